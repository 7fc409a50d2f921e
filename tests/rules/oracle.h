/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The oracle: a second evaluator of packs, written from the semantics alone and as plainly as can be. It
 * counts half hour by half hour, tries every answer to every open question, every way to share time and
 * every mix of further training, and is as slow as that. The tests compare src/rules with it. */

#pragma once

#include "rules/evaluate.h"

G_BEGIN_DECLS

/* Every time in the oracle's cases is a multiple of this, in seconds. */
#define ORACLE_UNIT 900

/**
 * OracleDuty:
 * @requirement: the requirement as it binds; borrowed from the pack
 * @is_closed: whether its period ended before the one that runs
 * @period: its window
 * @due_on: last day on which it can be met, or none
 * @status: where it stands
 * @required: seconds that are required; MUSTER_NUMBER_NONE where unset
 * @sure: seconds that count under the answers that are worst for the officer
 * @possible: seconds that count under the answers that are best for the officer
 * @short_by: what is surely missing
 * @is_plain: whether no answer helps one credit and harms another, so that the lines can be compared
 *   one by one
 * @sure_lines: (element-type OracleLine): the credits that it considers, each answer being no
 * @possible_lines: (element-type OracleLine): the same, each answer being yes
 */
typedef struct
{
  const MusterRequirement *requirement;
  gboolean is_closed;
  MusterPeriod period;
  MusterDate due_on;
  MusterDutyStatus status;
  gint64 required;
  gint64 sure;
  gint64 possible;
  gint64 short_by;
  gboolean is_plain;
  GArray *sure_lines;
  GArray *possible_lines;
} OracleDuty;

/**
 * OracleLine:
 * @credit: a credit that was considered
 * @counted: what of it counts, in seconds
 */
typedef struct
{
  const MusterCredit *credit;
  gint64 counted;
} OracleLine;

/**
 * oracle_judge:
 * @pack: a pack whose requirements count hours
 * @facts: an officer's facts
 * @as_of: the day of judgement
 *
 * Returns: (transfer full) (element-type OracleDuty): what muster_evaluate() should find, in its order
 */
GPtrArray *
oracle_judge (MusterPack *pack, const MusterOfficerFacts *facts, MusterDate as_of);

/**
 * oracle_is_enough:
 * @pack: a pack whose filters name subjects only
 * @facts: an officer's facts; unchanged afterwards
 * @as_of: the day of judgement
 * @time: so much further time, in seconds
 * @step: it is divided among the subjects in such steps, in seconds
 * @order: in which of several orders the subjects are taken, 0 to 9
 *
 * Returns: whether some way to divide @time leaves no duty that is open short of time
 */
gboolean
oracle_is_enough (MusterPack *pack, MusterOfficerFacts *facts, MusterDate as_of, gint64 time,
                  gint64 step, guint order);

G_END_DECLS
