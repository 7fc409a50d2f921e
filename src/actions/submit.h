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
 * @state_id: whose packet
 * @outcome: what the state did; PENDING is none
 * @decided_on: when, or MUSTER_DATE_NONE for today
 * @reason: (nullable): why it was returned or withdrawn
 * @authority: (nullable): who decided
 * @expires_on: of an accepted renewal: the new expiry, or MUSTER_DATE_NONE for the end of the next cycle
 */
typedef struct
{
  const char *state_id;
  MusterSubmissionOutcome outcome;
  MusterDate decided_on;
  const char *reason;
  const char *authority;
  MusterDate expires_on;
} MusterSubmissionDecision;

/**
 * muster_action_decide_submission:
 * @workspace: the document
 * @decision: what the state did
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no packet of the officer is pending,
 *   MUSTER_ERROR_INVALID_INPUT where a return has no reason, or the new expiry is not later than the
 *   old one
 *
 * Acceptance of a renewal adds the event to the certificate, its new expiry and the next cycle.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_decide_submission (MusterWorkspace *workspace,
                                 const MusterSubmissionDecision *decision, GError **error);

G_END_DECLS
