/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for every evaluation whatever the numbers: time adds up, the order of input does not matter,
 * more training never hurts, and nothing depends on when or where it is evaluated. */

#include "config.h"

#include "random-case.h"

typedef void (*Property) (RandomCase *case_, GRand *rand);

static void
try_many (RandomKind kind, guint usual, Property property)
{
  guint n = random_count (usual);
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autoptr (RandomCase) case_ = random_case_new (kind, random_seed (i));
      GRand *rand = g_rand_new_with_seed (case_->seed);

      g_test_message ("MUSTER_CASE=%u", case_->seed);
      property (case_, rand);
      g_rand_free (rand);
    }
}

static MusterEvaluation *
evaluate (const RandomCase *case_)
{
  return muster_evaluate (case_->pack, case_->facts, NULL, case_->as_of);
}

/* --- Sameness -------------------------------------------------------------------------------------- */

static void
assert_reasons_same (const MusterDuty *a, const MusterDuty *b)
{
  guint i;

  g_assert_cmpuint (a->reasons->len, ==, b->reasons->len);
  for (i = 0; i < a->reasons->len; i++)
    {
      const MusterReason *x = &g_array_index (a->reasons, MusterReason, i);
      const MusterReason *y = &g_array_index (b->reasons, MusterReason, i);

      g_assert_true (x->credit == y->credit);
      g_assert_true (x->about == y->about);
      g_assert_cmpint (x->counted, ==, y->counted);
      g_assert_cmpint (x->possible, ==, y->possible);
      g_assert_cmpint (x->refused, ==, y->refused);
      g_assert_cmpint (x->why, ==, y->why);
    }
}

static void
assert_duty_same (const MusterDuty *a, const MusterDuty *b)
{
  guint i;

  g_assert_true (a->requirement == b->requirement);
  g_assert_cmpint (a->period.from, ==, b->period.from);
  g_assert_cmpint (a->period.to, ==, b->period.to);
  g_assert_cmpint (a->due_on, ==, b->due_on);
  g_assert_cmpint (a->status, ==, b->status);
  g_assert_cmpint (a->is_closed, ==, b->is_closed);
  g_assert_cmpint (a->required, ==, b->required);
  g_assert_cmpint (a->sure, ==, b->sure);
  g_assert_cmpint (a->possible, ==, b->possible);
  g_assert_cmpint (a->short_by, ==, b->short_by);
  g_assert_cmpint (a->completed_on, ==, b->completed_on);
  g_assert_true (a->certificate == b->certificate);
  g_assert_cmpuint (a->questions->len, ==, b->questions->len);
  for (i = 0; i < a->questions->len; i++)
    g_assert_cmpstr (a->questions->pdata[i], ==, b->questions->pdata[i]);
  assert_reasons_same (a, b);
}

static void
assert_same (const MusterEvaluation *a, const MusterEvaluation *b)
{
  guint i;

  g_assert_cmpint (a->short_by, ==, b->short_by);
  g_assert_cmpint (a->period.from, ==, b->period.from);
  g_assert_cmpint (a->period.to, ==, b->period.to);
  g_assert_cmpuint (a->duties->len, ==, b->duties->len);
  g_assert_cmpuint (a->findings->len, ==, b->findings->len);
  for (i = 0; i < a->duties->len; i++)
    assert_duty_same (g_ptr_array_index (a->duties, i), g_ptr_array_index (b->duties, i));
}

/* --- Time adds up ---------------------------------------------------------------------------------- */

static void
check_time (RandomCase *case_, GRand *rand)
{
  g_autoptr (MusterEvaluation) evaluation = evaluate (case_);

  history_check_reasons (evaluation);
}

static void
test_time_adds_up (void)
{
  try_many (RANDOM_MIXED, 4000, check_time);
  try_many (RANDOM_EXCLUSIVE, 2000, check_time);
  try_many (RANDOM_LATE, 2000, check_time);
}

/* --- Order of input -------------------------------------------------------------------------------- */

static void
shuffle (GPtrArray *records, GRand *rand)
{
  guint i;

  for (i = records->len; i > 1; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer record = records->pdata[i - 1];

      records->pdata[i - 1] = records->pdata[j];
      records->pdata[j] = record;
    }
}

static void
check_order (RandomCase *case_, GRand *rand)
{
  g_autoptr (MusterEvaluation) before = evaluate (case_);
  g_autoptr (MusterEvaluation) after = NULL;

  shuffle (case_->facts->credits, rand);
  shuffle (case_->facts->certificates, rand);
  shuffle (case_->facts->cycles, rand);
  shuffle (case_->facts->employments, rand);
  shuffle (case_->facts->waivers, rand);
  shuffle (case_->facts->cures, rand);
  after = evaluate (case_);
  assert_same (before, after);
}

static void
test_order_of_input (void)
{
  try_many (RANDOM_MIXED, 4000, check_order);
  try_many (RANDOM_EXCLUSIVE, 1000, check_order);
  try_many (RANDOM_LATE, 1000, check_order);
}

/* --- More training --------------------------------------------------------------------------------- */

/* Not of requirements in which one credit takes the place of another: where time is shared out, a course
 * counts so often, or taught topics count once. Nor where a window moves when it is complete, or where
 * two credits cannot count at once, so the further credit is attended under a code and title of its own,
 * on the day of judgement, which is the latest. */
static gboolean
is_monotone (const MusterDuty *duty)
{
  return duty->requirement->repeats == 0 &&
         duty->requirement->window.kind != MUSTER_PERIOD_RESTARTING;
}

/* Where a credit may stand under two limits at once, it can take the room of two that would have served
 * more, and the least further time rises. */
static gboolean
has_crossed_limits (const MusterDuty *duty)
{
  const MusterRequirement *requirement = duty->requirement;
  guint n = requirement->caps != NULL ? requirement->caps->len : 0;

  n += requirement->mandates != NULL ? g_strv_length (requirement->mandates) : 0;
  return n > 1 || (n > 0 && requirement->parts != NULL);
}

static const MusterDuty *
find_same (const MusterEvaluation *evaluation, const MusterDuty *duty)
{
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *other = g_ptr_array_index (evaluation->duties, i);

      if (other->requirement == duty->requirement && other->is_closed == duty->is_closed)
        return other;
    }
  return NULL;
}

static void
check_more (RandomCase *case_, GRand *rand)
{
  static const char *const subjects[] = { "a", "a1", "b", "c", "d", NULL };
  g_autoptr (MusterEvaluation) before = evaluate (case_);
  g_autoptr (MusterEvaluation) after = NULL;
  char day[MUSTER_DATE_TEXT_SIZE];
  MusterCredit *more =
      history_add_credit (case_->facts, muster_date_print (case_->as_of, day), "Further training",
                          random_pick (rand, subjects), HOURS (g_rand_int_range (rand, 1, 6)));
  gboolean crosses = FALSE;
  guint i;

  /* Nothing is open about it. */
  more->id = 1000;
  more->score = 10000;
  g_hash_table_add (case_->facts->agency->proofs, g_memdup2 (&more->id, sizeof more->id));
  after = evaluate (case_);
  for (i = 0; i < before->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (before->duties, i);
      const MusterDuty *same = find_same (after, duty);
      gint64 most;

      crosses |= !is_monotone (duty) || has_crossed_limits (duty);
      if (!is_monotone (duty) || same == NULL)
        continue;
      /* A closed period is given what it lacks, so that beyond its hours it may get less. */
      most = duty->is_closed ? duty->required : G_MAXINT64;
      g_assert_cmpint (same->sure, >=, MIN (duty->sure, most));
      g_assert_cmpint (same->possible, >=, MIN (duty->possible, most));
      g_assert_cmpint (same->short_by, <=, duty->short_by);
      g_assert_true (duty->status > MUSTER_DUTY_STATUS_CURED ||
                     same->status <= MUSTER_DUTY_STATUS_CURED);
    }
  g_assert_true (crosses || after->short_by <= before->short_by);
}

static void
test_more_training (void)
{
  try_many (RANDOM_MIXED, 6000, check_more);
  try_many (RANDOM_LATE, 1000, check_more);
  try_many (RANDOM_FURTHER, 2000, check_more);
}

/* --- When and where -------------------------------------------------------------------------------- */

static gpointer
evaluate_in_thread (gpointer data)
{
  return evaluate (data);
}

static void
check_threads (RandomCase *case_, GRand *rand)
{
  GThread *one = g_thread_new ("one", evaluate_in_thread, case_);
  GThread *two = g_thread_new ("two", evaluate_in_thread, case_);
  g_autoptr (MusterEvaluation) here = evaluate (case_);
  g_autoptr (MusterEvaluation) first = g_thread_join (one);
  g_autoptr (MusterEvaluation) second = g_thread_join (two);

  assert_same (here, first);
  assert_same (here, second);
}

static void
test_threads (void)
{
  try_many (RANDOM_MIXED, 500, check_threads);
  try_many (RANDOM_EXCLUSIVE, 200, check_threads);
}

/* A later day of judgement inside the same window loses no credit. */
static void
check_later (RandomCase *case_, GRand *rand)
{
  g_autoptr (MusterEvaluation) before = evaluate (case_);
  g_autoptr (MusterEvaluation) after = NULL;
  guint i, j, k;

  case_->as_of += g_rand_int_range (rand, 1, 200);
  after = evaluate (case_);
  for (i = 0; i < before->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (before->duties, i);
      const MusterDuty *same = find_same (after, duty);

      if (same == NULL || same->period.from != duty->period.from ||
          same->period.to != duty->period.to || same->status == MUSTER_DUTY_STATUS_NOT_APPLICABLE)
        continue;
      for (j = 0; j < duty->reasons->len; j++)
        {
          const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, j);

          for (k = 0; k < same->reasons->len; k++)
            if (g_array_index (same->reasons, MusterReason, k).credit == reason->credit)
              break;
          g_assert_cmpuint (k, <, same->reasons->len);
        }
    }
}

static void
test_later (void)
{
  try_many (RANDOM_MIXED, 4000, check_later);
  try_many (RANDOM_LATE, 1000, check_later);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/properties/time-adds-up", test_time_adds_up);
  g_test_add_func ("/rules/properties/order-of-input", test_order_of_input);
  g_test_add_func ("/rules/properties/more-training", test_more_training);
  g_test_add_func ("/rules/properties/threads", test_threads);
  g_test_add_func ("/rules/properties/later", test_later);
  return g_test_run ();
}
