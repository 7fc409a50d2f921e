/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking until when a thing to do is put off. */

#pragma once

#include "actions/agenda.h"
#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_TODAY_SNOOZE (muster_today_snooze_get_type ())
G_DECLARE_FINAL_TYPE (MusterTodaySnooze, muster_today_snooze, MUSTER, TODAY_SNOOZE, GtkPopover)

/**
 * muster_today_snooze_new:
 * @page: the page that asks
 *
 * Returns: (transfer floating): a popover; its owner sets its parent
 */
MusterTodaySnooze *
muster_today_snooze_new (MusterPage *page);

/**
 * muster_today_snooze_ask:
 * @self: the popover
 * @item: what is put off; copied
 * @row: its row
 *
 * Asks for the day beside @row. A day that is refused stays, with the sentence that says why.
 */
void
muster_today_snooze_ask (MusterTodaySnooze *self, const MusterAgendaItem *item, GtkWidget *row);

/**
 * muster_today_snooze_put_back:
 * @self: the popover
 * @item: what was put off; copied
 *
 * Has it in its place again.
 */
void
muster_today_snooze_put_back (MusterTodaySnooze *self, const MusterAgendaItem *item);

G_END_DECLS
