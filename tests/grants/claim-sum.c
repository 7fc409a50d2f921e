/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Sums to the cent, and each thing that can be wrong with a line. */

#include <string.h>

#include "grants/claim-sum.h"

static MusterCostLine *
add_line (GPtrArray *lines, MusterCostCategory category, MusterDate date, gint64 amount)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->id = lines->len + 1;
  line->category = category;
  line->incurred_on = date;
  line->amount = amount;
  line->description = g_strdup_printf ("Cost %u", lines->len + 1);
  g_ptr_array_add (lines, line);
  return line;
}

static GPtrArray *
lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
}

static guint
count_findings (const MusterClaimSum *sum, const char *code)
{
  guint n = 0;
  guint i;

  for (i = 0; i < sum->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (sum->findings, i);

      n += g_str_equal (finding->code, code) ? 1 : 0;
    }
  return n;
}

static void
test_sums_by_category (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (MusterClaimSum) sum = NULL;
  const MusterClaimSubtotal *subtotal;
  MusterDate day = muster_date_new (2025, 10, 6);

  add_line (lines, MUSTER_COST_CATEGORY_MILEAGE, day, 13919);
  add_line (lines, MUSTER_COST_CATEGORY_TUITION, day, 33333);
  add_line (lines, MUSTER_COST_CATEGORY_TUITION, day + 1, 33334);
  add_line (lines, MUSTER_COST_CATEGORY_TUITION, day + 2, 99999)->voided = TRUE;
  sum = muster_claim_sum_new (lines);
  g_assert_cmpuint (sum->lines->len, ==, 3);
  g_assert_cmpuint (sum->subtotals->len, ==, 2);
  subtotal = &g_array_index (sum->subtotals, MusterClaimSubtotal, 0);
  g_assert_cmpint (subtotal->category, ==, MUSTER_COST_CATEGORY_TUITION);
  g_assert_cmpint (subtotal->amount, ==, 66667);
  g_assert_cmpuint (subtotal->n_lines, ==, 2);
  subtotal = &g_array_index (sum->subtotals, MusterClaimSubtotal, 1);
  g_assert_cmpuint (subtotal->first, ==, 2);
  g_assert_cmpint (sum->total, ==, 80586);
  g_assert_cmpuint (sum->findings->len, ==, 0);
}

static void
test_order (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (MusterClaimSum) sum = NULL;
  MusterDate day = muster_date_new (2025, 10, 6);

  add_line (lines, MUSTER_COST_CATEGORY_LODGING, day + 1, 1);
  add_line (lines, MUSTER_COST_CATEGORY_LODGING, day, 2);
  add_line (lines, MUSTER_COST_CATEGORY_LODGING, day, 3);
  sum = muster_claim_sum_new (lines);
  g_assert_cmpint (((MusterCostLine *) sum->lines->pdata[0])->amount, ==, 2);
  g_assert_cmpint (((MusterCostLine *) sum->lines->pdata[1])->amount, ==, 3);
  g_assert_cmpint (((MusterCostLine *) sum->lines->pdata[2])->amount, ==, 1);
}

static void
test_product (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (MusterClaimSum) sum = NULL;
  const MusterFinding *finding;
  MusterCostLine *line;
  MusterDate day = muster_date_new (2025, 10, 6);

  /* 212.5 miles × 0.655 = 139.1875 */
  line = add_line (lines, MUSTER_COST_CATEGORY_MILEAGE, day, 13919);
  line->quantity = 21250;
  line->rate = 655;
  line = add_line (lines, MUSTER_COST_CATEGORY_MILEAGE, day, 13918);
  line->quantity = 21250;
  line->rate = 655;
  sum = muster_claim_sum_new (lines);
  g_assert_cmpuint (sum->findings->len, ==, 1);
  finding = sum->findings->pdata[0];
  g_assert_cmpstr (finding->code, ==, "product-differs");
  g_assert_cmpstr (finding->message, ==,
                   "Line 2: 212.5 × 0.655 is 139.19, but the amount is 139.18.");
  g_assert_cmpint (finding->record_id, ==, 2);
}

static void
test_date (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (MusterClaimSum) sum = NULL;

  add_line (lines, MUSTER_COST_CATEGORY_MEALS, muster_date_new (2025, 7, 1), 6800);
  add_line (lines, MUSTER_COST_CATEGORY_MEALS, MUSTER_DATE_NONE, 6800);
  sum = muster_claim_sum_new (lines);
  g_assert_cmpuint (count_findings (sum, "date-missing"), ==, 1);
  g_assert_cmpuint (sum->findings->len, ==, 1);
}

static void
test_amounts (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (MusterClaimSum) sum = NULL;
  MusterDate day = muster_date_new (2025, 10, 6);

  add_line (lines, MUSTER_COST_CATEGORY_OTHER, day, -500);
  add_line (lines, MUSTER_COST_CATEGORY_OTHER, day, MUSTER_NUMBER_NONE);
  add_line (lines, MUSTER_COST_CATEGORY_OTHER, day, 10501);
  sum = muster_claim_sum_new (lines);
  g_assert_cmpint (sum->total, ==, 10001);
  g_assert_cmpuint (count_findings (sum, "amount-negative"), ==, 1);
  g_assert_cmpuint (count_findings (sum, "amount-missing"), ==, 1);
}

static void
test_repeat (void)
{
  g_autoptr (GPtrArray) lines = lines_new ();
  g_autoptr (MusterClaimSum) sum = NULL;
  MusterDate day = muster_date_new (2025, 10, 6);
  guint i;

  for (i = 0; i < 3; i++)
    {
      MusterCostLine *line = add_line (lines, MUSTER_COST_CATEGORY_TUITION, day, 45000);

      muster_record_set_text (&line->description, "Tuition");
      line->officer_id = i == 1 ? 8 : 7;
    }
  sum = muster_claim_sum_new (lines);
  g_assert_cmpuint (count_findings (sum, "suspected-duplicate"), ==, 1);
  g_assert_cmpstr (((MusterFinding *) sum->findings->pdata[0])->message, ==,
                   "Line 3 repeats line 1.");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grants/claim-sum/sums-by-category", test_sums_by_category);
  g_test_add_func ("/grants/claim-sum/order", test_order);
  g_test_add_func ("/grants/claim-sum/product", test_product);
  g_test_add_func ("/grants/claim-sum/date", test_date);
  g_test_add_func ("/grants/claim-sum/amounts", test_amounts);
  g_test_add_func ("/grants/claim-sum/repeat", test_repeat);
  return g_test_run ();
}
