/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "book-fixture.h"

MusterAwardBook *
test_book_new (gint64 amount, MusterMatchKind match, gint64 value)
{
  MusterAward *award = muster_award_new ();

  award->id = 1;
  award->status = MUSTER_AWARD_STATUS_AWARDED;
  award->amount = amount;
  award->match_kind = match;
  if (match == MUSTER_MATCH_KIND_FIXED)
    award->match_amount = value;
  else if (match != MUSTER_MATCH_KIND_NONE)
    award->match_percent = value;
  return muster_award_book_new (award);
}

MusterClaim *
test_book_add_claim (MusterAwardBook *book)
{
  MusterClaim *claim = muster_claim_new ();

  claim->number = book->claims->len + 1;
  claim->id = 100 + claim->number;
  claim->award_id = book->award->id;
  g_ptr_array_add (book->claims, claim);
  return claim;
}

MusterCostLine *
test_book_add_line (MusterAwardBook *book, const MusterClaim *claim, gint64 amount)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->id = 1000 + book->lines->len;
  line->claim_id = claim->id;
  line->status = MUSTER_COST_LINE_STATUS_READY;
  line->incurred_on = muster_date_new (2025, 10, 6);
  line->description = g_strdup_printf ("Cost %u", book->lines->len + 1);
  line->amount = amount;
  g_ptr_array_add (book->lines, line);
  return line;
}

MusterCostLine *
test_book_add_again (MusterAwardBook *book, const MusterClaim *claim, const MusterCostLine *line,
                     gint64 amount)
{
  MusterCostLine *again = test_book_add_line (book, claim, 0);

  again->corrects_id = line->id;
  again->claimed = amount;
  return again;
}

void
test_book_pay (MusterAwardBook *book, const MusterCostLine *line, gint64 paid, gint64 denied)
{
  MusterPayment *payment = muster_payment_new ();
  MusterPaymentLine *part = muster_payment_line_new ();

  payment->id = 5000 + book->payments->len;
  payment->claim_id = line->claim_id;
  payment->amount = paid;
  part->payment_id = payment->id;
  part->cost_line_id = line->id;
  part->amount = paid;
  part->denied = denied;
  g_ptr_array_add (book->payments, payment);
  g_ptr_array_add (book->payment_lines, part);
}

gint64
test_book_submit (MusterAwardBook *book, MusterClaim *claim, MusterDate submitted_on)
{
  g_autoptr (MusterClaimTotal) total = muster_claim_total_new (book, claim);

  muster_claim_total_freeze (total, claim, book->lines, submitted_on);
  return total->requested;
}
