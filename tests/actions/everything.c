/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The way out of Muster: every row of every table is there, documents with their bytes, and what was
 * voided is marked. */

#include <glib/gstdio.h>
#include <string.h>

#include "actions/document.h"
#include "actions/everything.h"
#include "actions/void.h"
#include "actions/workspace-private.h"
#include "core/officer.h"
#include "store/schema.h"
#include "support/action-samples.h"
#include "support/document.h"
#include "support/files.h"

typedef struct
{
  char *folder;
  char *path;
  MusterWorkspace *workspace;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "Agency.muster", NULL);
  test_action_create (fixture->path);
  fixture->workspace = test_action_open (fixture->path);
  test_action_prepare (fixture->workspace);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->workspace, muster_workspace_close);
  test_remove_tree (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static gboolean
find_officer_job (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) officers = muster_db_load_all (db, &muster_officer_type, error);

  if (officers == NULL)
    return FALSE;
  *(MusterId *) data = ((MusterOfficer *) g_ptr_array_index (officers, 0))->id;
  return TRUE;
}

static MusterId
find_officer (Fixture *fixture)
{
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  muster_workspace_run (fixture->workspace, find_officer_job, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
export_all (Fixture *fixture)
{
  g_autofree char *out = g_build_filename (fixture->folder, "out", NULL);
  GError *error = NULL;

  muster_action_export_everything (fixture->workspace, out, &error);
  g_assert_no_error (error);
}

static char *
read_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, "out", name, NULL);
  GError *error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; (text = strstr (text, "\r\n")) != NULL; text += 2)
    n++;
  return n;
}

/* Records of these samples have no line breaks in their texts, but the JSON of the packs. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  const char *const *tables = muster_schema_logged_tables (MUSTER_SCHEMA_VERSION);
  guint i;

  export_all (fixture);
  g_clear_pointer (&fixture->workspace, muster_workspace_close);
  for (i = 0; tables[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("records/%s.csv", tables[i]);
      g_autofree char *csv = read_file (fixture, name);
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", tables[i]);
      g_autofree char *n = test_file_get_text (fixture->path, sql);

      g_assert_cmpuint (count_lines (csv), ==, g_ascii_strtoull (n, NULL, 10) + 1);
    }
}

static void
attach (Fixture *fixture, const char *file_name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  GError *error = NULL;

  muster_action_attach_document (fixture->workspace, &muster_officer_type, find_officer (fixture),
                                 "A title", file_name, bytes, NULL, &error);
  g_assert_no_error (error);
}

static void
test_documents (Fixture *fixture, gconstpointer data)
{
  g_autofree char *long_name = g_strnfill (250, 'n');
  g_autofree char *folder = g_build_filename (fixture->folder, "out", "documents", NULL);
  g_autofree char *names = NULL;
  g_autofree char *index = NULL;
  g_autofree char *first = NULL;

  attach (fixture, "CON:*?.pdf", "one");
  attach (fixture, "..", "two");
  attach (fixture, long_name, "three");
  attach (fixture, "CON:*?.pdf", "four");
  export_all (fixture);
  names = test_folder_list (folder);
  g_assert_cmpuint (test_folder_count (folder), ==, 5);
  g_assert_true (g_str_has_prefix (names, "0001-CON_3A_2A_3F.pdf 0002-"));
  first = read_file (fixture, "documents/0001-CON_3A_2A_3F.pdf");
  g_assert_cmpstr (first, ==, "one");
  index = read_file (fixture, "documents/index.csv");
  g_assert_cmpuint (count_lines (index), ==, 5);
  g_assert_nonnull (strstr (index, ",0001-CON_3A_2A_3F.pdf,A title,CON:*?.pdf,"));
}

static void
test_voided (Fixture *fixture, gconstpointer data)
{
  g_autofree char *officers = NULL;
  GError *error = NULL;

  muster_action_void (fixture->workspace, &muster_officer_type, find_officer (fixture),
                      "entered twice", &error);
  g_assert_no_error (error);
  export_all (fixture);
  officers = read_file (fixture, "records/officer.csv");
  g_assert_nonnull (strstr (officers, ",1,entered twice,"));
}

/* What is cancelled leaves nothing. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *before = test_folder_list (fixture->folder);
  g_autofree char *after = NULL;
  g_autofree char *out = g_build_filename (fixture->folder, "out", NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  muster_workspace_set_cancellable (fixture->workspace, cancellable);
  g_assert_false (muster_action_export_everything (fixture->workspace, out, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  muster_workspace_set_cancellable (fixture->workspace, NULL);
  after = test_folder_list (fixture->folder);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/actions/everything/rows", test_rows);
  ADD ("/actions/everything/documents", test_documents);
  ADD ("/actions/everything/voided", test_voided);
  ADD ("/actions/everything/cancelled", test_cancelled);

  return g_test_run ();
}
