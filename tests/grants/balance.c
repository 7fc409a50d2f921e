/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an award came to: examples, and random awards of which every cent is followed by hand. */

#include "book-fixture.h"
#include "grants/balance.h"
#include "grants/terms.h"

#define DAY(n) (muster_date_new (2026, 1, 1) + (n))
#define N_AWARDS 3000
#define MAX_CLAIMS 4
#define MAX_LINES 6

static MusterPreapproval *
add_preapproval (MusterAwardBook *book, MusterPreapprovalStatus status, gint64 requested,
                 gint64 approved)
{
  MusterPreapproval *preapproval = muster_preapproval_new ();

  preapproval->status = status;
  preapproval->requested = requested;
  preapproval->approved = approved;
  g_ptr_array_add (book->preapprovals, preapproval);
  return preapproval;
}

static MusterAwardAmendment *
add_amendment (MusterAwardBook *book, MusterDate decided_on, gint64 amount)
{
  MusterAwardAmendment *amendment = muster_award_amendment_new ();

  amendment->id = book->amendments->len + 1;
  amendment->decided_on = decided_on;
  amendment->amount = amount;
  g_ptr_array_add (book->amendments, amendment);
  return amendment;
}

/* --- Examples ------------------------------------------------------------------------------------- */

/* Pueblo's award of 4,947.20: of an outlay of 5,600.00 it holds 652.80 too little. */
static void
test_used_up (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (494720, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *claim = test_book_add_claim (book);
  g_autoptr (MusterBalance) before = NULL;
  g_autoptr (MusterBalance) after = NULL;

  test_book_add_line (book, claim, 560000);
  before = muster_balance_new (book);
  g_assert_cmpint (before->spent, ==, 560000);
  g_assert_cmpint (before->claimed, ==, 0);
  g_assert_cmpint (before->left, ==, 494720);
  test_book_submit (book, claim, DAY (0));
  after = muster_balance_new (book);
  g_assert_cmpint (after->claimed, ==, 494720);
  g_assert_cmpint (after->pending, ==, 494720);
  g_assert_cmpint (after->left, ==, 0);
}

/* What was denied is left again; asked for again, it is not. */
static void
test_denied (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (100000, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *claim = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, claim, 50000);
  g_autoptr (MusterBalance) denied = NULL;
  g_autoptr (MusterBalance) again = NULL;

  test_book_submit (book, claim, DAY (0));
  test_book_pay (book, line, 30000, 20000);
  denied = muster_balance_new (book);
  g_assert_cmpint (denied->paid, ==, 30000);
  g_assert_cmpint (denied->denied, ==, 20000);
  g_assert_cmpint (denied->pending, ==, 0);
  g_assert_cmpint (denied->left, ==, 70000);
  claim = test_book_add_claim (book);
  test_book_add_again (book, claim, line, 20000);
  test_book_submit (book, claim, DAY (30));
  again = muster_balance_new (book);
  g_assert_cmpint (again->claimed, ==, 70000);
  g_assert_cmpint (again->pending, ==, 20000);
  g_assert_cmpint (again->spent, ==, 50000);
  g_assert_cmpint (again->left, ==, 50000);
}

static void
test_preapproved (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (100000, MUSTER_MATCH_KIND_NONE, 0);
  g_autoptr (MusterBalance) balance = NULL;

  add_preapproval (book, MUSTER_PREAPPROVAL_STATUS_APPROVED, 40000, 35000);
  add_preapproval (book, MUSTER_PREAPPROVAL_STATUS_APPROVED, 12000, MUSTER_NUMBER_NONE);
  add_preapproval (book, MUSTER_PREAPPROVAL_STATUS_REFUSED, 9000, 9000);
  add_preapproval (book, MUSTER_PREAPPROVAL_STATUS_SENT, 8000, MUSTER_NUMBER_NONE);
  add_preapproval (book, MUSTER_PREAPPROVAL_STATUS_APPROVED, 7000, 7000)->voided = TRUE;
  balance = muster_balance_new (book);
  g_assert_cmpint (balance->preapproved, ==, 47000);
  g_assert_cmpint (balance->left, ==, 100000);
}

/* The amendment decided last holds, whatever the order in which they were entered. */
static void
test_amended (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (100000, MUSTER_MATCH_KIND_NONE, 0);
  MusterAwardAmendment *amendment;
  g_autoptr (MusterBalance) balance = NULL;

  book->award->ends_on = DAY (100);
  add_amendment (book, DAY (20), 150000);
  add_amendment (book, DAY (10), 120000)->ends_on = DAY (200);
  add_amendment (book, DAY (30), 990000)->voided = TRUE;
  amendment = add_amendment (book, DAY (20), MUSTER_NUMBER_NONE);
  amendment->starts_on = DAY (5);
  muster_terms_amend (book->award, book->amendments);
  balance = muster_balance_new (book);
  g_assert_cmpint (balance->awarded, ==, 150000);
  g_assert_cmpint (book->award->ends_on, ==, DAY (200));
  g_assert_cmpint (book->award->starts_on, ==, DAY (5));
}

static void
test_budget (void)
{
  g_autoptr (MusterAwardBook) book =
      test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_PERCENT_OF_TOTAL, 2500);
  MusterAwardBudget *budget = muster_award_budget_new ();
  MusterClaim *claim = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, claim, 40000);
  const MusterBalanceCategory *category;
  g_autoptr (MusterBalance) balance = NULL;

  budget->category = MUSTER_COST_CATEGORY_LODGING;
  budget->amount = 50000;
  g_ptr_array_add (book->budget, budget);
  line->category = MUSTER_COST_CATEGORY_LODGING;
  test_book_submit (book, claim, DAY (0));
  test_book_pay (book, line, 10000, 5000);
  balance = muster_balance_new (book);
  g_assert_cmpint (balance->left, ==, MUSTER_NUMBER_NONE);
  g_assert_cmpuint (balance->categories->len, ==, 1);
  category = &g_array_index (balance->categories, MusterBalanceCategory, 0);
  g_assert_cmpint (category->category, ==, MUSTER_COST_CATEGORY_LODGING);
  g_assert_cmpint (category->spent, ==, 40000);
  g_assert_cmpint (category->claimed, ==, 30000);
  g_assert_cmpint (category->paid, ==, 10000);
  g_assert_cmpint (category->denied, ==, 5000);
  g_assert_cmpint (category->left, ==, 25000);
}

/* --- At random ------------------------------------------------------------------------------------ */

typedef struct
{
  MusterAwardBook *book;
  gint64 spent;
  gint64 claimed;
  gint64 paid;
  gint64 denied;
} Ledger;

static int
pick (int first, int last)
{
  return g_test_rand_int_range (first, last + 1);
}

/* The funder answers a line, or the agency takes it back. */
static void
follow_line (Ledger *ledger, MusterCostLine *line, guint *n_withdrawn)
{
  gint64 paid, denied;

  if (pick (0, 7) == 0)
    {
      line->status = MUSTER_COST_LINE_STATUS_WITHDRAWN;
      ledger->spent -= line->amount;
      ledger->claimed -= line->claimed;
      (*n_withdrawn)++;
      return;
    }
  if (line->claimed <= 0)
    return;
  paid = pick (0, (int) line->claimed);
  denied = pick (0, (int) (line->claimed - paid));
  test_book_pay (ledger->book, line, paid, denied);
  ledger->paid += paid;
  ledger->denied += denied;
}

static void
add_claim (Ledger *ledger, int number, guint *n_withdrawn)
{
  MusterClaim *claim = test_book_add_claim (ledger->book);
  guint first = ledger->book->lines->len;
  int n = pick (1, MAX_LINES);
  guint i;

  for (; n > 0; n--)
    {
      gint64 amount = pick (1, 300000);

      test_book_add_line (ledger->book, claim, amount)->category =
          (MusterCostCategory) pick (0, MUSTER_COST_CATEGORY_OTHER);
      ledger->spent += amount;
    }
  if (number == MAX_CLAIMS - 1)
    return;
  ledger->claimed += test_book_submit (ledger->book, claim, DAY (number));
  for (i = first; i < ledger->book->lines->len; i++)
    follow_line (ledger, g_ptr_array_index (ledger->book->lines, i), n_withdrawn);
}

static void
compare (const Ledger *ledger)
{
  g_autoptr (MusterBalance) balance = muster_balance_new (ledger->book);
  gint64 spent = 0, paid = 0, denied = 0;
  guint i;

  g_assert_cmpint (balance->spent, ==, ledger->spent);
  g_assert_cmpint (balance->claimed, ==, ledger->claimed);
  g_assert_cmpint (balance->paid, ==, ledger->paid);
  g_assert_cmpint (balance->denied, ==, ledger->denied);
  g_assert_cmpint (balance->pending, ==, ledger->claimed - ledger->paid - ledger->denied);
  g_assert_cmpint (balance->left, ==, balance->awarded - ledger->claimed + ledger->denied);
  g_assert_cmpint (balance->left, >=, 0);
  for (i = 0; i < balance->categories->len; i++)
    {
      const MusterBalanceCategory *category =
          &g_array_index (balance->categories, MusterBalanceCategory, i);

      spent += category->spent;
      paid += category->paid;
      denied += category->denied;
    }
  g_assert_cmpint (spent, ==, ledger->spent);
  g_assert_cmpint (paid, ==, ledger->paid);
  g_assert_cmpint (denied, ==, ledger->denied);
}

static void
test_random (void)
{
  guint n_withdrawn = 0, i;

  for (i = 0; i < N_AWARDS; i++)
    {
      Ledger ledger = { test_book_new (pick (100000, 2000000), MUSTER_MATCH_KIND_PERCENT_OF_TOTAL,
                                       pick (0, 10000)),
                        0, 0, 0, 0 };
      int number;

      for (number = pick (0, MAX_CLAIMS - 1); number < MAX_CLAIMS; number++)
        {
          add_claim (&ledger, number, &n_withdrawn);
          compare (&ledger);
        }
      muster_award_book_free (ledger.book);
    }
  g_assert_cmpuint (n_withdrawn, >, 1000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/balance/used-up", test_used_up);
  g_test_add_func ("/grants/balance/denied", test_denied);
  g_test_add_func ("/grants/balance/preapproved", test_preapproved);
  g_test_add_func ("/grants/balance/amended", test_amended);
  g_test_add_func ("/grants/balance/budget", test_budget);
  g_test_add_func ("/grants/balance/random", test_random);

  return g_test_run ();
}
