/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Officers" over a sample agency: finding somebody. */

#include "record-page.h"

#include "actions/environment.h"
#include "actions/people.h"
#include "app/officer-list.h"
#include "app/officer-view.h"

static GtkSelectionModel *
get_selection (TestApp *app)
{
  GtkWidget *view = test_app_find (record_page_get (app), GTK_TYPE_LIST_VIEW, NULL);

  return gtk_list_view_get_model (GTK_LIST_VIEW (view));
}

static void
open_officers (TestApp *app, gconstpointer state)
{
  record_page_set_up (app, state, "officers", MUSTER_TYPE_OFFICER_VIEW);
}

/* The people and what was found of them come from two threads, in any order. */
static void
test_check_first (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  MusterEnvironment environment = muster_environment_read ();
  MusterWorkspace *workspace =
      muster_workspace_open (app->path, MUSTER_WORKSPACE_READ, &environment, &error);
  g_autoptr (MusterCheck) check = muster_action_check (workspace, MUSTER_DATE_NONE, NULL, &error);
  g_autoptr (MusterRows) rows =
      muster_officer_list_create_rows (muster_action_list_people (workspace, &error));
  GtkWidget *window = gtk_window_new ();
  GtkWidget *list = g_object_new (MUSTER_TYPE_OFFICER_LIST, NULL);

  g_assert_no_error (error);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  muster_officer_list_set_check (MUSTER_OFFICER_LIST (list), check);
  muster_officer_list_set_people (MUSTER_OFFICER_LIST (list), rows);
  gtk_test_widget_wait_for_draw (list);
  g_assert_true (test_app_shows (list, "short "));
  gtk_window_destroy (GTK_WINDOW (window));
  muster_workspace_close (workspace);
}

/* --- Finding somebody ----------------------------------------------------------------------------- */

static void
test_list (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_cmpuint (record_page_count (app), ==, 23);
  g_assert_true (record_page_shows (app, "23 on the books · 1 separated is hidden"));
  g_assert_true (record_page_shows (app, "23 officers shown · "));
  g_assert_true (record_page_shows (app, "short "));
  /* The first is chosen, so that the page is not half empty. */
  g_assert_true (test_app_shows (record_page_get_view (app), "Crowfield, Isaiah"));
}

static void
test_search (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_search (app, "delac");
  g_assert_cmpuint (record_page_count (app), ==, 1);
  record_page_search (app, "ct-1004");
  g_assert_cmpuint (record_page_count (app), ==, 1);
  g_assert_true (record_page_shows (app, "Gwynfor-Price, Owen P."));
  /* What else stands in a row is not searched. */
  record_page_search (app, "sworn");
  g_assert_cmpuint (record_page_count (app), ==, 0);
  record_page_search (app, "nobody");
  g_assert_true (
      record_page_shows (app, "No officer matches “nobody”. Separated officers are hidden."));
  g_signal_emit_by_name (test_app_find (record_page_get (app), GTK_TYPE_BUTTON, "_Show Them"),
                         "clicked");
  test_app_settle (app);
  g_assert_true (record_page_shows (app, "No officer matches “nobody”."));
  g_assert_false (record_page_shows (app, "_Show Them"));
  record_page_search (app, "");
  g_assert_cmpuint (record_page_count (app), ==, 24);
  g_assert_true (record_page_shows (app, "23 on the books · 1 separated"));
}

static void
tick (TestApp *app, const char *label, gboolean is_ticked)
{
  GtkWidget *button = test_app_find (record_page_get (app), GTK_TYPE_MENU_BUTTON, NULL);
  GtkPopover *popover = gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (gtk_popover_get_child (popover)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child) &&
        g_str_equal (gtk_check_button_get_label (GTK_CHECK_BUTTON (child)), label))
      gtk_check_button_set_active (GTK_CHECK_BUTTON (child), is_ticked);
  test_app_settle (app);
}

/* Kinds add up; what is short or about to end narrows them. */
static void
test_filter (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n_all = record_page_count (app), n_short;

  tick (app, "C_ivilian", TRUE);
  g_assert_cmpuint (record_page_count (app), ==, 0);
  g_assert_true (record_page_shows (app, "Nobody is like this."));
  g_assert_true (record_page_shows (app, "_Show Them"));
  tick (app, "C_ivilian", FALSE);
  tick (app, "Re_cruits", TRUE);
  g_assert_cmpuint (record_page_count (app), ==, 1);
  tick (app, "S_worn", TRUE);
  g_assert_cmpuint (record_page_count (app), ==, n_all);
  tick (app, "_Short", TRUE);
  n_short = record_page_count (app);
  g_assert_cmpuint (n_short, >, 0);
  g_assert_cmpuint (n_short, <, n_all);
  tick (app, "_Expiring within 90 days", TRUE);
  g_assert_cmpuint (record_page_count (app), >, 0);
  g_assert_cmpuint (record_page_count (app), <, n_short);
}

static void
test_show_record (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *view = record_page_get_view (app);

  g_assert_true (test_app_shows (view, "Crowfield, Isaiah"));
  gtk_selection_model_select_item (get_selection (app), 2, TRUE);
  test_app_settle (app);
  g_assert_true (test_app_shows (view, "Ellsberry, Tamika"));
  g_assert_false (test_app_shows (view, "Crowfield, Isaiah"));
}

/* Who is chosen stays so while the list shows others, and the search goes on from there. */
static void
test_move (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterRecordList *list = record_page_get_list (app);
  GtkWidget *view = record_page_get_view (app);

  record_page_search (app, "delac");
  g_assert_true (test_app_shows (view, "Crowfield, Isaiah"));
  g_assert_false (gtk_selection_model_is_selected (get_selection (app), 0));
  muster_record_list_move (list, 1);
  test_app_settle (app);
  g_assert_true (test_app_shows (view, "Delacroisse, Antoine"));
  muster_record_list_move (list, 1);
  record_page_search (app, "");
  g_assert_true (test_app_shows (view, "Delacroisse, Antoine"));
  muster_record_list_move (list, -1);
  muster_record_list_move (list, -1);
  test_app_settle (app);
  g_assert_true (test_app_shows (view, "Crowfield, Isaiah"));
}

/* Whoever is asked for is shown, whatever is ticked and searched for. */
static void
test_uncover (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterRecordList *list = record_page_get_list (app);
  GtkWidget *officers = test_app_find (record_page_get (app), MUSTER_TYPE_OFFICER_LIST, NULL);
  MusterId first = muster_record_list_get_chosen (list);
  MusterId second;

  muster_record_list_move (list, 1);
  second = muster_record_list_get_chosen (list);
  record_page_search (app, "crowfield");
  muster_officer_list_choose (MUSTER_OFFICER_LIST (officers), first);
  g_assert_cmpuint (record_page_count (app), ==, 1);
  tick (app, "C_ivilian", TRUE);
  g_assert_cmpuint (record_page_count (app), ==, 0);
  muster_officer_list_choose (MUSTER_OFFICER_LIST (officers), second);
  test_app_settle (app);
  g_assert_cmpuint (record_page_count (app), ==, 23);
  g_assert_cmpint (muster_record_list_get_chosen (list), ==, second);
}

/* --- Who comes ----------------------------------------------------------------------------------- */

static void
test_hire (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "The officer has no last name. Type it."));
  test_app_type ("Last name", "Zzyzx");
  test_app_type ("State ID", "CT-1019");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type another ID"));
  test_app_type ("State ID", "CT-9999");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (record_page_shows (app, "Zzyzx is on the books."));
  g_assert_cmpuint (record_page_count (app), ==, 24);
  g_assert_true (test_app_shows (record_page_get_view (app), "state ID CT-9999"));

  /* Undone, the officer is gone, and somebody else is shown. */
  record_page_undo (app);
  g_assert_cmpuint (record_page_count (app), ==, 23);
  g_assert_false (test_app_shows (record_page_get_view (app), "Zzyzx"));
}

/* --- Reach --------------------------------------------------------------------------------------- */

static void
test_reach (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_check_names (record_page_get (app));
  test_app_assert_fits (app, record_page_get (app));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/app/officers-page/" name, TestApp, "CT", open_officers, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("list", test_list);
  ADD ("search", test_search);
  ADD ("filter", test_filter);
  ADD ("uncover", test_uncover);
  ADD ("move", test_move);
  ADD ("show-record", test_show_record);
  ADD ("hire", test_hire);
  ADD ("reach", test_reach);
  g_test_add ("/app/officers-page/check-first", TestApp, "CT", test_app_set_up, test_check_first,
              test_app_tear_down);
  return g_test_run ();
}
