/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Payments: what the funder paid or refused of a claim, line by line. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterPayment:
 * @id: its id
 * @claim_id: of which
 * @received_on: when it came, or was paid back
 * @amount: cents; 0 for a mere denial, negative for a repayment
 * @reference: the funder's number of it
 * @document_id: what proves it
 * @notes: what else is to be said
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * What the funder did about a claim: a payment, part payment, denial or repayment.
 */
typedef struct
{
  MusterId id;
  MusterId claim_id;
  MusterDate received_on;
  gint64 amount;
  char *reference;
  MusterId document_id;
  char *notes;
  gboolean voided;
  char *void_reason;
} MusterPayment;

MUSTER_DECLARE_RECORD (MusterPayment, muster_payment)

/**
 * MusterPaymentLine:
 * @id: its id
 * @payment_id: of which
 * @cost_line_id: for which line
 * @amount: cents paid for it; negative in a repayment
 * @denied: cents of it that the funder refused, or none
 * @reason: why it was refused
 *
 * What of a payment is for one cost line. What was denied can be claimed again (semantics C18).
 */
typedef struct
{
  MusterId id;
  MusterId payment_id;
  MusterId cost_line_id;
  gint64 amount;
  gint64 denied;
  char *reason;
} MusterPaymentLine;

MUSTER_DECLARE_RECORD (MusterPaymentLine, muster_payment_line)

G_END_DECLS
