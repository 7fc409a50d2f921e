/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adding up a claim's lines and checking each. It decides nothing about what the funder will pay:
 * shares, caps and balances are the claim's own arithmetic. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/claim-sum.h"

int
muster_claim_sum_compare (const MusterCostLine *left, const MusterCostLine *right)
{
  if (left->category != right->category)
    return left->category < right->category ? -1 : 1;
  if (left->incurred_on != right->incurred_on)
    return left->incurred_on < right->incurred_on ? -1 : 1;
  return left->id < right->id ? -1 : left->id > right->id;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return muster_claim_sum_compare (*(MusterCostLine *const *) a, *(MusterCostLine *const *) b);
}

static void
add_finding (MusterClaimSum *sum, const MusterCostLine *line, const char *code,
             MusterSeverity severity, char *message)
{
  MusterFinding *finding = muster_finding_new (code, severity, message);

  finding->record_id = line->id;
  finding->officer_id = line->officer_id;
  g_ptr_array_add (sum->findings, finding);
}

static void
check_amount (MusterClaimSum *sum, const MusterCostLine *line, guint number)
{
  if (line->amount == MUSTER_NUMBER_NONE)
    add_finding (sum, line, "amount-missing", MUSTER_SEVERITY_PROBLEM,
                 g_strdup_printf (_ ("Line %u has no amount and counts as nothing."), number));
  else if (line->amount < 0)
    {
      char amount[MUSTER_MONEY_TEXT_SIZE];

      muster_money_format (-line->amount, amount);
      /* A signed line corrects an earlier claim (design §6), so it counts; it must be meant. */
      add_finding (sum, line, "amount-negative", MUSTER_SEVERITY_WARNING,
                   g_strdup_printf (_ ("Line %u takes %s off the claim."), number, amount));
    }
}

static void
check_product (MusterClaimSum *sum, const MusterCostLine *line, guint number)
{
  char quantity[MUSTER_MONEY_TEXT_SIZE], rate[MUSTER_MONEY_TEXT_SIZE];
  char product[MUSTER_MONEY_TEXT_SIZE], amount[MUSTER_MONEY_TEXT_SIZE];
  gint64 cents;

  if (line->quantity == MUSTER_NUMBER_NONE || line->rate == MUSTER_NUMBER_NONE ||
      line->amount == MUSTER_NUMBER_NONE)
    return;
  muster_quantity_print (line->quantity, quantity);
  muster_rate_print (line->rate, rate);
  if (!muster_money_multiply (line->quantity, line->rate, &cents))
    add_finding (sum, line, "product-too-large", MUSTER_SEVERITY_PROBLEM,
                 g_strdup_printf (_ ("Line %u: %s × %s is more than any claim can be."), number,
                                  quantity, rate));
  else if (cents != line->amount)
    add_finding (sum, line, "product-differs", MUSTER_SEVERITY_PROBLEM,
                 g_strdup_printf (_ ("Line %u: %s × %s is %s, but the amount is %s."), number,
                                  quantity, rate, muster_money_format (cents, product),
                                  muster_money_format (line->amount, amount)));
}

static void
check_date (MusterClaimSum *sum, const MusterCostLine *line, guint number)
{
  if (line->incurred_on == MUSTER_DATE_NONE)
    add_finding (sum, line, "date-missing", MUSTER_SEVERITY_PROBLEM,
                 g_strdup_printf (_ ("Line %u has no date."), number));
}

static gboolean
is_same_cost (const MusterCostLine *a, const MusterCostLine *b)
{
  return a->category == b->category && a->incurred_on == b->incurred_on &&
         a->officer_id == b->officer_id && a->amount == b->amount &&
         g_strcmp0 (a->description, b->description) == 0 && g_strcmp0 (a->vendor, b->vendor) == 0;
}

/* Lines are sorted by category and date, so a line's repeats are among its neighbours. */
static void
check_repeat (MusterClaimSum *sum, guint index)
{
  const MusterCostLine *line = g_ptr_array_index (sum->lines, index);
  guint i;

  for (i = index; i > 0; i--)
    {
      const MusterCostLine *earlier = g_ptr_array_index (sum->lines, i - 1);

      if (earlier->category != line->category || earlier->incurred_on != line->incurred_on)
        return;
      if (is_same_cost (earlier, line))
        {
          add_finding (sum, line, "suspected-duplicate", MUSTER_SEVERITY_WARNING,
                       g_strdup_printf (_ ("Line %u repeats line %u."), index + 1, i));
          return;
        }
    }
}

static void
add_to_subtotals (MusterClaimSum *sum, guint index)
{
  const MusterCostLine *line = g_ptr_array_index (sum->lines, index);
  MusterClaimSubtotal *subtotal = NULL;

  if (sum->subtotals->len > 0)
    subtotal = &g_array_index (sum->subtotals, MusterClaimSubtotal, sum->subtotals->len - 1);
  if (subtotal == NULL || subtotal->category != line->category)
    {
      const MusterClaimSubtotal empty = { line->category, index, 0, 0 };

      g_array_append_val (sum->subtotals, empty);
      subtotal = &g_array_index (sum->subtotals, MusterClaimSubtotal, sum->subtotals->len - 1);
    }
  subtotal->n_lines++;
  if (line->amount != MUSTER_NUMBER_NONE)
    {
      subtotal->amount += line->amount;
      sum->total += line->amount;
    }
}

MusterClaimSum *
muster_claim_sum_new (const GPtrArray *lines)
{
  MusterClaimSum *sum;
  guint i;

  g_return_val_if_fail (lines != NULL, NULL);

  sum = g_new0 (MusterClaimSum, 1);
  sum->lines = g_ptr_array_new ();
  sum->subtotals = g_array_new (FALSE, FALSE, sizeof (MusterClaimSubtotal));
  sum->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);

  for (i = 0; i < lines->len; i++)
    {
      MusterCostLine *line = g_ptr_array_index (lines, i);

      if (!line->voided && line->status != MUSTER_COST_LINE_STATUS_WITHDRAWN)
        g_ptr_array_add (sum->lines, line);
    }
  g_ptr_array_sort (sum->lines, compare_lines);
  for (i = 0; i < sum->lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (sum->lines, i);

      add_to_subtotals (sum, i);
      check_amount (sum, line, i + 1);
      check_product (sum, line, i + 1);
      check_date (sum, line, i + 1);
      check_repeat (sum, i);
    }
  return sum;
}

void
muster_claim_sum_free (MusterClaimSum *sum)
{
  if (sum == NULL)
    return;
  g_ptr_array_unref (sum->lines);
  g_array_unref (sum->subtotals);
  g_ptr_array_unref (sum->findings);
  g_free (sum);
}
