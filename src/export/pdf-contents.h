/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of sections and attachments with their pages. Inside the PDF writer only. */

#pragma once

#include "export/pdf-page.h"

G_BEGIN_DECLS

/**
 * muster_pdf_contents_layout:
 * @pages: the pages
 *
 * Lays out one line for each section and attachment of the content. Their pages are not known yet.
 */
void
muster_pdf_contents_layout (MusterPages *pages);

/**
 * muster_pdf_contents_finish:
 * @pages: the pages, all laid out
 *
 * Fills in the pages.
 */
void
muster_pdf_contents_finish (MusterPages *pages);

G_END_DECLS
