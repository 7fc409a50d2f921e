/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reimbursement sheet: what a claim asks the funder to pay back, line by line. */

#pragma once

#include "core/agency.h"
#include "core/claim.h"
#include "export/content.h"

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
 * @award: the award
 * @claim: the claim
 * @lines: (element-type MusterCostLine): its lines, in any order
 * @officers: (nullable) (element-type MusterId MusterReimbursementOfficer): whom lines are for, by a
 *   pointer to the id (g_int64_hash())
 * @as_of: the document's date
 * @prepared_by: (nullable): who prepared it
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  const MusterAward *award;
  const MusterClaim *claim;
  const GPtrArray *lines;
  GHashTable *officers;
  MusterDate as_of;
  const char *prepared_by;
} MusterReimbursement;

/**
 * muster_reimbursement_make:
 * @reimbursement: what to say
 *
 * One content serves both PDF and workbook.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_reimbursement_make (const MusterReimbursement *reimbursement);

G_END_DECLS
