/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Counting under a mask of decided questions. Inside src/rules only. */

#pragma once

#include "rules/judging.h"

G_BEGIN_DECLS

/**
 * MusterTally:
 * @required: what is required, in the requirement's unit; MUSTER_NUMBER_NONE = unset
 * @sum: what counts
 * @lack: what is missing; above 0 where it is not known what is required
 * @known: the same without what stands for a number that is not known
 * @open: bits of the questions that may make a difference
 * @is_cut: (in): whether what is above @required does not count, as for each year of a longer window
 * @lacks: (element-type gint64) (nullable): set by the caller to have what each part lacks filled in
 * @rooms: (element-type gint64) (nullable): set by the caller to have filled in what each cap still
 *   admits, and then what each mandate still lacks; G_MAXINT64 = without limit
 * @reasons: (element-type MusterReason) (nullable): set by the caller to have them filled in
 * @evidence: (element-type MusterEvidence) (nullable): set by the caller to have it filled in
 *
 * What a count under a mask found.
 */
typedef struct
{
  gint64 required;
  gint64 sum;
  gint64 lack;
  gint64 known;
  guint32 open;
  gboolean is_cut;
  GArray *lacks;
  GArray *rooms;
  GArray *reasons;
  GPtrArray *evidence;
} MusterTally;

/**
 * muster_count:
 * @judging: what is judged
 * @requirement: a requirement as it binds
 * @span: its window
 * @required: what is required, relief considered
 * @mask: questions decided for the officer
 * @tally: (inout): what was found; arrays that are set are filled
 *
 * Counts whatever the requirement counts, for each year where it asks so.
 */
void
muster_count (const MusterJudging *judging, const MusterRequirement *requirement,
              const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally);

/**
 * muster_count_find_year:
 * @whole: a window
 * @from: a day in it on which one of its years starts
 * @every: which years
 *
 * Returns: the year of @whole that starts on @from: up to the end of the calendar year, or a year on
 */
MusterSpan
muster_count_find_year (const MusterSpan *whole, MusterDate from, MusterEveryKind every);

/**
 * muster_count_hours:
 * @judging: what is judged
 * @requirement: a requirement that counts time
 * @span: its window, or a part of it
 * @required: what is required, in seconds
 * @mask: questions decided for the officer
 * @tally: (inout): what was found
 */
void
muster_count_hours (const MusterJudging *judging, const MusterRequirement *requirement,
                    const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally);

/**
 * muster_count_occasions:
 * @judging: what is judged
 * @requirement: a requirement that counts courses or classes
 * @span: its window, or a part of it
 * @required: how many
 * @mask: questions decided for the officer
 * @tally: (inout): what was found
 */
void
muster_count_occasions (const MusterJudging *judging, const MusterRequirement *requirement,
                        const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally);

/**
 * muster_count_evidence:
 * @judging: what is judged
 * @requirement: a requirement that counts qualifications, credentials, milestones or certificates
 * @span: its window, or a part of it
 * @required: how many
 * @mask: questions decided for the officer
 * @tally: (inout): what was found
 */
void
muster_count_evidence (const MusterJudging *judging, const MusterRequirement *requirement,
                       const MusterSpan *span, gint64 required, guint32 mask, MusterTally *tally);

/**
 * muster_judge_find_basis:
 * @judging: what is judged
 * @span: a window
 *
 * Returns: the date by which versions of a requirement bind for @span
 */
MusterDate
muster_judge_find_basis (const MusterJudging *judging, const MusterSpan *span);

/**
 * muster_window_is_shared:
 * @judging: what is judged
 * @window: a requirement's window
 *
 * Returns: whether it is the pack's own: that of the packet, with its extensions and cures
 */
gboolean
muster_window_is_shared (const MusterJudging *judging, const MusterWindow *window);

/* --- exclusive.c ---------------------------------------------------------------------------------- */

/**
 * MusterEntry:
 * @verdict: on a credit that a requirement considers; borrowed
 * @counted: time that the requirement may count, in seconds
 * @why: why it is less than the credit's time
 * @about: (nullable): what @why is about; borrowed
 */
typedef struct
{
  const MusterVerdict *verdict;
  gint64 counted;
  MusterWhy why;
  gconstpointer about;
} MusterEntry;

/**
 * muster_count_list_entries:
 * @judging: what is judged
 * @requirement: a requirement that counts time
 * @span: its window
 * @mask: questions decided for the officer
 * @tally: (inout): bits of the questions that may make a difference are added; rooms are filled in
 *
 * Returns: (transfer full) (element-type MusterEntry): every credit that it considers, in counting
 *   order, as if it were the only requirement
 */
GArray *
muster_count_list_entries (const MusterJudging *judging, const MusterRequirement *requirement,
                           const MusterSpan *span, guint32 mask, MusterTally *tally);

/**
 * muster_exclusive_share:
 * @judging: what is judged
 * @requirement: a requirement
 * @span: its window
 * @mask: questions decided for the officer
 * @entries: (element-type MusterEntry): what it could count alone; what others of its exclusive group
 *   take is taken out
 * @open: (inout): bits of the questions that are open about the others are added
 *
 * Where requirements may not count the same time, the most time that fills them all is found, ties by
 * pack order (semantics C8).
 */
void
muster_exclusive_share (const MusterJudging *judging, const MusterRequirement *requirement,
                        const MusterSpan *span, guint32 mask, GArray *entries, guint32 *open);

/**
 * muster_exclusive_has:
 * @pack: a pack
 * @requirement: a requirement
 *
 * Returns: whether it may not share time with another one
 */
gboolean
muster_exclusive_has (const MusterPack *pack, const MusterRequirement *requirement);

G_END_DECLS
