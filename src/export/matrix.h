/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The compliance matrix: officers by requirements, a mark in each cell. It is internal. */

#pragma once

#include "core/agency.h"
#include "core/officer.h"
#include "export/content.h"
#include "rules/evaluate.h"

G_BEGIN_DECLS

/**
 * MusterMatrixOfficer:
 * @officer: who; borrowed
 * @evaluations: (element-type MusterEvaluation): one for each pack; borrowed
 *
 * A row of the matrix.
 */
typedef struct
{
  const MusterOfficer *officer;
  const GPtrArray *evaluations;
} MusterMatrixOfficer;

/**
 * MusterMatrix:
 * @agency: whose officers
 * @as_of: the day that was judged as of
 * @officers: (element-type MusterMatrixOfficer): the rows, in their order
 * @rules: (element-type utf8): what was judged by, with who verified it
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  MusterDate as_of;
  const GPtrArray *officers;
  const GPtrArray *rules;
} MusterMatrix;

/**
 * MusterMatrixColumn:
 * @pack_id: the pack
 * @requirement: the requirement as it was first; borrowed from the pack
 *
 * A requirement of any officer, by its pack and id.
 */
typedef struct
{
  const char *pack_id;
  const MusterRequirement *requirement;
} MusterMatrixColumn;

/**
 * muster_matrix_list_columns:
 * @matrix: whose officers; nothing else of it is looked at
 * @unset: whether those are listed of which no source gives a number, rather than the others
 *
 * Returns: (transfer full) (element-type MusterMatrixColumn): what is asked of any of the officers, in the order of
 *   the packs
 */
GArray *
muster_matrix_list_columns (const MusterMatrix *matrix, gboolean unset);

/**
 * muster_matrix_find_duty:
 * @officer: a row
 * @column: a column
 *
 * Returns: (nullable): the officer's duty; where there are several, such as one for each year, the worst, and of
 *   those the one that is due first
 */
const MusterDuty *
muster_matrix_find_duty (const MusterMatrixOfficer *officer, const MusterMatrixColumn *column);

/**
 * muster_matrix_make:
 * @matrix: what to say
 *
 * For paper: where the requirements do not fit side by side they go on on further pages, each with the
 * officers again.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_matrix_make (const MusterMatrix *matrix);

/**
 * muster_matrix_make_workbook:
 * @matrix: what to say
 *
 * For a workbook: all requirements side by side on one sheet, and what the columns are on another.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_matrix_make_workbook (const MusterMatrix *matrix);

/**
 * muster_matrix_list:
 * @matrix: what to say
 *
 * Returns: (transfer full): a row for each officer, a column for each requirement, named PACK/REQUIREMENT
 */
MusterTable *
muster_matrix_list (const MusterMatrix *matrix);

G_END_DECLS
