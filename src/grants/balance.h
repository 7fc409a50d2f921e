/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an award came to so far, as a whole and by category. Pure. */

#pragma once

#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterBalanceCategory:
 * @category: the cost head
 * @budget: cents that it may cost the funder, or MUSTER_NUMBER_NONE
 * @unallowable: whether the funder pays nothing of it
 * @spent: cents that its lines cost the agency
 * @claimed: cents of them that were requested
 * @paid: cents that the funder paid for these lines; what it paid for no line by name is in no category
 * @denied: cents of @claimed that the funder refused
 * @left: @budget − @claimed + @denied, or MUSTER_NUMBER_NONE
 */
typedef struct
{
  MusterCostCategory category;
  gint64 budget;
  gboolean unallowable;
  gint64 spent;
  gint64 claimed;
  gint64 paid;
  gint64 denied;
  gint64 left;
} MusterBalanceCategory;

/**
 * MusterBalance:
 * @awarded: cents, as amended, or MUSTER_NUMBER_NONE
 * @preapproved: cents approved beforehand; where an approval names no amount, what was asked for
 * @spent: cents that all outlays cost the agency, claimed or not
 * @claimed: cents that were requested, also of what was denied before, less what was taken off since
 * @paid: cents that came from the funder, less repayments
 * @denied: cents of @claimed that the funder refused
 * @pending: @claimed − @paid − @denied
 * @left: @awarded − @claimed + @denied, or MUSTER_NUMBER_NONE
 * @categories: (element-type MusterBalanceCategory): those that have a budget or costs, in the order of the
 *   categories
 *
 * All in cents. What was approved beforehand or spent, but not claimed, is still left.
 */
typedef struct
{
  gint64 awarded;
  gint64 preapproved;
  gint64 spent;
  gint64 claimed;
  gint64 paid;
  gint64 denied;
  gint64 pending;
  gint64 left;
  GArray *categories;
} MusterBalance;

/**
 * muster_balance_new:
 * @book: the award's book
 *
 * Returns: (transfer full): its balance
 */
MusterBalance *
muster_balance_new (const MusterAwardBook *book);

/**
 * muster_balance_free:
 * @balance: (nullable) (transfer full): a balance
 */
void
muster_balance_free (MusterBalance *balance);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterBalance, muster_balance_free)

/**
 * muster_balance_approved:
 * @preapproval: a request for approval
 *
 * Returns: cents that it adds to what was approved beforehand; 0 where it was not approved or was voided
 */
gint64
muster_balance_approved (const MusterPreapproval *preapproval);

G_END_DECLS
