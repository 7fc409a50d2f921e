/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What relieves: waivers and proration change what is required, extensions and cures bring late time
 * into an old period (semantics C11, C12). */

#include "rules/judge.h"

gboolean
muster_relief_is_approved (const MusterJudging *judging, const MusterWaiver *waiver)
{
  return !waiver->voided && waiver->status == MUSTER_WAIVER_STATUS_APPROVED &&
         waiver->decided_on <= judging->as_of &&
         g_strcmp0 (waiver->pack, muster_pack_get_id (judging->pack)) == 0;
}

gboolean
muster_relief_covers (MusterDate from, MusterDate to, const MusterPeriod *period)
{
  return (period->from == MUSTER_DATE_NONE || from <= period->from) &&
         (period->to == MUSTER_DATE_NONE || to >= period->to);
}

static gboolean
is_cure (const MusterJudging *judging, const MusterCure *cure)
{
  return !cure->voided && g_strcmp0 (cure->pack, muster_pack_get_id (judging->pack)) == 0;
}

gboolean
muster_relief_has (const MusterJudging *judging, const MusterPeriod *period)
{
  const MusterOfficerFacts *facts = judging->facts;
  guint i;

  for (i = 0; i < facts->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (facts->waivers, i);

      if (muster_relief_is_approved (judging, waiver) &&
          muster_relief_covers (waiver->starts_on, waiver->ends_on, period))
        return TRUE;
    }
  for (i = 0; i < facts->cures->len; i++)
    {
      const MusterCure *cure = g_ptr_array_index (facts->cures, i);

      if (is_cure (judging, cure) && muster_relief_covers (cure->starts_on, cure->ends_on, period))
        return TRUE;
    }
  return FALSE;
}

/* A waiver that names no requirement is for all that share the pack's window. */
static gboolean
concerns (const MusterJudging *judging, const MusterWaiver *waiver,
          const MusterRequirement *requirement, const MusterSpan *span)
{
  if (!muster_relief_is_approved (judging, waiver))
    return FALSE;
  if (waiver->requirement != NULL ? !g_str_equal (waiver->requirement, requirement->id)
                                  : !muster_window_is_shared (judging, &requirement->window))
    return FALSE;
  return muster_relief_covers (waiver->starts_on, waiver->ends_on, &span->period);
}

/* --- Proration ------------------------------------------------------------------------------------ */

static int
count_months_employed (const MusterJudging *judging, const MusterSpan *span)
{
  MusterDate from = muster_window_find_moment (
      judging->facts, muster_pack_get_window (judging->pack), MUSTER_MOMENT_HIRED, judging->as_of);
  int n = 0;

  from = MAX (from, span->period.from);
  if (span->period.to == MUSTER_DATE_NONE)
    return G_MAXINT;
  while (muster_date_add_months (from, n + 1) - 1 <= span->period.to)
    n++;
  return n;
}

/* A table row for fewer months than were worked is not reached; less than the first row asks nothing. */
static gint64
prorate (const MusterJudging *judging, const MusterRequirement *requirement, const MusterSpan *span,
         gint64 required)
{
  int months;
  gint64 prorated = 0;
  guint i;

  if (requirement->prorations == NULL || required == MUSTER_NUMBER_NONE)
    return required;
  months = count_months_employed (judging, span);
  for (i = 0; i < requirement->prorations->len; i++)
    {
      const MusterProration *row = &g_array_index (requirement->prorations, MusterProration, i);

      if (months >= row->months)
        prorated = row->required;
    }
  return MIN (prorated, required);
}

/* --- Waivers -------------------------------------------------------------------------------------- */

static void
apply_waiver (MusterRelief *relief, const MusterWaiver *waiver)
{
  if (waiver->kind == MUSTER_WAIVER_KIND_EXTENSION)
    {
      if (waiver->extended_to > relief->extended_to)
        {
          relief->extended_to = waiver->extended_to;
          relief->waiver = waiver;
        }
      return;
    }
  if (waiver->required_seconds == MUSTER_NUMBER_NONE)
    {
      relief->is_excused |=
          waiver->kind == MUSTER_WAIVER_KIND_EXCUSE || waiver->kind == MUSTER_WAIVER_KIND_VARIANCE;
      relief->waiver = waiver;
      return;
    }
  if (relief->required == MUSTER_NUMBER_NONE || waiver->required_seconds < relief->required)
    {
      relief->required = waiver->required_seconds;
      relief->waiver = waiver;
    }
}

MusterRelief
muster_relief_find (const MusterJudging *judging, const MusterRequirement *requirement,
                    const MusterSpan *span)
{
  const GPtrArray *waivers = judging->facts->waivers;
  MusterRelief relief = { requirement->required, FALSE, MUSTER_DATE_NONE, NULL };
  guint i;

  if (requirement->counts != MUSTER_COUNT_HOURS)
    relief.required = requirement->is_agency_level ? 1 : MAX (requirement->times, 1);
  else
    relief.required = prorate (judging, requirement, span, relief.required);
  for (i = 0; i < waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (waivers, i);

      if (concerns (judging, waiver, requirement, span))
        apply_waiver (&relief, waiver);
    }
  return relief;
}

/* --- Late time ------------------------------------------------------------------------------------ */

/* A closed period to which late time comes. */
typedef struct
{
  MusterPeriod period;
  MusterDate extended_to;
} Late;

static void
add_late (GArray *lates, const MusterPeriod *period, MusterDate extended_to)
{
  Late late = { *period, extended_to };
  guint i;

  for (i = 0; i < lates->len; i++)
    {
      Late *known = &g_array_index (lates, Late, i);

      if (known->period.from == period->from && known->period.to == period->to)
        {
          known->extended_to = MAX (known->extended_to, extended_to);
          return;
        }
    }
  g_array_append_val (lates, late);
}

static int
compare_lates (gconstpointer a, gconstpointer b)
{
  const Late *x = a;
  const Late *y = b;

  return (x->period.from > y->period.from) - (x->period.from < y->period.from);
}

/* The period of the pack's window that contains @date. */
static gboolean
find_period_at (const MusterJudging *judging, MusterDate date, MusterPeriod *period)
{
  MusterJudging then = *judging;
  MusterSpan span;

  then.as_of = date;
  if (!muster_window_find_running (&then, muster_pack_get_window (judging->pack), &span))
    return FALSE;
  *period = span.period;
  return TRUE;
}

static void
add_grace (const MusterJudging *judging, GArray *lates)
{
  const GPtrArray *requirements = muster_pack_get_requirements (judging->pack);
  const MusterWindow *window = muster_pack_get_window (judging->pack);
  MusterPeriod running, before;
  guint i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);

      if (requirement->grace_days == 0 || !muster_window_is_shared (judging, &requirement->window))
        continue;
      if (window->kind == MUSTER_PERIOD_FIXED)
        before = (MusterPeriod){ window->from, window->to };
      else if (!find_period_at (judging, judging->as_of, &running) ||
               !find_period_at (judging, running.from - 1, &before))
        continue;
      add_late (lates, &before, before.to + requirement->grace_days);
    }
}

static GArray *
list_lates (const MusterJudging *judging)
{
  const MusterOfficerFacts *facts = judging->facts;
  GArray *lates = g_array_new (FALSE, FALSE, sizeof (Late));
  MusterPeriod period;
  guint i;

  for (i = 0; i < facts->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (facts->waivers, i);

      if (muster_relief_is_approved (judging, waiver) &&
          waiver->kind == MUSTER_WAIVER_KIND_EXTENSION &&
          find_period_at (judging, waiver->ends_on, &period) &&
          muster_relief_covers (waiver->starts_on, waiver->ends_on, &period))
        add_late (lates, &period, waiver->extended_to);
    }
  for (i = 0; i < facts->cures->len; i++)
    {
      const MusterCure *cure = g_ptr_array_index (facts->cures, i);

      if (is_cure (judging, cure) && find_period_at (judging, cure->ends_on, &period) &&
          muster_relief_covers (cure->starts_on, cure->ends_on, &period))
        add_late (lates, &period, MUSTER_DATE_NONE);
    }
  add_grace (judging, lates);
  g_array_sort (lates, compare_lates);
  return lates;
}

/* How much of the credit was assigned to the period; 0 where none was, G_MAXINT64 where as much as it
 * lacks. */
static gint64
find_cure (const MusterJudging *judging, const MusterCredit *credit, const MusterPeriod *period)
{
  const GPtrArray *cures = judging->facts->cures;
  gint64 assigned = 0;
  guint i;

  for (i = 0; i < cures->len; i++)
    {
      const MusterCure *cure = g_ptr_array_index (cures, i);

      if (!is_cure (judging, cure) || cure->credit_id != credit->id ||
          cure->decided_on > judging->as_of ||
          !muster_relief_covers (cure->starts_on, cure->ends_on, period) ||
          cure->starts_on > period->to)
        continue;
      if (cure->seconds == MUSTER_NUMBER_NONE)
        return G_MAXINT64;
      assigned += cure->seconds;
    }
  return assigned;
}

static gint64
find_used (const MusterJudging *judging, const MusterCredit *credit)
{
  gint64 used = 0;
  guint i;

  for (i = 0; i < judging->late->len; i++)
    if (g_array_index (judging->late, MusterLateUse, i).credit == credit)
      used += g_array_index (judging->late, MusterLateUse, i).used;
  return used;
}

/* What the period lacks: all of it, or what is lacking where the deadline is later. */
static gint64
find_missing (const MusterJudging *judging, const MusterPeriod *period, gboolean all)
{
  MusterSpan span = { *period, period->to, period->to, MUSTER_DATE_NONE, NULL };
  g_autoptr (GPtrArray) duties = muster_judge_window (judging, &span);
  MusterWanting wanting = { judging->pack, duties };
  guint i;

  for (i = duties->len; !all && i > 0; i--)
    if (((const MusterDuty *) g_ptr_array_index (duties, i - 1))->due_on <= period->to)
      g_ptr_array_remove_index (duties, i - 1);
  return muster_further_time_find (&wanting, 1, FALSE);
}

/* Uses as much of the credit as shortens what the period lacks: it must fit what is missing. */
static void
use_credit (MusterJudging *judging, const Late *late, const MusterVerdict *verdict)
{
  gint64 assigned = find_cure (judging, verdict->credit, &late->period);
  gboolean is_extended = verdict->date <= late->extended_to;
  MusterLateUse use = { verdict->credit, late->period, 0, assigned > 0 };
  MusterLateUse *kept;
  gint64 missing;

  if (assigned == 0 && !is_extended)
    return;
  use.used =
      muster_verdict_is_sure (verdict) ? verdict->most - find_used (judging, verdict->credit) : 0;
  if (!is_extended)
    use.used = MIN (use.used, assigned);
  if (use.used <= 0)
    return;
  missing = find_missing (judging, &late->period, use.is_cure);
  if (missing == 0)
    return;
  g_array_append_val (judging->late, use);
  kept = &g_array_index (judging->late, MusterLateUse, judging->late->len - 1);
  kept->used = missing - find_missing (judging, &late->period, use.is_cure);
  if (kept->used <= 0)
    g_array_set_size (judging->late, judging->late->len - 1);
}

GArray *
muster_relief_list_late_uses (MusterJudging *judging)
{
  g_autoptr (GArray) lates = list_lates (judging);
  guint i, j;

  judging->late = g_array_new (FALSE, FALSE, sizeof (MusterLateUse));
  for (i = 0; i < lates->len; i++)
    {
      const Late *late = &g_array_index (lates, Late, i);

      if (late->period.to >= judging->as_of || find_missing (judging, &late->period, TRUE) == 0)
        continue;
      for (j = 0; j < judging->verdicts->len; j++)
        {
          const MusterVerdict *verdict = &g_array_index (judging->verdicts, MusterVerdict, j);

          if (verdict->date > late->period.to)
            use_credit (judging, late, verdict);
        }
    }
  return judging->late;
}
