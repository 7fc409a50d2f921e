/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that was handed in as a list, and all that is known of one submission: for the pages that show them. */

#pragma once

#include "actions/workspace.h"
#include "core/document.h"
#include "core/submission.h"
#include "rules/duty.h"

G_BEGIN_DECLS

/**
 * MusterSubmissionColumn:
 *
 * The columns of muster_action_list_submission_rows().
 */
typedef enum
{
  MUSTER_SUBMISSION_ID,
  MUSTER_SUBMISSION_ON, /* the day it was handed in */
  MUSTER_SUBMISSION_TITLE,
  MUSTER_SUBMISSION_METHOD, /* how, in words */
  MUSTER_SUBMISSION_RECIPIENT,
  MUSTER_SUBMISSION_OFFICERS, /* how many it is about */
  MUSTER_SUBMISSION_PENDING,  /* of them, how many wait for an answer */
  MUSTER_SUBMISSION_ACCEPTED,
  MUSTER_SUBMISSION_RETURNED,
  MUSTER_SUBMISSION_WITHDRAWN,
  MUSTER_N_SUBMISSION_COLUMNS,
} MusterSubmissionColumn;

/**
 * muster_action_list_submission_rows:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a row for every submission that is not voided, the newest first
 */
MusterTable *
muster_action_list_submission_rows (MusterWorkspace *workspace, GError **error);

/**
 * MusterSubmissionLine:
 * @duty: a duty as it was handed in
 * @title: title of its requirement by the agency's rules; its id where they do not know it any more
 * @status: its status
 * @counts_hours: whether it counts time rather than times
 */
typedef struct
{
  MusterSubmissionDuty *duty;
  char *title;
  MusterDutyStatus status;
  gboolean counts_hours;
} MusterSubmissionLine;

/**
 * MusterSubmissionPart:
 * @entry: what became of it
 * @name: "Corvane, Luis A."
 * @state_id: (nullable): the officer's state ID
 * @expires_on: last day of the certificate that is renewed, or of the period where none is
 * @lines: (element-type MusterSubmissionLine): how the officer stood
 * @documents: (element-type MusterDocument): the signed answers
 *
 * One officer of a submission.
 */
typedef struct
{
  MusterSubmissionOfficer *entry;
  char *name;
  char *state_id;
  MusterDate expires_on;
  GPtrArray *lines;
  GPtrArray *documents;
} MusterSubmissionPart;

/**
 * MusterSubmissionRecord:
 * @submission: what was handed in
 * @files: (element-type MusterSubmissionFile): its files
 * @parts: (element-type MusterSubmissionPart): its officers, by name
 *
 * Everything is owned.
 */
typedef struct
{
  MusterSubmission *submission;
  GPtrArray *files;
  GPtrArray *parts;
} MusterSubmissionRecord;

/**
 * muster_action_load_submission:
 * @workspace: the document
 * @submission_id: which
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where it was voided
 *
 * Returns: (transfer full) (nullable): the submission, read in one job
 */
MusterSubmissionRecord *
muster_action_load_submission (MusterWorkspace *workspace, MusterId submission_id, GError **error);

/**
 * muster_submission_record_free:
 * @record: (nullable) (transfer full): a record
 */
void
muster_submission_record_free (MusterSubmissionRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterSubmissionRecord, muster_submission_record_free)

/**
 * muster_submission_record_count:
 * @record: a record
 * @outcome: an outcome
 *
 * Returns: how many officers of it have that outcome
 */
guint
muster_submission_record_count (const MusterSubmissionRecord *record,
                                MusterSubmissionOutcome outcome);

/**
 * muster_submission_record_find_file:
 * @record: a record
 * @content: content of a file
 *
 * Returns: (transfer none) (nullable): the file that was handed in with the very same content
 */
const MusterSubmissionFile *
muster_submission_record_find_file (const MusterSubmissionRecord *record, GBytes *content);

G_END_DECLS
