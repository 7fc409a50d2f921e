/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells are eight bytes: a number, or a pointer into the table's own store of distinct texts. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/clock.h"
#include "core/duration.h"
#include "core/table.h"

#define TEXT_BLOCK_SIZE 4096

typedef union
{
  gint64 number;
  const char *text;
} Cell;

struct _MusterTable
{
  gatomicrefcount ref_count;
  MusterColumn *columns;
  guint n_columns;
  GArray *cells; /* of Cell, row after row */
  GStringChunk *texts;
};

MusterTable *
muster_table_new (const MusterColumn *columns, guint n_columns)
{
  MusterTable *table;

  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);

  table = g_new0 (MusterTable, 1);
  g_atomic_ref_count_init (&table->ref_count);
  table->columns = g_memdup2 (columns, sizeof (MusterColumn) * n_columns);
  table->n_columns = n_columns;
  table->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  table->texts = g_string_chunk_new (TEXT_BLOCK_SIZE);
  return table;
}

MusterTable *
muster_table_ref (MusterTable *table)
{
  g_return_val_if_fail (table != NULL, NULL);

  g_atomic_ref_count_inc (&table->ref_count);
  return table;
}

void
muster_table_unref (MusterTable *table)
{
  if (table == NULL || !g_atomic_ref_count_dec (&table->ref_count))
    return;
  g_free (table->columns);
  g_array_unref (table->cells);
  g_string_chunk_free (table->texts);
  g_free (table);
}

static Cell *
cell_at (const MusterTable *table, guint row, guint column)
{
  return &g_array_index (table->cells, Cell, (gsize) row * table->n_columns + column);
}

static gboolean
is_cell (const MusterTable *table, guint row, guint column)
{
  return table != NULL && column < table->n_columns && row < muster_table_get_n_rows (table);
}

static gboolean
is_text (const MusterTable *table, guint column)
{
  return table->columns[column].kind == MUSTER_COLUMN_TEXT;
}

guint
muster_table_add_row (MusterTable *table)
{
  guint row, column;

  g_return_val_if_fail (table != NULL, 0);

  row = muster_table_get_n_rows (table);
  g_array_set_size (table->cells, table->cells->len + table->n_columns);
  for (column = 0; column < table->n_columns; column++)
    if (is_text (table, column))
      cell_at (table, row, column)->text = NULL;
    else
      cell_at (table, row, column)->number = MUSTER_NUMBER_NONE;
  return row;
}

void
muster_table_set_text (MusterTable *table, guint row, guint column, const char *text)
{
  g_return_if_fail (is_cell (table, row, column) && is_text (table, column));

  if (text == NULL || *text == '\0')
    cell_at (table, row, column)->text = NULL;
  else
    cell_at (table, row, column)->text = g_string_chunk_insert_const (table->texts, text);
}

void
muster_table_set_number (MusterTable *table, guint row, guint column, gint64 number)
{
  g_return_if_fail (is_cell (table, row, column) && !is_text (table, column));

  if (table->columns[column].kind == MUSTER_COLUMN_DATE && number == MUSTER_DATE_NONE)
    number = MUSTER_NUMBER_NONE;
  cell_at (table, row, column)->number = number;
}

guint
muster_table_get_n_rows (const MusterTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->cells->len / table->n_columns;
}

guint
muster_table_get_n_columns (const MusterTable *table)
{
  g_return_val_if_fail (table != NULL, 0);

  return table->n_columns;
}

const MusterColumn *
muster_table_get_column (const MusterTable *table, guint column)
{
  g_return_val_if_fail (table != NULL && column < table->n_columns, NULL);

  return &table->columns[column];
}

gboolean
muster_table_is_empty (const MusterTable *table, guint row, guint column)
{
  g_return_val_if_fail (is_cell (table, row, column), TRUE);

  if (is_text (table, column))
    return cell_at (table, row, column)->text == NULL;
  return cell_at (table, row, column)->number == MUSTER_NUMBER_NONE;
}

const char *
muster_table_get_text (const MusterTable *table, guint row, guint column)
{
  g_return_val_if_fail (is_cell (table, row, column) && is_text (table, column), NULL);

  return cell_at (table, row, column)->text;
}

gint64
muster_table_get_number (const MusterTable *table, guint row, guint column)
{
  g_return_val_if_fail (is_cell (table, row, column) && !is_text (table, column),
                        MUSTER_NUMBER_NONE);

  return cell_at (table, row, column)->number;
}

gint64
muster_table_sum (const MusterTable *table, guint column)
{
  gint64 sum = 0;
  guint row;

  g_return_val_if_fail (table != NULL && column < table->n_columns, 0);

  for (row = 0; row < muster_table_get_n_rows (table); row++)
    if (!muster_table_is_empty (table, row, column))
      sum += muster_table_get_number (table, row, column);
  return sum;
}

char *
muster_table_format_number (MusterColumnKind kind, gint64 number)
{
  char buffer[MUSTER_MONEY_TEXT_SIZE];

  if (number == MUSTER_NUMBER_NONE)
    return g_strdup ("");
  switch (kind)
    {
    case MUSTER_COLUMN_BOOLEAN:
      return g_strdup (number != 0 ? _ ("yes") : _ ("no"));
    case MUSTER_COLUMN_DATE:
      return muster_date_format ((MusterDate) number);
    case MUSTER_COLUMN_TIME:
      return muster_clock_print (number);
    case MUSTER_COLUMN_DURATION:
      return g_strdup (muster_duration_print (number, buffer));
    case MUSTER_COLUMN_MONEY:
      return g_strdup (muster_money_format (number, buffer));
    case MUSTER_COLUMN_RATE:
      return g_strdup (muster_rate_print (number, buffer));
    case MUSTER_COLUMN_QUANTITY:
      return g_strdup (muster_quantity_print (number, buffer));
    case MUSTER_COLUMN_TEXT:
    case MUSTER_COLUMN_INTEGER:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

char *
muster_table_format_cell (const MusterTable *table, guint row, guint column)
{
  const char *text;

  g_return_val_if_fail (is_cell (table, row, column), NULL);

  if (!is_text (table, column))
    return muster_table_format_number (table->columns[column].kind,
                                       muster_table_get_number (table, row, column));
  text = muster_table_get_text (table, row, column);
  return g_strdup (text != NULL ? text : "");
}
