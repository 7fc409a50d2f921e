/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Agencies for tests of actions. */

#include "support/agency.h"

#include <string.h>

#include "actions/workspace-private.h"
#include "core/officer.h"
#include "support/action-samples.h"
#include "support/document.h"

void
test_agency_set_up (TestAgency *agency, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) officers = NULL;
  guint i;

  agency->folder = g_dir_make_tmp ("muster-test-XXXXXX", NULL);
  path = g_build_filename (agency->folder, "Agency.muster", NULL);
  test_action_create (path);
  agency->workspace = test_action_open (path);
  test_action_prepare (agency->workspace);
  officers = test_agency_load_all (agency, &muster_officer_type);
  for (i = 0; i < G_N_ELEMENTS (agency->officers); i++)
    agency->officers[i] = ((MusterOfficer *) g_ptr_array_index (officers, i))->id;
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
