/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the program takes from itself before it looks at a byte of anybody. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_confine:
 * @cpu_seconds: most processor time
 * @input_size: size of what will be read, in bytes; room for copies of it is added to the memory
 *
 * Limits memory, processor time, files and their size for this process, for good; closes what was
 * inherited besides the standard streams; forbids new rights and core dumps; and ends the process with
 * the one that started it.
 *
 * Returns: whether every limit holds
 */
gboolean
muster_confine (guint cpu_seconds, guint64 input_size);

G_END_DECLS
