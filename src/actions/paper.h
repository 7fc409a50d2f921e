/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making papers: gather in one job, judge, build the content, write the files. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

/**
 * MusterPaperFormat:
 * @MUSTER_PAPER_PDF: for printing and signing
 * @MUSTER_PAPER_XLSX: for going on with
 */
typedef enum
{
  MUSTER_PAPER_PDF = 1 << 0,
  MUSTER_PAPER_XLSX = 1 << 1,
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
 * MusterPapers:
 * @paths: (element-type filename): the files that were made
 * @notes: (element-type utf8): what is worth knowing, such as who was left out, sentences
 */
typedef struct
{
  GPtrArray *paths;
  GPtrArray *notes;
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

G_END_DECLS
