/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The real muster-cli in a folder of its own, with a user's data folder of its own and a clock that stands
 * still in June 2026. What it says is held to the rules of messages each time. */

#pragma once

#include <gio/gio.h>

/**
 * TestCommand:
 * @folder: a fresh folder; the commands run in it, so that names need no path
 * @data: the user's data folder, outside @folder
 * @shared: (nullable): the rules where commands without the rights of root can read them
 * @as_user: whether commands run without the rights of root
 * @echoes: whether sentences quote rubbish, so that their words are not looked at
 * @locale: (nullable): LC_ALL of the commands, or the test's own
 * @operator_name: (nullable): MUSTER_OPERATOR of the commands, or "Pat Quill"
 * @stdout_path: (nullable): where standard output goes instead of @output
 * @output: what the last command printed
 * @errors: what it said on standard error
 */
typedef struct
{
  char *folder;
  char *data;
  char *shared;
  gboolean as_user;
  gboolean echoes;
  const char *locale;
  const char *operator_name;
  const char *stdout_path;
  char *output;
  char *errors;
} TestCommand;

/** test_command_new: makes the folders. */
TestCommand *
test_command_new (void);

/** test_command_new_agency: the same with Agency.muster and three officers in it. */
TestCommand *
test_command_new_agency (void);

/** test_command_free: removes the folders. */
void
test_command_free (TestCommand *command);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestCommand, test_command_free)

/**
 * test_command_run:
 * @command: where
 * @status: the exit status that is expected; another one aborts
 * @...: the arguments of muster-cli, ended by NULL
 *
 * Runs it. Every line on standard error must be a sentence that a person understands.
 */
void
test_command_run (TestCommand *command, int status, ...) G_GNUC_NULL_TERMINATED;

/** test_command_run_words: test_command_run() with the arguments in an array, ended by NULL. */
void
test_command_run_words (TestCommand *command, int status, char **arguments);

/** test_command_write: makes a file in the folder; -1 for text. */
void
test_command_write (TestCommand *command, const char *name, const char *bytes, gssize length);

/** test_command_path: a name in the folder as a path. */
char *
test_command_path (TestCommand *command, const char *name);

/** test_command_snapshot: names and digests of every file in both folders. */
char *
test_command_snapshot (TestCommand *command);

/** test_command_refuse: test_command_run() that must leave every file as it was. */
void
test_command_refuse (TestCommand *command, int status, const char *words,
                     ...) G_GNUC_NULL_TERMINATED;

/** test_command_fixture: path of a file of tests/fixtures. */
char *
test_command_fixture (const char *name);

/** test_command_count: how often @words is in the last output. */
guint
test_command_count (TestCommand *command, const char *words);
