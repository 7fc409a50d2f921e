/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The oracle on whom a requirement concerns, on waivers, and on late time. */

#include "config.h"

#include "core/name.h"
#include "oracle-private.h"

/* --- Whom it concerns ------------------------------------------------------------------------------ */

/* What the random cases ask about: employment type and rank. Ranks are written as matching keys. */
static MusterAnswer
holds (const MusterCondition *condition, const MusterEmployment *employment)
{
  gboolean sworn = TRUE;

  if (employment == NULL)
    return condition->employments != 0 || condition->ranks != NULL ? MUSTER_ANSWER_OPEN
                                                                   : MUSTER_ANSWER_YES;
  if (condition->employments != 0)
    sworn = (condition->employments >> employment->employment_type & 1) != 0;
  else
    sworn = employment->employment_type <= MUSTER_EMPLOYMENT_TYPE_RESERVE;
  if (!sworn)
    return MUSTER_ANSWER_NO;
  if (condition->ranks == NULL)
    return MUSTER_ANSWER_YES;
  if (employment->rank == NULL)
    return MUSTER_ANSWER_OPEN;
  return g_strv_contains ((const char *const *) condition->ranks, employment->rank)
             ? MUSTER_ANSWER_YES
             : MUSTER_ANSWER_NO;
}

MusterAnswer
oracle_applies (const OracleCase *case_, const MusterRequirement *requirement,
                const OracleSpan *span)
{
  MusterDate on = case_->as_of;
  const MusterEmployment *employment;
  MusterAnswer answer = MUSTER_ANSWER_NO;
  guint i;

  /* A closed period asks who served at its end; what is owed once, who serves today. */
  if (requirement->window.kind != MUSTER_PERIOD_ONCE &&
      requirement->window.kind != MUSTER_PERIOD_RESTARTING && span->due_on != MUSTER_DATE_NONE)
    on = MIN (on, span->due_on);
  employment = oracle_find_employment (case_->facts, on);
  if (employment == NULL && case_->facts->employments->len > 0)
    return MUSTER_ANSWER_NO;
  if (requirement->applies == NULL)
    return employment == NULL || employment->employment_type <= MUSTER_EMPLOYMENT_TYPE_RESERVE
               ? MUSTER_ANSWER_YES
               : MUSTER_ANSWER_NO;
  for (i = 0; i < requirement->applies->len; i++)
    {
      MusterAnswer one =
          holds (&g_array_index (requirement->applies, MusterCondition, i), employment);

      if (one == MUSTER_ANSWER_YES)
        return one;
      if (one == MUSTER_ANSWER_OPEN)
        answer = one;
    }
  return answer;
}

/* --- Waivers (C12) --------------------------------------------------------------------------------- */

gboolean
oracle_is_approved (const OracleCase *case_, const MusterWaiver *waiver)
{
  return !waiver->voided && waiver->status == MUSTER_WAIVER_STATUS_APPROVED &&
         waiver->decided_on <= case_->as_of &&
         g_strcmp0 (waiver->pack, muster_pack_get_id (case_->pack)) == 0;
}

OracleRelief
oracle_relieve (const OracleCase *case_, const MusterRequirement *requirement,
                const OracleSpan *span)
{
  OracleRelief relief = { requirement->required, FALSE, MUSTER_DATE_NONE };
  guint i;

  for (i = 0; i < case_->facts->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (case_->facts->waivers, i);
      gboolean named = waiver->requirement != NULL
                           ? g_str_equal (waiver->requirement, requirement->id)
                           : oracle_is_shared (case_, &requirement->window);

      /* For the whole of the period, not for some days of it. */
      if (!oracle_is_approved (case_, waiver) || !named ||
          (span->period.from != MUSTER_DATE_NONE && waiver->starts_on > span->period.from) ||
          (span->period.to != MUSTER_DATE_NONE && waiver->ends_on < span->period.to))
        continue;
      if (waiver->kind == MUSTER_WAIVER_KIND_EXTENSION)
        relief.extended_to = MAX (relief.extended_to, waiver->extended_to);
      else if (waiver->required_seconds == MUSTER_NUMBER_NONE)
        relief.is_excused = relief.is_excused || waiver->kind == MUSTER_WAIVER_KIND_EXCUSE;
      else if (relief.required == MUSTER_NUMBER_NONE || waiver->required_seconds < relief.required)
        relief.required = waiver->required_seconds;
    }
  return relief;
}

/* --- Late time (C11) ------------------------------------------------------------------------------- */

/* What the closed period lacks. The random cases with late time have a total, and minimums of subjects
 * that are no part of one another, so the total's shortage and the sum of the others' cover each other.
 * An extension is for the requirements that it names. */
static gint64
find_missing (const OracleCase *case_, const MusterPeriod *period, gboolean all)
{
  const GPtrArray *requirements = muster_pack_get_requirements (case_->pack);
  OracleSpan span = { *period, period->to, period->to, MUSTER_DATE_NONE, NULL };
  gint64 total = 0, minimums = 0;
  guint i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);
      OracleDuty *duty = oracle_judge_span (case_, requirement, &span);

      if (duty == NULL)
        continue;
      if (duty->status > MUSTER_DUTY_STATUS_CURED && (all || duty->due_on > period->to))
        {
          if (requirement->filter.subjects == NULL)
            total = MAX (total, duty->short_by);
          else
            minimums += duty->short_by;
        }
      oracle_duty_free (duty);
    }
  return MAX (total, minimums);
}

/* How much of @credit was assigned to the period: all of it where no number is given. */
static gint64
find_assigned (const OracleCase *case_, const MusterCredit *credit, const MusterPeriod *period)
{
  gint64 assigned = 0;
  guint i;

  for (i = 0; i < case_->facts->cures->len; i++)
    {
      const MusterCure *cure = g_ptr_array_index (case_->facts->cures, i);

      if (!cure->voided && cure->credit_id == credit->id && cure->decided_on <= case_->as_of &&
          cure->starts_on >= period->from && cure->starts_on <= period->to)
        assigned += cure->seconds != MUSTER_NUMBER_NONE ? cure->seconds : credit->seconds;
    }
  return MIN (assigned, credit->seconds);
}

/* Gives the period unit after unit of @credit for as long as each shortens what it lacks. A credit with an
 * open question makes up for nothing (decided where C11 is silent). */
static void
use_credit (OracleCase *case_, const MusterCredit *credit, const MusterPeriod *period,
            MusterDate extended_to)
{
  OracleWorld no_to_all = { 0, 0 };
  OracleWorld yes_to_all = { G_MAXUINT32, 0 };
  gint64 assigned = find_assigned (case_, credit, period);
  gint64 most = credit->earned_on <= extended_to ? credit->seconds : assigned;
  OracleLate late = { credit, *period, 0, assigned > 0 };
  guint place = case_->late->len;

  if (!oracle_counts_at_all (case_, &no_to_all, credit) ||
      !oracle_counts_at_all (case_, &yes_to_all, credit))
    return;
  g_array_append_val (case_->late, late);
  while (g_array_index (case_->late, OracleLate, place).used < most)
    {
      gint64 missing = find_missing (case_, period, late.is_cure);

      g_array_index (case_->late, OracleLate, place).used += ORACLE_UNIT;
      if (find_missing (case_, period, late.is_cure) == missing)
        {
          g_array_index (case_->late, OracleLate, place).used -= ORACLE_UNIT;
          break;
        }
    }
  if (g_array_index (case_->late, OracleLate, place).used == 0)
    g_array_set_size (case_->late, place);
}

/* The random cases have late time for one closed year at most. */
void
oracle_use_late (OracleCase *case_)
{
  MusterPeriod period = { MUSTER_DATE_NONE, MUSTER_DATE_NONE };
  MusterDate extended_to = MUSTER_DATE_NONE;
  int year = 0;
  guint i;

  for (i = 0; i < case_->facts->waivers->len; i++)
    {
      const MusterWaiver *waiver = g_ptr_array_index (case_->facts->waivers, i);

      if (waiver->kind != MUSTER_WAIVER_KIND_EXTENSION || !oracle_is_approved (case_, waiver))
        continue;
      year = muster_date_get_year (waiver->starts_on);
      extended_to = MAX (extended_to, waiver->extended_to);
    }
  for (i = 0; i < case_->facts->cures->len; i++)
    year = muster_date_get_year (
        ((const MusterCure *) g_ptr_array_index (case_->facts->cures, i))->starts_on);
  period.from = muster_date_new (year, 1, 1);
  period.to = muster_date_new (year, 12, 31);
  if (year == 0 || period.to >= case_->as_of)
    return;
  for (i = 0; i < case_->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (case_->credits, i);

      if (credit->earned_on > period.to)
        use_credit (case_, credit, &period, extended_to);
    }
}
