/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an officer can show beside training time, from CSV: qualifications (state_id, kind, weapon, date,
 * expires, result, score, course_of_fire), education (state_id, school, degree, major, awarded_on,
 * credit_hours) and milestones (state_id, kind, date, authority). */

#pragma once

#include "import/known.h"
#include "import/plan.h"

G_BEGIN_DECLS

/**
 * MusterImportEntry:
 * @row: the row's number
 * @type: of @record
 * @record: what the row becomes; with its officer, without id
 */
typedef struct
{
  guint row;
  const MusterRecordType *type;
  gpointer record;
} MusterImportEntry;

/**
 * muster_import_qualifications_read:
 * @bytes: what the file holds
 * @known: what is on file
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the file as a whole cannot be read
 *
 * Refused are rows of officers who are not on file, an expiry before the date, and what is on file or
 * twice in the file. A blank result is passed.
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportEntry of
 *   MusterQualification
 */
MusterImportPlan *
muster_import_qualifications_read (GBytes *bytes, const MusterImportKnown *known, GError **error);

/**
 * muster_import_education_read:
 * @bytes: what the file holds
 * @known: what is on file
 * @error: return location; as for muster_import_qualifications_read()
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportEntry of
 *   MusterEducation
 */
MusterImportPlan *
muster_import_education_read (GBytes *bytes, const MusterImportKnown *known, GError **error);

/**
 * muster_import_milestones_read:
 * @bytes: what the file holds
 * @known: what is on file
 * @error: return location; as for muster_import_qualifications_read()
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportEntry of
 *   MusterMilestone
 */
MusterImportPlan *
muster_import_milestones_read (GBytes *bytes, const MusterImportKnown *known, GError **error);

G_END_DECLS
