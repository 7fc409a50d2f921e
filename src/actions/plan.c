/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Credits that a roster would post, given to an officer and judged. The very functions that post them make them, so that
 * what is promised is what comes. */

#include "config.h"

#include "actions/check-private.h"
#include "actions/paper-private.h"
#include "actions/plan.h"
#include "actions/roster-private.h"

struct _MusterPlan
{
  MusterDate as_of;
  GHashTable *jobs; /* class id → MusterRosterJob, whose class is loaded */
  GArray *classes;  /* of MusterPlanClass */
};

/* --- Loading -------------------------------------------------------------------------------------- */

static void
free_job (gpointer data)
{
  muster_roster_clear_class (data);
  g_free (data);
}

/* A class of the past is none to plan with. */
static void
note_class (MusterPlan *plan, const MusterRosterJob *job)
{
  MusterPlanClass class = { .class_id = job->class_id,
                            .held_on = MUSTER_DATE_NONE,
                            .title = job->class->title,
                            .location = job->class->location };
  guint i;

  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (job->meetings, i);

      if (meeting->held_on < plan->as_of)
        continue;
      if (class.held_on == MUSTER_DATE_NONE)
        class.held_on = meeting->held_on;
      class.ends_on = MAX (class.ends_on, meeting->held_on);
      class.seconds += MAX (meeting->seconds, 0);
    }
  if (class.held_on != MUSTER_DATE_NONE)
    g_array_append_val (plan->classes, class);
}

static gboolean
note_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  MusterPlan *plan = data;
  MusterRosterJob *job;

  if (meeting->held_on < plan->as_of || g_hash_table_contains (plan->jobs, &meeting->class_id))
    return FALSE;
  job = g_new0 (MusterRosterJob, 1);
  job->class_id = meeting->class_id;
  g_hash_table_insert (plan->jobs, &job->class_id, job);
  return FALSE;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  MusterPlan *plan = data;
  g_autoptr (GHashTable) classes = muster_paper_list_classes (db, error);
  GHashTableIter iter;
  gpointer job;

  if (classes == NULL || !muster_db_for_each (db, &muster_meeting_type, note_meeting, plan, error))
    return FALSE;
  g_hash_table_iter_init (&iter, plan->jobs);
  while (g_hash_table_iter_next (&iter, NULL, &job))
    {
      MusterId id = ((MusterRosterJob *) job)->class_id;
      const MusterClass *class = g_hash_table_lookup (classes, &id);

      if (class == NULL || class->status == MUSTER_CLASS_STATUS_CANCELLED)
        g_hash_table_iter_remove (&iter);
      else if (muster_roster_load_class (db, job, error))
        note_class (plan, job);
      else
        return FALSE;
    }
  return TRUE;
}

static int
compare_classes (gconstpointer a, gconstpointer b)
{
  const MusterPlanClass *x = a;
  const MusterPlanClass *y = b;

  if (x->held_on != y->held_on)
    return x->held_on < y->held_on ? -1 : 1;
  return (x->class_id > y->class_id) - (x->class_id < y->class_id);
}

MusterPlan *
muster_plan_load (MusterWorkspace *workspace, MusterDate as_of, GError **error)
{
  g_autoptr (MusterPlan) plan = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  plan = g_new0 (MusterPlan, 1);
  plan->as_of = as_of;
  plan->jobs = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_job);
  plan->classes = g_array_new (FALSE, FALSE, sizeof (MusterPlanClass));
  if (!muster_workspace_run (workspace, load_job, plan, error))
    return NULL;
  g_array_sort (plan->classes, compare_classes);
  return g_steal_pointer (&plan);
}

void
muster_plan_free (MusterPlan *plan)
{
  if (plan == NULL)
    return;
  g_array_unref (plan->classes);
  g_hash_table_unref (plan->jobs);
  g_free (plan);
}

const GArray *
muster_plan_list_classes (const MusterPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return plan->classes;
}

/* --- Attending ------------------------------------------------------------------------------------ */

/* Time that is on record of the officer at a meeting. */
static gint64
sum_posted (const MusterOfficerFacts *facts, const MusterMeeting *meeting)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);

      if (credit->class_id == meeting->class_id && credit->meeting_id == meeting->id)
        sum += credit->seconds;
    }
  return sum;
}

/* What the officer attended stays; to what is still to come the officer goes in full. */
static gint64 *
list_seconds (const MusterPlan *plan, const MusterRosterJob *job, const MusterOfficerFacts *facts)
{
  gint64 *seconds = g_new (gint64, MAX (job->meetings->len, 1));
  guint i;

  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (job->meetings, i);
      gint64 posted = sum_posted (facts, meeting);

      seconds[i] = posted > 0                        ? posted
                   : meeting->held_on >= plan->as_of ? meeting->seconds
                                                     : MUSTER_NUMBER_NONE;
    }
  return seconds;
}

static void
attend (const MusterPlan *plan, const MusterRosterJob *job, const MusterOfficerFacts *facts,
        MusterPlanOutcome *outcome)
{
  g_autofree gint64 *seconds = list_seconds (plan, job, facts);
  const MusterRosterLine line = { .officer_id = facts->officer->id,
                                  .status = MUSTER_ROSTER_STATUS_COMPLETED,
                                  .role = MUSTER_ROLE_ATTENDED,
                                  .score = MUSTER_NUMBER_NONE,
                                  .seconds = seconds };
  g_autoptr (GArray) shares = muster_roster_divide (job, &line);
  guint i;

  for (i = 0; i < shares->len; i++)
    {
      const MusterRosterShare *share = &g_array_index (shares, MusterRosterShare, i);
      MusterCredit *credit;

      if (sum_posted (facts, share->meeting) > 0)
        continue;
      credit = muster_credit_new ();
      muster_roster_fill_credit (job, &line, share, credit);
      muster_record_set_text (&credit->subject, share->subject);
      g_ptr_array_add (outcome->made, credit);
      outcome->as_of = MAX (outcome->as_of, credit->earned_on);
    }
}

MusterPlanOutcome *
muster_plan_judge (const MusterPlan *plan, const MusterCheck *check,
                   const MusterCheckOfficer *judged, const MusterId *classes, guint n)
{
  MusterPlanOutcome *outcome;
  guint i;

  g_return_val_if_fail (plan != NULL && check != NULL && judged != NULL, NULL);
  g_return_val_if_fail (classes != NULL || n == 0, NULL);

  outcome = g_new0 (MusterPlanOutcome, 1);
  outcome->as_of = check->as_of;
  outcome->made = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  for (i = 0; i < n; i++)
    {
      const MusterRosterJob *job = g_hash_table_lookup (plan->jobs, &classes[i]);

      if (job != NULL)
        attend (plan, job, judged->facts, outcome);
    }
  outcome->facts = g_memdup2 (judged->facts, sizeof *judged->facts);
  outcome->facts->credits = g_ptr_array_new ();
  g_ptr_array_extend (outcome->facts->credits, judged->facts->credits, NULL, NULL);
  g_ptr_array_extend (outcome->facts->credits, outcome->made, NULL, NULL);
  outcome->judged = muster_check_judge_officer (check, outcome->facts, outcome->as_of);
  return outcome;
}

void
muster_plan_outcome_free (MusterPlanOutcome *outcome)
{
  if (outcome == NULL)
    return;
  muster_check_officer_free (outcome->judged);
  g_ptr_array_unref (outcome->facts->credits);
  g_free (outcome->facts);
  g_ptr_array_unref (outcome->made);
  g_free (outcome);
}

const MusterDuty *
muster_plan_find_same (const MusterPlanOutcome *outcome, const MusterDuty *duty)
{
  guint i, j;

  g_return_val_if_fail (outcome != NULL && duty != NULL, NULL);

  for (i = 0; i < outcome->judged->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (outcome->judged->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *other = g_ptr_array_index (evaluation->duties, j);

          /* A requirement is the pack's own, so that it tells packs apart, too. */
          if (other->requirement == duty->requirement && other->period.from == duty->period.from &&
              other->period.to == duty->period.to)
            return other;
        }
    }
  return NULL;
}
