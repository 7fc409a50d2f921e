/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cost lines from CSV. */

#include "import/costs.h"
#include "source.h"

#define HEAD "award,claim,date,category,description,state_id,vendor,quantity,rate,amount\n"
#define REFUSED(text, row, column, pattern)                                                        \
  source_assert_row_refused (muster_import_costs_read, HEAD text, row, column, pattern)

static void
add_officer (MusterImportKnown *known, MusterId id, char *state_id)
{
  MusterOfficer officer = { .id = id, .state_id = state_id };

  muster_import_known_add_officer (known, &officer);
}

static void
test_fixture (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes = source_fixture ("costs.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterImportPlan) plan = NULL;
  guint i;

  add_officer (known, 3, (char *) "14-2388");
  add_officer (known, 4, (char *) "14-2302");
  plan = muster_import_costs_read (bytes, known, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->accepted->len, ==, 13);
  g_assert_cmpuint (plan->refused->len, ==, 0);
  for (i = 0; i < plan->accepted->len; i++)
    {
      const MusterImportCost *row = g_ptr_array_index (plan->accepted, i);
      gint64 product;

      g_assert_cmpstr (row->award, ==, "IS-2026-014");
      g_assert_cmpint (row->claim, ==, 1);
      g_assert_cmpint (row->line->source_row, ==, i + 2);
      g_assert_true (muster_money_multiply (row->line->quantity, row->line->rate, &product));
      g_assert_cmpint (row->line->amount, ==, product);
    }
}

static void
test_optional_cells (void)
{
  g_autoptr (MusterImportPlan) plan = source_read (
      muster_import_costs_read, HEAD "A,2,6/30/2026,Per Diem,Lunch,,,,,\"$1,019.00\"\n"
                                     "A,2,6/30/2026,tuition,Not the product,14-2041,V,2,10,25\n");
  const MusterImportCost *row = g_ptr_array_index (plan->accepted, 0);

  g_assert_cmpuint (plan->accepted->len, ==, 2);
  g_assert_cmpint (row->claim, ==, 2);
  g_assert_cmpint (row->line->category, ==, MUSTER_COST_CATEGORY_MEALS);
  g_assert_cmpint (row->line->officer_id, ==, MUSTER_ID_NONE);
  g_assert_cmpint (row->line->quantity, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (row->line->rate, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpint (row->line->amount, ==, 101900);
}

static void
test_refused_rows (void)
{
  REFUSED ("A,0,6/1/2026,tuition,x,,,,,1\n", 2, "claim", "“0” is no number of a claim;*");
  REFUSED ("A,-1,6/1/2026,tuition,x,,,,,1\n", 2, "claim", "“-1” is no number of a claim;*");
  REFUSED ("A,1.5,6/1/2026,tuition,x,,,,,1\n", 2, "claim", "“1.5” is no number of a claim;*");
  REFUSED ("A,1,7/1/2026,tuition,x,,,,,1\n", 2, "date", "1 Jul 2026 is in the future;*");
  REFUSED ("A,1,6/1/2026,bribe,x,,,,,1\n", 2, "category",
           "“bribe” is no category*tuition, lodging*");
  REFUSED ("A,1,6/1/2026,tuition,x,9,,,,1\n", 2, "state_id", "No officer has state ID 9.*");
  REFUSED ("A,1,6/1/2026,tuition,x,,,,,-1.00\n", 2, "amount", "“-1.00” is less than nothing;*");
  REFUSED ("A,1,6/1/2026,tuition,x,,,-2,1,1\n", 2, "quantity", "“-2” is less than nothing;*");
  REFUSED ("A,1,6/1/2026,tuition,x,,,,,\"1.234,56\"\n", 2, "amount", "“1.234,56”: type dollars*");
  REFUSED ("A,1,6/1/2026,tuition,x,,,,,\n", 2, "amount", "The cell of amount is empty*");
  REFUSED (",1,6/1/2026,tuition,x,,,,,1\n", 2, "award", "The cell of award is empty*");
}

/* A file that is imported a second time brings nothing; a row twice in one file is for a person. */
static void
test_import_again (void)
{
  g_autoptr (MusterImportKnown) known = source_known ();
  g_autoptr (GBytes) bytes = source_bytes (HEAD "A,1,6/1/2026,tuition,x,14-2041,V,2,10,20\n"
                                                "A,1,6/1/2026,tuition,x,14-2041,V,2,10,20\n"
                                                "A,2,6/1/2026,tuition,x,14-2041,V,2,10,20\n"
                                                "B,1,6/1/2026,tuition,x,14-2041,V,2,10,20\n"
                                                "A,1,6/1/2026,tuition,x,14-2117,V,2,10,20\n"
                                                "A,1,6/1/2026,lodging,x,14-2041,V,2,10,20\n"
                                                "A,1,6/1/2026,tuition,x,14-2041,V,2,10,20.01\n");
  g_autoptr (MusterImportPlan) first = muster_import_costs_read (bytes, known, NULL);
  g_autoptr (MusterImportPlan) second = NULL;
  const MusterImportCost *row;
  const MusterImportRefusal *refusal;

  g_assert_cmpuint (first->accepted->len, ==, 7);
  row = g_ptr_array_index (first->accepted, 0);
  muster_import_known_add_cost (known, row->award, row->claim, row->line);
  second = muster_import_costs_read (bytes, known, NULL);
  g_assert_cmpuint (second->accepted->len, ==, 5);
  g_assert_cmpuint (second->refused->len, ==, 2);
  refusal = g_ptr_array_index (second->refused, 0);
  g_assert_cmpstr (refusal->reason, ==, "This cost line is already on file.");
  g_assert_null (refusal->column);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import/costs/fixture", test_fixture);
  g_test_add_func ("/import/costs/optional-cells", test_optional_cells);
  g_test_add_func ("/import/costs/refused-rows", test_refused_rows);
  g_test_add_func ("/import/costs/import-again", test_import_again);
  return g_test_run ();
}
