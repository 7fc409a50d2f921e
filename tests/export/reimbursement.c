/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reimbursement sheet adds up to the cent, on paper and in the workbook. */

#include <string.h>

#include "paper.h"

static Paper *
create_claim (void)
{
  Paper *paper = paper_new ("us-co");
  MusterCostLine *line;
  gint64 *id = g_new (gint64, 1);

  *id = 7;
  g_hash_table_insert (paper->lookup, id,
                       muster_reimbursement_officer_new ("Corvane, Luis A.", "14-2237"));
  line = paper_add_line (paper, MUSTER_COST_CATEGORY_MILEAGE, "Own car", 21250, 655, 13919);
  line->officer_id = 7;
  paper_add_line (paper, MUSTER_COST_CATEGORY_TUITION, "=Tuition", MUSTER_NUMBER_NONE,
                  MUSTER_NUMBER_NONE, 45000);
  paper_add_line (paper, MUSTER_COST_CATEGORY_LODGING, "Two nights", 200, 98000, 19600);
  /* Off by a cent: the amount stands, and the checks say so. */
  paper_add_line (paper, MUSTER_COST_CATEGORY_LODGING, "One night", 100, 98000, 9801);
  return paper;
}

static void
test_paper (void)
{
  g_autoptr (Paper) paper = create_claim ();
  g_autoptr (MusterContent) content = muster_reimbursement_make (&paper->reimbursement);
  g_autofree char *path = paper_write_pdf (paper, content);
  g_autofree char *text = paper_read_text (path);

  g_assert_nonnull (strstr (text, "22-REG-07"));
  g_assert_nonnull (strstr (text, "10,000.00"));
  g_assert_nonnull (strstr (text, "294.01"));
  g_assert_nonnull (strstr (text, "883.20"));
  g_assert_nonnull (strstr (text, "Corvane, Luis A."));
  g_assert_nonnull (strstr (text, "14-2237"));
  g_assert_nonnull (strstr (text, "1 × 98.00 is 98.00, but the amount is 98.01"));
  /* Neither remit-to nor vendor number is known. */
  g_assert_cmpuint (paper_count (text, "not on file"), ==, 2);
  g_assert_nonnull (strstr (text, "Approved by"));
  /* One line is not its product, so the sheet must not say that all are. */
  g_assert_null (strstr (text, "is their product"));
  g_assert_nonnull (strstr (text, "the checks name the line"));
}

static void
test_workbook (void)
{
  g_autoptr (Paper) paper = create_claim ();
  g_autoptr (MusterContent) content = muster_reimbursement_make (&paper->reimbursement);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *sheet = paper_run ("unzip", "-p", path, "xl/worksheets/sheet1.xml", NULL);
  g_autofree char *strings = paper_run ("unzip", "-p", path, "xl/sharedStrings.xml", NULL);

  /* Live where the product is the amount, the amount itself where it is not. */
  g_assert_cmpuint (paper_count (sheet, "<f>ROUND("), ==, 2);
  g_assert_nonnull (strstr (sheet, "</f><v>139.19</v>"));
  g_assert_nonnull (strstr (sheet, "</f><v>196</v>"));
  g_assert_null (strstr (sheet, "</f><v>98.01"));
  /* Three subtotals, and a total that adds up the subtotals. */
  g_assert_cmpuint (paper_count (sheet, "<f>SUM("), ==, 4);
  g_assert_nonnull (strstr (sheet, "</f><v>294.01</v>"));
  g_assert_nonnull (strstr (sheet, "</f><v>883.2</v>"));
  g_assert_nonnull (strstr (strings, "<t>=Tuition</t>"));
  g_assert_null (strstr (sheet, "<f>Tuition"));
}

/* What another program computes is what we wrote. */
static void
test_recomputed (void)
{
  g_autoptr (Paper) paper = create_claim ();
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;
  g_autofree char *rounded = NULL;

  /* Exactly half a cent: 3 × 0.655 = 1.965, rounded away from zero. */
  paper_add_line (paper, MUSTER_COST_CATEGORY_MILEAGE, "Half a cent", 300, 655, 197);
  content = muster_reimbursement_make (&paper->reimbursement);
  path = paper_write_xlsx (paper, content);
  sheet = paper_run ("unzip", "-p", path, "xl/worksheets/sheet1.xml", NULL);
  rounded = paper_run ("unzip", "-p", path, "xl/styles.xml", NULL);
  g_assert_nonnull (strstr (sheet, "</f><v>1.97</v>"));
  g_assert_nonnull (strstr (rounded, "#,##0.00"));
}

static void
test_no_lines (void)
{
  g_autoptr (Paper) paper = paper_new ("us-co");
  g_autoptr (MusterContent) content = muster_reimbursement_make (&paper->reimbursement);
  g_autofree char *path = paper_write_pdf (paper, content);
  g_autofree char *text = paper_read_text (path);

  g_free (paper_write_xlsx (paper, content));
  g_assert_nonnull (strstr (text, "The claim has no lines."));
  g_assert_nonnull (strstr (text, "nothing was found"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/reimbursement/paper", test_paper);
  g_test_add_func ("/export/reimbursement/workbook", test_workbook);
  g_test_add_func ("/export/reimbursement/half-a-cent", test_recomputed);
  g_test_add_func ("/export/reimbursement/no-lines", test_no_lines);
  return g_test_run ();
}
