/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading windows: what is written arrives where the evaluation looks for it. */

#include "config.h"

#include "core/certificate.h"
#include "pack-text.h"

static MusterPack *
parse_window (const char *members, const MusterWindow **window)
{
  g_autofree char *text = g_strdup_printf ("'hours': 1, 'period': { %s }", members);
  const MusterRequirement *requirement;
  MusterPack *pack = pack_text_parse_one (text, &requirement);

  *window = &requirement->window;
  return pack;
}

static void
test_cycles (void)
{
  const MusterWindow *window;
  g_autoptr (MusterPack) plain G_GNUC_UNUSED =
      parse_window ("'kind': 'certificate-cycle', 'years': 3", &window);
  g_autoptr (MusterPack) rounded = NULL;
  g_autoptr (MusterPack) birth = NULL;

  g_assert_cmpint (window->kind, ==, MUSTER_PERIOD_CERTIFICATE_CYCLE);
  g_assert_cmpint (window->years, ==, 3);
  g_assert_cmpuint (window->certificates, ==, 0);
  g_assert_cmpint (window->start.round, ==, MUSTER_ROUND_NONE);
  g_assert_cmpint (window->end.round, ==, MUSTER_ROUND_NONE);
  g_assert_cmpint (window->every, ==, MUSTER_EVERY_NONE);

  rounded =
      parse_window ("'kind': 'certificate-cycle', 'years': 4, 'certificates': [ 'instructor' ],"
                    " 'start': { 'round': 'nearest', 'month': 1 },"
                    " 'end': { 'round': 'next', 'month': 6, 'day': 30 }",
                    &window);
  g_assert_cmpuint (window->certificates, ==, 1u << MUSTER_CERTIFICATE_KIND_INSTRUCTOR);
  g_assert_cmpint (window->start.round, ==, MUSTER_ROUND_NEAREST);
  g_assert_cmpint (window->start.month, ==, 1);
  g_assert_cmpint (window->start.day, ==, 1);
  g_assert_cmpint (window->end.round, ==, MUSTER_ROUND_NEXT);
  g_assert_cmpint (window->end.month, ==, 6);
  g_assert_cmpint (window->end.day, ==, 30);

  birth = parse_window ("'kind': 'certificate-cycle', 'years': 3,"
                        " 'end': { 'round': 'previous', 'month': 'birth' }",
                        &window);
  g_assert_cmpint (window->end.round, ==, MUSTER_ROUND_PREVIOUS);
  g_assert_cmpint (window->end.month, ==, 0);
  g_assert_cmpint (window->end.day, ==, 1);
}

static void
test_years (void)
{
  const MusterWindow *window;
  const MusterCohort *cohort;
  g_autoptr (MusterPack) calendar G_GNUC_UNUSED = parse_window ("'kind': 'calendar-year'", &window);
  g_autoptr (MusterPack) fiscal = NULL;
  g_autoptr (MusterPack) biennium = NULL;
  g_autoptr (MusterPack) cohorts = NULL;

  g_assert_cmpint (window->kind, ==, MUSTER_PERIOD_CALENDAR_YEAR);
  g_assert_cmpint (window->years * 10000 + window->month * 100 + window->day, ==, 10101);

  fiscal = parse_window ("'kind': 'fixed-years', 'years': 1, 'month': 7", &window);
  g_assert_cmpint (window->kind, ==, MUSTER_PERIOD_CALENDAR_YEAR);
  g_assert_cmpint (window->years * 10000 + window->month * 100 + window->day, ==, 10701);

  biennium = parse_window ("'kind': 'fixed-years', 'years': 2, 'first_year': 2024", &window);
  g_assert_cmpint (window->years, ==, 2);
  g_assert_cmpint (window->first_year, ==, 2024);
  g_assert_null (window->cohorts);

  cohorts = parse_window ("'kind': 'fixed-years', 'years': 3, 'month': 7, 'day': 1, 'cohorts': ["
                          " { 'from': 'a', 'to': 'H', 'first_year': 2022 },"
                          " { 'from': 'I', 'to': 'P', 'first_year': 2023 } ]",
                          &window);
  g_assert_cmpuint (window->cohorts->len, ==, 2);
  cohort = &g_array_index (window->cohorts, MusterCohort, 0);
  g_assert_cmpuint (cohort->from_initial, ==, 'A');
  g_assert_cmpuint (cohort->to_initial, ==, 'H');
  g_assert_cmpint (cohort->first_year, ==, 2022);
}

static void
test_open_windows (void)
{
  const MusterWindow *window;
  g_autoptr (MusterPack) fixed G_GNUC_UNUSED =
      parse_window ("'kind': 'fixed', 'from': '2026-01-01', 'to': '2026-06-30'", &window);
  g_autoptr (MusterPack) last = NULL;
  g_autoptr (MusterPack) by = NULL;
  g_autoptr (MusterPack) within = NULL;
  g_autoptr (MusterPack) restarting = NULL;

  g_assert_cmpint (window->kind, ==, MUSTER_PERIOD_FIXED);
  g_assert_cmpint (window->from, ==, pack_text_date ("2026-01-01"));
  g_assert_cmpint (window->to, ==, pack_text_date ("2026-06-30"));

  last = parse_window ("'kind': 'last-months', 'months': 24", &window);
  g_assert_cmpint (window->kind, ==, MUSTER_PERIOD_LAST_MONTHS);
  g_assert_cmpint (window->months, ==, 24);

  by = parse_window ("'kind': 'once', 'by': '2015-01-01'", &window);
  g_assert_cmpint (window->kind, ==, MUSTER_PERIOD_ONCE);
  g_assert_cmpint (window->to, ==, pack_text_date ("2015-01-01"));
  g_assert_cmpint (window->since, ==, MUSTER_MOMENT_NONE);

  within = parse_window ("'kind': 'once', 'within': { 'days': 10, 'of': 'separated' },"
                         " 'before': 'refused'",
                         &window);
  g_assert_cmpint (window->days, ==, 10);
  g_assert_cmpint (window->since, ==, MUSTER_MOMENT_SEPARATED);
  g_assert_cmpint (window->before, ==, MUSTER_ANSWER_NO);

  restarting =
      parse_window ("'kind': 'restarting', 'years': 5, 'certificates': [ 'basic', 'reserve' ],"
                    " 'within': { 'months': 6, 'of': 'hired-and-certified' }",
                    &window);
  g_assert_cmpint (window->kind, ==, MUSTER_PERIOD_RESTARTING);
  g_assert_cmpint (window->years, ==, 5);
  g_assert_cmpint (window->months, ==, 6);
  g_assert_cmpint (window->since, ==, MUSTER_MOMENT_HIRED_AND_CERTIFIED);
  g_assert_cmpuint (window->certificates, ==,
                    1u << MUSTER_CERTIFICATE_KIND_BASIC | 1u << MUSTER_CERTIFICATE_KIND_RESERVE);
}

/* What every kind of window may have; the pack's own is the default. */
static void
test_common_keys (void)
{
  const MusterWindow *window;
  g_autoptr (MusterPack) open G_GNUC_UNUSED =
      parse_window ("'kind': 'certificate-cycle', 'years': 3, 'every_year': null,"
                    " 'turns': { 'every': 2, 'turn': null }, 'delay': 2",
                    &window);
  g_autoptr (MusterPack) said = NULL;
  g_autoptr (MusterPack) inherited = NULL;
  const MusterRequirement *requirement;

  g_assert_cmpint (window->every, ==, MUSTER_EVERY_OPEN);
  g_assert_cmpint (window->turns, ==, 2);
  g_assert_cmpint (window->turn, ==, -1);
  g_assert_cmpint (window->delay, ==, 2);

  said = parse_window ("'kind': 'calendar-year', 'every_year': 'cycle',"
                       " 'turns': { 'every': 3, 'turn': 1 }",
                       &window);
  g_assert_cmpint (window->every, ==, MUSTER_EVERY_CYCLE_YEAR);
  g_assert_cmpint (window->turns, ==, 3);
  g_assert_cmpint (window->turn, ==, 1);

  inherited = pack_text_parse_one ("'hours': 1", &requirement);
  g_assert_cmpint (requirement->window.kind, ==, MUSTER_PERIOD_CALENDAR_YEAR);
  g_assert_cmpint (muster_pack_get_window (inherited)->month, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/pack-window/cycles", test_cycles);
  g_test_add_func ("/rules/pack-window/years", test_years);
  g_test_add_func ("/rules/pack-window/open-windows", test_open_windows);
  g_test_add_func ("/rules/pack-window/common-keys", test_common_keys);
  return g_test_run ();
}
