/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups: made by themselves when they are due, verified, rotated, never a bad one and never over a file
 * that is there. The user's data folder is a folder of the test. */

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "store/backup-private.h"
#include "support/document.h"
#include "support/files.h"
#include "support/jobs.h"

#define FULL_DISK "--full-disk"
#define DAY G_GINT64_CONSTANT (86400)

static const char *program;

static MusterStore *
open_with_backups (TestDocument *document)
{
  GError *error = NULL;
  MusterStore *store =
      muster_store_open (document->path, MUSTER_OPEN_WRITE, &document->clock, 11, &error);

  g_assert_no_error (error);
  return store;
}

static void
add (MusterStore *store, const char *state_id)
{
  GError *error = NULL;

  test_job_add_officer (store, state_id, &error);
  g_assert_no_error (error);
}

/* --- By itself ------------------------------------------------------------------------------------ */

/* One a day, before its first change; none of a file that holds nothing yet; none where it is opened
 * without. */
static void
test_daily (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autofree char *names = NULL;
  guint sitting;

  g_assert_true (g_str_has_prefix (folder, g_get_user_data_dir ()));
  for (sitting = 0; sitting < 3; sitting++)
    {
      MusterStore *store = open_with_backups (document);

      add (store, "14-0001");
      add (store, "14-0002");
      muster_store_close (store);
      /* The first sitting finds a file that holds nothing yet. */
      g_assert_cmpuint (test_folder_count (folder), ==, sitting == 0 ? 0 : 1);
    }
  document->clock.fixed += DAY;
  for (sitting = 0; sitting < 2; sitting++)
    {
      MusterStore *store = open_with_backups (document);

      add (store, "14-0003");
      muster_store_close (store);
    }
  names = test_folder_list (folder);
  g_assert_cmpstr (names, ==, "20260514-120000.muster 20260515-120000.muster");
  test_remove_tree (folder);
}

/* What a killed run left unfinished is gone with the next backup. */
static void
test_unfinished (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autofree char *left = g_build_filename (folder, "20260101-120000.muster.part17", NULL);
  g_autofree char *made = NULL;
  MusterStore *store = open_with_backups (document);
  GError *error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (left, "half", 4, NULL));
  made = test_job_back_up (store, NULL, &error);
  g_assert_no_error (error);
  muster_store_close (store);
  g_assert_cmpuint (test_folder_count (folder), ==, 1);
  test_remove_tree (folder);
}

/* The day's backup holds what was on file before the day's first change. */
static void
test_holds_what_was (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autofree char *backup = g_build_filename (folder, "20260515-120000.muster", NULL);
  g_autofree char *ids = NULL;
  MusterStore *store = open_with_backups (document);
  GError *error = NULL;
  GStatBuf status;

  add (store, "14-0001");
  muster_store_close (store);
  document->clock.fixed += DAY;
  store = open_with_backups (document);
  add (store, "14-0002");
  muster_store_close (store);
  ids = test_file_get_text (backup, "SELECT group_concat(state_id) FROM officer");
  g_assert_cmpstr (ids, ==, "14-0001");
  g_assert_cmpint (g_stat (backup, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);

  store = muster_store_open (backup, MUSTER_OPEN_WITHOUT_BACKUPS, &document->clock, 1, &error);
  g_assert_no_error (error);
  test_document_verify (store);
  add (store, "14-0003");
  muster_store_close (store);
  test_remove_tree (folder);
}

static gboolean
before_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_backup_make_before (db, error);
}

static void
test_before_import (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autoptr (MusterStore) store = open_with_backups (document);
  GError *error = NULL;
  guint i;

  g_assert_true (muster_store_run (store, before_job, NULL, NULL, &error));
  g_assert_cmpuint (test_folder_count (folder), ==, 0);
  add (store, "14-0001");
  for (i = 1; i <= 3; i++)
    {
      muster_store_run (store, before_job, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (test_folder_count (folder), ==, i);
    }
  test_remove_tree (folder);
}

/* --- Refusing ------------------------------------------------------------------------------------- */

static void
test_existing (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  g_autofree char *target = g_build_filename (document->folder, "there", NULL);
  g_autofree char *lost = g_build_filename (document->folder, "missing", "there", NULL);
  g_autofree char *names = NULL;
  g_autofree char *content = NULL;
  GError *error = NULL;

  test_file_write (target, "mine", -1);
  g_assert_null (test_job_back_up (store, target, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT);
  g_clear_error (&error);
  g_assert_true (g_file_get_contents (target, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mine");
  g_assert_null (test_job_back_up (store, lost, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_OUTPUT);
  g_clear_error (&error);
  names = test_folder_list (document->folder);
  g_assert_cmpstr (names, ==, ".Agency.muster.lock Agency.muster there");
}

/* A document that is not what its log says is not backed up over good backups; a change is still
 * possible, and a notice says what is wrong. */
static void
test_damaged (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autofree char *notice = NULL;
  g_autofree char *names = NULL;
  g_autofree char *made = NULL;
  MusterStore *store = open_with_backups (document);
  GError *error = NULL;

  add (store, "14-0001");
  made = test_job_back_up (store, NULL, &error);
  g_assert_nonnull (made);
  muster_store_close (store);
  test_file_exec (document->path, "UPDATE officer SET last_name = 'Corvina'");

  document->clock.fixed += DAY;
  store = open_with_backups (document);
  g_assert_null (test_job_back_up (store, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "“Agency.muster” was not backed up"));
  g_assert_nonnull (strstr (error->message, "Table officer, last_name of row"));
  g_clear_error (&error);
  g_assert_false (muster_store_run (store, before_job, NULL, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED);
  g_clear_error (&error);
  add (store, "14-0002");
  notice = test_job_take_notice (store);
  g_assert_nonnull (notice);
  g_assert_nonnull (strstr (notice, "was not backed up"));
  g_assert_null (test_job_take_notice (store));
  muster_store_close (store);
  names = test_folder_list (folder);
  g_assert_cmpstr (names, ==, "20260514-120000.muster");
  test_remove_tree (folder);
}

/* The data folder cannot be made: the change goes on and a notice says so, once. */
static void
test_no_folder (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *notice = NULL;
  MusterStore *store = open_with_backups (document);

  add (store, "14-0001");
  muster_store_close (store);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  test_file_write (folder, "a file where the folder should be", -1);
  store = open_with_backups (document);
  add (store, "14-0002");
  notice = test_job_take_notice (store);
  g_assert_nonnull (notice);
  g_assert_true (g_str_has_suffix (notice, "."));
  add (store, "14-0003");
  g_assert_null (test_job_take_notice (store));
  test_document_verify (store);
  muster_store_close (store);
  g_unlink (folder);
}

static void
cancel_progress_cb (guint64 done, guint64 total, gpointer data)
{
  g_cancellable_cancel (data);
}

static gboolean
add_step_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_run (db, "hire", test_document_add_officer, data, error);
}

/* Cancelled while the day's backup is made: nothing is saved, and the next change makes it. */
static void
test_cancelled (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  MusterStore *store = open_with_backups (document);
  GError *error = NULL;

  add (store, "14-0001");
  muster_store_close (store);
  store = open_with_backups (document);
  g_assert_false (muster_store_run_with_progress (store, add_step_job, (gpointer) "14-0002",
                                                  cancel_progress_cb, cancellable, cancellable,
                                                  &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (test_folder_count (folder), ==, 0);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_OFFICERS), ==, 1);
  add (store, "14-0003");
  g_assert_null (test_job_take_notice (store));
  g_assert_cmpuint (test_folder_count (folder), ==, 1);
  muster_store_close (store);
  test_remove_tree (folder);
}

/* --- Rotating ------------------------------------------------------------------------------------- */

static void
make_sparse (const char *folder, const char *name, gssize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *bytes = g_malloc0 ((gsize) size + 1);

  test_file_write (path, bytes, size);
}

static void
assert_rotated (const char *made, MusterBackupLimits limits, const char *expected)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, made, NULL);
  g_autofree char *names = NULL;

  make_sparse (folder, "20260514-120000.muster", 1000);
  make_sparse (folder, "20260514-120000-000001.muster", 1000);
  make_sparse (folder, "20260514-120000-000002.muster", 1000);
  make_sparse (folder, "20260515-080000.muster", 1000);
  make_sparse (folder, "20260601-080000.muster", 1000);
  make_sparse (folder, "notes.txt", 9000);
  muster_backup_rotate (folder, path, &limits);
  names = test_folder_list (folder);
  g_assert_cmpstr (names, ==, expected);
  test_remove_tree (folder);
}

static void
test_rotation (void)
{
  const char *all =
      "20260514-120000-000001.muster 20260514-120000-000002.muster "
      "20260514-120000.muster 20260515-080000.muster 20260601-080000.muster notes.txt";

  assert_rotated ("20260601-080000.muster", (MusterBackupLimits){ 3, 36, 5000 }, all);
  assert_rotated ("20260601-080000.muster", (MusterBackupLimits){ 3, 4, 5000 },
                  "20260514-120000-000001.muster 20260514-120000-000002.muster "
                  "20260515-080000.muster 20260601-080000.muster notes.txt");
  /* Over budget, but never fewer than three. */
  assert_rotated ("20260601-080000.muster", (MusterBackupLimits){ 3, 36, 10 },
                  "20260514-120000-000002.muster 20260515-080000.muster 20260601-080000.muster "
                  "notes.txt");
  /* The one just made stays although the clock was set back. */
  assert_rotated ("20260514-120000.muster", (MusterBackupLimits){ 3, 36, 10 },
                  "20260514-120000-000002.muster 20260514-120000.muster 20260515-080000.muster "
                  "20260601-080000.muster notes.txt");
}

/* In one second, too: each is there when it is said to be, and the oldest go. */
static void
test_many (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *folder = muster_backup_default_folder (document->path);
  g_autofree char *names = NULL;
  g_autoptr (MusterStore) store = open_with_backups (document);
  GError *error = NULL;
  guint i;

  add (store, "14-0001");
  for (i = 0; i < 40; i++)
    {
      g_autofree char *made = test_job_back_up (store, NULL, &error);

      g_assert_no_error (error);
      g_assert_true (g_file_test (made, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (test_folder_count (folder), ==, MIN (i + 1, 36));
    }
  names = test_folder_list (folder);
  g_assert_true (g_str_has_prefix (names, "20260514-120000-000004.muster "));
  g_assert_true (g_str_has_suffix (names, " 20260514-120000-000039.muster"));
  test_remove_tree (folder);
}

/* Two documents of one name do not share a folder. */
static void
test_folders (void)
{
  g_autofree char *one = muster_backup_default_folder ("/a/Agency.muster");
  g_autofree char *other = muster_backup_default_folder ("/b/Agency.muster");
  g_autofree char *same = muster_backup_default_folder ("/a/../a/Agency.muster");
  g_autofree char *name = g_path_get_basename (one);

  g_assert_cmpstr (one, !=, other);
  g_assert_cmpstr (one, ==, same);
  g_assert_true (g_str_has_prefix (name, "Agency-"));
}

/* --- A full disk ---------------------------------------------------------------------------------- */

/* In a process of its own, which may write no more than so many bytes to a file. */
static int
run_full_disk (const char *path, const char *target, guint64 limit)
{
  MusterClock clock = { G_GINT64_CONSTANT (1778760000) };
  struct rlimit size = { limit, limit };
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterStore) store = muster_store_open (path, MUSTER_OPEN_READ, &clock, 1, &error);

  signal (SIGXFSZ, SIG_IGN);
  if (store == NULL || setrlimit (RLIMIT_FSIZE, &size) != 0)
    return 1;
  if (test_job_back_up (store, target, &error) != NULL)
    return 2;
  printf ("%d %s", error->code, error->message);
  return 0;
}

static void
test_full_disk (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *target = g_build_filename (document->folder, "Copy.muster", NULL);
  static const char *const limits[] = { "0", "100", "4096", "40000", "100000" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      const char *const argv[] = { program, FULL_DISK, document->path, target, limits[i], NULL };
      int status;
      g_autofree char *output = test_child_run (FALSE, argv, &status);
      g_autofree char *code = g_strdup_printf ("%d ", MUSTER_ERROR_OUTPUT);
      g_autofree char *names = test_folder_list (document->folder);

      g_test_message ("%s", output);
      g_assert_cmpint (status, ==, 0);
      g_assert_true (g_str_has_prefix (output, code));
      g_assert_nonnull (strstr (output, "Copy.muster” could not be written ("));
      g_assert_cmpstr (names, ==, "Agency.muster");
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *data = NULL;
  int result;

  program = argv[0];
  if (argc == 5 && g_str_equal (argv[1], FULL_DISK))
    return run_full_disk (argv[2], argv[3], g_ascii_strtoull (argv[4], NULL, 10));
  data = g_dir_make_tmp ("muster-data-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/backup/daily", test_daily);
  g_test_add_func ("/store/backup/unfinished", test_unfinished);
  g_test_add_func ("/store/backup/holds-what-was", test_holds_what_was);
  g_test_add_func ("/store/backup/before-import", test_before_import);
  g_test_add_func ("/store/backup/existing", test_existing);
  g_test_add_func ("/store/backup/damaged", test_damaged);
  g_test_add_func ("/store/backup/no-folder", test_no_folder);
  g_test_add_func ("/store/backup/cancelled", test_cancelled);
  g_test_add_func ("/store/backup/rotation", test_rotation);
  g_test_add_func ("/store/backup/many", test_many);
  g_test_add_func ("/store/backup/folders", test_folders);
  g_test_add_func ("/store/backup/full-disk", test_full_disk);

  result = g_test_run ();
  test_remove_tree (data);
  return result;
}
