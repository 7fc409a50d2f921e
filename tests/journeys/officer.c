/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An officer's record by keys alone: hired, what follows a hire, found again, corrected, separated, taken back; and the
 * order in which Tab goes through the page. */

#include "app/officer-view.h"
#include "keys.h"

#define BUDGET 100u
#define MAX_STOPS 20u /* a list is one */

static GtkWidget *
get_record (TestApp *app)
{
  GtkWidget *view = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_OFFICER_VIEW, NULL);

  g_assert_nonnull (view);
  return view;
}

static gboolean
shows (TestApp *app, const char *text)
{
  keys_settle ();
  return test_app_shows (get_record (app), text);
}

/* Title of the row that has the focus, or "". */
static const char *
get_focused_row (TestApp *app)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (app->window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;

  return row != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)) : "";
}

static void
go_to_row (TestApp *app, const char *title)
{
  guint i;

  for (i = 0; i < MAX_STOPS && !g_str_equal (get_focused_row (app), title); i++)
    keys_press ("Tab");
  g_assert_cmpstr (get_focused_row (app), ==, title);
}

static void
replace (const char *text)
{
  keys_press ("Control+a");
  keys_type (text);
  keys_press ("Return");
}

static void
hire (TestApp *app)
{
  keys_press ("Control+2");
  keys_press ("Control+n");
  keys_type ("Zzyzx");
  keys_press ("Tab");
  keys_press ("Tab");
  keys_press ("Tab");
  keys_type ("CT-9999");
  keys_press ("Return");
  g_assert_true (shows (app, "Zzyzx"));
}

/* The item of the hire is the milestone that is offered first. */
static void
enter_what_follows (TestApp *app)
{
  keys_press ("Alt+a");
  keys_press ("m");
  keys_press ("Tab");
  keys_press ("Return");
  keys_settle ();
  g_assert_null (test_app_find_form ());
  keys_press ("Alt+a");
  keys_press ("c");
  keys_press ("Tab");
  keys_type ("B-9");
  keys_press ("Tab");
  keys_type ("6/1/2026");
  keys_press ("Return");
  keys_settle ();
  g_assert_null (test_app_find_form ());
}

/* Overview, Certificates, Training, Qualifications, and back. */
static void
look_through_tabs (TestApp *app)
{
  keys_press ("Control+Page_Down");
  g_assert_true (shows (app, "B-9"));
  keys_press ("Control+Page_Down");
  keys_press ("Control+Page_Down");
  g_assert_true (shows (app, "Registration with the academy"));
  keys_press ("Control+Page_Up");
  keys_press ("Control+Page_Up");
  keys_press ("Control+Page_Up");
}

static void
test_career (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n;

  test_app_open (app);
  test_app_settle (app);
  keys_begin (app);
  hire (app);
  enter_what_follows (app);
  look_through_tabs (app);
  /* Somebody else is looked at, and then the new one again. */
  keys_press ("Control+Up");
  g_assert_false (shows (app, "Zzyzx"));
  keys_press ("Control+f");
  keys_type ("ct-9999");
  keys_press ("Control+Down");
  g_assert_true (shows (app, "state ID CT-9999"));

  go_to_row (app, "State ID");
  replace ("CT-1001");
  g_assert_true (shows (app, "Type another ID"));
  g_assert_cmpstr (get_focused_row (app), ==, "State ID");
  replace ("CT-9998");
  g_assert_false (shows (app, "Type another ID"));
  g_assert_true (shows (app, "state ID CT-9998"));

  keys_press ("Alt+a");
  keys_press ("s");
  keys_press ("Return");
  g_assert_true (shows (app, "_Rehire…"));
  keys_press ("Control+z");
  g_assert_true (shows (app, "_Separate…"));
  g_assert_true (shows (app, "state ID CT-9998"));
  keys_press ("Control+z");
  g_assert_true (shows (app, "state ID CT-9999"));
  n = keys_end ();
  g_test_message ("%u keys", n);
  g_assert_cmpuint (n, <=, BUDGET);
}

/* --- Order ---------------------------------------------------------------------------------------- */

/* What a reader would call the place that has the focus. */
static const char *
name_place (TestApp *app)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (app->window));
  GtkWidget *view = get_record (app);

  g_assert_nonnull (focus);
  if (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW) != NULL)
    return "list";
  if (!gtk_widget_is_ancestor (focus, view))
    return "outside";
  if (gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) != NULL)
    return "field";
  if (gtk_widget_get_ancestor (focus, GTK_TYPE_STACK_SWITCHER) != NULL)
    return "tabs";
  return "head";
}

/* Officers in the order of reading: the list, the record's head (another day, Add), its tabs, its fields. */
static void
test_order (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const forwards[] = { "list", "head", "tabs", "field" };
  GtkWidget *list;
  guint i, n;

  test_app_open (app);
  test_app_settle (app);
  keys_begin (app);
  keys_press ("Control+2");
  keys_settle ();
  list = test_app_find (GTK_WIDGET (app->window), GTK_TYPE_LIST_VIEW, NULL);
  g_assert_nonnull (list);
  gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD);
  g_assert_cmpstr (name_place (app), ==, forwards[0]);
  for (i = 1; i < G_N_ELEMENTS (forwards); i++)
    {
      for (n = 0; n < MAX_STOPS && g_str_equal (name_place (app), forwards[i - 1]); n++)
        keys_press ("Tab");
      g_assert_cmpstr (name_place (app), ==, forwards[i]);
    }
  g_assert_cmpstr (get_focused_row (app), ==, "Last name");
  for (i = G_N_ELEMENTS (forwards) - 1; i > 0; i--)
    {
      for (n = 0; n < MAX_STOPS && g_str_equal (name_place (app), forwards[i]); n++)
        keys_press ("Shift+Tab");
      g_assert_cmpstr (name_place (app), ==, forwards[i - 1]);
    }
  keys_end ();
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/journeys/officer/career", TestApp, "CT", test_app_set_up, test_career,
              test_app_tear_down);
  g_test_add ("/journeys/officer/order", TestApp, "CT", test_app_set_up, test_order,
              test_app_tear_down);

  return g_test_run ();
}
