/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a claim for a workbook: a column for every field that a clerk posts. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/reimbursement-parts.h"

enum
{
  LINE_NUMBER,
  LINE_DATE,
  LINE_DESCRIPTION,
  LINE_OFFICER,
  LINE_STATE_ID,
  LINE_VENDOR,
  LINE_INVOICE,
  LINE_INVOICED_ON,
  LINE_PAID_ON,
  LINE_REFERENCE,
  LINE_ACCOUNT,
  LINE_PROJECT,
  LINE_ORDER,
  LINE_PAY_PERIOD,
  LINE_QUANTITY,
  LINE_RATE,
  LINE_AMOUNT,
  LINE_ALLOWED,
  LINE_CLAIMED,
  LINE_LOCAL,
  LINE_REASON,
  LINE_EXHIBIT,
  LINE_N_COLUMNS,
};

static void
fill_posting (MusterTable *table, guint row, const MusterCostLine *line)
{
  muster_table_set_text (table, row, LINE_VENDOR, line->vendor);
  muster_table_set_text (table, row, LINE_INVOICE, line->invoice_number);
  muster_table_set_number (table, row, LINE_INVOICED_ON, line->invoiced_on);
  muster_table_set_number (table, row, LINE_PAID_ON, line->paid_on);
  muster_table_set_text (table, row, LINE_REFERENCE, line->payment_reference);
  muster_table_set_text (table, row, LINE_ACCOUNT, line->account_code);
  muster_table_set_text (table, row, LINE_PROJECT, line->project_code);
  muster_table_set_text (table, row, LINE_ORDER, line->purchase_order);
  muster_table_set_text (table, row, LINE_PAY_PERIOD, line->pay_period);
}

static void
fill_line (MusterTable *table, const MusterReimbursement *reimbursement,
           const MusterReimbursementSums *sums, const MusterCostLine *line, guint number)
{
  const MusterReimbursementOfficer *officer =
      muster_reimbursement_find_officer (reimbursement, line->officer_id);
  const MusterClaimShare *share = muster_reimbursement_find_share (sums, line);
  g_autofree char *exhibit = muster_reimbursement_cite_line (reimbursement, line, number);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, LINE_NUMBER, number);
  muster_table_set_number (table, row, LINE_DATE, line->incurred_on);
  muster_table_set_text (table, row, LINE_DESCRIPTION, line->description);
  if (officer != NULL)
    {
      muster_table_set_text (table, row, LINE_OFFICER, officer->name);
      muster_table_set_text (table, row, LINE_STATE_ID, officer->state_id);
    }
  fill_posting (table, row, line);
  muster_table_set_number (table, row, LINE_QUANTITY, line->quantity);
  muster_table_set_number (table, row, LINE_RATE, line->rate);
  muster_table_set_number (table, row, LINE_AMOUNT, line->amount);
  if (share != NULL)
    {
      muster_table_set_number (table, row, LINE_ALLOWED, share->allowed);
      muster_table_set_number (table, row, LINE_CLAIMED, share->claimed);
      muster_table_set_number (table, row, LINE_LOCAL, share->local);
      muster_table_set_text (table, row, LINE_REASON, share->reason);
    }
  muster_table_set_text (table, row, LINE_EXHIBIT, exhibit);
}

void
muster_reimbursement_add_all_columns (MusterContent *content,
                                      const MusterReimbursement *reimbursement,
                                      const MusterReimbursementSums *sums)
{
  const MusterColumn columns[LINE_N_COLUMNS] = {
    [LINE_NUMBER] = { "line", _ ("Line"), MUSTER_COLUMN_INTEGER },
    [LINE_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [LINE_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [LINE_OFFICER] = { "officer", _ ("Officer"), MUSTER_COLUMN_TEXT },
    [LINE_STATE_ID] = { "state_id", _ ("State ID"), MUSTER_COLUMN_TEXT },
    [LINE_VENDOR] = { "vendor", _ ("Vendor"), MUSTER_COLUMN_TEXT },
    [LINE_INVOICE] = { "invoice_number", _ ("Invoice"), MUSTER_COLUMN_TEXT },
    [LINE_INVOICED_ON] = { "invoiced_on", _ ("Invoice date"), MUSTER_COLUMN_DATE },
    [LINE_PAID_ON] = { "paid_on", _ ("Paid on"), MUSTER_COLUMN_DATE },
    [LINE_REFERENCE] = { "payment_reference", _ ("Check or card"), MUSTER_COLUMN_TEXT },
    [LINE_ACCOUNT] = { "account_code", _ ("Account"), MUSTER_COLUMN_TEXT },
    [LINE_PROJECT] = { "project_code", _ ("Project"), MUSTER_COLUMN_TEXT },
    [LINE_ORDER] = { "purchase_order", _ ("Purchase order"), MUSTER_COLUMN_TEXT },
    [LINE_PAY_PERIOD] = { "pay_period", _ ("Pay period"), MUSTER_COLUMN_TEXT },
    [LINE_QUANTITY] = { "quantity", _ ("Quantity"), MUSTER_COLUMN_QUANTITY },
    [LINE_RATE] = { "rate", _ ("Rate"), MUSTER_COLUMN_RATE },
    [LINE_AMOUNT] = { "amount", _ ("Paid"), MUSTER_COLUMN_MONEY },
    [LINE_ALLOWED] = { "allowed", _ ("Allowed"), MUSTER_COLUMN_MONEY },
    [LINE_CLAIMED] = { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    [LINE_LOCAL] = { "local", _ ("Local share"), MUSTER_COLUMN_MONEY },
    [LINE_REASON] = { "reason", _ ("Why less is claimed"), MUSTER_COLUMN_TEXT },
    [LINE_EXHIBIT] = { "exhibit", _ ("Exhibit"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, LINE_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < sums->sum->lines->len; i++)
    fill_line (table, reimbursement, sums, g_ptr_array_index (sums->sum->lines, i), i + 1);
  muster_content_add_heading (content, 2, _ ("Costs"));
  drawn = muster_content_add_table (content, table, NULL);
  for (i = LINE_AMOUNT; i <= LINE_LOCAL; i++)
    muster_content_table_set_sum (drawn, i);
  muster_content_table_set_total (drawn, _ ("Total of this claim"));
  muster_content_table_set_nothing (drawn, _ ("The claim has no lines."));
  muster_content_table_set_product (drawn, LINE_QUANTITY, LINE_RATE, LINE_AMOUNT);
  muster_reimbursement_add_groups (drawn, sums);
}
