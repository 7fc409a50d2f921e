/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a packet's lists. */

#pragma once

#include <gtk/gtk.h>

#include "actions/renewal-list.h"

G_BEGIN_DECLS

/**
 * muster_packet_row_new:
 * @entry: an officer; borrowed, it must live as long as the row
 *
 * Returns: (transfer floating): a row with a check, the officer's name, how the officer stands, and the pages
 */
GtkListBoxRow *
muster_packet_row_new (const MusterRenewalEntry *entry);

/**
 * muster_packet_row_next:
 * @list: a list of such rows, with parts of the packet between them
 * @index: (inout): where to look from; the place behind the row afterwards
 *
 * Returns: (transfer none) (nullable): the next officer's row
 */
GtkListBoxRow *
muster_packet_row_next (GtkListBox *list, int *index);

/**
 * muster_packet_row_get_expander:
 * @row: a row
 *
 * Returns: (transfer none): what shows the parts below it; nothing is shown of an officer who is not in the packet
 */
GtkToggleButton *
muster_packet_row_get_expander (GtkListBoxRow *row);

/**
 * muster_packet_row_set_trouble:
 * @row: a row
 * @has_trouble: whether something of the officer's cannot be read, which is worse than any result
 * @is_part_out: whether some of the officer's exhibits are left out
 */
void
muster_packet_row_set_trouble (GtkListBoxRow *row, gboolean has_trouble, gboolean is_part_out);

/**
 * MusterPacketSection:
 * @title: what its bookmark says, without the officer's name
 * @page: the page on which it begins
 */
typedef struct
{
  char *title;
  guint page;
} MusterPacketSection;

/**
 * muster_packet_row_list_sections:
 * @row: a row
 *
 * Returns: (transfer none) (element-type MusterPacketSection): the officer's sections, to be added to
 */
GArray *
muster_packet_row_list_sections (GtkListBoxRow *row);

/**
 * muster_packet_row_get_entry:
 * @row: an officer's row
 *
 * Returns: (transfer none): whose it is
 */
const MusterRenewalEntry *
muster_packet_row_get_entry (GtkListBoxRow *row);

/**
 * muster_packet_row_get_check:
 * @row: a row
 *
 * Returns: (transfer none): its check
 */
GtkCheckButton *
muster_packet_row_get_check (GtkListBoxRow *row);

/**
 * muster_packet_row_set_pages:
 * @row: a row
 * @first: the officer's first page in the packet, from 1; 0 where the officer is not in it
 * @last: the last page; 0 where the officer's pages are the last of the packet
 */
void
muster_packet_row_set_pages (GtkListBoxRow *row, guint first, guint last);

/**
 * muster_packet_row_get_first_page:
 * @row: a row
 *
 * Returns: the officer's first page, from 1, or 0
 */
guint
muster_packet_row_get_first_page (GtkListBoxRow *row);

/**
 * muster_packet_row_has_page:
 * @row: a row
 * @page: a page of the packet, from 1
 *
 * Returns: whether it is one of the officer's
 */
gboolean
muster_packet_row_has_page (GtkListBoxRow *row, guint page);

/**
 * muster_packet_row_count_ticked:
 * @list: a list of such rows
 *
 * Returns: how many are ticked
 */
guint
muster_packet_row_count_ticked (GtkListBox *list);

/**
 * muster_packet_notes_show:
 * @list: the list of what was found
 * @nothing_found: says that nothing was
 * @notes: (nullable) (element-type utf8): sentences; NULL where nothing was looked at
 *
 * Shows the sentences, wrapped for the narrow pane.
 */
void
muster_packet_notes_show (GtkListBox *list, GtkWidget *nothing_found, const GPtrArray *notes);

G_END_DECLS
