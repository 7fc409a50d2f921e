/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "actions/award-book.h"

/* Moves the records of @type that belong to @owner_id into @to. */
static gboolean
take_children (MusterDb *db, const MusterRecordType *type, const char *field, MusterId owner_id,
               GPtrArray *to, GError **error)
{
  g_autoptr (GPtrArray) children = muster_db_load_children (db, type, field, owner_id, error);

  if (children == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (to, g_steal_pointer (&children));
  return TRUE;
}

static gboolean
fill_claims (MusterDb *db, MusterAwardBook *book, GError **error)
{
  guint i;

  for (i = 0; i < book->claims->len; i++)
    {
      MusterId id = ((const MusterClaim *) g_ptr_array_index (book->claims, i))->id;

      if (!take_children (db, &muster_cost_line_type, "claim_id", id, book->lines, error) ||
          !take_children (db, &muster_payment_type, "claim_id", id, book->payments, error))
        return FALSE;
    }
  for (i = 0; i < book->payments->len; i++)
    if (!take_children (db, &muster_payment_line_type, "payment_id",
                        ((const MusterPayment *) g_ptr_array_index (book->payments, i))->id,
                        book->payment_lines, error))
      return FALSE;
  return TRUE;
}

static MusterAwardBook *
fill (MusterDb *db, const MusterAward *award, GError **error)
{
  g_autoptr (MusterAwardBook) book = muster_award_book_new (muster_award_copy (award));
  MusterId id = award->id;

  if (!take_children (db, &muster_award_budget_type, "award_id", id, book->budget, error) ||
      !take_children (db, &muster_award_proof_type, "award_id", id, book->proofs, error) ||
      !take_children (db, &muster_preapproval_type, "award_id", id, book->preapprovals, error) ||
      !take_children (db, &muster_claim_type, "award_id", id, book->claims, error) ||
      !fill_claims (db, book, error))
    return NULL;
  return g_steal_pointer (&book);
}

static int
compare_books (gconstpointer a, gconstpointer b)
{
  const MusterAward *x = (*(const MusterAwardBook *const *) a)->award;
  const MusterAward *y = (*(const MusterAwardBook *const *) b)->award;
  int order = g_strcmp0 (x->number, y->number);

  return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

GPtrArray *
muster_award_book_load_all (MusterDb *db, GError **error)
{
  g_autoptr (GPtrArray) awards = muster_db_load_all (db, &muster_award_type, error);
  g_autoptr (GPtrArray) books =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_book_free);
  guint i;

  if (awards == NULL)
    return NULL;
  for (i = 0; i < awards->len; i++)
    {
      const MusterAward *award = g_ptr_array_index (awards, i);
      MusterAwardBook *book;

      if (award->voided)
        continue;
      book = fill (db, award, error);
      if (book == NULL)
        return NULL;
      g_ptr_array_add (books, book);
    }
  g_ptr_array_sort (books, compare_books);
  return g_steal_pointer (&books);
}
