/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands of awards share: their options, and finding the award. */

#pragma once

#include "cli/arguments.h"
#include "core/award.h"

G_BEGIN_DECLS

/**
 * MusterAwardOptions:
 *
 * What was typed, as text; a command asks for some of it. What is NULL was not typed.
 */
typedef struct
{
  char *amount, *asked, *authority, *by, *class_number, *due, *format, *from, *funder, *on,
      *officer, *part, *reason, *source, *status, *template, *title, *to;
} MusterAwardOptions;

/** muster_award_options_clear: frees what was typed. */
void
muster_award_options_clear (MusterAwardOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MusterAwardOptions, muster_award_options_clear)

/**
 * muster_award_options_parse_date:
 * @text: (nullable): what was typed
 * @otherwise: the day where nothing was
 * @date: (out): the day
 *
 * Reports what is no date.
 *
 * Returns: whether it is one
 */
gboolean
muster_award_options_parse_date (const char *text, MusterDate otherwise, MusterDate *date);

/**
 * muster_award_options_parse_money:
 * @text: (nullable): what was typed
 * @cents: (out): the amount; MUSTER_NUMBER_NONE where nothing was typed
 *
 * Reports what is no amount.
 *
 * Returns: whether it is one
 */
gboolean
muster_award_options_parse_money (const char *text, gint64 *cents);

/**
 * muster_award_options_parse_id:
 * @text: what was typed
 * @id: (out): the number of a request or report
 *
 * Reports what is no number.
 *
 * Returns: whether it is one
 */
gboolean
muster_award_options_parse_id (const char *text, MusterId *id);

/** muster_award_show: muster-cli award show. */
MusterStatus
muster_award_show (int argc, char **argv);

/** muster_award_deadlines: muster-cli award deadlines. */
MusterStatus
muster_award_deadlines (int argc, char **argv);

/** muster_award_templates: muster-cli award templates. */
MusterStatus
muster_award_templates (int argc, char **argv);

/** muster_award_request: muster-cli award request. */
MusterStatus
muster_award_request (int argc, char **argv);

/** muster_award_answer: muster-cli award answer. */
MusterStatus
muster_award_answer (int argc, char **argv);

/** muster_award_report_command: muster-cli award report. */
MusterStatus
muster_award_report_command (int argc, char **argv);

/** muster_award_sent: muster-cli award sent. */
MusterStatus
muster_award_sent (int argc, char **argv);

G_END_DECLS
