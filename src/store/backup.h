/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups: whole copies of the document, each verified by replay before it counts. */

#pragma once

#include "store/db.h"

G_BEGIN_DECLS

/**
 * muster_backup_make:
 * @db: the document
 * @path: (nullable): where to; an existing file is not replaced. NULL: a dated file in the backup
 *   folder, where old backups are then rotated
 * @made: (out) (transfer full) (optional): where the backup is
 * @error: return location; MUSTER_ERROR_OUTPUT; MUSTER_ERROR_TOO_NEW, or MUSTER_ERROR_DAMAGED where the
 *   document does not hold what its log says: then nothing is written, so a bad backup never replaces a
 *   good one
 *
 * The copy is made through SQLite from the open connection, synced, verified, and only then given its
 * name. Its mode is 0600.
 *
 * Returns: whether the backup is there
 */
gboolean
muster_backup_make (MusterDb *db, const char *path, char **made, GError **error);

/**
 * muster_backup_make_before:
 * @db: the document, outside a step
 * @error: return location; as for muster_backup_make()
 *
 * The backup before an import, a merge or an upgrade. Makes none where the document was opened without
 * backups, or holds nothing yet.
 *
 * Returns: FALSE where a backup was due and failed; the work must then not go on
 */
gboolean
muster_backup_make_before (MusterDb *db, GError **error);

G_END_DECLS
