/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of a sheet of an ODS (OpenDocument 1.3, part 3, 9 and 19). A row or cell may say that it is there a million
 * times; what is empty is only counted. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "import/workbook-private.h"

#define MAX_COLUMN 16384u
#define MAX_ROW 16777216u

typedef struct
{
  const char *name; /* of the sheet that is wanted, or NULL */
  GPtrArray *names; /* of all sheets */
  MusterSheet *sheet;
  gboolean is_found;
  guint depth; /* of tables: one may stand in a cell of another */
  gboolean is_wanted;
  guint32 row;
  guint repeats_row;
  guint column;
  guint repeats_cell;
  GPtrArray *cells; /* texts of the row, without the empty ones behind the last */
  char *value;      /* of the cell, where it says one apart from its text */
  GString *text;    /* of the cell */
  guint n_paragraphs;
  gboolean is_text;
  guint n_notes; /* depth of notes in the margin, whose text is not the cell's */
} Rows;

static guint
read_count (const char *text, guint most)
{
  guint64 n = 1;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT32, &n, NULL))
    return 1;
  return (guint) MIN (n, most);
}

/* --- Cells ---------------------------------------------------------------------------------------- */

/* "4:30" of "PT04H30M00S". */
static char *
print_length (const char *text)
{
  int hours = 0, minutes = 0;
  char *end;

  if (!g_str_has_prefix (text, "PT"))
    return g_strdup (text);
  hours = (int) g_ascii_strtoull (text + 2, &end, 10);
  if (*end == 'H')
    minutes = (int) g_ascii_strtoull (end + 1, &end, 10);
  return *end == 'M' ? g_strdup_printf ("%d:%02d", hours, minutes) : g_strdup (text);
}

/* What it says beside its text, in one form whatever the language; NULL where its text is all. */
static char *
read_value (const char **names, const char **values)
{
  const char *type = muster_markup_find (names, values, "value-type");
  const char *value = muster_markup_find (names, values, "value");

  if (type == NULL || g_str_equal (type, "string"))
    return NULL;
  if (g_str_equal (type, "date"))
    {
      value = muster_markup_find (names, values, "date-value");
      return value != NULL ? muster_cell_print_date (value) : NULL;
    }
  if (g_str_equal (type, "time"))
    {
      value = muster_markup_find (names, values, "time-value");
      return value != NULL ? print_length (value) : NULL;
    }
  if (g_str_equal (type, "boolean"))
    {
      value = muster_markup_find (names, values, "boolean-value");
      return value != NULL ? g_ascii_strup (value, -1) : NULL;
    }
  return value != NULL ? muster_cell_print_number (value, (MusterCellLook){ 0 }, FALSE) : NULL;
}

static void
begin_cell (Rows *rows, const char **names, const char **values)
{
  rows->repeats_cell =
      read_count (muster_markup_find (names, values, "number-columns-repeated"), MAX_COLUMN);
  g_free (rows->value);
  rows->value = read_value (names, values);
  g_string_truncate (rows->text, 0);
  rows->n_paragraphs = 0;
}

/* A number that shows leading zeros is no number, but an ID. */
static gboolean
shows_zeros (const char *shown, const char *value)
{
  return *shown == '0' && shown[strspn (shown, "0123456789")] == '\0' &&
         strlen (shown) > strlen (value) && g_str_has_suffix (shown, value);
}

static void
end_cell (Rows *rows)
{
  const char *text = rows->text->str;
  guint i;

  if (rows->value != NULL && !shows_zeros (text, rows->value))
    text = rows->value;
  if (*text == '\0')
    {
      rows->column += rows->repeats_cell;
      return;
    }
  while (rows->cells->len < MIN (rows->column, MAX_COLUMN))
    g_ptr_array_add (rows->cells, NULL);
  for (i = 0; i < rows->repeats_cell && rows->cells->len < MAX_COLUMN; i++)
    g_ptr_array_add (rows->cells, g_strdup (text));
  rows->column += rows->repeats_cell;
}

/* --- Rows ----------------------------------------------------------------------------------------- */

static void
begin_row (Rows *rows, const char **names, const char **values)
{
  rows->repeats_row =
      read_count (muster_markup_find (names, values, "number-rows-repeated"), MAX_ROW);
  rows->column = 0;
  g_ptr_array_set_size (rows->cells, 0);
}

static gboolean
add_row (Rows *rows, GError **error)
{
  guint i;

  muster_sheet_begin_row (rows->sheet, rows->row);
  for (i = 0; i < rows->cells->len; i++)
    {
      const char *text = g_ptr_array_index (rows->cells, i);

      if (!muster_sheet_add_cell (rows->sheet, text != NULL ? text : "", error))
        return FALSE;
    }
  return muster_sheet_end_row (rows->sheet, error);
}

static void
end_row (Rows *rows, GError **error)
{
  guint i;

  if (rows->cells->len == 0)
    {
      rows->row = MIN (rows->row + rows->repeats_row, MAX_ROW);
      return;
    }
  for (i = 0; i < rows->repeats_row; i++)
    {
      rows->row++;
      if (!add_row (rows, error))
        return;
    }
}

/* --- The document --------------------------------------------------------------------------------- */

static void
begin_table (Rows *rows, const char **names, const char **values)
{
  const char *name = muster_markup_find (names, values, "name");

  if (rows->depth++ > 0)
    return;
  g_ptr_array_add (rows->names, g_strdup (name != NULL ? name : ""));
  rows->is_wanted = !rows->is_found && (rows->name == NULL || g_strcmp0 (rows->name, name) == 0);
  rows->is_found |= rows->is_wanted;
}

static gboolean
is_cell (const char *local)
{
  return g_str_equal (local, "table-cell") || g_str_equal (local, "covered-table-cell");
}

static void
start_text (Rows *rows, const char *local, const char **names, const char **values)
{
  guint n;

  if (g_str_equal (local, "p") && rows->n_notes == 0)
    {
      if (rows->n_paragraphs++ > 0)
        g_string_append_c (rows->text, '\n');
      rows->is_text = TRUE;
    }
  else if (!rows->is_text)
    return;
  else if (g_str_equal (local, "s"))
    for (n = read_count (muster_markup_find (names, values, "c"), 1000); n > 0; n--)
      g_string_append_c (rows->text, ' ');
  else if (g_str_equal (local, "tab"))
    g_string_append_c (rows->text, '\t');
  else if (g_str_equal (local, "line-break"))
    g_string_append_c (rows->text, '\n');
}

static void
start_element (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  Rows *rows = data;

  if (g_str_equal (local, "table"))
    begin_table (rows, names, values);
  if (!rows->is_wanted || rows->depth != 1)
    return;
  if (g_str_equal (local, "table-row"))
    begin_row (rows, names, values);
  else if (is_cell (local))
    begin_cell (rows, names, values);
  else if (g_str_equal (local, "annotation"))
    {
      rows->n_notes++;
      rows->is_text = FALSE;
    }
  else
    start_text (rows, local, names, values);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  const char *local = muster_markup_get_local (element);
  Rows *rows = data;

  if (g_str_equal (local, "table") && rows->depth > 0)
    {
      rows->depth--;
      rows->is_wanted &= rows->depth > 0;
    }
  if (!rows->is_wanted || rows->depth != 1)
    return;
  if (g_str_equal (local, "p") && rows->n_notes == 0)
    rows->is_text = FALSE;
  else if (g_str_equal (local, "annotation") && rows->n_notes > 0)
    rows->n_notes--;
  else if (is_cell (local))
    end_cell (rows);
  else if (g_str_equal (local, "table-row"))
    end_row (rows, error);
}

static void
add_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
          GError **error)
{
  Rows *rows = data;

  if (rows->is_wanted && rows->depth == 1 && rows->is_text && rows->n_notes == 0)
    g_string_append_len (rows->text, text, (gssize) length);
}

MusterSheet *
muster_ods_read (MusterZip *zip, const char *name, GPtrArray *names, GError **error)
{
  const GMarkupParser parser = { .start_element = start_element,
                                 .end_element = end_element,
                                 .text = add_text };
  g_autoptr (MusterSheet) sheet = muster_sheet_new (NULL, 0);
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Rows rows = { .name = name, .names = names, .sheet = sheet, .cells = cells, .text = text };
  gboolean is_read;

  g_return_val_if_fail (zip != NULL && names != NULL, NULL);

  is_read = muster_markup_read (zip, "content.xml", &parser, &rows, error);
  g_free (rows.value);
  if (!is_read)
    return NULL;
  if (rows.is_found)
    return g_steal_pointer (&sheet);
  muster_workbook_refuse_sheet (name, names, error);
  return NULL;
}
