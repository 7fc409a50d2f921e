/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows and cells of a CSV text (RFC 4180, and what spreadsheets make of it). */

#pragma once

#include <glib.h>

#include "core/error.h"

G_BEGIN_DECLS

typedef struct _MusterCsv MusterCsv;

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
MusterCsv *
muster_csv_parse (char *text, gsize length, GError **error);

/**
 * muster_csv_free:
 * @csv: (nullable) (transfer full): rows
 */
void
muster_csv_free (MusterCsv *csv);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterCsv, muster_csv_free)

/**
 * muster_csv_get_n_rows:
 * @csv: rows
 *
 * Returns: how many rows are not blank, the header among them
 */
guint
muster_csv_get_n_rows (const MusterCsv *csv);

/**
 * muster_csv_get_row_number:
 * @csv: rows
 * @i: a row
 *
 * Returns: the number that a spreadsheet shows beside it: the first is 1, blank rows count, and a
 *   cell with newlines is in one row
 */
guint
muster_csv_get_row_number (const MusterCsv *csv, guint i);

/**
 * muster_csv_get_n_cells:
 * @csv: rows
 * @i: a row
 *
 * Returns: how many cells it has
 */
guint
muster_csv_get_n_cells (const MusterCsv *csv, guint i);

/**
 * muster_csv_get_cell:
 * @csv: rows
 * @i: a row
 * @column: a column
 *
 * Returns: the cell; "" behind the row's last one. Owned by @csv
 */
const char *
muster_csv_get_cell (const MusterCsv *csv, guint i, guint column);

G_END_DECLS
