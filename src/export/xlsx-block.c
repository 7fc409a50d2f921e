/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells, and everything on a sheet that is not a table. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "export/xlsx-sheet.h"

#define MAX_CELL_CHARACTERS 32767
#define MAX_ROW_HEIGHT 409.0
#define SIGNED_WIDTH 20.0 /* of the date of a signature */
#define VALUE_WIDTH 66.0
#define SIGNATURE_WIDTH 40.0
#define WORD_LOSS 1.1
#define LEADING 1.35 /* of a type size: room for its line */
#define FACT_PADDING 1.0
#define FEW_FACTS 4

/* --- Cells ------------------------------------------------------------------------------------ */

void
muster_sheet_check (MusterSheet *sheet, lxw_error status)
{
  if (sheet->status == LXW_NO_ERROR)
    sheet->status = status;
}

void
muster_sheet_count_cells (MusterSheet *sheet, lxw_error status, guint n_cells)
{
  MusterXlsxSize *size = &g_array_index (sheet->sizes, MusterXlsxSize, sheet->sizes->len - 1);

  muster_sheet_check (sheet, status);
  if (size->n_rows == 0 || sheet->row != sheet->counted)
    size->n_rows++;
  sheet->counted = sheet->row;
  size->n_cells += n_cells;
}

/* A cell takes so many characters and no more; the library would refuse the text. */
static char *
clean_cell (const char *text)
{
  char *clean = muster_content_clean (text, TRUE);

  if (g_utf8_strlen (clean, -1) > MAX_CELL_CHARACTERS)
    *g_utf8_offset_to_pointer (clean, MAX_CELL_CHARACTERS) = '\0';
  return clean;
}

void
muster_sheet_write_text (MusterSheet *sheet, guint column, const char *text, lxw_format *format)
{
  g_autofree char *clean = clean_cell (text);

  muster_sheet_count_cells (
      sheet, worksheet_write_string (sheet->sheet, sheet->row, (lxw_col_t) column, clean, format),
      1);
}

/* Number of columns from @first on that make up @width characters, at least one. */
static guint
span_columns (const MusterSheet *sheet, guint first, double width)
{
  double sum = 0;
  guint n = 0;

  while (first + n < sheet->n_columns && (n == 0 || sum < width))
    sum += sheet->widths[first + n++];
  return MAX (n, 1);
}

static double
get_span_width (const MusterSheet *sheet, guint first, guint n)
{
  double sum = 0;
  guint i;

  for (i = first; i < first + n && i < sheet->n_columns; i++)
    sum += sheet->widths[i];
  return MAX (sum, 1);
}

guint
muster_sheet_count_lines (const char *text, double width)
{
  const char *line = text;
  guint n = 0;

  while (line != NULL)
    {
      const char *end = strchr (line, '\n');
      glong length = g_utf8_strlen (line, end != NULL ? end - line : -1);

      /* Words do not fill a line: about a tenth of it stays empty. */
      n += (double) length <= width ? 1 : (guint) ceil (WORD_LOSS * (double) length / width);
      line = end != NULL ? end + 1 : NULL;
    }
  return MAX (n, 1);
}

void
muster_sheet_set_lines (MusterSheet *sheet, guint n_lines)
{
  if (n_lines <= 1)
    return;
  sheet->n_wrapped += n_lines - 1;
  muster_sheet_check (
      sheet, worksheet_set_row (sheet->sheet, sheet->row,
                                MIN (n_lines * MUSTER_SHEET_LINE_HEIGHT, MAX_ROW_HEIGHT), NULL));
}

void
muster_sheet_write_span (MusterSheet *sheet, guint first, guint n, const char *text,
                         MusterSheetText kind)
{
  g_autofree char *clean = clean_cell (text);
  lxw_format *format = sheet->texts[kind];

  if (n <= 1)
    muster_sheet_count_cells (
        sheet, worksheet_write_string (sheet->sheet, sheet->row, (lxw_col_t) first, clean, format),
        1);
  else
    muster_sheet_count_cells (sheet,
                              worksheet_merge_range (sheet->sheet, sheet->row, (lxw_col_t) first,
                                                     sheet->row, (lxw_col_t) (first + n - 1), clean,
                                                     format),
                              n);
}

/* --- Blocks ----------------------------------------------------------------------------------- */

static void
write_paragraph (MusterSheet *sheet, const char *text, MusterSheetText kind)
{
  double width = get_span_width (sheet, 0, sheet->n_columns);

  muster_sheet_set_lines (sheet, muster_sheet_count_lines (text, width));
  muster_sheet_write_span (sheet, 0, sheet->n_columns, text, kind);
  sheet->row++;
}

/* A line in a larger type; not every program makes room for it by itself. */
static void
write_large (MusterSheet *sheet, const char *text, MusterSheetText kind)
{
  muster_sheet_check (sheet,
                      worksheet_set_row (sheet->sheet, sheet->row,
                                         ceil (LEADING * sheet->texts[kind]->font_size), NULL));
  muster_sheet_write_text (sheet, 0, text, sheet->texts[kind]);
  sheet->row++;
}

static void
write_letterhead (MusterSheet *sheet, const MusterBlock *block)
{
  g_auto (GStrv) lines = g_strsplit (block->detail != NULL ? block->detail : "", "\n", -1);
  g_autofree char *joined = g_strjoinv (" · ", lines);

  write_large (sheet, block->text, MUSTER_SHEET_TEXT_AGENCY);
  muster_sheet_write_text (sheet, 0, joined, sheet->texts[MUSTER_SHEET_TEXT_DETAIL]);
  sheet->row += 2;
}

typedef struct
{
  guint label;   /* column where a label begins */
  guint value;   /* and its value */
  guint n_value; /* columns of it */
} Place;

/* Where a label and a value of these lengths go from column @first on. */
static Place
find_place (const MusterSheet *sheet, guint first, double label, double value)
{
  guint n_label = span_columns (sheet, first, label);

  return (Place){ first, first + n_label, span_columns (sheet, first + n_label, value) };
}

static void
measure_facts (const MusterBlock *block, double *label, double *value)
{
  guint i;

  *label = *value = 0;
  for (i = 0; i < block->pairs->len; i++)
    {
      const MusterContentPair *pair = g_ptr_array_index (block->pairs, i);

      *label = MAX (*label, (double) g_utf8_strlen (pair->label, -1) + FACT_PADDING);
      *value = MAX (*value, (double) g_utf8_strlen (pair->value, -1) + FACT_PADDING);
    }
}

/* Finds the places of the facts of a row: two side by side where many would push the rest off the page and
 * the sheet is wide enough for all of them. Gives how many. */
static guint
place_facts (const MusterSheet *sheet, const MusterBlock *block, Place places[2])
{
  double label, value;

  measure_facts (block, &label, &value);
  places[0] = find_place (sheet, 0, label, value);
  places[1] = find_place (sheet, places[0].value + places[0].n_value, label, value);
  if (block->pairs->len > FEW_FACTS &&
      get_span_width (sheet, places[0].value, places[0].n_value) >= value &&
      get_span_width (sheet, places[1].value, places[1].n_value) >= value)
    return 2;
  places[0] = find_place (sheet, 0, label, VALUE_WIDTH);
  return 1;
}

/* Gives how many lines it takes. */
static guint
write_fact (MusterSheet *sheet, const MusterContentPair *pair, const Place *place)
{
  muster_sheet_write_span (sheet, place->label, place->value - place->label, pair->label,
                           MUSTER_SHEET_TEXT_LABEL);
  muster_sheet_write_span (sheet, place->value, place->n_value, pair->value,
                           MUSTER_SHEET_TEXT_VALUE);
  return muster_sheet_count_lines (pair->value,
                                   get_span_width (sheet, place->value, place->n_value));
}

static void
write_facts (MusterSheet *sheet, const MusterBlock *block)
{
  Place places[2];
  guint n_places = place_facts (sheet, block, places);
  guint i, j;

  for (i = 0; i < block->pairs->len; i += n_places)
    {
      guint n_lines = 1;

      for (j = 0; j < n_places && i + j < block->pairs->len; j++)
        {
          guint n = write_fact (sheet, g_ptr_array_index (block->pairs, i + j), &places[j]);

          n_lines = MAX (n_lines, n);
        }
      muster_sheet_set_lines (sheet, n_lines);
      sheet->row++;
    }
  sheet->row++;
}

static void
write_signatures (MusterSheet *sheet, const MusterBlock *block)
{
  guint n_line = span_columns (sheet, 0, SIGNATURE_WIDTH);
  guint n_date = span_columns (sheet, n_line, SIGNED_WIDTH);
  guint i;

  for (i = 0; i < block->pairs->len; i++)
    {
      const MusterContentPair *pair = g_ptr_array_index (block->pairs, i);
      g_autofree char *caption = g_strjoin (", ", pair->label, pair->value, NULL);

      sheet->row++;
      muster_sheet_check (
          sheet, worksheet_set_row (sheet->sheet, sheet->row, 2 * MUSTER_SHEET_LINE_HEIGHT, NULL));
      muster_sheet_write_span (sheet, 0, n_line, "", MUSTER_SHEET_TEXT_LINE);
      muster_sheet_write_span (sheet, n_line, n_date, "", MUSTER_SHEET_TEXT_LINE);
      sheet->row++;
      muster_sheet_write_span (sheet, 0, n_line, caption, MUSTER_SHEET_TEXT_LABEL);
      muster_sheet_write_span (sheet, n_line, n_date, _ ("Date"), MUSTER_SHEET_TEXT_LABEL);
      sheet->row++;
    }
  sheet->row++;
}

void
muster_sheet_write_block (MusterSheet *sheet, const MusterBlock *block)
{
  switch (block->kind)
    {
    case MUSTER_BLOCK_LETTERHEAD:
      write_letterhead (sheet, block);
      break;
    case MUSTER_BLOCK_HEADING:
      write_large (sheet, block->text,
                   block->level == 1 ? MUSTER_SHEET_TEXT_TITLE : MUSTER_SHEET_TEXT_HEADING);
      break;
    case MUSTER_BLOCK_PARAGRAPH:
      write_paragraph (sheet, block->text, MUSTER_SHEET_TEXT_BODY);
      break;
    case MUSTER_BLOCK_NOTICE:
      write_paragraph (sheet, block->text, MUSTER_SHEET_TEXT_NOTICE);
      break;
    case MUSTER_BLOCK_FACTS:
      write_facts (sheet, block);
      break;
    case MUSTER_BLOCK_TABLE:
      muster_sheet_write_table (sheet, block->table);
      break;
    case MUSTER_BLOCK_SIGNATURES:
      write_signatures (sheet, block);
      break;
    case MUSTER_BLOCK_CONTENTS:
    case MUSTER_BLOCK_SECTION:
    default:
      break;
    }
}
