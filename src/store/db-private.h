/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The connection behind a MusterDb. Included by src/store alone; nothing else sees sqlite3. */

#pragma once

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include "store/db.h"
#include "store/identity.h"
#include "store/store.h"

G_BEGIN_DECLS

struct _MusterDb
{
  /* Owned */
  sqlite3 *handle;
  char *path;          /* NULL for a database in memory */
  char *display_name;  /* the file's base name, for sentences */
  char *backup_folder; /* NULL: no backups are made by themselves */
  char *operator_name;
  char *os_user;
  char *notice;
  GHashTable *statements;   /* SQL text (by pointer) → idle MusterStatement */
  GHashTable *insert_texts; /* MusterRecordType → its INSERT */
  GHashTable *update_texts; /* MusterRecordType → its UPDATE */
  MusterIdSource *ids;

  MusterClock clock;
  MusterIdentity identity; /* of the file after our last commit */
  char *head;              /* hash of the last step then */
  char *next_head;         /* what it will be once the running step is saved */
  gboolean is_unsettled;   /* a step failed since: SQLite may yet take its traces back, so that only
                              the head tells whether the file is still ours */
  int schema_version;
  gboolean is_read_only;
  gboolean is_newer; /* made by a newer Muster */
  gboolean ids_are_seeded;
  gboolean in_step;        /* only then may a statement write */
  char *step_label;        /* what the running step is called, once known */
  MusterDate backed_up_on; /* day of the last backup that the day's first change asked for */

  /* Of the running job, borrowed */
  GCancellable *cancellable;
  MusterProgressFunc progress;
  gpointer progress_data;
};

/**
 * muster_db_new:
 * @path: (nullable): the file, which must exist, or NULL for a database in memory
 * @read_only: whether to open it for reading alone
 * @error: return location
 *
 * Opens a connection with every guard of design §4 set and read back. Checks nothing of the content.
 *
 * Returns: (transfer full) (nullable): the connection
 */
MusterDb *
muster_db_new (const char *path, gboolean read_only, GError **error);

/**
 * muster_db_free:
 * @db: (nullable) (transfer full): a connection
 */
void
muster_db_free (MusterDb *db);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterDb, muster_db_free)

/**
 * muster_db_exec:
 * @db: a connection
 * @sql: one or more statements without parameters
 * @error: return location
 *
 * For transactions, pragmas and schema. Everything else is a statement.
 *
 * Returns: whether all ran
 */
gboolean
muster_db_exec (MusterDb *db, const char *sql, GError **error);

/**
 * muster_db_get_number:
 * @db: a connection
 * @sql: a query of one row with one number, such as a pragma
 * @number: (out): the number; 0 where there is no row
 * @error: return location
 *
 * Returns: whether it ran
 */
gboolean
muster_db_get_number (MusterDb *db, const char *sql, gint64 *number, GError **error);

/**
 * muster_db_set_error:
 * @db: a connection
 * @rc: SQLite's result code
 * @error: return location
 *
 * Translates @rc into the error domain, one sentence; SQLite's own words go to the log.
 *
 * Returns: FALSE, so that callers can return it
 */
gboolean
muster_db_set_error (MusterDb *db, int rc, GError **error);

/**
 * muster_db_seed_ids:
 * @db: a connection
 * @error: return location
 *
 * Makes new ids start behind those on file, which may be ahead of the clock: it was set back, or the
 * file came from elsewhere. Looks once.
 *
 * Returns: whether it could look
 */
gboolean
muster_db_seed_ids (MusterDb *db, GError **error);

/**
 * muster_db_rollback:
 * @db: a connection
 *
 * Ends the transaction if one is open. A full disk or an I/O error may have ended it already.
 */
void
muster_db_rollback (MusterDb *db);

G_END_DECLS
