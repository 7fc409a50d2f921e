/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each command as people and scripts call it: what it prints, its exit status, its help. */

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/command.h"
#include "support/files.h"

static void
test_help (void)
{
  static const char *const commands[] = { "new",      "import",  "list",   "undo",
                                          "redo",     "history", "verify", "backup",
                                          "classify", "waive",   "cure",   "sample" };
  static const char *const verbs[] = { "propose", "enter", "lines", "edit",     "confirm",
                                       "move",    "void",  "prove", "check",    "show",
                                       "submit",  "pay",   "again", "withdraw", "adjust" };
  g_autoptr (TestCommand) command = test_command_new ();
  guint i;

  test_command_run (command, 0, "--help", NULL);
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (command->output, commands[i]));
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      test_command_run (command, 0, commands[i], "--help", NULL);
      g_assert_nonnull (strstr (command->output, commands[i]));
      g_assert_nonnull (strstr (command->output, "FILE"));
    }
  for (i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      test_command_run (command, 0, "claim", verbs[i], "--help", NULL);
      g_assert_nonnull (strstr (command->output, "--award"));
    }
  test_command_run (command, 0, "rules", "--help", NULL);
  test_command_run (command, 0, "rules", "list", "--help", NULL);
  test_command_run (command, 0, "rules", "show", "--help", NULL);
  test_command_run (command, 0, "rules", "adopt", "--help", NULL);
  test_command_run (command, 0, "rules", "verify", "--help", NULL);
  test_command_run (command, 0, "rules", "set", "--help", NULL);
  test_command_run (command, 0, "export", "--help", NULL);
  test_command_run (command, 0, "export", "renewal", "--help", NULL);
  test_command_run (command, 0, "export", "reimbursement", "--help", NULL);
  test_command_run (command, 0, "--version", NULL);
  g_assert_true (g_str_has_prefix (command->output, "muster-cli "));
  g_assert_cmpuint (test_folder_count (command->folder), ==, 0);
}

static void
test_usage (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_refuse (command, 2, "There is no command “lsit”", "lsit", "Agency.muster", NULL);
  test_command_refuse (command, 2, "Unknown option --frmat", "list", "officers", "Agency.muster",
                       "--frmat", "json", NULL);
  test_command_refuse (command, 2, "Something is missing", "list", "officers", NULL);
  test_command_refuse (command, 2, "one argument too many", "undo", "Agency.muster", "2", NULL);
  test_command_refuse (command, 2, "cannot be listed", "list", "oficers", "Agency.muster", NULL);
  test_command_refuse (command, 2, "cannot be imported", "import", "oficers", "Agency.muster",
                       "officers.csv", NULL);
  test_command_refuse (command, 2, "There is no format “xml”", "list", "officers", "Agency.muster",
                       "--format", "xml", NULL);
  test_command_refuse (command, 2, "There is no format “xml”", "history", "Agency.muster",
                       "--format", "xml", NULL);
  /* What was typed is looked at before the file is. */
  test_command_refuse (command, 2, "There is no format “xml”", "list", "officers", "No.muster",
                       "--format", "xml", NULL);
  test_command_refuse (command, 2, "There is no format “xml”", "history", "No.muster", "--format",
                       "xml", NULL);
  test_command_refuse (command, 2, "There are no rules for “TX”", "new", "New.muster", "--agency",
                       "X", "--state", "TX", NULL);
  test_command_refuse (command, 2, "--agency NAME", "new", "New.muster", NULL);
  test_command_refuse (command, 2, "Say which paper", "export", "Agency.muster", NULL);
  test_command_refuse (command, 2, "--output DIR", "export", "renewal", "Agency.muster", "--period",
                       "2026", NULL);
  test_command_refuse (command, 2, "--output DIR", "export", "renewal", "Agency.muster", "--period",
                       "2026", "--output", "", NULL);
  test_command_refuse (command, 2, "--output DIR", "export", "reimbursement", "Agency.muster",
                       "--award", "A", "--claim", "1", "--output", "", NULL);
  test_command_refuse (command, 2, "--due-before DATE", "export", "renewal", "Agency.muster",
                       "--output", ".", NULL);
  test_command_refuse (command, 2, NULL, "export", "renewal", "Agency.muster", "--period", "soon",
                       "--output", ".", NULL);
  test_command_refuse (command, 2, "--award NUMBER", "export", "reimbursement", "Agency.muster",
                       "--output", ".", NULL);
}

static void
test_new (void)
{
  g_autoptr (TestCommand) command = test_command_new ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  GStatBuf status;

  test_command_run (command, 0, "new", "Agency.muster", "--agency",
                    "Spring Falls Police Department", "--state", "ct", NULL);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  test_command_refuse (command, 3, "is there already", "new", "Agency.muster", "--agency",
                       "Another", "--state", "CO", NULL);
  test_command_write (command, "notes.txt", "mine", -1);
  test_command_refuse (command, 3, "is there already", "new", "notes.txt", "--agency", "Another",
                       "--state", "CO", NULL);
  test_command_refuse (command, 3, "There is no folder", "new", "missing/New.muster", "--agency",
                       "Another", "--state", "CO", NULL);
  test_command_refuse (command, 3, "has no name", "new", "New.muster", "--agency", "  ", "--state",
                       "CO", NULL);
}

/* As cron runs it. */
static void
test_no_locale (void)
{
  g_autoptr (TestCommand) command = test_command_new ();

  command->locale = "C";
  test_command_run (command, 0, "new", "Café.muster", "--agency", "Café", "--state", "CT", NULL);
  test_command_run (command, 0, "history", "Café.muster", NULL);
  g_assert_nonnull (strstr (command->output, "Make the file of Café"));
  test_command_refuse (command, 3, "“Café.muster” is there already", "new", "Café.muster",
                       "--agency", "Café", "--state", "CT", NULL);
}

/* A variable that is set to nothing says nothing. */
static void
test_no_operator (void)
{
  g_autoptr (TestCommand) command = test_command_new ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  g_autofree char *empty = NULL;

  command->operator_name = "";
  test_command_run (command, 0, "new", "Agency.muster", "--agency", "X", "--state", "CT", NULL);
  empty = test_file_get_text (path, "SELECT count(*) FROM step WHERE operator = ''");
  g_assert_cmpstr (empty, ==, "0");
}

/* --- Lists ---------------------------------------------------------------------------------------- */

static void
check_json (TestCommand *command, const char *columns, guint n_rows)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  GError *error = NULL;
  JsonArray *rows;
  guint i, n;

  json_parser_load_from_data (parser, command->output, -1, &error);
  g_assert_no_error (error);
  rows = json_node_get_array (json_parser_get_root (parser));
  g_assert_cmpuint (json_array_get_length (rows), ==, n_rows);
  for (i = 0; i < n_rows; i++)
    for (n = 0; names[n] != NULL; n++)
      g_assert_true (json_object_has_member (json_array_get_object_element (rows, i), names[n]));
}

static void
check_csv (TestCommand *command, const char *columns, guint n_rows)
{
  g_auto (GStrv) names = g_strsplit (columns, ",", -1);
  g_auto (GStrv) lines = g_strsplit (command->output, "\n", -1);
  g_autofree char *heading = g_strstrip (g_strdup (lines[0]));
  g_auto (GStrv) found = g_strsplit (heading, ",", -1);
  guint n;

  for (n = 0; names[n] != NULL; n++)
    g_assert_true (g_strv_contains ((const char *const *) found, names[n]));
  g_assert_cmpuint (g_strv_length (lines), ==, n_rows + 2);
}

#define TRAINING                                                                                   \
  "state_id,date,course_code,title,subject,hours,status\n"                                         \
  "14-0001,1/6/2026,RC-1,\"Roll call, \"\"law\"\"\",,0.25,Passed\n"                                \
  "14-0002,1/6/2026,RC-1,Roll call,firearms,7:30,Passed\n"

static void
test_list (void)
{
  static const struct
  {
    const char *what, *columns;
    guint n_rows;
  } lists[] = {
    { "officers", "state_id,last_name,first_name,middle_name,rank,employment_type,hired_on", 3 },
    { "certificates", "state_id,kind,number,issued_on,expires_on,status", 0 },
    { "courses", "course_code,title", 1 },
    { "classes", "class_number,course_code,title", 0 },
    { "credits", "state_id,date,course_code,title,subject,seconds,status,role", 2 },
  };
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  guint i;

  test_command_write (command, "training.csv", TRAINING, -1);
  test_command_run (command, 0, "import", "training", "Agency.muster", "training.csv", NULL);
  before = test_command_snapshot (command);
  for (i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      test_command_run (command, 0, "list", lists[i].what, "Agency.muster", "--format", "json",
                        NULL);
      check_json (command, lists[i].columns, lists[i].n_rows);
      test_command_run (command, 0, "list", lists[i].what, "Agency.muster", "--format=csv", NULL);
      check_csv (command, lists[i].columns, lists[i].n_rows);
      test_command_run (command, 0, "list", lists[i].what, "Agency.muster", NULL);
    }
  /* Listing changes nothing and leaves nothing. */
  after = test_command_snapshot (command);
  g_assert_cmpstr (after, ==, before);

  test_command_run (command, 0, "list", "credits", "Agency.muster", "--format", "json", NULL);
  g_assert_cmpuint (test_command_count (command, "27000"), ==, 1);
  g_assert_cmpuint (test_command_count (command, "unclassified"), ==, 1);
  g_assert_cmpuint (test_command_count (command, "Roll call, \\\"law\\\""), ==, 1);
}

/* A part of a workbook. */
static char *
read_part (TestCommand *command, const char *name, const char *part)
{
  g_autofree char *path = test_command_path (command, name);
  const char *const words[] = { "unzip", "-p", path, part, NULL };
  int status;
  char *text = test_child_run (FALSE, words, &status);

  g_assert_cmpint (status, ==, 0);
  return text;
}

static void
test_list_workbook (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *workbook = NULL;
  g_autofree char *strings = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *empty = NULL;

  test_command_write (command, "training.csv", TRAINING, -1);
  test_command_run (command, 0, "import", "training", "Agency.muster", "training.csv", NULL);
  test_command_run (command, 0, "list", "credits", "Agency.muster", "--format", "xlsx", "--output",
                    "Credits.xlsx", NULL);
  g_assert_cmpstr (command->output, ==, "Credits.xlsx\n");
  workbook = read_part (command, "Credits.xlsx", "xl/workbook.xml");
  strings = read_part (command, "Credits.xlsx", "xl/sharedStrings.xml");
  sheet = read_part (command, "Credits.xlsx", "xl/worksheets/sheet1.xml");
  g_assert_nonnull (strstr (workbook, "<sheet name=\"Credits\""));
  g_assert_nonnull (strstr (strings, "<t>Roll call, \"law\"</t>"));
  g_assert_nonnull (strstr (sheet, "<v>46028</v>")); /* 6 January 2026 */
  g_assert_nonnull (strstr (sheet, "<v>7.5</v>"));
  g_assert_null (strstr (sheet, "<row r=\"4\""));

  test_command_run (command, 0, "history", "Agency.muster", "--format=xlsx", "--output=H.xlsx",
                    NULL);
  test_command_run (command, 0, "list", "awards", "Agency.muster", "--format", "xlsx", "--output",
                    "Credits.xlsx", NULL);
  g_assert_nonnull (strstr (command->errors, "Credits.xlsx was there already and was replaced."));
  empty = read_part (command, "Credits.xlsx", "xl/sharedStrings.xml");
  g_assert_nonnull (strstr (empty, "<t>Nothing is on file.</t>"));
}

/* What a workbook of Muster's lists, another agency can take in. */
static void
test_import_workbook (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_write (command, "training.csv", TRAINING, -1);
  test_command_run (command, 0, "import", "training", "Agency.muster", "training.csv", NULL);
  test_command_run (command, 0, "list", "officers", "Agency.muster", "--format", "xlsx", "--output",
                    "Officers.xlsx", NULL);
  test_command_run (command, 0, "list", "credits", "Agency.muster", "--format", "xlsx", "--output",
                    "Credits.xlsx", NULL);
  test_command_run (command, 0, "new", "Other.muster", "--agency", "Other", "--state", "CT", NULL);
  test_command_run (command, 0, "import", "officers", "Other.muster", "Officers.xlsx", NULL);
  g_assert_cmpuint (test_command_count (command, "3 accepted, 0 refused"), ==, 1);
  test_command_run (command, 0, "import", "training", "Other.muster", "Credits.xlsx", NULL);
  g_assert_cmpuint (test_command_count (command, "2 accepted, 0 refused"), ==, 1);
  test_command_run (command, 0, "list", "credits", "Other.muster", "--format", "csv", NULL);
  g_assert_cmpuint (test_command_count (command, ",2026-01-06,"), ==, 2);
  g_assert_cmpuint (test_command_count (command, ",27000,"), ==, 1);
}

/* A workbook goes to no terminal and over no records. */
static void
test_list_workbook_refused (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_refuse (command, 2, "--output FILE.xlsx", "list", "claims", "Agency.muster",
                       "--format", "xlsx", NULL);
  test_command_refuse (command, 2, "--output FILE.xlsx", "history", "Agency.muster", "--format",
                       "xlsx", "--output", "-", NULL);
  test_command_refuse (command, 2, "--output FILE.xlsx", "list", "claims", "Agency.muster",
                       "--format", "xlsx", "--output", "Agency.muster", NULL);
  test_command_refuse (command, 2, "Only a workbook goes to a file", "list", "claims",
                       "Agency.muster", "--output", "Claims.xlsx", NULL);
  test_command_refuse (command, 2, "Type text, json, csv or xlsx", "list", "claims",
                       "Agency.muster", "--format", "xls", "--output", "Claims.xlsx", NULL);
  test_command_refuse (command, 2, "There is no format “xlsx”", "rules", "list", "Agency.muster",
                       "--format", "xlsx", NULL);
  test_command_refuse (command, 4, "There is no folder", "list", "claims", "Agency.muster",
                       "--format", "xlsx", "--output", "missing/Claims.xlsx", NULL);
  test_command_run (command, 0, "new", "Odd.xlsx", "--agency", "Harrow Mills", "--state", "CT",
                    NULL);
  test_command_refuse (command, 2, "--output FILE.xlsx", "list", "claims", "Odd.xlsx", "--format",
                       "xlsx", "--output", "./Odd.xlsx", NULL);
}

static void
test_undo_and_redo (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_run (command, 0, "undo", "Agency.muster", NULL);
  g_assert_true (g_str_has_prefix (command->output, "Undone: Import 3 officers"));
  test_command_run (command, 0, "list", "officers", "Agency.muster", "--format", "csv", NULL);
  check_csv (command, "state_id", 0);
  test_command_refuse (command, 3, "nothing to undo", "undo", "Agency.muster", NULL);
  test_command_run (command, 0, "redo", "Agency.muster", NULL);
  test_command_refuse (command, 3, "nothing to redo", "redo", "Agency.muster", NULL);
  test_command_run (command, 0, "history", "Agency.muster", "--format", "json", NULL);
  check_json (command, "step,time,operator,os_user,kind,undoes,label", 4);
  g_assert_cmpuint (test_command_count (command, "Pat Quill"), ==, 4);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
  g_assert_true (g_str_has_prefix (command->output, "All agrees: 4 steps"));
}

static void
test_verify (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *path = test_command_path (command, "Agency.muster");

  test_command_run (command, 0, "verify", "Agency.muster", NULL);
  test_file_exec (path, "UPDATE officer SET last_name = 'Corvina' WHERE state_id = '14-0001'");
  test_command_refuse (command, 3, "the value is not the one that was saved", "verify",
                       "Agency.muster", NULL);
  test_command_refuse (command, 3, "was not backed up", "backup", "Agency.muster", "Copy.muster",
                       NULL);
  test_file_exec (path, "CREATE TABLE extra (id INTEGER)");
  test_command_refuse (command, 3, "another program changed the file", "verify", "Agency.muster",
                       NULL);
}

static void
test_backup (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *made = NULL;

  test_command_run (command, 0, "backup", "Agency.muster", "Copy.muster", NULL);
  g_assert_cmpstr (command->output, ==, "Copy.muster\n");
  test_command_run (command, 0, "verify", "Copy.muster", NULL);
  test_command_refuse (command, 4,
                       "“Copy.muster” is there already and was left as it is. Choose another name.",
                       "backup", "Agency.muster", "Copy.muster", NULL);
  test_command_refuse (command, 4, "is there already", "backup", "Agency.muster", "Agency.muster",
                       NULL);
  test_command_refuse (command, 2, "DEST is empty", "backup", "Agency.muster", "", NULL);
  test_command_refuse (command, 4, "could not be written", "backup", "Agency.muster",
                       "missing/Copy.muster", NULL);
  test_command_run (command, 0, "backup", "Agency.muster", NULL);
  made = g_strstrip (g_strdup (command->output));
  g_assert_true (g_str_has_prefix (made, command->data));
  test_command_run (command, 0, "verify", made, NULL);
}

static void
test_backup_to_folder (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *folder = test_command_path (command, "copies");

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  test_command_run (command, 0, "backup", "Agency.muster", "copies", NULL);
  g_assert_cmpstr (command->output, ==, "copies/Agency-20260621-000000.muster\n");
  test_command_run (command, 0, "verify", "copies/Agency-20260621-000000.muster", NULL);
  test_command_refuse (command, 4, "is there already", "backup", "Agency.muster", "copies/", NULL);
}

/* --- Output --------------------------------------------------------------------------------------- */

static void
test_full_output (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  command->stdout_path = "/dev/full";
  test_command_refuse (command, 4, "could not be written", "list", "officers", "Agency.muster",
                       NULL);
  test_command_refuse (command, 4, "could not be written", "history", "Agency.muster", NULL);
  test_command_refuse (command, 4, "could not be written", "verify", "Agency.muster", NULL);
  test_command_refuse (command, 4, "could not be written", "--help", NULL);
  test_command_refuse (command, 4, "could not be written", "--version", NULL);
  /* What was done stays done. */
  test_command_run (command, 4, "undo", "Agency.muster", NULL);
  command->stdout_path = NULL;
  test_command_run (command, 0, "redo", "Agency.muster", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/commands/help", test_help);
  g_test_add_func ("/cli/commands/usage", test_usage);
  g_test_add_func ("/cli/commands/new", test_new);
  g_test_add_func ("/cli/commands/no-locale", test_no_locale);
  g_test_add_func ("/cli/commands/no-operator", test_no_operator);
  g_test_add_func ("/cli/commands/list", test_list);
  g_test_add_func ("/cli/commands/list-workbook", test_list_workbook);
  g_test_add_func ("/cli/commands/import-workbook", test_import_workbook);
  g_test_add_func ("/cli/commands/list-workbook-refused", test_list_workbook_refused);
  g_test_add_func ("/cli/commands/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/cli/commands/verify", test_verify);
  g_test_add_func ("/cli/commands/backup", test_backup);
  g_test_add_func ("/cli/commands/backup-to-folder", test_backup_to_folder);
  g_test_add_func ("/cli/commands/full-output", test_full_output);

  return g_test_run ();
}
