/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The report of what training cost names every sum, comes to the same on each of its sheets, and says what it cannot
 * put anywhere. */

#include <string.h>

#include "export/spending.h"
#include "page.h"

static char *
get_name (MusterSpendingBy by, MusterId id, gpointer data)
{
  return id == 1 ? g_strdup (by == MUSTER_SPENDING_BY_OFFICER ? "Corvane, Luis A." : "Class 26-1")
                 : NULL;
}

static char *
read_report (Paper *paper, const GPtrArray *books)
{
  const MusterSpendingReport report = { .agency = paper->agency,
                                        .as_of = PAPER_AS_OF,
                                        .books = books,
                                        .scope = { .first_month = 7 },
                                        .get_name = get_name };
  g_autoptr (MusterContent) content = muster_spending_report_make (&report);
  g_autoptr (MusterContent) workbook = muster_spending_report_make_workbook (&report);
  g_autofree char *path = paper_write_pdf (paper, content);

  g_free (paper_write_xlsx (paper, workbook));
  page_assert_clean (path);
  page_assert_words_whole (content, path);
  return paper_read_text (path);
}

static void
test_report (void)
{
  g_autoptr (Paper) paper = paper_new ("us-co");
  g_autoptr (GPtrArray) books = g_ptr_array_new ();
  g_autofree char *text = NULL;
  MusterPayment *payment = muster_payment_new ();
  MusterCostLine *line =
      paper_add_line (paper, MUSTER_COST_CATEGORY_TUITION, "Tuition", 100, 500000, 50000);

  line->officer_id = 1;
  line->class_id = 1;
  payment->claim_id = paper->claim->id;
  payment->amount = 12345;
  g_ptr_array_add (paper->book->payments, payment);
  g_ptr_array_add (books, paper->book);
  text = read_report (paper, books);
  g_assert_cmpuint (paper_count (text, "500.00"), >=, 6 * 2);
  g_assert_nonnull (strstr (text, "Corvane, Luis A."));
  g_assert_nonnull (strstr (text, "Class 26-1"));
  g_assert_nonnull (strstr (text, "By fiscal year"));
  g_assert_nonnull (strstr (text, "Fiscal year 2026"));
  g_assert_nonnull (strstr (text, "1 Jul 2025 to 30 Jun 2026"));
  g_assert_nonnull (strstr (text, "123.45 without saying"));
}

static void
test_nothing (void)
{
  g_autoptr (Paper) paper = paper_new ("us-co");
  g_autoptr (GPtrArray) books = g_ptr_array_new ();
  g_autofree char *text = read_report (paper, books);

  g_assert_cmpuint (paper_count (text, "No costs are on file"), ==, MUSTER_N_SPENDING_BY);
  g_assert_null (strstr (text, "without saying"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/spending/report", test_report);
  g_test_add_func ("/export/spending/nothing", test_nothing);
  return g_test_run ();
}
