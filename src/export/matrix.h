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
