/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Turning tabs. */

#include "config.h"

#include "app/tabs.h"

void
muster_tabs_turn (GtkStack *tabs, int by)
{
  GtkWidget *seen, *other;

  g_return_if_fail (GTK_IS_STACK (tabs));

  seen = gtk_stack_get_visible_child (tabs);
  other = by > 0 ? gtk_widget_get_next_sibling (seen) : gtk_widget_get_prev_sibling (seen);
  if (other != NULL)
    gtk_stack_set_visible_child (tabs, other);
}

static gboolean
turn (GtkWidget *page G_GNUC_UNUSED, GVariant *by, gpointer data)
{
  GtkStack *tabs = data;

  muster_tabs_turn (tabs, g_variant_get_int32 (by));
  gtk_widget_child_focus (gtk_stack_get_visible_child (tabs), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
add_key (GtkEventController *keys, GtkStack *tabs, guint key, int by)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, GDK_CONTROL_MASK),
                                            gtk_callback_action_new (turn, tabs, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (by));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
}

void
muster_tabs_add_keys (GtkWidget *page, GtkStack *tabs)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WIDGET (page) && GTK_IS_STACK (tabs));

  keys = gtk_shortcut_controller_new ();
  /* Lists and texts have meanings of their own for these keys, so they are taken before they get there. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  add_key (keys, tabs, GDK_KEY_Page_Down, 1);
  add_key (keys, tabs, GDK_KEY_Page_Up, -1);
  gtk_widget_add_controller (page, keys);
}
