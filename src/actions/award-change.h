/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of an award: its application, verification, amendments, budget, reports and end. */

#pragma once

#include "actions/workspace.h"
#include "core/award.h"

G_BEGIN_DECLS

/**
 * MusterAwardDecision:
 * @status: applied, awarded or declined
 * @on: when it was applied for or decided
 * @amount: cents asked for, or awarded; MUSTER_NUMBER_NONE leaves what is on file
 */
typedef struct
{
  MusterAwardStatus status;
  MusterDate on;
  gint64 amount;
} MusterAwardDecision;

/**
 * muster_action_decide_award:
 * @workspace: the document
 * @award_id: an award that is planned or applied for
 * @decision: that it was applied for, or what the funder decided
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, MUSTER_ERROR_CONSTRAINT where it was decided already
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_decide_award (MusterWorkspace *workspace, MusterId award_id,
                            const MusterAwardDecision *decision, GError **error);

/**
 * muster_action_verify_award:
 * @workspace: the document
 * @award_id: an award
 * @source: what its terms were held against: "Award letter of 3 July 2025"
 * @by: who did that
 * @on: when
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_verify_award (MusterWorkspace *workspace, MusterId award_id, const char *source,
                            const char *by, MusterDate on, GError **error);

/**
 * muster_action_close_award:
 * @workspace: the document
 * @award_id: an award that was awarded
 * @on: when it was closed out
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, MUSTER_ERROR_CONSTRAINT where it does not run
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_close_award (MusterWorkspace *workspace, MusterId award_id, MusterDate on,
                           GError **error);

/**
 * muster_action_amend_award:
 * @workspace: the document
 * @amendment: the amendment; its award_id says of which award, its id does not matter
 * @amendment_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it changes nothing, has no reason or day, or lets
 *   the award end before it starts; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_amend_award (MusterWorkspace *workspace, const MusterAwardAmendment *amendment,
                           MusterId *amendment_id, GError **error);

/**
 * muster_action_set_award_budget:
 * @workspace: the document
 * @budget: what the award says of a category; its award_id says of which award, its id does not matter
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, MUSTER_ERROR_NOT_FOUND
 *
 * Takes the place of what was said of the category before.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_set_award_budget (MusterWorkspace *workspace, const MusterAwardBudget *budget,
                                GError **error);

/**
 * muster_action_enter_award_report:
 * @workspace: the document
 * @report: the report; its award_id says of which award, its id does not matter
 * @report_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it has no title or last day,
 *   MUSTER_ERROR_NOT_FOUND
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_award_report (MusterWorkspace *workspace, const MusterAwardReport *report,
                                  MusterId *report_id, GError **error);

/**
 * muster_action_send_award_report:
 * @workspace: the document
 * @report_id: a report
 * @on: when it was sent
 * @document_id: what was sent, or none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, MUSTER_ERROR_CONSTRAINT where it was sent already
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_send_award_report (MusterWorkspace *workspace, MusterId report_id, MusterDate on,
                                 MusterId document_id, GError **error);

G_END_DECLS
