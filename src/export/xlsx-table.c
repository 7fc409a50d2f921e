/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables on a sheet. Every formula carries its value, because not every program computes a file that
 * another one wrote. */

#include <math.h>
#include <string.h>

#include "export/xlsx-sheet.h"

#define FORM_LINES 2u /* a hand needs more room than type */
#define LAST_FROZEN_ROW 4
#define FIRST_YEAR 1900
#define FORMULA_SIZE 64

/* The sheet's own number of a value: hours, dollars, units. */
static double
get_sheet_number (MusterColumnKind kind, gint64 number)
{
  switch (kind)
    {
    case MUSTER_COLUMN_DURATION:
      return (double) number / 3600;
    case MUSTER_COLUMN_MONEY:
    case MUSTER_COLUMN_QUANTITY:
      return (double) number / 100;
    case MUSTER_COLUMN_RATE:
      return (double) number / 1000;
    case MUSTER_COLUMN_TEXT:
    case MUSTER_COLUMN_INTEGER:
    case MUSTER_COLUMN_BOOLEAN:
    case MUSTER_COLUMN_DATE:
    case MUSTER_COLUMN_TIME:
    default:
      return (double) number;
    }
}

static MusterColumnKind
get_kind (const MusterContentTable *table, guint column)
{
  return muster_table_get_column (table->table, column)->kind;
}

/* The column of the sheet where a cell of the current row goes; what it spans is merged. */
static lxw_col_t
place_cell (MusterSheet *sheet, guint column, lxw_format *format)
{
  guint first = sheet->places[column];
  guint n = sheet->places[column + 1] - first;

  if (n > 1)
    muster_sheet_count_cells (sheet,
                              worksheet_merge_range (sheet->sheet, sheet->row, (lxw_col_t) first,
                                                     sheet->row, (lxw_col_t) (first + n - 1), "",
                                                     format),
                              n - 1);
  return (lxw_col_t) first;
}

static double
get_width (const MusterSheet *sheet, guint column)
{
  double width = 0;
  guint i;

  for (i = sheet->places[column]; i < sheet->places[column + 1]; i++)
    width += sheet->widths[i];
  return width;
}

static void
write_date (MusterSheet *sheet, guint column, MusterDate date, lxw_format *format)
{
  lxw_datetime day = { 0 };

  muster_date_get (date, &day.year, &day.month, &day.day);
  if (day.year < FIRST_YEAR)
    {
      /* Spreadsheets know no earlier day. */
      g_autofree char *text = muster_date_format (date);

      muster_sheet_write_text (sheet, column, text, format);
      return;
    }
  muster_sheet_count_cells (
      sheet, worksheet_write_datetime (sheet->sheet, sheet->row, (lxw_col_t) column, &day, format),
      1);
}

/* Whether the amount of @row is the product of its quantity and rate, to the cent. */
static gboolean
is_product (const MusterContentTable *table, guint row)
{
  const MusterTable *cells = table->table;
  gint64 cents;

  return !muster_table_is_empty (cells, row, table->quantity) &&
         !muster_table_is_empty (cells, row, table->rate) &&
         muster_money_multiply (muster_table_get_number (cells, row, table->quantity),
                                muster_table_get_number (cells, row, table->rate), &cents) &&
         cents == muster_table_get_number (cells, row, table->product);
}

static void
write_product (MusterSheet *sheet, const MusterContentTable *table, guint row, lxw_format *format)
{
  char quantity[LXW_MAX_CELL_NAME_LENGTH], rate[LXW_MAX_CELL_NAME_LENGTH];
  char formula[FORMULA_SIZE];
  gint64 cents = muster_table_get_number (table->table, row, table->product);

  lxw_rowcol_to_cell (quantity, sheet->row, (lxw_col_t) sheet->places[table->quantity]);
  lxw_rowcol_to_cell (rate, sheet->row, (lxw_col_t) sheet->places[table->rate]);
  g_snprintf (formula, sizeof formula, "=ROUND(%s*%s,2)", quantity, rate);
  muster_sheet_count_cells (sheet,
                            worksheet_write_formula_num (
                                sheet->sheet, sheet->row, (lxw_col_t) sheet->places[table->product],
                                formula, format, get_sheet_number (MUSTER_COLUMN_MONEY, cents)),
                            1);
}

static void
write_cell (MusterSheet *sheet, const MusterContentTable *table, guint row, guint column)
{
  const MusterContentColumn *drawn = &table->columns[column];
  MusterColumnKind kind = get_kind (table, column);
  MusterSheetRole role = drawn->is_strong ? MUSTER_SHEET_ROLE_STRONG : MUSTER_SHEET_ROLE_CELL;
  lxw_format *format = sheet->cells[drawn->is_figure ? MUSTER_COLUMN_DURATION : kind][role];
  lxw_col_t place = place_cell (sheet, column, format);
  gint64 number;

  if (muster_table_is_empty (table->table, row, column))
    {
      muster_sheet_write_text (sheet, place, drawn->empty, format);
      return;
    }
  if (kind == MUSTER_COLUMN_TEXT)
    {
      muster_sheet_write_text (sheet, place, muster_table_get_text (table->table, row, column),
                               format);
      return;
    }
  number = muster_table_get_number (table->table, row, column);
  if (kind == MUSTER_COLUMN_DATE)
    write_date (sheet, place, (MusterDate) number, format);
  else if (kind == MUSTER_COLUMN_BOOLEAN || kind == MUSTER_COLUMN_TIME)
    {
      g_autofree char *text = muster_table_format_number (kind, number);

      muster_sheet_write_text (sheet, place, text, format);
    }
  else if (column == table->product && is_product (table, row))
    write_product (sheet, table, row, format);
  else
    muster_sheet_count_cells (sheet,
                              worksheet_write_number (sheet->sheet, sheet->row, place,
                                                      get_sheet_number (kind, number), format),
                              1);
}

static void
write_heads (MusterSheet *sheet, const MusterContentTable *table)
{
  guint n_columns = muster_table_get_n_columns (table->table);
  guint n_lines = 1;
  guint i;

  for (i = 0; i < n_columns; i++)
    {
      const char *title = muster_table_get_column (table->table, i)->title;
      lxw_format *format =
          sheet->texts[muster_content_table_is_figure (table, i) ? MUSTER_SHEET_TEXT_FIGURE_HEAD
                                                                 : MUSTER_SHEET_TEXT_HEAD];

      n_lines = MAX (n_lines, muster_sheet_count_lines (title, get_width (sheet, i)));
      muster_sheet_write_text (sheet, place_cell (sheet, i, format), title, format);
    }
  muster_sheet_set_lines (sheet, n_lines);
  if (sheet->n_tables == 0)
    {
      muster_sheet_check (sheet, worksheet_repeat_rows (sheet->sheet, sheet->row, sheet->row));
      /* Heads further down would freeze most of the window. */
      if (sheet->row <= LAST_FROZEN_ROW)
        worksheet_freeze_panes (sheet->sheet, sheet->row + 1, 0);
    }
  sheet->n_tables++;
  sheet->row++;
}

static guint
count_cell_lines (const MusterSheet *sheet, const MusterContentTable *table, guint row,
                  guint column)
{
  g_autofree char *clean = NULL;
  const char *text;
  double width;

  if (get_kind (table, column) != MUSTER_COLUMN_TEXT ||
      muster_table_is_empty (table->table, row, column))
    return 1;
  text = muster_table_get_text (table->table, row, column);
  width = get_width (sheet, column);
  /* No character has less than a byte. */
  if ((double) strlen (text) <= width && strpbrk (text, "\r\n\xe2") == NULL)
    return 1;
  clean = muster_content_clean (text, TRUE);
  return muster_sheet_count_lines (clean, width);
}

static void
write_rows (MusterSheet *sheet, const MusterContentTable *table, guint first, guint end)
{
  guint n_columns = muster_table_get_n_columns (table->table);
  guint row, column;

  for (row = first; row < end; row++)
    {
      guint n_lines = table->is_form ? FORM_LINES : 1;

      for (column = 0; column < n_columns; column++)
        {
          n_lines = MAX (n_lines, count_cell_lines (sheet, table, row, column));
          write_cell (sheet, table, row, column);
        }
      muster_sheet_set_lines (sheet, n_lines);
      sheet->row++;
    }
}

/* A list of sentences below a wider table spans all of the sheet. */
static void
write_list (MusterSheet *sheet, const MusterContentTable *table)
{
  guint n_rows = muster_table_get_n_rows (table->table);
  double width = 0;
  guint i;

  for (i = 0; i < sheet->n_columns; i++)
    width += sheet->widths[i];
  muster_sheet_write_span (sheet, 0, sheet->n_columns,
                           muster_table_get_column (table->table, 0)->title,
                           MUSTER_SHEET_TEXT_HEAD);
  sheet->row++;
  for (i = 0; i < n_rows; i++)
    {
      g_autofree char *text = muster_table_format_cell (table->table, i, 0);
      g_autofree char *clean = muster_content_clean (text, TRUE);

      muster_sheet_set_lines (sheet, muster_sheet_count_lines (clean, width));
      muster_sheet_write_span (sheet, 0, sheet->n_columns, clean, MUSTER_SHEET_TEXT_BODY);
      sheet->row++;
    }
  sheet->row++;
}

static void
write_sum (MusterSheet *sheet, guint column, const char *arguments, double value,
           lxw_format *format)
{
  g_autofree char *formula = g_strdup_printf ("=SUM(%s)", arguments);

  muster_sheet_count_cells (sheet,
                            worksheet_write_formula_num (sheet->sheet, sheet->row,
                                                         place_cell (sheet, column, format),
                                                         formula, format, value),
                            1);
}

/* Empty cells from @first to before @end, which a text before them may run over. */
static void
write_blanks (MusterSheet *sheet, guint first, guint end, lxw_format *format)
{
  guint i;

  for (i = first; i < end; i++)
    muster_sheet_count_cells (
        sheet, worksheet_write_blank (sheet->sheet, sheet->row, (lxw_col_t) i, format), 1);
}

/* A row of sums of rows @first to @end. @ranges gives for every summed column what to add. */
static void
write_sums (MusterSheet *sheet, const MusterContentTable *table, const char *label,
            GString **ranges, guint first, guint end, MusterSheetRole role)
{
  lxw_format *label_format = sheet->cells[MUSTER_COLUMN_BOOLEAN][role];
  guint n_columns = muster_table_get_n_columns (table->table);
  guint i;

  muster_sheet_write_text (sheet, 0, label, label_format);
  write_blanks (sheet, 1, sheet->places[1], label_format);
  for (i = 1; i < n_columns; i++)
    {
      MusterColumnKind kind = get_kind (table, i);
      lxw_format *format = sheet->cells[kind][role];

      if (!table->columns[i].is_summed || end == first)
        write_blanks (sheet, sheet->places[i], sheet->places[i + 1], format);
      else
        write_sum (sheet, i, ranges[i]->str,
                   get_sheet_number (kind, muster_content_table_sum (table, i, first, end)),
                   format);
    }
  sheet->row++;
}

static void
append_range (GString *ranges, lxw_row_t first, lxw_row_t last, guint column)
{
  char range[LXW_MAX_CELL_RANGE_LENGTH];

  lxw_rowcol_to_range (range, first, (lxw_col_t) column, last, (lxw_col_t) column);
  g_string_append_printf (ranges, "%s%s", ranges->len > 0 ? "," : "", range);
}

static GString **
ranges_new (guint n)
{
  GString **ranges = g_new0 (GString *, n + 1);
  guint i;

  for (i = 0; i < n; i++)
    ranges[i] = g_string_new (NULL);
  return ranges;
}

static void
ranges_free (GString **ranges)
{
  guint i;

  for (i = 0; ranges[i] != NULL; i++)
    g_string_free (ranges[i], TRUE);
  g_free (ranges);
}

/* Writes one group; what the total has to add of it goes to @totals. */
static void
write_group (MusterSheet *sheet, const MusterContentTable *table, guint index, GString **totals)
{
  const MusterContentGroup *group = g_ptr_array_index (table->groups, index);
  guint end = muster_content_table_get_group_end (table, index);
  guint n_columns = muster_table_get_n_columns (table->table);
  GString **ranges = ranges_new (n_columns);
  lxw_row_t first;
  guint i;

  if (group->title != NULL)
    {
      muster_sheet_write_text (sheet, 0, group->title, sheet->texts[MUSTER_SHEET_TEXT_GROUP]);
      sheet->row++;
    }
  first = sheet->row;
  write_rows (sheet, table, group->first, end);
  for (i = 0; i < n_columns && end > group->first; i++)
    {
      append_range (ranges[i], first, sheet->row - 1, sheet->places[i]);
      if (group->subtotal != NULL)
        append_range (totals[i], sheet->row, sheet->row, sheet->places[i]);
      else
        append_range (totals[i], first, sheet->row - 1, sheet->places[i]);
    }
  if (group->subtotal != NULL)
    write_sums (sheet, table, group->subtotal, ranges, group->first, end,
                MUSTER_SHEET_ROLE_SUBTOTAL);
  ranges_free (ranges);
}

static void
write_body (MusterSheet *sheet, const MusterContentTable *table)
{
  guint n_rows = muster_table_get_n_rows (table->table);
  guint n_columns = muster_table_get_n_columns (table->table);
  GString **totals = ranges_new (n_columns);
  lxw_row_t first = sheet->row;
  guint i;

  if (table->groups->len == 0)
    {
      write_rows (sheet, table, 0, n_rows);
      for (i = 0; i < n_columns && n_rows > 0; i++)
        append_range (totals[i], first, sheet->row - 1, sheet->places[i]);
    }
  for (i = 0; i < table->groups->len; i++)
    write_group (sheet, table, i, totals);
  if (n_rows == 0 && table->nothing != NULL)
    {
      muster_sheet_write_text (sheet, 0, table->nothing, sheet->texts[MUSTER_SHEET_TEXT_VALUE]);
      sheet->row++;
    }
  if (table->total != NULL)
    write_sums (sheet, table, table->total, totals, 0, n_rows, MUSTER_SHEET_ROLE_TOTAL);
  ranges_free (totals);
}

void
muster_sheet_write_table (MusterSheet *sheet, const MusterContentTable *table)
{
  guint n_rows = muster_table_get_n_rows (table->table);
  guint n_columns = muster_table_get_n_columns (table->table);
  lxw_row_t head;
  guint i;

  if (table->caption != NULL)
    {
      muster_sheet_write_text (sheet, 0, table->caption, sheet->texts[MUSTER_SHEET_TEXT_HEADING]);
      sheet->row++;
    }
  if (n_columns == 1 && sheet->n_columns > 1)
    {
      write_list (sheet, table);
      return;
    }
  head = sheet->row;
  muster_sheet_place_table (sheet, table);
  write_heads (sheet, table);
  /* One filter for a sheet, and none over subtotals or merged cells. */
  if (sheet->n_tables == 1 && n_columns == sheet->n_columns && table->groups->len == 0 &&
      n_rows > 1)
    muster_sheet_check (sheet, worksheet_autofilter (sheet->sheet, head, 0, head + n_rows,
                                                     (lxw_col_t) (n_columns - 1)));
  write_body (sheet, table);
  for (i = 0; i < table->notes->len; i++)
    {
      muster_sheet_write_text (sheet, 0, g_ptr_array_index (table->notes, i),
                               sheet->texts[MUSTER_SHEET_TEXT_DETAIL]);
      sheet->row++;
    }
  sheet->row++;
}
