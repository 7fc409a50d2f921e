/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cost lines that a class and its roster propose, before anybody edits them. Pure: whoever asks has gathered. */

#pragma once

#include "core/class.h"
#include "core/finding.h"
#include "core/roster.h"
#include "grants/book.h"
#include "grants/cost.h"
#include "grants/rates.h"

G_BEGIN_DECLS

/**
 * MusterProvidedMeals:
 * @date: a day of the trip
 * @meals: what somebody else provides on it
 */
typedef struct
{
  MusterDate date;
  MusterMeals meals;
} MusterProvidedMeals;

/**
 * MusterBackfill:
 * @officer_id: who is away, attending or instructing
 * @filler_id: who fills the post
 * @hours: in hundredths of an hour
 * @rate: mills an hour that are really paid
 * @pay_period: (nullable): as payroll names it; borrowed
 */
typedef struct
{
  MusterId officer_id;
  MusterId filler_id;
  gint64 hours;
  gint64 rate;
  const char *pay_period;
} MusterBackfill;

/**
 * MusterProposalOptions:
 * @categories: bits 1 << MusterCostCategory of what to propose
 * @officers: (nullable) (array length=n_officers): for whom; everybody who attends where @n_officers is 0
 * @n_officers: how many
 * @is_estimate: whether the lines say what it will cost, not what it did
 * @is_shared: whether a line holds the cost of one officer × their number, as some funders want it
 * @leaves_on: day of departure; the first class day where it is none
 * @returns_on: day of return; the last class day where it is none
 * @tuition: cents for one officer, or none
 * @per_diem: (nullable): name of the place's per diem rate: “conus-standard”
 * @meals_total: cents of a whole day instead of the rate's, or none
 * @meals: (nullable): how the meals divide, where the rates do not say
 * @provided: (nullable) (element-type MusterProvidedMeals): meals that were provided
 * @lodging: (nullable): the stay of one officer
 * @miles: hundredths of a mile there and back, of each who drives, or none
 * @vehicle: (nullable): name of the mileage rate: “irs-business”
 * @route: (nullable): from where to where
 * @drivers: (nullable) (array length=n_drivers): whose miles they are; everybody's where @n_drivers is 0
 * @n_drivers: how many
 * @backfills: (nullable) (element-type MusterBackfill): who filled whose post
 *
 * What a person ticked and typed. All of it is borrowed.
 */
typedef struct
{
  guint categories;
  const MusterId *officers;
  guint n_officers;
  gboolean is_estimate;
  gboolean is_shared;
  MusterDate leaves_on;
  MusterDate returns_on;
  gint64 tuition;
  const char *per_diem;
  gint64 meals_total;
  const MusterMealTable *meals;
  const GArray *provided;
  const MusterLodging *lodging;
  gint64 miles;
  const char *vehicle;
  const char *route;
  const MusterId *drivers;
  guint n_drivers;
  const GArray *backfills;
} MusterProposalOptions;

/**
 * MusterProposalCase:
 * @book: the award with its budget
 * @class: the class
 * @meetings: (element-type MusterMeeting): its meetings
 * @roster: (element-type MusterRosterEntry): its roster
 * @rates: the rates
 * @options: what was ticked
 *
 * All of it is borrowed.
 */
typedef struct
{
  const MusterAwardBook *book;
  const MusterClass *class;
  const GPtrArray *meetings;
  const GPtrArray *roster;
  const MusterRates *rates;
  const MusterProposalOptions *options;
} MusterProposalCase;

/**
 * MusterProposal:
 * @lines: (element-type MusterCostLine): the lines, proposed, on no claim yet
 * @findings: (element-type MusterFinding): what no rate is known for; such a line has no amount
 */
typedef struct
{
  GPtrArray *lines;
  GPtrArray *findings;
} MusterProposal;

/**
 * muster_proposal_init_options:
 * @options: (out): receives nothing ticked and nothing typed
 */
void
muster_proposal_init_options (MusterProposalOptions *options);

/**
 * muster_proposal_new:
 * @given: the class and what is around it
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence about what was typed
 *
 * A line for each officer and category that was ticked, with its arithmetic; of meals one for each stretch of
 * days that one rate and one side of the award's period hold, and of mileage one for each way where the rate
 * changes between them. Where the terms pay for less, the line says how much and why. What has no rate stays
 * without an amount, so that no total is wrong.
 *
 * Returns: (transfer full) (nullable): the proposal
 */
MusterProposal *
muster_proposal_new (const MusterProposalCase *given, GError **error);

/**
 * muster_proposal_free:
 * @proposal: (nullable) (transfer full): a proposal
 */
void
muster_proposal_free (MusterProposal *proposal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterProposal, muster_proposal_free)

G_END_DECLS
