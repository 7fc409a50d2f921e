/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the grid share: grid.c has its cells and rows, grid-columns.c
 * its columns, grid-cursor.c moves in it, grid-keys.c reads the
 * keyboard, grid-edit.c edits a cell. */

#pragma once

#include "app/grid.h"

G_BEGIN_DECLS

struct _MusterGrid
{
  GtkWidget parent_instance;
  GtkWidget *scrolled;
  GtkColumnView *view;
  GtkSingleSelection *selection;
  MusterTableModel *model;
  MusterGridFuncs funcs;
  gpointer data;
  GArray *columns;  /* of MusterGridColumn; texts are interned */
  GPtrArray *cells; /* of MusterGridCell: those that GTK keeps; not owned */
  GtkWidget *root;  /* whose focus is followed; not owned */
  gulong root_id;

  guint position; /* of the cursor; GTK_INVALID_LIST_POSITION where there is no row */
  guint column;
  guint anchor_position; /* the other end of the range */
  guint anchor_column;
  MusterId cursor_id; /* of the cursor's row, to find it again */

  GtkWidget *editor;
  MusterGridCell *edited;

  int probed; /* column that a sort was asked of */
};

/**
 * muster_grid_get_column:
 * @grid: a grid
 * @column: number of a column
 *
 * Returns: the column
 */
const MusterGridColumn *
muster_grid_get_column (MusterGrid *grid, guint column);

/**
 * muster_grid_make_factory:
 * @grid: a grid
 * @column: number of a column
 *
 * Returns: (transfer full): what makes the column's cells
 */
GtkListItemFactory *
muster_grid_make_factory (MusterGrid *grid, guint column);

/**
 * muster_grid_set_widths:
 * @grid: a grid
 *
 * Gives the columns their widths in the present font.
 */
void
muster_grid_set_widths (MusterGrid *grid);

/**
 * muster_grid_sorter_changed:
 * @sorter: the view's sorter
 * @change: not used
 * @data: the grid
 *
 * A heading was clicked: the model sorts.
 */
void
muster_grid_sorter_changed (GtkSorter *sorter, GtkSorterChange change, gpointer data);

/**
 * muster_grid_describe:
 * @grid: a grid
 * @row: a row
 * @column: a column
 * @text: (out caller-allocates): what the cell shows; empty before
 */
void
muster_grid_describe (MusterGrid *grid, guint row, guint column, MusterGridText *text);

/**
 * muster_grid_find_cell:
 * @grid: a grid
 * @position: a place in the model
 * @column: a column
 *
 * Returns: (nullable): the cell, where GTK has one for it now
 */
MusterGridCell *
muster_grid_find_cell (MusterGrid *grid, guint position, guint column);

/**
 * muster_grid_mark_cell:
 * @grid: a grid
 * @cell: a cell
 *
 * Draws what the cursor and the range make of it.
 */
void
muster_grid_mark_cell (MusterGrid *grid, MusterGridCell *cell);

/**
 * muster_grid_go_ahead:
 * @grid: a grid
 * @n: how many positions there will be, of those that there are
 *
 * Scrolls to where the cursor will be, before the rows are there.
 */
void
muster_grid_go_ahead (MusterGrid *grid, guint n);

/**
 * muster_grid_find_cursor_again:
 * @grid: a grid whose rows changed
 *
 * Puts the cursor on the row that it was on, or as near as there is one.
 */
void
muster_grid_find_cursor_again (MusterGrid *grid);

/**
 * muster_grid_follow_focus:
 * @grid: a grid
 * @focus: (nullable): where the focus is
 *
 * Puts the cursor on the cell that somebody else gave the focus.
 */
void
muster_grid_follow_focus (MusterGrid *grid, GtkWidget *focus);

/**
 * muster_grid_grab_cursor:
 * @grid: a grid
 *
 * Returns: whether the cursor's cell could take the focus
 */
gboolean
muster_grid_grab_cursor (MusterGrid *grid);

/**
 * muster_grid_add_keys:
 * @grid: a grid
 *
 * Has it listen to keys and clicks.
 */
void
muster_grid_add_keys (MusterGrid *grid);

/**
 * muster_grid_press_in_editor:
 * @grid: a grid whose cell is edited
 * @key: a key
 * @modifiers: what is held
 *
 * Returns: whether it ended the editing
 */
gboolean
muster_grid_press_in_editor (MusterGrid *grid, guint key, GdkModifierType modifiers);

/**
 * muster_grid_end_edit:
 * @grid: a grid
 *
 * Ends the editing without taking what was typed.
 */
void
muster_grid_end_edit (MusterGrid *grid);

/**
 * muster_grid_emit_cursor_moved:
 * @grid: a grid
 */
void
muster_grid_emit_cursor_moved (MusterGrid *grid);

/**
 * muster_grid_emit_activate:
 * @grid: a grid
 */
void
muster_grid_emit_activate (MusterGrid *grid);

/**
 * muster_grid_emit_key:
 * @grid: a grid
 * @key: a key
 * @modifiers: what is held
 *
 * Returns: whether the page took it
 */
gboolean
muster_grid_emit_key (MusterGrid *grid, guint key, GdkModifierType modifiers);

G_END_DECLS
