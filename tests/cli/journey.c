/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The way through: a new agency, the fixtures imported, listed, undone, verified, redone, verified, and
 * both papers made. */

#include <glib/gstdio.h>
#include <string.h>

#include "cli/command.h"
#include "support/files.h"

static void
import_fixture (TestCommand *command, const char *kind, const char *name)
{
  g_autofree char *source = test_command_fixture (name);

  test_command_run (command, 0, "import", kind, "Agency.muster", source, NULL);
  g_assert_nonnull (strstr (command->output, " 0 refused."));
  g_assert_nonnull (strstr (command->output, " imported."));
}

static char *
list_credits (TestCommand *command)
{
  test_command_run (command, 0, "list", "credits", "Agency.muster", "--format", "csv", NULL);
  return g_strdup (command->output);
}

static TestCommand *
make_agency (void)
{
  TestCommand *command = test_command_new ();

  test_command_run (command, 0, "new", "Agency.muster", "--agency",
                    "Harrow Mills Police Department", "--state", "CT", NULL);
  import_fixture (command, "officers", "officers.csv");
  import_fixture (command, "certificates", "certificates.csv");
  import_fixture (command, "training", "training.csv");
  return command;
}

static void
test_records (void)
{
  g_autoptr (TestCommand) command = make_agency ();
  g_autofree char *first = list_credits (command);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_auto (GStrv) lines = g_strsplit (first, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 106 + 2);
  test_command_run (command, 0, "undo", "Agency.muster", NULL);
  undone = list_credits (command);
  g_assert_cmpuint (strlen (undone), <, 300);
  test_command_run (command, 0, "list", "courses", "Agency.muster", "--format", "json", NULL);
  g_assert_cmpuint (test_command_count (command, "course_code"), ==, 0);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
  test_command_run (command, 0, "redo", "Agency.muster", NULL);
  redone = list_credits (command);
  g_assert_cmpstr (redone, ==, first);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
  g_assert_true (g_str_has_prefix (command->output, "All agrees: 6 steps"));
}

/* The same clock, the same input: the same file but for nothing. */
static void
test_reproducible (void)
{
  g_autoptr (TestCommand) one = make_agency ();
  g_autoptr (TestCommand) other = make_agency ();
  g_autofree char *path = test_command_path (one, "Agency.muster");
  g_autofree char *other_path = test_command_path (other, "Agency.muster");
  g_autofree char *head = test_file_get_text (path, "SELECT hash FROM step ORDER BY seq DESC");
  g_autofree char *other_head =
      test_file_get_text (other_path, "SELECT hash FROM step ORDER BY seq DESC");

  g_assert_cmpstr (head, ==, other_head);
}

static void
assert_made (TestCommand *command, guint n)
{
  g_auto (GStrv) lines = g_strsplit (command->output, "\n", -1);
  guint i;

  g_assert_cmpuint (g_strv_length (lines), ==, n + 1);
  for (i = 0; i < n; i++)
    {
      g_autofree char *path = g_path_is_absolute (lines[i]) ? g_strdup (lines[i])
                                                            : test_command_path (command, lines[i]);
      g_autofree char *content = NULL;
      gsize length;

      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_true (memcmp (content, g_str_has_suffix (path, ".pdf") ? "%PDF" : "PK\3\4", 4) == 0);
    }
}

static void
test_papers (void)
{
  g_autoptr (TestCommand) command = make_agency ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  g_autofree char *papers = test_command_path (command, "papers");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  import_fixture (command, "costs", "costs.csv");
  before = test_file_digest (path);
  g_mkdir (papers, 0700);
  test_command_run (command, 0, "export", "renewal", "Agency.muster", "--due-before", "2026-12-31",
                    "--output", "papers", NULL);
  assert_made (command, 2);
  test_command_run (command, 0, "export", "reimbursement", "Agency.muster", "--award",
                    "IS-2026-014", "--claim", "1", "--output", "papers", NULL);
  assert_made (command, 2);
  g_assert_cmpuint (test_folder_count (papers), ==, 4);
  after = test_file_digest (path);
  g_assert_cmpstr (after, ==, before);
}

static void
test_papers_refused (void)
{
  g_autoptr (TestCommand) command = make_agency ();

  test_command_refuse (command, 3, "NO-1", "export", "reimbursement", "Agency.muster", "--award",
                       "NO-1", "--claim", "1", "--output", ".", NULL);
  test_command_refuse (command, 3, "99-0000", "export", "renewal", "Agency.muster", "--period",
                       "2026", "--officer", "99-0000", "--output", ".", NULL);
  test_command_refuse (command, 4, NULL, "export", "renewal", "Agency.muster", "--period", "2026",
                       "--output", "Agency.muster", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/journey/records", test_records);
  g_test_add_func ("/cli/journey/reproducible", test_reproducible);
  g_test_add_func ("/cli/journey/papers", test_papers);
  g_test_add_func ("/cli/journey/papers-refused", test_papers_refused);

  return g_test_run ();
}
