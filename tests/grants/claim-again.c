/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Costs that stand on more than one claim: twice, again, and taken back. */

#include "claim-fixture.h"

/* The same cost on another award, of which 500 were claimed, 300 paid and 200 denied. */
static MusterCostLine *
claim_elsewhere (ClaimFixture *fix)
{
  MusterAwardBook *other = test_book_new (MUSTER_NUMBER_NONE, MUSTER_MATCH_KIND_NONE, 0);
  MusterClaim *claim = test_book_add_claim (other);
  MusterCostLine *line = test_book_add_line (other, claim, 50000);

  other->award->number = g_strdup ("REG-25");
  claim->id = line->claim_id = 900;
  line->incurred_on = fix->line->incurred_on;
  line->officer_id = fix->line->officer_id;
  g_ptr_array_add (fix->others, other);
  return line;
}

static void
test_claimed_twice (void)
{
  ClaimFixture *fix = claim_fixture_new ();
  MusterCostLine *other = claim_elsewhere (fix);
  MusterAwardBook *book = fix->others->pdata[0];
  g_autoptr (GPtrArray) drafted = claim_fixture_check (fix, fix->claim);
  g_autoptr (GPtrArray) submitted = NULL;
  g_autoptr (GPtrArray) part = NULL;
  g_autoptr (GPtrArray) denied = NULL;

  g_assert_cmpint (claim_fixture_find (drafted, "claimed-twice")->severity, ==,
                   MUSTER_SEVERITY_WARNING);
  test_book_submit (book, book->claims->pdata[0], muster_date_new (2025, 11, 30));
  submitted = claim_fixture_check (fix, fix->claim);
  g_assert_cmpint (claim_fixture_find (submitted, "claimed-twice")->severity, ==,
                   MUSTER_SEVERITY_PROBLEM);
  g_assert_cmpstr (claim_fixture_find (submitted, "claimed-twice")->message, ==,
                   "Line 1 is also on claim 1 of award REG-25.");
  test_book_pay (book, other, 30000, 20000);
  part = claim_fixture_check (fix, fix->claim);
  g_assert_nonnull (claim_fixture_find (part, "claimed-twice"));
  fix->line->allowed = 20000;
  denied = claim_fixture_check (fix, fix->claim);
  g_assert_null (claim_fixture_find (denied, "claimed-twice"));
  claim_fixture_free (fix);
}

static void
test_asks_again (void)
{
  ClaimFixture *fix = claim_fixture_new ();
  MusterClaim *second;
  MusterCostLine *again;
  g_autoptr (GPtrArray) fitting = NULL;
  g_autoptr (GPtrArray) over = NULL;

  test_book_submit (fix->book, fix->claim, muster_date_new (2025, 11, 30));
  test_book_pay (fix->book, fix->line, 30000, 20000);
  second = test_book_add_claim (fix->book);
  again = test_book_add_again (fix->book, second, fix->line, 20000);
  fitting = claim_fixture_check (fix, second);
  g_assert_cmpuint (fitting->len, ==, 0);
  again->claimed = 20001;
  over = claim_fixture_check (fix, second);
  g_assert_cmpint (claim_fixture_find (over, "over-denied")->severity, ==, MUSTER_SEVERITY_PROBLEM);
  claim_fixture_free (fix);
}

static void
test_takes_back (void)
{
  ClaimFixture *fix = claim_fixture_new ();
  MusterClaim *second;
  MusterCostLine *correction;
  g_autoptr (GPtrArray) fitting = NULL;
  g_autoptr (GPtrArray) over = NULL;

  test_book_submit (fix->book, fix->claim, muster_date_new (2025, 11, 30));
  second = test_book_add_claim (fix->book);
  correction = test_book_add_line (fix->book, second, -50000);
  correction->corrects_id = fix->line->id;
  fitting = claim_fixture_check (fix, second);
  g_assert_null (claim_fixture_find (fitting, "correction-too-large"));
  g_assert_nonnull (claim_fixture_find (fitting, "nothing-requested"));
  correction->amount = -50001;
  over = claim_fixture_check (fix, second);
  g_assert_nonnull (claim_fixture_find (over, "correction-too-large"));
  claim_fixture_free (fix);
}

static void
test_terms_changed (void)
{
  ClaimFixture *fix = claim_fixture_new ();
  MusterClaim *second;
  g_autoptr (GPtrArray) findings = NULL;

  test_book_submit (fix->book, fix->claim, muster_date_new (2025, 11, 30));
  fix->book->award->match_kind = MUSTER_MATCH_KIND_PERCENT_OF_TOTAL;
  fix->book->award->match_percent = 1000;
  second = test_book_add_claim (fix->book);
  test_book_add_line (fix->book, second, 10000);
  findings = claim_fixture_check (fix, second);
  g_assert_nonnull (claim_fixture_find (findings, "terms-changed"));
  claim_fixture_free (fix);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/claim-again/claimed-twice", test_claimed_twice);
  g_test_add_func ("/grants/claim-again/asks-again", test_asks_again);
  g_test_add_func ("/grants/claim-again/takes-back", test_takes_back);
  g_test_add_func ("/grants/claim-again/terms-changed", test_terms_changed);

  return g_test_run ();
}
