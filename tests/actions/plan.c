/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a plan promises is what comes: predicted first, then really held and saved. */

#include "actions/class-record.h"
#include "actions/enrol.h"
#include "actions/environment.h"
#include "actions/plan.h"
#include "actions/sample.h"
#include "actions/upcoming.h"
#include "support/action-samples.h"
#include "support/document.h"

typedef struct
{
  char *folder;
  MusterWorkspace *workspace;
  MusterCheck *check;
  MusterPlan *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer state)
{
  MusterSampleOptions options = { state, 0, 1, 7, muster_date_new (2026, 6, 15), NULL };
  GError *error = NULL;
  g_autofree char *rules = muster_rules_read_shipped (muster_sample_find_pack (state), &error);
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "Agency.muster", NULL);
  options.rules = rules;
  muster_sample_make (path, &options, &error);
  g_assert_no_error (error);
  fixture->workspace = test_action_open (path);
  fixture->check = muster_action_check (fixture->workspace, options.as_of, NULL, &error);
  g_assert_no_error (error);
  fixture->plan = muster_plan_load (fixture->workspace, options.as_of, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer state G_GNUC_UNUSED)
{
  muster_plan_free (fixture->plan);
  muster_check_unref (fixture->check);
  muster_workspace_close (fixture->workspace);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

/* Really: the officer is put on the roster and attends every meeting from @as_of on in full. */
static void
hold (Fixture *fixture, MusterId class_id, MusterId officer_id)
{
  GError *error = NULL;
  g_autoptr (MusterClassRecord) record = NULL;
  g_autofree MusterRosterLine *lines = NULL;
  guint i, m;

  muster_action_enrol (fixture->workspace, class_id, &officer_id, 1, NULL, NULL, &error);
  g_assert_no_error (error);
  record = muster_action_load_class (fixture->workspace, class_id, &error);
  g_assert_no_error (error);
  lines = g_new0 (MusterRosterLine, record->lines->len);
  for (i = 0; i < record->lines->len; i++)
    {
      MusterClassLine *line = g_ptr_array_index (record->lines, i);

      for (m = 0; line->officer_id == officer_id && m < record->meetings->len; m++)
        {
          const MusterMeeting *meeting =
              ((MusterClassMeeting *) g_ptr_array_index (record->meetings, m))->meeting;

          line->status = MUSTER_ROSTER_STATUS_COMPLETED;
          if (meeting->held_on >= fixture->check->as_of)
            line->seconds[m] = meeting->seconds;
        }
      lines[i] = (MusterRosterLine){ line->officer_id, line->status,     line->role,   line->score,
                                     line->seconds,    line->arrived_at, line->left_at };
    }
  muster_action_set_roster (fixture->workspace, class_id, lines, record->lines->len,
                            record->meetings->len, &error);
  g_assert_no_error (error);
}

static void
assert_same (const MusterCheckOfficer *expected, const MusterCheckOfficer *got)
{
  guint i, j;

  g_assert_cmpint (expected->result, ==, got->result);
  g_assert_cmpint (expected->short_by, ==, got->short_by);
  g_assert_cmpint (expected->due_on, ==, got->due_on);
  g_assert_cmpuint (expected->evaluations->len, ==, got->evaluations->len);
  for (i = 0; i < expected->evaluations->len; i++)
    {
      const MusterEvaluation *x = g_ptr_array_index (expected->evaluations, i);
      const MusterEvaluation *y = g_ptr_array_index (got->evaluations, i);

      g_assert_cmpuint (x->duties->len, ==, y->duties->len);
      for (j = 0; j < x->duties->len; j++)
        {
          const MusterDuty *a = g_ptr_array_index (x->duties, j);
          const MusterDuty *b = g_ptr_array_index (y->duties, j);

          g_assert_cmpstr (a->requirement->id, ==, b->requirement->id);
          g_assert_cmpint (a->status, ==, b->status);
          g_assert_cmpint (a->sure, ==, b->sure);
          g_assert_cmpint (a->possible, ==, b->possible);
          g_assert_cmpint (a->short_by, ==, b->short_by);
          g_assert_cmpuint (a->reasons->len, ==, b->reasons->len);
        }
    }
}

static const MusterCheckOfficer *
find_officer (const MusterCheck *check, MusterId id)
{
  guint i;

  for (i = 0; i < check->evaluated->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->evaluated, i);

      if (officer->facts->officer->id == id)
        return officer;
    }
  return NULL;
}

/* Whether the outcome brings any unmet duty further. */
static gboolean
is_better (const MusterCheckOfficer *before, const MusterPlanOutcome *after)
{
  guint i, j;

  for (i = 0; i < before->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (before->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);
          const MusterDuty *then = muster_plan_find_same (after, duty);

          if (then != NULL && duty->short_by > 0 && then->short_by < duty->short_by)
            return TRUE;
        }
    }
  return FALSE;
}

/* Every class with every officer in turn, a few of each, and all classes for one of them. */
static void
test_promise (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const GArray *classes = muster_plan_list_classes (fixture->plan);
  guint n_better = 0;
  guint i, c;

  g_assert_cmpuint (classes->len, >, 1);
  for (i = 0; i < MIN (fixture->check->officers->len, 6); i++)
    {
      const MusterCheckOfficer *before = g_ptr_array_index (fixture->check->officers, i);
      MusterId id = before->facts->officer->id;
      MusterId ids[2];
      g_autoptr (MusterPlanOutcome) outcome = NULL;
      g_autoptr (MusterCheck) after = NULL;
      GError *error = NULL;

      for (c = 0; c < 2; c++)
        ids[c] = g_array_index (classes, MusterPlanClass, (i + c) % classes->len).class_id;
      outcome = muster_plan_judge (fixture->plan, fixture->check, before, ids, 2);
      n_better += is_better (before, outcome);
      for (c = 0; c < 2; c++)
        hold (fixture, ids[c], id);
      after = muster_action_check (fixture->workspace, outcome->as_of, NULL, &error);
      g_assert_no_error (error);
      assert_same (outcome->judged, find_officer (after, id));
    }
  g_assert_cmpuint (n_better, >, 0);
}

/* Without a class nothing changes, and what is planned touches neither check nor file. */
static void
test_nothing (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  const GArray *classes = muster_plan_list_classes (fixture->plan);
  const MusterId id = g_array_index (classes, MusterPlanClass, 0).class_id;
  g_autofree char *digest = test_action_digest (fixture->workspace);
  g_autofree char *after = NULL;
  guint i;

  for (i = 0; i < fixture->check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (fixture->check->officers, i);
      guint n_credits = judged->facts->credits->len;
      g_autoptr (MusterPlanOutcome) nothing =
          muster_plan_judge (fixture->plan, fixture->check, judged, NULL, 0);
      g_autoptr (MusterPlanOutcome) something =
          muster_plan_judge (fixture->plan, fixture->check, judged, &id, 1);

      assert_same (judged, nothing->judged);
      g_assert_cmpint (something->as_of, >=, fixture->check->as_of);
      g_assert_cmpuint (judged->facts->credits->len, ==, n_credits);
    }
  after = test_action_digest (fixture->workspace);
  g_assert_cmpstr (digest, ==, after);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/actions/plan/connecticut", Fixture, "CT", set_up, test_promise, tear_down);
  g_test_add ("/actions/plan/colorado", Fixture, "CO", set_up, test_promise, tear_down);
  g_test_add ("/actions/plan/nothing", Fixture, "CT", set_up, test_nothing, tear_down);

  return g_test_run ();
}
