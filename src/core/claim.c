/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims: vocabularies and field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/claim.h"

const MusterWord muster_claim_status_words[] = {
  { "draft", N_ ("Draft") },
  { "submitted", N_ ("Submitted") },
  { "withdrawn", N_ ("Withdrawn") },
  { NULL, NULL },
};

static const MusterField claim_fields[] = {
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_NUMBER, number),
  MUSTER_FIELD_OF_WORDS (MusterClaim, status, muster_claim_status_words),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_DATE, submitted_on),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_DATE, class_ended_on),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_BOOLEAN, is_final),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_NUMBER, program_income),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_NUMBER, outlays),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_NUMBER, share),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_NUMBER, previously_requested),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_NUMBER, requested),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_TEXT, prepared_by),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_TEXT, notes),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterClaim, muster_claim, "claim", claim_fields)

const MusterWord muster_cost_line_status_words[] = {
  { "proposed", N_ ("Proposed") },
  { "ready", N_ ("Ready") },
  { "withdrawn", N_ ("Withdrawn") },
  { NULL, NULL },
};

static const MusterField cost_line_fields[] = {
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_REF, claim_id),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_DATE, incurred_on),
  MUSTER_FIELD_OF_WORDS (MusterCostLine, category, muster_cost_category_words),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, description),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, vendor),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, quantity),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, rate),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, amount),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, source),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, source_row),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, void_reason),
  MUSTER_FIELD_OF_WORDS (MusterCostLine, status, muster_cost_line_status_words),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_DATE, until_on),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_REF, backfill_officer_id),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, invoice_number),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_DATE, invoiced_on),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_DATE, paid_on),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, payment_reference),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, account_code),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, project_code),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, purchase_order),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, pay_period),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, route),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, arithmetic),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, estimated),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, approved),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, allowed),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, allowed_reason),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_NUMBER, claimed),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_TEXT, claimed_reason),
  MUSTER_FIELD (MusterCostLine, MUSTER_FIELD_REF, corrects_id),
};

MUSTER_DEFINE_RECORD (MusterCostLine, muster_cost_line, "cost_line", cost_line_fields)
