/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cost lines of claims that are not submitted: proposed from a roster, entered, confirmed, moved, proved. One field
 * of a line is changed by muster_action_edit(), a line is voided by muster_action_void(). */

#pragma once

#include "actions/workspace.h"
#include "core/claim.h"
#include "grants/proposal.h"

G_BEGIN_DECLS

/**
 * MusterProposed:
 * @claim_id: the draft that the lines are on
 * @n_new: how many lines were added
 * @n_filled: how many estimates got their amount
 * @n_known: how many were on a claim already and stay as they are
 * @findings: (element-type MusterFinding): what no rate is known for
 *
 * What a proposal made.
 */
typedef struct
{
  MusterId claim_id;
  guint n_new;
  guint n_filled;
  guint n_known;
  GPtrArray *findings;
} MusterProposed;

/**
 * muster_proposed_free:
 * @proposed: (nullable) (transfer full): what a proposal made
 */
void
muster_proposed_free (MusterProposed *proposed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterProposed, muster_proposed_free)

/**
 * muster_action_propose_costs:
 * @workspace: the document
 * @award_id: the award that shall pay
 * @class_id: the class
 * @options: what was ticked and typed; whether it is an estimate follows from the class
 * @error: return location; as for muster_proposal_new(), or MUSTER_ERROR_CONSTRAINT where all of it is on claims
 *   already
 *
 * Puts the costs of the roster as proposed lines on the award's draft for the class, which is made where there is
 * none. Of a class that is planned they are estimates, which get their amounts once it was held.
 *
 * Returns: (transfer full) (nullable): what it made, as one step
 */
MusterProposed *
muster_action_propose_costs (MusterWorkspace *workspace, MusterId award_id, MusterId class_id,
                             const MusterProposalOptions *options, GError **error);

/**
 * muster_action_enter_cost:
 * @workspace: the document
 * @line: the line; its claim is a draft, its id does not matter
 * @line_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it does not agree with itself,
 *   MUSTER_ERROR_CONSTRAINT where the claim was submitted
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_cost (MusterWorkspace *workspace, const MusterCostLine *line, MusterId *line_id,
                          GError **error);

/**
 * muster_action_confirm_costs:
 * @workspace: the document
 * @line_ids: (array length=n): proposed lines of drafts
 * @n: how many
 * @error: return location; MUSTER_ERROR_CONSTRAINT where one is confirmed already, has no amount or is on a claim
 *   that was submitted
 *
 * Returns: whether they are ready to be claimed, as one step
 */
gboolean
muster_action_confirm_costs (MusterWorkspace *workspace, const MusterId *line_ids, guint n,
                             GError **error);

/**
 * muster_action_move_costs:
 * @workspace: the document
 * @line_ids: (array length=n): lines that were not claimed, or whose claim was withdrawn
 * @n: how many
 * @claim_id: a draft of any award
 * @error: return location; MUSTER_ERROR_CONSTRAINT where a line was claimed or is on that claim already
 *
 * Returns: whether they are on the other claim, as one step
 */
gboolean
muster_action_move_costs (MusterWorkspace *workspace, const MusterId *line_ids, guint n,
                          MusterId claim_id, GError **error);

/**
 * MusterProving:
 * @line_ids: (array length=n): lines, of one claim or several
 * @n: how many
 * @proof: what the document proves of them
 * @document_id: a document that is on file, or none
 * @title: where it is not on file: what it is
 * @file_name: where it is not on file: name of the file it came from
 * @bytes: where it is not on file: its content
 */
typedef struct
{
  const MusterId *line_ids;
  guint n;
  MusterProofKind proof;
  MusterId document_id;
  const char *title;
  const char *file_name;
  GBytes *bytes;
} MusterProving;

/**
 * muster_action_prove_costs:
 * @workspace: the document
 * @proving: the document and the lines
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the file is no PDF and no picture,
 *   MUSTER_ERROR_CONSTRAINT where it proves that of a line already
 *
 * One document may prove several lines; proofs may be added after a claim was submitted.
 *
 * Returns: whether it is attached to each, as one step
 */
gboolean
muster_action_prove_costs (MusterWorkspace *workspace, const MusterProving *proving,
                           GError **error);

G_END_DECLS
