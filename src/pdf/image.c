/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Decoding images. */

#include "pdf/image.h"

#include <stdlib.h>

#include "pdf/finding.h"

typedef struct
{
  guint scale;
  guint width;
} Wish;

gboolean
muster_image_is_too_large (guint64 width, guint64 height)
{
  return width == 0 || height == 0 || width > MUSTER_PDF_SIDE_MAX || height > MUSTER_PDF_SIDE_MAX ||
         width * height > MUSTER_PDF_AREA_MAX;
}

/* Called when the head is read, before there is memory for the pixels; a size of nothing stops it. */
static void
size_cb (GdkPixbufLoader *loader, int width, int height, gpointer data)
{
  const Wish *wish = data;

  if (width <= 0 || height <= 0 || muster_image_is_too_large ((guint64) width, (guint64) height))
    gdk_pixbuf_loader_set_size (loader, 0, 0);
  else if (wish->scale > 1)
    gdk_pixbuf_loader_set_size (loader, MAX (1, width / (int) wish->scale),
                                MAX (1, height / (int) wish->scale));
  else if (wish->scale == 0)
    gdk_pixbuf_loader_set_size (
        loader, (int) wish->width,
        (int) CLAMP ((gint64) height * wish->width / width, 1, 2 * (gint64) wish->width + 4096));
}

GdkPixbuf *
muster_image_decode (const void *data, gsize length, guint scale, guint width)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  Wish wish = { scale, width };
  GdkPixbuf *pixbuf;
  gboolean ok;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (size_cb), &wish);
  ok = gdk_pixbuf_loader_write (loader, data, length, NULL);
  ok = gdk_pixbuf_loader_close (loader, NULL) && ok;
  pixbuf = ok ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;
  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

int
muster_image_get_orientation (GdkPixbuf *pixbuf)
{
  const char *text = gdk_pixbuf_get_option (pixbuf, "orientation");
  int orientation = text != NULL ? atoi (text) : 1;

  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

GBytes *
muster_image_flatten (GdkPixbuf *pixbuf)
{
  gsize width = (gsize) gdk_pixbuf_get_width (pixbuf);
  gsize height = (gsize) gdk_pixbuf_get_height (pixbuf);
  gsize stride = (gsize) gdk_pixbuf_get_rowstride (pixbuf);
  gsize n = (gsize) gdk_pixbuf_get_n_channels (pixbuf);
  const guint8 *pixels = gdk_pixbuf_read_pixels (pixbuf);
  guint8 *result = g_malloc (width * height * 3);
  guint8 *out = result;
  gsize x, y, c;

  for (y = 0; y < height; y++)
    for (x = 0; x < width; x++)
      {
        const guint8 *in = pixels + y * stride + x * n;
        guint alpha = n == 4 ? in[3] : 255;

        for (c = 0; c < 3; c++)
          *out++ = (guint8) ((in[c] * alpha + 255 * (255 - alpha) + 127) / 255);
      }
  return g_bytes_new_take (result, width * height * 3);
}
