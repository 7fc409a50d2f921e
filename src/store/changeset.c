/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recording, inverting, applying and packing changesets. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

#include "store/changeset.h"
#include "store/schema.h"

static int
is_logged_cb (void *data, const char *table)
{
  MusterDb *db = data;

  return g_strv_contains (muster_schema_logged_tables (db->schema_version), table);
}

gboolean
muster_changeset_start (MusterDb *db, sqlite3_session **session, GError **error)
{
  int rc;

  g_return_val_if_fail (db != NULL && session != NULL, FALSE);

  rc = sqlite3session_create (db->handle, "main", session);
  if (rc != SQLITE_OK)
    return muster_db_set_error (db, rc, error);
  sqlite3session_table_filter (*session, is_logged_cb, db);
  rc = sqlite3session_attach (*session, NULL);
  if (rc != SQLITE_OK)
    {
      g_clear_pointer (session, sqlite3session_delete);
      return muster_db_set_error (db, rc, error);
    }
  return TRUE;
}

GBytes *
muster_changeset_finish (MusterDb *db, sqlite3_session *session, GError **error)
{
  void *data = NULL;
  int size = 0;
  int rc = sqlite3session_changeset (session, &size, &data);

  sqlite3session_delete (session);
  if (rc != SQLITE_OK)
    {
      muster_db_set_error (db, rc, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

GBytes *
muster_changeset_invert (MusterDb *db, GBytes *changeset, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  void *inverse = NULL;
  int inverse_size = 0;
  int rc = sqlite3changeset_invert ((int) size, data, &inverse_size, &inverse);

  if (rc != SQLITE_OK)
    {
      muster_db_set_error (db, rc, error);
      return NULL;
    }
  return g_bytes_new_with_free_func (inverse, (gsize) inverse_size, sqlite3_free, inverse);
}

static int
conflict_cb (void *data, int conflict, sqlite3_changeset_iter *iterator)
{
  const char *table = "";
  int n_columns, operation, indirect;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
  g_info ("Changeset conflict %d, operation %d on %s", conflict, operation,
          table != NULL ? table : "");
  return SQLITE_CHANGESET_ABORT;
}

static gboolean
count_changes (MusterDb *db, GBytes *changeset, gint64 *n_changes, GError **error)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (changeset, &size);
  sqlite3_changeset_iter *iterator = NULL;
  int rc = sqlite3changeset_start (&iterator, (int) size, (void *) data);

  *n_changes = 0;
  if (rc == SQLITE_OK)
    {
      while (sqlite3changeset_next (iterator) == SQLITE_ROW)
        (*n_changes)++;
      rc = sqlite3changeset_finalize (iterator);
    }
  return rc == SQLITE_OK ? TRUE : muster_db_set_error (db, rc, error);
}

static gboolean
set_conflict (MusterDb *db, GError **error)
{
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("“%s” does not hold what the step log says it holds. Nothing was changed; run "
                  "“verify”."),
               db->display_name);
  return FALSE;
}

gboolean
muster_changeset_apply (MusterDb *db, GBytes *changeset, GError **error)
{
  gsize size;
  gconstpointer data;
  gint64 n_changes, before;
  int rc;

  g_return_val_if_fail (db != NULL && changeset != NULL, FALSE);

  data = g_bytes_get_data (changeset, &size);
  if (size == 0)
    return TRUE;
  if (!count_changes (db, changeset, &n_changes, error))
    return FALSE;
  before = sqlite3_total_changes64 (db->handle);
  rc = sqlite3changeset_apply (db->handle, (int) size, (void *) data, NULL, conflict_cb, NULL);
  if (rc == SQLITE_ABORT || (rc & 0xff) == SQLITE_CONSTRAINT)
    return set_conflict (db, error);
  if (rc != SQLITE_OK)
    return muster_db_set_error (db, rc, error);
  if (sqlite3_total_changes64 (db->handle) - before != n_changes)
    return set_conflict (db, error);
  return TRUE;
}

/* The row that the iterator stands on: its table, then the parts of its key. */
static char *
name_row (sqlite3_changeset_iter *iterator)
{
  GString *name = g_string_new (NULL);
  const char *table = "";
  unsigned char *is_key = NULL;
  int n_columns = 0, operation = 0, indirect = 0, i;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
  sqlite3changeset_pk (iterator, &is_key, NULL);
  g_string_append (name, table);
  for (i = 0; i < n_columns; i++)
    {
      sqlite3_value *value = NULL;

      if (is_key == NULL || !is_key[i])
        continue;
      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (iterator, i, &value);
      else
        sqlite3changeset_old (iterator, i, &value);
      if (value != NULL)
        g_string_append_printf (name, "/%s", (const char *) sqlite3_value_text (value));
    }
  return g_string_free (name, FALSE);
}

GHashTable *
muster_changeset_list_rows (MusterDb *db, GBytes *changeset, GError **error)
{
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gsize size;
  gconstpointer data;
  sqlite3_changeset_iter *iterator = NULL;
  int rc;

  g_return_val_if_fail (db != NULL && changeset != NULL, NULL);

  data = g_bytes_get_data (changeset, &size);
  if (size == 0)
    return g_steal_pointer (&rows);
  rc = sqlite3changeset_start (&iterator, (int) size, (void *) data);
  if (rc == SQLITE_OK)
    {
      while (sqlite3changeset_next (iterator) == SQLITE_ROW)
        g_hash_table_add (rows, name_row (iterator));
      rc = sqlite3changeset_finalize (iterator);
    }
  if (rc == SQLITE_OK)
    return g_steal_pointer (&rows);
  muster_db_set_error (db, rc, error);
  return NULL;
}

GBytes *
muster_changeset_pack (GBytes *changeset)
{
  gsize size;
  const Bytef *data = g_bytes_get_data (changeset, &size);
  uLongf packed_size = compressBound (size);
  Bytef *packed = g_malloc (packed_size);

  /* Fast rather than small: an import waits for this. */
  if (compress2 (packed, &packed_size, data != NULL ? data : (const Bytef *) "", size,
                 Z_BEST_SPEED) != Z_OK)
    g_error ("zlib is out of memory"); /* as GLib does for its own allocations */
  return g_bytes_new_take (g_realloc (packed, packed_size), packed_size);
}

GBytes *
muster_changeset_unpack (GBytes *packed, gsize size)
{
  gsize packed_size;
  const Bytef *data = g_bytes_get_data (packed, &packed_size);
  uLongf unpacked_size = size;
  g_autofree Bytef *unpacked = NULL;

  /* zlib shrinks a thousandfold at the most; a damaged size must not ask for all memory. */
  if (data == NULL || size / 1100 > packed_size)
    return NULL;
  unpacked = g_try_malloc (size + 1);
  if (unpacked == NULL || uncompress (unpacked, &unpacked_size, data, packed_size) != Z_OK ||
      unpacked_size != size)
    return NULL;
  return g_bytes_new_take (g_steal_pointer (&unpacked), size);
}
