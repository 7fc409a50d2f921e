/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows of texts, whatever file they were read from: CSV, a workbook or what was pasted. */

#pragma once

#include <glib.h>

#include "core/error.h"

G_BEGIN_DECLS

typedef struct _MusterSheet MusterSheet;

/**
 * muster_sheet_free:
 * @sheet: (nullable) (transfer full): rows
 */
void
muster_sheet_free (MusterSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterSheet, muster_sheet_free)

/**
 * muster_sheet_get_n_rows:
 * @sheet: rows
 *
 * Returns: how many rows are not blank, the header among them
 */
guint
muster_sheet_get_n_rows (const MusterSheet *sheet);

/**
 * muster_sheet_get_row_number:
 * @sheet: rows
 * @i: a row
 *
 * Returns: the number that a spreadsheet shows beside it: the first is 1, blank rows count, and a
 *   cell with newlines is in one row
 */
guint
muster_sheet_get_row_number (const MusterSheet *sheet, guint i);

/**
 * muster_sheet_get_n_cells:
 * @sheet: rows
 * @i: a row
 *
 * Returns: how many cells it has
 */
guint
muster_sheet_get_n_cells (const MusterSheet *sheet, guint i);

/**
 * muster_sheet_get_cell:
 * @sheet: rows
 * @i: a row
 * @column: a column
 *
 * Returns: the cell; "" behind the row's last one. Owned by @sheet
 */
const char *
muster_sheet_get_cell (const MusterSheet *sheet, guint i, guint column);

G_END_DECLS
