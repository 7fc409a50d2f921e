/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the files lie that come with the program: the paper's font and the rule packs. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_data_dir_find:
 * @relative_path: a file or folder under the data folder, such as "fonts"
 *
 * Looks in the folder that the environment variable MUSTER_DATADIR names, then in the build tree that
 * the program was made in, then where it is installed.
 *
 * Returns: (transfer full) (nullable): the first path that exists
 */
char *
muster_data_dir_find (const char *relative_path);

G_END_DECLS
