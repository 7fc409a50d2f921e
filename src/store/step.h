/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step log. Every user command is one transaction and one row of the table `step`: what was done,
 * by whom, when, and its changeset. That one table is undo and redo across restarts, history, the audit
 * trail, the base for merging copies, and the integrity check. */

#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/**
 * MusterStepFunc:
 * @db: the document, open for writing
 * @data: the caller's
 * @error: return location
 *
 * What a step changes. It may fail at any point: everything it did is then taken back.
 *
 * Returns: whether the step shall stand
 */
typedef gboolean (*MusterStepFunc) (MusterDb *db, gpointer data, GError **error);

/**
 * muster_step_run:
 * @db: the document
 * @action: fixed word of the action: "hire"
 * @func: what it changes; calls muster_step_set_label()
 * @data: for @func
 * @error: return location
 *
 * Runs @func in one transaction and logs it. A step that changes nothing leaves no trace. Before
 * anything is written, the file is checked to be the one that was written last
 * (MUSTER_ERROR_CHANGED).
 *
 * Returns: whether the step is saved; FALSE means that nothing changed
 */
gboolean
muster_step_run (MusterDb *db, const char *action, MusterStepFunc func, gpointer data,
                 GError **error);

/**
 * muster_step_set_label:
 * @db: the document, in a step
 * @label: (transfer full): what the step does, in the words of the history: "Hire Corvane, Luis A."
 */
void
muster_step_set_label (MusterDb *db, char *label);

/**
 * muster_step_undo:
 * @db: the document
 * @label: (out) (transfer full): what was undone
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nothing is left to undo, with the reason where
 *   an upgrade or a restore stands before it
 *
 * Takes back the last step that stands. The undoing is a step itself.
 *
 * Returns: whether it was undone and saved
 */
gboolean
muster_step_undo (MusterDb *db, char **label, GError **error);

/**
 * muster_step_redo:
 * @db: the document
 * @label: (out) (transfer full): what was done again
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nothing is left to redo
 *
 * Returns: whether it was redone and saved
 */
gboolean
muster_step_redo (MusterDb *db, char **label, GError **error);

/**
 * muster_step_find_next:
 * @db: the document
 * @undo: (out) (transfer full) (nullable): what muster_step_undo() would take back; NULL where nothing is left to undo
 * @redo: (out) (transfer full) (nullable): what muster_step_redo() would do again, likewise
 * @error: return location
 *
 * Returns: whether that could be read
 */
gboolean
muster_step_find_next (MusterDb *db, char **undo, char **redo, GError **error);

/**
 * muster_step_undo_one:
 * @db: the document
 * @seq: number of a step
 * @label: (out) (transfer full): what was undone
 * @error: return location; MUSTER_ERROR_NOT_FOUND where there is no such step or an upgrade or a restore stands
 *   before it, MUSTER_ERROR_CONSTRAINT with the step that changed the same again, or needs what it made
 *
 * Takes back one step, whatever was done after it, where everything that it changed still is as it left it. That
 * is a new command: muster_step_undo() takes it back.
 *
 * Returns: whether it was undone and saved
 */
gboolean
muster_step_undo_one (MusterDb *db, gint64 seq, char **label, GError **error);

/**
 * muster_step_get_head:
 * @db: the document
 * @hash: (out) (transfer full): hash of the last step, "" before the first
 * @error: return location
 *
 * The head hash binds the whole log; papers print it.
 *
 * Returns: whether it could be read
 */
gboolean
muster_step_get_head (MusterDb *db, char **hash, GError **error);

/**
 * muster_step_find:
 * @db: the document
 * @hash: hash of a step, as a paper prints it
 * @seq: (out): its number, or 0 where the log has no such step
 * @error: return location
 *
 * A log whose end was cut off together with the rows agrees with itself; that it still holds a step which
 * was once printed shows that it is not so.
 *
 * Returns: whether the log could be read
 */
gboolean
muster_step_find (MusterDb *db, const char *hash, gint64 *seq, GError **error);

G_END_DECLS
