/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Awards: a grant to the agency with its terms, its budget and what was approved beforehand. */

#pragma once

#include "core/document.h"
#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterCostCategory:
 * @MUSTER_COST_CATEGORY_ANY: all of them; no category in the file
 *
 * Cost heads that funders pay (facts of Colorado POST, allowable costs). Ammunition is named under both
 * supplies and equipment, so the category is always a person's choice.
 */
typedef enum
{
  MUSTER_COST_CATEGORY_ANY = -1,
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
 * MusterAwardStatus:
 *
 * How far a grant got, from the plan to apply on.
 */
typedef enum
{
  MUSTER_AWARD_STATUS_PLANNED,
  MUSTER_AWARD_STATUS_APPLIED,
  MUSTER_AWARD_STATUS_AWARDED,
  MUSTER_AWARD_STATUS_DECLINED,
  MUSTER_AWARD_STATUS_CLOSED,
} MusterAwardStatus;

extern const MusterWord muster_award_status_words[];

/**
 * MusterMatchKind:
 *
 * What the agency must put in itself. A percentage of the total and one of the award differ (semantics
 * C18): of 10,000, 25 % of the total leave 7,500 to the funder, 25 % of the award 8,000.
 */
typedef enum
{
  MUSTER_MATCH_KIND_NONE,
  MUSTER_MATCH_KIND_PERCENT_OF_TOTAL,
  MUSTER_MATCH_KIND_PERCENT_OF_AWARD,
  MUSTER_MATCH_KIND_FIXED,
} MusterMatchKind;

extern const MusterWord muster_match_kind_words[];

/**
 * MusterLastDay:
 *
 * What the last class day is where the officer goes home the same day. The funders differ (semantics
 * C18); what an award does not say stays unset.
 */
typedef enum
{
  MUSTER_LAST_DAY_UNSET,
  MUSTER_LAST_DAY_TRAVEL,
  MUSTER_LAST_DAY_TRAINING,
} MusterLastDay;

extern const MusterWord muster_last_day_words[];

/**
 * MusterDatedBy:
 *
 * Which date of a cost must lie in the award's period.
 */
typedef enum
{
  MUSTER_DATED_BY_SERVICE,
  MUSTER_DATED_BY_PAID,
} MusterDatedBy;

extern const MusterWord muster_dated_by_words[];

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
 * @status: how far it got
 * @region: the training region that passes it on, or none
 * @apply_by: last day of the application, or none
 * @applied_on: when it was applied for
 * @asked: cents applied for, or none
 * @decided_on: when the funder decided
 * @match_kind: what the agency must put in
 * @match_percent: of a percentage, in hundredths of a percent, or none
 * @match_amount: of a fixed match, in cents, or none
 * @claim_days: calendar days after the class ends in which a claim is due, or none
 * @claim_by: last day of any claim, or none
 * @forfeits: whether a late claim is lost
 * @needs_preapproval: whether costs must be approved before the class
 * @request_days: days before the class in which approval must be asked for, or none
 * @backfill_cap: most that an hour of backfill may cost, in mills, or none
 * @equipment_threshold: cents from which one thing is equipment, or none
 * @last_day: what the last class day is where the officer goes home that day
 * @dated_by: which date of a cost must lie in the period
 * @project_code: the agency's own number of it, for the clerk
 * @template: name of the template that its terms were taken from, or none
 * @terms_source: what its terms were held against: "Award letter of 3 July 2025", or none
 * @verified_by: who held the terms against the award letter, or none
 * @verified_on: when
 * @closed_on: when it was closed out, or none
 * @officer_id: the officer whose certification it pays back, or none
 * @notes: what else is to be said
 * @inventory_months: months from one physical inventory of its equipment to the next, or none
 *
 * A grant to the agency, from its application on, with its own terms. A term that the award does
 * not state is none, and nothing is held against it.
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
  MusterAwardStatus status;
  char *region;
  MusterDate apply_by;
  MusterDate applied_on;
  gint64 asked;
  MusterDate decided_on;
  MusterMatchKind match_kind;
  gint64 match_percent;
  gint64 match_amount;
  gint64 claim_days;
  MusterDate claim_by;
  gboolean forfeits;
  gboolean needs_preapproval;
  gint64 request_days;
  gint64 backfill_cap;
  gint64 equipment_threshold;
  MusterLastDay last_day;
  MusterDatedBy dated_by;
  char *project_code;
  char *template;
  char *terms_source;
  char *verified_by;
  MusterDate verified_on;
  MusterDate closed_on;
  MusterId officer_id;
  char *notes;
  gint64 inventory_months;
} MusterAward;

MUSTER_DECLARE_RECORD (MusterAward, muster_award)

/**
 * MusterAwardBudget:
 * @id: its id
 * @award_id: of which
 * @category: the cost head
 * @amount: cents that the category may cost the funder, or none
 * @unallowable: whether the funder pays nothing of it
 *
 * What an award says of one category. A category without a row is allowed and has no limit of its
 * own.
 */
typedef struct
{
  MusterId id;
  MusterId award_id;
  MusterCostCategory category;
  gint64 amount;
  gboolean unallowable;
} MusterAwardBudget;

MUSTER_DECLARE_RECORD (MusterAwardBudget, muster_award_budget)

/**
 * MusterAwardProof:
 * @id: its id
 * @award_id: of which
 * @category: for each line of this category; any = once for the claim
 * @proof: what must be shown
 *
 * A proof that the terms of an award demand, once for the claim or for each line of a category.
 */
typedef struct
{
  MusterId id;
  MusterId award_id;
  MusterCostCategory category;
  MusterProofKind proof;
} MusterAwardProof;

MUSTER_DECLARE_RECORD (MusterAwardProof, muster_award_proof)

/**
 * MusterPreapprovalStatus:
 *
 * Where a request for approval stands.
 */
typedef enum
{
  MUSTER_PREAPPROVAL_STATUS_REQUESTED,
  MUSTER_PREAPPROVAL_STATUS_SENT,
  MUSTER_PREAPPROVAL_STATUS_APPROVED,
  MUSTER_PREAPPROVAL_STATUS_REFUSED,
} MusterPreapprovalStatus;

extern const MusterWord muster_preapproval_status_words[];

/**
 * MusterPreapproval:
 * @id: its id
 * @award_id: of which
 * @class_id: for which class, or none
 * @requested_on: when it was entered
 * @requested: cents asked for, or none
 * @status: where it stands
 * @decided_on: when it was decided, or none
 * @approved: cents approved, or none
 * @authority: who decided
 * @document_id: what proves it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 * @title: what it is for, where that is no class on file
 * @sent_on: when it went to the funder, or none where that was the day it was entered
 *
 * Costs of one class, or of something else, put to the funder before they arise.
 */
typedef struct
{
  MusterId id;
  MusterId award_id;
  MusterId class_id;
  MusterDate requested_on;
  gint64 requested;
  MusterPreapprovalStatus status;
  MusterDate decided_on;
  gint64 approved;
  char *authority;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
  char *title;
  MusterDate sent_on;
} MusterPreapproval;

MUSTER_DECLARE_RECORD (MusterPreapproval, muster_preapproval)

/**
 * MusterAwardAmendment:
 * @id: its id
 * @award_id: of which
 * @decided_on: when the funder decided it
 * @starts_on: the new first day of the period, or none where it stays
 * @ends_on: the new last day, or none where it stays
 * @amount: cents that are awarded now in all, or none where they stay
 * @reason: why
 * @authority: who decided
 * @document_id: what proves it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A change of an award by its funder. The award keeps what it said first; muster_terms_amend() says what
 * holds now.
 */
typedef struct
{
  MusterId id;
  MusterId award_id;
  MusterDate decided_on;
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 amount;
  char *reason;
  char *authority;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
} MusterAwardAmendment;

MUSTER_DECLARE_RECORD (MusterAwardAmendment, muster_award_amendment)

/**
 * MusterAwardReport:
 * @id: its id
 * @award_id: of which
 * @title: which report
 * @due_on: last day
 * @sent_on: when it was sent, or none
 * @document_id: what was sent, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A report that the funder wants.
 */
typedef struct
{
  MusterId id;
  MusterId award_id;
  char *title;
  MusterDate due_on;
  MusterDate sent_on;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
} MusterAwardReport;

MUSTER_DECLARE_RECORD (MusterAwardReport, muster_award_report)

G_END_DECLS
