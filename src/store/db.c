/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening a connection with its guards, and what every job may ask of it. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/name.h"
#include "store/db-private.h"
#include "store/statement.h"

#define BUSY_TIMEOUT_MS 2000
#define PROGRESS_OPCODES 2000 /* between two looks at the cancellable: well under a millisecond */
#define LIMIT_BYTES (64 * 1024 * 1024)
#define LIMIT_SQL (1024 * 1024)
#define LIMIT_COLUMNS 200
#define LIMIT_TRIGGER_DEPTH 10

static const char *const pragmas[] = {
  "PRAGMA foreign_keys = ON",
  "PRAGMA cell_size_check = ON",
  "PRAGMA mmap_size = 0",
  "PRAGMA temp_store = MEMORY",
  /* 64 MB: an import keeps its indexes in memory instead of spilling them to the journal and back. */
  "PRAGMA cache_size = -65536",
  "PRAGMA synchronous = EXTRA",
};

/* --- Errors --------------------------------------------------------------------------------------- */

static MusterError
classify (int rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return MUSTER_ERROR_LOCKED;
    case SQLITE_FULL:
    case SQLITE_IOERR:
      return MUSTER_ERROR_OUTPUT;
    case SQLITE_CORRUPT:
      return MUSTER_ERROR_DAMAGED;
    case SQLITE_NOTADB:
      return MUSTER_ERROR_NOT_OUR_FILE;
    case SQLITE_READONLY:
      return rc == SQLITE_READONLY_DBMOVED ? MUSTER_ERROR_CHANGED : MUSTER_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return MUSTER_ERROR_READ_ONLY;
    case SQLITE_CONSTRAINT:
      return MUSTER_ERROR_CONSTRAINT;
    case SQLITE_INTERRUPT:
      return MUSTER_ERROR_CANCELLED;
    default:
      return MUSTER_ERROR_INTERNAL;
    }
}

static const char *
describe (int rc)
{
  switch (rc & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return _ ("Another program is using “%s” just now. Nothing was changed; try again.");
    case SQLITE_FULL:
      return _ (
          "There is no space left on the disk of “%s”. Nothing was changed; free some space and "
          "try again.");
    case SQLITE_IOERR:
      return _ ("The disk of “%s” reported a fault. Nothing was changed; save a copy elsewhere.");
    case SQLITE_CORRUPT:
      return _ ("“%s” is damaged. Restore a backup, or save what can be read with “export”.");
    case SQLITE_NOTADB:
      return _ ("“%s” is not a Muster file.");
    case SQLITE_READONLY:
      if (rc == SQLITE_READONLY_DBMOVED)
        return _ (
            "“%s” was moved or replaced while it was open. Nothing was written; save a copy.");
      return _ ("“%s” cannot be written. Open a copy in a folder that you may write to.");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return _ ("“%s” cannot be opened. Check that it is there and that you may read it.");
    case SQLITE_CONSTRAINT:
      return _ ("This change contradicts what is on file in “%s”. Nothing was changed.");
    case SQLITE_INTERRUPT:
      return _ ("Cancelled; nothing in “%s” was changed.");
    default:
      return _ ("Muster made a mistake with “%s”. Nothing was changed; please report it.");
    }
}

gboolean
muster_db_set_error (MusterDb *db, int rc, GError **error)
{
  g_autofree char *sentence = NULL;
  g_autofree char *message = NULL;
  g_auto (GStrv) parts = g_strsplit (describe (rc), "%s", 2);

  /* A damaged file's own text may be in the message, so it need not be UTF-8. */
  message = g_utf8_make_valid (db->handle != NULL ? sqlite3_errmsg (db->handle) : "", -1);
  g_info ("SQLite: %s (%d)", message, rc);
  sentence = g_strjoinv (db->display_name, parts);
  g_set_error_literal (error, MUSTER_ERROR, classify (rc), sentence);
  return FALSE;
}

/* --- Opening -------------------------------------------------------------------------------------- */

static void
configure (sqlite3 *handle)
{
  static const struct
  {
    int option, value;
  } switches[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },      { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 }, { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },        { SQLITE_DBCONFIG_DQS_DDL, 0 },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (switches); i++)
    sqlite3_db_config (handle, switches[i].option, switches[i].value, NULL);
  sqlite3_limit (handle, SQLITE_LIMIT_LENGTH, LIMIT_BYTES);
  sqlite3_limit (handle, SQLITE_LIMIT_SQL_LENGTH, LIMIT_SQL);
  sqlite3_limit (handle, SQLITE_LIMIT_COLUMN, LIMIT_COLUMNS);
  sqlite3_limit (handle, SQLITE_LIMIT_TRIGGER_DEPTH, LIMIT_TRIGGER_DEPTH);
  sqlite3_extended_result_codes (handle, 1);
  sqlite3_busy_timeout (handle, BUSY_TIMEOUT_MS);
}

static int
progress_cb (void *data)
{
  MusterDb *db = data;

  return db->cancellable != NULL && g_cancellable_is_cancelled (db->cancellable);
}

/* A setting that did not take is a promise broken in silence, so each is read back. */
static gboolean
set_pragmas (MusterDb *db, GError **error)
{
  gint64 foreign_keys, synchronous;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (pragmas); i++)
    if (!muster_db_exec (db, pragmas[i], error))
      return FALSE;
  if (!db->is_read_only && db->path != NULL &&
      !muster_db_exec (db, "PRAGMA journal_mode = DELETE", error))
    return FALSE;
  if (!muster_db_get_number (db, "PRAGMA foreign_keys", &foreign_keys, error) ||
      !muster_db_get_number (db, "PRAGMA synchronous", &synchronous, error))
    return FALSE;
  if (foreign_keys != 1 || (db->path != NULL && synchronous != 3))
    return muster_db_set_error (db, SQLITE_MISUSE, error);
  return TRUE;
}

/* @name, or @instead where it says nothing: on many systems the user's real name is empty. */
static char *
choose_name (const char *name, const char *instead)
{
  g_autofree char *valid = name != NULL ? g_utf8_make_valid (name, -1) : NULL;
  char *squeezed = muster_name_squeeze (valid);

  if (squeezed != NULL)
    return squeezed;
  return g_strdup (instead != NULL ? instead : _ ("unknown"));
}

MusterDb *
muster_db_new (const char *path, gboolean read_only, GError **error)
{
  g_autoptr (MusterDb) db = g_new0 (MusterDb, 1);
  int flags = SQLITE_OPEN_NOMUTEX | (read_only ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
  int rc;

  db->path = g_strdup (path);
  db->display_name = path != NULL ? g_path_get_basename (path) : g_strdup ("memory");
  db->is_read_only = read_only;
  db->os_user = choose_name (g_get_user_name (), NULL);
  muster_db_set_operator (db, NULL);
  db->statements = muster_statement_cache_new ();
  db->insert_texts = g_hash_table_new (g_direct_hash, g_direct_equal);
  db->update_texts = g_hash_table_new (g_direct_hash, g_direct_equal);
  db->ids = muster_id_source_new (&db->clock, 0);

  rc = sqlite3_open_v2 (path != NULL ? path : ":memory:", &db->handle,
                        path != NULL ? flags : flags | SQLITE_OPEN_MEMORY, NULL);
  if (rc != SQLITE_OK)
    {
      muster_db_set_error (db, rc, error);
      return NULL;
    }
  configure (db->handle);
  sqlite3_progress_handler (db->handle, PROGRESS_OPCODES, progress_cb, db);
  if (!set_pragmas (db, error))
    return NULL;
  return g_steal_pointer (&db);
}

void
muster_db_set_clock (MusterDb *db, const MusterClock *clock, guint32 seed)
{
  g_return_if_fail (db != NULL && clock != NULL);

  db->clock = *clock;
  muster_id_source_free (db->ids);
  db->ids = muster_id_source_new (&db->clock, seed);
  db->ids_are_seeded = FALSE;
}

void
muster_db_free (MusterDb *db)
{
  if (db == NULL)
    return;
  g_hash_table_unref (db->statements);
  g_hash_table_unref (db->insert_texts);
  g_hash_table_unref (db->update_texts);
  if (db->handle != NULL)
    {
      g_warn_if_fail (sqlite3_next_stmt (db->handle, NULL) == NULL);
      sqlite3_close_v2 (db->handle);
    }
  muster_id_source_free (db->ids);
  g_free (db->path);
  g_free (db->display_name);
  g_free (db->backup_folder);
  g_free (db->operator_name);
  g_free (db->os_user);
  g_free (db->notice);
  g_free (db->head);
  g_free (db->next_head);
  g_free (db->step_label);
  g_free (db);
}

gboolean
muster_db_exec (MusterDb *db, const char *sql, GError **error)
{
  int rc = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  return rc == SQLITE_OK ? TRUE : muster_db_set_error (db, rc, error);
}

gboolean
muster_db_get_number (MusterDb *db, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (db->handle, sql, -1, &statement, NULL);

  *number = 0;
  if (rc == SQLITE_OK)
    {
      rc = sqlite3_step (statement);
      if (rc == SQLITE_ROW)
        *number = sqlite3_column_int64 (statement, 0);
    }
  sqlite3_finalize (statement);
  if (rc != SQLITE_ROW && rc != SQLITE_DONE)
    return muster_db_set_error (db, rc, error);
  return TRUE;
}

void
muster_db_rollback (MusterDb *db)
{
  if (!sqlite3_get_autocommit (db->handle))
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

gboolean
muster_db_seed_ids (MusterDb *db, GError **error)
{
  const MusterRecordType *const *type;

  for (type = muster_record_types (); !db->ids_are_seeded && *type != NULL; type++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT max(id) FROM %s", (*type)->name);
      gint64 last;

      /* A type that this schema version has no table for has no ids either. */
      if (sqlite3_table_column_metadata (db->handle, "main", (*type)->name, NULL, NULL, NULL, NULL,
                                         NULL, NULL) != SQLITE_OK)
        continue;
      if (!muster_db_get_number (db, sql, &last, error))
        return FALSE;
      muster_id_source_skip_to (db->ids, last);
    }
  db->ids_are_seeded = TRUE;
  return TRUE;
}

/* --- For jobs ------------------------------------------------------------------------------------- */

gboolean
muster_db_is_read_only (const MusterDb *db)
{
  g_return_val_if_fail (db != NULL, TRUE);

  return db->is_read_only;
}

const MusterClock *
muster_db_get_clock (const MusterDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return &db->clock;
}

void
muster_db_set_operator (MusterDb *db, const char *name)
{
  g_autofree char *real_name = NULL;
  char *chosen;

  g_return_if_fail (db != NULL);

  real_name = choose_name (g_get_real_name (), db->os_user);
  chosen = choose_name (name, real_name);
  g_free (db->operator_name);
  db->operator_name = chosen;
}

const char *
muster_db_get_operator (const MusterDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return db->operator_name;
}

MusterId
muster_db_new_id (MusterDb *db)
{
  g_return_val_if_fail (db != NULL, MUSTER_ID_NONE);

  return muster_id_source_next (db->ids);
}

void
muster_db_report_progress (MusterDb *db, guint64 done, guint64 total)
{
  g_return_if_fail (db != NULL);

  if (db->progress != NULL && (done % 1024 == 0 || done == total))
    db->progress (done, total, db->progress_data);
}

gboolean
muster_db_check_cancelled (MusterDb *db, GError **error)
{
  g_return_val_if_fail (db != NULL, FALSE);

  if (db->cancellable != NULL && g_cancellable_is_cancelled (db->cancellable))
    return muster_db_set_error (db, SQLITE_INTERRUPT, error);
  return TRUE;
}

char *
muster_db_take_notice (MusterDb *db)
{
  g_return_val_if_fail (db != NULL, NULL);

  return g_steal_pointer (&db->notice);
}
