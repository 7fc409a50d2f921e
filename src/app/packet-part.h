/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a packet holds of an officer, below the officer's row: sections, and exhibits that can be left out. */

#pragma once

#include <gtk/gtk.h>

#include "actions/paper.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * muster_packet_part_new:
 * @document_id: the exhibit, or MUSTER_ID_NONE for a section
 * @title: what it is
 * @name: whose it is, for a screen reader
 *
 * Returns: (transfer floating): a row; an exhibit has a check
 */
GtkListBoxRow *
muster_packet_part_new (MusterId document_id, const char *title, const char *name);

/**
 * muster_packet_part_is_one:
 * @row: a row of the packet's list
 *
 * Returns: whether it is a part rather than an officer
 */
gboolean
muster_packet_part_is_one (GtkListBoxRow *row);

/**
 * muster_packet_part_is_same:
 * @row: a part
 * @document_id: an exhibit, or MUSTER_ID_NONE
 * @title: its title
 *
 * Returns: whether the row shows that
 */
gboolean
muster_packet_part_is_same (GtkListBoxRow *row, MusterId document_id, const char *title);

/**
 * muster_packet_part_set_state:
 * @row: a part
 * @number: number of the exhibit, or 0
 * @page: the page on which it begins, or 0
 * @problem: (nullable): why a page that says so stands in its place
 */
void
muster_packet_part_set_state (GtkListBoxRow *row, guint number, guint page, const char *problem);

/**
 * muster_packet_part_get_document:
 * @row: a part
 *
 * Returns: the exhibit, or MUSTER_ID_NONE
 */
MusterId
muster_packet_part_get_document (GtkListBoxRow *row);

/**
 * muster_packet_part_get_check:
 * @row: a part
 *
 * Returns: (nullable): the check of an exhibit
 */
GtkCheckButton *
muster_packet_part_get_check (GtkListBoxRow *row);

/**
 * muster_packet_part_get_page:
 * @row: a part
 *
 * Returns: the page on which it begins, or 0
 */
guint
muster_packet_part_get_page (GtkListBoxRow *row);

G_END_DECLS
