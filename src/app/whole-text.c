/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/whole-text.h"

static const char *
get_cut_text (GtkWidget *label)
{
  if (GTK_IS_INSCRIPTION (label))
    return gtk_inscription_get_text (GTK_INSCRIPTION (label));
  if (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return gtk_label_get_text (GTK_LABEL (label));
  return NULL;
}

static gboolean
query_tooltip (GtkWidget *widget G_GNUC_UNUSED, int x G_GNUC_UNUSED, int y G_GNUC_UNUSED,
               gboolean is_keyboard G_GNUC_UNUSED, GtkTooltip *tooltip, gpointer label)
{
  const char *text = get_cut_text (label);

  if (text == NULL || *text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

void
muster_whole_text_on_hover (GtkWidget *widget, GtkWidget *label)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (GTK_IS_LABEL (label) || GTK_IS_INSCRIPTION (label));

  gtk_widget_set_has_tooltip (widget, TRUE);
  g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip), label);
}
