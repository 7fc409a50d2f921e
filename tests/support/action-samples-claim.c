/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls of the actions on claims and their lines. */

#include "actions/award.h"
#include "actions/claim.h"
#include "actions/cost-line.h"
#include "actions/rates-shelf.h"
#include "support/action-samples-private.h"

/* In the order of ids, claims and lines as test_sample_prepare_claims() makes them. */
enum
{
  DRAFT,
  OTHER_DRAFT,
  ANSWERED,
  SENT,
  N_CLAIMS,
};

enum
{
  READY_LINE,
  PROPOSED_LINE,
  OTHER_LINE,
  ANSWERED_LINE,
  SENT_LINE,
};

static MusterCostLine *
make_line (const char *description, MusterCostLineStatus status, gint64 amount)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->incurred_on = muster_date_new (2025, 10, 6);
  line->category = MUSTER_COST_CATEGORY_TUITION;
  line->description = g_strdup (description);
  line->amount = amount;
  line->status = status;
  return line;
}

static void
enter_claim (MusterWorkspace *workspace, guint index)
{
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  GError *error = NULL;

  claim->award_id = test_sample_find_id (workspace, &muster_award_type, 0, &error);
  g_assert_no_error (error);
  claim->number = 900 + index;
  g_ptr_array_add (lines, make_line ("Course fee", MUSTER_COST_LINE_STATUS_READY, 30000));
  if (index == DRAFT)
    g_ptr_array_add (lines, make_line ("Parking", MUSTER_COST_LINE_STATUS_PROPOSED, 1200));
  muster_action_enter_claim (workspace, claim, lines, &error);
  g_assert_no_error (error);
}

static gboolean
submit (MusterWorkspace *workspace, guint index, GError **error)
{
  const MusterClaimSubmitting submitting = { .claim_id = test_sample_find_id (
                                                 workspace, &muster_claim_type, index, error),
                                             .submitted_on = MUSTER_DATE_NONE,
                                             .method = MUSTER_SUBMISSION_METHOD_EMAIL };

  return submitting.claim_id != MUSTER_ID_NONE &&
         muster_action_submit_claim (workspace, &submitting, NULL, error);
}

static gboolean
pay (MusterWorkspace *workspace, gint64 paid, gint64 denied, GError **error)
{
  g_autoptr (MusterPayment) payment = muster_payment_new ();
  g_autoptr (MusterPaymentLine) line = muster_payment_line_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  payment->claim_id = test_sample_find_id (workspace, &muster_claim_type, ANSWERED, error);
  payment->received_on = muster_date_new (2026, 5, 14);
  payment->amount = paid;
  if (payment->claim_id != MUSTER_ID_NONE)
    line->cost_line_id =
        test_sample_find_id (workspace, &muster_cost_line_type, ANSWERED_LINE, error);
  line->amount = paid;
  line->denied = denied;
  line->reason = g_strdup ("No receipt");
  g_ptr_array_add (lines, line);
  return line->cost_line_id != MUSTER_ID_NONE &&
         muster_action_record_payment (workspace, payment, lines, error);
}

void
test_sample_prepare_claims (MusterWorkspace *workspace)
{
  GError *error = NULL;
  guint i;

  for (i = 0; i < N_CLAIMS; i++)
    enter_claim (workspace, i);
  for (i = ANSWERED; i <= SENT; i++)
    {
      submit (workspace, i, &error);
      g_assert_no_error (error);
    }
  pay (workspace, 10000, 5000, &error);
  g_assert_no_error (error);
}

gboolean
test_sample_propose_costs (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterProposalOptions options;
  g_autoptr (MusterProposed) proposed = NULL;
  MusterId award = test_sample_find_id (workspace, &muster_award_type, 0, error);
  MusterId class_id = MUSTER_ID_NONE;

  if (award != MUSTER_ID_NONE)
    class_id = test_sample_find_id (workspace, &muster_class_type, 0, error);
  if (class_id == MUSTER_ID_NONE)
    return FALSE;
  muster_proposal_init_options (&options);
  options.categories = (1u << MUSTER_COST_CATEGORY_TUITION) | (1u << MUSTER_COST_CATEGORY_MEALS);
  options.tuition = 25000 + round;
  proposed = muster_action_propose_costs (workspace, award, class_id, &options, error);
  return proposed != NULL;
}

gboolean
test_sample_enter_cost (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *description = g_strdup_printf ("Toll %u", round);
  g_autoptr (MusterCostLine) line = make_line (description, MUSTER_COST_LINE_STATUS_PROPOSED, 450);

  line->claim_id = test_sample_find_id (workspace, &muster_claim_type, DRAFT, error);
  return line->claim_id != MUSTER_ID_NONE &&
         muster_action_enter_cost (workspace, line, NULL, error);
}

gboolean
test_sample_confirm_costs (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId line = test_sample_find_id (workspace, &muster_cost_line_type, PROPOSED_LINE, error);

  return line != MUSTER_ID_NONE && muster_action_confirm_costs (workspace, &line, 1, error);
}

gboolean
test_sample_move_costs (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId line = test_sample_find_id (workspace, &muster_cost_line_type, READY_LINE, error);
  MusterId claim = MUSTER_ID_NONE;

  if (line != MUSTER_ID_NONE)
    claim = test_sample_find_id (workspace, &muster_claim_type,
                                 round % 2 == 0 ? OTHER_DRAFT : DRAFT, error);
  return claim != MUSTER_ID_NONE && muster_action_move_costs (workspace, &line, 1, claim, error);
}

gboolean
test_sample_submit_claim (MusterWorkspace *workspace, guint round, GError **error)
{
  return submit (workspace, OTHER_DRAFT, error);
}

gboolean
test_sample_withdraw_claim (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId claim = test_sample_find_id (workspace, &muster_claim_type, SENT, error);

  return claim != MUSTER_ID_NONE &&
         muster_action_withdraw_claim (workspace, claim, "Sent to the wrong office", error);
}

gboolean
test_sample_record_payment (MusterWorkspace *workspace, guint round, GError **error)
{
  return pay (workspace, 1 + (gint64) round, MUSTER_NUMBER_NONE, error);
}

gboolean
test_sample_claim_again (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId line = test_sample_find_id (workspace, &muster_cost_line_type, ANSWERED_LINE, error);

  return line != MUSTER_ID_NONE &&
         muster_action_claim_again (workspace, &line, 1, MUSTER_ID_NONE, error);
}

gboolean
test_sample_adjust_cost (MusterWorkspace *workspace, guint round, GError **error)
{
  const MusterAdjusting adjusting = { .line_id = test_sample_find_id (
                                          workspace, &muster_cost_line_type, SENT_LINE, error),
                                      .amount = -1 - (gint64) round,
                                      .reason = "The academy gave some back" };

  return adjusting.line_id != MUSTER_ID_NONE &&
         muster_action_adjust_cost (workspace, &adjusting, error);
}

gboolean
test_sample_set_rate (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterAgencyRate) rate = muster_agency_rate_new ();

  rate->kind = g_strdup ("mileage");
  rate->name = g_strdup_printf ("own-car-%u", round);
  rate->value = 700;
  rate->citation = g_strdup ("Order of the chief");
  return muster_action_set_rate (workspace, rate, error);
}
