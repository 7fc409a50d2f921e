/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a stack does not show is not read out either. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_stack_hide_others:
 * @widget: a widget that was made just now
 *
 * Has every stack in @widget, itself as well, tell who listens which of its pages is shown, now and later. GTK 4.8 says
 * of each page that it is visible, so a screen reader would find "No officers yet." beside the officers.
 */
void
muster_stack_hide_others (GtkWidget *widget);

G_END_DECLS
