/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floors that SQLite sets. */

#include "perf/floor/floor.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

struct _PerfFloorImport
{
  char *database;
  char *script;
};

static double
now (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static sqlite3 *
open_database (const char *path)
{
  sqlite3 *handle = NULL;

  /* One thread has it, so it needs no locks of its own. */
  if (sqlite3_open_v2 (path, &handle,
                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                       NULL) != SQLITE_OK)
    g_error ("%s cannot be opened", path);
  return handle;
}

static void
exec (sqlite3 *handle, const char *sql)
{
  if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s: %s", sqlite3_errmsg (handle), sql);
}

/* --- Importing ------------------------------------------------------------------------------------ */

PerfFloorImport *
perf_floor_import_new (const char *folder, const char *csv)
{
  PerfFloorImport *floor = g_new0 (PerfFloorImport, 1);
  g_autofree char *source = g_build_filename (folder, "floor.csv", NULL);

  floor->database = g_build_filename (folder, "floor.db", NULL);
  floor->script = g_strdup_printf (
      "PRAGMA journal_mode = DELETE;\nPRAGMA synchronous = EXTRA;\n"
      "CREATE TABLE credit (state_id TEXT, date TEXT, course_code TEXT, title TEXT, subject TEXT, "
      "hours TEXT, status TEXT, score TEXT, provider TEXT, instructor TEXT, delivery TEXT, role "
      "TEXT) STRICT;\n"
      "CREATE INDEX credit_of_officer ON credit (state_id, date);\n"
      "CREATE INDEX credit_of_course ON credit (course_code);\n"
      ".mode csv\n.import --skip 1 '%s' credit\n",
      source);
  g_file_set_contents (source, csv, -1, NULL);
  return floor;
}

void
perf_floor_import_free (PerfFloorImport *floor)
{
  g_free (floor->database);
  g_free (floor->script);
  g_free (floor);
}

double
perf_floor_import_run (PerfFloorImport *floor)
{
  GError *error = NULL;
  g_autoptr (GSubprocess) shell = NULL;
  double start;

  g_unlink (floor->database);
  start = now ();
  shell = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE,
                            &error, "sqlite3", floor->database, NULL);
  if (shell == NULL)
    g_error ("%s", error->message);
  g_subprocess_communicate_utf8 (shell, floor->script, NULL, NULL, NULL, &error);
  if (error != NULL || !g_subprocess_get_successful (shell))
    g_error ("The sqlite3 shell failed");
  return now () - start;
}

/* --- One edit ------------------------------------------------------------------------------------- */

double
perf_floor_update_run (const char *path, guint n)
{
  sqlite3 *handle = open_database (path);
  sqlite3_stmt *statement = NULL;
  double start, seconds;
  guint i;

  exec (handle,
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON");
  sqlite3_prepare_v2 (handle,
                      "UPDATE employment SET separated_on = ?1 WHERE id = (SELECT min(id) FROM "
                      "employment)",
                      -1, &statement, NULL);
  start = now ();
  for (i = 0; i < n; i++)
    {
      g_autofree char *date = g_strdup_printf ("2026-%02u-%02u", 1 + i % 12, 1 + i % 28);

      exec (handle, "BEGIN IMMEDIATE");
      sqlite3_bind_text (statement, 1, date, -1, SQLITE_TRANSIENT);
      sqlite3_step (statement);
      sqlite3_reset (statement);
      exec (handle, "COMMIT");
    }
  seconds = (now () - start) / n;
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return seconds;
}

/* --- Scanning ------------------------------------------------------------------------------------- */

double
perf_floor_scan_run (const char *path)
{
  sqlite3 *handle = open_database (path);
  sqlite3_stmt *statement = NULL;
  double start = now ();
  gsize sum = 0;
  int i, n_columns;

  sqlite3_prepare_v2 (handle,
                      "SELECT id, officer_id, class_id, meeting_id, earned_on, course_code, title, "
                      "subject, seconds, status, role, score, provider, instructor, delivery, "
                      "standing, source_row FROM credit WHERE voided = 0",
                      -1, &statement, NULL);
  n_columns = sqlite3_column_count (statement);
  while (sqlite3_step (statement) == SQLITE_ROW)
    for (i = 0; i < n_columns; i++)
      if (sqlite3_column_type (statement, i) == SQLITE_INTEGER)
        sum += (gsize) sqlite3_column_int64 (statement, i);
      else if (sqlite3_column_type (statement, i) == SQLITE_TEXT)
        sum += strlen ((const char *) sqlite3_column_text (statement, i));
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  if (sum == 0)
    g_error ("Nothing was scanned");
  return now () - start;
}
