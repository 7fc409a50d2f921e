/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards: a grant to the agency, its claims and their cost lines: vocabularies and field
 * tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/award.h"

const MusterWord muster_cost_category_words[] = {
  { "tuition", N_ ("Tuition") },
  { "lodging", N_ ("Lodging") },
  { "meals", N_ ("Meals and incidentals") },
  { "mileage", N_ ("Mileage") },
  { "transport", N_ ("Transport") },
  { "backfill", N_ ("Backfill") },
  { "instructor", N_ ("Instructor") },
  { "supplies", N_ ("Supplies") },
  { "equipment", N_ ("Equipment") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

static const MusterField award_fields[] = {
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, number),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, funder),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, amount),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterAward, muster_award, "award", award_fields)

static const MusterField claim_fields[] = {
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD (MusterClaim, MUSTER_FIELD_NUMBER, number),
};

MUSTER_DEFINE_RECORD (MusterClaim, muster_claim, "claim", claim_fields)

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
};

MUSTER_DEFINE_RECORD (MusterCostLine, muster_cost_line, "cost_line", cost_line_fields)
