/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worked examples of how hours count, C10 to C14: late time, waivers, who taught. Each test is named after the rule that it follows. */

#include "config.h"

#include "history.h"

#define HEAD "{'format': 1, 'id': 'test', 'title': 'Test', 'state': 'CO', 'version': '2026-01-01', "
#define YEAR "'period': {'kind': 'calendar-year'}, "
#define CYCLE "'period': {'kind': 'certificate-cycle', 'years': 3}, "
#define CITED ", 'citation': {'text': 'assumed for this test'}}"

/* Colorado's Rule 28 as C9 to C12 use it. */
#define RULE_28                                                                                           \
  HEAD YEAR                                                                                               \
      "'subjects': [{'id': 'arrest', 'title': 'Arrest control'},"                                         \
      "{'id': 'driving', 'title': 'Driving'}, {'id': 'firearms', 'title': 'Firearms'},"                   \
      "{'id': 'legal', 'title': 'Legal'}],"                                                               \
      "'waivers': [{'id': 'partial-year', 'title': 'Partial-year employment', 'partial_year': true" CITED \
      "],"                                                                                                \
      "'requirements': [{'id': 'total', 'title': 'Total', 'hours': 24" CITED                              \
      ",{'id': 'perishable', 'title': 'Perishable', 'hours': 12, 'each': 1,"                              \
      "'subjects': ['arrest', 'driving', 'firearms']" CITED "]}"

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

/* --- C10 ------------------------------------------------------------------------------------------- */

static void
test_c10_status_words (void)
{
  static const char *const words[] = {
    "not-applicable", "waived",   "met",   "cured", "not-decidable",
    "overdue",        "extended", "short", "due",   NULL
  };
  guint i;

  for (i = 0; words[i] != NULL; i++)
    g_assert_cmpstr (muster_word_nick (muster_duty_status_words, (int) i), ==, words[i]);
  for (i = 0; words[i] != NULL; i++)
    g_assert_true (muster_duty_status_is_unmet (i) == (i >= MUSTER_DUTY_STATUS_OVERDUE));
}

/* --- C11 ------------------------------------------------------------------------------------------- */

static MusterOfficerFacts *
start_2025 (double driving)
{
  MusterOfficerFacts *facts = start_facts ("2025-01-01");

  history_add_credit (facts, "2025-03-01", "A", "arrest", HOURS (6));
  if (driving > 0)
    history_add_credit (facts, "2025-03-02", "D", "driving", HOURS (driving));
  history_add_credit (facts, "2025-03-03", "F", "firearms", HOURS (12 - driving));
  history_add_credit (facts, "2025-03-04", "L", "legal", HOURS (2));
  return facts;
}

static void
test_c11_cure (void)
{
  g_autoptr (MusterPack) pack = history_parse (RULE_28);
  g_autoptr (MusterOfficerFacts) facts = start_2025 (1);
  const MusterCredit *late = history_add_credit (facts, "2026-01-15", "L", "legal", HOURS (8));
  g_autoptr (MusterEvaluation) before = evaluate (pack, facts, "2026-01-20");
  g_autoptr (MusterEvaluation) day_before = NULL;
  g_autoptr (MusterEvaluation) after = NULL;

  /* Cure is never automatic. */
  history_check_duty (history_find_closed (before, "total"), "overdue", HOURS (20), HOURS (20));
  history_check_duty (history_find_duty (before, "total"), "short", HOURS (8), HOURS (8));
  g_assert_null (history_find_closed (before, "perishable"));

  history_add_cure (facts, late, "2025-01-01", "2025-12-31");
  day_before = evaluate (pack, facts, "2026-01-14");
  history_check_duty (history_find_closed (day_before, "total"), "overdue", HOURS (20), HOURS (20));
  after = evaluate (pack, facts, "2026-01-15");
  history_check_duty (history_find_closed (after, "total"), "cured", HOURS (24), HOURS (24));
  history_check_duty (history_find_duty (after, "total"), "short", 0, HOURS (4));
}

static void
test_c11_cure_must_fit (void)
{
  g_autoptr (MusterPack) pack = history_parse (RULE_28);
  g_autoptr (MusterOfficerFacts) facts = start_2025 (0);
  const MusterCredit *late = history_add_credit (facts, "2026-01-15", "L", "legal", HOURS (8));
  g_autoptr (MusterEvaluation) evaluation = NULL;

  /* 20 hours with none in driving: of the 4 that are missing one must be driving. */
  history_add_cure (facts, late, "2025-01-01", "2025-12-31");
  evaluation = evaluate (pack, facts, "2026-02-01");
  history_check_duty (history_find_closed (evaluation, "total"), "overdue", HOURS (23), HOURS (23));
  history_check_duty (history_find_closed (evaluation, "perishable"), "overdue", HOURS (18),
                      HOURS (18));
  history_check_duty (history_find_duty (evaluation, "total"), "short", 0, HOURS (5));
}

/* One credit in two parts makes up for two closed years. */
static void
test_c11_two_cures (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD YEAR "'subjects': [{'id': 'legal', 'title': 'Legal'}], 'requirements': "
                               "[{'id': 'total', 'title': 'Total', 'hours': 10" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = start_facts ("2024-01-01");
  const MusterCredit *late;
  MusterPeriod years[] = { history_period ("2024-01-01", "2024-12-31"),
                           history_period ("2025-01-01", "2025-12-31") };
  guint i;

  history_add_credit (facts, "2024-03-01", "L", "legal", HOURS (8));
  history_add_credit (facts, "2025-03-01", "L", "legal", HOURS (7));
  late = history_add_credit (facts, "2026-02-10", "L", "legal", HOURS (8));
  history_add_cure (facts, late, "2025-01-01", "2025-12-31")->seconds = HOURS (3);
  history_add_cure (facts, late, "2024-01-01", "2024-12-31")->seconds = HOURS (2);
  for (i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (MusterEvaluation) evaluation =
          muster_evaluate (pack, facts, &years[i], history_date ("2026-03-01"));

      history_check_duty (history_duty (evaluation, 0), "cured", HOURS (10), HOURS (10));
    }
}

/* Relief for two days is no relief for the year, and somebody should know. */
static void
test_c12_half_a_period (void)
{
  g_autoptr (MusterPack) pack = history_parse (RULE_28);
  g_autoptr (MusterOfficerFacts) facts = start_facts ("2025-01-01");
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_waiver (facts, MUSTER_WAIVER_KIND_EXCUSE, "total", "2025-03-01", "2025-03-02");
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "total"), "short", 0, 0);
  g_assert_cmpuint (history_count_findings (evaluation, "waiver-unused"), ==, 1);
}

static void
test_c11_extension (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD CYCLE "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                                "[{'id': 'total', 'title': 'Total', 'hours': 60" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) open = NULL;
  g_autoptr (MusterEvaluation) done = NULL;
  g_autoptr (MusterEvaluation) over = NULL;

  history_add_certificate (facts, "2023-07-01", "2026-06-30");
  history_add_credit (facts, "2025-05-01", "Before", "a", HOURS (54));
  history_add_waiver (facts, MUSTER_WAIVER_KIND_EXTENSION, NULL, "2023-07-01", "2026-06-30")
      ->extended_to = history_date ("2026-12-31");
  open = evaluate (pack, facts, "2026-08-01");
  history_check_duty (history_find_closed (open, "total"), "extended", HOURS (54), HOURS (54));
  g_assert_cmpint (history_find_closed (open, "total")->due_on, ==, history_date ("2026-12-31"));
  over = evaluate (pack, facts, "2027-01-01");
  history_check_duty (history_find_closed (over, "total"), "overdue", HOURS (54), HOURS (54));

  history_add_credit (facts, "2026-09-10", "After", "a", HOURS (8));
  done = evaluate (pack, facts, "2026-09-10");
  history_check_duty (history_find_closed (done, "total"), "met", HOURS (60), HOURS (60));
  history_check_duty (history_find_duty (done, "total"), "short", 0, HOURS (2));
  g_assert_cmpint (done->period.to, ==, history_date ("2029-06-30"));
}

/* --- C12 ------------------------------------------------------------------------------------------- */

static void
test_c12_waiver (void)
{
  g_autoptr (MusterPack) pack = history_parse (RULE_28);
  g_autoptr (MusterOfficerFacts) facts = start_facts ("2025-01-01");
  g_autoptr (MusterEvaluation) waived = NULL;
  g_autoptr (MusterEvaluation) requested = NULL;
  MusterWaiver *waiver;

  history_add_credit (facts, "2025-03-01", "A", "arrest", HOURS (4));
  history_add_credit (facts, "2025-03-02", "D", "driving", HOURS (1));
  history_add_credit (facts, "2025-03-03", "F", "firearms", HOURS (4));
  history_add_credit (facts, "2025-03-04", "L", "legal", HOURS (3));
  history_add_waiver (facts, MUSTER_WAIVER_KIND_REDUCTION, "total", "2025-01-01", "2025-12-31")
      ->required_seconds = HOURS (15);
  waiver =
      history_add_waiver (facts, MUSTER_WAIVER_KIND_REDUCTION, "total", "2025-01-01", "2025-12-31");
  waiver->required_seconds = HOURS (12);
  waived = evaluate (pack, facts, "2025-12-31");
  history_check_duty (history_find_duty (waived, "total"), "met", HOURS (12), HOURS (12));
  g_assert_cmpint (history_find_duty (waived, "total")->required, ==, HOURS (12));
  history_check_duty (history_find_duty (waived, "perishable"), "short", HOURS (9), HOURS (9));
  g_assert_cmpint (waived->short_by, ==, HOURS (3));

  waiver->status = MUSTER_WAIVER_STATUS_REQUESTED;
  requested = evaluate (pack, facts, "2025-12-31");
  history_check_duty (history_find_duty (requested, "total"), "short", HOURS (12), HOURS (12));
  g_assert_cmpint (history_find_duty (requested, "total")->required, ==, HOURS (15));
}

static void
test_c12_hired_mid_year (void)
{
  g_autoptr (MusterPack) pack = history_parse (RULE_28);
  g_autoptr (MusterOfficerFacts) facts = start_facts ("2025-01-01");
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_employment (facts, "2025-10-01", NULL);
  history_add_credit (facts, "2025-05-01", "Elsewhere", "legal", HOURS (6));
  history_add_credit (facts, "2025-11-01", "Here", "legal", HOURS (2));
  evaluation = evaluate (pack, facts, "2025-12-01");
  history_check_duty (history_find_duty (evaluation, "total"), "short", HOURS (2), HOURS (8));
  g_assert_cmpint (history_find_duty (evaluation, "total")->required, ==, HOURS (24));
  g_assert_cmpuint (history_count_findings (evaluation, "partial-year"), ==, 1);
}

/* --- C13 ------------------------------------------------------------------------------------------- */

static void
test_c13_rehire (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD CYCLE "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                                "[{'id': 'total', 'title': 'Total', 'hours': 60" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_certificate (facts, "2022-07-01", "2025-06-30");
  history_add_employment (facts, "2020-01-06", "2024-01-31");
  history_add_employment (facts, "2024-09-01", NULL);
  history_add_credit (facts, "2024-03-15", "In the gap", "a", HOURS (4));
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "total"), "short", 0, HOURS (4));
}

static void
test_c13_teaching (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR "'rules': {'teaching': {'factor': 1, 'most_hours': 16, 'once_per_topic': true}},"
                "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                "[{'id': 'total', 'title': 'Total', 'hours': 40" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  const MusterDuty *duty;
  guint i;

  history_add_credit (facts, "2025-03-01", "DT", "a", HOURS (8));
  history_add_credit (facts, "2025-04-01", "DT", "a", HOURS (8));
  history_add_credit (facts, "2025-05-01", "Law", "a", HOURS (10));
  for (i = 0; i < 3; i++)
    {
      MusterCredit *credit = g_ptr_array_index (facts->credits, i);

      credit->role = MUSTER_ROLE_INSTRUCTED;
      g_clear_pointer (&credit->course_code, g_free);
    }
  evaluation = evaluate (pack, facts, "2025-06-01");
  duty = history_find_duty (evaluation, "total");
  history_check_duty (duty, "short", HOURS (16), HOURS (16));
  g_assert_cmpint (g_array_index (duty->reasons, MusterReason, 0).counted, ==, HOURS (8));
  g_assert_cmpint (g_array_index (duty->reasons, MusterReason, 1).counted, ==, 0);
  g_assert_cmpint (g_array_index (duty->reasons, MusterReason, 2).counted, ==, HOURS (8));
}

static void
test_c13_both_roles (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD YEAR "'rules': {'teaching': 'counts'},"
                               "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': "
                               "[{'id': 'total', 'title': 'Total', 'hours': 40" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-03-01", "DT", "a", HOURS (3));
  history_add_credit (facts, "2025-03-01", "DT", "a", HOURS (5))->role = MUSTER_ROLE_INSTRUCTED;
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "total"), "short", HOURS (5), HOURS (5));
}

static MusterOfficerFacts *
start_instructor (void)
{
  static const char *const dates[] = { "2024-04-01", "2025-12-20", "2027-01-10" };
  MusterOfficerFacts *facts = muster_officer_facts_new ();
  MusterCertificate *certificate = history_add_certificate (facts, "2024-03-14", "2027-03-13");
  MusterEndorsement *endorsement = muster_endorsement_new ();
  guint i;

  certificate->kind = MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  endorsement->id = 1;
  endorsement->certificate_id = certificate->id;
  endorsement->subject = g_strdup ("a");
  g_ptr_array_add (facts->endorsements, endorsement);
  for (i = 0; i < G_N_ELEMENTS (dates); i++)
    history_add_credit (facts, dates[i], "Taught", "a", HOURS (4))->role = MUSTER_ROLE_INSTRUCTED;
  return facts;
}

#define INSTRUCTORS(every)                                                                         \
  HEAD "'subjects': [{'id': 'a', 'title': 'A'}], 'requirements': [{'id': 'taught',"                \
       "'title': 'One class a year', 'counts': 'classes', 'per': 'endorsement',"                   \
       "'notice_days': 60, 'period': {'kind': 'certificate-cycle', 'years': 3,"                    \
       "'certificates': ['instructor'], 'every_year': " every "}" CITED "]}"

static void
test_c13_class_a_year (void)
{
  g_autoptr (MusterPack) unset = history_parse (INSTRUCTORS ("null"));
  g_autoptr (MusterPack) calendar = history_parse (INSTRUCTORS ("'calendar'"));
  g_autoptr (MusterPack) cycle = history_parse (INSTRUCTORS ("'cycle'"));
  g_autoptr (MusterOfficerFacts) facts = start_instructor ();
  g_autoptr (MusterEvaluation) either = evaluate (unset, facts, "2027-02-01");
  g_autoptr (MusterEvaluation) by_calendar = evaluate (calendar, facts, "2027-02-01");
  g_autoptr (MusterEvaluation) by_cycle = evaluate (cycle, facts, "2027-02-01");
  const MusterDuty *duty = history_find_duty (either, "taught");

  g_assert_cmpint (duty->status, ==, MUSTER_DUTY_STATUS_NOT_DECIDABLE);
  g_assert_cmpuint (duty->questions->len, ==, 1);
  g_assert_cmpint (duty->notice_on, ==, history_date ("2027-01-12"));
  g_assert_cmpint (history_find_duty (by_cycle, "taught")->status, ==, MUSTER_DUTY_STATUS_MET);
  g_assert_cmpint (history_find_duty (by_calendar, "taught")->status, ==, MUSTER_DUTY_STATUS_DUE);
  g_assert_cmpint (history_find_duty (by_calendar, "taught")->sure, ==, 3);
  g_assert_cmpint (history_find_duty (by_calendar, "taught")->required, ==, 4);
}

/* --- C14 ------------------------------------------------------------------------------------------- */

static void
check_unendorsed (const char *rule, const char *status, double sure, double possible)
{
  static const char *const dates[] = { "2025-03-01", NULL };
  const MusterId meeting = 100, teacher = 77;
  g_autofree char *json = g_strdup_printf (
      HEAD YEAR "'rules': {'unendorsed_instructor': %s}, 'subjects': [{'id': 'a', 'title': 'A'}],"
                "'requirements': [{'id': 'total', 'title': 'Total', 'hours': 60" CITED "]}",
      rule);
  g_autoptr (MusterPack) pack = history_parse (json);
  g_autoptr (MusterOfficerFacts) facts = start_facts ("2025-01-01");
  g_autoptr (MusterEvaluation) evaluation = NULL;
  GArray *teachers = g_array_new (FALSE, FALSE, sizeof (MusterId));

  history_add_credit (facts, "2025-02-01", "Endorsed", "a", HOURS (58));
  history_add_class (facts, 1, "Not endorsed", "a", HOURS (4), dates);
  g_array_append_val (teachers, teacher);
  g_hash_table_insert (facts->agency->meetings, g_memdup2 (&meeting, sizeof meeting), teachers);
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "total"), status, HOURS (sure),
                      HOURS (possible));
}

static void
test_c14_unendorsed (void)
{
  check_unendorsed ("null", "not-decidable", 58, 62);
  check_unendorsed ("'counts'", "met", 62, 62);
  check_unendorsed ("'refused'", "short", 58, 58);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/relief/c10-status-words", test_c10_status_words);
  g_test_add_func ("/rules/relief/c11-cure", test_c11_cure);
  g_test_add_func ("/rules/relief/c11-cure-must-fit", test_c11_cure_must_fit);
  g_test_add_func ("/rules/relief/c11-two-cures", test_c11_two_cures);
  g_test_add_func ("/rules/relief/c12-half-a-period", test_c12_half_a_period);
  g_test_add_func ("/rules/relief/c11-extension", test_c11_extension);
  g_test_add_func ("/rules/relief/c12-waiver", test_c12_waiver);
  g_test_add_func ("/rules/relief/c12-hired-mid-year", test_c12_hired_mid_year);
  g_test_add_func ("/rules/relief/c13-rehire", test_c13_rehire);
  g_test_add_func ("/rules/relief/c13-teaching", test_c13_teaching);
  g_test_add_func ("/rules/relief/c13-both-roles", test_c13_both_roles);
  g_test_add_func ("/rules/relief/c13-class-a-year", test_c13_class_a_year);
  g_test_add_func ("/rules/relief/c14-unendorsed", test_c14_unendorsed);
  return g_test_run ();
}
