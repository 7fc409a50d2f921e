/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recording training from outside. */

#pragma once

#include "actions/workspace.h"
#include "core/credit.h"

G_BEGIN_DECLS

/**
 * muster_action_record_training:
 * @workspace: the document
 * @credits: (element-type MusterCredit): the credits of one course, one for each officer and subject;
 *   neither class nor id matter
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where one has no title, date or time, or more
 *   than a day of time
 *
 * Returns: whether all are saved, as one step
 */
gboolean
muster_action_record_training (MusterWorkspace *workspace, const GPtrArray *credits,
                               GError **error);

G_END_DECLS
