/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a label has no room for. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * muster_whole_text_on_hover:
 * @widget: a widget of a row that is used again for other rows
 * @label: the GtkLabel or GtkInscription in it, or @widget itself
 *
 * Shows the whole text of @label as the tooltip of @widget, of a GtkLabel only where it is cut. The text is asked for
 * when the pointer rests there: a tooltip that is set makes GTK ask the display where the pointer is, for each row that
 * a list shows anew.
 */
void
muster_whole_text_on_hover (GtkWidget *widget, GtkWidget *label);

G_END_DECLS
