/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rows as records. */

#include <string.h>

#include "core/money.h"
#include "store/statement-private.h"

/* The columns of the type's fields, looked up once for all rows. */
static const int *
find_places (MusterStatement *statement, const MusterRecordType *type)
{
  guint i;
  int column;

  if (statement->read_type == type)
    return statement->places;
  g_free (statement->places);
  statement->places = g_new (int, type->n_fields);
  statement->read_type = type;
  for (i = 0; i < type->n_fields; i++)
    {
      statement->places[i] = -1;
      for (column = 0; column < statement->n_columns; column++)
        if (g_str_equal (sqlite3_column_name (statement->handle, column), type->fields[i].name))
          statement->places[i] = column;
    }
  return statement->places;
}

/* What Muster wrote is a word as it stands; a second look is for one that somebody else wrote. */
static int
find_word (const MusterWord *words, const char *text)
{
  int value;

  for (value = 0; text != NULL && words[value].nick != NULL; value++)
    if (g_str_equal (words[value].nick, text))
      return value;
  return muster_word_find (words, text, &value) ? value : -1;
}

static gint64
read_number (MusterStatement *statement, int column, gint64 none)
{
  if (sqlite3_column_type (statement->handle, column) == SQLITE_NULL)
    return none;
  return sqlite3_column_int64 (statement->handle, column);
}

/* Copies a text to @pack, which moves on behind it, or by itself where that is NULL. */
static char *
read_text (MusterStatement *statement, int column, char **pack)
{
  const char *text = (const char *) sqlite3_column_text (statement->handle, column);
  char *copy = *pack;
  gsize size;

  if (text == NULL || copy == NULL)
    return g_strdup (text);
  size = (gsize) sqlite3_column_bytes (statement->handle, column) + 1;
  memcpy (copy, text, size);
  *pack += size;
  return copy;
}

static void
read_field (MusterStatement *statement, const MusterField *field, int column, gpointer record,
            char **pack)
{
  const char *text;

  statement->is_read[column] = TRUE;
  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      G_STRUCT_MEMBER (char *, record, field->offset) = read_text (statement, column, pack);
      break;
    case MUSTER_FIELD_DATE:
      text = (const char *) sqlite3_column_text (statement->handle, column);
      G_STRUCT_MEMBER (MusterDate, record, field->offset) = muster_date_parse_iso (text);
      break;
    case MUSTER_FIELD_WORD:
      text = (const char *) sqlite3_column_text (statement->handle, column);
      G_STRUCT_MEMBER (int, record, field->offset) = find_word (field->words, text);
      break;
    case MUSTER_FIELD_BOOLEAN:
      G_STRUCT_MEMBER (gboolean, record, field->offset) = read_number (statement, column, 0) == 1;
      break;
    case MUSTER_FIELD_REF:
      G_STRUCT_MEMBER (MusterId, record, field->offset) =
          read_number (statement, column, MUSTER_ID_NONE);
      break;
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_NUMBER:
    default:
      G_STRUCT_MEMBER (gint64, record, field->offset) =
          read_number (statement, column, MUSTER_NUMBER_NONE);
      break;
    }
}

gpointer
muster_statement_read_record (MusterStatement *statement, const MusterRecordType *type)
{
  const int *places;
  gpointer record;
  char *pack = NULL;
  guint i;

  g_return_val_if_fail (statement != NULL && type != NULL, NULL);

  places = find_places (statement, type);
  record = g_malloc0 (type->size);
  for (i = 0; i < type->n_fields; i++)
    {
      if (places[i] < 0)
        g_error ("There is no column %s in: %s", type->fields[i].name, statement->sql);
      read_field (statement, &type->fields[i], places[i], record, &pack);
    }
  return record;
}

static gsize
measure_texts (MusterStatement *statement, const MusterRecordType *type, const int *places)
{
  gsize size = 0;
  guint i;

  for (i = 0; i < type->n_fields; i++)
    if (places[i] >= 0 && type->fields[i].kind == MUSTER_FIELD_TEXT)
      size += (gsize) sqlite3_column_bytes (statement->handle, places[i]) + 1;
  return size;
}

gpointer
muster_statement_read_packed (MusterStatement *statement, const MusterRecordType *type)
{
  const int *places;
  gpointer record;
  char *pack;
  guint i;

  g_return_val_if_fail (statement != NULL && type != NULL, NULL);

  places = find_places (statement, type);
  record = g_malloc (type->size + measure_texts (statement, type, places));
  memset (record, 0, type->size);
  pack = (char *) record + type->size;
  for (i = 0; i < type->n_fields; i++)
    if (places[i] >= 0)
      read_field (statement, &type->fields[i], places[i], record, &pack);
    else if (type->fields[i].kind == MUSTER_FIELD_NUMBER)
      G_STRUCT_MEMBER (gint64, record, type->fields[i].offset) = MUSTER_NUMBER_NONE;
  return record;
}
