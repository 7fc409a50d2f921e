/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows of a requirement for one officer, and whom it applies to. Inside src/rules only. */

#pragma once

#include "rules/judging.h"

G_BEGIN_DECLS

/**
 * muster_window_find_running:
 * @judging: what is judged
 * @window: a window, not a RESTARTING one
 * @span: (out): the window that runs on the day of judgement
 *
 * Returns: FALSE where the officer has none
 */
gboolean
muster_window_find_running (const MusterJudging *judging, const MusterWindow *window,
                            MusterSpan *span);

/**
 * muster_window_find_before:
 * @judging: what is judged
 * @window: a window that recurs
 * @running: (nullable): the one that runs; NULL where none does
 * @span: (out): the one before, where it may still be unmet
 *
 * A cycle that a recorded cycle follows was renewed, so the state accepted it.
 *
 * Returns: FALSE where there is none
 */
gboolean
muster_window_find_before (const MusterJudging *judging, const MusterWindow *window,
                           const MusterSpan *running, MusterSpan *span);

/**
 * muster_window_find_moment:
 * @facts: an officer's facts
 * @window: a window, for its certificates
 * @moment: an event
 * @as_of: the day of judgement: what happened later is not considered
 *
 * Returns: when it was, or none
 */
MusterDate
muster_window_find_moment (const MusterOfficerFacts *facts, const MusterWindow *window,
                           MusterMoment moment, MusterDate as_of);

/**
 * muster_window_is_asked:
 * @judging: what is judged
 * @window: a window
 * @period: one of its periods
 *
 * Returns: whether the requirement is asked in this period at all: its turn, and after its delay
 */
MusterAnswer
muster_window_is_asked (const MusterJudging *judging, const MusterWindow *window,
                        const MusterPeriod *period);

/**
 * muster_window_has_certificate:
 * @window: a window
 * @certificate: a certificate
 *
 * Returns: whether the cycles of @certificate are the window's
 */
gboolean
muster_window_has_certificate (const MusterWindow *window, const MusterCertificate *certificate);

/* --- cycle.c -------------------------------------------------------------------------------------- */

/**
 * MusterCycleWanted:
 * @MUSTER_CYCLE_RUNNING: the one that contains the date
 * @MUSTER_CYCLE_ENDED: the last that ends on the date or before
 */
typedef enum
{
  MUSTER_CYCLE_RUNNING,
  MUSTER_CYCLE_ENDED,
} MusterCycleWanted;

/**
 * MusterCycleFound:
 * @period: the cycle
 * @certificate: its certificate
 * @is_recorded: whether the file holds it; else it was counted on
 */
typedef struct
{
  MusterPeriod period;
  const MusterCertificate *certificate;
  gboolean is_recorded;
} MusterCycleFound;

/**
 * muster_cycle_find:
 * @window: a window of certificate cycles
 * @facts: an officer's facts
 * @wanted: which
 * @date: a date
 * @found: (out): the cycle
 *
 * Recorded cycles first, then cycles counted on from the last recorded one or from the date of issue
 * (semantics C1).
 *
 * Returns: FALSE where the officer has no such cycle
 */
gboolean
muster_cycle_find (const MusterWindow *window, const MusterOfficerFacts *facts,
                   MusterCycleWanted wanted, MusterDate date, MusterCycleFound *found);

/**
 * muster_cycle_goes_on:
 * @certificate: a certificate
 *
 * Returns: whether it has further cycles: not where it lapsed, was cancelled, revoked or refused
 */
gboolean
muster_cycle_goes_on (const MusterCertificate *certificate);

/**
 * muster_cycle_list_running:
 * @window: a window of certificate cycles
 * @facts: an officer's facts
 * @date: a date
 *
 * Returns: (transfer full) (element-type MusterCycleFound): the cycle of each certificate that contains
 *   @date
 */
GArray *
muster_cycle_list_running (const MusterWindow *window, const MusterOfficerFacts *facts,
                           MusterDate date);

/* --- applies.c ------------------------------------------------------------------------------------ */

/**
 * muster_applies:
 * @judging: what is judged
 * @requirement: a requirement
 * @span: its window
 *
 * Returns: whether the requirement applies to the officer in this window
 */
MusterAnswer
muster_applies (const MusterJudging *judging, const MusterRequirement *requirement,
                const MusterSpan *span);

G_END_DECLS
