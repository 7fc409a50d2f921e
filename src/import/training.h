/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training history from CSV: state_id, date, course_code, title, subject, hours, status, score,
 * provider, instructor, delivery, role. */

#pragma once

#include "core/credit.h"
#include "import/known.h"
#include "import/plan.h"

G_BEGIN_DECLS

/**
 * MusterImportTraining:
 * @row: the row's number
 * @credit: the credit; with its officer and source row, without id and source
 */
typedef struct
{
  guint row;
  MusterCredit *credit;
} MusterImportTraining;

/**
 * muster_import_training_read:
 * @bytes: what the file holds
 * @known: what is on file
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the file as a whole cannot be read
 *
 * Refused are rows of officers who are not on file, dates in the future, hours that are no time, and
 * credits that are on file exactly. The same row twice in the file is taken twice: it is a suspected
 * duplicate, for a person to decide (semantics C15). A subject that is blank or unknown is
 * unclassified. Over 24 hours on one date are kept and noted, because states book whole courses on one
 * date. A blank status is completed, a score of 0.0 none.
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportTraining
 */
MusterImportPlan *
muster_import_training_read (GBytes *bytes, const MusterImportKnown *known, GError **error);

/**
 * muster_import_training_read_of:
 * @bytes: rows with headings
 * @officer_id: whose they are
 * @known: what is on file
 * @error: return location; as for muster_import_training_read()
 *
 * As muster_import_training_read(), of one officer: the state ID may be missing, but not be another officer's, and
 * over 24 hours on one date are refused, as where somebody types them.
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportTraining
 */
MusterImportPlan *
muster_import_training_read_of (GBytes *bytes, MusterId officer_id, const MusterImportKnown *known,
                                GError **error);

G_END_DECLS
