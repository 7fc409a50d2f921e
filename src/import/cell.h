/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a workbook keeps in a cell as the text that a person sees there, in one form whatever the workbook's language:
 * dates as ISO, decimals with a point. Inside src/import only. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * MusterCellLook:
 * @is_date: whether it looks like a date
 * @is_time: whether it looks like a time of day or a length of time
 * @n_digits: how many digits it has at least, as "00000" has five; 0 where that is not said
 *
 * How a number looks.
 */
typedef struct
{
  gboolean is_date;
  gboolean is_time;
  guint n_digits;
} MusterCellLook;

/**
 * muster_cell_get_look:
 * @code: a format, such as "m/d/yyyy", as workbooks write it whatever their language
 *
 * Returns: how a number of that format looks
 */
MusterCellLook
muster_cell_get_look (const char *code);

/**
 * muster_cell_get_built_in_look:
 * @id: number of a format that a workbook need not write down (ECMA-376, 18.8.30)
 *
 * Returns: how a number of that format looks
 */
MusterCellLook
muster_cell_get_built_in_look (guint id);

/**
 * muster_cell_print_number:
 * @text: a number as a workbook keeps it: "0.1", "4.6E-2", "46203"
 * @look: how it looks
 * @starts_1904: whether days are counted from 1904, as old Macs did
 *
 * Returns: (transfer full): "2026-06-30", "2026-06-30 8:00", "4:30", "7.5", "00123"; @text itself where it is no number
 */
char *
muster_cell_print_number (const char *text, MusterCellLook look, gboolean starts_1904);

/**
 * muster_cell_print_date:
 * @text: a date of ISO 8601, with or without a time: "2026-06-30T00:00:00"
 *
 * Returns: (transfer full): it without a time that is midnight
 */
char *
muster_cell_print_date (const char *text);

G_END_DECLS
