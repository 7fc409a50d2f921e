/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards: a grant to the agency, its claims and their cost lines. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterCostCategory:
 *
 * Cost heads that funders pay (facts of Colorado POST, allowable costs).
 */
typedef enum
{
  MUSTER_COST_CATEGORY_TUITION,
  MUSTER_COST_CATEGORY_LODGING,
  MUSTER_COST_CATEGORY_MEALS,
  MUSTER_COST_CATEGORY_MILEAGE,
  MUSTER_COST_CATEGORY_TRANSPORT,
  MUSTER_COST_CATEGORY_BACKFILL,
  MUSTER_COST_CATEGORY_INSTRUCTOR,
  MUSTER_COST_CATEGORY_SUPPLIES,
  MUSTER_COST_CATEGORY_EQUIPMENT,
  MUSTER_COST_CATEGORY_OTHER,
} MusterCostCategory;

extern const MusterWord muster_cost_category_words[];

/**
 * MusterAward:
 * @id: its id
 * @number: the funder's number
 * @title: what it is for
 * @funder: who pays
 * @starts_on: first day of its period
 * @ends_on: last day
 * @amount: cents awarded, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A grant to the agency.
 */
typedef struct
{
  MusterId id;
  char *number;
  char *title;
  char *funder;
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 amount;
  gboolean voided;
  char *void_reason;
} MusterAward;

MUSTER_DECLARE_RECORD (MusterAward, muster_award)

/**
 * MusterClaim:
 * @id: its id
 * @award_id: of which
 * @number: 1, 2, 3 within its award
 *
 * One numbered reimbursement request of an award.
 */
typedef struct
{
  MusterId id;
  MusterId award_id;
  gint64 number;
} MusterClaim;

MUSTER_DECLARE_RECORD (MusterClaim, muster_claim)

/**
 * MusterCostLine:
 * @id: its id
 * @claim_id: on which claim
 * @incurred_on: date of the service
 * @category: cost head
 * @description: what was bought
 * @officer_id: for whom, or none
 * @vendor: who was paid
 * @quantity: how many, in hundredths, or none
 * @rate: price of one, in mills, or none
 * @amount: cents
 * @source: file it was imported from, or none
 * @source_row: row in that file, the header being row 1, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * One reimbursable cost.
 */
typedef struct
{
  MusterId id;
  MusterId claim_id;
  MusterDate incurred_on;
  MusterCostCategory category;
  char *description;
  MusterId officer_id;
  char *vendor;
  gint64 quantity;
  gint64 rate;
  gint64 amount;
  char *source;
  gint64 source_row;
  gboolean voided;
  char *void_reason;
} MusterCostLine;

MUSTER_DECLARE_RECORD (MusterCostLine, muster_cost_line)

G_END_DECLS
