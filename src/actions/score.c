/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps that add a test and enter scores, and what holds between them. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/score-private.h"
#include "actions/score.h"
#include "core/class.h"
#include "core/officer.h"
#include "core/roster.h"

/* --- Tests ---------------------------------------------------------------------------------------- */

gboolean
muster_test_check_points (const MusterTest *test, gint64 points, GError **error)
{
  char most[MUSTER_MONEY_TEXT_SIZE];

  g_return_val_if_fail (test != NULL, FALSE);

  if (points >= 0 && points <= test->points)
    return TRUE;
  muster_quantity_print (test->points, most);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: twice the most points of a test. */
               _ ("The test has %s points. Type 0 to %s."), most, most);
  return FALSE;
}

static gboolean
check_numbers (const MusterTest *test, GError **error)
{
  if (test->points <= 0)
    g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("The test has no points. Type the most that can be scored, such as "
                            "50."));
  else if (test->minimum != MUSTER_NUMBER_NONE &&
           (test->minimum < 0 || test->minimum > MUSTER_TEST_ALL))
    g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("The least that passes is a percentage. Type 0 to 100, or nothing "
                            "where none is stated."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_day (const MusterTest *test, MusterDate taken_on, GError **error)
{
  g_autofree char *date = NULL;

  if (taken_on >= test->given_on)
    return TRUE;
  date = muster_date_format (test->given_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: title of a test, a date. */
               _ ("“%s” is given on %s. Type that day or a later one."), test->title, date);
  return FALSE;
}

static gboolean
check_over (MusterDb *db, const MusterTest *test, MusterDate taken_on, GError **error)
{
  g_autofree char *date = NULL;

  if (taken_on <= muster_clock_today (muster_db_get_clock (db)))
    return TRUE;
  date = muster_date_format (taken_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: title of a test, a date. */
               _ ("“%s” is taken on %s, which is still to come. Its scores are entered from then "
                  "on."),
               test->title, date);
  return FALSE;
}

static gboolean
check_score (MusterDb *db, const MusterTest *test, const MusterTestScore *score, GError **error)
{
  char points[MUSTER_MONEY_TEXT_SIZE];

  if (score->points <= test->points)
    return check_day (test, score->taken_on, error) &&
           check_over (db, test, score->taken_on, error);
  muster_quantity_print (score->points, points);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               /* Translators: a number of points. */
               _ ("Somebody scored %s points in this test. Type that or more, or mend the score "
                  "first."),
               points);
  return FALSE;
}

gboolean
muster_score_follow_test (MusterDb *db, const MusterTest *before, const MusterTest *test,
                          GError **error)
{
  g_autoptr (GPtrArray) scores = NULL;
  guint i;

  if (!check_numbers (test, error))
    return FALSE;
  scores = muster_db_load_children (db, &muster_test_score_type, "test_id", test->id, error);
  for (i = 0; scores != NULL && i < scores->len; i++)
    {
      MusterTestScore *score = g_ptr_array_index (scores, i);
      gboolean moves = score->attempt == 1 && score->taken_on == before->given_on &&
                       test->given_on != before->given_on;

      if (moves)
        score->taken_on = test->given_on;
      if (!check_score (db, test, score, error) ||
          (moves && !muster_db_update (db, &muster_test_score_type, score, error)))
        return FALSE;
    }
  return scores != NULL;
}

static gboolean
put_test (MusterDb *db, MusterTest *test, const MusterClass *class, GError **error)
{
  g_autoptr (MusterTest) before = NULL;

  if (test->id == MUSTER_ID_NONE)
    {
      /* Translators: title of a test, title of a class. */
      muster_step_set_label (
          db, g_strdup_printf (_ ("Add the test “%s” to “%s”"), test->title, class->title));
      return muster_db_insert (db, &muster_test_type, test, error);
    }
  before = muster_workspace_load_live (db, &muster_test_type, test->id, error);
  if (before == NULL || !muster_score_follow_test (db, before, test, error))
    return FALSE;
  /* Translators: title of a test, title of a class. */
  muster_step_set_label (
      db, g_strdup_printf (_ ("Change the test “%s” of “%s”"), before->title, class->title));
  return muster_db_update (db, &muster_test_type, test, error);
}

static gboolean
enter_test_step (MusterDb *db, gpointer data, GError **error)
{
  MusterTest *test = data;
  g_autoptr (MusterClass) class =
      muster_workspace_load_live (db, &muster_class_type, test->class_id, error);

  return class != NULL && put_test (db, test, class, error);
}

gboolean
muster_action_enter_test (MusterWorkspace *workspace, const MusterTest *test, MusterId *test_id,
                          GError **error)
{
  g_autoptr (MusterTest) copy = muster_test_copy (test);

  g_return_val_if_fail (workspace != NULL && test != NULL, FALSE);

  if (!muster_workspace_require_text (&copy->title,
                                      _ ("The test has no title. Type what is tested."), error))
    return FALSE;
  if (copy->given_on == MUSTER_DATE_NONE)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                           _ ("The test has no date. Type the day on which it is given."));
      return FALSE;
    }
  if (!check_numbers (copy, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_TEST, enter_test_step, copy,
                                  error))
    return FALSE;
  if (test_id != NULL)
    *test_id = copy->id;
  return TRUE;
}

/* --- Scores --------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  const MusterScore *scores;
  guint n;

  /* Loaded in the step */
  GPtrArray *roster; /* of MusterRosterEntry */
} Scoring;

static const MusterRosterEntry *
find_entry (MusterDb *db, const Scoring *scoring, MusterId officer_id, GError **error)
{
  g_autofree char *name = NULL;
  guint i;

  for (i = 0; i < scoring->roster->len; i++)
    {
      const MusterRosterEntry *entry = g_ptr_array_index (scoring->roster, i);

      if (entry->officer_id == officer_id)
        return entry;
    }
  name = muster_workspace_officer_name (db, officer_id, error);
  if (name != NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("%s is not on the roster of this class any more. Add the officer first."),
                 name);
  return NULL;
}

/* The attempt that is on file, or one to be added; NULL where there is neither. */
static MusterTestScore *
find_attempt (MusterDb *db, const MusterScore *entered, const MusterRosterEntry *entry,
              gint64 *n_attempts, GError **error)
{
  g_autoptr (GPtrArray) scores =
      muster_db_load_children (db, &muster_test_score_type, "roster_entry_id", entry->id, error);
  MusterTestScore *found = NULL;
  guint i;

  *n_attempts = 0;
  for (i = 0; scores != NULL && i < scores->len; i++)
    {
      const MusterTestScore *score = g_ptr_array_index (scores, i);

      if (score->test_id != entered->test_id)
        continue;
      *n_attempts = MAX (*n_attempts, score->attempt);
      if (score->attempt == entered->attempt)
        found = muster_test_score_copy (score);
    }
  if (scores == NULL || found != NULL)
    return found;
  found = muster_test_score_new ();
  found->test_id = entered->test_id;
  found->roster_entry_id = entry->id;
  found->attempt = entered->attempt;
  return found;
}

static gboolean
take_out (MusterDb *db, const MusterTestScore *score, gint64 n_attempts, GError **error)
{
  if (score->id == MUSTER_ID_NONE)
    return TRUE;
  if (score->attempt == n_attempts)
    return muster_db_delete (db, &muster_test_score_type, score->id, error);
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                       _ ("There is a retest after this attempt. Take that out first."));
  return FALSE;
}

static gboolean
settle_day (MusterDb *db, const MusterTest *test, const MusterScore *entered,
            MusterTestScore *score, GError **error)
{
  if (entered->taken_on != MUSTER_DATE_NONE)
    score->taken_on = entered->taken_on;
  else if (score->taken_on == MUSTER_DATE_NONE && score->attempt == 1)
    score->taken_on = test->given_on;
  if (score->taken_on == MUSTER_DATE_NONE)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                           _ ("The retest has no date. Type the day on which it was taken."));
      return FALSE;
    }
  return check_day (test, score->taken_on, error) && check_over (db, test, score->taken_on, error);
}

static gboolean
put (MusterDb *db, const MusterTest *test, const MusterScore *entered, MusterTestScore *score,
     GError **error)
{
  if (!muster_test_check_points (test, entered->points, error) ||
      !settle_day (db, test, entered, score, error))
    return FALSE;
  score->points = entered->points;
  if (entered->notes != NULL)
    muster_record_set_text (&score->notes, entered->notes);
  return score->id == MUSTER_ID_NONE ? muster_db_insert (db, &muster_test_score_type, score, error)
                                     : muster_db_update (db, &muster_test_score_type, score, error);
}

static gboolean
enter_score (MusterDb *db, const Scoring *scoring, const MusterScore *entered, GError **error)
{
  g_autoptr (MusterTest) test =
      muster_workspace_load_live (db, &muster_test_type, entered->test_id, error);
  const MusterRosterEntry *entry =
      test != NULL ? find_entry (db, scoring, entered->officer_id, error) : NULL;
  g_autoptr (MusterTestScore) score = NULL;
  gint64 n_attempts;

  if (entry != NULL)
    score = find_attempt (db, entered, entry, &n_attempts, error);
  if (score == NULL)
    return FALSE;
  if (test->class_id != scoring->class_id)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("“%s” is a test of another class. Open that one."), test->title);
      return FALSE;
    }
  if (entered->points == MUSTER_NUMBER_NONE)
    return take_out (db, score, n_attempts, error);
  if (score->attempt > n_attempts + 1)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                           _ ("There is no attempt before this one. Enter that first."));
      return FALSE;
    }
  return put (db, test, entered, score, error);
}

static char *
make_label (const MusterClass *class, guint n)
{
  return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Enter %u score of “%s”", "Enter %u scores of “%s”", n), n,
      class->title);
}

static gboolean
enter_scores_step (MusterDb *db, gpointer data, GError **error)
{
  Scoring *scoring = data;
  g_autoptr (MusterClass) class =
      muster_workspace_load_live (db, &muster_class_type, scoring->class_id, error);
  guint i;

  if (class != NULL)
    scoring->roster = muster_db_load_children (db, &muster_roster_entry_type, "class_id",
                                               scoring->class_id, error);
  if (scoring->roster == NULL)
    return FALSE;
  for (i = 0; i < scoring->n; i++)
    if (!enter_score (db, scoring, &scoring->scores[i], error))
      return FALSE;
  muster_step_set_label (db, make_label (class, scoring->n));
  return TRUE;
}

gboolean
muster_action_enter_scores (MusterWorkspace *workspace, MusterId class_id,
                            const MusterScore *scores, guint n, GError **error)
{
  Scoring scoring = { class_id, scores, n, NULL };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && scores != NULL && n > 0, FALSE);

  done = muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_SCORES, enter_scores_step,
                                    &scoring, error);
  g_clear_pointer (&scoring.roster, g_ptr_array_unref);
  return done;
}

/* --- Taking a line off the roster ----------------------------------------------------------------- */

static gboolean
refuse_drop (MusterDb *db, const MusterRosterEntry *entry, const MusterTest *test, GError **error)
{
  g_autoptr (MusterOfficer) officer =
      muster_db_load (db, &muster_officer_type, entry->officer_id, error);
  g_autofree char *name = NULL;

  if (officer == NULL)
    return FALSE;
  name = muster_officer_format_name (officer);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               /* Translators: an officer, title of a test. */
               _ ("%s has a score in “%s” and stays on the roster. Take the score out first."),
               name, test->title);
  return FALSE;
}

gboolean
muster_score_drop (MusterDb *db, const MusterRosterEntry *entry, GError **error)
{
  g_autoptr (GPtrArray) scores =
      muster_db_load_children (db, &muster_test_score_type, "roster_entry_id", entry->id, error);
  guint i;

  for (i = 0; scores != NULL && i < scores->len; i++)
    {
      const MusterTestScore *score = g_ptr_array_index (scores, i);
      g_autoptr (MusterTest) test = muster_db_load (db, &muster_test_type, score->test_id, error);

      if (test == NULL || !(test->voided || refuse_drop (db, entry, test, error)) ||
          !muster_db_delete (db, &muster_test_score_type, score->id, error))
        return FALSE;
    }
  return scores != NULL;
}
