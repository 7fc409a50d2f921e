/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Replaying the step log, and the baselines it starts from. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "core/money.h"
#include "store/changeset.h"
#include "store/replay.h"
#include "store/schema.h"
#include "store/step.h"

/* --- Copying rows --------------------------------------------------------------------------------- */

static int
copy_row (sqlite3_stmt *from, sqlite3_stmt *to)
{
  int n_columns = sqlite3_column_count (from);
  int i, rc = SQLITE_OK;

  for (i = 0; i < n_columns && rc == SQLITE_OK; i++)
    rc = sqlite3_bind_value (to, i + 1, sqlite3_column_value (from, i));
  if (rc != SQLITE_OK)
    return rc;
  rc = sqlite3_step (to);
  sqlite3_reset (to);
  return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static char *
make_insert (const char *table, int n_columns)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  int i;

  g_string_printf (sql, "INSERT INTO %s VALUES (", table);
  for (i = 0; i < n_columns; i++)
    g_string_append (sql, i > 0 ? ", ?" : "?");
  g_string_append_c (sql, ')');
  return g_string_free (g_steal_pointer (&sql), FALSE);
}

static gboolean
copy_table (MusterDb *from, MusterDb *to, const char *table, GError **error)
{
  g_autofree char *select = g_strdup_printf ("SELECT * FROM %s", table);
  g_autofree char *insert = NULL;
  sqlite3_stmt *source = NULL, *target = NULL;
  int rc = sqlite3_prepare_v2 (from->handle, select, -1, &source, NULL);

  if (rc == SQLITE_OK)
    {
      insert = make_insert (table, sqlite3_column_count (source));
      rc = sqlite3_prepare_v2 (to->handle, insert, -1, &target, NULL);
    }
  while (rc == SQLITE_OK && (rc = sqlite3_step (source)) == SQLITE_ROW)
    rc = copy_row (source, target);
  sqlite3_finalize (source);
  sqlite3_finalize (target);
  return rc == SQLITE_DONE ? TRUE : muster_db_set_error (from, rc, error);
}

gboolean
muster_replay_copy_rows (MusterDb *from, MusterDb *to, GError **error)
{
  const char *const *table;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  for (table = muster_schema_logged_tables (to->schema_version); *table != NULL; table++)
    if (!copy_table (from, to, *table, error))
      return FALSE;
  return TRUE;
}

/* --- Baselines ------------------------------------------------------------------------------------ */

/* An empty database in memory, of @version. Foreign keys are off: what is copied or replayed was
 * checked when it was written, and the comparison afterwards finds whatever is not so. */
static MusterDb *
make_empty (MusterDb *db, int version, GError **error)
{
  g_autoptr (MusterDb) empty = muster_db_new (NULL, FALSE, error);

  if (empty == NULL || !muster_schema_create_in_memory (empty, version, error) ||
      !muster_db_exec (empty, "PRAGMA foreign_keys = OFF", error))
    return NULL;
  empty->cancellable = db->cancellable;
  g_free (empty->display_name);
  empty->display_name = g_strdup (db->display_name);
  return g_steal_pointer (&empty);
}

static GBytes *
capture_content (MusterDb *db, GError **error)
{
  g_autoptr (MusterDb) copy = make_empty (db, db->schema_version, error);
  sqlite3_session *session = NULL;

  /* One transaction: at the end of each SQLite goes through all pages that it has in memory. */
  if (copy == NULL || !muster_db_exec (copy, "BEGIN", error) ||
      !muster_changeset_start (copy, &session, error))
    return NULL;
  if (!muster_replay_copy_rows (db, copy, error))
    {
      sqlite3session_delete (session);
      return NULL;
    }
  return muster_changeset_finish (copy, session, error);
}

gboolean
muster_step_write_baseline (MusterDb *db, const char *action, const char *label, GError **error)
{
  g_autoptr (GBytes) content = NULL;
  gboolean written;

  g_return_val_if_fail (db != NULL && action != NULL && label != NULL, FALSE);

  content = capture_content (db, error);
  if (content == NULL)
    return FALSE;
  db->in_step = TRUE;
  written = muster_step_append (db, MUSTER_STEP_KIND_BASELINE, action, label, 0, content, error);
  db->in_step = FALSE;
  return written;
}

/* --- Replaying ------------------------------------------------------------------------------------ */

static gboolean
find_last_baseline (MusterDb *db, gint64 *seq, GError **error)
{
  g_autoptr (MusterStatement) statement =
      muster_statement_prepare (db,
                                "SELECT coalesce((SELECT max(seq) FROM step WHERE kind = "
                                "'baseline'), 0) AS seq",
                                error);
  GError *local_error = NULL;

  *seq = 0;
  if (statement == NULL)
    return FALSE;
  if (muster_statement_next (statement, &local_error))
    *seq = muster_statement_get_number (statement, "seq");
  if (local_error != NULL)
    {
      g_propagate_error (error, local_error);
      return FALSE;
    }
  return TRUE;
}

static gboolean
apply_step (MusterDb *copy, const MusterStep *step, GError **error)
{
  if (step->schema_version != copy->schema_version || step->changeset == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED,
                   _ ("Step %" PRId64 " of the log cannot be replayed."), step->seq);
      return FALSE;
    }
  if (muster_changeset_apply (copy, step->changeset, error))
    return TRUE;
  g_prefix_error (error, _ ("Step %" PRId64 " of the log: "), step->seq);
  return FALSE;
}

typedef struct
{
  MusterDb *copy;
  gint64 baseline;
  MusterReplayStepFunc look;
  gpointer data;
} Replay;

static gboolean
replay_step (const MusterStep *step, gpointer data, GError **error)
{
  Replay *replay = data;

  if (replay->look != NULL)
    replay->look (step, replay->data);
  return step->seq < replay->baseline || apply_step (replay->copy, step, error);
}

MusterDb *
muster_replay (MusterDb *db, MusterReplayStepFunc look, gpointer data, GError **error)
{
  g_autoptr (MusterDb) copy = NULL;
  Replay replay = { NULL, 0, look, data };

  g_return_val_if_fail (db != NULL, NULL);

  if (!find_last_baseline (db, &replay.baseline, error))
    return NULL;
  copy = make_empty (db, db->schema_version, error);
  replay.copy = copy;
  if (copy == NULL || !muster_db_exec (copy, "BEGIN", error) ||
      !muster_step_for_each (db, replay_step, &replay, error) ||
      !muster_db_exec (copy, "COMMIT", error))
    return NULL;
  return g_steal_pointer (&copy);
}
