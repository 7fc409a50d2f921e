/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands share: reading options, opening the file, printing tables, reporting errors. */

#pragma once

#include "cli/command.h"
#include "rules/period.h"

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
gboolean
muster_arguments_parse (int *argc, char ***argv, const char *usage, const char *summary,
                        const GOptionEntry *entries, int min, int max);

/**
 * muster_arguments_usage:
 * @format: a sentence that says what to type
 *
 * Reports a wrong argument.
 *
 * Returns: MUSTER_STATUS_USAGE
 */
MusterStatus
muster_arguments_usage (const char *format, ...) G_GNUC_PRINTF (1, 2);

/**
 * muster_arguments_fail:
 * @error: (transfer full): what went wrong
 *
 * Prints the sentence on standard error.
 *
 * Returns: the exit status that it stands for
 */
MusterStatus
muster_arguments_fail (GError *error);

/**
 * muster_arguments_warn:
 * @sentence: a sentence
 *
 * Prints it on standard error.
 */
void
muster_arguments_warn (const char *sentence);

/**
 * MusterCommandWork:
 * @workspace: the open file
 * @data: the caller's
 * @error: return location
 *
 * What a command does with a file.
 *
 * Returns: the exit status; ignored where @error is set, which then says it
 */
typedef MusterStatus (*MusterCommandWork) (MusterWorkspace *workspace, gpointer data,
                                           GError **error);

/**
 * muster_arguments_with_file:
 * @path: the file
 * @mode: for reading or for writing
 * @work: what to do with it
 * @data: for @work
 *
 * Opens the file, does the work, reports what went wrong with or beside it, and closes the file.
 *
 * Returns: the exit status
 */
MusterStatus
muster_arguments_with_file (const char *path, MusterWorkspaceMode mode, MusterCommandWork work,
                            gpointer data);

/**
 * muster_arguments_check_format:
 * @format: (nullable): what was typed as the format of a table
 * @may_be_workbook: whether "xlsx" is one, too
 *
 * Reports a format that there is not.
 *
 * Returns: whether it is a workbook, or muster_arguments_print_table() takes it
 */
gboolean
muster_arguments_check_format (const char *format, gboolean may_be_workbook);

/**
 * muster_arguments_print_table:
 * @table: a table
 * @format: (nullable): "text", "json" or "csv"; NULL is text
 *
 * Returns: the exit status: MUSTER_STATUS_OUTPUT_FAILED where standard output cannot be written
 */
MusterStatus
muster_arguments_print_table (const MusterTable *table, const char *format);

/**
 * muster_arguments_parse_day:
 * @text: what was typed
 * @date: (out): the date
 *
 * Reports what is no date.
 *
 * Returns: whether it is one
 */
gboolean
muster_arguments_parse_day (const char *text, MusterDate *date);

/**
 * muster_arguments_parse_hours:
 * @text: what was typed
 * @seconds: (out): the time in seconds
 *
 * Reports what is no time.
 *
 * Returns: whether it is one
 */
gboolean
muster_arguments_parse_hours (const char *text, gint64 *seconds);

/**
 * muster_arguments_parse_period:
 * @text: what was typed: a year, or two dates as FROM..TO
 * @period: (out): the period
 *
 * Reports what is no period.
 *
 * Returns: whether it is one
 */
gboolean
muster_arguments_parse_period (const char *text, MusterPeriod *period);

/**
 * muster_arguments_find_officer:
 * @workspace: the open file
 * @state_id: what was typed
 * @error: return location; MUSTER_ERROR_NOT_FOUND, or MUSTER_ERROR_CONSTRAINT where several officers have
 *   that ID
 *
 * Returns: (transfer full) (nullable) (element-type MusterOfficerFacts): the facts of that one officer
 */
GPtrArray *
muster_arguments_find_officer (MusterWorkspace *workspace, const char *state_id, GError **error);

/**
 * muster_arguments_load_rules:
 * @name: a file, NAME.json, or rules that come with Muster, such as us-ct
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the text of a pack
 */
char *
muster_arguments_load_rules (const char *name, GError **error);

/**
 * muster_arguments_print:
 * @text: what to print on standard output
 *
 * Returns: MUSTER_STATUS_DONE, or MUSTER_STATUS_OUTPUT_FAILED
 */
MusterStatus
muster_arguments_print (const char *text);

/**
 * MusterVerb:
 * @name: what is typed after the command
 * @run: what it does, with @name as its first argument
 *
 * One of several things that a command does.
 */
typedef struct
{
  const char *name;
  MusterCommandFunc run;
} MusterVerb;

/**
 * muster_arguments_run_verb:
 * @verbs: what the command does
 * @n: how many that are
 * @help: what --help prints
 * @refusal: a sentence that says what to type where no verb was
 * @argc: length of @argv
 * @argv: the command's name and its arguments
 *
 * Runs the verb that was typed.
 *
 * Returns: its exit status
 */
MusterStatus
muster_arguments_run_verb (const MusterVerb *verbs, guint n, const char *help, const char *refusal,
                           int argc, char **argv);

G_END_DECLS
