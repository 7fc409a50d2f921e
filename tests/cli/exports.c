/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers beside packet and claim, and the way out: what they are called, what they say of a sample
 * agency, and what they refuse. */

#include <glib/gstdio.h>
#include <string.h>

#include "cli/command.h"
#include "support/files.h"

static void
assert_files (TestCommand *command, const char *folder, const char *names)
{
  g_autofree char *path = test_command_path (command, folder);
  g_autofree char *found = test_folder_list (path);

  g_assert_cmpstr (found, ==, names);
}

static char *
read_file (TestCommand *command, const char *name)
{
  g_autofree char *path = test_command_path (command, name);
  GError *error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
assert_holds (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” does not hold “%s”", text, words);
}

/* --- What is typed -------------------------------------------------------------------------------- */

static void
test_usage (void)
{
  static const char *const papers[] = { "transcript", "memo",      "matrix",    "plan",
                                        "calendar",   "worksheet", "everything" };
  g_autoptr (TestCommand) command = test_command_new_agency ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      test_command_refuse (command, 2, "--output DIR", "export", papers[i], "Agency.muster", NULL);
      test_command_refuse (command, 2, "Something is missing", "export", papers[i], "--output",
                           "out", NULL);
      test_command_run (command, 0, "export", papers[i], "--help", NULL);
      g_assert_cmpuint (test_command_count (command, "--output"), >, 0);
    }
  test_command_refuse (command, 2, "Say which paper", "export", "poster", "Agency.muster", NULL);
  test_command_refuse (command, 2, "Name the class", "export", "roster", "Agency.muster",
                       "--output", "out", NULL);
  test_command_refuse (command, 2, "Say which year", "export", "plan", "Agency.muster", "--output",
                       "out", NULL);
  test_command_refuse (command, 2, "26 is not a year of training", "export", "plan",
                       "Agency.muster", "--year", "26", "--output", "out", NULL);
  test_command_refuse (command, 2, "There is no format", "export", "plan", "Agency.muster",
                       "--year", "2026", "--format", "csv", "--output", "out", NULL);
  test_command_refuse (command, 2, "There is no format", "export", "memo", "Agency.muster",
                       "--format", "csv", "--output", "out", NULL);
  test_command_refuse (command, 2, "There is no format", "export", "matrix", "Agency.muster",
                       "--format", "pdf,doc", "--output", "out", NULL);
  test_command_refuse (command, 2, "There is no month 13", "export", "spending", "Agency.muster",
                       "--year-begins", "13", "--output", "out", NULL);
  test_command_refuse (command, 3, "No award has the number G-0", "export", "spending",
                       "Agency.muster", "--award", "G-0", "--output", "out", NULL);
  test_command_refuse (command, 3, "before", "export", "spending", "Agency.muster", "--from",
                       "2026-02-01", "--until", "2026-01-01", "--output", "out", NULL);
  test_command_refuse (command, 2, "is not a date", "export", "matrix", "Agency.muster", "--as-of",
                       "soon", "--output", "out", NULL);
}

static void
test_unknown (void)
{
  static const char *const papers[] = { "transcript", "memo", "matrix", "worksheet" };
  g_autoptr (TestCommand) command = test_command_new_agency ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    test_command_refuse (command, 3, "99-9999", "export", papers[i], "Agency.muster", "--officer",
                         "99-9999", "--output", "out", NULL);
  test_command_refuse (command, 3, "No class has the number 26-X-1", "export", "roster",
                       "Agency.muster", "--class", "26-X-1", "--output", "out", NULL);
}

static void
test_write_protected (void)
{
  static const char *const papers[] = { "transcript", "memo", "matrix", "worksheet" };
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  g_autofree char *out = test_command_path (command, "out");
  guint i;

  command->as_user = TRUE;
  g_assert_cmpint (g_mkdir (out, 0555), ==, 0);
  g_chmod (out, 0555);
  g_chmod (command->folder, 0755);
  g_chmod (command->data, 0777);
  g_chmod (path, 0444);
  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      test_command_refuse (command, 4, "cannot be written", "export", papers[i], "Agency.muster",
                           "--format", "xlsx", "--output", "out", NULL);
      test_command_refuse (command, 4, "could not be made", "export", papers[i], "Agency.muster",
                           "--format", "xlsx", "--output", "new", NULL);
    }
  test_command_refuse (command, 4, "cannot be written", "export", "plan", "Agency.muster", "--year",
                       "2026", "--format", "xlsx", "--output", "out", NULL);
  test_command_refuse (command, 4, "could not be made", "export", "everything", "Agency.muster",
                       "--output", "out/all", NULL);
}

/* --- People --------------------------------------------------------------------------------------- */

/* Nobody's name, ID or empty record keeps a paper from being made, or a file from its place. */
static void
test_people (void)
{
  static const char *const papers[] = { "transcript", "memo", "matrix", "worksheet" };
  g_autoptr (TestCommand) command = test_command_new ();
  g_autofree char *x = g_strnfill (100, 'x');
  g_autofree char *rows = g_strdup_printf (
      "state_id,last_name,first_name,employment_type,hired_on\n"
      "1/2,בן־דוד,אורי,FT,7/1/2016\n1_2,عبد الرحمن,محمد,FT,7/1/2016\n"
      "..,王,小明,FT,7/1/2016\n5,Shield 👮‍♀️,Ann,FT,7/1/2016\n6,%s,%s,FT,7/1/2016\n"
      "7,=1+1,@cmd,FT,7/1/2016\n8,Twin,Bo,FT,7/1/2016\n",
      x, x);
  g_autofree char *path = test_command_path (command, "out");
  g_autofree char *csv = NULL;
  guint i;

  test_command_run (command, 0, "new", "Agency.muster", "--agency", "Harrow Mills", "--state", "CT",
                    NULL);
  test_command_write (command, "officers.csv", rows, -1);
  test_command_run (command, 0, "import", "officers", "Agency.muster", "officers.csv", NULL);
  for (i = 0; i < G_N_ELEMENTS (papers); i++)
    test_command_run (command, 0, "export", papers[i], "Agency.muster", "--output", "out", NULL);
  /* Seven transcripts and three papers, each twice. */
  g_assert_cmpuint (test_folder_count (path), ==, 2 * (7 + 3));
  test_command_run (command, 0, "export", "transcript", "Agency.muster", "--together", "--format",
                    "csv", "--as-of", "2026-01-31", "--output", "one", NULL);
  assert_files (command, "one", "transcript-2026-01-31.csv");
  test_command_run (command, 0, "export", "matrix", "Agency.muster", "--format", "csv", "--output",
                    "one", NULL);
  csv = read_file (command, "one/matrix-2026-06-21.csv");
  assert_holds (csv, "\"'=1+1, @cmd\",7,");
}

/* --- A sample agency ------------------------------------------------------------------------------ */

static char *
read_paper (TestCommand *command, const char *name)
{
  g_autofree char *path = test_command_path (command, name);
  const char *const argv[] = { "pdftotext", "-layout", path, "-", NULL };
  int status;
  char *text = test_child_run (FALSE, argv, &status);

  g_assert_cmpint (status, ==, 0);
  return text;
}

/* Two amounts that are due on two days stand on two lines. */
static void
check_memo (TestCommand *command)
{
  g_autofree char *text = NULL;

  test_command_run (command, 0, "export", "memo", "Sample.muster", "--as-of", "2026-06-09",
                    "--format", "pdf", "--output", "out", NULL);
  text = read_paper (command, "out/memo-2026-06-09.pdf");
  g_assert_true (g_regex_match_simple ("Ellsberry, Tamika +10.00 +30 Jun 2026", text, 0, 0));
  g_assert_true (g_regex_match_simple ("Ellsberry, Tamika +60.00 +30 Jun 2028", text, 0, 0));
  assert_holds (text, "Training notice: Ellsberry, Tamika");
  assert_holds (text, "26-FA-165");
}

static void
check_rosters (TestCommand *command)
{
  g_autofree char *text = NULL;

  test_command_run (command, 0, "export", "roster", "Sample.muster", "--class", "26-FA-165",
                    "--format", "pdf", "--output", "out", NULL);
  assert_holds (command->errors, "Nobody is on the roster of this class yet");
  test_command_run (command, 0, "export", "roster", "Sample.muster", "--class", "23-DT-73",
                    "--format", "pdf,csv", "--output", "out", NULL);
  text = read_file (command, "out/roster-23-DT-73.csv");
  assert_holds (text, "\"Corvane, Luis V.\",CT-1019,Marlow Falls Police Department,Attended,"
                      "Completed,14400,,");
}

static void
check_worksheet (TestCommand *command)
{
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;

  test_command_run (command, 0, "export", "worksheet", "Sample.muster", "--as-of", "2026-06-09",
                    "--since", "2026-03-01", "--format", "pdf,csv", "--output", "out", NULL);
  text = read_paper (command, "out/worksheet-2026-06-09.pdf");
  assert_holds (text, "Class 26-DT-154");
  assert_holds (text, "Rejected by the state");
  csv = read_file (command, "out/worksheet-2026-06-09.csv");
  g_assert_null (strstr (csv, "2026-02"));
  assert_holds (csv, "26-DT-154,");
}

static void
assert_same_file (TestCommand *command, const char *first, const char *second)
{
  g_autofree char *one = test_command_path (command, first);
  g_autofree char *other = test_command_path (command, second);
  const char *const argv[] = { "cmp", one, other, NULL };
  g_autofree char *said = NULL;
  int status;

  said = test_child_run (FALSE, argv, &status);
  g_assert_cmpint (status, ==, 0);
}

static void
export_plan (TestCommand *command, const char *year, const char *folder)
{
  test_command_run (command, 0, "export", "plan", "Sample.muster", "--year", year, "--as-of",
                    "2026-06-09", "--output", folder, NULL);
}

/* Until 30 June, classes of 4.00 and 2.00 hours are still to come, whose subjects the review training counts: ten
 * hours become four, sixteen ten. Nobody is brought anything by a class after the last day. */
static void
check_plan (TestCommand *command)
{
  g_autofree char *text = NULL;
  g_autofree char *over = NULL;

  export_plan (command, "2026", "plans");
  export_plan (command, "2026", "again");
  export_plan (command, "2024", "plans");
  assert_same_file (command, "plans/plan-2026.pdf", "again/plan-2026.pdf");
  assert_same_file (command, "plans/plan-2026.xlsx", "again/plan-2026.xlsx");
  text = read_paper (command, "plans/plan-2026.pdf");
  assert_holds (text, "a template that nobody at the agency has verified");
  g_assert_true (
      g_regex_match_simple ("Ellsberry, Tamika +CT-1017 +30 Jun 2026 +Review training in "
                            "the certification period 4.00 +10.00 +4.00",
                            text, 0, 0));
  g_assert_true (g_regex_match_simple ("Harrowgate, Mary Beth Q. +CT-1018 +30 Jun 2026 +Review "
                                       "training in the certification period 10.00 +16.00 +10.00",
                                       text, 0, 0));
  g_assert_true (g_regex_match_simple ("Ethics and report writing +Ethics and conduct 2.00 +2.00",
                                       text, 0, 0));
  over = read_paper (command, "plans/plan-2024.pdf");
  assert_holds (over, "No class of the year is still to come");
  assert_holds (over, "of which 0 still to come");
}

static void
check_calendar (TestCommand *command)
{
  g_autofree char *all = NULL;
  g_autofree char *classes = NULL;

  test_command_run (command, 0, "export", "calendar", "Sample.muster", "--as-of", "2026-06-09",
                    "--output", "calendars", NULL);
  all = read_file (command, "calendars/calendar-2026-06-09.ics");
  assert_holds (all, "SUMMARY:Due: ");
  assert_holds (all, "UID:meeting-");
  test_command_run (command, 0, "export", "calendar", "Sample.muster", "--as-of", "2026-06-09",
                    "--classes-only", "--output", "calendars", NULL);
  assert_files (command, "calendars", "calendar-2026-06-09.ics");
  classes = read_file (command, "calendars/calendar-2026-06-09.ics");
  assert_holds (classes, "UID:meeting-");
  g_assert_null (strstr (classes, "Due:"));
}

static void
test_sample (void)
{
  g_autoptr (TestCommand) command = test_command_new ();
  g_autofree char *text = NULL;

  test_command_run (command, 0, "sample", "Sample.muster", "--state", "CT", NULL);
  check_memo (command);
  check_rosters (command);
  check_worksheet (command);
  check_plan (command);
  check_calendar (command);
  test_command_run (command, 0, "export", "transcript", "Sample.muster", "--officer", "CT-1017",
                    "--format", "pdf", "--output", "out", NULL);
  text = read_paper (command, "out/transcript-CT-1017.pdf");
  assert_holds (text, "Training transcript: Ellsberry, Tamika");
  assert_holds (text, "Custodian of records");
  assert_files (command, "out",
                "memo-2026-06-09.pdf roster-23-DT-73.csv roster-23-DT-73.pdf "
                "roster-26-FA-165.pdf transcript-CT-1017.pdf worksheet-2026-06-09.csv "
                "worksheet-2026-06-09.pdf");
}

/* --- Everything ----------------------------------------------------------------------------------- */

static void
test_everything (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *empty = test_command_path (command, "empty");
  g_autofree char *readme = NULL;
  g_autofree char *officers = NULL;

  test_command_write (command, "more.csv", "state_id,last_name,first_name\n20-1,=HYPERLINK(1),-x\n",
                      -1);
  test_command_run (command, 0, "import", "officers", "Agency.muster", "more.csv", NULL);
  test_command_run (command, 0, "export", "everything", "Agency.muster", "--output", "deep/all/",
                    NULL);
  assert_files (command, "deep", "all");
  assert_files (command, "deep/all", "README.txt documents history.csv packs records");
  readme = read_file (command, "deep/all/README.txt");
  assert_holds (readme, "3600 are an hour");
  officers = read_file (command, "deep/all/records/officer.csv");
  assert_holds (officers, ",20-1,'=HYPERLINK(1),'-x,");
  /* Nothing is overwritten, and nothing is left beside it. */
  test_command_refuse (command, 4, "is not an empty folder", "export", "everything",
                       "Agency.muster", "--output", "deep", NULL);
  test_command_refuse (command, 4, "is not an empty folder", "export", "everything",
                       "Agency.muster", "--output", "Agency.muster", NULL);
  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  test_command_run (command, 0, "export", "everything", "Agency.muster", "--output", "empty", NULL);
  assert_files (command, "empty", "README.txt documents history.csv packs records");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/exports/usage", test_usage);
  g_test_add_func ("/cli/exports/unknown", test_unknown);
  g_test_add_func ("/cli/exports/write-protected", test_write_protected);
  g_test_add_func ("/cli/exports/people", test_people);
  g_test_add_func ("/cli/exports/sample", test_sample);
  g_test_add_func ("/cli/exports/everything", test_everything);

  return g_test_run ();
}
