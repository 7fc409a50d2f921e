/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Relief, classifying and rules as people type them. */

#include <string.h>

#include "cli/command.h"
#include "support/files.h"

#define PERIOD "2023-07-01..2026-06-30"

static void
assert_said (TestCommand *command, const char *words)
{
  if (strstr (command->output, words) == NULL)
    g_error ("“%s” does not say “%s”", command->output, words);
}

static TestCommand *
make_agency (void)
{
  TestCommand *command = test_command_new_agency ();

  test_command_write (command, "training.csv",
                      "state_id,date,title,subject,hours\n"
                      "14-0001,2026-01-15,Legal update,law,8\n"
                      "14-0001,2026-02-03,Roll call,,0.25\n"
                      "14-0002,2026-02-03,Roll call,,0.25\n"
                      "14-0001,2026-03-03,Night shoot,firearms,3\n"
                      "14-0001,2026-03-03,Street survival,,8\n",
                      -1);
  test_command_run (command, 0, "import", "training", "Agency.muster", "training.csv", NULL);
  return command;
}

static char *
get_text (TestCommand *command, const char *sql)
{
  g_autofree char *path = test_command_path (command, "Agency.muster");

  return test_file_get_text (path, sql);
}

static void
test_waive (void)
{
  g_autoptr (TestCommand) command = make_agency ();
  g_autofree char *requested = NULL;
  g_autofree char *approved = NULL;
  g_autofree char *asked_for = NULL;

  test_command_run (command, 0, "waive", "Agency.muster", "--officer", "14-0001", "--requirement",
                    "total, firearms", "--period", PERIOD, "--hours", "30", "--reason", "Deployed",
                    NULL);
  assert_said (command, "changes nothing");
  requested = get_text (command, "SELECT group_concat(requirement || ' ' || status || ' ' || "
                                 "required_seconds || ' ' || pack) FROM waiver");
  g_assert_cmpstr (requested, ==, "total requested 108000 us-ct,firearms requested 108000 us-ct");
  test_command_run (command, 0, "waive", "Agency.muster", "--officer", "14-0001", "--requirement",
                    "total,firearms", "--period", PERIOD, "--hours", "30", "--reason", "Deployed",
                    "--authority", "POST Council", "--decided", "5/1/2026", NULL);
  assert_said (command, "approved");
  approved = get_text (command, "SELECT group_concat(status || ' ' || decided_on) FROM waiver");
  g_assert_cmpstr (approved, ==, "approved 2026-05-01,approved 2026-05-01");
  test_command_run (command, 0, "waive", "Agency.muster", "--officer", "14-0002", "--requirement",
                    "total", "--period", "2025", "--until", "2026-12-31", "--reason", "Injured",
                    "--request", "--requested-on", "3/3/2026", NULL);
  asked_for = get_text (command, "SELECT requested_on FROM waiver WHERE extended_to IS NOT NULL");
  g_assert_cmpstr (asked_for, ==, "2026-03-03");
  test_command_run (command, 0, "waive", "Agency.muster", "--officer", "14-0002", "--requirement",
                    "firearms", "--period", "2025", "--excuse", "--reason", "Injured", NULL);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
}

static void
test_waive_refused (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_refuse (command, 2, "--officer", "waive", "Agency.muster", NULL);
  test_command_refuse (command, 2, "one of --hours H", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "total", "--period", PERIOD, "--reason", "X",
                       NULL);
  test_command_refuse (command, 2, "one of --hours H", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "total", "--period", PERIOD, "--reason", "X",
                       "--excuse", "--hours", "3", NULL);
  test_command_refuse (command, 2, "both --authority", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "total", "--period", PERIOD, "--reason", "X",
                       "--excuse", "--authority", "POST", NULL);
  test_command_refuse (command, 3, "is in the future", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "total", "--period", PERIOD, "--excuse",
                       "--reason", "x", "--requested-on", "1/1/2090", NULL);
  test_command_refuse (command, 2, "nothing is decided", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "total", "--period", PERIOD, "--reason", "X",
                       "--excuse", "--authority", "POST", "--decided", "2026-05-01", "--request",
                       NULL);
  test_command_refuse (command, 3, "counts no hours", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "firearms-standard", "--period", PERIOD,
                       "--reason", "X", "--hours", "2", NULL);
  test_command_refuse (command, 2, "is no period", "waive", "Agency.muster", "--officer", "14-0001",
                       "--requirement", "total", "--period", "soon", "--reason", "X", "--excuse",
                       NULL);
  test_command_refuse (command, 2, "ends before it starts", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "total", "--period", "2026-01-02..2026-01-01",
                       "--reason", "X", "--excuse", NULL);
  test_command_refuse (command, 3, "No officer has state ID 99", "waive", "Agency.muster",
                       "--officer", "99", "--requirement", "total", "--period", PERIOD, "--reason",
                       "X", "--excuse", NULL);
  test_command_refuse (command, 3, "is no requirement", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "totl", "--period", PERIOD, "--reason", "X",
                       "--excuse", NULL);
  test_command_refuse (command, 3, "were not adopted", "waive", "Agency.muster", "--officer",
                       "14-0001", "--requirement", "total", "--pack", "us-co", "--period", PERIOD,
                       "--reason", "X", "--excuse", NULL);
}

static void
test_cure (void)
{
  g_autoptr (TestCommand) command = make_agency ();
  g_autofree char *id = NULL;
  g_autofree char *cures = NULL;

  test_command_run (command, 0, "cure", "Agency.muster", "--officer", "14-0001", "--credit",
                    "2026-01-15", "--period", "2025", "--hours", "4", "--reason", "Late",
                    "--authority", "POST Council", NULL);
  test_command_refuse (command, 3, "makes up for this period already", "cure", "Agency.muster",
                       "--officer", "14-0001", "--credit", "2026-01-15", "--period", "2025", NULL);
  test_command_refuse (command, 3, "Only 4.00 h of “Legal update”", "cure", "Agency.muster",
                       "--officer", "14-0001", "--credit", "2026-01-15", "--period", "2024",
                       "--hours", "5", NULL);
  test_command_refuse (command, 3, "(Night shoot, 3.00 h), ", "cure", "Agency.muster", "--officer",
                       "14-0001", "--credit", "3/3/2026", "--period", "2025", NULL);
  id = get_text (command, "SELECT id FROM credit WHERE title = 'Night shoot'");
  test_command_run (command, 0, "cure", "Agency.muster", "--officer", "14-0001", "--credit", id,
                    "--period", "2025", NULL);
  cures = get_text (command, "SELECT group_concat(ifnull(seconds, 'all')) FROM cure");
  g_assert_cmpstr (cures, ==, "14400,all");
  test_command_refuse (command, 3, "no training on 4 Mar 2026", "cure", "Agency.muster",
                       "--officer", "14-0001", "--credit", "2026-03-04", "--period", "2025", NULL);
  test_command_refuse (command, 3, "with the number 17", "cure", "Agency.muster", "--officer",
                       "14-0001", "--credit", "17", "--period", "2025", NULL);
  test_command_refuse (command, 2, "neither the number", "cure", "Agency.muster", "--officer",
                       "14-0001", "--credit", "late", "--period", "2025", NULL);
  test_command_refuse (command, 2, "--credit", "cure", "Agency.muster", "--officer", "14-0001",
                       NULL);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
}

static void
test_classify (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_run (command, 0, "classify", "Agency.muster", "--format", "csv", NULL);
  g_assert_cmpstr (command->output, ==,
                   "title,credits,seconds,first_on,last_on\r\n"
                   "Roll call,2,1800,2026-02-03,2026-02-03\r\n"
                   "Street survival,1,28800,2026-03-03,2026-03-03\r\n");
  test_command_refuse (command, 2, "or neither", "classify", "Agency.muster", "--title",
                       "Roll call", NULL);
  test_command_refuse (command, 3, "is no subject", "classify", "Agency.muster", "--title",
                       "Roll call", "--subject", "cooking", NULL);
  test_command_run (command, 0, "classify", "Agency.muster", "--title", "Roll call", "--subject",
                    "law", NULL);
  g_assert_cmpstr (command->output, ==, "2 credits of “Roll call” were classified.\n");
  test_command_refuse (command, 3, "No unclassified training", "classify", "Agency.muster",
                       "--title", "Roll call", "--subject", "law", NULL);
  test_command_run (command, 0, "list", "unclassified", "Agency.muster", NULL);
  g_assert_cmpuint (test_command_count (command, "Roll call"), ==, 0);
  assert_said (command, "Street survival");
}

static void
test_rules (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_run (command, 0, "rules", "list", "Agency.muster", NULL);
  assert_said (command, "template, not verified");
  test_command_run (command, 0, "rules", "show", "Agency.muster", "us-ct", "--format", "json",
                    NULL);
  assert_said (command, "\"requirement\": \"total\"");
  test_command_refuse (command, 3, "were not adopted", "rules", "show", "Agency.muster", "us-co",
                       NULL);
  test_command_run (command, 0, "rules", "adopt", "Agency.muster", "us-co", NULL);
  test_command_refuse (command, 3, "adopted already", "rules", "adopt", "Agency.muster", "us-co",
                       NULL);
  test_command_refuse (command, 3, "No rules “us-tx” come with Muster", "rules", "adopt",
                       "Agency.muster", "us-tx", NULL);
  test_command_refuse (command, 3, "cannot be read", "rules", "adopt", "Agency.muster", "no.json",
                       NULL);
  test_command_write (command, "bad.json", "{}", -1);
  test_command_refuse (command, 3, NULL, "rules", "adopt", "Agency.muster", "bad.json", NULL);
  test_command_write (command, "bytes.json", "\xff\x00", 2);
  test_command_refuse (command, 3, "no text in UTF-8", "rules", "adopt", "Agency.muster",
                       "bytes.json", NULL);
  test_command_refuse (command, 2, "--source", "rules", "verify", "Agency.muster", "us-ct", NULL);
  test_command_run (command, 0, "rules", "verify", "Agency.muster", "us-ct", "--source",
                    "General Notice 24-01", "--on", "2026-06-01", NULL);
  test_command_run (command, 0, "rules", "list", "Agency.muster", "--format", "csv", NULL);
  assert_said (command, ",verified,General Notice 24-01,Pat Quill,2026-06-01\r\n");
  test_command_refuse (command, 2, "Say what to do", "rules", "lst", "Agency.muster", NULL);
}

static void
test_set (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_refuse (command, 2, "--citation", "rules", "set", "Agency.muster", "us-ct",
                       "firearms", "hours", "10", NULL);
  test_command_refuse (command, 2, "Something is missing", "rules", "set", "Agency.muster", "us-ct",
                       "hours", NULL);
  test_command_refuse (command, 3, "is no requirement", "rules", "set", "Agency.muster", "us-ct",
                       "firarms", "hours", "10", "--citation", "Order 5", NULL);
  test_command_run (command, 0, "rules", "set", "Agency.muster", "us-ct", "firearms", "hours", "10",
                    "--citation", "Order 5", "--from", "2026-01-01", "--address",
                    "https://example.org", NULL);
  test_command_run (command, 0, "rules", "show", "Agency.muster", "us-ct", "--format", "csv", NULL);
  assert_said (command, "hours = 10 from 2026-01-01 (Order 5)");
  test_command_run (command, 0, "undo", "Agency.muster", NULL);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
}

static void
test_kind_and_imports (void)
{
  g_autoptr (TestCommand) command = make_agency ();
  g_autofree char *entries = NULL;

  test_command_refuse (command, 2, "no kind of agency “navy”", "new", "New.muster", "--agency", "X",
                       "--state", "CO", "--kind", "navy", NULL);
  test_command_run (command, 0, "new", "Sheriff.muster", "--agency", "X", "--state", "CO", "--kind",
                    "sheriff", NULL);
  test_command_write (command, "q.csv", "state_id,kind,date,score\n14-0001,handgun,2026-04-14,92\n",
                      -1);
  test_command_write (command, "e.csv", "state_id,school\n14-0001,College\n", -1);
  test_command_write (command, "m.csv", "state_id,kind,date\n14-0001,registered,2014-07-01\n", -1);
  test_command_run (command, 0, "import", "qualifications", "Agency.muster", "q.csv", "--dry-run",
                    NULL);
  assert_said (command, "1 accepted, 0 refused");
  test_command_run (command, 0, "import", "qualifications", "Agency.muster", "q.csv", NULL);
  test_command_refuse (command, 3, "Row 2: This is already on file.", "import", "qualifications",
                       "Agency.muster", "q.csv", NULL);
  test_command_run (command, 0, "import", "education", "Agency.muster", "e.csv", NULL);
  test_command_run (command, 0, "import", "milestones", "Agency.muster", "m.csv", NULL);
  entries = get_text (command, "SELECT (SELECT count(*) FROM qualification) || (SELECT count(*) "
                               "FROM education) || (SELECT count(*) FROM milestone)");
  g_assert_cmpstr (entries, ==, "111");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/relief/waive", test_waive);
  g_test_add_func ("/cli/relief/waive-refused", test_waive_refused);
  g_test_add_func ("/cli/relief/cure", test_cure);
  g_test_add_func ("/cli/relief/classify", test_classify);
  g_test_add_func ("/cli/relief/rules", test_rules);
  g_test_add_func ("/cli/relief/set", test_set);
  g_test_add_func ("/cli/relief/kind-and-imports", test_kind_and_imports);

  return g_test_run ();
}
