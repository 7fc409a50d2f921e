/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide columns are. All tables of a sheet share its columns. They are made for the table that has most
 * of them; a narrower table lies over them, so that its long texts do not widen columns of other tables. */

#include <string.h>

#include "export/xlsx-sheet.h"

#define HEAD_WIDTH 24.0 /* a longer head takes several lines */
#define MIN_WIDTH 7.0
#define MAX_WIDTH 44.0
#define WIDTH_PADDING 2.0
#define DATE_WIDTH 11.0 /* 30 Sep 2026 */

static double
measure_text (const char *text)
{
  return (double) (text != NULL ? g_utf8_strlen (text, -1) : 0);
}

static double
measure_number (MusterColumnKind kind, gint64 number)
{
  g_autofree char *text = muster_table_format_number (kind, number);

  return measure_text (text);
}

/* The longest figure of a column is its least or its greatest, but for decimals that the padding has
 * room for, so no other one is formatted. */
static double
measure_numbers (const MusterContentTable *table, guint column)
{
  guint n_rows = muster_table_get_n_rows (table->table);
  MusterColumnKind kind = muster_table_get_column (table->table, column)->kind;
  gint64 least = G_MAXINT64, greatest = G_MININT64;
  guint row;

  if (kind == MUSTER_COLUMN_DATE)
    return DATE_WIDTH;
  for (row = 0; row < n_rows; row++)
    {
      gint64 number = muster_table_get_number (table->table, row, column);

      if (number == MUSTER_NUMBER_NONE)
        continue;
      least = MIN (least, number);
      greatest = MAX (greatest, number);
    }
  if (least > greatest)
    return 0;
  return MAX (measure_number (kind, least), measure_number (kind, greatest));
}

static double
measure_texts (const MusterContentTable *table, guint column)
{
  guint n_rows = muster_table_get_n_rows (table->table);
  double width = 0;
  guint row;

  for (row = 0; row < n_rows; row++)
    {
      const char *text = muster_table_get_text (table->table, row, column);
      g_autofree char *clean = NULL;

      if (text == NULL || (double) strlen (text) <= width)
        continue;
      clean = muster_content_clean (text, FALSE);
      width = MAX (width, measure_text (clean));
    }
  return width;
}

void
muster_sheet_measure_table (const MusterContentTable *table, double *widths)
{
  guint n_rows = muster_table_get_n_rows (table->table);
  guint n_columns = muster_table_get_n_columns (table->table);
  guint column;

  for (column = 0; column < n_columns; column++)
    {
      const char *title = muster_table_get_column (table->table, column)->title;
      gboolean is_text = muster_table_get_column (table->table, column)->kind == MUSTER_COLUMN_TEXT;
      double width = is_text ? measure_texts (table, column) : measure_numbers (table, column);

      width = MAX (MIN_WIDTH, MAX (width, MIN (measure_text (title), HEAD_WIDTH)) + WIDTH_PADDING);
      if (table->columns[column].is_summed)
        {
          gint64 sum = muster_content_table_sum (table, column, 0, n_rows);

          width = MAX (width,
                       measure_number (muster_table_get_column (table->table, column)->kind, sum) +
                           2 * WIDTH_PADDING);
        }
      widths[column] = MAX (widths[column], MIN (width, MAX_WIDTH));
    }
}

/* How many columns from @first on make up @need characters, where @n_behind more shall be left. If they do
 * not, the last of them is widened. */
static guint
find_span (MusterSheet *sheet, guint first, guint n_behind, double need)
{
  double width = 0;
  guint end = first;

  while (end + n_behind < sheet->n_columns && (end == first || width + WIDTH_PADDING / 2 < need))
    width += sheet->widths[end++];
  if (width + WIDTH_PADDING / 2 < need)
    sheet->widths[end - 1] += need - width;
  return end - first;
}

void
muster_sheet_place_table (MusterSheet *sheet, const MusterContentTable *table)
{
  guint n_columns = muster_table_get_n_columns (table->table);
  g_autofree double *needs = NULL;
  guint next = 0;
  guint column;

  if (n_columns < sheet->n_columns)
    {
      needs = g_new0 (double, n_columns);
      muster_sheet_measure_table (table, needs);
    }
  for (column = 0; column < n_columns; column++)
    {
      sheet->places[column] = next;
      next += needs != NULL ? find_span (sheet, next, n_columns - column - 1, needs[column]) : 1;
    }
  sheet->places[n_columns] = next;
}
