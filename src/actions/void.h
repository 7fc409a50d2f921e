/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Voiding: a record that should not be there stays in the file and the history, and counts nowhere. */

#pragma once

#include "actions/workspace.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * muster_action_void:
 * @workspace: the document
 * @type: type of the record; one that has the fields voided and void_reason
 * @id: the record
 * @reason: why
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a reason, MUSTER_ERROR_CONSTRAINT where
 *   it is voided already or a class posted it, MUSTER_ERROR_NOT_FOUND
 *
 * Voiding a class voids the credits that it posted, too.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_void (MusterWorkspace *workspace, const MusterRecordType *type, MusterId id,
                    const char *reason, GError **error);

G_END_DECLS
