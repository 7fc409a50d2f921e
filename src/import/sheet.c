/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/sheet-private.h"

#define MAX_COLUMNS 1000
#define MAX_ROWS 2000000
#define MAX_CELL ((gsize) 1 << 20)
#define MAX_TEXT ((gsize) 512 << 20)

typedef struct
{
  guint32 first; /* its first cell */
  guint32 n_cells;
  guint32 number;
} Row;

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

/* --- Making --------------------------------------------------------------------------------------- */

MusterSheet *
muster_sheet_new (char *text, gsize length)
{
  MusterSheet *sheet;

  g_return_val_if_fail (length < G_MAXUINT32, NULL);

  sheet = g_new0 (MusterSheet, 1);
  sheet->text = g_string_new (NULL);
  if (text != NULL)
    {
      g_free (sheet->text->str);
      sheet->text->str = text;
      sheet->text->len = length;
      sheet->text->allocated_len = length + 1;
    }
  sheet->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  sheet->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  return sheet;
}

void
muster_sheet_free (MusterSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_array_unref (sheet->cells);
  g_array_unref (sheet->rows);
  g_string_free (sheet->text, TRUE);
  g_free (sheet);
}

void
muster_sheet_begin_row (MusterSheet *sheet, guint32 number)
{
  g_return_if_fail (sheet != NULL);

  sheet->first = sheet->cells->len;
  sheet->number = number;
}

gboolean
muster_sheet_add_cell_at (MusterSheet *sheet, gsize start, gsize length, GError **error)
{
  guint32 place = (guint32) start;

  g_return_val_if_fail (sheet != NULL, FALSE);

  if (sheet->cells->len - sheet->first >= MAX_COLUMNS)
    return refuse (error,
                   _ ("Row %u has more than 1,000 columns; Muster reads at most that many. Remove "
                      "the columns that it does not need."),
                   sheet->number);
  if (length > MAX_CELL)
    return refuse (error, _ ("A cell of row %u is longer than 1 MiB."), sheet->number);
  g_array_append_val (sheet->cells, place);
  return TRUE;
}

gboolean
muster_sheet_add_cell (MusterSheet *sheet, const char *text, GError **error)
{
  gsize start, length;

  g_return_val_if_fail (sheet != NULL && text != NULL, FALSE);

  start = sheet->text->len;
  length = strlen (text);
  if (start + length >= MAX_TEXT)
    return refuse (error, _ ("The file holds more than 512 MiB of text; split it and import the "
                             "parts."));
  g_string_append_len (sheet->text, text, (gssize) length + 1);
  return muster_sheet_add_cell_at (sheet, start, length, error);
}

static gboolean
is_blank (const MusterSheet *sheet)
{
  guint32 i;

  for (i = sheet->first; i < sheet->cells->len; i++)
    {
      const char *cell = sheet->text->str + g_array_index (sheet->cells, guint32, i);

      if (cell[strspn (cell, " \t\r\n")] != '\0')
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_sheet_end_row (MusterSheet *sheet, GError **error)
{
  Row row;

  g_return_val_if_fail (sheet != NULL, FALSE);

  if (is_blank (sheet))
    {
      g_array_set_size (sheet->cells, sheet->first);
      return TRUE;
    }
  if (sheet->rows->len >= MAX_ROWS)
    return refuse (error,
                   _ ("The file has more than 2,000,000 rows; split it and import the parts."));
  row.first = sheet->first;
  row.n_cells = sheet->cells->len - sheet->first;
  row.number = sheet->number;
  g_array_append_val (sheet->rows, row);
  return TRUE;
}

/* --- Reading -------------------------------------------------------------------------------------- */

static const Row *
get_row (const MusterSheet *sheet, guint i)
{
  return &g_array_index (sheet->rows, Row, i);
}

guint
muster_sheet_get_n_rows (const MusterSheet *sheet)
{
  g_return_val_if_fail (sheet != NULL, 0);

  return sheet->rows->len;
}

guint
muster_sheet_get_row_number (const MusterSheet *sheet, guint i)
{
  g_return_val_if_fail (sheet != NULL && i < sheet->rows->len, 0);

  return get_row (sheet, i)->number;
}

guint
muster_sheet_get_n_cells (const MusterSheet *sheet, guint i)
{
  g_return_val_if_fail (sheet != NULL && i < sheet->rows->len, 0);

  return get_row (sheet, i)->n_cells;
}

const char *
muster_sheet_get_cell (const MusterSheet *sheet, guint i, guint column)
{
  const Row *row;

  g_return_val_if_fail (sheet != NULL && i < sheet->rows->len, "");

  row = get_row (sheet, i);
  if (column >= row->n_cells)
    return "";
  return sheet->text->str + g_array_index (sheet->cells, guint32, row->first + column);
}
