/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Late training that makes up for a closed period, from a cell of "Renewals", over a sample agency on 15 Jun 2026. */

#include "renewals-window.h"

#define CREDIT "Legal update 2026" /* once a year */

static GtkWidget *
find_named (GtkWidget *root, const char *tooltip)
{
  GtkWidget *child, *found = NULL;

  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_named (child, tooltip);
  return found;
}

/* The last day of a year that is over. */
static void
show_closed (TestApp *app)
{
  g_signal_emit_by_name (
      find_named (renewals_window_get_page (app), "How everybody stands on another day"),
      "clicked");
  test_app_settle (app);
  test_app_type ("Day", "12/31/2025");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
}

/* The cursor goes to the first cell whose text begins so, from the row @first on. */
static gboolean
find_cell (MusterGrid *grid, const char *start, guint *first)
{
  guint row, column;

  for (row = *first; row < 60; row++)
    for (column = 1; column < 10; column++)
      {
        g_autofree char *text = NULL;

        muster_grid_set_cursor (grid, row, column);
        text = muster_grid_copy (grid, FALSE);
        if (text != NULL && g_str_has_prefix (text, start))
          {
            *first = row + 1;
            return TRUE;
          }
      }
  return FALSE;
}

/* The form of the first closed period that something can make up for. */
static GtkWidget *
open_form (TestApp *app, MusterGrid *grid)
{
  guint row, column;

  for (row = 0; row < 40; row++)
    for (column = 1; column < 4; column++)
      {
        muster_grid_set_cursor (grid, row, column);
        g_assert_true (muster_grid_press (grid, GDK_KEY_c, 0));
        test_app_settle (app);
        if (test_app_find_form () != NULL)
          return test_app_find_form ();
      }
  g_error ("no period can be made up for");
}

static void
test_cure (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  GtkWidget *form;

  show_closed (app);
  form = open_form (app, grid);
  g_assert_true (test_app_shows (form, "Training that makes up for it counts in no later period."));
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "Choose training that was taken after the period"));
  test_app_type ("Late training", CREDIT);
  test_app_type ("Hours of it; empty is as many as are missing", "lots");
  test_app_save_form (app);
  g_assert_true (test_app_find_form () == form);
  /* More than the class lasted cannot be given away. */
  test_app_type ("Hours of it; empty is as many as are missing", "90");
  test_app_save_form (app);
  g_assert_true (test_app_shows (form, "are left to make up for a period."));
  test_app_type ("Hours of it; empty is as many as are missing", "1");
  test_app_save_form (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "makes up for the period to"));
  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.undo", NULL);
  test_app_settle (app);
  g_assert_true (test_app_shows (GTK_WIDGET (app->window), "Undone: Let"));
}

/* A period that runs is made up for by training in it. */
static void
test_open_period (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterGrid *grid = renewals_window_show_grid (app);
  guint row = 0;

  g_assert_true (find_cell (grid, "short", &row));
  g_assert_true (muster_grid_press (grid, GDK_KEY_c, 0));
  test_app_settle (app);
  g_assert_null (test_app_find_form ());
  g_assert_true (test_app_shows (GTK_WIDGET (grid), "training until then counts by itself."));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  g_test_add ("/app/cure-form/cure", TestApp, "CO", test_app_set_up, test_cure, test_app_tear_down);
  g_test_add ("/app/cure-form/open-period", TestApp, "CT", test_app_set_up, test_open_period,
              test_app_tear_down);
  return g_test_run ();
}
