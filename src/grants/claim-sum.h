/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a claim adds up to, and what is wrong with its lines. Pure: no file, no clock. */

#pragma once

#include "core/claim.h"
#include "core/finding.h"

G_BEGIN_DECLS

/**
 * MusterClaimSubtotal:
 * @category: the cost head
 * @first: number of its first line in the sum's lines, from 0
 * @n_lines: how many lines it has
 * @amount: what they add up to, in cents
 */
typedef struct
{
  MusterCostCategory category;
  guint first;
  guint n_lines;
  gint64 amount;
} MusterClaimSubtotal;

/**
 * MusterClaimSum:
 * @lines: (element-type MusterCostLine): the lines that count, by category, date and id; borrowed.
 *   The paper numbers them from 1 in this order, and so do the findings
 * @subtotals: (element-type MusterClaimSubtotal): one for each category that has lines, in the order
 *   of the categories
 * @total: what all lines add up to, in cents
 * @findings: (element-type MusterFinding): what is wrong, in the order of the lines
 */
typedef struct
{
  GPtrArray *lines;
  GArray *subtotals;
  gint64 total;
  GPtrArray *findings;
} MusterClaimSum;

/**
 * muster_claim_sum_new:
 * @lines: (element-type MusterCostLine): the claim's lines, in any order; must outlive the sum
 *
 * Voided and withdrawn lines are left out. A line without an amount counts as nothing and is a finding. What
 * the award's terms ask is for muster_claim_check().
 *
 * Returns: (transfer full): the sum
 */
MusterClaimSum *
muster_claim_sum_new (const GPtrArray *lines);

/**
 * muster_claim_sum_free:
 * @sum: (nullable) (transfer full): a sum
 */
void
muster_claim_sum_free (MusterClaimSum *sum);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterClaimSum, muster_claim_sum_free)

/**
 * muster_claim_sum_compare:
 * @left: a line
 * @right: a line
 *
 * Returns: the order of a claim's lines on every paper: by category, date and id
 */
int
muster_claim_sum_compare (const MusterCostLine *left, const MusterCostLine *right);

G_END_DECLS
