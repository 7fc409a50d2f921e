/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Costs of one kind, to the cent: the examples of semantics C18 and of the states' and funders' rules. */

#include <string.h>

#include "grants/cost.h"
#include "grants/travel.h"

static const MusterMealTable meals_68 = { 6800, 1600, 1900, 2800, 500 };
static const MusterMealTable meals_74 = { 7400, 1800, 2000, 3100, 500 };
static const MusterMealTable meals_74_older = { 7400, 1700, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE,
                                                500 };

/* Travel on Sunday 12 October, class from Monday to Thursday, lunch provided on Tuesday and Wednesday. */
static GArray *
southwest_trip (MusterLastDay last_day)
{
  MusterDate sunday = muster_date_new (2025, 10, 12);
  GError *error = NULL;
  GArray *days = muster_travel_days (sunday, sunday + 4, sunday + 4, last_day, &error);

  g_assert_no_error (error);
  g_array_index (days, MusterTravelDay, 2).provided = MUSTER_MEALS_LUNCH;
  g_array_index (days, MusterTravelDay, 3).provided = MUSTER_MEALS_LUNCH;
  g_assert_true (muster_travel_price (days, &meals_68, 75, &error));
  g_assert_no_error (error);
  return days;
}

static void
test_trip (void)
{
  static const gint64 amounts[] = { 5100, 6800, 4900, 4900, 5100 };
  g_autoptr (GArray) days = southwest_trip (MUSTER_LAST_DAY_TRAVEL);
  g_autofree char *text =
      muster_travel_arithmetic (days, &meals_68, 75, MUSTER_DATE_NONE, MUSTER_DATE_NONE);
  guint i;

  g_assert_cmpuint (days->len, ==, G_N_ELEMENTS (amounts));
  for (i = 0; i < days->len; i++)
    g_assert_cmpint (g_array_index (days, MusterTravelDay, i).amount, ==, amounts[i]);
  g_assert_cmpint (muster_travel_sum (days, MUSTER_DATE_NONE, MUSTER_DATE_NONE), ==, 26800);
  g_assert_cmpstr (text, ==,
                   "(75 % of 68.00) + 68.00 + 2 × (68.00 − lunch 19.00) + (75 % of 68.00)");
}

static void
test_last_day (void)
{
  g_autoptr (GArray) training = southwest_trip (MUSTER_LAST_DAY_TRAINING);
  g_autoptr (GArray) unset = southwest_trip (MUSTER_LAST_DAY_UNSET);

  g_assert_cmpint (muster_travel_sum (training, MUSTER_DATE_NONE, MUSTER_DATE_NONE), ==, 28500);
  g_assert_cmpint (muster_travel_sum (unset, MUSTER_DATE_NONE, MUSTER_DATE_NONE), ==, 26800);
  g_assert_true (g_array_index (unset, MusterTravelDay, 4).is_open);
  g_assert_false (g_array_index (training, MusterTravelDay, 4).is_open);
}

/* Going home the day after the class the rule does not matter. */
static void
test_day_after (void)
{
  MusterDate monday = muster_date_new (2025, 10, 13);
  g_autoptr (GArray) days =
      muster_travel_days (monday, monday + 2, monday + 1, MUSTER_LAST_DAY_UNSET, NULL);

  g_assert_true (muster_travel_price (days, &meals_68, 75, NULL));
  g_assert_cmpint (muster_travel_sum (days, MUSTER_DATE_NONE, MUSTER_DATE_NONE), ==, 17000);
  g_assert_false (g_array_index (days, MusterTravelDay, 2).is_open);
}

static gint64
price_first_day (const MusterMealTable *table, MusterMeals provided)
{
  MusterDate monday = muster_date_new (2025, 10, 13);
  g_autoptr (GArray) days =
      muster_travel_days (monday, monday, MUSTER_DATE_NONE, MUSTER_LAST_DAY_TRAVEL, NULL);
  GError *error = NULL;

  g_array_index (days, MusterTravelDay, 0).provided = provided;
  muster_travel_price (days, table, 75, &error);
  g_assert_no_error (error);
  return g_array_index (days, MusterTravelDay, 0).amount;
}

static void
test_meal_tables (void)
{
  g_assert_cmpint (price_first_day (&meals_74_older, MUSTER_MEALS_BREAKFAST), ==, 3850);
  g_assert_cmpint (price_first_day (&meals_74, MUSTER_MEALS_BREAKFAST), ==, 3750);
  g_assert_cmpint (price_first_day (&meals_74_older, MUSTER_MEALS_NONE), ==, 5550);
  /* 55.50 − 18 − 20 − 31 is less than the incidentals. */
  g_assert_cmpint (price_first_day (&meals_74, MUSTER_MEALS_BREAKFAST | MUSTER_MEALS_LUNCH |
                                                   MUSTER_MEALS_DINNER),
                   ==, 500);
}

static void
test_meal_unset (void)
{
  MusterDate monday = muster_date_new (2025, 10, 13);
  g_autoptr (GArray) days =
      muster_travel_days (monday, monday, MUSTER_DATE_NONE, MUSTER_LAST_DAY_TRAVEL, NULL);
  g_autoptr (GError) error = NULL;

  g_array_index (days, MusterTravelDay, 0).provided = MUSTER_MEALS_LUNCH;
  g_assert_false (muster_travel_price (days, &meals_74_older, 75, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_nonnull (strstr (error->message, "lunch"));
}

/* 29 June to 3 July across the end of an award's year: two days old, three new. */
static void
test_across_years (void)
{
  MusterDate start = muster_date_new (2025, 6, 29);
  MusterDate new_year = muster_date_new (2025, 7, 1);
  g_autoptr (GArray) days =
      muster_travel_days (start, start + 4, start + 4, MUSTER_LAST_DAY_TRAVEL, NULL);
  g_autofree char *text = NULL;

  g_assert_true (muster_travel_price (days, &meals_68, 75, NULL));
  g_assert_cmpint (muster_travel_sum (days, MUSTER_DATE_NONE, new_year - 1), ==, 5100 + 6800);
  g_assert_cmpint (muster_travel_sum (days, new_year, MUSTER_DATE_NONE), ==, 6800 + 6800 + 5100);
  text = muster_travel_arithmetic (days, &meals_68, 75, new_year, MUSTER_DATE_NONE);
  g_assert_cmpstr (text, ==, "2 × 68.00 + (75 % of 68.00)");
}

static void
test_no_trip (void)
{
  MusterDate start = muster_date_new (2025, 6, 29);
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_travel_days (start, start - 1, start, MUSTER_LAST_DAY_TRAVEL, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
}

static void
test_backfill (void)
{
  g_autoptr (MusterCost) over = muster_cost_of_backfill (1000, 61500, 50000, NULL);
  g_autoptr (MusterCost) under = muster_cost_of_backfill (1000, 50000, 50000, NULL);
  g_autoptr (MusterCost) free = muster_cost_of_backfill (750, 61500, MUSTER_NUMBER_NONE, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (over->amount, ==, 61500);
  g_assert_cmpint (over->allowed, ==, 50000);
  g_assert_cmpint (over->amount - over->allowed, ==, 11500);
  g_assert_cmpstr (over->arithmetic, ==, "10 × 61.50");
  g_assert_cmpstr (over->reason, ==, "The award pays at most 50.00 an hour.");
  g_assert_cmpint (under->allowed, ==, 50000);
  g_assert_null (under->reason);
  g_assert_cmpint (free->amount, ==, 46125);
  g_assert_null (muster_cost_of_backfill (-1, 50000, MUSTER_NUMBER_NONE, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
}

static void
test_mileage (void)
{
  g_autoptr (MusterCost) cost = muster_cost_of_mileage (21250, 655, NULL);

  g_assert_cmpint (cost->amount, ==, 13919); /* 139.1875 */
  g_assert_cmpint (cost->allowed, ==, 13919);
  g_assert_cmpstr (cost->arithmetic, ==, "212.5 × 0.655");
}

static void
test_lodging (void)
{
  MusterLodging stay = { 4, 12000, 4800, 11000, 3, FALSE };
  g_autoptr (MusterCost) limited = muster_cost_of_lodging (&stay, NULL);
  g_autoptr (MusterCost) exempt = NULL;
  g_autoptr (MusterCost) whole = NULL;

  g_assert_cmpint (limited->amount, ==, 52800);
  g_assert_cmpint (limited->allowed, ==, 33000 + 3300); /* the tax in the same part: 330 of 480 */
  g_assert_cmpstr (limited->arithmetic, ==, "4 × 120.00 + tax 48.00");
  g_assert_cmpstr (limited->reason, ==,
                   "The award pays for at most 3 nights. The award pays at most 110.00 a night.");
  stay = (MusterLodging){ 2, 9900, 1500, 11000, MUSTER_NUMBER_NONE, TRUE };
  exempt = muster_cost_of_lodging (&stay, NULL);
  g_assert_cmpint (exempt->amount, ==, 21300);
  g_assert_cmpint (exempt->allowed, ==, 19800);
  stay.tax_exempt = FALSE;
  whole = muster_cost_of_lodging (&stay, NULL);
  g_assert_cmpint (whole->allowed, ==, 21300);
  g_assert_null (whole->reason);
}

static void
test_half_up (void)
{
  g_assert_cmpint (muster_divide_half_up (5, 1, 2), ==, 3);
  g_assert_cmpint (muster_divide_half_up (-5, 1, 2), ==, -3);
  g_assert_cmpint (muster_divide_half_up (4, 1, 3), ==, 1);
  g_assert_cmpint (muster_divide_half_up (5, 1, 3), ==, 2);
  g_assert_cmpint (muster_divide_half_up (MUSTER_MONEY_MAX, MUSTER_MONEY_MAX, MUSTER_MONEY_MAX), ==,
                   MUSTER_MONEY_MAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/costs/trip", test_trip);
  g_test_add_func ("/grants/costs/last-day", test_last_day);
  g_test_add_func ("/grants/costs/day-after", test_day_after);
  g_test_add_func ("/grants/costs/meal-tables", test_meal_tables);
  g_test_add_func ("/grants/costs/meal-unset", test_meal_unset);
  g_test_add_func ("/grants/costs/across-years", test_across_years);
  g_test_add_func ("/grants/costs/no-trip", test_no_trip);
  g_test_add_func ("/grants/costs/backfill", test_backfill);
  g_test_add_func ("/grants/costs/mileage", test_mileage);
  g_test_add_func ("/grants/costs/lodging", test_lodging);
  g_test_add_func ("/grants/costs/half-up", test_half_up);

  return g_test_run ();
}
