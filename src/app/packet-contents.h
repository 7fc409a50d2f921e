/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where each officer of a packet stands in its pages, from the bookmarks of the PDF. */

#pragma once

#include "app/pdf-view.h"

G_BEGIN_DECLS

/**
 * muster_packet_contents_read:
 * @officers: a list of rows that muster_packet_row_new() made, in the order of the packet
 * @pdf: (nullable): the packet; NULL has no pages
 *
 * Shows each officer's pages, as soon as muster-pdf has told the bookmarks.
 */
void
muster_packet_contents_read (GtkListBox *officers, GBytes *pdf);

/**
 * muster_packet_contents_lead:
 * @officers: the list
 * @view: the pages
 *
 * From now on, selecting an officer scrolls to the pages, and scrolling selects whose pages are seen. Space and Enter
 * tick.
 */
void
muster_packet_contents_lead (GtkListBox *officers, MusterPdfView *view);

G_END_DECLS
