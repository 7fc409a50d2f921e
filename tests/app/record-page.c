/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "record-page.h"

#include "app/attendance-page.h"

static struct
{
  const char *name;
  GType view;
} shown;

void
record_page_set_up (TestApp *app, const char *state, const char *name, GType view)
{
  shown.name = name;
  shown.view = view;
  test_app_set_up (app, state);
  if (state == NULL)
    test_app_make_empty (app);
  test_app_open (app);
  g_assert_nonnull (record_page_get (app));
  test_app_settle (app);
}

GtkWidget *
record_page_get (TestApp *app)
{
  return GTK_WIDGET (muster_app_window_show_page (app->window, shown.name));
}

static GtkWidget *
find (TestApp *app, GType type)
{
  GtkWidget *widget = test_app_find (record_page_get (app), type, NULL);

  g_assert_nonnull (widget);
  return widget;
}

MusterRecordList *
record_page_get_list (TestApp *app)
{
  return MUSTER_RECORD_LIST (find (app, MUSTER_TYPE_RECORD_LIST));
}

GtkWidget *
record_page_get_view (TestApp *app)
{
  return find (app, shown.view);
}

gboolean
record_page_shows (TestApp *app, const char *text)
{
  return test_app_shows (GTK_WIDGET (app->window), text);
}

guint
record_page_count (TestApp *app)
{
  return muster_record_list_count_shown (record_page_get_list (app));
}

void
record_page_search (TestApp *app, const char *text)
{
  GtkWidget *entry = find (app, GTK_TYPE_SEARCH_ENTRY);

  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  test_app_settle (app);
}

void
record_page_do (TestApp *app, const char *action)
{
  g_assert_true (gtk_widget_activate_action (record_page_get_view (app), action, NULL));
  test_app_settle (app);
}

void
record_page_open_class (TestApp *app, const char *title, const char *none)
{
  GtkWidget *row;
  guint i;

  for (i = record_page_count (app); i > 0 && test_app_shows (record_page_get_view (app), none); i--)
    {
      muster_record_list_move (record_page_get_list (app), 1);
      test_app_settle (app);
    }
  row = test_app_find (record_page_get_view (app), GTK_TYPE_LABEL, title);
  g_assert_nonnull (row);
  row = test_app_find (gtk_widget_get_parent (row), ADW_TYPE_ACTION_ROW, NULL);
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activate");
  test_app_settle (app);
  g_assert_nonnull (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_ATTENDANCE_PAGE, NULL));
}

void
record_page_commit (TestApp *app, GtkWidget *root, const char *title, const char *text)
{
  GtkWidget *row = test_app_find (root, ADW_TYPE_ENTRY_ROW, title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
  test_app_settle (app);
}

void
record_page_undo (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
}
