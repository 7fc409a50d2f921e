/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "app/badge.h"

#define SPACING 4

struct _MusterBadge
{
  GtkWidget parent_instance;
  GtkWidget *icon;
  GtkWidget *label;
  MusterLook look;
};

G_DEFINE_FINAL_TYPE (MusterBadge, muster_badge, GTK_TYPE_WIDGET)

GtkWidget *
muster_badge_new (void)
{
  return g_object_new (MUSTER_TYPE_BADGE, NULL);
}

void
muster_badge_set (MusterBadge *self, MusterLook look, const char *word, const char *spoken)
{
  g_return_if_fail (MUSTER_IS_BADGE (self) && word != NULL);

  gtk_widget_remove_css_class (GTK_WIDGET (self), muster_look_get_css_class (self->look));
  gtk_widget_add_css_class (GTK_WIDGET (self), muster_look_get_css_class (look));
  self->look = look;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), muster_look_get_icon (look));
  gtk_label_set_text (GTK_LABEL (self->label), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : word, -1);
}

void
muster_badge_set_duty (MusterBadge *self, const MusterDuty *duty, MusterDate as_of)
{
  g_autofree char *word = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (MUSTER_IS_BADGE (self) && duty != NULL);

  word = muster_status_describe (duty, as_of);
  spoken = muster_status_speak (duty, as_of);
  muster_badge_set (self, muster_look_of_status (duty->status), word, spoken);
}

static void
muster_badge_dispose (GObject *object)
{
  MusterBadge *self = MUSTER_BADGE (object);

  g_clear_pointer (&self->icon, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  G_OBJECT_CLASS (muster_badge_parent_class)->dispose (object);
}

static void
muster_badge_class_init (MusterBadgeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_badge_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
muster_badge_init (MusterBadge *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  self->look = MUSTER_LOOK_NONE;
  self->icon = gtk_image_new ();
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "badge");
  gtk_widget_add_css_class (GTK_WIDGET (self), "tnum");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  /* Colour, icon and word say one thing, so a reader is told it once. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}
