/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The scores of a class: typed, pasted, refused at the cell, taken again, and kept where they cannot be saved. */

#include "app/class-scores.h"

#include "actions/edit.h"
#include "actions/score.h"
#include "actions/void.h"
#include "app/class-page.h"
#include "attendance.h"

#define FIRST_TEST 2u /* column */

static gpointer
add_tests (MusterWorkspace *workspace, gpointer data, GError **error)
{
  TestAttendance *fixture = data;
  g_autoptr (MusterTest) test = muster_test_new ();

  test->class_id = fixture->class_id;
  test->title = g_strdup ("Use of force & law");
  test->given_on = muster_date_new (2026, 5, 4);
  test->points = 5000;
  test->minimum = 7000;
  if (!muster_action_enter_test (workspace, test, NULL, error))
    return NULL;
  muster_record_set_text (&test->title, "First aid");
  test->given_on = muster_date_new (2026, 5, 5);
  test->points = 10000;
  test->minimum = MUSTER_NUMBER_NONE;
  return muster_action_enter_test (workspace, test, NULL, error) ? data : NULL;
}

/* The tab of a class without tests. */
static void
set_up_empty (TestAttendance *fixture, gconstpointer state)
{
  test_attendance_set_up (fixture, state);
  fixture->page = muster_class_page_new (fixture->class_id);
  muster_page_push (muster_app_window_show_page (fixture->app.window, "classes"), fixture->page,
                    "Zzyzx tactics");
  test_app_settle (&fixture->app);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "class.show-tab", "s", "scores");
  test_app_settle (&fixture->app);
  fixture->page =
      MUSTER_PAGE (test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_CLASS_SCORES_PAGE, NULL));
}

/* The same with two tests; the cursor is in the first cell. */
static void
set_up (TestAttendance *fixture, gconstpointer state)
{
  set_up_empty (fixture, state);
  test_app_run (&fixture->app, add_tests, fixture, TRUE);
  test_app_settle (&fixture->app);
  fixture->grid = MUSTER_GRID (test_app_find (GTK_WIDGET (fixture->page), MUSTER_TYPE_GRID, NULL));
  muster_grid_set_cursor (fixture->grid, 0, FIRST_TEST);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->grid));
  test_app_settle (&fixture->app);
}

static gboolean
shows (TestAttendance *fixture, const char *text)
{
  return test_app_shows (GTK_WIDGET (fixture->app.window), text);
}

static gpointer
load_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_load_scores (workspace, ((TestAttendance *) data)->class_id, error);
}

/* Points of an attempt on file, or none. */
static gint64
get_points (TestAttendance *fixture, guint row, guint test, guint attempt)
{
  g_autoptr (MusterClassScores) scores = test_app_run (&fixture->app, load_work, fixture, FALSE);
  const MusterScoreLine *line = g_ptr_array_index (scores->lines, row);
  const GPtrArray *attempts = g_ptr_array_index (line->attempts, test);

  return attempt < attempts->len
             ? ((const MusterTestScore *) g_ptr_array_index (attempts, attempt))->points
             : MUSTER_NUMBER_NONE;
}

/* Types into the cell and goes down. */
static void
enter (TestAttendance *fixture, const char *text)
{
  test_attendance_type (fixture, text);
  test_attendance_press (fixture, GDK_KEY_Return, 0);
}

static char *
copy_cell (TestAttendance *fixture, guint row, guint column)
{
  muster_grid_set_cursor (fixture->grid, row, column);
  return muster_grid_copy (fixture->grid, FALSE);
}

static void
assert_cell (TestAttendance *fixture, guint row, guint column, const char *words)
{
  g_autofree char *text = copy_cell (fixture, row, column);

  g_strchomp (text);
  g_assert_cmpstr (text, ==, words);
}

/* --- Tests ---------------------------------------------------------------------------------------- */

static void
test_empty (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (shows (fixture, "No tests yet"));
  g_assert_true (
      shows (fixture, "Press N and type what is tested, when, and how many points it has."));
}

static void
test_typed (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (shows (fixture, "Use of force & law\n4 May 2026 · of 50"));
  enter (fixture, "40.5");
  enter (fixture, "31");
  test_app_settle (&fixture->app);
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, 4050);
  g_assert_cmpint (get_points (fixture, 1, 0, 0), ==, 3100);
  assert_cell (fixture, 0, FIRST_TEST, "40.5");
  assert_cell (fixture, 1, FIRST_TEST, "31, needs 35");
  g_assert_true (shows (fixture, "15 officers · 2 tests · 1 score below the minimum"));
  /* Each is a step of its own. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, 4050);
  g_assert_cmpint (get_points (fixture, 1, 0, 0), ==, MUSTER_NUMBER_NONE);
  assert_cell (fixture, 1, FIRST_TEST, "");
}

/* No minimum is stated, so none is missed. */
static void
test_no_minimum (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  muster_grid_set_cursor (fixture->grid, 0, FIRST_TEST + 1);
  enter (fixture, "0");
  test_app_settle (&fixture->app);
  assert_cell (fixture, 0, FIRST_TEST + 1, "0");
  g_assert_true (shows (fixture, "15 officers · 2 tests · 0 scores below the minimum"));
}

static void
test_refused (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  enter (fixture, "51");
  g_assert_true (shows (fixture, "The test has 50 points. Type 0 to 50."));
  g_assert_true (muster_grid_is_editing (fixture->grid));
  test_attendance_press (fixture, GDK_KEY_Escape, 0);
  test_attendance_type (fixture, "4x");
  test_attendance_press (fixture, GDK_KEY_Return, 0);
  g_assert_true (shows (fixture, "The test has 50 points. Type 0 to 50."));
  test_attendance_press (fixture, GDK_KEY_Escape, 0);
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, MUSTER_NUMBER_NONE);
}

/* What the cell says to the ear has row, column and words. */
static void
test_spoken (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *label = NULL;
  GtkWidget *cell;

  enter (fixture, "31");
  test_app_settle (&fixture->app);
  cell = gtk_widget_get_parent (
      test_app_find (GTK_WIDGET (fixture->grid), GTK_TYPE_INSCRIPTION, "31, needs 35"));
  g_assert_true (gtk_widget_has_css_class (cell, "st-short"));
  label =
      gtk_test_accessible_check_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, "");
  g_assert_nonnull (strstr (label, "Use of force & law, 31, needs 35"));
}

static void
test_retest (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  test_attendance_press (fixture, GDK_KEY_t, 0);
  g_assert_true (shows (fixture, "There is no score to be bettered. Type the first one."));
  enter (fixture, "31");
  test_app_settle (&fixture->app);
  muster_grid_set_cursor (fixture->grid, 0, FIRST_TEST);
  test_attendance_press (fixture, GDK_KEY_t, 0);
  test_app_settle (&fixture->app);
  test_app_type ("Day of the retest", "6 May 2026");
  test_app_type ("Points, of 50", "52");
  test_app_save_form (&fixture->app);
  g_assert_true (test_app_shows (test_app_find_form (), "The test has 50 points. Type 0 to 50."));
  test_app_type ("Points, of 50", "38");
  test_app_save_form (&fixture->app);
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, 3100);
  g_assert_cmpint (get_points (fixture, 0, 0, 1), ==, 3800);
  /* Nobody says which of them counts, so it is not below. */
  assert_cell (fixture, 0, FIRST_TEST, "31, 38 · retest 1");
  g_assert_true (shows (fixture, "15 officers · 2 tests · 0 scores below the minimum"));
  /* The last attempt is what is mended and taken out. */
  enter (fixture, "30");
  test_app_settle (&fixture->app);
  assert_cell (fixture, 0, FIRST_TEST, "31, 30, needs 35 · retest 1");
  test_attendance_press (fixture, GDK_KEY_Delete, 0);
  test_app_settle (&fixture->app);
  assert_cell (fixture, 0, FIRST_TEST, "31, needs 35");
}

static void
paste (TestAttendance *fixture, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->grid)), text);
  test_attendance_press (fixture, GDK_KEY_v, GDK_CONTROL_MASK);
  test_app_settle (&fixture->app);
}

static void
test_paste (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  paste (fixture, "40\t90\r\n31\t\r\n\t70\r\n");
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, 4000);
  g_assert_cmpint (get_points (fixture, 0, 1, 0), ==, 9000);
  g_assert_cmpint (get_points (fixture, 1, 0, 0), ==, 3100);
  g_assert_cmpint (get_points (fixture, 2, 1, 0), ==, 7000);
  /* All of it is one step, and one that is refused is none. */
  paste (fixture, "41\n60\n");
  g_assert_true (shows (fixture, "Line 2: The test has 50 points. Type 0 to 50."));
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, 4000);
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (get_points (fixture, 2, 1, 0), ==, MUSTER_NUMBER_NONE);
}

static void
test_new_test (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "scores.new-test", NULL);
  test_app_settle (&fixture->app);
  test_app_type ("Title of a test", "Law");
  test_app_type ("Day of a test", "4 May 2026");
  test_app_save_form (&fixture->app);
  g_assert_true (
      test_app_shows (test_app_find_form (),
                      "The test has no points. Type the most that can be scored, such as 50."));
  test_app_type ("Points of a test", "20");
  test_app_save_form (&fixture->app);
  g_assert_true (shows (fixture, "Law\n4 May 2026 · of 20"));
}

static gpointer
void_test (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterClassScores) scores = load_work (workspace, data, error);
  const MusterTest *test = g_ptr_array_index (scores->tests, 0);

  return muster_action_void (workspace, &muster_test_type, test->id, "Twice", error) ? data : NULL;
}

static gpointer
lower_points (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterClassScores) scores = load_work (workspace, data, error);
  const MusterEdit edit = { &muster_test_type,
                            ((MusterTest *) g_ptr_array_index (scores->tests, 0))->id, "points",
                            "40" };

  return muster_action_edit (workspace, &edit, NULL, error) ? data : NULL;
}

static gpointer
raise_points (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterClassScores) scores = load_work (workspace, data, error);
  const MusterEdit edit = { &muster_test_type,
                            ((MusterTest *) g_ptr_array_index (scores->tests, 0))->id, "points",
                            "50" };

  return muster_action_edit (workspace, &edit, NULL, error) ? data : NULL;
}

/* The test changed behind the page, so that what was typed for it cannot be saved: it stays, and says so. */
static void
test_unsaved (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  test_app_run (&fixture->app, lower_points, fixture, TRUE);
  enter (fixture, "45");
  test_app_settle (&fixture->app);
  g_assert_true (shows (fixture, "1 score is not saved."));
  g_assert_true (shows (fixture, "The last score was not saved. The test has 40 points."));
  assert_cell (fixture, 0, FIRST_TEST, "45");
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, MUSTER_NUMBER_NONE);
  /* It is taken along by the next one that is saved, or tried again. */
  test_app_run (&fixture->app, raise_points, fixture, TRUE);
  test_app_settle (&fixture->app);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "scores.try-again", NULL);
  test_app_settle (&fixture->app);
  g_assert_false (shows (fixture, "not saved"));
  g_assert_cmpint (get_points (fixture, 0, 0, 0), ==, 4500);
}

static void
test_discarded (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  test_app_run (&fixture->app, lower_points, fixture, TRUE);
  enter (fixture, "45");
  test_app_settle (&fixture->app);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "scores.discard", NULL);
  test_app_settle (&fixture->app);
  g_assert_false (shows (fixture, "not saved"));
  assert_cell (fixture, 0, FIRST_TEST, "");
}

/* The column of a test that is voided goes, and comes back with its scores. */
static void
test_voided (TestAttendance *fixture, gconstpointer data G_GNUC_UNUSED)
{
  enter (fixture, "45");
  test_app_settle (&fixture->app);
  test_app_run (&fixture->app, void_test, fixture, TRUE);
  test_app_settle (&fixture->app);
  g_assert_false (shows (fixture, "Use of force & law\n4 May 2026 · of 50"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->app.window), "win.undo", NULL);
  test_app_settle (&fixture->app);
  assert_cell (fixture, 0, FIRST_TEST, "45");
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/app/class-scores/empty", TestAttendance, "CT", set_up_empty, test_empty,
              test_attendance_tear_down);
#define ADD(name, func)                                                                            \
  g_test_add ("/app/class-scores/" name, TestAttendance, "CT", set_up, func,                       \
              test_attendance_tear_down)
  ADD ("typed", test_typed);
  ADD ("no-minimum", test_no_minimum);
  ADD ("refused", test_refused);
  ADD ("spoken", test_spoken);
  ADD ("retest", test_retest);
  ADD ("paste", test_paste);
  ADD ("new-test", test_new_test);
  ADD ("unsaved", test_unsaved);
  ADD ("discarded", test_discarded);
  ADD ("voided", test_voided);

  return g_test_run ();
}
