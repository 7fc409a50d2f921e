/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a workbook that was just written is whole. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MusterXlsxSize:
 * @n_rows: rows of a sheet that have cells
 * @n_cells: its cells, empty ones with a format and those under a merged one too
 */
typedef struct
{
  guint n_rows;
  guint n_cells;
} MusterXlsxSize;

/**
 * muster_xlsx_check:
 * @path: a workbook
 * @sheets: (array length=n_sheets): what was written to each of its sheets, in order
 * @n_sheets: how many sheets it has
 *
 * The library writes rows and parts to temporary files first and does not see when that fails: with a full
 * temporary folder it would report success for a workbook that no program can open, or one whose last
 * rows are missing. So the file is read again, a little at a time.
 *
 * Returns: whether every element of every part ends and each sheet has all its rows and cells
 */
gboolean
muster_xlsx_check (const char *path, const MusterXlsxSize *sheets, guint n_sheets);

G_END_DECLS
