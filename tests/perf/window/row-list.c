/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list of 100,000 rows: from the command to the frame that shows it sorted or filtered, and each frame of
 * scrolling. */

#include <adwaita.h>

#include "app/grid.h"
#include "perf/measure.h"
#include "perf/window/frames.h"
#include "perf/window/window.h"

#define N_ROWS 100000u
#define N_SORTS 6
#define N_SCROLLS 200

enum
{
  ID,
  NAME,
  COURSE,
  HOURS,
  DATE,
  N_COLUMNS,
};

static MusterRows *
make_rows (void)
{
  static const MusterColumn columns[N_COLUMNS] = {
    [ID] = { "id", "Id", MUSTER_COLUMN_INTEGER },
    [NAME] = { "name", "Name", MUSTER_COLUMN_TEXT },
    [COURSE] = { "course", "Course", MUSTER_COLUMN_TEXT },
    [HOURS] = { "hours", "Hours", MUSTER_COLUMN_DURATION },
    [DATE] = { "date", "Date", MUSTER_COLUMN_DATE },
  };
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint i;

  for (i = 0; i < N_ROWS; i++)
    {
      guint row = muster_table_add_row (table);
      g_autofree char *name =
          g_strdup_printf ("Name%05u, First", g_rand_int_range (rand, 0, 90000));
      g_autofree char *course = g_strdup_printf ("Course %u", g_rand_int_range (rand, 0, 400));

      muster_table_set_number (table, row, ID, i + 1);
      muster_table_set_text (table, row, NAME, name);
      muster_table_set_text (table, row, COURSE, course);
      muster_table_set_number (table, row, HOURS, 900 * g_rand_int_range (rand, 1, 40));
      muster_table_set_number (table, row, DATE,
                               muster_date_new (2020, 1, 1) + g_rand_int_range (rand, 0, 2000));
    }
  return muster_rows_new (table, ID, NULL, NULL);
}

static void
describe (const MusterRows *rows, guint row, guint column, MusterGridText *text,
          gpointer data G_GNUC_UNUSED)
{
  text->text = muster_table_format_cell (muster_rows_get_table (rows), row, column + 1);
}

static GtkWidget *
show_list (MusterTableModel *model, GtkWidget **grid)
{
  static const MusterGridFuncs funcs = { describe, NULL, NULL };
  static const MusterGridColumn columns[] = {
    { "name", "Name", NULL, 20, NAME, FALSE, FALSE, TRUE },
    { "course", "Course", NULL, 14, COURSE, FALSE, FALSE, FALSE },
    { "hours", "Hours", NULL, 8, HOURS, FALSE, TRUE, FALSE },
    { "date", "Date", NULL, 12, DATE, FALSE, FALSE, FALSE },
  };
  GtkWidget *window = adw_window_new ();

  *grid = g_object_new (MUSTER_TYPE_GRID, NULL);
  muster_grid_setup (MUSTER_GRID (*grid), model, &funcs, NULL);
  muster_grid_set_columns (MUSTER_GRID (*grid), columns, G_N_ELEMENTS (columns));
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  adw_window_set_content (ADW_WINDOW (window), *grid);
  gtk_window_present (GTK_WINDOW (window));
  perf_frames_run_for (0.5);
  return window;
}

static GtkAdjustment *
find_adjustment (GtkWidget *widget)
{
  GtkAdjustment *found = NULL;
  GtkWidget *child;

  if (GTK_IS_SCROLLABLE (widget))
    return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  for (child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_adjustment (child);
  return found;
}

static void
add (GArray *seconds, double value)
{
  g_array_append_val (seconds, value);
}

static void
print_worst (const char *name, GArray *seconds, double goal)
{
  perf_sort_seconds (seconds);
  perf_figure_print (name, perf_percentile (seconds, 100), goal);
}

static void
measure_sort (MusterTableModel *model, GtkWidget *window)
{
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));
  int i;

  for (i = 0; i < N_SORTS; i++)
    {
      double start = perf_now ();

      muster_table_model_set_sort (model, NAME + i % (N_COLUMNS - 1), i % 2 != 0);
      add (seconds, perf_frames_wait (window, start));
    }
  print_worst ("100,000 rows: sort, to the frame, worst", seconds, 0.050);
}

static void
measure_filter (MusterTableModel *model, GtkWidget *window)
{
  static const char *const typed[] = { "n",      "na", "name1", "name12", "name12 course",
                                       "name12", "na", "" };
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      double start = perf_now ();

      muster_table_model_set_search (model, typed[i]);
      add (seconds, perf_frames_wait (window, start));
    }
  print_worst ("100,000 rows: search, to the frame, worst", seconds, 0.050);
}

static void
measure_scroll (GtkWidget *grid, GtkWidget *window)
{
  g_autoptr (GArray) seconds = g_array_new (FALSE, FALSE, sizeof (double));
  GtkAdjustment *adjustment = find_adjustment (grid);
  guint i;

  gtk_adjustment_set_value (adjustment, 0);
  perf_frames_run_for (0.2);
  for (i = 0; i < N_SCROLLS; i++)
    {
      double start = perf_now ();

      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                                (i % 10 == 0 ? 20000 : 300));
      add (seconds, perf_frames_work (window, start));
    }
  perf_sort_seconds (seconds);
  perf_figure_print ("100,000 rows: scroll, work for a frame, p95", perf_percentile (seconds, 95),
                     0.016);
}

void
perf_row_list_measure (void)
{
  g_autoptr (MusterTableModel) model = muster_table_model_new ();
  g_autoptr (MusterRows) rows = make_rows ();
  GtkWidget *window, *grid;

  adw_init ();
  window = show_list (model, &grid);
  muster_table_model_set_rows (model, rows);
  perf_frames_run_for (0.5);
  measure_sort (model, window);
  measure_filter (model, window);
  measure_scroll (grid, window);
  gtk_window_destroy (GTK_WINDOW (window));
}
