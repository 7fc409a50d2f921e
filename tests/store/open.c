/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no Muster file, or may not be written, is refused in a sentence and left byte for byte as it
 * was, with no stray file beside it. Making a file never replaces one. */

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/officer.h"
#include "store/records.h"
#include "store/schema.h"
#include "support/document.h"
#include "support/files.h"
#include "support/jobs.h"

#define TRY_OPEN "--open"
#define TRY_CREATE "--create"
#define LARGE_BYTES (4u << 20)

static const char *program;
static const MusterClock noon = { G_GINT64_CONSTANT (1778760000) };

/* --- The children: without the rights of root ----------------------------------------------------- */

static gboolean
fill_nothing (MusterDb *db, gpointer data, GError **error)
{
  return test_document_add_officer (db, (gpointer) "14-0001", error);
}

/* Prints the error's code and sentence, or what could be done. */
static int
run_child (const char *mode, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterStore) store = NULL;
  guint n;

  if (g_str_equal (mode, TRY_CREATE))
    {
      if (!muster_store_create (path, &noon, 1, fill_nothing, NULL, &error))
        printf ("%d %s", error->code, error->message);
      return 0;
    }
  store = muster_store_open (path, MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 1, &error);
  if (store != NULL)
    printf ("opened");
  else
    printf ("%d %s", error->code, error->message);
  g_clear_pointer (&store, muster_store_close);
  g_clear_error (&error);
  store = muster_store_open (path, MUSTER_OPEN_READ, &noon, 1, &error);
  n = store != NULL ? test_job_count (store, MUSTER_LISTING_HISTORY) : 0;
  printf ("; reads %u", n);
  return 0;
}

/* --- Refusing ------------------------------------------------------------------------------------- */

static void
assert_sentence (const GError *error)
{
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_null (strstr (error->message, "sqlite"));
  g_assert_null (strstr (error->message, "_"));
}

/* Opening @path fails in both modes, and nothing in @folder changes. */
static void
assert_refused (const char *folder, const char *path, int code, const char *words)
{
  g_autofree char *names = test_folder_list (folder);
  g_autofree char *digest = test_file_digest (path);
  guint i;

  for (i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *names_after = NULL;
      g_autofree char *digest_after = NULL;

      g_assert_null (muster_store_open (path, i == 0 ? MUSTER_OPEN_READ : MUSTER_OPEN_WRITE, &noon,
                                        1, &error));
      assert_sentence (error);
      if (code >= 0)
        g_assert_error (error, MUSTER_ERROR, code);
      if (words != NULL && strstr (error->message, words) == NULL)
        g_error ("“%s” does not say “%s”", error->message, words);
      names_after = test_folder_list (folder);
      g_assert_cmpstr (names_after, ==, names);
      digest_after = test_file_digest (path);
      g_assert_cmpstr (digest_after, ==, digest);
    }
}

static void
test_other_files (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *path = g_build_filename (document->folder, "other.muster", NULL);
  static const struct
  {
    const char *bytes;
    gssize length;
    const char *words;
  } others[] = {
    { "", 0, "is empty" },
    { "x", 1, "is not a Muster file" },
    { "PK\3\4\24\0\6\0\10\0\0\0!\0", 14, "a workbook or a zip archive" },
    { "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 15, "a PDF" },
    { "state_id,last_name\n14-0001,Corvane\n", -1, "is not a Muster file" },
    { "SQLite format 3", 16, "cut short" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (others); i++)
    {
      test_file_write (path, others[i].bytes, others[i].length);
      assert_refused (document->folder, path,
                      g_str_equal (others[i].words, "cut short") ? (int) MUSTER_ERROR_DAMAGED
                                                                 : (int) MUSTER_ERROR_NOT_OUR_FILE,
                      others[i].words);
    }
  g_unlink (path);
  assert_refused (document->folder, path, MUSTER_ERROR_NOT_FOUND, "There is no file");
  g_mkdir (path, 0700);
  assert_refused (document->folder, path, MUSTER_ERROR_NOT_OUR_FILE, "a folder");
}

static void
test_foreign_database (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *path = g_build_filename (document->folder, "other.muster", NULL);

  test_file_copy (document->path, path);
  test_file_exec (path, "PRAGMA application_id = 1196444487");
  assert_refused (document->folder, path, MUSTER_ERROR_NOT_OUR_FILE,
                  "a database of another program");
  test_file_exec (path, "PRAGMA application_id = 1297306706; PRAGMA user_version = 0");
  assert_refused (document->folder, path, MUSTER_ERROR_NOT_OUR_FILE, "not a Muster file");
  test_file_exec (path, "PRAGMA user_version = -3");
  assert_refused (document->folder, path, MUSTER_ERROR_NOT_OUR_FILE, "not a Muster file");
}

/* Another program switched the file to a write-ahead log: what is in the log would be overlooked, and
 * even reading it would write beside it. */
static void
test_wal (void)
{
  g_autoptr (TestDocument) document = test_document_new ();

  test_file_exec (document->path, "PRAGMA journal_mode = WAL");
  assert_refused (document->folder, document->path, MUSTER_ERROR_DAMAGED, "write-ahead log");
}

static void
test_truncated (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *content = NULL;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gsize length;
  guint i;

  g_test_message ("seed %u", seed);
  g_assert_true (g_file_get_contents (document->path, &content, &length, NULL));
  for (i = 0; i < 80; i++)
    {
      gssize cut =
          i < 40 ? (gssize) (i * length / 40) : (gssize) g_rand_int_range (random, 0, (int) length);

      test_file_write (document->path, content, cut);
      assert_refused (document->folder, document->path, -1, NULL);
    }
}

static void
test_random (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *content = NULL;
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gsize length, i;
  guint n;

  g_test_message ("seed %u", seed);
  g_assert_true (g_file_get_contents (document->path, &content, &length, NULL));
  /* Our header and rubbish behind it; then rubbish altogether. */
  for (n = 0; n < 40; n++)
    {
      for (i = n < 20 ? 100 : 0; i < length; i++)
        content[i] = (char) g_rand_int (random);
      test_file_write (document->path, content, (gssize) length);
      assert_refused (document->folder, document->path,
                      n < 20 ? -1 : (int) MUSTER_ERROR_NOT_OUR_FILE, NULL);
    }
}

/* A newer Muster's file opens, is read, and is not changed by any means. */
static void
test_newer (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %d", MUSTER_SCHEMA_VERSION + 1);
  g_autofree char *target = g_build_filename (document->folder, "copy.muster", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *names = NULL;
  MusterStore *store;
  GError *error = NULL;

  test_file_exec (document->path, sql);
  before = test_file_digest (document->path);
  store = test_document_open (document);
  g_assert_true (muster_store_is_newer (store));
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_HISTORY), ==, 1);
  g_assert_false (test_job_add_officer (store, "14-0001", &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_TOO_NEW);
  assert_sentence (error);
  g_clear_error (&error);
  g_assert_null (test_job_undo (store, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_TOO_NEW);
  g_clear_error (&error);
  g_assert_null (test_job_back_up (store, target, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_TOO_NEW);
  g_clear_error (&error);
  muster_store_close (store);
  after = test_file_digest (document->path);
  g_assert_cmpstr (after, ==, before);
  names = test_folder_list (document->folder);
  g_assert_cmpstr (names, ==, "Agency.muster");
}

static void
test_read_only_mode (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *before = test_file_digest (document->path);
  g_autofree char *after = NULL;
  g_autofree char *names = NULL;
  MusterStore *store;
  GError *error = NULL;

  store = muster_store_open (document->path, MUSTER_OPEN_READ, &noon, 1, &error);
  g_assert_no_error (error);
  names = test_folder_list (document->folder);
  g_assert_cmpstr (names, ==, "Agency.muster");
  g_assert_false (test_job_add_officer (store, "14-0001", &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_READ_ONLY);
  g_clear_error (&error);
  test_document_verify (store);
  muster_store_close (store);
  after = test_file_digest (document->path);
  g_assert_cmpstr (after, ==, before);
}

/* --- Write protection, as another user ------------------------------------------------------------ */

static void
assert_child (const char *mode, const char *path, const char *pattern)
{
  const char *const argv[] = { program, mode, path, NULL };
  int status;
  g_autofree char *output = test_child_run (TRUE, argv, &status);

  g_assert_cmpint (status, ==, 0);
  if (!g_pattern_match_simple (pattern, output))
    g_error ("“%s” is not like “%s”", output, pattern);
}

static void
test_write_protected (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *before = test_file_digest (document->path);
  g_autofree char *after = NULL;
  g_autofree char *names = NULL;
  g_autofree char *read_only =
      g_strdup_printf ("%d “Agency.muster” is write-protected.*; reads 1", MUSTER_ERROR_READ_ONLY);
  g_autofree char *folder_read_only = g_strdup_printf (
      "%d Nothing can be written in the folder “*” (*).*; reads 1", MUSTER_ERROR_READ_ONLY);
  g_autofree char *unreadable =
      g_strdup_printf ("%d “Agency.muster” cannot be read (*).; reads 0", MUSTER_ERROR_READ_ONLY);

  g_chmod (document->folder, 0777);
  g_chmod (document->path, 0444);
  assert_child (TRY_OPEN, document->path, read_only);
  g_chmod (document->path, 0666);
  g_chmod (document->folder, 0555);
  assert_child (TRY_OPEN, document->path, folder_read_only);
  g_chmod (document->path, 0000);
  assert_child (TRY_OPEN, document->path, unreadable);
  g_chmod (document->path, 0600);
  g_chmod (document->folder, 0700);
  after = test_file_digest (document->path);
  g_assert_cmpstr (after, ==, before);
  names = test_folder_list (document->folder);
  g_assert_cmpstr (names, ==, "Agency.muster");
}

/* --- Making --------------------------------------------------------------------------------------- */

static gboolean
create (const char *path, GError **error)
{
  return muster_store_create (path, &noon, 1, fill_nothing, NULL, error);
}

static gboolean
fail (MusterDb *db, gpointer data, GError **error)
{
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, "Stop.");
  return FALSE;
}

static void
test_create (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "New.muster", NULL);
  g_autofree char *lost = g_build_filename (folder, "missing", "New.muster", NULL);
  g_autofree char *dangling = g_build_filename (folder, "link.muster", NULL);
  g_autofree char *names = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  GError *error = NULL;
  GStatBuf status;

  g_assert_false (muster_store_create (path, &noon, 1, fail, NULL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
  g_assert_cmpuint (test_folder_count (folder), ==, 0);

  g_assert_true (create (path, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  before = test_file_digest (path);
  g_assert_false (create (path, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  assert_sentence (error);
  g_clear_error (&error);
  after = test_file_digest (path);
  g_assert_cmpstr (after, ==, before);

  g_assert_false (create (lost, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (symlink ("/nowhere/at/all", dangling), ==, 0);
  g_assert_false (create (dangling, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (&error);
  names = test_folder_list (folder);
  g_assert_cmpstr (names, ==, "New.muster link.muster");
  test_remove_tree (folder);
}

/* What a killed run left is removed by the next one; what a run under way has is not. */
static void
test_create_after_a_kill (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "New.muster", NULL);
  g_autofree char *dead = g_build_filename (folder, ".New.muster.new4194305", NULL);
  g_autofree char *journal = g_strconcat (dead, "-journal", NULL);
  g_autofree char *alive = g_strdup_printf ("%s/.New.muster.new%d", folder, (int) getppid ());
  GError *error = NULL;

  /* No process has a number above the kernel's limit of 2^22. */
  g_assert_true (g_file_set_contents (dead, "x", 1, NULL));
  g_assert_true (g_file_set_contents (journal, "x", 1, NULL));
  g_assert_true (g_file_set_contents (alive, "x", 1, NULL));
  g_assert_true (create (path, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (dead, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (alive, G_FILE_TEST_EXISTS));
  test_remove_tree (folder);
}

static void
test_create_in_protected_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "New.muster", NULL);
  g_autofree char *pattern =
      g_strdup_printf ("%d “*New.muster” could not be made (*).*", MUSTER_ERROR_OUTPUT);

  g_chmod (folder, 0555);
  assert_child (TRY_CREATE, path, pattern);
  g_assert_cmpuint (test_folder_count (folder), ==, 0);
  g_chmod (folder, 0700);
  test_remove_tree (folder);
}

/* --- A large step ---------------------------------------------------------------------------------- */

/* Compressing makes nothing of it. */
static gboolean
add_large_step (MusterDb *db, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint i;

  officer->last_name = g_strdup ("Large");
  officer->first_name = g_strdup ("Step");
  officer->folded_name = g_strdup ("large step");
  officer->email = g_malloc0 (LARGE_BYTES + 1);
  for (i = 0; i < LARGE_BYTES; i++)
    officer->email[i] = (char) g_rand_int_range (rand, '!', '~');
  return muster_db_insert (db, &muster_officer_type, officer, error);
}

/* Bytes that this process has read so far, wherever from. */
static guint64
count_bytes_read (void)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents ("/proc/self/io", &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "rchar: "));
  return g_ascii_strtoull (text + strlen ("rchar: "), NULL, 10);
}

/* An import writes one step of many megabytes, which nobody has to read to know that it was the last. */
static void
test_after_large_step (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  GError *error = NULL;
  guint64 before;

  test_document_run (store, "import", add_large_step, NULL, &error);
  g_assert_no_error (error);
  g_clear_pointer (&store, muster_store_close);
  before = count_bytes_read ();
  store = test_document_open (document);
  g_assert_cmpuint (count_bytes_read () - before, <, LARGE_BYTES / 4);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && (g_str_equal (argv[1], TRY_OPEN) || g_str_equal (argv[1], TRY_CREATE)))
    return run_child (argv[1], argv[2]);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/open/other-files", test_other_files);
  g_test_add_func ("/store/open/foreign-database", test_foreign_database);
  g_test_add_func ("/store/open/wal", test_wal);
  g_test_add_func ("/store/open/truncated", test_truncated);
  g_test_add_func ("/store/open/random", test_random);
  g_test_add_func ("/store/open/newer", test_newer);
  g_test_add_func ("/store/open/read-only-mode", test_read_only_mode);
  g_test_add_func ("/store/open/write-protected", test_write_protected);
  g_test_add_func ("/store/open/after-large-step", test_after_large_step);
  g_test_add_func ("/store/open/create", test_create);
  g_test_add_func ("/store/open/create-after-a-kill", test_create_after_a_kill);
  g_test_add_func ("/store/open/create-in-protected-folder", test_create_in_protected_folder);

  return g_test_run ();
}
