/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the parts of the evaluator share while they judge one officer by one pack: the credits with what
 * can be said of each, and which of them a filter admits. Inside src/rules only.
 *
 * Every open question is a bit. A count is made under a mask of the questions that are taken to be
 * decided for the officer: none of them gives what is sure, all of them what is possible, and one at a
 * time tells which of them decides. */

#pragma once

#include "rules/evaluate.h"

G_BEGIN_DECLS

/* The subject of study that counts as time; no pack may have it. */
#define MUSTER_SUBJECT_STUDY "study"

/* Places of subjects that no pack lists. */
#define MUSTER_PLACE_UNKNOWN (-1)
#define MUSTER_PLACE_UNCLASSIFIED (-2)
#define MUSTER_PLACE_STUDY (-3)

#define MUSTER_MASK_SURE 0u
#define MUSTER_MASK_POSSIBLE (~0u)

/**
 * MUSTER_WHY_BIT:
 * @why: an open MusterWhy
 *
 * Its bit in a mask.
 */
#define MUSTER_WHY_BIT(why) (1u << (why))

/**
 * MusterVerdict:
 * @credit: the credit; borrowed
 * @repeats: (nullable): the credit that it is suspected to repeat; borrowed
 * @date: the day on which it counts
 * @class_end: last day of its class, where the pack leaves open whether all time of a class counts
 *   then; else none
 * @subject: its subject's place in the pack, or one of the places above
 * @time: its time, in seconds
 * @most: time that counts at most, before any requirement looks at it
 * @yields: whether the officer also taught it, for longer, and it is open whether teaching counts: then
 *   it counts only where that does not
 * @open: bits of the questions that are open about it
 * @why: why @most is less than @time
 *
 * What one credit can count, before any requirement looks at it.
 */
typedef struct
{
  const MusterCredit *credit;
  const MusterCredit *repeats;
  MusterDate date;
  MusterDate class_end;
  int subject;
  gint64 time;
  gint64 most;
  gboolean yields;
  guint32 open;
  MusterWhy why;
} MusterVerdict;

/**
 * MusterLateUse:
 * @credit: a late credit
 * @period: the closed period that it made up for
 * @used: how much of it that period needed, in seconds
 * @is_cure: whether somebody assigned it; else the deadline had been extended
 *
 * Late time that was used for an old period (semantics C11).
 */
typedef struct
{
  const MusterCredit *credit;
  MusterPeriod period;
  gint64 used;
  gboolean is_cure;
} MusterLateUse;

/**
 * MusterJudging:
 * @pack: the pack
 * @rules: its rules
 * @facts: the officer's facts
 * @as_of: the day of judgement
 * @verdicts: (element-type MusterVerdict): on every credit up to that day, in counting order
 * @late: (element-type MusterLateUse): late time that old periods used
 * @by_day: whether every credit counts on its own day and no late time moves, so that the verdicts of a
 *   window lie together
 */
typedef struct
{
  MusterPack *pack;
  const MusterPackRules *rules;
  const MusterOfficerFacts *facts;
  MusterDate as_of;
  GArray *verdicts;
  GArray *late;
  gboolean by_day;
} MusterJudging;

/**
 * MusterSpan:
 * @period: the window; from MUSTER_DATE_NONE = since ever
 * @count_to: the last day whose credits count
 * @due_on: last day on which it can be met, or none
 * @since: ONCE: what it counts from, or none
 * @certificate: (nullable): the certificate whose cycle it is
 *
 * A requirement's window for one officer.
 */
typedef struct
{
  MusterPeriod period;
  MusterDate count_to;
  MusterDate due_on;
  MusterDate since;
  const MusterCertificate *certificate;
} MusterSpan;

/* --- verdict.c ------------------------------------------------------------------------------------ */

/**
 * muster_verdict_sort_credits:
 * @credits: (element-type MusterCredit): credits of one officer
 * @agency: (nullable): where classes and their first days are known
 *
 * Sorts into counting order: date, class start, course code, source row, id (semantics C0).
 */
void
muster_verdict_sort_credits (GPtrArray *credits, const MusterAgencyFacts *agency);

/**
 * muster_verdict_find_repeats:
 * @sorted: (element-type MusterCredit): credits of one officer in counting order
 *
 * Returns: (transfer full) (element-type MusterCredit): as muster_evaluate_find_duplicates()
 */
GPtrArray *
muster_verdict_find_repeats (const GPtrArray *sorted);

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
 * @judging: what is judged; its verdicts do not matter
 * @study: (element-type MusterCredit): study that counts as time
 *
 * Returns: (transfer full) (element-type MusterVerdict): a verdict on every credit up to the day of
 *   judgement, in counting order
 */
GArray *
muster_verdict_list (const MusterJudging *judging, const GPtrArray *study);

/**
 * muster_verdict_time:
 * @verdict: a verdict
 * @span: a window
 * @mask: questions decided for the officer
 * @open: (out): bits of the questions that are open about it in this window
 * @why: (out): why it counts less than its time
 *
 * Where the pack leaves open on which day a class counts, @mask says that it counts on its last.
 *
 * Returns: time that it can count in @span, in seconds; -1 where it is not in @span whatever is decided
 */
gint64
muster_verdict_time (const MusterVerdict *verdict, const MusterSpan *span, guint32 mask,
                     guint32 *open, MusterWhy *why);

/**
 * muster_verdict_is_sure:
 * @verdict: a verdict
 *
 * Returns: whether no question is open about it
 */
gboolean
muster_verdict_is_sure (const MusterVerdict *verdict);

/**
 * muster_verdict_find_run:
 * @judging: what is judged
 * @span: a window
 * @first: (out): place of the first verdict that may be in @span
 *
 * Returns: place behind the last one
 */
guint
muster_verdict_find_run (const MusterJudging *judging, const MusterSpan *span, guint *first);

/* --- admit.c -------------------------------------------------------------------------------------- */

/**
 * muster_admit_subject:
 * @filter: a filter
 * @verdict: a verdict
 *
 * Returns: YES where the credit is of a subject or course that @filter is about, OPEN where it may turn
 *   out to be, for it is unclassified
 */
MusterAnswer
muster_admit_subject (const MusterFilter *filter, const MusterVerdict *verdict);

/**
 * muster_admit_find_obstacle:
 * @filter: a filter
 * @verdict: a verdict whose subject it admits
 * @facts: (nullable): the agency's facts, for proofs
 * @mask: questions decided for the officer
 * @open: (inout): bits of the questions that are open about it are added
 *
 * Returns: why the credit is not admitted under @mask even so; an open MusterWhy where somebody can
 *   answer it
 */
MusterWhy
muster_admit_find_obstacle (const MusterFilter *filter, const MusterVerdict *verdict,
                            const MusterAgencyFacts *facts, guint32 mask, guint32 *open);

G_END_DECLS
