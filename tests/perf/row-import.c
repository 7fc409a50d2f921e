/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Importing 100,000 rows: parse, check, match, insert, log; against the sqlite3 shell's .import of the same
 * rows into the same indexed table. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "actions/import.h"
#include "perf/agency.h"
#include "perf/floor/floor.h"
#include "perf/measure.h"
#include "support/document.h"

#define N_ROWS 100000
#define N_OFFICERS 1000

typedef struct
{
  char *folder;
  char *empty; /* an agency with officers alone */
  char *path;
  char *training;
  PerfFloorImport *floor;
} ImportData;

static gpointer
set_up (void)
{
  ImportData *data = g_new0 (ImportData, 1);

  data->folder = g_dir_make_tmp ("muster-bench-XXXXXX", NULL);
  data->empty = g_build_filename (data->folder, "empty.muster", NULL);
  data->path = g_build_filename (data->folder, "Agency.muster", NULL);
  data->training = perf_agency_make_training (N_ROWS, N_OFFICERS);
  perf_agency_create (data->empty, N_OFFICERS);
  data->floor = perf_floor_import_new (data->folder, data->training);
  return data;
}

static void
tear_down (gpointer user_data)
{
  ImportData *data = user_data;

  perf_floor_import_free (data->floor);
  test_remove_tree (data->folder);
  g_free (data->folder);
  g_free (data->empty);
  g_free (data->path);
  g_free (data->training);
  g_free (data);
}

static double
work (gpointer user_data)
{
  ImportData *data = user_data;
  MusterWorkspace *workspace;
  g_autofree char *content = NULL;
  gsize length;
  double start, seconds;

  g_file_get_contents (data->empty, &content, &length, NULL);
  g_file_set_contents (data->path, content, (gssize) length, NULL);
  workspace = perf_agency_open (data->path);
  start = perf_now ();
  perf_agency_import (workspace, MUSTER_IMPORT_TRAINING, data->training);
  seconds = perf_now () - start;
  muster_workspace_close (workspace);
  return seconds;
}

static double
run_floor (gpointer user_data)
{
  return perf_floor_import_run (((ImportData *) user_data)->floor);
}

const PerfRow perf_row_import = { "import 100,000 CSV rows, all checks, logged",
                                  "sqlite3 .import, same indexed table",
                                  3.0,
                                  set_up,
                                  work,
                                  run_floor,
                                  tear_down };
