/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One workspace, several threads: what cancels a call, and that nothing is lost between calls. */

#include "actions/check.h"
#include "actions/employ.h"
#include "actions/list.h"
#include "actions/log.h"
#include "support/agency.h"

#define N_THREADS 6
#define N_ROUNDS 12

static gboolean
try_list (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterTable) table = muster_action_list (workspace, MUSTER_LISTING_OFFICERS, error);

  return table != NULL;
}

/* --- Cancelling ----------------------------------------------------------------------------------- */

static void
test_cancel_all (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  muster_workspace_set_cancellable (agency->workspace, cancellable);
  g_assert_true (try_list (agency->workspace, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (try_list (agency->workspace, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  muster_workspace_set_cancellable (agency->workspace, NULL);
  g_assert_true (try_list (agency->workspace, NULL));
}

/* The thread's own is looked at and nothing else; a change that is cancelled is none. */
static void
test_cancel_one (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GCancellable) all = g_cancellable_new ();
  g_autoptr (GCancellable) own = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  gboolean done;

  muster_workspace_set_cancellable (agency->workspace, all);
  g_cancellable_cancel (all);
  g_cancellable_push_current (own);
  g_assert_true (try_list (agency->workspace, NULL));
  g_cancellable_cancel (own);
  done = muster_action_separate (agency->workspace, agency->officers[0],
                                 muster_date_new (2026, 3, 3), NULL, &error);
  g_cancellable_pop_current (own);
  g_assert_false (done);
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CANCELLED);
  muster_workspace_set_cancellable (agency->workspace, NULL);
  g_assert_true (muster_action_separate (agency->workspace, agency->officers[0],
                                         muster_date_new (2026, 3, 3), NULL, NULL));
}

static gpointer
list_uncancelled (gpointer workspace)
{
  return GINT_TO_POINTER (try_list (workspace, NULL));
}

/* What is pushed here cancels nobody else's call. */
static void
test_cancel_here (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GCancellable) own = g_cancellable_new ();
  GThread *other;

  g_cancellable_cancel (own);
  g_cancellable_push_current (own);
  g_assert_false (try_list (agency->workspace, NULL));
  other = g_thread_new ("other", list_uncancelled, agency->workspace);
  g_assert_true (GPOINTER_TO_INT (g_thread_join (other)));
  g_cancellable_pop_current (own);
}

/* --- At the same time ----------------------------------------------------------------------------- */

typedef struct
{
  MusterWorkspace *workspace;
  guint number;
} Caller;

static void
hire (const Caller *caller, guint round)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  GError *error = NULL;

  officer->state_id = g_strdup_printf ("T%u-%u", caller->number, round);
  officer->last_name = g_strdup ("Thread");
  employment->hired_on = muster_date_new (2020, 1, 6);
  muster_action_hire (caller->workspace, officer, employment, NULL, &error);
  g_assert_no_error (error);
}

/* Every second round is cancelled by itself, and the workspace's cancellable changes all the time. */
static gpointer
call (gpointer data)
{
  const Caller *caller = data;
  guint round;

  for (round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GCancellable) own = g_cancellable_new ();
      g_autoptr (GCancellable) common = g_cancellable_new ();
      g_autoptr (MusterCheck) check = NULL;
      GError *error = NULL;

      g_cancellable_push_current (own);
      muster_workspace_set_cancellable (caller->workspace, common);
      hire (caller, round);
      check = muster_action_check (caller->workspace, MUSTER_DATE_NONE, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (muster_workspace_get_today (caller->workspace), ==,
                       muster_date_new (2026, 5, 14));
      g_cancellable_cancel (own);
      g_assert_false (try_list (caller->workspace, NULL));
      g_cancellable_pop_current (own);
    }
  return NULL;
}

static void
test_together (TestAgency *agency, gconstpointer data)
{
  GThread *threads[N_THREADS];
  Caller callers[N_THREADS];
  guint before = test_agency_count (agency, &muster_officer_type);
  guint i;

  for (i = 0; i < N_THREADS; i++)
    {
      callers[i] = (Caller){ agency->workspace, i };
      threads[i] = g_thread_new ("caller", call, &callers[i]);
    }
  for (i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  muster_workspace_set_cancellable (agency->workspace, NULL);
  g_assert_cmpuint (test_agency_count (agency, &muster_officer_type), ==,
                    before + N_THREADS * N_ROUNDS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/actions/workspace/" name, TestAgency, NULL, test_agency_set_up, test,              \
              test_agency_tear_down)
  ADD ("cancel-all", test_cancel_all);
  ADD ("cancel-one", test_cancel_one);
  ADD ("cancel-here", test_cancel_here);
  ADD ("together", test_together);

  return g_test_run ();
}
