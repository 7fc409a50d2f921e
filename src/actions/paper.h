/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making papers: gather in one job, judge, build the content, write the files. */

#pragma once

#include "actions/workspace.h"
#include "core/listing.h"

G_BEGIN_DECLS

/**
 * MusterPaperFormat:
 * @MUSTER_PAPER_PDF: for printing and signing
 * @MUSTER_PAPER_XLSX: for going on with
 * @MUSTER_PAPER_CSV: for programs; only where the paper is one table
 */
typedef enum
{
  MUSTER_PAPER_PDF = 1 << 0,
  MUSTER_PAPER_XLSX = 1 << 1,
  MUSTER_PAPER_CSV = 1 << 2,
} MusterPaperFormat;

/**
 * MusterRenewalRequest:
 * @due_before: papers of the periods that end by this day, or MUSTER_DATE_NONE
 * @year: papers of the periods that end in this year, or 0
 * @state_ids: (nullable): whose; NULL is everybody who is employed
 * @is_per_officer: whether each officer gets files of their own
 * @formats: which files
 * @folder: where to; made where it is missing
 * @prepared_by: (nullable): who signs as having prepared it
 * @without: (nullable) (element-type MusterId): documents that shall not stand behind it
 * @without_numbers: (nullable) (element-type guint): exhibits that shall not, by the numbers that they have where
 *   nothing is left out; not where each officer gets files of their own
 */
typedef struct
{
  MusterDate due_before;
  int year;
  const char *const *state_ids;
  gboolean is_per_officer;
  MusterPaperFormat formats;
  const char *folder;
  const char *prepared_by;
  const GArray *without;
  const GArray *without_numbers;
} MusterRenewalRequest;

/**
 * MusterReimbursementRequest:
 * @award: number of the award
 * @claim: number of the claim
 * @formats: which files
 * @folder: where to; made where it is missing
 * @prepared_by: (nullable): who signs as having prepared it
 */
typedef struct
{
  const char *award;
  gint64 claim;
  MusterPaperFormat formats;
  const char *folder;
  const char *prepared_by;
} MusterReimbursementRequest;

/**
 * MusterRecordsRequest:
 * @as_of: the day that the paper speaks of; MUSTER_DATE_NONE is today
 * @state_ids: (nullable): whom it is about; NULL is everybody
 * @since: leaves out training before this day, or MUSTER_DATE_NONE; for the worksheet
 * @together: whether all officers share one file; for the transcript
 * @formats: which files
 * @folder: where to; made where it is missing
 * @prepared_by: (nullable): who signs as having prepared it
 *
 * What the papers about several officers have in common.
 */
typedef struct
{
  MusterDate as_of;
  const char *const *state_ids;
  MusterDate since;
  gboolean together;
  MusterPaperFormat formats;
  const char *folder;
  const char *prepared_by;
} MusterRecordsRequest;

/**
 * MusterRosterRequest:
 * @class_id: the class; or none, where its number finds it
 * @class_number: (nullable): number of the class
 * @formats: which files
 * @folder: where to; made where it is missing
 */
typedef struct
{
  MusterId class_id;
  const char *class_number;
  MusterPaperFormat formats;
  const char *folder;
} MusterRosterRequest;

/**
 * MusterTrainingPlanRequest:
 * @year: the calendar year
 * @as_of: the day that the paper speaks of; MUSTER_DATE_NONE is today
 * @formats: which files
 * @folder: where to; made where it is missing
 * @prepared_by: (nullable): who signs as having prepared it
 */
typedef struct
{
  int year;
  MusterDate as_of;
  MusterPaperFormat formats;
  const char *folder;
  const char *prepared_by;
} MusterTrainingPlanRequest;

/**
 * MusterCalendarRequest:
 * @as_of: the first day that the calendar shows; MUSTER_DATE_NONE is today
 * @is_for_others: whether it goes to others, so that it shows classes and no deadlines, which name officers
 * @folder: where to; made where it is missing
 */
typedef struct
{
  MusterDate as_of;
  gboolean is_for_others;
  const char *folder;
} MusterCalendarRequest;

/**
 * MusterSpendingRequest:
 * @from: first day of the costs, or MUSTER_DATE_NONE
 * @until: last day, or MUSTER_DATE_NONE
 * @first_month: the month in which the agency's fiscal year begins, 1 to 12
 * @award: (nullable): number of the award; NULL is all
 * @formats: which files
 * @folder: where to; made where it is missing
 */
typedef struct
{
  MusterDate from;
  MusterDate until;
  int first_month;
  const char *award;
  MusterPaperFormat formats;
  const char *folder;
} MusterSpendingRequest;

/**
 * MusterPaperExhibit:
 * @document_id: the document
 * @number: its number; 0 where it is left out
 * @title: what it is
 * @uses: (element-type utf8): names of the officers whose training it proves
 * @first_page: the page of the packet on which it begins, or 0
 * @problem: (nullable): why a page that says so stands in its place, a sentence
 *
 * A document that stands behind a packet, or would.
 */
typedef struct
{
  MusterId document_id;
  guint number;
  char *title;
  GPtrArray *uses;
  guint first_page;
  char *problem;
} MusterPaperExhibit;

/**
 * MusterPapers:
 * @paths: (element-type filename): the files that were made
 * @notes: (element-type utf8): what is worth knowing, such as who was left out, sentences
 * @exhibits: (element-type MusterPaperExhibit): of a packet, or of the last of several, in the order in which it speaks
 *   of them
 */
typedef struct
{
  GPtrArray *paths;
  GPtrArray *notes;
  GPtrArray *exhibits;
} MusterPapers;

/** muster_papers_free: frees papers; NULL is allowed. The files stay. */
void
muster_papers_free (MusterPapers *papers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPapers, muster_papers_free)

/**
 * muster_action_export_renewal:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nobody's period ends then or a state ID is
 *   unknown, MUSTER_ERROR_OUTPUT
 *
 * Makes renewal-PERIOD-END.pdf and .xlsx, or renewal-PERIOD-END-STATE-ID.pdf and .xlsx where they are one
 * officer's. What proves the training stands behind the packet as exhibits. An officer whose certificate gives no period is judged over
 * the years that end on the day asked for, and the paper says so as a finding.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_renewal (MusterWorkspace *workspace, const MusterRenewalRequest *request,
                              GError **error);

/**
 * MusterEquipmentRequest:
 * @award: (nullable): number of the award that paid; NULL is all equipment
 * @formats: which files
 * @folder: where to; made where it is missing
 */
typedef struct
{
  const char *award;
  MusterPaperFormat formats;
  const char *folder;
} MusterEquipmentRequest;

/**
 * muster_action_export_equipment:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where there is no such award, MUSTER_ERROR_OUTPUT
 *
 * Makes equipment-AWARD.pdf and .xlsx, with photos and proofs of purchase behind the PDF; equipment-AS-OF where all
 * equipment is asked for.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_equipment (MusterWorkspace *workspace, const MusterEquipmentRequest *request,
                                GError **error);

/**
 * muster_action_export_reimbursement:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where there is no such award or claim,
 *   MUSTER_ERROR_OUTPUT
 *
 * Makes reimbursement-AWARD-CLAIM.pdf and .xlsx.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_reimbursement (MusterWorkspace *workspace,
                                    const MusterReimbursementRequest *request, GError **error);

/**
 * muster_action_export_transcript:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where a state ID is unknown or nobody is on file,
 *   MUSTER_ERROR_OUTPUT
 *
 * Makes transcript-STATE-ID.pdf and so on for each officer, or transcript-AS-OF.pdf for all.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_transcript (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                                 GError **error);

/**
 * muster_action_export_roster:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no class has that number,
 *   MUSTER_ERROR_CONSTRAINT where several have, MUSTER_ERROR_OUTPUT
 *
 * Makes roster-NUMBER.pdf and so on: the roster, and a sign-in sheet for each meeting.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_roster (MusterWorkspace *workspace, const MusterRosterRequest *request,
                             GError **error);

/**
 * muster_action_export_memo:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; as for muster_action_check(), and MUSTER_ERROR_OUTPUT
 *
 * Makes memo-AS-OF.pdf and .xlsx: who is short, for the chief, and a notice for each officer who is.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_memo (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                           GError **error);

/**
 * muster_action_export_matrix:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; as for muster_action_check(), and MUSTER_ERROR_OUTPUT
 *
 * Makes matrix-AS-OF.pdf and so on: officers by requirements.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_matrix (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                             GError **error);

/**
 * muster_action_export_plan:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; as for muster_action_check(), and MUSTER_ERROR_OUTPUT
 *
 * Makes plan-YEAR.pdf and .xlsx: the classes of the year, how many of those who are short they would bring to nothing
 * missing, and who would stay short.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_plan (MusterWorkspace *workspace, const MusterTrainingPlanRequest *request,
                           GError **error);

/**
 * muster_action_export_calendar:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where deadlines are asked for and no rules were adopted,
 *   MUSTER_ERROR_OUTPUT
 *
 * Makes calendar-AS-OF.ics: the meetings to come, and what is due in the next 90 days as the agenda has it.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_calendar (MusterWorkspace *workspace, const MusterCalendarRequest *request,
                               GError **error);

/**
 * muster_action_export_spending:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where there is no such award, MUSTER_ERROR_INVALID_INPUT where the
 *   days end before they begin, MUSTER_ERROR_OUTPUT
 *
 * Makes spending-AS-OF.pdf and .xlsx: what training cost, by cost head, officer, class, award, region and fiscal year.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_spending (MusterWorkspace *workspace, const MusterSpendingRequest *request,
                               GError **error);

/**
 * muster_action_export_worksheet:
 * @workspace: the document; reading is enough
 * @request: what to make
 * @error: return location; MUSTER_ERROR_NOT_FOUND where a state ID is unknown, MUSTER_ERROR_OUTPUT
 *
 * Makes worksheet-AS-OF.pdf and so on: the training that the state does not have yet, class by class.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_worksheet (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                                GError **error);

/**
 * muster_action_export_listing:
 * @workspace: the document; reading is enough
 * @listing: what to list
 * @path: the workbook
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Makes a workbook of a list.
 *
 * Returns: (transfer full) (nullable): what was made
 */
MusterPapers *
muster_action_export_listing (MusterWorkspace *workspace, MusterListing listing, const char *path,
                              GError **error);

G_END_DECLS
