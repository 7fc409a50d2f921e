/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a sheet: whoever reads a file adds its cells, row by row. All texts stand in one buffer, each ended by a NUL;
 * a cell is its place in it. Inside src/import only. */

#pragma once

#include "import/sheet.h"

G_BEGIN_DECLS

/**
 * MusterSheet:
 * @text: all texts
 * @cells: (element-type guint32): where each cell starts in @text
 * @rows: the rows that are not blank
 * @first: the first cell of the row that is being read
 * @number: the number of the row that is being read, for refusals
 */
struct _MusterSheet
{
  GString *text;
  GArray *cells;
  GArray *rows;
  guint32 first;
  guint32 number;
};

/**
 * muster_sheet_new:
 * @text: (transfer full) (nullable): a text in which cells are ended in place, or NULL
 * @length: its length in bytes, below 4 GiB
 *
 * Returns: (transfer full): a sheet without rows
 */
MusterSheet *
muster_sheet_new (char *text, gsize length);

/**
 * muster_sheet_begin_row:
 * @sheet: a sheet
 * @number: the row's number, from 1
 */
void
muster_sheet_begin_row (MusterSheet *sheet, guint32 number);

/**
 * muster_sheet_add_cell_at:
 * @sheet: a sheet in a row
 * @start: where the cell starts in the sheet's text; it is ended already
 * @length: how many bytes it has
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the row has over 1,000 cells or this one over 1 MiB
 *
 * Returns: whether it is in the sheet
 */
gboolean
muster_sheet_add_cell_at (MusterSheet *sheet, gsize start, gsize length, GError **error);

/**
 * muster_sheet_add_cell:
 * @sheet: a sheet in a row
 * @text: what the cell holds; copied
 * @error: return location; as muster_sheet_add_cell_at(), and where all texts are over 512 MiB together
 *
 * Returns: whether it is in the sheet
 */
gboolean
muster_sheet_add_cell (MusterSheet *sheet, const char *text, GError **error);

/**
 * muster_sheet_end_row:
 * @sheet: a sheet in a row
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where there are over 2,000,000 rows
 *
 * Drops the row where it is blank.
 *
 * Returns: whether there was room for it
 */
gboolean
muster_sheet_end_row (MusterSheet *sheet, GError **error);

G_END_DECLS
