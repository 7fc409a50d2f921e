/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The lines of a claim on paper: what was bought, how it was paid, what is claimed of it, what proves it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/reimbursement-parts.h"

enum
{
  LINE_NUMBER,
  LINE_DATE,
  LINE_DESCRIPTION,
  LINE_FOR,
  LINE_VENDOR,
  LINE_PAYMENT,
  LINE_PAID,
  LINE_CLAIMED,
  LINE_LOCAL,
  LINE_EXHIBIT,
  LINE_N_COLUMNS,
};

/* Joins what is there. */
static void
append (GString *text, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

/* "Own car, 62 × 0.70", with how the amount came about where it is on file. */
static char *
describe (const MusterCostLine *line)
{
  GString *text = g_string_new (NULL);
  char quantity[MUSTER_MONEY_TEXT_SIZE], rate[MUSTER_MONEY_TEXT_SIZE];

  append (text, "", line->description);
  append (text, ", ", line->route);
  if (line->arithmetic != NULL)
    append (text, ": ", line->arithmetic);
  else if (line->quantity != MUSTER_NUMBER_NONE && line->rate != MUSTER_NUMBER_NONE)
    {
      g_autofree char *product =
          g_strdup_printf ("%s × %s", muster_quantity_print (line->quantity, quantity),
                           muster_rate_print (line->rate, rate));

      append (text, ": ", product);
    }
  return g_string_free (text, FALSE);
}

/* "Corvane, Luis A. (14-2237)"; of backfill also who filled the post. */
static char *
describe_person (const MusterReimbursement *reimbursement, const MusterCostLine *line)
{
  const MusterReimbursementOfficer *officer =
      muster_reimbursement_find_officer (reimbursement, line->officer_id);
  const MusterReimbursementOfficer *filler =
      muster_reimbursement_find_officer (reimbursement, line->backfill_officer_id);
  g_autofree char *name = NULL;

  if (officer == NULL)
    return NULL;
  name = officer->state_id != NULL ? g_strdup_printf ("%s (%s)", officer->name, officer->state_id)
                                   : g_strdup (officer->name);
  if (filler == NULL)
    return g_steal_pointer (&name);
  /* Translators: who was away, and who filled the post. */
  return g_strdup_printf (_ ("%s; filled by %s"), name, filler->name);
}

static char *
describe_vendor (const MusterCostLine *line)
{
  GString *text = g_string_new (line->vendor);
  g_autofree char *date = muster_date_format (line->invoiced_on);
  g_autofree char *invoice = line->invoice_number != NULL
                                 ? g_strdup_printf (_ ("invoice %s"), line->invoice_number)
                                 : NULL;

  append (text, ", ", invoice);
  append (text, ", ", date);
  return g_string_free (text, FALSE);
}

static char *
describe_payment (const MusterCostLine *line)
{
  GString *text = g_string_new (line->payment_reference);
  g_autofree char *date = muster_date_format (line->paid_on);
  g_autofree char *pay_period =
      line->pay_period != NULL ? g_strdup_printf (_ ("pay period %s"), line->pay_period) : NULL;

  append (text, ", ", date);
  append (text, ", ", pay_period);
  append (text, ", ", line->account_code);
  return g_string_free (text, FALSE);
}

static void
fill_line (MusterTable *table, const MusterReimbursement *reimbursement,
           const MusterReimbursementSums *sums, const MusterCostLine *line, guint number)
{
  const MusterClaimShare *share = muster_reimbursement_find_share (sums, line);
  g_autofree char *description = describe (line);
  g_autofree char *person = describe_person (reimbursement, line);
  g_autofree char *vendor = describe_vendor (line);
  g_autofree char *payment = describe_payment (line);
  g_autofree char *exhibit = muster_reimbursement_cite_line (reimbursement, line, number);
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, LINE_NUMBER, number);
  muster_table_set_number (table, row, LINE_DATE, line->incurred_on);
  muster_table_set_text (table, row, LINE_DESCRIPTION, description);
  muster_table_set_text (table, row, LINE_FOR, person);
  muster_table_set_text (table, row, LINE_VENDOR, vendor);
  muster_table_set_text (table, row, LINE_PAYMENT, payment);
  muster_table_set_number (table, row, LINE_PAID, line->amount);
  if (share != NULL)
    {
      muster_table_set_number (table, row, LINE_CLAIMED, share->claimed);
      muster_table_set_number (table, row, LINE_LOCAL, share->local);
    }
  muster_table_set_text (table, row, LINE_EXHIBIT, exhibit);
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

/* Why less is claimed than was paid, line by line. */
static void
add_reasons (MusterContentTable *drawn, const MusterReimbursementSums *sums)
{
  guint i;

  for (i = 0; i < sums->sum->lines->len; i++)
    {
      const MusterClaimShare *share =
          muster_reimbursement_find_share (sums, g_ptr_array_index (sums->sum->lines, i));

      if (share != NULL && share->reason != NULL)
        {
          /* Translators: a line's number, and why less is claimed than was paid. */
          g_autofree char *note = g_strdup_printf (_ ("Line %u: %s"), i + 1, share->reason);

          muster_content_table_add_note (drawn, note);
        }
    }
}

void
muster_reimbursement_add_lines (MusterContent *content, const MusterReimbursement *reimbursement,
                                const MusterReimbursementSums *sums)
{
  const MusterColumn columns[LINE_N_COLUMNS] = {
    [LINE_NUMBER] = { "line", _ ("Line"), MUSTER_COLUMN_INTEGER },
    [LINE_DATE] = { "date", _ ("Date"), MUSTER_COLUMN_DATE },
    [LINE_DESCRIPTION] = { "description", _ ("Description"), MUSTER_COLUMN_TEXT },
    [LINE_FOR] = { "for", _ ("For"), MUSTER_COLUMN_TEXT },
    [LINE_VENDOR] = { "vendor", _ ("Vendor, invoice"), MUSTER_COLUMN_TEXT },
    [LINE_PAYMENT] = { "payment", _ ("Payment, account"), MUSTER_COLUMN_TEXT },
    [LINE_PAID] = { "paid", _ ("Paid"), MUSTER_COLUMN_MONEY },
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
  for (i = LINE_PAID; i <= LINE_LOCAL; i++)
    muster_content_table_set_sum (drawn, i);
  for (i = LINE_FOR; i <= LINE_PAYMENT; i++)
    muster_content_table_set_empty (drawn, i, "–");
  muster_content_table_set_figure (drawn, LINE_EXHIBIT);
  muster_content_table_set_empty (drawn, LINE_EXHIBIT,
                                  reimbursement->exhibits != NULL ? _ ("none") : "–");
  muster_content_table_set_total (drawn, _ ("Total of this claim"));
  muster_content_table_set_nothing (drawn, _ ("The claim has no lines."));
  muster_content_table_add_note (
      drawn, has_other_product (sums->sum)
                 ? _ ("Amounts are US dollars. Where an amount is not its line’s quantity × rate, "
                      "the checks name the line.")
                 : _ ("Amounts are US dollars. Where a line has a quantity and a rate, the amount "
                      "is their product, rounded to the cent."));
  add_reasons (drawn, sums);
  muster_reimbursement_add_groups (drawn, sums);
}
