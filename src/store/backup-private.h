/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Backups that the store makes by itself. */

#pragma once

#include "store/backup.h"
#include "store/db-private.h"

G_BEGIN_DECLS

/**
 * muster_backup_make_daily:
 * @db: a document that is about to be changed, outside a transaction
 *
 * Makes the day's backup before the day's first change. Where that fails, the work goes on and a notice
 * says why.
 */
void muster_backup_make_daily (MusterDb *db);

/**
 * muster_backup_default_folder:
 * @path: a document
 *
 * Returns: (transfer full): the folder of its backups, in the user's data folder, named by the whole
 *   path: two files of one name in two folders do not share it
 */
char *muster_backup_default_folder (const char *path);

G_END_DECLS
