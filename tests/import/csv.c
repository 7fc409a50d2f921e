/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The CSV state machine. */

#include <string.h>

#include "core/table.h"
#include "import/csv.h"

static MusterSheet *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  MusterSheet *csv = muster_csv_parse (g_strdup (text), strlen (text), &error);

  g_assert_no_error (error);
  return csv;
}

/* Rows as "a|b/c|d", so that an expectation is one text. */
static void
assert_rows (const char *text, const char *expected)
{
  g_autoptr (MusterSheet) csv = parse (text);
  g_autoptr (GString) rows = g_string_new (NULL);
  guint i, column;

  for (i = 0; i < muster_sheet_get_n_rows (csv); i++)
    {
      g_string_append (rows, i > 0 ? "/" : "");
      for (column = 0; column < muster_sheet_get_n_cells (csv, i); column++)
        g_string_append_printf (rows, "%s%s", column > 0 ? "|" : "",
                                muster_sheet_get_cell (csv, i, column));
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

static void
assert_refused (const char *text, const char *pattern)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (muster_csv_parse (g_strdup (text), strlen (text), &error));
  g_assert_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("expected “%s”, got “%s”", pattern, error->message);
}

static void
test_cells (void)
{
  assert_rows ("a,b\n1,2\n", "a|b/1|2");
  assert_rows ("a,b\n1,2", "a|b/1|2");
  assert_rows ("a,b\n1,\n", "a|b/1|");
  assert_rows ("a,b\n\"1,5\",\"say \"\"hi\"\"\"\n", "a|b/1,5|say \"hi\"");
  assert_rows ("a,b\n\"one\ntwo\",\"\"\n", "a|b/one\ntwo|");
  assert_rows ("a,b\n\"x\" y,5\" barrel\n", "a|b/x y|5\" barrel");
  assert_rows ("a,b\n\"x\"", "a|b/x");
  assert_rows ("\"a\",\"b\"\r\n", "a|b");
}

static void
test_newlines (void)
{
  assert_rows ("a,b\r\n1,2\r3,4\n5,6\r\n", "a|b/1|2/3|4/5|6");
  assert_rows ("a,b\r1,\"x\r\ny\"\r", "a|b/1|x\r\ny");
}

static void
test_separators (void)
{
  assert_rows ("a;b\n1,5;2\n", "a|b/1,5|2");
  assert_rows ("a\tb\n1,5\t2;3\n", "a|b/1,5|2;3");
  assert_rows ("\"a,x,y\";b\n1;2\n", "a,x,y|b/1|2");
  assert_rows ("\n\na;b\n1;2\n", "a|b/1|2");
  assert_rows ("a\n1\n", "a/1");
}

static void
test_formula_guard (void)
{
  assert_rows ("a,b\n'=1+1,'plain\n'-x,'\n\"'\tx\",'@\n", "a|b/=1+1|'plain/-x|'/\tx|@");
}

/* Row numbers are what a person sees in a spreadsheet. */
static void
test_row_numbers (void)
{
  g_autoptr (MusterSheet) csv = parse ("\na,b\n\n1,\"x\ny\"\n , \n,\n2,3\n\n");

  g_assert_cmpuint (muster_sheet_get_n_rows (csv), ==, 3);
  g_assert_cmpuint (muster_sheet_get_row_number (csv, 0), ==, 2);
  g_assert_cmpuint (muster_sheet_get_row_number (csv, 1), ==, 4);
  g_assert_cmpuint (muster_sheet_get_row_number (csv, 2), ==, 7);
  g_assert_cmpstr (muster_sheet_get_cell (csv, 2, 5), ==, "");
}

static void
test_refusals (void)
{
  g_autofree char *commas = g_strnfill (10000, ',');
  g_autofree char *letters = g_strnfill ((2 << 20), 'x');
  g_autofree char *columns = g_strconcat ("a", commas, "b\n", NULL);
  g_autofree char *cell = g_strconcat ("a\n", letters, "\n", NULL);

  assert_refused ("", "The file is empty.");
  assert_refused ("\n \n,,\n", "The file is empty.");
  assert_refused ("a,b\n\"x\ny\",1\n2,\"open\n3,4\n",
                  "Row 3 opens a quote in line 4 that is never closed.*");
  assert_refused ("a,\"", "Row 1 opens a quote in line 1*");
  assert_refused (columns, "Row 1 has more than 1,000 columns;*");
  assert_refused (cell, "A cell of row 2 is longer than 1 MiB.");
}

/* What the table prints, the reader reads again, cell for cell. */
static void
test_round_trip (void)
{
  static const MusterColumn columns[] = { { "a", "A", MUSTER_COLUMN_TEXT },
                                          { "b", "B", MUSTER_COLUMN_TEXT } };
  static const char alphabet[] = ",;\"\r\n\t'=+-@ abcé";
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  int round;

  g_test_message ("seed %u", seed);
  for (round = 0; round < 2000; round++)
    {
      g_autoptr (MusterTable) table = muster_table_new (columns, 2);
      g_autoptr (GString) text = g_string_new ("x");
      g_autoptr (MusterSheet) csv = NULL;
      g_autofree char *printed = NULL;
      int i;

      if (g_rand_boolean (random))
        g_string_truncate (text, 0);
      for (i = g_rand_int_range (random, 0, 12); i > 0; i--)
        g_string_append_unichar (
            text,
            g_utf8_get_char (g_utf8_offset_to_pointer (
                alphabet, g_rand_int_range (random, 0, (gint32) g_utf8_strlen (alphabet, -1)))));
      muster_table_add_row (table);
      muster_table_set_text (table, 0, 0, text->str);
      muster_table_set_text (table, 0, 1, "end");
      printed = muster_table_print_csv (table);
      csv = parse (printed);
      g_assert_cmpuint (muster_sheet_get_n_rows (csv), ==, 2);
      g_assert_cmpstr (muster_sheet_get_cell (csv, 1, 0), ==, text->str);
      g_assert_cmpstr (muster_sheet_get_cell (csv, 1, 1), ==, "end");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/csv/cells", test_cells);
  g_test_add_func ("/import/csv/newlines", test_newlines);
  g_test_add_func ("/import/csv/separators", test_separators);
  g_test_add_func ("/import/csv/formula-guard", test_formula_guard);
  g_test_add_func ("/import/csv/row-numbers", test_row_numbers);
  g_test_add_func ("/import/csv/refusals", test_refusals);
  g_test_add_func ("/import/csv/round-trip", test_round_trip);
  return g_test_run ();
}
