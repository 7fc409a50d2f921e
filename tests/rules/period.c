/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Windows: the worked example of semantics C1, and properties over a century. */

#include "config.h"

#include "history.h"

static void
test_leap_anchor (void)
{
  static const char *const starts[] = { "2024-02-29", "2027-02-28", "2030-02-28", "2033-02-28",
                                        "2036-02-29" };
  int n;

  for (n = 0; n < 5; n++)
    {
      MusterPeriod period = muster_period_nth (history_date (starts[0]), 3, n);

      g_assert_cmpint (period.from, ==, history_date (starts[n]));
      if (n < 4)
        g_assert_cmpint (period.to, ==, history_date (starts[n + 1]) - 1);
    }
}

/* Periods of one anchor touch without gap or overlap, for every anchor of the century. */
static void
test_periods_touch (void)
{
  MusterDate anchor;

  for (anchor = history_date ("2000-01-01"); anchor <= history_date ("2099-12-31"); anchor++)
    {
      int n;

      for (n = 0; n < 3; n++)
        {
          MusterPeriod period = muster_period_nth (anchor, 3, n);
          MusterPeriod next = muster_period_nth (anchor, 3, n + 1);

          g_assert_cmpint (period.to + 1, ==, next.from);
          g_assert_cmpint (period.to - period.from + 1, >=, 1095);
          g_assert_cmpint (period.to - period.from + 1, <=, 1096);
        }
    }
}

static void
test_recorded_expiry_beats (void)
{
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();
  MusterPeriod period;

  certificate->issued_on = history_date ("2022-11-14");
  certificate->expires_on = history_date ("2025-06-30");
  g_assert_true (muster_period_of_certificate (certificate, 3, &period));
  g_assert_cmpint (period.from, ==, history_date ("2022-11-14"));
  g_assert_cmpint (period.to, ==, history_date ("2025-06-30"));
  period = muster_period_nth (period.to + 1, 3, 0);
  g_assert_cmpint (period.from, ==, history_date ("2025-07-01"));
  g_assert_cmpint (period.to, ==, history_date ("2028-06-30"));

  certificate->issued_on = history_date ("2009-03-02");
  g_assert_true (muster_period_of_certificate (certificate, 3, &period));
  g_assert_cmpint (period.from, ==, history_date ("2022-07-01"));
}

static void
test_missing_dates (void)
{
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();
  MusterPeriod period;

  g_assert_false (muster_period_of_certificate (certificate, 3, &period));
  certificate->issued_on = history_date ("2023-07-01");
  g_assert_true (muster_period_of_certificate (certificate, 3, &period));
  g_assert_cmpint (period.to, ==, history_date ("2026-06-30"));
  certificate->expires_on = history_date ("2023-06-30");
  g_assert_false (muster_period_of_certificate (certificate, 3, &period));
  certificate->issued_on = MUSTER_DATE_NONE;
  g_assert_true (muster_period_of_certificate (certificate, 3, &period));
  g_assert_cmpint (period.from, ==, history_date ("2020-07-01"));
}

static void
test_both_ends_are_inside (void)
{
  MusterPeriod year = muster_period_calendar_year (2025);

  g_assert_true (muster_period_contains (&year, history_date ("2025-01-01")));
  g_assert_true (muster_period_contains (&year, history_date ("2025-12-31")));
  g_assert_false (muster_period_contains (&year, history_date ("2024-12-31")));
  g_assert_false (muster_period_contains (&year, history_date ("2026-01-01")));
  g_assert_false (muster_period_contains (&year, MUSTER_DATE_NONE));
}

/* Semantics C17: six months from 31 August are over on 28 February. */
static void
test_six_months (void)
{
  g_assert_cmpint (muster_date_add_months (history_date ("2025-08-31"), 6), ==,
                   history_date ("2026-02-28"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/period/leap-anchor", test_leap_anchor);
  g_test_add_func ("/rules/period/periods-touch", test_periods_touch);
  g_test_add_func ("/rules/period/recorded-expiry-beats", test_recorded_expiry_beats);
  g_test_add_func ("/rules/period/missing-dates", test_missing_dates);
  g_test_add_func ("/rules/period/both-ends-are-inside", test_both_ends_are_inside);
  g_test_add_func ("/rules/period/six-months", test_six_months);
  return g_test_run ();
}
