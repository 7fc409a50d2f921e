/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Why something is refused, in a popover where it was asked for. The focus stays where it is. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_refusal_show:
 * @widget: a widget
 * @at: (nullable): what of it was refused; NULL is all of it
 * @sentence: why
 *
 * Says why, in place of what was said there before.
 */
void
muster_refusal_show (GtkWidget *widget, GtkWidget *at, const char *sentence);

/**
 * muster_refusal_hide:
 * @widget: a widget
 *
 * Takes away what was said there.
 */
void
muster_refusal_hide (GtkWidget *widget);

G_END_DECLS
