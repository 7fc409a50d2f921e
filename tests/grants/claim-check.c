/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A claim with which nothing is wrong, and then one thing at a time. */

#include "claim-fixture.h"

static void
add_approval (ClaimFixture *fix, int days_before, gint64 approved)
{
  MusterPreapproval *preapproval = muster_preapproval_new ();

  fix->book->award->needs_preapproval = TRUE;
  preapproval->class_id = CLAIM_FIXTURE_CLASS;
  preapproval->status = MUSTER_PREAPPROVAL_STATUS_APPROVED;
  preapproval->decided_on = fix->meeting->held_on - days_before;
  preapproval->requested_on = preapproval->decided_on;
  preapproval->approved = approved;
  g_ptr_array_add (fix->book->preapprovals, preapproval);
}

static void
add_budget (ClaimFixture *fix, gint64 amount, gboolean unallowable)
{
  MusterAwardBudget *budget = muster_award_budget_new ();

  budget->category = MUSTER_COST_CATEGORY_TUITION;
  budget->amount = amount;
  budget->unallowable = unallowable;
  g_ptr_array_add (fix->book->budget, budget);
}

static void
add_proof (ClaimFixture *fix, MusterCostCategory category, MusterProofKind kind)
{
  MusterAwardProof *proof = muster_award_proof_new ();

  proof->category = category;
  proof->proof = kind;
  g_ptr_array_add (fix->book->proofs, proof);
}

static void
break_not_on_roster (ClaimFixture *fix)
{
  fix->entry->officer_id = 99;
}

static void
break_not_on_roster_again (ClaimFixture *fix)
{
  fix->entry->status = MUSTER_ROSTER_STATUS_NO_SHOW;
}

static void
break_no_state_id (ClaimFixture *fix)
{
  g_clear_pointer (&fix->officer->state_id, g_free);
}

static void
break_no_class (ClaimFixture *fix)
{
  fix->claim->class_id = MUSTER_ID_NONE;
}

static void
break_outside_award_period (ClaimFixture *fix)
{
  fix->meeting->held_on = muster_date_new (2026, 7, 1);
}

static void
break_outside_award_period_again (ClaimFixture *fix)
{
  fix->line->category = MUSTER_COST_CATEGORY_MEALS;
  fix->line->until_on = muster_date_new (2026, 7, 1);
}

static void
break_backfill_unnamed (ClaimFixture *fix)
{
  fix->line->category = MUSTER_COST_CATEGORY_BACKFILL;
}

static void
break_same_officer (ClaimFixture *fix)
{
  fix->line->category = MUSTER_COST_CATEGORY_BACKFILL;
  fix->line->backfill_officer_id = fix->line->officer_id;
}

static void
break_over_cap (ClaimFixture *fix)
{
  fix->line->category = MUSTER_COST_CATEGORY_BACKFILL;
  fix->line->quantity = 1000;
  fix->line->rate = 61500;
  fix->line->amount = 61500;
  fix->book->award->backfill_cap = 50000;
}

static void
break_no_preapproval (ClaimFixture *fix)
{
  fix->book->award->needs_preapproval = TRUE;
}

static void
break_no_preapproval_again (ClaimFixture *fix)
{
  add_approval (fix, 0, MUSTER_NUMBER_NONE);
}

static void
break_preapproval_late (ClaimFixture *fix)
{
  add_approval (fix, 1, MUSTER_NUMBER_NONE);
  fix->book->award->request_days = 30;
}

static void
break_over_preapproval (ClaimFixture *fix)
{
  add_approval (fix, 40, 49999);
}

static void
break_over_preapproval_again (ClaimFixture *fix)
{
  fix->line->approved = 49999;
}

static void
break_category_unallowable (ClaimFixture *fix)
{
  add_budget (fix, MUSTER_NUMBER_NONE, TRUE);
}

static void
break_over_category (ClaimFixture *fix)
{
  add_budget (fix, 49999, FALSE);
}

static void
break_over_balance (ClaimFixture *fix)
{
  fix->book->award->amount = 49999;
}

static void
break_over_threshold (ClaimFixture *fix)
{
  fix->book->award->equipment_threshold = 50000;
  fix->line->category = MUSTER_COST_CATEGORY_SUPPLIES;
}

static void
break_not_allowed (ClaimFixture *fix)
{
  fix->line->allowed = 50001;
}

static void
break_not_ready (ClaimFixture *fix)
{
  fix->line->status = MUSTER_COST_LINE_STATUS_PROPOSED;
}

static void
break_no_payment (ClaimFixture *fix)
{
  fix->line->paid_on = MUSTER_DATE_NONE;
}

static void
break_no_route (ClaimFixture *fix)
{
  fix->line->category = MUSTER_COST_CATEGORY_MILEAGE;
}

/* 800 miles on two days. */
static void
break_many_miles (ClaimFixture *fix)
{
  fix->line->category = MUSTER_COST_CATEGORY_MILEAGE;
  fix->line->route = g_strdup ("there and back");
  fix->line->until_on = fix->line->incurred_on + 1;
  fix->line->quantity = 80000;
}

static void
break_last_day_unset (ClaimFixture *fix)
{
  fix->line->category = MUSTER_COST_CATEGORY_MEALS;
  fix->book->award->last_day = MUSTER_LAST_DAY_UNSET;
}

static void
break_proof_missing (ClaimFixture *fix)
{
  add_proof (fix, MUSTER_COST_CATEGORY_TUITION, MUSTER_PROOF_KIND_PAYMENT);
}

static void
break_proof_missing_again (ClaimFixture *fix)
{
  add_proof (fix, MUSTER_COST_CATEGORY_ANY, MUSTER_PROOF_KIND_SIGN_IN);
}

static void
break_late (ClaimFixture *fix)
{
  fix->book->award->claim_days = 3;
}

static void
break_not_awarded (ClaimFixture *fix)
{
  fix->book->award->status = MUSTER_AWARD_STATUS_DECLINED;
}

static void
break_nothing_requested (ClaimFixture *fix)
{
  fix->line->allowed = 0;
}

static void
break_corrects_nothing (ClaimFixture *fix)
{
  fix->line->corrects_id = 77;
}

static void
break_amount_missing (ClaimFixture *fix)
{
  fix->line->amount = MUSTER_NUMBER_NONE;
}

typedef struct
{
  void (*break_it) (ClaimFixture *fix);
  const char *code;
  MusterSeverity severity;
} Broken;

static const Broken broken[] = {
  { break_not_on_roster, "not-on-roster", MUSTER_SEVERITY_PROBLEM },
  { break_not_on_roster_again, "not-on-roster", MUSTER_SEVERITY_PROBLEM },
  { break_no_state_id, "no-state-id", MUSTER_SEVERITY_PROBLEM },
  { break_no_class, "no-class", MUSTER_SEVERITY_WARNING },
  { break_outside_award_period, "outside-award-period", MUSTER_SEVERITY_PROBLEM },
  { break_outside_award_period_again, "outside-award-period", MUSTER_SEVERITY_PROBLEM },
  { break_backfill_unnamed, "backfill-unnamed", MUSTER_SEVERITY_WARNING },
  { break_same_officer, "same-officer", MUSTER_SEVERITY_PROBLEM },
  { break_over_cap, "over-cap", MUSTER_SEVERITY_PROBLEM },
  { break_no_preapproval, "no-preapproval", MUSTER_SEVERITY_PROBLEM },
  { break_no_preapproval_again, "no-preapproval", MUSTER_SEVERITY_PROBLEM },
  { break_preapproval_late, "preapproval-late", MUSTER_SEVERITY_WARNING },
  { break_over_preapproval, "over-preapproval", MUSTER_SEVERITY_WARNING },
  { break_over_preapproval_again, "over-preapproval", MUSTER_SEVERITY_WARNING },
  { break_category_unallowable, "category-unallowable", MUSTER_SEVERITY_PROBLEM },
  { break_over_category, "over-category", MUSTER_SEVERITY_PROBLEM },
  { break_over_balance, "over-balance", MUSTER_SEVERITY_PROBLEM },
  { break_over_threshold, "over-threshold", MUSTER_SEVERITY_WARNING },
  { break_not_allowed, "not-allowed", MUSTER_SEVERITY_PROBLEM },
  { break_not_ready, "not-ready", MUSTER_SEVERITY_WARNING },
  { break_no_payment, "no-payment", MUSTER_SEVERITY_WARNING },
  { break_no_route, "no-route", MUSTER_SEVERITY_WARNING },
  { break_many_miles, "many-miles", MUSTER_SEVERITY_WARNING },
  { break_last_day_unset, "last-day-unset", MUSTER_SEVERITY_WARNING },
  { break_proof_missing, "proof-missing", MUSTER_SEVERITY_PROBLEM },
  { break_proof_missing_again, "proof-missing", MUSTER_SEVERITY_PROBLEM },
  { break_late, "late", MUSTER_SEVERITY_PROBLEM },
  { break_not_awarded, "not-awarded", MUSTER_SEVERITY_PROBLEM },
  { break_nothing_requested, "nothing-requested", MUSTER_SEVERITY_WARNING },
  { break_corrects_nothing, "corrects-nothing", MUSTER_SEVERITY_PROBLEM },
  { break_amount_missing, "amount-missing", MUSTER_SEVERITY_PROBLEM },
};

static void
test_broken (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      ClaimFixture *fix = claim_fixture_new ();
      g_autoptr (GPtrArray) before = claim_fixture_check (fix, fix->claim);
      g_autoptr (GPtrArray) after = NULL;
      const MusterFinding *finding;

      g_assert_null (claim_fixture_find (before, broken[i].code));
      broken[i].break_it (fix);
      after = claim_fixture_check (fix, fix->claim);
      finding = claim_fixture_find (after, broken[i].code);
      if (finding == NULL)
        g_error ("%u: nothing says %s", i, broken[i].code);
      g_assert_cmpint (finding->severity, ==, broken[i].severity);
      g_assert_true (g_str_has_suffix (finding->message, "."));
      claim_fixture_free (fix);
    }
}

static void
test_clean (void)
{
  ClaimFixture *fix = claim_fixture_new ();
  g_autoptr (GPtrArray) findings = claim_fixture_check (fix, fix->claim);
  g_autoptr (GPtrArray) with_due = NULL;

  g_assert_cmpuint (findings->len, ==, 0);
  fix->book->award->claim_days = 30;
  with_due = claim_fixture_check (fix, fix->claim);
  g_assert_cmpuint (with_due->len, ==, 1);
  g_assert_cmpstr (claim_fixture_find (with_due, "due")->message, ==,
                   "The claim is due on 14 Dec 2025, in 13 days.");
  claim_fixture_free (fix);
}

/* What the terms demand is there. */
static void
test_satisfied (void)
{
  ClaimFixture *fix = claim_fixture_new ();
  MusterDocumentLink *link;
  g_autoptr (GPtrArray) findings = NULL;

  add_approval (fix, 40, 50000);
  fix->book->award->request_days = 30;
  add_budget (fix, 50000, FALSE);
  add_proof (fix, MUSTER_COST_CATEGORY_TUITION, MUSTER_PROOF_KIND_INVOICE);
  add_proof (fix, MUSTER_COST_CATEGORY_ANY, MUSTER_PROOF_KIND_ROSTER);
  link = muster_document_link_new ();
  link->owner_table = g_strdup ("cost_line");
  link->owner_id = fix->line->id;
  link->proof = MUSTER_PROOF_KIND_INVOICE;
  g_ptr_array_add (fix->links, link);
  link = muster_document_link_new ();
  link->owner_table = g_strdup ("class");
  link->owner_id = CLAIM_FIXTURE_CLASS;
  link->proof = MUSTER_PROOF_KIND_ROSTER;
  g_ptr_array_add (fix->links, link);
  findings = claim_fixture_check (fix, fix->claim);
  g_assert_cmpuint (findings->len, ==, 0);
  claim_fixture_free (fix);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/grants/claim-check/clean", test_clean);
  g_test_add_func ("/grants/claim-check/broken", test_broken);
  g_test_add_func ("/grants/claim-check/satisfied", test_satisfied);

  return g_test_run ();
}
