/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The document: opened or made here, changed and read only by jobs, which run one after the other on
 * the thread that owns the connection. */

#pragma once

#include <gio/gio.h>

#include "store/db.h"

G_BEGIN_DECLS

typedef struct _MusterStore MusterStore;

/**
 * MusterOpenFlags:
 * @MUSTER_OPEN_WRITE: takes the lock; the document can be changed
 * @MUSTER_OPEN_READ: takes no lock and changes nothing; an older file is upgraded in memory alone
 * @MUSTER_OPEN_WITHOUT_BACKUPS: no backups by themselves, for files that are thrown away
 */
typedef enum
{
  MUSTER_OPEN_WRITE = 0,
  MUSTER_OPEN_READ = 1 << 0,
  MUSTER_OPEN_WITHOUT_BACKUPS = 1 << 1,
} MusterOpenFlags;

/**
 * MusterJobFunc:
 * @db: the document; not to be kept
 * @data: the caller's
 * @error: return location
 *
 * Work on the document, on its thread.
 *
 * Returns: whether it was done
 */
typedef gboolean (*MusterJobFunc) (MusterDb *db, gpointer data, GError **error);

/**
 * MusterProgressFunc:
 * @done: units done
 * @total: units in all
 * @data: the caller's
 *
 * Called on the document's thread.
 */
typedef void (*MusterProgressFunc) (guint64 done, guint64 total, gpointer data);

/**
 * muster_store_open:
 * @path: the file
 * @flags: how
 * @clock: (nullable): the clock; NULL is the real time
 * @seed: where ids start, for samples and tests; 0 is random
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_NOT_OUR_FILE (says what it looks
 *   like), MUSTER_ERROR_DAMAGED, MUSTER_ERROR_LOCKED (says by whom), MUSTER_ERROR_READ_ONLY
 *
 * A file of a newer Muster opens, but every change is refused with MUSTER_ERROR_TOO_NEW. An older one
 * is upgraded, after a verified safety copy.
 *
 * Returns: (transfer full) (nullable): the document
 */
MusterStore *
muster_store_open (const char *path, MusterOpenFlags flags, const MusterClock *clock, guint32 seed,
                   GError **error);

/**
 * muster_store_create:
 * @path: where the file shall be; never replaced
 * @clock: (nullable): the clock
 * @seed: where ids start; 0 is random
 * @func: a step's function that fills the new document; calls muster_step_set_label()
 * @data: for @func
 * @error: return location; MUSTER_ERROR_CONSTRAINT where there is a file already
 *
 * Makes a document whose first step is @func. It gets its name only when it is whole.
 *
 * Returns: whether the file is there
 */
gboolean
muster_store_create (const char *path, const MusterClock *clock, guint32 seed, MusterJobFunc func,
                     gpointer data, GError **error);

/**
 * muster_store_close:
 * @store: (nullable) (transfer full): a document; jobs under way are finished first
 */
void
muster_store_close (MusterStore *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterStore, muster_store_close)

/**
 * muster_store_set_operator:
 * @store: the document
 * @name: who is at the keyboard; named by every step from here on
 */
void
muster_store_set_operator (MusterStore *store, const char *name);

/**
 * muster_store_is_newer:
 * @store: the document
 *
 * Returns: whether a newer Muster made it, so that it can only be read
 */
gboolean
muster_store_is_newer (MusterStore *store);

/**
 * muster_store_run:
 * @store: the document
 * @func: the job
 * @data: for @func
 * @cancellable: (nullable): interrupts a running statement, too
 * @error: return location
 *
 * Runs a job and waits for it. For the command line and tests; the window uses
 * muster_store_run_async().
 *
 * Returns: what @func returned
 */
gboolean
muster_store_run (MusterStore *store, MusterJobFunc func, gpointer data, GCancellable *cancellable,
                  GError **error);

/**
 * muster_store_run_with_progress:
 * @store: the document
 * @func: the job
 * @data: for @func
 * @progress: (nullable): is told how far it is, on the document's thread
 * @progress_data: for @progress
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * As muster_store_run().
 *
 * Returns: what @func returned
 */
gboolean
muster_store_run_with_progress (MusterStore *store, MusterJobFunc func, gpointer data,
                                MusterProgressFunc progress, gpointer progress_data,
                                GCancellable *cancellable, GError **error);

/**
 * muster_store_run_async:
 * @store: the document; must not be closed before @callback
 * @func: the job
 * @data: (transfer full): for @func
 * @free_data: (nullable): frees @data when all is over
 * @cancellable: (nullable): cancels
 * @callback: called in the caller's main context
 * @user_data: for @callback
 *
 * Queues a job.
 */
void
muster_store_run_async (MusterStore *store, MusterJobFunc func, gpointer data,
                        GDestroyNotify free_data, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data);

/**
 * muster_store_run_finish:
 * @store: the document
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: what the job returned
 */
gboolean
muster_store_run_finish (MusterStore *store, GAsyncResult *result, GError **error);

G_END_DECLS
