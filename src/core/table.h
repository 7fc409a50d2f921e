/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The one table type: typed columns, rows, an immutable snapshot once it is built. Lists on screen,
 * XLSX, CSV, JSON and the tables of a PDF all draw it. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterColumnKind:
 * @MUSTER_COLUMN_TEXT: text, NULL = empty
 * @MUSTER_COLUMN_INTEGER: a whole number
 * @MUSTER_COLUMN_BOOLEAN: 0 or 1
 * @MUSTER_COLUMN_DATE: a MusterDate
 * @MUSTER_COLUMN_TIME: seconds since 1970
 * @MUSTER_COLUMN_DURATION: training time in seconds
 * @MUSTER_COLUMN_MONEY: cents
 * @MUSTER_COLUMN_RATE: mills
 * @MUSTER_COLUMN_QUANTITY: hundredths
 *
 * All but text are numbers in which MUSTER_NUMBER_NONE is an empty cell (and for dates 0, too).
 */
typedef enum
{
  MUSTER_COLUMN_TEXT,
  MUSTER_COLUMN_INTEGER,
  MUSTER_COLUMN_BOOLEAN,
  MUSTER_COLUMN_DATE,
  MUSTER_COLUMN_TIME,
  MUSTER_COLUMN_DURATION,
  MUSTER_COLUMN_MONEY,
  MUSTER_COLUMN_RATE,
  MUSTER_COLUMN_QUANTITY,
} MusterColumnKind;

/**
 * MusterColumn:
 * @id: fixed name, the heading in CSV and the key in JSON; static
 * @title: heading for people, translated; static or interned
 * @kind: what its cells are
 */
typedef struct
{
  const char *id;
  const char *title;
  MusterColumnKind kind;
} MusterColumn;

typedef struct _MusterTable MusterTable;

/**
 * muster_table_new:
 * @columns: (array length=n_columns): the columns; copied, their texts are not
 * @n_columns: how many
 *
 * Returns: (transfer full): a table without rows; NULL-free, ref-counted
 */
MusterTable *
muster_table_new (const MusterColumn *columns, guint n_columns);

/**
 * muster_table_ref:
 * @table: a table
 *
 * Returns: (transfer full): @table
 */
MusterTable *
muster_table_ref (MusterTable *table);

/**
 * muster_table_unref:
 * @table: (nullable) (transfer full): a table
 */
void
muster_table_unref (MusterTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterTable, muster_table_unref)

/**
 * muster_table_add_row:
 * @table: a table that nobody else holds yet
 *
 * Adds a row of empty cells.
 *
 * Returns: its number
 */
guint
muster_table_add_row (MusterTable *table);

/**
 * muster_table_set_text:
 * @table: a table that nobody else holds yet
 * @row: a row
 * @column: a text column
 * @text: (nullable): the text; copied
 */
void
muster_table_set_text (MusterTable *table, guint row, guint column, const char *text);

/**
 * muster_table_set_number:
 * @table: a table that nobody else holds yet
 * @row: a row
 * @column: a column that is not text
 * @number: the value in the column's unit, or MUSTER_NUMBER_NONE
 */
void
muster_table_set_number (MusterTable *table, guint row, guint column, gint64 number);

/**
 * muster_table_get_n_rows:
 * @table: a table
 *
 * Returns: how many rows it has
 */
guint
muster_table_get_n_rows (const MusterTable *table);

/**
 * muster_table_get_n_columns:
 * @table: a table
 *
 * Returns: how many columns it has
 */
guint
muster_table_get_n_columns (const MusterTable *table);

/**
 * muster_table_get_column:
 * @table: a table
 * @column: a column's number
 *
 * Returns: the column
 */
const MusterColumn *
muster_table_get_column (const MusterTable *table, guint column);

/**
 * muster_table_is_empty:
 * @table: a table
 * @row: a row
 * @column: a column
 *
 * Returns: whether the cell is empty
 */
gboolean
muster_table_is_empty (const MusterTable *table, guint row, guint column);

/**
 * muster_table_get_text:
 * @table: a table
 * @row: a row
 * @column: a text column
 *
 * Returns: (nullable): the text; owned by the table
 */
const char *
muster_table_get_text (const MusterTable *table, guint row, guint column);

/**
 * muster_table_get_number:
 * @table: a table
 * @row: a row
 * @column: a column that is not text
 *
 * Returns: the value in the column's unit, or MUSTER_NUMBER_NONE
 */
gint64
muster_table_get_number (const MusterTable *table, guint row, guint column);

/**
 * muster_table_sum:
 * @table: a table
 * @column: a column that is not text
 *
 * Returns: the sum of its cells that are not empty
 */
gint64
muster_table_sum (const MusterTable *table, guint column);

/**
 * muster_table_format_cell:
 * @table: a table
 * @row: a row
 * @column: a column
 *
 * Returns: (transfer full): the cell as people read it: "30 Jun 2026", "7.50", "1,234.56"
 */
char *
muster_table_format_cell (const MusterTable *table, guint row, guint column);

/**
 * muster_table_format_number:
 * @kind: kind of a column, not text
 * @number: a value in its unit
 *
 * Returns: (transfer full): the value as people read it, "" for an empty one
 */
char *
muster_table_format_number (MusterColumnKind kind, gint64 number);

/**
 * muster_table_looks_like_formula:
 * @text: a text
 *
 * Returns: whether a spreadsheet that opens a CSV would run @text as a formula, or @text is one behind
 *   apostrophes: muster_table_print_csv() puts one more before it, whoever reads takes one off
 */
gboolean
muster_table_looks_like_formula (const char *text);

/**
 * muster_table_print_csv:
 * @table: a table
 *
 * The column's ids, then the rows, lines ended by CRLF (RFC 4180). Dates are ISO, durations whole
 * seconds, money "1234.56". A text of muster_table_looks_like_formula() gets a leading apostrophe.
 *
 * Returns: (transfer full): the CSV
 */
char *
muster_table_print_csv (const MusterTable *table);

/**
 * muster_table_print_json:
 * @table: a table
 *
 * An array of objects keyed by the columns' ids. Durations are whole seconds, money is whole cents,
 * rates mills, quantities hundredths, dates ISO; empty cells are null.
 *
 * Returns: (transfer full): the JSON, ended by a newline
 */
char *
muster_table_print_json (const MusterTable *table);

/**
 * muster_table_print_text:
 * @table: a table
 *
 * Aligned columns under their titles, for a terminal. A text that is wider than 40 characters is cut, but
 * in the last column.
 *
 * Returns: (transfer full): the text
 */
char *
muster_table_print_text (const MusterTable *table);

G_END_DECLS
