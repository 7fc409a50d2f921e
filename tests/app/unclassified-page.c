/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training without a subject in the window: titles, the credits of one, and one step for many. */

#include "app/unclassified-page.h"

#include "actions/people.h"
#include "actions/training.h"
#include "actions/unclassified.h"
#include "app/grid.h"
#include "app/officer-view.h"
#include "app/officers-page.h"
#include "app/table-model.h"
#include "core/officer.h"
#include "support.h"

#define HOUR 3600

/* Titles that the sample does not have: three credits of the first, two of the second. */
#define FIRST "Zzyzx cold cases"
#define SECOND "Zzyzx drone law"

static void
add_credit (GPtrArray *credits, const MusterTable *people, guint person, const char *title,
            const char *subject)
{
  MusterCredit *credit = muster_credit_new ();

  credit->officer_id = muster_table_get_number (people, person, MUSTER_PEOPLE_ID);
  credit->title = g_strdup (title);
  credit->subject = g_strdup (subject);
  credit->earned_on = muster_date_new (2025, 3, 1) + (MusterDate) credits->len;
  credit->seconds = 2 * HOUR;
  g_ptr_array_add (credits, credit);
}

static gpointer
record (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GPtrArray) credits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  g_autoptr (MusterTable) people = muster_action_list_people (workspace, error);

  if (people == NULL)
    return NULL;
  add_credit (credits, people, 0, FIRST, NULL);
  add_credit (credits, people, 0, FIRST, NULL);
  add_credit (credits, people, 1, FIRST, NULL);
  add_credit (credits, people, 1, SECOND, NULL);
  add_credit (credits, people, 2, SECOND, "astrology");
  add_credit (credits, people, 2, SECOND, "law");
  return muster_action_record_training (workspace, credits, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

/* How many credits of @title wait, in the file. */
static gpointer
count_title (MusterWorkspace *workspace, gpointer title, GError **error)
{
  g_autoptr (GPtrArray) groups = muster_action_list_unclassified (workspace, error);
  guint n = 0, i;

  if (groups == NULL)
    return NULL;
  for (i = 0; i < groups->len; i++)
    {
      const MusterUnclassifiedGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->title, title))
        n = group->credits->len;
    }
  /* NULL would be a failure. */
  return GUINT_TO_POINTER (n + 1);
}

static guint
count (TestApp *app, const char *title)
{
  return GPOINTER_TO_UINT (test_app_run (app, count_title, (gpointer) title, FALSE)) - 1;
}

static GtkWidget *
find_page (TestApp *app)
{
  return test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_UNCLASSIFIED_PAGE, NULL);
}

static MusterGrid *
get_grid (TestApp *app)
{
  return MUSTER_GRID (test_app_find (find_page (app), MUSTER_TYPE_GRID, NULL));
}

static void
search (TestApp *app, const char *text)
{
  GtkWidget *entry = test_app_find (find_page (app), GTK_TYPE_SEARCH_ENTRY, NULL);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
  test_app_settle (app);
}

static void
press (TestApp *app, guint key)
{
  g_assert_true (muster_grid_press (get_grid (app), key, 0));
  test_app_settle (app);
}

static void
open_queue (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  muster_app_window_show_page (app->window, "courses");
  test_app_settle (app);
  test_app_run (app, record, NULL, TRUE);
  test_app_settle (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.unclassified", NULL);
  test_app_settle (app);
  g_assert_nonnull (find_page (app));
  search (app, "zzyzx");
}

static void
give (TestApp *app, const char *subject)
{
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Subject, by title", subject);
  test_app_save_form (app);
}

static void
undo (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
}

/* The titles with the most credits come first; a title that others classified says as what. */
static void
test_titles (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = find_page (app);
  g_autofree char *copied = NULL;

  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (page)), ==, "2 titles");
  copied = muster_grid_copy (get_grid (app), TRUE);
  g_assert_cmpstr (copied, ==,
                   "Title\tCredits\tOfficers\tHours\tFirst\tLast\tClassified before as\n" FIRST
                   "\t3\t2\t6.00\t1 Mar 2025\t3 Mar 2025\t\n" SECOND
                   "\t2\t2\t4.00\t4 Mar 2025\t5 Mar 2025\tLaw and legal updates\n");
  search (app, "no such title");
  g_assert_true (test_app_shows (page, "Nothing here matches “no such title”"));
}

/* S gives one title its subject, in one step. */
static void
test_one_title (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  press (app, GDK_KEY_s);
  g_assert_true (test_app_shows (test_app_find_form (), "“" FIRST "”, 3 credits"));
  give (app, "cooking");
  g_assert_true (test_app_shows (test_app_find_form (), "Type a subject and choose one"));
  give (app, "Law and legal updates");
  g_assert_null (test_app_find_form ());
  g_assert_true (
      test_app_shows (GTK_WIDGET (app->window), "3 credits are “Law and legal updates” now."));
  g_assert_cmpuint (count (app, FIRST), ==, 0);
  g_assert_cmpuint (count (app, SECOND), ==, 2);
  undo (app);
  g_assert_cmpuint (count (app, FIRST), ==, 3);
  g_assert_true (test_app_shows (find_page (app), FIRST));
}

/* What the title was before is proposed, and Enter takes it; a subject that no rules know is replaced. */
static void
test_proposal (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  press (app, GDK_KEY_Down);
  press (app, GDK_KEY_s);
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_cmpuint (count (app, SECOND), ==, 0);
  undo (app);
  g_assert_cmpuint (count (app, SECOND), ==, 2);
}

static void
test_ticks (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  press (app, GDK_KEY_space);
  g_assert_true (test_app_shows (find_page (app), "1 ticked"));
  press (app, GDK_KEY_Down);
  press (app, GDK_KEY_space);
  /* What is ticked stays so, whatever is searched. */
  search (app, "drone");
  g_assert_true (test_app_shows (find_page (app), "2 ticked"));
  press (app, GDK_KEY_s);
  g_assert_true (test_app_shows (test_app_find_form (), "2 titles, 5 credits"));
  give (app, "Law and legal updates");
  g_assert_cmpuint (count (app, FIRST), ==, 0);
  g_assert_cmpuint (count (app, SECOND), ==, 0);
  g_assert_false (test_app_shows (find_page (app), "ticked"));
  undo (app);
  g_assert_cmpuint (count (app, FIRST), ==, 3);
  g_assert_cmpuint (count (app, SECOND), ==, 2);
}

/* Enter opens a title, where some of its credits are classified; the page behind knows when it is shown again. */
static void
test_some_credits (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  press (app, GDK_KEY_Return);
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (find_page (app))), ==, "3 credits");
  press (app, GDK_KEY_s);
  g_assert_true (test_app_shows (test_app_find_form (), "“" FIRST "”, 1 credit"));
  give (app, "Law and legal updates");
  g_assert_cmpuint (count (app, FIRST), ==, 2);
  g_assert_true (muster_grid_press (get_grid (app), GDK_KEY_Down, GDK_SHIFT_MASK));
  press (app, GDK_KEY_s);
  give (app, "Law and legal updates");
  g_assert_true (test_app_shows (find_page (app), "Every credit of “" FIRST "” has a subject."));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.back", NULL);
  test_app_settle (app);
  g_assert_cmpstr (muster_page_get_summary (MUSTER_PAGE (find_page (app))), ==, "1 title");
}

static void
test_officer (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  press (app, GDK_KEY_Return);
  press (app, GDK_KEY_Return);
  g_assert_null (find_page (app));
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_OFFICERS_PAGE, NULL));
}

/* --- Where it is found ---------------------------------------------------------------------------- */

static void
test_from_today (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = muster_app_window_show_page (app->window, "today");
  GtkWidget *row;

  test_app_settle (app);
  row = test_app_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "have no subject and count nowhere.");
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, GTK_TYPE_LIST_BOX_ROW);
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
  test_app_settle (app);
  g_assert_nonnull (find_page (app));
}

static void
test_from_courses (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = muster_app_window_show_page (app->window, "courses");
  GtkWidget *button;

  test_app_settle (app);
  button = test_app_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "_Unclassified Training");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  g_assert_nonnull (find_page (app));
}

/* The officer's training tells that some of it waits. */
static void
test_from_officer (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view, *button;

  press (app, GDK_KEY_Return);
  press (app, GDK_KEY_Return);
  view = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_OFFICER_VIEW, NULL);
  g_assert_nonnull (view);
  g_assert_true (gtk_widget_activate_action (view, "officer.show-tab", "s", "training"));
  test_app_settle (app);
  button = test_app_find (view, GTK_TYPE_BUTTON, "Some Have No _Subject");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  g_assert_nonnull (find_page (app));
}

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_make_empty (app);
  test_app_open (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.unclassified", NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (find_page (app), "Every credit has a subject."));
  /* Nothing is chosen, so nothing is asked. */
  gtk_widget_activate_action (find_page (app), "unclassified.give-subject", NULL);
  test_app_settle (app);
  g_assert_null (test_app_find_form ());
}

static void
test_fits (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_assert_fits (app, find_page (app));
  test_app_check_names (find_page (app));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/unclassified-page/" name, TestApp, "CT", open_queue, func, test_app_tear_down)
  ADD ("titles", test_titles);
  ADD ("one-title", test_one_title);
  ADD ("proposal", test_proposal);
  ADD ("ticks", test_ticks);
  ADD ("some-credits", test_some_credits);
  ADD ("officer", test_officer);
  ADD ("from-today", test_from_today);
  ADD ("from-courses", test_from_courses);
  ADD ("from-officer", test_from_officer);
  ADD ("fits", test_fits);
  g_test_add ("/app/unclassified-page/empty", TestApp, NULL, test_app_set_up, test_empty,
              test_app_tear_down);

  return g_test_run ();
}
