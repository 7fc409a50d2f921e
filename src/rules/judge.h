/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From counts to duties: relief, status, questions, findings, further time. Inside src/rules only. */

#pragma once

#include "rules/count.h"
#include "rules/window.h"

G_BEGIN_DECLS

/**
 * muster_judge_variant:
 * @judging: what is judged
 * @variant: a requirement as it binds
 * @span: its window
 *
 * Returns: (transfer full): the duty
 */
MusterDuty *
muster_judge_variant (const MusterJudging *judging, const MusterRequirement *variant,
                      const MusterSpan *span);

/**
 * muster_judge_requirement:
 * @judging: what is judged
 * @requirement: a requirement as it was first
 * @span: its window
 *
 * Returns: (transfer full) (nullable): the duty; NULL where the requirement is not in force then
 */
MusterDuty *
muster_judge_requirement (const MusterJudging *judging, const MusterRequirement *requirement,
                          const MusterSpan *span);

/**
 * muster_judge_restarting:
 * @judging: what is judged
 * @requirement: a requirement with a RESTARTING window, as it was first
 *
 * Returns: (transfer full) (nullable): the duty; NULL where the requirement is not in force
 */
MusterDuty *
muster_judge_restarting (const MusterJudging *judging, const MusterRequirement *requirement);

/**
 * muster_judge_window:
 * @judging: what is judged
 * @span: a period of the pack's window
 *
 * Returns: (transfer full) (element-type MusterDuty): the duties that share the pack's window
 */
GPtrArray *
muster_judge_window (const MusterJudging *judging, const MusterSpan *span);

/* --- answers.c ------------------------------------------------------------------------------------ */

/**
 * MusterExtremes:
 * @worst: what counts under the answers that are worst for the officer
 * @best: what counts under the answers that are best for the officer
 * @worst_mask: those answers
 * @best_mask: those answers
 * @open: bits of the questions that are open
 */
typedef struct
{
  MusterTally worst;
  MusterTally best;
  guint32 worst_mask;
  guint32 best_mask;
  guint32 open;
} MusterExtremes;

/**
 * muster_answers_find_extremes:
 * @judging: what is judged
 * @requirement: a requirement as it binds
 * @span: its window
 * @required: what is required, relief considered
 * @sure: what counts with every question decided against the officer
 * @extremes: (out): the worst and the best; without arrays
 */
void
muster_answers_find_extremes (const MusterJudging *judging, const MusterRequirement *requirement,
                              const MusterSpan *span, gint64 required, const MusterTally *sure,
                              MusterExtremes *extremes);

/* --- relief.c ------------------------------------------------------------------------------------- */

/**
 * MusterRelief:
 * @required: what is required after waivers and proration
 * @is_excused: whether it is waived altogether
 * @extended_to: new deadline, or none
 * @waiver: (nullable): the waiver that did it
 */
typedef struct
{
  gint64 required;
  gboolean is_excused;
  MusterDate extended_to;
  const MusterWaiver *waiver;
} MusterRelief;

/**
 * muster_relief_find:
 * @judging: what is judged
 * @requirement: a requirement as it binds
 * @span: its window
 *
 * Returns: what waivers that were approved by the day of judgement, and proration, make of it
 */
MusterRelief
muster_relief_find (const MusterJudging *judging, const MusterRequirement *requirement,
                    const MusterSpan *span);

/**
 * muster_relief_is_approved:
 * @judging: what is judged
 * @waiver: a waiver
 *
 * Returns: whether it was approved by the day of judgement, under this pack
 */
gboolean
muster_relief_is_approved (const MusterJudging *judging, const MusterWaiver *waiver);

/**
 * muster_relief_covers:
 * @from: first day of relief
 * @to: its last day
 * @period: a period
 *
 * Where a period has no first day the last one tells, where it has no last day any relief is meant.
 *
 * Returns: whether the relief is for the whole of @period, not for some days of it
 */
gboolean
muster_relief_covers (MusterDate from, MusterDate to, const MusterPeriod *period);

/**
 * muster_relief_has:
 * @judging: what is judged
 * @period: a period
 *
 * Returns: whether an approved waiver or a cure is for @period: then it is shown, also where no record
 *   gives it
 */
gboolean
muster_relief_has (const MusterJudging *judging, const MusterPeriod *period);

/**
 * muster_relief_list_late_uses:
 * @judging: what is judged, with its verdicts
 *
 * Returns: (transfer full) (element-type MusterLateUse): what cures and extensions used, oldest period
 *   first
 */
GArray *
muster_relief_list_late_uses (MusterJudging *judging);

/* --- explain.c ------------------------------------------------------------------------------------ */

/**
 * muster_why_ask:
 * @why: an open MusterWhy
 * @duty: the duty that it decides
 *
 * Returns: (transfer full): the question as a sentence
 */
char *
muster_why_ask (MusterWhy why, const MusterDuty *duty);

/* --- findings.c ----------------------------------------------------------------------------------- */

/**
 * muster_findings_list:
 * @judging: what was judged
 * @evaluation: (inout): what came of it; findings are added
 */
void
muster_findings_list (const MusterJudging *judging, MusterEvaluation *evaluation);

/* --- further-time.c ------------------------------------------------------------------------------- */

/**
 * MusterWanting:
 * @pack: the pack of the duties
 * @duties: (element-type MusterDuty): one officer's duties by it
 */
typedef struct
{
  const MusterPack *pack;
  const GPtrArray *duties;
} MusterWanting;

/**
 * muster_further_time_find:
 * @wantings: what is missing, by pack
 * @n_wantings: how many
 * @closed: whether the duties of closed periods count, and only those; else those of open ones
 *
 * Returns: the least further time, in seconds, that meets every duty that counts time, is asked of the
 *   officer and is surely unmet (semantics C9)
 */
gint64
muster_further_time_find (const MusterWanting *wantings, guint n_wantings, gboolean closed);

G_END_DECLS
