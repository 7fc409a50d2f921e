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

static gboolean
is_complete (const MusterJudging *judging, const MusterRequirement *requirement, MusterDate start,
             MusterDate date, guint32 mask, guint32 *open)
{
  const MusterRequirement *variant = muster_requirement_at (requirement, date);
  MusterSpan span = { { start, date }, date, MUSTER_DATE_NONE, MUSTER_DATE_NONE, NULL };
  MusterTally tally = { 0 };
  MusterRelief relief;

  if (variant == NULL)
    return FALSE;
  relief = muster_relief_find (judging, variant, &span);
  muster_count (judging, variant, &span, relief.required, mask, &tally);
  *open |= tally.open;
  return tally.lack <= 0;
}

/* The last of @dates from place @first on whose day has the same version of the requirement. */
static guint
find_segment_end (const MusterRequirement *requirement, const GArray *dates, guint first)
{
  const MusterRequirement *variant =
      muster_requirement_at (requirement, g_array_index (dates, MusterDate, first));
  guint last = first;

  while (last + 1 < dates->len &&
         muster_requirement_at (requirement, g_array_index (dates, MusterDate, last + 1)) ==
             variant)
    last++;
  return last;
}

/* The first of @dates from place @first to @last on which it is complete, the last one being such a
 * day: while one version binds, more training never makes it less complete. */
static guint
find_first_complete (const MusterJudging *judging, const MusterRequirement *requirement,
                     const GArray *dates, guint first, guint last, MusterDate start, guint32 mask)
{
  guint32 open = 0;

  while (first < last)
    {
      guint middle = first + (last - first) / 2;

      if (is_complete (judging, requirement, start, g_array_index (dates, MusterDate, middle), mask,
                       &open))
        last = middle;
      else
        first = middle + 1;
    }
  return first;
}

static Clock
wind (const MusterJudging *judging, const MusterRequirement *requirement, const GArray *dates,
      guint32 mask, guint32 *open)
{
  Clock clock = { MUSTER_DATE_NONE, MUSTER_DATE_NONE, MUSTER_DATE_NONE };
  guint i = 0;

  while (i < dates->len)
    {
      guint last = find_segment_end (requirement, dates, i);

      if (!is_complete (judging, requirement, clock.start, g_array_index (dates, MusterDate, last),
                        mask, open))
        {
          i = last + 1;
          continue;
        }
      i = find_first_complete (judging, requirement, dates, i, last, clock.start, mask);
      clock.completed = g_array_index (dates, MusterDate, i);
      clock.began = clock.start;
      clock.start = clock.completed + 1;
      while (i < dates->len && g_array_index (dates, MusterDate, i) < clock.start)
        i++;
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
      since = muster_window_find_moment (judging->facts, window, window->since);
      return since != MUSTER_DATE_NONE ? muster_date_add_months (since, window->months)
                                       : MUSTER_DATE_NONE;
    }
  since = muster_window_find_moment (judging->facts, window, MUSTER_MOMENT_CERTIFIED);
  if (since == MUSTER_DATE_NONE)
    since = muster_window_find_moment (judging->facts, window, MUSTER_MOMENT_HIRED);
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
  MusterSpan span = { { sure.start, MUSTER_DATE_NONE },
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
