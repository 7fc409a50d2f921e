/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The page "Courses" over a sample agency: the list, the record, its subjects, and what is added. */

#include "record-page.h"

#include "app/choose-file.h"
#include "app/course-view.h"

static void
open_courses (TestApp *app, gconstpointer state)
{
  record_page_set_up (app, state, "courses", MUSTER_TYPE_COURSE_VIEW);
}

static void
commit (TestApp *app, const char *title, const char *text)
{
  record_page_commit (app, record_page_get_view (app), title, text);
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
  record_page_do (app, "course.add-subject");
  test_app_type ("Subject, by title", subject);
  test_app_type ("Hours", hours);
  test_app_save_form (app);
}

/* --- The list ------------------------------------------------------------------------------------- */

static void
test_list (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n = record_page_count (app);
  g_autofree char *summary = g_strdup_printf ("%u courses", n);

  g_assert_cmpuint (n, >, 3);
  g_assert_true (record_page_shows (app, summary));
  record_page_search (app, "handgun");
  g_assert_cmpuint (record_page_count (app), <, n);
  record_page_search (app, "no such thing");
  g_assert_true (record_page_shows (app, "No course matches “no such thing”."));
}

static void
test_new (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n = record_page_count (app);

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "The course has no title."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  add_course (app);
  g_assert_true (record_page_shows (app, "“Zzyzx tactics” is in the catalogue."));
  g_assert_cmpuint (record_page_count (app), ==, n + 1);
  g_assert_true (test_app_shows (record_page_get_view (app), "ZZ-1 · 0 classes"));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  test_app_type ("Title", "Another");
  test_app_type ("Course code", "ZZ-1");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Code ZZ-1 is taken by Zzyzx tactics."));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  record_page_undo (app);
  g_assert_cmpuint (record_page_count (app), ==, n);
  g_assert_false (test_app_shows (record_page_get_view (app), "Zzyzx"));
}

static void
test_edit (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  commit (app, "Title", "Zzyzx basics");
  g_assert_true (test_app_shows (GTK_WIDGET (record_page_get_list (app)), "Zzyzx basics"));
  commit (app, "Title", "");
  g_assert_true (test_app_shows (record_page_get_view (app), "The course has no title."));
}

/* --- Subjects ------------------------------------------------------------------------------------- */

static void
test_subjects (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  g_assert_true (test_app_shows (record_page_get_view (app), "Not divided"));
  record_page_do (app, "course.add-subject");
  test_app_save_form (app);
  g_assert_true (test_app_shows (test_app_find_form (), "Type a subject and choose one"));
  gtk_window_destroy (GTK_WINDOW (test_app_find_form ()));
  add_subject (app, "Traffic", "5");
  g_assert_true (test_app_shows (record_page_get_view (app), "3.00 h that no subject takes"));
  commit (app, "Traffic, hours", "9");
  g_assert_true (test_app_shows (record_page_get_view (app),
                                 "Subjects add up to 9.00 h, the course is 8.00 h."));
  commit (app, "Traffic, hours", "nine");
  g_assert_nonnull (
      test_app_find (record_page_get_view (app), ADW_TYPE_ENTRY_ROW, "Traffic, hours"));
  commit (app, "Traffic, hours", "6");
  g_assert_true (test_app_shows (record_page_get_view (app), "2.00 h that no subject takes"));
  record_page_undo (app);
  g_assert_true (test_app_shows (record_page_get_view (app), "3.00 h that no subject takes"));
}

/* The hours of the course are a field of their own, and the division follows. */
static void
test_sum (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *button;

  add_course (app);
  add_subject (app, "Traffic", "8");
  commit (app, "Hours", "7");
  g_assert_true (test_app_shows (record_page_get_view (app),
                                 "Subjects add up to 8.00 h, the course is 7.00 h."));
  commit (app, "Hours", "10");
  g_assert_true (test_app_shows (record_page_get_view (app), "2.00 h that no subject takes"));
  button = test_app_find (record_page_get_view (app), ADW_TYPE_ENTRY_ROW, "Traffic, hours");
  button = test_app_find (button, GTK_TYPE_BUTTON, NULL);
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  test_app_settle (app);
  g_assert_true (test_app_shows (record_page_get_view (app), "Not divided"));
}

/* --- Approvals, lesson plans, classes ------------------------------------------------------------- */

static void
test_approve (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  g_assert_true (test_app_shows (record_page_get_view (app), "No approval on record."));
  record_page_do (app, "course.add-approval");
  test_app_save_form (app);
  g_assert_nonnull (test_app_find_form ());
  test_app_type ("Authority of the approval", "POST");
  test_app_type ("Last day of the approval", "30 Jul 2026");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (record_page_get_view (app), "POST"));
  g_assert_true (test_app_shows (record_page_get_view (app), "approval ends 30 Jul"));
  g_assert_true (test_app_shows (GTK_WIDGET (record_page_get_list (app)),
                                 "ZZ-1 · approved until 30 Jul 2026"));
}

static void
test_lesson_plan (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (app->folder, "Plan of the day.txt", NULL);

  g_assert_true (g_file_set_contents (path, "Stop, look, listen.", -1, NULL));
  add_course (app);
  g_assert_true (test_app_shows (record_page_get_view (app), "No lesson plan on record."));
  muster_choose_file_answer (path);
  record_page_do (app, "course.add-lesson-plan");
  test_app_settle (app);
  g_assert_true (test_app_shows (record_page_get_view (app), "Plan of the day.txt"));
}

/* Classes of a course open on their own page. */
static void
test_open_class (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  record_page_open_class (app, "Classes", "No class of this course yet.");
}

static void
test_void (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  guint n = record_page_count (app);

  add_course (app);
  record_page_do (app, "course.void");
  test_app_type ("Why it should not be there", "Typed twice");
  test_app_save_form (app);
  g_assert_true (record_page_shows (app, "“Zzyzx tactics” is voided and counts nowhere."));
  g_assert_cmpuint (record_page_count (app), ==, n);
}

/* --- Reach ---------------------------------------------------------------------------------------- */

static void
test_reach (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  add_course (app);
  add_subject (app, "Traffic", "5");
  test_app_check_names (record_page_get (app));
  test_app_assert_fits (app, record_page_get (app));
}

static void
test_empty (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page = record_page_get (app);

  g_assert_true (test_app_shows (page, "No courses yet."));
  g_assert_true (test_app_shows (page, "They appear when you add or import training."));
}

#define ADD(name, state, func)                                                                     \
  g_test_add ("/app/courses-page/" name, TestApp, state, open_courses, func, test_app_tear_down)

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  ADD ("list", "CT", test_list);
  ADD ("new", "CT", test_new);
  ADD ("edit", "CT", test_edit);
  ADD ("subjects", "CT", test_subjects);
  ADD ("sum", "CT", test_sum);
  ADD ("approve", "CT", test_approve);
  ADD ("lesson-plan", "CT", test_lesson_plan);
  ADD ("open-class", "CT", test_open_class);
  ADD ("void", "CT", test_void);
  ADD ("reach", "CT", test_reach);
  ADD ("empty", NULL, test_empty);
  return g_test_run ();
}
