/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The first hundred bytes of a file: whether it is ours, of which version, and what else it looks like. */

#pragma once

#include "core/error.h"

G_BEGIN_DECLS

/**
 * MusterHeader:
 * @schema_version: what it was written with
 * @has_journal: whether a journal lies beside it: the last change was cut short and will be taken back
 */
typedef struct
{
  int schema_version;
  gboolean has_journal;
} MusterHeader;

/**
 * muster_header_read:
 * @path: the file; must not be open in this process, since closing it here would drop SQLite's locks
 * @header: (out): what was found
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_READ_ONLY, MUSTER_ERROR_DAMAGED where
 *   it is cut short, MUSTER_ERROR_NOT_OUR_FILE with a guess at what it is
 *
 * Returns: whether it is a Muster file
 */
gboolean
muster_header_read (const char *path, MusterHeader *header, GError **error);

G_END_DECLS
