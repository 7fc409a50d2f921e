/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The table, and how it prints. */

#include <string.h>

#include "core/table.h"

enum
{
  NAME,
  COUNT,
  VOIDED,
  DATE,
  TIME,
  HOURS,
  AMOUNT,
  RATE,
  QUANTITY,
  N_COLUMNS,
};

static const MusterColumn columns[N_COLUMNS] = {
  [NAME] = { "name", "Name", MUSTER_COLUMN_TEXT },
  [COUNT] = { "count", "Count", MUSTER_COLUMN_INTEGER },
  [VOIDED] = { "voided", "Voided", MUSTER_COLUMN_BOOLEAN },
  [DATE] = { "date", "Date", MUSTER_COLUMN_DATE },
  [TIME] = { "time", "Time", MUSTER_COLUMN_TIME },
  [HOURS] = { "seconds", "Hours", MUSTER_COLUMN_DURATION },
  [AMOUNT] = { "amount", "Amount", MUSTER_COLUMN_MONEY },
  [RATE] = { "rate", "Rate", MUSTER_COLUMN_RATE },
  [QUANTITY] = { "quantity", "Quantity", MUSTER_COLUMN_QUANTITY },
};

/* One full row and one empty one. */
static MusterTable *
make_table (void)
{
  MusterTable *table = muster_table_new (columns, N_COLUMNS);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, NAME, "Núñez, Ana");
  muster_table_set_number (table, row, COUNT, -3);
  muster_table_set_number (table, row, VOIDED, 1);
  muster_table_set_number (table, row, DATE, muster_date_new (2026, 6, 30));
  muster_table_set_number (table, row, TIME, 1778760000);
  muster_table_set_number (table, row, HOURS, 27000);
  muster_table_set_number (table, row, AMOUNT, 123456);
  muster_table_set_number (table, row, RATE, 655);
  muster_table_set_number (table, row, QUANTITY, 21250);
  muster_table_add_row (table);
  return table;
}

static void
test_cells (void)
{
  g_autoptr (MusterTable) table = make_table ();
  guint column;

  g_assert_cmpuint (muster_table_get_n_rows (table), ==, 2);
  g_assert_cmpuint (muster_table_get_n_columns (table), ==, N_COLUMNS);
  g_assert_cmpstr (muster_table_get_text (table, 0, NAME), ==, "Núñez, Ana");
  g_assert_cmpint (muster_table_get_number (table, 0, AMOUNT), ==, 123456);
  for (column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *text = muster_table_format_cell (table, 1, column);

      g_assert_false (muster_table_is_empty (table, 0, column));
      g_assert_true (muster_table_is_empty (table, 1, column));
      g_assert_cmpstr (text, ==, "");
    }
  muster_table_set_number (table, 1, DATE, MUSTER_DATE_NONE);
  g_assert_true (muster_table_is_empty (table, 1, DATE));
  muster_table_set_text (table, 1, NAME, "");
  g_assert_true (muster_table_is_empty (table, 1, NAME));
}

static void
test_formatted (void)
{
  static const char *const texts[N_COLUMNS] = {
    "Núñez, Ana", "-3",       "yes",   "30 Jun 2026", "2026-05-14T12:00:00Z",
    "7.50",       "1,234.56", "0.655", "212.5"
  };
  g_autoptr (MusterTable) table = make_table ();
  guint column;

  for (column = 0; column < N_COLUMNS; column++)
    {
      g_autofree char *text = muster_table_format_cell (table, 0, column);

      g_assert_cmpstr (text, ==, texts[column]);
    }
}

static void
test_sum (void)
{
  g_autoptr (MusterTable) table = make_table ();
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, HOURS, 3600);
  g_assert_cmpint (muster_table_sum (table, HOURS), ==, 30600);
  g_assert_cmpint (muster_table_sum (table, QUANTITY), ==, 21250);
}

static void
test_csv (void)
{
  g_autoptr (MusterTable) table = make_table ();
  g_autofree char *csv = muster_table_print_csv (table);

  g_assert_cmpstr (
      csv, ==,
      "name,count,voided,date,time,seconds,amount,rate,quantity\r\n"
      "\"Núñez, Ana\",-3,1,2026-06-30,2026-05-14T12:00:00Z,27000,1234.56,0.655,212.5\r\n"
      ",,,,,,,,\r\n");
}

/* Strings are never formulas; numbers below zero stay numbers. */
static void
test_formula_guard (void)
{
  static const char *const texts[] = { "=1+1", "+1",  "-1", "@x",  "\tx",
                                       "\rx",  "a=b", "'x", "'=1", "''-" };
  static const char *const printed[] = { "'=1+1",    "'+1", "'-1", "'@x",  "'\tx",
                                         "\"'\rx\"", "a=b", "'x",  "''=1", "'''-" };
  static const MusterColumn column = { "t", "T", MUSTER_COLUMN_TEXT };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (MusterTable) table = muster_table_new (&column, 1);
      g_autofree char *expected = g_strdup_printf ("t\r\n%s\r\n", printed[i]);
      g_autofree char *csv = NULL;

      muster_table_set_text (table, muster_table_add_row (table), 0, texts[i]);
      csv = muster_table_print_csv (table);
      g_assert_cmpstr (csv, ==, expected);
    }
}

static void
test_json (void)
{
  g_autoptr (MusterTable) table = make_table ();
  g_autoptr (MusterTable) empty = muster_table_new (columns, N_COLUMNS);
  g_autofree char *json = NULL;
  g_autofree char *none = muster_table_print_json (empty);

  muster_table_set_text (table, 1, NAME, "a \"b\" \\ \n\x01");
  json = muster_table_print_json (table);
  g_assert_cmpstr (
      json, ==,
      "[\n  { \"name\": \"Núñez, Ana\", \"count\": -3, \"voided\": true, \"date\": \"2026-06-30\", "
      "\"time\": \"2026-05-14T12:00:00Z\", \"seconds\": 27000, \"amount\": 123456, \"rate\": 655, "
      "\"quantity\": 21250 },\n"
      "  { \"name\": \"a \\\"b\\\" \\\\ \\u000a\\u0001\", \"count\": null, \"voided\": null, "
      "\"date\": null, \"time\": null, \"seconds\": null, \"amount\": null, \"rate\": null, "
      "\"quantity\": null }\n]\n");
  g_assert_cmpstr (none, ==, "[\n]\n");
}

/* Columns line up by what a terminal shows, and no record drives it. */
static void
test_text (void)
{
  static const MusterColumn two[] = { { "name", "Name", MUSTER_COLUMN_TEXT },
                                      { "seconds", "Hours", MUSTER_COLUMN_DURATION } };
  g_autoptr (MusterTable) table = muster_table_new (two, 2);
  g_autofree char *text = NULL;

  muster_table_add_row (table);
  muster_table_add_row (table);
  muster_table_set_text (table, 0, 0, "Núñez");
  muster_table_set_number (table, 0, 1, 360000);
  muster_table_set_text (table, 1, 0, "警\x1b[31m");
  muster_table_set_number (table, 1, 1, 1800);
  text = muster_table_print_text (table);
  g_assert_nonnull (strstr (text, "Núñez"));
  g_assert_nonnull (strstr (text, "100.00\n"));
  g_assert_nonnull (strstr (text, "  0.50\n"));
  g_assert_null (strchr (text, '\x1b'));
}

/* One long name must not push everything else off the screen. */
static void
test_print_long_text (void)
{
  static const MusterColumn long_columns[] = {
    { "name", "Name", MUSTER_COLUMN_TEXT },
    { "title", "Title", MUSTER_COLUMN_TEXT },
  };
  g_autoptr (MusterTable) table = muster_table_new (long_columns, G_N_ELEMENTS (long_columns));
  g_autofree char *name = g_strnfill (41, 'n');
  g_autofree char *cut = g_strdup_printf ("\n%.39s…  last ", name);
  g_autofree char *whole = g_strdup_printf ("\n%.40s  short\n", name);
  g_autofree char *last = g_strdup_printf ("last %s", name);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;

  muster_table_add_row (table);
  muster_table_add_row (table);
  muster_table_add_row (table);
  muster_table_set_text (table, 0, 0, name);
  muster_table_set_text (table, 0, 1, last);
  muster_table_set_text (table, 1, 0, name + 1);
  muster_table_set_text (table, 1, 1, "short");
  /* 19 wide characters and the dots, or 39 columns. */
  muster_table_set_text (table, 2, 0, "警警警警警警警警警警警警警警警警警警警警警");
  text = muster_table_print_text (table);
  g_assert_nonnull (strstr (text, cut));
  g_assert_nonnull (strstr (text, last));
  g_assert_nonnull (strstr (text, whole));
  g_assert_nonnull (strstr (text, "\n警警警警警警警警警警警警警警警警警警警…   \n"));
  csv = muster_table_print_csv (table);
  json = muster_table_print_json (table);
  g_assert_true (g_str_has_prefix (strstr (csv, "\n") + 1, name));
  g_assert_nonnull (strstr (json, name));
}

/* A snapshot keeps its cells while it grows. */
static void
test_large (void)
{
  g_autoptr (MusterTable) table = muster_table_new (columns, N_COLUMNS);
  g_autoptr (MusterTable) shared = NULL;
  guint i;

  for (i = 0; i < 50000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i % 1000);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, NAME, name);
      muster_table_set_number (table, row, COUNT, i);
    }
  shared = muster_table_ref (table);
  for (i = 0; i < 50000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Name %u", i % 1000);

      g_assert_cmpstr (muster_table_get_text (shared, i, NAME), ==, name);
      g_assert_cmpint (muster_table_get_number (shared, i, COUNT), ==, i);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/table/cells", test_cells);
  g_test_add_func ("/core/table/formatted", test_formatted);
  g_test_add_func ("/core/table/sum", test_sum);
  g_test_add_func ("/core/table/csv", test_csv);
  g_test_add_func ("/core/table/formula-guard", test_formula_guard);
  g_test_add_func ("/core/table/json", test_json);
  g_test_add_func ("/core/table/text", test_text);
  g_test_add_func ("/core/table/print-long-text", test_print_long_text);
  g_test_add_func ("/core/table/large", test_large);
  return g_test_run ();
}
