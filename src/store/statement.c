/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements over sqlite3_stmt, with the checks of debug builds. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/money.h"
#include "store/db-private.h"
#include "store/statement-private.h"

#ifdef NDEBUG
#define CHECKS_USE 0
#else
#define CHECKS_USE 1
#endif

static void
statement_free (gpointer data)
{
  MusterStatement *statement = data;

  sqlite3_finalize (statement->handle);
  g_free (statement->is_bound);
  g_free (statement->is_read);
  g_free (statement->names);
  g_free (statement->places);
  g_free (statement);
}

GHashTable *
muster_statement_cache_new (void)
{
  return g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, statement_free);
}

static void
forget_use (MusterStatement *statement)
{
  memset (statement->is_bound, 0, sizeof (gboolean) * (gsize) statement->n_parameters);
  memset (statement->is_read, 0, sizeof (gboolean) * (gsize) statement->n_columns);
  statement->had_row = FALSE;
}

MusterStatement *
muster_statement_prepare (MusterDb *db, const char *sql, GError **error)
{
  MusterStatement *statement = NULL;
  sqlite3_stmt *handle;
  int rc;

  g_return_val_if_fail (db != NULL && sql != NULL, NULL);

  if (g_hash_table_steal_extended (db->statements, sql, NULL, (gpointer *) &statement))
    return statement;

  rc = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (rc != SQLITE_OK)
    {
      muster_db_set_error (db, rc, error);
      return NULL;
    }
  statement = g_new0 (MusterStatement, 1);
  statement->db = db;
  statement->handle = handle;
  statement->sql = sql;
  statement->n_columns = sqlite3_column_count (handle);
  statement->n_parameters = sqlite3_bind_parameter_count (handle);
  statement->is_bound = g_new0 (gboolean, statement->n_parameters + 1);
  statement->is_read = g_new0 (gboolean, statement->n_columns + 1);
  statement->names = g_new0 (const char *, statement->n_columns + 1);
  return statement;
}

static void
check_all_read (MusterStatement *statement)
{
  int i;

  for (i = 0; CHECKS_USE && statement->had_row && i < statement->n_columns; i++)
    if (!statement->is_read[i])
      g_error ("Column %s is selected but never read: %s",
               sqlite3_column_name (statement->handle, i), statement->sql);
}

void
muster_statement_release (MusterStatement *statement)
{
  if (statement == NULL)
    return;
  check_all_read (statement);
  sqlite3_reset (statement->handle);
  sqlite3_clear_bindings (statement->handle);
  forget_use (statement);
  if (g_hash_table_contains (statement->db->statements, statement->sql))
    statement_free (statement);
  else
    g_hash_table_insert (statement->db->statements, (gpointer) statement->sql, statement);
}

/* --- Binding -------------------------------------------------------------------------------------- */

static int
find_parameter (MusterStatement *statement, const char *name)
{
  int index = sqlite3_bind_parameter_index (statement->handle, name);

  if (index == 0)
    g_error ("There is no parameter %s in: %s", name, statement->sql);
  statement->is_bound[index - 1] = TRUE;
  return index;
}

static void
bind_text_at (MusterStatement *statement, int index, const char *text)
{
  statement->is_bound[index - 1] = TRUE;
  if (text == NULL || *text == '\0')
    sqlite3_bind_null (statement->handle, index);
  else
    sqlite3_bind_text (statement->handle, index, text, -1, SQLITE_TRANSIENT);
}

static void
bind_number_at (MusterStatement *statement, int index, gint64 number)
{
  statement->is_bound[index - 1] = TRUE;
  if (number == MUSTER_NUMBER_NONE)
    sqlite3_bind_null (statement->handle, index);
  else
    sqlite3_bind_int64 (statement->handle, index, number);
}

void
muster_statement_bind_text (MusterStatement *statement, const char *name, const char *text)
{
  g_return_if_fail (statement != NULL);

  bind_text_at (statement, find_parameter (statement, name), text);
}

void
muster_statement_bind_number (MusterStatement *statement, const char *name, gint64 number)
{
  g_return_if_fail (statement != NULL);

  bind_number_at (statement, find_parameter (statement, name), number);
}

void
muster_statement_bind_date (MusterStatement *statement, const char *name, MusterDate date)
{
  char text[MUSTER_DATE_TEXT_SIZE];

  g_return_if_fail (statement != NULL);

  bind_text_at (statement, find_parameter (statement, name), muster_date_print (date, text));
}

void
muster_statement_bind_blob (MusterStatement *statement, const char *name, GBytes *bytes)
{
  gsize size = 0;
  gconstpointer data;
  int index;

  g_return_if_fail (statement != NULL);

  index = find_parameter (statement, name);
  if (bytes == NULL)
    {
      sqlite3_bind_null (statement->handle, index);
      return;
    }
  data = g_bytes_get_data (bytes, &size);
  /* A NULL pointer would bind SQL's NULL; no bytes are a value. */
  sqlite3_bind_blob64 (statement->handle, index, data != NULL ? data : "", size, SQLITE_STATIC);
}

void
muster_statement_bind_field (MusterStatement *statement, int index, const MusterField *field,
                             gconstpointer record)
{
  char date[MUSTER_DATE_TEXT_SIZE];
  MusterId id;

  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      bind_text_at (statement, index, G_STRUCT_MEMBER (char *, record, field->offset));
      break;
    case MUSTER_FIELD_DATE:
      muster_date_print (G_STRUCT_MEMBER (MusterDate, record, field->offset), date);
      bind_text_at (statement, index, date);
      break;
    case MUSTER_FIELD_WORD:
      bind_text_at (statement, index,
                    muster_word_nick (field->words, G_STRUCT_MEMBER (int, record, field->offset)));
      break;
    case MUSTER_FIELD_BOOLEAN:
      bind_number_at (statement, index, G_STRUCT_MEMBER (gboolean, record, field->offset) != FALSE);
      break;
    case MUSTER_FIELD_REF:
      id = G_STRUCT_MEMBER (MusterId, record, field->offset);
      bind_number_at (statement, index, id != MUSTER_ID_NONE ? id : MUSTER_NUMBER_NONE);
      break;
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_NUMBER:
    default:
      bind_number_at (statement, index, G_STRUCT_MEMBER (gint64, record, field->offset));
      break;
    }
}

/* --- Running -------------------------------------------------------------------------------------- */

static void
check_all_bound (MusterStatement *statement)
{
  int i;

  for (i = 0; CHECKS_USE && i < statement->n_parameters; i++)
    if (!statement->is_bound[i])
      g_error ("Parameter %s is not bound: %s",
               sqlite3_bind_parameter_name (statement->handle, i + 1), statement->sql);
}

/* A statement that writes runs in a step alone. A full disk or an I/O error may end the transaction by
 * itself; whatever ran after that would be saved without the step, so nothing does. */
static gboolean
may_run (MusterStatement *statement, GError **error)
{
  MusterDb *db = statement->db;

  if (sqlite3_stmt_readonly (statement->handle) ||
      (db->in_step && !sqlite3_get_autocommit (db->handle)))
    return TRUE;
  g_set_error (
      error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL,
      _ ("Muster tried to change “%s” outside a step. Nothing was changed; please report it."),
      db->display_name);
  return FALSE;
}

gboolean
muster_statement_next (MusterStatement *statement, GError **error)
{
  int rc;

  g_return_val_if_fail (statement != NULL, FALSE);

  check_all_bound (statement);
  if (!may_run (statement, error))
    return FALSE;
  rc = sqlite3_step (statement->handle);
  if (rc == SQLITE_ROW)
    {
      statement->had_row = TRUE;
      return TRUE;
    }
  if (rc != SQLITE_DONE)
    muster_db_set_error (statement->db, rc, error);
  return FALSE;
}

gboolean
muster_statement_run (MusterStatement *statement, GError **error)
{
  GError *local_error = NULL;

  g_return_val_if_fail (statement != NULL, FALSE);

  while (muster_statement_next (statement, &local_error))
    ;
  sqlite3_reset (statement->handle);
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

/* --- Reading -------------------------------------------------------------------------------------- */

static int
find_column (MusterStatement *statement, const char *name)
{
  int i;

  for (i = 0; i < statement->n_columns; i++)
    if (statement->names[i] == name)
      break;
  if (i == statement->n_columns)
    for (i = 0; i < statement->n_columns; i++)
      if (g_str_equal (sqlite3_column_name (statement->handle, i), name))
        break;
  if (i == statement->n_columns)
    g_error ("There is no column %s in: %s", name, statement->sql);
  statement->names[i] = name;
  statement->is_read[i] = TRUE;
  return i;
}

const char *
muster_statement_get_text (MusterStatement *statement, const char *column)
{
  g_return_val_if_fail (statement != NULL, NULL);

  return (const char *) sqlite3_column_text (statement->handle, find_column (statement, column));
}

gint64
muster_statement_get_number (MusterStatement *statement, const char *column)
{
  int i;

  g_return_val_if_fail (statement != NULL, MUSTER_NUMBER_NONE);

  i = find_column (statement, column);
  if (sqlite3_column_type (statement->handle, i) == SQLITE_NULL)
    return MUSTER_NUMBER_NONE;
  return sqlite3_column_int64 (statement->handle, i);
}

MusterDate
muster_statement_get_date (MusterStatement *statement, const char *column)
{
  return muster_date_parse_iso (muster_statement_get_text (statement, column));
}

GBytes *
muster_statement_get_blob (MusterStatement *statement, const char *column)
{
  gconstpointer data;
  int i;

  g_return_val_if_fail (statement != NULL, NULL);

  i = find_column (statement, column);
  if (sqlite3_column_type (statement->handle, i) == SQLITE_NULL)
    return NULL;
  data = sqlite3_column_blob (statement->handle, i);
  return g_bytes_new (data, (gsize) sqlite3_column_bytes (statement->handle, i));
}
