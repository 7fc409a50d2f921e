/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the XLSX writer share: the workbook, the sheet that is being filled, and the
 * formats of its cells. */

#pragma once

#include <xlsxwriter.h>

#include "export/content.h"
#include "export/xlsx-check.h"

G_BEGIN_DECLS

/**
 * MusterSheetRole:
 *
 * What a cell is to its table or paper.
 */
typedef enum
{
  MUSTER_SHEET_ROLE_CELL,
  MUSTER_SHEET_ROLE_STRONG,
  MUSTER_SHEET_ROLE_SUBTOTAL,
  MUSTER_SHEET_ROLE_TOTAL,
  MUSTER_SHEET_N_ROLES,
} MusterSheetRole;

/**
 * MusterSheetText:
 *
 * How text outside of tables looks.
 */
typedef enum
{
  MUSTER_SHEET_TEXT_AGENCY,
  MUSTER_SHEET_TEXT_DETAIL,
  MUSTER_SHEET_TEXT_TITLE,
  MUSTER_SHEET_TEXT_HEADING,
  MUSTER_SHEET_TEXT_BODY,
  MUSTER_SHEET_TEXT_NOTICE,
  MUSTER_SHEET_TEXT_LABEL,
  MUSTER_SHEET_TEXT_VALUE,
  MUSTER_SHEET_TEXT_HEAD,
  MUSTER_SHEET_TEXT_FIGURE_HEAD,
  MUSTER_SHEET_TEXT_GROUP,
  MUSTER_SHEET_TEXT_LINE,
  MUSTER_SHEET_N_TEXTS,
} MusterSheetText;

#define MUSTER_SHEET_LINE_HEIGHT 15.0
#define MUSTER_SHEET_N_KINDS (MUSTER_COLUMN_QUANTITY + 1)

/**
 * MusterSheet:
 * @workbook: the workbook
 * @sheet: the sheet that is being filled
 * @row: its next row
 * @n_wrapped: lines that its rows have beyond one each
 * @n_columns: how many columns its text may span
 * @widths: width of each of them, in characters
 * @places: at which of them each column of the table that is being written begins, and where the last ends
 * @cells: formats of cells by kind and role
 * @texts: formats of text outside of tables
 * @n_tables: how many tables the sheet has
 * @sizes: (element-type MusterXlsxSize): what was written to each sheet so far
 * @counted: the row that was counted last
 * @status: the first failure, or LXW_NO_ERROR
 */
typedef struct
{
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  lxw_row_t row;
  guint n_wrapped;
  guint n_columns;
  double *widths;
  guint *places;
  lxw_format *cells[MUSTER_SHEET_N_KINDS][MUSTER_SHEET_N_ROLES];
  lxw_format *texts[MUSTER_SHEET_N_TEXTS];
  guint n_tables;
  GArray *sizes;
  lxw_row_t counted;
  lxw_error status;
} MusterSheet;

/**
 * muster_sheet_create_formats:
 * @sheet: a sheet with its workbook
 *
 * Adds the formats to the workbook.
 */
void
muster_sheet_create_formats (MusterSheet *sheet);

/**
 * muster_sheet_check:
 * @sheet: a sheet
 * @status: what a call of the library returned
 *
 * Keeps the first failure.
 */
void
muster_sheet_check (MusterSheet *sheet, lxw_error status);

/**
 * muster_sheet_count_cells:
 * @sheet: a sheet
 * @status: what the library returned for cells of the current row
 * @n_cells: how many
 *
 * Keeps the first failure, and what the written file must have.
 */
void
muster_sheet_count_cells (MusterSheet *sheet, lxw_error status, guint n_cells);

/**
 * muster_sheet_write_text:
 * @sheet: a sheet
 * @column: a column of its current row
 * @text: (nullable): any text of a record
 * @format: its format
 *
 * Writes a text, never a formula.
 */
void
muster_sheet_write_text (MusterSheet *sheet, guint column, const char *text, lxw_format *format);

/**
 * muster_sheet_write_span:
 * @sheet: a sheet
 * @first: a column of its current row
 * @n: how many columns the text spans
 * @text: (nullable): any text of a record
 * @kind: how it looks
 *
 * Writes a text across columns.
 */
void
muster_sheet_write_span (MusterSheet *sheet, guint first, guint n, const char *text,
                         MusterSheetText kind);

/**
 * muster_sheet_count_lines:
 * @text: valid UTF-8
 * @width: width of its cell in characters
 *
 * Returns: how many lines it takes, about
 */
guint
muster_sheet_count_lines (const char *text, double width);

/**
 * muster_sheet_set_lines:
 * @sheet: a sheet
 * @n_lines: how many lines its current row has
 *
 * Sets the height of the row: not every program fits it to wrapped text when it opens the file, and
 * none does for merged cells.
 */
void
muster_sheet_set_lines (MusterSheet *sheet, guint n_lines);

/**
 * muster_sheet_write_block:
 * @sheet: a sheet
 * @block: what to write from the current row on
 *
 * Writes a block; a section writes nothing.
 */
void
muster_sheet_write_block (MusterSheet *sheet, const MusterBlock *block);

/**
 * muster_sheet_write_table:
 * @sheet: a sheet
 * @table: a table
 *
 * Writes the table from the current row on.
 */
void
muster_sheet_write_table (MusterSheet *sheet, const MusterContentTable *table);

/**
 * muster_sheet_measure_table:
 * @table: a table
 * @widths: (array): width of each column in characters; raised to what @table needs
 */
void
muster_sheet_measure_table (const MusterContentTable *table, double *widths);

/**
 * muster_sheet_place_table:
 * @sheet: a sheet; its widths are raised where @table has no room otherwise
 * @table: a table
 *
 * Finds the places of its columns. A column of a table that has fewer than the sheet may span several.
 */
void
muster_sheet_place_table (MusterSheet *sheet, const MusterContentTable *table);

G_END_DECLS
