/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet takes its sums and checks from the claim's sum; it does no arithmetic of its own. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/reimbursement.h"
#include "grants/claim-sum.h"

enum
{
  LINE_NUMBER,
  LINE_DATE,
  LINE_DESCRIPTION,
  LINE_OFFICER,
  LINE_STATE_ID,
  LINE_VENDOR,
  LINE_QUANTITY,
  LINE_RATE,
  LINE_AMOUNT,
  LINE_N_COLUMNS,
};

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
add_header (MusterContent *content, const MusterReimbursement *reimbursement,
            const MusterClaimSum *sum)
{
  const MusterAgency *agency = reimbursement->agency;
  const MusterAward *award = reimbursement->award;
  char amount[MUSTER_MONEY_TEXT_SIZE], total[MUSTER_MONEY_TEXT_SIZE];
  g_autofree char *period = format_period (award->starts_on, award->ends_on);
  g_autofree char *number =
      g_strdup_printf ("%" G_GINT64_FORMAT, MAX (reimbursement->claim->number, 0));
  g_autofree char *date = muster_date_format (reimbursement->as_of);
  gboolean has_amount = award->amount != MUSTER_NUMBER_NONE;

  muster_content_add_fact (content, _ ("Award"), award->number);
  muster_content_add_fact (content, _ ("Claim number"), number);
  muster_content_add_fact (content, _ ("Title"), award->title);
  muster_content_add_fact (content, _ ("Date"), date);
  muster_content_add_fact (content, _ ("Funder"), award->funder);
  muster_content_add_fact (content, _ ("Award period"), period);
  muster_content_add_fact (content, _ ("Amount awarded"),
                           has_amount ? muster_money_format (award->amount, amount) : NULL);
  muster_content_add_fact (content, _ ("This claim"), muster_money_format (sum->total, total));
  muster_content_add_fact (content, _ ("Claimant"), agency->name);
  muster_content_add_fact (content, _ ("EIN"), agency->ein);
  muster_content_add_fact (content, _ ("Remit to"), agency->remit_to);
  muster_content_add_fact (content, _ ("Vendor number"), agency->vendor_number);
}

static void
fill_line (MusterTable *table, const MusterReimbursement *reimbursement, const MusterCostLine *line,
           guint number)
{
  const MusterReimbursementOfficer *officer = NULL;
  guint row = muster_table_add_row (table);

  if (reimbursement->officers != NULL && line->officer_id != MUSTER_ID_NONE)
    officer = g_hash_table_lookup (reimbursement->officers, &line->officer_id);
  muster_table_set_number (table, row, LINE_NUMBER, number);
  muster_table_set_number (table, row, LINE_DATE, line->incurred_on);
  muster_table_set_text (table, row, LINE_DESCRIPTION, line->description);
  if (officer != NULL)
    {
      muster_table_set_text (table, row, LINE_OFFICER, officer->name);
      muster_table_set_text (table, row, LINE_STATE_ID, officer->state_id);
    }
  muster_table_set_text (table, row, LINE_VENDOR, line->vendor);
  muster_table_set_number (table, row, LINE_QUANTITY, line->quantity);
  muster_table_set_number (table, row, LINE_RATE, line->rate);
  muster_table_set_number (table, row, LINE_AMOUNT, line->amount);
}

static void
add_groups (MusterContentTable *drawn, const MusterClaimSum *sum)
{
  guint i;

  for (i = 0; i < sum->subtotals->len; i++)
    {
      const MusterClaimSubtotal *subtotal = &g_array_index (sum->subtotals, MusterClaimSubtotal, i);
      const char *category =
          muster_word_label (muster_cost_category_words, (int) subtotal->category);
      /* Translators: a cost head, such as "Lodging". */
      g_autofree char *label = g_strdup_printf (_ ("Subtotal: %s"), category);

      muster_content_table_add_group (drawn, subtotal->first, category, label);
    }
}

static gboolean
has_other_product (const MusterClaimSum *sum)
{
  guint i;

  for (i = 0; i < sum->findings->len; i++)
    if (g_str_has_prefix (((MusterFinding *) g_ptr_array_index (sum->findings, i))->code,
                          "product-"))
      return TRUE;
  return FALSE;
}

static void
add_lines (MusterContent *content, const MusterReimbursement *reimbursement,
           const MusterClaimSum *sum)
{
  const MusterColumn columns[LINE_N_COLUMNS] = {
    [LINE_NUMBER] = { "line", _ ("Line"), MUSTER_COLUMN_INTEGER },
    [LINE_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [LINE_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [LINE_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [LINE_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [LINE_VENDOR] = { "vendor", _ ("Vendor"), MUSTER_COLUMN_TEXT },
    [LINE_QUANTITY] = { "quantity", _ ("Quantity"), MUSTER_COLUMN_QUANTITY },
    [LINE_RATE] = { "rate", _ ("Rate"), MUSTER_COLUMN_RATE },
    [LINE_AMOUNT] = { "amount", _ ("Amount"), MUSTER_COLUMN_MONEY },
  };
  MusterTable *table = muster_table_new (columns, LINE_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < sum->lines->len; i++)
    fill_line (table, reimbursement, g_ptr_array_index (sum->lines, i), i + 1);
  muster_content_add_heading (content, 2, _ ("Costs"));
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_sum (drawn, LINE_AMOUNT);
  muster_content_table_set_total (drawn, _ ("Total of this claim"));
  muster_content_table_set_nothing (drawn, _ ("The claim has no lines."));
  muster_content_table_set_product (drawn, LINE_QUANTITY, LINE_RATE, LINE_AMOUNT);
  muster_content_table_add_note (
      drawn, has_other_product (sum) ? _ ("Amounts are US dollars. Where an amount is not its "
                                          "line’s quantity × rate, the checks name the line.")
                                     : _ ("Amounts are US dollars. Where a line has a quantity and "
                                          "a rate, the amount is their product, rounded to the "
                                          "cent."));
  add_groups (drawn, sum);
}

static void
add_checks (MusterContent *content, const MusterClaimSum *sum)
{
  const MusterColumn columns[] = { { "check", _ ("What was found"), MUSTER_COLUMN_TEXT } };
  g_autoptr (MusterTable) table = NULL;
  guint i;

  muster_content_add_heading (content, 2, _ ("Checks"));
  if (sum->findings->len == 0)
    {
      muster_content_add_paragraph (
          content, _ ("Quantity × rate, dates against the award’s period, repeated lines and the "
                      "amount awarded were checked; nothing was found."));
      return;
    }
  table = muster_table_new (columns, G_N_ELEMENTS (columns));
  for (i = 0; i < sum->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (sum->findings, i);

      if (!finding->is_internal)
        muster_table_set_text (table, muster_table_add_row (table), 0, finding->message);
    }
  muster_content_add_table (content, g_steal_pointer (&table), NULL);
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

MusterContent *
muster_reimbursement_make (const MusterReimbursement *reimbursement)
{
  g_autoptr (MusterClaimSum) sum = NULL;
  g_autofree char *as_of = NULL;
  const char *title = _ ("Reimbursement sheet");
  MusterContent *content;

  g_return_val_if_fail (reimbursement != NULL && reimbursement->agency != NULL &&
                            reimbursement->award != NULL && reimbursement->claim != NULL &&
                            reimbursement->lines != NULL,
                        NULL);

  sum = muster_claim_sum_new (reimbursement->award, reimbursement->lines);
  as_of = muster_date_format (reimbursement->as_of);
  content = muster_content_new (title, reimbursement->agency->name, reimbursement->as_of);
  content->subject = g_strdup (reimbursement->award->title);
  muster_content_add_footer (
      content, g_strdup_printf (_ ("%s · award %s, claim %" G_GINT64_FORMAT " · as of %s"), title,
                                reimbursement->award->number != NULL ? reimbursement->award->number
                                                                     : _ ("not on file"),
                                MAX (reimbursement->claim->number, 0), as_of));
  muster_content_add_section (content, title, _ ("Claim"), 1, TRUE);
  muster_content_add_letterhead (content, reimbursement->agency->name,
                                 reimbursement->agency->letterhead);
  muster_content_add_heading (content, 1, title);
  add_header (content, reimbursement, sum);
  add_lines (content, reimbursement, sum);
  add_checks (content, sum);
  muster_content_add_signature (content, _ ("Prepared by"), reimbursement->prepared_by);
  muster_content_add_signature (content, _ ("Approved by"), NULL);
  return content;
}
