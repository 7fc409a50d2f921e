/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a workbook that was just written is whole. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * muster_xlsx_check:
 * @path: a workbook
 *
 * The library writes each part to a temporary file first and does not see when that fails: with a full
 * temporary folder it would report success for a workbook that no program can open.
 *
 * Returns: whether every part ends with the end of its root element
 */
gboolean
muster_xlsx_check (const char *path);

G_END_DECLS
