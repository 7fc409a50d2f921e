/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The worked examples of how hours count, C10 to C17: late time, waivers, who taught, clocks that
 * restart. Each test is named after the rule that it follows. */

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
  g_test_add_func ("/rules/relief/c10-status-words", test_c10_status_words);
  g_test_add_func ("/rules/relief/c11-cure", test_c11_cure);
  g_test_add_func ("/rules/relief/c11-cure-must-fit", test_c11_cure_must_fit);
  g_test_add_func ("/rules/relief/c11-extension", test_c11_extension);
  g_test_add_func ("/rules/relief/c12-waiver", test_c12_waiver);
  g_test_add_func ("/rules/relief/c12-hired-mid-year", test_c12_hired_mid_year);
  g_test_add_func ("/rules/relief/c13-rehire", test_c13_rehire);
  g_test_add_func ("/rules/relief/c13-teaching", test_c13_teaching);
  g_test_add_func ("/rules/relief/c13-both-roles", test_c13_both_roles);
  g_test_add_func ("/rules/relief/c13-class-a-year", test_c13_class_a_year);
  g_test_add_func ("/rules/relief/c14-unendorsed", test_c14_unendorsed);
  g_test_add_func ("/rules/relief/c17-bundle", test_c17_bundle);
  g_test_add_func ("/rules/relief/c17-no-carry", test_c17_no_carry);
  g_test_add_func ("/rules/relief/c17-months", test_c17_months);
  g_test_add_func ("/rules/relief/once-binds-by-event", test_once_binds_by_event);
  g_test_add_func ("/rules/relief/not-covered", test_not_covered);
  g_test_add_func ("/rules/relief/c17-hundredths", test_c17_hundredths);
  return g_test_run ();
}
