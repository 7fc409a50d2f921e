/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists, each made in one job. */

#include "actions/list.h"

#include "actions/list-equipment.h"
#include "actions/list-grants.h"
#include "actions/workspace-private.h"
#include "store/list.h"

typedef struct
{
  MusterListing listing;
  MusterTable *table;
} ListJob;

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  ListJob *job = data;

  if (job->listing == MUSTER_LISTING_AWARDS)
    job->table = muster_list_awards (db, error);
  else if (job->listing == MUSTER_LISTING_CLAIMS)
    job->table = muster_list_claims (db, error);
  else if (job->listing == MUSTER_LISTING_EQUIPMENT)
    job->table = muster_list_equipment (db, error);
  else if (job->listing == MUSTER_LISTING_LOANS)
    job->table = muster_list_loans (db, error);
  else if (job->listing == MUSTER_LISTING_INVENTORY)
    job->table = muster_list_inventory (db, error);
  else
    job->table = muster_list_make (db, job->listing, error);
  return job->table != NULL;
}

MusterTable *
muster_action_list (MusterWorkspace *workspace, MusterListing listing, GError **error)
{
  ListJob job = { listing, NULL };

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, list_job, &job, error);
  return job.table;
}
