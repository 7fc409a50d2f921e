/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists, each made in one job. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/list.h"
#include "actions/workspace-private.h"
#include "store/list.h"

const MusterWord muster_listing_words[] = {
  { "officers", N_ ("Officers") }, { "certificates", N_ ("Certificates") },
  { "courses", N_ ("Courses") },   { "classes", N_ ("Classes") },
  { "credits", N_ ("Credits") },   { "history", N_ ("History") },
  { NULL, NULL },
};

static const MusterListKind kinds[] = {
  [MUSTER_LISTING_OFFICERS] = MUSTER_LIST_OFFICERS,
  [MUSTER_LISTING_CERTIFICATES] = MUSTER_LIST_CERTIFICATES,
  [MUSTER_LISTING_COURSES] = MUSTER_LIST_COURSES,
  [MUSTER_LISTING_CLASSES] = MUSTER_LIST_CLASSES,
  [MUSTER_LISTING_CREDITS] = MUSTER_LIST_CREDITS,
  [MUSTER_LISTING_HISTORY] = MUSTER_LIST_HISTORY,
};

typedef struct
{
  MusterListKind kind;
  MusterTable *table;
} ListJob;

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  ListJob *job = data;

  job->table = muster_list_make (db, job->kind, error);
  return job->table != NULL;
}

MusterTable *
muster_action_list (MusterWorkspace *workspace, MusterListing listing, GError **error)
{
  ListJob job = { 0 };

  g_return_val_if_fail (workspace != NULL && (guint) listing < G_N_ELEMENTS (kinds), NULL);

  job.kind = kinds[listing];
  muster_workspace_run (workspace, list_job, &job, error);
  return job.table;
}
