/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Handing packets in, and what the state did about each officer. */

#pragma once

#include "actions/workspace.h"
#include "core/submission.h"

G_BEGIN_DECLS

/**
 * MusterSubmitRequest:
 * @due_before: periods that end by this day, or MUSTER_DATE_NONE
 * @year: periods that end in this year, or 0
 * @state_ids: (nullable): whose; NULL is everybody whose packet it is
 * @files: (nullable): paths of the files that were handed in
 * @method: how
 * @submitted_on: when, or MUSTER_DATE_NONE for today
 * @recipient: (nullable): to whom
 * @reference: (nullable): the recipient's number of it
 * @prepared_by: (nullable): who prepared it
 */
typedef struct
{
  MusterDate due_before;
  int year;
  const char *const *state_ids;
  const char *const *files;
  MusterSubmissionMethod method;
  MusterDate submitted_on;
  const char *recipient;
  const char *reference;
  const char *prepared_by;
} MusterSubmitRequest;

/**
 * muster_action_submit_renewal:
 * @workspace: the document
 * @request: what was handed in
 * @n_officers: (out) (optional): how many officers it is about
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nobody's period ends then, a state ID is unknown
 *   or a file cannot be read, MUSTER_ERROR_CONSTRAINT where an officer's packet for the same period is
 *   pending already, MUSTER_ERROR_INVALID_INPUT where the day lies ahead
 *
 * Records that the packet was handed in: the files' hashes, and every duty as it stands today. That record
 * is frozen; what is corrected later does not change it (semantics C2, C16).
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_submit_renewal (MusterWorkspace *workspace, const MusterSubmitRequest *request,
                              guint *n_officers, GError **error);

/**
 * MusterSubmissionDecision:
 * @state_ids: (array zero-terminated=1): whose packets, one or many
 * @submission_id: in which submission, or MUSTER_ID_NONE for the last that waits for each officer
 * @outcome: what the state did; PENDING is none
 * @decided_on: when, or MUSTER_DATE_NONE for today
 * @reason: (nullable): why it was returned or withdrawn
 * @authority: (nullable): who decided
 * @expires_on: of an accepted renewal: the new expiry, or MUSTER_DATE_NONE for the end of the next cycle
 * @scan: (nullable): content of the signed answer, which is kept as a document
 * @scan_name: (nullable): name of its file; given where @scan is
 */
typedef struct
{
  const char *const *state_ids;
  MusterId submission_id;
  MusterSubmissionOutcome outcome;
  MusterDate decided_on;
  const char *reason;
  const char *authority;
  MusterDate expires_on;
  GBytes *scan;
  const char *scan_name;
} MusterSubmissionDecision;

/**
 * MusterDecisionMember:
 * @MUSTER_DECISION_REASON: why
 * @MUSTER_DECISION_DATE: when
 *
 * What of a decision can be refused without looking at the file.
 */
typedef enum
{
  MUSTER_DECISION_REASON,
  MUSTER_DECISION_DATE,
} MusterDecisionMember;

/**
 * muster_submission_check_decision:
 * @decision: what the state did
 * @today: the file's today
 * @member: (out) (optional): what is refused
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * What muster_action_decide_submission() checks before it looks at the file, for a form that says it beside
 * the field.
 *
 * Returns: whether nothing is to be refused yet
 */
gboolean
muster_submission_check_decision (const MusterSubmissionDecision *decision, MusterDate today,
                                  MusterDecisionMember *member, GError **error);

/**
 * muster_submission_check_expiry:
 * @expires_on: the new expiry of a certificate
 * @ends_on: the old one
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the new one is later
 */
gboolean
muster_submission_check_expiry (MusterDate expires_on, MusterDate ends_on, GError **error);

/**
 * muster_action_decide_submission:
 * @workspace: the document
 * @decision: what the state did
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no packet of an officer is pending,
 *   MUSTER_ERROR_INVALID_INPUT where a return has no reason, the new expiry is not later than the old one,
 *   or the scan is empty or too large
 *
 * Acceptance of a renewal adds the event to the certificate, its new expiry and the next cycle. The scan is
 * attached to each officer's part of the submission, and proves the event. Where one officer is refused,
 * nothing is saved of any.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_decide_submission (MusterWorkspace *workspace,
                                 const MusterSubmissionDecision *decision, GError **error);

G_END_DECLS
