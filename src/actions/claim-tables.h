/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One claim to look at: its lines, its request, what is wrong with it. */

#pragma once

#include "actions/workspace.h"
#include "core/claim.h"
#include "core/finding.h"
#include "core/table.h"

G_BEGIN_DECLS

/**
 * muster_action_find_claim:
 * @workspace: the document
 * @award: an award's number
 * @number: a claim's number
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the claim that is not voided
 */
MusterClaim *
muster_action_find_claim (MusterWorkspace *workspace, const char *award, gint64 number,
                          GError **error);

/**
 * muster_action_find_class:
 * @workspace: the document
 * @name: number or title of a class
 * @error: return location; MUSTER_ERROR_NOT_FOUND, or MUSTER_ERROR_CONSTRAINT where several are called so
 *
 * Returns: id of the class that is not voided, or MUSTER_ID_NONE
 */
MusterId
muster_action_find_class (MusterWorkspace *workspace, const char *name, GError **error);

/**
 * muster_action_find_cost_line:
 * @workspace: the document
 * @award: an award's number
 * @claim: a claim's number
 * @line: number of a line on its sheet, from 1
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: id of the line, or MUSTER_ID_NONE
 */
MusterId
muster_action_find_cost_line (MusterWorkspace *workspace, const char *award, gint64 claim,
                              gint64 line, GError **error);

/**
 * muster_action_list_cost_lines:
 * @workspace: the document
 * @award: an award's number
 * @claim: a claim's number
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Estimated, approved and actual side by side, then allowed, claimed and local share, what was paid and denied, and
 * how many of the proofs that the terms ask are on file. Lines are numbered as on the sheet and in the findings.
 *
 * Returns: (transfer full) (nullable): one row for each line that was not voided or withdrawn
 */
MusterTable *
muster_action_list_cost_lines (MusterWorkspace *workspace, const char *award, gint64 claim,
                               GError **error);

/**
 * muster_action_sum_claim:
 * @workspace: the document
 * @award: an award's number
 * @claim: a claim's number
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the cumulative block of the request, a row for each of its lines
 */
MusterTable *
muster_action_sum_claim (MusterWorkspace *workspace, const char *award, gint64 claim,
                         GError **error);

/**
 * muster_action_check_claim:
 * @workspace: the document
 * @award: an award's number
 * @claim: a claim's number
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type MusterFinding): what is wrong with it, as muster_claim_check()
 *   finds it
 */
GPtrArray *
muster_action_check_claim (MusterWorkspace *workspace, const char *award, gint64 claim,
                           GError **error);

G_END_DECLS
