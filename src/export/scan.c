/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/font.h"
#include "export/pdf-draw.h"
#include "export/pdf-layout.h"
#include "export/scan.h"

#define DOTS_PER_POINT (96.0 / 72.0)
#define SKEW 0.006 /* radians */

static cairo_status_t
append_cb (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
draw (const MusterPages *pages, cairo_surface_t *surface)
{
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 0.98, 0.98, 0.97);
  cairo_paint (cr);
  cairo_scale (cr, DOTS_PER_POINT, DOTS_PER_POINT);
  cairo_rotate (cr, SKEW);
  muster_pdf_draw_page (pages, cr, 0);
  cairo_destroy (cr);
}

/* Scanners of offices are set to gray. */
static cairo_surface_t *
make_gray (cairo_surface_t *colored)
{
  int width = cairo_image_surface_get_width (colored);
  int height = cairo_image_surface_get_height (colored);
  cairo_surface_t *gray = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  int x, y;

  cairo_surface_flush (colored);
  for (y = 0; y < height; y++)
    {
      const unsigned char *from = cairo_image_surface_get_data (colored) +
                                  (gsize) y * (gsize) cairo_image_surface_get_stride (colored);
      unsigned char *to = cairo_image_surface_get_data (gray) +
                          (gsize) y * (gsize) cairo_image_surface_get_stride (gray);

      for (x = 0; x < width; x++)
        to[x] = (unsigned char) ((from[4 * x] + from[4 * x + 1] + from[4 * x + 2]) / 3);
    }
  cairo_surface_mark_dirty (gray);
  return gray;
}

GBytes *
muster_scan_make (const MusterContent *content, GError **error)
{
  g_autoptr (MusterShaper) shaper = NULL;
  g_autoptr (MusterPages) pages = NULL;
  g_autoptr (GByteArray) image = g_byte_array_new ();
  PangoContext *context;
  cairo_surface_t *surface, *gray;
  cairo_status_t status;

  g_return_val_if_fail (content != NULL, NULL);

  context = muster_font_create_context (error);
  if (context == NULL)
    return NULL;
  shaper = muster_shaper_new (context);
  g_object_unref (context);
  pages = muster_pages_new (content, shaper);
  muster_pdf_layout (pages);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) (MUSTER_PAGE_SHORT_SIDE * DOTS_PER_POINT),
                                        (int) (MUSTER_PAGE_LONG_SIDE * DOTS_PER_POINT));
  draw (pages, surface);
  gray = make_gray (surface);
  status = cairo_surface_write_to_png_stream (gray, append_cb, image);
  cairo_surface_destroy (gray);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&image));
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL, _ ("The scan could not be drawn: %s."),
               cairo_status_to_string (status));
  return NULL;
}
