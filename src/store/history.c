/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Goes through the changesets from the oldest on. A changeset has all columns of a row that came or went,
 * but of one that was changed only its key and what changed; so the rows that belong to the record are
 * remembered from when they came. */

#include "config.h"

#include <string.h>

#include "store/changeset.h"
#include "store/history.h"
#include "store/step-private.h"

#define REF_SUFFIX "_id"

/* A table of the file and its record type. */
typedef struct
{
  const MusterRecordType *type;
  const MusterField **columns; /* in the file's order; NULL where the record has no such field */
  guint n_columns;
  GHashTable *members; /* ids of rows that belong to the record */
} Table;

typedef struct
{
  MusterDb *db;
  GHashTable *tables; /* name → Table */
  GPtrArray *entries;

  /* Of the step that is looked at, borrowed */
  const MusterStep *step;
  gboolean is_concerned;
  guint n_fields;
} Reading;

/* --- Tables --------------------------------------------------------------------------------------- */

static void
free_table (gpointer data)
{
  Table *table = data;

  g_free (table->columns);
  g_hash_table_unref (table->members);
  g_free (table);
}

static gboolean
read_columns (MusterDb *db, Table *table, GError **error)
{
  g_autoptr (MusterStatement) statement = muster_statement_prepare (
      db, "SELECT name FROM pragma_table_info (:table) ORDER BY cid", error);
  GError *local_error = NULL;

  if (statement == NULL)
    return FALSE;
  muster_statement_bind_text (statement, ":table", table->type->name);
  while (muster_statement_next (statement, &local_error))
    {
      const char *name = muster_statement_get_text (statement, "name");

      table->columns = g_renew (const MusterField *, table->columns, table->n_columns + 1);
      table->columns[table->n_columns++] = muster_record_find_field (table->type, name);
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add_tables (Reading *reading, GError **error)
{
  const MusterRecordType *const *types = muster_record_types ();
  guint i;

  for (i = 0; types[i] != NULL; i++)
    {
      Table *table = g_new0 (Table, 1);

      table->type = types[i];
      table->members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      g_hash_table_insert (reading->tables, (gpointer) types[i]->name, table);
      if (!read_columns (reading->db, table, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_member (Reading *reading, const char *name, gint64 id)
{
  const Table *table = g_hash_table_lookup (reading->tables, name);

  return table != NULL && g_hash_table_contains (table->members, &id);
}

/* --- Changes -------------------------------------------------------------------------------------- */

typedef struct
{
  sqlite3_changeset_iter *iterator;
  const Table *table;
  int operation;
  guint n_columns;
} Change;

/* The old or the new value of a column; NULL where the changeset has none. */
static sqlite3_value *
get_value (const Change *change, guint column, gboolean is_new)
{
  sqlite3_value *value = NULL;

  if (is_new)
    sqlite3changeset_new (change->iterator, (int) column, &value);
  else
    sqlite3changeset_old (change->iterator, (int) column, &value);
  return value;
}

static char *
dup_value (const Change *change, guint column, gboolean is_new)
{
  sqlite3_value *value = get_value (change, column, is_new);

  return value != NULL ? g_strdup ((const char *) sqlite3_value_text (value)) : NULL;
}

/* The value of a row that came or went. */
static gint64
get_number (const Change *change, guint column)
{
  sqlite3_value *value = get_value (change, column, change->operation == SQLITE_INSERT);

  return value != NULL ? sqlite3_value_int64 (value) : MUSTER_ID_NONE;
}

/* Whether a row refers to one that belongs to the record: by a column as "officer_id", or as what a document
 * is attached to. */
static gboolean
refers (Reading *reading, const Change *change)
{
  g_autofree char *owner = NULL;
  guint i;

  for (i = 1; i < change->n_columns; i++)
    {
      const MusterField *field = change->table->columns[i];
      g_autofree char *name = NULL;

      if (field == NULL)
        continue;
      if (g_str_equal (field->name, "owner_table"))
        owner = dup_value (change, i, change->operation == SQLITE_INSERT);
      if (field->kind == MUSTER_FIELD_REF && g_str_has_suffix (field->name, REF_SUFFIX))
        name = g_strndup (field->name, strlen (field->name) - strlen (REF_SUFFIX));
      else if (g_str_equal (field->name, "owner_id"))
        name = g_steal_pointer (&owner);
      if (name != NULL && is_member (reading, name, get_number (change, i)))
        return TRUE;
    }
  return FALSE;
}

static MusterHistoryEntry *
add_entry (Reading *reading)
{
  MusterHistoryEntry *entry = g_new0 (MusterHistoryEntry, 1);

  entry->step = reading->step->seq;
  entry->kind = g_strdup (reading->step->kind);
  entry->made_at = reading->step->made_at;
  entry->operator_name = g_strdup (reading->step->operator_name);
  entry->label = g_strdup (reading->step->label);
  g_ptr_array_add (reading->entries, entry);
  return entry;
}

/* Numbers that only programs understand are left out. */
static gboolean
is_shown (const MusterField *field)
{
  return field != NULL && field->kind != MUSTER_FIELD_ID && field->kind != MUSTER_FIELD_REF &&
         !g_str_has_prefix (field->name, "folded_");
}

static void
note_fields (Reading *reading, const Change *change, MusterId id)
{
  guint i;

  for (i = 1; i < change->n_columns; i++)
    {
      MusterHistoryEntry *entry;

      if (!is_shown (change->table->columns[i]) || get_value (change, i, TRUE) == NULL)
        continue;
      entry = add_entry (reading);
      entry->type = change->table->type;
      entry->id = id;
      entry->field = change->table->columns[i];
      entry->before = dup_value (change, i, FALSE);
      entry->after = dup_value (change, i, TRUE);
      reading->n_fields++;
    }
}

static void
note_change (Reading *reading, const Change *change)
{
  gboolean is_insert = change->operation == SQLITE_INSERT;
  sqlite3_value *key = get_value (change, 0, is_insert);
  MusterId id = key != NULL ? sqlite3_value_int64 (key) : MUSTER_ID_NONE;

  if (change->operation != SQLITE_UPDATE && refers (reading, change))
    g_hash_table_add (change->table->members, g_memdup2 (&id, sizeof id));
  if (!g_hash_table_contains (change->table->members, &id))
    return;
  reading->is_concerned = TRUE;
  if (change->operation == SQLITE_UPDATE)
    note_fields (reading, change, id);
}

static gboolean
read_changes (Reading *reading, GBytes *changeset, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  Change change = { NULL, NULL, 0, 0 };
  int rc = sqlite3changeset_start (&change.iterator, (int) size, (void *) data);

  if (rc == SQLITE_OK)
    {
      while (sqlite3changeset_next (change.iterator) == SQLITE_ROW)
        {
          const char *name;
          int n_columns, indirect;

          sqlite3changeset_op (change.iterator, &name, &n_columns, &change.operation, &indirect);
          change.table = g_hash_table_lookup (reading->tables, name);
          if (change.table == NULL)
            continue;
          change.n_columns = MIN ((guint) n_columns, change.table->n_columns);
          note_change (reading, &change);
        }
      rc = sqlite3changeset_finalize (change.iterator);
    }
  return rc == SQLITE_OK ? TRUE : muster_db_set_error (reading->db, rc, error);
}

/* What was there at a baseline is no change, but says what belongs to the record. */
static gboolean
read_step (const MusterStep *step, gpointer data, GError **error)
{
  Reading *reading = data;
  guint n_before = reading->entries->len;

  if (step->changeset == NULL)
    return TRUE;
  reading->step = step;
  reading->is_concerned = FALSE;
  reading->n_fields = 0;
  if (!read_changes (reading, step->changeset, error))
    return FALSE;
  if (g_str_equal (step->kind, MUSTER_STEP_KIND_BASELINE))
    g_ptr_array_set_size (reading->entries, (int) n_before);
  else if (reading->is_concerned && reading->n_fields == 0)
    add_entry (reading);
  return TRUE;
}

static void
free_entry (gpointer data)
{
  MusterHistoryEntry *entry = data;

  g_free (entry->kind);
  g_free (entry->operator_name);
  g_free (entry->label);
  g_free (entry->before);
  g_free (entry->after);
  g_free (entry);
}

GPtrArray *
muster_history_list (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error)
{
  Reading reading = { .db = db };
  g_autoptr (GHashTable) tables = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  Table *root;

  g_return_val_if_fail (db != NULL && type != NULL, NULL);

  reading.tables = tables = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_table);
  reading.entries = entries = g_ptr_array_new_with_free_func (free_entry);
  if (!add_tables (&reading, error))
    return NULL;
  root = g_hash_table_lookup (tables, type->name);
  g_hash_table_add (root->members, g_memdup2 (&id, sizeof id));
  if (!muster_step_for_each (db, read_step, &reading, error))
    return NULL;
  return g_steal_pointer (&entries);
}
