/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A workbook of 100,000 rows and 12 columns from a ready table, against the library writing the same
 * cells. The memory that the workbook takes beyond the table is printed too. */

#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "export/xlsx.h"
#include "perf/floor/floor.h"
#include "perf/measure.h"
#include "support/document.h"

#define N_ROWS 100000
#define N_OFFICERS 1000
#define N_COURSES 500
#define KIB_PER_MIB 1024.0

typedef struct
{
  char *folder;
  char *path;
  char *floor_path;
  MusterContent *content;
} XlsxData;

static void
fill_row (MusterTable *table, guint i)
{
  guint row = muster_table_add_row (table);
  g_autofree char *name = g_strdup_printf ("Surname%u, Given", i % N_OFFICERS);
  g_autofree char *state_id = g_strdup_printf ("%u", 100000 + i % N_OFFICERS);
  g_autofree char *code = g_strdup_printf ("C-%03u", i % N_COURSES);
  g_autofree char *title = g_strdup_printf ("Legal updates and report writing %u", i % N_COURSES);

  muster_table_set_text (table, row, 0, name);
  muster_table_set_text (table, row, 1, state_id);
  muster_table_set_number (table, row, 2, muster_date_new (2016, 1, 1) + (MusterDate) (i % 3000));
  muster_table_set_text (table, row, 3, code);
  muster_table_set_text (table, row, 4, title);
  muster_table_set_text (table, row, 5, i % 3 == 0 ? "Law and legal updates" : "Use of force");
  muster_table_set_text (table, row, 6, "Passed");
  muster_table_set_text (table, row, 7,
                         i % 5 == 0 ? "Naugatuck Valley Academy" : "Harrow Mills PD");
  muster_table_set_text (table, row, 8, i % 2 == 0 ? "Pell, A." : NULL);
  muster_table_set_number (table, row, 9, 1800 * (gint64) (1 + i % 16));
  muster_table_set_number (table, row, 10, 1800 * (gint64) (1 + i % 16));
  muster_table_set_number (table, row, 11, i);
}

static MusterContent *
make_content (void)
{
  const MusterColumn columns[] = {
    { "officer", "Officer", MUSTER_COLUMN_TEXT },
    { "state_id", "State ID", MUSTER_COLUMN_TEXT },
    { "date", "Date", MUSTER_COLUMN_DATE },
    { "code", "Code", MUSTER_COLUMN_TEXT },
    { "title", "Course", MUSTER_COLUMN_TEXT },
    { "subject", "Subject", MUSTER_COLUMN_TEXT },
    { "status", "Status", MUSTER_COLUMN_TEXT },
    { "provider", "Provider", MUSTER_COLUMN_TEXT },
    { "instructor", "Instructor", MUSTER_COLUMN_TEXT },
    { "hours", "Hours", MUSTER_COLUMN_DURATION },
    { "counted", "Counted", MUSTER_COLUMN_DURATION },
    { "row", "Row", MUSTER_COLUMN_INTEGER },
  };
  MusterContent *content = muster_content_new ("Bench", "Bench", muster_date_new (2026, 5, 14));
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < N_ROWS; i++)
    fill_row (table, i);
  muster_content_add_table (content, table, NULL);
  return content;
}

/* A process of its own, whose greatest size is nobody else's. */
static void
print_memory (XlsxData *data)
{
  struct rusage usage;
  long before;
  pid_t child = fork ();

  if (child != 0)
    {
      waitpid (child, NULL, 0);
      return;
    }
  getrusage (RUSAGE_SELF, &usage);
  before = usage.ru_maxrss;
  if (!muster_xlsx_write (data->content, data->path, NULL))
    _exit (1);
  getrusage (RUSAGE_SELF, &usage);
  printf ("XLSX 100,000 x 12: %.0f MiB over the table\n",
          (double) (usage.ru_maxrss - before) / KIB_PER_MIB);
  fflush (stdout);
  _exit (0);
}

static gpointer
set_up (void)
{
  XlsxData *data = g_new0 (XlsxData, 1);

  data->folder = g_dir_make_tmp ("muster-bench-XXXXXX", NULL);
  data->path = g_build_filename (data->folder, "table.xlsx", NULL);
  data->floor_path = g_build_filename (data->folder, "floor.xlsx", NULL);
  data->content = make_content ();
  print_memory (data);
  return data;
}

static void
tear_down (gpointer user_data)
{
  XlsxData *data = user_data;

  muster_content_free (data->content);
  test_remove_tree (data->folder);
  g_free (data->folder);
  g_free (data->path);
  g_free (data->floor_path);
  g_free (data);
}

static double
work (gpointer user_data)
{
  XlsxData *data = user_data;
  double start = perf_now ();

  if (!muster_xlsx_write (data->content, data->path, NULL))
    g_error ("The workbook was not written");
  return perf_now () - start;
}

static double
run_floor (gpointer user_data)
{
  XlsxData *data = user_data;
  const MusterBlock *block = g_ptr_array_index (data->content->blocks, 0);

  return perf_floor_cells_run (block->table->table, data->floor_path);
}

const PerfRow perf_row_xlsx = { "XLSX 100,000 x 12 from a ready table",
                                "libxlsxwriter writing the same cells",
                                1.2,
                                set_up,
                                work,
                                run_floor,
                                tear_down };
