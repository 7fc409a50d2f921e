/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the verbs of muster-cli claim share. */

#pragma once

#include "cli/arguments.h"
#include "core/claim.h"

G_BEGIN_DECLS

/**
 * MusterClaimArguments:
 * @award: number of the award
 * @claim: number of the claim, or 0
 * @lines: (nullable): numbers of lines, as typed
 * @work: what the verb does with the file
 * @data: for @work
 * @claim_id: the claim, once the file is open; none where @claim is 0
 * @award_id: the award, once the file is open
 * @line_ids: (element-type MusterId): the lines, once the file is open
 */
typedef struct
{
  char *award;
  gint64 claim;
  char **lines;
  MusterCommandWork work;
  gpointer data;
  MusterId claim_id;
  MusterId award_id;
  GArray *line_ids;
} MusterClaimArguments;

/**
 * muster_claim_arguments_run:
 * @argc: length of @argv
 * @argv: the verb and its arguments
 * @usage: what follows the verb in its help
 * @summary: what it does, a sentence
 * @entries: its options beside --award, --claim and --line
 * @arguments: receives what was typed of those; @work and @data are set
 * @read: (nullable): reads what was typed of @entries, reporting what is wrong; gets @data
 * @n_files: how many arguments that are no options there are: 1 or 2
 * @mode: for reading or for writing
 *
 * Parses, opens the file, finds award, claim and lines, and does the work. The second argument, where there is one,
 * is @argv[2] of @read.
 *
 * Returns: the exit status
 */
MusterStatus
muster_claim_arguments_run (int argc, char **argv, const char *usage, const char *summary,
                            const GOptionEntry *entries, MusterClaimArguments *arguments,
                            gboolean (*read) (gpointer data, char **argv), int n_files,
                            MusterWorkspaceMode mode);

/**
 * muster_claim_arguments_parse_money:
 * @text: what was typed
 * @cents: (out): the amount
 *
 * Reports what is no amount.
 *
 * Returns: whether it is one
 */
gboolean
muster_claim_arguments_parse_money (const char *text, gint64 *cents);

/**
 * muster_claim_arguments_find_officers:
 * @workspace: the open file
 * @state_ids: (nullable): what was typed
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable) (element-type MusterId): the officers
 */
GArray *
muster_claim_arguments_find_officers (MusterWorkspace *workspace, char **state_ids, GError **error);

/** muster_claim_verb_propose: costs of a class onto a draft. */
MusterStatus
muster_claim_verb_propose (int argc, char **argv);

/** muster_claim_verb_enter: one cost. */
MusterStatus
muster_claim_verb_enter (int argc, char **argv);

/** muster_claim_verb_edit: fields of a line. */
MusterStatus
muster_claim_verb_edit (int argc, char **argv);

/** muster_claim_verb_confirm: proposed lines become ready. */
MusterStatus
muster_claim_verb_confirm (int argc, char **argv);

/** muster_claim_verb_move: lines to another claim of the award. */
MusterStatus
muster_claim_verb_move (int argc, char **argv);

/** muster_claim_verb_void: one line. */
MusterStatus
muster_claim_verb_void (int argc, char **argv);

/** muster_claim_verb_prove: a document to lines. */
MusterStatus
muster_claim_verb_prove (int argc, char **argv);

/** muster_claim_verb_submit: freezes the claim. */
MusterStatus
muster_claim_verb_submit (int argc, char **argv);

/** muster_claim_verb_withdraw: takes it back. */
MusterStatus
muster_claim_verb_withdraw (int argc, char **argv);

/** muster_claim_verb_pay: what the funder paid and denied. */
MusterStatus
muster_claim_verb_pay (int argc, char **argv);

/** muster_claim_verb_again: asks again for what was denied. */
MusterStatus
muster_claim_verb_again (int argc, char **argv);

/** muster_claim_verb_adjust: a signed correction of a frozen line. */
MusterStatus
muster_claim_verb_adjust (int argc, char **argv);

G_END_DECLS
