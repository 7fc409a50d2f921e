/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows of a requirement for one officer. */

#include "rules/judge.h"

/* --- Years from a fixed day ---------------------------------------------------------------------- */

/* A year in which a period of @window starts for this officer. */
static int
find_first_year (const MusterWindow *window, const MusterOfficerFacts *facts)
{
  gunichar initial = 0;
  guint i;

  if (window->cohorts == NULL || facts->officer == NULL || facts->officer->folded_name == NULL)
    return window->first_year;
  initial = g_unichar_toupper (g_utf8_get_char (facts->officer->folded_name));
  for (i = 0; i < window->cohorts->len; i++)
    {
      const MusterCohort *cohort = &g_array_index (window->cohorts, MusterCohort, i);

      if (initial >= cohort->from_initial && initial <= cohort->to_initial)
        return cohort->first_year;
    }
  return window->first_year;
}

/* The period that contains @date. */
static MusterPeriod
find_years (const MusterWindow *window, const MusterOfficerFacts *facts, MusterDate date)
{
  int years = MAX (window->years, 1);
  int month = MAX (window->month, 1);
  int day = MAX (window->day, 1);
  int year = muster_date_get_year (date);
  int offset;
  MusterPeriod period = { MUSTER_DATE_NONE, MUSTER_DATE_NONE };

  if (year == 0)
    return period;
  if (muster_date_new (year, month, day) > date)
    year--;
  offset = (year - find_first_year (window, facts)) % years;
  year -= offset < 0 ? offset + years : offset;
  period.from = muster_date_new (year, month, day);
  if (period.from != MUSTER_DATE_NONE && muster_date_new (year + years, month, day) > 0)
    period.to = muster_date_new (year + years, month, day) - 1;
  return period;
}

/* --- Once ---------------------------------------------------------------------------------------- */

static MusterDate
find_employment_date (const MusterOfficerFacts *facts, gboolean separated, MusterDate as_of)
{
  MusterDate last = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < facts->employments->len; i++)
    {
      const MusterEmployment *employment = g_ptr_array_index (facts->employments, i);

      MusterDate date = separated ? employment->separated_on : employment->hired_on;

      if (date <= as_of)
        last = MAX (last, date);
    }
  return last;
}

static MusterDate
find_certified (const MusterOfficerFacts *facts, const MusterWindow *window)
{
  MusterDate first = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (muster_window_has_certificate (window, certificate) &&
          certificate->issued_on != MUSTER_DATE_NONE &&
          (first == MUSTER_DATE_NONE || certificate->issued_on < first))
        first = certificate->issued_on;
    }
  return first;
}

MusterDate
muster_window_find_moment (const MusterOfficerFacts *facts, const MusterWindow *window,
                           MusterMoment moment, MusterDate as_of)
{
  MusterDate hired, certified;

  switch (moment)
    {
    case MUSTER_MOMENT_HIRED:
      return find_employment_date (facts, FALSE, as_of);
    case MUSTER_MOMENT_SEPARATED:
      /* Somebody who was hired again has not left. */
      hired = find_employment_date (facts, FALSE, as_of);
      certified = find_employment_date (facts, TRUE, as_of);
      return certified > hired ? certified : MUSTER_DATE_NONE;
    case MUSTER_MOMENT_CERTIFIED:
      return find_certified (facts, window);
    case MUSTER_MOMENT_HIRED_AND_CERTIFIED:
      hired = find_employment_date (facts, FALSE, as_of);
      certified = find_certified (facts, window);
      return hired != MUSTER_DATE_NONE && certified != MUSTER_DATE_NONE ? MAX (hired, certified)
                                                                        : MUSTER_DATE_NONE;
    case MUSTER_MOMENT_NONE:
    default:
      return MUSTER_DATE_NONE;
    }
}

static gboolean
find_once (const MusterJudging *judging, const MusterWindow *window, MusterSpan *span)
{
  span->since = muster_window_find_moment (judging->facts, window, window->since, judging->as_of);
  span->due_on = window->to;
  if (window->since != MUSTER_MOMENT_NONE)
    {
      if (span->since == MUSTER_DATE_NONE || span->since > judging->as_of)
        return FALSE;
      span->due_on = window->days > 0 ? span->since + window->days
                                      : muster_date_add_months (span->since, window->months);
    }
  if (window->before == MUSTER_ANSWER_NO)
    span->period.from = span->since;
  span->period.to = span->due_on;
  span->count_to = judging->as_of;
  return TRUE;
}

/* --- All ----------------------------------------------------------------------------------------- */

static void
set_period (const MusterJudging *judging, const MusterPeriod *period, MusterSpan *span)
{
  span->period = *period;
  span->due_on = period->to;
  span->count_to = MIN (period->to, judging->as_of);
}

gboolean
muster_window_find_running (const MusterJudging *judging, const MusterWindow *window,
                            MusterSpan *span)
{
  MusterCycleFound cycle;
  MusterPeriod period;

  *span = (MusterSpan){ 0 };
  switch (window->kind)
    {
    case MUSTER_PERIOD_CERTIFICATE_CYCLE:
      if (!muster_cycle_find (window, judging->facts, MUSTER_CYCLE_RUNNING, judging->as_of, &cycle))
        return FALSE;
      span->certificate = cycle.certificate;
      period = cycle.period;
      break;
    case MUSTER_PERIOD_CALENDAR_YEAR:
      period = find_years (window, judging->facts, judging->as_of);
      break;
    case MUSTER_PERIOD_FIXED:
      period = (MusterPeriod){ window->from, window->to };
      break;
    case MUSTER_PERIOD_LAST_MONTHS:
      period.to = judging->as_of;
      period.from = muster_date_add_months (judging->as_of + 1, -window->months);
      break;
    case MUSTER_PERIOD_ONCE:
      return find_once (judging, window, span);
    case MUSTER_PERIOD_RESTARTING:
    default:
      return FALSE;
    }
  if (period.to == MUSTER_DATE_NONE || period.from > judging->as_of)
    return FALSE;
  set_period (judging, &period, span);
  return TRUE;
}

/* A closed year is judged only where the file goes back so far: before that it cannot say who is
 * short. */
static gboolean
is_covered (const MusterJudging *judging, const MusterPeriod *period)
{
  const MusterAgencyFacts *agency = judging->facts->agency;

  return agency != NULL && agency->earliest_credit != MUSTER_DATE_NONE &&
         agency->earliest_credit <= period->from;
}

gboolean
muster_window_find_before (const MusterJudging *judging, const MusterWindow *window,
                           const MusterSpan *running, MusterSpan *span)
{
  MusterDate before = running != NULL ? running->period.from - 1 : judging->as_of;
  MusterCycleFound cycle;
  MusterPeriod period;

  *span = (MusterSpan){ 0 };
  if (window->kind == MUSTER_PERIOD_CALENDAR_YEAR)
    {
      period = find_years (window, judging->facts, before);
      if (period.to == MUSTER_DATE_NONE || !is_covered (judging, &period))
        return FALSE;
    }
  else if (window->kind == MUSTER_PERIOD_CERTIFICATE_CYCLE)
    {
      MusterCycleFound now;

      if (!muster_cycle_find (window, judging->facts, MUSTER_CYCLE_ENDED, before, &cycle) ||
          !muster_cycle_goes_on (cycle.certificate) ||
          (!cycle.is_recorded && !muster_relief_has (judging, &cycle.period)))
        return FALSE;
      if (muster_cycle_find (window, judging->facts, MUSTER_CYCLE_RUNNING, judging->as_of, &now) &&
          (now.is_recorded || now.certificate != cycle.certificate))
        return FALSE;
      span->certificate = cycle.certificate;
      period = cycle.period;
    }
  else
    return FALSE;
  set_period (judging, &period, span);
  return TRUE;
}

/* How many periods start after the first certificate, up to and with this one; counted no further than
 * the delay asks. */
static MusterAnswer
is_past_delay (const MusterJudging *judging, const MusterWindow *window, const MusterPeriod *period)
{
  MusterDate certified = find_certified (judging->facts, window);
  MusterDate start = period->from;
  int n;

  if (window->delay == 0)
    return MUSTER_ANSWER_YES;
  if (certified == MUSTER_DATE_NONE)
    return MUSTER_ANSWER_OPEN;
  for (n = 1; n < window->delay; n++)
    start = muster_date_add_years (start, -MAX (window->years, 1));
  return start > certified ? MUSTER_ANSWER_YES : MUSTER_ANSWER_NO;
}

MusterAnswer
muster_window_is_asked (const MusterJudging *judging, const MusterWindow *window,
                        const MusterPeriod *period)
{
  MusterAnswer past_delay = is_past_delay (judging, window, period);

  if (past_delay == MUSTER_ANSWER_NO)
    return past_delay;
  if (window->turns > 1)
    {
      if (window->turn < 0)
        return MUSTER_ANSWER_OPEN;
      if (muster_date_get_year (period->from) % window->turns != window->turn)
        return MUSTER_ANSWER_NO;
    }
  return past_delay;
}

gboolean
muster_evaluate_find_period (const MusterPack *pack, const MusterOfficerFacts *facts,
                             MusterDate ends_by, MusterPeriod *period,
                             const MusterCertificate **certificate)
{
  const MusterWindow *window;
  MusterCycleFound cycle;

  g_return_val_if_fail (pack != NULL && facts != NULL && period != NULL, FALSE);

  window = muster_pack_get_window (pack);
  if (certificate != NULL)
    *certificate = NULL;
  if (window->kind == MUSTER_PERIOD_CALENDAR_YEAR)
    {
      *period = find_years (window, facts, ends_by);
      if (period->to > ends_by)
        *period = find_years (window, facts, period->from - 1);
      return period->to != MUSTER_DATE_NONE;
    }
  if (window->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE ||
      !muster_cycle_find (window, facts, MUSTER_CYCLE_ENDED, ends_by, &cycle))
    return FALSE;
  *period = cycle.period;
  if (certificate != NULL)
    *certificate = cycle.certificate;
  return TRUE;
}

gboolean
muster_evaluate_is_renewed (const MusterPack *pack, const MusterOfficerFacts *facts,
                            const MusterPeriod *period)
{
  const MusterWindow *window;
  guint i, j;

  g_return_val_if_fail (pack != NULL && facts != NULL && period != NULL, FALSE);

  window = muster_pack_get_window (pack);
  for (i = 0; i < facts->cycles->len; i++)
    for (j = 0; j < facts->certificates->len; j++)
      {
        const MusterCycle *cycle = g_ptr_array_index (facts->cycles, i);
        const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, j);

        if (cycle->starts_on > period->to && cycle->certificate_id == certificate->id &&
            muster_window_has_certificate (window, certificate))
          return TRUE;
      }
  return FALSE;
}
