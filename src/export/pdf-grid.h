/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of a table on a page: where each begins and how wide it is. */

#pragma once

#include "export/pdf-page.h"

G_BEGIN_DECLS

#define MUSTER_GRID_GAP 9.0

/**
 * MusterGrid:
 * @pages: the pages
 * @table: the table
 * @n_columns: how many columns it has
 * @x: left end of each, in points
 * @widths: width of each, in points
 * @below: height of what follows the table and has to stand on the page of its last row, in points
 */
typedef struct
{
  MusterPages *pages;
  const MusterContentTable *table;
  guint n_columns;
  double *x;
  double *widths;
  double below;
} MusterGrid;

/**
 * muster_grid_init:
 * @grid: (out): the grid
 * @pages: pages; the last one's width is shared
 * @table: a table
 *
 * Figures and dates get what they need and are never broken; columns of text share the rest.
 */
void
muster_grid_init (MusterGrid *grid, MusterPages *pages, const MusterContentTable *table);

/**
 * muster_grid_clear:
 * @grid: a grid
 */
void
muster_grid_clear (MusterGrid *grid);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MusterGrid, muster_grid_clear)

/**
 * muster_grid_format_cell:
 * @table: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell as it is drawn
 */
char *
muster_grid_format_cell (const MusterContentTable *table, guint row, guint column);

/**
 * muster_grid_get_style:
 * @table: a table
 * @column: a column
 *
 * Returns: type size of its cells
 */
MusterStyle
muster_grid_get_style (const MusterContentTable *table, guint column);

/**
 * muster_grid_format_sum:
 * @table: a table
 * @column: a column that is summed
 * @first: a row
 * @end: the row behind the last
 *
 * Returns: (transfer full): the sum as it is drawn
 */
char *
muster_grid_format_sum (const MusterContentTable *table, guint column, guint first, guint end);

G_END_DECLS
