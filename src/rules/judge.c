/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One duty: what was counted for sure and at best, and what that makes of it (semantics C10). */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/judge.h"

MusterDate
muster_judge_find_basis (const MusterJudging *judging, const MusterSpan *span)
{
  MusterDate end = span->period.to != MUSTER_DATE_NONE ? span->period.to : judging->as_of;

  /* What is asked once after an event is asked as it stood on the day of the event. */
  if (span->since != MUSTER_DATE_NONE)
    return span->since;
  switch (judging->rules->basis)
    {
    case MUSTER_BASIS_PERIOD_START:
      return span->period.from != MUSTER_DATE_NONE ? span->period.from : end;
    case MUSTER_BASIS_COMPLETION:
      return MIN (judging->as_of, end);
    case MUSTER_BASIS_PERIOD_END:
    default:
      return end;
    }
}

gboolean
muster_window_is_shared (const MusterJudging *judging, const MusterWindow *window)
{
  const MusterWindow *own = muster_pack_get_window (judging->pack);

  return own->kind == window->kind && own->years == window->years && own->month == window->month &&
         own->day == window->day && own->first_year == window->first_year &&
         own->certificates == window->certificates && own->months == window->months &&
         own->from == window->from && own->to == window->to;
}

/* --- Counting ------------------------------------------------------------------------------------- */

/* What is asked, with its relief. */
typedef struct
{
  const MusterJudging *judging;
  MusterSpan span;
  MusterRelief relief;
  MusterAnswer asked;
  MusterAnswer applies;
} Asking;

static MusterTally
count_under (const Asking *asking, const MusterDuty *duty, guint32 mask)
{
  MusterTally tally = { 0 };

  muster_count (asking->judging, duty->requirement, &asking->span, asking->relief.required, mask,
                &tally);
  return tally;
}

static void
clear_counted (MusterDuty *duty)
{
  g_array_set_size (duty->reasons, 0);
  if (duty->lacks != NULL)
    g_array_set_size (duty->lacks, 0);
  if (duty->rooms != NULL)
    g_array_set_size (duty->rooms, 0);
  g_ptr_array_set_size (duty->evidence, 0);
}

static MusterTally
count_surely (const Asking *asking, MusterDuty *duty, guint32 mask)
{
  MusterTally tally = { 0 };

  tally.reasons = duty->reasons;
  tally.lacks = duty->lacks;
  tally.rooms = duty->rooms;
  tally.evidence = duty->evidence;
  muster_count (asking->judging, duty->requirement, &asking->span, asking->relief.required, mask,
                &tally);
  tally.reasons = tally.lacks = tally.rooms = NULL;
  tally.evidence = NULL;
  duty->required = tally.required;
  duty->sure = tally.sum;
  duty->possible = tally.sum;
  return tally;
}

/* The same credits are considered under every mask, in the same order. */
static void
count_possibly (const Asking *asking, MusterDuty *duty, guint32 mask)
{
  MusterTally tally = { 0 };
  g_autoptr (GArray) reasons = g_array_new (FALSE, FALSE, sizeof (MusterReason));
  guint i;

  tally.reasons = reasons;
  muster_count (asking->judging, duty->requirement, &asking->span, asking->relief.required, mask,
                &tally);
  for (i = 0; i < MIN (reasons->len, duty->reasons->len); i++)
    g_array_index (duty->reasons, MusterReason, i).possible =
        g_array_index (reasons, MusterReason, i).counted;
  duty->possible = tally.sum;
}

/* Counts under the worst answers and under the best. */
static MusterExtremes
count_both (const Asking *asking, MusterDuty *duty)
{
  MusterTally tally = count_surely (asking, duty, MUSTER_MASK_SURE);
  MusterExtremes extremes;

  muster_answers_find_extremes (asking->judging, duty->requirement, &asking->span,
                                asking->relief.required, &tally, &extremes);
  if (extremes.worst_mask != MUSTER_MASK_SURE)
    {
      clear_counted (duty);
      count_surely (asking, duty, extremes.worst_mask);
    }
  if (extremes.open != 0)
    count_possibly (asking, duty, extremes.best_mask);
  return extremes;
}

/* --- Status --------------------------------------------------------------------------------------- */

/* Whether the duty was met only after its last day, by a cure or by being late. */
static gboolean
is_cured (const Asking *asking, const MusterDuty *duty)
{
  const MusterJudging *judging = asking->judging;
  MusterJudging without = *judging;
  MusterSpan span = asking->span;
  MusterTally tally = { 0 };
  MusterExtremes extremes;
  guint i;

  if (duty->requirement->window.kind == MUSTER_PERIOD_ONCE && duty->due_on != MUSTER_DATE_NONE &&
      duty->due_on < span.count_to)
    span.count_to = duty->due_on;
  else
    {
      gboolean any = FALSE;

      for (i = 0; judging->late != NULL && i < judging->late->len; i++)
        any |= g_array_index (judging->late, MusterLateUse, i).is_cure &&
               g_array_index (judging->late, MusterLateUse, i).period.from == span.period.from;
      if (!any)
        return FALSE;
      without.late = NULL;
    }
  muster_count (&without, duty->requirement, &span, asking->relief.required, MUSTER_MASK_SURE,
                &tally);
  muster_answers_find_extremes (&without, duty->requirement, &span, asking->relief.required, &tally,
                                &extremes);
  return extremes.worst.lack > 0;
}

/* Whether the answer to @why makes the difference while all others stay as they are in @mask. */
static gboolean
decides (const Asking *asking, const MusterDuty *duty, guint32 mask, MusterWhy why)
{
  guint32 bit = MUSTER_WHY_BIT (why);

  return (count_under (asking, duty, mask).lack > 0) !=
         (count_under (asking, duty, mask ^ bit).lack > 0);
}

/* A question decides where its answer alone makes the difference: with every other one answered
 * against the officer, or with every other one for her. */
static void
ask (const Asking *asking, MusterDuty *duty, const MusterExtremes *extremes, guint32 open)
{
  /* The only one there is makes the difference between worst and best. */
  gboolean is_only = extremes->best.lack <= 0 && (open & (open - 1)) == 0;
  guint n_decisive = 0;
  guint pass, why;

  for (pass = 0; pass < 2 && n_decisive == 0; pass++)
    for (why = MUSTER_WHY_NONE + 1; why <= MUSTER_WHY_LAST_OPEN; why++)
      {
        if ((open & MUSTER_WHY_BIT (why)) == 0)
          continue;
        if (pass == 0 && !is_only && why < MUSTER_WHY_APPLIES && why != MUSTER_WHY_TURN_UNSET &&
            !decides (asking, duty, extremes->worst_mask, (MusterWhy) why) &&
            !decides (asking, duty, extremes->best_mask, (MusterWhy) why))
          continue;
        g_ptr_array_add (duty->questions, muster_why_ask ((MusterWhy) why, duty));
        n_decisive++;
      }
}

/* The day of the last late credit that counted; none where none did. */
static MusterDate
find_last_late (const MusterDuty *duty)
{
  MusterDate last = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; duty->period.to != MUSTER_DATE_NONE && i < duty->reasons->len; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);

      if (reason->counted > 0 && reason->credit->earned_on > duty->period.to)
        last = MAX (last, reason->credit->earned_on);
    }
  return last;
}

/* A file that began later cannot say that nobody registered an officer years ago. */
static gboolean
is_covered (const Asking *asking, const MusterDuty *duty)
{
  const MusterAgencyFacts *agency = asking->judging->facts->agency;

  if (duty->requirement->counts != MUSTER_COUNT_MILESTONES || duty->due_on == MUSTER_DATE_NONE ||
      agency == NULL)
    return TRUE;
  return agency->earliest_milestone != MUSTER_DATE_NONE &&
         agency->earliest_milestone <= duty->due_on;
}

static void
decide (const Asking *asking, MusterDuty *duty, const MusterExtremes *extremes)
{
  MusterDate as_of = asking->judging->as_of;
  guint32 open = extremes->open;
  gboolean is_open = asking->asked == MUSTER_ANSWER_OPEN || asking->applies == MUSTER_ANSWER_OPEN;
  gboolean covered = is_covered (asking, duty);

  if (duty->required != MUSTER_NUMBER_NONE)
    duty->short_by = MAX (extremes->worst.known, 0);
  if (asking->asked == MUSTER_ANSWER_OPEN)
    open |= MUSTER_WHY_BIT (MUSTER_WHY_TURN_UNSET);
  if (asking->applies == MUSTER_ANSWER_OPEN)
    open |= MUSTER_WHY_BIT (MUSTER_WHY_APPLIES);
  if (!covered && asking->judging->as_of > duty->due_on)
    {
      open |= MUSTER_WHY_BIT (MUSTER_WHY_NOT_COVERED);
      is_open = TRUE;
    }
  if (extremes->worst.lack <= 0)
    duty->completed_on = find_last_late (duty);
  if (asking->relief.is_excused)
    duty->status = MUSTER_DUTY_STATUS_WAIVED;
  else if (extremes->worst.lack <= 0)
    duty->status = is_cured (asking, duty) ? MUSTER_DUTY_STATUS_CURED : MUSTER_DUTY_STATUS_MET;
  else if (extremes->best.lack <= 0 || is_open)
    {
      duty->status = MUSTER_DUTY_STATUS_NOT_DECIDABLE;
      ask (asking, duty, extremes, open);
    }
  else if (duty->due_on != MUSTER_DATE_NONE && as_of > duty->due_on)
    duty->status = MUSTER_DUTY_STATUS_OVERDUE;
  else if (duty->period.to != MUSTER_DATE_NONE && as_of > duty->period.to)
    duty->status = MUSTER_DUTY_STATUS_EXTENDED;
  else
    duty->status = duty->requirement->counts == MUSTER_COUNT_HOURS ? MUSTER_DUTY_STATUS_SHORT
                                                                   : MUSTER_DUTY_STATUS_DUE;
}

/* --- Dates ---------------------------------------------------------------------------------------- */

static void
set_dates (Asking *asking, MusterDuty *duty)
{
  const MusterRequirement *requirement = duty->requirement;
  MusterDate end = duty->period.to;

  duty->due_on = asking->span.due_on;
  if (duty->due_on != MUSTER_DATE_NONE && requirement->grace_days > 0)
    duty->due_on += requirement->grace_days;
  duty->due_on = MAX (duty->due_on, asking->relief.extended_to);
  if (requirement->notice_days > 0 && asking->span.due_on != MUSTER_DATE_NONE)
    duty->notice_on = asking->span.due_on - requirement->notice_days;
  if (requirement->report_month > 0 && end != MUSTER_DATE_NONE)
    {
      int year = muster_date_get_year (end);

      duty->report_on = muster_date_new (year, requirement->report_month, requirement->report_day);
      if (duty->report_on < end)
        duty->report_on =
            muster_date_new (year + 1, requirement->report_month, requirement->report_day);
    }
  /* Late training comes in by what the old period needs (relief.c), and only where that is the pack's own;
   * a recurring period of another kind would count it twice. Anything else comes in by its date. */
  if (duty->due_on > asking->span.due_on &&
      (requirement->counts != MUSTER_COUNT_HOURS ||
       (!muster_window_is_shared (asking->judging, &requirement->window) &&
        (requirement->window.kind == MUSTER_PERIOD_ONCE ||
         requirement->window.kind == MUSTER_PERIOD_FIXED ||
         requirement->window.kind == MUSTER_PERIOD_RESTARTING))))
    asking->span.count_to = MIN (duty->due_on, asking->judging->as_of);
}

/* --- The duty ------------------------------------------------------------------------------------- */

static MusterDuty *
new_duty (const MusterJudging *judging, const MusterRequirement *requirement,
          const MusterSpan *span)
{
  MusterDuty *duty = g_new0 (MusterDuty, 1);

  duty->requirement = requirement;
  duty->basis = muster_judge_find_basis (judging, span);
  duty->period = span->period;
  duty->certificate = span->certificate;
  duty->questions = g_ptr_array_new_with_free_func (g_free);
  duty->reasons = g_array_new (FALSE, FALSE, sizeof (MusterReason));
  duty->evidence = g_ptr_array_new ();
  if (requirement->parts != NULL)
    duty->lacks = g_array_new (FALSE, FALSE, sizeof (gint64));
  if (requirement->caps != NULL || requirement->mandates != NULL)
    duty->rooms = g_array_new (FALSE, FALSE, sizeof (gint64));
  return duty;
}

static gboolean
overlap (const MusterFilter *a, const MusterFilter *b, guint n_subjects)
{
  guint i;

  if (a->admits == NULL || b->admits == NULL)
    return TRUE;
  for (i = 0; i < n_subjects; i++)
    if (a->admits[i] && b->admits[i])
      return TRUE;
  return FALSE;
}

/* Time that serves two parts of a group at once is missing once. */
static void
shorten (const MusterJudging *judging, MusterDuty *duty)
{
  const GArray *parts = duty->requirement->parts;
  guint n_subjects = muster_pack_get_n_subjects (judging->pack);
  g_autoptr (GPtrArray) alone = g_ptr_array_new ();
  MusterWanting wanting = { judging->pack, alone };
  gboolean any = FALSE;
  guint i, j;

  if (parts == NULL || duty->short_by == 0 || duty->requirement->is_recommended ||
      duty->status <= MUSTER_DUTY_STATUS_CURED ||
      duty->requirement->window.every != MUSTER_EVERY_NONE)
    return;
  for (i = 0; i < parts->len; i++)
    for (j = i + 1; j < parts->len; j++)
      any |= overlap (&g_array_index (parts, MusterPart, i).filter,
                      &g_array_index (parts, MusterPart, j).filter, n_subjects);
  if (!any)
    return;
  g_ptr_array_add (alone, duty);
  duty->short_by = MIN (duty->short_by, muster_further_time_find (&wanting, 1, FALSE));
}

MusterDuty *
muster_judge_variant (const MusterJudging *judging, const MusterRequirement *variant,
                      const MusterSpan *span)
{
  MusterDuty *duty = new_duty (judging, variant, span);
  Asking asking = { judging, *span, { 0 }, MUSTER_ANSWER_YES, MUSTER_ANSWER_YES };
  MusterExtremes extremes;

  asking.asked = muster_window_is_asked (judging, &variant->window, &span->period);
  asking.applies = muster_applies (judging, variant, span);
  asking.relief = muster_relief_find (judging, variant, span);
  duty->required = asking.relief.required;
  duty->waiver = asking.relief.waiver;
  set_dates (&asking, duty);
  if (asking.asked == MUSTER_ANSWER_NO || asking.applies == MUSTER_ANSWER_NO)
    {
      duty->status = MUSTER_DUTY_STATUS_NOT_APPLICABLE;
      return duty;
    }
  extremes = count_both (&asking, duty);
  decide (&asking, duty, &extremes);
  /* Nothing is asked of an instructor without an area that is listed. */
  if (variant->is_per_endorsement && duty->required == 0)
    duty->status = MUSTER_DUTY_STATUS_NOT_APPLICABLE;
  shorten (judging, duty);
  return duty;
}

MusterDuty *
muster_judge_requirement (const MusterJudging *judging, const MusterRequirement *requirement,
                          const MusterSpan *span)
{
  const MusterRequirement *variant =
      muster_requirement_at (requirement, muster_judge_find_basis (judging, span));

  return variant != NULL ? muster_judge_variant (judging, variant, span) : NULL;
}

GPtrArray *
muster_judge_window (const MusterJudging *judging, const MusterSpan *span)
{
  const GPtrArray *requirements = muster_pack_get_requirements (judging->pack);
  GPtrArray *duties = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_duty_free);
  guint i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      MusterDuty *duty;

      if (requirement->is_agency_level || !muster_window_is_shared (judging, &requirement->window))
        continue;
      duty = muster_judge_requirement (judging, requirement, span);
      if (duty != NULL)
        g_ptr_array_add (duties, duty);
    }
  return duties;
}
