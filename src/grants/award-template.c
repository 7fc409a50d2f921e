/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making an award from a template. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/money.h"
#include "grants/award-template-private.h"

const MusterWord muster_award_term_words[] = {
  { "period", N_ ("Period") },
  { "apply-by", N_ ("Apply by") },
  { "claim-days", N_ ("Days to claim after the class") },
  { "claim-by", N_ ("Claim by") },
  { "needs-preapproval", N_ ("Costs need approval beforehand") },
  { "backfill-cap", N_ ("Most for an hour of backfill") },
  { "equipment-threshold", N_ ("Equipment from") },
  { "match-of-total", N_ ("Percent of the total that the agency bears") },
  { "only", N_ ("Pays for nothing but") },
  { NULL, NULL },
};

void
muster_award_term_free (MusterAwardTerm *term)
{
  if (term == NULL)
    return;
  g_free (term->text);
  g_free (term->citation);
  g_free (term->address);
  g_free (term);
}

void
muster_award_template_free (MusterAwardTemplate *from)
{
  if (from == NULL)
    return;
  g_free (from->name);
  g_free (from->title);
  g_free (from->funder);
  g_clear_pointer (&from->terms, g_ptr_array_unref);
  g_strfreev (from->ask);
  g_free (from);
}

gboolean
muster_award_template_holds (const MusterAwardTerm *term, MusterDate starts_on)
{
  g_return_val_if_fail (term != NULL, FALSE);

  return (term->from == MUSTER_DATE_NONE || term->from <= starts_on) &&
         (term->until == MUSTER_DATE_NONE || starts_on <= term->until);
}

gboolean
muster_award_template_is_unverified (const MusterAward *award)
{
  g_return_val_if_fail (award != NULL, FALSE);

  return award->template != NULL && award->verified_on == MUSTER_DATE_NONE;
}

/* --- Days ----------------------------------------------------------------------------------------- */

/* 29 February is the last of the month where there is none. */
static MusterDate
in_year (MusterYearDay day, int year)
{
  MusterDate date = muster_date_new (year, day.month, day.day);

  return date != MUSTER_DATE_NONE ? date : muster_date_new (year, day.month + 1, 1) - 1;
}

/* The first such day that is not before @date. */
static MusterDate
next_day (MusterYearDay day, MusterDate date)
{
  MusterDate same_year = in_year (day, muster_date_get_year (date));

  return same_year >= date ? same_year : in_year (day, muster_date_get_year (date) + 1);
}

/* The last such day that is not after @date. */
static MusterDate
last_day (MusterYearDay day, MusterDate date)
{
  MusterDate same_year = in_year (day, muster_date_get_year (date));

  return same_year <= date ? same_year : in_year (day, muster_date_get_year (date) - 1);
}

/* What is still to be applied for starts after the application. */
static MusterDate
find_start (const MusterAwardTemplate *from, MusterDate day, const MusterAward *award)
{
  guint i;

  for (i = 0; award->status == MUSTER_AWARD_STATUS_PLANNED && i < from->terms->len; i++)
    {
      const MusterAwardTerm *term = g_ptr_array_index (from->terms, i);

      if (term->kind == MUSTER_AWARD_TERM_APPLY_BY)
        return next_day (term->first, day);
    }
  return MUSTER_DATE_NONE;
}

static void
set_period (const MusterAwardTerm *term, MusterDate day, MusterDate applied_by, MusterAward *award)
{
  if (award->starts_on != MUSTER_DATE_NONE || award->ends_on != MUSTER_DATE_NONE)
    return;
  award->starts_on = last_day (term->first, day);
  if (applied_by != MUSTER_DATE_NONE)
    award->starts_on = next_day (term->first, applied_by);
  else if (next_day (term->last, award->starts_on) < day)
    award->starts_on = next_day (term->first, day);
  award->ends_on = next_day (term->last, award->starts_on);
}

/* --- Terms ---------------------------------------------------------------------------------------- */

static void
exclude_others (MusterCostCategory only, GPtrArray *budget)
{
  int i;

  for (i = 0; muster_cost_category_words[i].nick != NULL; i++)
    {
      MusterAwardBudget *row;

      if (i == (int) only)
        continue;
      row = muster_award_budget_new ();
      row->category = (MusterCostCategory) i;
      row->unallowable = TRUE;
      g_ptr_array_add (budget, row);
    }
}

static void
apply_term (const MusterAwardTerm *term, MusterDate day, MusterAward *award, GPtrArray *budget)
{
  switch (term->kind)
    {
    case MUSTER_AWARD_TERM_PERIOD:
      break;
    case MUSTER_AWARD_TERM_APPLY_BY:
      if (award->status == MUSTER_AWARD_STATUS_PLANNED)
        award->apply_by = next_day (term->first, day);
      break;
    case MUSTER_AWARD_TERM_CLAIM_DAYS:
      award->claim_days = term->number;
      break;
    case MUSTER_AWARD_TERM_CLAIM_BY:
      award->claim_by =
          next_day (term->first, award->starts_on != MUSTER_DATE_NONE ? award->starts_on : day);
      break;
    case MUSTER_AWARD_TERM_NEEDS_PREAPPROVAL:
      award->needs_preapproval = TRUE;
      break;
    case MUSTER_AWARD_TERM_BACKFILL_CAP:
      award->backfill_cap = term->number;
      break;
    case MUSTER_AWARD_TERM_EQUIPMENT_THRESHOLD:
      award->equipment_threshold = term->number;
      break;
    case MUSTER_AWARD_TERM_MATCH_OF_TOTAL:
      award->match_kind = MUSTER_MATCH_KIND_PERCENT_OF_TOTAL;
      award->match_percent = term->number;
      break;
    case MUSTER_AWARD_TERM_ONLY:
      exclude_others ((MusterCostCategory) term->number, budget);
      break;
    default:
      break;
    }
}

void
muster_award_template_apply (const MusterAwardTemplate *from, MusterDate day, MusterAward *award,
                             GPtrArray *budget)
{
  MusterDate starts_on;
  guint i;

  g_return_if_fail (from != NULL && award != NULL && budget != NULL);

  muster_record_set_text (&award->template, from->name);
  if (award->title == NULL)
    award->title = g_strdup (from->title);
  if (award->funder == NULL)
    award->funder = g_strdup (from->funder);
  /* The period first: which other terms hold depends on it. */
  for (i = 0; i < from->terms->len; i++)
    if (((const MusterAwardTerm *) from->terms->pdata[i])->kind == MUSTER_AWARD_TERM_PERIOD)
      set_period (from->terms->pdata[i], day, find_start (from, day, award), award);
  starts_on = award->starts_on != MUSTER_DATE_NONE ? award->starts_on : day;
  for (i = 0; i < from->terms->len; i++)
    if (muster_award_template_holds (from->terms->pdata[i], starts_on))
      apply_term (from->terms->pdata[i], day, award, budget);
}
