/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Evaluation: the worked examples of the semantics that a pack of format 1 covers, and properties. */

#include "config.h"

#include <string.h>

#include "history.h"

#define TOTAL(hours)                                                                               \
  "{ \"id\": \"total\", \"title\": \"Total\", \"hours\": " hours                                   \
  ", \"citation\": { \"text\": \"t\" } }"
#define ONE(subject, hours)                                                                        \
  "{ \"id\": \"" subject "\", \"title\": \"One\", \"hours\": " hours                               \
  ", \"subjects\": [ \"" subject "\" ], \"citation\": { \"text\": \"t\" } }"

static MusterEvaluation *
evaluate (MusterPack *pack, const MusterOfficerFacts *facts, const char *as_of)
{
  MusterPeriod year = history_period ("2025-01-01", "2025-12-31");
  MusterEvaluation *evaluation = muster_evaluate (pack, facts, &year, history_date (as_of));

  history_check_reasons (evaluation);
  return evaluation;
}

/* Semantics C2: credits dated after the day of judgement are not considered, whenever entered. */
static void
test_as_of (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("10") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-05-10", "Law", "a", HOURS (4));
  history_add_credit (facts, "2025-05-15", "Radar", "a", HOURS (6));
  history_add_credit (facts, "2024-12-31", "Last year", "a", HOURS (6));
  history_add_credit (facts, "2025-05-01", "Voided", "a", HOURS (6))->voided = TRUE;
  evaluation = evaluate (pack, facts, "2025-05-14");
  g_assert_cmpint (history_duty (evaluation, 0)->sure, ==, HOURS (4));
  g_assert_cmpuint (history_duty (evaluation, 0)->reasons->len, ==, 1);
  g_assert_cmpint (history_duty (evaluation, 0)->status, ==, MUSTER_DUTY_STATUS_SHORT);
  g_assert_cmpint (evaluation->short_by, ==, HOURS (6));
}

/* Semantics C5 and C10. */
static void
test_status_of_credits (void)
{
  static const gboolean counts[] = { FALSE, TRUE,  TRUE,  TRUE,  TRUE,
                                     FALSE, FALSE, FALSE, FALSE, FALSE };
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("1") " ]");
  guint status;

  for (status = 0; muster_roster_status_words[status].nick != NULL; status++)
    {
      g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
      g_autoptr (MusterEvaluation) evaluation = NULL;
      const MusterDuty *duty;

      g_assert_cmpuint (status, <, G_N_ELEMENTS (counts));
      history_add_credit (facts, "2025-05-10", "Law", "a", HOURS (1))->status = status;
      evaluation = evaluate (pack, facts, "2026-01-01");
      duty = history_duty (evaluation, 0);
      g_assert_cmpuint (duty->reasons->len, ==, 1);
      g_assert_cmpint (duty->sure, ==, counts[status] ? HOURS (1) : 0);
      g_assert_cmpint (duty->possible, ==, duty->sure);
      g_assert_cmpint (duty->status, ==,
                       counts[status] ? MUSTER_DUTY_STATUS_MET : MUSTER_DUTY_STATUS_OVERDUE);
    }
}

static void
test_short_until_the_last_day (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("1") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) open = evaluate (pack, facts, "2025-12-31");
  g_autoptr (MusterEvaluation) over = evaluate (pack, facts, "2026-01-01");

  g_assert_cmpint (history_duty (open, 0)->status, ==, MUSTER_DUTY_STATUS_SHORT);
  g_assert_cmpint (history_duty (over, 0)->status, ==, MUSTER_DUTY_STATUS_OVERDUE);
  g_assert_cmpint (history_duty (over, 0)->due_on, ==, history_date ("2025-12-31"));
}

/* An administrative row of no hours is considered, and takes and gives nothing. */
static void
test_zero_hours (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("0") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-05-10", "Annual maintenance", "a", 0);
  history_add_credit (facts, "2025-05-11", "No time", "a", MUSTER_NUMBER_NONE);
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpuint (history_duty (evaluation, 0)->reasons->len, ==, 2);
  g_assert_cmpint (history_duty (evaluation, 0)->status, ==, MUSTER_DUTY_STATUS_MET);
}

/* Semantics C0: an unclassified credit counts nowhere surely, and where it helps possibly. */
static void
test_unclassified (void)
{
  g_autoptr (MusterPack) pack =
      history_pack ("[ " TOTAL ("10") ", " ONE ("a", "2") ", " ONE ("b", "5") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-05-10", "Law", "a", HOURS (8));
  history_add_credit (facts, "2025-05-11", "Something", NULL, HOURS (3));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (evaluation, 0)->status, ==, MUSTER_DUTY_STATUS_NOT_DECIDABLE);
  g_assert_cmpint (history_duty (evaluation, 0)->sure, ==, HOURS (8));
  g_assert_cmpint (history_duty (evaluation, 0)->possible, ==, HOURS (11));
  g_assert_cmpstr (g_ptr_array_index (history_duty (evaluation, 0)->questions, 0), ==,
                   "Which subject has the credit without one? (1 credit, 3.00 hours)");
  g_assert_cmpint (history_duty (evaluation, 1)->status, ==, MUSTER_DUTY_STATUS_MET);
  g_assert_cmpint (history_duty (evaluation, 2)->status, ==, MUSTER_DUTY_STATUS_SHORT);
  g_assert_cmpint (history_duty (evaluation, 2)->possible, ==, HOURS (3));
  g_assert_cmpuint (history_count_findings (evaluation, "unclassified"), ==, 1);
}

/* One unclassified hour cannot be driving and arrest control at once. */
static void
test_unclassified_helps_one_member (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-co");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) one = NULL;
  g_autoptr (MusterEvaluation) two = NULL;

  history_add_credit (facts, "2025-05-10", "Range", "firearms", HOURS (30));
  history_add_credit (facts, "2025-05-11", "Something", NULL, HOURS (1));
  one = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (one, 1)->status, ==, MUSTER_DUTY_STATUS_SHORT);
  g_assert_cmpint (one->short_by, ==, HOURS (2));
  history_add_credit (facts, "2025-05-12", "Something else", NULL, HOURS (1));
  two = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (two, 1)->status, ==, MUSTER_DUTY_STATUS_NOT_DECIDABLE);
}

/* A number that no source gives is not invented (semantics C7). */
static void
test_unset_requirement (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("4") ", " ONE ("a", "null") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-05-10", "Use of force", "a", HOURS (6));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (evaluation, 0)->status, ==, MUSTER_DUTY_STATUS_MET);
  g_assert_cmpint (history_duty (evaluation, 1)->status, ==, MUSTER_DUTY_STATUS_NOT_DECIDABLE);
  g_assert_cmpint (history_duty (evaluation, 1)->sure, ==, HOURS (6));
  g_assert_cmpint (evaluation->short_by, ==, 0);
}

/* Semantics C9, first example: 20 hours, total short 4, group short 6. */
static void
test_least_further_time_is_perishable (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-co");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-02-01", "Arrest control", "arrest-control", HOURS (2));
  history_add_credit (facts, "2025-03-01", "Driving", "driving", HOURS (1));
  history_add_credit (facts, "2025-04-01", "Range", "firearms", HOURS (3));
  history_add_credit (facts, "2025-05-01", "Other", "legal", HOURS (14));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (evaluation, 0)->short_by, ==, HOURS (4));
  g_assert_cmpint (history_duty (evaluation, 1)->short_by, ==, HOURS (6));
  g_assert_cmpint (evaluation->short_by, ==, HOURS (6));
}

/* Semantics C9, second example: only half an hour of driving is missing. */
static void
test_least_further_time_is_driving (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-co");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-02-01", "Arrest control", "arrest-control", HOURS (1));
  history_add_credit (facts, "2025-03-01", "Driving", "driving", HOURS (0.5));
  history_add_credit (facts, "2025-04-01", "Range", "firearms", HOURS (14));
  history_add_credit (facts, "2025-05-01", "Other", "legal", HOURS (10));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (evaluation, 0)->status, ==, MUSTER_DUTY_STATUS_MET);
  g_assert_cmpint (history_duty (evaluation, 1)->status, ==, MUSTER_DUTY_STATUS_SHORT);
  g_assert_cmpint (history_duty (evaluation, 1)->short_by, ==, HOURS (0.5));
  g_assert_cmpint (evaluation->short_by, ==, HOURS (0.5));
}

/* Semantics C12 without its waiver: the group's short 3 beside a total of 12. */
static void
test_group_short_beside_total (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL (
      "12") ", { \"id\": \"p\", \"title\": \"P\", \"hours\": 12, \"each\": 1,"
            " \"subjects\": [ \"a\", \"b\", \"c\" ], \"citation\": { \"text\": \"t\" } } ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-02-01", "AC", "a", HOURS (4));
  history_add_credit (facts, "2025-02-02", "F", "b", HOURS (4));
  history_add_credit (facts, "2025-02-03", "D", "c", HOURS (1));
  history_add_credit (facts, "2025-02-04", "L", "d", HOURS (3));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (evaluation, 0)->status, ==, MUSTER_DUTY_STATUS_MET);
  g_assert_cmpint (history_duty (evaluation, 1)->short_by, ==, HOURS (3));
  g_assert_cmpint (evaluation->short_by, ==, HOURS (3));
}

/* Shortages that lie apart do add up; those inside each other do not. */
static void
test_least_further_time_of_apart_subjects (void)
{
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-ct");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-02-01", "Law", "law", HOURS (56));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (evaluation->short_by, ==, HOURS (11));
}

/* Semantics C13: teaching may count where the source is silent. */
static void
test_teaching (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("10") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;

  history_add_credit (facts, "2025-02-01", "Law", "a", HOURS (8))->role = MUSTER_ROLE_INSTRUCTED;
  history_add_credit (facts, "2025-02-02", "Law", "a", HOURS (8));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (evaluation, 0)->sure, ==, HOURS (8));
  g_assert_cmpint (history_duty (evaluation, 0)->possible, ==, HOURS (16));
  g_assert_cmpint (history_duty (evaluation, 0)->status, ==, MUSTER_DUTY_STATUS_NOT_DECIDABLE);
}

/* Semantics C15. */
static void
test_duplicates (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("20") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  g_autofree char *why = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  const MusterReason *reason;
  const MusterFinding *finding;

  history_add_credit (facts, "2025-02-23", "Crowd  Control", "a", HOURS (9));
  history_add_credit (facts, "2025-02-23", "CROWD CONTROL", "a", HOURS (9))->source_row = 214;
  history_add_credit (facts, "2025-02-23", "Crowd Control", "b", HOURS (9));
  history_add_credit (facts, "2025-02-23", "Crowd Control", "a", HOURS (8));
  history_add_credit (facts, "2025-02-24", "Crowd Control", "a", HOURS (9));
  history_add_credit (facts, "2025-02-23", "Crowd Control", "a", HOURS (9))->status =
      MUSTER_ROSTER_STATUS_NO_SHOW;
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpint (history_duty (evaluation, 0)->sure, ==, HOURS (35));
  g_assert_cmpint (history_duty (evaluation, 0)->possible, ==, HOURS (44));
  g_assert_cmpuint (history_count_findings (evaluation, "suspected-duplicate"), ==, 1);
  finding = g_ptr_array_index (evaluation->findings, 0);
  g_assert_cmpstr (finding->message, ==,
                   "On 23 Feb 2025 9.00 hours may be there twice: “Crowd  Control” (C001) and "
                   "“CROWD CONTROL” (C002, row 214).");
  reason = &g_array_index (history_duty (evaluation, 0)->reasons, MusterReason, 1);
  why = muster_reason_explain (reason);
  g_assert_cmpstr (why, ==, "suspected to repeat C001 of that day");

  pairs = muster_evaluate_find_duplicates (facts->credits, NULL);
  g_assert_cmpuint (pairs->len, ==, 2);
  g_assert_true (pairs->pdata[0] == facts->credits->pdata[0]);
  g_assert_true (pairs->pdata[1] == facts->credits->pdata[1]);
}

/* The figures of semantics C15 on invented courses: six pairs of 22.50 hours in 1,703.97. */
static void
test_six_pairs (void)
{
  static const double hours[] = { 0.25, 0.75, 2.5, 9, 1, 9 };
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("60") " ]");
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) evaluation = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (hours); i++)
    {
      g_autofree char *date = g_strdup_printf ("2025-02-%02u", i + 1);

      history_add_credit (facts, date, "Academy", "a", HOURS (hours[i]));
      history_add_credit (facts, date, "Academy", "a", HOURS (hours[i]));
    }
  history_add_credit (facts, "2025-03-01", "Basic Police", "a", HOURS (640));
  history_add_credit (facts, "2025-04-01", "Everything else", "a", HOURS (1018.97));
  evaluation = evaluate (pack, facts, "2025-12-31");
  g_assert_cmpuint (history_count_findings (evaluation, "suspected-duplicate"), ==, 6);
  g_assert_cmpint (history_duty (evaluation, 0)->sure, ==, HOURS (1681.47));
  g_assert_cmpint (history_duty (evaluation, 0)->possible, ==, HOURS (1703.97));
}

/* Three alike are two pairs, both with the first. */
static void
test_triplicates (void)
{
  g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
  g_autoptr (GPtrArray) pairs = NULL;
  int i;

  for (i = 0; i < 3; i++)
    history_add_credit (facts, "2025-02-15", "PVO Simulator Training", "a", HOURS (1));
  pairs = muster_evaluate_find_duplicates (facts->credits, NULL);
  g_assert_cmpuint (pairs->len, ==, 4);
  g_assert_true (pairs->pdata[0] == pairs->pdata[2]);
  g_assert_true (pairs->pdata[3] == facts->credits->pdata[2]);
}

/* Semantics C17: three credits imported as 0.33 are 3564 s, short by 0.01. */
static void
test_rounding (void)
{
  g_autoptr (MusterPack) pack = history_pack ("[ " TOTAL ("1") " ]");
  g_autoptr (MusterOfficerFacts) imported = muster_officer_facts_new ();
  g_autoptr (MusterOfficerFacts) timed = muster_officer_facts_new ();
  g_autoptr (MusterEvaluation) is_short = NULL;
  g_autoptr (MusterEvaluation) is_met = NULL;
  int i;

  for (i = 0; i < 3; i++)
    {
      g_autofree char *date = g_strdup_printf ("2025-01-0%d", i + 1);

      history_add_credit (imported, date, "Roll call", "a", 1188);
      history_add_credit (timed, date, "Roll call", "a", 1200);
    }
  is_short = evaluate (pack, imported, "2025-12-31");
  is_met = evaluate (pack, timed, "2025-12-31");
  g_assert_cmpint (history_duty (is_short, 0)->sure, ==, 3564);
  g_assert_cmpint (is_short->short_by, ==, 36);
  g_assert_cmpint (history_duty (is_met, 0)->status, ==, MUSTER_DUTY_STATUS_MET);
}

static void
shuffle (GPtrArray *array, GRand *random)
{
  guint i;

  for (i = array->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i);
      gpointer swapped = array->pdata[i - 1];

      array->pdata[i - 1] = array->pdata[j];
      array->pdata[j] = swapped;
    }
}

static void
fill_at_random (MusterOfficerFacts *facts, GRand *random)
{
  static const char *const subjects[] = { "arrest-control", "driving", "firearms", "legal", NULL };
  int n = g_rand_int_range (random, 0, 40);
  int i;

  for (i = 0; i < n; i++)
    {
      g_autofree char *date = g_strdup_printf ("2025-%02d-%02d", g_rand_int_range (random, 1, 13),
                                               g_rand_int_range (random, 1, 4));
      MusterCredit *credit = history_add_credit (facts, date, i % 3 == 0 ? "Range day" : "Class",
                                                 subjects[g_rand_int_range (random, 0, 5)],
                                                 g_rand_int_range (random, 0, 6) * 1800);

      credit->status = g_rand_int_range (random, 0, 9);
      credit->role =
          g_rand_int_range (random, 0, 5) == 0 ? MUSTER_ROLE_INSTRUCTED : MUSTER_ROLE_ATTENDED;
      credit->class_id = g_rand_int_range (random, 0, 3);
    }
}

static void
assert_same_duties (const MusterEvaluation *a, const MusterEvaluation *b)
{
  guint i, j;

  g_assert_cmpint (a->short_by, ==, b->short_by);
  for (i = 0; i < a->duties->len; i++)
    {
      const MusterDuty *x = history_duty (a, i);
      const MusterDuty *y = history_duty (b, i);

      g_assert_cmpint (x->status, ==, y->status);
      g_assert_cmpuint (x->reasons->len, ==, y->reasons->len);
      for (j = 0; j < x->reasons->len; j++)
        {
          const MusterReason *p = &g_array_index (x->reasons, MusterReason, j);
          const MusterReason *q = &g_array_index (y->reasons, MusterReason, j);

          g_assert_true (p->credit == q->credit);
          g_assert_cmpint (p->counted, ==, q->counted);
        }
    }
}

/* The order of input does not matter, and one further sure credit never makes anything worse. */
static void
test_properties (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (MusterPack) pack = history_shipped_pack ("us-co");
  int round;

  g_test_message ("seed %u", seed);
  for (round = 0; round < 500; round++)
    {
      g_autoptr (MusterOfficerFacts) facts = muster_officer_facts_new ();
      g_autoptr (MusterEvaluation) first = NULL;
      g_autoptr (MusterEvaluation) shuffled = NULL;
      g_autoptr (MusterEvaluation) more = NULL;

      fill_at_random (facts, random);
      first = evaluate (pack, facts, "2025-12-31");
      shuffle (facts->credits, random);
      shuffled = evaluate (pack, facts, "2025-12-31");
      assert_same_duties (first, shuffled);
      /* The group lies inside the total, so the least further time is the larger shortage. */
      g_assert_cmpint (first->short_by, ==,
                       MAX (history_duty (first, 0)->short_by, history_duty (first, 1)->short_by));
      history_add_credit (facts, "2025-12-30", "Further", "driving", first->short_by);
      more = evaluate (pack, facts, "2025-12-31");
      g_assert_cmpint (more->short_by, <=, first->short_by);
      g_assert_cmpint (history_duty (more, 0)->short_by, ==,
                       MAX (history_duty (first, 0)->short_by - first->short_by, 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/evaluate/as-of", test_as_of);
  g_test_add_func ("/rules/evaluate/status-of-credits", test_status_of_credits);
  g_test_add_func ("/rules/evaluate/short-until-the-last-day", test_short_until_the_last_day);
  g_test_add_func ("/rules/evaluate/zero-hours", test_zero_hours);
  g_test_add_func ("/rules/evaluate/unclassified", test_unclassified);
  g_test_add_func ("/rules/evaluate/unclassified-helps-one-member",
                   test_unclassified_helps_one_member);
  g_test_add_func ("/rules/evaluate/unset-requirement", test_unset_requirement);
  g_test_add_func ("/rules/evaluate/least-further-time/perishable",
                   test_least_further_time_is_perishable);
  g_test_add_func ("/rules/evaluate/least-further-time/driving",
                   test_least_further_time_is_driving);
  g_test_add_func ("/rules/evaluate/least-further-time/group-beside-total",
                   test_group_short_beside_total);
  g_test_add_func ("/rules/evaluate/least-further-time/apart",
                   test_least_further_time_of_apart_subjects);
  g_test_add_func ("/rules/evaluate/teaching", test_teaching);
  g_test_add_func ("/rules/evaluate/duplicates", test_duplicates);
  g_test_add_func ("/rules/evaluate/six-pairs", test_six_pairs);
  g_test_add_func ("/rules/evaluate/triplicates", test_triplicates);
  g_test_add_func ("/rules/evaluate/rounding", test_rounding);
  g_test_add_func ("/rules/evaluate/properties", test_properties);
  return g_test_run ();
}
