/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Requirements whose clock restarts when they are complete (semantics C17): a bundle of courses every
 * five years from its last part, driving every five years, an assessment every five years. Nothing is
 * carried over; the version that binds is that of the day of completion. */

#include "rules/judge.h"

/* Where the clock stands. */
typedef struct
{
  MusterDate start;     /* first day of the window that runs; none = since ever */
  MusterDate completed; /* day of the last completion, or none */
  MusterDate began;     /* first day of the window that was completed */
} Clock;

static int
compare_dates (gconstpointer a, gconstpointer b)
{
  MusterDate x = *(const MusterDate *) a;
  MusterDate y = *(const MusterDate *) b;

  return (x > y) - (x < y);
}

static void
add_date (GArray *dates, MusterDate date, MusterDate as_of)
{
  if (date != MUSTER_DATE_NONE && date <= as_of)
    g_array_append_val (dates, date);
}

/* The verdicts that any version of the requirement considers; the others would be looked at for every
 * day on which it may have become complete. */
static GArray *
list_considered (const MusterJudging *judging, const MusterRequirement *requirement)
{
  GArray *considered = g_array_new (FALSE, FALSE, sizeof (MusterVerdict));
  guint i;

  for (i = 0; i < judging->verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (judging->verdicts, MusterVerdict, i);
      const MusterRequirement *variant;

      for (variant = requirement; variant != NULL; variant = variant->next)
        if (muster_admit_subject (&variant->filter, verdict) != MUSTER_ANSWER_NO)
          break;
      if (variant != NULL)
        g_array_append_val (considered, *verdict);
    }
  return considered;
}

/* Days on which the requirement may have become complete. */
static GArray *
list_dates (const MusterJudging *judging, const MusterRequirement *requirement)
{
  const MusterOfficerFacts *facts = judging->facts;
  GArray *dates = g_array_new (FALSE, FALSE, sizeof (MusterDate));
  gboolean of_evidence = requirement->counts >= MUSTER_COUNT_QUALIFICATIONS;
  guint i;

  for (i = 0; !of_evidence && i < judging->verdicts->len; i++)
    add_date (dates, g_array_index (judging->verdicts, MusterVerdict, i).date, judging->as_of);
  for (i = 0; of_evidence && i < facts->qualifications->len; i++)
    add_date (
        dates,
        ((const MusterQualification *) g_ptr_array_index (facts->qualifications, i))->qualified_on,
        judging->as_of);
  for (i = 0; of_evidence && i < facts->milestones->len; i++)
    add_date (dates,
              ((const MusterMilestone *) g_ptr_array_index (facts->milestones, i))->happened_on,
              judging->as_of);
  g_array_sort (dates, compare_dates);
  return dates;
}

/* What lies longer back than a completion lasts does not help to complete it. */
static MusterDate
find_from (const MusterRequirement *requirement, MusterDate start, MusterDate date)
{
  return MAX (start, muster_date_add_years (date, -requirement->window.years) + 1);
}

/* Whether there is time, or are credits, enough at all, whatever they are of: a look that spares most
 * counts. What is open about the credits that it looked at goes into @open. */
static gboolean
has_enough (const MusterJudging *judging, const MusterRequirement *variant, MusterDate from,
            MusterDate date, guint32 mask, guint32 *open)
{
  gboolean of_hours = variant->counts == MUSTER_COUNT_HOURS;
  gint64 sure = 0, possible = 0;
  guint32 asked = 0;
  guint i;

  if (variant->counts > MUSTER_COUNT_CLASSES || variant->is_per_endorsement ||
      variant->required == MUSTER_NUMBER_NONE || judging->facts->waivers->len > 0 ||
      variant->prorations != NULL)
    return TRUE;
  for (i = 0; i < judging->verdicts->len; i++)
    {
      const MusterVerdict *verdict = &g_array_index (judging->verdicts, MusterVerdict, i);

      if (MAX (verdict->date, verdict->class_end) < from || verdict->date > date)
        continue;
      possible += of_hours ? verdict->most : 1;
      if (!of_hours || verdict->open == 0)
        sure += of_hours ? verdict->most : 1;
      else
        asked |= verdict->open;
    }
  if (mask != MUSTER_MASK_SURE || possible < variant->required || sure >= variant->required)
    return possible >= variant->required;
  *open |= asked;
  return FALSE;
}

static gboolean
is_complete (const MusterJudging *judging, const MusterRequirement *requirement, MusterDate start,
             MusterDate date, guint32 mask, guint32 *open)
{
  const MusterRequirement *variant = muster_requirement_at (requirement, date);
  MusterDate from = find_from (requirement, start, date);
  MusterSpan span = { { from, date }, date, MUSTER_DATE_NONE, MUSTER_DATE_NONE, NULL };
  MusterTally tally = { 0 };
  MusterRelief relief;

  if (variant == NULL || !has_enough (judging, variant, from, date, mask, open))
    return FALSE;
  relief = muster_relief_find (judging, variant, &span);
  muster_count (judging, variant, &span, relief.required, mask, &tally);
  *open |= tally.open;
  return tally.lack <= 0;
}

static Clock
wind (const MusterJudging *judging, const MusterRequirement *requirement, const GArray *dates,
      guint32 mask, guint32 *open)
{
  Clock clock = { MUSTER_DATE_NONE, MUSTER_DATE_NONE, MUSTER_DATE_NONE };
  guint i;

  for (i = 0; i < dates->len; i++)
    {
      MusterDate date = g_array_index (dates, MusterDate, i);

      if (date < clock.start ||
          (i + 1 < dates->len && g_array_index (dates, MusterDate, i + 1) == date) ||
          !is_complete (judging, requirement, clock.start, date, mask, open))
        continue;
      clock.completed = date;
      clock.began = find_from (requirement, clock.start, date);
      clock.start = date + 1;
    }
  return clock;
}

/* The first deadline: a fixed day for whom it found in office, or so long after an event. */
static MusterDate
find_first_due (const MusterJudging *judging, const MusterRequirement *requirement)
{
  const MusterWindow *window = &requirement->window;
  MusterDate since;

  if (window->since != MUSTER_MOMENT_NONE)
    {
      since = muster_window_find_moment (judging->facts, window, window->since, judging->as_of);
      return since != MUSTER_DATE_NONE ? muster_date_add_months (since, window->months)
                                       : MUSTER_DATE_NONE;
    }
  since =
      muster_window_find_moment (judging->facts, window, MUSTER_MOMENT_CERTIFIED, judging->as_of);
  if (since == MUSTER_DATE_NONE)
    since = muster_window_find_moment (judging->facts, window, MUSTER_MOMENT_HIRED, judging->as_of);
  return since > window->to ? MUSTER_DATE_NONE : window->to;
}

static MusterDuty *
judge_completed (const MusterJudging *judging, const MusterRequirement *requirement,
                 const Clock *clock, MusterDate due_on)
{
  MusterSpan span = {
    { clock->began, clock->completed }, clock->completed, due_on, MUSTER_DATE_NONE, NULL
  };
  MusterDuty *duty =
      muster_judge_variant (judging, muster_requirement_at (requirement, clock->completed), &span);

  duty->completed_on = clock->completed;
  return duty;
}

static MusterDuty *
judge (const MusterJudging *judging, const MusterRequirement *requirement)
{
  g_autoptr (GArray) dates = list_dates (judging, requirement);
  const MusterRequirement *variant = muster_requirement_at (requirement, judging->as_of);
  int years = requirement->window.years;
  guint32 open = 0;
  Clock sure = wind (judging, requirement, dates, MUSTER_MASK_SURE, &open);
  Clock possible = sure;
  MusterSpan span = { { find_from (requirement, sure.start, judging->as_of), MUSTER_DATE_NONE },
                      judging->as_of,
                      find_first_due (judging, requirement),
                      MUSTER_DATE_NONE,
                      NULL };
  MusterDuty *duty;

  if (sure.completed != MUSTER_DATE_NONE)
    span.due_on = muster_date_add_years (sure.completed, years);
  if (sure.completed != MUSTER_DATE_NONE && judging->as_of <= span.due_on)
    return judge_completed (judging, requirement, &sure, span.due_on);
  if (variant == NULL)
    return NULL;
  span.period.to = span.due_on;
  duty = muster_judge_variant (judging, variant, &span);
  if (open != 0)
    possible = wind (judging, requirement, dates, MUSTER_MASK_POSSIBLE, &open);
  /* Complete some time ago, if the questions of then are decided for the officer. */
  if (muster_duty_status_is_unmet (duty->status) && possible.completed != MUSTER_DATE_NONE &&
      judging->as_of <= muster_date_add_years (possible.completed, years))
    {
      muster_duty_free (duty);
      duty = judge_completed (judging, requirement, &possible,
                              muster_date_add_years (possible.completed, years));
      duty->completed_on = MUSTER_DATE_NONE;
    }
  return duty;
}

MusterDuty *
muster_judge_restarting (const MusterJudging *judging, const MusterRequirement *requirement)
{
  g_autoptr (GArray) considered = list_considered (judging, requirement);
  MusterJudging narrow = *judging;

  /* What shares no time looks at the credits of the others, too. */
  if (muster_pack_get_exclusive (judging->pack)->len == 0)
    narrow.verdicts = considered;
  return judge (&narrow, requirement);
}
