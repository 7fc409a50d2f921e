/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meals and incidentals of a trip, day by day. Pure. */

#pragma once

#include "core/award.h"
#include "core/date.h"

G_BEGIN_DECLS

/**
 * MusterMeals:
 *
 * Meals that somebody else provided. A hotel's complimentary breakfast is none of them, nor is a meal on
 * an airplane (facts of Colorado, §2.6).
 */
typedef enum
{
  MUSTER_MEALS_NONE = 0,
  MUSTER_MEALS_BREAKFAST = 1 << 0,
  MUSTER_MEALS_LUNCH = 1 << 1,
  MUSTER_MEALS_DINNER = 1 << 2,
} MusterMeals;

/**
 * MusterMealTable:
 * @total: cents of a whole day
 * @breakfast: cents of it, or MUSTER_NUMBER_NONE where no source gives them
 * @lunch: the same
 * @dinner: the same
 * @incidentals: the same; no deduction goes below them
 *
 * How the meals of one daily rate divide. One total has had different meals in different years.
 */
typedef struct
{
  gint64 total;
  gint64 breakfast;
  gint64 lunch;
  gint64 dinner;
  gint64 incidentals;
} MusterMealTable;

/**
 * MusterTravelDay:
 * @date: the day
 * @is_travel: whether it is a first or last day, which gets 75 %
 * @is_open: whether the award would have to say if it is
 * @provided: the meals that were provided
 * @amount: cents, once muster_travel_price() gave them
 */
typedef struct
{
  MusterDate date;
  gboolean is_travel;
  gboolean is_open;
  MusterMeals provided;
  gint64 amount;
} MusterTravelDay;

/**
 * muster_travel_days:
 * @leaves_on: day of departure
 * @returns_on: day of return
 * @class_ends_on: last day of class
 * @last_day: the award's rule for a last class day on which the officer goes home
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the dates are no trip of at most a year
 *
 * The first day is a travel day, and so is the last, unless it is the last class day and the award takes
 * that for a training day. Where the award does not say, it is taken for a travel day, which is the lesser
 * amount, and marked open.
 *
 * Returns: (transfer full) (nullable) (element-type MusterTravelDay): the days, no meal provided
 */
GArray *
muster_travel_days (MusterDate leaves_on, MusterDate returns_on, MusterDate class_ends_on,
                    MusterLastDay last_day, GError **error);

/**
 * muster_travel_price:
 * @days: (element-type MusterTravelDay): days; receive their amounts
 * @table: the meal table of their place and time
 * @travel_percent: what of the day's total a travel day gets: 75
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where a provided meal has no price in the table
 *
 * Provided meals are deducted at their full value on travel days too, but never below the incidentals.
 *
 * Returns: whether every day has its amount
 */
gboolean
muster_travel_price (GArray *days, const MusterMealTable *table, int travel_percent,
                     GError **error);

/**
 * muster_travel_sum:
 * @days: (element-type MusterTravelDay): priced days
 * @from: first day that counts, or MUSTER_DATE_NONE
 * @until: last day that counts, or MUSTER_DATE_NONE
 *
 * A trip across the end of an award's period divides by day (semantics C18).
 *
 * Returns: cents of the days from @from to @until
 */
gint64
muster_travel_sum (const GArray *days, MusterDate from, MusterDate until);

/**
 * muster_travel_arithmetic:
 * @days: (element-type MusterTravelDay): priced days
 * @table: what they were priced by
 * @travel_percent: what they were priced by
 * @from: first day that counts, or MUSTER_DATE_NONE
 * @until: last day that counts, or MUSTER_DATE_NONE
 *
 * Returns: (transfer full): “(75 % of 68.00) + 68.00 + 2 × (68.00 − lunch 19.00)”
 */
char *
muster_travel_arithmetic (const GArray *days, const MusterMealTable *table, int travel_percent,
                          MusterDate from, MusterDate until);

G_END_DECLS
