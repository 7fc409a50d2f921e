/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of an award: from a template over its application, verification, amendments and approvals to
 * its end. */

#include "actions/award-change.h"
#include "actions/award-template.h"
#include "actions/award.h"
#include "actions/class.h"
#include "actions/edit.h"
#include "actions/list.h"
#include "actions/preapproval.h"
#include "actions/void.h"
#include "support/agency.h"

#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

#define DAY(month, day) muster_date_new (2026, month, day)

static MusterId
enter (TestAgency *agency, const char *template)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  award->number = g_strdup ("R-7");
  award->amount = 1000000;
  muster_action_enter_award_from (agency->workspace, template, award, &id, &error);
  g_assert_no_error (error);
  return id;
}

static void
decide (TestAgency *agency, MusterId id, MusterAwardStatus status, gint64 amount)
{
  const MusterAwardDecision decision = { status, DAY (4, 1), amount };
  GError *error = NULL;

  muster_action_decide_award (agency->workspace, id, &decision, &error);
  g_assert_no_error (error);
}

/* Of those that the agency has, the one of this test. */
static MusterAward *
load_award (TestAgency *agency)
{
  g_autoptr (GPtrArray) awards = test_agency_load_all (agency, &muster_award_type);
  guint i;

  for (i = 0; i < awards->len; i++)
    if (g_str_equal (((const MusterAward *) g_ptr_array_index (awards, i))->number, "R-7"))
      return muster_award_copy (g_ptr_array_index (awards, i));
  g_assert_not_reached ();
}

/* The record that was entered last. */
static gconstpointer
last_of (const GPtrArray *records)
{
  return g_ptr_array_index (records, records->len - 1);
}

static char *
list_cell (TestAgency *agency, const char *id)
{
  GError *error = NULL;
  g_autoptr (MusterTable) table =
      muster_action_list (agency->workspace, MUSTER_LISTING_AWARDS, &error);
  guint row = 0, column;

  g_assert_no_error (error);
  while (g_strcmp0 (muster_table_get_text (table, row, 0), "R-7") != 0)
    g_assert_cmpuint (++row, <, muster_table_get_n_rows (table));
  for (column = 0; column < muster_table_get_n_columns (table); column++)
    if (g_str_equal (muster_table_get_column (table, column)->id, id))
      return muster_table_format_cell (table, row, column);
  g_error ("There is no column %s", id);
}

static void
assert_listed (TestAgency *agency, const char *id, const char *expected)
{
  g_autofree char *cell = list_cell (agency, id);

  g_assert_cmpstr (cell, ==, expected);
}

static void
test_template (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (MusterAward) verified = NULL;
  g_autoptr (GPtrArray) budget = NULL;
  GError *error = NULL;
  MusterId id;

  award->number = g_strdup ("X-1");
  REFUSED (muster_action_enter_award_from (agency->workspace, "us-none", award, NULL, &error),
           NOT_FOUND, "us-co-regional");
  id = enter (agency, "us-co-academy");
  budget = test_agency_load_all (agency, &muster_award_budget_type);
  g_assert_cmpuint (budget->len, ==, 9);
  assert_listed (agency, "terms", "not-verified");
  REFUSED (muster_action_verify_award (agency->workspace, id, " ", "R. A.", DAY (4, 2), &error),
           INVALID_INPUT, "award letter");
  REFUSED (muster_action_verify_award (agency->workspace, id, "Letter", "", DAY (4, 2), &error),
           INVALID_INPUT, "who verified");
  REFUSED (muster_action_verify_award (agency->workspace, id, "Letter", "R. A.",
                                       muster_date_new (2199, 1, 1), &error),
           INVALID_INPUT, "future");
  muster_action_verify_award (agency->workspace, id, "Award letter of 3 July", "R. Abernathy",
                              DAY (4, 2), &error);
  g_assert_no_error (error);
  assert_listed (agency, "terms", "verified");
  verified = load_award (agency);
  g_assert_cmpstr (verified->terms_source, ==, "Award letter of 3 July");
  g_assert_cmpstr (verified->template, ==, "us-co-academy");
}

static void
test_application (TestAgency *agency, gconstpointer data)
{
  const MusterAwardDecision again = { MUSTER_AWARD_STATUS_DECLINED, DAY (4, 2),
                                      MUSTER_NUMBER_NONE };
  g_autoptr (MusterAward) award = NULL;
  MusterId id = enter (agency, "us-co-regional");
  GError *error = NULL;

  REFUSED (muster_action_close_award (agency->workspace, id, DAY (4, 1), &error), CONSTRAINT,
           "Planned");
  decide (agency, id, MUSTER_AWARD_STATUS_APPLIED, 1500000);
  decide (agency, id, MUSTER_AWARD_STATUS_AWARDED, 1200000);
  REFUSED (muster_action_decide_award (agency->workspace, id, &again, &error), CONSTRAINT,
           "Awarded");
  muster_action_close_award (agency->workspace, id, DAY (5, 1), &error);
  g_assert_no_error (error);
  award = load_award (agency);
  g_assert_cmpint (award->status, ==, MUSTER_AWARD_STATUS_CLOSED);
  g_assert_cmpint (award->asked, ==, 1500000);
  g_assert_cmpint (award->amount, ==, 1200000);
  g_assert_cmpint (award->applied_on, ==, DAY (4, 1));
  g_assert_cmpint (award->closed_on, ==, DAY (5, 1));
}

/* The list says what holds, the file what was said first; a voided amendment did nothing. */
static void
test_amendment (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAwardAmendment) amendment = muster_award_amendment_new ();
  g_autoptr (MusterAward) award = NULL;
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  amendment->award_id = enter (agency, "us-co-regional");
  amendment->reason = g_strdup ("Two more officers");
  amendment->decided_on = DAY (4, 15);
  REFUSED (muster_action_amend_award (agency->workspace, amendment, NULL, &error), INVALID_INPUT,
           "changes nothing");
  amendment->ends_on = muster_date_new (2020, 1, 1);
  REFUSED (muster_action_amend_award (agency->workspace, amendment, NULL, &error), INVALID_INPUT,
           "ends before it starts");
  amendment->ends_on = muster_date_new (2028, 9, 30);
  amendment->amount = -1;
  REFUSED (muster_action_amend_award (agency->workspace, amendment, NULL, &error), INVALID_INPUT,
           "below 0");
  amendment->amount = 1250000;
  muster_action_amend_award (agency->workspace, amendment, &id, &error);
  g_assert_no_error (error);
  assert_listed (agency, "amount", "12,500.00");
  assert_listed (agency, "left", "12,500.00");
  assert_listed (agency, "ends_on", "30 Sep 2028");
  award = load_award (agency);
  g_assert_cmpint (award->amount, ==, 1000000);
  muster_action_void (agency->workspace, &muster_award_amendment_type, id, "Typed twice", &error);
  g_assert_no_error (error);
  assert_listed (agency, "amount", "10,000.00");
}

static void
test_preapproval (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterPreapproval) request = muster_preapproval_new ();
  MusterPreapprovalDecision decision = { MUSTER_PREAPPROVAL_STATUS_SENT, DAY (4, 2),
                                         MUSTER_NUMBER_NONE, NULL, MUSTER_ID_NONE };
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  request->award_id = enter (agency, "us-co-regional");
  request->requested_on = DAY (4, 1);
  request->requested = 90000;
  REFUSED (muster_action_request_preapproval (agency->workspace, request, &id, &error),
           INVALID_INPUT, "Name the class");
  request->title = g_strdup ("Instructor course");
  muster_action_request_preapproval (agency->workspace, request, &id, &error);
  g_assert_no_error (error);
  REFUSED (muster_action_request_preapproval (agency->workspace, request, NULL, &error), CONSTRAINT,
           "asked for already");
  muster_action_decide_preapproval (agency->workspace, id, &decision, &error);
  g_assert_no_error (error);
  assert_listed (agency, "preapproved", "0.00");
  decision.status = MUSTER_PREAPPROVAL_STATUS_APPROVED;
  REFUSED (muster_action_decide_preapproval (agency->workspace, id, &decision, &error),
           INVALID_INPUT, "who decided");
  decision.authority = "Region's board";
  decision.on = DAY (3, 31);
  REFUSED (muster_action_decide_preapproval (agency->workspace, id, &decision, &error),
           INVALID_INPUT, "before approval");
  decision.on = DAY (4, 20);
  decision.amount = 80000;
  muster_action_decide_preapproval (agency->workspace, id, &decision, &error);
  g_assert_no_error (error);
  assert_listed (agency, "preapproved", "800.00");
  REFUSED (muster_action_decide_preapproval (agency->workspace, id, &decision, &error), CONSTRAINT,
           "Approved");
}

static MusterId
schedule (TestAgency *agency)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) meetings = g_ptr_array_new ();
  g_autoptr (MusterMeeting) meeting = muster_meeting_new ();
  const MusterClassPlan plan = { course, subjects, details, meetings, NULL, 0, NULL };
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  course->title = g_strdup ("Instructor course");
  course->seconds = 4 * 3600;
  meeting->held_on = DAY (9, 4);
  meeting->seconds = 4 * 3600;
  g_ptr_array_add (meetings, meeting);
  muster_action_schedule_class (agency->workspace, &plan, &id, &error);
  g_assert_no_error (error);
  return id;
}

static MusterCostLine *
make_estimate (gint64 estimated, MusterCostLineStatus status)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->incurred_on = DAY (5, 4);
  line->description = g_strdup ("Lodging");
  line->estimated = estimated;
  line->status = status;
  return line;
}

/* Of what a class is estimated to cost, lines that were withdrawn are not asked for. */
static void
test_estimate (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterPreapproval) request = muster_preapproval_new ();
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  g_autoptr (GPtrArray) requests = NULL;
  GError *error = NULL;

  request->award_id = claim->award_id = enter (agency, "us-co-regional");
  request->class_id = claim->class_id = schedule (agency);
  request->requested_on = DAY (4, 1);
  claim->number = 1;
  g_ptr_array_add (lines, make_estimate (40000, MUSTER_COST_LINE_STATUS_PROPOSED));
  g_ptr_array_add (lines, make_estimate (25050, MUSTER_COST_LINE_STATUS_PROPOSED));
  g_ptr_array_add (lines, make_estimate (99999, MUSTER_COST_LINE_STATUS_WITHDRAWN));
  muster_action_enter_claim (agency->workspace, claim, lines, &error);
  g_assert_no_error (error);
  muster_action_request_preapproval (agency->workspace, request, NULL, &error);
  g_assert_no_error (error);
  requests = test_agency_load_all (agency, &muster_preapproval_type);
  g_assert_cmpint (((const MusterPreapproval *) last_of (requests))->requested, ==, 65050);
}

static void
test_budget_and_reports (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAwardBudget) budget = muster_award_budget_new ();
  g_autoptr (MusterAwardReport) report = muster_award_report_new ();
  g_autoptr (GPtrArray) rows = NULL;
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  budget->award_id = report->award_id = enter (agency, "us-co-regional");
  budget->category = MUSTER_COST_CATEGORY_LODGING;
  budget->amount = 100;
  muster_action_set_award_budget (agency->workspace, budget, &error);
  g_assert_no_error (error);
  budget->amount = 250000;
  muster_action_set_award_budget (agency->workspace, budget, &error);
  g_assert_no_error (error);
  rows = test_agency_load_all (agency, &muster_award_budget_type);
  g_assert_cmpuint (rows->len, ==, 1);
  g_assert_cmpint (((const MusterAwardBudget *) last_of (rows))->amount, ==, 250000);

  report->title = g_strdup ("Final report");
  REFUSED (muster_action_enter_award_report (agency->workspace, report, &id, &error), INVALID_INPUT,
           "last day");
  report->due_on = DAY (7, 31);
  muster_action_enter_award_report (agency->workspace, report, &id, &error);
  g_assert_no_error (error);
  muster_action_send_award_report (agency->workspace, id, DAY (4, 3), MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  REFUSED (
      muster_action_send_award_report (agency->workspace, id, DAY (4, 4), MUSTER_ID_NONE, &error),
      CONSTRAINT, "3 Apr 2026 already");
}

static gboolean
edit (TestAgency *agency, MusterId id, const char *field, const char *text, GError **error)
{
  const MusterEdit edited = { &muster_award_type, id, field, text };

  return muster_action_edit (agency->workspace, &edited, NULL, error);
}

static void
test_edit (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAward) award = NULL;
  MusterId id = enter (agency, "us-co-regional");
  GError *error = NULL;

  REFUSED (edit (agency, id, "ends_on", "2020-01-01", &error), INVALID_INPUT,
           "ends before it starts");
  REFUSED (edit (agency, id, "amount", "a lot", &error), INVALID_INPUT, "1234.56");
  REFUSED (edit (agency, id, "match_percent", "101", &error), INVALID_INPUT, "0 to 100");
  REFUSED (edit (agency, id, "request_days", "0", &error), INVALID_INPUT, "number of days");
  g_assert_true (edit (agency, id, "amount", "12,345.67", &error));
  g_assert_true (edit (agency, id, "request_days", "30", &error));
  g_assert_true (edit (agency, id, "backfill_cap", "", &error));
  g_assert_no_error (error);
  award = load_award (agency);
  g_assert_cmpint (award->amount, ==, 1234567);
  g_assert_cmpint (award->request_days, ==, 30);
  g_assert_cmpint (award->backfill_cap, ==, MUSTER_NUMBER_NONE);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/actions/award-change/" name, TestAgency, NULL, test_agency_set_up, function,       \
              test_agency_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("template", test_template);
  ADD ("application", test_application);
  ADD ("amendment", test_amendment);
  ADD ("preapproval", test_preapproval);
  ADD ("estimate", test_estimate);
  ADD ("budget-and-reports", test_budget_and_reports);
  ADD ("edit", test_edit);
  return g_test_run ();
}
