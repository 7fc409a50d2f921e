/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-window.h"

#include "app/grid.h"
#include "app/rules-page.h"

MusterPage *
rules_window_get_page (TestApp *app)
{
  GtkWidget *page = test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_RULES_PAGE, NULL);

  g_assert_nonnull (page);
  return MUSTER_PAGE (page);
}

void
rules_window_set_up (TestApp *app, gconstpointer state)
{
  test_app_set_up (app, state);
  test_app_open (app);
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.open-rules", NULL);
  test_app_settle (app);
}

gboolean
rules_window_shows (TestApp *app, const char *text)
{
  return test_app_shows (GTK_WIDGET (app->window), text);
}

MusterGrid *
rules_window_get_grid (GtkWidget *page)
{
  return MUSTER_GRID (test_app_find (page, MUSTER_TYPE_GRID, NULL));
}

/* Moves the cursor to the first row of this title. */
void
rules_window_go_to (TestApp *app, const char *title)
{
  MusterGrid *grid = rules_window_get_grid (GTK_WIDGET (rules_window_get_page (app)));
  g_autofree char *start = g_strconcat (title, "\t", NULL);
  guint i;

  for (i = 0; i < 40; i++)
    {
      g_autofree char *row = NULL;

      muster_grid_set_cursor (grid, i, 0);
      muster_grid_extend_to (grid, i, 5);
      row = muster_grid_copy (grid, FALSE);
      if (g_str_has_prefix (row, start))
        {
          muster_grid_set_cursor (grid, i, 1);
          test_app_settle (app);
          return;
        }
    }
  g_error ("No row is called %s", title);
}

/* The cursor's row as it is copied. */
char *
rules_window_copy_row (TestApp *app)
{
  MusterGrid *grid = rules_window_get_grid (GTK_WIDGET (rules_window_get_page (app)));
  guint position;

  g_assert_true (muster_grid_get_cursor (grid, &position, NULL));
  muster_grid_set_cursor (grid, position, 0);
  muster_grid_extend_to (grid, position, 5);
  return muster_grid_copy (grid, FALSE);
}

void
rules_window_do (TestApp *app, const char *action)
{
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (rules_window_get_page (app)), action, NULL));
  test_app_settle (app);
}

void
rules_window_undo (TestApp *app)
{
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
}
