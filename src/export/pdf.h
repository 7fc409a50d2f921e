/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing content as PDF: US Letter, tagged, with bookmarks and an embedded font. */

#pragma once

#include "export/content.h"

G_BEGIN_DECLS

/**
 * muster_pdf_write:
 * @content: what it says
 * @path: where the file shall be
 * @error: return location; MUSTER_ERROR_OUTPUT where the file cannot be written,
 *   MUSTER_ERROR_INTERNAL where the paper's font is missing
 *
 * The same content gives the same bytes, whatever the machine, its locale and its time zone. On any
 * failure what stood at @path still stands.
 *
 * May be called on any thread.
 *
 * Returns: whether the file is written
 */
gboolean
muster_pdf_write (const MusterContent *content, const char *path, GError **error);

/**
 * muster_pdf_draw_paper:
 * @content: what it says
 * @boxed: (nullable) (element-type utf8): where the texts go that have a character which the paper's font
 *   lacks, and which prints as a box; one may be there several times
 * @error: return location; MUSTER_ERROR_INTERNAL where it cannot be drawn
 *
 * Draws the paper for muster_pdf_assemble(): the same as muster_pdf_write(), but without numbers on its
 * pages, which the assembled packet has over everything.
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (nullable): the PDF
 */
GBytes *
muster_pdf_draw_paper (const MusterContent *content, GPtrArray *boxed, GError **error);

G_END_DECLS
