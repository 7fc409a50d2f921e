/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows bound to settings; each takes effect at once. */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/preferences.h"
#include "app/setting-row.h"
#include "app/settings.h"
#include "core/name.h"

struct _MusterPreferences
{
  GtkWindow parent_instance;
  AdwComboRow *color_scheme;
  AdwComboRow *density;
  AdwPreferencesGroup *warnings;
  AdwPreferencesGroup *history;
};

G_DEFINE_FINAL_TYPE (MusterPreferences, muster_preferences, GTK_TYPE_WINDOW)

static gboolean
get_selected (GValue *value, GVariant *variant, gpointer data)
{
  const char *const *nicks = data;
  guint i;

  for (i = 0; nicks[i] != NULL; i++)
    if (g_str_equal (nicks[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
set_selected (const GValue *value, const GVariantType *type G_GNUC_UNUSED, gpointer data)
{
  const char *const *nicks = data;

  return g_variant_new_string (nicks[g_value_get_uint (value)]);
}

static char *
print_warnings (GSettings *settings)
{
  const MusterAgendaTiers tiers = muster_settings_get_warnings (settings);

  return muster_agenda_tiers_print (&tiers);
}

static char *
print_operator (GSettings *settings)
{
  return g_settings_get_string (settings, MUSTER_SETTING_OPERATOR);
}

/* An empty name gives the history back to the user's of the computer. */
static gboolean
set_operator (GSettings *settings, const char *text, GError **error G_GNUC_UNUSED)
{
  g_autofree char *name = muster_name_squeeze (text);

  return g_settings_set_string (settings, MUSTER_SETTING_OPERATOR, name != NULL ? name : "");
}

static void
muster_preferences_class_init (MusterPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/muster/Muster/ui/preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, MusterPreferences, color_scheme);
  gtk_widget_class_bind_template_child (widget_class, MusterPreferences, density);
  gtk_widget_class_bind_template_child (widget_class, MusterPreferences, warnings);
  gtk_widget_class_bind_template_child (widget_class, MusterPreferences, history);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
muster_preferences_init (MusterPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
muster_preferences_new (GtkWindow *parent, GSettings *settings)
{
  static const char *const schemes[] = { "default", "light", "dark", NULL };
  static const char *const densities[] = { "compact", "normal", "roomy", NULL };
  MusterPreferences *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (MUSTER_TYPE_PREFERENCES, "transient-for", parent, NULL);
  g_settings_bind_with_mapping (settings, MUSTER_SETTING_COLOR_SCHEME, self->color_scheme,
                                "selected", G_SETTINGS_BIND_DEFAULT, get_selected, set_selected,
                                (gpointer) schemes, NULL);
  g_settings_bind_with_mapping (settings, MUSTER_SETTING_DENSITY, self->density, "selected",
                                G_SETTINGS_BIND_DEFAULT, get_selected, set_selected,
                                (gpointer) densities, NULL);
  muster_setting_row_add (self->warnings, _ ("Days before a deadline, such as 90, 60, 30, 7"),
                          settings, print_warnings, muster_settings_set_warnings);
  muster_setting_row_add (self->history, _ ("Your name"), settings, print_operator, set_operator);
  return GTK_WIDGET (self);
}
