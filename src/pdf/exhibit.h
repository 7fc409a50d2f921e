/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An exhibit while it is looked at and copied: each of its pages is one picture, a form XObject, that
 * holds what the page shows and nothing that acts. */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

#include "pdf/finding.h"

G_BEGIN_DECLS

/**
 * MusterExhibitPage:
 * @form: the picture, in the exhibit's own document
 * @box: what is seen of it: left, bottom, right, top
 * @rotation: how far it is turned clockwise to be read: 0, 90, 180 or 270
 * @unit: points in a unit of @box
 */
typedef struct
{
  qpdf_oh form;
  double box[4];
  int rotation;
  double unit;
} MusterExhibitPage;

/**
 * MusterExhibit:
 * @kind: what the file is
 * @problem: why it cannot be used
 * @notes: what is to be known about it
 * @document: the document that @pages live in
 * @pages: (element-type MusterExhibitPage): its pages
 * @is_tame: whether all its streams may be packed anew
 */
typedef struct
{
  MusterPdfKind kind;
  MusterPdfProblem problem;
  MusterPdfNotes notes;
  qpdf_data document;
  GArray *pages;
  gboolean is_tame;
} MusterExhibit;

/**
 * muster_exhibit_get_kind:
 * @data: (nullable): a file's content
 * @length: its length
 *
 * Returns: what it starts like
 */
MusterPdfKind
muster_exhibit_get_kind (const guint8 *data, gsize length);

/**
 * muster_exhibit_open:
 * @data: a file's content, which must outlive the exhibit
 * @length: its length
 *
 * Returns: (transfer full): the exhibit; where it has a problem, without pages
 */
MusterExhibit *
muster_exhibit_open (const void *data, gsize length);

/**
 * muster_exhibit_free:
 * @exhibit: (nullable) (transfer full): an exhibit
 */
void
muster_exhibit_free (MusterExhibit *exhibit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterExhibit, muster_exhibit_free)

/**
 * muster_exhibit_get_size:
 * @page: a page
 * @width: (out): its width as it is seen, in points
 * @height: (out): its height
 */
void
muster_exhibit_get_size (const MusterExhibitPage *page, double *width, double *height);

/**
 * muster_exhibit_read_pdf:
 * @exhibit: receives pages and notes, or the problem
 * @data: the file
 * @length: its length
 */
void
muster_exhibit_read_pdf (MusterExhibit *exhibit, const void *data, gsize length);

/**
 * muster_exhibit_read_jpeg:
 * @exhibit: receives its page, or the problem
 * @data: the file
 * @length: its length
 *
 * The file's own bytes become the image.
 */
void
muster_exhibit_read_jpeg (MusterExhibit *exhibit, const void *data, gsize length);

/**
 * muster_exhibit_read_png:
 * @exhibit: receives its page, or the problem
 * @data: the file
 * @length: its length
 *
 * The file's own pixels become the image; one that lets its ground through, or is interlaced, is
 * painted on white first.
 */
void
muster_exhibit_read_png (MusterExhibit *exhibit, const void *data, gsize length);

/**
 * muster_exhibit_place_image:
 * @exhibit: receives the page
 * @image: an image XObject in its document
 * @width: width of the image, in pixels
 * @height: its height
 * @orientation: how a camera held it: 1 to 8, as Exif counts
 *
 * Puts the image upright on a Letter page, across where it is wider than high.
 */
void
muster_exhibit_place_image (MusterExhibit *exhibit, qpdf_oh image, guint width, guint height,
                            int orientation);

/**
 * muster_exhibit_wrap_page:
 * @q: a document
 * @page: one of its pages, with what it inherits
 * @budget: (inout): most bytes that may be unpacked for it
 * @result: (out): the page as a picture; its handle is the caller's
 *
 * Returns: whether it could be made; FALSE where reading it would take too much
 */
gboolean
muster_exhibit_wrap_page (qpdf_data q, qpdf_oh page, gsize *budget, MusterExhibitPage *result);

/**
 * muster_exhibit_add_remarks:
 * @q: a document
 * @page: one of its pages
 * @picture: (inout): the page as a picture; gets the looks of fields and remarks drawn on it
 *
 * Returns: notes: what is left out
 */
MusterPdfNotes
muster_exhibit_add_remarks (qpdf_data q, qpdf_oh page, MusterExhibitPage *picture);

/**
 * muster_exhibit_examine:
 * @exhibit: an exhibit with pages; gets notes
 * @budget: (inout): most bytes that may be unpacked for it
 *
 * Goes through everything that its pages draw, takes out what is not drawing, and notes what an archive
 * would refuse.
 *
 * Returns: whether it got through
 */
gboolean
muster_exhibit_examine (MusterExhibit *exhibit, gsize *budget);

/**
 * muster_exhibit_is_light:
 * @exhibit: an exhibit with pages
 * @budget: (inout): most bytes that may be unpacked for it
 *
 * Returns: whether its pages can be drawn in a reasonable time
 */
gboolean
muster_exhibit_is_light (const MusterExhibit *exhibit, gsize *budget);

G_END_DECLS
