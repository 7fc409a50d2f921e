/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cycles of an officer's certificates. */

#include "rules/window.h"

/* Cycles of police certificates carry review training; instructors' have rules of their own. */
#define NOT_POLICE (1u << MUSTER_CERTIFICATE_KIND_INSTRUCTOR | 1u << MUSTER_CERTIFICATE_KIND_FTO)

/* No certificate has more cycles than this, whatever its dates say. */
#define MAX_CYCLES 10000

gboolean
muster_window_has_certificate (const MusterWindow *window, const MusterCertificate *certificate)
{
  guint kinds = window->certificates != 0 ? window->certificates : ~NOT_POLICE;

  return !certificate->voided && (kinds & (1u << certificate->kind)) != 0;
}

gboolean
muster_cycle_goes_on (const MusterCertificate *certificate)
{
  switch (certificate->status)
    {
    case MUSTER_CERTIFICATE_STATUS_LAPSED:
    case MUSTER_CERTIFICATE_STATUS_CANCELLED:
    case MUSTER_CERTIFICATE_STATUS_REVOKED:
    case MUSTER_CERTIFICATE_STATUS_REFUSED:
      return FALSE;
    case MUSTER_CERTIFICATE_STATUS_CERTIFIED:
    case MUSTER_CERTIFICATE_STATUS_PROBATIONARY:
    case MUSTER_CERTIFICATE_STATUS_EXTENDED:
    case MUSTER_CERTIFICATE_STATUS_SUSPENDED:
    default:
      return TRUE;
    }
}

/* --- Rounding ------------------------------------------------------------------------------------ */

/* The fixed day in @year; a month without that day gives its last. */
static MusterDate
find_fixed_day (const MusterRounding *rounding, int month, int year)
{
  return muster_date_add_months (muster_date_new (year, 1, rounding->day), month - 1);
}

static MusterDate
round_date (MusterDate date, const MusterRounding *rounding, const MusterOfficerFacts *facts)
{
  int month = rounding->month;
  int year = muster_date_get_year (date);
  MusterDate before, after;

  if (month == 0 && facts->officer != NULL && facts->officer->birth_month > 0 &&
      facts->officer->birth_month <= 12)
    month = (int) facts->officer->birth_month;
  if (rounding->round == MUSTER_ROUND_NONE || month == 0 || year == 0)
    return date;
  before = find_fixed_day (rounding, month, year);
  if (before > date)
    before = find_fixed_day (rounding, month, year - 1);
  if (before == date)
    return date;
  after = find_fixed_day (rounding, month, muster_date_get_year (before) + 1);
  switch (rounding->round)
    {
    case MUSTER_ROUND_PREVIOUS:
      return before;
    case MUSTER_ROUND_NEXT:
      return after;
    case MUSTER_ROUND_NEAREST:
      return date < muster_date_add_months (before, 6) ? before : after;
    case MUSTER_ROUND_NONE:
    default:
      return date;
    }
}

/* --- Candidates ---------------------------------------------------------------------------------- */

typedef struct
{
  const MusterWindow *window;
  const MusterOfficerFacts *facts;
  MusterCycleWanted wanted;
  MusterDate date;
  MusterCycleFound best;
} Search;

static gboolean
is_wanted (const Search *search, const MusterPeriod *period)
{
  if (search->wanted == MUSTER_CYCLE_ENDED)
    return period->to <= search->date;
  return muster_period_contains (period, search->date);
}

/* Whether a recorded cycle goes before one that was counted on, or the other way round; 0 where that does
 * not tell. Of cycles that run the recorded one is meant. */
static int
compare_records (const Search *search, MusterDate to, gboolean is_recorded)
{
  const MusterCycleFound *best = &search->best;

  if (search->wanted == MUSTER_CYCLE_ENDED && to != best->period.to)
    return 0;
  return (is_recorded ? 1 : 0) - (best->is_recorded ? 1 : 0);
}

/* Takes what is recorded, then the later one; of two that end on one day the one that began first, then
 * the kind that is first in its vocabulary, then the older record, so that the order of input does not
 * matter. */
static void
offer (Search *search, MusterPeriod period, const MusterCertificate *certificate,
       gboolean is_recorded)
{
  MusterCycleFound *best = &search->best;
  gboolean better;

  if (period.to == MUSTER_DATE_NONE || !is_wanted (search, &period))
    return;
  if (best->certificate != NULL && compare_records (search, period.to, is_recorded) != 0)
    better = compare_records (search, period.to, is_recorded) > 0;
  else if (best->certificate == NULL || period.to != best->period.to)
    better = best->certificate == NULL || period.to > best->period.to;
  else if (period.from != best->period.from)
    better = period.from < best->period.from;
  else if (certificate->kind != best->certificate->kind)
    better = certificate->kind < best->certificate->kind;
  else
    better = certificate->id < best->certificate->id;
  if (!better)
    return;
  best->period = period;
  best->certificate = certificate;
  best->is_recorded = is_recorded;
}

/* Period @n from @anchor. Where its end moves to a fixed day, each period starts after the one before,
 * for then the fixed day keeps them in step. */
static MusterPeriod
count_on (const Search *search, MusterDate anchor, int n, const MusterPeriod *last)
{
  const MusterWindow *window = search->window;
  MusterPeriod period;

  if (window->end.round == MUSTER_ROUND_NONE)
    return muster_period_nth (anchor, window->years, n);
  period = muster_period_nth (n == 0 ? anchor : last->to + 1, window->years, 0);
  if (period.to == MUSTER_DATE_NONE)
    return period;
  /* Counted from any other day, the fixed day after the anniversary ends it; counted from the day after
   * a fixed day, the years themselves do. */
  if (round_date (period.from - 1, &window->end, search->facts) == period.from - 1)
    period.to = round_date (period.to, &window->end, search->facts);
  else
    period.to = round_date (period.to + 1, &window->end, search->facts);
  return period;
}

/* When a later certificate of its kind took its place; none where none did. */
static MusterDate
find_successor (const Search *search, const MusterCertificate *certificate)
{
  const GPtrArray *certificates = search->facts->certificates;
  MusterDate first = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < certificates->len; i++)
    {
      const MusterCertificate *other = g_ptr_array_index (certificates, i);

      if (!other->voided && other->kind == certificate->kind &&
          other->issued_on > certificate->issued_on &&
          (first == MUSTER_DATE_NONE || other->issued_on < first))
        first = other->issued_on;
    }
  return first;
}

/* Offers the periods counted on from @anchor (semantics C1), up to where a later certificate goes on. */
static void
offer_counted_on (Search *search, const MusterCertificate *certificate, MusterDate anchor)
{
  MusterPeriod period = { MUSTER_DATE_NONE, MUSTER_DATE_NONE };
  MusterDate successor = find_successor (search, certificate);
  int n;

  for (n = 0; n < MAX_CYCLES; n++)
    {
      period = count_on (search, anchor, n, &period);
      if (period.to == MUSTER_DATE_NONE || period.from > search->date ||
          (successor != MUSTER_DATE_NONE && period.from >= successor))
        break;
      offer (search, period, certificate, FALSE);
    }
}

/* Offers the recorded cycles; the day after the last one goes into @anchor. FALSE where none is
 * recorded. */
static gboolean
offer_recorded (Search *search, const MusterCertificate *certificate, MusterDate *anchor)
{
  const GPtrArray *cycles = search->facts->cycles;
  gboolean found = FALSE;
  guint i;

  for (i = 0; i < cycles->len; i++)
    {
      const MusterCycle *cycle = g_ptr_array_index (cycles, i);
      MusterPeriod period = { cycle->starts_on, cycle->ends_on };

      if (cycle->certificate_id != certificate->id || cycle->starts_on == MUSTER_DATE_NONE ||
          cycle->ends_on < cycle->starts_on)
        continue;
      *anchor = found ? MAX (*anchor, cycle->ends_on + 1) : cycle->ends_on + 1;
      found = TRUE;
      offer (search, period, certificate, TRUE);
    }
  return found;
}

static void
offer_certificate (Search *search, const MusterCertificate *certificate)
{
  const MusterWindow *window = search->window;
  MusterDate anchor = MUSTER_DATE_NONE;
  MusterPeriod period;

  if (!offer_recorded (search, certificate, &anchor))
    {
      if (!muster_period_of_certificate (certificate, window->years, &period))
        return;
      /* Without a recorded expiry every period counts from the date of issue, so that one issued on
       * 29 February gets its day back in leap years. */
      if (certificate->expires_on != MUSTER_DATE_NONE)
        {
          offer (search, period, certificate, TRUE);
          anchor = period.to + 1;
        }
      else
        anchor = round_date (period.from, &window->start, search->facts);
    }
  if (muster_cycle_goes_on (certificate))
    offer_counted_on (search, certificate, anchor);
  else if (certificate->expires_on == MUSTER_DATE_NONE && anchor != MUSTER_DATE_NONE)
    {
      period = (MusterPeriod){ MUSTER_DATE_NONE, MUSTER_DATE_NONE };
      offer (search, count_on (search, anchor, 0, &period), certificate, FALSE);
    }
}

gboolean
muster_cycle_find (const MusterWindow *window, const MusterOfficerFacts *facts,
                   MusterCycleWanted wanted, MusterDate date, MusterCycleFound *found)
{
  Search search = { window, facts, wanted, date, { { 0, 0 }, NULL, FALSE } };
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (muster_window_has_certificate (window, certificate))
        offer_certificate (&search, certificate);
    }
  *found = search.best;
  return found->certificate != NULL;
}

GArray *
muster_cycle_list_running (const MusterWindow *window, const MusterOfficerFacts *facts,
                           MusterDate date)
{
  GArray *running = g_array_new (FALSE, FALSE, sizeof (MusterCycleFound));
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);
      Search search = { window, facts, MUSTER_CYCLE_RUNNING, date, { { 0, 0 }, NULL, FALSE } };

      if (!muster_window_has_certificate (window, certificate))
        continue;
      offer_certificate (&search, certificate);
      if (search.best.certificate != NULL)
        g_array_append_val (running, search.best);
    }
  return running;
}
