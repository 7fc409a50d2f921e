/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the schema of a fresh file and complains wherever a rule of the file format is broken. The check
 * proves itself on planted schemas, each of which breaks one rule. */

#include <sqlite3.h>
#include <string.h>

#include "store/db-private.h"
#include "store/schema.h"
#include "support/document.h"

typedef struct
{
  sqlite3 *handle;
  GPtrArray *complaints;
} Check;

G_GNUC_PRINTF (2, 3)
static void
complain (Check *check, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (check->complaints, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Runs a query whose one parameter is @name; columns are read by number. */
static sqlite3_stmt *
query (Check *check, const char *sql, const char *name)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (check->handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (name != NULL)
    sqlite3_bind_text (statement, 1, name, -1, SQLITE_TRANSIENT);
  return statement;
}

static const char *
get_text (sqlite3_stmt *statement, int column)
{
  return (const char *) sqlite3_column_text (statement, column);
}

/* --- Rules of every table ------------------------------------------------------------------------- */

static void
check_columns (Check *check, const char *table)
{
  sqlite3_stmt *statement =
      query (check, "SELECT name, \"notnull\", pk, hidden FROM pragma_table_xinfo(?)", table);
  guint n_keys = 0;

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      if (sqlite3_column_int (statement, 2) > 0)
        {
          n_keys++;
          if (!sqlite3_column_int (statement, 1))
            complain (check, "%s: the key %s may be NULL", table, get_text (statement, 0));
        }
      if (sqlite3_column_int (statement, 3) != 0)
        complain (check, "%s: the column %s is generated", table, get_text (statement, 0));
    }
  sqlite3_finalize (statement);
  if (n_keys != 1)
    complain (check, "%s: has %u key columns", table, n_keys);
}

static void
check_unique (Check *check, const char *table)
{
  sqlite3_stmt *statement =
      query (check, "SELECT name, \"unique\", origin FROM pragma_index_list(?)", table);

  while (sqlite3_step (statement) == SQLITE_ROW)
    if (sqlite3_column_int (statement, 1) && !g_str_equal (get_text (statement, 2), "pk"))
      complain (check, "%s: %s is UNIQUE", table, get_text (statement, 0));
  sqlite3_finalize (statement);
}

static gboolean
has_index_on (Check *check, const char *table, const char *column)
{
  sqlite3_stmt *statement = query (check,
                                   "SELECT count(*) FROM pragma_index_list(?1) l, "
                                   "pragma_index_info(l.name) i WHERE i.seqno = 0 AND i.name = ?2",
                                   table);
  gboolean found;

  sqlite3_bind_text (statement, 2, column, -1, SQLITE_TRANSIENT);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  found = sqlite3_column_int (statement, 0) > 0;
  sqlite3_finalize (statement);
  return found;
}

static void
check_foreign_keys (Check *check, const char *table)
{
  sqlite3_stmt *statement =
      query (check, "SELECT \"from\", on_update, on_delete FROM pragma_foreign_key_list(?)", table);

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *from = get_text (statement, 0);

      if (!g_str_equal (get_text (statement, 1), "NO ACTION") ||
          !g_str_equal (get_text (statement, 2), "NO ACTION"))
        complain (check, "%s: the foreign key %s acts", table, from);
      if (!has_index_on (check, table, from))
        complain (check, "%s: the foreign key %s has no index", table, from);
    }
  sqlite3_finalize (statement);
}

static gboolean
is_log (const char *table)
{
  return g_str_equal (table, "step") || g_str_equal (table, "document_content");
}

static void
check_tables (Check *check)
{
  sqlite3_stmt *statement =
      query (check,
             "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' "
             "AND name NOT LIKE 'sqlite_%'",
             NULL);
  const char *const *logged = muster_schema_logged_tables (MUSTER_SCHEMA_VERSION);

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *table = get_text (statement, 0);

      if (!sqlite3_column_int (statement, 1))
        complain (check, "%s: is not STRICT", table);
      if (g_strv_contains (logged, table) == is_log (table))
        complain (check, "%s: is neither logged nor part of the log, or both", table);
      check_columns (check, table);
      check_unique (check, table);
      check_foreign_keys (check, table);
    }
  sqlite3_finalize (statement);
}

static void
check_nothing_runs (Check *check)
{
  sqlite3_stmt *statement = query (
      check, "SELECT type, name FROM sqlite_schema WHERE type NOT IN ('table', 'index')", NULL);

  while (sqlite3_step (statement) == SQLITE_ROW)
    complain (check, "%s: is a %s", get_text (statement, 1), get_text (statement, 0));
  sqlite3_finalize (statement);
}

/* --- Records and their tables --------------------------------------------------------------------- */

static const char *
get_storage (const MusterField *field)
{
  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
    case MUSTER_FIELD_DATE:
    case MUSTER_FIELD_WORD:
      return "TEXT";
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_NUMBER:
    case MUSTER_FIELD_BOOLEAN:
    default:
      return "INTEGER";
    }
}

static void
check_record (Check *check, const MusterRecordType *type)
{
  sqlite3_stmt *statement =
      query (check, "SELECT name, type FROM pragma_table_info(?)", type->name);
  guint n = 0;

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const MusterField *field = n < type->n_fields ? &type->fields[n] : NULL;

      if (field == NULL || !g_str_equal (field->name, get_text (statement, 0)))
        complain (check, "%s: the column %s is not field %u", type->name, get_text (statement, 0),
                  n);
      else if (!g_str_equal (get_storage (field), get_text (statement, 1)))
        complain (check, "%s: the column %s is kept as %s", type->name, field->name,
                  get_text (statement, 1));
      n++;
    }
  sqlite3_finalize (statement);
  /* A type without a table comes with a later version. */
  if (n > 0 && n < type->n_fields)
    complain (check, "%s: %u fields have no column", type->name, type->n_fields - n);
}

static void
check_records (Check *check)
{
  const MusterRecordType *const *type;

  for (type = muster_record_types (); *type != NULL; type++)
    check_record (check, *type);
}

/* A table that no record type reads and writes is dead weight, or a type was forgotten. */
static void
check_every_table_has_a_record (Check *check)
{
  const char *const *table;

  for (table = muster_schema_logged_tables (MUSTER_SCHEMA_VERSION); *table != NULL; table++)
    {
      const MusterRecordType *const *type = muster_record_types ();

      while (*type != NULL && !g_str_equal ((*type)->name, *table))
        type++;
      if (*type == NULL)
        complain (check, "%s: has no record type", *table);
    }
}

static GPtrArray *
check_schema (sqlite3 *handle)
{
  Check check = { handle, g_ptr_array_new_with_free_func (g_free) };

  check_tables (&check);
  check_nothing_runs (&check);
  check_records (&check);
  check_every_table_has_a_record (&check);
  return check.complaints;
}

/* --- Tests ---------------------------------------------------------------------------------------- */

static void
test_fresh (void)
{
  g_autoptr (MusterDb) db = NULL;
  g_autoptr (GPtrArray) complaints = NULL;
  GError *error = NULL;
  guint i;

  db = muster_db_new (NULL, FALSE, &error);
  g_assert_no_error (error);
  muster_schema_create (db, MUSTER_SCHEMA_VERSION, &error);
  g_assert_no_error (error);
  complaints = check_schema (db->handle);
  for (i = 0; i < complaints->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (complaints, i));
  g_assert_cmpuint (complaints->len, ==, 0);
}

/* Of each version: the quick way makes what the slow way makes, and what is done to it stays with it. */
static void
test_in_memory (void)
{
  int version, i;

  for (version = 1; version <= MUSTER_SCHEMA_VERSION; version++)
    {
      g_autoptr (MusterDb) created = muster_db_new (NULL, FALSE, NULL);

      g_assert_true (muster_schema_create (created, version, NULL));
      g_assert_true (muster_schema_check (created, NULL));
      for (i = 0; i < 2; i++)
        {
          g_autoptr (MusterDb) copied = muster_db_new (NULL, FALSE, NULL);
          g_autoptr (GError) error = NULL;

          g_assert_true (muster_schema_create_in_memory (copied, version, &error));
          g_assert_no_error (error);
          g_assert_cmpint (copied->schema_version, ==, version);
          g_assert_true (muster_schema_check (copied, &error));
          g_assert_no_error (error);
          g_assert_true (muster_db_exec (copied, "CREATE TABLE planted (id INTEGER)", NULL));
          g_assert_false (muster_schema_check (copied, &error));
          g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_DAMAGED);
        }
    }
}

typedef struct
{
  const char *sql;
  const char *complaint; /* a pattern that one complaint fits */
} Planted;

static const Planted planted[] = {
  { "CREATE TABLE award (id INTEGER NOT NULL PRIMARY KEY)", "award: is not STRICT" },
  { "CREATE TABLE award (id INTEGER PRIMARY KEY) STRICT", "award: the key id may be NULL" },
  { "CREATE TABLE award (number TEXT) STRICT", "award: has 0 key columns" },
  { "CREATE TABLE extra (id INTEGER NOT NULL PRIMARY KEY) STRICT", "extra: is neither logged *" },
  { "CREATE TABLE award (id INTEGER NOT NULL PRIMARY KEY, n TEXT UNIQUE) STRICT",
    "award: * is UNIQUE" },
  { "CREATE TABLE award (id INTEGER NOT NULL PRIMARY KEY, n INTEGER AS (id + 1)) STRICT",
    "award: the column n is generated" },
  { "CREATE TABLE award (id INTEGER NOT NULL PRIMARY KEY, o INTEGER REFERENCES award (id)) STRICT",
    "award: the foreign key o has no index" },
  { "CREATE TABLE award (id INTEGER NOT NULL PRIMARY KEY, n TEXT, o INTEGER REFERENCES award (id)) "
    "STRICT; CREATE INDEX a ON award (n, o)",
    "award: the foreign key o has no index" },
  { "CREATE TABLE award (id INTEGER NOT NULL PRIMARY KEY, o INTEGER REFERENCES award (id) "
    "ON DELETE CASCADE) STRICT",
    "award: the foreign key o acts" },
  { "CREATE TABLE award (id INTEGER NOT NULL PRIMARY KEY, o INTEGER REFERENCES award (id) "
    "ON UPDATE SET NULL) STRICT",
    "award: the foreign key o acts" },
  { "CREATE VIEW v AS SELECT 1", "v: is a view" },
  { "CREATE TABLE t (id INTEGER); CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
    "g: is a trigger" },
  { "CREATE TABLE claim (id INTEGER NOT NULL PRIMARY KEY, number INTEGER NOT NULL) STRICT",
    "claim: the column number is not field 1" },
  { "CREATE TABLE claim (id INTEGER NOT NULL PRIMARY KEY, award_id TEXT NOT NULL) STRICT",
    "claim: the column award_id is kept as TEXT" },
  { "CREATE TABLE claim (id INTEGER NOT NULL PRIMARY KEY) STRICT",
    "claim: 16 fields have no column" },
};

static gboolean
has_complaint (const GPtrArray *complaints, const char *pattern)
{
  guint i;

  for (i = 0; i < complaints->len; i++)
    if (g_pattern_match_simple (pattern, g_ptr_array_index (complaints, i)))
      return TRUE;
  return FALSE;
}

static void
test_planted (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (planted); i++)
    {
      g_autoptr (GPtrArray) complaints = NULL;
      sqlite3 *handle;

      g_assert_cmpint (sqlite3_open (":memory:", &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, planted[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
      complaints = check_schema (handle);
      sqlite3_close (handle);
      if (!has_complaint (complaints, planted[i].complaint))
        g_error ("Nothing like “%s” was said of: %s", planted[i].complaint, planted[i].sql);
    }
}

static gint64
get_number (MusterDb *db, const char *sql)
{
  GError *error = NULL;
  gint64 number;

  muster_db_get_number (db, sql, &number, &error);
  g_assert_no_error (error);
  return number;
}

static gint64
get_switch (MusterDb *db, int option)
{
  int value = -1;

  g_assert_cmpint (sqlite3_db_config (db->handle, option, -1, &value), ==, SQLITE_OK);
  return value;
}

/* Of the connection that an open document really has. */
static gboolean
settings_job (MusterDb *db, gpointer data, GError **error)
{
  g_assert_cmpint (get_number (db, "PRAGMA application_id"), ==, 0x4d535452);
  g_assert_cmpint (get_number (db, "PRAGMA user_version"), ==, MUSTER_SCHEMA_VERSION);
  g_assert_cmpint (get_number (db, "SELECT journal_mode = 'delete' FROM pragma_journal_mode"), ==,
                   1);
  g_assert_cmpint (get_number (db, "PRAGMA synchronous"), ==, 3);
  g_assert_cmpint (get_number (db, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get_number (db, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (get_number (db, "PRAGMA mmap_size"), ==, 0);
  g_assert_cmpint (get_number (db, "PRAGMA temp_store"), ==, 2);
  g_assert_cmpint (get_switch (db, SQLITE_DBCONFIG_DEFENSIVE), ==, 1);
  g_assert_cmpint (get_switch (db, SQLITE_DBCONFIG_TRUSTED_SCHEMA), ==, 0);
  g_assert_cmpint (get_switch (db, SQLITE_DBCONFIG_ENABLE_TRIGGER), ==, 0);
  g_assert_cmpint (get_switch (db, SQLITE_DBCONFIG_ENABLE_VIEW), ==, 0);
  g_assert_cmpint (get_switch (db, SQLITE_DBCONFIG_DQS_DML), ==, 0);
  g_assert_cmpint (get_switch (db, SQLITE_DBCONFIG_DQS_DDL), ==, 0);
  return TRUE;
}

static void
test_settings (void)
{
  g_autoptr (TestDocument) document = test_document_new ();
  g_autoptr (MusterStore) store = test_document_open (document);
  GError *error = NULL;

  muster_store_run (store, settings_job, NULL, NULL, &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/schema/fresh", test_fresh);
  g_test_add_func ("/store/schema/in-memory", test_in_memory);
  g_test_add_func ("/store/schema/planted", test_planted);
  g_test_add_func ("/store/schema/settings", test_settings);

  return g_test_run ();
}
