/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A private fontconfig holds the bundled font alone, so that a paper has the same bytes on every
 * machine, whatever fonts and rules are installed there. */

#include "config.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>
#include <pango/pangofc-fontmap.h>

#include "core/data-dir.h"
#include "export/font.h"

#define RESOLUTION 72.0

static const char *const faces[] = { "fonts/LiberationSans-Regular.ttf",
                                     "fonts/LiberationSans-Bold.ttf" };

static FcConfig *
load_faces (GError **error)
{
  FcConfig *config = FcConfigCreate ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (faces); i++)
    {
      g_autofree char *path = muster_data_dir_find (faces[i]);

      if (path == NULL || !FcConfigAppFontAddFile (config, (const FcChar8 *) path))
        {
          FcConfigDestroy (config);
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
                       _ ("The paper's font “%s” is missing. Install Muster again."), faces[i]);
          return NULL;
        }
    }
  return config;
}

/* The faces are read once for the process: fontconfig never gives back all of what it reads, and it
 * guards a configuration against threads, as a font map does not. */
static FcConfig *
get_faces (GError **error)
{
  static GMutex mutex;
  static FcConfig *config = NULL;
  FcConfig *faces_read;

  g_mutex_lock (&mutex);
  if (config == NULL)
    config = load_faces (error);
  faces_read = config;
  g_mutex_unlock (&mutex);
  return faces_read;
}

PangoContext *
muster_font_create_context (GError **error)
{
  g_autoptr (PangoFontMap) map = NULL;
  cairo_font_options_t *options;
  PangoContext *context;
  FcConfig *config;

  config = get_faces (error);
  if (config == NULL)
    return NULL;
  map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), RESOLUTION);

  context = pango_font_map_create_context (map);
  pango_cairo_context_set_resolution (context, RESOLUTION);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("en-us"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  options = cairo_font_options_create ();
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  return context;
}
