/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each form makes one change in one step. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/class-scores-forms.h"
#include "app/form.h"

/* --- Tests ---------------------------------------------------------------------------------------- */

static gpointer
test_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_enter_test (workspace, data, NULL, error) ? data : NULL;
}

static void
save_test (MusterForm *form, gpointer data)
{
  const MusterTest *before = data;
  MusterTest *test = muster_form_read_new (form, &muster_test_type);
  const MusterSessionWork work = { test_work, test, muster_test_type.free, NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (test == NULL)
    return;
  test->id = before->id;
  test->class_id = before->class_id;
  sentence = g_strdup_printf (before->id == MUSTER_ID_NONE
                                  /* Translators: title of a test. */
                                  ? _ ("“%s” added")
                                  /* Translators: title of a test. */
                                  : _ ("“%s” changed"),
                              test->title);
  muster_form_run (form, &work, sentence, NULL);
}

static void
add_field (MusterForm *form, const MusterTest *test, const char *name)
{
  g_autofree char *text = muster_edit_print (&muster_test_type, test, name);

  muster_form_add_field (form, &muster_test_type, name, text);
}

void
muster_class_scores_ask_test (MusterPage *page, MusterId class_id, const MusterTest *test)
{
  MusterTest *before = test != NULL ? muster_test_copy (test) : muster_test_new ();
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  before->class_id = class_id;
  form =
      muster_form_new (page, test != NULL ? _ ("Change the Test") : _ ("New Test"),
                       test != NULL ? _ ("_Save") : NULL, save_test, before, muster_test_type.free);
  add_field (form, before, "title");
  add_field (form, before, "given_on");
  add_field (form, before, "points");
  add_field (form, before, "minimum");
  muster_form_set_foot (form, _ ("The least that passes is a percentage of the points, such as 70. "
                                 "Leave it empty where nobody states one."));
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Retests -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterTest *test;
  MusterId officer_id;
  char *name;
  gint64 attempt;
} Retest;

static void
retest_free (gpointer data)
{
  Retest *retest = data;

  muster_test_free (retest->test);
  g_free (retest->name);
  g_free (retest);
}

typedef struct
{
  MusterId class_id;
  MusterScore score;
} Entering;

static gpointer
retest_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Entering *entering = data;

  return muster_action_enter_scores (workspace, entering->class_id, &entering->score, 1, error)
             ? data
             : NULL;
}

static gboolean
read_points (MusterForm *form, const MusterTest *test, gint64 *points)
{
  g_autoptr (GError) error = NULL;

  if (!muster_quantity_parse (muster_form_get_text (form, "points"), points, NULL))
    *points = -1;
  if (muster_test_check_points (test, *points, &error))
    return TRUE;
  muster_form_refuse (form, "points", error->message);
  return FALSE;
}

static gboolean
read_day (MusterForm *form, MusterDate *day)
{
  g_autoptr (GError) error = NULL;

  if (muster_date_parse_typed (muster_form_get_text (form, "day"), day, &error))
    return TRUE;
  muster_form_refuse (form, "day", error->message);
  return FALSE;
}

static void
save_retest (MusterForm *form, gpointer data)
{
  const Retest *retest = data;
  Entering entering = { retest->test->class_id,
                        { retest->test->id, retest->officer_id, retest->attempt, MUSTER_DATE_NONE,
                          0, NULL } };
  MusterSessionWork work = { retest_work, NULL, g_free, NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (!read_day (form, &entering.score.taken_on) ||
      !read_points (form, retest->test, &entering.score.points))
    return;
  /* Translators: an officer, title of a test. */
  sentence =
      g_strdup_printf (_ ("Retest of %s in “%s” entered"), retest->name, retest->test->title);
  work.data = g_memdup2 (&entering, sizeof entering);
  muster_form_run (form, &work, sentence, NULL);
}

void
muster_class_scores_ask_retest (MusterPage *page, const MusterTest *test,
                                const MusterScoreLine *line, gint64 attempt)
{
  Retest *retest = g_new0 (Retest, 1);
  g_autofree char *description = NULL;
  g_autofree char *points = NULL;
  char most[MUSTER_MONEY_TEXT_SIZE];
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page) && test != NULL && line != NULL);

  retest->test = muster_test_copy (test);
  retest->officer_id = line->officer_id;
  retest->name = g_strdup (line->name);
  retest->attempt = attempt;
  form = muster_form_new (page, _ ("Retest"), NULL, save_retest, retest, retest_free);
  /* Translators: an officer, title of a test. */
  description = g_strdup_printf (_ ("%s, “%s”"), line->name, test->title);
  muster_form_set_description (form, description);
  muster_form_add_text (form, "day", _ ("Day of the retest"), NULL);
  muster_quantity_print (test->points, most);
  /* Translators: the most points of a test. */
  points = g_strdup_printf (_ ("Points, of %s"), most);
  muster_form_add_text (form, "points", points, NULL);
  muster_form_place_refusal (form, MUSTER_ERROR_INVALID_INPUT, "day");
  gtk_window_present (GTK_WINDOW (form));
}
