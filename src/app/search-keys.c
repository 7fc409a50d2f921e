/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/search-keys.h"

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType state, gpointer list)
{
  GtkWidget *search = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      /* A search entry waits before it says what was typed; who types fast would go to what was found before. */
      g_signal_emit_by_name (search, "search-changed");
      gtk_widget_grab_focus (list);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

void
muster_search_leads_to (GtkWidget *search, GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_return_if_fail (GTK_IS_WIDGET (search) && GTK_IS_WIDGET (list));

  /* Before the entry, which keeps Enter for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), list, 0);
  gtk_widget_add_controller (search, keys);
}
