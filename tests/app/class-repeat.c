/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A class that is held again, and the roster of the year before. */

#include "app/class-repeat.h"

#include "actions/class-file.h"
#include "actions/class-record.h"
#include "app/attendance-page.h"
#include "app/class-page.h"
#include "app/grid.h"
#include "core/class.h"
#include "support.h"

typedef struct
{
  TestApp app;
  MusterPage *classes;
  MusterId class_id;
  MusterDate held_on;
  guint n_lines;
} Fixture;

static gpointer
list_classes (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_class_rows (workspace, error);
}

static gpointer
load_class (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_load_class_file (workspace, *(const MusterId *) data, error);
}

static MusterClassFile *
load (Fixture *fixture, MusterId class_id)
{
  return test_app_run (&fixture->app, load_class, &class_id, FALSE);
}

static const MusterMeeting *
get_meeting (const MusterClassFile *file, guint n)
{
  return ((const MusterClassFileMeeting *) g_ptr_array_index (file->meetings, n))->meeting;
}

/* The first class of the sample, which was held with a full roster. */
static void
set_up (Fixture *fixture, gconstpointer state)
{
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterClassFile) file = NULL;

  test_app_set_up (&fixture->app, state);
  test_app_open (&fixture->app);
  fixture->classes = muster_app_window_show_page (fixture->app.window, "classes");
  test_app_settle (&fixture->app);
  table = test_app_run (&fixture->app, list_classes, NULL, FALSE);
  fixture->class_id = muster_table_get_number (table, 0, MUSTER_CLASS_ID);
  file = load (fixture, fixture->class_id);
  fixture->held_on = get_meeting (file, 0)->held_on;
  fixture->n_lines = file->n_lines;
  g_assert_cmpuint (fixture->n_lines, >, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer state)
{
  test_app_tear_down (&fixture->app, state);
}

static guint
count_classes (Fixture *fixture)
{
  g_autoptr (MusterTable) table = test_app_run (&fixture->app, list_classes, NULL, FALSE);

  return muster_table_get_n_rows (table);
}

static GtkWidget *
open_class (Fixture *fixture)
{
  muster_page_open_record (fixture->classes, &muster_class_type, fixture->class_id);
  test_app_settle (&fixture->app);
  return test_app_find (GTK_WIDGET (fixture->app.window), MUSTER_TYPE_CLASS_PAGE, NULL);
}

static void
ask (Fixture *fixture, GtkWidget *page, const char *action)
{
  g_assert_true (gtk_widget_activate_action (page, action, NULL));
  test_app_settle (&fixture->app);
  g_assert_nonnull (test_app_find_form ());
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return test_app_shows (GTK_WIDGET (fixture->app.window), text);
}

static void
undo (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

/* The form offers the same day of the week a year later, and judges who teaches by what is typed. */
static void
test_form (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = open_class (fixture);
  g_autofree char *later = muster_date_format (fixture->held_on + 364);
  g_autofree char *far = NULL;
  GtkWidget *form;

  ask (fixture, page, "class.repeat");
  form = test_app_find_form ();
  test_app_check_names (form);
  g_assert_true (test_app_shows (form, later));
  far = g_strdup_printf ("%s: ", later);
  g_assert_true (test_app_shows (form, far));
  test_app_type ("First day", "3 Jun 2099");
  g_assert_true (test_app_shows (form, "3 Jun 2099: no instructor certificate in force"));
  g_assert_true (test_app_shows (form, "not endorsed"));
  test_app_type ("First day", "31 Jun 2027");
  test_app_save_form (&fixture->app);
  g_assert_true (test_app_shows (test_app_find_form (), "June has 30 days."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
}

/* From the class: what is made is shown, with an empty roster, and one step takes it back. */
static void
test_from_class (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = open_class (fixture);
  guint n = count_classes (fixture);

  ask (fixture, page, "class.repeat");
  test_app_type ("First day", "9 Jun 2027");
  test_app_type ("Class number", "R-2027");
  test_app_save_form (&fixture->app);
  g_assert_null (test_app_find_form ());
  g_assert_cmpuint (count_classes (fixture), ==, n + 1);
  g_assert_true (shows (fixture, "The class is planned"));
  g_assert_true (shows (fixture, "R-2027"));
  g_assert_true (shows (fixture, "Nobody is on the roster"));
  undo (fixture);
  g_assert_cmpuint (count_classes (fixture), ==, n);
}

/* From the list: the class under the cursor, with its roster. */
static void
test_from_list (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *all = test_app_find (GTK_WIDGET (fixture->classes), GTK_TYPE_TOGGLE_BUTTON, "All");
  MusterGrid *grid =
      MUSTER_GRID (test_app_find (GTK_WIDGET (fixture->classes), MUSTER_TYPE_GRID, NULL));
  g_autofree char *roster = g_strdup_printf ("%u officers", fixture->n_lines);
  g_autoptr (MusterClassFile) file = NULL;
  g_autoptr (MusterTable) table = NULL;
  GtkWidget *check;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (all), TRUE);
  muster_grid_set_cursor (grid, G_MAXUINT, 0);
  g_assert_true (muster_grid_press (grid, GDK_KEY_r, 0));
  test_app_settle (&fixture->app);
  g_assert_true (test_app_shows (test_app_find_form (), roster));
  check = test_app_find (test_app_find_form (), GTK_TYPE_CHECK_BUTTON, NULL);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  test_app_type ("First day", "9 Jun 2027");
  test_app_save_form (&fixture->app);
  g_assert_null (test_app_find_form ());
  g_assert_true (shows (fixture, "registered."));
  table = test_app_run (&fixture->app, list_classes, NULL, FALSE);
  file = load (fixture, muster_table_get_number (table, muster_table_get_n_rows (table) - 1,
                                                 MUSTER_CLASS_ID));
  g_assert_cmpint (get_meeting (file, 0)->held_on, ==, muster_date_new (2027, 6, 9));
  g_assert_cmpuint (file->n_lines, >, 0);
  g_assert_cmpuint (file->n_lines, <=, fixture->n_lines);
}

static gpointer
repeat_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  const Fixture *fixture = data;
  const MusterRepeat repeat = { fixture->class_id, muster_date_new (2027, 6, 9), NULL, FALSE };

  return muster_action_repeat_class (workspace, &repeat, error);
}

/* An empty roster offers the one before and names its day; with anybody on it, it offers nothing. */
static void
test_take (Fixture *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (MusterRepeated) repeated = test_app_run (&fixture->app, repeat_work, fixture, TRUE);
  GtkWidget *button, *page;
  g_autoptr (MusterClassFile) file = NULL;
  g_autoptr (MusterClassFile) undone = NULL;

  test_app_settle (&fixture->app);
  muster_page_open_record (fixture->classes, &muster_class_type, repeated->class_id);
  test_app_settle (&fixture->app);
  page = test_app_find (GTK_WIDGET (fixture->app.window), MUSTER_TYPE_ATTENDANCE_PAGE, NULL);
  g_assert_true (shows (fixture, "or take the roster of the class of"));
  button = test_app_find (page, GTK_TYPE_BUTTON, "Last Year’s Roster");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "registered."));
  g_assert_null (test_app_find (page, GTK_TYPE_BUTTON, "Last Year’s Roster"));
  file = load (fixture, repeated->class_id);
  g_assert_cmpuint (file->n_lines, >, 0);
  undo (fixture);
  undone = load (fixture, repeated->class_id);
  g_assert_cmpuint (undone->n_lines, ==, 0);
}

#define ADD(name, test)                                                                            \
  g_test_add ("/app/class-repeat/" name, Fixture, "CT", set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("form", test_form);
  ADD ("from-class", test_from_class);
  ADD ("from-list", test_from_list);
  ADD ("take", test_take);

  return g_test_run ();
}
