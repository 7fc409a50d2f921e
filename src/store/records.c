/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* SQL made from field tables. Texts are interned: statements are kept by the address of their SQL. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/document.h"
#include "core/note.h"
#include "store/db-private.h"
#include "store/records.h"
#include "store/statement.h"

static const char *
intern (GString *sql)
{
  const char *interned = g_intern_string (sql->str);

  g_string_free (sql, TRUE);
  return interned;
}

/* The SQL that @make writes for @type, made once for each connection: an import inserts many rows. */
static const char *
find_sql (GHashTable *texts, const MusterRecordType *type,
          const char *(*make) (const MusterRecordType *type))
{
  const char *sql = g_hash_table_lookup (texts, type);

  if (sql == NULL)
    {
      sql = make (type);
      g_hash_table_insert (texts, (gpointer) type, (gpointer) sql);
    }
  return sql;
}

static void
append_columns (GString *sql, const MusterRecordType *type)
{
  guint i;

  for (i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", type->fields[i].name);
}

static const char *
make_insert (const MusterRecordType *type)
{
  GString *sql = g_string_new ("INSERT INTO ");
  guint i;

  g_string_append_printf (sql, "%s (", type->name);
  append_columns (sql, type);
  g_string_append (sql, ") VALUES (");
  for (i = 0; i < type->n_fields; i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", i + 1);
  g_string_append_c (sql, ')');
  return intern (sql);
}

static const char *
make_update (const MusterRecordType *type)
{
  GString *sql = g_string_new ("UPDATE ");
  guint i;

  g_string_append_printf (sql, "%s SET ", type->name);
  for (i = 1; i < type->n_fields; i++)
    g_string_append_printf (sql, "%s%s = ?%u", i > 1 ? ", " : "", type->fields[i].name, i + 1);
  g_string_append (sql, " WHERE id = ?1");
  return intern (sql);
}

static const char *
make_select (const MusterRecordType *type, const char *field)
{
  GString *sql = g_string_new ("SELECT ");

  append_columns (sql, type);
  g_string_append_printf (sql, " FROM %s", type->name);
  if (field != NULL)
    g_string_append_printf (sql, " WHERE %s = :value", field);
  g_string_append (sql, " ORDER BY id");
  return intern (sql);
}

static gboolean
write_record (MusterDb *db, const char *sql, const MusterRecordType *type, gconstpointer record,
              GError **error)
{
  g_autoptr (MusterStatement) statement = muster_statement_prepare (db, sql, error);
  guint i;

  if (statement == NULL)
    return FALSE;
  for (i = 0; i < type->n_fields; i++)
    muster_statement_bind_field (statement, (int) i + 1, &type->fields[i], record);
  return muster_statement_run (statement, error);
}

static gboolean
set_not_found (MusterDb *db, GError **error)
{
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, _ ("This record is no longer in “%s”."),
               db->display_name);
  return FALSE;
}

gboolean
muster_db_insert (MusterDb *db, const MusterRecordType *type, gpointer record, GError **error)
{
  MusterId *id;

  g_return_val_if_fail (db != NULL && type != NULL && record != NULL, FALSE);

  id = G_STRUCT_MEMBER_P (record, type->fields[0].offset);
  if (*id == MUSTER_ID_NONE)
    *id = muster_db_new_id (db);
  return write_record (db, find_sql (db->insert_texts, type, make_insert), type, record, error);
}

gboolean
muster_db_update (MusterDb *db, const MusterRecordType *type, gconstpointer record, GError **error)
{
  g_return_val_if_fail (db != NULL && type != NULL && record != NULL, FALSE);

  if (!write_record (db, find_sql (db->update_texts, type, make_update), type, record, error))
    return FALSE;
  return sqlite3_changes (db->handle) == 1 ? TRUE : set_not_found (db, error);
}

gboolean
muster_db_delete (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;
  GString *sql;

  g_return_val_if_fail (db != NULL && type != NULL, FALSE);

  sql = g_string_new (NULL);
  g_string_printf (sql, "DELETE FROM %s WHERE id = :id", type->name);
  statement = muster_statement_prepare (db, intern (sql), error);
  if (statement == NULL)
    return FALSE;
  muster_statement_bind_number (statement, ":id", id);
  if (!muster_statement_run (statement, error))
    return FALSE;
  return sqlite3_changes (db->handle) == 1 ? TRUE : set_not_found (db, error);
}

static GPtrArray *
read_all (MusterStatement *statement, const MusterRecordType *type, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (type->free);
  GError *local_error = NULL;

  while (muster_statement_next (statement, &local_error))
    g_ptr_array_add (records, muster_statement_read_record (statement, type));
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_steal_pointer (&records);
}

gpointer
muster_db_load (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (db != NULL && type != NULL, NULL);

  records = muster_db_load_children (db, type, "id", id, error);
  if (records == NULL)
    return NULL;
  if (records->len == 0)
    {
      set_not_found (db, error);
      return NULL;
    }
  return g_ptr_array_steal_index (records, 0);
}

GPtrArray *
muster_db_load_all (MusterDb *db, const MusterRecordType *type, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && type != NULL, NULL);

  statement = muster_statement_prepare (db, make_select (type, NULL), error);
  if (statement == NULL)
    return NULL;
  return read_all (statement, type, error);
}

static gboolean
show_all (MusterStatement *statement, const MusterRecordType *type, MusterRecordFunc func,
          gpointer data, GError **error)
{
  GError *local_error = NULL;

  while (muster_statement_next (statement, &local_error))
    {
      gpointer record = muster_statement_read_record (statement, type);

      if (!func (record, data))
        muster_record_free (type, record);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

gboolean
muster_db_for_each (MusterDb *db, const MusterRecordType *type, MusterRecordFunc func,
                    gpointer data, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && type != NULL && func != NULL, FALSE);

  statement = muster_statement_prepare (db, make_select (type, NULL), error);
  return statement != NULL && show_all (statement, type, func, data, error);
}

static const char *
make_select_live (const MusterRecordType *type, const char *const *without)
{
  GString *sql = g_string_new ("SELECT ");
  guint i;

  for (i = 0; i < type->n_fields; i++)
    if (!g_strv_contains (without, type->fields[i].name))
      g_string_append_printf (sql, "%s%s", i > 0 ? ", " : "", type->fields[i].name);
  g_string_append_printf (sql, " FROM %s WHERE voided = 0 ORDER BY id", type->name);
  return intern (sql);
}

gboolean
muster_db_for_each_live (MusterDb *db, const MusterRecordType *type, const char *const *without,
                         MusterRecordFunc func, gpointer data, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (db != NULL && type != NULL && func != NULL, FALSE);

  statement = muster_statement_prepare (db, make_select_live (type, without), error);
  if (statement == NULL)
    return FALSE;
  while (muster_statement_next (statement, &local_error))
    {
      gpointer record = muster_statement_read_packed (statement, type);

      if (!func (record, data))
        g_free (record);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

gboolean
muster_db_for_each_child (MusterDb *db, const MusterRecordType *type, const char *field,
                          MusterId parent, MusterRecordFunc func, gpointer data, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && type != NULL && func != NULL, FALSE);
  g_return_val_if_fail (muster_record_find_field (type, field) != NULL, FALSE);

  statement = muster_statement_prepare (db, make_select (type, field), error);
  if (statement == NULL)
    return FALSE;
  muster_statement_bind_number (statement, ":value", parent);
  return show_all (statement, type, func, data, error);
}

gboolean
muster_db_find_first_date (MusterDb *db, const MusterRecordType *type, const char *field,
                           MusterDate *date, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;
  GError *local_error = NULL;
  GString *sql;

  g_return_val_if_fail (db != NULL && type != NULL && date != NULL, FALSE);
  g_return_val_if_fail (muster_record_find_field (type, field) != NULL, FALSE);

  sql = g_string_new (NULL);
  g_string_printf (sql, "SELECT min(%s) AS first FROM %s WHERE voided = 0", field, type->name);
  statement = muster_statement_prepare (db, intern (sql), error);
  if (statement == NULL)
    return FALSE;
  *date = MUSTER_DATE_NONE;
  if (muster_statement_next (statement, &local_error))
    *date = muster_statement_get_date (statement, "first");
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

GPtrArray *
muster_db_load_children (MusterDb *db, const MusterRecordType *type, const char *field,
                         MusterId parent, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && type != NULL, NULL);
  g_return_val_if_fail (muster_record_find_field (type, field) != NULL, NULL);

  statement = muster_statement_prepare (db, make_select (type, field), error);
  if (statement == NULL)
    return NULL;
  muster_statement_bind_number (statement, ":value", parent);
  return read_all (statement, type, error);
}

/* Rows of a table that can belong to records of any type. */
static GPtrArray *
load_owned (MusterDb *db, const char *sql, const MusterRecordType *type,
            const MusterRecordType *owner, MusterId owner_id, GError **error)
{
  g_autoptr (MusterStatement) statement = muster_statement_prepare (db, sql, error);

  if (statement == NULL)
    return NULL;
  muster_statement_bind_text (statement, ":owner_table", owner->name);
  muster_statement_bind_number (statement, ":owner_id", owner_id);
  return read_all (statement, type, error);
}

GPtrArray *
muster_db_load_links (MusterDb *db, const MusterRecordType *owner, MusterId owner_id,
                      GError **error)
{
  g_return_val_if_fail (db != NULL && owner != NULL, NULL);

  return load_owned (db,
                     "SELECT id, document_id, owner_table, owner_id, proof FROM document_link "
                     "WHERE owner_table = :owner_table AND owner_id = :owner_id ORDER BY id",
                     &muster_document_link_type, owner, owner_id, error);
}

GPtrArray *
muster_db_load_notes (MusterDb *db, const MusterRecordType *owner, MusterId owner_id,
                      GError **error)
{
  g_return_val_if_fail (db != NULL && owner != NULL, NULL);

  return load_owned (db,
                     "SELECT id, owner_table, owner_id, written_on, author, text, voided, "
                     "void_reason FROM note WHERE owner_table = :owner_table AND "
                     "owner_id = :owner_id AND voided = 0 ORDER BY written_on DESC, id DESC",
                     &muster_note_type, owner, owner_id, error);
}

GPtrArray *
muster_db_find_by_text (MusterDb *db, const MusterRecordType *type, const char *field,
                        const char *text, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;

  g_return_val_if_fail (db != NULL && type != NULL && text != NULL, NULL);
  g_return_val_if_fail (muster_record_find_field (type, field) != NULL, NULL);

  statement = muster_statement_prepare (db, make_select (type, field), error);
  if (statement == NULL)
    return NULL;
  muster_statement_bind_text (statement, ":value", text);
  return read_all (statement, type, error);
}
