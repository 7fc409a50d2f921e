/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An award from its template to its close, as people type it. */

#include <json-glib/json-glib.h>
#include <string.h>

#include "cli/command.h"
#include "support/files.h"

#define FILE_NAME "Agency.muster"

static void
assert_said (TestCommand *command, const char *words)
{
  if (strstr (command->output, words) == NULL)
    g_error ("“%s” does not say “%s”", command->output, words);
}

static void
assert_not_said (TestCommand *command, const char *words)
{
  if (strstr (command->output, words) != NULL)
    g_error ("“%s” says “%s”", command->output, words);
}

static TestCommand *
make_award (void)
{
  TestCommand *command = test_command_new_agency ();

  test_command_run (command, 0, "award", "enter", FILE_NAME, "R-7", "--template", "us-co-regional",
                    "--from", "2025-07-01", "--to", "2026-06-30", "--asked", "15000", NULL);
  assert_said (command, "not verified");
  return command;
}

static void
test_life (void)
{
  g_autoptr (TestCommand) command = make_award ();

  test_command_run (command, 0, "award", "decide", FILE_NAME, "R-7", "awarded", "--amount",
                    "12,000.00", "--on", "2025-06-20", NULL);
  test_command_run (command, 0, "award", "amend", FILE_NAME, "R-7", "--amount", "14000", "--to",
                    "2026-09-30", "--reason", "Two more officers", "--on", "2026-01-10", NULL);
  test_command_run (command, 0, "award", "budget", FILE_NAME, "R-7", "lodging", "3000", NULL);
  test_command_run (command, 0, "award", "show", FILE_NAME, "R-7", NULL);
  assert_said (command, "Awarded: 14,000.00");
  assert_said (command, "Left: 14,000.00");
  assert_said (command, "30 Sep 2026");
  assert_said (command, "Two more officers");
  assert_said (command, "us-co-regional");
  assert_said (command, "Not verified");
  assert_said (command, "https://setrainingregion.org/");
  test_command_run (command, 0, "award", "verify", FILE_NAME, "R-7", "--source",
                    "Award letter of 20 June 2025", "--by", "R. Abernathy", NULL);
  test_command_run (command, 0, "award", "show", FILE_NAME, "R-7", "--part", "terms", NULL);
  assert_said (command, "Award letter of 20 June 2025");
  assert_not_said (command, "Not verified");
  test_command_run (command, 0, "award", "close", FILE_NAME, "R-7", NULL);
  test_command_run (command, 0, "list", "awards", FILE_NAME, "--format", "csv", NULL);
  assert_said (command, "closed");
  test_command_run (command, 0, "verify", FILE_NAME, NULL);
}

static void
test_approval (void)
{
  g_autoptr (TestCommand) command = make_award ();
  g_autofree char *id = NULL;
  g_autofree char *path = test_command_path (command, FILE_NAME);

  test_command_run (command, 0, "award", "decide", FILE_NAME, "R-7", "awarded", "--on",
                    "2025-06-20", NULL);
  test_command_run (command, 0, "award", "request", FILE_NAME, "R-7", "--title",
                    "Instructor course", "--amount", "900", "--on", "2025-09-01", NULL);
  assert_said (command, "The request is number ");
  id = test_file_get_text (path, "SELECT id FROM preapproval");
  test_command_run (command, 0, "award", "answer", FILE_NAME, id, "sent", "--on", "2025-09-02",
                    NULL);
  test_command_refuse (command, 3, "who decided", "award", "answer", FILE_NAME, id, "approved",
                       NULL);
  test_command_run (command, 0, "award", "answer", FILE_NAME, id, "approved", "--amount", "800",
                    "--authority", "Region's board", "--on", "2025-09-20", NULL);
  test_command_run (command, 0, "award", "show", FILE_NAME, "R-7", "--part", "preapprovals",
                    "--format", "csv", NULL);
  assert_said (command, "Instructor course");
  assert_said (command, "800.00");
}

static void
test_report (void)
{
  g_autoptr (TestCommand) command = make_award ();
  g_autofree char *id = NULL;
  g_autofree char *path = test_command_path (command, FILE_NAME);

  test_command_run (command, 0, "award", "decide", FILE_NAME, "R-7", "awarded", "--on",
                    "2025-06-20", NULL);
  test_command_run (command, 0, "award", "report", FILE_NAME, "R-7", "Final report", "--due",
                    "2026-07-31", NULL);
  test_command_run (command, 0, "award", "deadlines", FILE_NAME, NULL);
  assert_said (command, "Final report");
  assert_said (command, "award-end");
  id = test_file_get_text (path, "SELECT id FROM award_report");
  test_command_run (command, 0, "award", "sent", FILE_NAME, id, NULL);
  test_command_run (command, 0, "award", "deadlines", FILE_NAME, NULL);
  assert_not_said (command, "Final report");
}

static void
test_json (void)
{
  g_autoptr (TestCommand) command = make_award ();
  g_autoptr (JsonNode) node = NULL;
  GError *error = NULL;

  test_command_run (command, 0, "award", "show", FILE_NAME, "R-7", "--format", "json", NULL);
  node = json_from_string (command->output, &error);
  g_assert_no_error (error);
  g_assert_true (json_object_has_member (json_node_get_object (node), "terms"));
  g_assert_cmpuint (
      json_array_get_length (json_object_get_array_member (json_node_get_object (node), "claims")),
      ==, 0);
}

static void
test_templates (void)
{
  g_autoptr (TestCommand) command = make_award ();

  test_command_run (command, 0, "award", "templates", NULL);
  assert_said (command, "us-ct-certification");
  assert_said (command, "us-sf-270");
}

static void
test_refused (void)
{
  g_autoptr (TestCommand) command = make_award ();

  test_command_refuse (command, 2, "Say what to do", "award", NULL);
  test_command_refuse (command, 2, "1234.56", "award", "enter", FILE_NAME, "X", "--amount", "lots",
                       NULL);
  test_command_refuse (command, 3, "ends before it starts", "award", "enter", FILE_NAME, "X",
                       "--title", "X", "--from", "2026-01-01", "--to", "2025-01-01", NULL);
  test_command_refuse (command, 3, "us-co-regional", "award", "enter", FILE_NAME, "X", "--template",
                       "none", NULL);
  test_command_refuse (command, 3, "No award has the number X", "award", "close", FILE_NAME, "X",
                       NULL);
  test_command_refuse (command, 2, "no answer", "award", "decide", FILE_NAME, "R-7", "closed",
                       NULL);
  test_command_refuse (command, 2, "no category", "award", "budget", FILE_NAME, "R-7", "fun", "1",
                       NULL);
  test_command_refuse (command, 2, "--source TEXT", "award", "verify", FILE_NAME, "R-7", NULL);
  test_command_refuse (command, 2, "--part PART", "award", "show", FILE_NAME, "R-7", "--format",
                       "csv", NULL);
  test_command_refuse (command, 3, "Name the class", "award", "request", FILE_NAME, "R-7", NULL);
  test_command_refuse (command, 3, "No class has the number", "award", "request", FILE_NAME, "R-7",
                       "--class", "X-1", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/award/life", test_life);
  g_test_add_func ("/cli/award/approval", test_approval);
  g_test_add_func ("/cli/award/report", test_report);
  g_test_add_func ("/cli/award/json", test_json);
  g_test_add_func ("/cli/award/templates", test_templates);
  g_test_add_func ("/cli/award/refused", test_refused);
  return g_test_run ();
}
