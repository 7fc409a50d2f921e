/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Samples of what becomes of an award. Award 0 runs; those after it are planned. */

#include "config.h"

#include "actions/award-change.h"
#include "actions/preapproval.h"
#include "support/action-samples-private.h"

#define DECIDED_ON muster_date_new (2026, 5, 1)

static MusterId
find_award (MusterWorkspace *workspace, guint index, GError **error)
{
  return test_sample_find_id (workspace, &muster_award_type, index, error);
}

gboolean
test_sample_amend_award (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterAwardAmendment) amendment = muster_award_amendment_new ();

  amendment->award_id = find_award (workspace, 0, error);
  amendment->decided_on = DECIDED_ON;
  amendment->amount = 1600000 + round;
  amendment->reason = g_strdup ("More officers");
  return amendment->award_id != MUSTER_ID_NONE &&
         muster_action_amend_award (workspace, amendment, NULL, error);
}

gboolean
test_sample_decide_award (MusterWorkspace *workspace, guint round, GError **error)
{
  const MusterAwardDecision decision = { MUSTER_AWARD_STATUS_AWARDED, DECIDED_ON, 1200000 };
  MusterId award = find_award (workspace, 1 + round, error);

  return award != MUSTER_ID_NONE && muster_action_decide_award (workspace, award, &decision, error);
}

gboolean
test_sample_verify_award (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *source = g_strdup_printf ("Award letter %u", round);
  MusterId award = find_award (workspace, 0, error);

  return award != MUSTER_ID_NONE &&
         muster_action_verify_award (workspace, award, source, "R. Abernathy", DECIDED_ON, error);
}

gboolean
test_sample_close_award (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId award = find_award (workspace, round, error);

  return award != MUSTER_ID_NONE && muster_action_close_award (workspace, award, DECIDED_ON, error);
}

gboolean
test_sample_set_award_budget (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterAwardBudget) budget = muster_award_budget_new ();

  budget->award_id = find_award (workspace, 0, error);
  budget->category = MUSTER_COST_CATEGORY_LODGING;
  budget->amount = 300000 + round;
  return budget->award_id != MUSTER_ID_NONE &&
         muster_action_set_award_budget (workspace, budget, error);
}

gboolean
test_sample_enter_award_report (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterAwardReport) report = muster_award_report_new ();

  report->award_id = find_award (workspace, 0, error);
  report->title = g_strdup_printf ("Quarterly report %u", round);
  report->due_on = muster_date_new (2026, 7, 10);
  return report->award_id != MUSTER_ID_NONE &&
         muster_action_enter_award_report (workspace, report, NULL, error);
}

gboolean
test_sample_send_award_report (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId report = test_sample_find_id (workspace, &muster_award_report_type, round, error);

  return report != MUSTER_ID_NONE &&
         muster_action_send_award_report (workspace, report, DECIDED_ON, MUSTER_ID_NONE, error);
}

gboolean
test_sample_request_preapproval (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterPreapproval) preapproval = muster_preapproval_new ();

  preapproval->award_id = find_award (workspace, 0, error);
  preapproval->title = g_strdup_printf ("Instructor course %u", round);
  preapproval->requested_on = muster_date_new (2026, 4, 1);
  preapproval->requested = 90000;
  return preapproval->award_id != MUSTER_ID_NONE &&
         muster_action_request_preapproval (workspace, preapproval, NULL, error);
}

gboolean
test_sample_decide_preapproval (MusterWorkspace *workspace, guint round, GError **error)
{
  const MusterPreapprovalDecision decision = { MUSTER_PREAPPROVAL_STATUS_APPROVED, DECIDED_ON,
                                               80000, "Region's board", MUSTER_ID_NONE };
  MusterId preapproval = test_sample_find_id (workspace, &muster_preapproval_type, round, error);

  return preapproval != MUSTER_ID_NONE &&
         muster_action_decide_preapproval (workspace, preapproval, &decision, error);
}

void
test_sample_prepare_awards (MusterWorkspace *workspace, guint round)
{
  MusterAwardDecision decision = { MUSTER_AWARD_STATUS_AWARDED, DECIDED_ON, MUSTER_NUMBER_NONE };
  GError *error = NULL;

  test_sample_enter_award (workspace, round, &error);
  g_assert_no_error (error);
  muster_action_decide_award (workspace, find_award (workspace, 0, NULL), &decision, &error);
  g_assert_no_error (error);
  test_sample_enter_award (workspace, round + 1, &error);
  g_assert_no_error (error);
  test_sample_enter_award_report (workspace, round, &error);
  g_assert_no_error (error);
  test_sample_request_preapproval (workspace, round, &error);
  g_assert_no_error (error);
}
