/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Popovers that say why. */

#include "config.h"

#include <adwaita.h>

#include "app/refusal.h"

#define REFUSAL_KEY "muster-refusal"
#define MAX_CHARS 34

static void
widget_destroyed (GtkWidget *widget)
{
  muster_refusal_hide (widget);
}

void
muster_refusal_hide (GtkWidget *widget)
{
  GtkWidget *popover;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  popover = g_object_steal_data (G_OBJECT (widget), REFUSAL_KEY);
  if (popover == NULL)
    return;
  g_signal_handlers_disconnect_by_func (widget, widget_destroyed, NULL);
  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_unparent (popover);
}

static void
point_to (GtkWidget *popover, GtkWidget *widget, GtkWidget *at)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  if (at == NULL || !gtk_widget_compute_bounds (at, widget, &bounds))
    return;
  place = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                          (int) bounds.size.height };
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
}

void
muster_refusal_show (GtkWidget *widget, GtkWidget *at, const char *sentence)
{
  GtkWidget *label, *clamp, *popover;
  int width;

  g_return_if_fail (GTK_IS_WIDGET (widget) && sentence != NULL);

  muster_refusal_hide (widget);
  label = gtk_label_new (sentence);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  clamp = adw_clamp_new ();
  adw_clamp_set_child (ADW_CLAMP (clamp), label);
  popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), clamp);
  gtk_popover_set_position (GTK_POPOVER (popover), GTK_POS_BOTTOM);
  gtk_popover_set_autohide (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_can_focus (popover, FALSE);
  gtk_widget_set_parent (popover, widget);
  /* A popover asks how high its child is as wide as itself with its shadow, which is one line less. */
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), width);
  point_to (popover, widget, at);
  g_object_set_data (G_OBJECT (widget), REFUSAL_KEY, popover);
  g_signal_connect (widget, "destroy", G_CALLBACK (widget_destroyed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
  gtk_accessible_update_property (GTK_ACCESSIBLE (at != NULL ? at : widget),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}
