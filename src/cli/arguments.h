/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands share: reading options, opening the file, printing tables, reporting errors. */

#pragma once

#include "cli/command.h"

G_BEGIN_DECLS

/**
 * muster_arguments_parse:
 * @argc: (inout): length of @argv
 * @argv: (inout): the command's name and its arguments; what is no option is left
 * @usage: what follows the command in its help: "FILE [DEST]"
 * @summary: what the command does, a sentence
 * @entries: (nullable): its options
 * @min: fewest arguments that are no options
 * @max: most of them
 *
 * Reports what is wrong on standard error.
 *
 * Returns: whether the command can go on
 */
gboolean muster_arguments_parse (int *argc, char ***argv, const char *usage, const char *summary,
                                 const GOptionEntry *entries, int min, int max);

/**
 * muster_arguments_usage:
 * @format: a sentence that says what to type
 *
 * Reports a wrong argument.
 *
 * Returns: MUSTER_STATUS_USAGE
 */
MusterStatus muster_arguments_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * muster_arguments_fail:
 * @error: (transfer full): what went wrong
 *
 * Prints the sentence on standard error.
 *
 * Returns: the exit status that it stands for
 */
MusterStatus muster_arguments_fail (GError *error);

/**
 * muster_arguments_warn:
 * @sentence: a sentence
 *
 * Prints it on standard error.
 */
void muster_arguments_warn (const char *sentence);

/**
 * muster_arguments_environment:
 *
 * The real clock and user; SOURCE_DATE_EPOCH, seconds since 1970, stops the clock so that files and
 * papers can be made again byte for byte, and MUSTER_OPERATOR names who is at the keyboard.
 *
 * Returns: clock, seed and operator
 */
MusterEnvironment muster_arguments_environment (void);

/**
 * muster_arguments_open:
 * @path: the file
 * @mode: for reading or for writing
 * @status: (out): the exit status where it cannot be opened; the error is reported already
 *
 * Returns: (transfer full) (nullable): the open file
 */
MusterWorkspace *muster_arguments_open (const char *path, MusterWorkspaceMode mode,
                                        MusterStatus *status);

/**
 * muster_arguments_close:
 * @workspace: (nullable) (transfer full): an open file
 *
 * Reports what went wrong beside the work, then closes it.
 */
void muster_arguments_close (MusterWorkspace *workspace);

/**
 * muster_arguments_print_table:
 * @table: a table
 * @format: (nullable): "text", "json" or "csv"; NULL is text
 *
 * Returns: the exit status: MUSTER_STATUS_USAGE for another format, MUSTER_STATUS_OUTPUT_FAILED where
 *   standard output cannot be written
 */
MusterStatus muster_arguments_print_table (const MusterTable *table, const char *format);

/**
 * muster_arguments_print:
 * @text: what to print on standard output
 *
 * Returns: MUSTER_STATUS_DONE, or MUSTER_STATUS_OUTPUT_FAILED
 */
MusterStatus muster_arguments_print (const char *text);

G_END_DECLS
