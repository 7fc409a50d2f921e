/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Judges one officer by one pack: a verdict on every credit first, then late time, then each
 * requirement in the window that it has. */

#include "config.h"

#include "rules/judge.h"

/* --- Study ---------------------------------------------------------------------------------------- */

/* Study that counts as time stands among the credits; how often it counts in a window, and for which
 * requirement, count.c says. */
static void
add_study (GPtrArray *study, const MusterEducation *education, const MusterConversion *conversion)
{
  gint64 n = education->hours / conversion->units;
  MusterCredit *credit;

  if (n <= 0)
    return;
  credit = muster_credit_new ();
  credit->id = education->id;
  credit->officer_id = education->officer_id;
  credit->earned_on = education->awarded_on;
  credit->title = g_strdup (education->major != NULL ? education->major : education->school);
  credit->provider = g_strdup (education->school);
  credit->subject = g_strdup (MUSTER_SUBJECT_STUDY);
  credit->seconds = n * conversion->seconds;
  credit->status = MUSTER_ROSTER_STATUS_COMPLETED;
  credit->role = MUSTER_ROLE_ATTENDED;
  credit->standing = MUSTER_STANDING_CREDITED;
  g_ptr_array_add (study, credit);
}

static GPtrArray *
convert_study (MusterPack *pack, const MusterOfficerFacts *facts)
{
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  GPtrArray *study = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  guint i, j;

  if (facts->educations->len == 0)
    return study;
  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      const MusterConversion *conversion;

      if (requirement->conversions == NULL || requirement->conversions->len == 0)
        continue;
      conversion = &g_array_index (requirement->conversions, MusterConversion, 0);
      for (j = 0; j < facts->educations->len; j++)
        {
          const MusterEducation *education = g_ptr_array_index (facts->educations, j);

          if (!education->voided && education->awarded_on != MUSTER_DATE_NONE &&
              education->hours != MUSTER_NUMBER_NONE)
            add_study (study, education, conversion);
        }
      break;
    }
  return study;
}

/* --- Duties --------------------------------------------------------------------------------------- */

static void
add_duty (MusterEvaluation *evaluation, MusterDuty *duty)
{
  if (duty == NULL)
    return;
  if (duty->requirement->is_agency_level)
    g_ptr_array_add (evaluation->agency_duties, duty);
  else
    g_ptr_array_add (evaluation->duties, duty);
}

/* Whether late time helped, within an extended deadline or days of grace. */
static gboolean
was_met_late (const MusterDuty *duty)
{
  guint i;

  for (i = 0; i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      if (reason->counted > 0 && reason->credit->earned_on > duty->period.to)
        return TRUE;
    }
  return FALSE;
}

/* A period that closed is shown as long as it is not settled, or where it was made up for. */
static void
add_closed (MusterEvaluation *evaluation, const MusterJudging *judging,
            const MusterRequirement *requirement, const MusterSpan *running)
{
  MusterSpan before;
  MusterDuty *duty;

  if (requirement->is_recommended || requirement->is_agency_level ||
      !muster_window_find_before (judging, &requirement->window, running, &before))
    return;
  duty = muster_judge_requirement (judging, requirement, &before);
  if (duty == NULL)
    return;
  duty->is_closed = TRUE;
  /* What nobody gives hours for will not be settled by showing it again. */
  if (duty->status == MUSTER_DUTY_STATUS_CURED ||
      (duty->status == MUSTER_DUTY_STATUS_NOT_DECIDABLE && duty->required != MUSTER_NUMBER_NONE) ||
      muster_duty_status_is_unmet (duty->status) ||
      (duty->status == MUSTER_DUTY_STATUS_MET && was_met_late (duty)))
    add_duty (evaluation, duty);
  else
    muster_duty_free (duty);
}

static void
judge_running (MusterEvaluation *evaluation, const MusterJudging *judging)
{
  const GPtrArray *requirements = muster_pack_get_requirements (judging->pack);
  guint i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      MusterSpan running;
      gboolean runs;

      if (requirement->window.kind == MUSTER_PERIOD_RESTARTING)
        {
          add_duty (evaluation, muster_judge_restarting (judging, requirement));
          continue;
        }
      runs = muster_window_find_running (judging, &requirement->window, &running);
      if (runs)
        add_duty (evaluation, muster_judge_requirement (judging, requirement, &running));
      add_closed (evaluation, judging, requirement, runs ? &running : NULL);
    }
}

static void
judge_period (MusterEvaluation *evaluation, const MusterJudging *judging,
              const MusterPeriod *period)
{
  MusterSpan span = { *period, MIN (period->to, judging->as_of), period->to, MUSTER_DATE_NONE,
                      evaluation->certificate };
  g_autoptr (GPtrArray) duties = muster_judge_window (judging, &span);
  guint i;

  g_ptr_array_set_free_func (duties, NULL);
  for (i = 0; i < duties->len; i++)
    add_duty (evaluation, g_ptr_array_index (duties, i));
}

/* --- The evaluation ------------------------------------------------------------------------------- */

void
muster_evaluation_free (MusterEvaluation *evaluation)
{
  if (evaluation == NULL)
    return;
  g_ptr_array_unref (evaluation->duties);
  g_ptr_array_unref (evaluation->agency_duties);
  g_ptr_array_unref (evaluation->findings);
  g_ptr_array_unref (evaluation->study);
  muster_pack_unref (evaluation->pack);
  g_free (evaluation);
}

/* Whether every credit counts on its own day, and those days ascend. */
static gboolean
count_by_day (const GArray *verdicts)
{
  guint i;

  for (i = 0; i < verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (verdicts, MusterVerdict, i);

      if (verdict->class_end != MUSTER_DATE_NONE || verdict->date != verdict->credit->earned_on)
        return FALSE;
    }
  return TRUE;
}

/* Which window the evaluation is about: the one that was asked for, or the pack's that runs. */
static void
set_period (MusterEvaluation *evaluation, const MusterJudging *judging, const MusterPeriod *period)
{
  const MusterCertificate *certificate = NULL;
  MusterPeriod found;
  MusterSpan running;

  if (period != NULL)
    {
      evaluation->period = *period;
      if (muster_evaluate_find_period (judging->pack, judging->facts, period->to, &found,
                                       &certificate) &&
          found.from == period->from && found.to == period->to)
        evaluation->certificate = certificate;
      return;
    }
  if (!muster_window_find_running (judging, muster_pack_get_window (judging->pack), &running))
    return;
  evaluation->period = running.period;
  evaluation->certificate = running.certificate;
}

MusterEvaluation *
muster_evaluate (MusterPack *pack, const MusterOfficerFacts *facts, const MusterPeriod *period,
                 MusterDate as_of)
{
  MusterEvaluation *evaluation;
  MusterJudging judging = { pack, NULL, facts, as_of, NULL, NULL, FALSE };
  MusterWanting wanting = { pack, NULL };

  g_return_val_if_fail (pack != NULL && facts != NULL, NULL);

  judging.rules = muster_pack_get_rules (pack);
  evaluation = g_new0 (MusterEvaluation, 1);
  evaluation->pack = muster_pack_ref (pack);
  evaluation->as_of = as_of;
  evaluation->duties = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_duty_free);
  evaluation->agency_duties = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_duty_free);
  evaluation->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  evaluation->study = convert_study (pack, facts);
  judging.verdicts = muster_verdict_list (&judging, evaluation->study);
  judging.late = muster_relief_list_late_uses (&judging);
  judging.by_day = judging.late->len == 0 && count_by_day (judging.verdicts);
  set_period (evaluation, &judging, period);
  if (period != NULL)
    judge_period (evaluation, &judging, period);
  else
    judge_running (evaluation, &judging);
  wanting.duties = evaluation->duties;
  evaluation->short_by = muster_further_time_find (&wanting, 1, FALSE);
  muster_findings_list (&judging, evaluation);
  g_array_unref (judging.verdicts);
  g_array_unref (judging.late);
  return evaluation;
}

gint64
muster_evaluate_further_time (const GPtrArray *evaluations)
{
  g_autofree MusterWanting *wantings = NULL;
  gboolean any_closed = FALSE;
  guint n_short = 0;
  gint64 time = 0;
  guint i, j;

  g_return_val_if_fail (evaluations != NULL, 0);

  wantings = g_new0 (MusterWanting, evaluations->len + 1);
  for (i = 0; i < evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (evaluations, i);

      wantings[i].pack = evaluation->pack;
      wantings[i].duties = evaluation->duties;
      for (j = 0; j < evaluation->duties->len; j++)
        any_closed |= ((const MusterDuty *) g_ptr_array_index (evaluation->duties, j))->is_closed;
      n_short += evaluation->short_by > 0 ? 1 : 0;
      time = MAX (time, evaluation->short_by);
    }
  /* What one pack lacks is known; of several an hour may serve more than one. */
  if (n_short > 1)
    time = muster_further_time_find (wantings, evaluations->len, FALSE);
  if (any_closed)
    time += muster_further_time_find (wantings, evaluations->len, TRUE);
  return time;
}

static GPtrArray *
list_due (const MusterEvaluation *evaluation, MusterDate due_on)
{
  GPtrArray *due = g_ptr_array_new ();
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    if (((const MusterDuty *) g_ptr_array_index (evaluation->duties, i))->due_on == due_on)
      g_ptr_array_add (due, g_ptr_array_index (evaluation->duties, i));
  return due;
}

gint64
muster_evaluate_further_time_due (const GPtrArray *evaluations, MusterDate due_on)
{
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autofree MusterWanting *wantings = NULL;
  guint i;

  g_return_val_if_fail (evaluations != NULL, 0);

  wantings = g_new0 (MusterWanting, evaluations->len + 1);
  for (i = 0; i < evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (evaluations, i);

      wantings[i].pack = evaluation->pack;
      g_ptr_array_add (owned, list_due (evaluation, due_on));
      wantings[i].duties = g_ptr_array_index (owned, i);
    }
  return muster_further_time_find (wantings, evaluations->len, FALSE) +
         muster_further_time_find (wantings, evaluations->len, TRUE);
}
