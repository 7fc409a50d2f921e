/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reimbursement sheet: what a claim asks the funder to pay back, line by line. */

#pragma once

#include "core/agency.h"
#include "export/content.h"
#include "export/exhibit.h"
#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterReimbursementOfficer:
 * @name: "Corvane, Luis A."
 * @state_id: (nullable): the state's number
 */
typedef struct
{
  char *name;
  char *state_id;
} MusterReimbursementOfficer;

/**
 * muster_reimbursement_officer_new:
 * @name: the name as it is printed
 * @state_id: (nullable): the state's number
 *
 * Returns: (transfer full): an officer for the lookup
 */
MusterReimbursementOfficer *
muster_reimbursement_officer_new (const char *name, const char *state_id);

/**
 * muster_reimbursement_officer_free:
 * @officer: (nullable) (transfer full): an officer
 */
void
muster_reimbursement_officer_free (MusterReimbursementOfficer *officer);

/**
 * MusterReimbursement:
 * @agency: who claims
 * @book: everything on file about the award
 * @claim: one of its claims
 * @officers: (nullable) (element-type MusterId MusterReimbursementOfficer): whom lines are for, by a
 *   pointer to the id (g_int64_hash())
 * @links: (nullable) (element-type MusterDocumentLink): documents of the claim, its lines and classes
 * @findings: (nullable) (element-type MusterFinding): what the checks found; NULL = only what the lines show
 *   by themselves
 * @exhibits: (nullable): receipts and other proofs; the sheet numbers them by speaking of them
 * @as_of: the document's date
 * @prepared_by: (nullable): who prepared it
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  const MusterAwardBook *book;
  const MusterClaim *claim;
  GHashTable *officers;
  const GPtrArray *links;
  const GPtrArray *findings;
  MusterExhibits *exhibits;
  MusterDate as_of;
  const char *prepared_by;
} MusterReimbursement;

/**
 * muster_reimbursement_make:
 * @reimbursement: what to say
 *
 * For paper: who claims from whom, the lines with what was paid, claimed and stays with the agency, sums by
 * account, the cumulative request, the proofs that the terms demand, what the checks found, and where to
 * sign.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_reimbursement_make (const MusterReimbursement *reimbursement);

/**
 * muster_reimbursement_make_workbook:
 * @reimbursement: what to say
 *
 * The same for a workbook, with every field that a clerk posts.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_reimbursement_make_workbook (const MusterReimbursement *reimbursement);

G_END_DECLS
