/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The open agency's file as the window has it. Actions wait for the file, so they run on other threads here; what
 * they found comes back to the main loop, and everybody is told when the file changed. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_SESSION (muster_session_get_type ())
G_DECLARE_FINAL_TYPE (MusterSession, muster_session, MUSTER, SESSION, GObject)

/**
 * MusterSessionFunc:
 * @workspace: the file
 * @data: the caller's
 * @error: return location
 *
 * Work with the file, on another thread: one or more actions.
 *
 * Returns: (transfer full) (nullable): what came of it; NULL is a failure
 */
typedef gpointer (*MusterSessionFunc) (MusterWorkspace *workspace, gpointer data, GError **error);

/**
 * MusterSessionWork:
 * @func: what is done
 * @data: (transfer full): for @func
 * @free_data: (nullable): frees @data when all is over, on the main loop
 * @free_result: (nullable): frees what @func returned where nobody takes it
 * @changes: whether it changes the file, so that ::changed follows
 *
 * A piece of work.
 */
typedef struct
{
  MusterSessionFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  gboolean changes;
} MusterSessionWork;

/**
 * muster_session_open_async:
 * @path: the file
 * @mode: for reading or for writing
 * @operator_name: (nullable): who is at the keyboard
 * @cancellable: (nullable): cancels
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Opens a file.
 */
void
muster_session_open_async (const char *path, MusterWorkspaceMode mode, const char *operator_name,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * muster_session_open_finish:
 * @result: what the callback was given
 * @error: return location; as for muster_workspace_open()
 *
 * Returns: (transfer full) (nullable): the open file
 */
MusterSession *
muster_session_open_finish (GAsyncResult *result, GError **error);

/**
 * muster_session_run_async:
 * @session: an open file
 * @work: what is done; copied
 * @cancellable: (nullable): cancels it, and nothing else
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * Starts a piece of work. The file stays open until it is over. Where it changes the file, it waits for the changes that
 * were asked for before it, and ::changed is emitted before @callback is called.
 */
void
muster_session_run_async (MusterSession *session, const MusterSessionWork *work,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * muster_session_undo_async:
 * @session: an open file
 * @work: what undoes or does again; copied
 * @callback: called in the main loop
 * @user_data: for @callback
 *
 * As muster_session_run_async(), but about the change that is under way or asked for last: where that is refused,
 * nothing is undone, and muster_session_run_finish() says so.
 */
void
muster_session_undo_async (MusterSession *session, const MusterSessionWork *work,
                           GAsyncReadyCallback callback, gpointer user_data);

/**
 * muster_session_run_finish:
 * @session: an open file
 * @result: what the callback was given
 * @error: return location; what the work said
 *
 * Returns: (transfer full) (nullable): what came of the work
 */
gpointer
muster_session_run_finish (MusterSession *session, GAsyncResult *result, GError **error);

/**
 * muster_session_get_path:
 * @session: an open file
 *
 * Returns: (type filename): where it is
 */
const char *
muster_session_get_path (MusterSession *session);

/**
 * muster_session_get_agency:
 * @session: an open file
 *
 * Returns: name of the agency, as it was when the file was opened or last changed
 */
const char *
muster_session_get_agency (MusterSession *session);

/**
 * muster_session_is_read_only:
 * @session: an open file
 *
 * Returns: whether nothing in it can be changed
 */
gboolean
muster_session_is_read_only (MusterSession *session);

/**
 * muster_session_get_today:
 * @session: an open file
 *
 * Returns: today, by the file's clock
 */
MusterDate
muster_session_get_today (MusterSession *session);

/**
 * muster_session_is_busy:
 * @session: an open file
 *
 * Returns: whether work is under way
 */
gboolean
muster_session_is_busy (MusterSession *session);

G_END_DECLS
