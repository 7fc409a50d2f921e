/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards: vocabularies and field tables. */

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

const MusterWord muster_award_status_words[] = {
  { "planned", N_ ("Planned") },   { "applied", N_ ("Applied") }, { "awarded", N_ ("Awarded") },
  { "declined", N_ ("Declined") }, { "closed", N_ ("Closed") },   { NULL, NULL },
};

const MusterWord muster_match_kind_words[] = {
  { "none", N_ ("None") },
  { "percent-of-total", N_ ("Percent of the total") },
  { "percent-of-award", N_ ("Percent of the award") },
  { "fixed", N_ ("Fixed amount") },
  { NULL, NULL },
};

const MusterWord muster_last_day_words[] = {
  { "unset", N_ ("Not said") },
  { "travel", N_ ("Travel day") },
  { "training", N_ ("Training day") },
  { NULL, NULL },
};

const MusterWord muster_dated_by_words[] = {
  { "service", N_ ("Date of the service") },
  { "paid", N_ ("Date of the payment") },
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
  MUSTER_FIELD_OF_WORDS (MusterAward, status, muster_award_status_words),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, region),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, apply_by),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, applied_on),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, asked),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, decided_on),
  MUSTER_FIELD_OF_WORDS (MusterAward, match_kind, muster_match_kind_words),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, match_percent),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, match_amount),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, claim_days),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, claim_by),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_BOOLEAN, forfeits),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_BOOLEAN, needs_preapproval),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, request_days),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, backfill_cap),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, equipment_threshold),
  MUSTER_FIELD_OF_WORDS (MusterAward, last_day, muster_last_day_words),
  MUSTER_FIELD_OF_WORDS (MusterAward, dated_by, muster_dated_by_words),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, project_code),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, template),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, terms_source),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, verified_by),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, verified_on),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_DATE, closed_on),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_TEXT, notes),
  MUSTER_FIELD (MusterAward, MUSTER_FIELD_NUMBER, inventory_months),
};

MUSTER_DEFINE_RECORD (MusterAward, muster_award, "award", award_fields)

static const MusterField award_budget_fields[] = {
  MUSTER_FIELD (MusterAwardBudget, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAwardBudget, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD_OF_WORDS (MusterAwardBudget, category, muster_cost_category_words),
  MUSTER_FIELD (MusterAwardBudget, MUSTER_FIELD_NUMBER, amount),
  MUSTER_FIELD (MusterAwardBudget, MUSTER_FIELD_BOOLEAN, unallowable),
};

MUSTER_DEFINE_RECORD (MusterAwardBudget, muster_award_budget, "award_budget", award_budget_fields)

static const MusterField award_proof_fields[] = {
  MUSTER_FIELD (MusterAwardProof, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAwardProof, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD_OF_WORDS (MusterAwardProof, category, muster_cost_category_words),
  MUSTER_FIELD_OF_WORDS (MusterAwardProof, proof, muster_proof_kind_words),
};

MUSTER_DEFINE_RECORD (MusterAwardProof, muster_award_proof, "award_proof", award_proof_fields)

const MusterWord muster_preapproval_status_words[] = {
  { "requested", N_ ("Requested") }, { "sent", N_ ("Sent") }, { "approved", N_ ("Approved") },
  { "refused", N_ ("Refused") },     { NULL, NULL },
};

static const MusterField preapproval_fields[] = {
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_DATE, requested_on),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_NUMBER, requested),
  MUSTER_FIELD_OF_WORDS (MusterPreapproval, status, muster_preapproval_status_words),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_DATE, decided_on),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_NUMBER, approved),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_TEXT, void_reason),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterPreapproval, MUSTER_FIELD_DATE, sent_on),
};

MUSTER_DEFINE_RECORD (MusterPreapproval, muster_preapproval, "preapproval", preapproval_fields)

static const MusterField award_amendment_fields[] = {
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_DATE, decided_on),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_NUMBER, amount),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_TEXT, reason),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterAwardAmendment, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterAwardAmendment, muster_award_amendment, "award_amendment",
                      award_amendment_fields)

static const MusterField award_report_fields[] = {
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_REF, award_id),
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_DATE, due_on),
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_DATE, sent_on),
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterAwardReport, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterAwardReport, muster_award_report, "award_report", award_report_fields)
