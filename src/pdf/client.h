/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Asking muster-pdf, the program that reads the bytes nobody vouches for. Every call starts a process of
 * its own, waits for it no longer than its deadline, and takes what it answers for untrusted. Everything
 * here may be called on any thread, never on the window's: it waits. */

#pragma once

#include <gio/gio.h>

#include "core/date.h"
#include "pdf/finding.h"

G_BEGIN_DECLS

/**
 * MusterPdfSize:
 * @width: width of a page as it is seen, in points
 * @height: its height
 */
typedef struct
{
  double width;
  double height;
} MusterPdfSize;

/**
 * MusterPdfInfo:
 * @kind: what the file is, by its content, never by its name
 * @problem: why it cannot be an exhibit
 * @notes: what is to be known about it
 * @pages: (element-type MusterPdfSize): its pages; an image has one
 */
typedef struct
{
  MusterPdfKind kind;
  MusterPdfProblem problem;
  MusterPdfNotes notes;
  GArray *pages;
} MusterPdfInfo;

/**
 * muster_pdf_info_free:
 * @info: (nullable) (transfer full): what is known of a file
 */
void
muster_pdf_info_free (MusterPdfInfo *info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPdfInfo, muster_pdf_info_free)

/**
 * muster_pdf_problem_describe:
 * @problem: a problem
 *
 * Returns: (transfer full) (nullable): one sentence that says what to do; NULL where there is none
 */
char *
muster_pdf_problem_describe (MusterPdfProblem problem);

/**
 * muster_pdf_note_describe:
 * @note: one note
 *
 * Returns: (transfer none): one sentence
 */
const char *
muster_pdf_note_describe (MusterPdfNotes note);

/**
 * muster_pdf_inspect:
 * @content: a file's content
 * @cancellable: (nullable): stops it
 * @error: return location; MUSTER_ERROR_CANCELLED, or MUSTER_ERROR_INTERNAL where muster-pdf is missing
 *   or could not be started
 *
 * Looks at everything that an exhibit is looked at for. A file that cannot be used is no error: its
 * problem says why.
 *
 * Returns: (transfer full) (nullable): what is known of it
 */
MusterPdfInfo *
muster_pdf_inspect (GBytes *content, GCancellable *cancellable, GError **error);

/**
 * MusterPdfPixels:
 * @width: in pixels
 * @height: in pixels
 * @data: red, green and blue of each pixel, rows from the top without gaps
 */
typedef struct
{
  guint width;
  guint height;
  GBytes *data;
} MusterPdfPixels;

/**
 * muster_pdf_pixels_free:
 * @pixels: (nullable) (transfer full): pixels
 */
void
muster_pdf_pixels_free (MusterPdfPixels *pixels);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPdfPixels, muster_pdf_pixels_free)

/**
 * muster_pdf_preview:
 * @content: a file's content
 * @page: which page, from 0
 * @width: how wide, in pixels, at most 4096; the height follows
 * @cancellable: (nullable): stops it
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with the sentence of its problem,
 *   MUSTER_ERROR_CANCELLED or MUSTER_ERROR_INTERNAL
 *
 * Returns: (transfer full) (nullable): the page as it is seen
 */
MusterPdfPixels *
muster_pdf_preview (GBytes *content, guint page, guint width, GCancellable *cancellable,
                    GError **error);

/**
 * MusterPdfMatch:
 * @page: on which page, from 0
 * @x: left end, in points from the left of the page as it is seen
 * @y: upper end, in points from its top
 * @width: its width, in points
 * @height: its height
 *
 * A place where a text stands.
 */
typedef struct
{
  guint page;
  double x;
  double y;
  double width;
  double height;
} MusterPdfMatch;

/**
 * muster_pdf_find:
 * @content: a file's content
 * @text: what is looked for; its case makes no difference, and without accents it finds those with accents, too
 * @cancellable: (nullable): stops it
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with the sentence of its problem,
 *   MUSTER_ERROR_CANCELLED or MUSTER_ERROR_INTERNAL
 *
 * A scan has no text, so nothing is found in it.
 *
 * Returns: (transfer full) (nullable) (element-type MusterPdfMatch): the places by page, the first thousand
 */
GArray *
muster_pdf_find (GBytes *content, const char *text, GCancellable *cancellable, GError **error);

/**
 * MusterPdfBookmark:
 * @depth: under how many others it stands
 * @page: where it leads, from 0
 * @title: what it says
 */
typedef struct
{
  guint depth;
  guint page;
  char *title;
} MusterPdfBookmark;

/**
 * muster_pdf_read_outline:
 * @content: a file's content
 * @cancellable: (nullable): stops it
 * @error: return location; as for muster_pdf_find()
 *
 * Returns: (transfer full) (nullable) (element-type MusterPdfBookmark): its bookmarks in order, each before those
 *   under it; what leads nowhere is left out
 */
GArray *
muster_pdf_read_outline (GBytes *content, GCancellable *cancellable, GError **error);

/**
 * MusterPdfExhibit:
 * @content: its file
 * @label: what is stamped on its pages: "Exhibit 3"
 * @description: what a screen reader says of each page: "Certificate of completion, Dana Ashwick"
 * @owner: (nullable): whose it is, for a sentence about it: "Corvane, Luis A."
 * @bookmark: its bookmark
 * @parent: (nullable): title of the paper's bookmark that it stands under; NULL = at the end, by itself
 *
 * All borrowed; they must live until the packet is made.
 */
typedef struct
{
  GBytes *content;
  const char *label;
  const char *description;
  const char *owner;
  const char *bookmark;
  const char *parent;
} MusterPdfExhibit;

/**
 * MusterPdfJob:
 * @paper: the paper itself, drawn by cairo, without page numbers
 * @title: title of the document
 * @author: (nullable): the agency
 * @language: its language: "en-US"
 * @date: its date; there is no other, so that the same job gives the same bytes
 * @page_stamp: what is stamped on every page, in the user's language: "Page %u of %u"; the first
 *   number is the page, the second how many there are ("%1$u" and "%2$u" where they trade places)
 * @exhibits: (array length=n_exhibits) (nullable): what stands behind the paper, in order
 * @n_exhibits: how many
 * @conforms: whether to claim PDF/UA-1 and PDF/A-2a where every exhibit allows it
 */
typedef struct
{
  GBytes *paper;
  const char *title;
  const char *author;
  const char *language;
  MusterDate date;
  const char *page_stamp;
  const MusterPdfExhibit *exhibits;
  guint n_exhibits;
  gboolean conforms;
} MusterPdfJob;

/**
 * MusterPdfPlace:
 * @first_page: number of its first page in the packet, from 1
 * @n_pages: how many it has there
 * @problem: why a page that says so stands there in its place
 * @notes: what is to be known about it
 */
typedef struct
{
  guint first_page;
  guint n_pages;
  MusterPdfProblem problem;
  MusterPdfNotes notes;
} MusterPdfPlace;

/**
 * MusterPdfPacket:
 * @bytes: the finished PDF
 * @n_pages: all its pages
 * @places: (element-type MusterPdfPlace): where each exhibit stands, in order
 * @conforms: whether it claims PDF/UA-1 and PDF/A-2a
 * @reasons: (element-type utf8): for people: exhibits that are missing, and why, and why it claims
 *   nothing; one sentence each
 * @remarks: (element-type utf8): for people: what else is to be known about exhibits
 */
typedef struct
{
  GBytes *bytes;
  guint n_pages;
  GArray *places;
  gboolean conforms;
  GPtrArray *reasons;
  GPtrArray *remarks;
} MusterPdfPacket;

/**
 * muster_pdf_packet_free:
 * @packet: (nullable) (transfer full): a packet
 */
void
muster_pdf_packet_free (MusterPdfPacket *packet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPdfPacket, muster_pdf_packet_free)

/**
 * muster_pdf_assemble:
 * @job: what to assemble
 * @cancellable: (nullable): stops it
 * @error: return location; MUSTER_ERROR_CANCELLED, or MUSTER_ERROR_INTERNAL where muster-pdf is
 *   missing, could not be started, or could not read the paper itself
 *
 * Puts the exhibits behind the paper, stamps every page, adds bookmarks, and makes the whole accessible
 * and fit for an archive. An exhibit that cannot be used does not lose the packet: a page that says why
 * stands in its place.
 *
 * Returns: (transfer full) (nullable): the packet
 */
MusterPdfPacket *
muster_pdf_assemble (const MusterPdfJob *job, GCancellable *cancellable, GError **error);

G_END_DECLS
