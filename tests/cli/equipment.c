/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equipment as people type it. */

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
add (TestCommand *command, const char *tag)
{
  test_command_run (command, 0, "equipment", "add", FILE_NAME, "--tag", tag, "--description",
                    "Radio", "--cost", "1,250.50", "--federal-percent", "75", "--acquired-on",
                    "2024-03-04", "--condition", "good", "--location", "Range", NULL);
}

static TestCommand *
make_agency (void)
{
  TestCommand *command = test_command_new_agency ();

  add (command, "RA-1");
  add (command, "RA-2");
  return command;
}

static void
test_add (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_run (command, 0, "equipment", "edit", FILE_NAME, "ra-2", "--serial", "S-9", "--use",
                    "Range days", NULL);
  test_command_run (command, 0, "list", "equipment", FILE_NAME, "--format", "csv", NULL);
  assert_said (command, "RA-2,Radio,S-9,,,,,,2024-03-04,1250.50,75,Range,Range days,good,held");
  test_command_refuse (command, 3, "Tag RA-1 is taken by Radio.", "equipment", "add", FILE_NAME,
                       "--tag", "RA-1", "--description", "Another", NULL);
  test_command_refuse (command, 3, "no tag", "equipment", "add", FILE_NAME, NULL);
  test_command_refuse (command, 3, "There is no award", "equipment", "add", FILE_NAME, "--tag",
                       "RA-3", "--description", "Radio", "--award", "none", NULL);
  test_command_refuse (command, 3, "No equipment has the tag “RA-9”", "equipment", "edit",
                       FILE_NAME, "RA-9", "--serial", "1", NULL);
}

static void
test_hand (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_refuse (command, 2, "--officer STATE-ID", "equipment", "issue", FILE_NAME, "RA-1",
                       NULL);
  test_command_run (command, 0, "equipment", "issue", FILE_NAME, "RA-1", "--officer", "14-0001",
                    "--on", "2026-02-02", NULL);
  test_command_refuse (command, 3, "Take it back first.", "equipment", "dispose", FILE_NAME, "RA-1",
                       "--how", "scrapped", "--on", "2026-03-02", NULL);
  test_command_run (command, 0, "list", "loans", FILE_NAME, "--format", "csv", NULL);
  assert_said (command, "RA-1,Radio,");
  assert_said (command, ",2026-02-02,,good,");
  test_command_run (command, 0, "equipment", "return", FILE_NAME, "RA-1", "--on", "2026-03-01",
                    "--condition", "poor", NULL);
  test_command_refuse (command, 3, "Sold for more than 0.00: enter the funder’s share too.",
                       "equipment", "dispose", FILE_NAME, "RA-1", "--how", "sold", "--on",
                       "2026-03-02", "--proceeds", "100", NULL);
  test_command_run (command, 0, "equipment", "dispose", FILE_NAME, "RA-1", "--how", "sold", "--on",
                    "2026-03-02", "--proceeds", "100", "--funder-share", "75", NULL);
  test_command_run (command, 0, "list", "equipment", FILE_NAME, "--format", "csv", NULL);
  assert_said (command, "poor,sold,2026-03-02,100.00,75.00");
}

static void
test_count (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_run (command, 0, "equipment", "count", FILE_NAME, "ra-1", NULL);
  test_command_refuse (command, 3, "1 piece of equipment was not counted: RA-2", "equipment",
                       "close", FILE_NAME, NULL);
  test_command_refuse (command, 2, "Leave out --missing or --moved-to", "equipment", "count",
                       FILE_NAME, "RA-2", "--missing", "--moved-to", "Armory", NULL);
  test_command_run (command, 0, "equipment", "count", FILE_NAME, "RA-2", "RA-1", "--moved-to",
                    "Armory", NULL);
  test_command_run (command, 0, "equipment", "close", FILE_NAME, NULL);
  test_command_run (command, 0, "list", "inventory", FILE_NAME, "--format", "csv", NULL);
  g_assert_cmpuint (test_command_count (command, ",moved,Armory,good,"), ==, 2);
  test_command_run (command, 0, "equipment", "void", FILE_NAME, "RA-2", "--reason", "Entered twice",
                    NULL);
  test_command_run (command, 0, "list", "equipment", FILE_NAME, "--format", "csv", NULL);
  g_assert_cmpuint (test_command_count (command, "RA-2"), ==, 0);
}

static gboolean
is_there (TestCommand *command, const char *name)
{
  g_autofree char *path = test_command_path (command, name);

  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

static void
test_audit (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_write (command, "costs.csv",
                      "award,claim,date,category,description,state_id,vendor,quantity,rate,amount\n"
                      "IS-1,1,2026-02-03,mileage,To Meriden,14-0001,,62,0.70,43.40\n",
                      -1);
  test_command_refuse (command, 3, "No award has the number none", "export", "equipment", FILE_NAME,
                       "--award", "none", "--output", "out", NULL);
  test_command_run (command, 0, "export", "equipment", FILE_NAME, "--output", "out", NULL);
  assert_said (command, "out/equipment-");
  g_assert_cmpuint (test_command_count (command, ".pdf"), ==, 1);
  g_assert_cmpuint (test_command_count (command, ".xlsx"), ==, 1);
  test_command_run (command, 0, "import", "costs", FILE_NAME, "costs.csv", NULL);
  test_command_run (command, 0, "equipment", "add", FILE_NAME, "--tag", "RA-3", "--description",
                    "Radio", "--award", "IS-1", NULL);
  test_command_run (command, 0, "export", "equipment", FILE_NAME, "--award", "IS-1", "--output",
                    "out", NULL);
  g_assert_true (is_there (command, "out/equipment-IS-1.pdf"));
  g_assert_true (is_there (command, "out/equipment-IS-1.xlsx"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/equipment/add", test_add);
  g_test_add_func ("/cli/equipment/hand", test_hand);
  g_test_add_func ("/cli/equipment/count", test_count);
  g_test_add_func ("/cli/equipment/audit", test_audit);
  return g_test_run ();
}
