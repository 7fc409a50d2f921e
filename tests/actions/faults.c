/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A full disk and a broken disk, at every operation of every action, once and from then on. Each time the
 * action must say that it failed, the content must be as before, the same program must go on working when
 * the disk does, and the file must verify. */

#include "support/action-samples.h"
#include "support/fault-vfs.h"
#include "support/tally.h"
#include "support/template.h"

#define MAX_OPERATIONS 5000

typedef struct
{
  TestTemplate *template;
  const TestActionSample *sample;
  TestFault fault;
  gboolean sticky;
  TestTally *tally;
} Series;

/* After a failure: nothing changed, and the same action works once the disk does. Gives whether that is
 * so. */
static gboolean
goes_on (Series *series, MusterWorkspace *workspace, const char *before)
{
  g_autofree char *now = test_action_digest (workspace);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (now, before))
    return FALSE;
  if (series->sample->run (workspace, 0, &error))
    return TRUE;
  g_test_message ("%s does not go on: %s", muster_action_words[series->sample->action].nick,
                  error->message);
  return FALSE;
}

/* One run with the fault at operation @at; gives whether it was reached. */
static gboolean
run_at (Series *series, guint64 at, const char *before)
{
  TestTally *tally = series->tally;
  MusterWorkspace *workspace;
  g_autoptr (GError) error = NULL;
  gboolean done, fired;
  guint n_problems;
  int n_steps;

  test_template_restore (series->template);
  workspace = test_action_open (series->template->path);
  test_fault_vfs_arm (series->fault, at, series->sticky);
  done = series->sample->run (workspace, 0, &error);
  fired = test_fault_vfs_fired () > 0;
  test_fault_vfs_disarm ();
  tally->tried++;
  tally->fired += fired ? 1 : 0;
  if (!done && error == NULL)
    tally->silent++;
  if (!done && !goes_on (series, workspace, before))
    {
      tally->lost++;
      g_test_message ("%s, operation %" G_GUINT64_FORMAT ": %s",
                      muster_action_words[series->sample->action].nick, at,
                      error != NULL ? error->message : "");
    }
  muster_workspace_close (workspace);

  n_steps = test_template_count_steps (series->template->path, &n_problems);
  if (n_steps < 0 || n_problems > 0)
    tally->corrupt++;
  else if ((guint) n_steps != series->template->n_steps + 1)
    {
      tally->lost++;
      g_test_message ("%s, operation %" G_GUINT64_FORMAT ": %d steps",
                      muster_action_words[series->sample->action].nick, at, n_steps);
    }
  return fired;
}

static void
run_series (Series *series)
{
  g_autofree char *before = NULL;
  MusterWorkspace *workspace;
  guint64 at = (guint64) g_test_rand_int_range (1, (gint32) test_tally_stride () + 1);

  test_template_restore (series->template);
  workspace = test_action_open (series->template->path);
  before = test_action_digest (workspace);
  muster_workspace_close (workspace);
  for (; run_at (series, at, before); at += test_tally_stride ())
    g_assert_cmpuint (at, <, MAX_OPERATIONS);
}

static void
run_all (TestFault fault, gboolean sticky, const char *name)
{
  g_autoptr (TestTemplate) template = test_template_new ();
  TestTally tally = { name };
  guint n, i;
  const TestActionSample *samples = test_action_samples (&n);

  for (i = 0; i < n; i++)
    {
      Series series = { template, &samples[i], fault, sticky, &tally };

      run_series (&series);
    }
  test_tally_assert_clean (&tally);
}

static void
test_full_once (void)
{
  run_all (TEST_FAULT_FULL, FALSE, "disk full once, each operation and action");
}

static void
test_full_sticky (void)
{
  run_all (TEST_FAULT_FULL, TRUE, "disk full and stays so");
}

static void
test_io_once (void)
{
  run_all (TEST_FAULT_IO, FALSE, "I/O error once, each operation and action");
}

static void
test_io_sticky (void)
{
  run_all (TEST_FAULT_IO, TRUE, "I/O error and stays so");
}

/* Opening meets the faults, too: it fails with a sentence or succeeds, and the file is as it was. */
static void
test_opening (void)
{
  g_autoptr (TestTemplate) template = test_template_new ();
  TestTally tally = { "I/O error while opening" };
  MusterEnvironment environment = test_action_environment ();
  gboolean fired = TRUE;
  guint64 at;

  for (at = 1; fired; at++)
    {
      g_autoptr (GError) error = NULL;
      MusterWorkspace *workspace;
      guint n_problems;

      test_template_restore (template);
      test_fault_vfs_arm (TEST_FAULT_IO, at, TRUE);
      workspace =
          muster_workspace_open (template->path, MUSTER_WORKSPACE_WRITE, &environment, &error);
      fired = test_fault_vfs_fired () > 0;
      muster_workspace_close (workspace);
      test_fault_vfs_disarm ();
      tally.tried++;
      tally.fired += fired ? 1 : 0;
      tally.silent += workspace == NULL && error == NULL ? 1 : 0;
      if (test_template_count_steps (template->path, &n_problems) != (int) template->n_steps ||
          n_problems > 0)
        tally.corrupt++;
    }
  test_tally_assert_clean (&tally);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_fault_vfs_install ();

  g_test_add_func ("/actions/faults/full-once", test_full_once);
  g_test_add_func ("/actions/faults/full-sticky", test_full_sticky);
  g_test_add_func ("/actions/faults/io-once", test_io_once);
  g_test_add_func ("/actions/faults/io-sticky", test_io_sticky);
  g_test_add_func ("/actions/faults/opening", test_opening);

  return g_test_run ();
}
