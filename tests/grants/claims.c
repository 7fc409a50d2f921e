/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims of one award after another, to the cent: the examples of semantics C18 first. */

#include "book-fixture.h"
#include "grants/terms.h"

#define DAY(n) (muster_date_new (2026, 1, 1) + (n))

static void
test_match (void)
{
  g_autoptr (MusterAwardBook) total =
      test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_PERCENT_OF_TOTAL, 2500);
  g_autoptr (MusterAwardBook) award =
      test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_PERCENT_OF_AWARD, 2500);
  g_autoptr (MusterAwardBook) none = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);

  g_assert_cmpint (muster_terms_share (total->award, 1000000), ==, 750000);
  g_assert_cmpint (muster_terms_share (award->award, 1000000), ==, 800000);
  g_assert_cmpint (muster_terms_share (none->award, 1000000), ==, 1000000);
}

/* 75 % of 3,333.33 + 3,333.33 + 3,333.34: each claim asks for 2,500.00. */
static void
test_cumulative (void)
{
  static const gint64 outlays[] = { 333333, 333333, 333334 };
  g_autoptr (MusterAwardBook) book =
      test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_PERCENT_OF_TOTAL, 2500);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (outlays); i++)
    {
      MusterClaim *claim = test_book_add_claim (book);

      test_book_add_line (book, claim, outlays[i]);
      g_assert_cmpint (test_book_submit (book, claim, DAY (30 * i)), ==, 250000);
    }
}

/* Backfill of 10 h × 61.50 under a cap of 50: what is over stays with the agency. */
static void
test_local (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *claim = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, claim, 61500);
  g_autoptr (MusterClaimTotal) total = NULL;
  const MusterClaimShare *share;

  line->allowed = 50000;
  line->allowed_reason = g_strdup ("The award pays at most 50.00 an hour.");
  total = muster_claim_total_new (book, claim);
  share = total->shares->pdata[0];
  g_assert_cmpint (share->paid, ==, 61500);
  g_assert_cmpint (share->allowed, ==, 50000);
  g_assert_cmpint (share->claimed, ==, 50000);
  g_assert_cmpint (share->local, ==, 11500);
  g_assert_cmpstr (share->reason, ==, "The award pays at most 50.00 an hour.");
}

/* Pueblo: 4,947.20 and 400 of its own for an outlay of 5,600. */
static void
test_balance (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (494720, MUSTER_MATCH_KIND_FIXED, 40000);
  MusterClaim *claim = test_book_add_claim (book);
  g_autoptr (MusterClaimTotal) total = NULL;

  test_book_add_line (book, claim, 560000);
  total = muster_claim_total_new (book, claim);
  g_assert_cmpint (total->requested, ==, 494720);
  g_assert_cmpint (total->unfunded, ==, 25280);
  g_assert_cmpint (total->local, ==, 40000 + 25280);
  g_assert_cmpint (total->balance, ==, 0);
  g_assert_cmpint (total->adjustment, ==, 0);
}

static void
test_program_income (void)
{
  g_autoptr (MusterAwardBook) book =
      test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_PERCENT_OF_TOTAL, 2500);
  MusterClaim *claim = test_book_add_claim (book);
  g_autoptr (MusterClaimTotal) total = NULL;

  test_book_add_line (book, claim, 100000);
  claim->program_income = 20000;
  total = muster_claim_total_new (book, claim);
  g_assert_cmpint (total->outlays, ==, 100000);
  g_assert_cmpint (total->net, ==, 80000);
  g_assert_cmpint (total->base, ==, 80000);
  g_assert_cmpint (total->local, ==, 20000);
  g_assert_cmpint (total->share, ==, 60000);
  g_assert_cmpint (total->requested, ==, 60000);
}

/* --- States of a line ----------------------------------------------------------------------------- */

static void
assert_standing (const MusterAwardBook *book, const MusterCostLine *line, MusterLineState state,
                 gint64 pending, gint64 claimable)
{
  MusterStanding standing = muster_standing_of_line (book, line);

  g_assert_cmpstr (muster_word_nick (muster_line_state_words, (int) standing.state), ==,
                   muster_word_nick (muster_line_state_words, (int) state));
  g_assert_cmpint (standing.pending, ==, pending);
  g_assert_cmpint (standing.claimable, ==, claimable);
}

/* 500 claimed, 300 paid, 200 denied: 200 can be claimed again, and then no more. */
static void
test_denied (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *first = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, first, 50000);
  MusterClaim *second;
  MusterCostLine *again;

  assert_standing (book, line, MUSTER_LINE_STATE_READY, 0, 50000);
  test_book_submit (book, first, DAY (0));
  assert_standing (book, line, MUSTER_LINE_STATE_CLAIMED, 50000, 0);
  test_book_pay (book, line, 30000, 20000);
  assert_standing (book, line, MUSTER_LINE_STATE_PART_PAID, 0, 20000);
  second = test_book_add_claim (book);
  again = test_book_add_again (book, second, line, 20000);
  test_book_add_line (book, second, 10000);
  g_assert_cmpint (test_book_submit (book, second, DAY (9)), ==, 30000);
  g_assert_cmpint (second->outlays, ==, 60000);
  g_assert_cmpint (second->previously_requested, ==, 30000);
  assert_standing (book, line, MUSTER_LINE_STATE_PART_PAID, 20000, 0);
  test_book_pay (book, again, 20000, 0);
  assert_standing (book, line, MUSTER_LINE_STATE_PART_PAID, 0, 0);
  assert_standing (book, again, MUSTER_LINE_STATE_PAID, 0, 0);
}

static void
test_states (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *claim = test_book_add_claim (book);
  MusterCostLine *paid = test_book_add_line (book, claim, 100);
  MusterCostLine *denied = test_book_add_line (book, claim, 200);
  MusterCostLine *withdrawn = test_book_add_line (book, claim, 300);
  MusterCostLine *proposed = test_book_add_line (book, claim, 400);

  withdrawn->status = MUSTER_COST_LINE_STATUS_WITHDRAWN;
  proposed->status = MUSTER_COST_LINE_STATUS_PROPOSED;
  g_assert_cmpint (test_book_submit (book, claim, DAY (0)), ==, 300);
  test_book_pay (book, paid, 60, MUSTER_NUMBER_NONE);
  assert_standing (book, paid, MUSTER_LINE_STATE_PART_PAID, 40, 0);
  g_assert_cmpint (muster_standing_of_claim (book, claim).state, ==, MUSTER_LINE_STATE_PART_PAID);
  test_book_pay (book, paid, 40, MUSTER_NUMBER_NONE);
  test_book_pay (book, denied, 0, 200);
  assert_standing (book, paid, MUSTER_LINE_STATE_PAID, 0, 0);
  assert_standing (book, denied, MUSTER_LINE_STATE_DENIED, 0, 200);
  assert_standing (book, withdrawn, MUSTER_LINE_STATE_WITHDRAWN, 0, 0);
  assert_standing (book, proposed, MUSTER_LINE_STATE_PROPOSED, 0, 400);
  g_assert_cmpint (muster_standing_of_claim (book, claim).pending, ==, 0);
  /* The funder takes 30 back. */
  test_book_pay (book, paid, -30, 30);
  assert_standing (book, paid, MUSTER_LINE_STATE_PART_PAID, 0, 30);
}

static void
test_payment_voided (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *claim = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, claim, 100);

  test_book_submit (book, claim, DAY (0));
  test_book_pay (book, line, 100, 0);
  ((MusterPayment *) book->payments->pdata[0])->voided = TRUE;
  assert_standing (book, line, MUSTER_LINE_STATE_CLAIMED, 100, 0);
}

/* --- After a claim was submitted ------------------------------------------------------------------- */

/* What was submitted stands, and a later claim takes the correction. */
static void
test_frozen (void)
{
  g_autoptr (MusterAwardBook) book =
      test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_PERCENT_OF_TOTAL, 2500);
  MusterClaim *first = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, first, 100000);
  MusterClaim *second;
  MusterCostLine *correction;
  g_autoptr (MusterClaimTotal) total = NULL;

  g_assert_cmpint (test_book_submit (book, first, DAY (0)), ==, 75000);
  second = test_book_add_claim (book);
  correction = test_book_add_line (book, second, -20000);
  correction->corrects_id = line->id;
  g_assert_cmpint (test_book_submit (book, second, DAY (5)), ==, -15000);
  book->award->match_percent = 5000;
  test_book_pay (book, line, 0, 75000);
  total = muster_claim_total_new (book, first);
  g_assert_cmpint (total->requested, ==, 75000);
  g_assert_cmpint (((MusterClaimShare *) total->shares->pdata[0])->claimed, ==, 75000);
}

/* A change of the match is made good by the next claim, on no line. */
static void
test_terms_changed (void)
{
  g_autoptr (MusterAwardBook) book =
      test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_PERCENT_OF_TOTAL, 2500);
  MusterClaim *first = test_book_add_claim (book);
  MusterClaim *second;
  g_autoptr (MusterClaimTotal) total = NULL;

  test_book_add_line (book, first, 100000);
  test_book_submit (book, first, DAY (0));
  book->award->match_percent = 2000;
  second = test_book_add_claim (book);
  test_book_add_line (book, second, 100000);
  total = muster_claim_total_new (book, second);
  g_assert_cmpint (total->requested, ==, 85000);
  g_assert_cmpint (((MusterClaimShare *) total->shares->pdata[0])->claimed, ==, 80000);
  g_assert_cmpint (total->adjustment, ==, 5000);
}

/* What was denied for good leaves the award money for other costs. */
static void
test_denial_frees (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (100000, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *first = test_book_add_claim (book);
  MusterCostLine *line = test_book_add_line (book, first, 100000);
  MusterClaim *second;

  test_book_submit (book, first, DAY (0));
  test_book_pay (book, line, 80000, 20000);
  second = test_book_add_claim (book);
  test_book_add_line (book, second, 30000);
  g_assert_cmpint (test_book_submit (book, second, DAY (5)), ==, 20000);
}

static void
test_withdrawn_claim (void)
{
  g_autoptr (MusterAwardBook) book = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *first = test_book_add_claim (book);
  MusterClaim *second;

  test_book_add_line (book, first, 100000);
  test_book_submit (book, first, DAY (0));
  first->status = MUSTER_CLAIM_STATUS_WITHDRAWN;
  second = test_book_add_claim (book);
  test_book_add_line (book, second, 100000);
  g_assert_cmpint (test_book_submit (book, second, DAY (5)), ==, 100000);
  g_assert_cmpint (second->previously_requested, ==, 0);
}

/* --- Dates ---------------------------------------------------------------------------------------- */

/* A class that ends on 14 November 2025: the agency has 30 days, the region 60. */
static void
test_due (void)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  MusterDate end = muster_date_new (2025, 11, 14);

  g_assert_cmpint (muster_terms_due (award, end), ==, MUSTER_DATE_NONE);
  award->claim_days = 30;
  g_assert_cmpint (muster_terms_due (award, end), ==, muster_date_new (2025, 12, 14));
  award->claim_days = 60;
  g_assert_cmpint (muster_terms_due (award, end), ==, muster_date_new (2026, 1, 13));
  award->claim_by = muster_date_new (2025, 12, 31);
  g_assert_cmpint (muster_terms_due (award, end), ==, award->claim_by);
  g_assert_cmpint (muster_terms_due (award, MUSTER_DATE_NONE), ==, award->claim_by);
}

/* 29 June to 3 July: per diem goes by its day, tuition by the class's end. */
static void
test_date (void)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (MusterCostLine) line = muster_cost_line_new ();
  MusterDate end = muster_date_new (2025, 7, 3);

  line->incurred_on = muster_date_new (2025, 6, 29);
  line->category = MUSTER_COST_CATEGORY_TUITION;
  g_assert_cmpint (muster_terms_date (award, line, end), ==, end);
  g_assert_cmpint (muster_terms_date (award, line, MUSTER_DATE_NONE), ==, line->incurred_on);
  line->category = MUSTER_COST_CATEGORY_MEALS;
  g_assert_cmpint (muster_terms_date (award, line, end), ==, line->incurred_on);
  award->dated_by = MUSTER_DATED_BY_PAID;
  line->paid_on = muster_date_new (2025, 8, 1);
  g_assert_cmpint (muster_terms_date (award, line, end), ==, line->paid_on);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/claims/match", test_match);
  g_test_add_func ("/grants/claims/cumulative", test_cumulative);
  g_test_add_func ("/grants/claims/local", test_local);
  g_test_add_func ("/grants/claims/balance", test_balance);
  g_test_add_func ("/grants/claims/program-income", test_program_income);
  g_test_add_func ("/grants/claims/denied", test_denied);
  g_test_add_func ("/grants/claims/states", test_states);
  g_test_add_func ("/grants/claims/payment-voided", test_payment_voided);
  g_test_add_func ("/grants/claims/frozen", test_frozen);
  g_test_add_func ("/grants/claims/terms-changed", test_terms_changed);
  g_test_add_func ("/grants/claims/denial-frees", test_denial_frees);
  g_test_add_func ("/grants/claims/withdrawn-claim", test_withdrawn_claim);
  g_test_add_func ("/grants/claims/due", test_due);
  g_test_add_func ("/grants/claims/date", test_date);

  return g_test_run ();
}
