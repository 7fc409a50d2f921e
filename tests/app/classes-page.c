/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of classes: filters, search, opening one, scheduling one. */

#include "actions/class-record.h"
#include "app/attendance-page.h"
#include "app/grid.h"
#include "app/new-class.h"
#include "core/class.h"
#include "support.h"

static MusterPage *
open_classes (TestApp *app)
{
  MusterPage *page;

  test_app_open (app);
  page = muster_app_window_show_page (app->window, "classes");
  test_app_settle (app);
  return page;
}

static MusterGrid *
find_grid (MusterPage *page)
{
  return MUSTER_GRID (test_app_find (GTK_WIDGET (page), MUSTER_TYPE_GRID, NULL));
}

static guint
read_count (MusterPage *page)
{
  return (guint) g_ascii_strtoull (muster_page_get_summary (page), NULL, 10);
}

static void
set_chip (MusterPage *page, const char *title)
{
  GtkWidget *chip = test_app_find (GTK_WIDGET (page), GTK_TYPE_TOGGLE_BUTTON, title);

  g_assert_nonnull (chip);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chip), TRUE);
}

/* What is to come and what was held are not all: the rest was cancelled. */
static void
test_chips (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_classes (app);
  guint to_come = read_count (page);
  guint held;

  g_assert_cmpuint (to_come, >, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (page), "Planned"));
  g_assert_true (test_app_shows (GTK_WIDGET (find_grid (page)), " of "));
  g_assert_false (test_app_shows (GTK_WIDGET (find_grid (page)), "Held"));
  set_chip (page, "Held");
  held = read_count (page);
  g_assert_cmpuint (held, >, 0);
  g_assert_true (test_app_shows (GTK_WIDGET (find_grid (page)), "Held"));
  set_chip (page, "All");
  g_assert_cmpuint (read_count (page), >=, to_come + held);
}

static void
test_search (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_classes (app);
  GtkEditable *search;
  guint n;

  set_chip (page, "All");
  n = read_count (page);
  g_assert_true (muster_page_search (page));
  search = GTK_EDITABLE (test_app_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, NULL));
  gtk_editable_set_text (search, "handgun");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (read_count (page), >, 0);
  g_assert_cmpuint (read_count (page), <, n);
  gtk_editable_set_text (search, "no such thing");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_true (test_app_shows (GTK_WIDGET (page), "No class matches “no such thing”"));
  g_signal_emit_by_name (search, "stop-search");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (read_count (page), ==, n);
}

static gpointer
list_classes (MusterWorkspace *workspace, gpointer data G_GNUC_UNUSED, GError **error)
{
  return muster_action_list_class_rows (workspace, error);
}

/* What another filter hides is counted, and shown by a button or by Enter. */
static void
test_elsewhere (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_classes (app);
  g_autoptr (MusterTable) table = test_app_run (app, list_classes, NULL, FALSE);
  g_autofree char *title = NULL;
  const char *number;
  GtkEditable *search =
      GTK_EDITABLE (test_app_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, NULL));

  gtk_editable_set_text (search, "no such thing");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_true (test_app_shows (GTK_WIDGET (page), "No class matches “no such thing”"));
  g_assert_null (test_app_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Show Them"));
  number = muster_table_get_text (table, 0, MUSTER_CLASS_NUMBER);
  gtk_editable_set_text (search, number);
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (read_count (page), ==, 0);
  title = g_strdup_printf ("No class here matches “%s”", number);
  g_assert_true (test_app_shows (GTK_WIDGET (page), title));
  g_assert_true (test_app_shows (GTK_WIDGET (page), "1 class elsewhere does."));
  g_assert_nonnull (test_app_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Show Them"));
  gtk_widget_activate_action (GTK_WIDGET (page), "classes.show-elsewhere", NULL);
  g_assert_cmpuint (read_count (page), ==, 1);
}

/* What is over and not entered has a filter of its own, which hides where there is nothing. */
static gpointer
forget_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterClassRecord) record =
      muster_action_load_class (workspace, *(const MusterId *) data, error);

  ((MusterClassLine *) g_ptr_array_index (record->lines, 0))->seconds[0] = MUSTER_NUMBER_NONE;
  return muster_class_record_save_roster (workspace, record, error) ? data : NULL;
}

static void
test_to_enter (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_classes (app);
  g_autoptr (MusterTable) before = test_app_run (app, list_classes, NULL, FALSE);
  MusterId class_id = muster_table_get_number (before, 0, MUSTER_CLASS_ID);
  guint n = 0, row;
  g_autofree char *title = NULL;

  for (row = 0; row < muster_table_get_n_rows (before); row++)
    n += muster_table_get_number (before, row, MUSTER_CLASS_TO_ENTER) > 0;
  g_assert_cmpint (muster_table_get_number (before, 0, MUSTER_CLASS_TO_ENTER), ==, 0);
  g_assert_cmpint (test_app_find (GTK_WIDGET (page), GTK_TYPE_TOGGLE_BUTTON, "To enter") != NULL,
                   ==, n > 0);
  test_app_run (app, forget_work, &class_id, TRUE);
  test_app_settle (app);
  title = g_strdup_printf ("To enter %u", n + 1);
  set_chip (page, title);
  g_assert_cmpuint (read_count (page), ==, n + 1);
}

/* Enter opens, and going back leads to the same row. */
static void
test_open (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_classes (app);
  MusterGrid *grid = find_grid (page);
  guint position;

  muster_grid_set_cursor (grid, 1, 2);
  g_assert_true (muster_grid_press (grid, GDK_KEY_Return, 0));
  test_app_settle (app);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.back", NULL);
  test_app_settle (app);
  g_assert_null (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
  g_assert_true (muster_grid_get_cursor (grid, &position, NULL));
  g_assert_cmpuint (position, ==, 1);
}

static void
classes_listed (GObject *source, GAsyncResult *result, gpointer data)
{
  *(MusterTable **) data = muster_session_run_finish (MUSTER_SESSION (source), result, NULL);
}

/* A class that another page asks for is opened as soon as the list is there. */
static void
test_show_record (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  const MusterSessionWork work = { list_classes, NULL, NULL, NULL, FALSE };
  g_autoptr (MusterTable) table = NULL;
  MusterPage *today;

  test_app_open (app);
  muster_session_run_async (muster_app_window_get_session (app->window), &work, NULL,
                            classes_listed, &table);
  today = muster_app_window_show_page (app->window, "today");
  test_app_settle (app);
  g_assert_nonnull (table);
  muster_page_open_record (today, &muster_class_type,
                           muster_table_get_number (table, 0, MUSTER_CLASS_ID));
  test_app_settle (app);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window),
                                 muster_table_get_text (table, 0, MUSTER_CLASS_TITLE)));
}

/* --- Scheduling ----------------------------------------------------------------------------------- */

static GtkWidget *
find_form (TestApp *app)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GList *link;

  for (link = windows; link != NULL; link = link->next)
    if (MUSTER_IS_NEW_CLASS (link->data) &&
        gtk_window_get_transient_for (link->data) == GTK_WINDOW (app->window))
      return link->data;
  return NULL;
}

static void
fill (GtkWidget *form, const char *title, const char *text)
{
  GtkWidget *row = test_app_find (form, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
test_new (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = open_classes (app);
  guint n = read_count (page);
  GtkWidget *form;

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_settle (app);
  form = find_form (app);
  g_assert_nonnull (form);
  fill (form, "Course", "Boat handling");
  g_assert_true (test_app_shows (form, "A new course"));
  fill (form, "Course", "handgun review and qualification");
  g_assert_true (test_app_shows (form, "From the catalogue"));
  fill (form, "Days", "1 Jul 2026; 31 Jun 2026");
  gtk_widget_activate_action (form, "class.create", NULL);
  g_assert_true (test_app_shows (form, "June has 30 days."));
  fill (form, "Days", "1 Jul 2026; 7/8/2026");
  gtk_widget_activate_action (form, "class.create", NULL);
  g_assert_true (test_app_find (form, GTK_TYPE_LABEL, "Type") != NULL);
  fill (form, "Hours", "3.5");
  fill (form, "Place", "Range B");
  gtk_widget_activate_action (form, "class.create", NULL);
  test_app_settle (app);
  g_assert_null (find_form (app));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Nobody is on the roster"));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "1 Jul – 8 Jul 2026 · Range B") ||
                 test_app_shows (GTK_WIDGET (app->window), "1–8 Jul 2026 · Range B"));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.back", NULL);
  test_app_settle (app);
  g_assert_cmpuint (read_count (page), ==, n + 1);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_cmpuint (read_count (page), ==, n);
}

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page;

  test_app_make_empty (app);
  page = open_classes (app);
  g_assert_true (test_app_shows (GTK_WIDGET (page), "No classes yet"));
}

#define ADD(name, state, test)                                                                     \
  g_test_add ("/app/classes-page/" name, TestApp, state, test_app_set_up, test, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  ADD ("chips", "CT", test_chips);
  ADD ("search", "CT", test_search);
  ADD ("elsewhere", "CT", test_elsewhere);
  ADD ("to-enter", "CT", test_to_enter);
  ADD ("open", "CT", test_open);
  ADD ("show-record", "CT", test_show_record);
  ADD ("new", "CT", test_new);
  ADD ("empty", NULL, test_empty);

  return g_test_run ();
}
