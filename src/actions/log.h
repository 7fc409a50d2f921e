/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step log as people use it: undo, redo, history, verify, backup. */

#pragma once

#include "actions/workspace.h"
#include "core/verify-report.h"

G_BEGIN_DECLS

/**
 * muster_action_undo:
 * @workspace: the document
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nothing is left to undo
 *
 * Returns: (transfer full) (nullable): what was undone, in the words of the history
 */
char *
muster_action_undo (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_redo:
 * @workspace: the document
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nothing is left to redo
 *
 * Returns: (transfer full) (nullable): what was done again
 */
char *
muster_action_redo (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_find_next:
 * @workspace: the document
 * @undo: (out) (transfer full) (nullable): what muster_action_undo() would take back, in the words of the history; NULL
 *   where nothing is left to undo
 * @redo: (out) (transfer full) (nullable): what muster_action_redo() would do again, likewise
 * @error: return location
 *
 * Returns: whether that could be read
 */
gboolean
muster_action_find_next (MusterWorkspace *workspace, char **undo, char **redo, GError **error);

/**
 * muster_action_undo_one:
 * @workspace: the document
 * @step: number of a step, as the history gives it
 * @error: return location; MUSTER_ERROR_CONSTRAINT where something later changed the same or needs it,
 *   MUSTER_ERROR_NOT_FOUND where it cannot be undone at all
 *
 * Takes back a step that is not the last one. That is a step itself, and muster_action_undo() takes it back.
 *
 * Returns: (transfer full) (nullable): what was undone
 */
char *
muster_action_undo_one (MusterWorkspace *workspace, gint64 step, GError **error);

/**
 * muster_action_verify:
 * @workspace: the document
 * @error: return location, where verifying itself could not go on
 *
 * Returns: (transfer full) (nullable): the report
 */
MusterVerifyReport *
muster_action_verify (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_find_step:
 * @workspace: the document
 * @hash: a head hash, as a paper prints it
 * @seq: (out): the number of that step, or 0 where the log does not hold it
 * @error: return location
 *
 * Returns: whether the log could be read
 */
gboolean
muster_action_find_step (MusterWorkspace *workspace, const char *hash, gint64 *seq, GError **error);

/**
 * muster_action_back_up:
 * @workspace: the document, open for writing where @path is NULL
 * @path: (nullable): where to; NULL is a dated file in the backup folder
 * @error: return location; MUSTER_ERROR_OUTPUT, MUSTER_ERROR_DAMAGED
 *
 * Returns: (transfer full) (nullable): where the verified backup is
 */
char *
muster_action_back_up (MusterWorkspace *workspace, const char *path, GError **error);

/**
 * muster_action_get_head:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): hash of the last step, for the last page of a paper
 */
char *
muster_action_get_head (MusterWorkspace *workspace, GError **error);

G_END_DECLS
