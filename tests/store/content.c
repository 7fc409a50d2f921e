/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Content of documents: kept once, found again, its damage named, and swept only where nothing can bring
 * it back. */

#include "store/content.h"

#include "core/document.h"
#include "store/records.h"
#include "support/document.h"
#include "support/files.h"
#include "support/jobs.h"

#define HELLO_SHA256 "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
#define ORPHAN                                                                                     \
  "INSERT INTO document_content VALUES ('"                                                         \
  "00000000000000000000000000000000000000000000000000000000000000aa', x'6161')"

static gboolean
attach (MusterDb *db, gpointer data, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, strlen (data));
  g_autoptr (MusterDocument) document = muster_document_new ();

  document->title = g_strdup (data);
  document->file_name = g_strdup ("scan.pdf");
  document->size = (gint64) g_bytes_get_size (bytes);
  document->added_on = muster_date_new (2026, 5, 14);
  muster_step_set_label (db, g_strdup_printf ("Attach %s", (const char *) data));
  return muster_content_insert (db, bytes, &document->sha256, error) &&
         muster_db_insert (db, &muster_document_type, document, error);
}

static void
attach_or_abort (MusterStore *store, const char *text)
{
  GError *error = NULL;

  test_document_run (store, "attach-document", attach, (gpointer) text, &error);
  g_assert_no_error (error);
}

typedef struct
{
  const char *sha256;
  GBytes *bytes;
} Load;

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  Load *load = data;

  load->bytes = muster_content_load (db, load->sha256, error);
  return load->bytes != NULL;
}

static GBytes *
load (MusterStore *store, const char *sha256, GError **error)
{
  Load call = { sha256, NULL };

  muster_store_run (store, load_job, &call, NULL, error);
  return call.bytes;
}

static gboolean
sweep_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_content_sweep (db, data, error);
}

static guint
sweep (MusterStore *store)
{
  GError *error = NULL;
  guint n_removed = 99;

  muster_store_run (store, sweep_job, &n_removed, NULL, &error);
  g_assert_no_error (error);
  return n_removed;
}

static char *
count_contents (const char *path)
{
  return test_file_get_text (path, "SELECT count(*) || '' FROM document_content");
}

static void
test_kept_once (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *count = NULL;
  GError *error = NULL;

  attach_or_abort (store, "hello");
  attach_or_abort (store, "other");
  attach_or_abort (store, "hello");
  bytes = load (store, HELLO_SHA256, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "hello", 5);
  test_document_verify (store);
  muster_store_close (store);
  count = count_contents (document->path);
  g_assert_cmpstr (count, ==, "2");
}

static void
test_missing_and_changed (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  GError *error = NULL;

  g_assert_null (load (store, HELLO_SHA256, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  attach_or_abort (store, "hello");
  muster_store_close (store);

  test_file_exec (document->path, "UPDATE document_content SET bytes = x'68656c6c70'");
  store = test_document_open (document);
  g_assert_null (load (store, HELLO_SHA256, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED);
  g_clear_error (&error);
  muster_store_close (store);
}

static gboolean
insert_too_much (MusterDb *db, gpointer data, GError **error)
{
  gsize size = MUSTER_CONTENT_MAX + 1;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);
  g_autofree char *sha256 = NULL;

  return muster_content_insert (db, bytes, &sha256, error);
}

static void
test_too_large (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  GError *error = NULL;

  g_assert_false (test_document_run (store, "attach-document", insert_too_much, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_HISTORY), ==, 1);
}

/* An attachment that was undone can be redone, after a sweep and after closing the file, too. */
static void
test_sweep_keeps_undone (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  attach_or_abort (store, "hello");
  undone = test_job_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sweep (store), ==, 0);
  muster_store_close (store);

  store = test_document_open (document);
  redone = test_job_redo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sweep (store), ==, 0);
  bytes = load (store, HELLO_SHA256, &error);
  g_assert_no_error (error);
  test_document_verify (store);
  muster_store_close (store);
}

static void
test_sweep_removes_orphans (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  g_autofree char *count = NULL;
  GError *error = NULL;

  attach_or_abort (store, "hello");
  muster_store_close (store);
  test_file_exec (document->path, ORPHAN);
  store = test_document_open (document);
  g_assert_cmpuint (sweep (store), ==, 1);
  g_assert_cmpuint (sweep (store), ==, 0);
  /* Sweeping is no step, and steps go on after it. */
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_HISTORY), ==, 2);
  g_assert_true (test_job_add_officer (store, "14-0001", &error));
  test_document_verify (store);
  muster_store_close (store);
  count = count_contents (document->path);
  g_assert_cmpstr (count, ==, "1");
}

/* Where the log cannot be read nothing is swept: nobody knows what it names. */
static void
test_sweep_of_damaged_log (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  MusterStore *store = test_document_open (document);
  g_autofree char *undone = NULL;
  g_autofree char *count = NULL;
  GError *error = NULL;
  guint n_removed;

  attach_or_abort (store, "hello");
  undone = test_job_undo (store, &error);
  muster_store_close (store);
  test_file_exec (document->path, "UPDATE step SET changeset = x'00' WHERE seq = 2");
  store = test_document_open (document);
  g_assert_false (muster_store_run (store, sweep_job, &n_removed, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED);
  g_clear_error (&error);
  muster_store_close (store);
  count = count_contents (document->path);
  g_assert_cmpstr (count, ==, "1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/content/kept-once", test_kept_once);
  g_test_add_func ("/store/content/missing-and-changed", test_missing_and_changed);
  g_test_add_func ("/store/content/too-large", test_too_large);
  g_test_add_func ("/store/content/sweep-keeps-undone", test_sweep_keeps_undone);
  g_test_add_func ("/store/content/sweep-removes-orphans", test_sweep_removes_orphans);
  g_test_add_func ("/store/content/sweep-of-damaged-log", test_sweep_of_damaged_log);

  return g_test_run ();
}
