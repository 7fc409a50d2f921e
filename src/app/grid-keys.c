/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys and clicks of a grid. Its keys come before GTK's, which would go to the first cell of the next row. */

#include "config.h"

#include "app/grid-private.h"

#define FALLBACK_PAGE 10u /* rows that PageDown moves by where none is drawn yet */

/* --- Moving --------------------------------------------------------------------------------------- */

/* All rows are of one height; the cursor's may not be drawn yet. */
static guint
count_page (MusterGrid *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view));
  int height = 0;
  guint i;

  for (i = 0; i < self->cells->len && height == 0; i++)
    height = gtk_widget_get_height (gtk_widget_get_parent (g_ptr_array_index (self->cells, i)));
  if (height == 0)
    return FALLBACK_PAGE;
  return MAX ((guint) (gtk_adjustment_get_page_size (adjustment) / height), 2) - 1;
}

static guint
add (guint value, int difference)
{
  return difference < 0 && value < (guint) -difference ? 0 : (guint) ((int) value + difference);
}

/* Where the key leads; FALSE where it leads nowhere. */
static gboolean
find_target (MusterGrid *self, guint key, gboolean is_far, guint *position, guint *column)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int last = (int) self->columns->len;
  int end = G_MAXINT / 2;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      *position = add (*position, is_far ? -end : -1);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      *position = is_far ? (guint) end : *position + 1;
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      *column = add (*column, (is_rtl ? 1 : -1) * (is_far ? last : 1));
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      *column = add (*column, (is_rtl ? -1 : 1) * (is_far ? last : 1));
      return TRUE;
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      *position = 0;
      return TRUE;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      *position = (guint) end;
      return TRUE;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      *position = add (*position, -(int) count_page (self));
      return !is_far;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      *position += count_page (self);
      return !is_far;
    default:
      return FALSE;
    }
}

static gboolean
move (MusterGrid *self, guint key, GdkModifierType modifiers)
{
  guint position, column;

  if ((modifiers & GDK_ALT_MASK) != 0 || !muster_grid_get_cursor (self, &position, &column) ||
      !find_target (self, key, (modifiers & GDK_CONTROL_MASK) != 0, &position, &column))
    return FALSE;
  if ((modifiers & GDK_SHIFT_MASK) != 0)
    muster_grid_extend_to (self, position, column);
  else
    muster_grid_set_cursor (self, position, column);
  return TRUE;
}

/* Headings cannot have the focus, so that the cursor's column is sorted by a key. */
static gboolean
sort (MusterGrid *self, guint key, GdkModifierType modifiers)
{
  if (modifiers != GDK_ALT_MASK || (key != GDK_KEY_Up && key != GDK_KEY_Down) ||
      self->columns->len == 0 || muster_grid_get_column (self, self->column)->sort_column < 0)
    return FALSE;
  muster_grid_sort (self, self->column, key == GDK_KEY_Down);
  return TRUE;
}

/* --- Other keys ----------------------------------------------------------------------------------- */

static gboolean
copy (MusterGrid *self, guint key, GdkModifierType modifiers)
{
  g_autofree char *text = NULL;

  if ((modifiers & GDK_CONTROL_MASK) == 0 || (modifiers & GDK_ALT_MASK) != 0 ||
      gdk_keyval_to_lower (key) != GDK_KEY_c)
    return FALSE;
  text = muster_grid_copy (self, (modifiers & GDK_SHIFT_MASK) != 0);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  return TRUE;
}

/* Escape first gives up a range. */
static gboolean
drop_range (MusterGrid *self, guint key)
{
  if (key != GDK_KEY_Escape ||
      (self->anchor_position == self->position && self->anchor_column == self->column))
    return FALSE;
  muster_grid_set_cursor (self, self->position, self->column);
  return TRUE;
}

static gboolean
begin_typing (MusterGrid *self, guint key, GdkModifierType modifiers)
{
  gunichar typed = gdk_keyval_to_unicode (key);
  char text[7] = { 0 };

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0 || !g_unichar_isgraph (typed))
    return FALSE;
  g_unichar_to_utf8 (typed, text);
  return muster_grid_edit (self, text);
}

gboolean
muster_grid_press (MusterGrid *self, guint key, GdkModifierType modifiers)
{
  g_return_val_if_fail (MUSTER_IS_GRID (self), FALSE);

  modifiers &= gtk_accelerator_get_default_mod_mask ();
  if (self->editor != NULL)
    return muster_grid_press_in_editor (self, key, modifiers);
  if (move (self, key, modifiers) || sort (self, key, modifiers) || copy (self, key, modifiers) ||
      drop_range (self, key))
    return TRUE;
  if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && modifiers == 0)
    {
      if (!muster_grid_edit (self, NULL))
        muster_grid_emit_activate (self);
      return TRUE;
    }
  if (key == GDK_KEY_F2 && modifiers == 0)
    return muster_grid_edit (self, NULL);
  if (muster_grid_emit_key (self, key, modifiers) || begin_typing (self, key, modifiers))
    return TRUE;
  /* Space would select the row, which follows the cursor here. */
  return key == GDK_KEY_space;
}

static gboolean
key_pressed (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers, gpointer data)
{
  return muster_grid_press (data, key, modifiers);
}

/* --- Clicks --------------------------------------------------------------------------------------- */

static void
pressed (GtkGestureClick *gesture, int n_press, double x, double y, gpointer data)
{
  MusterGrid *self = data;
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, MUSTER_TYPE_GRID_CELL) : NULL;
  GdkModifierType modifiers =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position, column;

  if (cell == NULL && picked != NULL)
    {
      /* Between the cell's edge and its margin. */
      cell = gtk_widget_get_first_child (picked);
      cell = cell != NULL && MUSTER_IS_GRID_CELL (cell) ? cell : NULL;
    }
  if (cell == NULL || (self->editor != NULL && MUSTER_GRID_CELL (cell) == self->edited))
    return;
  position = muster_grid_cell_get_position (MUSTER_GRID_CELL (cell));
  column = muster_grid_cell_get_column (MUSTER_GRID_CELL (cell));
  /* The row's own gesture would put the focus on its first cell. */
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if ((modifiers & GDK_SHIFT_MASK) != 0)
    muster_grid_extend_to (self, position, column);
  else
    muster_grid_set_cursor (self, position, column);
  muster_grid_grab_cursor (self);
  if (n_press == 2 && !muster_grid_edit (self, NULL))
    muster_grid_emit_activate (self);
}

void
muster_grid_add_keys (MusterGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (click));
}
