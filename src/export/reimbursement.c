/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet takes its sums and checks from src/grants; it does no arithmetic of its own. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/class.h"
#include "export/reimbursement-parts.h"
#include "grants/award-template.h"
#include "grants/terms.h"

static char *
format_period (MusterDate from, MusterDate to)
{
  g_autofree char *first = muster_date_format (from);
  g_autofree char *last = muster_date_format (to);

  if (from != MUSTER_DATE_NONE && to != MUSTER_DATE_NONE)
    /* Translators: the first and the last day of a period. */
    return g_strdup_printf (_ ("%s to %s"), first, last);
  if (from != MUSTER_DATE_NONE)
    return g_strdup_printf (_ ("from %s"), first);
  if (to != MUSTER_DATE_NONE)
    return g_strdup_printf (_ ("until %s"), last);
  return NULL;
}

static void
add_claimant (MusterContent *content, const MusterAgency *agency)
{
  muster_content_add_fact (content, _ ("Claimant"), agency->name);
  muster_content_add_fact (content, _ ("EIN"), agency->ein);
  muster_content_add_fact (content, _ ("Remit to"), agency->remit_to);
  muster_content_add_fact (content, _ ("Vendor number"), agency->vendor_number);
}

static void
add_header (MusterContent *content, const MusterReimbursement *reimbursement,
            const MusterReimbursementSums *sums)
{
  const MusterAward *award = reimbursement->book->award;
  const MusterClaim *claim = reimbursement->claim;
  char amount[MUSTER_MONEY_TEXT_SIZE], total[MUSTER_MONEY_TEXT_SIZE];
  g_autofree char *period = format_period (award->starts_on, award->ends_on);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (claim->number, 0));
  g_autofree char *date = muster_date_format (reimbursement->as_of);
  g_autofree char *due = muster_date_format (muster_terms_due (award, claim->class_ended_on));
  gboolean has_amount = award->amount != MUSTER_NUMBER_NONE;

  muster_content_add_fact (content, _ ("Award"), award->number);
  muster_content_add_fact (content, _ ("Claim number"), number);
  muster_content_add_fact (content, _ ("Title"), award->title);
  muster_content_add_fact (content, _ ("Date"), date);
  muster_content_add_fact (content, _ ("Funder"), award->funder);
  muster_content_add_fact (content, _ ("Award period"), period);
  muster_content_add_fact (content, _ ("Amount awarded"),
                           has_amount ? muster_money_format (award->amount, amount) : NULL);
  muster_content_add_fact (content, _ ("Requested now"),
                           muster_money_format (sums->total->requested, total));
  if (*due != '\0')
    muster_content_add_fact (content, _ ("Claim due"), due);
  if (award->region != NULL)
    muster_content_add_fact (content, _ ("Region"), award->region);
  if (award->project_code != NULL)
    muster_content_add_fact (content, _ ("Project"), award->project_code);
  add_claimant (content, reimbursement->agency);
}

static void
add_unverified (MusterContent *content, const MusterAward *award)
{
  g_autofree char *text = NULL;

  if (!muster_award_template_is_unverified (award))
    return;
  text =
      /* Translators: name of a template. */
      g_strdup_printf (_ ("The terms of this award come from the template “%s”. They were not "
                          "verified against the award letter."),
                       award->template);
  muster_content_add_notice (content, text);
}

static void
add_checks (MusterContent *content, const GPtrArray *findings)
{
  const MusterColumn columns[] = { { "check", _ ("What was found"), MUSTER_COLUMN_TEXT } };
  g_autoptr (MusterTable) table = muster_table_new (columns, G_N_ELEMENTS (columns));
  guint i;

  for (i = 0; i < findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (findings, i);

      if (!finding->is_internal)
        muster_table_set_text (table, muster_table_add_row (table), 0, finding->message);
    }
  muster_content_add_heading (content, 2, _ ("Checks"));
  if (muster_table_get_n_rows (table) > 0)
    muster_content_add_table (content, g_steal_pointer (&table), NULL);
  else
    muster_content_add_paragraph (
        content, _ ("Quantity × rate, dates against the award’s period, repeated lines and the "
                    "amount awarded were checked; nothing was found."));
}

MusterReimbursementOfficer *
muster_reimbursement_officer_new (const char *name, const char *state_id)
{
  MusterReimbursementOfficer *officer = g_new0 (MusterReimbursementOfficer, 1);

  officer->name = g_strdup (name);
  officer->state_id = g_strdup (state_id);
  return officer;
}

void
muster_reimbursement_officer_free (MusterReimbursementOfficer *officer)
{
  if (officer == NULL)
    return;
  g_free (officer->name);
  g_free (officer->state_id);
  g_free (officer);
}

/* --- What the parts share ---------------------------------------------------------------------- */

const MusterReimbursementOfficer *
muster_reimbursement_find_officer (const MusterReimbursement *reimbursement, MusterId id)
{
  if (reimbursement->officers == NULL || id == MUSTER_ID_NONE)
    return NULL;
  return g_hash_table_lookup (reimbursement->officers, &id);
}

const MusterClaimShare *
muster_reimbursement_find_share (const MusterReimbursementSums *sums, const MusterCostLine *line)
{
  guint i;

  for (i = 0; i < sums->total->shares->len; i++)
    {
      const MusterClaimShare *share = g_ptr_array_index (sums->total->shares, i);

      if (share->line->id == line->id)
        return share;
    }
  return NULL;
}

char *
muster_reimbursement_cite_line (const MusterReimbursement *reimbursement,
                                const MusterCostLine *line, guint number)
{
  g_autoptr (GArray) cited = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *use = NULL;

  if (reimbursement->exhibits == NULL)
    return NULL;
  use = g_strdup_printf (_ ("line %u"), number);
  muster_exhibits_cite (reimbursement->exhibits, &muster_cost_line_type, line->id, use, cited);
  return muster_exhibits_format (cited);
}

void
muster_reimbursement_add_groups (MusterContentTable *drawn, const MusterReimbursementSums *sums)
{
  const GArray *subtotals = sums->sum->subtotals;
  guint i;

  for (i = 0; i < subtotals->len; i++)
    {
      const MusterClaimSubtotal *subtotal = &g_array_index (subtotals, MusterClaimSubtotal, i);
      const char *category =
          muster_word_label (muster_cost_category_words, (int) subtotal->category);
      /* Translators: a cost head, such as "Lodging". */
      g_autofree char *label = g_strdup_printf (_ ("Subtotal: %s"), category);

      muster_content_table_add_group (drawn, subtotal->first, category, label);
    }
}

/* --- The sheet --------------------------------------------------------------------------------- */

static void
compute (const MusterReimbursement *reimbursement, MusterReimbursementSums *sums)
{
  const MusterAwardBook *book = reimbursement->book;
  guint i;

  sums->lines = g_ptr_array_new ();
  for (i = 0; i < book->lines->len; i++)
    {
      MusterCostLine *line = g_ptr_array_index (book->lines, i);

      if (line->claim_id == reimbursement->claim->id &&
          muster_terms_counts (reimbursement->claim, line))
        g_ptr_array_add (sums->lines, line);
    }
  sums->sum = muster_claim_sum_new (sums->lines);
  sums->total = muster_claim_total_new (book, reimbursement->claim);
}

static void
clear_sums (MusterReimbursementSums *sums)
{
  muster_claim_sum_free (sums->sum);
  muster_claim_total_free (sums->total);
  g_ptr_array_unref (sums->lines);
}

static MusterContent *
begin (const MusterReimbursement *reimbursement, const MusterReimbursementSums *sums)
{
  const char *title = _ ("Reimbursement sheet");
  const MusterAward *award = reimbursement->book->award;
  MusterContent *content =
      muster_content_new (title, reimbursement->agency->name, reimbursement->as_of);
  g_autofree char *as_of = muster_date_format (reimbursement->as_of);

  content->subject = g_strdup (award->title);
  muster_content_add_footer (
      content, g_strdup_printf (_ ("%s · award %s, claim %" G_GINT64_FORMAT " · as of %s"), title,
                                award->number != NULL ? award->number : _ ("not on file"),
                                MAX (reimbursement->claim->number, 0), as_of));
  muster_content_add_section (content, title, _ ("Claim"), 1, TRUE);
  muster_content_add_letterhead (content, reimbursement->agency->name,
                                 reimbursement->agency->letterhead);
  muster_content_add_heading (content, 1, title);
  add_header (content, reimbursement, sums);
  add_unverified (content, award);
  return content;
}

static void
finish (MusterContent *content, const MusterReimbursement *reimbursement,
        const MusterReimbursementSums *sums)
{
  muster_reimbursement_add_request (content, reimbursement, sums);
  muster_reimbursement_add_accounts (content, sums);
  muster_reimbursement_add_proofs (content, reimbursement, sums);
  add_checks (content,
              reimbursement->findings != NULL ? reimbursement->findings : sums->sum->findings);
  muster_content_add_signature (content, _ ("Prepared by"), reimbursement->prepared_by);
  muster_content_add_signature (content, _ ("Approved by"), NULL);
}

MusterContent *
muster_reimbursement_make (const MusterReimbursement *reimbursement)
{
  MusterReimbursementSums sums;
  MusterContent *content;

  g_return_val_if_fail (reimbursement != NULL && reimbursement->agency != NULL &&
                            reimbursement->book != NULL && reimbursement->claim != NULL,
                        NULL);

  compute (reimbursement, &sums);
  content = begin (reimbursement, &sums);
  muster_reimbursement_add_lines (content, reimbursement, &sums);
  finish (content, reimbursement, &sums);
  clear_sums (&sums);
  return content;
}

MusterContent *
muster_reimbursement_make_workbook (const MusterReimbursement *reimbursement)
{
  MusterReimbursementSums sums;
  MusterContent *content;

  g_return_val_if_fail (reimbursement != NULL && reimbursement->agency != NULL &&
                            reimbursement->book != NULL && reimbursement->claim != NULL,
                        NULL);

  compute (reimbursement, &sums);
  content = begin (reimbursement, &sums);
  muster_reimbursement_add_live_lines (content, reimbursement, &sums);
  finish (content, reimbursement, &sums);
  muster_reimbursement_add_posting (content, &sums);
  clear_sums (&sums);
  return content;
}
