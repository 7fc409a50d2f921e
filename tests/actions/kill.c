/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A process that runs actions is killed at random, again and again. What it said was saved must be there.
 * The control is a program that keeps its journal in memory, and must end with broken files. */

#include <sqlite3.h>

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "support/action-samples.h"
#include "support/tally.h"
#include "support/template.h"

#define CHILD "--child"
#define CONTROL "--control"

static const char *program;

/* --- The children --------------------------------------------------------------------------------- */

static void
acknowledge (void)
{
  if (write (STDOUT_FILENO, ".", 1) != 1)
    _exit (1);
}

/* Runs actions for ever, one byte on standard output for each that was saved. */
static int
run_child (const char *path, guint32 seed)
{
  MusterWorkspace *workspace = test_action_open (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint n, round;
  const TestActionSample *samples = test_action_samples (&n);

  for (round = 1;; round++)
    if (samples[g_rand_int_range (random, 0, (int) n)].run (workspace, round, NULL))
      acknowledge ();
  return 0;
}

/* Changes many pages in each transaction, with the journal where a kill loses it. */
static int
run_control (const char *path)
{
  sqlite3 *handle;
  int i;

  if (sqlite3_open (path, &handle) != SQLITE_OK)
    return 1;
  sqlite3_exec (handle,
                "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = 4;"
                "CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);"
                "CREATE INDEX IF NOT EXISTS t_a ON t (a);",
                NULL, NULL, NULL);
  for (i = 0;; i++)
    {
      sqlite3_exec (
          handle,
          "BEGIN; WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i "
          "< 400) INSERT INTO t (a, b) SELECT hex(randomblob(20)), hex(randomblob(80)) "
          "FROM n; DELETE FROM t WHERE id % 3 = 0; COMMIT;",
          NULL, NULL, NULL);
      acknowledge ();
    }
  return 0;
}

/* --- Killing -------------------------------------------------------------------------------------- */

static guint64
drain (GInputStream *stream)
{
  char buffer[4096];
  guint64 n = 0;
  gssize length;

  while ((length = g_input_stream_read (stream, buffer, sizeof buffer, NULL, NULL)) > 0)
    n += (guint64) length;
  return n;
}

/* Lets a child run for a random while, kills it, and gives how much it acknowledged. */
static guint64
run_and_kill (const char *mode, const char *path, GRand *random)
{
  g_autofree char *seed = g_strdup_printf ("%u", g_rand_int (random));
  const char *const argv[] = { program, mode, path, seed, NULL };
  GError *error = NULL;
  g_autoptr (GSubprocess) child = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char first;
  guint64 n;

  g_assert_no_error (error);
  /* Killed only once it works: starting takes longer than most of the waits. */
  n = g_input_stream_read (g_subprocess_get_stdout_pipe (child), &first, 1, NULL, NULL) == 1;
  g_usleep ((gulong) g_rand_int_range (random, 0, 25000));
  g_subprocess_send_signal (child, SIGKILL);
  n += drain (g_subprocess_get_stdout_pipe (child));
  g_subprocess_wait (child, NULL, NULL);
  return n;
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return g_file_test (journal, G_FILE_TEST_EXISTS);
}

static void
test_kill (void)
{
  g_autoptr (TestTemplate) template = test_template_new ();
  TestTally tally = { "kill -9 while actions run" };
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gint64 end = g_get_monotonic_time () + (gint64) (test_tally_seconds (10) * G_USEC_PER_SEC);
  guint64 n_journals = 0;

  g_test_message ("seed %u", seed);
  while (g_get_monotonic_time () < end)
    {
      guint64 acknowledged;
      guint n_problems;
      int n_steps;

      test_template_restore (template);
      acknowledged = run_and_kill (CHILD, template->path, random);
      n_journals += has_journal (template->path) ? 1 : 0;
      tally.tried++;
      tally.fired += acknowledged > 0 ? 1 : 0;
      n_steps = test_template_count_steps (template->path, &n_problems);
      if (n_steps < 0 || n_problems > 0)
        tally.corrupt++;
      else if ((guint64) n_steps < template->n_steps + acknowledged)
        tally.lost++;
    }
  g_test_message ("journals left: %" G_GUINT64_FORMAT, n_journals);
  test_tally_assert_clean (&tally);
}

static gboolean
is_sound (const char *path)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean sound = FALSE;

  if (sqlite3_open (path, &handle) == SQLITE_OK &&
      sqlite3_prepare_v2 (handle, "PRAGMA integrity_check", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    sound = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return sound;
}

static void
test_control (void)
{
  g_autoptr (TestTemplate) template = test_template_new ();
  g_autofree char *path = g_build_filename (template->folder, "control.db", NULL);
  TestTally tally = { "control: journal in memory (must fail)" };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint i;

  for (i = 0; i < 40 && tally.corrupt == 0; i++)
    {
      g_unlink (path);
      tally.tried++;
      tally.fired += run_and_kill (CONTROL, path, random) > 0 ? 1 : 0;
      tally.corrupt += is_sound (path) ? 0 : 1;
    }
  test_tally_print (&tally);
  g_assert_cmpuint (tally.corrupt, >, 0);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 4 && strcmp (argv[1], CHILD) == 0)
    return run_child (argv[2], (guint32) g_ascii_strtoull (argv[3], NULL, 10));
  if (argc == 4 && strcmp (argv[1], CONTROL) == 0)
    return run_control (argv[2]);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions/kill/random", test_kill);
  g_test_add_func ("/actions/kill/control", test_control);

  return g_test_run ();
}
