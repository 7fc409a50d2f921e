/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Courses" over a sample agency: the list, the record, its subjects, and what is added. */

#include "support.h"

#include "app/attendance-page.h"
#include "app/choose-file.h"
#include "app/course-view.h"
#include "app/record-list.h"

static GtkWidget *
get_page (TestApp *app)
{
  return GTK_WIDGET (muster_app_window_show_page (app->window, "courses"));
}

static void
open_courses (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  g_assert_nonnull (get_page (app));
  test_app_settle (app);
}

static GtkWidget *
get_view (TestApp *app)
{
  return test_app_find (get_page (app), MUSTER_TYPE_COURSE_VIEW, NULL);
}

static MusterRecordList *
get_list (TestApp *app)
{
  return MUSTER_RECORD_LIST (test_app_find (get_page (app), MUSTER_TYPE_RECORD_LIST, NULL));
}

static gboolean
shows (TestApp *app, const char *text)
{
  return test_app_shows (GTK_WIDGET (app->window), text);
}

static void
do_action (TestApp *app, const char *action)
{
  g_assert_true (gtk_widget_activate_action (get_view (app), action, NULL));
  test_app_settle (app);
}

static void
commit (TestApp *app, const char *title, const char *text)
{
  GtkWidget *row = test_app_find (get_view (app), ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (app);
}

static void
undo (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
}

/* A course of eight hours, which is shown. */
static void
add_course (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Title", "Zzyzx tactics");
  test_app_type ("Course code", "ZZ-1");
  test_app_type ("Hours", "8");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
}

static void
add_subject (TestApp *app, const char *subject, const char *hours)
{
  do_action (app, "course.add-subject");
  test_app_type ("Subject, by title", subject);
  test_app_type ("Hours", hours);
  test_app_save_form (app);
}

/* --- The list ------------------------------------------------------------------------------------- */

static void
test_list (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *entry = test_app_find (get_page (app), GTK_TYPE_SEARCH_ENTRY, NULL);
  guint n = muster_record_list_count_shown (get_list (app));
  g_autofree char *summary = g_strdup_printf ("%u courses", n);

  g_assert_cmpuint (n, >, 3);
  g_assert_true (shows (app, summary));
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "handgun");
  test_app_settle (app);
  g_assert_cmpuint (muster_record_list_count_shown (get_list (app)), <, n);
  gtk_editable_set_text (GTK_EDITABLE (entry), "no such thing");
  test_app_settle (app);
  g_assert_true (shows (app, "No course matches “no such thing”."));
}

static void
test_new (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n = muster_record_list_count_shown (get_list (app));

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "The course has no title."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  add_course (app);
  g_assert_true (shows (app, "“Zzyzx tactics” is in the catalogue."));
  g_assert_cmpuint (muster_record_list_count_shown (get_list (app)), ==, n + 1);
  g_assert_true (test_app_shows (get_view (app), "ZZ-1 · 0 classes"));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Title", "Another");
  test_app_type ("Course code", "ZZ-1");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Code ZZ-1 is taken by Zzyzx tactics."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  undo (app);
  g_assert_cmpuint (muster_record_list_count_shown (get_list (app)), ==, n);
  g_assert_false (test_app_shows (get_view (app), "Zzyzx"));
}

static void
test_edit (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  commit (app, "Title", "Zzyzx basics");
  g_assert_true (test_app_shows (GTK_WIDGET (get_list (app)), "Zzyzx basics"));
  commit (app, "Title", "");
  g_assert_true (test_app_shows (get_view (app), "The course has no title."));
}

/* --- Subjects ------------------------------------------------------------------------------------- */

static void
test_subjects (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  g_assert_true (test_app_shows (get_view (app), "Not divided"));
  do_action (app, "course.add-subject");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type a subject and choose one"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  add_subject (app, "Traffic", "5");
  g_assert_true (test_app_shows (get_view (app), "3.00 h that no subject takes"));
  commit (app, "Traffic, hours", "9");
  g_assert_true (
      test_app_shows (get_view (app), "Subjects add up to 9.00 h, the course is 8.00 h."));
  commit (app, "Traffic, hours", "nine");
  g_assert_nonnull (test_app_find (get_view (app), ADW_TYPE_ENTRY_ROW, "Traffic, hours"));
  commit (app, "Traffic, hours", "6");
  g_assert_true (test_app_shows (get_view (app), "2.00 h that no subject takes"));
  undo (app);
  g_assert_true (test_app_shows (get_view (app), "3.00 h that no subject takes"));
}

/* The hours of the course are a field of their own, and the division follows. */
static void
test_sum (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *button;

  add_course (app);
  add_subject (app, "Traffic", "8");
  commit (app, "Hours", "7");
  g_assert_true (
      test_app_shows (get_view (app), "Subjects add up to 8.00 h, the course is 7.00 h."));
  commit (app, "Hours", "10");
  g_assert_true (test_app_shows (get_view (app), "2.00 h that no subject takes"));
  button = test_app_find (get_view (app), ADW_TYPE_ENTRY_ROW, "Traffic, hours");
  button = test_app_find (button, GTK_TYPE_BUTTON, NULL);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  g_assert_true (test_app_shows (get_view (app), "Not divided"));
}

/* --- Approvals, lesson plans, classes ------------------------------------------------------------- */

static void
test_approve (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  g_assert_true (test_app_shows (get_view (app), "No approval on record."));
  do_action (app, "course.add-approval");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Authority of the approval", "POST");
  test_app_type ("Last day of the approval", "30 Jul 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (get_view (app), "POST"));
  g_assert_true (test_app_shows (get_view (app), "approval ends 30 Jul"));
  g_assert_true (test_app_shows (GTK_WIDGET (get_list (app)), "ZZ-1 · approved until 30 Jul 2026"));
}

static void
test_lesson_plan (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (app->folder, "Plan of the day.txt", NULL);

  g_assert_true (g_file_set_contents (path, "Stop, look, listen.", -1, NULL));
  add_course (app);
  g_assert_true (test_app_shows (get_view (app), "No lesson plan on record."));
  muster_choose_file_answer (path);
  do_action (app, "course.add-lesson-plan");
  test_app_settle (app);
  g_assert_true (test_app_shows (get_view (app), "Plan of the day.txt"));
}

/* Classes of a course open on their own page. */
static void
test_open_class (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *row;
  guint i;

  for (i = 0; i < 50 && test_app_shows (get_view (app), "No class of this course yet."); i++)
    {
      muster_record_list_move (get_list (app), 1);
      test_app_settle (app);
    }
  row = test_app_find (get_view (app), GTK_TYPE_LABEL, "Classes");
  g_assert_nonnull (row);
  row = test_app_find (gtk_widget_get_parent (row), ADW_TYPE_ACTION_ROW, NULL);
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  test_app_settle (app);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
}

static void
test_void (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n = muster_record_list_count_shown (get_list (app));

  add_course (app);
  do_action (app, "course.void");
  test_app_type ("Why it should not be there", "Typed twice");
  test_app_save_form (app);
  g_assert_true (shows (app, "“Zzyzx tactics” is voided and counts nowhere."));
  g_assert_cmpuint (muster_record_list_count_shown (get_list (app)), ==, n);
}

/* --- Reach ---------------------------------------------------------------------------------------- */

static void
test_reach (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  add_subject (app, "Traffic", "5");
  test_app_check_names (get_page (app));
  test_app_assert_fits (app, get_page (app));
}

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page;

  test_app_make_empty (app);
  test_app_open (app);
  page = get_page (app);
  test_app_settle (app);
  g_assert_true (test_app_shows (page, "No courses yet."));
  g_assert_true (test_app_shows (page, "They appear when you add or import training."));
}

#define ADD(name, func)                                                                            \
  g_test_add ("/app/courses-page/" name, TestApp, "CT", open_courses, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("list", test_list);
  ADD ("new", test_new);
  ADD ("edit", test_edit);
  ADD ("subjects", test_subjects);
  ADD ("sum", test_sum);
  ADD ("approve", test_approve);
  ADD ("lesson-plan", test_lesson_plan);
  ADD ("open-class", test_open_class);
  ADD ("void", test_void);
  ADD ("reach", test_reach);
  g_test_add ("/app/courses-page/empty", TestApp, NULL, test_app_set_up, test_empty,
              test_app_tear_down);
  return g_test_run ();
}
