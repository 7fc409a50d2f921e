/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sources that are not what they should be: each problem is said in one sentence, the status is the
 * documented one, and where anything is refused every file is as it was. */

#include <string.h>

#include "cli/command.h"
#include "support/files.h"

#define HEADING "state_id,date,course_code,title,subject,hours\n"

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text != '\0'; text++)
    n += *text == '\n' ? 1 : 0;
  return n;
}

/* Imports training that must be refused as a whole, with @n_sentences on standard error. */
static void
refuse (TestCommand *command, const char *bytes, gssize length, guint n_sentences,
        const char *words)
{
  test_command_write (command, "training.csv", bytes, length);
  test_command_refuse (command, 3, words, "import", "training", "Agency.muster", "training.csv",
                       NULL);
  if (count_lines (command->errors) != n_sentences)
    g_error ("%u sentences were expected: %s", n_sentences, command->errors);
}

/* --- One bad row ---------------------------------------------------------------------------------- */

static void
test_rows (void)
{
  static const struct
  {
    const char *row, *words;
  } rows[] = {
    { "14-0001,2/30/2024,A,T,,1", "Row 2, date: " },
    { "14-0001,1/1/1950,A,T,,1", "Row 2, date: 1 Jan 1950 stands for" },
    { "14-0001,3/5/2071,A,T,,1", "is in the future" },
    { "14-0001,13/13/2024,A,T,,1", "Row 2, date: " },
    { "14-0001,yesterday,A,T,,1", "Row 2, date: " },
    { "14-0001,,A,T,,1", "Row 2, date: " },
    { "14-0001,1/6/2026,A,T,,-1", "“-1” is less than nothing" },
    { "14-0001,1/6/2026,A,T,,", "Row 2, hours: " },
    { "14-0001,1/6/2026,A,T,,two", "Row 2, hours: " },
    { "14-0001,1/6/2026,A,T,,1e9", "Row 2, hours: " },
    { "14-0001,1/6/2026,A,T,,99999999999999999999", "Row 2, hours: " },
    { "14-0001,1/6/2026,A,T,,1:75", "Row 2, hours: " },
    { "14-9999,1/6/2026,A,T,,1", "No officer has state ID 14-9999" },
    { ",1/6/2026,A,T,,1", "Row 2, state_id: " },
    { "14-0001,1/6/2026,A,,,1", "Row 2, title: " },
    { "14-0001,1/6/2026,A,T,,1,2,3", "The row has 8 cells and the header 6" },
    { "14-0001,1/6/2026,A,T\a,,1", "control characters" },
  };
  g_autoptr (TestCommand) command = test_command_new_agency ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = g_strconcat (HEADING, rows[i].row, "\n", NULL);

      refuse (command, text, -1, 1, rows[i].words);
      g_assert_cmpstr (command->output, ==,
                       "1 rows: 0 accepted, 1 refused. Nothing was imported.\n");
    }
}

/* All or nothing; with --skip-refused the others; with --dry-run nothing at all. */
static void
test_all_or_nothing (void)
{
  static const char text[] = HEADING "14-0001,1/6/2026,A,T,,1\n"
                                     "14-0001,2/30/2026,A,T,,1\n"
                                     "14-7777,1/7/2026,A,T,,-2\n"
                                     "14-0002,1/8/2026,A,T,,1\n";
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_write (command, "training.csv", text, -1);
  test_command_refuse (command, 3, "Row 3, date: ", "import", "training", "Agency.muster",
                       "training.csv", NULL);
  g_assert_nonnull (strstr (command->errors, "Row 4, "));
  test_command_refuse (command, 3, "Row 3, date: ", "import", "training", "Agency.muster",
                       "training.csv", "--dry-run", "--skip-refused", NULL);
  test_command_run (command, 0, "import", "training", "Agency.muster", "training.csv",
                    "--skip-refused", NULL);
  g_assert_nonnull (strstr (command->output, "4 rows: 2 accepted, 2 refused."));
  test_command_run (command, 0, "list", "credits", "Agency.muster", "--format", "csv", NULL);
  g_assert_cmpuint (count_lines (command->output), ==, 3);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
}

static void
test_duplicates (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_refuse (command, 3, "already has state ID 14-0001", "import", "officers",
                       "Agency.muster", "officers.csv", NULL);
  test_command_write (command, "twice.csv",
                      "state_id,last_name,first_name\n15-0001,Tran,A\n15-0001,Nguyen,B\n", -1);
  test_command_refuse (command, 3, "Row 2 has the same state ID", "import", "officers",
                       "Agency.muster", "twice.csv", NULL);
  test_command_write (command, "training.csv", HEADING "14-0001,1/6/2026,A,T,,1\n", -1);
  test_command_run (command, 0, "import", "training", "Agency.muster", "training.csv", NULL);
  test_command_refuse (command, 3, "already on file", "import", "training", "Agency.muster",
                       "training.csv", NULL);
  /* Only suspected: taken, and named in a sentence. */
  test_command_write (command, "training.csv", HEADING "14-0001,1/6/2026,B,T,,1\n", -1);
  test_command_run (command, 0, "import", "training", "Agency.muster", "training.csv", NULL);
  g_assert_nonnull (strstr (command->errors, "looks entered twice"));
}

/* A claim that is imported a second time must not ask for its money a second time. */
static void
test_duplicate_costs (void)
{
  static const char text[] = "award,claim,date,category,description,amount\n"
                             "A-1,1,6/1/2026,tuition,Course,595.00\n"
                             "A-1,1,6/1/2026,tuition,Course,595.00\n";
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_write (command, "costs.csv", text, -1);
  test_command_run (command, 0, "import", "costs", "Agency.muster", "costs.csv", NULL);
  g_assert_nonnull (strstr (command->errors, "“Course” on 1 Jun 2026, "));
  g_assert_nonnull (strstr (command->errors, "looks entered twice: row 2 and row 3."));
  g_assert_nonnull (strstr (command->output, "1 suspected duplicate pair."));
  test_command_refuse (command, 3, "Row 2: This cost line is already on file.", "import", "costs",
                       "Agency.muster", "costs.csv", NULL);
  test_command_run (command, 0, "undo", "Agency.muster", NULL);
  test_command_run (command, 0, "import", "costs", "Agency.muster", "costs.csv", NULL);
}

/* --- The file as a whole -------------------------------------------------------------------------- */

static void
test_files (void)
{
  static const struct
  {
    const char *bytes;
    gssize length;
    const char *words;
  } files[] = {
    { "", 0, "The file is empty" },
    { "\xef\xbb\xbf", 3, "The file is empty" },
    { "state_id,date\0,hours\n", 21, "NUL bytes" },
    { HEADING "14-0001,1/6/2026,A,\"T,,1\n14-0002,1/6/2026,A,T,,1\n", -1,
      "opens a quote in line 2" },
    { "\xff\xfe"
      "a\0b",
      5, "looks like UTF-16" },
    { "PK\3\4 and more", -1, "The workbook is damaged" },
    { "%PDF-1.4\n", -1, "a PDF" },
    { "SQLite format 3\0 and more", 26, "a database" },
    { "state_id,ssn,date,title,hours\n14-0001,123-45-6789,1/6/2026,T,1\n", -1, "Social Security" },
    { "state_id,date,date,title,hours\n14-0001,1/6/2026,1/6/2026,T,1\n", -1, "is there twice" },
    { "state_id,title,hours\n14-0001,T,1\n", -1, "date" },
    { "\n\n\n", -1, NULL },
  };
  g_autoptr (TestCommand) command = test_command_new_agency ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (files); i++)
    refuse (command, files[i].bytes, files[i].length, 1, files[i].words);
}

static void
test_many_columns (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autoptr (GString) text = g_string_new ("state_id,date,title,hours");
  guint i;

  for (i = 0; i < 10000; i++)
    g_string_append_printf (text, ",c%u", i);
  g_string_append (text, "\n14-0001,1/6/2026,T,1\n");
  refuse (command, text->str, (gssize) text->len, 1, "more than 1,000 columns");
}

/* Rubbish of any kind: a sentence, a status, and nothing changed. */
static void
test_random (void)
{
  static const char pieces[] = ",\"\n\r;\t 14-00011/6/2026=+@\xff\xc3\xa9";
  g_autoptr (TestCommand) command = test_command_new_agency ();
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  guint i, n;

  g_test_message ("seed %u", seed);
  command->echoes = TRUE;
  for (i = 0; i < 60; i++)
    {
      g_autoptr (GString) text = g_string_new (i % 2 == 0 ? HEADING : NULL);
      int length = g_rand_int_range (random, 1, 3000);

      for (n = 0; (int) n < length; n++)
        g_string_append_c (text, i % 3 == 0
                                     ? (char) g_rand_int (random)
                                     : pieces[g_rand_int_range (random, 0, sizeof pieces - 1)]);
      test_command_write (command, "training.csv", text->str, (gssize) text->len);
      test_command_refuse (command, 3, NULL, "import", "training", "Agency.muster", "training.csv",
                           NULL);
    }
}

/* --- What is taken although it is odd ------------------------------------------------------------- */

static void
accept (TestCommand *command, const char *bytes, gssize length, const char *words)
{
  test_command_write (command, "officers2.csv", bytes, length);
  test_command_run (command, 0, "import", "officers", "Agency.muster", "officers2.csv", NULL);
  test_command_run (command, 0, "list", "officers", "Agency.muster", "--format", "csv", NULL);
  if (strstr (command->output, words) == NULL)
    g_error ("“%s” is not in: %s", words, command->output);
  test_command_run (command, 0, "undo", "Agency.muster", NULL);
}

static void
test_encodings (void)
{
  static const char text[] = "state_id,last_name,first_name\n20-0001,Núñez,Zoë\n";
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *bom = g_strconcat ("\xef\xbb\xbf", text, NULL);
  g_autofree char *latin = NULL;
  g_autofree char *wide = NULL;
  g_autofree char *wide_bom = NULL;
  gsize length;

  accept (command, text, -1, "20-0001,Núñez,Zoë");
  accept (command, bom, -1, "20-0001,Núñez,Zoë");
  latin = g_convert (text, -1, "WINDOWS-1252", "UTF-8", NULL, &length, NULL);
  accept (command, latin, (gssize) length, "20-0001,Núñez,Zoë");
  test_command_run (command, 0, "import", "officers", "Agency.muster", "officers2.csv", NULL);
  g_assert_nonnull (strstr (command->errors, "read as Windows-1252"));
  test_command_run (command, 0, "undo", "Agency.muster", NULL);
  wide_bom = g_strconcat ("\xef\xbb\xbf", text, NULL);
  wide = g_convert (wide_bom, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);
  accept (command, wide, (gssize) length, "20-0001,Núñez,Zoë");
  g_free (wide);
  wide = g_convert (wide_bom, -1, "UTF-16BE", "UTF-8", NULL, &length, NULL);
  accept (command, wide, (gssize) length, "20-0001,Núñez,Zoë");
}

static void
test_newlines (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  accept (command,
          "state_id,last_name,first_name\r\n20-0001,Tran,A\n20-0002,Núñez,B\r20-0003,Okafor,C", -1,
          "Okafor");
  test_command_run (command, 0, "import", "officers", "Agency.muster", "officers2.csv", NULL);
  g_assert_nonnull (strstr (command->output, "3 rows: 3 accepted, 0 refused."));
}

/* --- Sources that cannot be read ------------------------------------------------------------------ */

static void
test_unreadable (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_refuse (command, 3, "“missing.csv” cannot be read (No such file or directory).",
                       "import", "training", "Agency.muster", "missing.csv", NULL);
  test_command_refuse (command, 3, "is a folder", "import", "training", "Agency.muster", ".", NULL);
  test_command_refuse (command, 3, "There is no file “Missing.muster”", "import", "officers",
                       "Missing.muster", "officers.csv", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/bad-input/rows", test_rows);
  g_test_add_func ("/cli/bad-input/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/cli/bad-input/duplicates", test_duplicates);
  g_test_add_func ("/cli/bad-input/duplicate-costs", test_duplicate_costs);
  g_test_add_func ("/cli/bad-input/files", test_files);
  g_test_add_func ("/cli/bad-input/many-columns", test_many_columns);
  g_test_add_func ("/cli/bad-input/random", test_random);
  g_test_add_func ("/cli/bad-input/encodings", test_encodings);
  g_test_add_func ("/cli/bad-input/newlines", test_newlines);
  g_test_add_func ("/cli/bad-input/unreadable", test_unreadable);

  return g_test_run ();
}
