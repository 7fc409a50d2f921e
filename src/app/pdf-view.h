/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a PDF, one below the other, drawn by muster-pdf. Only what is looked at is drawn, on other threads. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUSTER_TYPE_PDF_VIEW (muster_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (MusterPdfView, muster_pdf_view, MUSTER, PDF_VIEW, GtkWidget)

/**
 * MUSTER_PDF_VIEW_MIN_ZOOM:
 *
 * The least zoom, in hundredths of the page's own size.
 */
#define MUSTER_PDF_VIEW_MIN_ZOOM 25

/**
 * MUSTER_PDF_VIEW_MAX_ZOOM:
 *
 * The largest zoom.
 */
#define MUSTER_PDF_VIEW_MAX_ZOOM 300

/**
 * muster_pdf_view_show:
 * @view: a view
 * @content: (nullable): a file's content; NULL shows nothing
 *
 * Shows the file. Where it cannot be shown, a sentence says why.
 */
void
muster_pdf_view_show (MusterPdfView *view, GBytes *content);

/**
 * muster_pdf_view_get_n_pages:
 * @view: a view
 *
 * Returns: how many pages are shown, 0 while they are being counted
 */
guint
muster_pdf_view_get_n_pages (MusterPdfView *view);

/**
 * muster_pdf_view_get_page:
 * @view: a view
 *
 * Returns: number of the page that is looked at, from 1
 */
guint
muster_pdf_view_get_page (MusterPdfView *view);

/**
 * muster_pdf_view_scroll_to:
 * @view: a view
 * @page: number of a page, from 1
 *
 * Scrolls to its top.
 */
void
muster_pdf_view_scroll_to (MusterPdfView *view, guint page);

/**
 * muster_pdf_view_scroll_by:
 * @view: a view
 * @down: whether towards the end
 *
 * Scrolls by what is seen of the pages, but for a strip that stays.
 */
void
muster_pdf_view_scroll_by (MusterPdfView *view, gboolean down);

/**
 * muster_pdf_view_get_zoom:
 * @view: a view
 *
 * Returns: the zoom, in hundredths
 */
guint
muster_pdf_view_get_zoom (MusterPdfView *view);

/**
 * muster_pdf_view_set_zoom:
 * @view: a view
 * @zoom: in hundredths; taken to the nearest that is possible
 *
 * Draws the pages in another size; the page that is looked at stays.
 */
void
muster_pdf_view_set_zoom (MusterPdfView *view, guint zoom);

/**
 * muster_pdf_view_fit_width:
 * @view: a view
 *
 * Takes the zoom at which the widest page is as wide as the view.
 */
void
muster_pdf_view_fit_width (MusterPdfView *view);

/**
 * muster_pdf_view_search:
 * @view: a view
 * @text: (nullable): what is looked for; NULL or nothing looks for nothing
 *
 * Marks every place where the text stands, and scrolls to the first of them from the page that is looked at on.
 * ::matches-changed says when they are found. A file that is shown later is searched, too.
 */
void
muster_pdf_view_search (MusterPdfView *view, const char *text);

/**
 * muster_pdf_view_search_on:
 * @view: a view
 * @backwards: whether to go to the place before
 *
 * Scrolls to the next place; after the last comes the first.
 */
void
muster_pdf_view_search_on (MusterPdfView *view, gboolean backwards);

/**
 * muster_pdf_view_get_match:
 * @view: a view
 * @n: (out): how many places there are
 *
 * Returns: which place is looked at, from 1; 0 where there is none or it is not known yet
 */
guint
muster_pdf_view_get_match (MusterPdfView *view, guint *n);

/**
 * muster_pdf_view_is_searching:
 * @view: a view
 *
 * Returns: whether the places are not known yet
 */
gboolean
muster_pdf_view_is_searching (MusterPdfView *view);

/**
 * MusterPdfPrinted:
 * @error: (nullable): why it could not be printed
 * @data: the caller's
 *
 * Called once all pages are with the printer; not where the user left the dialog.
 */
typedef void (*MusterPdfPrinted) (const GError *error, gpointer data);

/**
 * muster_pdf_view_print:
 * @view: a view
 * @title: name of the job
 * @path: (nullable) (type filename): a PDF that is made instead of printing, without asking
 * @callback: (nullable): called when it is done
 * @data: for @callback
 * @free_data: (nullable): frees @data when all is over
 *
 * Asks for a printer and prints the pages, each on paper that lies as the page does. They are drawn while the window
 * goes on.
 *
 * Returns: whether there is something to print
 */
gboolean
muster_pdf_view_print (MusterPdfView *view, const char *title, const char *path,
                       MusterPdfPrinted callback, gpointer data, GDestroyNotify free_data);

/**
 * muster_pdf_view_is_drawn:
 * @view: a view
 *
 * Returns: whether every page that is to be seen is drawn
 */
gboolean
muster_pdf_view_is_drawn (MusterPdfView *view);

G_END_DECLS
