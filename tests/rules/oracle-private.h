/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the oracle's files share. */

#pragma once

#include "oracle.h"

G_BEGIN_DECLS

/**
 * OracleWorld:
 * @yes: bits 1 << MusterWhy of the questions that are answered for the officer; of
 *   MUSTER_WHY_CLASS_END: that a class counts on its last day
 * @asked: bits of the questions that somebody asked
 *
 * A world is one answer to each open question. Nothing is open in it.
 */
typedef struct
{
  guint32 yes;
  guint32 asked;
} OracleWorld;

/**
 * OracleLate:
 * @credit: a late credit
 * @period: the closed period that it made up for
 * @used: how much of it
 * @is_cure: whether it was assigned
 */
typedef struct
{
  const MusterCredit *credit;
  MusterPeriod period;
  gint64 used;
  gboolean is_cure;
} OracleLate;

/**
 * OracleCase:
 * @credits: those up to the day of judgement, in counting order
 * @late: (element-type OracleLate): late time that older periods used
 */
typedef struct
{
  MusterPack *pack;
  const MusterPackRules *rules;
  const MusterOfficerFacts *facts;
  MusterDate as_of;
  GPtrArray *credits;
  GArray *late;
} OracleCase;

/** OracleSpan: the window of one requirement for one officer. */
typedef struct
{
  MusterPeriod period;
  MusterDate count_to;
  MusterDate due_on;
  MusterDate since;
  const MusterCertificate *certificate;
} OracleSpan;

/** OracleCount: what one world makes of one requirement in one window. */
typedef struct
{
  GArray *lines;
  gint64 required;
  gint64 sum;
  gint64 lack;
} OracleCount;

/** oracle_ask: the world's answer to a question; it remembers that it was asked. */
gboolean
oracle_ask (OracleWorld *world, MusterWhy question);

/** oracle_decide: an answer of the pack, or the world's where the pack leaves it open. */
gboolean
oracle_decide (OracleWorld *world, MusterAnswer answer, MusterWhy question);

/* --- oracle-credit.c ------------------------------------------------------------------------------ */

/** oracle_list_credits: credits up to the day of judgement, in counting order (C0, C2). */
GPtrArray *
oracle_list_credits (const MusterOfficerFacts *facts, MusterDate as_of);

/** oracle_has_subject: whether a filter is about the subject and the course of a credit. */
MusterAnswer
oracle_has_subject (const OracleCase *case_, const MusterFilter *filter,
                    const MusterCredit *credit);

/** oracle_passes: whether a credit of the right subject passes the rest of a filter. */
gboolean
oracle_passes (const OracleCase *case_, OracleWorld *world, const MusterFilter *filter,
               const MusterCredit *credit);

/** oracle_counts_at_all: what every requirement asks of a credit: C5, C13, C14, C15. */
gboolean
oracle_counts_at_all (const OracleCase *case_, OracleWorld *world, const MusterCredit *credit);

/** oracle_find_class: its class, where the file knows it. */
const MusterClassSpan *
oracle_find_class (const MusterOfficerFacts *facts, const MusterCredit *credit);

/** oracle_find_employment: the employment that covers a day. */
const MusterEmployment *
oracle_find_employment (const MusterOfficerFacts *facts, MusterDate date);

/* --- oracle-count.c ------------------------------------------------------------------------------- */

/** oracle_count: counts one requirement in one window in one world. */
OracleCount
oracle_count (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
              const OracleSpan *span, gint64 required);

/** oracle_count_alone: the same for one stretch of days, as if no other requirement were. */
OracleCount
oracle_count_alone (const OracleCase *case_, OracleWorld *world,
                    const MusterRequirement *requirement, const OracleSpan *span);

/* --- oracle-share.c ------------------------------------------------------------------------------- */

/** oracle_share: what is left of a count where its exclusive group takes time (C8). */
void
oracle_share (const OracleCase *case_, OracleWorld *world, const MusterRequirement *requirement,
              const OracleSpan *span, OracleCount *count);

/** oracle_is_exclusive: whether a requirement belongs to an exclusive group. */
gboolean
oracle_is_exclusive (const OracleCase *case_, const MusterRequirement *requirement);

/* --- oracle-window.c ------------------------------------------------------------------------------ */

/** oracle_version_at: the requirement as it binds on a date, or NULL. */
const MusterRequirement *
oracle_version_at (const MusterRequirement *requirement, MusterDate basis);

/** oracle_find_basis: the date by which versions bind. */
MusterDate
oracle_find_basis (const OracleCase *case_, const OracleSpan *span);

/** oracle_is_shared: whether a window is the pack's own. */
gboolean
oracle_is_shared (const OracleCase *case_, const MusterWindow *window);

/** oracle_find_running: the window that contains the day of judgement. */
gboolean
oracle_find_running (const OracleCase *case_, const MusterWindow *window, OracleSpan *span);

/** oracle_find_before: the closed window before it, where it may be unmet. */
gboolean
oracle_find_before (const OracleCase *case_, const MusterWindow *window, gboolean runs,
                    const OracleSpan *running, OracleSpan *span);

/** oracle_is_approved: whether the waiver was approved by the day of judgement, under this pack. */
gboolean
oracle_is_approved (const OracleCase *case_, const MusterWaiver *waiver);

/** oracle_find_hired: the last day of hire up to the day of judgement, or none. */
MusterDate
oracle_find_hired (const OracleCase *case_);

/** oracle_find_in_office: the day of the first police certificate, or else of hire, or none. */
MusterDate
oracle_find_in_office (const OracleCase *case_);

/* --- oracle-relief.c ------------------------------------------------------------------------------ */

/** OracleRelief: what waivers and proration make of a requirement. */
typedef struct
{
  gint64 required;
  gboolean is_excused;
  MusterDate extended_to;
} OracleRelief;

/** oracle_relieve: see above. */
OracleRelief
oracle_relieve (const OracleCase *case_, const MusterRequirement *requirement,
                const OracleSpan *span);

/** oracle_applies: whom it concerns. */
MusterAnswer
oracle_applies (const OracleCase *case_, const MusterRequirement *requirement,
                const OracleSpan *span);

/** oracle_use_late: finds what extensions and cures use (C11). */
void
oracle_use_late (OracleCase *case_);

/* --- oracle.c ------------------------------------------------------------------------------------- */

/** oracle_judge_span: one duty. */
OracleDuty *
oracle_judge_span (const OracleCase *case_, const MusterRequirement *requirement,
                   const OracleSpan *span);

/** oracle_duty_free: frees a duty. */
void
oracle_duty_free (OracleDuty *duty);

G_END_DECLS
