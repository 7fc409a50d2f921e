/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The oracle on windows (C1): every period that an officer has is listed, and the one that is wanted
 * picked from the list. */

#include "config.h"

#include "oracle-private.h"

/* Cycles are counted on so far. */
#define N_CYCLES 40

const MusterRequirement *
oracle_version_at (const MusterRequirement *requirement, MusterDate basis)
{
  const MusterRequirement *change;
  const MusterRequirement *binding = requirement;

  for (change = requirement; change != NULL; change = change->next)
    if (change->binds_from <= basis)
      binding = change;
  if (binding->in_force.from != MUSTER_DATE_NONE && basis < binding->in_force.from)
    return NULL;
  return binding->in_force.to != MUSTER_DATE_NONE && basis > binding->in_force.to ? NULL : binding;
}

MusterDate
oracle_find_basis (const OracleCase *case_, const OracleSpan *span)
{
  MusterDate end = span->period.to != MUSTER_DATE_NONE ? span->period.to : case_->as_of;

  /* What is asked once after an event is asked as it stood then. */
  if (span->since != MUSTER_DATE_NONE)
    return span->since;
  if (case_->rules->basis == MUSTER_BASIS_PERIOD_START && span->period.from != MUSTER_DATE_NONE)
    return span->period.from;
  return case_->rules->basis == MUSTER_BASIS_COMPLETION ? MIN (end, case_->as_of) : end;
}

gboolean
oracle_is_shared (const OracleCase *case_, const MusterWindow *window)
{
  const MusterWindow *own = muster_pack_get_window (case_->pack);

  return window->kind == own->kind && window->years == own->years && window->month == own->month &&
         window->months == own->months && window->from == own->from && window->to == own->to &&
         window->first_year == own->first_year && window->certificates == own->certificates;
}

MusterDate
oracle_find_hired (const OracleCase *case_)
{
  const GPtrArray *employments = case_->facts->employments;
  MusterDate last = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < employments->len; i++)
    {
      MusterDate hired = ((MusterEmployment *) g_ptr_array_index (employments, i))->hired_on;

      if (hired <= case_->as_of)
        last = MAX (last, hired);
    }
  return last;
}

MusterDate
oracle_find_in_office (const OracleCase *case_)
{
  const MusterOfficerFacts *facts = case_->facts;
  MusterDate first = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, i);

      if (certificate->kind < MUSTER_CERTIFICATE_KIND_INSTRUCTOR &&
          (first == MUSTER_DATE_NONE || certificate->issued_on < first))
        first = certificate->issued_on;
    }
  return first != MUSTER_DATE_NONE ? first : oracle_find_hired (case_);
}

/* --- Cycles ---------------------------------------------------------------------------------------- */

typedef struct
{
  MusterPeriod period;
  const MusterCertificate *certificate;
  gboolean is_recorded;
} Cycle;

static void
add_cycle (GArray *cycles, const MusterCertificate *certificate, MusterDate from, MusterDate to,
           gboolean is_recorded)
{
  Cycle cycle = { { from, to }, certificate, is_recorded };

  g_array_append_val (cycles, cycle);
}

/* Whether another certificate of its kind, issued later, has taken its place by @date. */
static gboolean
is_replaced (const OracleCase *case_, const MusterCertificate *certificate, MusterDate date)
{
  guint i;

  for (i = 0; i < case_->facts->certificates->len; i++)
    {
      const MusterCertificate *other = g_ptr_array_index (case_->facts->certificates, i);

      if (other->kind == certificate->kind && other->issued_on > certificate->issued_on &&
          other->issued_on <= date)
        return TRUE;
    }
  return FALSE;
}

/* The cycles of one certificate: those recorded, or else the one that its card says, and then counted on
 * from the day after. */
static void
list_certificate (const OracleCase *case_, const MusterWindow *window,
                  const MusterCertificate *certificate, GArray *cycles)
{
  const GPtrArray *recorded = case_->facts->cycles;
  MusterDate anchor = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; i < recorded->len; i++)
    {
      const MusterCycle *cycle = g_ptr_array_index (recorded, i);

      if (cycle->certificate_id != certificate->id)
        continue;
      add_cycle (cycles, certificate, cycle->starts_on, cycle->ends_on, TRUE);
      anchor = MAX (anchor, cycle->ends_on + 1);
    }
  if (anchor == MUSTER_DATE_NONE && certificate->expires_on != MUSTER_DATE_NONE)
    {
      anchor = certificate->expires_on + 1;
      add_cycle (cycles, certificate,
                 MAX (certificate->issued_on, muster_date_add_years (anchor, -window->years)),
                 certificate->expires_on, TRUE);
    }
  if (anchor == MUSTER_DATE_NONE)
    anchor = certificate->issued_on;
  for (i = 0; i < N_CYCLES; i++)
    {
      MusterDate from = muster_date_add_years (anchor, window->years * (int) i);

      if (!is_replaced (case_, certificate, from))
        add_cycle (cycles, certificate, from,
                   muster_date_add_years (anchor, window->years * (int) (i + 1)) - 1, FALSE);
    }
}

static GArray *
list_cycles (const OracleCase *case_, const MusterWindow *window)
{
  GArray *cycles = g_array_new (FALSE, FALSE, sizeof (Cycle));
  guint i;

  for (i = 0; i < case_->facts->certificates->len; i++)
    {
      const MusterCertificate *certificate = g_ptr_array_index (case_->facts->certificates, i);

      if (certificate->kind != MUSTER_CERTIFICATE_KIND_INSTRUCTOR)
        list_certificate (case_, window, certificate, cycles);
    }
  return cycles;
}

/* Of several cycles that contain @date the recorded one, of several that end before it the one that ends
 * last; then the one that ends last or is recorded, began first, then the kind of certificate that stands first, then the older record. */
static gboolean
find_cycle (const OracleCase *case_, const MusterWindow *window, MusterDate date, gboolean ended,
            Cycle *found)
{
  g_autoptr (GArray) cycles = list_cycles (case_, window);
  gboolean any = FALSE;
  guint i;

  for (i = 0; i < cycles->len; i++)
    {
      const Cycle *cycle = &g_array_index (cycles, Cycle, i);
      gint64 gain = 0;

      if (ended ? cycle->period.to > date : cycle->period.from > date || cycle->period.to < date)
        continue;
      if (any && !ended)
        gain = (gint64) cycle->is_recorded - (gint64) found->is_recorded;
      if (any && gain == 0)
        gain = (gint64) cycle->period.to - found->period.to;
      if (any && gain == 0)
        gain = (gint64) cycle->is_recorded - (gint64) found->is_recorded;
      if (any && gain == 0)
        gain = (gint64) found->period.from - cycle->period.from;
      if (any && gain == 0)
        gain = (gint64) found->certificate->kind - (gint64) cycle->certificate->kind;
      if (any && gain == 0)
        gain = found->certificate->id - cycle->certificate->id;
      if (!any || gain > 0)
        *found = *cycle;
      any = TRUE;
    }
  return any;
}

/* --- Windows --------------------------------------------------------------------------------------- */

/* The year, or years, from the fixed day: day by day back to the last first day. */
static MusterPeriod
find_years (const MusterWindow *window, MusterDate date)
{
  MusterPeriod period = { date, MUSTER_DATE_NONE };
  int years = MAX (window->years, 1);
  int year, month, day;

  for (;; period.from--)
    {
      muster_date_get (period.from, &year, &month, &day);
      if (month == MAX (window->month, 1) && day == MAX (window->day, 1) &&
          (year - window->first_year) % years == 0)
        break;
    }
  period.to = muster_date_add_years (period.from, years) - 1;
  return period;
}

static gboolean
find_once (const OracleCase *case_, const MusterWindow *window, OracleSpan *span)
{
  span->due_on = window->to;
  if (window->since == MUSTER_MOMENT_HIRED)
    {
      span->since = oracle_find_hired (case_);
      if (span->since == MUSTER_DATE_NONE || span->since > case_->as_of)
        return FALSE;
      span->due_on = muster_date_add_months (span->since, window->months);
    }
  if (window->before == MUSTER_ANSWER_NO)
    span->period.from = span->since;
  span->period.to = span->due_on;
  span->count_to = case_->as_of;
  return TRUE;
}

static void
set_period (const OracleCase *case_, OracleSpan *span, MusterDate from, MusterDate to)
{
  span->period = (MusterPeriod){ from, to };
  span->due_on = to;
  span->count_to = MIN (to, case_->as_of);
}

gboolean
oracle_find_running (const OracleCase *case_, const MusterWindow *window, OracleSpan *span)
{
  MusterPeriod period;
  Cycle cycle;

  *span = (OracleSpan){ 0 };
  switch (window->kind)
    {
    case MUSTER_PERIOD_CERTIFICATE_CYCLE:
      if (!find_cycle (case_, window, case_->as_of, FALSE, &cycle))
        return FALSE;
      span->certificate = cycle.certificate;
      set_period (case_, span, cycle.period.from, cycle.period.to);
      return TRUE;
    case MUSTER_PERIOD_CALENDAR_YEAR:
      period = find_years (window, case_->as_of);
      set_period (case_, span, period.from, period.to);
      return TRUE;
    case MUSTER_PERIOD_FIXED:
      set_period (case_, span, window->from, window->to);
      return window->from <= case_->as_of;
    case MUSTER_PERIOD_LAST_MONTHS:
      set_period (case_, span, muster_date_add_months (case_->as_of + 1, -window->months),
                  case_->as_of);
      return TRUE;
    case MUSTER_PERIOD_ONCE:
      return find_once (case_, window, span);
    case MUSTER_PERIOD_RESTARTING:
    default:
      return FALSE;
    }
}

static gboolean
has_relief (const OracleCase *case_, const MusterPeriod *period)
{
  guint i;

  for (i = 0; i < case_->facts->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (case_->facts->waivers, i);

      if (oracle_is_approved (case_, waiver) && waiver->starts_on <= period->from &&
          waiver->ends_on >= period->to)
        return TRUE;
    }
  for (i = 0; i < case_->facts->cures->len; i++)
    {
      const MusterCure *cure = g_ptr_array_index (case_->facts->cures, i);

      if (cure->starts_on <= period->from && cure->ends_on >= period->to)
        return TRUE;
    }
  return FALSE;
}

/* A closed year is judged where the file goes back so far; a closed cycle where it is recorded and none
 * recorded follows it, for then it was renewed. */
gboolean
oracle_find_before (const OracleCase *case_, const MusterWindow *window, gboolean runs,
                    const OracleSpan *running, OracleSpan *span)
{
  const MusterAgencyFacts *agency = case_->facts->agency;
  MusterDate last = runs ? running->period.from - 1 : case_->as_of;
  MusterPeriod period;
  Cycle cycle, now;

  *span = (OracleSpan){ 0 };
  if (window->kind == MUSTER_PERIOD_CALENDAR_YEAR)
    {
      period = find_years (window, last);
      set_period (case_, span, period.from, period.to);
      return agency != NULL && agency->earliest_credit != MUSTER_DATE_NONE &&
             agency->earliest_credit <= period.from;
    }
  if (window->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE ||
      !find_cycle (case_, window, last, TRUE, &cycle) ||
      (!cycle.is_recorded && !has_relief (case_, &cycle.period)))
    return FALSE;
  if (find_cycle (case_, window, case_->as_of, FALSE, &now) &&
      (now.is_recorded || now.certificate != cycle.certificate))
    return FALSE;
  span->certificate = cycle.certificate;
  set_period (case_, span, cycle.period.from, cycle.period.to);
  return TRUE;
}
