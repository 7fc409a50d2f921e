/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows and cells of a CSV text (RFC 4180, and what spreadsheets make of it). */

#pragma once

#include "import/sheet.h"

G_BEGIN_DECLS

/**
 * muster_csv_parse:
 * @text: (transfer full): valid UTF-8 without NULs, ended by one; the cells are cut out of it
 * @length: its length in bytes
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the row
 *
 * The separator is the one of comma, semicolon and tab that is most frequent in the first row. Rows
 * end with CRLF, LF or CR in any mixture. Quoted cells may hold separators, newlines and doubled
 * quotes. The apostrophe that Muster's own CSV puts before what a spreadsheet would run as a formula
 * is taken off. A quote that never closes, over 1,000 columns, 2,000,000 rows or 1 MiB in a cell are
 * refused.
 *
 * Returns: (transfer full) (nullable): the rows
 */
MusterSheet *
muster_csv_parse (char *text, gsize length, GError **error);

G_END_DECLS
