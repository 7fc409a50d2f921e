/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The look of what is refused, and its relations for screen readers. */

#include "config.h"

#include "app/problem.h"

GtkLabel *
muster_problem_create_caption (void)
{
  GtkLabel *caption = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_wrap (caption, TRUE);
  gtk_label_set_width_chars (caption, 12);
  gtk_label_set_max_width_chars (caption, 34);
  gtk_label_set_xalign (caption, 0);
  gtk_widget_set_margin_start (GTK_WIDGET (caption), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (caption), 3);
  gtk_widget_set_visible (GTK_WIDGET (caption), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (caption), "problem");
  return caption;
}

void
muster_problem_set (GtkWidget *row, GtkWidget *text, GtkLabel *caption, const char *sentence)
{
  GtkAccessible *accessible;

  g_return_if_fail (GTK_IS_WIDGET (row) && GTK_IS_LABEL (caption));

  accessible = GTK_ACCESSIBLE (text != NULL ? text : row);
  gtk_label_set_text (caption, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (caption), sentence != NULL);
  if (sentence == NULL)
    {
      gtk_widget_remove_css_class (row, "error");
      gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
      gtk_accessible_reset_relation (accessible, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
      return;
    }
  gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, caption, NULL,
                                  GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, caption, -1);
}
