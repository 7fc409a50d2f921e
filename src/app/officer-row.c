/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Two lines and, for exceptions, a badge. */

#include "config.h"

#include "app/badge.h"
#include "app/officer-item.h"
#include "app/officer-row.h"
#include "app/whole-text.h"

#define ROW_KEY "muster-row"
#define SPACING 6
#define NAME_CHARS 8

typedef struct
{
  GtkLabel *name;
  GtkLabel *detail;
  MusterBadge *badge;
} Row;

static void
show_item (MusterOfficerItem *item, GtkWidget *box)
{
  const Row *row = g_object_get_data (G_OBJECT (box), ROW_KEY);

  gtk_label_set_text (row->name, item->name);
  gtk_label_set_text (row->detail, item->detail);
  gtk_widget_set_visible (GTK_WIDGET (row->badge), item->badge != NULL);
  if (item->badge != NULL)
    muster_badge_set (row->badge, item->look, item->badge, NULL);
  if (item->is_employed)
    gtk_widget_remove_css_class (box, "dim");
  else
    gtk_widget_add_css_class (box, "dim");
}

static GtkLabel *
create_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  /* The pane says how wide it is, not the longest name. */
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_CHARS);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
set_up_row (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item,
            gpointer data G_GNUC_UNUSED)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Row *row = g_new0 (Row, 1);

  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  row->name = create_label (lines, "person");
  muster_whole_text_on_hover (GTK_WIDGET (row->name), GTK_WIDGET (row->name));
  row->detail = create_label (lines, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->detail), "dim");
  row->badge = MUSTER_BADGE (muster_badge_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->badge));
  g_object_set_data_full (G_OBJECT (box), ROW_KEY, row, g_free);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_row (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item,
          gpointer data G_GNUC_UNUSED)
{
  MusterOfficerItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);

  show_item (item, box);
  g_signal_connect (item, "changed", G_CALLBACK (show_item), box);
}

static void
unbind_row (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item,
            gpointer data G_GNUC_UNUSED)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), show_item,
                                        gtk_list_item_get_child (list_item));
}

GtkListItemFactory *
muster_officer_row_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), NULL);
  return factory;
}
