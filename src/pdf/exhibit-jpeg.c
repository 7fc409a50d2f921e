/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A JPEG as an exhibit. Its own bytes go into the PDF; a decoder tries them once before, because a
 * picture that is cut off must be noticed here and not by the auditor. */

#include "pdf/exhibit.h"

#include <string.h>

#include "pdf/image.h"
#include "pdf/object.h"

#define TRY_SCALE 8

#define MARKER_END 0xd9
#define MARKER_SCAN 0xda
#define MARKER_ADOBE 0xee

typedef struct
{
  guint width;
  guint height;
  guint n_colours;
  gboolean is_inverted; /* Adobe writes press colours the other way round */
  gboolean is_whole;    /* its end is there */
} Head;

static guint
get_word (const guint8 *p)
{
  return (guint) p[0] << 8 | p[1];
}

/* 0xc4, 0xc8 and 0xcc lie among the frame markers but are none. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

/* Skips compressed data: a marker in it is neither stuffed nor a restart. */
static gsize
skip_scan (const guint8 *data, gsize length, gsize at)
{
  for (; at + 1 < length; at++)
    if (data[at] == 0xff && data[at + 1] != 0 && data[at + 1] != 0xff &&
        !(data[at + 1] >= 0xd0 && data[at + 1] <= 0xd7))
      return at;
  return length;
}

static void
read_segment (guint8 marker, const guint8 *p, gsize length, Head *head)
{
  if (is_frame (marker) && length >= 6 && p[0] == 8)
    {
      head->height = get_word (p + 1);
      head->width = get_word (p + 3);
      head->n_colours = p[5];
    }
  else if (marker == MARKER_ADOBE && length >= 12 && memcmp (p, "Adobe", 5) == 0)
    head->is_inverted = TRUE;
}

/* Goes through the markers from the start to the end of the image. */
static void
read_markers (const guint8 *data, gsize length, Head *head)
{
  gsize at = 2;

  while (at + 4 <= length || (at + 2 <= length && data[at + 1] == MARKER_END))
    {
      guint8 marker = data[at + 1];
      gsize size;

      if (data[at] != 0xff)
        return;
      if (marker == 0xff)
        {
          at++;
          continue;
        }
      if (marker == MARKER_END)
        {
          head->is_whole = TRUE;
          return;
        }
      size = get_word (data + at + 2);
      if (size < 2 || at + 2 + size > length)
        return;
      read_segment (marker, data + at + 4, size - 2, head);
      at += 2 + size;
      if (marker == MARKER_SCAN)
        at = skip_scan (data, length, at);
    }
}

static MusterPdfProblem
check (const guint8 *data, gsize length, Head *head, int *orientation)
{
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  read_markers (data, length, head);
  if (head->width != 0 && muster_image_is_too_large (head->width, MAX (head->height, 1)))
    return MUSTER_PDF_PROBLEM_PIXELS;
  if (!head->is_whole || head->height == 0 ||
      (head->n_colours != 1 && head->n_colours != 3 && head->n_colours != 4))
    return MUSTER_PDF_PROBLEM_DAMAGED;
  pixbuf = muster_image_decode (data, length, TRY_SCALE, 0);
  if (pixbuf == NULL)
    return MUSTER_PDF_PROBLEM_DAMAGED;
  *orientation = muster_image_get_orientation (pixbuf);
  return MUSTER_PDF_PROBLEM_NONE;
}

void
muster_exhibit_read_jpeg (MusterExhibit *exhibit, const void *data, gsize length)
{
  static const char *const colours[] = { NULL, "/DeviceGray", NULL, "/DeviceRGB", "/DeviceCMYK" };
  qpdf_data q = exhibit->document;
  Head head = { 0 };
  qpdf_oh image, dictionary;
  int orientation = 1;

  exhibit->problem = check (data, length, &head, &orientation);
  if (exhibit->problem != MUSTER_PDF_PROBLEM_NONE)
    return;
  qpdf_empty_pdf (q);
  image = muster_object_make_stream (q, data, length, "/DCTDecode", NULL);
  dictionary = qpdf_oh_get_dict (q, image);
  muster_object_put_parsed (q, dictionary, "/Type", "/XObject");
  muster_object_put_parsed (q, dictionary, "/Subtype", "/Image");
  muster_object_put (q, dictionary, "/Width", qpdf_oh_new_integer (q, head.width));
  muster_object_put (q, dictionary, "/Height", qpdf_oh_new_integer (q, head.height));
  muster_object_put_parsed (q, dictionary, "/ColorSpace", colours[head.n_colours]);
  muster_object_put_parsed (q, dictionary, "/BitsPerComponent", "8");
  if (head.n_colours == 4)
    {
      exhibit->notes |= MUSTER_PDF_NOTE_CMYK;
      if (head.is_inverted)
        muster_object_put_parsed (q, dictionary, "/Decode", "[1 0 1 0 1 0 1 0]");
    }
  muster_exhibit_place_image (exhibit, image, head.width, head.height, orientation);
}
