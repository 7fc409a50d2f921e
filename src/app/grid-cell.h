/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A cell of a grid: an icon and one line of text, which can have the focus. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MusterGridText:
 * @text: (nullable): what the cell says
 * @spoken: (nullable): the same for the ear; NULL is @text
 * @icon: (nullable): name of an icon before it; static
 * @css_class: (nullable): class of style.css that colours it; static
 * @is_tinted: whether it lies on a tint of that colour
 * @is_bold: whether it is bold
 * @is_planned: whether it is only what would be: a dotted outline says so
 * @is_unsaved: whether it could not be saved: a dashed outline in the colour of a warning says so
 *
 * What a cell shows. It starts empty; whoever fills it hands over @text and @spoken.
 */
typedef struct
{
  char *text;
  char *spoken;
  const char *icon;
  const char *css_class;
  gboolean is_tinted;
  gboolean is_bold;
  gboolean is_planned;
  gboolean is_unsaved;
} MusterGridText;

/**
 * muster_grid_text_clear:
 * @text: what a cell shows
 *
 * Frees what it holds.
 */
void
muster_grid_text_clear (MusterGridText *text);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MusterGridText, muster_grid_text_clear)

#define MUSTER_TYPE_GRID_CELL (muster_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (MusterGridCell, muster_grid_cell, MUSTER, GRID_CELL, GtkBox)

/**
 * MusterGridMark:
 * @MUSTER_GRID_MARK_CURSOR: the cursor is on it
 * @MUSTER_GRID_MARK_RANGE: it is in the range
 *
 * What is drawn around a cell.
 */
typedef enum
{
  MUSTER_GRID_MARK_NONE = 0,
  MUSTER_GRID_MARK_CURSOR = 1 << 0,
  MUSTER_GRID_MARK_RANGE = 1 << 1,
} MusterGridMark;

/**
 * muster_grid_cell_new:
 * @column: the column that it is in
 * @is_number: whether its text stands at the end
 *
 * Returns: (transfer floating): a cell
 */
GtkWidget *
muster_grid_cell_new (guint column, gboolean is_number);

/**
 * muster_grid_cell_get_column:
 * @cell: a cell
 *
 * Returns: the column that it is in
 */
guint
muster_grid_cell_get_column (MusterGridCell *cell);

/**
 * muster_grid_cell_set_item:
 * @cell: a cell
 * @item: (nullable): the item of the list that it shows a part of; not owned
 */
void
muster_grid_cell_set_item (MusterGridCell *cell, GtkListItem *item);

/**
 * muster_grid_cell_get_item:
 * @cell: a cell
 *
 * Returns: (transfer none) (nullable): the item of the list
 */
GtkListItem *
muster_grid_cell_get_item (MusterGridCell *cell);

/**
 * muster_grid_cell_get_position:
 * @cell: a cell
 *
 * Returns: the row that it is in, or GTK_INVALID_LIST_POSITION
 */
guint
muster_grid_cell_get_position (MusterGridCell *cell);

/**
 * muster_grid_cell_show:
 * @cell: a cell
 * @text: what it shows
 * @label: what it is called: row, column and words
 */
void
muster_grid_cell_show (MusterGridCell *cell, const MusterGridText *text, const char *label);

/**
 * muster_grid_cell_mark:
 * @cell: a cell
 * @marks: what is drawn around it
 */
void
muster_grid_cell_mark (MusterGridCell *cell, MusterGridMark marks);

/**
 * muster_grid_cell_set_editor:
 * @cell: a cell
 * @editor: (nullable): a widget that stands in place of its text, or NULL for the text
 */
void
muster_grid_cell_set_editor (MusterGridCell *cell, GtkWidget *editor);

G_END_DECLS
