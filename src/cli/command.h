/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The commands of muster-cli. Each is one function over its own arguments; main() finds it in a table. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

/**
 * MusterStatus:
 *
 * Exit statuses (design §10).
 */
typedef enum
{
  MUSTER_STATUS_DONE = 0,
  MUSTER_STATUS_FINDINGS = 1,
  MUSTER_STATUS_USAGE = 2,
  MUSTER_STATUS_REFUSED = 3,
  MUSTER_STATUS_OUTPUT_FAILED = 4,
} MusterStatus;

/**
 * MusterCommandFunc:
 * @argc: length of @argv
 * @argv: the command's name and its arguments
 *
 * Runs one command: results go to standard output, everything else in sentences to standard error.
 *
 * Returns: its exit status
 */
typedef MusterStatus (*MusterCommandFunc) (int argc, char **argv);

/** muster_command_new: makes a new agency's file. */
MusterStatus
muster_command_new (int argc, char **argv);

/** muster_command_import: imports a CSV file. */
MusterStatus
muster_command_import (int argc, char **argv);

/** muster_command_list: lists what is on file. */
MusterStatus
muster_command_list (int argc, char **argv);

/** muster_command_undo: takes back the last step. */
MusterStatus
muster_command_undo (int argc, char **argv);

/** muster_command_redo: does again what was undone last. */
MusterStatus
muster_command_redo (int argc, char **argv);

/** muster_command_history: lists the steps. */
MusterStatus
muster_command_history (int argc, char **argv);

/** muster_command_verify: compares the file with its step log. */
MusterStatus
muster_command_verify (int argc, char **argv);

/** muster_command_backup: makes a verified copy. */
MusterStatus
muster_command_backup (int argc, char **argv);

/** muster_command_classify: lists or classifies unclassified training. */
MusterStatus
muster_command_classify (int argc, char **argv);

/** muster_command_submit: records that a packet was handed in. */
MusterStatus
muster_command_submit (int argc, char **argv);

/** muster_command_accept: enters that the state accepted a packet. */
MusterStatus
muster_command_accept (int argc, char **argv);

/** muster_command_return: enters that the state returned a packet. */
MusterStatus
muster_command_return (int argc, char **argv);

/** muster_command_waive: asks for a waiver or enters one that was decided. */
MusterStatus
muster_command_waive (int argc, char **argv);

/** muster_command_cure: lets late training make up for a closed period. */
MusterStatus
muster_command_cure (int argc, char **argv);

/** muster_command_award: enters, changes and shows awards. */
MusterStatus
muster_command_award (int argc, char **argv);

/** muster_command_rules: lists, shows, adopts, verifies and sets rules. */
MusterStatus
muster_command_rules (int argc, char **argv);

/** muster_command_check: says who is short, by how much, by when. */
MusterStatus
muster_command_check (int argc, char **argv);

/** muster_command_claim: builds, submits and settles claims. */
MusterStatus
muster_command_claim (int argc, char **argv);

/** muster_command_rates: lists and sets rates. */
MusterStatus
muster_command_rates (int argc, char **argv);

/** muster_command_equipment: enters, issues, counts and disposes of equipment. */
MusterStatus
muster_command_equipment (int argc, char **argv);

/** muster_command_sample: makes the file of a synthetic agency. */
MusterStatus
muster_command_sample (int argc, char **argv);

/** muster_command_export: makes papers. */
MusterStatus
muster_command_export (int argc, char **argv);

G_END_DECLS
