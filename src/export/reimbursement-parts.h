/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the reimbursement sheet share. */

#pragma once

#include "export/reimbursement.h"
#include "grants/claim-sum.h"
#include "grants/claim-total.h"

G_BEGIN_DECLS

/**
 * MusterReimbursementSums:
 * @lines: (element-type MusterCostLine): the claim's lines that count, in any order; borrowed
 * @sum: the lines in their order, by category, with what is wrong with them
 * @total: what the claim requests
 */
typedef struct
{
  GPtrArray *lines;
  MusterClaimSum *sum;
  MusterClaimTotal *total;
} MusterReimbursementSums;

/**
 * muster_reimbursement_find_officer:
 * @reimbursement: what to say
 * @id: an officer's id, or none
 *
 * Returns: (nullable): the officer as printed
 */
const MusterReimbursementOfficer *
muster_reimbursement_find_officer (const MusterReimbursement *reimbursement, MusterId id);

/**
 * muster_reimbursement_find_share:
 * @sums: the claim's sums
 * @line: one of its lines
 *
 * Returns: (nullable): what is allowed and claimed of it
 */
const MusterClaimShare *
muster_reimbursement_find_share (const MusterReimbursementSums *sums, const MusterCostLine *line);

/**
 * muster_reimbursement_cite_line:
 * @reimbursement: what to say
 * @line: a line
 * @number: its number on the sheet
 *
 * Returns: (transfer full) (nullable): numbers of the exhibits that prove it: "1, 2"
 */
char *
muster_reimbursement_cite_line (const MusterReimbursement *reimbursement,
                                const MusterCostLine *line, guint number);

/**
 * muster_reimbursement_add_groups:
 * @drawn: a table with a row for each line, in their order
 * @sums: the claim's sums
 *
 * Groups the rows by category, with subtotals.
 */
void
muster_reimbursement_add_groups (MusterContentTable *drawn, const MusterReimbursementSums *sums);

/**
 * muster_reimbursement_add_lines:
 * @content: content
 * @reimbursement: what to say
 * @sums: the claim's sums
 *
 * Adds the lines as they stand on paper.
 */
void
muster_reimbursement_add_lines (MusterContent *content, const MusterReimbursement *reimbursement,
                                const MusterReimbursementSums *sums);

/**
 * muster_reimbursement_add_live_lines:
 * @content: content
 * @reimbursement: what to say
 * @sums: the claim's sums
 *
 * Adds the lines with quantities and rates, whose products a workbook computes.
 */
void
muster_reimbursement_add_live_lines (MusterContent *content,
                                     const MusterReimbursement *reimbursement,
                                     const MusterReimbursementSums *sums);

/**
 * muster_reimbursement_add_posting:
 * @content: content
 * @sums: the claim's sums
 *
 * Adds a sheet with every field that a clerk posts.
 */
void
muster_reimbursement_add_posting (MusterContent *content, const MusterReimbursementSums *sums);

/**
 * muster_reimbursement_add_accounts:
 * @content: content
 * @sums: the claim's sums
 *
 * Adds what is claimed by account and project, for the clerk; nothing where no line names one.
 */
void
muster_reimbursement_add_accounts (MusterContent *content, const MusterReimbursementSums *sums);

/**
 * muster_reimbursement_add_request:
 * @content: content
 * @reimbursement: what to say
 * @sums: the claim's sums
 *
 * Adds the cumulative request with the letters of Standard Form 270.
 */
void
muster_reimbursement_add_request (MusterContent *content, const MusterReimbursement *reimbursement,
                                  const MusterReimbursementSums *sums);

/**
 * muster_reimbursement_add_proofs:
 * @content: content
 * @reimbursement: what to say
 * @sums: the claim's sums
 *
 * Adds the checklist of what the terms demand; nothing where they demand nothing.
 */
void
muster_reimbursement_add_proofs (MusterContent *content, const MusterReimbursement *reimbursement,
                                 const MusterReimbursementSums *sums);

G_END_DECLS
