/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worked examples of how hours count, C17: clocks that restart, what is asked once, rounding. Each test
 * is named after the rule that it follows. */

#include "config.h"

#include "history.h"

#define HEAD "{'format': 1, 'id': 'test', 'title': 'Test', 'state': 'CO', 'version': '2026-01-01', "
#define YEAR "'period': {'kind': 'calendar-year'}, "
#define CITED ", 'citation': {'text': 'assumed for this test'}}"

static MusterEvaluation *
evaluate (MusterPack *pack, const MusterOfficerFacts *facts, const char *as_of)
{
  MusterEvaluation *evaluation = muster_evaluate (pack, facts, NULL, history_date (as_of));

  history_check_reasons (evaluation);
  return evaluation;
}

static MusterOfficerFacts *
start_facts (const char *earliest)
{
  MusterOfficerFacts *facts = muster_officer_facts_new ();

  facts->agency = muster_agency_facts_new ();
  facts->agency->earliest_credit = history_date (earliest);
  return facts;
}

/* --- C17 ------------------------------------------------------------------------------------------- */

#define BUNDLE                                                                                     \
  HEAD "'subjects': [{'id': 'bias', 'title': 'Anti-bias'}, {'id': 'holds', 'title': 'Holds'},"     \
       "{'id': 'community', 'title': 'Community'}, {'id': 'calm', 'title': 'De-escalation'},"      \
       "{'id': 'disabilities', 'title': 'Disabilities'}, {'id': 'mmir', 'title': 'MMIR'}],"        \
       "'requirements': [{'id': 'bundle', 'title': 'Bundle', 'hours': 12,"                         \
       "'period': {'kind': 'restarting', 'years': 5, 'by': '2017-07-01'}, 'parts': ["              \
       "{'subjects': ['holds'], 'hours': 4}, {'subjects': ['bias'], 'hours': 4},"                  \
       "{'subjects': ['community'], 'hours': 2}, {'subjects': ['calm'], 'hours': 2}],"             \
       "'changes': [{'from': '2022-07-01', 'hours': 14, 'parts': ["                                \
       "{'subjects': ['holds'], 'hours': 4}, {'subjects': ['bias'], 'hours': 4},"                  \
       "{'subjects': ['community'], 'hours': 2}, {'subjects': ['calm'], 'hours': 2},"              \
       "{'subjects': ['disabilities'], 'hours': 1}, {'subjects': ['mmir'], 'hours': 1}]}]" CITED   \
       "]}"

static MusterOfficerFacts *
start_bundle (double bias, const char *last)
{
  MusterOfficerFacts *facts = muster_officer_facts_new ();

  history_add_credit (facts, "2022-01-10", "Holds", "holds", HOURS (4));
  history_add_credit (facts, "2022-02-10", "Bias", "bias", HOURS (bias));
  history_add_credit (facts, "2022-03-10", "Community", "community", HOURS (2));
  history_add_credit (facts, last, "Calm", "calm", HOURS (2));
  return facts;
}

static void
test_c17_bundle (void)
{
  g_autoptr (MusterPack) pack = history_parse (BUNDLE);
  g_autoptr (MusterOfficerFacts) old = start_bundle (4, "2022-06-30");
  g_autoptr (MusterOfficerFacts) new_ = start_bundle (4, "2023-01-10");
  g_autoptr (MusterEvaluation) complete = evaluate (pack, old, "2027-06-30");
  g_autoptr (MusterEvaluation) over = evaluate (pack, old, "2027-07-01");
  g_autoptr (MusterEvaluation) lacking = evaluate (pack, new_, "2023-01-10");
  const MusterDuty *duty = history_find_duty (complete, "bundle");

  history_check_duty (duty, "met", HOURS (12), HOURS (12));
  g_assert_cmpint (duty->completed_on, ==, history_date ("2022-06-30"));
  g_assert_cmpint (duty->due_on, ==, history_date ("2027-06-30"));
  history_check_duty (history_find_duty (over, "bundle"), "overdue", 0, 0);

  duty = history_find_duty (lacking, "bundle");
  g_assert_cmpint (duty->sure, ==, HOURS (12));
  g_assert_cmpint (duty->short_by, ==, HOURS (2));
  g_assert_cmpint (g_array_index (duty->lacks, gint64, 4), ==, HOURS (1));
  g_assert_cmpint (g_array_index (duty->lacks, gint64, 5), ==, HOURS (1));
}

/* What was above the bundle does not count to the next one. */
static void
test_c17_no_carry (void)
{
  g_autoptr (MusterPack) pack = history_parse (BUNDLE);
  g_autoptr (MusterOfficerFacts) facts = start_bundle (6, "2022-06-30");
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2024-02-10", "Bias", "bias", HOURS (1));
  evaluation = evaluate (pack, facts, "2027-07-01");
  history_check_duty (history_find_duty (evaluation, "bundle"), "overdue", HOURS (1), HOURS (1));
  g_assert_cmpint (evaluation->short_by, ==, HOURS (13));
}

static void
test_c17_months (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': [{'id': 'soon',"
           "'title': 'Within six months', 'hours': 2, 'subjects': ['a'], 'period': {'kind': 'once',"
           "'within': {'months': 6, 'of': 'hired-and-certified'}, 'before': 'counts'}" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) open = NULL;
  g_autoptr (MusterEvaluation) over = NULL;
  g_autoptr (MusterEvaluation) late = NULL;

  history_add_certificate (facts, "2025-06-01", NULL);
  history_add_employment (facts, "2025-08-31", NULL);
  open = evaluate (pack, facts, "2026-02-28");
  g_assert_cmpint (history_find_duty (open, "soon")->due_on, ==, history_date ("2026-02-28"));
  history_check_duty (history_find_duty (open, "soon"), "short", 0, 0);
  over = evaluate (pack, facts, "2026-03-01");
  history_check_duty (history_find_duty (over, "soon"), "overdue", 0, 0);
  history_add_credit (facts, "2026-03-05", "Late", "a", HOURS (2));
  late = evaluate (pack, facts, "2026-03-10");
  history_check_duty (history_find_duty (late, "soon"), "cured", HOURS (2), HOURS (2));
}

/* What is asked once after an event is asked as it stood on the day of the event; who left or came
 * later is asked by where they serve today. */
static void
test_once_binds_by_event (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': [{'id': 'soon',"
                          "'title': 'Within six months', 'hours': 2, 'period': {'kind': 'once',"
                          "'within': {'months': 6, 'of': 'hired'}, 'before': 'counts'},"
                          "'in_force': {'from': '2024-11-01'}" CITED
                          ",{'id': 'dogs', 'title': 'Dogs', 'hours': 3, 'period': {'kind': 'once',"
                          "'by': '2015-01-01'}" CITED "]}");
  g_autoptr (MusterOfficerFacts) before = muster_officer_facts_new ();
  g_autoptr (MusterOfficerFacts) after = muster_officer_facts_new ();
  g_autoptr (MusterOfficerFacts) left = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) old = NULL;
  g_autoptr (MusterEvaluation) new_ = NULL;
  g_autoptr (MusterEvaluation) gone = NULL;

  history_add_employment (before, "2024-10-31", NULL);
  history_add_employment (after, "2024-11-01", NULL);
  history_add_employment (left, "2010-01-01", "2020-01-01");
  old = evaluate (pack, before, "2025-04-01");
  new_ = evaluate (pack, after, "2025-04-01");
  gone = evaluate (pack, left, "2025-04-01");
  g_assert_cmpuint (old->duties->len, ==, 1);
  history_check_duty (history_find_duty (new_, "soon"), "short", 0, 0);
  history_check_duty (history_find_duty (new_, "dogs"), "overdue", 0, 0);
  history_check_duty (history_find_duty (gone, "dogs"), "not-applicable", 0, 0);
}

/* A file that began later than the day on which something was due cannot say that it was not done. */
static void
test_not_covered (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': [{'id': 'registered',"
           "'title': 'Registered', 'counts': 'milestones', 'names': ['registered'], 'period': "
           "{'kind': 'once', 'within': {'days': 10, 'of': 'hired'}, 'before': 'refused'}" CITED
           "]}");
  g_autoptr (MusterOfficerFacts) facts = start_facts ("2020-01-01");
  g_autoptr (MusterEvaluation) none = NULL;
  g_autoptr (MusterEvaluation) later = NULL;
  g_autoptr (MusterEvaluation) since = NULL;

  history_add_employment (facts, "2021-03-01", NULL);
  none = evaluate (pack, facts, "2025-01-01");
  history_check_duty (history_find_duty (none, "registered"), "not-decidable", 0, 0);
  g_assert_cmpuint (history_find_duty (none, "registered")->questions->len, ==, 1);
  facts->agency->earliest_milestone = history_date ("2021-03-12");
  later = evaluate (pack, facts, "2025-01-01");
  history_check_duty (history_find_duty (later, "registered"), "not-decidable", 0, 0);
  facts->agency->earliest_milestone = history_date ("2021-03-11");
  since = evaluate (pack, facts, "2025-01-01");
  history_check_duty (history_find_duty (since, "registered"), "overdue", 0, 0);
}

static void
test_c17_hundredths (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD YEAR "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                               "[{'id': 'total', 'title': 'Total', 'hours': 1" CITED "]}");
  g_autoptr (MusterOfficerFacts) minutes = muster_officer_facts_new ();
  g_autoptr (MusterOfficerFacts) imported = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) whole = NULL;
  g_autoptr (MusterEvaluation) lacking = NULL;
  guint i;

  for (i = 0; i < 3; i++)
    {
      static const char *const dates[] = { "2025-03-01", "2025-03-02", "2025-03-03" };

      history_add_credit (minutes, dates[i], "M", "a", 1200);
      history_add_credit (imported, dates[i], "M", "a", 1188);
    }
  whole = evaluate (pack, minutes, "2025-06-01");
  lacking = evaluate (pack, imported, "2025-06-01");
  history_check_duty (history_find_duty (whole, "total"), "met", 3600, 3600);
  history_check_duty (history_find_duty (lacking, "total"), "short", 3564, 3564);
  g_assert_cmpint (lacking->short_by, ==, 36);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/restart/c17-bundle", test_c17_bundle);
  g_test_add_func ("/rules/restart/c17-no-carry", test_c17_no_carry);
  g_test_add_func ("/rules/restart/c17-months", test_c17_months);
  g_test_add_func ("/rules/restart/once-binds-by-event", test_once_binds_by_event);
  g_test_add_func ("/rules/restart/not-covered", test_not_covered);
  g_test_add_func ("/rules/restart/c17-hundredths", test_c17_hundredths);
  return g_test_run ();
}
