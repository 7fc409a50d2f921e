/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Verifying by replay, against redoing the same steps. */

#include "actions/import.h"
#include "actions/log.h"
#include "perf/agency.h"
#include "perf/measure.h"
#include "support/document.h"

#define N_ROWS 100000
#define N_OFFICERS 1000

typedef struct
{
  char *folder;
  MusterWorkspace *workspace;
} VerifyData;

static gpointer
set_up (void)
{
  VerifyData *data = g_new0 (VerifyData, 1);
  g_autofree char *path = NULL;
  g_autofree char *training = perf_agency_make_training (N_ROWS, N_OFFICERS);

  data->folder = g_dir_make_tmp ("muster-bench-XXXXXX", NULL);
  path = g_build_filename (data->folder, "Agency.muster", NULL);
  perf_agency_create (path, N_OFFICERS);
  data->workspace = perf_agency_open (path);
  perf_agency_import (data->workspace, MUSTER_IMPORT_TRAINING, training);
  return data;
}

static void
tear_down (gpointer user_data)
{
  VerifyData *data = user_data;

  muster_workspace_close (data->workspace);
  test_remove_tree (data->folder);
  g_free (data->folder);
  g_free (data);
}

/* The log grows with every undo and redo of the floor, so the time of one step that it holds is what is
 * compared. */
static double
work (gpointer user_data)
{
  VerifyData *data = user_data;
  double start = perf_now ();
  g_autoptr (MusterVerifyReport) report = muster_action_verify (data->workspace, NULL);
  double seconds = perf_now () - start;
  gint64 n_imports = 1 + 2 * ((report->n_steps - 3) / 2);

  if (report->problems->len > 0)
    g_error ("%s", (char *) g_ptr_array_index (report->problems, 0));
  return seconds / (double) n_imports;
}

static double
run_floor (gpointer user_data)
{
  VerifyData *data = user_data;
  g_autofree char *undone = muster_action_undo (data->workspace, NULL);
  double start = perf_now ();
  g_autofree char *redone = muster_action_redo (data->workspace, NULL);

  if (undone == NULL || redone == NULL)
    g_error ("The import could not be undone and redone");
  return perf_now () - start;
}

const PerfRow perf_row_verify = { "verify by replay, per imported 100,000 rows",
                                  "redo of the same step",
                                  1.5,
                                  set_up,
                                  work,
                                  run_floor,
                                  tear_down };
