/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Jobs for tests. */

#include "support/jobs.h"

#include "store/backup.h"
#include "store/step.h"
#include "store/verify.h"
#include "support/document.h"

typedef struct
{
  MusterListing kind;
  const char *path;
  char *text;
  gpointer result;
} Call;

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  Call *call = data;

  call->result = muster_list_make (db, call->kind, error);
  return call->result != NULL;
}

MusterTable *
test_job_list (MusterStore *store, MusterListing kind)
{
  Call call = { kind, NULL, NULL, NULL };
  GError *error = NULL;

  muster_store_run (store, list_job, &call, NULL, &error);
  g_assert_no_error (error);
  return call.result;
}

guint
test_job_count (MusterStore *store, MusterListing kind)
{
  g_autoptr (MusterTable) table = test_job_list (store, kind);

  return muster_table_get_n_rows (table);
}

static gboolean
verify_job (MusterDb *db, gpointer data, GError **error)
{
  Call *call = data;
  g_autoptr (MusterVerifyReport) report = muster_verify (db, error);

  if (report == NULL)
    return FALSE;
  call->result = g_ptr_array_ref (report->problems);
  return TRUE;
}

GPtrArray *
test_job_problems (MusterStore *store, GError **error)
{
  Call call = { 0, NULL, NULL, NULL };

  muster_store_run (store, verify_job, &call, NULL, error);
  return call.result;
}

static gboolean
undo_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_undo (db, data, error);
}

static gboolean
redo_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_redo (db, data, error);
}

char *
test_job_undo (MusterStore *store, GError **error)
{
  char *label = NULL;

  muster_store_run (store, undo_job, &label, NULL, error);
  return label;
}

char *
test_job_redo (MusterStore *store, GError **error)
{
  char *label = NULL;

  muster_store_run (store, redo_job, &label, NULL, error);
  return label;
}

static gboolean
back_up_job (MusterDb *db, gpointer data, GError **error)
{
  Call *call = data;

  return muster_backup_make (db, call->path, &call->text, error);
}

char *
test_job_back_up (MusterStore *store, const char *path, GError **error)
{
  Call call = { 0, path, NULL, NULL };

  muster_store_run (store, back_up_job, &call, NULL, error);
  return call.text;
}

static gboolean
take_notice_job (MusterDb *db, gpointer data, GError **error)
{
  *(char **) data = muster_db_take_notice (db);
  return TRUE;
}

char *
test_job_take_notice (MusterStore *store)
{
  char *notice = NULL;

  muster_store_run (store, take_notice_job, &notice, NULL, NULL);
  return notice;
}

gboolean
test_job_add_officer (MusterStore *store, const char *state_id, GError **error)
{
  return test_document_run (store, "hire", test_document_add_officer, (gpointer) state_id, error);
}
