/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The power goes at a random operation while actions run; half of the times it goes again while the file
 * recovers. Whatever was acknowledged must be there, and the file must verify. The control runs the same
 * on a disk that only says it synced, and must fail. */

#include "support/action-samples.h"
#include "support/fault-vfs.h"
#include "support/tally.h"
#include "support/template.h"

#define ACTIONS_PER_RUN 3

/* Runs a few random actions; gives how many were acknowledged. */
static guint
run_actions (TestTemplate *template, GRand *random)
{
  MusterEnvironment environment = test_action_environment ();
  MusterWorkspace *workspace =
      muster_workspace_open (template->path, MUSTER_WORKSPACE_WRITE, &environment, NULL);
  guint acknowledged = 0, n, i;
  const TestActionSample *samples = test_action_samples (&n);

  for (i = 0; workspace != NULL && i < ACTIONS_PER_RUN; i++)
    if (samples[g_rand_int_range (random, 0, (int) n)].run (workspace, i, NULL))
      acknowledged++;
  muster_workspace_close (workspace);
  return acknowledged;
}

/* Opening the file takes back what was cut short; the power may go during that, too. */
static void
crash_while_recovering (TestTemplate *template, GRand *random)
{
  MusterEnvironment environment = test_action_environment ();

  test_fault_vfs_arm (TEST_FAULT_POWER, (guint64) g_rand_int_range (random, 1, 12), TRUE);
  muster_workspace_close (
      muster_workspace_open (template->path, MUSTER_WORKSPACE_WRITE, &environment, NULL));
  test_fault_vfs_settle (random);
}

static void
run_once (TestTemplate *template, GRand *random, TestTally *tally, guint64 *n_journals)
{
  /* Most runs have some forty operations; the rest of the range are runs without a crash. */
  guint64 at = (guint64) g_rand_int_range (random, 1, 90);
  guint acknowledged, n_problems;
  int n_steps;

  test_template_restore (template);
  test_fault_vfs_track ();
  test_fault_vfs_arm (TEST_FAULT_POWER, at, TRUE);
  acknowledged = run_actions (template, random);
  tally->tried++;
  if (test_fault_vfs_fired () == 0)
    {
      test_fault_vfs_disarm ();
      return;
    }
  tally->fired++;
  if (test_fault_vfs_settle (random))
    {
      (*n_journals)++;
      if (g_rand_boolean (random))
        crash_while_recovering (template, random);
    }
  n_steps = test_template_count_steps (template->path, &n_problems);
  if (n_steps < 0 || n_problems > 0)
    tally->corrupt++;
  else if ((guint) n_steps < template->n_steps + acknowledged)
    tally->lost++;
}

/* Runs for @seconds or, for the control, until something was lost: it need not be seen twice. */
static void
run_for (double seconds, gboolean ignore_sync, TestTally *tally, guint64 *n_journals)
{
  g_autoptr (TestTemplate) template = test_template_new ();
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gint64 end = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);

  g_test_message ("seed %u", seed);
  test_fault_vfs_ignore_sync (ignore_sync);
  while (g_get_monotonic_time () < end && !(ignore_sync && tally->lost + tally->corrupt >= 20))
    run_once (template, random, tally, n_journals);
  test_fault_vfs_ignore_sync (FALSE);
  test_fault_vfs_track ();
}

static void
test_power_loss (void)
{
  TestTally tally = { "power loss, torn and garbage sectors" };
  guint64 n_journals = 0;

  run_for (test_tally_seconds (15), FALSE, &tally, &n_journals);
  g_test_message ("journals left: %" G_GUINT64_FORMAT, n_journals);
  test_tally_assert_clean (&tally);
  g_assert_cmpuint (n_journals, >, 0);
}

static void
test_control (void)
{
  TestTally tally = { "control: the disk ignores sync (must fail)" };
  guint64 n_journals = 0;

  run_for (120, TRUE, &tally, &n_journals);
  test_tally_print (&tally);
  g_assert_cmpuint (tally.lost + tally.corrupt, >, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_fault_vfs_install ();

  g_test_add_func ("/actions/power/loss", test_power_loss);
  g_test_add_func ("/actions/power/control", test_control);

  return g_test_run ();
}
