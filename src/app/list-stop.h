/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A list is one stop of the Tab key: arrows go from row to row, Tab leaves. GTK 4.8 has Tab stop at each row, and knows
 * no other way. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_list_stop_watch:
 * @window: a window
 *
 * Has Tab and Shift+Tab leave every list in @window from whichever row has the focus. What is inside of that row comes
 * first. Rows of a form are no list: Tab goes through them.
 */
void
muster_list_stop_watch (GtkWindow *window);

/**
 * muster_list_stop_join:
 * @widget: what several lists are in, between which the arrows go
 *
 * Has all of them be one stop together.
 */
void
muster_list_stop_join (GtkWidget *widget);

G_END_DECLS
