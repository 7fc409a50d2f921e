/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing tables as CSV, JSON and aligned text. */

#include <string.h>

#include "core/clock.h"
#include "core/table.h"

#define MAX_TEXT_WIDTH 40 /* of a text cell on a terminal */

/* --- CSV ---------------------------------------------------------------------------------------- */

static void
append_csv_field (GString *csv, const char *text)
{
  const char *p;

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (csv, text);
      return;
    }
  g_string_append_c (csv, '"');
  for (p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (csv, '"');
      g_string_append_c (csv, *p);
    }
  g_string_append_c (csv, '"');
}

/* A number's plain form in scripts; NULL where the bare integer is it. */
static char *
print_plain (MusterColumnKind kind, gint64 number)
{
  char buffer[MUSTER_MONEY_TEXT_SIZE];

  switch (kind)
    {
    case MUSTER_COLUMN_DATE:
      return g_strdup (muster_date_print ((MusterDate) number, buffer));
    case MUSTER_COLUMN_TIME:
      return muster_clock_print (number);
    case MUSTER_COLUMN_MONEY:
      return g_strdup (muster_money_print (number, buffer));
    case MUSTER_COLUMN_RATE:
      return g_strdup (muster_rate_print (number, buffer));
    case MUSTER_COLUMN_QUANTITY:
      return g_strdup (muster_quantity_print (number, buffer));
    case MUSTER_COLUMN_TEXT:
    case MUSTER_COLUMN_INTEGER:
    case MUSTER_COLUMN_BOOLEAN:
    case MUSTER_COLUMN_DURATION:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

static void
append_csv_cell (GString *csv, const MusterTable *table, guint row, guint column)
{
  MusterColumnKind kind = muster_table_get_column (table, column)->kind;

  if (muster_table_is_empty (table, row, column))
    return;
  if (kind == MUSTER_COLUMN_TEXT)
    {
      const char *text = muster_table_get_text (table, row, column);
      g_autofree char *guarded =
          muster_table_looks_like_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);

      append_csv_field (csv, guarded);
    }
  else
    {
      g_autofree char *text = print_plain (kind, muster_table_get_number (table, row, column));

      append_csv_field (csv, text);
    }
}

gboolean
muster_table_looks_like_formula (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  text += strspn (text, "'");
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

char *
muster_table_print_csv (const MusterTable *table)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  guint row, column, n_columns;

  g_return_val_if_fail (table != NULL, NULL);

  n_columns = muster_table_get_n_columns (table);
  for (column = 0; column < n_columns; column++)
    {
      g_string_append (csv, column > 0 ? "," : "");
      append_csv_field (csv, muster_table_get_column (table, column)->id);
    }
  g_string_append (csv, "\r\n");
  for (row = 0; row < muster_table_get_n_rows (table); row++)
    {
      for (column = 0; column < n_columns; column++)
        {
          g_string_append (csv, column > 0 ? "," : "");
          append_csv_cell (csv, table, row, column);
        }
      g_string_append (csv, "\r\n");
    }
  return g_string_free (g_steal_pointer (&csv), FALSE);
}

/* --- JSON --------------------------------------------------------------------------------------- */

static void
append_json_string (GString *json, const char *text)
{
  const guchar *p;

  g_string_append_c (json, '"');
  for (p = (const guchar *) text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (json, "\\%c", *p);
    else if (*p < 0x20 || *p == 0x7f)
      g_string_append_printf (json, "\\u%04x", *p);
    else
      g_string_append_c (json, (char) *p);
  g_string_append_c (json, '"');
}

static void
append_json_cell (GString *json, const MusterTable *table, guint row, guint column)
{
  MusterColumnKind kind = muster_table_get_column (table, column)->kind;
  gint64 number;

  if (muster_table_is_empty (table, row, column))
    {
      g_string_append (json, "null");
      return;
    }
  if (kind == MUSTER_COLUMN_TEXT)
    {
      append_json_string (json, muster_table_get_text (table, row, column));
      return;
    }
  number = muster_table_get_number (table, row, column);
  if (kind == MUSTER_COLUMN_BOOLEAN)
    g_string_append (json, number != 0 ? "true" : "false");
  else if (kind == MUSTER_COLUMN_DATE || kind == MUSTER_COLUMN_TIME)
    {
      g_autofree char *text = print_plain (kind, number);

      append_json_string (json, text);
    }
  else
    g_string_append_printf (json, "%" G_GINT64_FORMAT, number);
}

char *
muster_table_print_json (const MusterTable *table)
{
  g_autoptr (GString) json = g_string_new ("[");
  guint row, column;

  g_return_val_if_fail (table != NULL, NULL);

  for (row = 0; row < muster_table_get_n_rows (table); row++)
    {
      g_string_append (json, row > 0 ? ",\n  {" : "\n  {");
      for (column = 0; column < muster_table_get_n_columns (table); column++)
        {
          g_string_append (json, column > 0 ? ", " : " ");
          append_json_string (json, muster_table_get_column (table, column)->id);
          g_string_append (json, ": ");
          append_json_cell (json, table, row, column);
        }
      g_string_append (json, " }");
    }
  g_string_append (json, "\n]\n");
  return g_string_free (g_steal_pointer (&json), FALSE);
}

/* --- Text --------------------------------------------------------------------------------------- */

static glong
measure_character (gunichar c)
{
  return g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
}

static glong
measure (const char *text)
{
  glong width = 0;
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += measure_character (g_utf8_get_char (p));
  return width;
}

/* One long text must not push the other columns off the screen; behind the last column there are none. */
static char *
format_cell (const MusterTable *table, guint row, guint column)
{
  g_autofree char *text = muster_table_format_cell (table, row, column);
  glong width = 0;
  const char *p;

  if (muster_table_get_column (table, column)->kind != MUSTER_COLUMN_TEXT ||
      column + 1 == muster_table_get_n_columns (table) || measure (text) <= MAX_TEXT_WIDTH)
    return g_steal_pointer (&text);
  for (p = text; width + measure_character (g_utf8_get_char (p)) < MAX_TEXT_WIDTH;
       p = g_utf8_next_char (p))
    width += measure_character (g_utf8_get_char (p));
  return g_strdup_printf ("%.*s…", (int) (p - text), text);
}

/* Control characters would let a record's text drive the terminal. */
static void
append_visible (GString *out, const char *text)
{
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_iscntrl (c) ? 0xfffd : c);
    }
}

static void
append_padded (GString *out, const char *text, glong width, gboolean right, gboolean is_last)
{
  glong padding = MAX (width - measure (text), 0);
  glong i;

  for (i = 0; right && i < padding; i++)
    g_string_append_c (out, ' ');
  append_visible (out, text);
  for (i = 0; !right && !is_last && i < padding; i++)
    g_string_append_c (out, ' ');
  g_string_append (out, is_last ? "\n" : "  ");
}

static gboolean
is_right_aligned (const MusterTable *table, guint column)
{
  switch (muster_table_get_column (table, column)->kind)
    {
    case MUSTER_COLUMN_INTEGER:
    case MUSTER_COLUMN_DURATION:
    case MUSTER_COLUMN_MONEY:
    case MUSTER_COLUMN_RATE:
    case MUSTER_COLUMN_QUANTITY:
      return TRUE;
    case MUSTER_COLUMN_TEXT:
    case MUSTER_COLUMN_BOOLEAN:
    case MUSTER_COLUMN_DATE:
    case MUSTER_COLUMN_TIME:
    default:
      return FALSE;
    }
}

static glong *
measure_columns (const MusterTable *table)
{
  guint n_columns = muster_table_get_n_columns (table);
  glong *widths = g_new0 (glong, n_columns);
  guint row, column;

  for (column = 0; column < n_columns; column++)
    widths[column] = measure (muster_table_get_column (table, column)->title);
  for (row = 0; row < muster_table_get_n_rows (table); row++)
    for (column = 0; column < n_columns; column++)
      {
        g_autofree char *text = format_cell (table, row, column);

        widths[column] = MAX (widths[column], measure (text));
      }
  return widths;
}

char *
muster_table_print_text (const MusterTable *table)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree glong *widths = NULL;
  guint row, column, n_columns;

  g_return_val_if_fail (table != NULL, NULL);

  widths = measure_columns (table);
  n_columns = muster_table_get_n_columns (table);
  for (column = 0; column < n_columns; column++)
    append_padded (out, muster_table_get_column (table, column)->title, widths[column],
                   is_right_aligned (table, column), column + 1 == n_columns);
  for (row = 0; row < muster_table_get_n_rows (table); row++)
    for (column = 0; column < n_columns; column++)
      {
        g_autofree char *text = format_cell (table, row, column);

        append_padded (out, text, widths[column], is_right_aligned (table, column),
                       column + 1 == n_columns);
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
