/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A field in a cell of a grid. */

#include "config.h"

#include "app/grid-private.h"
#include "app/refusal.h"

/* --- Refusing ------------------------------------------------------------------------------------- */

static void
hide_refusal (MusterGrid *self)
{
  muster_refusal_hide (GTK_WIDGET (self));
}

static void
show_refusal (MusterGrid *self, const char *sentence)
{
  muster_refusal_show (GTK_WIDGET (self), GTK_WIDGET (self->edited), sentence);
  gtk_widget_add_css_class (GTK_WIDGET (self->edited), "refused");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

/* --- Ending --------------------------------------------------------------------------------------- */

void
muster_grid_end_edit (MusterGrid *self)
{
  MusterGridCell *cell = self->edited;
  gboolean has_focus;

  if (self->editor == NULL)
    return;
  hide_refusal (self);
  has_focus = gtk_widget_has_focus (self->editor);
  self->editor = NULL;
  self->edited = NULL;
  gtk_widget_remove_css_class (GTK_WIDGET (cell), "refused");
  if (has_focus)
    gtk_widget_grab_focus (GTK_WIDGET (cell));
  muster_grid_cell_set_editor (cell, NULL);
}

/* What is refused stays in the field. */
static gboolean
commit (MusterGrid *self)
{
  guint position = muster_grid_cell_get_position (self->edited);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  g_autoptr (GError) error = NULL;

  if (!self->funcs.commit_edit (muster_table_model_get_rows (self->model),
                                muster_table_model_get_row (self->model, position),
                                muster_grid_cell_get_column (self->edited), text, self->data,
                                &error))
    {
      show_refusal (self, error->message);
      return FALSE;
    }
  muster_grid_end_edit (self);
  return TRUE;
}

static void
focus_left (GtkEventControllerFocus *controller G_GNUC_UNUSED, gpointer data)
{
  MusterGrid *self = data;

  if (self->editor != NULL && g_object_get_data (G_OBJECT (self->editor), "muster-is-typing"))
    commit (self);
  else
    muster_grid_end_edit (self);
}

gboolean
muster_grid_press_in_editor (MusterGrid *self, guint key, GdkModifierType modifiers)
{
  guint position = self->position;
  guint column = self->column;

  switch (key)
    {
    case GDK_KEY_Escape:
      muster_grid_end_edit (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (commit (self))
        muster_grid_set_cursor (self, position + 1, column);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      if (commit (self))
        muster_grid_set_cursor (self, position, column + 1);
      return TRUE;
    case GDK_KEY_ISO_Left_Tab:
      if (commit (self))
        muster_grid_set_cursor (self, position, column > 0 ? column - 1 : 0);
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      if (modifiers == 0 && commit (self))
        muster_grid_set_cursor (
            self, key == GDK_KEY_Down ? position + 1 : position - (position > 0), column);
      return TRUE;
    default:
      return FALSE;
    }
}

/* --- Beginning ------------------------------------------------------------------------------------ */

static void
typed (GtkEditable *editor, gpointer data)
{
  MusterGrid *self = data;

  /* The window's undo leaves the field alone while it holds what is not saved. */
  g_object_set_data (G_OBJECT (editor), "muster-is-typing", GINT_TO_POINTER (TRUE));
  hide_refusal (self);
  if (self->edited != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->edited), "refused");
}

static void
add_editor (MusterGrid *self, const char *text, const char *start)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const MusterGridColumn *column = muster_grid_get_column (self, self->column);

  self->editor = gtk_text_new ();
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->editor), 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  column->name, -1);
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  g_signal_connect (self->editor, "changed", G_CALLBACK (typed), self);
  g_signal_connect (focus, "leave", G_CALLBACK (focus_left), self);
  gtk_widget_add_controller (self->editor, focus);
  muster_grid_cell_set_editor (self->edited, self->editor);
  gtk_widget_grab_focus (self->editor);
  if (start == NULL)
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->editor), start);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
}

gboolean
muster_grid_edit (MusterGrid *self, const char *start)
{
  g_autofree char *text = NULL;
  MusterGridCell *cell;
  guint row;

  g_return_val_if_fail (MUSTER_IS_GRID (self), FALSE);

  if (self->editor != NULL || self->funcs.begin_edit == NULL || self->funcs.commit_edit == NULL ||
      !muster_grid_get_cursor_row (self, &row))
    return FALSE;
  text = self->funcs.begin_edit (muster_table_model_get_rows (self->model), row, self->column,
                                 self->data);
  cell = muster_grid_find_cell (self, self->position, self->column);
  if (text == NULL || cell == NULL)
    return FALSE;
  self->edited = cell;
  add_editor (self, text, start);
  return TRUE;
}

gboolean
muster_grid_is_editing (MusterGrid *self)
{
  g_return_val_if_fail (MUSTER_IS_GRID (self), FALSE);

  return self->editor != NULL;
}
