/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Small cases of windows, occasions and groups that went wrong once. */

#include "config.h"

#include "history.h"

#define HEAD                                                                                       \
  "{'format': 1, 'id': 'test', 'title': 'Test', 'state': 'CO', 'version': '2026-01-01', "          \
  "'subjects': [{'id': 'a', 'title': 'A'}, {'id': 'b', 'title': 'B'}], "
#define CITED ", 'citation': {'text': 'assumed for this test'}}"

static MusterEvaluation *
evaluate (MusterPack *pack, const MusterOfficerFacts *facts, const char *as_of)
{
  MusterEvaluation *evaluation = muster_evaluate (pack, facts, NULL, history_date (as_of));

  history_check_reasons (evaluation);
  return evaluation;
}

/* Four years, then the fixed day after the anniversary; from then on every four years. */
static void
check_rounded_end (const char *issued, const char *as_of, const char *ends)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD
      "'period': {'kind': 'certificate-cycle', 'years': 4, 'end': {'round': 'next', 'month': 6,"
      "'day': 30}}, 'requirements': [{'id': 'total', 'title': 'Total', 'hours': 40" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_certificate (facts, issued, NULL);
  evaluation = evaluate (pack, facts, as_of);
  g_assert_cmpint (evaluation->period.to, ==, history_date (ends));
}

static void
test_rounded_end (void)
{
  check_rounded_end ("1997-11-21", "2001-01-01", "2002-06-30");
  check_rounded_end ("1997-11-21", "2003-01-01", "2006-06-30");
  check_rounded_end ("2022-07-02", "2023-01-01", "2027-06-30");
  check_rounded_end ("2022-06-30", "2023-01-01", "2026-06-30");
}

static void
test_birth_month (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'period': {'kind': 'certificate-cycle', 'years': 3, 'end': {'round': 'next',"
           "'month': 'birth', 'day': 1}}, 'requirements': [{'id': 'total', 'title': 'Total',"
           "'hours': 40" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) unknown = NULL;
  g_autoptr (MusterEvaluation) known = NULL;

  facts->officer = muster_officer_new ();
  history_add_certificate (facts, "2022-08-02", "2025-08-01");
  unknown = evaluate (pack, facts, "2026-01-01");
  g_assert_cmpuint (history_count_findings (unknown, "no-birth-month"), ==, 1);
  facts->officer->birth_month = 11;
  known = evaluate (pack, facts, "2026-01-01");
  g_assert_cmpuint (history_count_findings (known, "no-birth-month"), ==, 0);
  g_assert_cmpint (known->period.to, ==, history_date ("2028-11-01"));
}

/* Eight hours every five years are not four now and four sixteen years ago. */
static void
test_restarting_forgets (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'requirements': [{'id': 'driving', 'title': 'Driving', 'hours': 8, 'subjects': ['a'],"
           "'period': {'kind': 'restarting', 'years': 5, 'by': '2030-01-01'}" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  g_autoptr (MusterEvaluation) complete = NULL;

  history_add_credit (facts, "2010-03-01", "D", "a", HOURS (4));
  history_add_credit (facts, "2026-03-01", "D", "a", HOURS (4));
  evaluation = evaluate (pack, facts, "2026-06-01");
  history_check_duty (history_find_duty (evaluation, "driving"), "short", HOURS (4), HOURS (4));
  history_add_credit (facts, "2021-03-02", "D", "a", HOURS (4));
  complete = evaluate (pack, facts, "2026-06-01");
  history_check_duty (history_find_duty (complete, "driving"), "met", HOURS (8), HOURS (8));
  g_assert_cmpint (history_find_duty (complete, "driving")->due_on, ==,
                   history_date ("2031-03-01"));
}

/* Time that serves two parts at once is missing once. */
static void
test_parts_that_overlap (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'period': {'kind': 'calendar-year'}, 'requirements': [{'id': 'range',"
           "'title': 'Range', 'hours': 4, 'subjects': ['a'], 'parts': ["
           "{'title': 'Live', 'subjects': ['a'], 'delivery': ['range', 'night range'], 'hours': 3},"
           "{'title': 'Night', 'subjects': ['a'], 'delivery': ['night range'], 'hours': 1.5}]" CITED
           "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-03-01", "Talk", "a", HOURS (1))->delivery =
      g_strdup ("classroom");
  evaluation = evaluate (pack, facts, "2025-06-01");
  g_assert_cmpint (history_find_duty (evaluation, "range")->short_by, ==, HOURS (3));
  g_assert_cmpint (evaluation->short_by, ==, HOURS (3));
}

/* Where the course decides, nobody asks for its subject. */
static void
test_course_without_subject (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD "'requirements': [{'id': 'dna', 'title': 'DNA', 'counts': 'courses',"
                          "'courses': ['DNA 1'], 'period': {'kind': 'once'}" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  g_free (history_add_credit (facts, "2025-03-01", "DNA", NULL, 0)->course_code);
  ((MusterCredit *) facts->credits->pdata[0])->course_code = g_strdup ("DNA-1");
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "dna"), "met", 1, 1);
}

static void
add_study (MusterOfficerFacts *facts, const char *awarded)
{
  MusterEducation *education = muster_education_new ();

  education->id = 100 + facts->educations->len;
  education->school = g_strdup ("College");
  education->awarded_on = history_date (awarded);
  education->hours = 300;
  g_ptr_array_add (facts->educations, education);
}

/* Three credit hours are forty hours, once in a cycle: what an older cycle used is not used up now. */
static void
test_study_in_its_window (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'period': {'kind': 'certificate-cycle', 'years': 4}, 'requirements': [{'id': 'total',"
           "'title': 'Total', 'hours': 60, 'conversions': [{'credit_hours': 3, 'hours': 40,"
           "'uses': 1}]" CITED ",{'id': 'other', 'title': 'Other', 'hours': 60" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_certificate (facts, "2022-07-01", NULL);
  add_study (facts, "2019-05-01");
  add_study (facts, "2024-05-01");
  add_study (facts, "2025-05-01");
  evaluation = evaluate (pack, facts, "2025-06-01");
  history_check_duty (history_find_duty (evaluation, "total"), "short", HOURS (40), HOURS (40));
  history_check_duty (history_find_duty (evaluation, "other"), "short", 0, 0);
}

/* A certificate that a later one replaced is not counted on: the missing time of the closed period shows,
 * and a period that was renewed does not. */
static void
test_renewed_certificate (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'period': {'kind': 'certificate-cycle', 'years': 3}, 'requirements': [{'id': 'total',"
           "'title': 'Total', 'hours': 60" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  const MusterCertificate *renewed;
  g_autoptr (MusterEvaluation) running = NULL;
  g_autoptr (MusterEvaluation) closed = NULL;

  history_add_certificate (facts, "2021-07-01", "2024-06-30");
  renewed = history_add_certificate (facts, "2024-07-01", "2027-06-30");
  history_add_credit (facts, "2025-03-01", "Handgun", "a", HOURS (6));
  running = evaluate (pack, facts, "2027-06-30");
  g_assert_true (running->certificate == renewed);
  g_assert_null (history_find_closed (running, "total"));
  closed = evaluate (pack, facts, "2027-07-01");
  history_check_duty (history_find_closed (closed, "total"), "overdue", HOURS (6), HOURS (6));
  g_assert_cmpuint (history_count_findings (closed, "not-renewed"), ==, 1);
}

/* Somebody hired again later was hired, then, on the earlier day. */
static void
test_later_hire (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'requirements': [{'id': 'soon', 'title': 'Soon', 'hours': 2, 'period': {'kind': 'once',"
           "'within': {'months': 6, 'of': 'hired'}, 'before': 'counts'}" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_employment (facts, "2020-01-05", "2024-12-31");
  history_add_employment (facts, "2026-02-01", NULL);
  evaluation = evaluate (pack, facts, "2020-06-01");
  g_assert_cmpint (history_find_duty (evaluation, "soon")->due_on, ==, history_date ("2020-07-05"));
}

static void
add_qualification (MusterOfficerFacts *facts, const char *kind, const char *on, const char *expires)
{
  MusterQualification *qualification = muster_qualification_new ();

  qualification->id = 200 + facts->qualifications->len;
  qualification->kind = g_strdup (kind);
  qualification->qualified_on = history_date (on);
  qualification->expires_on = expires != NULL ? history_date (expires) : MUSTER_DATE_NONE;
  g_ptr_array_add (facts->qualifications, qualification);
}

/* What ran out is no pass any more, and a card got later was not there before. */
static void
test_expired (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD "'requirements': [{'id': 'shot', 'title': 'Shot', 'counts': 'qualifications',"
           "'names': ['handgun'], 'valid_months': 12, 'period': {'kind': 'last-months',"
           "'months': 36}" CITED ",{'id': 'card', 'title': 'Card', 'counts': 'credentials',"
           "'names': ['cpr'], 'period': {'kind': 'calendar-year'}" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  facts->agency = muster_agency_facts_new ();
  facts->agency->earliest_credit = history_date ("2020-01-01");
  add_qualification (facts, "handgun", "2024-06-01", NULL);
  add_qualification (facts, "cpr", "2026-02-01", "2028-02-01");
  evaluation = evaluate (pack, facts, "2026-03-10");
  history_check_duty (history_find_duty (evaluation, "shot"), "due", 0, 0);
  history_check_duty (history_find_duty (evaluation, "card"), "met", 1, 1);
  history_check_duty (history_find_closed (evaluation, "card"), "overdue", 0, 0);
}

/* A hundred shortages are a hundred, also where they are more than a program holds. */
static void
test_many_shortages (void)
{
  g_autoptr (GString) json = g_string_new (
      "{'format': 1, 'id': 'test', 'title': 'Test', 'state': 'CO', 'version': '2026-01-01',"
      "'period': {'kind': 'calendar-year'}, 'subjects': [");
  g_autoptr (MusterPack) pack = NULL;
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  guint i;

  for (i = 0; i < 100; i++)
    g_string_append_printf (json, "%s{'id': 's%u', 'title': 'S%u'}", i > 0 ? "," : "", i, i);
  g_string_append (json, "], 'requirements': [{'id': 'total', 'title': 'Total', 'hours': 50" CITED);
  for (i = 0; i < 100; i++)
    g_string_append_printf (
        json, ",{'id': 'r%u', 'title': 'R%u', 'hours': 1, 'subjects': ['s%u']" CITED, i, i, i);
  g_string_append (json, "]}");
  pack = history_parse (json->str);
  evaluation = muster_evaluate (pack, facts, NULL, history_date ("2025-06-01"));
  g_assert_cmpint (evaluation->short_by, ==, HOURS (100));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/window/rounded-end", test_rounded_end);
  g_test_add_func ("/rules/window/birth-month", test_birth_month);
  g_test_add_func ("/rules/window/restarting-forgets", test_restarting_forgets);
  g_test_add_func ("/rules/window/parts-that-overlap", test_parts_that_overlap);
  g_test_add_func ("/rules/window/course-without-subject", test_course_without_subject);
  g_test_add_func ("/rules/window/study-in-its-window", test_study_in_its_window);
  g_test_add_func ("/rules/window/renewed-certificate", test_renewed_certificate);
  g_test_add_func ("/rules/window/later-hire", test_later_hire);
  g_test_add_func ("/rules/window/expired", test_expired);
  g_test_add_func ("/rules/window/many-shortages", test_many_shortages);
  return g_test_run ();
}
