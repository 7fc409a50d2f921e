/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, and the one rule of month arithmetic over a whole century (semantics C1 and C17). */

#include "core/date.h"

static MusterDate
date (const char *iso)
{
  MusterDate parsed = muster_date_parse_iso (iso);

  g_assert_cmpint (parsed, !=, MUSTER_DATE_NONE);
  return parsed;
}

static void
test_days_that_exist (void)
{
  g_assert_cmpint (muster_date_new (1, 1, 1), ==, 1);
  g_assert_cmpint (muster_date_new (2024, 2, 29), !=, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (2023, 2, 29), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (2100, 2, 29), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (2026, 0, 1), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (2026, 13, 1), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (2026, 1, 0), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (2026, 1, 300), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (0, 1, 1), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (10000, 1, 1), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_new (-5, 1, 1), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_get_year (MUSTER_DATE_NONE), ==, 0);
}

/* Every date of the century prints, parses and takes apart again. */
static void
test_round_trip (void)
{
  MusterDate day;

  for (day = date ("2000-01-01"); day <= date ("2099-12-31"); day++)
    {
      char text[MUSTER_DATE_TEXT_SIZE];
      int year, month, of_month;

      muster_date_get (day, &year, &month, &of_month);
      g_assert_cmpint (muster_date_new (year, month, of_month), ==, day);
      g_assert_cmpint (muster_date_parse_iso (muster_date_print (day, text)), ==, day);
      g_assert_cmpint (muster_date_get_year (day), ==, year);
    }
}

/* Every day of every year is the one that GDate says. */
static void
test_as_gdate (void)
{
  GDate *gdate = g_date_new_dmy (1, G_DATE_JANUARY, 1);
  MusterDate day;

  for (day = 1; g_date_get_year (gdate) < 10000; day++, g_date_add_days (gdate, 1))
    {
      int year, month, of_month;

      muster_date_get (day, &year, &month, &of_month);
      if (year != g_date_get_year (gdate) || month != (int) g_date_get_month (gdate) ||
          of_month != g_date_get_day (gdate) || muster_date_new (year, month, of_month) != day)
        g_error ("Day %d is %d-%d-%d", day, year, month, of_month);
    }
  g_assert_cmpint (day, ==, muster_date_new (9999, 12, 31) + 1);
  g_date_free (gdate);
}

/* Every date × 1 to 5 years: the same day, or the 28th where a 29 February has none; never later than
 * the next date's. */
static void
test_add_years (void)
{
  MusterDate day;
  int years;

  for (day = date ("2000-01-01"); day <= date ("2099-12-31"); day++)
    for (years = 1; years <= 5; years++)
      {
        MusterDate later = muster_date_add_years (day, years);
        int year, month, of_month, later_year, later_month, later_day;

        muster_date_get (day, &year, &month, &of_month);
        muster_date_get (later, &later_year, &later_month, &later_day);
        g_assert_cmpint (later_year, ==, year + years);
        g_assert_cmpint (later_month, ==, month);
        if (month == 2 && of_month == 29 && !g_date_is_leap_year ((GDateYear) later_year))
          g_assert_cmpint (later_day, ==, 28);
        else
          g_assert_cmpint (later_day, ==, of_month);
        g_assert_cmpint (later, <=, muster_date_add_years (day + 1, years));
      }
}

/* A sum of months never skips a month. */
static void
test_add_months (void)
{
  MusterDate day;
  int months;

  for (day = date ("2023-01-01"); day <= date ("2024-12-31"); day++)
    for (months = -30; months <= 30; months++)
      {
        int year, month, sum_year, sum_month;

        muster_date_get (day, &year, &month, NULL);
        muster_date_get (muster_date_add_months (day, months), &sum_year, &sum_month, NULL);
        g_assert_cmpint (sum_year * 12 + sum_month, ==, year * 12 + month + months);
      }
  g_assert_cmpint (muster_date_add_months (date ("2025-08-31"), 6), ==, date ("2026-02-28"));
  g_assert_cmpint (muster_date_add_months (date ("2024-02-29"), -12), ==, date ("2023-02-28"));
  g_assert_cmpint (muster_date_add_months (MUSTER_DATE_NONE, 6), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_add_months (date ("9999-12-31"), 1), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_add_months (date ("9999-12-31"), G_MAXINT), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_add_months (date ("0001-01-31"), -1), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_add_months (date ("0001-01-31"), G_MININT), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_add_years (date ("2024-01-01"), G_MAXINT), ==, MUSTER_DATE_NONE);
}

/* Semantics C1: never chained. */
static void
test_nth_start (void)
{
  MusterDate anchor = date ("2024-02-29");

  g_assert_cmpint (muster_date_add_years (anchor, 3), ==, date ("2027-02-28"));
  g_assert_cmpint (muster_date_add_years (anchor, 12), ==, date ("2036-02-29"));
}

static void
test_format (void)
{
  g_autofree char *text = muster_date_format (date ("2026-06-30"));
  g_autofree char *empty = muster_date_format (MUSTER_DATE_NONE);
  char buffer[MUSTER_DATE_TEXT_SIZE];

  g_assert_cmpstr (text, ==, "30 Jun 2026");
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (muster_date_print (MUSTER_DATE_NONE, buffer), ==, "");
  g_assert_cmpstr (muster_date_print (1, buffer), ==, "0001-01-01");
}

static void
assert_parsed (const char *text, MusterDateOrder order, const char *expected)
{
  g_autoptr (GError) error = NULL;
  MusterDate parsed;

  g_assert_true (muster_date_parse (text, order, &parsed, &error));
  g_assert_no_error (error);
  g_assert_cmpint (parsed, ==, date (expected));
}

static void
assert_refused (const char *text, MusterDateOrder order, const char *pattern)
{
  g_autoptr (GError) error = NULL;
  MusterDate parsed;

  g_assert_false (muster_date_parse (text, order, &parsed, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_true (g_pattern_match_simple (pattern, error->message));
}

static void
test_parse (void)
{
  assert_parsed ("2026-06-30", MUSTER_DATE_ISO, "2026-06-30");
  assert_parsed ("2026-06-30T00:00:00Z", MUSTER_DATE_ISO, "2026-06-30");
  assert_parsed ("6/3/2026", MUSTER_DATE_US, "2026-06-03");
  assert_parsed ("06/03/2026", MUSTER_DATE_US, "2026-06-03");
  assert_parsed (" 12/4/2008 0:00:00", MUSTER_DATE_US, "2008-12-04");
  assert_parsed ("12/4/2008 12:30 PM", MUSTER_DATE_US, "2008-12-04");
}

static void
test_refused (void)
{
  assert_refused ("2/30/2024", MUSTER_DATE_US, "February 2024 has 29 days, so there is no day 30.");
  assert_refused ("2023-02-29", MUSTER_DATE_ISO, "February 2023 has 28 days*");
  assert_refused ("13/2/2024", MUSTER_DATE_US, "There is no month 13.*");
  assert_refused ("0/2/2024", MUSTER_DATE_US, "There is no month 0.*");
  assert_refused ("1/0/2024", MUSTER_DATE_US, "January 2024 has 31 days, so there is no day 0.");
  assert_refused ("2026-6-30", MUSTER_DATE_ISO, "*is not a date.*");
  assert_refused ("6/30/26", MUSTER_DATE_US, "*is not a date.*");
  assert_refused ("6/30/20266", MUSTER_DATE_US, "*is not a date.*");
  assert_refused ("2026-06-30", MUSTER_DATE_US, "*is not a date.*");
  assert_refused ("6/30/2026 yesterday", MUSTER_DATE_US, "*is not a date.*");
  assert_refused ("", MUSTER_DATE_ISO, "*is not a date.*");
  g_assert_cmpint (muster_date_parse_iso ("2026-06-30 "), ==, MUSTER_DATE_NONE);
  g_assert_cmpint (muster_date_parse_iso (NULL), ==, MUSTER_DATE_NONE);
}

static void
assert_typed (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  MusterDate parsed;

  g_assert_true (muster_date_parse_typed (text, &parsed, &error));
  g_assert_no_error (error);
  g_assert_cmpint (parsed, ==, date (expected));
}

static void
assert_typed_refused (const char *text, const char *message)
{
  g_autoptr (GError) error = NULL;
  MusterDate parsed;

  g_assert_false (muster_date_parse_typed (text, &parsed, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_typed (void)
{
  assert_typed ("30 Jun 2026", "2026-06-30");
  assert_typed ("30 june 2026", "2026-06-30");
  assert_typed (" June 3, 2026 ", "2026-06-03");
  assert_typed ("Sept. 1, 2025", "2025-09-01");
  assert_typed ("30-Jun-2026", "2026-06-30");
  assert_typed ("2026 MAY 14", "2026-05-14");
  assert_typed ("6/30/2026", "2026-06-30");
  assert_typed ("06/03/2026 ", "2026-06-03");
  assert_typed ("2026-06-30", "2026-06-30");
}

static void
test_typed_refused (void)
{
  assert_typed_refused ("31 Jun 2014",
                        "June has 30 days. Type a date such as 30 Jun 2014 or 6/30/2014.");
  assert_typed_refused ("6/31/2014",
                        "June has 30 days. Type a date such as 30 Jun 2014 or 6/30/2014.");
  assert_typed_refused ("29 Feb 2023",
                        "February 2023 has 28 days. Type a date such as 28 Feb 2023 or 2/28/2023.");
  assert_typed_refused ("30/6/2026",
                        "There is no month 30; the month comes first. Type a date such "
                        "as 30 Jun 2026 or 6/30/2026.");
  assert_typed_refused ("2026-13-40", "There is no month 13; the month comes first. Type a date "
                                      "such as 31 Dec 2026 or 12/31/2026.");
  assert_typed_refused ("6/30/0000",
                        "There is no year 0. Type a date such as 30 Jun 2026 or 6/30/2026.");
  assert_typed_refused ("6/30/26",
                        "“6/30/26” has a year of two digits. Type all four, such as 6/30/2026.");
  assert_typed_refused ("", "“” is not a date. Type a date such as 30 Jun 2026 or 6/30/2026.");
  assert_typed_refused ("Ju 3 2026",
                        "“Ju 3 2026” is not a date. Type a date such as 30 Jun 2026 or 6/30/2026.");
  assert_typed_refused ("3 3 2026",
                        "“3 3 2026” is not a date. Type a date such as 30 Jun 2026 or 6/30/2026.");
  assert_typed_refused ("May 2026",
                        "“May 2026” is not a date. Type a date such as 30 Jun 2026 or 6/30/2026.");
  assert_typed_refused ("2026-06-30T0",
                        "“2026-06-30T0” is not a date. Type a date such as 30 Jun 2026 or "
                        "6/30/2026.");
}

/* Each date is understood as it is shown, and in every form that may be typed. */
static void
test_typed_round_trip (void)
{
  MusterDate day;

  for (day = date ("2019-12-01"); day <= date ("2024-03-31"); day++)
    {
      g_autofree char *shown = muster_date_format (day);
      g_autofree char *us = NULL;
      char iso[MUSTER_DATE_TEXT_SIZE];
      int year, month, of_month;

      muster_date_get (day, &year, &month, &of_month);
      us = g_strdup_printf ("%d/%d/%d", month, of_month, year);
      assert_typed (shown, muster_date_print (day, iso));
      assert_typed (us, iso);
      assert_typed (iso, iso);
    }
}

static void
test_guess (void)
{
  MusterDateOrder order;

  g_assert_true (muster_date_guess_order ("2026-06-30", &order));
  g_assert_cmpint (order, ==, MUSTER_DATE_ISO);
  g_assert_true (muster_date_guess_order ("2/30/2026", &order));
  g_assert_cmpint (order, ==, MUSTER_DATE_US);
  g_assert_false (muster_date_guess_order ("June", &order));
  g_assert_false (muster_date_guess_order (NULL, &order));
}

/* No text crashes the parser, and what it takes exists. */
static void
test_random_texts (void)
{
  static const char alphabet[] = "0123456789//--: TZapm";
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  int round;

  g_test_message ("seed %u", seed);
  for (round = 0; round < 100000; round++)
    {
      char text[16];
      MusterDate parsed;
      int n = g_rand_int_range (random, 0, 15);

      text[n] = '\0';
      while (n > 0)
        text[--n] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      if (muster_date_parse (text, round % 2, &parsed, NULL))
        g_assert_cmpint (muster_date_get_year (parsed), >=, 1);
      if (muster_date_parse_typed (text, &parsed, NULL))
        g_assert_cmpint (muster_date_get_year (parsed), >=, 1);
    }
}

static void
test_deadlines (void)
{
  MusterDate early = muster_date_new (2026, 6, 30);
  MusterDate late = muster_date_new (2027, 6, 30);

  g_assert_cmpint (muster_date_compare_deadlines (early, late), <, 0);
  g_assert_cmpint (muster_date_compare_deadlines (late, early), >, 0);
  g_assert_cmpint (muster_date_compare_deadlines (late, MUSTER_DATE_NONE), <, 0);
  g_assert_cmpint (muster_date_compare_deadlines (MUSTER_DATE_NONE, late), >, 0);
  g_assert_cmpint (muster_date_compare_deadlines (MUSTER_DATE_NONE, MUSTER_DATE_NONE), ==, 0);
}

/* 1 January 2001 was a Monday. */
static void
test_format_full (void)
{
  MusterDate day = date ("2001-01-01");
  g_autofree char *empty = muster_date_format_full (MUSTER_DATE_NONE);
  g_autofree char *leap = muster_date_format_full (date ("2024-02-29"));
  int i;

  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (leap, ==, "Thursday, 29 February 2024");
  for (i = 0; i < 14; i++)
    {
      g_autofree char *text = muster_date_format_full (day + i);
      g_autoptr (GDateTime) time = g_date_time_new_utc (2001, 1, 1 + i, 0, 0, 0);
      g_autofree char *expected = g_date_time_format (time, "%A, %-d %B %Y");

      g_assert_cmpstr (text, ==, expected);
    }
}

static void
test_format_near (void)
{
  MusterDate today = date ("2026-06-15");
  g_autofree char *near = muster_date_format_near (date ("2026-12-31"), today);
  g_autofree char *past = muster_date_format_near (date ("2026-01-02"), today);
  g_autofree char *far = muster_date_format_near (date ("2028-06-30"), today);
  g_autofree char *empty = muster_date_format_near (MUSTER_DATE_NONE, today);

  g_assert_cmpstr (near, ==, "31 Dec");
  g_assert_cmpstr (past, ==, "2 Jan");
  g_assert_cmpstr (far, ==, "Jun 2028");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/date/days-that-exist", test_days_that_exist);
  g_test_add_func ("/core/date/round-trip", test_round_trip);
  g_test_add_func ("/core/date/as-gdate", test_as_gdate);
  g_test_add_func ("/core/date/add-years", test_add_years);
  g_test_add_func ("/core/date/add-months", test_add_months);
  g_test_add_func ("/core/date/nth-start", test_nth_start);
  g_test_add_func ("/core/date/format", test_format);
  g_test_add_func ("/core/date/format-full", test_format_full);
  g_test_add_func ("/core/date/format-near", test_format_near);
  g_test_add_func ("/core/date/parse", test_parse);
  g_test_add_func ("/core/date/refused", test_refused);
  g_test_add_func ("/core/date/typed", test_typed);
  g_test_add_func ("/core/date/typed-refused", test_typed_refused);
  g_test_add_func ("/core/date/typed-round-trip", test_typed_round_trip);
  g_test_add_func ("/core/date/guess", test_guess);
  g_test_add_func ("/core/date/random-texts", test_random_texts);
  g_test_add_func ("/core/date/deadlines", test_deadlines);
  return g_test_run ();
}
