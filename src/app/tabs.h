/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tabs of a record: the next and the previous one. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_tabs_turn:
 * @tabs: a stack of tabs
 * @by: 1 for the next tab, -1 for the previous one
 *
 * Shows a neighbour of the tab that is shown.
 */
void
muster_tabs_turn (GtkStack *tabs, int by);

/**
 * muster_tabs_add_keys:
 * @page: the page that shows @tabs
 * @tabs: a stack of tabs in it
 *
 * Ctrl+PageDown and Ctrl+PageUp turn the tabs from wherever the focus is, and move it into the tab.
 */
void
muster_tabs_add_keys (GtkWidget *page, GtkStack *tabs);

G_END_DECLS
