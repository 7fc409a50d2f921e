/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worked examples of how hours count, C0 to C9; tests/rules/relief.c has the rest. Each test is
 * named after the rule that it follows. */

#include "config.h"

#include "history.h"

#define HEAD "{'format': 1, 'id': 'test', 'title': 'Test', 'state': 'CO', 'version': '2026-01-01', "
#define YEAR "'period': {'kind': 'calendar-year'}, "
#define CYCLE "'period': {'kind': 'certificate-cycle', 'years': 3}, "
#define CITED ", 'citation': {'text': 'assumed for this test'}}"

static MusterEvaluation *
evaluate (MusterPack *pack, const MusterOfficerFacts *facts, const char *as_of)
{
  MusterEvaluation *evaluation = muster_evaluate (pack, facts, NULL, history_date (as_of));

  history_check_reasons (evaluation);
  return evaluation;
}

static MusterEvaluation *
evaluate_period (MusterPack *pack, const MusterOfficerFacts *facts, const char *from,
                 const char *to)
{
  MusterPeriod period = history_period (from, to);
  MusterEvaluation *evaluation = muster_evaluate (pack, facts, &period, period.to);

  history_check_reasons (evaluation);
  return evaluation;
}

/* --- C0 -------------------------------------------------------------------------------------------- */

static void
test_c0_unclassified (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR "'subjects': [{'id': 'a', 'title': 'A'}, {'id': 'b', 'title': 'B'}],"
                "'requirements': [{'id': 'total', 'title': 'Total', 'hours': 10" CITED
                ",{'id': 'a', 'title': 'A', 'hours': 2, 'subjects': ['a']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-03-01", "Known", "b", HOURS (8));
  history_add_credit (facts, "2025-03-02", "Unknown", NULL, HOURS (2));
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "total"), "not-decidable", HOURS (8),
                      HOURS (10));
  history_check_duty (history_find_duty (evaluation, "a"), "not-decidable", 0, HOURS (2));
  /* A credit that another subject has is not considered by a subject's requirement. */
  g_assert_cmpuint (history_find_duty (evaluation, "a")->reasons->len, ==, 1);
  g_assert_cmpuint (history_find_duty (evaluation, "total")->reasons->len, ==, 2);
}

/* A credit of a class that began earlier comes first, so the cap cuts the other one. */
static void
test_c0_class_start (void)
{
  static const char *const late[] = { "2025-03-02", NULL };
  static const char *const early[] = { "2025-03-01", "2025-03-02", NULL };
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR "'rules': {'counts_on': 'meeting'}, 'subjects': [{'id': 'a', 'title': 'A'}],"
                "'requirements': [{'id': 'total', 'title': 'Total', 'hours': 10,"
                "'caps': [{'title': 'A', 'subjects': ['a'], 'hours': 5}]" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  const MusterDuty *duty;

  history_add_class (facts, 1, "Entered first", "a", HOURS (2), late);
  history_add_class (facts, 2, "Began first", "a", HOURS (2), early);
  evaluation = evaluate (pack, facts, "2025-06-01");
  duty = history_find_duty (evaluation, "total");
  history_check_duty (duty, "short", HOURS (5), HOURS (5));
  g_assert_cmpint (history_find_reason (duty, g_ptr_array_index (facts->credits, 0))->counted, ==,
                   HOURS (1));
}

/* --- C1, C2 ---------------------------------------------------------------------------------------- */

static void
test_c1_cycles (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD CYCLE "'subjects': [{'id': 'a', 'title': 'A'}],"
                                "'requirements': [{'id': 'total', 'title': 'Total', 'hours': "
                                "60" CITED "]}");
  g_autoptr (MusterOfficerFacts) leap = muster_officer_facts_new ();
  g_autoptr (MusterOfficerFacts) card = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) first = NULL;
  g_autoptr (MusterEvaluation) next = NULL;
  g_autoptr (MusterEvaluation) fifth = NULL;

  history_add_certificate (leap, "2024-02-29", NULL);
  fifth = evaluate (pack, leap, "2036-02-29");
  g_assert_cmpint (fifth->period.from, ==, history_date ("2036-02-29"));
  g_assert_cmpint (fifth->period.to, ==, history_date ("2039-02-27"));

  history_add_certificate (card, "2022-11-14", "2025-06-30");
  first = evaluate (pack, card, "2025-06-30");
  g_assert_cmpint (first->period.from, ==, history_date ("2022-11-14"));
  g_assert_cmpint (first->period.to, ==, history_date ("2025-06-30"));
  g_assert_cmpuint (history_count_findings (first, "expiry-differs"), ==, 1);
  next = evaluate (pack, card, "2025-07-01");
  g_assert_cmpint (next->period.from, ==, history_date ("2025-07-01"));
  g_assert_cmpint (next->period.to, ==, history_date ("2028-06-30"));
  /* Nobody renewed the card, so what was missing then is missing still. */
  history_check_duty (history_find_closed (next, "total"), "overdue", 0, 0);
}

static void
test_c2_as_of (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR "'subjects': [{'id': 'a', 'title': 'A'}],"
                "'requirements': [{'id': 'total', 'title': 'Total', 'hours': 8" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2024-05-10", "Entered in July", "a", HOURS (4));
  history_add_credit (facts, "2024-05-15", "The day after", "a", HOURS (4));
  evaluation = evaluate (pack, facts, "2024-05-14");
  history_check_duty (history_find_duty (evaluation, "total"), "short", HOURS (4), HOURS (4));
}

/* --- C3 -------------------------------------------------------------------------------------------- */

static void
check_boundary (const char *rule, gint64 sure_old, gint64 possible_old, gint64 sure_new,
                gint64 possible_new)
{
  static const char *const dates[] = { "2025-12-29", "2025-12-30", "2025-12-31", "2026-01-02",
                                       NULL };
  g_autofree char *json =
      g_strdup_printf (HEAD YEAR "'rules': {'counts_on': %s},"
                                 "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                                 "[{'id': 'total', 'title': 'Total', 'hours': 100" CITED "]}",
                       rule);
  g_autoptr (MusterPack) pack = history_parse (json);
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) old = NULL;
  g_autoptr (MusterEvaluation) new_ = NULL;
  MusterPeriod year = history_period ("2025-01-01", "2025-12-31");

  history_add_class (facts, 1, "Over the new year", "a", HOURS (8), dates);
  old = muster_evaluate (pack, facts, &year, history_date ("2026-06-01"));
  new_ = evaluate_period (pack, facts, "2026-01-01", "2026-12-31");
  g_assert_cmpint (history_duty (old, 0)->sure, ==, HOURS (sure_old));
  g_assert_cmpint (history_duty (old, 0)->possible, ==, HOURS (possible_old));
  g_assert_cmpint (history_duty (new_, 0)->sure, ==, HOURS (sure_new));
  g_assert_cmpint (history_duty (new_, 0)->possible, ==, HOURS (possible_new));
}

static void
test_c3_class_across_boundary (void)
{
  check_boundary ("'meeting'", 24, 24, 8, 8);
  check_boundary ("'class-end'", 0, 0, 32, 32);
  check_boundary ("null", 0, 24, 8, 32);
}

/* --- C5 -------------------------------------------------------------------------------------------- */

static gint64
count_share (double attended)
{
  static const char *const dates[] = { "2025-03-01", NULL };
  g_autoptr (MusterPack) pack =
      history_parse (HEAD YEAR "'rules': {'partial_attendance': {'least_percent': 90}},"
                               "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                               "[{'id': 'total', 'title': 'Total', 'hours': 8" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  MusterCredit *credit;

  history_add_class (facts, 1, "One day", "a", HOURS (8), dates);
  credit = g_ptr_array_index (facts->credits, 0);
  credit->status = MUSTER_ROSTER_STATUS_ATTENDED;
  credit->seconds = HOURS (attended);
  evaluation = evaluate (pack, facts, "2025-06-01");
  g_assert_cmpint (history_duty (evaluation, 0)->sure, ==, history_duty (evaluation, 0)->possible);
  return history_duty (evaluation, 0)->sure;
}

static void
test_c5_least_share (void)
{
  g_assert_cmpint (count_share (7.0), ==, 0);
  g_assert_cmpint (count_share (7.25), ==, HOURS (7.25));
  g_assert_cmpint (count_share (8), ==, HOURS (8));
}

static void
test_c5_failed (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                "[{'id': 'total', 'title': 'Total', 'hours': 8" CITED
                ",{'id': 'scored', 'title': 'Scored', 'hours': 8, 'score': 80" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-03-01", "Failed", "a", HOURS (3))->status =
      MUSTER_ROSTER_STATUS_FAILED;
  history_add_credit (facts, "2025-03-02", "Passed", "a", HOURS (2))->score = 8000;
  history_add_credit (facts, "2025-03-03", "Without a score", "a", HOURS (1));
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "total"), "short", HOURS (6), HOURS (6));
  history_check_duty (history_find_duty (evaluation, "scored"), "short", HOURS (2), HOURS (3));
}

/* --- C6, C7 ---------------------------------------------------------------------------------------- */

/* The pack that semantics C6 assumes: Connecticut's caps by the date on which the cycle ends. */
#define AREAS(total)                                                                                \
  HEAD CYCLE                                                                                        \
      "'subjects': [{'id': 'area-1', 'title': 'Area I'}, {'id': 'area-2', 'title': 'Area II'},"     \
      "{'id': 'area-3', 'title': 'Area III'},"                                                      \
      "{'id': 'firearms', 'title': 'Firearms', 'within': 'area-3'},"                                \
      "{'id': 'force', 'title': 'Use of force', 'within': 'area-3'},"                               \
      "{'id': 'dv', 'title': 'Domestic violence'}],"                                                \
      "'requirements': [{'id': 'total', 'title': 'Total', 'hours': " total ","                      \
      "'mandates': ['firearms', 'dv', 'force'], 'caps': ["                                          \
      "{'title': 'Area I', 'subjects': ['area-1'], 'hours': 8, 'after_mandates': true},"            \
      "{'title': 'Area II', 'subjects': ['area-2'], 'hours': 8, 'after_mandates': true},"           \
      "{'title': 'Area III', 'subjects': ['area-3'], 'hours': 8, 'after_mandates': true}],"         \
      "'changes': [{'from': '2003-07-01', 'caps': ["                                                \
      "{'title': 'Area I', 'subjects': ['area-1'], 'hours': 16, 'after_mandates': true},"           \
      "{'title': 'Area II', 'subjects': ['area-2'], 'hours': 16, 'after_mandates': true},"          \
      "{'title': 'Area III', 'subjects': ['area-3'], 'hours': 16, 'after_mandates': true}]},"       \
      "{'from': '2005-06-30', 'caps': ["                                                            \
      "{'title': 'Area I', 'subjects': ['area-1'], 'hours': 16, 'after_mandates': true},"           \
      "{'title': 'Area II', 'subjects': ['area-2'], 'hours': 16, 'after_mandates': true},"          \
      "{'title': 'Area III', 'subjects': ['area-3'], 'hours': 24, 'after_mandates': true}]}]" CITED \
      ",{'id': 'firearms', 'title': 'Firearms', 'hours': 9, 'subjects': ['firearms'],"              \
      "'surplus': 'area'" CITED ",{'id': 'dv', 'title': 'DV', 'hours': 2, 'subjects': ['dv'],"      \
      "'surplus': 'area'" CITED ",{'id': 'force', 'title': 'Use of force', 'hours': "

static MusterEvaluation *
evaluate_areas (const char *total, const char *force, gint64 force_time, const char *end)
{
  g_autofree char *json = g_strdup_printf (
      AREAS ("%s") "%s, 'subjects': ['force'], 'surplus': 'area'" CITED "]}", total, force);
  g_autoptr (MusterPack) pack = history_parse (json);
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autofree char *day = NULL;
  MusterEvaluation *evaluation;
  MusterDate to = history_date (end);
  char text[MUSTER_DATE_TEXT_SIZE];
  MusterPeriod period = { muster_date_add_years (to + 1, -3), to };

  day = g_strdup (muster_date_print (to - 100, text));
  history_add_credit (facts, day, "Range", "firearms", HOURS (12));
  history_add_credit (facts, day, "DV", "dv", HOURS (2));
  history_add_credit (facts, day, "Force", "force", HOURS (force_time));
  history_add_credit (facts, day, "Police skills", "area-3", HOURS (22 - force_time));
  history_add_credit (facts, day, "One", "area-1", HOURS (20));
  history_add_credit (facts, day, "Two", "area-2", HOURS (10));
  evaluation = muster_evaluate (pack, facts, &period, to);
  history_check_reasons (evaluation);
  /* The reasons borrow from the facts, which end here; the figures do not. */
  return evaluation;
}

static void
check_areas (const char *end, gint64 counted, const char *status, gint64 lacks)
{
  g_autoptr (MusterEvaluation) evaluation = evaluate_areas ("60", "0", 0, end);

  history_check_duty (history_find_duty (evaluation, "total"), status, HOURS (counted),
                      HOURS (counted));
  g_assert_cmpint (history_find_duty (evaluation, "total")->short_by, ==, HOURS (lacks));
  g_assert_cmpint (evaluation->short_by, ==, HOURS (lacks));
}

static void
test_c6_areas (void)
{
  check_areas ("2005-06-30", 61, "met", 0);
  check_areas ("2003-07-01", 53, "short", 7);
  check_areas ("2002-07-01", 35, "short", 25);
}

static void
test_c7_unset_mandate (void)
{
  g_autoptr (MusterEvaluation) sixty = evaluate_areas ("60", "null", 6, "2005-06-30");
  g_autoptr (MusterEvaluation) more = evaluate_areas ("62", "null", 6, "2005-06-30");
  g_autoptr (MusterEvaluation) most = evaluate_areas ("63", "null", 6, "2005-06-30");

  history_check_duty (history_find_duty (sixty, "total"), "met", HOURS (61), HOURS (62));
  history_check_duty (history_find_duty (sixty, "force"), "not-decidable", HOURS (6), HOURS (6));
  history_check_duty (history_find_duty (more, "total"), "not-decidable", HOURS (61), HOURS (62));
  g_assert_cmpuint (history_find_duty (more, "total")->questions->len, ==, 1);
  history_check_duty (history_find_duty (most, "total"), "short", HOURS (61), HOURS (62));
}

/* --- C8 -------------------------------------------------------------------------------------------- */

static void
test_c8_best_fit (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR
      "'exclusive': [['a', 'b']],"
      "'subjects': [{'id': 'x', 'title': 'X'}, {'id': 'y', 'title': 'Y'}],"
      "'requirements': [{'id': 'a', 'title': 'A', 'hours': 2, 'subjects': ['x', 'y']" CITED
      ",{'id': 'b', 'title': 'B', 'hours': 2, 'subjects': ['x']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  const MusterCredit *x = history_add_credit (facts, "2025-03-01", "X", "x", HOURS (2));
  const MusterCredit *y = history_add_credit (facts, "2025-04-01", "Y", "y", HOURS (2));
  const MusterDuty *a, *b;

  evaluation = evaluate (pack, facts, "2025-06-01");
  a = history_find_duty (evaluation, "a");
  b = history_find_duty (evaluation, "b");
  history_check_duty (a, "met", HOURS (2), HOURS (2));
  history_check_duty (b, "met", HOURS (2), HOURS (2));
  g_assert_cmpint (history_find_reason (a, x)->counted, ==, 0);
  g_assert_cmpint (history_find_reason (a, x)->why, ==, MUSTER_WHY_EXCLUSIVE);
  g_assert_cmpint (history_find_reason (a, y)->counted, ==, HOURS (2));
  g_assert_cmpint (history_find_reason (b, x)->counted, ==, HOURS (2));
}

/* Further time cannot serve both either. */
static void
test_c8_further_time (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR
      "'exclusive': [['a', 'b']],"
      "'subjects': [{'id': 'x', 'title': 'X'}, {'id': 'y', 'title': 'Y'}],"
      "'requirements': [{'id': 'a', 'title': 'A', 'hours': 2, 'subjects': ['x', 'y']" CITED
      ",{'id': 'b', 'title': 'B', 'hours': 3, 'subjects': ['x']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = evaluate (pack, facts, "2025-06-01");

  g_assert_cmpint (evaluation->short_by, ==, HOURS (5));
}

/* --- C9 -------------------------------------------------------------------------------------------- */

static gint64
find_further_time (double arrest, double driving, double firearms, double other)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR "'subjects': [{'id': 'arrest', 'title': 'Arrest control'},"
                "{'id': 'driving', 'title': 'Driving'}, {'id': 'firearms', 'title': 'Firearms'},"
                "{'id': 'other', 'title': 'Other'}],"
                "'requirements': [{'id': 'total', 'title': 'Total', 'hours': 24" CITED
                ",{'id': 'perishable', 'title': 'Perishable', 'hours': 12, 'each': 1,"
                "'subjects': ['arrest', 'driving', 'firearms']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-03-01", "A", "arrest", HOURS (arrest));
  history_add_credit (facts, "2025-03-01", "D", "driving", HOURS (driving));
  history_add_credit (facts, "2025-03-01", "F", "firearms", HOURS (firearms));
  history_add_credit (facts, "2025-03-01", "O", "other", HOURS (other));
  evaluation = evaluate (pack, facts, "2025-06-01");
  return evaluation->short_by;
}

static void
test_c9_least_further_time (void)
{
  g_assert_cmpint (find_further_time (2, 1, 3, 14), ==, HOURS (6));
  g_assert_cmpint (find_further_time (1, 0.5, 14, 10), ==, HOURS (0.5));
  g_assert_cmpint (find_further_time (0, 0, 0, 0), ==, HOURS (24));
}

/* Three groups of two, each short by 2: one hour in each of the three subjects serves two groups. */
static void
test_c9_crossed_groups (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR "'subjects': [{'id': 'a', 'title': 'A'}, {'id': 'b', 'title': 'B'},"
                "{'id': 'c', 'title': 'C'}], 'requirements': ["
                "{'id': 'ab', 'title': 'AB', 'hours': 2, 'subjects': ['a', 'b']" CITED
                ",{'id': 'bc', 'title': 'BC', 'hours': 2, 'subjects': ['b', 'c']" CITED
                ",{'id': 'ac', 'title': 'AC', 'hours': 2, 'subjects': ['a', 'c']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = evaluate (pack, facts, "2025-06-01");

  g_assert_cmpint (evaluation->short_by, ==, HOURS (3));
}

/* A full area serves its own requirement, but not the total. */
static void
test_c9_full_area (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR
      "'subjects': [{'id': 'a', 'title': 'A'}, {'id': 'b', 'title': 'B'}],"
      "'requirements': [{'id': 'total', 'title': 'Total', 'hours': 10,"
      "'caps': [{'title': 'A', 'subjects': ['a'], 'hours': 4, 'after_mandates': true}]" CITED
      ",{'id': 'a', 'title': 'A', 'hours': 9, 'subjects': ['a']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-03-01", "A", "a", HOURS (3));
  evaluation = evaluate (pack, facts, "2025-06-01");
  /* 6 hours of A, of which one counts in the total; 6 of something else. */
  g_assert_cmpint (evaluation->short_by, ==, HOURS (12));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/semantics/c0-unclassified", test_c0_unclassified);
  g_test_add_func ("/rules/semantics/c0-class-start", test_c0_class_start);
  g_test_add_func ("/rules/semantics/c1-cycles", test_c1_cycles);
  g_test_add_func ("/rules/semantics/c2-as-of", test_c2_as_of);
  g_test_add_func ("/rules/semantics/c3-class-across-boundary", test_c3_class_across_boundary);
  g_test_add_func ("/rules/semantics/c5-least-share", test_c5_least_share);
  g_test_add_func ("/rules/semantics/c5-failed", test_c5_failed);
  g_test_add_func ("/rules/semantics/c6-areas", test_c6_areas);
  g_test_add_func ("/rules/semantics/c7-unset-mandate", test_c7_unset_mandate);
  g_test_add_func ("/rules/semantics/c8-best-fit", test_c8_best_fit);
  g_test_add_func ("/rules/semantics/c8-further-time", test_c8_further_time);
  g_test_add_func ("/rules/semantics/c9-least-further-time", test_c9_least_further_time);
  g_test_add_func ("/rules/semantics/c9-crossed-groups", test_c9_crossed_groups);
  g_test_add_func ("/rules/semantics/c9-full-area", test_c9_full_area);
  return g_test_run ();
}
