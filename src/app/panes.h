/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Going from pane to pane by a key: sidebar, list, record, panel. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_panes_move:
 * @sidebar: the sidebar, which is a pane before those of the page
 * @page: the page that is shown; its panes are what stands beside a vertical separator or in a GtkPaned, or else the
 *   page itself
 * @is_backward: whether to go to the pane before
 *
 * Gives the focus to the next pane that can have it; from the last one to the first. A pane that had the focus before
 * gives it to the same place.
 *
 * Returns: whether one took it
 */
gboolean
muster_panes_move (GtkWidget *sidebar, GtkWidget *page, gboolean is_backward);

G_END_DECLS
