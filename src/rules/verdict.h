/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one credit can count at most, before any requirement looks at it: nothing for a no-show, and
 * only possibly where a question about it is open. Inside src/rules only. */

#pragma once

#include "rules/evaluate.h"

G_BEGIN_DECLS

/**
 * MusterQuestion:
 *
 * What may be open about a credit, in the order in which it is asked.
 */
typedef enum
{
  MUSTER_QUESTION_NONE,
  MUSTER_QUESTION_UNCLASSIFIED,
  MUSTER_QUESTION_DUPLICATE,
  MUSTER_QUESTION_TEACHING,
  MUSTER_QUESTION_REJECTED,
  MUSTER_N_QUESTIONS,
} MusterQuestion;

/**
 * MusterVerdict:
 * @credit: the credit; borrowed
 * @repeats: (nullable): the credit that it is suspected to repeat; borrowed
 * @time: its time, in seconds; 0 where none is recorded
 * @sure: time that surely counts
 * @possible: time that counts where the question is decided for the officer
 * @question: what is open about it
 */
typedef struct
{
  const MusterCredit *credit;
  const MusterCredit *repeats;
  gint64 time;
  gint64 sure;
  gint64 possible;
  MusterQuestion question;
} MusterVerdict;

/**
 * muster_verdict_sort_credits:
 * @credits: (element-type MusterCredit): credits of one officer
 *
 * Sorts into counting order: date, class, course code, source row, id (semantics C0).
 */
void
muster_verdict_sort_credits (GPtrArray *credits);

/**
 * muster_verdict_status_counts:
 * @status: how an officer stood
 *
 * Returns: whether time with this status counts at all (semantics C5)
 */
gboolean
muster_verdict_status_counts (MusterRosterStatus status);

/**
 * muster_verdict_list:
 * @credits: (element-type MusterCredit): credits of one officer, in any order
 * @period: the window
 * @as_of: credits dated later are left out
 *
 * Returns: (transfer full) (element-type MusterVerdict): a verdict on every credit of the window, in
 *   counting order
 */
GArray *
muster_verdict_list (const GPtrArray *credits, const MusterPeriod *period, MusterDate as_of);

/**
 * muster_verdict_explain:
 * @verdict: a verdict
 *
 * Returns: (transfer full) (nullable): why its time does not surely count, a clause; NULL where it
 *   does
 */
char *
muster_verdict_explain (const MusterVerdict *verdict);

/**
 * muster_verdict_ask:
 * @question: a question
 * @n: how many credits it is open for
 * @time: their time, in seconds
 *
 * Returns: (transfer full): the question as a sentence
 */
char *
muster_verdict_ask (MusterQuestion question, guint n, gint64 time);

G_END_DECLS
