/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of one file. */

#include <cairo.h>
#include <poppler.h>
#include <string.h>

#include "pdf/exhibit.h"
#include "pdf/image.h"
#include "pdf/protocol.h"
#include "pdf/verb.h"

gboolean
muster_verb_inspect (GBytes *request)
{
  gsize length;
  const void *data = g_bytes_get_data (request, &length);
  g_autoptr (MusterExhibit) exhibit =
      muster_exhibit_open (data != NULL ? data : "", data != NULL ? length : 0);
  GVariantBuilder sizes;
  guint i;

  g_variant_builder_init (&sizes, G_VARIANT_TYPE ("a(dd)"));
  for (i = 0; i < exhibit->pages->len; i++)
    {
      double width, height;

      muster_exhibit_get_size (&g_array_index (exhibit->pages, MusterExhibitPage, i), &width,
                               &height);
      g_variant_builder_add (&sizes, "(dd)", width, height);
    }
  return muster_answer_write (NULL, g_variant_new ("(uuua(dd))", (guint) exhibit->kind,
                                                   (guint) exhibit->problem, (guint) exhibit->notes,
                                                   &sizes));
}

/* --- Previews ------------------------------------------------------------------------------------- */

static gboolean
refuse (MusterPdfProblem problem)
{
  return muster_answer_write (NULL, g_variant_new ("(uuu)", (guint) problem, 0, 0));
}

static gboolean
answer_image (GBytes *request, guint width)
{
  gsize length;
  const void *data = g_bytes_get_data (request, &length);
  g_autoptr (GdkPixbuf) stored = muster_image_decode (data, length, 0, width);
  g_autoptr (GdkPixbuf) pixbuf =
      stored != NULL ? gdk_pixbuf_apply_embedded_orientation (stored) : NULL;
  g_autoptr (GBytes) pixels = pixbuf != NULL ? muster_image_flatten (pixbuf) : NULL;

  if (pixels == NULL)
    return refuse (MUSTER_PDF_PROBLEM_DAMAGED);
  return muster_answer_write (pixels, g_variant_new ("(uuu)", (guint) MUSTER_PDF_PROBLEM_NONE,
                                                     (guint) gdk_pixbuf_get_width (pixbuf),
                                                     (guint) gdk_pixbuf_get_height (pixbuf)));
}

static GBytes *
take_pixels (cairo_surface_t *surface, guint width, guint height)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const guint8 *rows = cairo_image_surface_get_data (surface);
  guint8 *pixels = g_malloc ((gsize) width * height * 3);
  guint8 *out = pixels;
  guint x, y;

  cairo_surface_flush (surface);
  for (y = 0; y < height; y++)
    for (x = 0; x < width; x++)
      {
        guint32 pixel;

        memcpy (&pixel, rows + y * stride + x * sizeof pixel, sizeof pixel);
        *out++ = (guint8) (pixel >> 16);
        *out++ = (guint8) (pixel >> 8);
        *out++ = (guint8) pixel;
      }
  return g_bytes_new_take (pixels, (gsize) width * height * 3);
}

static gboolean
answer_page (PopplerPage *page, guint width)
{
  double page_width, page_height, scale;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autoptr (GBytes) pixels = NULL;
  guint height;

  poppler_page_get_size (page, &page_width, &page_height);
  if (!(page_width >= 1) || !(page_height >= 1))
    return refuse (MUSTER_PDF_PROBLEM_DAMAGED);
  scale = MIN (width / page_width, MUSTER_PDF_PIXELS_MAX / page_height);
  width = MAX (1, (guint) (page_width * scale));
  height = MAX (1, (guint) (page_height * scale));
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  poppler_page_render (page, cr);
  if (cairo_status (cr) == CAIRO_STATUS_SUCCESS)
    pixels = take_pixels (surface, width, height);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  if (pixels == NULL)
    return refuse (MUSTER_PDF_PROBLEM_DAMAGED);
  return muster_answer_write (
      pixels, g_variant_new ("(uuu)", (guint) MUSTER_PDF_PROBLEM_NONE, width, height));
}

static gboolean
answer_document (GBytes *request, guint number, guint width)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (request, NULL, &error);
  PopplerPage *page = NULL;
  gboolean ok;

  if (document == NULL)
    return refuse (g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
                       ? MUSTER_PDF_PROBLEM_ENCRYPTED
                       : MUSTER_PDF_PROBLEM_DAMAGED);
  if (number < (guint) MAX (poppler_document_get_n_pages (document), 0))
    page = poppler_document_get_page (document, (int) number);
  ok = page != NULL ? answer_page (page, width) : refuse (MUSTER_PDF_PROBLEM_DAMAGED);
  g_clear_object (&page);
  g_object_unref (document);
  return ok;
}

gboolean
muster_verb_preview (GBytes *request, guint page, guint width)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (request, &length);

  width = CLAMP (width, 1, MUSTER_PDF_PIXELS_MAX);
  switch (muster_exhibit_get_kind (data, length))
    {
    case MUSTER_PDF_KIND_PDF:
      return answer_document (request, page, width);
    case MUSTER_PDF_KIND_JPEG:
    case MUSTER_PDF_KIND_PNG:
      return answer_image (request, width);
    default:
      return refuse (MUSTER_PDF_PROBLEM_KIND);
    }
}
