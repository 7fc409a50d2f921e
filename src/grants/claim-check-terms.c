/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the terms of the award say of a claim and its lines. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "grants/claim-check-private.h"
#include "grants/proof-list.h"
#include "grants/terms.h"

#define MILLS_PER_CENT 10

static const MusterAwardBudget *
find_budget (const MusterClaimChecking *checking, MusterCostCategory category)
{
  const GPtrArray *budget = checking->given->book->budget;
  guint i;

  for (i = 0; i < budget->len; i++)
    if (((const MusterAwardBudget *) budget->pdata[i])->category == category)
      return budget->pdata[i];
  return NULL;
}

static void
check_cap (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  gint64 cap = checking->given->book->award->backfill_cap;
  char text[MUSTER_MONEY_TEXT_SIZE];
  gint64 most;

  if (line->category != MUSTER_COST_CATEGORY_BACKFILL || cap == MUSTER_NUMBER_NONE ||
      line->quantity == MUSTER_NUMBER_NONE || !muster_money_multiply (line->quantity, cap, &most) ||
      muster_terms_allowed (line) <= most)
    return;
  muster_claim_check_add (checking, line, "over-cap", MUSTER_SEVERITY_PROBLEM,
                          g_strdup_printf (_ ("Line %u is more than %s an hour of backfill."),
                                           number, muster_rate_print (cap, text)));
}

/* One thing's price: a dozen of something cheap is no equipment. */
static void
check_threshold (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  gint64 threshold = checking->given->book->award->equipment_threshold;
  gint64 price = line->rate != MUSTER_NUMBER_NONE ? line->rate / MILLS_PER_CENT : line->amount;

  if (threshold == MUSTER_NUMBER_NONE || price == MUSTER_NUMBER_NONE || price < threshold)
    return;
  if (line->category == MUSTER_COST_CATEGORY_SUPPLIES)
    muster_claim_check_add (
        checking, line, "over-threshold", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("Line %u costs as much as equipment, but stands under supplies."),
                         number));
  else if (line->category == MUSTER_COST_CATEGORY_EQUIPMENT)
    muster_claim_check_add (
        checking, line, "over-threshold", MUSTER_SEVERITY_NOTE,
        g_strdup_printf (_ ("Line %u is equipment that needs an inventory record."), number));
}

static void
check_line_proofs (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  g_autoptr (GArray) items =
      muster_proof_list_of_line (checking->given->book, line, checking->given->links);
  guint i;

  for (i = 0; i < items->len; i++)
    {
      const MusterProofItem *item = &g_array_index (items, MusterProofItem, i);

      if (!item->is_on_file)
        muster_claim_check_add (
            checking, line, "proof-missing", MUSTER_SEVERITY_PROBLEM,
            g_strdup_printf (_ ("Line %u lacks a proof: %s."), number,
                             muster_word_label (muster_proof_kind_words, (int) item->proof)));
    }
}

void
muster_claim_check_terms (MusterClaimChecking *checking, const MusterCostLine *line, guint number)
{
  const MusterAwardBudget *budget = find_budget (checking, line->category);

  if (budget != NULL && budget->unallowable)
    muster_claim_check_add (
        checking, line, "category-unallowable", MUSTER_SEVERITY_PROBLEM,
        g_strdup_printf (_ ("Line %u: the award does not pay for this category: %s."), number,
                         muster_word_label (muster_cost_category_words, (int) line->category)));
  if (line->approved != MUSTER_NUMBER_NONE && muster_terms_allowed (line) > line->approved)
    muster_claim_check_add (
        checking, line, "over-preapproval", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("Line %u is more than was approved for it."), number));
  check_cap (checking, line, number);
  check_threshold (checking, line, number);
  check_line_proofs (checking, line, number);
}

/* --- Approval beforehand -------------------------------------------------------------------------- */

static gint64
sum_allowed (const MusterClaimChecking *checking, MusterId class_id)
{
  gint64 sum = 0;
  guint i;

  for (i = 0; i < checking->total->shares->len; i++)
    {
      const MusterClaimShare *share = checking->total->shares->pdata[i];

      if (muster_claim_check_class_of (checking, share->line) == class_id)
        sum += share->allowed;
    }
  return sum;
}

/* What an approval brings; whether it came in time is judged by the class's first day. */
static void
check_approval (MusterClaimChecking *checking, MusterId class_id)
{
  const MusterAwardBook *book = checking->given->book;
  gint64 approved = 0;
  gboolean is_approved = FALSE, in_time = FALSE, asked_in_time = FALSE, is_limited = TRUE;
  MusterDate first, last;
  guint i;

  muster_claim_check_class_dates (checking, class_id, &first, &last);
  for (i = 0; i < book->preapprovals->len; i++)
    {
      const MusterPreapproval *preapproval = book->preapprovals->pdata[i];

      if (preapproval->voided || preapproval->class_id != class_id ||
          preapproval->status != MUSTER_PREAPPROVAL_STATUS_APPROVED)
        continue;
      is_approved = TRUE;
      in_time |= first == MUSTER_DATE_NONE ||
                 (preapproval->decided_on != MUSTER_DATE_NONE && preapproval->decided_on < first);
      asked_in_time |= first == MUSTER_DATE_NONE ||
                       book->award->request_days == MUSTER_NUMBER_NONE ||
                       muster_terms_asked_on (preapproval) + book->award->request_days <= first;
      if (preapproval->approved == MUSTER_NUMBER_NONE)
        is_limited = FALSE;
      else
        approved += preapproval->approved;
    }
  if (!is_approved || !in_time)
    muster_claim_check_add (
        checking, NULL, "no-preapproval", MUSTER_SEVERITY_PROBLEM,
        g_strdup (is_approved ? _ ("The costs were not approved before the class.")
                              : _ ("The award asks for approval before the class, and none is on "
                                   "file.")));
  else if (!asked_in_time)
    muster_claim_check_add (
        checking, NULL, "preapproval-late", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("Approval was asked for less than %" PRId64 " days before the class."),
                         book->award->request_days));
  if (is_approved && is_limited && sum_allowed (checking, class_id) > approved)
    muster_claim_check_add (
        checking, NULL, "over-preapproval", MUSTER_SEVERITY_WARNING,
        g_strdup (_ ("The costs of the class are more than was approved beforehand.")));
}

void
muster_claim_check_approvals (MusterClaimChecking *checking)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint i;

  if (!checking->given->book->award->needs_preapproval)
    return;
  for (i = 0; i < checking->sum->lines->len; i++)
    {
      MusterId id = muster_claim_check_class_of (checking, checking->sum->lines->pdata[i]);

      if (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        check_approval (checking, id);
    }
}
