/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Approval of costs before they arise: asked for, sent, decided. */

#pragma once

#include "actions/workspace.h"
#include "core/award.h"

G_BEGIN_DECLS

/**
 * muster_action_request_preapproval:
 * @workspace: the document
 * @preapproval: what is asked for: of an award, for a class or under a title; without an amount, what is estimated
 *   for the class is asked for. Its id and what was decided do not matter
 * @preapproval_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where
 *   the same is asked for already
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_request_preapproval (MusterWorkspace *workspace, const MusterPreapproval *preapproval,
                                   MusterId *preapproval_id, GError **error);

/**
 * MusterPreapprovalDecision:
 * @status: sent, approved or refused
 * @on: when
 * @amount: cents that were approved, or MUSTER_NUMBER_NONE for all that was asked for
 * @authority: (nullable): who decided; needed where it was approved or refused
 * @document_id: what proves it, or none
 */
typedef struct
{
  MusterPreapprovalStatus status;
  MusterDate on;
  gint64 amount;
  const char *authority;
  MusterId document_id;
} MusterPreapprovalDecision;

/**
 * muster_action_decide_preapproval:
 * @workspace: the document
 * @preapproval_id: a request
 * @decision: what became of it
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without day or authority, MUSTER_ERROR_CONSTRAINT where
 *   it was decided already
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_decide_preapproval (MusterWorkspace *workspace, MusterId preapproval_id,
                                  const MusterPreapprovalDecision *decision, GError **error);

G_END_DECLS
