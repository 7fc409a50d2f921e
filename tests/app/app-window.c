/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The window without and with a file. */

#include <stdio.h>

#include "app/choose-file.h"
#include "app/sidebar.h"
#include "support.h"

#define HOLD "--hold"

static const char *program; /* this one */

/* Run as a process of its own: has the file open until its input ends. */
static int
hold (const char *path)
{
  MusterEnvironment environment = { { 0 }, 0, "Somebody", TRUE };
  GError *error = NULL;
  g_autoptr (MusterWorkspace) workspace G_GNUC_UNUSED =
      muster_workspace_open (path, MUSTER_WORKSPACE_WRITE, &environment, &error);

  g_assert_no_error (error);
  putchar ('+');
  fflush (stdout);
  while (getchar () != EOF)
    ;
  return 0;
}

static gboolean
has_problem (gpointer data)
{
  return test_app_shows (data, "There is no file");
}

/* Files that are none: the start page says why. */
static void
test_missing_file (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "_New Agency…"));
  muster_app_window_open (app->window, app->path);
  test_app_wait (has_problem, app->window, "the problem");
  g_assert_null (muster_app_window_get_session (app->window));
}

static void
test_open (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_open (app);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (app->window)), ==,
                   "Marlow Falls Police Department – Muster");
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Marlow Falls Police Department"));
  g_assert_false (muster_session_is_read_only (muster_app_window_get_session (app->window)));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.close-file", NULL);
  g_assert_null (muster_app_window_get_session (app->window));
}

static gboolean
says_no_file_of_ours (gpointer data)
{
  return test_app_shows (data, "“note.txt”");
}

static gboolean
can_write (gpointer data)
{
  MusterSession *session = muster_app_window_get_session (data);

  return session != NULL && !muster_session_is_read_only (session);
}

static gboolean
is_open_already (gpointer data)
{
  return test_app_shows (data, "is open in this program already.");
}

static void
test_second_window (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  TestApp second = { NULL, NULL, NULL };

  test_app_open (app);
  test_app_set_up (&second, NULL);
  muster_app_window_open (second.window, app->path);
  test_app_wait (is_open_already, second.window, "the refusal");
  test_app_tear_down (&second, NULL);
}

static gpointer
read_agency (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);

  return agency != NULL ? data : NULL;
}

static void
agency_read (GObject *source, GAsyncResult *result, gpointer data G_GNUC_UNUSED)
{
  muster_session_run_finish (MUSTER_SESSION (source), result, NULL);
}

/* What is still being read keeps the file, and somebody who waits for it is told so. */
static void
reopen_while_reading (TestApp *app)
{
  const MusterSessionWork work = { read_agency, app, NULL, NULL, FALSE };

  muster_session_run_async (muster_app_window_get_session (app->window), &work, NULL, agency_read,
                            NULL);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.reopen", NULL);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "is still being read here."));
  test_app_settle (app);
  g_assert_true (muster_session_is_read_only (muster_app_window_get_session (app->window)));
}

/* Another process has the file: it is read, and a banner says who has it. */
static void
test_held (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GError *error = NULL;
  g_autoptr (GSubprocess) holder =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                        program, HOLD, app->path, NULL);
  char ready;

  g_assert_no_error (error);
  g_assert_cmpint (
      g_input_stream_read (g_subprocess_get_stdout_pipe (holder), &ready, 1, NULL, &error), ==, 1);
  test_app_open (app);
  g_assert_true (muster_session_is_read_only (muster_app_window_get_session (app->window)));
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "is open by "));
  /* What begins a change says so. */
  muster_app_window_show_page (app->window, "classes");
  test_app_settle (app);
  g_assert_false (test_app_shows (GTK_WIDGET (app->window), "nothing in it can be changed."));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.add-new", NULL);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "nothing in it can be changed."));
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, &error);
  g_assert_no_error (error);
  g_subprocess_wait_check (holder, NULL, &error);
  g_assert_no_error (error);
  reopen_while_reading (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.reopen", NULL);
  test_app_wait (can_write, app->window, "the file for writing");
  g_assert_false (test_app_shows (GTK_WIDGET (app->window), "is open by "));
}

/* A backup becomes a new file that is open; one that is none is refused, and nothing is left. */
static void
test_restore (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *restored = g_build_filename (app->folder, "Restored.muster", NULL);
  g_autofree char *text = g_build_filename (app->folder, "note.txt", NULL);
  g_autofree char *third = g_build_filename (app->folder, "Third.muster", NULL);

  g_assert_true (g_file_set_contents (text, "no backup", -1, NULL));
  muster_choose_file_answer (text);
  muster_choose_file_answer (third);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.restore", NULL);
  test_app_wait (says_no_file_of_ours, app->window, "the refusal");
  g_assert_false (g_file_test (third, G_FILE_TEST_EXISTS));
  muster_choose_file_answer (app->path);
  muster_choose_file_answer (restored);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.restore", NULL);
  test_app_wait (can_write, app->window, "the restored file");
  g_assert_cmpstr (muster_session_get_path (muster_app_window_get_session (app->window)), ==,
                   restored);
  g_assert_true (g_file_test (app->path, G_FILE_TEST_EXISTS));
}

static gboolean
says_undone (gpointer data)
{
  return test_app_shows (data, "Undone: ");
}

static gboolean
says_redone (gpointer data)
{
  return test_app_shows (data, "Done again: ");
}

static gboolean
has_tooltip (GtkWidget *root, const char *start)
{
  const char *tooltip = gtk_widget_get_tooltip_text (root);
  GtkWidget *child;

  if (tooltip != NULL && g_str_has_prefix (tooltip, start))
    return TRUE;
  for (child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_tooltip (child, start))
      return TRUE;
  return FALSE;
}

/* Whether a button of the header says what it would take back. */
static gboolean
names_undo (gpointer data)
{
  return has_tooltip (data, "Undo: ");
}

static gboolean
names_redo (gpointer data)
{
  return has_tooltip (data, "Redo: ");
}

static void
test_undo (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_open (app);
  test_app_wait (names_undo, app->window, "the name of what is undone");
  g_assert_false (names_redo (app->window));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_wait (says_undone, app->window, "undo");
  test_app_wait (names_redo, app->window, "the name of what is redone");
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.redo", NULL);
  test_app_wait (says_redone, app->window, "redo");
}

/* Who is used to saving is told that nothing is left to save. */
static void
test_save (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_open (app);
  g_assert_false (test_app_shows (GTK_WIDGET (app->window), "Everything is saved as you go."));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.save", NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Everything is saved as you go."));
}

/* What is to be done is told in the rail, too, which is no wider for it. */
static void
test_rail_badge (TestApp *app G_GNUC_UNUSED, gconstpointer data G_GNUC_UNUSED)
{
  GtkListBox *list = g_object_ref_sink (GTK_LIST_BOX (gtk_list_box_new ()));
  int bare, wide, rail;

  muster_sidebar_fill (list);
  gtk_widget_measure (GTK_WIDGET (list), GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  muster_sidebar_set_rail (list, TRUE);
  gtk_widget_measure (GTK_WIDGET (list), GTK_ORIENTATION_HORIZONTAL, -1, &bare, NULL, NULL, NULL);
  muster_sidebar_set_state (list, "today", 112, TRUE);
  gtk_widget_measure (GTK_WIDGET (list), GTK_ORIENTATION_HORIZONTAL, -1, &rail, NULL, NULL, NULL);
  g_assert_true (test_app_shows (GTK_WIDGET (list), "112"));
  g_assert_cmpint (bare, <, wide);
  /* Beside the icon it would take more than the rail's 56 pixels. */
  g_assert_cmpint (rail, <=, 56);
  g_object_unref (list);
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], HOLD))
    return hold (argv[2]);
  test_app_init (&argc, &argv);

  g_test_add ("/app/app-window/missing-file", TestApp, NULL, test_app_set_up, test_missing_file,
              test_app_tear_down);
  g_test_add ("/app/app-window/open", TestApp, "CT", test_app_set_up, test_open,
              test_app_tear_down);
  g_test_add ("/app/app-window/second-window", TestApp, "CT", test_app_set_up, test_second_window,
              test_app_tear_down);
  g_test_add ("/app/app-window/held", TestApp, "CT", test_app_set_up, test_held,
              test_app_tear_down);
  g_test_add ("/app/app-window/restore", TestApp, "CT", test_app_set_up, test_restore,
              test_app_tear_down);
  g_test_add ("/app/app-window/undo", TestApp, "CT", test_app_set_up, test_undo,
              test_app_tear_down);
  g_test_add ("/app/app-window/save", TestApp, "CT", test_app_set_up, test_save,
              test_app_tear_down);
  g_test_add ("/app/app-window/rail-badge", TestApp, NULL, test_app_set_up, test_rail_badge,
              test_app_tear_down);

  return g_test_run ();
}
