/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One writer at a time: a second process is told who has the file, a killed one's lock is taken over, and
 * processes that race for it never write at once. The other processes are this program. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "support/document.h"
#include "support/files.h"
#include "support/jobs.h"
#include "support/tally.h"

#define HOLD "--hold"
#define RACE "--race"
#define READ "--read"
#define N_TRIALS 300

static const char *program;
static const MusterClock noon = { G_GINT64_CONSTANT (1778760000) };

/* --- The children --------------------------------------------------------------------------------- */

/* Opens the document, says so, and holds it until its input ends. */
static int
run_hold (const char *path)
{
  MusterStore *store = muster_store_open (path, MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 3, NULL);
  char byte;

  if (store == NULL || write (STDOUT_FILENO, "+", 1) != 1)
    return 1;
  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
  muster_store_close (store);
  return 0;
}

/* While it is inside, a marker is there that nobody else may find. */
static gboolean
write_alone (MusterStore *store, const char *marker, guint trial)
{
  g_autofree char *state_id = g_strdup_printf ("%d-%u", (int) getpid (), trial);
  int fd = open (marker, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    return FALSE;
  close (fd);
  if (!test_job_add_officer (store, state_id, NULL))
    return FALSE;
  g_unlink (marker);
  return TRUE;
}

/* Prints how often it got the file and how often it was told that somebody has it. */
static int
run_race (const char *path, guint n_trials)
{
  g_autofree char *marker = g_strconcat (path, ".marker", NULL);
  guint n_written = 0, n_refused = 0;

  while (n_written < n_trials)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MusterStore) store =
          muster_store_open (path, MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 0, &error);

      if (store == NULL && !g_error_matches (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED))
        {
          printf ("%s", error->message);
          return 2;
        }
      if (store == NULL)
        {
          n_refused++;
          g_usleep (50);
        }
      else if (!write_alone (store, marker, n_written++))
        return 3;
    }
  printf ("%u %u", n_written, n_refused);
  return 0;
}

/* Opens it for reading again and again, until its input ends; every time must succeed. */
static int
run_read (const char *path)
{
  guint n = 0;
  char byte;

  fcntl (STDIN_FILENO, F_SETFL, O_NONBLOCK);
  while (read (STDIN_FILENO, &byte, 1) < 0 && errno == EAGAIN)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (MusterStore) store = muster_store_open (path, MUSTER_OPEN_READ, &noon, 0, &error);

      if (store == NULL)
        {
          printf ("%s", error->message);
          return 2;
        }
      test_job_count (store, MUSTER_LISTING_OFFICERS);
      n++;
    }
  printf ("%u", n);
  return 0;
}

static GSubprocess *
start_holder (const char *path)
{
  const char *const argv[] = { program, HOLD, path, NULL };
  GSubprocess *child = test_child_start (FALSE, argv);
  char byte;

  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (child), &byte, 1, NULL, NULL),
                   ==, 1);
  return child;
}

static void
assert_refused (const char *path, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_store_open (path, MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 1, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED);
  if (strstr (error->message, words) == NULL)
    g_error ("“%s” does not say “%s”", error->message, words);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

static void
test_second_process (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (GSubprocess) holder = start_holder (document->path);
  g_autofree char *who = g_strdup_printf ("by %s on %s since 14 May 2026, 12:00",
                                          g_get_user_name (), g_get_host_name ());
  g_autofree char *names = NULL;
  MusterStore *store;
  GError *error = NULL;

  assert_refused (document->path, who);
  /* Reading is still possible. */
  store = muster_store_open (document->path, MUSTER_OPEN_READ, &noon, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_HISTORY), ==, 1);
  muster_store_close (store);

  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_assert_true (g_subprocess_wait_check (holder, NULL, &error));
  names = test_folder_list (document->folder);
  g_assert_cmpstr (names, ==, "Agency.muster");
  store = test_document_open (document);
  muster_store_close (store);
}

static void
test_killed_process (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (GSubprocess) holder = start_holder (document->path);
  g_autofree char *left = NULL;
  g_autofree char *names = NULL;
  MusterStore *store;

  g_subprocess_send_signal (holder, SIGKILL);
  g_subprocess_wait (holder, NULL, NULL);
  left = test_folder_list (document->folder);
  g_assert_cmpstr (left, ==, ".Agency.muster.lock Agency.muster");
  store = test_document_open (document);
  assert_refused (document->path, "open in this program already");
  muster_store_close (store);
  names = test_folder_list (document->folder);
  g_assert_cmpstr (names, ==, "Agency.muster");
}

/* By its name, a link and a hard link: one file. */
static void
test_same_process (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store G_GNUC_UNUSED = test_document_open (document);
  g_autofree char *soft = g_build_filename (document->folder, "soft.muster", NULL);
  g_autofree char *hard = g_build_filename (document->folder, "hard.muster", NULL);
  g_autofree char *names = NULL;
  GError *error = NULL;

  g_assert_cmpint (symlink (document->path, soft), ==, 0);
  g_assert_cmpint (link (document->path, hard), ==, 0);
  assert_refused (document->path, "open in this program already");
  assert_refused (soft, "open in this program already");
  assert_refused (hard, "open in this program already");
  g_assert_null (muster_store_open (document->path, MUSTER_OPEN_READ, &noon, 1, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED);
  g_clear_error (&error);
  names = test_folder_list (document->folder);
  g_assert_cmpstr (names, ==, ".Agency.muster.lock Agency.muster hard.muster soft.muster");
}

/* A lock file that holds no text of ours still locks; its holder is just not known. */
static void
test_odd_note (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (GSubprocess) holder = start_holder (document->path);
  g_autofree char *lock = g_build_filename (document->folder, ".Agency.muster.lock", NULL);
  static const char *const notes[] = { "", "\xff\xfe\n\n\n\n", "one line" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      int fd = open (lock, O_WRONLY | O_TRUNC | O_CLOEXEC);

      g_assert_cmpint (write (fd, notes[i], strlen (notes[i])), ==, (gssize) strlen (notes[i]));
      close (fd);
      assert_refused (document->path, "open in another program");
    }
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_subprocess_wait (holder, NULL, NULL);
}

static void
test_race (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  guint n = N_TRIALS / test_tally_stride ();
  g_autofree char *n_trials = g_strdup_printf ("%u", n);
  const char *const race[] = { program, RACE, document->path, n_trials, NULL };
  const char *const reader_argv[] = { program, READ, document->path, NULL };
  g_autoptr (GSubprocess) reader = test_child_start (FALSE, reader_argv);
  GSubprocess *racers[2];
  guint i, n_refused = 0;
  MusterStore *store;
  char *read;

  for (i = 0; i < 2; i++)
    racers[i] = test_child_start (FALSE, race);
  for (i = 0; i < 2; i++)
    {
      g_autofree char *output = NULL;
      guint written = 0, refused = 0;

      g_assert_true (g_subprocess_communicate_utf8 (racers[i], NULL, NULL, &output, NULL, NULL));
      g_test_message ("written and refused: %s", output);
      g_assert_cmpint (g_subprocess_get_exit_status (racers[i]), ==, 0);
      g_assert_cmpint (sscanf (output, "%u %u", &written, &refused), ==, 2);
      n_refused += refused;
      g_object_unref (racers[i]);
    }
  g_assert_true (g_subprocess_communicate_utf8 (reader, NULL, NULL, &read, NULL, NULL));
  g_test_message ("read meanwhile: %s", read);
  g_assert_cmpint (g_subprocess_get_exit_status (reader), ==, 0);
  g_free (read);
  g_assert_cmpuint (n_refused, >, 0);

  store = test_document_open (document);
  g_assert_cmpuint (test_job_count (store, MUSTER_LISTING_OFFICERS), ==, 2 * n);
  test_document_verify (store);
  muster_store_close (store);
}

/* A link leads to the file, and to its lock: who has the one has the other. */
static void
test_through_a_link (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autofree char *link = g_build_filename (document->folder, "Link.muster", NULL);
  g_autoptr (GSubprocess) holder = start_holder (document->path);
  g_autoptr (MusterStore) store = NULL;
  GError *error = NULL;

  g_assert_cmpint (symlink (document->path, link), ==, 0);
  g_assert_null (muster_store_open (link, MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 0, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED);
  g_clear_error (&error);
  g_subprocess_force_exit (holder);
  g_subprocess_wait (holder, NULL, NULL);

  store = muster_store_open (link, MUSTER_OPEN_WITHOUT_BACKUPS, &noon, 0, &error);
  g_assert_no_error (error);
  test_job_add_officer (store, "14-0001", &error);
  g_assert_no_error (error);
  test_document_verify (store);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], HOLD))
    return run_hold (argv[2]);
  if (argc == 4 && g_str_equal (argv[1], RACE))
    return run_race (argv[2], (guint) g_ascii_strtoull (argv[3], NULL, 10));
  if (argc == 3 && g_str_equal (argv[1], READ))
    return run_read (argv[2]);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/lock/second-process", test_second_process);
  g_test_add_func ("/store/lock/killed-process", test_killed_process);
  g_test_add_func ("/store/lock/same-process", test_same_process);
  g_test_add_func ("/store/lock/odd-note", test_odd_note);
  g_test_add_func ("/store/lock/through-a-link", test_through_a_link);
  g_test_add_func ("/store/lock/race", test_race);

  return g_test_run ();
}
