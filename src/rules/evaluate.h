/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Evaluation: a pure function of the pack, one officer's facts and the as-of date. It returns its
 * reasons, so that screen, packet and command line show the same. */

#pragma once

#include "rules/duty.h"
#include "rules/facts.h"

G_BEGIN_DECLS

/**
 * MusterEvaluation:
 * @pack: the pack; a reference
 * @period: the window of the pack that was judged
 * @as_of: the day it was judged as of
 * @period_is_assumed: whether no certificate gave the window, so that it was taken to end where the
 *   caller asked; a finding says so
 * @certificate: (nullable): the certificate whose cycle it is; borrowed from the facts
 * @duties: (element-type MusterDuty): in pack order; a closed period follows the one that runs
 * @agency_duties: (element-type MusterDuty): the officer's part in what the agency as a whole owes
 * @study: (element-type MusterCredit): study that counts as time, as credits; owned
 * @findings: (element-type MusterFinding): suspected duplicates, unclassified time and the like
 * @short_by: the least further time that meets everything that is open, in seconds (semantics C9)
 */
typedef struct
{
  MusterPack *pack;
  MusterPeriod period;
  MusterDate as_of;
  gboolean period_is_assumed;
  const MusterCertificate *certificate;
  GPtrArray *duties;
  GPtrArray *agency_duties;
  GPtrArray *study;
  GPtrArray *findings;
  gint64 short_by;
} MusterEvaluation;

/**
 * muster_evaluation_free:
 * @evaluation: (nullable) (transfer full): an evaluation
 */
void
muster_evaluation_free (MusterEvaluation *evaluation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterEvaluation, muster_evaluation_free)

/**
 * muster_evaluate_find_period:
 * @pack: a pack
 * @facts: one officer's facts
 * @ends_by: the last day on which the period may end
 * @period: (out): the latest period of the officer that ends on or before @ends_by
 * @certificate: (out) (optional): the certificate whose cycle it is, or NULL
 *
 * For certificate cycles: recorded cycles first, then cycles counted on from the last recorded one or
 * from the date of issue. For calendar years: the last year that ends by then.
 *
 * Returns: FALSE where the officer has no such period: no certificate with dates, or none that ends
 *   by then
 */
gboolean
muster_evaluate_find_period (const MusterPack *pack, const MusterOfficerFacts *facts,
                             MusterDate ends_by, MusterPeriod *period,
                             const MusterCertificate **certificate);

/**
 * muster_evaluate_is_renewed:
 * @pack: a pack
 * @facts: one officer's facts
 * @period: a period that muster_evaluate_find_period() found
 *
 * Returns: whether the file holds a later cycle, of that certificate or of a new one: then the state
 *   renewed it, and it is not due again
 */
gboolean
muster_evaluate_is_renewed (const MusterPack *pack, const MusterOfficerFacts *facts,
                            const MusterPeriod *period);

/**
 * muster_evaluate:
 * @pack: a pack
 * @facts: one officer's facts; must outlive the evaluation
 * @period: (nullable): the window to judge: then only the requirements that share the pack's window are
 *   judged, for a packet or an annual record; NULL = every requirement, in the period that runs on
 *   @as_of, and a period before it that closed without being met
 * @as_of: the day to judge as of: credits dated later are not considered (semantics C2)
 *
 * Credits are considered by date, class, course code, source row and id, whatever order they come in
 * (semantics C0). What no source decides is an open question: sure counts it against the officer,
 * possible for the officer.
 *
 * Returns: (transfer full): duties with their reasons
 */
MusterEvaluation *
muster_evaluate (MusterPack *pack, const MusterOfficerFacts *facts, const MusterPeriod *period,
                 MusterDate as_of);

/**
 * muster_evaluate_further_time:
 * @evaluations: (element-type MusterEvaluation): one officer's, one for each pack
 *
 * "By how much" over several packs: time that serves two of them is needed once. Time that makes up for
 * a closed period serves no other.
 *
 * Returns: the least further time that meets everything, in seconds
 */
gint64
muster_evaluate_further_time (const GPtrArray *evaluations);

/**
 * muster_evaluate_further_time_due:
 * @evaluations: (element-type MusterEvaluation): one officer's, one for each pack
 * @due_on: a last day, or MUSTER_DATE_NONE for what has none
 *
 * As muster_evaluate_further_time(), of those duties alone that are due on that day.
 *
 * Returns: the least further time that meets them, in seconds
 */
gint64
muster_evaluate_further_time_due (const GPtrArray *evaluations, MusterDate due_on);

/**
 * muster_evaluate_find_duplicates:
 * @credits: (element-type MusterCredit): credits of one officer, in any order
 * @agency: (nullable): where classes and their first days are known
 *
 * Credits of the same date, title (normalised), time and subject are suspected to be one (C15). The
 * first in counting order counts.
 *
 * Returns: (transfer full) (element-type MusterCredit): second, third … of each such group, each
 *   following the credit it repeats: pairs (first, repeat, first, repeat …); the array owns nothing
 */
GPtrArray *
muster_evaluate_find_duplicates (const GPtrArray *credits, const MusterAgencyFacts *agency);

G_END_DECLS
