/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tests of a class and their scores: what can be entered, what is refused, and that a roster which is set again loses
 * none of them. */

#include "actions/edit.h"
#include "actions/log.h"
#include "actions/roster.h"
#include "actions/score.h"
#include "actions/void.h"
#include "core/class.h"
#include "core/officer.h"
#include "support/action-samples-private.h"
#include "support/document.h"

#define HOUR 3600

typedef struct
{
  char *folder;
  MusterWorkspace *workspace;
  MusterId class_id;
  MusterId test_id; /* of 50 points, 70 % pass, on 3 Mar 2026 */
  MusterId officers[2];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  GError *error = NULL;

  fixture->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, "Agency.muster", NULL);
  test_action_create (path);
  fixture->workspace = test_action_open (path);
  test_action_prepare (fixture->workspace);
  fixture->class_id = test_sample_find_id (fixture->workspace, &muster_class_type, 0, &error);
  fixture->test_id = test_sample_find_id (fixture->workspace, &muster_test_type, 0, &error);
  fixture->officers[0] = test_sample_find_id (fixture->workspace, &muster_officer_type, 0, &error);
  fixture->officers[1] = test_sample_find_id (fixture->workspace, &muster_officer_type, 1, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (test_action_verify (fixture->workspace), ==, 0);
  muster_workspace_close (fixture->workspace);
  test_remove_tree (fixture->folder);
  g_free (fixture->folder);
}

static gboolean
enter (Fixture *fixture, guint officer, gint64 attempt, MusterDate day, gint64 points,
       GError **error)
{
  const MusterScore score = { fixture->test_id, fixture->officers[officer],
                              attempt,          day,
                              points,           NULL };

  return muster_action_enter_scores (fixture->workspace, fixture->class_id, &score, 1, error);
}

static void
assert_entered (Fixture *fixture, guint officer, gint64 attempt, MusterDate day, gint64 points)
{
  GError *error = NULL;

  enter (fixture, officer, attempt, day, points, &error);
  g_assert_no_error (error);
}

static void
assert_refused (gboolean done, GError **error, int code, const char *sentence)
{
  g_assert_false (done);
  g_assert_error (*error, MUSTER_ERROR, code);
  g_assert_cmpstr ((*error)->message, ==, sentence);
  g_clear_error (error);
}

static MusterClassScores *
load (Fixture *fixture)
{
  GError *error = NULL;
  MusterClassScores *scores =
      muster_action_load_scores (fixture->workspace, fixture->class_id, &error);

  g_assert_no_error (error);
  return scores;
}

/* The attempts of an officer in the only test; none where the officer is not on the roster. */
static GPtrArray *
find_attempts (const MusterClassScores *scores, MusterId officer_id)
{
  guint i;

  for (i = 0; i < scores->lines->len; i++)
    {
      const MusterScoreLine *line = g_ptr_array_index (scores->lines, i);

      if (line->officer_id == officer_id)
        return g_ptr_array_index (line->attempts, 0);
    }
  return NULL;
}

static gboolean
set_roster (Fixture *fixture, guint n, GError **error)
{
  const gint64 full[] = { 4 * HOUR, 4 * HOUR };
  const MusterRosterLine lines[] = {
    { .officer_id = fixture->officers[0],
      .status = MUSTER_ROSTER_STATUS_FAILED,
      .score = 9500,
      .seconds = full },
    { .officer_id = fixture->officers[1],
      .status = MUSTER_ROSTER_STATUS_PASSED,
      .score = 9000,
      .seconds = full },
  };

  return muster_action_set_roster (fixture->workspace, fixture->class_id, lines, n, 2, error);
}

static void
test_attempts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterClassScores) scores = NULL;
  const MusterTestScore *score;
  GPtrArray *attempts;

  assert_entered (fixture, 0, 1, MUSTER_DATE_NONE, 3100);
  assert_entered (fixture, 0, 2, muster_date_new (2026, 3, 10), 3850);
  assert_entered (fixture, 0, 1, MUSTER_DATE_NONE, 3200);
  scores = load (fixture);
  g_assert_cmpuint (scores->tests->len, ==, 1);
  g_assert_cmpuint (scores->lines->len, ==, 2);
  g_assert_cmpstr (((MusterScoreLine *) g_ptr_array_index (scores->lines, 0))->name, ==,
                   "Abernathy, Rose");
  attempts = find_attempts (scores, fixture->officers[0]);
  g_assert_cmpuint (attempts->len, ==, 2);
  score = g_ptr_array_index (attempts, 0);
  g_assert_cmpint (score->points, ==, 3200);
  g_assert_cmpint (score->taken_on, ==, muster_date_new (2026, 3, 3));
  score = g_ptr_array_index (attempts, 1);
  g_assert_cmpint (score->points, ==, 3850);
  g_assert_cmpint (score->taken_on, ==, muster_date_new (2026, 3, 10));
  g_assert_cmpuint (find_attempts (scores, fixture->officers[1])->len, ==, 0);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  MusterDate day = muster_date_new (2026, 3, 10);
  GError *error = NULL;

  assert_refused (enter (fixture, 0, 1, MUSTER_DATE_NONE, 5001, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT, "The test has 50 points. Type 0 to 50.");
  assert_refused (enter (fixture, 0, 2, day, 4000, &error), &error, MUSTER_ERROR_CONSTRAINT,
                  "There is no attempt before this one. Enter that first.");
  assert_refused (enter (fixture, 0, 1, muster_date_new (2026, 3, 2), 4000, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT,
                  "“Written test 900” is given on 3 Mar 2026. Type that day or a later one.");
  assert_refused (enter (fixture, 0, 1, muster_date_new (2031, 3, 2), 4000, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT,
                  "“Written test 900” is taken on 2 Mar 2031, which is still to come. Its scores "
                  "are entered from then on.");
  assert_entered (fixture, 0, 1, MUSTER_DATE_NONE, 5000);
  assert_refused (enter (fixture, 0, 2, MUSTER_DATE_NONE, 4000, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT,
                  "The retest has no date. Type the day on which it was taken.");
  assert_entered (fixture, 0, 2, day, 0);
  assert_refused (enter (fixture, 0, 1, MUSTER_DATE_NONE, MUSTER_NUMBER_NONE, &error), &error,
                  MUSTER_ERROR_CONSTRAINT,
                  "There is a retest after this attempt. Take that out first.");
  assert_entered (fixture, 0, 2, MUSTER_DATE_NONE, MUSTER_NUMBER_NONE);
  assert_entered (fixture, 0, 1, MUSTER_DATE_NONE, MUSTER_NUMBER_NONE);
}

/* One of many that is refused leaves none behind. */
static void
test_all_or_none (Fixture *fixture, gconstpointer data)
{
  const MusterScore scores[] = {
    { fixture->test_id, fixture->officers[0], 1, MUSTER_DATE_NONE, 4000, NULL },
    { fixture->test_id, fixture->officers[1], 1, MUSTER_DATE_NONE, 6000, NULL },
  };
  g_autoptr (MusterClassScores) after = NULL;
  GError *error = NULL;

  g_assert_false (
      muster_action_enter_scores (fixture->workspace, fixture->class_id, scores, 2, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  g_clear_error (&error);
  after = load (fixture);
  g_assert_cmpuint (find_attempts (after, fixture->officers[0])->len, ==, 0);
}

static void
test_outsiders (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  fixture->officers[0] = test_sample_find_id (fixture->workspace, &muster_officer_type, 2, &error);
  g_assert_no_error (error);
  assert_refused (enter (fixture, 0, 1, MUSTER_DATE_NONE, 4000, &error), &error,
                  MUSTER_ERROR_NOT_FOUND,
                  "Tran, Minh is not on the roster of this class any more. Add the officer first.");
}

static void
test_new_test (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterTest) test = muster_test_new ();
  MusterWorkspace *workspace = fixture->workspace;
  GError *error = NULL;
  MusterId id;

  test->class_id = fixture->class_id;
  assert_refused (muster_action_enter_test (workspace, test, NULL, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT, "The test has no title. Type what is tested.");
  test->title = g_strdup ("  Practical  ");
  assert_refused (muster_action_enter_test (workspace, test, NULL, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT,
                  "The test has no date. Type the day on which it is given.");
  test->given_on = muster_date_new (2026, 2, 3);
  assert_refused (muster_action_enter_test (workspace, test, NULL, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT,
                  "The test has no points. Type the most that can be scored, such as 50.");
  test->points = 3000;
  test->minimum = 10001;
  assert_refused (muster_action_enter_test (workspace, test, NULL, &error), &error,
                  MUSTER_ERROR_INVALID_INPUT,
                  "The least that passes is a percentage. Type 0 to 100, or nothing where none is "
                  "stated.");
  test->minimum = MUSTER_NUMBER_NONE;
  g_assert_true (muster_action_enter_test (workspace, test, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (id, !=, fixture->test_id);
  {
    g_autoptr (MusterClassScores) scores = load (fixture);

    /* By their days. */
    g_assert_cmpuint (scores->tests->len, ==, 2);
    g_assert_cmpint (((MusterTest *) g_ptr_array_index (scores->tests, 0))->id, ==, id);
    g_assert_cmpstr (((MusterTest *) g_ptr_array_index (scores->tests, 0))->title, ==, "Practical");
  }
}

/* The least that passes is never below the share, whatever the points. */
static void
test_least (void)
{
  MusterTest test = { .points = 5000, .minimum = 7000 };

  g_assert_cmpint (muster_test_get_least (&test), ==, 3500);
  test.points = 3300;
  g_assert_cmpint (muster_test_get_least (&test), ==, 2310);
  test.points = 101;
  g_assert_cmpint (muster_test_get_least (&test), ==, 71);
  test.minimum = MUSTER_NUMBER_NONE;
  g_assert_cmpint (muster_test_get_least (&test), ==, MUSTER_NUMBER_NONE);
}

static gboolean
edit (Fixture *fixture, const char *field, const char *text, GError **error)
{
  const MusterEdit edited = { &muster_test_type, fixture->test_id, field, text };

  return muster_action_edit (fixture->workspace, &edited, NULL, error);
}

/* All of a test in one step, as a form does. */
static void
test_replaced (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterTest) test = muster_test_new ();
  g_autoptr (MusterClassScores) scores = NULL;
  GError *error = NULL;
  MusterId id;

  assert_entered (fixture, 0, 1, MUSTER_DATE_NONE, 4050);
  test->id = fixture->test_id;
  test->class_id = fixture->class_id;
  test->title = g_strdup ("Law");
  test->given_on = muster_date_new (2026, 3, 6);
  test->points = 4000;
  assert_refused (muster_action_enter_test (fixture->workspace, test, NULL, &error), &error,
                  MUSTER_ERROR_CONSTRAINT,
                  "Somebody scored 40.5 points in this test. Type that or more, or mend the score "
                  "first.");
  test->points = 4100;
  g_assert_true (muster_action_enter_test (fixture->workspace, test, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpint (id, ==, fixture->test_id);
  scores = load (fixture);
  g_assert_cmpuint (scores->tests->len, ==, 1);
  g_assert_true (
      muster_record_equal (&muster_test_type, test, g_ptr_array_index (scores->tests, 0)));
  g_assert_cmpint (
      ((MusterTestScore *) g_ptr_array_index (find_attempts (scores, fixture->officers[0]), 0))
          ->taken_on,
      ==, muster_date_new (2026, 3, 6));
}

static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterClassScores) scores = NULL;
  const MusterTestScore *score;
  GError *error = NULL;

  assert_entered (fixture, 0, 1, MUSTER_DATE_NONE, 4050);
  assert_entered (fixture, 0, 2, muster_date_new (2026, 3, 10), 4100);
  assert_refused (edit (fixture, "points", "40.5", &error), &error, MUSTER_ERROR_CONSTRAINT,
                  "Somebody scored 41 points in this test. Type that or more, or mend the score "
                  "first.");
  assert_refused (edit (fixture, "given_on", "11 Mar 2026", &error), &error,
                  MUSTER_ERROR_INVALID_INPUT,
                  "“Written test 900” is given on 11 Mar 2026. Type that day or a later one.");
  g_assert_true (edit (fixture, "given_on", "5 Mar 2026", &error));
  g_assert_true (edit (fixture, "title", "Law", &error));
  g_assert_true (edit (fixture, "minimum", "", &error));
  g_assert_no_error (error);
  scores = load (fixture);
  score = g_ptr_array_index (find_attempts (scores, fixture->officers[0]), 0);
  g_assert_cmpint (score->taken_on, ==, muster_date_new (2026, 3, 5));
}

/* Setting the roster anew, as every change of attendance does. */
static void
test_roster_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (MusterClassScores) before = NULL;
  g_autoptr (MusterClassScores) after = NULL;
  const MusterTestScore *was, *is;
  GError *error = NULL;

  assert_entered (fixture, 0, 1, MUSTER_DATE_NONE, 3100);
  before = load (fixture);
  set_roster (fixture, 1, &error);
  g_assert_no_error (error);
  set_roster (fixture, 2, &error);
  g_assert_no_error (error);
  after = load (fixture);
  was = g_ptr_array_index (find_attempts (before, fixture->officers[0]), 0);
  is = g_ptr_array_index (find_attempts (after, fixture->officers[0]), 0);
  g_assert_true (muster_record_equal (&muster_test_score_type, was, is));
}

static void
test_taken_off (Fixture *fixture, gconstpointer data)
{
  GError *error = NULL;

  assert_entered (fixture, 1, 1, MUSTER_DATE_NONE, 3100);
  assert_refused (set_roster (fixture, 1, &error), &error, MUSTER_ERROR_CONSTRAINT,
                  "Abernathy, Rose has a score in “Written test 900” and stays on the roster. Take "
                  "the score out first.");
  assert_entered (fixture, 1, 1, MUSTER_DATE_NONE, MUSTER_NUMBER_NONE);
  set_roster (fixture, 1, &error);
  g_assert_no_error (error);
}

/* What was scored in a test that was voided holds nobody back, and comes back with the line. */
static void
test_taken_off_voided (Fixture *fixture, gconstpointer data)
{
  g_autofree char *digest = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *again = NULL;
  GError *error = NULL;

  assert_entered (fixture, 1, 1, MUSTER_DATE_NONE, 3100);
  muster_action_void (fixture->workspace, &muster_test_type, fixture->test_id, "Wrong class",
                      &error);
  g_assert_no_error (error);
  digest = test_action_digest (fixture->workspace);
  set_roster (fixture, 1, &error);
  g_assert_no_error (error);
  undone = muster_action_undo (fixture->workspace, &error);
  g_assert_no_error (error);
  again = test_action_digest (fixture->workspace);
  g_assert_cmpstr (digest, ==, again);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions/score/least", test_least);
#define ADD(path, func) g_test_add ("/actions/score/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("attempts", test_attempts);
  ADD ("refusals", test_refusals);
  ADD ("all-or-none", test_all_or_none);
  ADD ("outsiders", test_outsiders);
  ADD ("new-test", test_new_test);
  ADD ("replaced", test_replaced);
  ADD ("changed", test_changed);
  ADD ("roster-again", test_roster_again);
  ADD ("taken-off", test_taken_off);
  ADD ("taken-off-voided", test_taken_off_voided);

  return g_test_run ();
}
