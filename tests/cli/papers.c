/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the papers are about, what their files are called, and what is said beside them. */

#include <string.h>

#include "cli/command.h"
#include "support/files.h"

static void
assert_said (TestCommand *command, const char *words)
{
  if (strstr (command->errors, words) == NULL)
    g_error ("“%s” does not say “%s”", command->errors, words);
}

static void
assert_files (TestCommand *command, const char *folder, const char *names)
{
  g_autofree char *path = test_command_path (command, folder);
  g_autofree char *found = test_folder_list (path);

  g_assert_cmpstr (found, ==, names);
}

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

  test_command_run (command, 0, "new", "Agency.muster", "--agency", "Harrow Mills", "--state", "CT",
                    NULL);
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

static void
test_notes (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  add_officers (command, "15-0001,Odell,Ann,FT,7/1/2016,1/5/2025\n"
                         "15-0002,Quist,Bo,civilian,7/1/2016,\n"
                         "15-0003,Later,Cy,FT,7/1/2031,\n"
                         "15-0004,Here,Di,FT,7/1/2016,\n"
                         "15-0005,Here,Ed,FT,7/1/2016,\n"
                         "15-0006,Here,Flo,FT,7/1/2016,\n");
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
                    "--format", "pdf", "--output", "out", NULL);
  assert_said (command, "The periods of 6 officers are assumed");
  assert_said (command,
               ": Abernathy, Rose; Corvane, Luis; Here, Di; Here, Ed; Here, Flo; …. Enter");
  assert_said (command, "3 officers are left out as separated, civilian");
  assert_said (command, ": Later, Cy; Odell, Ann; Quist, Bo. Ask");
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
                    "--format", "pdf", "--officer", "15-0001", "--output", "out", NULL);
  assert_said (command, "The period of 1 officer is assumed");
  g_assert_null (strstr (command->errors, "left out"));
}

/* An initial and the end of the sentence share their period. */
static void
test_initial (void)
{
  g_autoptr (TestCommand) command = make_empty_agency ();

  add_officers (command, "15-0001,Odell,Ann Q.,FT,7/1/2016,\n");
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--due-before", "2026-06-30",
                    "--format", "pdf", "--output", "out", NULL);
  assert_said (command, ": Odell, Ann Q. Enter the certificate.");
}

/* --- The reimbursement sheet ---------------------------------------------------------------------- */

static void
test_findings (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_write (command, "costs.csv",
                      "award,claim,date,category,description,quantity,rate,amount\n"
                      "A-1,1,6/1/2026,tuition,Course,2,100.00,595.00\n"
                      "A-1,1,6/2/2026,tuition,Book,2,10.00,20.00\n",
                      -1);
  test_command_run (command, 0, "import", "costs", "Agency.muster", "costs.csv", NULL);
  test_command_run (command, 0, "export", "reimbursement", "Agency.muster", "--award", "A-1",
                    "--claim", "1", "--format", "pdf", "--output", "out", NULL);
  assert_said (command, "Line 1: 2 × 100.00 is ");
  g_assert_null (strstr (command->errors, "Line 2: "));
  /* What claims ask beyond the arithmetic. */
  assert_said (command, "Line 2 does not say when it was paid.");
}

/* --- Names of files ------------------------------------------------------------------------------- */

static void
test_officer_files (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();

  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--period", "2026",
                    "--format", "pdf", "--output", "out", NULL);
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--period", "2026",
                    "--format", "pdf", "--officer", "14-0001", "--output", "out", NULL);
  g_assert_null (strstr (command->errors, "replaced"));
  assert_files (command, "out", "renewal-2026-12-31-14-0001.pdf renewal-2026-12-31.pdf");
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--period", "2026",
                    "--format", "pdf", "--officer", "14-0001", "--officer", "14-0002", "--output",
                    "out", NULL);
  assert_said (command, "renewal-2026-12-31.pdf was there already and was replaced.");
  assert_files (command, "out", "renewal-2026-12-31-14-0001.pdf renewal-2026-12-31.pdf");
}

static void
export_claim (TestCommand *command, const char *award, const char *folder)
{
  g_autofree char *text = g_strdup_printf ("award,claim,date,category,description,amount\n"
                                           "%s,1,6/1/2026,tuition,Course,595.00\n",
                                           award);

  test_command_write (command, "costs.csv", text, -1);
  test_command_run (command, 0, "import", "costs", "Agency.muster", "costs.csv", NULL);
  test_command_run (command, 0, "export", "reimbursement", "Agency.muster", "--award", award,
                    "--claim", "1", "--format", "pdf", "--output", folder, NULL);
  g_assert_null (strstr (command->errors, "replaced"));
}

static void
test_award_files (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *x = g_strnfill (200, 'x');
  g_autofree char *long_one = g_strconcat (x, "1", NULL);
  g_autofree char *long_other = g_strconcat (x, "2", NULL);
  g_autoptr (GString) wide = g_string_new (NULL);
  g_autofree char *path = test_command_path (command, "long");
  int i;

  export_claim (command, "A/1", "out");
  export_claim (command, "A-1", "out");
  export_claim (command, "A_2F1", "out");
  assert_files (command, "out",
                "reimbursement-A-1-1.pdf reimbursement-A_2F1-1.pdf reimbursement-A_5F2F1-1.pdf");
  export_claim (command, long_one, "long");
  export_claim (command, long_other, "long");
  for (i = 0; i < 200; i++)
    g_string_append (wide, "é");
  export_claim (command, wide->str, "long");
  g_string_prepend_c (wide, 'A');
  export_claim (command, wide->str, "long");
  g_assert_cmpuint (test_folder_count (path), ==, 4);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/papers/hired-later", test_hired_later);
  g_test_add_func ("/cli/papers/notes", test_notes);
  g_test_add_func ("/cli/papers/initial", test_initial);
  g_test_add_func ("/cli/papers/findings", test_findings);
  g_test_add_func ("/cli/papers/officer-files", test_officer_files);
  g_test_add_func ("/cli/papers/award-files", test_award_files);

  return g_test_run ();
}
