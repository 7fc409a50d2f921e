/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Submissions: what was handed in to a state or a funder, and what became of it. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterSubmissionKind:
 *
 * What was handed in.
 */
typedef enum
{
  MUSTER_SUBMISSION_KIND_RENEWAL,
  MUSTER_SUBMISSION_KIND_ANNUAL,
  MUSTER_SUBMISSION_KIND_REIMBURSEMENT,
  MUSTER_SUBMISSION_KIND_OTHER,
} MusterSubmissionKind;

extern const MusterWord muster_submission_kind_words[];

/**
 * MusterSubmissionMethod:
 *
 * How it was handed in.
 */
typedef enum
{
  MUSTER_SUBMISSION_METHOD_PORTAL,
  MUSTER_SUBMISSION_METHOD_EMAIL,
  MUSTER_SUBMISSION_METHOD_MAIL,
  MUSTER_SUBMISSION_METHOD_FAX,
  MUSTER_SUBMISSION_METHOD_IN_PERSON,
  MUSTER_SUBMISSION_METHOD_OTHER,
} MusterSubmissionMethod;

extern const MusterWord muster_submission_method_words[];

/**
 * MusterSubmissionOutcome:
 *
 * What the state did about one officer of a submission.
 */
typedef enum
{
  MUSTER_SUBMISSION_OUTCOME_PENDING,
  MUSTER_SUBMISSION_OUTCOME_ACCEPTED,
  MUSTER_SUBMISSION_OUTCOME_RETURNED,
  MUSTER_SUBMISSION_OUTCOME_WITHDRAWN,
} MusterSubmissionOutcome;

extern const MusterWord muster_submission_outcome_words[];

/**
 * MusterSubmission:
 * @id: its id
 * @kind: what was handed in
 * @title: what it was called
 * @recipient: to whom
 * @as_of: the day as of which it speaks
 * @starts_on: first day of the period it is for
 * @ends_on: last day of that period
 * @method: how it was handed in
 * @submitted_on: when
 * @reference: the recipient's number of it
 * @claim_id: the claim that it hands in, or none
 * @packs: the packs and versions that it was judged by, one on a line: “us-co 2015-01-14”
 * @head_hash: hash of the log's last step when the files were made, 64 hexadecimal digits
 * @prepared_by: who prepared it
 * @notes: what else is to be said
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * The record that a packet or sheet was handed in. It is frozen: what is entered later does not
 * change it (semantics C2, C16).
 */
typedef struct
{
  MusterId id;
  MusterSubmissionKind kind;
  char *title;
  char *recipient;
  MusterDate as_of;
  MusterDate starts_on;
  MusterDate ends_on;
  MusterSubmissionMethod method;
  MusterDate submitted_on;
  char *reference;
  MusterId claim_id;
  char *packs;
  char *head_hash;
  char *prepared_by;
  char *notes;
  gboolean voided;
  char *void_reason;
} MusterSubmission;

MUSTER_DECLARE_RECORD (MusterSubmission, muster_submission)

/**
 * MusterSubmissionFile:
 * @id: its id
 * @submission_id: of which
 * @name: its name, without folders
 * @sha256: of its content, 64 hexadecimal digits
 * @size: bytes
 *
 * One file of a submission. The file itself need not be kept: its hash tells whether a copy is the
 * one.
 */
typedef struct
{
  MusterId id;
  MusterId submission_id;
  char *name;
  char *sha256;
  gint64 size;
} MusterSubmissionFile;

MUSTER_DECLARE_RECORD (MusterSubmissionFile, muster_submission_file)

/**
 * MusterSubmissionOfficer:
 * @id: its id
 * @submission_id: of which
 * @officer_id: who
 * @certificate_id: which certificate is renewed, or none
 * @outcome: what the state did
 * @decided_on: when, or none
 * @reason: why it was returned or withdrawn
 *
 * One officer of a submission, and what became of it.
 */
typedef struct
{
  MusterId id;
  MusterId submission_id;
  MusterId officer_id;
  MusterId certificate_id;
  MusterSubmissionOutcome outcome;
  MusterDate decided_on;
  char *reason;
} MusterSubmissionOfficer;

MUSTER_DECLARE_RECORD (MusterSubmissionOfficer, muster_submission_officer)

/**
 * MusterSubmissionDuty:
 * @id: its id
 * @submission_officer_id: whose
 * @pack: the pack, by its id
 * @requirement: the requirement, by its id in the pack
 * @starts_on: first day of its period, or none
 * @ends_on: last day, or none
 * @required: what was asked, in seconds or, where it counts no time, in times; or none
 * @sure: what counted for sure, in the same unit; or none
 * @status: the fixed word of its status: “met”
 *
 * One duty of one officer as it was handed in.
 */
typedef struct
{
  MusterId id;
  MusterId submission_officer_id;
  char *pack;
  char *requirement;
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 required;
  gint64 sure;
  char *status;
} MusterSubmissionDuty;

MUSTER_DECLARE_RECORD (MusterSubmissionDuty, muster_submission_duty)

G_END_DECLS
