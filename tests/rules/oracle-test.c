/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Random packs and histories, judged by src/rules and by the oracle: both must find the same. */

#include "config.h"

#include "oracle.h"
#include "random-case.h"

/* --- One duty -------------------------------------------------------------------------------------- */

static gint64
sum_lines (const GArray *lines, const MusterCredit *credit, gboolean *found)
{
  guint i;

  for (i = 0; lines != NULL && i < lines->len; i++)
    if (g_array_index (lines, OracleLine, i).credit == credit)
      {
        *found = TRUE;
        return g_array_index (lines, OracleLine, i).counted;
      }
  return 0;
}

/* The same credits, each once; where the answers do not cross, the same time of each. */
static gboolean
reasons_agree (const MusterDuty *duty, const OracleDuty *expected)
{
  guint n = expected->sure_lines != NULL ? expected->sure_lines->len : 0;
  guint i;

  if (duty->reasons->len != n)
    return FALSE;
  for (i = 0; i < n; i++)
    {
      const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, i);
      gboolean in_sure = FALSE, in_possible = FALSE;
      gint64 sure = sum_lines (expected->sure_lines, reason->credit, &in_sure);
      gint64 possible = sum_lines (expected->possible_lines, reason->credit, &in_possible);

      if (!in_sure || !in_possible ||
          reason->counted + reason->refused != reason->credit->seconds ||
          (reason->refused > 0) != (reason->why != MUSTER_WHY_NONE && reason->refused > 0))
        return FALSE;
      if (expected->is_plain && (reason->counted != sure || reason->possible != possible))
        return FALSE;
    }
  return TRUE;
}

/* What an exclusive requirement shows beyond its hours is whatever nobody needs, and not compared. */
static gboolean
times_agree (const RandomCase *case_, const MusterDuty *duty, const OracleDuty *expected)
{
  gint64 most = G_MAXINT64;

  if (case_->kind == RANDOM_EXCLUSIVE && duty->required != MUSTER_NUMBER_NONE)
    most = duty->required;
  return MIN (duty->sure, most) == MIN (expected->sure, most) &&
         MIN (duty->possible, most) == MIN (expected->possible, most) &&
         duty->short_by == expected->short_by;
}

static gboolean
duties_agree (const RandomCase *case_, const MusterDuty *duty, const OracleDuty *expected)
{
  return duty->requirement == expected->requirement && duty->is_closed == expected->is_closed &&
         duty->period.from == expected->period.from && duty->period.to == expected->period.to &&
         duty->due_on == expected->due_on && duty->status == expected->status &&
         duty->required == expected->required && times_agree (case_, duty, expected) &&
         reasons_agree (duty, expected);
}

/* --- One case -------------------------------------------------------------------------------------- */

static void
print_duty (const char *who, const char *id, gboolean closed, const MusterPeriod *period,
            MusterDate due, MusterDutyStatus status, gint64 required, gint64 sure, gint64 possible,
            gint64 short_by)
{
  char from[MUSTER_DATE_TEXT_SIZE], to[MUSTER_DATE_TEXT_SIZE], on[MUSTER_DATE_TEXT_SIZE];

  g_printerr ("# %s: %s%s %s..%s due %s %s required %.2f sure %.2f possible %.2f short %.2f\n", who,
              id, closed ? " closed" : "", muster_date_print (period->from, from),
              muster_date_print (period->to, to), muster_date_print (due, on),
              muster_word_nick (muster_duty_status_words, (int) status),
              required != MUSTER_NUMBER_NONE ? (double) required / 3600 : -1.0,
              (double) sure / 3600, (double) possible / 3600, (double) short_by / 3600);
}

static void
report (const RandomCase *case_, const GPtrArray *duties, const GPtrArray *expected)
{
  g_autofree char *text = random_case_describe (case_);
  guint i, j;

  g_printerr ("%s", text);
  for (i = 0; i < duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (duties, i);

      print_duty ("rules ", duty->requirement->id, duty->is_closed, &duty->period, duty->due_on,
                  duty->status, duty->required, duty->sure, duty->possible, duty->short_by);
      for (j = 0; j < duty->reasons->len; j++)
        {
          const MusterReason *reason = &g_array_index (duty->reasons, MusterReason, j);

          g_printerr ("#    credit %d: %.2f possible %.2f refused %.2f why %d\n",
                      (int) reason->credit->id, (double) reason->counted / 3600,
                      (double) reason->possible / 3600, (double) reason->refused / 3600,
                      (int) reason->why);
        }
    }
  for (i = 0; i < expected->len; i++)
    {
      const OracleDuty *duty = g_ptr_array_index (expected, i);

      print_duty ("oracle", duty->requirement->id, duty->is_closed, &duty->period, duty->due_on,
                  duty->status, duty->required, duty->sure, duty->possible, duty->short_by);
      for (j = 0; duty->sure_lines != NULL && j < duty->sure_lines->len; j++)
        {
          const OracleLine *line = &g_array_index (duty->sure_lines, OracleLine, j);
          gboolean found = FALSE;

          g_printerr ("#    credit %d: %.2f possible %.2f\n", (int) line->credit->id,
                      (double) line->counted / 3600,
                      (double) sum_lines (duty->possible_lines, line->credit, &found) / 3600);
        }
    }
}

static gboolean
compare (const RandomCase *case_)
{
  g_autoptr (MusterEvaluation) evaluation =
      muster_evaluate (case_->pack, case_->facts, NULL, case_->as_of);
  g_autoptr (GPtrArray) expected = oracle_judge (case_->pack, case_->facts, case_->as_of);
  gboolean same = evaluation->duties->len == expected->len;
  guint i;

  for (i = 0; same && i < expected->len; i++)
    same = duties_agree (case_, g_ptr_array_index (evaluation->duties, i),
                         g_ptr_array_index (expected, i));
  if (!same)
    report (case_, evaluation->duties, expected);
  return same;
}

static void
compare_many (RandomKind kind, guint usual)
{
  guint n = random_count (usual);
  guint n_wrong = 0, i;

  for (i = 0; i < n && n_wrong < 3; i++)
    {
      g_autoptr (RandomCase) case_ = random_case_new (kind, random_seed (i));

      n_wrong += compare (case_) ? 0 : 1;
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_mixed (void)
{
  compare_many (RANDOM_MIXED, 16000);
}

static void
test_exclusive (void)
{
  compare_many (RANDOM_EXCLUSIVE, 2500);
}

static void
test_late (void)
{
  compare_many (RANDOM_LATE, 2500);
}

/* --- Least further time ---------------------------------------------------------------------------- */

/* The time that src/rules finds is enough, and a little less is not. */
static gboolean
check_further (const RandomCase *case_)
{
  g_autoptr (MusterEvaluation) evaluation =
      muster_evaluate (case_->pack, case_->facts, NULL, case_->as_of);
  gint64 time = evaluation->short_by;
  gboolean enough = FALSE, less;
  guint order;

  if (time > HOURS (8))
    return TRUE;
  /* Into which mandate an hour goes may depend on what was taken before it. */
  for (order = 0; order < 10 && !enough; order++)
    enough = oracle_is_enough (case_->pack, case_->facts, case_->as_of, time, HOURS (1), order);
  less = time > 0 &&
         oracle_is_enough (case_->pack, case_->facts, case_->as_of, time - HOURS (1), HOURS (1), 0);
  if (enough && !less)
    return TRUE;
  g_printerr ("# further time %.2f h: %s\n", (double) time / 3600,
              enough ? "too much" : "too little");
  return FALSE;
}

static void
test_further (void)
{
  guint n = random_count (1000);
  guint n_wrong = 0, i;

  for (i = 0; i < n && n_wrong < 3; i++)
    {
      g_autoptr (RandomCase) case_ = random_case_new (RANDOM_FURTHER, random_seed (i));

      if (compare (case_) && check_further (case_))
        continue;
      else
        {
          g_autofree char *text = random_case_describe (case_);

          g_printerr ("%s", text);
          n_wrong++;
        }
    }
  g_assert_cmpuint (n_wrong, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/oracle/mixed", test_mixed);
  g_test_add_func ("/rules/oracle/exclusive", test_exclusive);
  g_test_add_func ("/rules/oracle/late", test_late);
  g_test_add_func ("/rules/oracle/further", test_further);
  return g_test_run ();
}
