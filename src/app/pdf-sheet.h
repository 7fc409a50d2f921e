/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One page of a PDF: white paper, its picture once there is one, marks over it, or the sentence that says why there is
 * none. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define MUSTER_TYPE_PDF_SHEET (muster_pdf_sheet_get_type ())
G_DECLARE_FINAL_TYPE (MusterPdfSheet, muster_pdf_sheet, MUSTER, PDF_SHEET, GtkWidget)

/**
 * muster_pdf_sheet_new:
 * @width: width of the page in points
 * @height: its height in points
 *
 * Returns: (transfer floating): an empty sheet
 */
GtkWidget *
muster_pdf_sheet_new (double width, double height);

/**
 * muster_pdf_sheet_set_texture:
 * @sheet: a sheet
 * @texture: (nullable): its picture; NULL gives it back
 */
void
muster_pdf_sheet_set_texture (MusterPdfSheet *sheet, GdkTexture *texture);

/**
 * muster_pdf_sheet_get_texture:
 * @sheet: a sheet
 *
 * Returns: (transfer none) (nullable): its picture
 */
GdkTexture *
muster_pdf_sheet_get_texture (MusterPdfSheet *sheet);

/**
 * muster_pdf_sheet_set_problem:
 * @sheet: a sheet
 * @sentence: (nullable): why it has no picture
 */
void
muster_pdf_sheet_set_problem (MusterPdfSheet *sheet, const char *sentence);

/**
 * muster_pdf_sheet_clear_marks:
 * @sheet: a sheet
 *
 * Takes all marks off it.
 */
void
muster_pdf_sheet_clear_marks (MusterPdfSheet *sheet);

/**
 * muster_pdf_sheet_add_mark:
 * @sheet: a sheet
 * @place: what is marked, in points from the top left
 * @is_current: whether it is the one that is looked at
 *
 * Marks a place.
 */
void
muster_pdf_sheet_add_mark (MusterPdfSheet *sheet, const graphene_rect_t *place,
                           gboolean is_current);

/**
 * muster_pdf_sheet_get_n_marks:
 * @sheet: a sheet
 *
 * Returns: how many marks it has
 */
guint
muster_pdf_sheet_get_n_marks (MusterPdfSheet *sheet);

G_END_DECLS
