/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The file is deleted, renamed, replaced, overwritten, cut or edited by another program while it is open:
 * the next change is refused, nothing is written over what is there, and where the open document can
 * still be read a copy can be saved. The other program is another process: a file that is opened and
 * closed in this one would lose its locks. */

#include <glib/gstdio.h>
#include <string.h>

#include "support/document.h"
#include "support/files.h"
#include "support/jobs.h"

typedef struct
{
  TestDocument *document;
  MusterStore *store;
  char *other;  /* another agency's file */
  char *backup; /* where a copy is saved */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (TestDocument) other = test_document_new ();
  MusterStore *store = test_document_open (other);
  GError *error = NULL;

  test_job_add_officer (store, "15-9999", &error);
  g_assert_no_error (error);
  muster_store_close (store);
  fixture->document = test_document_new ();
  fixture->other = g_build_filename (fixture->document->folder, "Other.muster", NULL);
  fixture->backup = g_build_filename (fixture->document->folder, "Copy.muster", NULL);
  test_file_copy (other->path, fixture->other);
  fixture->store = test_document_open (fixture->document);
  test_job_add_officer (fixture->store, "14-0001", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_free (fixture->other);
  g_free (fixture->backup);
  test_document_free (fixture->document);
}

static void
run (const char *program, const char *a, const char *b, const char *c)
{
  const char *const argv[] = { program, a, b, c, NULL };
  int status;
  g_autofree char *output = test_child_run (FALSE, argv, &status);

  g_assert_nonnull (output);
  g_assert_cmpint (status, ==, 0);
}

static char *
digest_outside (const char *path)
{
  const char *const argv[] = { "sha256sum", "--", path, NULL };
  int status;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_strdup ("missing");
  return test_child_run (FALSE, argv, &status);
}

/* A change, an undo and a sweep of the log are all refused, and what is at the path stays. */
static void
assert_refused (Fixture *fixture)
{
  g_autofree char *before = digest_outside (fixture->document->path);
  g_autofree char *after = NULL;
  GError *error = NULL;
  guint i;

  for (i = 0; i < 2; i++)
    {
      g_assert_false (test_job_add_officer (fixture->store, "14-0002", &error));
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CHANGED);
      g_assert_true (g_str_has_suffix (error->message, "."));
      g_clear_error (&error);
      g_assert_null (test_job_undo (fixture->store, &error));
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CHANGED);
      g_clear_error (&error);
    }
  after = digest_outside (fixture->document->path);
  g_assert_cmpstr (after, ==, before);
}

/* The copy holds what the open document held. */
static void
assert_copy_can_be_saved (Fixture *fixture)
{
  g_autofree char *made = NULL;
  g_autofree char *state_id = NULL;
  GError *error = NULL;

  made = test_job_back_up (fixture->store, fixture->backup, &error);
  g_assert_no_error (error);
  state_id = test_file_get_text (made, "SELECT group_concat(state_id) FROM officer");
  g_assert_cmpstr (state_id, ==, "14-0001");
}

static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  run ("rm", "--", fixture->document->path, NULL);
  assert_refused (fixture);
  assert_copy_can_be_saved (fixture);
  muster_store_close (fixture->store);
  g_assert_false (g_file_test (fixture->document->path, G_FILE_TEST_EXISTS));
}

static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *moved = g_strconcat (fixture->document->path, ".moved", NULL);
  g_autofree char *count = NULL;

  run ("mv", "--", fixture->document->path, moved);
  assert_refused (fixture);
  assert_copy_can_be_saved (fixture);
  muster_store_close (fixture->store);
  count = test_file_get_text (moved, "SELECT count(*) || '' FROM officer");
  g_assert_cmpstr (count, ==, "1");
}

static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  run ("mv", "--", fixture->other, fixture->document->path);
  assert_refused (fixture);
  assert_copy_can_be_saved (fixture);
  muster_store_close (fixture->store);
}

/* The content is the other file's now; it is left as it is. */
static void
test_overwritten (Fixture *fixture, gconstpointer data)
{
  run ("cp", "--", fixture->other, fixture->document->path);
  assert_refused (fixture);
  muster_store_close (fixture->store);
}

/* Back to an older copy of itself: the head of the log is another. */
static void
test_restored_over (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;
  g_autofree char *made = test_job_back_up (fixture->store, fixture->backup, &error);

  g_assert_no_error (error);
  g_assert_nonnull (made);
  test_job_add_officer (fixture->store, "14-0003", &error);
  g_assert_no_error (error);
  run ("cp", "--", fixture->backup, fixture->document->path);
  assert_refused (fixture);
  muster_store_close (fixture->store);
}

static void
test_edited (Fixture *fixture, gconstpointer data)
{
  run ("sqlite3", fixture->document->path, "UPDATE officer SET last_name = 'Corvina'", NULL);
  assert_refused (fixture);
  muster_store_close (fixture->store);
}

/* Only touched: nothing proves that the content is ours, so nothing is written. */
static void
test_touched (Fixture *fixture, gconstpointer data)
{
  run ("touch", "--", fixture->document->path, NULL);
  assert_refused (fixture);
  assert_copy_can_be_saved (fixture);
  muster_store_close (fixture->store);
}

static void
test_cut (Fixture *fixture, gconstpointer data)
{
  const char *size = data;
  g_autofree char *option = g_strconcat ("--size=", size, NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;

  run ("truncate", option, "--", fixture->document->path);
  before = digest_outside (fixture->document->path);
  g_assert_false (test_job_add_officer (fixture->store, "14-0002", &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CHANGED);
  g_clear_error (&error);
  after = digest_outside (fixture->document->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_null (test_job_back_up (fixture->store, fixture->backup, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (g_file_test (fixture->backup, G_FILE_TEST_EXISTS));
  muster_store_close (fixture->store);
}

/* Adds an officer, and while that step is still open another file takes the path. */
static gboolean
add_while_replaced (MusterDb *db, gpointer data, GError **error)
{
  Fixture *fixture = data;

  if (!test_document_add_officer (db, (gpointer) "14-0002", error))
    return FALSE;
  run ("mv", "-f", fixture->other, fixture->document->path);
  return TRUE;
}

/* SQLite looks once, when the step begins to write; what is then saved would be in no folder. */
static void
test_replaced_during_a_step (Fixture *fixture, gconstpointer data)
{
  g_autofree char *there = digest_outside (fixture->other);
  g_autofree char *after = NULL;
  GError *error = NULL;

  g_assert_false (test_document_run (fixture->store, "hire", add_while_replaced, fixture, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CHANGED);
  g_clear_error (&error);
  after = digest_outside (fixture->document->path);
  /* The file's name is in the output, so the digests alone are compared. */
  g_assert_cmpint (strncmp (there, after, 64), ==, 0);
  g_assert_cmpuint (test_job_count (fixture->store, MUSTER_LISTING_OFFICERS), ==, 1);
  assert_refused (fixture);
  muster_store_close (fixture->store);
}

/* The folder with the document in it is moved: the same file, but no longer where it was opened. */
static void
test_folder_moved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *moved = g_strconcat (fixture->document->folder, "-moved", NULL);

  run ("mv", "--", fixture->document->folder, moved);
  assert_refused (fixture);
  muster_store_close (fixture->store);
  test_remove_tree (moved);
}

#define ADD(name, data, func)                                                                      \
  g_test_add ("/store/replaced/" name, Fixture, data, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("deleted", NULL, test_deleted);
  ADD ("renamed", NULL, test_renamed);
  ADD ("replaced", NULL, test_replaced);
  ADD ("overwritten", NULL, test_overwritten);
  ADD ("restored-over", NULL, test_restored_over);
  ADD ("edited", NULL, test_edited);
  ADD ("touched", NULL, test_touched);
  ADD ("cut/empty", "0", test_cut);
  ADD ("cut/header", "60", test_cut);
  ADD ("cut/page", "4096", test_cut);
  ADD ("cut/half", "40960", test_cut);
  ADD ("folder-moved", NULL, test_folder_moved);

  g_test_add ("/store/replaced/during-a-step", Fixture, NULL, set_up, test_replaced_during_a_step,
              tear_down);
  return g_test_run ();
}
