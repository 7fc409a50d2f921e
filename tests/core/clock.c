/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The clock. */

#include "core/clock.h"

static void
test_fixed (void)
{
  MusterClock clock = { G_GINT64_CONSTANT (1778760000) };
  g_autofree char *text = NULL;

  g_assert_cmpint (muster_clock_now (&clock), ==, 1778760000);
  g_assert_cmpint (muster_clock_today (&clock), ==, muster_date_new (2026, 5, 14));
  text = muster_clock_print (muster_clock_now (&clock));
  g_assert_cmpstr (text, ==, "2026-05-14T12:00:00Z");
}

static void
test_running (void)
{
  MusterClock clock = { 0 };
  gint64 before = g_get_real_time () / G_USEC_PER_SEC;

  g_assert_cmpint (muster_clock_now (&clock), >=, before);
  g_assert_cmpint (muster_date_get_year (muster_clock_today (&clock)), >=, 2020);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/clock/fixed", test_fixed);
  g_test_add_func ("/core/clock/running", test_running);
  return g_test_run ();
}
