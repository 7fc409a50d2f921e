/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* muster-cli check as people and scripts call it. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "cli/command.h"
#include "support/files.h"

#define PACK                                                                                       \
  "{ \"format\": 1, \"id\": \"trial\", \"title\": \"Trial rules\", \"state\": \"XX\", "            \
  "\"version\": \"2026-01-01\", \"period\": { \"kind\": \"certificate-cycle\", \"years\": 3 }, "   \
  "\"subjects\": [ { \"id\": \"legal\", \"title\": \"Legal\" }, { \"id\": \"firearms\", "          \
  "\"title\": \"Firearms\" } ], \"requirements\": [ { \"id\": \"total\", \"title\": \"Review "     \
  "training\", \"hours\": 60, \"caps\": [ { \"title\": \"Firearms\", \"subjects\": [ "             \
  "\"firearms\" ], \"hours\": 8 } ], \"report\": { \"month\": 3, \"day\": 15 }, "                  \
  "\"notice_days\": 60, \"citation\": { \"text\": \"Rule 1\" } }, { \"id\": \"open\", "            \
  "\"title\": \"Unset hours\", \"hours\": null, \"subjects\": [ \"legal\" ], \"citation\": { "     \
  "\"text\": \"Rule 2\" } }, { \"id\": \"handgun\", \"title\": \"Handgun\", \"counts\": "          \
  "\"qualifications\", \"names\": [ \"handgun\" ], \"times\": 2, \"level\": \"recommended\", "     \
  "\"citation\": { \"text\": \"Rule 3\" } }, { \"id\": \"elders\", \"title\": \"Elders\", "        \
  "\"counts\": \"courses\", \"courses\": [ \"ELD\" ], \"level\": \"agency\", \"period\": { "       \
  "\"kind\": \"once\" }, \"citation\": { \"text\": \"Rule 4\" } } ] }"

#define OFFICERS                                                                                   \
  "state_id,last_name,first_name,hired_on\n"                                                       \
  "14-0001,Corvane,Luis,2014-06-30\n"                                                              \
  "14-0002,Abernathy,Rose,2016-02-01\n"
#define CERTIFICATES                                                                               \
  "state_id,kind,number,issued_on,expires_on,status\n"                                             \
  "14-0001,basic,C-1,2023-07-01,2026-06-30,active\n"                                               \
  "14-0002,basic,C-2,2025-01-01,,active\n"
#define TRAINING                                                                                   \
  "state_id,date,course_code,title,subject,hours\n"                                                \
  "14-0001,2026-01-06,L-1,Law,legal,40\n"                                                          \
  "14-0001,2026-02-06,F-1,Range day,firearms,12\n"                                                 \
  "14-0002,2026-01-06,L-1,Law,legal,60\n"                                                          \
  "14-0002,2026-02-06,ELD,At-Risk Elders,legal,4\n"
#define QUALIFICATIONS                                                                             \
  "state_id,kind,weapon,date,result\n"                                                             \
  "14-0001,handgun,Glock 17,2026-03-03,passed\n"                                                   \
  "14-0001,handgun,Glock 17,2026-04-03,failed\n"

static void
import (TestCommand *command, const char *kind, const char *csv)
{
  test_command_write (command, "source.csv", csv, -1);
  test_command_run (command, 0, "import", kind, "Agency.muster", "source.csv", NULL);
}

/* Corvane has 40 + 8 of 60 hours, for firearms count no further; Abernathy has 64. */
static TestCommand *
new_trial (void)
{
  TestCommand *command = test_command_new ();

  test_command_write (command, "pack.json", PACK, -1);
  test_command_run (command, 0, "new", "Agency.muster", "--agency", "Trial Police Department",
                    "--state", "XX", "--pack", "pack.json", NULL);
  import (command, "officers", OFFICERS);
  import (command, "certificates", CERTIFICATES);
  import (command, "training", TRAINING);
  import (command, "qualifications", QUALIFICATIONS);
  return command;
}

static void
assert_says (TestCommand *command, const char *words)
{
  if (strstr (command->output, words) == NULL)
    g_error ("“%s” is not in: %s", words, command->output);
}

/* --- JSON ----------------------------------------------------------------------------------------- */

static JsonNode *
run_json (TestCommand *command)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GError *error = NULL;

  test_command_run (command, 0, "check", "Agency.muster", "--format", "json", NULL);
  json_parser_load_from_data (parser, command->output, -1, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static void
assert_members (JsonObject *object, const char *names)
{
  g_autoptr (GList) members = json_object_get_members (object);
  g_autoptr (GString) found = g_string_new (NULL);
  GList *l;

  for (l = members; l != NULL; l = l->next)
    g_string_append_printf (found, "%s%s", l != members ? " " : "", (char *) l->data);
  g_assert_cmpstr (found->str, ==, names);
}

static JsonObject *
get_element (JsonObject *object, const char *list, guint i)
{
  JsonArray *array = json_object_get_array_member (object, list);

  g_assert_cmpuint (json_array_get_length (array), >, i);
  return json_array_get_object_element (array, i);
}

/* The members and their order are what the manual page promises. */
static void
test_json_members (void)
{
  static const char considered[] = "credit date title seconds reason";
  g_autoptr (TestCommand) command = new_trial ();
  g_autoptr (JsonNode) root = run_json (command);
  JsonObject *check = json_node_get_object (root);
  JsonObject *officer = get_element (check, "officers", 0);
  JsonObject *duty = get_element (officer, "duties", 0);

  assert_members (check, "as_of packs officers agency findings");
  assert_members (get_element (check, "packs", 0), "id version verified");
  assert_members (officer, "state_id name short_seconds duties");
  assert_members (duty, "pack requirement title citation from to due status unit required_seconds "
                        "required sure_seconds sure possible_seconds possible short_seconds short "
                        "completed_on report notice closed recommended consequence open_questions "
                        "counted refused");
  assert_members (get_element (duty, "counted", 0), considered);
  assert_members (get_element (duty, "refused", 0), considered);
  assert_members (get_element (check, "agency", 0),
                  "pack requirement title citation from to due status unit required sure possible "
                  "short recommended consequence officers");
  assert_members (get_element (get_element (check, "agency", 0), "officers", 0), "state_id name");
}

/* A credit of which a part counts stands in both lists with its parts. */
static void
test_json_hours (void)
{
  g_autoptr (TestCommand) command = new_trial ();
  g_autoptr (JsonNode) root = run_json (command);
  JsonObject *check = json_node_get_object (root);
  JsonObject *officer = get_element (check, "officers", 0);
  JsonObject *duty = get_element (officer, "duties", 0);
  JsonObject *counted = get_element (duty, "counted", 1);
  JsonObject *refused = get_element (duty, "refused", 0);

  g_assert_cmpstr (json_object_get_string_member (check, "as_of"), ==, "2026-06-21");
  g_assert_cmpstr (json_object_get_string_member (officer, "name"), ==, "Corvane, Luis");
  g_assert_cmpint (json_object_get_int_member (officer, "short_seconds"), ==, 12 * 3600);
  g_assert_cmpstr (json_object_get_string_member (duty, "status"), ==, "short");
  g_assert_cmpstr (json_object_get_string_member (duty, "due"), ==, "2026-06-30");
  g_assert_cmpstr (json_object_get_string_member (duty, "report"), ==, "2027-03-15");
  g_assert_cmpstr (json_object_get_string_member (duty, "notice"), ==, "2026-05-01");
  g_assert_cmpint (json_object_get_int_member (duty, "sure_seconds"), ==, 48 * 3600);
  g_assert_true (json_object_get_null_member (duty, "sure"));
  g_assert_cmpint (json_object_get_int_member (counted, "seconds"), ==, 8 * 3600);
  g_assert_true (json_object_get_null_member (counted, "reason"));
  g_assert_cmpint (json_object_get_int_member (refused, "seconds"), ==, 4 * 3600);
  g_assert_cmpint (json_object_get_int_member (refused, "credit"), ==,
                   json_object_get_int_member (counted, "credit"));
  g_assert_cmpstr (json_object_get_string_member (refused, "reason"), ==,
                   "over the 8.00 hours that count of Firearms");
}

static void
test_json_occasions (void)
{
  g_autoptr (TestCommand) command = new_trial ();
  g_autoptr (JsonNode) root = run_json (command);
  JsonObject *officer = get_element (json_node_get_object (root), "officers", 0);
  JsonObject *unset = get_element (officer, "duties", 1);
  JsonObject *handgun = get_element (officer, "duties", 2);

  g_assert_cmpstr (json_object_get_string_member (unset, "status"), ==, "not-decidable");
  g_assert_true (json_object_get_null_member (unset, "required_seconds"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (unset, "open_questions")),
                    ==, 1);
  g_assert_cmpstr (json_object_get_string_member (handgun, "unit"), ==, "qualifications");
  g_assert_true (json_object_get_null_member (handgun, "sure_seconds"));
  g_assert_cmpint (json_object_get_int_member (handgun, "required"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (handgun, "sure"), ==, 1);
  g_assert_cmpint (json_object_get_int_member (handgun, "short"), ==, 1);
  g_assert_true (json_object_get_boolean_member (handgun, "recommended"));
  g_assert_true (json_object_get_null_member (get_element (handgun, "counted", 0), "seconds"));
  g_assert_cmpstr (json_object_get_string_member (get_element (handgun, "refused", 0), "reason"),
                   ==, "not passed");
}

static void
test_json_verified (void)
{
  g_autoptr (TestCommand) command = new_trial ();
  g_autoptr (JsonNode) before = run_json (command);
  g_autoptr (JsonNode) after = NULL;
  JsonObject *verified;

  g_assert_true (json_object_get_null_member (
      get_element (json_node_get_object (before), "packs", 0), "verified"));
  test_command_run (command, 0, "rules", "verify", "Agency.muster", "trial", "--source",
                    "Rule book of 2025", "--on", "2026-06-01", NULL);
  after = run_json (command);
  verified = json_object_get_object_member (get_element (json_node_get_object (after), "packs", 0),
                                            "verified");
  g_assert_cmpstr (json_object_get_string_member (verified, "source"), ==, "Rule book of 2025");
  g_assert_cmpstr (json_object_get_string_member (verified, "by"), ==, "Pat Quill");
  g_assert_cmpstr (json_object_get_string_member (verified, "on"), ==, "2026-06-01");
}

/* --- CSV and text --------------------------------------------------------------------------------- */

static void
test_csv (void)
{
  g_autoptr (TestCommand) command = new_trial ();
  g_auto (GStrv) lines = NULL;

  test_command_run (command, 0, "check", "Agency.muster", "--format", "csv", NULL);
  lines = g_strsplit (command->output, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 6 + 1 + 1);
  g_assert_cmpstr (lines[0], ==,
                   "state_id,name,pack,requirement,title,status,from,to,due,unit,required,sure,"
                   "possible,short,completed_on,report,notice,closed,recommended,open_questions,"
                   "citation");
  g_assert_true (g_str_has_prefix (
      lines[1], "14-0001,\"Corvane, Luis\",trial,total,Review training,short,2023-07-01,2026-06-30,"
                "2026-06-30,seconds,216000,172800,172800,43200,"));
  g_assert_true (g_str_has_prefix (lines[7], ",,trial,elders,Elders,met,"));
}

static void
test_text (void)
{
  g_autoptr (TestCommand) command = new_trial ();

  test_command_run (command, 0, "check", "Agency.muster", NULL);
  assert_says (command, "Trial Police Department: training as of 21 Jun 2026");
  assert_says (command, "Rules: Trial rules, version 2026-01-01 (a template, not verified)");
  assert_says (
      command,
      "Corvane, Luis  14-0001         12.00  30 Jun 2026  Short   12.00     48.00  60.00     "
      "Review training");
  assert_says (command, "Asked of everybody, but no source gives the hours");
  assert_says (command, "  Unset hours\n");
  assert_says (command, "The agency as a whole");
  assert_says (command, "In order: 1 officer");
  /* What is only recommended makes nobody short. */
  g_assert_null (strstr (command->output, "Handgun"));
  g_assert_null (strstr (command->output, "Range day"));
}

static void
test_reasons (void)
{
  g_autoptr (TestCommand) command = new_trial ();

  test_command_run (command, 0, "check", "Agency.muster", "--officer", "14-0001", NULL);
  assert_says (command, "Review training: Short, 48.00 of 60.00, by 30 Jun 2026");
  assert_says (command, "6 Feb 2026     8.00     4.00  Range day  over the 8.00 hours that count");
  assert_says (command, "How many hours does “Unset hours” require?");
  assert_says (command, "Handgun (recommended): Due, 1 of 2");
  assert_says (command, "not passed");
  g_assert_null (strstr (command->output, "Abernathy"));
  test_command_run (command, 0, "check", "Agency.muster", "--officer", "14-0001", "--officer",
                    "14-0002", NULL);
  assert_says (command, "Abernathy, Rose (14-0002)");
}

/* --- Days, statuses, refusals --------------------------------------------------------------------- */

/* On 1 July Corvane's cycle is over, and so is his chance; the day may be typed either way. */
static void
test_as_of (void)
{
  g_autoptr (TestCommand) command = new_trial ();

  test_command_run (command, 0, "check", "Agency.muster", "--as-of", "2026-07-01", NULL);
  assert_says (command, "training as of 1 Jul 2026");
  assert_says (command, "Overdue");
  test_command_run (command, 0, "check", "Agency.muster", "--as-of", "7/1/2026", NULL);
  assert_says (command, "training as of 1 Jul 2026");
}

static void
test_fail_on (void)
{
  g_autoptr (TestCommand) command = new_trial ();

  test_command_run (command, 1, "check", "Agency.muster", "--fail-on", "short", NULL);
  assert_says (command, "Corvane");
  g_assert_nonnull (strstr (command->errors, "1 is short"));
  test_command_run (command, 1, "check", "Agency.muster", "--fail-on", "finding", NULL);
  test_command_run (command, 0, "check", "Agency.muster", "--officer", "14-0002", "--fail-on",
                    "finding", NULL);
  import (command, "training",
          "state_id,date,course_code,title,subject,hours\n14-0002,2026-03-06,X,Something,,1\n");
  test_command_run (command, 0, "check", "Agency.muster", "--officer", "14-0002", "--fail-on",
                    "short", NULL);
  test_command_run (command, 1, "check", "Agency.muster", "--officer", "14-0002", "--fail-on",
                    "finding", NULL);
  g_assert_nonnull (strstr (command->errors, "There is 1 finding"));
}

static void
test_refused (void)
{
  g_autoptr (TestCommand) command = new_trial ();
  g_autofree char *path = test_command_path (command, "Agency.muster");

  test_command_refuse (command, 2, "Something is missing", "check", NULL);
  test_command_refuse (command, 2, "one argument too many", "check", "Agency.muster", "14-0001",
                       NULL);
  test_command_refuse (command, 2, "There is no format “xml”", "check", "No.muster", "--format",
                       "xml", NULL);
  test_command_refuse (command, 2, "“late” is nothing to look for", "check", "No.muster",
                       "--fail-on", "late", NULL);
  test_command_refuse (command, 2, "no day 30", "check", "No.muster", "--as-of", "2026-02-30",
                       NULL);
  test_command_refuse (command, 2, "soon", "check", "No.muster", "--as-of", "soon", NULL);
  test_command_refuse (command, 3, "No officer has state ID 14-9999", "check", "Agency.muster",
                       "--officer", "14-9999", NULL);
  test_command_refuse (command, 3, "No.muster", "check", "No.muster", NULL);
  command->stdout_path = "/dev/full";
  test_command_refuse (command, 4, "could not be written", "check", "Agency.muster", NULL);
  command->stdout_path = NULL;
  test_file_exec (path, "DELETE FROM adopted_pack");
  test_command_refuse (command, 3, "No rules were chosen", "check", "Agency.muster", NULL);
}

/* Records that contradict themselves are findings, never refusals. */
static void
test_findings (void)
{
  static const char *const codes[] = { "no-hire-date", "no-period", "certificate-dates",
                                       "two-cycles", "duplicate-state-id" };
  g_autoptr (TestCommand) command = new_trial ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  guint i;

  import (command, "officers",
          "state_id,last_name,first_name,hired_on\n14-0003,Nodate,Ned,\n14-0004,Twice,Tia,"
          "2015-01-05\n14-0005,Wrong,Will,2015-01-05\n");
  import (command, "certificates",
          "state_id,kind,number,issued_on,expires_on,status\n14-0004,basic,C-4,2024-01-01,,active\n"
          "14-0004,comparative,C-5,2025-01-01,,active\n14-0005,basic,C-6,2024-01-01,,active\n");
  test_file_exec (path, "UPDATE certificate SET expires_on = '2023-01-01' WHERE number = 'C-6'");
  test_file_exec (path, "UPDATE officer SET state_id = '14-0001' WHERE state_id = '14-0002'");
  test_command_run (command, 1, "check", "Agency.muster", "--format", "json", "--fail-on",
                    "finding", NULL);
  for (i = 0; i < G_N_ELEMENTS (codes); i++)
    assert_says (command, codes[i]);
}

/* Checking changes nothing and leaves nothing. */
static void
test_reads_only (void)
{
  g_autoptr (TestCommand) command = new_trial ();
  g_autofree char *before = test_command_snapshot (command);
  g_autofree char *after = NULL;

  test_command_run (command, 0, "check", "Agency.muster", NULL);
  test_command_run (command, 0, "check", "Agency.muster", "--format", "json", NULL);
  after = test_command_snapshot (command);
  g_assert_cmpstr (after, ==, before);
}

/* A file without officers is no trouble. */
static void
test_empty (void)
{
  g_autoptr (TestCommand) command = test_command_new ();

  test_command_run (command, 0, "new", "Agency.muster", "--agency", "X", "--state", "CO", NULL);
  test_command_run (command, 0, "check", "Agency.muster", "--fail-on", "finding", NULL);
  assert_says (command, "In order: 0 officers");
  test_command_run (command, 0, "check", "Agency.muster", "--format", "json", NULL);
  test_command_refuse (command, 3, "cannot be read", "new", "New.muster", "--agency", "X",
                       "--state", "XX", "--pack", "missing.json", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/check/json-members", test_json_members);
  g_test_add_func ("/cli/check/json-hours", test_json_hours);
  g_test_add_func ("/cli/check/json-occasions", test_json_occasions);
  g_test_add_func ("/cli/check/json-verified", test_json_verified);
  g_test_add_func ("/cli/check/csv", test_csv);
  g_test_add_func ("/cli/check/text", test_text);
  g_test_add_func ("/cli/check/reasons", test_reasons);
  g_test_add_func ("/cli/check/as-of", test_as_of);
  g_test_add_func ("/cli/check/fail-on", test_fail_on);
  g_test_add_func ("/cli/check/refused", test_refused);
  g_test_add_func ("/cli/check/findings", test_findings);
  g_test_add_func ("/cli/check/reads-only", test_reads_only);
  g_test_add_func ("/cli/check/empty", test_empty);

  return g_test_run ();
}
