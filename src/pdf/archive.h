/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the document says of itself as a whole: title, language, date, colours, what it conforms to, and
 * its bookmarks. */

#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * MusterArchive:
 * @title: title
 * @author: who made it; "" = nobody says
 * @language: its language
 * @date: its date, "2026-06-15"; "" = none
 * @profile: the colour profile that its colours mean
 * @conforms: whether it claims PDF/UA-1 and PDF/A-2a
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *language;
  const char *date;
  GBytes *profile;
  gboolean conforms;
} MusterArchive;

/**
 * muster_archive_describe:
 * @archive: what to say
 * @q: a document, which says it then
 */
void
muster_archive_describe (const MusterArchive *archive, qpdf_data q);

/**
 * muster_archive_finish_page:
 * @q: a document
 * @page: one of its pages
 *
 * Makes the page's annotations readable and printed, and lets the tab key follow the structure.
 */
void
muster_archive_finish_page (qpdf_data q, qpdf_oh page);

/**
 * muster_archive_add_bookmark:
 * @q: a document
 * @title: the bookmark
 * @parent: title of the bookmark it stands under; "" = none
 * @page: where it leads
 */
void
muster_archive_add_bookmark (qpdf_data q, const char *title, const char *parent, qpdf_oh page);

G_END_DECLS
