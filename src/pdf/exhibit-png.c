/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A PNG as an exhibit. PDF packs images as PNG does, row filters included, so the pixels of a plain PNG
 * go into the PDF as they are packed. */

#include "pdf/exhibit.h"

#include <string.h>
#include <zlib.h>

#include "pdf/flate.h"
#include "pdf/image.h"
#include "pdf/object.h"

#define SIGNATURE_SIZE 8
#define CHUNK_SIZE 12 /* length, name and checksum around the data */
#define PALETTE_MAX 768

typedef struct
{
  guint width;
  guint height;
  guint8 depth;
  guint8 colour;
  gboolean is_interlaced;
  gboolean is_seen_through;
  gboolean is_whole;
  guint8 palette[PALETTE_MAX];
  gsize palette_size;
  GByteArray *pixels; /* still packed */
} Png;

static guint
get_long (const guint8 *p)
{
  return (guint) p[0] << 24 | (guint) p[1] << 16 | (guint) p[2] << 8 | p[3];
}

static void
read_chunk (Png *png, const guint8 *name, const guint8 *p, gsize length)
{
  if (memcmp (name, "IHDR", 4) == 0 && length == 13)
    {
      png->width = get_long (p);
      png->height = get_long (p + 4);
      png->depth = p[8];
      png->colour = p[9];
      png->is_interlaced = p[12] != 0;
    }
  else if (memcmp (name, "PLTE", 4) == 0 && length <= PALETTE_MAX && length % 3 == 0)
    {
      memcpy (png->palette, p, length);
      png->palette_size = length;
    }
  else if (memcmp (name, "tRNS", 4) == 0)
    png->is_seen_through = TRUE;
  else if (memcmp (name, "IDAT", 4) == 0)
    g_byte_array_append (png->pixels, p, (guint) length);
  else if (memcmp (name, "IEND", 4) == 0)
    png->is_whole = TRUE;
}

/* Every chunk has a checksum; one that is wrong ends the reading, and then the end is missing. */
static void
read_chunks (Png *png, const guint8 *data, gsize length)
{
  gsize at = SIGNATURE_SIZE;

  while (!png->is_whole && at + CHUNK_SIZE <= length)
    {
      gsize size = get_long (data + at);

      if (size > length - at - CHUNK_SIZE ||
          crc32 (0, data + at + 4, (uInt) size + 4) != get_long (data + at + 8 + size))
        return;
      read_chunk (png, data + at + 4, data + at + 8, size);
      at += CHUNK_SIZE + size;
    }
}

/* Samples of a pixel by colour type; 0 = there is no such type. */
static guint
count_samples (guint8 colour)
{
  static const guint samples[] = { 1, 0, 3, 1, 2, 0, 4 };

  return colour < G_N_ELEMENTS (samples) ? samples[colour] : 0;
}

static gboolean
is_plain (const Png *png)
{
  return !png->is_interlaced && !png->is_seen_through &&
         (png->colour == 0 || png->colour == 2 || (png->colour == 3 && png->palette_size > 0));
}

static gboolean
is_complete (const Png *png)
{
  guint64 row = ((guint64) png->width * png->depth * count_samples (png->colour) + 7) / 8 + 1;
  guint64 size = row * png->height;

  return muster_inflate_measure (png->pixels->data, png->pixels->len, size) == size;
}

static qpdf_oh
embed_plain (qpdf_data q, const Png *png)
{
  guint n = count_samples (png->colour);
  g_autofree char *parameters = g_strdup_printf (
      "<</Predictor 15 /Colors %u /BitsPerComponent %u /Columns %u>>", n, png->depth, png->width);
  qpdf_oh image = muster_object_make_stream (q, png->pixels->data, png->pixels->len, "/FlateDecode",
                                             parameters);
  qpdf_oh dictionary = qpdf_oh_get_dict (q, image);

  muster_object_put (q, dictionary, "/BitsPerComponent", qpdf_oh_new_integer (q, png->depth));
  if (png->colour == 3)
    {
      g_autofree char *start =
          g_strdup_printf ("[/Indexed /DeviceRGB %" G_GSIZE_FORMAT "]", png->palette_size / 3 - 1);
      qpdf_oh space = qpdf_oh_parse (q, start);
      qpdf_oh palette =
          qpdf_oh_new_binary_string (q, (const char *) png->palette, png->palette_size);

      qpdf_oh_append_item (q, space, palette);
      muster_object_put (q, dictionary, "/ColorSpace", space);
    }
  else
    muster_object_put_parsed (q, dictionary, "/ColorSpace", n == 1 ? "/DeviceGray" : "/DeviceRGB");
  return image;
}

static qpdf_oh
embed_decoded (qpdf_data q, const void *data, gsize length)
{
  g_autoptr (GdkPixbuf) pixbuf = muster_image_decode (data, length, 1, 0);
  g_autoptr (GBytes) pixels = pixbuf != NULL ? muster_image_flatten (pixbuf) : NULL;
  qpdf_oh image, dictionary;

  if (pixels == NULL)
    return 0;
  image = muster_object_make_packed_stream (q, g_bytes_get_data (pixels, NULL),
                                            g_bytes_get_size (pixels));
  dictionary = qpdf_oh_get_dict (q, image);
  muster_object_put_parsed (q, dictionary, "/BitsPerComponent", "8");
  muster_object_put_parsed (q, dictionary, "/ColorSpace", "/DeviceRGB");
  return image;
}

static void
embed (MusterExhibit *exhibit, const Png *png, const void *data, gsize length)
{
  qpdf_data q = exhibit->document;
  qpdf_oh image, dictionary;

  qpdf_empty_pdf (q);
  image = is_plain (png) ? embed_plain (q, png) : embed_decoded (q, data, length);
  if (image == 0)
    {
      exhibit->problem = MUSTER_PDF_PROBLEM_DAMAGED;
      return;
    }
  dictionary = qpdf_oh_get_dict (q, image);
  muster_object_put_parsed (q, dictionary, "/Type", "/XObject");
  muster_object_put_parsed (q, dictionary, "/Subtype", "/Image");
  muster_object_put (q, dictionary, "/Width", qpdf_oh_new_integer (q, png->width));
  muster_object_put (q, dictionary, "/Height", qpdf_oh_new_integer (q, png->height));
  muster_exhibit_place_image (exhibit, image, png->width, png->height, 1);
}

void
muster_exhibit_read_png (MusterExhibit *exhibit, const void *data, gsize length)
{
  g_autoptr (GByteArray) pixels = g_byte_array_new ();
  Png png = { 0 };

  png.pixels = pixels;
  read_chunks (&png, data, length);
  if (png.width != 0 && muster_image_is_too_large (png.width, png.height))
    exhibit->problem = MUSTER_PDF_PROBLEM_PIXELS;
  else if (!png.is_whole || png.width == 0 || count_samples (png.colour) == 0 ||
           (is_plain (&png) && !is_complete (&png)))
    exhibit->problem = MUSTER_PDF_PROBLEM_DAMAGED;
  else
    embed (exhibit, &png, data, length);
}
