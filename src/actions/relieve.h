/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Relief: asking for waivers, entering what was decided, and making up for a closed period. */

#pragma once

#include "actions/workspace.h"
#include "core/waiver.h"

G_BEGIN_DECLS

/**
 * muster_action_request_waiver:
 * @workspace: the document
 * @waivers: (element-type MusterWaiver): one for each requirement that one letter names, all of one
 *   officer; at least one
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where something is missing, contradicts itself or lies ahead,
 *   MUSTER_ERROR_NOT_FOUND where the rules do not know the requirement, MUSTER_ERROR_CONSTRAINT where the
 *   same is on file
 *
 * A waiver that is only requested changes nothing (semantics C12). One that was decided is entered with
 * its authority and date; where its request is on file, that is what was decided, and the day it was requested stays
 * unless another one is given.
 *
 * Returns: whether all are saved, as one step
 */
gboolean
muster_action_request_waiver (MusterWorkspace *workspace, const GPtrArray *waivers, GError **error);

/**
 * MusterWaiverDecision:
 * @status: sent, approved or refused
 * @authority: (nullable): who decided; needed where it was approved or refused
 * @decided_on: when; needed where it was approved or refused
 * @document_id: what proves it, or none
 */
typedef struct
{
  MusterWaiverStatus status;
  const char *authority;
  MusterDate decided_on;
  MusterId document_id;
} MusterWaiverDecision;

/**
 * muster_action_decide_waiver:
 * @workspace: the document
 * @waiver_ids: (array length=n): the waivers that one decision is about
 * @n: how many, at least one
 * @decision: what became of them
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without authority or date, MUSTER_ERROR_CONSTRAINT
 *   where one was decided already
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_decide_waiver (MusterWorkspace *workspace, const MusterId *waiver_ids, guint n,
                             const MusterWaiverDecision *decision, GError **error);

/**
 * muster_action_cure:
 * @workspace: the document
 * @cure: which credit, or how much of it, makes up for which closed period; a missing decided_on is
 *   today
 * @error: return location; MUSTER_ERROR_INVALID_INPUT or MUSTER_ERROR_CONSTRAINT with what does not fit
 *
 * The credit must be the officer's and be dated after the period, and no more of it is given than other
 * cures under the same rules left: credits serve every pack by itself (semantics C11, C13). What the
 * period lacks is not looked at here; the rules count no more than that.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_cure (MusterWorkspace *workspace, const MusterCure *cure, GError **error);

G_END_DECLS
