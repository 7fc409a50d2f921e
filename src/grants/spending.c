/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding up costs. Each line is in exactly one sum, so the sums of every way add up to the same. */

#include "config.h"

#include "grants/spending.h"
#include "grants/standing.h"
#include "grants/terms.h"

int
muster_spending_get_year (MusterDate day, int first_month)
{
  int year, month;

  g_return_val_if_fail (day != MUSTER_DATE_NONE && first_month >= 1 && first_month <= 12, 0);

  muster_date_get (day, &year, &month, NULL);
  return first_month > 1 && month >= first_month ? year + 1 : year;
}

static gboolean
counts (const MusterAwardBook *book, const MusterCostLine *line, const MusterSpendingScope *scope)
{
  const MusterClaim *claim = muster_award_book_find_claim (book, line->claim_id);

  return claim != NULL && muster_terms_counts (claim, line) && !muster_terms_asks_again (line) &&
         (scope->from == MUSTER_DATE_NONE || line->incurred_on >= scope->from) &&
         (scope->until == MUSTER_DATE_NONE || line->incurred_on <= scope->until);
}

static MusterSpending
get_key (const MusterAwardBook *book, const MusterCostLine *line, MusterSpendingBy by,
         const MusterSpendingScope *scope)
{
  const MusterClaim *claim = muster_award_book_find_claim (book, line->claim_id);
  MusterSpending key = { .category = MUSTER_COST_CATEGORY_ANY };

  switch (by)
    {
    case MUSTER_SPENDING_BY_CATEGORY:
      key.category = line->category;
      break;
    case MUSTER_SPENDING_BY_OFFICER:
      key.id = line->officer_id;
      break;
    case MUSTER_SPENDING_BY_CLASS:
      key.id = line->class_id != MUSTER_ID_NONE ? line->class_id : claim->class_id;
      break;
    case MUSTER_SPENDING_BY_AWARD:
      key.id = book->award->id;
      break;
    case MUSTER_SPENDING_BY_REGION:
      key.region = book->award->region;
      break;
    case MUSTER_SPENDING_BY_YEAR:
    default:
      key.year = muster_spending_get_year (line->incurred_on, scope->first_month);
      break;
    }
  return key;
}

static MusterSpending *
ensure_sum (GPtrArray *sums, const MusterSpending *key)
{
  MusterSpending *sum;
  guint i;

  for (i = 0; i < sums->len; i++)
    {
      sum = g_ptr_array_index (sums, i);
      if (sum->id == key->id && sum->category == key->category && sum->year == key->year &&
          g_strcmp0 (sum->region, key->region) == 0)
        return sum;
    }
  sum = g_memdup2 (key, sizeof *key);
  g_ptr_array_add (sums, sum);
  return sum;
}

static void
add_line (MusterSpending *sum, const MusterAwardBook *book, const MusterCostLine *line)
{
  MusterStanding standing = muster_standing_of_line (book, line);

  sum->n_lines++;
  sum->spent += line->amount != MUSTER_NUMBER_NONE ? line->amount : 0;
  sum->allowed += muster_terms_allowed (line);
  sum->claimed += standing.claimed;
  sum->paid += standing.paid;
  sum->denied += standing.denied;
}

/* Whoever reads it wants years and cost heads where they always stand, and else what is large. */
static int
compare_sums (gconstpointer a, gconstpointer b)
{
  const MusterSpending *x = *(const MusterSpending *const *) a;
  const MusterSpending *y = *(const MusterSpending *const *) b;

  if (x->year != y->year)
    return x->year < y->year ? -1 : 1;
  if (x->category != y->category)
    return x->category < y->category ? -1 : 1;
  if (x->spent != y->spent)
    return x->spent > y->spent ? -1 : 1;
  if (x->id != y->id)
    return x->id < y->id ? -1 : 1;
  return g_strcmp0 (x->region, y->region);
}

GPtrArray *
muster_spending_sum (const GPtrArray *books, MusterSpendingBy by, const MusterSpendingScope *scope)
{
  GPtrArray *sums;
  guint i, j;

  g_return_val_if_fail (books != NULL && scope != NULL, NULL);

  sums = g_ptr_array_new_with_free_func (g_free);
  for (i = 0; i < books->len; i++)
    {
      const MusterAwardBook *book = g_ptr_array_index (books, i);

      for (j = 0; j < book->lines->len; j++)
        {
          const MusterCostLine *line = g_ptr_array_index (book->lines, j);
          MusterSpending key;

          if (!counts (book, line, scope))
            continue;
          key = get_key (book, line, by, scope);
          add_line (ensure_sum (sums, &key), book, line);
        }
    }
  g_ptr_array_sort (sums, compare_sums);
  return sums;
}
