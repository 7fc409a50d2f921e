/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a hiring town owes (facts of Connecticut, §5.4). */

#include "grants/certification-cost.h"

static void
test_total (void)
{
  MusterCertificationCost cost = { 450000, 200000, 84517, 3862050, 1120333, 2500, 112800 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) negative = NULL;
  gint64 total = 0;

  g_assert_true (muster_certification_cost_total (&cost, &total, &error));
  g_assert_cmpint (total, ==, 5606600);
  g_assert_cmpint (muster_certification_cost_share (total), ==, 2803300);
  g_assert_cmpint (muster_certification_cost_share (101), ==, 51);
  cost.returned = 284518;
  g_assert_false (muster_certification_cost_total (&cost, &total, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  cost.returned = 0;
  cost.salary = -1;
  g_assert_false (muster_certification_cost_total (&cost, &total, &negative));
  g_assert_error (negative, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
}

static void
test_clock (void)
{
  MusterDate certified = muster_date_new (2024, 3, 15);
  MusterDate last = MUSTER_DATE_NONE;

  g_assert_cmpint (
      muster_certification_cost_clock (certified, muster_date_new (2026, 3, 15), &last), ==,
      MUSTER_CERTIFICATION_CLOCK_OPEN);
  g_assert_cmpint (last, ==, muster_date_new (2026, 3, 15));
  g_assert_cmpint (muster_certification_cost_clock (certified, last + 1, NULL), ==,
                   MUSTER_CERTIFICATION_CLOCK_OVER);
  g_assert_cmpint (muster_certification_cost_clock (muster_date_new (2015, 1, 5),
                                                    muster_date_new (2016, 6, 30), NULL),
                   ==, MUSTER_CERTIFICATION_CLOCK_BEFORE_RULE);
  g_assert_cmpint (muster_certification_cost_clock (certified, certified - 1, NULL), ==,
                   MUSTER_CERTIFICATION_CLOCK_UNKNOWN);
  g_assert_cmpint (muster_certification_cost_clock (MUSTER_DATE_NONE, certified, NULL), ==,
                   MUSTER_CERTIFICATION_CLOCK_UNKNOWN);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grants/certification-cost/total", test_total);
  g_test_add_func ("/grants/certification-cost/clock", test_clock);
  return g_test_run ();
}
