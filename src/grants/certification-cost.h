/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a hiring town owes for an officer who was hired away soon after certification. Pure.
 *
 * Facts of Connecticut, §5.4: a unit that hires an officer within two years of certification repays 50 % of the total
 * cost of certification (hires from 1 July 2016): training, equipment, uniforms, salary, fringe benefits and
 * entry-level testing, less returned equipment and uniforms. Taken from a bill's summary of 2019 that restates the
 * rule (https://vulcanbills.com/ct/2019/SB00789); section number and current status are unverified. */

#pragma once

#include "core/date.h"
#include "core/money.h"

G_BEGIN_DECLS

/**
 * MusterCertificationCost:
 * @training: cents
 * @equipment: cents
 * @uniforms: cents
 * @salary: cents
 * @fringe_benefits: cents
 * @testing: cents of entry-level testing
 * @returned: cents of equipment and uniforms that were given back, not negative
 */
typedef struct
{
  gint64 training;
  gint64 equipment;
  gint64 uniforms;
  gint64 salary;
  gint64 fringe_benefits;
  gint64 testing;
  gint64 returned;
} MusterCertificationCost;

/**
 * MusterCertificationClock:
 * @MUSTER_CERTIFICATION_CLOCK_OPEN: hired away within the two years
 * @MUSTER_CERTIFICATION_CLOCK_OVER: hired away later, so nothing is owed
 * @MUSTER_CERTIFICATION_CLOCK_BEFORE_RULE: hired away before 1 July 2016
 * @MUSTER_CERTIFICATION_CLOCK_UNKNOWN: a date is missing, or the hire came before the certification
 */
typedef enum
{
  MUSTER_CERTIFICATION_CLOCK_OPEN,
  MUSTER_CERTIFICATION_CLOCK_OVER,
  MUSTER_CERTIFICATION_CLOCK_BEFORE_RULE,
  MUSTER_CERTIFICATION_CLOCK_UNKNOWN,
} MusterCertificationClock;

/**
 * muster_certification_cost_total:
 * @cost: its parts
 * @total: (out): cents of all parts, less what was returned
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where a part is negative or more was returned than equipment
 *   and uniforms cost
 *
 * Returns: whether it adds up
 */
gboolean
muster_certification_cost_total (const MusterCertificationCost *cost, gint64 *total,
                                 GError **error);

/**
 * muster_certification_cost_share:
 * @total: cents of the whole cost
 *
 * Returns: cents that the hiring unit repays: 50 %, rounded half up once
 */
gint64
muster_certification_cost_share (gint64 total);

/**
 * muster_certification_cost_clock:
 * @certified_on: day of certification
 * @hired_on: day on which another unit hired the officer
 * @last_day: (out) (optional): the last day within the two years, or MUSTER_DATE_NONE
 *
 * Whether the second anniversary itself is within two years the summary does not say; it is taken as the last day.
 *
 * Returns: how the hire stands to the two years
 */
MusterCertificationClock
muster_certification_cost_clock (MusterDate certified_on, MusterDate hired_on,
                                 MusterDate *last_day);

G_END_DECLS
