/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agencies for tests of actions. */

#include "support/agency.h"

#include <string.h>

#include "actions/list.h"
#include "actions/sample.h"
#include "actions/workspace-private.h"
#include "core/data-dir.h"
#include "core/officer.h"
#include "support/action-samples.h"
#include "support/document.h"

static void
note_officers (TestAgency *agency)
{
  g_autoptr (GPtrArray) officers = test_agency_load_all (agency, &muster_officer_type);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (agency->officers); i++)
    agency->officers[i] = ((MusterOfficer *) g_ptr_array_index (officers, i))->id;
}

void
test_agency_set_up (TestAgency *agency, gconstpointer data)
{
  g_autofree char *path = NULL;

  agency->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (agency->folder, "Agency.muster", NULL);
  test_action_create (path);
  agency->workspace = test_action_open (path);
  test_action_prepare (agency->workspace);
  note_officers (agency);
}

void
test_agency_set_up_sample (TestAgency *agency, gconstpointer data)
{
  const char *state = data != NULL ? data : "CT";
  g_autofree char *rules =
      muster_data_dir_find (g_str_equal (state, "CO") ? "rules/us-co.json" : "rules/us-ct.json");
  g_autofree char *json = NULL;
  g_autofree char *path = NULL;
  MusterSampleOptions options = { state, 0, 2, 7, muster_date_new (2026, 5, 14), NULL };
  GError *error = NULL;

  agency->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (agency->folder, "Sample.muster", NULL);
  g_file_get_contents (rules, &json, NULL, &error);
  g_assert_no_error (error);
  options.rules = json;
  muster_sample_make (path, &options, &error);
  g_assert_no_error (error);
  agency->workspace = test_action_open (path);
  note_officers (agency);
}

void
test_agency_tear_down (TestAgency *agency, gconstpointer data)
{
  g_assert_cmpuint (test_action_verify (agency->workspace), ==, 0);
  muster_workspace_close (agency->workspace);
  test_remove_tree (agency->folder);
  g_free (agency->folder);
}

typedef struct
{
  const MusterRecordType *type;
  GPtrArray *records;
} LoadAll;

static gboolean
load_all_job (MusterDb *db, gpointer data, GError **error)
{
  LoadAll *load = data;

  load->records = muster_db_load_all (db, load->type, error);
  return load->records != NULL;
}

GPtrArray *
test_agency_load_all (const TestAgency *agency, const MusterRecordType *type)
{
  LoadAll load = { type, NULL };
  GError *error = NULL;

  muster_workspace_run (agency->workspace, load_all_job, &load, &error);
  g_assert_no_error (error);
  return load.records;
}

static MusterTable *
list_history (const TestAgency *agency)
{
  GError *error = NULL;
  MusterTable *history = muster_action_list (agency->workspace, MUSTER_LISTING_HISTORY, &error);

  g_assert_no_error (error);
  return history;
}

guint
test_agency_count_steps (const TestAgency *agency)
{
  g_autoptr (MusterTable) history = list_history (agency);

  return muster_table_get_n_rows (history);
}

char *
test_agency_get_label (const TestAgency *agency)
{
  g_autoptr (MusterTable) history = list_history (agency);

  return muster_table_format_cell (history, muster_table_get_n_rows (history) - 1,
                                   muster_table_get_n_columns (history) - 1);
}

guint
test_agency_count (const TestAgency *agency, const MusterRecordType *type)
{
  g_autoptr (GPtrArray) records = test_agency_load_all (agency, type);
  const MusterField *voided = muster_record_find_field (type, "voided");
  guint n = 0, i;

  for (i = 0; i < records->len; i++)
    if (voided == NULL || !G_STRUCT_MEMBER (gboolean, records->pdata[i], voided->offset))
      n++;
  return n;
}

void
test_agency_assert_refused (gboolean done, GError **error, int code, const char *words)
{
  g_assert_false (done);
  g_assert_error (*error, MUSTER_ERROR, code);
  if (strstr ((*error)->message, words) == NULL)
    g_error ("“%s” does not say “%s”", (*error)->message, words);
  g_clear_error (error);
}
