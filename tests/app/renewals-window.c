/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "renewals-window.h"

GtkWidget *
renewals_window_get_page (TestApp *app)
{
  return GTK_WIDGET (muster_app_window_show_page (app->window, "renewals"));
}

static gboolean
has_rows (gpointer data)
{
  return muster_grid_get_cursor (data, NULL, NULL);
}

MusterGrid *
renewals_window_show_grid (TestApp *app)
{
  MusterGrid *grid;

  test_app_open (app);
  gtk_widget_grab_focus (renewals_window_get_page (app));
  test_app_settle (app);
  grid = MUSTER_GRID (test_app_find (renewals_window_get_page (app), MUSTER_TYPE_GRID, NULL));
  test_app_wait (has_rows, grid, "the rows");
  return grid;
}
