/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers from CSV: state_id, last_name, first_name, middle_name, rank, employment_type, hired_on,
 * separated_on, email, birth_month, assignments (separated by semicolons), academy_start, badge_number,
 * telephone. */

#pragma once

#include "core/officer.h"
#include "import/known.h"
#include "import/plan.h"

G_BEGIN_DECLS

/**
 * MusterImportOfficer:
 * @row: the row's number
 * @officer: who; without id and folded name
 * @employment: as what; without ids
 * @assignments: (element-type MusterAssignment): to what; without ids and dates
 * @academy_start: first day at the academy, or none
 */
typedef struct
{
  guint row;
  MusterOfficer *officer;
  MusterEmployment *employment;
  GPtrArray *assignments;
  MusterDate academy_start;
} MusterImportOfficer;

/**
 * muster_import_officers_read:
 * @bytes: what the file holds
 * @known: what is on file
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the file as a whole cannot be read
 *
 * Refused are rows without state ID or name, a state ID that is on file or twice in the file, and a
 * separation before the hire. A blank employment type is full-time.
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportOfficer
 */
MusterImportPlan *
muster_import_officers_read (GBytes *bytes, const MusterImportKnown *known, GError **error);

G_END_DECLS
