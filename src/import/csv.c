/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A state machine that ends every cell with a NUL inside the one text it was given. Unquoting only
 * ever shortens a cell, so nothing is copied elsewhere. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/table.h"
#include "import/csv.h"

#define MAX_COLUMNS 1000
#define MAX_ROWS 2000000
#define MAX_CELL ((gsize) 1 << 20)

typedef struct
{
  guint32 first; /* its first cell */
  guint32 n_cells;
  guint32 number;
} Row;

struct _MusterCsv
{
  char *text;
  GArray *cells; /* of guint32: where each cell starts in the text */
  GArray *rows;  /* of Row */
};

typedef struct
{
  MusterCsv *csv;
  char *p;
  char separator;
  gboolean stops[256]; /* what ends a cell that is not quoted */
  guint32 row;
  guint32 line;
  guint32 first; /* first cell of the row */
} Parser;

static gboolean
refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* The separator that is most frequent in the first line that is not blank; commas win a tie. */
static char
find_separator (const char *text)
{
  static const char separators[] = { ',', ';', '\t' };
  guint counts[3] = { 0, 0, 0 };
  gboolean quoted = FALSE;
  guint i, best = 0;
  const char *p = text + strspn (text, " \r\n");

  for (; *p != '\0' && (quoted || (*p != '\n' && *p != '\r')); p++)
    if (*p == '"')
      quoted = !quoted;
    else
      for (i = 0; !quoted && i < 3; i++)
        counts[i] += *p == separators[i] ? 1 : 0;
  for (i = 1; i < 3; i++)
    if (counts[i] > counts[best])
      best = i;
  return separators[best];
}

/* What Muster's own CSV writes before a text that a spreadsheet would run as a formula. */
static gboolean
is_guarded (const char *cell)
{
  return cell[0] == '\'' && muster_table_looks_like_formula (cell + 1);
}

/* Adds the cell from @start up to @end, which becomes its NUL. */
static gboolean
add_cell (Parser *parser, char *start, char *end, GError **error)
{
  MusterCsv *csv = parser->csv;
  guint32 offset;

  if (csv->cells->len - parser->first >= MAX_COLUMNS)
    return refuse (error,
                   _ ("Row %u has more than 1,000 columns; Muster reads at most that many. Remove "
                      "the columns that it does not need."),
                   parser->row);
  if ((gsize) (end - start) > MAX_CELL)
    return refuse (error, _ ("A cell of row %u is longer than 1 MiB."), parser->row);
  *end = '\0';
  offset = (guint32) (start - csv->text) + (is_guarded (start) ? 1 : 0);
  g_array_append_val (csv->cells, offset);
  return TRUE;
}

/* Reads behind the opening quote; the cell is in place from @start, and what follows the closing
 * quote up to the separator belongs to it. */
static gboolean
read_quoted (Parser *parser, char **start, char **end, GError **error)
{
  guint32 opened_in_line = parser->line;
  char *to = ++parser->p;

  *start = to;
  for (;; parser->p++)
    {
      if (*parser->p == '\0')
        return refuse (
            error,
            _ ("Row %u opens a quote in line %u that is never closed. Close it and import "
               "again."),
            parser->row, opened_in_line);
      if (*parser->p == '"')
        {
          if (parser->p[1] != '"')
            break;
          parser->p++;
        }
      else if (*parser->p == '\n' || (*parser->p == '\r' && parser->p[1] != '\n'))
        parser->line++;
      *to++ = *parser->p;
    }
  for (parser->p++; !parser->stops[(guchar) *parser->p]; parser->p++)
    *to++ = *parser->p;
  *end = to;
  return TRUE;
}

/* Reads one cell; @has_more says whether the row goes on behind it. */
static gboolean
read_cell (Parser *parser, gboolean *has_more, GError **error)
{
  char *start = parser->p;
  char *end = start;
  char stop;

  if (*parser->p == '"')
    {
      if (!read_quoted (parser, &start, &end, error))
        return FALSE;
    }
  else
    {
      while (!parser->stops[(guchar) *parser->p])
        parser->p++;
      end = parser->p;
    }
  stop = *parser->p;
  if (!add_cell (parser, start, end, error))
    return FALSE;
  *has_more = stop == parser->separator;
  if (stop == '\r' && parser->p[1] == '\n')
    parser->p++;
  if (stop != '\0')
    parser->p++;
  return TRUE;
}

static gboolean
is_blank (const MusterCsv *csv, guint32 first)
{
  guint32 i;

  for (i = first; i < csv->cells->len; i++)
    {
      const char *cell = csv->text + g_array_index (csv->cells, guint32, i);

      if (cell[strspn (cell, " \t\r\n")] != '\0')
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_row (Parser *parser, GError **error)
{
  MusterCsv *csv = parser->csv;
  gboolean has_more = TRUE;
  Row row;

  parser->row++;
  parser->line++;
  parser->first = csv->cells->len;
  while (has_more)
    if (!read_cell (parser, &has_more, error))
      return FALSE;
  if (is_blank (csv, parser->first))
    {
      g_array_set_size (csv->cells, parser->first);
      return TRUE;
    }
  if (csv->rows->len >= MAX_ROWS)
    return refuse (error,
                   _ ("The file has more than 2,000,000 rows; split it and import the parts."));
  row.first = parser->first;
  row.n_cells = csv->cells->len - parser->first;
  row.number = parser->row;
  g_array_append_val (csv->rows, row);
  return TRUE;
}

static const Row *
get_row (const MusterCsv *csv, guint i)
{
  return &g_array_index (csv->rows, Row, i);
}

MusterCsv *
muster_csv_parse (char *text, gsize length, GError **error)
{
  g_autoptr (MusterCsv) csv = g_new0 (MusterCsv, 1);
  Parser parser = { 0 };

  g_return_val_if_fail (text != NULL && length < G_MAXUINT32, NULL);

  csv->text = text;
  csv->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  csv->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  parser.csv = csv;
  parser.p = text;
  parser.separator = find_separator (text);
  parser.stops[(guchar) parser.separator] = TRUE;
  parser.stops['\r'] = TRUE;
  parser.stops['\n'] = TRUE;
  parser.stops['\0'] = TRUE;
  while (parser.p < text + length)
    if (!read_row (&parser, error))
      return NULL;
  if (csv->rows->len == 0)
    {
      refuse (error, _ ("The file is empty."));
      return NULL;
    }
  return g_steal_pointer (&csv);
}

void
muster_csv_free (MusterCsv *csv)
{
  if (csv == NULL)
    return;
  g_array_unref (csv->cells);
  g_array_unref (csv->rows);
  g_free (csv->text);
  g_free (csv);
}

guint
muster_csv_get_n_rows (const MusterCsv *csv)
{
  g_return_val_if_fail (csv != NULL, 0);

  return csv->rows->len;
}

guint
muster_csv_get_row_number (const MusterCsv *csv, guint i)
{
  g_return_val_if_fail (csv != NULL && i < csv->rows->len, 0);

  return get_row (csv, i)->number;
}

guint
muster_csv_get_n_cells (const MusterCsv *csv, guint i)
{
  g_return_val_if_fail (csv != NULL && i < csv->rows->len, 0);

  return get_row (csv, i)->n_cells;
}

const char *
muster_csv_get_cell (const MusterCsv *csv, guint i, guint column)
{
  const Row *row;

  g_return_val_if_fail (csv != NULL && i < csv->rows->len, "");

  row = get_row (csv, i);
  if (column >= row->n_cells)
    return "";
  return csv->text + g_array_index (csv->cells, guint32, row->first + column);
}
