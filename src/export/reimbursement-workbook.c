/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a claim for a workbook: one sheet to print, with live products and sums, and one with every
 * field that a clerk posts. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/reimbursement-parts.h"

/* --- The sheet to print -------------------------------------------------------------------------- */

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
  LINE_ALLOWED,
  LINE_CLAIMED,
  LINE_LOCAL,
  LINE_EXHIBIT,
  LINE_N_COLUMNS,
};

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
  muster_table_set_text (table, row, LINE_VENDOR, line->vendor);
  muster_table_set_number (table, row, LINE_QUANTITY, line->quantity);
  muster_table_set_number (table, row, LINE_RATE, line->rate);
  muster_table_set_number (table, row, LINE_AMOUNT, line->amount);
  if (share != NULL)
    {
      muster_table_set_number (table, row, LINE_ALLOWED, share->allowed);
      muster_table_set_number (table, row, LINE_CLAIMED, share->claimed);
      muster_table_set_number (table, row, LINE_LOCAL, share->local);
    }
  muster_table_set_text (table, row, LINE_EXHIBIT, exhibit);
}

void
muster_reimbursement_add_live_lines (MusterContent *content,
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
    [LINE_QUANTITY] = { "quantity", _ ("Quantity"), MUSTER_COLUMN_QUANTITY },
    [LINE_RATE] = { "rate", _ ("Rate"), MUSTER_COLUMN_RATE },
    [LINE_AMOUNT] = { "amount", _ ("Paid"), MUSTER_COLUMN_MONEY },
    [LINE_ALLOWED] = { "allowed", _ ("Allowed"), MUSTER_COLUMN_MONEY },
    [LINE_CLAIMED] = { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    [LINE_LOCAL] = { "local", _ ("Local share"), MUSTER_COLUMN_MONEY },
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

/* --- The sheet to post from ----------------------------------------------------------------------- */

enum
{
  POST_NUMBER,
  POST_DESCRIPTION,
  POST_VENDOR,
  POST_INVOICE,
  POST_INVOICED_ON,
  POST_PAID_ON,
  POST_REFERENCE,
  POST_ACCOUNT,
  POST_PROJECT,
  POST_ORDER,
  POST_PAY_PERIOD,
  POST_PAID,
  POST_CLAIMED,
  POST_REASON,
  POST_N_COLUMNS,
};

static void
fill_posting (MusterTable *table, const MusterReimbursementSums *sums, const MusterCostLine *line,
              guint number)
{
  const MusterClaimShare *share = muster_reimbursement_find_share (sums, line);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, POST_NUMBER, number);
  muster_table_set_text (table, row, POST_DESCRIPTION, line->description);
  muster_table_set_text (table, row, POST_VENDOR, line->vendor);
  muster_table_set_text (table, row, POST_INVOICE, line->invoice_number);
  muster_table_set_number (table, row, POST_INVOICED_ON, line->invoiced_on);
  muster_table_set_number (table, row, POST_PAID_ON, line->paid_on);
  muster_table_set_text (table, row, POST_REFERENCE, line->payment_reference);
  muster_table_set_text (table, row, POST_ACCOUNT, line->account_code);
  muster_table_set_text (table, row, POST_PROJECT, line->project_code);
  muster_table_set_text (table, row, POST_ORDER, line->purchase_order);
  muster_table_set_text (table, row, POST_PAY_PERIOD, line->pay_period);
  muster_table_set_number (table, row, POST_PAID, line->amount);
  if (share != NULL)
    {
      muster_table_set_number (table, row, POST_CLAIMED, share->claimed);
      muster_table_set_text (table, row, POST_REASON, share->reason);
    }
}

void
muster_reimbursement_add_posting (MusterContent *content, const MusterReimbursementSums *sums)
{
  const MusterColumn columns[POST_N_COLUMNS] = {
    [POST_NUMBER] = { "line", _ ("Line"), MUSTER_COLUMN_INTEGER },
    [POST_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [POST_VENDOR] = { "vendor", _ ("Vendor"), MUSTER_COLUMN_TEXT },
    [POST_INVOICE] = { "invoice_number", _ ("Invoice"), MUSTER_COLUMN_TEXT },
    [POST_INVOICED_ON] = { "invoiced_on", _ ("Invoice date"), MUSTER_COLUMN_DATE },
    [POST_PAID_ON] = { "paid_on", _ ("Paid on"), MUSTER_COLUMN_DATE },
    [POST_REFERENCE] = { "payment_reference", _ ("Check or card"), MUSTER_COLUMN_TEXT },
    [POST_ACCOUNT] = { "account_code", _ ("Account"), MUSTER_COLUMN_TEXT },
    [POST_PROJECT] = { "project_code", _ ("Project"), MUSTER_COLUMN_TEXT },
    [POST_ORDER] = { "purchase_order", _ ("Purchase order"), MUSTER_COLUMN_TEXT },
    [POST_PAY_PERIOD] = { "pay_period", _ ("Pay period"), MUSTER_COLUMN_TEXT },
    [POST_PAID] = { "paid", _ ("Paid"), MUSTER_COLUMN_MONEY },
    [POST_CLAIMED] = { "claimed", _ ("Claimed"), MUSTER_COLUMN_MONEY },
    [POST_REASON] = { "reason", _ ("Why less is claimed"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, POST_N_COLUMNS);
  MusterContentTable *drawn;
  guint i;

  for (i = 0; i < sums->sum->lines->len; i++)
    fill_posting (table, sums, g_ptr_array_index (sums->sum->lines, i), i + 1);
  muster_content_add_section (content, _ ("Posting"), _ ("Posting"), 1, TRUE);
  drawn = muster_content_add_table (content, table, NULL);
  muster_content_table_set_sum (drawn, POST_PAID);
  muster_content_table_set_sum (drawn, POST_CLAIMED);
  muster_content_table_set_total (drawn, _ ("Total of this claim"));
  muster_content_table_set_nothing (drawn, _ ("The claim has no lines."));
}
