/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A style of its own for the one number that is set; the others stand in style.css. */

#include "config.h"

#include "app/density.h"
#include "app/settings.h"

#define PADDING 2 /* above a cell and below it, as style.css has it */
#define LINE 1    /* between rows */

static void
apply (GSettings *settings, const char *key G_GNUC_UNUSED, gpointer data)
{
  /* Height of a row in pixels, in the order of the schema: compact, normal, roomy. */
  static const int heights[] = { 24, 29, 36 };
  GtkCssProvider *provider = data;
  guint chosen = (guint) g_settings_get_enum (settings, MUSTER_SETTING_DENSITY);
  g_autofree char *style =
      g_strdup_printf ("columnview.dense .c { min-height: %dpx; }",
                       heights[MIN (chosen, G_N_ELEMENTS (heights) - 1)] - 2 * PADDING - LINE);

  gtk_css_provider_load_from_data (provider, style, -1);
}

static void
forget (gpointer provider, GObject *settings G_GNUC_UNUSED)
{
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), provider);
  g_object_unref (provider);
}

void
muster_density_follow (GSettings *settings)
{
  GtkCssProvider *provider;

  g_return_if_fail (G_IS_SETTINGS (settings));

  provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect (settings, "changed::" MUSTER_SETTING_DENSITY, G_CALLBACK (apply), provider);
  g_object_weak_ref (G_OBJECT (settings), forget, provider);
  apply (settings, NULL, provider);
}
