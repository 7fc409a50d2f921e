/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What everybody sees as panes has separators between it, so pages need not name theirs. */

#include "config.h"

#include "app/panes.h"

#define LAST_KEY "muster-last-focus" /* of a pane: a GWeakRef */

static gboolean
is_separator (GtkWidget *widget)
{
  return GTK_IS_SEPARATOR (widget) &&
         gtk_orientable_get_orientation (GTK_ORIENTABLE (widget)) == GTK_ORIENTATION_VERTICAL;
}

/* Whether its children are panes. */
static gboolean
is_split (GtkWidget *widget)
{
  GtkWidget *child;

  if (GTK_IS_PANED (widget))
    return TRUE;
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_separator (child))
      return TRUE;
  return FALSE;
}

/* Those inside @widget; itself where @is_pane and nothing divides it. */
static void
collect (GtkWidget *widget, gboolean is_pane, GPtrArray *panes)
{
  gboolean split = is_split (widget);
  guint n = panes->len;
  GtkWidget *child;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && !GTK_IS_SEPARATOR (child))
      collect (child, split, panes);
  if (is_pane && panes->len == n)
    g_ptr_array_add (panes, widget);
}

static gboolean
has_focus (GtkWidget *pane)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (pane));

  return focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static void
free_last (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static void
remember (GtkWidget *pane)
{
  GWeakRef *last = g_new0 (GWeakRef, 1);

  g_weak_ref_init (last, gtk_root_get_focus (gtk_widget_get_root (pane)));
  g_object_set_data_full (G_OBJECT (pane), LAST_KEY, last, free_last);
}

/* To the place that had it, where that is still there. */
static gboolean
go_back_to_last (GtkWidget *pane)
{
  GWeakRef *last = g_object_get_data (G_OBJECT (pane), LAST_KEY);
  g_autoptr (GtkWidget) widget = last != NULL ? g_weak_ref_get (last) : NULL;

  return widget != NULL && gtk_widget_get_mapped (widget) &&
         gtk_widget_is_ancestor (widget, pane) && gtk_widget_grab_focus (widget) &&
         has_focus (pane);
}

static gboolean
enter (GtkWidget *pane)
{
  if (go_back_to_last (pane))
    return TRUE;
  /* A list gives it to the row that is chosen. Others that know best where it belongs say so, and the rest takes the
   * first place. */
  if (!GTK_IS_LIST_BOX (pane) && gtk_widget_grab_focus (pane) && has_focus (pane))
    return TRUE;
  return gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD) && has_focus (pane);
}

/* From between the panes, such as a tool above them, it goes to the first or to the last of the page. */
static guint
find_start (const GPtrArray *panes)
{
  guint i;

  for (i = 0; i < panes->len; i++)
    if (has_focus (g_ptr_array_index (panes, i)))
      return i;
  return 0;
}

gboolean
muster_panes_move (GtkWidget *sidebar, GtkWidget *page, gboolean is_backward)
{
  g_autoptr (GPtrArray) panes = g_ptr_array_new ();
  guint start, i;

  g_return_val_if_fail (GTK_IS_WIDGET (sidebar) && GTK_IS_WIDGET (page), FALSE);

  g_ptr_array_add (panes, sidebar);
  collect (page, TRUE, panes);
  start = find_start (panes);
  if (has_focus (g_ptr_array_index (panes, start)))
    remember (g_ptr_array_index (panes, start));
  for (i = 1; i < panes->len; i++)
    if (enter (
            g_ptr_array_index (panes, (start + (is_backward ? panes->len - i : i)) % panes->len)))
      {
        /* The window shows it for the keys that GTK knows to move the focus alone. */
        gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (page)), TRUE);
        return TRUE;
      }
  return FALSE;
}
