/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The cursor of a grid, its range, and what is copied. */

#include "config.h"

#include "app/grid-private.h"

/* --- Range ---------------------------------------------------------------------------------------- */

static gboolean
has_range (MusterGrid *self)
{
  return self->position != self->anchor_position || self->column != self->anchor_column;
}

gboolean
muster_grid_get_range (MusterGrid *self, guint *first_position, guint *last_position,
                       guint *first_column, guint *last_column)
{
  g_return_val_if_fail (MUSTER_IS_GRID (self) && first_position != NULL && last_position != NULL,
                        FALSE);
  g_return_val_if_fail (first_column != NULL && last_column != NULL, FALSE);

  if (self->position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  *first_position = MIN (self->position, self->anchor_position);
  *last_position = MAX (self->position, self->anchor_position);
  *first_column = MIN (self->column, self->anchor_column);
  *last_column = MAX (self->column, self->anchor_column);
  return TRUE;
}

/* --- Marks ---------------------------------------------------------------------------------------- */

void
muster_grid_mark_cell (MusterGrid *self, MusterGridCell *cell)
{
  guint position = muster_grid_cell_get_position (cell);
  guint column = muster_grid_cell_get_column (cell);
  MusterGridMark marks = MUSTER_GRID_MARK_NONE;
  guint from, to, first, last;

  if (position == self->position && column == self->column)
    marks |= MUSTER_GRID_MARK_CURSOR;
  if (has_range (self) && muster_grid_get_range (self, &from, &to, &first, &last) &&
      position >= from && position <= to && column >= first && column <= last)
    marks |= MUSTER_GRID_MARK_RANGE;
  muster_grid_cell_mark (cell, marks);
}

static void
mark_all (MusterGrid *self)
{
  guint i;

  for (i = 0; i < self->cells->len; i++)
    {
      MusterGridCell *cell = g_ptr_array_index (self->cells, i);

      if (muster_grid_cell_get_position (cell) != GTK_INVALID_LIST_POSITION)
        muster_grid_mark_cell (self, cell);
    }
}

/* --- Moving --------------------------------------------------------------------------------------- */

/* The list inside the view is private and the only one who can scroll to a row in GTK 4.8. */
static void
scroll_to_row (MusterGrid *self, guint position)
{
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_BASE (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static void
scroll_to_column (MusterGrid *self, GtkWidget *cell)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  if (gtk_widget_get_width (cell) == 0 ||
      !gtk_widget_compute_bounds (gtk_widget_get_parent (cell), GTK_WIDGET (self->view), &bounds))
    return;
  if (bounds.origin.x < 0)
    gtk_adjustment_set_value (adjustment, value + bounds.origin.x);
  else if (bounds.origin.x + bounds.size.width > page)
    gtk_adjustment_set_value (adjustment, value + bounds.origin.x + bounds.size.width - page);
}

gboolean
muster_grid_grab_cursor (MusterGrid *self)
{
  MusterGridCell *cell;

  if (self->position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  cell = muster_grid_find_cell (self, self->position, self->column);
  if (cell == NULL)
    {
      scroll_to_row (self, self->position);
      cell = muster_grid_find_cell (self, self->position, self->column);
    }
  return cell != NULL && gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static void
note_row (MusterGrid *self)
{
  const MusterRows *rows = muster_table_model_get_rows (self->model);

  self->cursor_id =
      self->position == GTK_INVALID_LIST_POSITION
          ? MUSTER_ID_NONE
          : muster_rows_get_id (rows, muster_table_model_get_row (self->model, self->position));
}

static void
move_to (MusterGrid *self, guint position, guint column, gboolean extends)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  gboolean has_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;
  MusterGridCell *cell;

  self->position = n > 0 ? MIN (position, n - 1) : GTK_INVALID_LIST_POSITION;
  self->column = self->columns->len > 0 ? MIN (column, self->columns->len - 1) : 0;
  if (!extends || self->anchor_position >= n)
    {
      self->anchor_position = self->position;
      self->anchor_column = self->column;
    }
  note_row (self);
  gtk_single_selection_set_selected (self->selection, self->position);
  if (self->position != GTK_INVALID_LIST_POSITION)
    {
      scroll_to_row (self, self->position);
      cell = muster_grid_find_cell (self, self->position, self->column);
      if (cell != NULL)
        scroll_to_column (self, GTK_WIDGET (cell));
      if (has_focus && self->editor == NULL)
        muster_grid_grab_cursor (self);
    }
  mark_all (self);
  muster_grid_emit_cursor_moved (self);
}

void
muster_grid_set_cursor (MusterGrid *self, guint position, guint column)
{
  g_return_if_fail (MUSTER_IS_GRID (self) && self->model != NULL);

  move_to (self, position, column, FALSE);
}

void
muster_grid_extend_to (MusterGrid *self, guint position, guint column)
{
  g_return_if_fail (MUSTER_IS_GRID (self) && self->model != NULL);

  move_to (self, position, column, TRUE);
}

gboolean
muster_grid_get_cursor (MusterGrid *self, guint *position, guint *column)
{
  g_return_val_if_fail (MUSTER_IS_GRID (self), FALSE);

  if (self->position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (position != NULL)
    *position = self->position;
  if (column != NULL)
    *column = self->column;
  return TRUE;
}

gboolean
muster_grid_get_cursor_row (MusterGrid *self, guint *row)
{
  g_return_val_if_fail (MUSTER_IS_GRID (self) && row != NULL, FALSE);

  if (self->position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  *row = muster_table_model_get_row (self->model, self->position);
  return TRUE;
}

void
muster_grid_go_ahead (MusterGrid *self, guint n)
{
  guint position = muster_table_model_find (self->model, self->cursor_id);
  guint last = n > MUSTER_TABLE_LIVE_ROWS ? n - MUSTER_TABLE_LIVE_ROWS : 0;

  if (self->columns->len > 0 && self->position != GTK_INVALID_LIST_POSITION)
    scroll_to_row (self, MIN (position < n ? position : self->position, last));
}

void
muster_grid_find_cursor_again (MusterGrid *self)
{
  guint position = muster_table_model_find (self->model, self->cursor_id);

  if (self->columns->len == 0)
    return;
  if (position == GTK_INVALID_LIST_POSITION)
    position = self->position != GTK_INVALID_LIST_POSITION ? self->position : 0;
  move_to (self, position, self->column, FALSE);
}

void
muster_grid_follow_focus (MusterGrid *self, GtkWidget *focus)
{
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, MUSTER_TYPE_GRID_CELL) : NULL;
  guint position, column;

  if (cell == NULL || !gtk_widget_is_ancestor (cell, GTK_WIDGET (self)))
    return;
  position = muster_grid_cell_get_position (MUSTER_GRID_CELL (cell));
  column = muster_grid_cell_get_column (MUSTER_GRID_CELL (cell));
  if (position != GTK_INVALID_LIST_POSITION &&
      (position != self->position || column != self->column))
    move_to (self, position, column, FALSE);
}

/* --- Copying -------------------------------------------------------------------------------------- */

/* A tab or a line end in a cell would be a new cell. */
static void
append_cell (GString *text, const char *word, gboolean is_first)
{
  if (!is_first)
    g_string_append_c (text, '\t');
  if (word != NULL)
    {
      g_autofree char *plain = g_strdelimit (g_strdup (word), "\t\r\n", ' ');

      g_string_append (text, plain);
    }
}

static void
append_row (MusterGrid *self, GString *text, guint position, guint first, guint last)
{
  guint i;

  for (i = first; i <= last; i++)
    {
      g_auto (MusterGridText) cell = { NULL };

      muster_grid_describe (self, muster_table_model_get_row (self->model, position), i, &cell);
      append_cell (text, cell.text, i == first);
    }
  g_string_append_c (text, '\n');
}

char *
muster_grid_copy (MusterGrid *self, gboolean with_headings)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint from, to, first, last, i;

  g_return_val_if_fail (MUSTER_IS_GRID (self), NULL);

  if (!muster_grid_get_range (self, &from, &to, &first, &last))
    return g_strdup ("");
  if (with_headings && !has_range (self))
    {
      from = first = 0;
      to = g_list_model_get_n_items (G_LIST_MODEL (self->model)) - 1;
      last = self->columns->len - 1;
    }
  for (i = first; with_headings && i <= last; i++)
    append_cell (text, muster_grid_get_column (self, i)->name, i == first);
  if (with_headings)
    g_string_append_c (text, '\n');
  for (i = from; i <= to; i++)
    append_row (self, text, i, first, last);
  /* One cell alone is a word, not a line. */
  if (from == to && first == last && !with_headings)
    g_string_truncate (text, text->len - 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
