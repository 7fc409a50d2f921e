/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A state machine that ends every cell with a NUL inside the one text it was given. Unquoting only
 * ever shortens a cell, so nothing is copied elsewhere. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/table.h"
#include "import/csv.h"
#include "import/sheet-private.h"

typedef struct
{
  MusterSheet *sheet;
  char *p;
  char separator;
  gboolean stops[256]; /* what ends a cell that is not quoted */
  guint32 row;
  guint32 line;
} Parser;

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
  *end = '\0';
  start += is_guarded (start) ? 1 : 0;
  return muster_sheet_add_cell_at (parser->sheet, (gsize) (start - parser->sheet->text->str),
                                   (gsize) (end - start), error);
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
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("Row %u opens a quote in line %u that is never closed. Close it and "
                          "import again."),
                       parser->row, opened_in_line);
          return FALSE;
        }
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
read_row (Parser *parser, GError **error)
{
  gboolean has_more = TRUE;

  parser->row++;
  parser->line++;
  muster_sheet_begin_row (parser->sheet, parser->row);
  while (has_more)
    if (!read_cell (parser, &has_more, error))
      return FALSE;
  return muster_sheet_end_row (parser->sheet, error);
}

MusterSheet *
muster_csv_parse (char *text, gsize length, GError **error)
{
  g_autoptr (MusterSheet) sheet = NULL;
  Parser parser = { 0 };

  g_return_val_if_fail (text != NULL && length < G_MAXUINT32, NULL);

  sheet = muster_sheet_new (text, length);
  parser.sheet = sheet;
  parser.p = text;
  parser.separator = find_separator (text);
  parser.stops[(guchar) parser.separator] = TRUE;
  parser.stops['\r'] = TRUE;
  parser.stops['\n'] = TRUE;
  parser.stops['\0'] = TRUE;
  while (parser.p < text + length)
    if (!read_row (&parser, error))
      return NULL;
  if (muster_sheet_get_n_rows (sheet) > 0)
    return g_steal_pointer (&sheet);
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, _ ("The file is empty."));
  return NULL;
}
