/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meals and incidentals of a proposed trip. One rate may end and another start while somebody is away, and so may
 * the award's period, so the days are taken in stretches. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/proposal-private.h"

#define PERCENT 1000              /* a value's thousandths */
#define MEAL_RULES "gsa"          /* whose share a travel day gets */
#define STANDARD "conus-standard" /* where no place is named */

/* A day's table; its total is none where it is not known, and @problem says what is missing. */
typedef struct
{
  MusterMealTable table;
  char *problem;
} DayRate;

static const MusterMealTable unknown = { MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE,
                                         MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE };

static gint64
find_total (const MusterProposing *proposing, MusterDate date)
{
  const MusterProposalOptions *options = proposing->given->options;
  const MusterRate *rate;

  if (options->meals_total != MUSTER_NUMBER_NONE)
    return options->meals_total;
  rate = muster_rates_find (proposing->given->rates, MUSTER_RATE_KIND_PER_DIEM,
                            options->per_diem != NULL ? options->per_diem : STANDARD, date);
  return rate != NULL ? rate->meals.total : MUSTER_NUMBER_NONE;
}

static char *
describe_missing (const MusterProposing *proposing, MusterDate date)
{
  const char *place = proposing->given->options->per_diem;
  g_autofree char *day = muster_date_format (date);

  /* Translators: name of a rate, a date. */
  return g_strdup_printf (_ ("No per diem rate “%s” is known for %s; type the day's total in."),
                          place != NULL ? place : STANDARD, day);
}

/* A whole day needs no division; a provided meal needs the one that is certain. */
static void
find_rate (const MusterProposing *proposing, const MusterTravelDay *day, DayRate *rate)
{
  gint64 total = find_total (proposing, day->date);
  g_autoptr (GPtrArray) tables = NULL;
  char text[MUSTER_MONEY_TEXT_SIZE];

  rate->table = unknown;
  rate->problem = NULL;
  if (proposing->given->options->meals != NULL)
    {
      rate->table = *proposing->given->options->meals;
      return;
    }
  if (total == MUSTER_NUMBER_NONE)
    {
      rate->problem = describe_missing (proposing, day->date);
      return;
    }
  tables = muster_rates_list_meals (proposing->given->rates, total, day->date);
  if (tables->len == 1)
    rate->table = ((const MusterRate *) tables->pdata[0])->meals;
  else if (day->provided == MUSTER_MEALS_NONE)
    rate->table.total = total;
  else
    rate->problem = g_strdup_printf (
        _ ("How the meals of %s a day divide is not certain; type breakfast, lunch, dinner and "
           "incidentals in."),
        muster_money_format (total, text));
}

static gboolean
set_provided (const MusterProposing *proposing, GArray *days, GError **error)
{
  const GArray *provided = proposing->given->options->provided;
  guint i;

  for (i = 0; provided != NULL && i < provided->len; i++)
    {
      const MusterProvidedMeals *given = &g_array_index (provided, MusterProvidedMeals, i);
      g_autofree char *text = NULL;

      if (given->date >= proposing->leaves_on && given->date <= proposing->returns_on)
        {
          g_array_index (days, MusterTravelDay, given->date - proposing->leaves_on).provided |=
              given->meals;
          continue;
        }
      text = muster_date_format (given->date);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("%s is no day of the trip, so no meal was provided on it."), text);
      return FALSE;
    }
  return TRUE;
}

static gboolean
is_inside (const MusterAward *award, MusterDate date)
{
  return (award->starts_on == MUSTER_DATE_NONE || date >= award->starts_on) &&
         (award->ends_on == MUSTER_DATE_NONE || date <= award->ends_on);
}

static gboolean
is_same_table (const MusterMealTable *a, const MusterMealTable *b)
{
  return a->total == b->total && a->breakfast == b->breakfast && a->lunch == b->lunch &&
         a->dinner == b->dinner && a->incidentals == b->incidentals;
}

/* A line of @days, which share @table. */
static gboolean
add_stretch (MusterProposing *proposing, GArray *days, const MusterMealTable *table, GError **error)
{
  MusterDate from = g_array_index (days, MusterTravelDay, 0).date;
  MusterProposedLine line = {
    MUSTER_COST_CATEGORY_MEALS, from, from + (MusterDate) days->len - 1, NULL, MUSTER_NUMBER_NONE,
    MUSTER_NUMBER_NONE
  };
  const MusterRate *share = muster_rates_find (proposing->given->rates, MUSTER_RATE_KIND_TRAVEL_DAY,
                                               MEAL_RULES, line.from);
  g_autoptr (MusterCost) cost = NULL;

  if (share == NULL)
    muster_proposal_note (proposing, "no-rate",
                          g_strdup (_ ("What a travel day gets of a day's meals is not known.")));
  if (table->total != MUSTER_NUMBER_NONE && share != NULL)
    {
      int percent = (int) (share->value / PERCENT);

      if (!muster_travel_price (days, table, percent, error))
        return FALSE;
      cost = g_new0 (MusterCost, 1);
      cost->amount = cost->allowed = muster_travel_sum (days, MUSTER_DATE_NONE, MUSTER_DATE_NONE);
      cost->arithmetic =
          muster_travel_arithmetic (days, table, percent, MUSTER_DATE_NONE, MUSTER_DATE_NONE);
      line.cost = cost;
    }
  return muster_proposal_add_each (proposing, &line, proposing->officers, error);
}

/* Ends a stretch before each day that has another table or lies on the other side of the period. */
static gboolean
add_stretches (MusterProposing *proposing, const GArray *days, GError **error)
{
  const MusterAward *award = proposing->given->book->award;
  g_autoptr (GArray) stretch = g_array_new (FALSE, FALSE, sizeof (MusterTravelDay));
  MusterMealTable table = unknown;
  guint i;

  for (i = 0; i < days->len; i++)
    {
      MusterTravelDay day = g_array_index (days, MusterTravelDay, i);
      DayRate rate;

      find_rate (proposing, &day, &rate);
      if (stretch->len > 0 && (!is_same_table (&rate.table, &table) ||
                               is_inside (award, day.date) != is_inside (award, day.date - 1)))
        {
          if (!add_stretch (proposing, stretch, &table, error))
            {
              g_free (rate.problem);
              return FALSE;
            }
          g_array_set_size (stretch, 0);
        }
      if (rate.problem != NULL && stretch->len == 0)
        muster_proposal_note (proposing, "no-rate", g_steal_pointer (&rate.problem));
      g_free (rate.problem);
      table = rate.table;
      g_array_append_val (stretch, day);
    }
  return add_stretch (proposing, stretch, &table, error);
}

gboolean
muster_proposal_add_meals (MusterProposing *proposing, GError **error)
{
  const MusterProposalOptions *options = proposing->given->options;
  g_autoptr (GArray) days = NULL;

  if (options->meals_total != MUSTER_NUMBER_NONE &&
      (options->meals_total < 0 || options->meals_total > MUSTER_MONEY_MAX / 400))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("No day's meals cost that; check the day's total."));
      return FALSE;
    }
  days = muster_travel_days (proposing->leaves_on, proposing->returns_on, proposing->last,
                             proposing->given->book->award->last_day, error);
  return days != NULL && set_provided (proposing, days, error) &&
         add_stretches (proposing, days, error);
}
