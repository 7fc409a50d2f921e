/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that the file holds, in files that any program reads: the way out of Muster. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

/**
 * muster_action_export_everything:
 * @workspace: the document; reading is enough
 * @folder: where to: a folder that is not there yet, or is empty
 * @error: return location; MUSTER_ERROR_OUTPUT
 *
 * Writes a CSV file for each kind of record, voided ones too, the step log, the content of the documents
 * with an index, the adopted packs as JSON, and a README.txt. The folder gets its name when all of it is
 * written; on any failure nothing is left.
 *
 * Returns: whether the folder is there
 */
gboolean
muster_action_export_everything (MusterWorkspace *workspace, const char *folder, GError **error);

G_END_DECLS
