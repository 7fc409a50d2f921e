/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Costs of one kind each. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "grants/cost.h"

void
muster_cost_free (MusterCost *cost)
{
  if (cost == NULL)
    return;
  g_free (cost->arithmetic);
  g_free (cost->reason);
  g_free (cost);
}

gint64
muster_divide_half_up (gint64 a, gint64 b, gint64 divisor)
{
  __int128 product = (__int128) a * b;
  __int128 half = divisor / 2;

  g_return_val_if_fail (b >= 0 && divisor > 0, 0);

  /* Of an odd divisor no quotient lies half way, so that its half may be rounded down. */
  if (product < 0)
    return (gint64) - ((-product + half) / divisor);
  return (gint64) ((product + half) / divisor);
}

static gboolean
multiply (gint64 quantity, gint64 rate, gint64 *cents, GError **error)
{
  if (quantity >= 0 && rate >= 0 && muster_money_multiply (quantity, rate, cents))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("No claim has such a quantity or rate; check both."));
  return FALSE;
}

static char *
format_product (gint64 quantity, gint64 rate)
{
  char first[MUSTER_MONEY_TEXT_SIZE], second[MUSTER_MONEY_TEXT_SIZE];

  return g_strdup_printf ("%s × %s", muster_quantity_print (quantity, first),
                          muster_rate_print (rate, second));
}

static MusterCost *
cost_of_product (gint64 quantity, gint64 rate, GError **error)
{
  g_autoptr (MusterCost) cost = g_new0 (MusterCost, 1);

  if (!multiply (quantity, rate, &cost->amount, error))
    return NULL;
  cost->allowed = cost->amount;
  cost->arithmetic = format_product (quantity, rate);
  return g_steal_pointer (&cost);
}

MusterCost *
muster_cost_of_mileage (gint64 miles, gint64 rate, GError **error)
{
  return cost_of_product (miles, rate, error);
}

MusterCost *
muster_cost_of_backfill (gint64 hours, gint64 rate, gint64 cap, GError **error)
{
  g_autoptr (MusterCost) cost = cost_of_product (hours, rate, error);
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (cost == NULL || cap == MUSTER_NUMBER_NONE || rate <= cap)
    return g_steal_pointer (&cost);
  if (!multiply (hours, cap, &cost->allowed, error))
    return NULL;
  cost->reason =
      g_strdup_printf (_ ("The award pays at most %s an hour."), muster_rate_print (cap, text));
  return g_steal_pointer (&cost);
}

/* --- Lodging -------------------------------------------------------------------------------------- */

static void
add_reason (MusterCost *cost, char *reason)
{
  char *before = cost->reason;

  cost->reason = before != NULL ? g_strconcat (before, " ", reason, NULL) : g_strdup (reason);
  g_free (before);
  g_free (reason);
}

static void
limit_lodging (const MusterLodging *lodging, MusterCost *cost)
{
  gint64 nights = lodging->nights;
  gint64 rate = lodging->rate;
  gint64 tax = lodging->tax;
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (lodging->max_nights != MUSTER_NUMBER_NONE && nights > lodging->max_nights)
    {
      nights = lodging->max_nights;
      add_reason (cost,
                  g_strdup_printf (_ ("The award pays for at most %" PRId64 " nights."), nights));
    }
  if (lodging->nightly_cap != MUSTER_NUMBER_NONE && rate > lodging->nightly_cap)
    {
      rate = lodging->nightly_cap;
      add_reason (cost, g_strdup_printf (_ ("The award pays at most %s a night."),
                                         muster_money_format (rate, text)));
    }
  if (nights * rate < lodging->nights * lodging->rate)
    tax = muster_divide_half_up (tax, nights * rate, lodging->nights * lodging->rate);
  if (lodging->tax_exempt && tax > 0)
    {
      tax = 0;
      add_reason (cost, g_strdup (_ ("The award pays no tax.")));
    }
  cost->allowed = nights * rate + tax;
}

MusterCost *
muster_cost_of_lodging (const MusterLodging *lodging, GError **error)
{
  g_autoptr (MusterCost) cost = g_new0 (MusterCost, 1);
  char rate[MUSTER_MONEY_TEXT_SIZE], tax[MUSTER_MONEY_TEXT_SIZE];
  gint64 cents;

  g_return_val_if_fail (lodging != NULL, NULL);

  if (lodging->nights < 0 || lodging->nights > MUSTER_MONEY_MAX / 100 ||
      lodging->rate > MUSTER_MONEY_MAX / 10 || lodging->tax < 0 || lodging->tax > MUSTER_MONEY_MAX)
    cents = -1; /* refused below, as every product that no claim has */
  else
    cents = lodging->nights * 100;
  if (!multiply (cents, lodging->rate * 10, &cost->amount, error))
    return NULL;
  cost->amount += lodging->tax;
  muster_money_format (lodging->rate, rate);
  cost->arithmetic = lodging->tax > 0
                         ? g_strdup_printf (_ ("%" PRId64 " × %s + tax %s"), lodging->nights, rate,
                                            muster_money_format (lodging->tax, tax))
                         : g_strdup_printf ("%" PRId64 " × %s", lodging->nights, rate);
  limit_lodging (lodging, cost);
  return g_steal_pointer (&cost);
}
