/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What happens to claims: submitting, withdrawing, the funder's payments, asking again and adjusting. */

#pragma once

#include "actions/workspace.h"
#include "core/claim.h"
#include "core/payment.h"
#include "core/submission.h"

G_BEGIN_DECLS

/**
 * MusterClaimSubmitting:
 * @claim_id: a draft
 * @submitted_on: when, or MUSTER_DATE_NONE for today
 * @method: how it was sent
 * @reference: (nullable): the funder's number of it
 * @prepared_by: (nullable): who prepared it
 */
typedef struct
{
  MusterId claim_id;
  MusterDate submitted_on;
  MusterSubmissionMethod method;
  const char *reference;
  const char *prepared_by;
} MusterClaimSubmitting;

/**
 * muster_action_submit_claim:
 * @workspace: the document
 * @submitting: what is submitted, when and how
 * @requested: (out) (optional): cents that it requests
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the day lies ahead, MUSTER_ERROR_CONSTRAINT where it
 *   is no draft, has no line that is ready, or a ready line has no amount
 *
 * Freezes the claim and what each of its lines asks for, and records that it was sent. Open findings do not
 * hinder it (muster_action_check_claim()). Lines that are only proposed are not claimed and can be moved.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_submit_claim (MusterWorkspace *workspace, const MusterClaimSubmitting *submitting,
                            gint64 *requested, GError **error);

/**
 * muster_action_withdraw_claim:
 * @workspace: the document
 * @claim_id: a claim that was submitted
 * @reason: why
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a reason, MUSTER_ERROR_CONSTRAINT where it was not
 *   submitted, was paid or denied, or a later claim corrects it
 *
 * Its number stays taken; its lines can be moved to another claim.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_withdraw_claim (MusterWorkspace *workspace, MusterId claim_id, const char *reason,
                              GError **error);

/**
 * muster_action_record_payment:
 * @workspace: the document
 * @payment: the payment; its id does not matter
 * @lines: (nullable) (element-type MusterPaymentLine): what of it is for which line; ids do not matter
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the lines do not add up to the payment, a denial has
 *   no reason or the day lies ahead, MUSTER_ERROR_CONSTRAINT where the claim was not submitted, a line is not on it
 *   or more is paid and denied than is still asked for
 *
 * Without lines, a payment of all that is pending pays every line; another one counts for the claim as a whole.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_record_payment (MusterWorkspace *workspace, const MusterPayment *payment,
                              const GPtrArray *lines, GError **error);

/**
 * muster_action_claim_again:
 * @workspace: the document
 * @line_ids: (array length=n): lines of claims that were submitted
 * @n: how many
 * @claim_id: a draft, or none for the award's first, which is made where there is none
 * @error: return location; MUSTER_ERROR_CONSTRAINT where nothing of a line can be asked for again, or a draft asks
 *   for it already
 *
 * Asks again for what was denied: a line that costs nothing and names the denied one (semantics C18).
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_claim_again (MusterWorkspace *workspace, const MusterId *line_ids, guint n,
                           MusterId claim_id, GError **error);

/**
 * MusterAdjusting:
 * @line_id: a line of a claim that was submitted
 * @amount: cents that it cost more, negative where it cost less
 * @reason: why
 * @claim_id: a draft, or none for the award's first, which is made where there is none
 */
typedef struct
{
  MusterId line_id;
  gint64 amount;
  const char *reason;
  MusterId claim_id;
} MusterAdjusting;

/**
 * muster_action_adjust_cost:
 * @workspace: the document
 * @adjusting: what is adjusted
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without an amount or a reason, MUSTER_ERROR_CONSTRAINT where
 *   the line was not claimed or more is taken back than it cost
 *
 * The frozen line stays; a signed line on a later claim corrects it.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_adjust_cost (MusterWorkspace *workspace, const MusterAdjusting *adjusting,
                           GError **error);

G_END_DECLS
