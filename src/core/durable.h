/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Getting a whole file to its place so that neither a crash nor another file's name is in the way. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_durable_sync_folder:
 * @path: a file; its folder is synced, so that the file's name outlives a power cut
 *
 * Returns: 0, or the errno of what failed
 */
int
muster_durable_sync_folder (const char *path);

/**
 * muster_durable_give_name:
 * @temporary: a whole, synced file in the folder of @path
 * @path: the name it shall have; a file that has it already is never replaced
 *
 * Returns: 0, or the errno of what failed: EEXIST where the name is taken
 */
int
muster_durable_give_name (const char *temporary, const char *path);

G_END_DECLS
