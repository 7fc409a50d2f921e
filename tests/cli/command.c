/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Running muster-cli. */

#include "cli/command.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "support/document.h"
#include "support/files.h"

#define NOON_21_JUNE_2026 "1782000000"
#define OFFICERS                                                                                   \
  "state_id,last_name,first_name,hired_on\n"                                                       \
  "14-0001,Corvane,Luis,2014-06-30\n"                                                              \
  "14-0002,Abernathy,Rose,2016-02-01\n"                                                            \
  "14-0003,Tran,Minh,2018-11-12\n"

TestCommand *
test_command_new (void)
{
  TestCommand *command = g_new0 (TestCommand, 1);

  command->folder = g_dir_make_tmp ("muster-cli-XXXXXX", NULL);
  command->data = g_dir_make_tmp ("muster-data-XXXXXX", NULL);
  g_assert_nonnull (command->folder);
  g_assert_nonnull (command->data);
  return command;
}

TestCommand *
test_command_new_agency (void)
{
  TestCommand *command = test_command_new ();

  test_command_run (command, 0, "new", "Agency.muster", "--agency",
                    "Spring Falls Police Department", "--state", "CT", NULL);
  test_command_write (command, "officers.csv", OFFICERS, -1);
  test_command_run (command, 0, "import", "officers", "Agency.muster", "officers.csv", NULL);
  return command;
}

void
test_command_free (TestCommand *command)
{
  if (command == NULL)
    return;
  test_remove_tree (command->folder);
  test_remove_tree (command->data);
  if (command->shared != NULL)
    test_remove_tree (command->shared);
  g_free (command->shared);
  g_free (command->folder);
  g_free (command->data);
  g_free (command->output);
  g_free (command->errors);
  g_free (command);
}

char *
test_command_path (TestCommand *command, const char *name)
{
  return g_build_filename (command->folder, name, NULL);
}

void
test_command_write (TestCommand *command, const char *name, const char *bytes, gssize length)
{
  g_autofree char *path = test_command_path (command, name);

  test_file_write (path, bytes, length);
}

char *
test_command_fixture (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "fixtures", name, NULL);
}

guint
test_command_count (TestCommand *command, const char *words)
{
  const char *p = command->output;
  guint n = 0;

  while ((p = strstr (p, words)) != NULL)
    {
      p += strlen (words);
      n++;
    }
  return n;
}

/* --- What is said --------------------------------------------------------------------------------- */

/* Words of programmers, not of people. */
static const char *const banned[] = { "error", "invalid", "fail",  "sqlite", "null", "muster_",
                                      "g_",    "()",      "errno", "assert", "%s" };

static void
check_sentence (const char *line, gboolean echoes)
{
  g_autofree char *lower = g_utf8_strdown (line, -1);
  guint i;

  for (i = 0; !echoes && i < G_N_ELEMENTS (banned); i++)
    if (strstr (lower, banned[i]) != NULL)
      g_error ("“%s” says “%s”", line, banned[i]);
  if (!g_str_has_suffix (line, "."))
    g_error ("“%s” does not end with a period", line);
  if (g_utf8_strlen (line, -1) > 400)
    g_error ("“%s” is too long to be read", line);
}

static void
check_errors (const char *errors, gboolean echoes)
{
  g_auto (GStrv) lines = g_strsplit (errors, "\n", -1);
  guint i;

  g_assert_true (g_utf8_validate (errors, -1, NULL));
  for (i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0')
      check_sentence (lines[i], echoes);
}

/* The rules where everybody can read them: the build may be in a folder of root's. */
static const char *
share_rules (TestCommand *command)
{
  static const char *const names[] = { "us-co.json", "us-ct.json" };
  g_autofree char *folder = NULL;
  guint i;

  if (command->shared != NULL)
    return command->shared;
  command->shared = g_dir_make_tmp ("muster-rules-XXXXXX", NULL);
  folder = g_build_filename (command->shared, "rules", NULL);
  g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
  g_assert_cmpint (g_chmod (command->shared, 0755), ==, 0);
  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *from =
          g_build_filename (g_getenv ("MUSTER_DATADIR"), "rules", names[i], NULL);
      g_autofree char *to = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = NULL;

      g_assert_true (g_file_get_contents (from, &text, NULL, NULL));
      g_assert_true (g_file_set_contents_full (to, text, -1, G_FILE_SET_CONTENTS_NONE, 0644, NULL));
    }
  return command->shared;
}

/* --- Running -------------------------------------------------------------------------------------- */

static GSubprocessLauncher *
make_launcher (TestCommand *command)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDERR_PIPE |
      (command->stdout_path == NULL ? G_SUBPROCESS_FLAGS_STDOUT_PIPE : G_SUBPROCESS_FLAGS_NONE));

  g_subprocess_launcher_set_cwd (launcher, command->folder);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", command->data, TRUE);
  g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", NOON_21_JUNE_2026, TRUE);
  g_subprocess_launcher_setenv (
      launcher, "MUSTER_OPERATOR",
      command->operator_name != NULL ? command->operator_name : "Pat Quill", TRUE);
  if (command->as_user)
    g_subprocess_launcher_setenv (launcher, "MUSTER_DATADIR", share_rules (command), TRUE);
  if (command->locale != NULL)
    g_subprocess_launcher_setenv (launcher, "LC_ALL", command->locale, TRUE);
  if (command->stdout_path != NULL)
    g_subprocess_launcher_set_stdout_file_path (launcher, command->stdout_path);
  return launcher;
}

static void
add_user (TestCommand *command, GPtrArray *words)
{
  static const char *const user[] = { "setpriv", "--reuid=65534", "--regid=65534",
                                      "--clear-groups" };
  guint i;

  for (i = 0; command->as_user && geteuid () == 0 && i < G_N_ELEMENTS (user); i++)
    g_ptr_array_add (words, (gpointer) user[i]);
}

void
test_command_run_words (TestCommand *command, int status, char **arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (command);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GSubprocess) child = NULL;
  g_autofree char *line = NULL;
  GError *error = NULL;
  guint i;

  add_user (command, words);
  g_ptr_array_add (words, (gpointer) g_getenv ("MUSTER_CLI"));
  for (i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (words, arguments[i]);
  g_ptr_array_add (words, NULL);
  line = g_strjoinv (" ", (char **) words->pdata);
  g_clear_pointer (&command->output, g_free);
  g_clear_pointer (&command->errors, g_free);
  child = g_subprocess_launcher_spawnv (launcher, (const char *const *) words->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (child, NULL, NULL, &command->output, &command->errors, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (child));
  if (g_subprocess_get_exit_status (child) != status)
    g_error ("%s: ended with %d, not %d: %s%s", line, g_subprocess_get_exit_status (child), status,
             command->errors, command->output != NULL ? command->output : "");
  check_errors (command->errors, command->echoes);
  if (status != 0 && *command->errors == '\0')
    g_error ("%s: ended with %d and said nothing", line, status);
}

static void
run (TestCommand *command, int status, va_list arguments)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  char *word;

  do
    g_ptr_array_add (words, word = va_arg (arguments, char *));
  while (word != NULL);
  test_command_run_words (command, status, (char **) words->pdata);
}

void
test_command_run (TestCommand *command, int status, ...)
{
  va_list arguments;

  va_start (arguments, status);
  run (command, status, arguments);
  va_end (arguments);
}

/* --- Files left as they were ---------------------------------------------------------------------- */

static void
add_folder (GString *text, const char *folder)
{
  g_autofree char *names = test_folder_list (folder);
  g_auto (GStrv) list = g_strsplit (names, " ", -1);
  guint i;

  for (i = 0; list[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folder, list[i], NULL);
      g_autofree char *digest = NULL;

      if (*list[i] == '\0')
        continue;
      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        {
          g_string_append_printf (text, "%s/\n", list[i]);
          add_folder (text, path);
          continue;
        }
      digest = test_file_digest (path);
      g_string_append_printf (text, "%s %s\n", list[i], digest);
    }
}

char *
test_command_snapshot (TestCommand *command)
{
  GString *text = g_string_new (NULL);

  add_folder (text, command->folder);
  add_folder (text, command->data);
  return g_string_free (text, FALSE);
}

void
test_command_refuse (TestCommand *command, int status, const char *words, ...)
{
  g_autofree char *before = test_command_snapshot (command);
  g_autofree char *after = NULL;
  va_list arguments;

  va_start (arguments, words);
  run (command, status, arguments);
  va_end (arguments);
  if (words != NULL && strstr (command->errors, words) == NULL)
    g_error ("“%s” does not say “%s”", command->errors, words);
  after = test_command_snapshot (command);
  g_assert_cmpstr (after, ==, before);
}
