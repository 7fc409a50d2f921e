/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Verifying: pages, schema, chain, replay, documents. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "core/money.h"
#include "store/replay.h"
#include "store/schema.h"
#include "store/verify.h"

#define MAX_PROBLEMS 100 /* of a kind; a broken page makes thousands of them */

typedef struct
{
  MusterVerifyReport *report; /* borrowed */
  gint64 expected_seq;
  char *previous_hash;
} Chain;

G_GNUC_PRINTF (2, 3)
static void
add_problem (MusterVerifyReport *report, const char *format, ...)
{
  va_list arguments;

  if (report->problems->len >= MAX_PROBLEMS)
    return;
  va_start (arguments, format);
  g_ptr_array_add (report->problems, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Turns an error of one check into a problem of the report: the other checks still run. Only being
 * cancelled ends verifying. */
static gboolean
take_error (MusterVerifyReport *report, GError *problem, GError **error)
{
  if (g_error_matches (problem, MUSTER_ERROR, MUSTER_ERROR_CANCELLED))
    {
      g_propagate_error (error, problem);
      return FALSE;
    }
  add_problem (report, "%s", problem->message);
  g_error_free (problem);
  return TRUE;
}

/* --- Pages ---------------------------------------------------------------------------------------- */

static gboolean
check_pages (MusterDb *db, MusterVerifyReport *report, GError **error)
{
  sqlite3_stmt *statement = NULL;
  int rc = sqlite3_prepare_v2 (db->handle, "PRAGMA integrity_check(100)", -1, &statement, NULL);

  while (rc == SQLITE_OK && (rc = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *text = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (text, "ok") != 0)
        add_problem (report, _ ("The file's pages are damaged: %s."), text != NULL ? text : "");
      rc = SQLITE_OK;
    }
  sqlite3_finalize (statement);
  if (rc != SQLITE_DONE)
    {
      GError *problem = NULL;

      muster_db_set_error (db, rc, &problem);
      return take_error (report, problem, error);
    }
  return TRUE;
}

static gboolean
check_header (MusterDb *db, MusterVerifyReport *report, GError **error)
{
  GError *problem = NULL;
  gint64 application_id, user_version;

  if (!muster_db_get_number (db, "PRAGMA application_id", &application_id, &problem) ||
      !muster_db_get_number (db, "PRAGMA user_version", &user_version, &problem) ||
      !muster_schema_check (db, &problem))
    return take_error (report, problem, error);
  if (application_id != MUSTER_APPLICATION_ID || user_version != db->schema_version)
    add_problem (report, _ ("The file's header was changed."));
  return TRUE;
}

/* --- Chain and replay ----------------------------------------------------------------------------- */

static void
check_link (const MusterStep *step, gpointer data)
{
  Chain *chain = data;
  MusterVerifyReport *report = chain->report;
  g_autofree char *hash = muster_step_compute_hash (step);

  if (step->seq != chain->expected_seq)
    add_problem (report, _ ("Step %" PRId64 " of the log is missing."), chain->expected_seq);
  else if (!g_str_equal (step->previous_hash, chain->previous_hash))
    add_problem (report, _ ("Step %" PRId64 " of the log does not follow the one before."),
                 step->seq);
  if (!g_str_equal (step->hash, hash))
    add_problem (report, _ ("Step %" PRId64 " of the log was changed."), step->seq);
  if (step->changeset != NULL)
    {
      g_autofree char *digest = muster_step_compute_digest (step);

      if (!g_str_equal (step->digest, digest))
        add_problem (report, _ ("What step %" PRId64 " of the log holds was changed."), step->seq);
    }
  chain->expected_seq = step->seq + 1;
  g_free (chain->previous_hash);
  chain->previous_hash = g_strdup (step->hash);
  report->n_steps++;
}

static gboolean
values_are_equal (sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
  int type = sqlite3_column_type (a, column);
  int size;

  if (type != sqlite3_column_type (b, column))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_column_int64 (a, column) == sqlite3_column_int64 (b, column);
  size = sqlite3_column_bytes (a, column);
  return size == sqlite3_column_bytes (b, column) &&
         (size == 0 || memcmp (sqlite3_column_blob (a, column), sqlite3_column_blob (b, column),
                               (gsize) size) == 0);
}

/* Compares the rows that both statements stand on; both are ordered by id, the first column. Gives
 * which of the two to move on: bit 1 the file's, bit 2 the replayed one. */
static int
compare_rows (MusterVerifyReport *report, const char *table, int found, int expected,
              sqlite3_stmt *file, sqlite3_stmt *replayed)
{
  gint64 id = found == SQLITE_ROW ? sqlite3_column_int64 (file, 0) : G_MAXINT64;
  gint64 other = expected == SQLITE_ROW ? sqlite3_column_int64 (replayed, 0) : G_MAXINT64;
  int i;

  if (id < other || expected != SQLITE_ROW)
    {
      add_problem (report, _ ("Table %s holds row %" PRId64 ", which no step made."), table, id);
      return 1;
    }
  if (other < id || found != SQLITE_ROW)
    {
      add_problem (report, _ ("Table %s has lost row %" PRId64 "."), table, other);
      return 2;
    }
  for (i = 1; i < sqlite3_column_count (file); i++)
    if (!values_are_equal (file, replayed, i))
      add_problem (report,
                   /* Translators: table, column, row. */
                   _ ("Table %s, %s of row %" PRId64 ": the value is not the one that was "
                      "saved."),
                   table, sqlite3_column_name (file, i), id);
  report->n_rows++;
  return 3;
}

static gboolean
compare_table (MusterDb *db, MusterDb *copy, const char *table, MusterVerifyReport *report,
               GError **error)
{
  /* NOT INDEXED: the rows themselves are looked at, not what an index says of them. */
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s NOT INDEXED ORDER BY id", table);
  sqlite3_stmt *file = NULL, *replayed = NULL;
  int found = SQLITE_DONE, expected = SQLITE_DONE;
  int move = 3;
  int rc = sqlite3_prepare_v2 (db->handle, sql, -1, &file, NULL);
  GError *problem = NULL;

  if (rc == SQLITE_OK)
    rc = sqlite3_prepare_v2 (copy->handle, sql, -1, &replayed, NULL);
  while (rc == SQLITE_OK)
    {
      if (move & 1)
        found = sqlite3_step (file);
      if (move & 2)
        expected = sqlite3_step (replayed);
      if ((found != SQLITE_ROW && found != SQLITE_DONE) ||
          (found == SQLITE_DONE && expected == SQLITE_DONE))
        break;
      move = compare_rows (report, table, found, expected, file, replayed);
    }
  rc = rc == SQLITE_OK ? found : rc;
  if (rc != SQLITE_DONE)
    muster_db_set_error (db, rc, &problem);
  sqlite3_finalize (file);
  sqlite3_finalize (replayed);
  return problem == NULL || take_error (report, problem, error);
}

static gboolean
check_replay (MusterDb *db, MusterVerifyReport *report, GError **error)
{
  g_autoptr (MusterDb) copy = NULL;
  Chain chain = { report, 1, g_strdup ("") };
  GError *problem = NULL;
  const char *const *table;

  copy = muster_replay (db, check_link, &chain, &problem);
  report->head = chain.previous_hash;
  if (copy == NULL)
    return take_error (report, problem, error);
  for (table = muster_schema_logged_tables (db->schema_version); *table != NULL; table++)
    if (!compare_table (db, copy, *table, report, error))
      return FALSE;
  return TRUE;
}

/* --- Documents ------------------------------------------------------------------------------------ */

static gboolean
check_documents (MusterDb *db, MusterVerifyReport *report, GError **error)
{
  g_autoptr (MusterStatement) statement = muster_statement_prepare (
      db,
      "SELECT d.title AS title, d.sha256 AS sha256, c.bytes AS bytes FROM document d "
      "LEFT JOIN document_content c ON c.sha256 = d.sha256 ORDER BY d.id",
      error);
  GError *problem = NULL;

  if (statement == NULL)
    return FALSE;
  while (muster_statement_next (statement, &problem))
    {
      g_autoptr (GBytes) bytes = muster_statement_get_blob (statement, "bytes");
      const char *sha256 = muster_statement_get_text (statement, "sha256");
      const char *title = muster_statement_get_text (statement, "title");
      g_autofree char *hash = NULL;

      report->n_documents++;
      if (bytes != NULL)
        hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
      if (hash == NULL)
        add_problem (report, _ ("The content of the document “%s” is missing."), title);
      else if (g_strcmp0 (hash, sha256) != 0)
        add_problem (report, _ ("The content of the document “%s” was changed."), title);
    }
  return problem == NULL || take_error (report, problem, error);
}

MusterVerifyReport *
muster_verify (MusterDb *db, GError **error)
{
  g_autoptr (MusterVerifyReport) report = g_new0 (MusterVerifyReport, 1);

  report->problems = g_ptr_array_new_with_free_func (g_free);
  g_return_val_if_fail (db != NULL, NULL);

  if (db->is_newer)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_TOO_NEW,
                   _ ("“%s” was made by a newer Muster. It can be read, but not verified; "
                      "update Muster."),
                   db->display_name);
      return NULL;
    }
  if (!check_pages (db, report, error) || !check_header (db, report, error) ||
      !check_replay (db, report, error) || !check_documents (db, report, error))
    return NULL;
  return g_steal_pointer (&report);
}
