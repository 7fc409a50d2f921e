/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One check of everybody for all who look at the same state of the file. */

#include "config.h"

#include "actions/check-private.h"

void
muster_shared_check_init (MusterSharedCheck *shared)
{
  g_return_if_fail (shared != NULL);

  g_mutex_init (&shared->mutex);
  shared->check = NULL;
  shared->head = NULL;
}

void
muster_shared_check_clear (MusterSharedCheck *shared)
{
  g_return_if_fail (shared != NULL);

  g_clear_pointer (&shared->check, muster_check_unref);
  g_clear_pointer (&shared->head, g_free);
  g_mutex_clear (&shared->mutex);
}

static gboolean
get_head_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_get_head (db, data, error);
}

/* The head is read before the records are: a change in between makes the check newer than it is taken for, and the
 * next one who asks makes another. */
static MusterCheck *
share_locked (MusterSharedCheck *shared, MusterWorkspace *workspace, MusterDate as_of,
              GError **error)
{
  g_autofree char *head = NULL;
  MusterCheck *check;

  if (!muster_workspace_run (workspace, get_head_job, &head, error))
    return NULL;
  if (shared->check != NULL && shared->check->as_of == as_of && g_strcmp0 (shared->head, head) == 0)
    return muster_check_ref (shared->check);
  check = muster_action_check (workspace, as_of, NULL, error);
  if (check == NULL)
    return NULL;
  g_clear_pointer (&shared->check, muster_check_unref);
  shared->check = muster_check_ref (check);
  g_free (shared->head);
  shared->head = g_steal_pointer (&head);
  return check;
}

MusterCheck *
muster_action_share_check (MusterWorkspace *workspace, MusterDate as_of, GError **error)
{
  MusterSharedCheck *shared;
  MusterCheck *check;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (as_of == MUSTER_DATE_NONE)
    as_of = muster_workspace_get_today (workspace);
  shared = muster_workspace_get_shared_check (workspace);
  g_mutex_lock (&shared->mutex);
  check = share_locked (shared, workspace, as_of, error);
  g_mutex_unlock (&shared->mutex);
  return check;
}
