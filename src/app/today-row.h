/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the page "Today". */

#pragma once

#include <gtk/gtk.h>

#include "actions/agenda.h"

G_BEGIN_DECLS

/**
 * muster_today_row_new_item:
 * @item: a thing to do
 *
 * Returns: (transfer floating): a GtkListBoxRow: icon, who and why, how soon
 */
GtkWidget *
muster_today_row_new_item (const MusterAgendaItem *item);

/**
 * muster_today_row_new_class:
 * @meeting: a meeting
 *
 * Returns: (transfer floating): a GtkListBoxRow: course, when and where, hours
 */
GtkWidget *
muster_today_row_new_class (const MusterAgendaClass *meeting);

/**
 * muster_today_row_new_finding:
 * @finding: a finding
 *
 * Returns: (transfer floating): a GtkListBoxRow: icon, what is wrong, whom it is about
 */
GtkWidget *
muster_today_row_new_finding (const MusterAgendaFinding *finding);

G_END_DECLS
