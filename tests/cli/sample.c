/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Making samples from the command line; tests/actions/sample.c looks at what is in them. */

#include <string.h>

#include "cli/command.h"
#include "support/files.h"

static void
test_both_states (void)
{
  g_autoptr (TestCommand) command = test_command_new ();

  test_command_run (command, 0, "sample", "Town.muster", "--as-of", "2026-07-15", NULL);
  test_command_run (command, 0, "verify", "Town.muster", NULL);
  test_command_run (command, 0, "list", "officers", "Town.muster", "--format", "csv", NULL);
  g_assert_cmpuint (test_command_count (command, "CT-10"), ==, 24);
  test_command_run (command, 0, "sample", "County.muster", "--state", "co", "--as-of", "7/15/2026",
                    "--officers", "40", "--years", "2", "--seed", "5", NULL);
  test_command_run (command, 0, "verify", "County.muster", NULL);
  test_command_run (command, 0, "list", "officers", "County.muster", "--format", "csv", NULL);
  g_assert_cmpuint (test_command_count (command, "0000-10"), ==, 40);
  test_command_run (command, 0, "undo", "County.muster", NULL);
}

/* The history reads like years of work: by two people, one after the other, ending with the day. */
static void
test_history (void)
{
  g_autoptr (TestCommand) command = test_command_new ();

  test_command_run (command, 0, "sample", "Town.muster", "--as-of", "2026-07-15", NULL);
  test_command_run (command, 0, "history", "Town.muster", NULL);
  g_assert_cmpuint (test_command_count (command, "2023-"), >, 10);
  g_assert_cmpuint (test_command_count (command, "2025-"), >, 40);
  g_assert_cmpuint (test_command_count (command, "2026-07-16"), ==, 0);
  g_assert_cmpuint (test_command_count (command, "Terrence Moss"), >, 0);
  g_assert_cmpuint (test_command_count (command, "Ada Quillfeather"), >, 0);
  g_assert_cmpuint (test_command_count (command, "Rehire"), ==, 1);
}

/* The papers of a sample can be made. */
static void
test_papers (void)
{
  g_autoptr (TestCommand) command = test_command_new ();

  test_command_run (command, 0, "sample", "Town.muster", "--as-of", "2026-07-15", NULL);
  test_command_run (command, 0, "export", "renewal", "Town.muster", "--due-before", "2027-06-30",
                    "--output", ".", NULL);
  test_command_run (command, 0, "sample", "County.muster", "--state", "CO", "--as-of", "2026-07-15",
                    NULL);
  test_command_run (command, 0, "export", "renewal", "County.muster", "--period", "2025",
                    "--output", ".", NULL);
}

static void
test_refused (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_refuse (command, 3, "is there already", "sample", "Agency.muster", NULL);
  test_command_refuse (command, 2, "Type CT or CO", "sample", "New.muster", "--state", "TX", NULL);
  test_command_refuse (command, 2, "1 to 50000", "sample", "New.muster", "--officers", "50001",
                       NULL);
  test_command_refuse (command, 2, "1 to 20", "sample", "New.muster", "--years", "0", NULL);
  test_command_refuse (command, 2, "from 1 on", "sample", "New.muster", "--seed", "0", NULL);
  test_command_refuse (command, 2, "date", "sample", "New.muster", "--as-of", "soon", NULL);
  test_command_refuse (command, 3, "2025 to 2060", "sample", "New.muster", "--as-of", "1999-01-01",
                       NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/sample/both-states", test_both_states);
  g_test_add_func ("/cli/sample/history", test_history);
  g_test_add_func ("/cli/sample/papers", test_papers);
  g_test_add_func ("/cli/sample/refused", test_refused);

  return g_test_run ();
}
