/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of every released version opens in this program and keeps all it held: after a verified safety
 * copy, in one transaction for each version, or not at all. A reader leaves it untouched. */

#include <glib/gstdio.h>
#include <string.h>

#include "store/backup-private.h"
#include "store/schema.h"
#include "support/document.h"
#include "support/fault-vfs.h"
#include "support/files.h"
#include "support/jobs.h"
#include "support/tally.h"

#define FAULTS "--faults" /* the long part, run by itself */
#define MAX_OPERATIONS 3000
#define N_STEPS (12 + MUSTER_SCHEMA_VERSION - 1) /* of version 1 when it is upgraded */
#define SCHEMA                                                                                     \
  "SELECT group_concat(sql, ';') FROM (SELECT sql FROM sqlite_schema ORDER BY type, name)"
#define COUNTS                                                                                     \
  "SELECT (SELECT count(*) FROM officer) || ' ' || (SELECT count(*) FROM credit) || ' ' || "       \
  "(SELECT count(*) FROM attendance) || ' ' || (SELECT count(*) FROM certificate) || ' ' || "      \
  "(SELECT count(*) FROM document) || ' ' || (SELECT count(*) FROM step)"

static const MusterClock noon = { G_GINT64_CONSTANT (1778760000) };

typedef struct
{
  int version;
  char *fixture;
  char *folder;
  char *path;
} Older;

static void
older_set_up (Older *older, int version)
{
  g_autofree char *name = g_strdup_printf ("schema-%d.muster", version);

  older->version = version;
  older->fixture = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", name, NULL);
  older->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  older->path = g_build_filename (older->folder, "Agency.muster", NULL);
  test_file_copy (older->fixture, older->path);
}

static void
older_tear_down (Older *older)
{
  test_remove_tree (older->folder);
  g_free (older->fixture);
  g_free (older->folder);
  g_free (older->path);
}

static char *
digest_read (const char *path)
{
  GError *error = NULL;
  g_autoptr (MusterStore) store = muster_store_open (path, MUSTER_OPEN_READ, &noon, 1, &error);

  g_assert_no_error (error);
  test_document_verify (store);
  return test_document_digest (store);
}

static void
assert_version (const char *path, int version)
{
  g_autofree char *found = test_file_get_text (path, "PRAGMA user_version");

  g_assert_cmpint (atoi (found), ==, version);
}

/* --- Upgrading ------------------------------------------------------------------------------------ */

static void
check_safety_copy (const Older *older)
{
  g_autofree char *folder = muster_backup_default_folder (older->path);
  g_autofree char *copy = g_build_filename (folder, "20260514-120000.muster", NULL);
  g_autofree char *counts = NULL;
  g_autofree char *counts_before = NULL;

  if (older->version == MUSTER_SCHEMA_VERSION)
    {
      g_assert_cmpuint (test_folder_count (folder), ==, 0);
      return;
    }
  g_assert_cmpuint (test_folder_count (folder), ==, 1);
  assert_version (copy, older->version);
  counts = test_file_get_text (copy, COUNTS);
  counts_before = test_file_get_text (older->fixture, COUNTS);
  g_assert_cmpstr (counts, ==, counts_before);
  test_remove_tree (folder);
}

/* Nothing is undone across the upgrade; what is done after it is. */
static void
check_undo (const Older *older, MusterStore *store)
{
  GError *error = NULL;
  g_autofree char *label = NULL;

  if (older->version < MUSTER_SCHEMA_VERSION)
    {
      g_assert_null (test_job_undo (store, &error));
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "Upgrade the file to version"));
      g_assert_nonnull (strstr (error->message, "cannot be undone."));
      g_clear_error (&error);
      g_assert_null (test_job_redo (store, &error));
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
      g_clear_error (&error);
    }
  test_job_add_officer (store, "19-0001", &error);
  g_assert_no_error (error);
  label = test_job_undo (store, &error);
  g_assert_cmpstr (label, ==, "Add 19-0001");
  test_document_verify (store);
}

static void
check_upgrade (int version)
{
  Older older;
  g_autoptr (TestDocument) fresh = test_document_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *schema = NULL;
  g_autofree char *fresh_schema = test_file_get_text (fresh->path, SCHEMA);
  g_autofree char *made = NULL;
  g_autofree char *n_steps = NULL;
  MusterStore *store;
  GError *error = NULL;

  older_set_up (&older, version);
  assert_version (older.path, version);
  before = digest_read (older.path);
  n_steps = test_file_get_text (older.fixture, "SELECT count(*) FROM step");
  store = muster_store_open (older.path, MUSTER_OPEN_WRITE, &noon, 1, &error);
  g_assert_no_error (error);
  check_safety_copy (&older);
  test_document_verify (store);
  after = test_document_digest (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_HISTORY), ==,
                    (guint) (atoi (n_steps) + MUSTER_SCHEMA_VERSION - version));
  check_undo (&older, store);
  muster_store_close (store);
  assert_version (older.path, MUSTER_SCHEMA_VERSION);
  schema = test_file_get_text (older.path, SCHEMA);
  g_assert_cmpstr (schema, ==, fresh_schema);
  made = test_folder_list (older.folder);
  g_assert_cmpstr (made, ==, "Agency.muster");
  older_tear_down (&older);
}

static void
test_upgrade (void)
{
  int version;

  for (version = 1; version <= MUSTER_SCHEMA_VERSION; version++)
    check_upgrade (version);
}

/* A reader sees everything, upgraded in memory; the file and its folder stay as they are. */
static void
test_reading (void)
{
  int version;

  for (version = 1; version <= MUSTER_SCHEMA_VERSION; version++)
    {
      Older older;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *names = NULL;
      MusterStore *store;
      GError *error = NULL;

      older_set_up (&older, version);
      before = test_file_digest (older.path);
      store = muster_store_open (older.path, MUSTER_OPEN_READ, &noon, 1, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_OFFICERS), ==, 3);
      g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_CREDITS), >, 8);
      test_document_verify (store);
      g_assert_false (test_job_add_officer (store, "19-0001", &error));
      g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY);
      g_clear_error (&error);
      muster_store_close (store);
      after = test_file_digest (older.path);
      g_assert_cmpstr (after, ==, before);
      names = test_folder_list (older.folder);
      g_assert_cmpstr (names, ==, "Agency.muster");
      older_tear_down (&older);
    }
}

/* What version 4 could not say is unknown after the upgrade, and nobody was excused. */
static void
test_unsaid (void)
{
  Older older;
  g_autofree char *unsaid = NULL;
  MusterStore *store;
  GError *error = NULL;

  older_set_up (&older, 4);
  store = muster_store_open (older.path, MUSTER_OPEN_WRITE, &noon, 1, &error);
  g_assert_no_error (error);
  muster_store_close (store);
  unsaid = test_file_get_text (older.path,
                               "SELECT (SELECT count(*) || ' ' || sum(excused) FROM attendance) || "
                               "' ' || (SELECT count(*) || ' ' || count(capacity) FROM class)");
  g_assert_cmpstr (unsaid, ==, "4 0 2 0");
  older_tear_down (&older);
}

/* --- Not upgrading -------------------------------------------------------------------------------- */

static void
assert_not_upgraded (Older *older, int code)
{
  g_autofree char *before = test_file_digest (older->path);
  g_autofree char *after = NULL;
  g_autofree char *names = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_store_open (older->path, MUSTER_OPEN_WRITE, &noon, 1, &error));
  g_assert_error (error, MUSTER_ERROR, code);
  g_assert_true (g_str_has_prefix (error->message, "The file was not upgraded: "));
  g_assert_true (g_str_has_suffix (error->message, "."));
  after = test_file_digest (older->path);
  g_assert_cmpstr (after, ==, before);
  names = test_folder_list (older->folder);
  g_assert_cmpstr (names, ==, "Agency.muster");
}

/* Without a safety copy, and of a file that does not hold what its log says, nothing is upgraded. */
static void
test_no_safety_copy (void)
{
  Older older;
  g_autofree char *folder = NULL;
  g_autofree char *parent = NULL;

  older_set_up (&older, 1);
  folder = muster_backup_default_folder (older.path);
  parent = g_path_get_dirname (folder);
  g_mkdir_with_parents (parent, 0700);
  test_file_write (folder, "a file where the folder should be", -1);
  assert_not_upgraded (&older, MUSTER_ERROR_OUTPUT);
  g_unlink (folder);
  test_file_exec (older.path,
                  "UPDATE officer SET last_name = 'Corvina' WHERE state_id = '14-0001'");
  assert_not_upgraded (&older, MUSTER_ERROR_DAMAGED);
  test_remove_tree (folder);
  older_tear_down (&older);
}

/* --- Faults --------------------------------------------------------------------------------------- */

/* After whatever happened the file is wholly of the old version or of the new one, with all it held. */
static void
check_old_or_new (const Older *older, const char *content, TestTally *tally, guint *n_new)
{
  MusterStore *store = muster_store_open (older->path, MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 1, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autofree char *now = NULL;

  if (store == NULL || (problems = test_job_problems (store, NULL)) == NULL || problems->len > 0)
    tally->corrupt++;
  else
    {
      now = test_document_digest (store);
      tally->lost += g_str_equal (now, content) ? 0 : 1;
      *n_new += test_job_count (store, MUSTER_LISTING_HISTORY) == (guint) N_STEPS ? 1 : 0;
    }
  muster_store_close (store);
}

static void
run_faults (TestFault fault, gboolean sticky, MusterOpenFlags flags, const char *name)
{
  TestTally tally = { name };
  Older older;
  g_autofree char *content = NULL;
  g_autofree char *backups = NULL;
  g_autoptr (GRand) random = g_rand_new_with_seed (4);
  gboolean fired = TRUE;
  guint n_new = 0;
  guint64 at;

  older_set_up (&older, 1);
  content = digest_read (older.path);
  backups = muster_backup_default_folder (older.path);
  for (at = 1; fired && at < MAX_OPERATIONS; at += test_tally_stride ())
    {
      g_autoptr (GError) error = NULL;
      MusterStore *store;

      test_file_copy (older.fixture, older.path);
      test_fault_vfs_track ();
      test_fault_vfs_arm (fault, at, sticky);
      store = muster_store_open (older.path, flags, &noon, 1, &error);
      fired = test_fault_vfs_fired () > 0;
      tally.silent += store == NULL && error == NULL ? 1 : 0;
      muster_store_close (store);
      if (fault == TEST_FAULT_POWER && fired)
        test_fault_vfs_settle (random);
      test_fault_vfs_disarm ();
      tally.tried++;
      tally.fired += fired ? 1 : 0;
      check_old_or_new (&older, content, &tally, &n_new);
      test_remove_tree (backups);
    }
  test_tally_assert_clean (&tally);
  g_assert_cmpuint (tally.fired * test_tally_stride (), >, 10);
  g_assert_cmpuint (n_new, ==, tally.tried);
  test_fault_vfs_track ();
  older_tear_down (&older);
}

static void
test_full (void)
{
  run_faults (TEST_FAULT_FULL, FALSE, MUSTER_OPEN_WRITE, "disk full once while upgrading");
  run_faults (TEST_FAULT_FULL, TRUE, MUSTER_OPEN_WITHOUT_BACKUPS, "disk full, and stays so");
}

static void
test_io (void)
{
  run_faults (TEST_FAULT_IO, FALSE, MUSTER_OPEN_WRITE, "I/O error once while upgrading");
  run_faults (TEST_FAULT_IO, TRUE, MUSTER_OPEN_WITHOUT_BACKUPS, "I/O error, and stays so");
}

static void
test_power (void)
{
  run_faults (TEST_FAULT_POWER, TRUE, MUSTER_OPEN_WITHOUT_BACKUPS, "power loss while upgrading");
}

int
main (int argc, char *argv[])
{
  gboolean only_faults = argc == 2 && g_str_equal (argv[1], FAULTS);
  g_autofree char *data = g_dir_make_tmp ("muster-data-XXXXXX", NULL);
  int result;

  argc = only_faults ? 1 : argc;
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  g_test_init (&argc, &argv, NULL);

  if (only_faults)
    {
      test_fault_vfs_install ();
      g_test_add_func ("/store/migration/faults/full", test_full);
      g_test_add_func ("/store/migration/faults/io", test_io);
      g_test_add_func ("/store/migration/faults/power", test_power);
    }
  else
    {
      g_test_add_func ("/store/migration/upgrade", test_upgrade);
      g_test_add_func ("/store/migration/reading", test_reading);
      g_test_add_func ("/store/migration/unsaid", test_unsaid);
      g_test_add_func ("/store/migration/no-safety-copy", test_no_safety_copy);
    }

  result = g_test_run ();
  test_remove_tree (data);
  return result;
}
