/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What every kind of exhibit has in common. */

#include "pdf/exhibit.h"

#include <string.h>

#include "pdf/object.h"

#define LETTER_SHORT 612.0
#define LETTER_LONG 792.0
#define MARGIN 36.0
#define POINTS_A_PIXEL 0.72 /* never larger than at 100 dots an inch */

MusterPdfKind
muster_exhibit_get_kind (const guint8 *data, gsize length)
{
  static const guint8 png[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

  if (length > 3 && data[0] == 0xff && data[1] == 0xd8 && data[2] == 0xff)
    return MUSTER_PDF_KIND_JPEG;
  if (length > sizeof png && memcmp (data, png, sizeof png) == 0)
    return MUSTER_PDF_KIND_PNG;
  /* Viewers look for the head in the first kilobyte: mail gateways put lines before it. */
  if (g_strstr_len ((const char *) data, (gssize) MIN (length, 1024), "%PDF-") != NULL)
    return MUSTER_PDF_KIND_PDF;
  return MUSTER_PDF_KIND_UNKNOWN;
}

MusterExhibit *
muster_exhibit_open (const void *data, gsize length)
{
  MusterExhibit *exhibit = g_new0 (MusterExhibit, 1);

  exhibit->pages = g_array_new (FALSE, TRUE, sizeof (MusterExhibitPage));
  exhibit->is_tame = TRUE;
  exhibit->document = qpdf_init ();
  qpdf_silence_errors (exhibit->document);
  qpdf_set_suppress_warnings (exhibit->document, QPDF_TRUE);
  exhibit->kind = muster_exhibit_get_kind (data, length);
  if (length > MUSTER_PDF_BYTES_MAX)
    exhibit->problem = MUSTER_PDF_PROBLEM_BYTES;
  else if (exhibit->kind == MUSTER_PDF_KIND_PDF)
    muster_exhibit_read_pdf (exhibit, data, length);
  else if (exhibit->kind == MUSTER_PDF_KIND_JPEG)
    muster_exhibit_read_jpeg (exhibit, data, length);
  else if (exhibit->kind == MUSTER_PDF_KIND_PNG)
    muster_exhibit_read_png (exhibit, data, length);
  else
    exhibit->problem = MUSTER_PDF_PROBLEM_KIND;
  if (exhibit->problem != MUSTER_PDF_PROBLEM_NONE)
    g_array_set_size (exhibit->pages, 0);
  return exhibit;
}

void
muster_exhibit_free (MusterExhibit *exhibit)
{
  if (exhibit == NULL)
    return;
  qpdf_cleanup (&exhibit->document);
  g_array_unref (exhibit->pages);
  g_free (exhibit);
}

void
muster_exhibit_get_size (const MusterExhibitPage *page, double *width, double *height)
{
  double across = (page->box[2] - page->box[0]) * page->unit;
  double up = (page->box[3] - page->box[1]) * page->unit;
  gboolean is_turned = page->rotation == 90 || page->rotation == 270;

  *width = is_turned ? up : across;
  *height = is_turned ? across : up;
}

/* The matrix that puts the unit square, in which an image is painted, upright into the unit square. */
static const double *
get_orientation_matrix (int orientation)
{
  static const double matrices[8][6] = {
    { 1, 0, 0, 1, 0, 0 },   { -1, 0, 0, 1, 1, 0 }, { -1, 0, 0, -1, 1, 1 }, { 1, 0, 0, -1, 0, 1 },
    { 0, -1, -1, 0, 1, 1 }, { 0, -1, 1, 0, 0, 1 }, { 0, 1, 1, 0, 0, 0 },   { 0, 1, -1, 0, 1, 0 },
  };

  return matrices[orientation >= 1 && orientation <= 8 ? orientation - 1 : 0];
}

void
muster_exhibit_place_image (MusterExhibit *exhibit, qpdf_oh image, guint width, guint height,
                            int orientation)
{
  qpdf_data q = exhibit->document;
  double w = orientation >= 5 && orientation <= 8 ? height : width;
  double h = orientation >= 5 && orientation <= 8 ? width : height;
  MusterExhibitPage page = { 0, { 0, 0, LETTER_SHORT, LETTER_LONG }, 0, 1 };
  g_autoptr (GString) content = g_string_new ("q\n");
  double scale, matrix[6] = { 0 };
  qpdf_oh dictionary, resources, images;

  if (w > h)
    {
      page.box[2] = LETTER_LONG;
      page.box[3] = LETTER_SHORT;
    }
  scale =
      MIN (POINTS_A_PIXEL, MIN ((page.box[2] - 2 * MARGIN) / w, (page.box[3] - 2 * MARGIN) / h));
  matrix[0] = w * scale;
  matrix[3] = h * scale;
  matrix[4] = (page.box[2] - matrix[0]) / 2;
  matrix[5] = (page.box[3] - matrix[3]) / 2;
  muster_object_append_matrix (content, matrix);
  muster_object_append_matrix (content, get_orientation_matrix (orientation));
  g_string_append (content, "/Image Do\nQ\n");
  page.form = muster_object_make_packed_stream (q, content->str, content->len);
  dictionary = qpdf_oh_get_dict (q, page.form);
  muster_object_put_parsed (q, dictionary, "/Type", "/XObject");
  muster_object_put_parsed (q, dictionary, "/Subtype", "/Form");
  muster_object_put_numbers (q, dictionary, "/BBox", page.box, 4);
  images = qpdf_oh_new_dictionary (q);
  qpdf_oh_replace_key (q, images, "/Image", image);
  resources = qpdf_oh_new_dictionary (q);
  muster_object_put (q, resources, "/XObject", images);
  muster_object_put (q, dictionary, "/Resources", resources);
  qpdf_oh_release (q, dictionary);
  g_array_append_val (exhibit->pages, page);
}
