/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A revealer with an icon, a sentence and a button; libadwaita 1.2 has none yet. */

#include "config.h"

#include "app/banner.h"

struct _MusterBanner
{
  GtkWidget parent_instance;
  GtkRevealer *revealer;
  GtkWidget *row;
  GtkImage *icon;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (MusterBanner, muster_banner, GTK_TYPE_WIDGET)

void
muster_banner_show (MusterBanner *self, const char *sentence, gboolean is_warning,
                    const char *button, const char *action)
{
  g_return_if_fail (MUSTER_IS_BANNER (self) && sentence != NULL);

  gtk_label_set_text (self->label, sentence);
  gtk_image_set_from_icon_name (self->icon, is_warning ? "dialog-warning-symbolic"
                                                       : "dialog-information-symbolic");
  gtk_widget_remove_css_class (self->row, is_warning ? "information" : "warning");
  gtk_widget_add_css_class (self->row, is_warning ? "warning" : "information");
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    gtk_button_set_label (self->button, button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
}

void
muster_banner_hide (MusterBanner *self)
{
  g_return_if_fail (MUSTER_IS_BANNER (self));

  gtk_revealer_set_reveal_child (self->revealer, FALSE);
  /* A revealer hides nothing from who listens. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

static void
muster_banner_dispose (GObject *object)
{
  MusterBanner *self = MUSTER_BANNER (object);

  if (self->revealer != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->revealer));
  self->revealer = NULL;
  G_OBJECT_CLASS (muster_banner_parent_class)->dispose (object);
}

static void
muster_banner_class_init (MusterBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_banner_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/muster/Muster/ui/banner.ui");
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterBanner, revealer);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterBanner, row);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterBanner, icon);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterBanner, label);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), MusterBanner, button);
}

static void
muster_banner_init (MusterBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  muster_banner_hide (self);
}
