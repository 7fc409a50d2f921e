/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups that the store makes by itself. */

#pragma once

#include "store/backup.h"
#include "store/db-private.h"

G_BEGIN_DECLS

/**
 * MusterBackupLimits:
 * @min_kept: so many are kept whatever they take
 * @max_kept: never more than these
 * @budget: bytes that they may take together
 */
typedef struct
{
  guint min_kept;
  guint max_kept;
  guint64 budget;
} MusterBackupLimits;

/**
 * muster_backup_rotate:
 * @folder: a folder of backups
 * @made: the backup that was just made; never removed
 * @limits: what to keep
 *
 * Removes the oldest backups beyond @limits.
 */
void
muster_backup_rotate (const char *folder, const char *made, const MusterBackupLimits *limits);

/**
 * muster_backup_make_daily:
 * @db: a document that is about to be changed, outside a transaction
 *
 * Makes the day's backup before the day's first change. Where that fails, the work goes on and a notice
 * says why; where it was cancelled, the next change makes it.
 */
void
muster_backup_make_daily (MusterDb *db);

/**
 * muster_backup_default_folder:
 * @path: a document
 *
 * Returns: (transfer full): the folder of its backups, in the user's data folder, named by the whole
 *   path: two files of one name in two folders do not share it
 */
char *
muster_backup_default_folder (const char *path);

G_END_DECLS
