/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The view in four files: pdf-view.c the file and moving in it, pdf-view-draw.c which pages have their pictures,
 * pdf-view-search.c finding a text, pdf-view-print.c printing. */

#pragma once

#include "app/pdf-sheet.h"
#include "app/pdf-view.h"
#include "pdf/client.h"

G_BEGIN_DECLS

/** MUSTER_PDF_VIEW_GAP: between pages, in pixels. */
#define MUSTER_PDF_VIEW_GAP 12

/**
 * MusterPdfViewPage:
 * @sheet: its widget
 * @size: its size in points
 * @drawing: (nullable): while it is drawn
 * @is_drawn: whether that is over, with or without a picture
 */
typedef struct
{
  MusterPdfSheet *sheet;
  MusterPdfSize size;
  GCancellable *drawing;
  gboolean is_drawn;
} MusterPdfViewPage;

struct _MusterPdfView
{
  GtkWidget parent_instance;
  GtkWidget *scrolled;
  GtkWidget *box;
  GtkWidget *problem;
  GtkWidget *overlay;
  GBytes *content;
  GArray *pages; /* of MusterPdfViewPage */
  GCancellable *counting;
  guint zoom;
  gboolean is_zoomed; /* by the user */
  guint current;
  guint n_drawing;
  guint update_id;

  char *searched; /* the text, or NULL */
  GCancellable *searching;
  GArray *matches; /* of MusterPdfMatch, or NULL while it is not known */
  guint match;     /* which one is looked at, from 1; 0 is none */
};

/** muster_pdf_view_page: a page by its number, from 0. */
MusterPdfViewPage *
muster_pdf_view_page (MusterPdfView *self, guint number);

/** muster_pdf_view_get_scale: pixels for each point. */
double
muster_pdf_view_get_scale (MusterPdfView *self);

/** muster_pdf_view_get_page_height: of a page with the gap below it, in pixels. */
double
muster_pdf_view_get_page_height (MusterPdfView *self, guint number);

/** muster_pdf_view_get_top: where a page begins, in pixels from where the first does. */
double
muster_pdf_view_get_top (MusterPdfView *self, guint number);

/** muster_pdf_view_find_seen: first and last page that are to be seen. */
void
muster_pdf_view_find_seen (MusterPdfView *self, guint *first, guint *last);

/** muster_pdf_view_queue_update: has pages drawn that are seen now, and others give their pictures back. */
void
muster_pdf_view_queue_update (MusterPdfView *self);

/** muster_pdf_view_forget: gives the picture of a page back. */
void
muster_pdf_view_forget (MusterPdfViewPage *page);

/** muster_pdf_view_say_page: says that the page that is looked at is another. */
void
muster_pdf_view_say_page (MusterPdfView *self);

/** muster_pdf_view_say_matches: says that what was found is another. */
void
muster_pdf_view_say_matches (MusterPdfView *self);

/** muster_pdf_view_search_again: looks for the text in a file that is new. */
void
muster_pdf_view_search_again (MusterPdfView *self);

/** muster_pdf_view_forget_matches: forgets what was found, and stops looking. */
void
muster_pdf_view_forget_matches (MusterPdfView *self);

G_END_DECLS
