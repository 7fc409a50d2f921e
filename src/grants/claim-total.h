/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a claim requests: the cumulative arithmetic of Standard Form 270. Pure. */

#pragma once

#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterClaimShare:
 * @line: the line; borrowed
 * @paid: cents that it cost
 * @allowed: cents of them that the award allows
 * @claimed: cents asked of the funder
 * @local: cents that stay with the agency: @paid − @claimed
 * @reason: (nullable): translated: why less is claimed than paid
 */
typedef struct
{
  const MusterCostLine *line;
  gint64 paid;
  gint64 allowed;
  gint64 claimed;
  gint64 local;
  char *reason;
} MusterClaimShare;

/**
 * MusterClaimTotal:
 * @outlays: a: allowed cents up to and with this claim
 * @program_income: b: cumulative program income
 * @net: c = a − b
 * @advance: d: estimated outlays of an advance; always 0, Muster asks for nothing beforehand
 * @base: e = c + d
 * @local: f = e − g: the agency's part
 * @share: g: the funder's part, not over what the award still holds
 * @previously: h: what earlier claims requested, less what was denied and is asked for again
 * @requested: i = g − h
 * @unfunded: what the funder's part would be beyond the award
 * @balance: what the award holds after this claim, or MUSTER_NUMBER_NONE where it has no amount
 * @adjustment: what of @requested is on no line: after an earlier claim the terms or the program income
 *   changed, or a denial freed money for what was unfunded
 * @shares: (element-type MusterClaimShare): this claim's lines that count, by category, date and id
 *
 * All in cents.
 */
typedef struct
{
  gint64 outlays;
  gint64 program_income;
  gint64 net;
  gint64 advance;
  gint64 base;
  gint64 local;
  gint64 share;
  gint64 previously;
  gint64 requested;
  gint64 unfunded;
  gint64 balance;
  gint64 adjustment;
  GPtrArray *shares;
} MusterClaimTotal;

/**
 * muster_claim_total_new:
 * @book: the award's book; must outlive the total
 * @claim: one of its claims
 *
 * The share of everything spent is rounded once, and what was requested before is taken from it, so that
 * no claim's rounding stays (semantics C18). Each line gets what it adds to the running share.
 *
 * What was denied and not asked for again is lost to the agency but not to the award: it may carry other
 * costs. Of a claim that was submitted the frozen totals are taken.
 *
 * Returns: (transfer full): the total
 */
MusterClaimTotal *
muster_claim_total_new (const MusterAwardBook *book, const MusterClaim *claim);

/**
 * muster_claim_total_free:
 * @total: (nullable) (transfer full): a total
 */
void
muster_claim_total_free (MusterClaimTotal *total);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterClaimTotal, muster_claim_total_free)

/**
 * muster_claim_total_freeze:
 * @total: a claim's total
 * @claim: that claim; receives its totals and becomes submitted
 * @lines: (element-type MusterCostLine): its lines; those that count receive what is claimed and why
 * @submitted_on: when
 *
 * What is frozen is never worked out again: later claims take it as it stands.
 */
void
muster_claim_total_freeze (const MusterClaimTotal *total, MusterClaim *claim, GPtrArray *lines,
                           MusterDate submitted_on);

G_END_DECLS
