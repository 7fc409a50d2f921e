/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The thread that owns the connection, and its queue of jobs. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#include "store/open.h"
#include "store/store.h"

typedef struct
{
  MusterJobFunc func;
  gpointer data;
  MusterProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable; /* borrowed for a caller that waits, owned through @task otherwise */
  GTask *task;               /* (nullable): of an asynchronous caller */

  /* For a caller that waits */
  GMutex mutex;
  GCond finished;
  gboolean is_finished;
  gboolean result;
  GError *error;
} Job;

struct _MusterStore
{
  GThread *thread;
  GAsyncQueue *jobs; /* of Job; the last one has no func */
  MusterDb *db;      /* used by @thread alone once it runs */
  MusterLock *lock;
  gboolean is_newer;
  dev_t device;
  ino_t inode;
};

/* Documents that this process has open for writing. Opening one a second time would read its header
 * and, closing that, drop SQLite's locks on the first. */
static GMutex open_mutex;
static GPtrArray *open_stores;

static gboolean
is_open_here (const struct stat *status)
{
  guint i;

  for (i = 0; open_stores != NULL && i < open_stores->len; i++)
    {
      MusterStore *store = g_ptr_array_index (open_stores, i);

      if (store->device == status->st_dev && store->inode == status->st_ino)
        return TRUE;
    }
  return FALSE;
}

static gboolean
register_store (MusterStore *store, const char *path, GError **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&open_mutex);
  struct stat status = { 0 };

  if (stat (path, &status) == 0 && is_open_here (&status))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_LOCKED,
                   _ ("“%s” is open in this program already."), name);
      return FALSE;
    }
  store->device = status.st_dev;
  store->inode = status.st_ino;
  if (open_stores == NULL)
    open_stores = g_ptr_array_new ();
  g_ptr_array_add (open_stores, store);
  return TRUE;
}

static void
unregister_store (MusterStore *store)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&open_mutex);

  if (open_stores == NULL)
    return;
  g_ptr_array_remove_fast (open_stores, store);
  if (open_stores->len == 0)
    g_clear_pointer (&open_stores, g_ptr_array_unref);
}

/* --- The thread ----------------------------------------------------------------------------------- */

static void
finish_job (Job *job, gboolean result, GError *error)
{
  if (job->task != NULL)
    {
      GTask *task = g_steal_pointer (&job->task);

      if (error != NULL)
        g_task_return_error (task, error);
      else
        g_task_return_boolean (task, result);
      g_object_unref (task);
      g_free (job);
      return;
    }
  g_mutex_lock (&job->mutex);
  job->result = result;
  job->error = error;
  job->is_finished = TRUE;
  g_cond_signal (&job->finished);
  g_mutex_unlock (&job->mutex);
}

static void
run_job (MusterDb *db, Job *job)
{
  GError *error = NULL;
  gboolean result;

  db->cancellable = job->cancellable;
  db->progress = job->progress;
  db->progress_data = job->progress_data;
  result = muster_db_check_cancelled (db, &error) && job->func (db, job->data, &error);
  db->cancellable = NULL;
  db->progress = NULL;
  finish_job (job, result, error);
}

static gpointer
run_jobs (gpointer data)
{
  MusterStore *store = data;
  Job *job;

  while ((job = g_async_queue_pop (store->jobs))->func != NULL)
    run_job (store->db, job);
  g_free (job);
  g_clear_pointer (&store->db, muster_db_free);
  return NULL;
}

/* --- Opening and closing -------------------------------------------------------------------------- */

static void
store_free (MusterStore *store)
{
  unregister_store (store);
  muster_db_free (store->db);
  muster_lock_free (store->lock);
  g_async_queue_unref (store->jobs);
  g_free (store);
}

MusterStore *
muster_store_open (const char *path, MusterOpenFlags flags, const MusterClock *clock, guint32 seed,
                   GError **error)
{
  static const MusterClock real_time = { 0 };
  MusterStore *store;

  g_return_val_if_fail (path != NULL, NULL);

  store = g_new0 (MusterStore, 1);
  store->jobs = g_async_queue_new ();
  if (register_store (store, path, error))
    store->db = muster_open_document (path, flags, clock != NULL ? clock : &real_time, seed,
                                      &store->lock, error);
  if (store->db == NULL)
    {
      store_free (store);
      return NULL;
    }
  store->is_newer = store->db->is_newer;
  store->thread = g_thread_new ("muster-store", run_jobs, store);
  return store;
}

gboolean
muster_store_create (const char *path, const MusterClock *clock, guint32 seed, MusterJobFunc func,
                     gpointer data, GError **error)
{
  static const MusterClock real_time = { 0 };

  g_return_val_if_fail (path != NULL && func != NULL, FALSE);

  return muster_open_create (path, clock != NULL ? clock : &real_time, seed, func, data, error);
}

void
muster_store_close (MusterStore *store)
{
  if (store == NULL)
    return;
  g_async_queue_push (store->jobs, g_new0 (Job, 1));
  g_thread_join (store->thread);
  store_free (store);
}

gboolean
muster_store_is_newer (MusterStore *store)
{
  g_return_val_if_fail (store != NULL, FALSE);

  return store->is_newer;
}

/* --- Running -------------------------------------------------------------------------------------- */

gboolean
muster_store_run_with_progress (MusterStore *store, MusterJobFunc func, gpointer data,
                                MusterProgressFunc progress, gpointer progress_data,
                                GCancellable *cancellable, GError **error)
{
  Job job = { 0 };

  g_return_val_if_fail (store != NULL && func != NULL, FALSE);

  job.func = func;
  job.data = data;
  job.progress = progress;
  job.progress_data = progress_data;
  job.cancellable = cancellable;
  g_mutex_init (&job.mutex);
  g_cond_init (&job.finished);
  g_async_queue_push (store->jobs, &job);
  g_mutex_lock (&job.mutex);
  while (!job.is_finished)
    g_cond_wait (&job.finished, &job.mutex);
  g_mutex_unlock (&job.mutex);
  g_mutex_clear (&job.mutex);
  g_cond_clear (&job.finished);
  if (job.error != NULL)
    {
      g_propagate_error (error, job.error);
      return FALSE;
    }
  return job.result;
}

gboolean
muster_store_run (MusterStore *store, MusterJobFunc func, gpointer data, GCancellable *cancellable,
                  GError **error)
{
  return muster_store_run_with_progress (store, func, data, NULL, NULL, cancellable, error);
}

void
muster_store_run_async (MusterStore *store, MusterJobFunc func, gpointer data,
                        GDestroyNotify free_data, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  Job *job;

  g_return_if_fail (store != NULL && func != NULL);

  job = g_new0 (Job, 1);
  job->func = func;
  job->data = data;
  job->cancellable = cancellable;
  job->task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (job->task, muster_store_run_async);
  /* The job itself looks: a step that was saved before somebody cancelled is saved. */
  g_task_set_check_cancellable (job->task, FALSE);
  g_task_set_task_data (job->task, data, free_data);
  g_async_queue_push (store->jobs, job);
}

gboolean
muster_store_run_finish (MusterStore *store, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (store != NULL && g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static gboolean
set_operator_job (MusterDb *db, gpointer data, GError **error)
{
  muster_db_set_operator (db, data);
  return TRUE;
}

void
muster_store_set_operator (MusterStore *store, const char *name)
{
  g_return_if_fail (store != NULL && name != NULL);

  muster_store_run (store, set_operator_job, (gpointer) name, NULL, NULL);
}
