/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agencies for measuring. */

#include "perf/agency.h"

#include <string.h>

#include "actions/import.h"
#include "core/data-dir.h"

#define NOON_14_MAY_2026 G_GINT64_CONSTANT (1778760000)

static const MusterEnvironment environment = { { NOON_14_MAY_2026 }, 3, "Bench", TRUE };

static const char *const titles[] = { "Firearms night shoot",     "Pursuit driving",
                                      "Arrest control refresher", "Legal update first half",
                                      "CPR first aid and AED",    "Report writing",
                                      "De-escalation scenarios",  "Bloodborne pathogens",
                                      "Crisis intervention",      "Roll call: search warrants" };
static const char *const subjects[] = { "firearms", "driving", "arrest-control", "legal", "medical",
                                        "",         "legal",   "medical",        "",      "" };

char *
perf_agency_make_officers (guint n)
{
  GString *csv = g_string_new ("state_id,last_name,first_name,hired_on\n");
  guint i;

  for (i = 0; i < n; i++)
    g_string_append_printf (csv, "%u,Surname%u,Given,2014-06-30\n", 100000 + i, i);
  return g_string_free (csv, FALSE);
}

char *
perf_agency_make_training (guint n, guint n_officers)
{
  GString *csv =
      g_string_new ("state_id,date,course_code,title,subject,hours,status,score,provider,"
                    "instructor,delivery,role\n");
  guint i;

  for (i = 0; i < n; i++)
    {
      guint round = i / n_officers;
      guint kind = (i + round) % G_N_ELEMENTS (titles);

      g_string_append_printf (csv,
                              "%u,%04u-%02u-%02u,C-%03u,%s %u,%s,%u.50,Passed,0.0,Academy,,"
                              "classroom,attended\n",
                              100000 + i % n_officers, 2016 + round % 10, 1 + round / 10 % 12,
                              1 + i % 28, i % 500, titles[kind], round, subjects[kind], 1 + i % 4);
    }
  return g_string_free (csv, FALSE);
}

void
perf_agency_import (MusterWorkspace *workspace, int kind, const char *csv)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, strlen (csv));
  MusterImportOptions options = { .source_name = "bench.csv" };
  g_autoptr (MusterImportOutcome) outcome = NULL;
  GError *error = NULL;

  outcome = muster_action_import (workspace, (MusterImportKind) kind, bytes, &options, &error);
  if (error != NULL)
    g_error ("%s", error->message);
  if (outcome->refused->len > 0)
    g_error ("Row refused: %s",
             ((MusterImportRefusal *) g_ptr_array_index (outcome->refused, 0))->reason);
}

MusterWorkspace *
perf_agency_open (const char *path)
{
  GError *error = NULL;
  MusterWorkspace *workspace =
      muster_workspace_open (path, MUSTER_WORKSPACE_WRITE, &environment, &error);

  if (workspace == NULL)
    g_error ("%s", error->message);
  return workspace;
}

void
perf_agency_create (const char *path, guint n_officers)
{
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  g_autofree char *rules = muster_data_dir_find ("rules/us-co.json");
  g_autofree char *officers = perf_agency_make_officers (n_officers);
  g_autofree char *json = NULL;
  MusterWorkspace *workspace;
  GError *error = NULL;

  agency->name = g_strdup ("Bench County Sheriff");
  agency->state = g_strdup ("CO");
  if (!g_file_get_contents (rules, &json, NULL, &error) ||
      !muster_workspace_create (path, agency, json, &environment, &error))
    g_error ("%s", error->message);
  workspace = perf_agency_open (path);
  perf_agency_import (workspace, MUSTER_IMPORT_OFFICERS, officers);
  muster_workspace_close (workspace);
}
