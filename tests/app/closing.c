/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Closing the window or its file while something is typed. */

#include "support.h"

#include <glib/gstdio.h>

#include "app/field-row.h"
#include "app/settings.h"

static GtkWidget *
find_row (TestApp *app, const char *title)
{
  GtkWidget *row = test_app_find (GTK_WIDGET (app->window), ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  return row;
}

static void
type (TestApp *app, const char *title, const char *text)
{
  GtkWidget *row = find_row (app, title);

  gtk_widget_grab_focus (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
set_up (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  g_assert_nonnull (muster_app_window_show_page (app->window, "officers"));
  test_app_settle (app);
}

static gboolean
is_gone (gpointer data)
{
  MusterAppWindow **window = data;

  return *window == NULL;
}

/* Waits until the window is gone, and shows another one in its place. */
static void
replace_window (TestApp *app)
{
  g_autoptr (GSettings) settings = muster_settings_new ();

  test_app_wait (is_gone, &app->window, "the window to close");
  app->window = muster_app_window_new (NULL, settings);
  gtk_window_present (GTK_WINDOW (app->window));
}

static void
close_window (TestApp *app)
{
  g_object_add_weak_pointer (G_OBJECT (app->window), (gpointer *) &app->window);
  gtk_window_close (GTK_WINDOW (app->window));
}

static AdwMessageDialog *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static gboolean
is_asked (gpointer data G_GNUC_UNUSED)
{
  return find_question () != NULL;
}

static void
answer (const char *response)
{
  AdwMessageDialog *question = find_question ();

  adw_message_dialog_response (question, response);
  gtk_window_destroy (GTK_WINDOW (question));
}

/* What can be saved is saved before the window is gone. */
static void
test_saved (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "First name", "Zdenka");
  close_window (app);
  replace_window (app);
  g_assert_null (find_question ());
  test_app_open (app);
  g_assert_nonnull (muster_app_window_show_page (app->window, "officers"));
  test_app_settle (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), ", Zdenka"));
}

/* What was refused is named, and the window stays until it is given up. */
static void
test_refused (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "Date of hire", "31 Jun 2014");
  gtk_window_close (GTK_WINDOW (app->window));
  test_app_wait (is_asked, NULL, "the question");
  g_assert_true (test_app_shows (GTK_WIDGET (find_question ()), "31 Jun 2014"));
  g_assert_true (test_app_shows (GTK_WIDGET (find_question ()), "June has 30 days."));
  answer ("go");
  test_app_settle (app);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (app, "Date of hire"))), ==,
                   "31 Jun 2014");

  close_window (app);
  test_app_wait (is_asked, NULL, "the question");
  answer ("give-up");
  replace_window (app);
}

/* A save that fails while the window closes is told, and what was typed is still there. */
static void
test_failed (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *away = g_strconcat (app->path, ".away", NULL);

  g_assert_cmpint (g_rename (app->path, away), ==, 0);
  type (app, "First name", "Zdenka");
  gtk_window_close (GTK_WINDOW (app->window));
  test_app_wait (is_asked, NULL, "the question");
  g_assert_true (test_app_shows (GTK_WIDGET (find_question ()), "Zdenka"));
  answer ("go");
  test_app_settle (app);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (app, "First name"))), ==,
                   "Zdenka");
  g_assert_cmpint (g_rename (away, app->path), ==, 0);
}

/* The file is closed in the same way. */
static void
test_file (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  type (app, "Date of hire", "31 Jun 2014");
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.close-file", NULL);
  test_app_wait (is_asked, NULL, "the question");
  g_assert_nonnull (muster_app_window_get_session (app->window));
  answer ("give-up");
  test_app_settle (app);
  g_assert_null (muster_app_window_get_session (app->window));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/closing/" name, TestApp, "CT", set_up, func, test_app_tear_down)
  ADD ("saved", test_saved);
  ADD ("refused", test_refused);
  ADD ("failed", test_failed);
  ADD ("file", test_file);

  return g_test_run ();
}
