/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a sheet of an XLSX. Cells that hold nothing but a look are many and far out, so a cell is put in its
 * place only where it holds a text. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/workbook-private.h"

#define MAX_COLUMN 16384u

/* What a cell's text says: ECMA-376, 18.18.11. */
typedef enum
{
  VALUE_NUMBER,
  VALUE_SHARED,
  VALUE_TEXT,
  VALUE_BOOLEAN,
  VALUE_DATE,
} Value;

typedef struct
{
  const MusterXlsxShared *shared;
  MusterSheet *sheet;
  guint32 row;
  guint column; /* of the cell that is read, from 0 */
  guint next;   /* of the cell behind it */
  guint n_cells;
  Value value;
  MusterCellLook look;
  GString *text;
  gboolean is_text;
  gboolean is_sound;
} Rows;

static void
refuse_damaged (GError **error)
{
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("The workbook is damaged. Open it in a spreadsheet, save it again and "
                          "import that."));
}

/* The column of "AB12", from 0; @fallback where there is none. */
static guint
read_column (const char *reference, guint fallback)
{
  guint column = 0;
  const char *p;

  for (p = reference; p != NULL && g_ascii_isalpha (*p) && column <= MAX_COLUMN; p++)
    column = column * 26 + (guint) (g_ascii_toupper (*p) - 'A') + 1;
  return column > 0 ? column - 1 : fallback;
}

static void
begin_row (Rows *rows, const char **names, const char **values, GError **error)
{
  const char *number = muster_markup_find (names, values, "r");
  guint64 row = rows->row + 1;

  if (number != NULL &&
      (!g_ascii_string_to_unsigned (number, 10, 1, G_MAXUINT32, &row, NULL) || row <= rows->row))
    {
      refuse_damaged (error);
      return;
    }
  rows->row = (guint32) row;
  rows->next = 0;
  rows->n_cells = 0;
  muster_sheet_begin_row (rows->sheet, rows->row);
}

static Value
get_value (const char *type)
{
  static const struct
  {
    const char *type;
    Value value;
  } values[] = {
    { "s", VALUE_SHARED },  { "str", VALUE_TEXT }, { "inlineStr", VALUE_TEXT }, { "e", VALUE_TEXT },
    { "b", VALUE_BOOLEAN }, { "d", VALUE_DATE },   { "n", VALUE_NUMBER },
  };
  guint i;

  for (i = 0; type != NULL && i < G_N_ELEMENTS (values); i++)
    if (g_str_equal (type, values[i].type))
      return values[i].value;
  return VALUE_NUMBER;
}

static void
begin_cell (Rows *rows, const char **names, const char **values, GError **error)
{
  const char *style = muster_markup_find (names, values, "s");
  guint64 i = 0;

  rows->column = read_column (muster_markup_find (names, values, "r"), rows->next);
  if (rows->column < rows->next || rows->column >= MAX_COLUMN)
    {
      refuse_damaged (error);
      return;
    }
  rows->next = rows->column + 1;
  rows->value = get_value (muster_markup_find (names, values, "t"));
  rows->look = (MusterCellLook){ 0 };
  if (style != NULL && g_ascii_string_to_unsigned (style, 10, 0, G_MAXUINT32, &i, NULL) &&
      i < rows->shared->looks->len)
    rows->look = g_array_index (rows->shared->looks, MusterCellLook, i);
  g_string_truncate (rows->text, 0);
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  Rows *rows = data;

  if (g_str_equal (local, "row"))
    begin_row (rows, names, values, error);
  else if (g_str_equal (local, "c"))
    begin_cell (rows, names, values, error);
  else if (g_str_equal (local, "rPh"))
    rows->is_sound = TRUE;
  rows->is_text = g_str_equal (local, "v") || (g_str_equal (local, "t") && !rows->is_sound);
}

static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
          GError **error)
{
  Rows *rows = data;

  if (rows->is_text)
    g_string_append_len (rows->text, text, (gssize) length);
}

static char *
find_shared (const Rows *rows, GError **error)
{
  const MusterXlsxShared *shared = rows->shared;
  guint64 i;

  if (rows->text->len == 0)
    return g_strdup ("");
  if (g_ascii_string_to_unsigned (rows->text->str, 10, 0, G_MAXUINT32, &i, NULL) &&
      i < shared->starts->len)
    return g_strdup (shared->text->str + g_array_index (shared->starts, gsize, i));
  refuse_damaged (error);
  return NULL;
}

static char *
print_value (const Rows *rows, GError **error)
{
  switch (rows->value)
    {
    case VALUE_SHARED:
      return find_shared (rows, error);
    case VALUE_BOOLEAN:
      return g_strdup (g_str_equal (rows->text->str, "1") ? "TRUE" : "FALSE");
    case VALUE_DATE:
      return muster_cell_print_date (rows->text->str);
    case VALUE_TEXT:
      return g_strdup (rows->text->str);
    case VALUE_NUMBER:
    default:
      return muster_cell_print_number (rows->text->str, rows->look, rows->shared->starts_1904);
    }
}

static void
end_cell (Rows *rows, GError **error)
{
  g_autofree char *text = NULL;

  if (rows->text->len == 0)
    return;
  text = print_value (rows, error);
  if (text == NULL || *text == '\0')
    return;
  for (; rows->n_cells < rows->column; rows->n_cells++)
    if (!muster_sheet_add_cell (rows->sheet, "", error))
      return;
  if (muster_sheet_add_cell (rows->sheet, text, error))
    rows->n_cells++;
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  Rows *rows = data;

  rows->is_text = FALSE;
  if (g_str_equal (local, "c"))
    end_cell (rows, error);
  else if (g_str_equal (local, "row"))
    muster_sheet_end_row (rows->sheet, error);
  else if (g_str_equal (local, "rPh"))
    rows->is_sound = FALSE;
}

MusterSheet *
muster_xlsx_read_rows (MusterZip *zip, const char *part, const MusterXlsxShared *shared,
                       GError **error)
{
  const GMarkupParser parser = { .start_element = start_element,
                                 .end_element = end_element,
                                 .text = add_text };
  g_autoptr (MusterSheet) sheet = muster_sheet_new (NULL, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  Rows rows = { .shared = shared, .sheet = sheet, .text = text };

  g_return_val_if_fail (zip != NULL && part != NULL && shared != NULL, NULL);

  if (!muster_markup_read (zip, part, &parser, &rows, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
