/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Submissions: vocabularies and field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/submission.h"

const MusterWord muster_submission_kind_words[] = {
  { "renewal", N_ ("Renewal") },
  { "annual", N_ ("Annual record") },
  { "reimbursement", N_ ("Reimbursement") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

const MusterWord muster_submission_method_words[] = {
  { "portal", N_ ("Portal") },
  { "email", N_ ("E-mail") },
  { "mail", N_ ("Mail") },
  { "fax", N_ ("Fax") },
  { "in-person", N_ ("In person") },
  { "other", N_ ("Other") },
  { NULL, NULL },
};

const MusterWord muster_submission_outcome_words[] = {
  { "pending", N_ ("Pending") },
  { "accepted", N_ ("Accepted") },
  { "returned", N_ ("Returned") },
  { "withdrawn", N_ ("Withdrawn") },
  { NULL, NULL },
};

static const MusterField submission_fields[] = {
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_ID, id),
  MUSTER_FIELD_OF_WORDS (MusterSubmission, kind, muster_submission_kind_words),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, recipient),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_DATE, as_of),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD_OF_WORDS (MusterSubmission, method, muster_submission_method_words),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_DATE, submitted_on),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, reference),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_REF, claim_id),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, packs),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, head_hash),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, prepared_by),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, notes),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterSubmission, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterSubmission, muster_submission, "submission", submission_fields)

static const MusterField submission_file_fields[] = {
  MUSTER_FIELD (MusterSubmissionFile, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterSubmissionFile, MUSTER_FIELD_REF, submission_id),
  MUSTER_FIELD (MusterSubmissionFile, MUSTER_FIELD_TEXT, name),
  MUSTER_FIELD (MusterSubmissionFile, MUSTER_FIELD_TEXT, sha256),
  MUSTER_FIELD (MusterSubmissionFile, MUSTER_FIELD_NUMBER, size),
};

MUSTER_DEFINE_RECORD (MusterSubmissionFile, muster_submission_file, "submission_file",
                      submission_file_fields)

static const MusterField submission_officer_fields[] = {
  MUSTER_FIELD (MusterSubmissionOfficer, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterSubmissionOfficer, MUSTER_FIELD_REF, submission_id),
  MUSTER_FIELD (MusterSubmissionOfficer, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterSubmissionOfficer, MUSTER_FIELD_REF, certificate_id),
  MUSTER_FIELD_OF_WORDS (MusterSubmissionOfficer, outcome, muster_submission_outcome_words),
  MUSTER_FIELD (MusterSubmissionOfficer, MUSTER_FIELD_DATE, decided_on),
  MUSTER_FIELD (MusterSubmissionOfficer, MUSTER_FIELD_TEXT, reason),
};

MUSTER_DEFINE_RECORD (MusterSubmissionOfficer, muster_submission_officer, "submission_officer",
                      submission_officer_fields)

static const MusterField submission_duty_fields[] = {
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_REF, submission_officer_id),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_TEXT, pack),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_TEXT, requirement),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_NUMBER, required),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_NUMBER, sure),
  MUSTER_FIELD (MusterSubmissionDuty, MUSTER_FIELD_TEXT, status),
};

MUSTER_DEFINE_RECORD (MusterSubmissionDuty, muster_submission_duty, "submission_duty",
                      submission_duty_fields)
