/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding what is on file about an award. */

#include "grants/book.h"

static GPtrArray *
array_of (const MusterRecordType *type)
{
  return g_ptr_array_new_with_free_func (type->free);
}

MusterAwardBook *
muster_award_book_new (MusterAward *award)
{
  MusterAwardBook *book;

  g_return_val_if_fail (award != NULL, NULL);

  book = g_new0 (MusterAwardBook, 1);
  book->award = award;
  book->budget = array_of (&muster_award_budget_type);
  book->proofs = array_of (&muster_award_proof_type);
  book->preapprovals = array_of (&muster_preapproval_type);
  book->amendments = array_of (&muster_award_amendment_type);
  book->reports = array_of (&muster_award_report_type);
  book->claims = array_of (&muster_claim_type);
  book->lines = array_of (&muster_cost_line_type);
  book->payments = array_of (&muster_payment_type);
  book->payment_lines = array_of (&muster_payment_line_type);
  return book;
}

void
muster_award_book_free (MusterAwardBook *book)
{
  if (book == NULL)
    return;
  muster_award_free (book->award);
  g_clear_pointer (&book->budget, g_ptr_array_unref);
  g_clear_pointer (&book->proofs, g_ptr_array_unref);
  g_clear_pointer (&book->preapprovals, g_ptr_array_unref);
  g_clear_pointer (&book->amendments, g_ptr_array_unref);
  g_clear_pointer (&book->reports, g_ptr_array_unref);
  g_clear_pointer (&book->claims, g_ptr_array_unref);
  g_clear_pointer (&book->lines, g_ptr_array_unref);
  g_clear_pointer (&book->payments, g_ptr_array_unref);
  g_clear_pointer (&book->payment_lines, g_ptr_array_unref);
  g_free (book);
}

const MusterClaim *
muster_award_book_find_claim (const MusterAwardBook *book, MusterId id)
{
  guint i;

  g_return_val_if_fail (book != NULL, NULL);

  for (i = 0; i < book->claims->len; i++)
    if (((const MusterClaim *) book->claims->pdata[i])->id == id)
      return book->claims->pdata[i];
  return NULL;
}

gboolean
muster_award_book_is_earlier (const MusterClaim *claim, const MusterClaim *other)
{
  g_return_val_if_fail (claim != NULL && other != NULL, FALSE);

  if (other->id == claim->id || other->voided || other->status != MUSTER_CLAIM_STATUS_SUBMITTED)
    return FALSE;
  if (claim->status != MUSTER_CLAIM_STATUS_SUBMITTED || claim->submitted_on > other->submitted_on)
    return TRUE;
  return claim->submitted_on == other->submitted_on && claim->number > other->number;
}
