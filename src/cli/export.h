/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the papers of “muster-cli export” share. */

#pragma once

#include "actions/paper.h"
#include "cli/command.h"

G_BEGIN_DECLS

/**
 * muster_export_parse_formats:
 * @text: (nullable): what was typed, such as "pdf,xlsx"; NULL is pdf and xlsx
 * @allowed: the formats that the paper has
 * @formats: (out): the formats
 *
 * Reports a format that there is not.
 *
 * Returns: whether all are allowed, and at least one is named
 */
gboolean
muster_export_parse_formats (const char *text, MusterPaperFormat allowed,
                             MusterPaperFormat *formats);

/**
 * muster_export_check_folder:
 * @folder: (nullable): what was typed
 *
 * Reports that there is none.
 *
 * Returns: whether there is one
 */
gboolean
muster_export_check_folder (const char *folder);

/**
 * muster_export_check_year:
 * @year: what was typed
 *
 * Reports one in which no training was held.
 *
 * Returns: whether it is a year of training
 */
gboolean
muster_export_check_year (int year);

/**
 * muster_export_report:
 * @papers: (nullable): what was made
 *
 * Prints the paths, and on standard error what is worth knowing.
 *
 * Returns: the exit status
 */
MusterStatus
muster_export_report (const MusterPapers *papers);

/** muster_export_transcript: makes transcripts. */
MusterStatus
muster_export_transcript (int argc, char **argv);

/** muster_export_matrix: makes the compliance matrix. */
MusterStatus
muster_export_matrix (int argc, char **argv);

/** muster_export_memo: makes the memo to the chief and the notices. */
MusterStatus
muster_export_memo (int argc, char **argv);

/** muster_export_worksheet: makes the portal worksheet. */
MusterStatus
muster_export_worksheet (int argc, char **argv);

/** muster_export_roster: makes roster and sign-in sheets of a class. */
MusterStatus
muster_export_roster (int argc, char **argv);

/** muster_export_plan: makes the training plan of a year. */
MusterStatus
muster_export_plan (int argc, char **argv);

/** muster_export_calendar: makes a file for a calendar. */
MusterStatus
muster_export_calendar (int argc, char **argv);

/** muster_export_spending: makes the report of what training cost. */
MusterStatus
muster_export_spending (int argc, char **argv);

/** muster_export_everything: writes all that the file holds. */
MusterStatus
muster_export_everything (int argc, char **argv);

G_END_DECLS
