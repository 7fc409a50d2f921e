/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Writing content as an Excel workbook: a sheet for each section that names one. */

#pragma once

#include "export/content.h"

G_BEGIN_DECLS

/**
 * muster_xlsx_write:
 * @content: what it says
 * @path: where the file shall be
 * @error: return location; MUSTER_ERROR_OUTPUT where the file cannot be written,
 *   MUSTER_ERROR_INTERNAL where the content does not fit a workbook
 *
 * Training time is hours, money is dollars, dates are dates; sums are live formulas that carry their
 * value. Text is never a formula. The same content gives the same bytes. On any failure what stood at
 * @path still stands.
 *
 * May be called on any thread.
 *
 * Returns: whether the file is written
 */
gboolean
muster_xlsx_write (const MusterContent *content, const char *path, GError **error);

G_END_DECLS
