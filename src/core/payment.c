/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Payments: field tables. */

#include "config.h"

#include "core/payment.h"

static const MusterField payment_fields[] = {
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_REF, claim_id),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_DATE, received_on),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_NUMBER, amount),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_TEXT, reference),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_TEXT, notes),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterPayment, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterPayment, muster_payment, "payment", payment_fields)

static const MusterField payment_line_fields[] = {
  MUSTER_FIELD (MusterPaymentLine, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterPaymentLine, MUSTER_FIELD_REF, payment_id),
  MUSTER_FIELD (MusterPaymentLine, MUSTER_FIELD_REF, cost_line_id),
  MUSTER_FIELD (MusterPaymentLine, MUSTER_FIELD_NUMBER, amount),
  MUSTER_FIELD (MusterPaymentLine, MUSTER_FIELD_NUMBER, denied),
  MUSTER_FIELD (MusterPaymentLine, MUSTER_FIELD_TEXT, reason),
};

MUSTER_DEFINE_RECORD (MusterPaymentLine, muster_payment_line, "payment_line", payment_line_fields)
