/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Threads of work over one workspace. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/environment.h"
#include "app/session.h"

struct _MusterSession
{
  GObject parent_instance;
  MusterWorkspace *workspace;
  MusterWorkspaceMode mode;
  char *path;
  char *agency;
  guint n_running;
  gboolean is_changing; /* work that changes the file is under way */
  GQueue waiting;       /* of GTask: changes that were asked for since, in order */
};

enum
{
  CHANGED,
  BUSY_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterSession, muster_session, G_TYPE_OBJECT)

/* --- Opening -------------------------------------------------------------------------------------- */

typedef struct
{
  char *path;
  char *operator_name;
  MusterWorkspaceMode mode;
} Opening;

static void
opening_free (Opening *opening)
{
  g_free (opening->path);
  g_free (opening->operator_name);
  g_free (opening);
}

static void
open_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data,
                GCancellable *cancellable G_GNUC_UNUSED)
{
  const Opening *opening = data;
  MusterEnvironment environment = muster_environment_read ();
  g_autoptr (MusterSession) session = g_object_new (MUSTER_TYPE_SESSION, NULL);
  g_autoptr (MusterAgency) agency = NULL;
  GError *error = NULL;

  if (opening->operator_name != NULL)
    environment.operator_name = opening->operator_name;
  session->mode = opening->mode;
  session->path = g_strdup (opening->path);
  session->workspace = muster_workspace_open (opening->path, opening->mode, &environment, &error);
  if (session->workspace != NULL)
    agency = muster_workspace_load_agency (session->workspace, &error);
  if (agency == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  session->agency = g_strdup (agency->name);
  g_task_return_pointer (task, g_steal_pointer (&session), g_object_unref);
}

void
muster_session_open_async (const char *path, MusterWorkspaceMode mode, const char *operator_name,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (path != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, muster_session_open_async);
  opening = g_new0 (Opening, 1);
  opening->path = g_strdup (path);
  opening->operator_name = g_strdup (operator_name);
  opening->mode = mode;
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

MusterSession *
muster_session_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, muster_session_open_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- Working -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterSession *session;
  MusterSessionWork work;
  gboolean follows;    /* it is about the change that was under way when it was asked for */
  gboolean is_started; /* it is not waiting any more */
  char *agency;        /* name, read again after a change */
} Running;

static void
running_free (Running *running)
{
  if (running->work.free_data != NULL)
    running->work.free_data (running->work.data);
  g_free (running->agency);
  g_object_unref (running->session);
  g_free (running);
}

static void
run_in_thread (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable)
{
  Running *running = data;
  g_autoptr (MusterAgency) agency = NULL;
  GError *error = NULL;
  gpointer result;

  /* It may have waited for others. */
  if (g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  if (cancellable != NULL)
    g_cancellable_push_current (cancellable);
  result = running->work.func (running->session->workspace, running->work.data, &error);
  if (cancellable != NULL)
    g_cancellable_pop_current (cancellable);
  if (result == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (running->work.changes)
    agency = muster_workspace_load_agency (running->session->workspace, NULL);
  running->agency = agency != NULL ? g_strdup (agency->name) : NULL;
  g_task_return_pointer (task, result, running->work.free_result);
}

static void
set_running (MusterSession *self, int difference)
{
  gboolean was_busy = self->n_running > 0;

  self->n_running = (guint) ((int) self->n_running + difference);
  if (was_busy != (self->n_running > 0))
    g_signal_emit (self, signals[BUSY_CHANGED], 0);
}

/* Changes are made one after the other, in the order in which they were asked for: what is undone next is what was done
 * last. */
static void
start (MusterSession *self, GTask *task)
{
  Running *running = g_task_get_task_data (task);

  if (running->work.changes && self->is_changing)
    {
      g_queue_push_tail (&self->waiting, g_object_ref (task));
      return;
    }
  self->is_changing |= running->work.changes;
  running->is_started = TRUE;
  g_task_run_in_thread (task, run_in_thread);
}

/* Whoever undid a change that was then refused did not mean the one before it. */
static void
drop_followers (MusterSession *self, const GError *refusal)
{
  /* One that was cancelled has no sentence. */
  const char *why = refusal->domain == MUSTER_ERROR ? refusal->message : "";
  GTask *next;

  while ((next = g_queue_peek_head (&self->waiting)) != NULL &&
         ((const Running *) g_task_get_task_data (next))->follows)
    {
      g_queue_pop_head (&self->waiting);
      g_task_return_new_error (next, MUSTER_ERROR, MUSTER_ERROR_CANCELLED,
                               /* Translators: why the last change was not saved, a sentence. */
                               _ ("Nothing was undone, for the last change was not saved. %s"),
                               why);
      g_object_unref (next);
    }
}

static void
start_next (MusterSession *self)
{
  g_autoptr (GTask) next = g_queue_pop_head (&self->waiting);

  self->is_changing = FALSE;
  if (next != NULL)
    start (self, next);
}

/* Comes between the thread and the caller: the caller's task has its own callback. */
static void
run_done (GObject *source, GAsyncResult *result, gpointer data)
{
  MusterSession *self = MUSTER_SESSION (source);
  g_autoptr (GTask) outer = data;
  Running *running = g_task_get_task_data (G_TASK (result));
  GDestroyNotify free_result = running->work.free_result;
  GError *error = NULL;
  gpointer found = g_task_propagate_pointer (G_TASK (result), &error);

  if (running->is_started && running->work.changes)
    {
      if (found == NULL)
        drop_followers (self, error);
      start_next (self);
    }
  set_running (self, -1);
  if (found == NULL)
    {
      g_task_return_error (outer, error);
      return;
    }
  if (running->agency != NULL && g_strcmp0 (running->agency, self->agency) != 0)
    {
      g_free (self->agency);
      self->agency = g_steal_pointer (&running->agency);
    }
  if (running->work.changes)
    g_signal_emit (self, signals[CHANGED], 0);
  g_task_return_pointer (outer, found, free_result);
}

static void
run (MusterSession *self, const MusterSessionWork *work, gboolean follows,
     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) inner = NULL;
  GTask *outer = g_task_new (self, cancellable, callback, user_data);
  Running *running = g_new0 (Running, 1);

  g_task_set_source_tag (outer, muster_session_run_async);
  /* What was saved is said to be saved, even where it was cancelled a moment later. */
  g_task_set_check_cancellable (outer, FALSE);
  inner = g_task_new (self, cancellable, run_done, outer);
  g_task_set_check_cancellable (inner, FALSE);
  running->session = g_object_ref (self);
  running->work = *work;
  running->follows = follows;
  g_task_set_task_data (inner, running, (GDestroyNotify) running_free);
  set_running (self, 1);
  start (self, inner);
}

void
muster_session_run_async (MusterSession *self, const MusterSessionWork *work,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_return_if_fail (MUSTER_IS_SESSION (self) && work != NULL && work->func != NULL);

  run (self, work, FALSE, cancellable, callback, user_data);
}

void
muster_session_undo_async (MusterSession *self, const MusterSessionWork *work,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (MUSTER_IS_SESSION (self) && work != NULL && work->func != NULL);

  run (self, work, TRUE, NULL, callback, user_data);
}

gpointer
muster_session_run_finish (MusterSession *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- What it is ----------------------------------------------------------------------------------- */

const char *
muster_session_get_path (MusterSession *self)
{
  g_return_val_if_fail (MUSTER_IS_SESSION (self), NULL);

  return self->path;
}

const char *
muster_session_get_agency (MusterSession *self)
{
  g_return_val_if_fail (MUSTER_IS_SESSION (self), NULL);

  return self->agency;
}

gboolean
muster_session_is_read_only (MusterSession *self)
{
  g_return_val_if_fail (MUSTER_IS_SESSION (self), TRUE);

  return self->mode == MUSTER_WORKSPACE_READ;
}

MusterDate
muster_session_get_today (MusterSession *self)
{
  g_return_val_if_fail (MUSTER_IS_SESSION (self), MUSTER_DATE_NONE);

  return muster_workspace_get_today (self->workspace);
}

gboolean
muster_session_is_busy (MusterSession *self)
{
  g_return_val_if_fail (MUSTER_IS_SESSION (self), FALSE);

  return self->n_running > 0;
}

static void
muster_session_finalize (GObject *object)
{
  MusterSession *self = MUSTER_SESSION (object);

  muster_workspace_close (self->workspace);
  g_free (self->path);
  g_free (self->agency);
  G_OBJECT_CLASS (muster_session_parent_class)->finalize (object);
}

static void
muster_session_class_init (MusterSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = muster_session_finalize;

  /**
   * MusterSession::changed:
   *
   * The file changed: whatever is shown of it may be old.
   */
  signals[CHANGED] = g_signal_new ("changed", MUSTER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  /**
   * MusterSession::busy-changed:
   *
   * muster_session_is_busy() changed.
   */
  signals[BUSY_CHANGED] = g_signal_new ("busy-changed", MUSTER_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_session_init (MusterSession *self G_GNUC_UNUSED)
{
}
