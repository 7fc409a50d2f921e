/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table document_content. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "store/content.h"
#include "store/step-private.h"

gboolean
muster_content_insert (MusterDb *db, GBytes *bytes, char **sha256, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;
  g_autofree char *hash = NULL;

  g_return_val_if_fail (db != NULL && bytes != NULL && sha256 != NULL, FALSE);

  if (g_bytes_get_size (bytes) > MUSTER_CONTENT_MAX)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The document has more than %d MB. Attach a smaller scan."),
                   MUSTER_CONTENT_MAX / 1024 / 1024);
      return FALSE;
    }
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  statement = muster_statement_prepare (db,
                                        "INSERT INTO document_content (sha256, bytes) "
                                        "VALUES (:sha256, :bytes) ON CONFLICT DO NOTHING",
                                        error);
  if (statement == NULL)
    return FALSE;
  muster_statement_bind_text (statement, ":sha256", hash);
  muster_statement_bind_blob (statement, ":bytes", bytes);
  if (!muster_statement_run (statement, error))
    return FALSE;
  *sha256 = g_steal_pointer (&hash);
  return TRUE;
}

GBytes *
muster_content_load (MusterDb *db, const char *sha256, GError **error)
{
  g_autoptr (MusterStatement) statement = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *hash = NULL;
  GError *local_error = NULL;

  g_return_val_if_fail (db != NULL && sha256 != NULL, NULL);

  statement = muster_statement_prepare (
      db, "SELECT bytes FROM document_content WHERE sha256 = :sha256", error);
  if (statement == NULL)
    return NULL;
  muster_statement_bind_text (statement, ":sha256", sha256);
  if (muster_statement_next (statement, &local_error))
    bytes = muster_statement_get_blob (statement, "bytes");
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  if (bytes == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("The content of this document is missing from the file."));
      return NULL;
    }
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!g_str_equal (hash, sha256))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED,
                   _ ("The content of this document was changed behind the step log."));
      return NULL;
    }
  return g_steal_pointer (&bytes);
}

/* --- Sweeping ------------------------------------------------------------------------------------- */

/* Notes the SHA-256 of every row of the table `document` that a step names, old or new: undo of an
 * attachment removes its row and redo brings it back, so its content must outlive both. */
static gboolean
note_names (const MusterStep *step, gpointer data, GError **error)
{
  GHashTable *named = data;
  gsize size = 0;
  gconstpointer changeset =
      step->changeset != NULL ? g_bytes_get_data (step->changeset, &size) : NULL;
  sqlite3_changeset_iter *iterator = NULL;

  if (sqlite3changeset_start (&iterator, (int) size, (void *) changeset) != SQLITE_OK)
    return TRUE;
  while (sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect, i;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      for (i = 0; g_str_equal (table, "document") && i < n_columns; i++)
        {
          sqlite3_value *values[2] = { NULL, NULL };
          guint v;

          if (operation != SQLITE_INSERT)
            sqlite3changeset_old (iterator, i, &values[0]);
          if (operation != SQLITE_DELETE)
            sqlite3changeset_new (iterator, i, &values[1]);
          for (v = 0; v < G_N_ELEMENTS (values); v++)
            if (values[v] != NULL && sqlite3_value_type (values[v]) == SQLITE_TEXT &&
                sqlite3_value_bytes (values[v]) == 64)
              g_hash_table_add (named, g_strdup ((const char *) sqlite3_value_text (values[v])));
        }
    }
  sqlite3changeset_finalize (iterator);
  return TRUE;
}

static GPtrArray *
find_unnamed (MusterDb *db, GHashTable *named, GError **error)
{
  g_autoptr (GPtrArray) unnamed = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (MusterStatement) statement = muster_statement_prepare (
      db, "SELECT sha256 FROM document_content WHERE sha256 NOT IN (SELECT sha256 FROM document)",
      error);
  GError *local_error = NULL;

  if (statement == NULL)
    return NULL;
  while (muster_statement_next (statement, &local_error))
    {
      const char *sha256 = muster_statement_get_text (statement, "sha256");

      if (!g_hash_table_contains (named, sha256))
        g_ptr_array_add (unnamed, g_strdup (sha256));
    }
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return NULL;
    }
  return g_steal_pointer (&unnamed);
}

static gboolean
remove_contents (MusterDb *db, GPtrArray *names, GError **error)
{
  g_autoptr (MusterStatement) statement =
      muster_statement_prepare (db, "DELETE FROM document_content WHERE sha256 = :sha256", error);
  guint i;

  if (statement == NULL)
    return FALSE;
  for (i = 0; i < names->len; i++)
    {
      muster_statement_bind_text (statement, ":sha256", g_ptr_array_index (names, i));
      if (!muster_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_content_sweep (MusterDb *db, guint *n_removed, GError **error)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) unnamed = NULL;
  gboolean done;

  g_return_val_if_fail (db != NULL && n_removed != NULL, FALSE);

  *n_removed = 0;
  if (!muster_step_begin (db, error))
    return FALSE;
  done = muster_step_for_each (db, note_names, named, error);
  unnamed = done ? find_unnamed (db, named, error) : NULL;
  done = unnamed != NULL && remove_contents (db, unnamed, error);
  if (!muster_step_end (db, done, error))
    return FALSE;
  *n_removed = unnamed->len;
  return TRUE;
}
