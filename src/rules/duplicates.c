/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The counting order of credits (semantics C0), and credits that are suspected to be one (C15). State
 * exports hold the same class twice under two codes; which of the two is real only a person knows. */

#include "core/name.h"
#include "rules/judging.h"

static int
compare_numbers (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

/* First day of the credit's class; the credit's own where the class is not known. */
static MusterDate
find_class_start (const MusterCredit *credit, const MusterAgencyFacts *agency)
{
  const MusterClassSpan *class_ = NULL;

  if (agency != NULL && credit->class_id != MUSTER_ID_NONE)
    class_ = g_hash_table_lookup (agency->classes, &credit->class_id);
  return class_ != NULL ? class_->starts_on : credit->earned_on;
}

static int
compare_credits (gconstpointer a, gconstpointer b, gpointer data)
{
  const MusterCredit *x = *(const MusterCredit *const *) a;
  const MusterCredit *y = *(const MusterCredit *const *) b;
  int order = compare_numbers (x->earned_on, y->earned_on);

  if (order == 0 && x->class_id != y->class_id)
    order = compare_numbers (find_class_start (x, data), find_class_start (y, data));
  if (order == 0)
    order = g_strcmp0 (x->course_code, y->course_code);
  if (order == 0)
    order = compare_numbers (x->source_row, y->source_row);
  if (order == 0)
    order = compare_numbers (x->id, y->id);
  return order;
}

void
muster_verdict_sort_credits (GPtrArray *credits, const MusterAgencyFacts *agency)
{
  g_return_if_fail (credits != NULL);

  g_ptr_array_sort_with_data (credits, compare_credits, (gpointer) agency);
}

/* What makes two credits of one day alike; the role is part of it, for attending and teaching one
 * class are two things (semantics C13). */
static char *
make_likeness (const MusterCredit *credit)
{
  g_autofree char *title = muster_name_make_key (credit->title);

  return g_strdup_printf ("%" G_GINT64_FORMAT "|%d|%s|%s", credit->seconds, (int) credit->role,
                          credit->subject != NULL ? credit->subject : "", title);
}

/* A day with more credits than this is worth the keys in any case. */
#define MANY 16

/* Most days hold nothing of one length twice; they need no keys. */
static gboolean
may_repeat (const GPtrArray *sorted, guint start, guint end)
{
  guint i, j;

  if (end - start > MANY)
    return TRUE;
  for (i = start; i < end; i++)
    for (j = i + 1; j < end; j++)
      {
        const MusterCredit *a = g_ptr_array_index (sorted, i);
        const MusterCredit *b = g_ptr_array_index (sorted, j);

        if (a->seconds == b->seconds && a->role == b->role)
          return TRUE;
      }
  return FALSE;
}

/* Adds the pairs among the credits of one day, from @start up to @end. */
static void
find_in_day (GPtrArray *sorted, guint start, guint end, GPtrArray *pairs)
{
  g_autoptr (GHashTable) firsts = NULL;
  guint i;

  if (end - start < 2 || !may_repeat (sorted, start, end))
    return;
  firsts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (i = start; i < end; i++)
    {
      MusterCredit *credit = g_ptr_array_index (sorted, i);
      g_autofree char *likeness = make_likeness (credit);
      MusterCredit *first = g_hash_table_lookup (firsts, likeness);

      if (first == NULL)
        {
          g_hash_table_insert (firsts, g_steal_pointer (&likeness), credit);
          continue;
        }
      /* Morning and afternoon of one class are two meetings. */
      if (credit->class_id != MUSTER_ID_NONE && credit->class_id == first->class_id &&
          credit->meeting_id != first->meeting_id)
        continue;
      g_ptr_array_add (pairs, first);
      g_ptr_array_add (pairs, credit);
    }
}

GPtrArray *
muster_verdict_find_repeats (const GPtrArray *sorted)
{
  g_autoptr (GPtrArray) able = g_ptr_array_sized_new (sorted->len);
  GPtrArray *pairs = g_ptr_array_new ();
  guint i, start;

  /* A row that can count nothing takes nothing from another one. */
  for (i = 0; i < sorted->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (sorted, i);

      if (!credit->voided && muster_verdict_status_counts (credit->status))
        g_ptr_array_add (able, credit);
    }
  for (start = 0; start < able->len; start = i)
    {
      const MusterCredit *first = g_ptr_array_index (able, start);

      for (i = start + 1; i < able->len; i++)
        if (((const MusterCredit *) g_ptr_array_index (able, i))->earned_on != first->earned_on)
          break;
      find_in_day (able, start, i, pairs);
    }
  return pairs;
}

GPtrArray *
muster_evaluate_find_duplicates (const GPtrArray *credits, const MusterAgencyFacts *agency)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  guint i;

  g_return_val_if_fail (credits != NULL, NULL);

  for (i = 0; i < credits->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (credits, i));
  muster_verdict_sort_credits (sorted, agency);
  return muster_verdict_find_repeats (sorted);
}
