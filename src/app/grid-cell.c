/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* GtkColumnView keeps two hundred rows alive, so that a cell is made of as little as possible: an inscription costs a
 * quarter of a label, and the image is made where there is an icon. */

#include "config.h"

#include "app/grid-cell.h"
#include "app/inscription.h"
#include "app/whole-text.h"

#define SPACING 4
#define ICON_SIZE 13 /* as high as the small letters of a cell and its digits */

struct _MusterGridCell
{
  GtkBox parent_instance;
  guint column;
  gboolean is_number;
  GtkListItem *item;
  GtkWidget *icon;
  GtkWidget *text;
  GtkWidget *editor;
  const char *css_class;
  MusterGridMark marks;
};

G_DEFINE_FINAL_TYPE (MusterGridCell, muster_grid_cell, GTK_TYPE_BOX)

void
muster_grid_text_clear (MusterGridText *text)
{
  g_clear_pointer (&text->text, g_free);
  g_clear_pointer (&text->spoken, g_free);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
align (MusterGridCell *self)
{
  muster_inscription_align (GTK_INSCRIPTION (self->text), self->is_number);
}

/* --- What it shows -------------------------------------------------------------------------------- */

static void
show_icon (MusterGridCell *self, const char *name)
{
  if (name != NULL && self->icon == NULL)
    {
      self->icon = gtk_image_new ();
      gtk_image_set_pixel_size (GTK_IMAGE (self->icon), ICON_SIZE);
      gtk_box_prepend (GTK_BOX (self), self->icon);
    }
  if (self->icon == NULL)
    return;
  gtk_widget_set_visible (self->icon, name != NULL && self->editor == NULL);
  if (name != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), name);
}

/* The first cell names its row, for which GTK 4.8 has no name of its own. */
static void
name_row (GtkWidget *cell, const char *label)
{
  GtkWidget *around = gtk_widget_get_parent (cell);
  GtkWidget *row = around != NULL ? gtk_widget_get_parent (around) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
muster_grid_cell_show (MusterGridCell *self, const MusterGridText *text, const char *label)
{
  GtkWidget *widget = GTK_WIDGET (self);

  g_return_if_fail (MUSTER_IS_GRID_CELL (self) && text != NULL);

  gtk_inscription_set_text (GTK_INSCRIPTION (self->text), text->text);
  align (self);
  show_icon (self, text->icon);
  if (self->css_class != text->css_class)
    {
      if (self->css_class != NULL)
        gtk_widget_remove_css_class (widget, self->css_class);
      if (text->css_class != NULL)
        gtk_widget_add_css_class (widget, text->css_class);
      self->css_class = text->css_class;
    }
  set_class (widget, "tint", text->is_tinted);
  set_class (widget, "bold", text->is_bold);
  set_class (widget, "planned", text->is_planned);
  set_class (widget, "unsaved", text->is_unsaved);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (self->column == 0)
    name_row (widget, label);
}

void
muster_grid_cell_mark (MusterGridCell *self, MusterGridMark marks)
{
  g_return_if_fail (MUSTER_IS_GRID_CELL (self));

  if (marks == self->marks)
    return;
  set_class (GTK_WIDGET (self), "cursor", (marks & MUSTER_GRID_MARK_CURSOR) != 0);
  set_class (GTK_WIDGET (self), "range", (marks & MUSTER_GRID_MARK_RANGE) != 0);
  self->marks = marks;
}

void
muster_grid_cell_set_editor (MusterGridCell *self, GtkWidget *editor)
{
  g_return_if_fail (MUSTER_IS_GRID_CELL (self));

  if (self->editor != NULL)
    gtk_box_remove (GTK_BOX (self), self->editor);
  self->editor = editor;
  gtk_widget_set_visible (self->text, editor == NULL);
  if (self->icon != NULL)
    gtk_widget_set_visible (self->icon, editor == NULL);
  if (editor != NULL)
    gtk_box_append (GTK_BOX (self), editor);
}

/* --- Where it is ---------------------------------------------------------------------------------- */

guint
muster_grid_cell_get_column (MusterGridCell *self)
{
  g_return_val_if_fail (MUSTER_IS_GRID_CELL (self), 0);

  return self->column;
}

void
muster_grid_cell_set_item (MusterGridCell *self, GtkListItem *item)
{
  g_return_if_fail (MUSTER_IS_GRID_CELL (self));

  self->item = item;
}

GtkListItem *
muster_grid_cell_get_item (MusterGridCell *self)
{
  g_return_val_if_fail (MUSTER_IS_GRID_CELL (self), NULL);

  return self->item;
}

guint
muster_grid_cell_get_position (MusterGridCell *self)
{
  g_return_val_if_fail (MUSTER_IS_GRID_CELL (self), GTK_INVALID_LIST_POSITION);

  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_grid_cell_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  align (MUSTER_GRID_CELL (widget));
  GTK_WIDGET_CLASS (muster_grid_cell_parent_class)->direction_changed (widget, previous);
}

static void
muster_grid_cell_class_init (MusterGridCellClass *klass)
{
  GTK_WIDGET_CLASS (klass)->direction_changed = muster_grid_cell_direction_changed;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
muster_grid_cell_init (MusterGridCell *self)
{
  self->text = muster_inscription_new_line ();
  gtk_box_set_spacing (GTK_BOX (self), SPACING);
  gtk_widget_set_hexpand (self->text, TRUE);
  /* Otherwise a text that is cut stands higher than one that is not. */
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), self->text);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "c");
}

GtkWidget *
muster_grid_cell_new (guint column, gboolean is_number)
{
  MusterGridCell *self = g_object_new (MUSTER_TYPE_GRID_CELL, NULL);

  self->column = column;
  self->is_number = is_number;
  /* A name may be cut where the columns behind it need the room. */
  if (column == 0)
    muster_whole_text_on_hover (GTK_WIDGET (self), self->text);
  if (is_number)
    gtk_widget_add_css_class (GTK_WIDGET (self), "number");
  align (self);
  return GTK_WIDGET (self);
}
