/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything on file about one award, and what a claim of it comes to. Pure: whoever asks has gathered. */

#pragma once

#include "core/claim.h"
#include "core/payment.h"

G_BEGIN_DECLS

/**
 * MusterAwardBook:
 * @award: the award as its amendments left it; never written back
 * @budget: (element-type MusterAwardBudget): what it says of categories
 * @proofs: (element-type MusterAwardProof): what its terms demand
 * @preapprovals: (element-type MusterPreapproval): what was approved beforehand
 * @amendments: (element-type MusterAwardAmendment): what changed it
 * @reports: (element-type MusterAwardReport): what the funder wants to be told
 * @claims: (element-type MusterClaim): all its claims
 * @lines: (element-type MusterCostLine): the lines of all its claims
 * @payments: (element-type MusterPayment): the payments of all its claims
 * @payment_lines: (element-type MusterPaymentLine): their lines
 *
 * All of one award, voided records too, in any order. The arrays own what they hold.
 */
typedef struct
{
  MusterAward *award;
  GPtrArray *budget;
  GPtrArray *proofs;
  GPtrArray *preapprovals;
  GPtrArray *amendments;
  GPtrArray *reports;
  GPtrArray *claims;
  GPtrArray *lines;
  GPtrArray *payments;
  GPtrArray *payment_lines;
} MusterAwardBook;

/**
 * muster_award_book_new:
 * @award: (transfer full): the award
 *
 * Returns: (transfer full): a book with empty arrays, to be filled
 */
MusterAwardBook *
muster_award_book_new (MusterAward *award);

/**
 * muster_award_book_free:
 * @book: (nullable) (transfer full): a book
 */
void
muster_award_book_free (MusterAwardBook *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterAwardBook, muster_award_book_free)

/**
 * muster_award_book_find_claim:
 * @book: a book
 * @id: a claim's id
 *
 * Returns: (nullable): the claim
 */
const MusterClaim *
muster_award_book_find_claim (const MusterAwardBook *book, MusterId id);

/**
 * muster_award_book_is_earlier:
 * @claim: a claim
 * @other: another claim of the same award
 *
 * Returns: whether @other was submitted, still stands, and was asked for before @claim; before a draft
 *   stands everything that was submitted
 */
gboolean
muster_award_book_is_earlier (const MusterClaim *claim, const MusterClaim *other);

G_END_DECLS
