/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files as a whole: headings, encodings, damage; and that nothing crashes on any bytes. */

#include <string.h>

#include "import/certificates.h"
#include "import/costs.h"
#include "import/officers.h"
#include "import/training.h"
#include "source.h"

static const SourceRead all_reads[] = {
  muster_import_officers_read,
  muster_import_certificates_read,
  muster_import_training_read,
  muster_import_costs_read,
};

static void
assert_refused (const char *text, const char *pattern)
{
  g_autoptr (GBytes) bytes = source_bytes (text);

  source_assert_refused (muster_import_training_read, bytes, pattern);
}

static void
test_headings (void)
{
  assert_refused ("state_id,date,Title,provider\n1,2,3,4\n",
                  "The first row must name the columns; hours is missing. Found: state_id, date, "
                  "Title, provider.");
  assert_refused ("a,b\n", "*; state_id, date, title, hours are missing. Found: a, b.");
  assert_refused ("state_id,date,title,hours,Date\n", "The column “date” is there twice.*");
  assert_refused ("", "The file is empty.");
  assert_refused ("\n\n", "The file is empty.");
}

static void
test_social_security_numbers (void)
{
  assert_refused ("state_id,date,title,hours,SSN\n", "Column “SSN” looks like Social Security*");
  assert_refused (
      "state_id,date,title,hours,Social Security No.\n",
      "Column “Social Security No.” looks like Social Security numbers. Muster does not "
      "keep them. Remove the column and import again.");
  assert_refused ("state_id,date,title,hours,notes\n14-2041,6/1/2026,x,1,\n"
                  "14-2041,6/1/2026,x,1,078-05-1120\n",
                  "Column “notes” looks like Social Security numbers.*");
  assert_refused ("state_id,date,title,hours,\n078-05-1120,6/1/2026,x,1\n",
                  "Column “state_id” looks like Social Security numbers.*");
}

static void
test_unknown_columns (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_training_read, "state_id,date,title,hours,shoe size,,sign\n"
                                                "14-2041,6/1/2026,x,1,9,,leo\n");

  g_assert_cmpuint (plan->accepted->len, ==, 1);
  g_assert_true (source_has_note (plan, "Not read: shoe size, sign."));
}

static void
test_header_only (void)
{
  g_autoptr (MusterImportPlan) plan =
      source_read (muster_import_training_read, "state_id,date,title,hours");

  g_assert_cmpuint (plan->n_rows, ==, 0);
}

/* The same rows in every encoding and form that a spreadsheet saves. */
static void
test_encodings (void)
{
  static const char text[] = "state_id;last_name;first_name\r\n\"9-1\";Núñez;Ana\r9-2;\"O;B\";Cy\n";
  static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "CP1252" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (MusterImportKnown) known = source_known ();
      g_autoptr (GError) error = NULL;
      g_autoptr (MusterImportPlan) plan = NULL;
      g_autoptr (GBytes) bytes = NULL;
      const MusterImportOfficer *row;
      gsize n;
      char *data = g_convert (text, -1, encodings[i], "UTF-8", NULL, &n, &error);

      g_assert_no_error (error);
      bytes = g_bytes_new_take (data, n);
      plan = muster_import_officers_read (bytes, known, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (plan->accepted->len, ==, 2);
      row = g_ptr_array_index (plan->accepted, 0);
      g_assert_cmpstr (row->officer->last_name, ==, "Núñez");
      row = g_ptr_array_index (plan->accepted, 1);
      g_assert_cmpstr (row->officer->last_name, ==, "O;B");
      g_assert_true (source_has_note (plan, "The file is not UTF-8;*") ==
                     g_str_equal (encodings[i], "CP1252"));
    }
}

static void
test_undefined_byte_names_its_cell (void)
{
  source_assert_row_refused (muster_import_officers_read,
                             "state_id,last_name,first_name\n1,A\x81,B\n", 2, "last_name",
                             "The cell holds control characters;*");
}

/* Cuts the fixtures anywhere and changes bytes: a plan that accounts for every row, or one sentence. */
static void
test_damaged_fixtures (void)
{
  static const char *const names[] = { "officers.csv", "certificates.csv", "training.csv",
                                       "costs.csv" };
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (MusterImportKnown) known = source_known ();
  int round;

  g_test_message ("seed %u", seed);
  for (round = 0; round < 2000; round++)
    {
      g_autoptr (GBytes) fixture = source_fixture (names[round % 4]);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (MusterImportPlan) plan = NULL;
      gsize n = (gsize) g_rand_int_range (random, 0, (gint32) g_bytes_get_size (fixture) + 1);
      guchar *data = g_memdup2 (g_bytes_get_data (fixture, NULL), MAX (n, 1));
      int i;

      for (i = g_rand_int_range (random, 0, 8); n > 0 && i > 0; i--)
        data[g_rand_int_range (random, 0, (gint32) n)] = (guchar) g_rand_int_range (random, 0, 256);
      bytes = g_bytes_new_take (data, n);
      plan = all_reads[round % 4](bytes, known, &error);
      g_assert_true ((plan == NULL) == (error != NULL));
      if (plan != NULL)
        g_assert_cmpuint (plan->n_rows, ==, plan->accepted->len + plan->refused->len);
    }
}

static void
test_random_bytes (void)
{
  static const char alphabet[] = "state_id,date;title\t\"\"\r\n\r\n,,hours 123/4-'=\xed\xc3\xa9";
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (MusterImportKnown) known = source_known ();
  int round;

  g_test_message ("seed %u", seed);
  for (round = 0; round < 5000; round++)
    {
      gsize n = (gsize) g_rand_int_range (random, 0, 400), i;
      guchar *data = g_malloc (MAX (n, 1));
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (MusterImportPlan) plan = NULL;

      for (i = 0; i < n; i++)
        data[i] = round % 2 == 0
                      ? (guchar) g_rand_int_range (random, 0, 256)
                      : (guchar) alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      bytes = g_bytes_new_take (data, n);
      plan = all_reads[round % 4](bytes, known, NULL);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/reader/headings", test_headings);
  g_test_add_func ("/import/reader/social-security-numbers", test_social_security_numbers);
  g_test_add_func ("/import/reader/unknown-columns", test_unknown_columns);
  g_test_add_func ("/import/reader/header-only", test_header_only);
  g_test_add_func ("/import/reader/encodings", test_encodings);
  g_test_add_func ("/import/reader/undefined-byte-names-its-cell",
                   test_undefined_byte_names_its_cell);
  g_test_add_func ("/import/reader/damaged-fixtures", test_damaged_fixtures);
  g_test_add_func ("/import/reader/random-bytes", test_random_bytes);
  return g_test_run ();
}
