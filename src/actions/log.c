/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo, redo, verify and backup for whoever has a workspace. */

#include "actions/log.h"

#include "actions/workspace-private.h"
#include "store/backup.h"
#include "store/verify.h"

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
muster_action_undo (MusterWorkspace *workspace, GError **error)
{
  char *label = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, undo_job, &label, error);
  return label;
}

char *
muster_action_redo (MusterWorkspace *workspace, GError **error)
{
  char *label = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, redo_job, &label, error);
  return label;
}

typedef struct
{
  char **undo;
  char **redo;
} Next;

static gboolean
find_next_job (MusterDb *db, gpointer data, GError **error)
{
  const Next *next = data;

  return muster_step_find_next (db, next->undo, next->redo, error);
}

gboolean
muster_action_find_next (MusterWorkspace *workspace, char **undo, char **redo, GError **error)
{
  Next next = { undo, redo };

  g_return_val_if_fail (workspace != NULL && undo != NULL && redo != NULL, FALSE);

  *undo = *redo = NULL;
  return muster_workspace_run (workspace, find_next_job, &next, error);
}

typedef struct
{
  gint64 step;
  char *label;
} OneStep;

static gboolean
undo_one_job (MusterDb *db, gpointer data, GError **error)
{
  OneStep *one = data;

  return muster_step_undo_one (db, one->step, &one->label, error);
}

char *
muster_action_undo_one (MusterWorkspace *workspace, gint64 step, GError **error)
{
  OneStep one = { step, NULL };

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, undo_one_job, &one, error);
  return one.label;
}

static gboolean
verify_job (MusterDb *db, gpointer data, GError **error)
{
  MusterVerifyReport **report = data;

  *report = muster_verify (db, error);
  return *report != NULL;
}

MusterVerifyReport *
muster_action_verify (MusterWorkspace *workspace, GError **error)
{
  MusterVerifyReport *report = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, verify_job, &report, error);
  return report;
}

typedef struct
{
  const char *hash;
  gint64 seq;
} StepSearch;

static gboolean
find_step_job (MusterDb *db, gpointer data, GError **error)
{
  StepSearch *search = data;

  return muster_step_find (db, search->hash, &search->seq, error);
}

gboolean
muster_action_find_step (MusterWorkspace *workspace, const char *hash, gint64 *seq, GError **error)
{
  StepSearch search = { hash, 0 };
  gboolean read;

  g_return_val_if_fail (workspace != NULL && hash != NULL && seq != NULL, FALSE);

  read = muster_workspace_run (workspace, find_step_job, &search, error);
  *seq = search.seq;
  return read;
}

typedef struct
{
  const char *path;
  char *made;
} Backup;

static gboolean
backup_job (MusterDb *db, gpointer data, GError **error)
{
  Backup *backup = data;

  return muster_backup_make (db, backup->path, &backup->made, error);
}

char *
muster_action_back_up (MusterWorkspace *workspace, const char *path, GError **error)
{
  Backup backup = { path, NULL };

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, backup_job, &backup, error);
  return backup.made;
}

static gboolean
head_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_step_get_head (db, data, error);
}

char *
muster_action_get_head (MusterWorkspace *workspace, GError **error)
{
  char *head = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  muster_workspace_run (workspace, head_job, &head, error);
  return head;
}
