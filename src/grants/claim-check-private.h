/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of checking a claim. */

#pragma once

#include "grants/claim-check.h"
#include "grants/claim-sum.h"

G_BEGIN_DECLS

/**
 * MusterClaimChecking:
 * @given: the claim and what is around it
 * @sum: its lines in the order of the sheet
 * @total: what it requests
 * @findings: (element-type MusterFinding): what was found so far
 */
typedef struct
{
  const MusterClaimCase *given;
  MusterClaimSum *sum;
  MusterClaimTotal *total;
  GPtrArray *findings;
} MusterClaimChecking;

/** muster_claim_check_add: adds a finding about @line (nullable); takes @message. */
void
muster_claim_check_add (MusterClaimChecking *checking, const MusterCostLine *line, const char *code,
                        MusterSeverity severity, char *message);

/** muster_claim_check_class_of: the class that a line is for: its own, else the claim's; or none. */
MusterId
muster_claim_check_class_of (const MusterClaimChecking *checking, const MusterCostLine *line);

/** muster_claim_check_class_dates: first and last day of a class, MUSTER_DATE_NONE where not known. */
void
muster_claim_check_class_dates (const MusterClaimChecking *checking, MusterId class_id,
                                MusterDate *first, MusterDate *last);

/** muster_claim_check_line: what the line says of itself; @number is its number on the sheet. */
void
muster_claim_check_line (MusterClaimChecking *checking, const MusterCostLine *line, guint number);

/** muster_claim_check_person: whom the line is for. */
void
muster_claim_check_person (MusterClaimChecking *checking, const MusterCostLine *line, guint number);

/** muster_claim_check_terms: what the award says of such a line. */
void
muster_claim_check_terms (MusterClaimChecking *checking, const MusterCostLine *line, guint number);

/** muster_claim_check_twice: the same cost on another claim. */
void
muster_claim_check_twice (MusterClaimChecking *checking, const MusterCostLine *line, guint number);

/** muster_claim_check_correction: what a line that corrects another may do. */
void
muster_claim_check_correction (MusterClaimChecking *checking, const MusterCostLine *line,
                               guint number);

/** muster_claim_check_approvals: what was approved before the classes. */
void
muster_claim_check_approvals (MusterClaimChecking *checking);

/** muster_claim_check_whole: the claim as a whole: budget, balance, proofs, days left. */
void
muster_claim_check_whole (MusterClaimChecking *checking);

G_END_DECLS
