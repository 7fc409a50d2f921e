/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A packet before it is handed in: whose it is, how it looks, what was found, and recording that it went out. */

#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_PACKET_PAGE (muster_packet_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterPacketPage, muster_packet_page, MUSTER, PACKET_PAGE, MusterPage)

/**
 * muster_packet_page_new:
 * @due_before: periods that end by this day, or MUSTER_DATE_NONE
 * @year: periods that end in this year, or 0
 *
 * Returns: (transfer floating): the page, for muster_page_push()
 */
MusterPage *
muster_packet_page_new (MusterDate due_before, int year);

/**
 * muster_packet_page_choose:
 * @page: a page that was not shown yet
 * @officers: (element-type MusterId): who is in the packet at first; the others are there to be ticked
 */
void
muster_packet_page_choose (MusterPacketPage *page, const GArray *officers);

G_END_DECLS
