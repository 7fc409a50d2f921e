/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the papers are about, what their files are called, and what is said beside them. */

#include "cli/command.h"

static void
add_officers (TestCommand *command, const char *rows)
{
  g_autofree char *text = g_strconcat (
      "state_id,last_name,first_name,employment_type,hired_on,separated_on\n", rows, NULL);

  test_command_write (command, "more.csv", text, -1);
  test_command_run (command, 0, "import", "officers", "Agency.muster", "more.csv", NULL);
}

static TestCommand *
make_empty_agency (void)
{
  TestCommand *command = test_command_new ();

  test_command_run (command, 0, "new", "Agency.muster", "--agency", "Harrow Mills", "--state",
                    "CT", NULL);
  return command;
}

/* --- The renewal packet --------------------------------------------------------------------------- */

/* Who came after the period is not judged by it; who comes before it ends, is. */
static void
test_hired_later (void)
{
  g_autoptr (TestCommand) command = make_empty_agency ();

  add_officers (command, "15-0001,Tran,Minh,FT,7/1/2026,\n");
  test_command_refuse (command, 3, "No officer's period ends by", "export", "renewal",
                       "Agency.muster", "--due-before", "2026-06-30", "--output", ".", NULL);
  add_officers (command, "15-0002,Corvane,Luis,FT,6/30/2026,\n");
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
                    "--output", ".", NULL);
  /* Whoever is asked for is in it. */
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
                    "--officer", "15-0001", "--output", ".", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/papers/hired-later", test_hired_later);

  return g_test_run ();
}
