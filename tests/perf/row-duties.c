/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The duties of 10,000 officers over 750,000 credits, every reason kept, against stepping over the same
 * columns. */

#include "actions/check.h"
#include "actions/import.h"
#include "perf/agency.h"
#include "perf/floor/floor.h"
#include "perf/measure.h"
#include "support/document.h"

#define N_ROWS 750000
#define N_OFFICERS 10000

typedef struct
{
  char *folder;
  char *path;
  MusterWorkspace *workspace;
} DutiesData;

static gpointer
set_up (void)
{
  DutiesData *data = g_new0 (DutiesData, 1);
  g_autofree char *training = perf_agency_make_training (N_ROWS, N_OFFICERS);

  data->folder = g_dir_make_tmp ("muster-bench-XXXXXX", NULL);
  data->path = g_build_filename (data->folder, "Agency.muster", NULL);
  perf_agency_create (data->path, N_OFFICERS);
  data->workspace = perf_agency_open (data->path);
  perf_agency_import (data->workspace, MUSTER_IMPORT_TRAINING, training);
  return data;
}

static void
tear_down (gpointer user_data)
{
  DutiesData *data = user_data;

  muster_workspace_close (data->workspace);
  test_remove_tree (data->folder);
  g_free (data->folder);
  g_free (data->path);
  g_free (data);
}

static double
work (gpointer user_data)
{
  DutiesData *data = user_data;
  double start = perf_now ();
  g_autoptr (MusterCheck) check =
      muster_action_check (data->workspace, muster_date_new (2025, 12, 31), NULL, NULL);

  g_assert_cmpuint (check->evaluated->len, ==, N_OFFICERS);
  return perf_now () - start;
}

static double
run_floor (gpointer user_data)
{
  return perf_floor_scan_run (((DutiesData *) user_data)->path);
}

const PerfRow perf_row_duties = { "duties of 10,000 officers, 750,000 credits",
                                  "stepping the same columns",
                                  2.0,
                                  set_up,
                                  work,
                                  run_floor,
                                  tear_down };
