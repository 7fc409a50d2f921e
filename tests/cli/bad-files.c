/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that are not Muster's, are damaged, newer, locked or write-protected, before every command: a
 * sentence, status 3, and every file byte for byte as it was. */

#include <glib/gstdio.h>
#include <string.h>

#include "cli/command.h"
#include "support/files.h"

/* Every command that opens a file. */
static void
refuse_all (TestCommand *command, const char *words)
{
  static const char *const simple[] = { "undo", "redo", "history", "verify", "backup" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (simple); i++)
    test_command_refuse (command, 3, words, simple[i], "Agency.muster", NULL);
  test_command_refuse (command, 3, words, "list", "credits", "Agency.muster", NULL);
  test_command_refuse (command, 3, words, "backup", "Agency.muster", "Copy.muster", NULL);
  test_command_refuse (command, 3, words, "import", "officers", "Agency.muster", "officers.csv",
                       NULL);
  test_command_refuse (command, 3, words, "import", "officers", "Agency.muster", "officers.csv",
                       "--dry-run", NULL);
  test_command_refuse (command, 3, words, "export", "renewal", "Agency.muster", "--period", "2026",
                       "--output", ".", NULL);
}

static void
test_not_ours (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  g_autoptr (GString) noise = g_string_new (NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  guint i;

  for (i = 0; i < 20000; i++)
    g_string_append_c (noise, (char) g_rand_int (random));
  test_command_write (command, "Agency.muster", "", 0);
  refuse_all (command, "is empty");
  test_command_write (command, "Agency.muster", noise->str, (gssize) noise->len);
  refuse_all (command, "is not a Muster file");
  g_unlink (path);
  refuse_all (command, "There is no file");
  test_command_write (command, "Agency.muster", "", 0);
  test_file_exec (path, "CREATE TABLE t (id INTEGER)");
  refuse_all (command, "a database of another program");
}

static void
test_truncated (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  test_file_write (path, content, (gssize) length / 2);
  refuse_all (command, "was cut short");
  test_file_write (path, content, 50);
  refuse_all (command, "was cut short");
  memset (content + 100, 0x5a, length - 100);
  test_file_write (path, content, (gssize) length);
  refuse_all (command, "is damaged");
}

static void
test_newer (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  static const char newer[] = "was made by a newer Muster";

  test_file_exec (path, "PRAGMA user_version = 99");
  test_command_refuse (command, 3, newer, "undo", "Agency.muster", NULL);
  test_command_refuse (command, 3, newer, "verify", "Agency.muster", NULL);
  test_command_refuse (command, 3, newer, "backup", "Agency.muster", "Copy.muster", NULL);
  test_command_refuse (command, 3, newer, "backup", "Agency.muster", NULL);
  test_command_write (command, "more.csv", "state_id,last_name,first_name\n20-0001,Tran,A\n", -1);
  test_command_refuse (command, 3, newer, "import", "officers", "Agency.muster", "more.csv", NULL);
  /* It can be read. */
  test_command_run (command, 0, "list", "officers", "Agency.muster", "--format", "csv", NULL);
  g_assert_cmpuint (test_command_count (command, "14-000"), ==, 3);
}

static void
test_locked (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *lock = test_command_path (command, ".Agency.muster.lock");
  const char *const argv[] = { "flock", lock, "sh", "-c", "echo held; read line", NULL };
  g_autoptr (GSubprocess) holder = NULL;
  char held[5];

  test_command_write (command, ".Agency.muster.lock", "pat\ndesk\n2026-05-14T12:00:00Z\n1\n", -1);
  holder = test_child_start (FALSE, argv);
  g_assert_cmpint (
      g_input_stream_read (g_subprocess_get_stdout_pipe (holder), held, sizeof held, NULL, NULL),
      ==, 5);
  test_command_refuse (command, 3, "is open by pat on desk since 14 May 2026, 12:00", "undo",
                       "Agency.muster", NULL);
  test_command_refuse (command, 3, "is open by pat", "backup", "Agency.muster", NULL);
  test_command_write (command, "more.csv", "state_id,last_name,first_name\n20-0001,Tran,A\n", -1);
  test_command_refuse (command, 3, "is open by pat", "import", "officers", "Agency.muster",
                       "more.csv", NULL);
  /* What only reads takes no lock. */
  test_command_run (command, 0, "list", "officers", "Agency.muster", NULL);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
  test_command_run (command, 0, "backup", "Agency.muster", "Copy.muster", NULL);
  test_command_run (command, 0, "import", "officers", "Agency.muster", "more.csv", "--dry-run",
                    NULL);
  g_output_stream_close (g_subprocess_get_stdin_pipe (holder), NULL, NULL);
  g_subprocess_wait (holder, NULL, NULL);
  test_command_run (command, 0, "undo", "Agency.muster", NULL);
}

static void
test_write_protected (void)
{
  g_autoptr (TestCommand) command = test_command_new_agency ();
  g_autofree char *path = test_command_path (command, "Agency.muster");
  g_autofree char *source = test_command_path (command, "officers.csv");

  command->as_user = TRUE;
  g_chmod (command->folder, 0755);
  g_chmod (command->data, 0777);
  g_chmod (path, 0444);
  g_chmod (source, 0444);
  test_command_refuse (command, 3, "is write-protected", "undo", "Agency.muster", NULL);
  test_command_refuse (command, 3, "is write-protected", "import", "officers", "Agency.muster",
                       "officers.csv", NULL);
  test_command_refuse (command, 4, "could not be made", "new", "New.muster", "--agency", "X",
                       "--state", "CT", NULL);
  test_command_refuse (command, 4, "could not be written", "backup", "Agency.muster", "Copy.muster",
                       NULL);
  test_command_run (command, 0, "list", "officers", "Agency.muster", NULL);
  test_command_run (command, 0, "verify", "Agency.muster", NULL);
  g_chmod (path, 0666);
  test_command_refuse (command, 3, "Nothing can be written in the folder", "undo", "Agency.muster",
                       NULL);
  g_chmod (path, 0000);
  test_command_refuse (command, 3, "cannot be read", "list", "officers", "Agency.muster", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/bad-files/not-ours", test_not_ours);
  g_test_add_func ("/cli/bad-files/truncated", test_truncated);
  g_test_add_func ("/cli/bad-files/newer", test_newer);
  g_test_add_func ("/cli/bad-files/locked", test_locked);
  g_test_add_func ("/cli/bad-files/write-protected", test_write_protected);

  return g_test_run ();
}
