/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of a text file as valid UTF-8, whatever a spreadsheet saved them as. */

#pragma once

#include <glib.h>

#include "core/error.h"

G_BEGIN_DECLS

/**
 * MusterEncoding:
 * @MUSTER_ENCODING_UTF_8: with or without a byte order mark
 * @MUSTER_ENCODING_UTF_16: of either byte order, with or without a mark
 * @MUSTER_ENCODING_WINDOWS_1252: what is left, for it has no mark and allows every byte
 */
typedef enum
{
  MUSTER_ENCODING_UTF_8,
  MUSTER_ENCODING_UTF_16,
  MUSTER_ENCODING_WINDOWS_1252,
} MusterEncoding;

/**
 * muster_encoding_decode:
 * @bytes: what the file holds
 * @length: (out): length of the text in bytes
 * @encoding: (out): what it was
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to save instead
 *
 * Workbooks, documents and other binary files, files over 256 MiB and text with NUL bytes are refused.
 *
 * Returns: (transfer full) (nullable): valid UTF-8 without mark and without NULs, ended by a NUL
 */
char *
muster_encoding_decode (GBytes *bytes, gsize *length, MusterEncoding *encoding, GError **error);

G_END_DECLS
