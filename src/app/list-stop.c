/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the list that has the focus, and moving on as if it could have none. */

#include "config.h"

#include <adwaita.h>

#include "app/grid.h"
#include "app/list-stop.h"

#define JOINED_KEY "muster-list-stop-joined"

static gboolean
is_list (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX (widget))
    return gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) == NULL;
  return GTK_IS_LIST_VIEW (widget) || GTK_IS_GRID_VIEW (widget);
}

static GtkWidget *
find_list (GtkWidget *focus)
{
  GtkWidget *widget = focus;

  /* A grid has cells, and a cursor of its own among them. */
  if (gtk_widget_get_ancestor (focus, MUSTER_TYPE_GRID) != NULL)
    return NULL;
  while (widget != NULL && !is_list (widget))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static GtkWidget *
find_stop (GtkWidget *list)
{
  GtkWidget *widget;

  for (widget = list; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (g_object_get_data (G_OBJECT (widget), JOINED_KEY) != NULL)
      return widget;
  return list;
}

/* What can have the focus directly below @stop cannot have it any more. */
static GPtrArray *
close_rows (GtkWidget *stop)
{
  GPtrArray *closed = g_ptr_array_new_with_free_func (g_object_unref);
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (stop); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_can_focus (child))
      {
        g_ptr_array_add (closed, g_object_ref (child));
        gtk_widget_set_can_focus (child, FALSE);
      }
  return closed;
}

static void
open_row (gpointer row, gpointer data G_GNUC_UNUSED)
{
  gtk_widget_set_can_focus (row, TRUE);
}

/* Whether the focus is somewhere else now. GTK decides where: it goes through the stop, which is where the focus is, and
 * finds no row there. The stop itself stays open, or GTK would not find the place to go on from. */
static gboolean
leave (GtkWindow *window, GtkWidget *stop, GtkDirectionType direction)
{
  GtkWidget *before = gtk_window_get_focus (window);
  g_autoptr (GPtrArray) closed = close_rows (stop);

  g_signal_emit_by_name (window, "move-focus", direction);
  g_ptr_array_foreach (closed, open_row, NULL);
  if (gtk_window_get_focus (window) == NULL)
    gtk_window_set_focus (window, before);
  return gtk_window_get_focus (window) != before;
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code G_GNUC_UNUSED,
             GdkModifierType modifiers, gpointer data G_GNUC_UNUSED)
{
  GtkWindow *window =
      GTK_WINDOW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller)));
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *list = focus != NULL ? find_list (focus) : NULL;
  gboolean is_back = key == GDK_KEY_ISO_Left_Tab || (modifiers & GDK_SHIFT_MASK) != 0;
  GtkDirectionType direction = is_back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;
  GtkWidget *row;

  if (key != GDK_KEY_Tab && key != GDK_KEY_KP_Tab && key != GDK_KEY_ISO_Left_Tab)
    return GDK_EVENT_PROPAGATE;
  if (list == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  gtk_window_set_focus_visible (window, TRUE);
  row = gtk_widget_get_focus_child (list);
  if (row != NULL && gtk_widget_child_focus (row, direction))
    return GDK_EVENT_STOP;
  return leave (window, find_stop (list), direction);
}

void
muster_list_stop_watch (GtkWindow *window)
{
  GtkEventController *keys;

  g_return_if_fail (GTK_IS_WINDOW (window));

  /* It is asked before the window's own bindings, and behind whatever has the focus. */
  keys = gtk_event_controller_key_new ();
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
}

void
muster_list_stop_join (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_object_set_data (G_OBJECT (widget), JOINED_KEY, GINT_TO_POINTER (TRUE));
}
