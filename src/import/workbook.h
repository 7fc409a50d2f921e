/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet of a workbook: XLSX as Excel and nearly everything else writes it, or ODS as LibreOffice does. Only values
 * are read; formulas, looks, pictures, links and macros stay behind. */

#pragma once

#include "import/sheet.h"

G_BEGIN_DECLS

/**
 * muster_workbook_recognise:
 * @bytes: what a file holds
 *
 * Returns: whether it may be a workbook, by its first bytes
 */
gboolean
muster_workbook_recognise (GBytes *bytes);

/**
 * muster_workbook_read:
 * @bytes: what the file holds
 * @name: (nullable): name of the sheet; NULL is the first that is not hidden
 * @names: (out) (optional) (transfer full) (element-type utf8): names of the sheets that are not hidden, in order
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is no workbook, is damaged or protected by a password,
 *   has no such sheet or an empty one, or is larger than muster_sheet_add_cell() and muster_zip_read() allow
 *
 * Dates are given as ISO, times as 8:00, numbers with a point, whatever the workbook's language; a number that shows
 * leading zeros keeps them. Of a formula the value is read that was there when the workbook was saved.
 *
 * Returns: (transfer full) (nullable): the sheet's rows
 */
MusterSheet *
muster_workbook_read (GBytes *bytes, const char *name, GPtrArray **names, GError **error);

G_END_DECLS
