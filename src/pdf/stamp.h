/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What muster-pdf itself draws: the stamps of the pages, and the sheets that stand for exhibits that
 * cannot be included. */

#pragma once

#include "pdf/exhibit.h"

G_BEGIN_DECLS

typedef struct _MusterStamps MusterStamps;

/**
 * muster_stamps_new:
 * @font: a TrueType font
 *
 * Returns: (transfer full) (nullable): no stamps yet; NULL where @font is none
 */
MusterStamps *
muster_stamps_new (GBytes *font);

/**
 * muster_stamps_free:
 * @stamps: (nullable) (transfer full): stamps
 */
void
muster_stamps_free (MusterStamps *stamps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterStamps, muster_stamps_free)

/**
 * muster_stamps_add:
 * @stamps: stamps
 * @text: what it says
 * @is_boxed: whether it stands on a white box, to be read over anything
 *
 * Draws the next stamp.
 */
void
muster_stamps_add (MusterStamps *stamps, const char *text, gboolean is_boxed);

/**
 * muster_stamps_add_sheet:
 * @stamps: stamps
 * @heading: its heading
 * @text: what it says; broken into lines
 *
 * Draws a Letter page as the next stamp.
 */
void
muster_stamps_add_sheet (MusterStamps *stamps, const char *heading, const char *text);

/**
 * muster_stamps_finish:
 * @stamps: stamps
 *
 * Returns: whether they were drawn
 */
gboolean
muster_stamps_finish (MusterStamps *stamps);

/**
 * muster_stamps_copy:
 * @stamps: stamps that are finished
 * @number: which, from 0
 * @q: the document it shall be in
 * @picture: (out): the stamp; its handle is of @q and the caller's
 *
 * Returns: whether there is one
 */
gboolean
muster_stamps_copy (MusterStamps *stamps, guint number, qpdf_data q, MusterExhibitPage *picture);

/**
 * muster_stamp_print:
 * @format: "Page %u of %u", or with "%1$u" and "%2$u"
 * @page: the page
 * @n_pages: how many there are
 *
 * Returns: (transfer full): the text of a page's stamp
 */
char *
muster_stamp_print (const char *format, guint page, guint n_pages);

/**
 * muster_stamp_get_corner:
 * @page: a page
 * @stamp: a boxed stamp
 * @matrix: (out): puts @stamp upright into the corner at the right below, as the page is seen
 *
 * The stamp grows with the page, since a large page is printed smaller.
 */
void
muster_stamp_get_corner (const MusterExhibitPage *page, const MusterExhibitPage *stamp,
                         double matrix[6]);

G_END_DECLS
