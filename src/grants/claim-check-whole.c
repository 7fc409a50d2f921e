/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A claim as a whole: award, budget, balance, proofs and days left. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/claim-check-private.h"
#include "grants/standing.h"
#include "grants/terms.h"

static void
check_award (MusterClaimChecking *checking)
{
  const MusterAward *award = checking->given->book->award;

  if (award->voided || award->status != MUSTER_AWARD_STATUS_AWARDED)
    muster_claim_check_add (
        checking, NULL, "not-awarded", MUSTER_SEVERITY_PROBLEM,
        g_strdup_printf (_ ("The award does not stand: %s."),
                         award->voided
                             ? _ ("voided")
                             : muster_word_label (muster_award_status_words, (int) award->status)));
}

/* --- Budget --------------------------------------------------------------------------------------- */

/* What the category cost the funder, up to and with this claim, less what was denied. */
static gint64
sum_category (const MusterClaimChecking *checking, MusterCostCategory category)
{
  const MusterAwardBook *book = checking->given->book;
  gint64 sum = 0;
  guint i;

  for (i = 0; i < book->lines->len; i++)
    {
      const MusterCostLine *line = book->lines->pdata[i];
      const MusterClaim *claim = muster_award_book_find_claim (book, line->claim_id);

      if (line->category == category && claim != NULL && muster_terms_counts (claim, line) &&
          line->claimed != MUSTER_NUMBER_NONE &&
          muster_award_book_is_earlier (checking->given->claim, claim))
        sum += line->claimed - muster_standing_denied (book, line->id);
    }
  for (i = 0; i < checking->total->shares->len; i++)
    {
      const MusterClaimShare *share = checking->total->shares->pdata[i];

      if (share->line->category == category)
        sum += share->claimed;
    }
  return sum;
}

static void
check_budget (MusterClaimChecking *checking)
{
  const GPtrArray *budget = checking->given->book->budget;
  guint i;

  for (i = 0; i < budget->len; i++)
    {
      const MusterAwardBudget *row = budget->pdata[i];
      char over[MUSTER_MONEY_TEXT_SIZE];
      gint64 sum = row->amount != MUSTER_NUMBER_NONE ? sum_category (checking, row->category) : 0;

      if (row->amount != MUSTER_NUMBER_NONE && sum > row->amount)
        muster_claim_check_add (
            checking, NULL, "over-category", MUSTER_SEVERITY_PROBLEM,
            g_strdup_printf (_ ("%s goes over its budget by %s."),
                             muster_word_label (muster_cost_category_words, (int) row->category),
                             muster_money_format (sum - row->amount, over)));
    }
}

static void
check_total (MusterClaimChecking *checking)
{
  const MusterClaimTotal *total = checking->total;
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (total->unfunded > 0)
    muster_claim_check_add (checking, NULL, "over-balance", MUSTER_SEVERITY_PROBLEM,
                            g_strdup_printf (_ ("The award holds %s less than the claim's share."),
                                             muster_money_format (total->unfunded, text)));
  if (total->adjustment != 0)
    muster_claim_check_add (
        checking, NULL, "terms-changed", MUSTER_SEVERITY_WARNING,
        g_strdup_printf (_ ("%s of the request is on no line: it makes good for earlier claims."),
                         muster_money_format (total->adjustment, text)));
  if (total->requested <= 0)
    muster_claim_check_add (checking, NULL, "nothing-requested", MUSTER_SEVERITY_WARNING,
                            total->requested == 0
                                ? g_strdup (_ ("The claim requests nothing."))
                                : g_strdup_printf (_ ("The claim pays %s back."),
                                                   muster_money_format (-total->requested, text)));
}

/* --- Proofs --------------------------------------------------------------------------------------- */

/* What is asked once may hang on the claim or on any of its classes. */
static gboolean
has_claim_proof (const MusterClaimChecking *checking, MusterProofKind proof)
{
  const GPtrArray *links = checking->given->links;
  guint i;

  for (i = 0; i < links->len; i++)
    {
      const MusterDocumentLink *link = links->pdata[i];

      if (link->proof != proof)
        continue;
      if (g_strcmp0 (link->owner_table, "class") == 0 ||
          (g_strcmp0 (link->owner_table, "claim") == 0 &&
           link->owner_id == checking->given->claim->id))
        return TRUE;
    }
  return FALSE;
}

static void
check_claim_proofs (MusterClaimChecking *checking)
{
  const GPtrArray *proofs = checking->given->book->proofs;
  guint i;

  for (i = 0; i < proofs->len; i++)
    {
      const MusterAwardProof *proof = proofs->pdata[i];

      if (proof->category == MUSTER_COST_CATEGORY_ANY && !has_claim_proof (checking, proof->proof))
        muster_claim_check_add (
            checking, NULL, "proof-missing", MUSTER_SEVERITY_PROBLEM,
            g_strdup_printf (_ ("The claim lacks a proof: %s."),
                             muster_word_label (muster_proof_kind_words, (int) proof->proof)));
    }
}

/* --- Days left ------------------------------------------------------------------------------------ */

static MusterDate
find_due (const MusterClaimChecking *checking)
{
  const MusterAward *award = checking->given->book->award;
  MusterDate due = muster_terms_due (award, checking->given->claim->class_ended_on);
  guint i;

  for (i = 0; i < checking->sum->lines->len; i++)
    {
      MusterDate first, last, now;

      muster_claim_check_class_dates (
          checking, muster_claim_check_class_of (checking, checking->sum->lines->pdata[i]), &first,
          &last);
      now = muster_terms_due (award, last);
      due = muster_date_compare_deadlines (now, due) < 0 ? now : due;
    }
  return due;
}

static void
check_due (MusterClaimChecking *checking)
{
  const MusterClaim *claim = checking->given->claim;
  gboolean is_submitted = claim->status == MUSTER_CLAIM_STATUS_SUBMITTED;
  MusterDate day = is_submitted ? claim->submitted_on : checking->given->as_of;
  MusterDate due = find_due (checking);
  g_autofree char *text = muster_date_format (due);

  if (due == MUSTER_DATE_NONE || day == MUSTER_DATE_NONE)
    return;
  if (day > due)
    muster_claim_check_add (
        checking, NULL, "late", MUSTER_SEVERITY_PROBLEM,
        g_strdup_printf (checking->given->book->award->forfeits
                             ? _ ("The claim was due on %s, and a late claim is forfeited.")
                             : _ ("The claim was due on %s."),
                         text));
  else if (!is_submitted)
    muster_claim_check_add (
        checking, NULL, "due", MUSTER_SEVERITY_NOTE,
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The claim is due on %s, in %d day.",
                                      "The claim is due on %s, in %d days.", (gulong) (due - day)),
                         text, (int) (due - day)));
}

void
muster_claim_check_whole (MusterClaimChecking *checking)
{
  check_award (checking);
  check_budget (checking);
  check_total (checking);
  check_claim_proofs (checking);
  check_due (checking);
}
