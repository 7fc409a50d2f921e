/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering awards with their terms, and claims with their cost lines. */

#pragma once

#include "actions/workspace.h"
#include "core/claim.h"

G_BEGIN_DECLS

/**
 * muster_action_enter_award:
 * @workspace: the document
 * @award: the award; its id does not matter
 * @proofs: (nullable) (element-type MusterAwardProof): what its terms demand; their ids do not matter
 * @award_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it has no number or title or ends before it
 *   starts, MUSTER_ERROR_CONSTRAINT where another award has the number
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_award (MusterWorkspace *workspace, const MusterAward *award,
                           const GPtrArray *proofs, MusterId *award_id, GError **error);

/**
 * muster_action_enter_claim:
 * @workspace: the document
 * @claim: the claim; its award_id says of which award, its id does not matter
 * @lines: (inout) (element-type MusterCostLine): its lines; receive their ids
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where its number is not above 0 or a line has no date
 *   or description, MUSTER_ERROR_NOT_FOUND where there is no such award, MUSTER_ERROR_CONSTRAINT where the
 *   award has a claim with the number
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_claim (MusterWorkspace *workspace, const MusterClaim *claim, GPtrArray *lines,
                           GError **error);

G_END_DECLS
