/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing pages that are laid out. */

#pragma once

#include <cairo.h>

#include "export/pdf-page.h"

G_BEGIN_DECLS

/**
 * muster_pdf_draw_page:
 * @pages: pages
 * @cr: where to draw; need not be a PDF
 * @index: which page, from 0
 *
 * Draws one page without its number.
 */
void
muster_pdf_draw_page (const MusterPages *pages, cairo_t *cr, guint index);

/**
 * muster_pdf_draw:
 * @pages: pages
 * @surface: a PDF surface
 * @is_numbered: whether each page says which it is
 *
 * Draws all pages with their structure, bookmarks and metadata. What went wrong is the status of
 * @surface once it is finished.
 */
void
muster_pdf_draw (const MusterPages *pages, cairo_surface_t *surface, gboolean is_numbered);

G_END_DECLS
