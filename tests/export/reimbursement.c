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

/* Terms of a template are only believed once somebody verified them. */
static void
test_unverified (void)
{
  g_autoptr (Paper) paper = create_claim ();
  g_autoptr (MusterContent) unverified = NULL;
  g_autoptr (MusterContent) verified = NULL;
  g_autofree char *unverified_path = NULL;
  g_autofree char *verified_path = NULL;
  g_autofree char *unverified_text = NULL;
  g_autofree char *verified_text = NULL;

  paper->award->template = g_strdup ("us-co-regional");
  unverified = muster_reimbursement_make (&paper->reimbursement);
  unverified_path = paper_write_pdf (paper, unverified);
  unverified_text = paper_read_text (unverified_path);
  g_assert_nonnull (strstr (unverified_text, "us-co-regional"));
  paper->award->verified_on = muster_date_new (2025, 7, 3);
  verified = muster_reimbursement_make (&paper->reimbursement);
  verified_path = paper_write_pdf (paper, verified);
  verified_text = paper_read_text (verified_path);
  g_assert_null (strstr (verified_text, "us-co-regional"));
}

static void
test_workbook (void)
{
  g_autoptr (Paper) paper = create_claim ();
  g_autoptr (MusterContent) content = muster_reimbursement_make_workbook (&paper->reimbursement);
  g_autofree char *path = paper_write_xlsx (paper, content);
  g_autofree char *sheet = paper_run ("unzip", "-p", path, "xl/worksheets/sheet1.xml", NULL);
  g_autofree char *posting = NULL;
  g_autofree char *strings = paper_run ("unzip", "-p", path, "xl/sharedStrings.xml", NULL);

  /* Live where the product is the amount, the amount itself where it is not. */
  g_assert_cmpuint (paper_count (sheet, "<f>ROUND("), ==, 2);
  g_assert_nonnull (strstr (sheet, "</f><v>139.19</v>"));
  g_assert_nonnull (strstr (sheet, "</f><v>196</v>"));
  g_assert_null (strstr (sheet, "</f><v>98.01"));
  /* Three subtotals, and a total that adds up the subtotals, of paid, allowed, claimed and local share. */
  g_assert_cmpuint (paper_count (sheet, "<f>SUM("), ==, 16);
  g_assert_nonnull (strstr (sheet, "</f><v>294.01</v>"));
  g_assert_nonnull (strstr (sheet, "</f><v>883.2</v>"));
  g_assert_nonnull (strstr (strings, "<t>=Tuition</t>"));
  g_assert_nonnull (strstr (strings, "<t>Purchase order</t>"));
  posting = paper_run ("unzip", "-p", path, "xl/worksheets/sheet2.xml", NULL);
  g_assert_nonnull (strstr (posting, "</f><v>883.2</v>"));
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
  content = muster_reimbursement_make_workbook (&paper->reimbursement);
  path = paper_write_xlsx (paper, content);
  sheet = paper_run ("unzip", "-p", path, "xl/worksheets/sheet1.xml", NULL);
  rounded = paper_run ("unzip", "-p", path, "xl/styles.xml", NULL);
  g_assert_nonnull (strstr (sheet, "</f><v>1.97</v>"));
  g_assert_nonnull (strstr (rounded, "#,##0.00"));
}

static void
assert_row (const char *text, const char *pattern)
{
  if (!g_regex_match_simple (pattern, text, 0, 0))
    g_error ("“%s” is not in:\n%s", pattern, text);
}

/* A quarter of all costs is the agency's; the share of 883.20 is rounded once, and lines add up to it. The
 * terms demand an invoice for lodging, which one of two lines has. */
static void
test_request (void)
{
  g_autoptr (Paper) paper = create_claim ();
  g_autoptr (GPtrArray) documents = g_ptr_array_new ();
  g_autoptr (GPtrArray) links = g_ptr_array_new ();
  g_autoptr (MusterDocument) receipt = muster_document_new ();
  g_autoptr (MusterDocumentLink) link = muster_document_link_new ();
  g_autoptr (MusterExhibits) exhibits = NULL;
  g_autoptr (MusterContent) content = NULL;
  MusterAwardProof *proof = muster_award_proof_new ();
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  paper->award->match_kind = MUSTER_MATCH_KIND_PERCENT_OF_TOTAL;
  paper->award->match_percent = 2500;
  proof->category = MUSTER_COST_CATEGORY_LODGING;
  proof->proof = MUSTER_PROOF_KIND_INVOICE;
  g_ptr_array_add (paper->book->proofs, proof);
  receipt->id = 90;
  receipt->title = g_strdup ("Hotel invoice");
  g_ptr_array_add (documents, receipt);
  link->document_id = 90;
  link->owner_table = g_strdup ("cost_line");
  link->owner_id = 3;
  link->proof = MUSTER_PROOF_KIND_INVOICE;
  g_ptr_array_add (links, link);
  exhibits = muster_exhibits_new (documents, links);
  paper->reimbursement.exhibits = exhibits;
  paper->reimbursement.links = links;
  ((MusterCostLine *) paper->lines->pdata[0])->account_code = g_strdup ("5400-10");
  content = muster_reimbursement_make (&paper->reimbursement);
  path = paper_write_pdf (paper, content);
  text = paper_read_text (path);
  assert_row (text, "e +Total .* 883\\.20");
  assert_row (text, "f +Agency’s share of e +220\\.80");
  assert_row (text, "i +Requested now \\(g − h\\) +662\\.40");
  assert_row (text, "Left of the award after this claim +9,337\\.60");
  assert_row (text, "Total of this claim +883\\.20 +662\\.40 +220\\.80");
  assert_row (text, "Agency’s match: 25 % of all costs");
  assert_row (text, "5400-10");
  assert_row (text, "All accounts +883\\.20 +662\\.40");
  assert_row (text, "Lodging +1 of 2 lines");
  g_assert_cmpuint (muster_exhibits_get_list (exhibits)->len, ==, 1);
}

static void
test_no_lines (void)
{
  g_autoptr (Paper) paper = paper_new ("us-co");
  g_autoptr (MusterContent) content = muster_reimbursement_make (&paper->reimbursement);
  g_autoptr (MusterContent) workbook = NULL;
  g_autofree char *path = paper_write_pdf (paper, content);
  g_autofree char *text = paper_read_text (path);

  workbook = muster_reimbursement_make_workbook (&paper->reimbursement);
  g_free (paper_write_xlsx (paper, workbook));
  g_assert_nonnull (strstr (text, "The claim has no lines."));
  g_assert_nonnull (strstr (text, "nothing was found"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/reimbursement/paper", test_paper);
  g_test_add_func ("/export/reimbursement/unverified", test_unverified);
  g_test_add_func ("/export/reimbursement/workbook", test_workbook);
  g_test_add_func ("/export/reimbursement/half-a-cent", test_recomputed);
  g_test_add_func ("/export/reimbursement/request", test_request);
  g_test_add_func ("/export/reimbursement/no-lines", test_no_lines);
  return g_test_run ();
}
