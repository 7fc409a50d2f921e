/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making the content anew from the step log alone, in memory. */

#pragma once

#include "store/step-private.h"

G_BEGIN_DECLS

/**
 * muster_replay_copy_rows:
 * @from: a document
 * @to: a document with the same tables, empty
 * @error: return location
 *
 * Copies every row of every logged table, as it is.
 *
 * Returns: whether all were copied
 */
gboolean
muster_replay_copy_rows (MusterDb *from, MusterDb *to, GError **error);

/**
 * MusterReplayStepFunc:
 * @step: a step of the log, in order
 * @data: the caller's
 *
 * Looks at a step on the way, before it is applied.
 */
typedef void (*MusterReplayStepFunc) (const MusterStep *step, gpointer data);

/**
 * muster_replay:
 * @db: a document
 * @look: (nullable): is shown every step of the log
 * @data: for @look
 * @error: return location; MUSTER_ERROR_DAMAGED or MUSTER_ERROR_CONSTRAINT where the log cannot be
 *   replayed
 *
 * Replays the log from its last baseline into a database in memory.
 *
 * Returns: (transfer full) (nullable): what the log says the content is
 */
MusterDb *
muster_replay (MusterDb *db, MusterReplayStepFunc look, gpointer data, GError **error);

G_END_DECLS
