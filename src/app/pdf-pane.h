/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a PDF with a bar that floats over them: which page, how large, and where a text stands. */

#pragma once

#include "app/pdf-view.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_PDF_PANE (muster_pdf_pane_get_type ())
G_DECLARE_FINAL_TYPE (MusterPdfPane, muster_pdf_pane, MUSTER, PDF_PANE, GtkWidget)

/**
 * muster_pdf_pane_get_view:
 * @pane: a pane
 *
 * Returns: (transfer none): its pages
 */
MusterPdfView *
muster_pdf_pane_get_view (MusterPdfPane *pane);

/**
 * muster_pdf_pane_add_keys:
 * @pane: a pane
 * @page: the page that it stands on
 *
 * Lets the pane's keys work wherever the focus is on @page: Page Up and Page Down, Ctrl+plus, Ctrl+minus and Ctrl+0
 * (as wide as the pane), F3 and Shift+F3.
 */
void
muster_pdf_pane_add_keys (MusterPdfPane *pane, GtkWidget *page);

/**
 * muster_pdf_pane_search:
 * @pane: a pane
 *
 * Moves the focus to the field where a text is searched.
 */
void
muster_pdf_pane_search (MusterPdfPane *pane);

G_END_DECLS
