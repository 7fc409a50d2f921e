/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One edit, saved and logged, against a bare commit of the same update with the same pragmas. */

#include "actions/employ.h"
#include "actions/gather.h"
#include "perf/agency.h"
#include "perf/floor/floor.h"
#include "perf/measure.h"
#include "support/document.h"

#define N_EDITS 60

typedef struct
{
  char *folder;
  char *path;
  char *floor_path;
} EditData;

static gpointer
set_up (void)
{
  EditData *data = g_new0 (EditData, 1);
  g_autofree char *content = NULL;
  gsize length;

  data->folder = g_dir_make_tmp ("muster-bench-XXXXXX", NULL);
  data->path = g_build_filename (data->folder, "Agency.muster", NULL);
  data->floor_path = g_build_filename (data->folder, "floor.db", NULL);
  perf_agency_create (data->path, N_EDITS * 10);
  g_file_get_contents (data->path, &content, &length, NULL);
  g_file_set_contents (data->floor_path, content, (gssize) length, NULL);
  return data;
}

static void
tear_down (gpointer user_data)
{
  EditData *data = user_data;

  test_remove_tree (data->folder);
  g_free (data->folder);
  g_free (data->path);
  g_free (data->floor_path);
  g_free (data);
}

/* Separates officers who are still employed, a step each. */
static double
work (gpointer user_data)
{
  EditData *data = user_data;
  MusterWorkspace *workspace = perf_agency_open (data->path);
  g_autoptr (GPtrArray) facts = muster_gather_facts (workspace, NULL, NULL);
  double start;
  guint i, n = 0;

  start = perf_now ();
  for (i = 0; i < facts->len && n < N_EDITS; i++)
    {
      const MusterOfficerFacts *officer = g_ptr_array_index (facts, i);
      const MusterEmployment *employment = g_ptr_array_index (officer->employments, 0);
      GError *error = NULL;

      if (employment->separated_on != MUSTER_DATE_NONE)
        continue;
      n++;
      if (!muster_action_separate (workspace, officer->officer->id, muster_date_new (2026, 1, 2),
                                   NULL, &error))
        g_error ("%s", error->message);
    }
  start = (perf_now () - start) / n;
  muster_workspace_close (workspace);
  return start;
}

static double
run_floor (gpointer user_data)
{
  return perf_floor_update_run (((EditData *) user_data)->floor_path, N_EDITS);
}

const PerfRow perf_row_edit = { "one edit, saved and logged",
                                "bare commit of the same update",
                                1.6,
                                set_up,
                                work,
                                run_floor,
                                tear_down };
