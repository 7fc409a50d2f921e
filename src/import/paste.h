/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Training of one officer as rows that were copied from a spreadsheet or from Muster. */

#pragma once

#include "import/training.h"

G_BEGIN_DECLS

/**
 * muster_import_paste_read:
 * @text: the rows; with headings, as they are shown or as files of training have them, or without in the order date,
 *   course, subject, hours, role, provider
 * @officer_id: whose they are
 * @known: what is on file
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the text as a whole cannot be read
 *
 * As muster_import_training_read_of(); the first row of the text is number 1, and no credit names a source.
 *
 * Returns: (transfer full) (nullable): the plan; its accepted rows are MusterImportTraining
 */
MusterImportPlan *
muster_import_paste_read (const char *text, MusterId officer_id, const MusterImportKnown *known,
                          GError **error);

G_END_DECLS
