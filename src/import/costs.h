/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cost lines from CSV: award, claim, date, category, description, state_id, vendor, quantity, rate,
 * amount. */

#pragma once

#include "core/claim.h"
#include "import/known.h"
#include "import/plan.h"

G_BEGIN_DECLS

/**
 * MusterImportCost:
 * @row: the row's number
 * @award: number of the award
 * @claim: number of the claim within it, from 1 up
 * @line: the line; with its officer and source row, without ids and source
 */
typedef struct
{
  guint row;
  char *award;
  gint64 claim;
  MusterCostLine *line;
} MusterImportCost;

/**
 * muster_import_costs_read:
 * @bytes: what the file holds
 * @known: what is on file
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the file as a whole cannot be read
 *
 * Refused are dates in the future, amounts below nothing and officers who are not on file; a line
 * without officer is taken. Where quantity × rate is not the amount the line is taken too: that is for
 * a check of the claim.
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportCost
 */
MusterImportPlan *
muster_import_costs_read (GBytes *bytes, const MusterImportKnown *known, GError **error);

G_END_DECLS
