/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding up an award's lines, claims, payments and approvals. */

#include "config.h"

#include "grants/balance.h"
#include "grants/standing.h"
#include "grants/terms.h"

#define N_CATEGORIES (MUSTER_COST_CATEGORY_OTHER + 1)

static gint64
or_nothing (gint64 cents)
{
  return cents != MUSTER_NUMBER_NONE ? cents : 0;
}

/* Freezing gives a line both. */
static gboolean
was_requested (const MusterCostLine *line)
{
  return line->allowed != MUSTER_NUMBER_NONE && line->claimed != MUSTER_NUMBER_NONE;
}

static gint64
sum_paid (const MusterAwardBook *book, MusterId line_id)
{
  gint64 paid = 0;
  guint i, j;

  for (i = 0; i < book->payment_lines->len; i++)
    {
      const MusterPaymentLine *part = g_ptr_array_index (book->payment_lines, i);

      if (part->cost_line_id != line_id)
        continue;
      for (j = 0; j < book->payments->len; j++)
        {
          const MusterPayment *payment = g_ptr_array_index (book->payments, j);

          if (payment->id == part->payment_id && !payment->voided)
            paid += part->amount;
        }
    }
  return paid;
}

static void
add_line (const MusterAwardBook *book, const MusterClaim *claim, const MusterCostLine *line,
          MusterBalance *balance, MusterBalanceCategory *category)
{
  gint64 denied;

  if (!muster_terms_counts (claim, line))
    {
      /* Taken off after it was submitted: the request holds it still. */
      if (claim->status == MUSTER_CLAIM_STATUS_SUBMITTED && !claim->voided && was_requested (line))
        balance->claimed -= line->claimed;
      return;
    }
  balance->spent += or_nothing (line->amount);
  category->spent += or_nothing (line->amount);
  if (claim->status != MUSTER_CLAIM_STATUS_SUBMITTED)
    return;
  denied = muster_standing_denied (book, line->id);
  balance->denied += denied;
  category->denied += denied;
  category->claimed += or_nothing (line->claimed);
  category->paid += sum_paid (book, line->id);
}

static void
add_budget (const MusterAwardBook *book, MusterBalanceCategory *categories, gboolean *is_shown)
{
  guint i;

  for (i = 0; i < book->budget->len; i++)
    {
      const MusterAwardBudget *budget = g_ptr_array_index (book->budget, i);
      MusterBalanceCategory *category;

      if (budget->category == MUSTER_COST_CATEGORY_ANY)
        continue;
      category = &categories[budget->category];
      category->budget = budget->amount;
      category->unallowable = budget->unallowable;
      is_shown[budget->category] = TRUE;
    }
}

static void
add_lines (const MusterAwardBook *book, MusterBalance *balance)
{
  MusterBalanceCategory categories[N_CATEGORIES] = { 0 };
  gboolean is_shown[N_CATEGORIES] = { FALSE };
  guint i;

  for (i = 0; i < N_CATEGORIES; i++)
    {
      categories[i].category = (MusterCostCategory) i;
      categories[i].budget = categories[i].left = MUSTER_NUMBER_NONE;
    }
  add_budget (book, categories, is_shown);
  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (book->lines, i);
      const MusterClaim *claim = muster_award_book_find_claim (book, line->claim_id);

      if (claim == NULL || line->category == MUSTER_COST_CATEGORY_ANY)
        continue;
      add_line (book, claim, line, balance, &categories[line->category]);
      is_shown[line->category] |= muster_terms_counts (claim, line);
    }
  for (i = 0; i < N_CATEGORIES; i++)
    {
      if (categories[i].budget != MUSTER_NUMBER_NONE)
        categories[i].left = categories[i].budget - categories[i].claimed + categories[i].denied;
      if (is_shown[i])
        g_array_append_val (balance->categories, categories[i]);
    }
}

gint64
muster_balance_approved (const MusterPreapproval *preapproval)
{
  g_return_val_if_fail (preapproval != NULL, 0);

  if (preapproval->voided || preapproval->status != MUSTER_PREAPPROVAL_STATUS_APPROVED)
    return 0;
  return or_nothing (preapproval->approved != MUSTER_NUMBER_NONE ? preapproval->approved
                                                                 : preapproval->requested);
}

MusterBalance *
muster_balance_new (const MusterAwardBook *book)
{
  MusterBalance *balance;
  guint i;

  g_return_val_if_fail (book != NULL, NULL);

  balance = g_new0 (MusterBalance, 1);
  balance->categories = g_array_new (FALSE, FALSE, sizeof (MusterBalanceCategory));
  balance->awarded = book->award->amount;
  for (i = 0; i < book->preapprovals->len; i++)
    balance->preapproved += muster_balance_approved (g_ptr_array_index (book->preapprovals, i));
  for (i = 0; i < book->claims->len; i++)
    {
      MusterStanding standing =
          muster_standing_of_claim (book, g_ptr_array_index (book->claims, i));

      balance->claimed += standing.claimed;
      balance->paid += standing.paid;
    }
  add_lines (book, balance);
  balance->pending = balance->claimed - balance->paid - balance->denied;
  balance->left = balance->awarded != MUSTER_NUMBER_NONE
                      ? balance->awarded - balance->claimed + balance->denied
                      : MUSTER_NUMBER_NONE;
  return balance;
}

void
muster_balance_free (MusterBalance *balance)
{
  if (balance == NULL)
    return;
  g_array_unref (balance->categories);
  g_free (balance);
}
