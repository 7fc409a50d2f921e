/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a proposal: proposal.c knows whom it is for and makes lines, proposal-meals.c knows the days. */

#pragma once

#include "grants/proposal.h"

G_BEGIN_DECLS

/**
 * MusterProposing:
 * @given: the class and what is around it
 * @first: first class day
 * @last: last class day
 * @leaves_on: day of departure
 * @returns_on: day of return
 * @officers: (element-type MusterId): for whom
 * @proposal: what was proposed so far
 */
typedef struct
{
  const MusterProposalCase *given;
  MusterDate first;
  MusterDate last;
  MusterDate leaves_on;
  MusterDate returns_on;
  GArray *officers;
  MusterProposal *proposal;
} MusterProposing;

/**
 * MusterProposedLine:
 * @category: the cost head
 * @from: its first day
 * @until: its last day
 * @cost: (nullable): what it costs one officer; NULL where no rate is known
 * @quantity: hundredths of which @rate is the price of one, or none
 * @rate: mills, or none
 *
 * One line for each officer.
 */
typedef struct
{
  MusterCostCategory category;
  MusterDate from;
  MusterDate until;
  const MusterCost *cost;
  gint64 quantity;
  gint64 rate;
} MusterProposedLine;

/** muster_proposal_add: a line of @proposed for @officer_id, or for none; NULL with @error where it is too much. */
MusterCostLine *
muster_proposal_add (MusterProposing *proposing, const MusterProposedLine *proposed,
                     MusterId officer_id, GError **error);

/** muster_proposal_add_each: the same for each of @officers, or once for all where that was ticked. */
gboolean
muster_proposal_add_each (MusterProposing *proposing, const MusterProposedLine *proposed,
                          const GArray *officers, GError **error);

/** muster_proposal_note: a finding about a rate; takes @message. */
void
muster_proposal_note (MusterProposing *proposing, const char *code, char *message);

/** muster_proposal_add_meals: meals and incidentals of every day of the trip. */
gboolean
muster_proposal_add_meals (MusterProposing *proposing, GError **error);

G_END_DECLS
