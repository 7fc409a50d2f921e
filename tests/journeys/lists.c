/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tab goes from list to list, the arrows from row to row: nobody tabs through two hundred officers to reach one's
 * record. */

#include "app/officer-view.h"
#include "app/record-list.h"
#include "keys.h"

static GtkWidget *
get_focus (TestApp *app)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (app->window));

  g_assert_nonnull (focus);
  return focus;
}

static GtkWidget *
get_template_child (GtkWidget *widget, const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

static gboolean
is_in (TestApp *app, GtkWidget *widget)
{
  return gtk_widget_is_ancestor (get_focus (app), widget);
}

/* All tiers are one stop, as the arrows go from one to the next. */
static void
test_today (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page, *tiers, *row;

  test_app_open (app);
  keys_begin (app);
  keys_press ("Control+1");
  keys_settle ();
  page = GTK_WIDGET (muster_app_window_show_page (app->window, "today"));
  tiers = get_template_child (page, "tiers");
  gtk_widget_grab_focus (page);
  keys_settle ();
  row = get_focus (app);
  g_assert_true (gtk_widget_is_ancestor (row, tiers));
  keys_press ("Down");
  g_assert_true (is_in (app, tiers) && get_focus (app) != row);
  keys_press ("Tab");
  g_assert_false (is_in (app, tiers));
  g_assert_true (is_in (app, page));
  while (!is_in (app, get_template_child (page, "classes")))
    keys_press ("Tab");
  keys_press ("Tab");
  g_assert_true (is_in (app, get_template_child (page, "findings")));
  keys_press ("Shift+Tab");
  g_assert_true (is_in (app, get_template_child (page, "classes")));
  g_assert_cmpuint (keys_end (), <, 12);
}

static void
test_officers (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page, *list, *view, *row;

  test_app_open (app);
  keys_begin (app);
  keys_press ("Control+2");
  keys_settle ();
  page = GTK_WIDGET (muster_app_window_show_page (app->window, "officers"));
  list = test_app_find (page, GTK_TYPE_LIST_VIEW, NULL);
  view = test_app_find (page, MUSTER_TYPE_OFFICER_VIEW, NULL);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_in (app, list));
  keys_press ("Down");
  keys_press ("Down");
  row = get_focus (app);
  keys_press ("Tab");
  g_assert_true (is_in (app, view));
  keys_press ("Shift+Tab");
  g_assert_true (get_focus (app) == row);
  keys_press ("Shift+Tab");
  g_assert_false (is_in (app, list));
  g_assert_cmpuint (keys_end (), <, 20);
}

/* From the sidebar, whichever page is shown, one Tab leads on. */
static void
test_sidebar (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *sidebar;

  test_app_open (app);
  keys_begin (app);
  keys_press ("Control+2");
  keys_settle ();
  sidebar = get_template_child (GTK_WIDGET (app->window), "sidebar");
  gtk_widget_child_focus (sidebar, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_in (app, sidebar));
  keys_press ("Tab");
  g_assert_false (is_in (app, sidebar));
  keys_press ("Shift+Tab");
  g_assert_true (is_in (app, sidebar));
  keys_end ();
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, test)                                                                            \
  g_test_add ("/journeys/lists/" name, TestApp, "CT", test_app_set_up, test, test_app_tear_down)
  ADD ("today", test_today);
  ADD ("officers", test_officers);
  ADD ("sidebar", test_sidebar);

  return g_test_run ();
}
