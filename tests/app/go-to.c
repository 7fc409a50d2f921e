/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Going anywhere by name, over a sample agency. */

#include "app/go-to.h"

#include "actions/class-record.h"
#include "actions/people.h"
#include "app/class-page.h"
#include "app/officer-view.h"
#include "core/class.h"
#include "support.h"

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (MUSTER_IS_GO_TO (window))
        return window;
    }
  return NULL;
}

static void
open_dialog (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  muster_app_window_show_page (app->window, "officers");
  test_app_settle (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.go-to", NULL);
  test_app_settle (app);
  g_assert_nonnull (find_dialog ());
}

static GtkListBox *
get_list (void)
{
  return GTK_LIST_BOX (test_app_find (find_dialog (), GTK_TYPE_LIST_BOX, NULL));
}

static guint
count_rows (void)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (get_list (), (int) n) != NULL)
    n++;
  return n;
}

static void
type (TestApp *app, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_app_find (find_dialog (), GTK_TYPE_SEARCH_ENTRY, NULL)),
                         text);
  test_app_settle (app);
}

static void
press (TestApp *app, guint key)
{
  g_assert_true (muster_go_to_press (MUSTER_GO_TO (find_dialog ()), key));
  test_app_settle (app);
}

static gpointer
list_people (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_people (workspace, error);
}

static gpointer
list_classes (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_class_rows (workspace, error);
}

/* The officer's record is shown, found by a part of the name in other letters, and by the state ID. */
static void
go_to_officer (TestApp *app, guint row, MusterPeopleColumn column)
{
  g_autoptr (MusterTable) people = test_app_run (app, list_people, NULL, FALSE);
  const char *name = muster_table_get_text (people, row, MUSTER_PEOPLE_NAME);
  g_autofree char *typed = g_utf8_strup (muster_table_get_text (people, row, column), -1);

  type (app, typed);
  g_assert_cmpuint (count_rows (), ==, 1);
  g_assert_true (test_app_shows (GTK_WIDGET (get_list ()), name));
  press (app, GDK_KEY_Return);
  g_assert_null (find_dialog ());
  g_assert_true (test_app_shows (
      test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_OFFICER_VIEW, NULL), name));
}

static void
test_officer_by_name (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  go_to_officer (app, 5, MUSTER_PEOPLE_NAME);
}

static void
test_officer_by_id (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  go_to_officer (app, 7, MUSTER_PEOPLE_STATE_ID);
}

static void
test_class (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterTable) classes = test_app_run (app, list_classes, NULL, FALSE);

  type (app, muster_table_get_text (classes, 0, MUSTER_CLASS_NUMBER));
  press (app, GDK_KEY_Return);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_CLASS_PAGE, NULL));
}

static void
test_course (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "juvenile");
  press (app, GDK_KEY_Return);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Juvenile matters"));
  g_assert_true (
      gtk_widget_get_mapped (GTK_WIDGET (muster_app_window_show_page (app->window, "courses"))));
}

/* Before anything is typed, the pages are there; the arrows go from one to the next. */
static void
test_pages (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkListBoxRow *row;
  GtkWidget *list = GTK_WIDGET (get_list ());

  g_assert_true (test_app_shows (list, "Today"));
  g_assert_true (test_app_shows (list, "Renewals"));
  g_assert_false (test_app_shows (list, "Juvenile matters"));
  press (app, GDK_KEY_Down);
  row = gtk_list_box_get_selected_row (get_list ());
  g_assert_cmpint (gtk_list_box_row_get_index (row), ==, 1);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (find_dialog ())) == GTK_WIDGET (row));
  press (app, GDK_KEY_Down);
  press (app, GDK_KEY_Return);
  g_assert_null (find_dialog ());
  /* The third page of the sidebar. */
  g_assert_true (
      gtk_widget_get_mapped (GTK_WIDGET (muster_app_window_show_page (app->window, "renewals"))));
}

static void
test_nothing (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "no such thing");
  g_assert_cmpuint (count_rows (), ==, 0);
  g_assert_true (test_app_shows (find_dialog (), "Nothing has this name or number."));
  press (app, GDK_KEY_Return);
  press (app, GDK_KEY_Down);
  g_assert_nonnull (find_dialog ());
}

/* What many have is cut short for each kind, and says so. */
static void
test_many (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "e");
  g_assert_cmpuint (count_rows (), <, 100);
  g_assert_true (test_app_shows (find_dialog (), " more: type more of it."));
  g_assert_true (test_app_shows (GTK_WIDGET (get_list ()), "Officer"));
  g_assert_true (test_app_shows (GTK_WIDGET (get_list ()), "Class"));
  g_assert_true (test_app_shows (GTK_WIDGET (get_list ()), "Course"));
}

/* Escape gives the focus back, and so the place in which somebody typed. */
static void
test_escape (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *focus;

  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  muster_page_search (muster_app_window_show_page (app->window, "officers"));
  focus = gtk_root_get_focus (GTK_ROOT (app->window));
  g_assert_nonnull (focus);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.go-to", NULL);
  test_app_settle (app);
  press (app, GDK_KEY_Escape);
  g_assert_null (find_dialog ());
  g_assert_true (gtk_root_get_focus (GTK_ROOT (app->window)) == focus);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/go-to/" name, TestApp, "CT", open_dialog, func, test_app_tear_down)
  ADD ("officer-by-name", test_officer_by_name);
  ADD ("officer-by-id", test_officer_by_id);
  ADD ("class", test_class);
  ADD ("course", test_course);
  ADD ("pages", test_pages);
  ADD ("nothing", test_nothing);
  ADD ("many", test_many);
  ADD ("escape", test_escape);

  return g_test_run ();
}
