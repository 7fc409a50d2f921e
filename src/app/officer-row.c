/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A row of the list for each item. */

#include "config.h"

#include "app/list-row.h"
#include "app/officer-item.h"
#include "app/officer-row.h"

static void
show_item (MusterOfficerItem *item, GtkWidget *row)
{
  muster_list_row_set_lines (row, item->name, item->detail);
  muster_list_row_set_badge (row, item->look, item->badge);
  muster_list_row_set_dim (row, !item->is_employed);
}

static void
set_up_row (GtkSignalListItemFactory *factory G_GNUC_UNUSED, GtkListItem *list_item,
            gpointer data G_GNUC_UNUSED)
{
  gtk_list_item_set_child (list_item, muster_list_row_new ());
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
