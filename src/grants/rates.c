/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the rate of a day. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/cost.h"
#include "grants/rates-private.h"

#define PERCENT 1000 /* a value's thousandths */
#define MILLS_PER_CENT 10

const MusterWord muster_rate_kind_words[] = {
  { "mileage", N_ ("Mileage") },
  { "mileage-share", N_ ("Share of a mileage rate") },
  { "per-diem", N_ ("Per diem") },
  { "meals", N_ ("Meals") },
  { "travel-day", N_ ("Travel day") },
  { "backfill-cap", N_ ("Cap on backfill") },
  { NULL, NULL },
};

void
muster_rate_free (MusterRate *rate)
{
  if (rate == NULL)
    return;
  g_free (rate->name);
  g_free (rate->of);
  g_free (rate->citation);
  g_free (rate->address);
  g_free (rate);
}

MusterRates *
muster_rates_new (void)
{
  MusterRates *rates = g_new0 (MusterRates, 1);

  rates->list = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_rate_free);
  return rates;
}

void
muster_rates_free (MusterRates *rates)
{
  if (rates == NULL)
    return;
  g_ptr_array_unref (rates->list);
  g_free (rates);
}

static gboolean
is_in_force (const MusterRate *rate, MusterDate date)
{
  return (rate->from == MUSTER_DATE_NONE || rate->from <= date) &&
         (rate->until == MUSTER_DATE_NONE || rate->until >= date);
}

void
muster_rates_add_own (MusterRates *rates, const MusterRate *rate)
{
  MusterRate *own;

  g_return_if_fail (rates != NULL && rate != NULL && rate->name != NULL);

  own = g_memdup2 (rate, sizeof *rate);
  own->name = g_strdup (rate->name);
  own->of = g_strdup (rate->of);
  own->citation = g_strdup (rate->citation);
  own->address = g_strdup (rate->address);
  own->is_own = TRUE;
  g_ptr_array_add (rates->list, own);
}

/* @n receives how many are in force. */
static const MusterRate *
find_among (const MusterRates *rates, MusterRateKind kind, const char *name, MusterDate date,
            gboolean is_own, guint *n)
{
  const MusterRate *found = NULL;
  guint i;

  *n = 0;
  for (i = 0; i < rates->list->len; i++)
    {
      const MusterRate *rate = rates->list->pdata[i];

      if (rate->is_own != is_own || rate->kind != kind || !g_str_equal (rate->name, name) ||
          !is_in_force (rate, date))
        continue;
      ++*n;
      found = rate;
    }
  return found;
}

const MusterRate *
muster_rates_find (const MusterRates *rates, MusterRateKind kind, const char *name, MusterDate date)
{
  const MusterRate *found;
  guint n;

  g_return_val_if_fail (rates != NULL && name != NULL, NULL);

  found = find_among (rates, kind, name, date, TRUE, &n);
  if (n == 0)
    found = find_among (rates, kind, name, date, FALSE, &n);
  return n == 1 ? found : NULL;
}

gboolean
muster_rates_mileage (const MusterRates *rates, const char *name, MusterDate date, gint64 *mills,
                      GError **error)
{
  const MusterRate *rate, *share;
  g_autofree char *day = NULL;

  g_return_val_if_fail (rates != NULL && name != NULL && mills != NULL, FALSE);

  rate = muster_rates_find (rates, MUSTER_RATE_KIND_MILEAGE, name, date);
  share = rate != NULL && rate->is_own
              ? NULL
              : muster_rates_find (rates, MUSTER_RATE_KIND_MILEAGE_SHARE, name, date);
  rate =
      muster_rates_find (rates, MUSTER_RATE_KIND_MILEAGE, share != NULL ? share->of : name, date);
  if (rate != NULL && share == NULL)
    *mills = rate->value;
  else if (rate != NULL)
    *mills = MILLS_PER_CENT *
             muster_divide_half_up (rate->value, share->value, 100 * PERCENT * MILLS_PER_CENT);
  if (rate != NULL)
    return TRUE;
  day = muster_date_format (date);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("No mileage rate “%s” is known for %s; type the rate in."), name, day);
  return FALSE;
}

GPtrArray *
muster_rates_list_meals (const MusterRates *rates, gint64 total, MusterDate date)
{
  GPtrArray *found;
  gboolean has_own = FALSE;
  guint i;

  g_return_val_if_fail (rates != NULL, NULL);

  found = g_ptr_array_new ();
  for (i = 0; i < rates->list->len; i++)
    {
      MusterRate *rate = rates->list->pdata[i];

      if (rate->kind != MUSTER_RATE_KIND_MEALS || rate->meals.total != total ||
          !is_in_force (rate, date) || (has_own && !rate->is_own))
        continue;
      if (rate->is_own && !has_own)
        g_ptr_array_set_size (found, 0);
      has_own = has_own || rate->is_own;
      g_ptr_array_add (found, rate);
    }
  return found;
}
