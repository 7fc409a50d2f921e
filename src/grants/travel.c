/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days of a trip, their price and how it came about. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/cost.h"
#include "grants/travel.h"

#define MAX_DAYS 366

GArray *
muster_travel_days (MusterDate leaves_on, MusterDate returns_on, MusterDate class_ends_on,
                    MusterLastDay last_day, GError **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (MusterTravelDay));
  MusterDate date;

  if (leaves_on == MUSTER_DATE_NONE || returns_on < leaves_on || returns_on - leaves_on >= MAX_DAYS)
    {
      g_set_error (
          error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
          _ ("A trip ends on or after the day it starts and within a year; check its dates."));
      return NULL;
    }
  for (date = leaves_on; date <= returns_on; date++)
    {
      MusterTravelDay day = { date, FALSE, FALSE, MUSTER_MEALS_NONE, 0 };
      gboolean is_class_end = date == returns_on && date == class_ends_on && date > leaves_on;

      day.is_travel = date == leaves_on || date == returns_on;
      if (is_class_end && last_day == MUSTER_LAST_DAY_TRAINING)
        day.is_travel = FALSE;
      day.is_open = is_class_end && last_day == MUSTER_LAST_DAY_UNSET;
      g_array_append_val (days, day);
    }
  return g_steal_pointer (&days);
}

typedef struct
{
  MusterMeals meal;
  gint64 price;
  const char *name;
} Meal;

#define N_MEALS 3

static void
list_meals (const MusterMealTable *table, Meal meals[N_MEALS])
{
  meals[0] = (Meal){ MUSTER_MEALS_BREAKFAST, table->breakfast, _ ("breakfast") };
  meals[1] = (Meal){ MUSTER_MEALS_LUNCH, table->lunch, _ ("lunch") };
  meals[2] = (Meal){ MUSTER_MEALS_DINNER, table->dinner, _ ("dinner") };
}

static gboolean
price_day (MusterTravelDay *day, const MusterMealTable *table, int travel_percent, GError **error)
{
  Meal meals[N_MEALS];
  guint i;

  list_meals (table, meals);
  day->amount =
      day->is_travel ? muster_divide_half_up (table->total, travel_percent, 100) : table->total;
  for (i = 0; i < N_MEALS; i++)
    {
      if (!(day->provided & meals[i].meal))
        continue;
      if (meals[i].price == MUSTER_NUMBER_NONE || table->incidentals == MUSTER_NUMBER_NONE)
        {
          char total[MUSTER_MONEY_TEXT_SIZE];

          g_set_error (
              error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
              _ ("The meal table of %s a day does not say what %s and the incidentals cost; "
                 "type them in."),
              muster_money_format (table->total, total), meals[i].name);
          return FALSE;
        }
      day->amount -= meals[i].price;
    }
  if (day->provided != MUSTER_MEALS_NONE)
    day->amount = MAX (day->amount, table->incidentals);
  return TRUE;
}

gboolean
muster_travel_price (GArray *days, const MusterMealTable *table, int travel_percent, GError **error)
{
  guint i;

  g_return_val_if_fail (days != NULL && table != NULL, FALSE);
  g_return_val_if_fail (travel_percent >= 0 && travel_percent <= 100, FALSE);

  for (i = 0; i < days->len; i++)
    if (!price_day (&g_array_index (days, MusterTravelDay, i), table, travel_percent, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_within (const MusterTravelDay *day, MusterDate from, MusterDate until)
{
  return (from == MUSTER_DATE_NONE || day->date >= from) &&
         (until == MUSTER_DATE_NONE || day->date <= until);
}

gint64
muster_travel_sum (const GArray *days, MusterDate from, MusterDate until)
{
  gint64 sum = 0;
  guint i;

  g_return_val_if_fail (days != NULL, 0);

  for (i = 0; i < days->len; i++)
    {
      const MusterTravelDay *day = &g_array_index (days, MusterTravelDay, i);

      if (is_within (day, from, until))
        sum += day->amount;
    }
  return sum;
}

/* --- In words ------------------------------------------------------------------------------------- */

static char *
format_day (const MusterTravelDay *day, const MusterMealTable *table, int travel_percent)
{
  GString *text = g_string_new (NULL);
  char money[MUSTER_MONEY_TEXT_SIZE];
  Meal meals[N_MEALS];
  gint64 rest =
      day->is_travel ? muster_divide_half_up (table->total, travel_percent, 100) : table->total;
  guint i;

  list_meals (table, meals);
  muster_money_format (table->total, money);
  if (day->is_travel)
    g_string_append_printf (text, _ ("%d %% of %s"), travel_percent, money);
  else
    g_string_append (text, money);
  for (i = 0; i < N_MEALS; i++)
    if (day->provided & meals[i].meal)
      {
        rest -= meals[i].price;
        g_string_append_printf (text, " − %s %s", meals[i].name,
                                muster_money_format (meals[i].price, money));
      }
  if (rest < day->amount)
    g_string_append_printf (text, _ (", at least %s"), muster_money_format (day->amount, money));
  return g_string_free (text, FALSE);
}

/* @n days in a row of the same kind. */
static void
append_days (GString *text, const char *day, guint n)
{
  gboolean is_plain = g_utf8_strchr (day, -1, ' ') == NULL;

  if (text->len > 0)
    g_string_append (text, " + ");
  if (n > 1)
    g_string_append_printf (text, is_plain ? "%u × %s" : "%u × (%s)", n, day);
  else
    g_string_append_printf (text, is_plain ? "%s" : "(%s)", day);
}

char *
muster_travel_arithmetic (const GArray *days, const MusterMealTable *table, int travel_percent,
                          MusterDate from, MusterDate until)
{
  GString *text = g_string_new (NULL);
  g_autofree char *last = NULL;
  guint n = 0;
  guint i;

  g_return_val_if_fail (days != NULL && table != NULL, NULL);

  for (i = 0; i < days->len; i++)
    {
      const MusterTravelDay *day = &g_array_index (days, MusterTravelDay, i);
      g_autofree char *now = NULL;

      if (!is_within (day, from, until))
        continue;
      now = format_day (day, table, travel_percent);
      if (n > 0 && !g_str_equal (now, last))
        {
          append_days (text, last, n);
          n = 0;
        }
      n++;
      g_free (last);
      last = g_steal_pointer (&now);
    }
  if (n > 0)
    append_days (text, last, n);
  return g_string_free (text, FALSE);
}
