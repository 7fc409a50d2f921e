/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the agency asks beyond the state: requirements and subjects entered, changed and ended by forms. */

#include "actions/check.h"
#include "app/suggest.h"
#include "rules-window.h"

/* --- The agency's own ----------------------------------------------------------------------------- */

static void
test_requirement (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = rules_window_get_page (app);
  GtkWidget *list, *row;

  muster_page_add_new (page);
  test_app_settle (app);
  test_app_type ("What is asked", "Low-light shooting");
  test_app_choose ("For whom", 2);
  test_app_type ("Which of them; apart by semicolons", "Sergeant; Lieutenant");
  test_app_type ("Hours", "two");
  test_app_choose ("Period", 1);
  test_app_type ("Subjects that count; empty is all training", "Firearms; Juggling");
  test_app_type ("What it stands on, such as General Order 9", "General Order 9");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type how many hours are asked"));
  test_app_type ("Hours", "2");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "“Juggling”"));
  test_app_type ("Subjects that count; empty is all training", "Firearms");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  list = test_app_find (GTK_WIDGET (page), GTK_TYPE_LIST_BOX, NULL);
  row = test_app_find (list, ADW_TYPE_ACTION_ROW, "The agency's own rules");
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  test_app_settle (app);
  rules_window_go_to (app, "Low-light shooting");
  g_assert_true (rules_window_shows (app, "Officers of the rank: sergeant, lieutenant"));
  g_assert_true (rules_window_shows (app, "Always within the last 12 months"));
  g_assert_true (rules_window_shows (app, "in: Firearms"));
}

static gpointer
judge (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_check (workspace, MUSTER_DATE_NONE, NULL, error);
}

static gboolean
is_asked (const MusterCheckOfficer *officer, const char *title)
{
  guint i, j;

  for (i = 0; i < officer->evaluations->len; i++)
    {
      const MusterEvaluation *evaluation = g_ptr_array_index (officer->evaluations, i);

      for (j = 0; j < evaluation->duties->len; j++)
        {
          const MusterDuty *duty = g_ptr_array_index (evaluation->duties, j);

          if (g_str_equal (duty->requirement->title, title))
            return duty->status != MUSTER_DUTY_STATUS_NOT_APPLICABLE;
        }
    }
  return FALSE;
}

/* How many are asked for it; fails where somebody is whose rank is none of @ranks. */
static guint
count_asked (TestApp *app, const char *title, const char *const *ranks)
{
  g_autoptr (MusterCheck) check = test_app_run (app, judge, NULL, FALSE);
  guint i, n = 0;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->officers, i);
      const GPtrArray *employments = officer->facts->employments;
      const MusterEmployment *last = g_ptr_array_index (employments, employments->len - 1);
      gboolean is_meant = ranks == NULL || g_strv_contains (ranks, last->rank);

      g_assert_true (is_meant || !is_asked (officer, title));
      n += is_asked (officer, title);
    }
  return n;
}

static gboolean
says (const char *sentence)
{
  return test_app_shows (test_app_find_form (), sentence);
}

/* One of each kind, each from its words in the form to whom it is asked of. */
static void
test_kinds (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  const char *const sergeants[] = { "Sergeant", NULL };
  guint n_sergeants, n_everybody;

  rules_window_do (app, "rules.add-requirement");
  g_assert_true (says ("Something is still missing above."));
  test_app_type ("What is asked", "Local firearms");
  test_app_choose ("For whom", 2);
  test_app_type ("Which of them; apart by semicolons", "Sergeant");
  test_app_type ("Hours", "4");
  test_app_type ("Subjects that count; empty is all training", "Firearms");
  test_app_type ("Asked from when; empty is always", "1 Jan 2026");
  test_app_type ("What it stands on, such as General Order 9", "General Order 9");
  g_assert_true (says ("Officers of the rank: sergeant: 4.00 h of Firearms in each calendar year, "
                       "from 1 Jan 2026"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());

  rules_window_do (app, "rules.add-requirement");
  test_app_type ("What is asked", "Ethics course");
  test_app_choose ("Kind", 1);
  test_app_type ("Courses of which one will do, by code or title", "Ethics");
  test_app_choose ("Period", 6);
  test_app_type ("How many years", "30");
  test_app_type ("What it stands on, such as General Order 9", "General Order 10");
  test_app_save_form (app);
  g_assert_true (says ("Type a number of years from 1 to 20, such as 5."));
  test_app_type ("How many years", "5");
  g_assert_true (says ("Every sworn officer: the course ethics completed every 5 years"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());

  rules_window_do (app, "rules.add-requirement");
  test_app_type ("What is asked", "Skills");
  test_app_type ("Hours", "12");
  test_app_type ("Subjects that count; empty is all training", "Firearms; Domestic violence");
  test_app_type ("Hours at least in each of these subjects; may be empty", "13");
  test_app_choose ("Period", 7);
  test_app_type ("How many years", "3");
  test_app_type ("A year in which a block begins", "2026");
  test_app_type ("What it stands on, such as General Order 9", "General Order 11");
  test_app_save_form (app);
  g_assert_true (says ("Type at most the hours that are asked of all together."));
  test_app_type ("Hours at least in each of these subjects; may be empty", "2");
  g_assert_true (says ("12.00 h of Firearms, Domestic violence, at least 2.00 h of each in each "
                       "block of 3 calendar years, such as 2026 to 2028"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());

  rules_window_do (app, "rules.add-requirement");
  test_app_type ("What is asked", "CPR");
  test_app_choose ("Kind", 2);
  test_app_choose ("For whom", 1);
  test_app_choose ("Force", 1);
  test_app_type ("Qualification or card, such as CPR", "CPR");
  test_app_type ("Months it holds; empty is until its own date", "24");
  test_app_type ("What it stands on, such as General Order 9", "General Order 12");
  g_assert_true (says ("cpr in force all the time, which holds for 24 months (recommended)"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());

  n_sergeants = count_asked (app, "Local firearms", sergeants);
  n_everybody = count_asked (app, "CPR", NULL);
  g_assert_cmpuint (n_sergeants, >, 0);
  g_assert_cmpuint (count_asked (app, "Ethics course", NULL), >, n_sergeants);
  g_assert_cmpuint (n_everybody, >=, count_asked (app, "Ethics course", NULL));
}

static void
choose_own (TestApp *app)
{
  GtkWidget *list =
      test_app_find (GTK_WIDGET (rules_window_get_page (app)), GTK_TYPE_LIST_BOX, NULL);
  GtkWidget *row = test_app_find (list, ADW_TYPE_ACTION_ROW, "The agency's own rules");

  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  test_app_settle (app);
}

/* From a day on, with the old value kept; then not at all; and each is one step. */
static void
test_change (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n;

  rules_window_do (app, "rules.change");
  g_assert_null (test_app_find_form ());
  rules_window_do (app, "rules.add-requirement");
  test_app_type ("What is asked", "Local firearms");
  test_app_type ("Hours", "4");
  test_app_type ("Asked from when; empty is always", "1 Jan 2026");
  test_app_type ("What it stands on, such as General Order 9", "General Order 9");
  test_app_save_form (app);
  choose_own (app);
  rules_window_go_to (app, "Local firearms");
  rules_window_do (app, "rules.change");
  test_app_type ("Hours", "6");
  test_app_type ("From which day the change holds; empty corrects", "1 Jan 2027");
  g_assert_true (says ("6.00 h of any training in each calendar year, from 1 Jan 2027"));
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (rules_window_shows (app, "4.00"));
  g_assert_true (rules_window_shows (app, "6.00"));
  n = count_asked (app, "Local firearms", NULL);
  g_assert_cmpuint (n, >, 0);
  rules_window_go_to (app, "Local firearms");
  rules_window_do (app, "rules.end");
  test_app_type ("From which day it is not asked; empty takes it out", "2 Jan 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_cmpuint (count_asked (app, "Local firearms", NULL), ==, 0);
  rules_window_undo (app);
  g_assert_cmpuint (count_asked (app, "Local firearms", NULL), ==, n);
  rules_window_undo (app);
  rules_window_go_to (app, "Local firearms");
  rules_window_do (app, "rules.end");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_false (rules_window_shows (app, "Local firearms"));
}

/* What cannot be is refused as soon as its row is left, and typing on takes the sentence away. */
static void
test_refused_at_once (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  rules_window_do (app, "rules.add-requirement");
  gtk_widget_grab_focus (test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, "Hours"));
  test_app_type ("Hours", "many");
  test_app_settle (app);
  gtk_widget_grab_focus (
      test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW, "What is asked"));
  test_app_settle (app);
  g_assert_true (says ("Type how many hours are asked, such as 4 or 2:30."));
  g_assert_false (says ("Name what it stands on"));
  test_app_type ("Hours", "3");
  g_assert_false (says ("Type how many hours are asked, such as 4 or 2:30."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

/* The last piece of a list is completed; what stands before it stays. */
static void
test_suggest (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;

  rules_window_do (app, "rules.add-requirement");
  row = test_app_find (test_app_find_form (), ADW_TYPE_ENTRY_ROW,
                       "Subjects that count; empty is all training");
  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  gtk_editable_set_text (GTK_EDITABLE (row), "Use of force; domestic");
  test_app_settle (app);
  g_assert_true (muster_suggest_press (row, GDK_KEY_Down));
  g_assert_true (muster_suggest_press (row, GDK_KEY_Return));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==,
                   "Use of force; Domestic violence");
  /* What is complete is not suggested again. */
  g_assert_false (muster_suggest_press (row, GDK_KEY_Down));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

static void
test_subject (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  rules_window_do (app, "rules.add-subject");
  test_app_type ("Name", "firearms");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "have this subject already"));
  test_app_type ("Name", "Drone flying");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  rules_window_do (app, "rules.add-subject");
  test_app_type ("Name", "Drone flying");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "have this subject already"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/rules-requirement/" name, TestApp, "CT", rules_window_set_up, func,            \
              test_app_tear_down)
  ADD ("requirement", test_requirement);
  ADD ("kinds", test_kinds);
  ADD ("change", test_change);
  ADD ("refused-at-once", test_refused_at_once);
  ADD ("suggest", test_suggest);
  ADD ("subject", test_subject);

  return g_test_run ();
}
