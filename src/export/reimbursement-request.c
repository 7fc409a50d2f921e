/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the claim requests and what it must show: the cumulative request, sums by account, the checklist of
 * proof. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/class.h"
#include "export/reimbursement-parts.h"

/* --- The cumulative request -------------------------------------------------------------------- */

static void
add_amount (MusterTable *table, const char *letter, const char *label, gint64 amount)
{
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, 0, letter);
  muster_table_set_text (table, row, 1, label);
  muster_table_set_number (table, row, 2, amount);
}

static char *
describe_match (const MusterAward *award)
{
  char amount[MUSTER_MONEY_TEXT_SIZE], percent[MUSTER_MONEY_TEXT_SIZE];

  switch (award->match_kind)
    {
    case MUSTER_MATCH_KIND_PERCENT_OF_TOTAL:
      return g_strdup_printf (_ ("Agency’s match: %s %% of all costs"),
                              muster_quantity_print (award->match_percent, percent));
    case MUSTER_MATCH_KIND_PERCENT_OF_AWARD:
      return g_strdup_printf (_ ("Agency’s match: %s %% of what the funder pays"),
                              muster_quantity_print (award->match_percent, percent));
    case MUSTER_MATCH_KIND_FIXED:
      return g_strdup_printf (_ ("Agency’s match: %s"),
                              muster_money_format (award->match_amount, amount));
    case MUSTER_MATCH_KIND_NONE:
    default:
      return g_strdup (_ ("The award asks for no match."));
    }
}

void
muster_reimbursement_add_request (MusterContent *content, const MusterReimbursement *reimbursement,
                                  const MusterReimbursementSums *sums)
{
  const MusterColumn columns[] = {
    { "letter", _ ("SF-270"), MUSTER_COLUMN_TEXT },
    { "what", _ ("Cumulative request"), MUSTER_COLUMN_TEXT },
    { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
  };
  const MusterClaimTotal *total = sums->total;
  MusterTable *table = muster_table_new (columns, G_N_ELEMENTS (columns));
  g_autofree char *match = describe_match (reimbursement->book->award);
  MusterContentTable *drawn;

  add_amount (table, "a", _ ("Allowed outlays up to and with this claim"), total->outlays);
  add_amount (table, "b", _ ("Less program income"), total->program_income);
  add_amount (table, "c", _ ("Net outlays (a − b)"), total->net);
  add_amount (table, "e", _ ("Total (c + d; no advance is asked for)"), total->base);
  add_amount (table, "f", _ ("Agency’s share of e"), total->local);
  add_amount (table, "g", _ ("Funder’s share of e"), total->share);
  add_amount (table, "h", _ ("Requested before"), total->previously);
  add_amount (table, "i", _ ("Requested now (g − h)"), total->requested);
  if (total->balance != MUSTER_NUMBER_NONE)
    add_amount (table, NULL, _ ("Left of the award after this claim"), total->balance);
  if (total->unfunded > 0)
    add_amount (table, NULL, _ ("Beyond the award, so not requested"), total->unfunded);
  if (total->adjustment != 0)
    add_amount (table, NULL, _ ("Of i, correcting earlier claims"), total->adjustment);
  muster_content_add_heading (content, 2, _ ("Request"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_add_note (drawn, match);
}

/* --- By account -------------------------------------------------------------------------------- */

typedef struct
{
  const char *account;
  const char *project;
  gint64 paid;
  gint64 claimed;
} Account;

static Account *
ensure_account (GArray *accounts, const MusterCostLine *line)
{
  Account account = { line->account_code, line->project_code, 0, 0 };
  guint i;

  for (i = 0; i < accounts->len; i++)
    {
      Account *known = &g_array_index (accounts, Account, i);

      if (g_strcmp0 (known->account, account.account) == 0 &&
          g_strcmp0 (known->project, account.project) == 0)
        return known;
    }
  g_array_append_val (accounts, account);
  return &g_array_index (accounts, Account, accounts->len - 1);
}

static int
compare_accounts (gconstpointer a, gconstpointer b)
{
  const Account *x = a, *y = b;
  int order = g_strcmp0 (x->account, y->account);

  return order != 0 ? order : g_strcmp0 (x->project, y->project);
}

static GArray *
sum_accounts (const MusterReimbursementSums *sums)
{
  GArray *accounts = g_array_new (FALSE, FALSE, sizeof (Account));
  guint i;

  for (i = 0; i < sums->total->shares->len; i++)
    {
      const MusterClaimShare *share = g_ptr_array_index (sums->total->shares, i);
      Account *account = ensure_account (accounts, share->line);

      account->paid += share->paid;
      account->claimed += share->claimed;
    }
  g_array_sort (accounts, compare_accounts);
  return accounts;
}

void
muster_reimbursement_add_accounts (MusterContent *content, const MusterReimbursementSums *sums)
{
  const MusterColumn columns[] = {
    { "account", _ ("Account"), MUSTER_COLUMN_TEXT },
    { "project", _ ("Project"), MUSTER_COLUMN_TEXT },
    { "paid", _ ("Paid"), MUSTER_COLUMN_MONEY },
    { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
  };
  g_autoptr (GArray) accounts = sum_accounts (sums);
  MusterTable *table;
  MusterContentTable *drawn;
  guint i;

  if (accounts->len == 0 ||
      (accounts->len == 1 && g_array_index (accounts, Account, 0).account == NULL &&
       g_array_index (accounts, Account, 0).project == NULL))
    return;
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < accounts->len; i++)
    {
      const Account *account = &g_array_index (accounts, Account, i);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0, account->account);
      muster_table_set_text (table, row, 1, account->project);
      muster_table_set_number (table, row, 2, account->paid);
      muster_table_set_number (table, row, 3, account->claimed);
    }
  muster_content_add_heading (content, 2, _ ("By account"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_empty (drawn, 0, _ ("none named"));
  muster_content_table_set_empty (drawn, 1, "–");
  muster_content_table_set_sum (drawn, 2);
  muster_content_table_set_sum (drawn, 3);
  muster_content_table_set_total (drawn, _ ("All accounts"));
}

/* --- The checklist of proof -------------------------------------------------------------------- */

static gboolean
is_attached (const MusterReimbursement *reimbursement, const MusterRecordType *type, MusterId id,
             MusterProofKind proof)
{
  guint i;

  for (i = 0; reimbursement->links != NULL && i < reimbursement->links->len; i++)
    {
      const MusterDocumentLink *link = g_ptr_array_index (reimbursement->links, i);

      if (link->owner_id == id && link->proof == proof &&
          g_strcmp0 (link->owner_table, type->name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* On the line itself, or on its class, or on the claim's. */
static gboolean
is_proven (const MusterReimbursement *reimbursement, const MusterCostLine *line,
           MusterProofKind proof)
{
  const MusterClaim *claim = reimbursement->claim;

  return (line != NULL &&
          (is_attached (reimbursement, &muster_cost_line_type, line->id, proof) ||
           (line->class_id != MUSTER_ID_NONE &&
            is_attached (reimbursement, &muster_class_type, line->class_id, proof)))) ||
         is_attached (reimbursement, &muster_claim_type, claim->id, proof) ||
         (claim->class_id != MUSTER_ID_NONE &&
          is_attached (reimbursement, &muster_class_type, claim->class_id, proof));
}

/* "3 of 4", or for the claim as a whole "on file". */
static char *
count_proven (const MusterReimbursement *reimbursement, const MusterReimbursementSums *sums,
              const MusterAwardProof *proof)
{
  guint n = 0, n_proven = 0;
  guint i;

  if (proof->category == MUSTER_COST_CATEGORY_ANY)
    return g_strdup (is_proven (reimbursement, NULL, proof->proof) ? _ ("on file") : _ ("missing"));
  for (i = 0; i < sums->lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (sums->lines, i);

      if (line->category != proof->category)
        continue;
      n++;
      n_proven += is_proven (reimbursement, line, proof->proof) ? 1 : 0;
    }
  if (n == 0)
    return g_strdup (_ ("no such line"));
  /* Translators: so many lines of so many have the proof. */
  return g_strdup_printf (_ ("%u of %u lines"), n_proven, n);
}

void
muster_reimbursement_add_proofs (MusterContent *content, const MusterReimbursement *reimbursement,
                                 const MusterReimbursementSums *sums)
{
  const MusterColumn columns[] = {
    { "proof", _ ("Proof"), MUSTER_COLUMN_TEXT },
    { "for", _ ("Demanded for"), MUSTER_COLUMN_TEXT },
    { "state", _ ("On file"), MUSTER_COLUMN_TEXT },
  };
  const GPtrArray *proofs = reimbursement->book->proofs;
  MusterTable *table;
  guint i;

  if (proofs->len == 0)
    return;
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < proofs->len; i++)
    {
      const MusterAwardProof *proof = g_ptr_array_index (proofs, i);
      g_autofree char *state = count_proven (reimbursement, sums, proof);
      guint row = muster_table_add_row (table);

      muster_table_set_text (table, row, 0,
                             muster_word_label (muster_proof_kind_words, (int) proof->proof));
      muster_table_set_text (
          table, row, 1,
          proof->category == MUSTER_COST_CATEGORY_ANY
              ? _ ("the claim")
              : muster_word_label (muster_cost_category_words, (int) proof->category));
      muster_table_set_text (table, row, 2, state);
    }
  muster_content_add_heading (content, 2, _ ("Checklist of proof"));
  muster_content_table_set_strong (muster_content_add_table (content, table, NULL), 2);
}
