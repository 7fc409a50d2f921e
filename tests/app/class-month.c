/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes by month. */

#include "app/class-month.h"

#include "actions/class-record.h"
#include "actions/repeat.h"
#include "app/attendance-page.h"
#include "app/class-day.h"
#include "app/class-words.h"
#include "app/new-class.h"
#include "core/class.h"
#include "support.h"

#define N_CLASSES 5

typedef struct
{
  TestApp app;
  MusterPage *page;
  MusterClassMonth *month;
} Fixture;

/* A day with one class, then one with five. */
static gpointer
repeat_work (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (MusterTable) table = muster_action_list_class_rows (workspace, error);
  guint i;

  for (i = 0; i <= N_CLASSES; i++)
    {
      g_autofree char *number = g_strdup_printf ("M-%u", i);
      const MusterRepeat repeat = { muster_table_get_number (table, 0, MUSTER_CLASS_ID),
                                    muster_date_new (2031, 6, i == 0 ? 9 : 10), number, FALSE };

      muster_repeated_free (muster_action_repeat_class (workspace, &repeat, error));
    }
  return workspace;
}

static void
set_up (Fixture *fixture, gconstpointer state)
{
  GtkWidget *button;

  test_app_set_up (&fixture->app, state);
  test_app_open (&fixture->app);
  test_app_run (&fixture->app, repeat_work, NULL, TRUE);
  fixture->page = muster_app_window_show_page (fixture->app.window, "classes");
  test_app_settle (&fixture->app);
  button = test_app_find (GTK_WIDGET (fixture->page), GTK_TYPE_TOGGLE_BUTTON, "Month");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  test_app_settle (&fixture->app);
  fixture->month = MUSTER_CLASS_MONTH (
      test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_CLASS_MONTH, NULL));
  g_assert_nonnull (fixture->month);
}

static void
set_up_mirrored (Fixture *fixture, gconstpointer state)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, state);
}

static void
tear_down (Fixture *fixture, gconstpointer state)
{
  test_app_tear_down (&fixture->app, state);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
press (Fixture *fixture, guint key)
{
  g_assert_true (muster_class_month_press (fixture->month, key, 0));
  test_app_settle (&fixture->app);
}

static void
assert_selected (Fixture *fixture, int year, int month, int day)
{
  g_assert_cmpint (muster_class_month_get_selected (fixture->month), ==,
                   muster_date_new (year, month, day));
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return test_app_shows (GTK_WIDGET (fixture->app.window), text);
}

static GtkWidget *
find_day (GtkWidget *root, MusterDate date)
{
  GtkWidget *child, *found = NULL;

  if (MUSTER_IS_CLASS_DAY (root))
    return muster_class_day_get_date (MUSTER_CLASS_DAY (root)) == date ? root : NULL;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_day (child, date);
  return found;
}

static void
assert_name (Fixture *fixture, MusterDate date, const char *name)
{
  GtkWidget *day = find_day (GTK_WIDGET (fixture->month), date);

  g_assert_nonnull (day);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (day), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

/* The sample's day is a Monday; weeks begin on Sunday where no locale says otherwise. */
static void
test_days (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  MusterDate today = muster_session_get_today (muster_page_get_session (fixture->page));
  g_autofree char *month = muster_class_describe_month (today);
  GtkWidget *day = find_day (GTK_WIDGET (fixture->month), today);

  g_assert_cmpuint (muster_class_find_weekday (muster_date_new (2026, 6, 15)), ==, 1);
  g_assert_cmpuint (muster_class_find_weekday (muster_date_new (2026, 6, 21)), ==, 7);
  g_assert_cmpint (muster_class_month_get_selected (fixture->month), ==, today);
  g_assert_true (shows (fixture, month));
  g_assert_true (gtk_widget_has_css_class (day, "today"));
  muster_class_month_select (fixture->month, muster_date_new (2031, 6, 10));
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "June 2031"));
  g_assert_true (shows (fixture, "6 classes in June 2031"));
  /* 1 June 2031 is a Sunday, so the first of the cells. */
  g_assert_null (find_day (GTK_WIDGET (fixture->month), muster_date_new (2031, 5, 31)));
  g_assert_nonnull (find_day (GTK_WIDGET (fixture->month), muster_date_new (2031, 7, 12)));
  g_assert_null (find_day (GTK_WIDGET (fixture->month), muster_date_new (2031, 7, 13)));
  assert_name (fixture, muster_date_new (2031, 6, 8), "Sun 8 Jun 2031, no class");
  test_app_check_names (GTK_WIDGET (fixture->month));
}

static void
test_keys (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  muster_class_month_select (fixture->month, muster_date_new (2031, 6, 10));
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Down);
  assert_selected (fixture, 2031, 6, 18);
  press (fixture, GDK_KEY_Home);
  assert_selected (fixture, 2031, 6, 15);
  press (fixture, GDK_KEY_Home);
  assert_selected (fixture, 2031, 6, 15);
  press (fixture, GDK_KEY_Left);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_End);
  assert_selected (fixture, 2031, 6, 7);
  press (fixture, GDK_KEY_Up);
  assert_selected (fixture, 2031, 5, 31);
  g_assert_true (shows (fixture, "May 2031"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "classes.turn-month", "i", 1);
  assert_selected (fixture, 2031, 6, 30);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "classes.turn-month", "i", -6);
  assert_selected (fixture, 2030, 12, 30);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "classes.turn-month", "i", 2);
  assert_selected (fixture, 2031, 2, 28);
  press (fixture, GDK_KEY_t);
  g_assert_cmpint (muster_class_month_get_selected (fixture->month), ==,
                   muster_session_get_today (muster_page_get_session (fixture->page)));
}

static void
test_mirrored (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  muster_class_month_select (fixture->month, muster_date_new (2031, 6, 10));
  press (fixture, GDK_KEY_Right);
  assert_selected (fixture, 2031, 6, 9);
}

/* Enter opens the only class of a day, and going back leads to the same day. */
static void
test_open (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  muster_class_month_select (fixture->month, muster_date_new (2031, 6, 8));
  press (fixture, GDK_KEY_Return);
  g_assert_false (shows (fixture, "Nobody is on the roster"));
  press (fixture, GDK_KEY_Right);
  press (fixture, GDK_KEY_Return);
  g_assert_true (shows (fixture, "Nobody is on the roster"));
  g_assert_true (shows (fixture, "M-0"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.back", NULL);
  test_app_settle (&fixture->app);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->month)));
  assert_selected (fixture, 2031, 6, 9);
}

/* Three classes are shown; all of them are in a popover, each to be opened. */
static void
test_more (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *day, *popover, *line;

  muster_class_month_select (fixture->month, muster_date_new (2031, 6, 10));
  test_app_settle (&fixture->app);
  day = find_day (GTK_WIDGET (fixture->month), muster_date_new (2031, 6, 10));
  g_assert_true (test_app_shows (day, "+2 more"));
  g_assert_false (test_app_shows (day, "M-5"));
  press (fixture, GDK_KEY_Return);
  popover = test_app_find (day, GTK_TYPE_POPOVER, NULL);
  g_assert_nonnull (popover);
  test_app_check_names (popover);
  line = test_app_find (popover, GTK_TYPE_LABEL, "M-5");
  g_assert_nonnull (line);
  g_signal_emit_by_name (gtk_widget_get_ancestor (line, GTK_TYPE_BUTTON), "clicked");
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "Nobody is on the roster"));
  g_assert_true (shows (fixture, "M-5"));
}

static GtkWidget *
find_form (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (MUSTER_IS_NEW_CLASS (window))
        return window;
    }
  return NULL;
}

/* N and Ctrl+N ask for a class on that day; in the list no day is meant. */
static void
test_new (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *list;

  muster_class_month_select (fixture->month, muster_date_new (2031, 6, 11));
  press (fixture, GDK_KEY_n);
  g_assert_nonnull (find_form (fixture));
  g_assert_true (test_app_shows (find_form (fixture), "11 Jun 2031"));
  gtk_window_destroy (GTK_WINDOW (find_form (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.add-new", NULL);
  g_assert_true (test_app_shows (find_form (fixture), "11 Jun 2031"));
  gtk_window_destroy (GTK_WINDOW (find_form (fixture)));
  list = test_app_find (GTK_WIDGET (fixture->page), GTK_TYPE_TOGGLE_BUTTON, "List");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (list), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.add-new", NULL);
  g_assert_false (test_app_shows (find_form (fixture), "11 Jun 2031"));
  gtk_window_destroy (GTK_WINDOW (find_form (fixture)));
  test_app_settle (&fixture->app);
}

/* What changes elsewhere is seen, and the month stays while the page lives; searching leads to the list. */
static void
test_stays (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  muster_class_month_select (fixture->month, muster_date_new (2031, 6, 10));
  muster_app_window_show_page (fixture->app.window, "courses");
  test_app_settle (&fixture->app);
  muster_app_window_show_page (fixture->app.window, "classes");
  test_app_settle (&fixture->app);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->month)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "5 classes in June 2031"));
  g_assert_true (muster_page_search (fixture->page));
  test_app_settle (&fixture->app);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->month)));
}

#define ADD(name, set_up, test)                                                                    \
  g_test_add ("/app/class-month/" name, Fixture, "CT", set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("days", set_up, test_days);
  ADD ("keys", set_up, test_keys);
  ADD ("mirrored", set_up_mirrored, test_mirrored);
  ADD ("open", set_up, test_open);
  ADD ("more", set_up, test_more);
  ADD ("new", set_up, test_new);
  ADD ("stays", set_up, test_stays);

  return g_test_run ();
}
