/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Open questions whose yes is against the officer, and time that takes the room of other time: what the
 * oracle found, each as small as it goes. */

#include "config.h"

#include "history.h"

#define HEAD "{'format': 1, 'id': 'test', 'title': 'Test', 'state': 'CO', 'version': '2026-01-01', "
#define YEAR "'period': {'kind': 'calendar-year'}, "
#define SUBJECTS                                                                                    \
  "'subjects': [{'id': 'a', 'title': 'A'}, {'id': 'b', 'title': 'B'}, {'id': 'c', 'title': 'C'}], " \
  "'requirements': ["
#define CITED ", 'citation': {'text': 'assumed for this test'}}"

static MusterEvaluation *
evaluate (MusterPack *pack, const MusterOfficerFacts *facts)
{
  MusterEvaluation *evaluation = muster_evaluate (pack, facts, NULL, history_date ("2025-12-31"));

  history_check_reasons (evaluation);
  return evaluation;
}

/* Checks the duty of the requirement "t". */
static void
check (const char *json, const MusterOfficerFacts *facts, const char *status, double sure,
       double possible)
{
  g_autoptr (MusterPack) pack = history_parse (json);
  g_autoptr (MusterEvaluation) evaluation = evaluate (pack, facts);

  history_check_duty (history_find_duty (evaluation, "t"), status, HOURS (sure), HOURS (possible));
}

static MusterCredit *
add (MusterOfficerFacts *facts, const char *date, const char *code, const char *subject,
     double hours)
{
  MusterCredit *credit = history_add_credit (facts, date, code, subject, HOURS (hours));

  g_free (credit->course_code);
  credit->course_code = g_strdup (code);
  return credit;
}

/* --- Roles ----------------------------------------------------------------------------------------- */

#define TEACHING(rule)                                                                             \
  HEAD YEAR "'rules': {'teaching': " rule "}, " SUBJECTS                                           \
            "{'id': 't', 'title': 'T', 'hours': 4" CITED "]}"

static void
test_attended_and_taught (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  MusterCredit *attended = add (facts, "2025-03-01", "DT", "a", 3);

  add (facts, "2025-03-01", "DT", "a", 5)->role = MUSTER_ROLE_INSTRUCTED;
  check (TEACHING ("'counts'"), facts, "met", 5, 5);
  /* Time taught that does not count takes nothing from time attended. */
  check (TEACHING ("'refused'"), facts, "short", 3, 3);
  check (TEACHING ("null"), facts, "not-decidable", 3, 5);
  /* Who did not show up attended nothing that would be the larger. */
  attended->status = MUSTER_ROSTER_STATUS_NO_SHOW;
  attended->seconds = HOURS (8);
  check (TEACHING ("'counts'"), facts, "met", 5, 5);
}

/* --- Repeats --------------------------------------------------------------------------------------- */

#define ONCE                                                                                       \
  HEAD YEAR "'rules': {'rejected': null, 'counts_on': 'meeting'}, " SUBJECTS                       \
            "{'id': 't', 'title': 'T', 'hours': 8, 'repeats': 1" CITED "]}"

/* If the doubtful one counts, the longer one is its repeat. */
static void
test_doubtful_repeat (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  add (facts, "2025-03-01", "K1", "a", 2)->standing = MUSTER_STANDING_REJECTED;
  add (facts, "2025-04-01", "K1", "a", 8);
  check (ONCE, facts, "not-decidable", 2, 8);
}

/* The second meeting of the first class is no repeat, though another class came between. */
static void
test_classes_in_turn (void)
{
  static const char *const first[] = { "2025-03-01", "2025-03-03", NULL };
  static const char *const second[] = { "2025-03-02", NULL };
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  guint i;

  history_add_class (facts, 1, "Course", "a", HOURS (4), first);
  history_add_class (facts, 2, "Course", "a", HOURS (4), second);
  for (i = 0; i < facts->credits->len; i++)
    g_clear_pointer (&((MusterCredit *) g_ptr_array_index (facts->credits, i))->course_code,
                     g_free);
  check (ONCE, facts, "met", 8, 8);
}

/* --- Limits ---------------------------------------------------------------------------------------- */

/* Online time that the full area refuses leaves the online hours free. */
static void
test_room_for_what_counts (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  add (facts, "2025-03-01", "K1", "a", 4);
  add (facts, "2025-03-02", "K2", "a", 4)->delivery = g_strdup ("online");
  add (facts, "2025-03-03", "K3", "b", 4)->delivery = g_strdup ("online");
  check (HEAD YEAR SUBJECTS
         "{'id': 't', 'title': 'T', 'hours': 8, 'caps': ["
         "{'title': 'Online', 'delivery': ['online'], 'hours': 4},"
         "{'title': 'Area', 'subjects': ['a'], 'hours': 4, 'after_mandates': true}]" CITED "]}",
         facts, "met", 8, 8);
}

/* The same of the hours that teaching may have. */
static void
test_room_for_teaching (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  add (facts, "2025-03-01", "K1", "a", 4);
  add (facts, "2025-03-02", "K2", "a", 4)->role = MUSTER_ROLE_INSTRUCTED;
  add (facts, "2025-03-03", "K3", "b", 4)->role = MUSTER_ROLE_INSTRUCTED;
  check (HEAD YEAR "'rules': {'teaching': {'most_hours': 4}}, " SUBJECTS
                   "{'id': 't', 'title': 'T', 'hours': 8, 'caps': ["
                   "{'title': 'Area', 'subjects': ['a'], 'hours': 4}]" CITED "]}",
         facts, "met", 8, 8);
}

/* Under two caps at once a doubtful credit takes the room of two that are sure. */
static void
test_crossed_caps (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  MusterCredit *doubtful = add (facts, "2025-03-01", "K1", "a", 4);

  doubtful->standing = MUSTER_STANDING_REJECTED;
  doubtful->delivery = g_strdup ("online");
  add (facts, "2025-03-02", "K2", "a", 4);
  add (facts, "2025-03-03", "K3", "b", 4)->delivery = g_strdup ("online");
  check (HEAD YEAR "'rules': {'rejected': null}, " SUBJECTS
                   "{'id': 't', 'title': 'T', 'hours': 8, 'caps': ["
                   "{'title': 'Online', 'delivery': ['online'], 'hours': 4},"
                   "{'title': 'Area', 'subjects': ['a'], 'hours': 4}]" CITED "]}",
         facts, "not-decidable", 4, 8);
}

/* --- Filters --------------------------------------------------------------------------------------- */

/* With the proof found the score is still missing. */
static void
test_two_questions (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 4, 'score': 80,"
                                        "'proof': true" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  const MusterDuty *duty;

  add (facts, "2025-03-01", "K1", "a", 4);
  evaluation = evaluate (pack, facts);
  duty = history_find_duty (evaluation, "t");
  history_check_duty (duty, "not-decidable", 0, HOURS (4));
  g_assert_cmpuint (duty->questions->len, ==, 2);
}

/* The missing score is the part's question. */
static void
test_question_of_a_part (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  add (facts, "2025-03-01", "K1", "a", 4);
  check (HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 4, 'parts': [{'title': 'Tested',"
                            "'subjects': ['a'], 'score': 80, 'hours': 2}]" CITED "]}",
         facts, "not-decidable", 4, 4);
}

/* --- Classes and years ----------------------------------------------------------------------------- */

/* By its meetings only the second class has time in the year, by its end only the first: never both. */
static void
test_one_rule_for_all_classes (void)
{
  static const char *const over_start[] = { "2024-12-30", "2025-01-02", NULL };
  static const char *const over_end[] = { "2025-12-30", "2026-01-02", NULL };
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  history_add_class (facts, 1, "Over the start", "a", HOURS (4), over_start);
  history_add_class (facts, 2, "Over the end", "a", HOURS (8), over_end);
  check (HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 20" CITED "]}", facts, "short", 8,
         12);
}

#define EACH_YEAR                                                                                  \
  "'period': {'kind': 'fixed', 'from': '2024-01-01', 'to': '2025-12-31', "                         \
  "'every_year': 'calendar'}"

/* A class over the new year counts in one of the years, and is one reason. */
static void
test_class_over_a_year (void)
{
  static const char *const dates[] = { "2024-12-30", "2025-01-02", NULL };
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 4, " EACH_YEAR CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  const MusterDuty *duty;

  history_add_class (facts, 1, "Over the new year", "a", HOURS (4), dates);
  evaluation = evaluate (pack, facts);
  duty = history_find_duty (evaluation, "t");
  history_check_duty (duty, "not-decidable", HOURS (4), HOURS (8));
  g_assert_cmpuint (duty->reasons->len, ==, 2);
}

/* What the year needs no more still fills its part. */
static void
test_part_beyond_the_year (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  add (facts, "2024-03-01", "K1", "a", 3);
  add (facts, "2024-03-02", "K2", "b", 1);
  add (facts, "2025-03-01", "K3", "b", 3);
  check (HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 3, 'parts': ["
                            "{'subjects': ['b'], 'hours': 1}], " EACH_YEAR CITED "]}",
         facts, "met", 6, 6);
}

/* --- Exclusive requirements ------------------------------------------------------------------------ */

#define PAIR(other)                                                                                \
  HEAD YEAR "'exclusive': [['o', 't']], " SUBJECTS                                                 \
            "{'id': 'o', 'title': 'O', 'subjects': ['a'], " other CITED                            \
            ", {'id': 't', 'title': 'T', 'hours': 2, 'subjects': ['a']" CITED "]}"

/* An unset one may take all or nothing. */
static void
test_unset_rival (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  add (facts, "2025-03-01", "K1", "a", 2);
  check (PAIR ("'hours': null"), facts, "not-decidable", 0, 2);
}

/* If its proof turns up, the other one takes the time. */
static void
test_rival_with_a_question (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();

  add (facts, "2025-03-01", "K1", "a", 2);
  check (PAIR ("'hours': 2, 'proof': true"), facts, "not-decidable", 0, 2);
}

/* One that is waived, or not the officer's, takes nothing. */
static void
test_rival_that_asks_nothing (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterOfficerFacts) sergeant = muster_officer_facts_new ();

  add (facts, "2025-03-01", "K1", "a", 2);
  check (PAIR ("'hours': 2"), facts, "short", 0, 0);
  history_add_waiver (facts, MUSTER_WAIVER_KIND_EXCUSE, "o", "2025-01-01", "2025-12-31");
  check (PAIR ("'hours': 2"), facts, "met", 2, 2);

  add (sergeant, "2025-03-01", "K1", "a", 2);
  history_add_employment (sergeant, "2020-01-06", NULL)->rank = g_strdup ("Sergeant");
  check (PAIR ("'hours': 2, 'applies': {'ranks': ['Chief']}"), sergeant, "met", 2, 2);
}

/* --- Late time ------------------------------------------------------------------------------------- */

/* The extension names the total: the minimum that is missing stays missing. */
static void
test_extension_of_one (void)
{
  g_autoptr (MusterPack) pack =
      history_parse (HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 4" CITED
                                        ", {'id': 'm', 'title': 'M', 'hours': 4, 'subjects': "
                                        "['a']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  facts->agency = muster_agency_facts_new ();
  facts->agency->earliest_credit = history_date ("2024-01-01");
  history_add_waiver (facts, MUSTER_WAIVER_KIND_EXTENSION, "t", "2024-01-01", "2024-12-31")
      ->extended_to = history_date ("2025-03-31");
  add (facts, "2025-02-01", "K1", "a", 4);
  evaluation = evaluate (pack, facts);
  history_check_duty (history_find_closed (evaluation, "t"), "met", HOURS (4), HOURS (4));
  history_check_duty (history_find_closed (evaluation, "m"), "overdue", 0, 0);
}

/* --- Least further time ---------------------------------------------------------------------------- */

/* The cap before the mandate limits what the mandate takes, so four of the eight hours must be of b. */
static void
test_cap_before_mandate (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 8, 'mandates': ['m'], 'caps': ["
                         "{'title': 'A', 'subjects': ['a'], 'hours': 4}]" CITED
                         ", {'id': 'm', 'title': 'M', 'hours': 8, 'subjects': ['a']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = evaluate (pack, facts);

  g_assert_cmpint (evaluation->short_by, ==, HOURS (12));
}

/* What its own caps never admit is missing all the same. */
static void
test_caps_below_the_hours (void)
{
  g_autoptr (MusterPack) pack = history_parse (
      HEAD YEAR SUBJECTS "{'id': 't', 'title': 'T', 'hours': 8, 'subjects': ['a', 'b'], 'caps': ["
                         "{'subjects': ['a'], 'hours': 2}, {'subjects': ['b'], 'hours': 4}]" CITED
                         ", {'id': 'm', 'title': 'M', 'hours': 8, 'subjects': ['c']" CITED "]}");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = evaluate (pack, facts);

  g_assert_cmpint (evaluation->short_by, ==, HOURS (16));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/answers/attended-and-taught", test_attended_and_taught);
  g_test_add_func ("/rules/answers/doubtful-repeat", test_doubtful_repeat);
  g_test_add_func ("/rules/answers/classes-in-turn", test_classes_in_turn);
  g_test_add_func ("/rules/answers/room-for-what-counts", test_room_for_what_counts);
  g_test_add_func ("/rules/answers/room-for-teaching", test_room_for_teaching);
  g_test_add_func ("/rules/answers/crossed-caps", test_crossed_caps);
  g_test_add_func ("/rules/answers/two-questions", test_two_questions);
  g_test_add_func ("/rules/answers/question-of-a-part", test_question_of_a_part);
  g_test_add_func ("/rules/answers/one-rule-for-all-classes", test_one_rule_for_all_classes);
  g_test_add_func ("/rules/answers/class-over-a-year", test_class_over_a_year);
  g_test_add_func ("/rules/answers/part-beyond-the-year", test_part_beyond_the_year);
  g_test_add_func ("/rules/answers/unset-rival", test_unset_rival);
  g_test_add_func ("/rules/answers/rival-with-a-question", test_rival_with_a_question);
  g_test_add_func ("/rules/answers/rival-that-asks-nothing", test_rival_that_asks_nothing);
  g_test_add_func ("/rules/answers/extension-of-one", test_extension_of_one);
  g_test_add_func ("/rules/answers/cap-before-mandate", test_cap_before_mandate);
  g_test_add_func ("/rules/answers/caps-below-the-hours", test_caps_below_the_hours);
  return g_test_run ();
}
