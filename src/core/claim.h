/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims: numbered reimbursement requests of an award, and their cost lines. */

#pragma once

#include "core/award.h"

G_BEGIN_DECLS

/**
 * MusterClaimStatus:
 *
 * What the agency did with a claim. What the funder did follows from the payments, so that it cannot
 * contradict them.
 */
typedef enum
{
  MUSTER_CLAIM_STATUS_DRAFT,
  MUSTER_CLAIM_STATUS_SUBMITTED,
  MUSTER_CLAIM_STATUS_WITHDRAWN,
} MusterClaimStatus;

extern const MusterWord muster_claim_status_words[];

/**
 * MusterClaim:
 * @id: its id
 * @award_id: of which
 * @number: 1, 2, 3 within its award
 * @status: what the agency did with it
 * @submitted_on: when it was submitted, or none
 * @class_id: for which class, or none
 * @class_ended_on: last day of the class, from which the claim is due, or none
 * @is_final: whether it is the award's last
 * @program_income: cents of program income up to and with this claim, or none
 * @outlays: frozen: cents spent up to and with this claim, or none
 * @share: frozen: cents of them that are the funder's, or none
 * @previously_requested: frozen: cents that earlier claims requested, or none
 * @requested: frozen: cents that this claim requests, or none
 * @prepared_by: who prepared it
 * @notes: what else is to be said
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * One numbered reimbursement request of an award; before the class is held, its estimate. The
 * totals are frozen when it is submitted: later corrections are lines on a later claim.
 */
typedef struct
{
  MusterId id;
  MusterId award_id;
  gint64 number;
  MusterClaimStatus status;
  MusterDate submitted_on;
  MusterId class_id;
  MusterDate class_ended_on;
  gboolean is_final;
  gint64 program_income;
  gint64 outlays;
  gint64 share;
  gint64 previously_requested;
  gint64 requested;
  char *prepared_by;
  char *notes;
  gboolean voided;
  char *void_reason;
} MusterClaim;

MUSTER_DECLARE_RECORD (MusterClaim, muster_claim)

/**
 * MusterCostLineStatus:
 *
 * What the agency decided about a cost line. Whether it is claimed, paid or denied follows from its claim
 * and the payments.
 */
typedef enum
{
  MUSTER_COST_LINE_STATUS_PROPOSED,
  MUSTER_COST_LINE_STATUS_READY,
  MUSTER_COST_LINE_STATUS_WITHDRAWN,
} MusterCostLineStatus;

extern const MusterWord muster_cost_line_status_words[];

/**
 * MusterCostLine:
 * @id: its id
 * @claim_id: on which claim
 * @incurred_on: date of the service; its first day where it has several
 * @category: cost head
 * @description: what was bought
 * @officer_id: for whom, or none
 * @vendor: who was paid
 * @quantity: how many, in hundredths, or none
 * @rate: price of one, in mills, or none
 * @amount: cents that it cost, or none while it is only estimated
 * @source: file it was imported from, or none
 * @source_row: row in that file, the header being row 1, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 * @status: what the agency decided about it
 * @until_on: last day of the service, or none where it is one day
 * @class_id: for which class, or none
 * @backfill_officer_id: who filled the post of @officer_id, or none
 * @invoice_number: the vendor's number
 * @invoiced_on: date of the invoice
 * @paid_on: when the agency paid it
 * @payment_reference: check or card
 * @account_code: the account that it was posted to
 * @project_code: the agency's number of the project
 * @purchase_order: number of the purchase order
 * @pay_period: of backfill: the pay period, as payroll names it
 * @route: of mileage: from where to where
 * @arithmetic: how the amount came about: “51.00 + 68.00 − lunch 19.00”
 * @estimated: cents before the class, or none
 * @approved: cents that the funder approved beforehand, or none
 * @allowed: cents of @amount that the award allows, or none = all of it
 * @allowed_reason: why it is less
 * @claimed: cents asked of the funder; frozen when the claim is submitted, or none
 * @claimed_reason: why it is less than what is allowed
 * @corrects_id: the line of an earlier claim that this one corrects or asks for again
 *
 * One reimbursable cost. What was estimated, approved and paid stand side by side; of what was
 * paid, a part is allowed, and of that a part is claimed: the rest is the local share. A line that
 * names another in @corrects_id either takes back part of it, with a negative amount, or asks again
 * for what was denied, with an amount of 0 and the sum in @claimed.
 */
typedef struct
{
  MusterId id;
  MusterId claim_id;
  MusterDate incurred_on;
  MusterCostCategory category;
  char *description;
  MusterId officer_id;
  char *vendor;
  gint64 quantity;
  gint64 rate;
  gint64 amount;
  char *source;
  gint64 source_row;
  gboolean voided;
  char *void_reason;
  MusterCostLineStatus status;
  MusterDate until_on;
  MusterId class_id;
  MusterId backfill_officer_id;
  char *invoice_number;
  MusterDate invoiced_on;
  MusterDate paid_on;
  char *payment_reference;
  char *account_code;
  char *project_code;
  char *purchase_order;
  char *pay_period;
  char *route;
  char *arithmetic;
  gint64 estimated;
  gint64 approved;
  gint64 allowed;
  char *allowed_reason;
  gint64 claimed;
  char *claimed_reason;
  MusterId corrects_id;
} MusterCostLine;

MUSTER_DECLARE_RECORD (MusterCostLine, muster_cost_line)

G_END_DECLS
