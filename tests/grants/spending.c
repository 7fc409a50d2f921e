/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* However costs are added up they come to the same, which is what was spent: nothing is left out, nothing is there
 * twice. */

#include "book-fixture.h"
#include "grants/spending.h"

#define N_AWARDS 3
#define N_ROUNDS 200

static const MusterSpendingScope everything = { MUSTER_DATE_NONE, MUSTER_DATE_NONE, 7 };

static GPtrArray *
make_books (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) muster_award_book_free);
}

static MusterAwardBook *
add_book (GPtrArray *books, MusterId id, const char *region)
{
  MusterAwardBook *book = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);

  book->award->id = id;
  book->award->region = g_strdup (region);
  g_ptr_array_add (books, book);
  return book;
}

static MusterSpending
add_up (const GPtrArray *sums)
{
  MusterSpending total = { 0 };
  guint i;

  for (i = 0; i < sums->len; i++)
    {
      const MusterSpending *sum = g_ptr_array_index (sums, i);

      total.n_lines += sum->n_lines;
      total.spent += sum->spent;
      total.allowed += sum->allowed;
      total.claimed += sum->claimed;
      total.paid += sum->paid;
      total.denied += sum->denied;
    }
  return total;
}

static const MusterSpending *
sum_at (const GPtrArray *sums, guint i)
{
  g_assert_cmpuint (i, <, sums->len);
  return g_ptr_array_index (sums, i);
}

static void
test_year (void)
{
  g_assert_cmpint (muster_spending_get_year (muster_date_new (2025, 6, 30), 7), ==, 2025);
  g_assert_cmpint (muster_spending_get_year (muster_date_new (2025, 7, 1), 7), ==, 2026);
  g_assert_cmpint (muster_spending_get_year (muster_date_new (2025, 12, 31), 1), ==, 2025);
  g_assert_cmpint (muster_spending_get_year (muster_date_new (2025, 1, 1), 1), ==, 2025);
  g_assert_cmpint (muster_spending_get_year (muster_date_new (2025, 10, 1), 10), ==, 2026);
}

static void
test_counts (void)
{
  g_autoptr (GPtrArray) books = make_books ();
  MusterAwardBook *book = add_book (books, 1, "Northeast");
  MusterClaim *claim = test_book_add_claim (book);
  MusterClaim *withdrawn = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, claim, 50000);
  g_autoptr (GPtrArray) sums = NULL;

  line->allowed = 40000;
  test_book_submit (book, claim, muster_date_new (2025, 11, 1));
  test_book_pay (book, line, 30000, 10000);
  test_book_add_line (book, withdrawn, 900);
  withdrawn->status = MUSTER_CLAIM_STATUS_WITHDRAWN;
  test_book_add_again (book, test_book_add_claim (book), line, 10000);
  test_book_add_line (book, g_ptr_array_index (book->claims, 2), 700)->status =
      MUSTER_COST_LINE_STATUS_PROPOSED;
  sums = muster_spending_sum (books, MUSTER_SPENDING_BY_REGION, &everything);
  g_assert_cmpuint (sums->len, ==, 1);
  g_assert_cmpstr (sum_at (sums, 0)->region, ==, "Northeast");
  g_assert_cmpuint (sum_at (sums, 0)->n_lines, ==, 1);
  g_assert_cmpint (sum_at (sums, 0)->spent, ==, 50000);
  g_assert_cmpint (sum_at (sums, 0)->allowed, ==, 40000);
  g_assert_cmpint (sum_at (sums, 0)->claimed, ==, 40000);
  g_assert_cmpint (sum_at (sums, 0)->paid, ==, 30000);
  g_assert_cmpint (sum_at (sums, 0)->denied, ==, 10000);
}

static void
test_scope (void)
{
  g_autoptr (GPtrArray) books = make_books ();
  MusterAwardBook *book = add_book (books, 1, NULL);
  MusterClaim *claim = test_book_add_claim (book);
  MusterSpendingScope scope = { muster_date_new (2025, 7, 1), muster_date_new (2026, 6, 30), 7 };
  static const int days[][3] = { { 2025, 6, 30 }, { 2025, 7, 1 }, { 2026, 6, 30 }, { 2026, 7, 1 } };
  g_autoptr (GPtrArray) sums = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (days); i++)
    test_book_add_line (book, claim, 1 << i)->incurred_on =
        muster_date_new (days[i][0], days[i][1], days[i][2]);
  sums = muster_spending_sum (books, MUSTER_SPENDING_BY_YEAR, &scope);
  g_assert_cmpuint (sums->len, ==, 1);
  g_assert_cmpint (sum_at (sums, 0)->year, ==, 2026);
  g_assert_cmpint (sum_at (sums, 0)->spent, ==, 2 + 4);
}

/* What is large first; who is nobody is a sum, too. */
static void
test_order (void)
{
  g_autoptr (GPtrArray) books = make_books ();
  MusterAwardBook *book = add_book (books, 1, NULL);
  MusterClaim *claim = test_book_add_claim (book);
  g_autoptr (GPtrArray) sums = NULL;

  test_book_add_line (book, claim, 100)->officer_id = 7;
  test_book_add_line (book, claim, 300)->officer_id = 8;
  test_book_add_line (book, claim, 250)->officer_id = 7;
  test_book_add_line (book, claim, 200);
  sums = muster_spending_sum (books, MUSTER_SPENDING_BY_OFFICER, &everything);
  g_assert_cmpuint (sums->len, ==, 3);
  g_assert_cmpint (sum_at (sums, 0)->id, ==, 7);
  g_assert_cmpint (sum_at (sums, 1)->id, ==, 8);
  g_assert_cmpint (sum_at (sums, 2)->id, ==, MUSTER_ID_NONE);
}

static void
test_class (void)
{
  g_autoptr (GPtrArray) books = make_books ();
  MusterAwardBook *book = add_book (books, 1, NULL);
  MusterClaim *claim = test_book_add_claim (book);
  g_autoptr (GPtrArray) sums = NULL;

  claim->class_id = 30;
  test_book_add_line (book, claim, 100);
  test_book_add_line (book, claim, 50)->class_id = 31;
  sums = muster_spending_sum (books, MUSTER_SPENDING_BY_CLASS, &everything);
  g_assert_cmpuint (sums->len, ==, 2);
  g_assert_cmpint (sum_at (sums, 0)->id, ==, 30);
  g_assert_cmpint (sum_at (sums, 1)->id, ==, 31);
}

static void
add_random_line (MusterAwardBook *book, const MusterClaim *claim)
{
  MusterCostLine *line = test_book_add_line (book, claim, g_test_rand_int_range (-5000, 90000));

  line->category = (MusterCostCategory) g_test_rand_int_range (0, 10);
  line->officer_id = g_test_rand_int_range (0, 4);
  line->class_id = g_test_rand_int_range (0, 4);
  line->incurred_on = muster_date_new (2024, 1, 1) + g_test_rand_int_range (0, 900);
  line->voided = g_test_rand_int_range (0, 9) == 0;
}

static void
test_same_total (void)
{
  static const char *const regions[] = { "Northeast", NULL, "Southwest" };
  guint round, i, j;
  int by;

  for (round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (GPtrArray) books = make_books ();
      MusterSpending first = { 0 };

      for (i = 0; i < N_AWARDS; i++)
        {
          MusterAwardBook *book = add_book (books, i + 1, regions[i]);
          MusterClaim *claim = test_book_add_claim (book);

          for (j = (guint) g_test_rand_int_range (0, 9); j > 0; j--)
            add_random_line (book, claim);
          if (g_test_rand_int_range (0, 2) == 0)
            test_book_submit (book, claim, muster_date_new (2026, 7, 1));
        }
      for (by = 0; by < MUSTER_N_SPENDING_BY; by++)
        {
          g_autoptr (GPtrArray) sums =
              muster_spending_sum (books, (MusterSpendingBy) by, &everything);
          MusterSpending total = add_up (sums);

          if (by == 0)
            first = total;
          g_assert_cmpmem (&total, sizeof total, &first, sizeof first);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grants/spending/year", test_year);
  g_test_add_func ("/grants/spending/counts", test_counts);
  g_test_add_func ("/grants/spending/scope", test_scope);
  g_test_add_func ("/grants/spending/order", test_order);
  g_test_add_func ("/grants/spending/class", test_class);
  g_test_add_func ("/grants/spending/same-total", test_same_total);
  return g_test_run ();
}
