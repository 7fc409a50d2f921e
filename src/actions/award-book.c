/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "actions/award-book.h"
#include "core/class.h"
#include "grants/terms.h"

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
      !take_children (db, &muster_award_amendment_type, "award_id", id, book->amendments, error) ||
      !take_children (db, &muster_award_report_type, "award_id", id, book->reports, error) ||
      !take_children (db, &muster_claim_type, "award_id", id, book->claims, error) ||
      !fill_claims (db, book, error))
    return NULL;
  muster_terms_amend (book->award, book->amendments);
  return g_steal_pointer (&book);
}

MusterAwardBook *
muster_award_book_load (MusterDb *db, MusterId award_id, GError **error)
{
  g_autoptr (MusterAward) award =
      muster_workspace_load_live (db, &muster_award_type, award_id, error);

  return award != NULL ? fill (db, award, error) : NULL;
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

/* --- Classes -------------------------------------------------------------------------------------- */

static void
note_id (GHashTable *ids, MusterId id)
{
  if (id != MUSTER_ID_NONE)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static void
note_classes (GHashTable *ids, const MusterAwardBook *book)
{
  guint i;

  for (i = 0; i < book->claims->len; i++)
    note_id (ids, ((const MusterClaim *) g_ptr_array_index (book->claims, i))->class_id);
  for (i = 0; i < book->lines->len; i++)
    note_id (ids, ((const MusterCostLine *) g_ptr_array_index (book->lines, i))->class_id);
  for (i = 0; i < book->preapprovals->len; i++)
    note_id (ids,
             ((const MusterPreapproval *) g_ptr_array_index (book->preapprovals, i))->class_id);
}

static gboolean
add_class (MusterDb *db, MusterId id, GPtrArray *classes, GError **error)
{
  g_autoptr (MusterClass) class = muster_db_load (db, &muster_class_type, id, error);
  g_autoptr (GPtrArray) meetings = NULL;
  MusterAwardClass *added;
  guint i;

  if (class == NULL)
    return FALSE;
  if (class->voided || class->status == MUSTER_CLASS_STATUS_CANCELLED)
    return TRUE;
  meetings = muster_db_load_children (db, &muster_meeting_type, "class_id", id, error);
  if (meetings == NULL)
    return FALSE;
  added = g_new0 (MusterAwardClass, 1);
  added->id = id;
  added->title = g_strdup (class->title);
  for (i = 0; i < meetings->len; i++)
    {
      MusterDate held_on = ((const MusterMeeting *) g_ptr_array_index (meetings, i))->held_on;

      if (i == 0 || held_on < added->first)
        added->first = held_on;
    }
  g_ptr_array_add (classes, added);
  return TRUE;
}

GPtrArray *
muster_award_book_load_classes (MusterDb *db, const GPtrArray *books, GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) classes =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_class_free);
  GHashTableIter iter;
  gpointer id;
  guint i;

  for (i = 0; i < books->len; i++)
    note_classes (ids, g_ptr_array_index (books, i));
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!add_class (db, *(const MusterId *) id, classes, error))
      return NULL;
  return g_steal_pointer (&classes);
}
