/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The panel beside the matrix, and the cell that it speaks of. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/refusal.h"
#include "app/renewals-cells.h"
#include "app/renewals-page-private.h"
#include "app/renewals-reasons.h"
#include "core/officer.h"

#define PANEL_HEIGHT 220 /* at least, where it lies below */
#define PANEL_WIDTH 304

/* --- The cell ------------------------------------------------------------------------------------- */

/* The column of requirements that the cursor is in; a name and a sum are about the first one. */
static guint
get_column (MusterRenewalsPage *self)
{
  guint column = 0;

  muster_grid_get_cursor (self->grid, NULL, &column);
  if (column < MUSTER_RENEWALS_FIRST_REQUIREMENT ||
      column - MUSTER_RENEWALS_FIRST_REQUIREMENT >=
          muster_renewals_page_get_renewals (self)->columns->len)
    return 0;
  return column - MUSTER_RENEWALS_FIRST_REQUIREMENT;
}

const MusterDuty *
muster_renewals_page_find_duty (MusterRenewalsPage *self, guint *row)
{
  const MusterRenewals *renewals = muster_renewals_page_get_renewals (self);
  const MusterRenewalColumn *column;
  g_autoptr (GPtrArray) duties = NULL;
  guint index = self->duty_index;

  if (renewals == NULL || !muster_grid_get_cursor_row (self->grid, row) ||
      get_column (self) >= renewals->columns->len)
    return NULL;
  column = g_ptr_array_index (renewals->columns, get_column (self));
  duties = muster_renewals_list_duties (renewals, *row, get_column (self));
  if (column->kind == MUSTER_RENEWAL_ONE)
    index = 0;
  return index < duties->len ? g_ptr_array_index (duties, index) : NULL;
}

static void
update_panel (MusterRenewalsPage *self)
{
  guint row;

  if (muster_renewals_page_get_renewals (self) != NULL &&
      muster_grid_get_cursor_row (self->grid, &row))
    muster_renewals_show_reasons (muster_renewals_page_get_renewals (self), row, get_column (self),
                                  self->panel);
  else
    muster_reasons_panel_show_nothing (self->panel, NULL, NULL);
}

static void
cursor_moved (MusterRenewalsPage *self)
{
  self->duty_index = G_MAXUINT;
  muster_refusal_hide (GTK_WIDGET (self->grid));
  if (gtk_widget_get_visible (GTK_WIDGET (self->panel)))
    update_panel (self);
}

static void
duty_chosen (MusterRenewalsPage *self, guint index)
{
  guint row;

  self->duty_index = index;
  if (muster_grid_get_cursor_row (self->grid, &row))
    muster_renewals_show_one (muster_renewals_page_get_renewals (self), row, get_column (self),
                              index, self->panel);
}

static void
set_panel_open (MusterRenewalsPage *self, gboolean is_open)
{
  gtk_widget_set_visible (GTK_WIDGET (self->panel), is_open);
  if (is_open)
    update_panel (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
close_panel (MusterRenewalsPage *self)
{
  set_panel_open (self, FALSE);
}

/* Enter opens the panel, then goes into it. */
static void
cell_activated (MusterRenewalsPage *self)
{
  if (self->trial == NULL && !gtk_widget_get_visible (GTK_WIDGET (self->panel)))
    set_panel_open (self, TRUE);
  else
    gtk_widget_child_focus (muster_renewals_page_get_side (self), GTK_DIR_TAB_FORWARD);
}

static gboolean
cell_key (MusterRenewalsPage *self, guint key, GdkModifierType modifiers)
{
  muster_refusal_hide (GTK_WIDGET (self->grid));
  if (modifiers == 0 && muster_renewals_page_press (self, key))
    return GDK_EVENT_STOP;
  if (key != GDK_KEY_Escape || modifiers != 0 || self->trial != NULL ||
      !gtk_widget_get_visible (GTK_WIDGET (self->panel)))
    return GDK_EVENT_PROPAGATE;
  close_panel (self);
  return GDK_EVENT_STOP;
}

static gboolean
panel_key (GtkEventControllerKey *controller G_GNUC_UNUSED, guint key, guint code G_GNUC_UNUSED,
           GdkModifierType modifiers, gpointer data)
{
  if (key != GDK_KEY_Escape || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  close_panel (data);
  return GDK_EVENT_STOP;
}

static void
open_record (MusterRenewalsPage *self)
{
  guint row;

  if (muster_grid_get_cursor_row (self->grid, &row))
    muster_page_open_record (
        MUSTER_PAGE (self), &muster_officer_type,
        muster_renewals_get_officer (muster_renewals_page_get_renewals (self), row)
            ->facts->officer->id);
}

/* --- Its place ------------------------------------------------------------------------------------ */

/* Beside the table where there is room, else below it. Each has its own place of the handle. */
void
muster_renewals_page_set_narrow (MusterPage *page, gboolean is_narrow)
{
  MusterRenewalsPage *self = MUSTER_RENEWALS_PAGE (page);
  gboolean was_set;

  g_object_get (self->paned, "position-set", &was_set, NULL);
  if (was_set)
    self->positions[self->is_narrow] = gtk_paned_get_position (self->paned);
  self->is_narrow = is_narrow;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), is_narrow
                                                                    ? GTK_ORIENTATION_VERTICAL
                                                                    : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (muster_renewals_page_get_side (self), is_narrow ? -1 : PANEL_WIDTH,
                               is_narrow ? PANEL_HEIGHT : -1);
  muster_reasons_panel_set_below (self->panel, is_narrow);
  g_object_set (self->paned, "position", self->positions[is_narrow], "position-set",
                self->positions[is_narrow] > 0, NULL);
}

void
muster_renewals_page_connect_panel (MusterRenewalsPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (self->grid, "cursor-moved", G_CALLBACK (cursor_moved), self);
  g_signal_connect_swapped (self->grid, "activate", G_CALLBACK (cell_activated), self);
  g_signal_connect_object (self->grid, "key", G_CALLBACK (cell_key), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->panel, "close", G_CALLBACK (close_panel), self);
  g_signal_connect_swapped (self->panel, "open-record", G_CALLBACK (open_record), self);
  g_signal_connect_swapped (self->panel, "add-waiver", G_CALLBACK (muster_renewals_page_add_waiver),
                            self);
  g_signal_connect_swapped (self->panel, "add-to-class",
                            G_CALLBACK (muster_renewals_page_add_to_class), self);
  g_signal_connect_swapped (self->panel, "duty-chosen", G_CALLBACK (duty_chosen), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (panel_key), self);
  gtk_widget_add_controller (GTK_WIDGET (self->panel), keys);
}
