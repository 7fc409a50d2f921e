/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Statements: what is bound comes back, NULL included; debug builds abort on a parameter that was not
 * bound and on a column that was not read. */

#include "core/money.h"
#include "store/db-private.h"
#include "store/statement.h"

static MusterDb *
make_db (void)
{
  GError *error = NULL;
  MusterDb *db = muster_db_new (NULL, FALSE, &error);

  g_assert_no_error (error);
  muster_db_exec (db, "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY, x ANY, b BLOB) STRICT",
                  &error);
  g_assert_no_error (error);
  muster_db_exec (db, "BEGIN", &error);
  g_assert_no_error (error);
  db->in_step = TRUE;
  return db;
}

static MusterStatement *
prepare (MusterDb *db, const char *sql)
{
  GError *error = NULL;
  MusterStatement *statement = muster_statement_prepare (db, sql, &error);

  g_assert_no_error (error);
  return statement;
}

static void
test_kinds (void)
{
  g_autoptr (MusterDb) db = make_db ();
  g_autoptr (MusterStatement) statement =
      prepare (db, "SELECT :text AS text, :number AS number, :date AS date, :blob AS blob, "
                   "typeof(:text) || typeof(:number) || typeof(:date) || typeof(:blob) AS kinds");
  g_autoptr (GBytes) bytes = g_bytes_new_static ("a\0b", 3);
  g_autoptr (GBytes) read = NULL;
  GError *error = NULL;

  muster_statement_bind_text (statement, ":text", "Núñez");
  muster_statement_bind_number (statement, ":number", MUSTER_ID_MAX);
  muster_statement_bind_date (statement, ":date", muster_date_new (2024, 2, 29));
  muster_statement_bind_blob (statement, ":blob", bytes);
  g_assert_true (muster_statement_next (statement, &error));
  g_assert_cmpstr (muster_statement_get_text (statement, "text"), ==, "Núñez");
  g_assert_cmpint (muster_statement_get_number (statement, "number"), ==, MUSTER_ID_MAX);
  g_assert_cmpint (muster_statement_get_date (statement, "date"), ==,
                   muster_date_new (2024, 2, 29));
  read = muster_statement_get_blob (statement, "blob");
  g_assert_true (g_bytes_equal (read, bytes));
  g_assert_cmpstr (muster_statement_get_text (statement, "kinds"), ==, "textintegertextblob");
  g_assert_false (muster_statement_next (statement, &error));
  g_assert_no_error (error);
}

/* None is NULL in the file; no text and empty text are the same, no bytes and empty bytes are not. */
static void
test_none (void)
{
  g_autoptr (MusterDb) db = make_db ();
  g_autoptr (MusterStatement) statement =
      prepare (db, "SELECT :a AS a, :b AS b, :c AS c, :d AS d, :e AS e, typeof(:f) AS f");
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  GError *error = NULL;

  muster_statement_bind_text (statement, ":a", NULL);
  muster_statement_bind_text (statement, ":b", "");
  muster_statement_bind_number (statement, ":c", MUSTER_NUMBER_NONE);
  muster_statement_bind_date (statement, ":d", MUSTER_DATE_NONE);
  muster_statement_bind_blob (statement, ":e", NULL);
  muster_statement_bind_blob (statement, ":f", empty);
  g_assert_true (muster_statement_next (statement, &error));
  g_assert_null (muster_statement_get_text (statement, "a"));
  g_assert_null (muster_statement_get_text (statement, "b"));
  g_assert_cmpint (muster_statement_get_number (statement, "c"), ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (muster_statement_get_date (statement, "d"), ==, MUSTER_DATE_NONE);
  g_assert_null (muster_statement_get_blob (statement, "e"));
  g_assert_cmpstr (muster_statement_get_text (statement, "f"), ==, "blob");
}

static const char insert_sql[] = "INSERT INTO t (id, x, b) VALUES (:id, :x, NULL)";
static const char select_sql[] = "SELECT id, x FROM t WHERE id >= :from ORDER BY id";

static void
fill (MusterDb *db, gint64 n)
{
  g_autoptr (MusterStatement) insert = prepare (db, insert_sql);
  GError *error = NULL;
  gint64 i;

  for (i = 1; i <= n; i++)
    {
      muster_statement_bind_number (insert, ":id", i);
      muster_statement_bind_number (insert, ":x", i * i);
      g_assert_true (muster_statement_run (insert, &error));
      g_assert_no_error (error);
    }
}

static gint64
sum_from (MusterDb *db, gint64 from, guint depth)
{
  g_autoptr (MusterStatement) statement = prepare (db, select_sql);
  GError *error = NULL;
  gint64 sum = 0;

  muster_statement_bind_number (statement, ":from", from);
  while (muster_statement_next (statement, &error))
    {
      gint64 id = muster_statement_get_number (statement, "id");

      sum += muster_statement_get_number (statement, "x");
      if (depth > 0)
        g_assert_cmpint (sum_from (db, id, depth - 1), >, 0);
    }
  g_assert_no_error (error);
  return sum;
}

/* The same text again while it runs is a second statement; afterwards one of them is kept. */
static void
test_nested (void)
{
  g_autoptr (MusterDb) db = make_db ();
  guint n_kept;

  fill (db, 5);
  g_assert_cmpint (sum_from (db, 1, 3), ==, 1 + 4 + 9 + 16 + 25);
  n_kept = g_hash_table_size (db->statements);
  g_assert_cmpint (sum_from (db, 3, 2), ==, 9 + 16 + 25);
  g_assert_cmpuint (g_hash_table_size (db->statements), ==, n_kept);
}

/* A statement that is used again starts from nothing: no row and no parameter of its last use is left. */
static void
test_reuse (void)
{
  g_autoptr (MusterDb) db = make_db ();
  GError *error = NULL;
  guint i;

  fill (db, 3);
  for (i = 0; i < 2; i++)
    {
      g_autoptr (MusterStatement) statement = prepare (db, select_sql);

      muster_statement_bind_number (statement, ":from", 2);
      g_assert_true (muster_statement_next (statement, &error));
      g_assert_cmpint (muster_statement_get_number (statement, "id"), ==, 2);
      g_assert_cmpint (muster_statement_get_number (statement, "x"), ==, 4);
    }
}

static void
test_errors (void)
{
  g_autoptr (MusterDb) db = make_db ();
  g_autoptr (MusterStatement) insert = NULL;
  GError *error = NULL;

  g_assert_null (muster_statement_prepare (db, "SELECT nothing FROM nowhere", &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL);
  g_clear_error (&error);
  fill (db, 1);
  insert = prepare (db, insert_sql);
  muster_statement_bind_number (insert, ":id", 1);
  muster_statement_bind_number (insert, ":x", 1);
  g_assert_false (muster_statement_run (insert, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT);
  g_clear_error (&error);
  /* The same statement can be used again after a failure. */
  muster_statement_bind_number (insert, ":id", 2);
  g_assert_true (muster_statement_run (insert, &error));
  g_assert_no_error (error);
  /* Outside a step nothing writes; nor in one whose transaction a fault has ended. */
  db->in_step = FALSE;
  g_assert_false (muster_statement_run (insert, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL);
  g_clear_error (&error);
  db->in_step = TRUE;
  muster_db_rollback (db);
  g_assert_false (muster_statement_run (insert, &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL);
  g_clear_error (&error);
}

/* --- Mistakes of the program ---------------------------------------------------------------------- */

static void
run_mistake (const char *mistake)
{
  g_autoptr (MusterDb) db = make_db ();
  g_autoptr (MusterStatement) statement = NULL;

  fill (db, 2);
  statement = prepare (db, select_sql);
  if (g_str_equal (mistake, "parameter"))
    muster_statement_bind_number (statement, ":form", 1);
  if (!g_str_equal (mistake, "unbound"))
    muster_statement_bind_number (statement, ":from", 1);
  muster_statement_next (statement, NULL);
  muster_statement_get_number (statement, "id");
  if (g_str_equal (mistake, "column"))
    muster_statement_get_number (statement, "y");
  if (!g_str_equal (mistake, "unread"))
    muster_statement_get_number (statement, "x");
}

static void
test_mistake (gconstpointer data)
{
  static const struct
  {
    const char *mistake, *words;
  } expected[] = {
    { "unbound", "*Parameter :from is not bound: SELECT id, x*" },
    { "unread", "*Column x is selected but never read: SELECT id, x*" },
    { "parameter", "*There is no parameter :form in: SELECT id, x*" },
    { "column", "*There is no column y in: SELECT id, x*" },
  };
  const char *mistake = data;
  guint i;

  if (g_test_subprocess ())
    {
      run_mistake (mistake);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  if (g_str_equal (mistake, "none"))
    g_test_trap_assert_passed ();
  else
    g_test_trap_assert_failed ();
  for (i = 0; i < G_N_ELEMENTS (expected); i++)
    if (g_str_equal (expected[i].mistake, mistake))
      g_test_trap_assert_stderr (expected[i].words);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/statement/kinds", test_kinds);
  g_test_add_func ("/store/statement/none", test_none);
  g_test_add_func ("/store/statement/nested", test_nested);
  g_test_add_func ("/store/statement/reuse", test_reuse);
  g_test_add_func ("/store/statement/errors", test_errors);
  g_test_add_data_func ("/store/statement/mistake/none", "none", test_mistake);
#ifndef NDEBUG
  g_test_add_data_func ("/store/statement/mistake/unbound", "unbound", test_mistake);
  g_test_add_data_func ("/store/statement/mistake/unread", "unread", test_mistake);
#endif
  g_test_add_data_func ("/store/statement/mistake/parameter", "parameter", test_mistake);
  g_test_add_data_func ("/store/statement/mistake/column", "column", test_mistake);

  return g_test_run ();
}
