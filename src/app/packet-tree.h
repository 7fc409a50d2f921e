/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The officers of a packet as a tree: below each the sections and the exhibits, which can be left out. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * MusterPacketTreeChanged:
 * @data: the caller's
 *
 * Another exhibit is left out, or is not any more.
 */
typedef void (*MusterPacketTreeChanged) (gpointer data);

/**
 * muster_packet_tree_set_up:
 * @officers: a list
 * @left_out: (element-type MusterId): documents that are left out; the tree adds to it and takes from it
 * @changed: called after it did
 * @data: for @changed; as long-lived as the list
 *
 * Lets the arrow keys open and close the rows.
 */
void
muster_packet_tree_set_up (GtkListBox *officers, GHashTable *left_out,
                           MusterPacketTreeChanged changed, gpointer data);

/**
 * muster_packet_tree_add:
 * @officers: the list
 * @row: a row of muster_packet_row_new()
 *
 * Adds an officer at the end.
 */
void
muster_packet_tree_add (GtkListBox *officers, GtkListBoxRow *row);

/**
 * muster_packet_tree_set_exhibits:
 * @officers: the list
 * @exhibits: (nullable) (element-type MusterPaperExhibit): what stands behind the packet, or is left out
 */
void
muster_packet_tree_set_exhibits (GtkListBox *officers, GPtrArray *exhibits);

/**
 * muster_packet_tree_show:
 * @officers: the list
 *
 * Shows the parts of every officer whose row is open as they are now.
 */
void
muster_packet_tree_show (GtkListBox *officers);

G_END_DECLS
