/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the actions reach the store. */

#pragma once

#include "actions/action.h"
#include "actions/workspace.h"
#include "store/records.h"
#include "store/step.h"
#include "store/store.h"

G_BEGIN_DECLS

typedef struct _MusterSharedCheck MusterSharedCheck; /* check-private.h */

/**
 * muster_workspace_run:
 * @workspace: the document
 * @func: a job that reads
 * @data: for @func
 * @error: return location; MUSTER_ERROR_CANCELLED
 *
 * Can be cancelled by g_cancellable_get_current() of the calling thread or, where that is none, by what
 * muster_workspace_set_cancellable() was given.
 *
 * Returns: what @func returned
 */
gboolean
muster_workspace_run (MusterWorkspace *workspace, MusterJobFunc func, gpointer data,
                      GError **error);

/**
 * muster_workspace_run_step:
 * @workspace: the document
 * @action: which action it is
 * @func: what the step changes; sets its label
 * @data: for @func
 * @error: return location
 *
 * Returns: whether the step is saved; FALSE means that nothing changed
 */
gboolean
muster_workspace_run_step (MusterWorkspace *workspace, MusterAction action, MusterStepFunc func,
                           gpointer data, GError **error);

/**
 * muster_workspace_get_shared_check:
 * @workspace: the document
 *
 * Returns: (transfer none): the check that is kept while the file stays as it is
 */
MusterSharedCheck *
muster_workspace_get_shared_check (MusterWorkspace *workspace);

/**
 * muster_workspace_load_live:
 * @db: the document
 * @type: a record type that can be voided
 * @id: a record of it
 * @error: return location; MUSTER_ERROR_NOT_FOUND, or MUSTER_ERROR_CONSTRAINT where it was voided
 *
 * Every action that changes a record or adds to it loads it with this: what was voided stays as it is.
 *
 * Returns: (transfer full) (nullable): the record
 */
gpointer
muster_workspace_load_live (MusterDb *db, const MusterRecordType *type, MusterId id,
                            GError **error);

/**
 * muster_workspace_officer_name:
 * @db: the document
 * @officer_id: an officer
 * @error: return location; as for muster_workspace_load_live()
 *
 * Returns: (transfer full) (nullable): "Corvane, Luis A.", for a label
 */
char *
muster_workspace_officer_name (MusterDb *db, MusterId officer_id, GError **error);

/**
 * muster_workspace_require_text:
 * @member: the address of a text field of a record
 * @sentence: what to type where it is empty
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with @sentence
 *
 * Takes outer and doubled spaces out of the text.
 *
 * Returns: whether something is left
 */
gboolean
muster_workspace_require_text (char **member, const char *sentence, GError **error);

/**
 * muster_workspace_check_span:
 * @starts_on: first day, or none
 * @ends_on: last day, or none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it does not end before it starts
 */
gboolean
muster_workspace_check_span (MusterDate starts_on, MusterDate ends_on, GError **error);

/**
 * muster_workspace_check_past:
 * @workspace: the document
 * @date: a date, or none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether @date is not in the future
 */
gboolean
muster_workspace_check_past (MusterWorkspace *workspace, MusterDate date, GError **error);

G_END_DECLS
