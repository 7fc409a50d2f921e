/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A table with a cursor in a cell: arrows move it, Shift+arrows draw a range, Ctrl+C copies, Enter opens, digits and
 * letters go to the page or start editing. GtkColumnView has rows alone. */

#pragma once

#include "app/grid-cell.h"
#include "app/table-model.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_GRID (muster_grid_get_type ())
G_DECLARE_FINAL_TYPE (MusterGrid, muster_grid, MUSTER, GRID, GtkWidget)

/**
 * MusterGridColumn:
 * @id: what it is, whatever other columns there are
 * @name: its heading, which is also spoken and copied; a long one takes two lines and is cut there
 * @subtitle: (nullable): a last line under the heading
 * @chars: its width, in digits
 * @sort_column: the column of the rows' table that it sorts by, or -1 where it does not
 * @has_icon: whether its cells have icons
 * @is_number: whether its cells stand at the end
 * @expands: whether it takes the width that is left
 *
 * A column.
 */
typedef struct
{
  const char *id;
  const char *name;
  const char *subtitle;
  guint chars;
  int sort_column;
  gboolean has_icon;
  gboolean is_number;
  gboolean expands;
} MusterGridColumn;

/**
 * MusterGridFuncs:
 * @describe: says what a cell shows
 * @begin_edit: (nullable): says what a field in the cell starts with; NULL where the cell cannot be edited
 * @commit_edit: (nullable): takes what was typed: checks it and has it saved, which may take its time; FALSE with
 *   a sentence where it is refused
 *
 * What a page knows of its cells. The rows are those that are shown now.
 */
typedef struct
{
  void (*describe) (const MusterRows *rows, guint row, guint column, MusterGridText *text,
                    gpointer data);
  char *(*begin_edit) (const MusterRows *rows, guint row, guint column, gpointer data);
  gboolean (*commit_edit) (const MusterRows *rows, guint row, guint column, const char *text,
                           gpointer data, GError **error);
} MusterGridFuncs;

/**
 * muster_grid_setup:
 * @grid: a grid
 * @model: its rows
 * @funcs: what the page knows of its cells; copied
 * @data: for @funcs
 *
 * Gives the grid its rows. To be called once.
 */
void
muster_grid_setup (MusterGrid *grid, MusterTableModel *model, const MusterGridFuncs *funcs,
                   gpointer data);

/**
 * muster_grid_set_columns:
 * @grid: a grid that was set up
 * @columns: (array length=n_columns): its columns; copied. The first one names the row
 * @n_columns: how many
 *
 * Where they are the same as before, nothing happens but that their subtitles are set.
 */
void
muster_grid_set_columns (MusterGrid *grid, const MusterGridColumn *columns, guint n_columns);

/**
 * muster_grid_show_again:
 * @grid: a grid
 *
 * Asks again what the cells show, where the same rows are to be read in other words.
 */
void
muster_grid_show_again (MusterGrid *grid);

/**
 * muster_grid_sort:
 * @grid: a grid
 * @column: number of a column
 * @descending: whether the greatest comes first
 *
 * Sorts, as a click on the heading does.
 */
void
muster_grid_sort (MusterGrid *grid, guint column, gboolean descending);

/**
 * muster_grid_get_cursor:
 * @grid: a grid
 * @position: (out) (optional): the row's place in the model
 * @column: (out) (optional): the column
 *
 * Returns: FALSE where there is no row
 */
gboolean
muster_grid_get_cursor (MusterGrid *grid, guint *position, guint *column);

/**
 * muster_grid_get_cursor_row:
 * @grid: a grid
 * @row: (out): the row
 *
 * Returns: FALSE where there is no row
 */
gboolean
muster_grid_get_cursor_row (MusterGrid *grid, guint *row);

/**
 * muster_grid_set_cursor:
 * @grid: a grid
 * @position: a place in the model; beyond the end is the last
 * @column: a column; beyond the end is the last
 *
 * Moves the cursor and scrolls there. Where the focus is in the grid, it moves too.
 */
void
muster_grid_set_cursor (MusterGrid *grid, guint position, guint column);

/**
 * muster_grid_extend_to:
 * @grid: a grid
 * @position: a place in the model
 * @column: a column
 *
 * Moves the cursor and leaves the other end of the range where it is.
 */
void
muster_grid_extend_to (MusterGrid *grid, guint position, guint column);

/**
 * muster_grid_get_range:
 * @grid: a grid
 * @first_position: (out): first row
 * @last_position: (out): last row, inclusive
 * @first_column: (out): first column
 * @last_column: (out): last column, inclusive
 *
 * The range; the cursor's cell where none was drawn.
 *
 * Returns: FALSE where there is no row
 */
gboolean
muster_grid_get_range (MusterGrid *grid, guint *first_position, guint *last_position,
                       guint *first_column, guint *last_column);

/**
 * muster_grid_copy:
 * @grid: a grid
 * @with_headings: whether the headings come first; then all rows and columns are copied where no range was drawn
 *
 * Returns: (transfer full): the cells of the range as their words, columns apart by tabs, rows by line ends
 */
char *
muster_grid_copy (MusterGrid *grid, gboolean with_headings);

/**
 * muster_grid_edit:
 * @grid: a grid
 * @typed: (nullable): what was typed already and replaces what the cell holds
 *
 * Starts editing the cursor's cell. Enter commits and goes down, Tab commits and goes on, Escape restores, losing the
 * focus commits. What is refused stays in the field, and a popover says why.
 *
 * Returns: whether the cell can be edited
 */
gboolean
muster_grid_edit (MusterGrid *grid, const char *typed);

/**
 * muster_grid_is_editing:
 * @grid: a grid
 *
 * Returns: whether a cell is being edited
 */
gboolean
muster_grid_is_editing (MusterGrid *grid);

/**
 * muster_grid_press:
 * @grid: a grid
 * @key: a key
 * @modifiers: what is held
 *
 * Does what the key does in the grid.
 *
 * Returns: whether it was taken
 */
gboolean
muster_grid_press (MusterGrid *grid, guint key, GdkModifierType modifiers);

G_END_DECLS
