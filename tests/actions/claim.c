/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Claims: estimates that get their amounts, lines that follow what is typed, what stays frozen, payments that do not
 * fit. */

#include <string.h>

#include "actions/award.h"
#include "actions/claim.h"
#include "actions/class.h"
#include "actions/cost-line.h"
#include "actions/edit.h"
#include "actions/roster.h"
#include "actions/void.h"
#include "support/action-samples.h"
#include "support/agency.h"

#define HOUR 3600
#define DAY (24 * HOUR)
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

/* --- Records -------------------------------------------------------------------------------------- */

/* The line of that description, as it is on file; owned by @lines. */
static const MusterCostLine *
find_line (const TestAgency *agency, const char *description, GPtrArray **lines)
{
  guint i;

  *lines = test_agency_load_all (agency, &muster_cost_line_type);
  for (i = (*lines)->len; i > 0; i--)
    {
      const MusterCostLine *line = g_ptr_array_index (*lines, i - 1);

      if (g_str_has_prefix (line->description, description))
        return line;
    }
  g_error ("There is no line “%s”", description);
}

static MusterId
enter_award (const TestAgency *agency)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  GError *error = NULL;
  MusterId id;

  award->number = g_strdup ("R-7");
  award->title = g_strdup ("Regional grant");
  award->status = MUSTER_AWARD_STATUS_AWARDED;
  award->starts_on = muster_date_new (2025, 7, 1);
  award->ends_on = muster_date_new (2026, 6, 30);
  award->amount = 1000000;
  award->backfill_cap = 50000;
  muster_action_enter_award (agency->workspace, award, NULL, &id, &error);
  g_assert_no_error (error);
  return id;
}

static MusterId
enter_claim (const TestAgency *agency, MusterId award, MusterCostLine *line)
{
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (GPtrArray) lines =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_cost_line_free);
  GError *error = NULL;

  claim->award_id = award;
  claim->number = 1;
  g_ptr_array_add (lines, line);
  muster_action_enter_claim (agency->workspace, claim, lines, &error);
  g_assert_no_error (error);
  return line->claim_id;
}

/* Ten hours at 61.50, of which the award pays 50.00 each. */
static MusterCostLine *
make_backfill (void)
{
  MusterCostLine *line = muster_cost_line_new ();

  line->incurred_on = muster_date_new (2026, 4, 14);
  line->category = MUSTER_COST_CATEGORY_BACKFILL;
  line->description = g_strdup ("Backfill");
  line->quantity = 1000;
  line->rate = 61500;
  line->amount = 61500;
  line->allowed = 50000;
  line->allowed_reason = g_strdup ("The award pays at most 50.00 an hour.");
  line->arithmetic = g_strdup ("10 × 61.50");
  line->status = MUSTER_COST_LINE_STATUS_READY;
  return line;
}

static gboolean
set_field (const TestAgency *agency, MusterId line, const char *field, const char *text,
           GError **error)
{
  const MusterEdit edit = { &muster_cost_line_type, line, field, text };

  return muster_action_edit (agency->workspace, &edit, NULL, error);
}

static void
submit (const TestAgency *agency, MusterId claim)
{
  const MusterClaimSubmitting submitting = { .claim_id = claim,
                                             .submitted_on = MUSTER_DATE_NONE,
                                             .method = MUSTER_SUBMISSION_METHOD_MAIL };
  GError *error = NULL;

  muster_action_submit_claim (agency->workspace, &submitting, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
pay (const TestAgency *agency, const MusterCostLine *line, gint64 paid, gint64 denied,
     const char *reason, GError **error)
{
  g_autoptr (MusterPayment) payment = muster_payment_new ();
  g_autoptr (MusterPaymentLine) part = muster_payment_line_new ();
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  payment->claim_id = line->claim_id;
  payment->received_on = muster_date_new (2026, 5, 14);
  payment->amount = paid;
  part->cost_line_id = line->id;
  part->amount = paid;
  part->denied = denied;
  part->reason = g_strdup (reason);
  g_ptr_array_add (parts, part);
  return muster_action_record_payment (agency->workspace, payment, parts, error);
}

/* --- Lines ---------------------------------------------------------------------------------------- */

static void
test_edited (TestAgency *agency, gconstpointer data)
{
  MusterId award = enter_award (agency);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) again = NULL;
  const MusterCostLine *line;
  GError *error = NULL;
  MusterId id;

  enter_claim (agency, award, make_backfill ());
  id = find_line (agency, "Backfill", &lines)->id;
  set_field (agency, id, "quantity", "8", &error);
  g_assert_no_error (error);
  line = find_line (agency, "Backfill", &again);
  g_assert_cmpint (line->amount, ==, 49200);
  g_assert_cmpint (line->allowed, ==, 40000);
  g_assert_cmpstr (line->arithmetic, ==, "8 × 61.50");
  g_ptr_array_unref (again);
  set_field (agency, id, "rate", "45.00", &error);
  g_assert_no_error (error);
  line = find_line (agency, "Backfill", &again);
  g_assert_cmpint (line->amount, ==, 36000);
  g_assert_cmpint (line->allowed, ==, MUSTER_NUMBER_NONE);
  g_assert_null (line->allowed_reason);
  g_ptr_array_unref (again);
  set_field (agency, id, "amount", "350.00", &error);
  g_assert_no_error (error);
  line = find_line (agency, "Backfill", &again);
  g_assert_null (line->arithmetic);
  REFUSED (set_field (agency, id, "amount", "1.234,56", &error), INVALID_INPUT, "1234.56");
  REFUSED (set_field (agency, id, "amount", "-1.00", &error), INVALID_INPUT, "not negative");
  REFUSED (set_field (agency, id, "allowed", "350.01", &error), INVALID_INPUT, "at most");
  REFUSED (set_field (agency, id, "until_on", "2026-04-01", &error), INVALID_INPUT, "ends before");
  REFUSED (set_field (agency, id, "paid_on", "2026-12-01", &error), INVALID_INPUT, "");
}

static void
test_frozen (TestAgency *agency, gconstpointer data)
{
  MusterId claim = enter_claim (agency, enter_award (agency), make_backfill ());
  g_autoptr (GPtrArray) lines = NULL;
  const MusterCostLine *line;
  GError *error = NULL;

  submit (agency, claim);
  line = find_line (agency, "Backfill", &lines);
  g_assert_cmpint (line->claimed, ==, 50000);
  REFUSED (set_field (agency, line->id, "vendor", "Payroll", &error), CONSTRAINT, "was claimed");
  REFUSED (
      muster_action_void (agency->workspace, &muster_cost_line_type, line->id, "Wrong", &error),
      CONSTRAINT, "was claimed");
  REFUSED (muster_action_confirm_costs (agency->workspace, &line->id, 1, &error), CONSTRAINT,
           "was claimed");
  REFUSED (muster_action_move_costs (agency->workspace, &line->id, 1, claim, &error), CONSTRAINT,
           "submitted");
}

/* One document proves two lines; it proves the same of a line once. */
static void
test_proved (TestAgency *agency, gconstpointer data)
{
  g_autoptr (GBytes) scan = g_bytes_new_static ("%PDF-1.4 receipt", 16);
  g_autoptr (GBytes) note = g_bytes_new_static ("I paid it", 9);
  g_autoptr (GPtrArray) lines = test_agency_load_all (agency, &muster_cost_line_type);
  g_autoptr (GPtrArray) links = NULL;
  const MusterId ids[] = { ((const MusterCostLine *) lines->pdata[0])->id,
                           ((const MusterCostLine *) lines->pdata[1])->id };
  MusterProving proving = { ids,     2,   MUSTER_PROOF_KIND_INVOICE, MUSTER_ID_NONE, "Invoice",
                            "i.pdf", note };
  GError *error = NULL;

  REFUSED (muster_action_prove_costs (agency->workspace, &proving, &error), INVALID_INPUT,
           "no document");
  proving.bytes = scan;
  muster_action_prove_costs (agency->workspace, &proving, &error);
  g_assert_no_error (error);
  links = test_agency_load_all (agency, &muster_document_link_type);
  g_assert_cmpuint (links->len, ==, 2);
  proving.document_id = ((const MusterDocumentLink *) links->pdata[0])->document_id;
  REFUSED (muster_action_prove_costs (agency->workspace, &proving, &error), CONSTRAINT, "already");
  proving.proof = MUSTER_PROOF_KIND_PAYMENT;
  muster_action_prove_costs (agency->workspace, &proving, &error);
  g_assert_no_error (error);
}

/* --- Estimates ------------------------------------------------------------------------------------ */

static MusterId
schedule (const TestAgency *agency, MusterDate day)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr (GPtrArray) meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  const MusterClassPlan plan = { course, subjects, details, meetings, NULL, 0, NULL };
  MusterMeeting *meeting = muster_meeting_new ();
  const gint64 none = 0;
  const MusterRosterLine seat = { agency->officers[0],
                                  MUSTER_ROSTER_STATUS_REGISTERED,
                                  MUSTER_ROLE_ATTENDED,
                                  MUSTER_NUMBER_NONE,
                                  &none,
                                  NULL,
                                  NULL };
  GError *error = NULL;
  MusterId id;

  course->title = g_strdup ("Rifle");
  course->seconds = meeting->seconds = 8 * HOUR;
  meeting->held_on = day;
  g_ptr_array_add (meetings, meeting);
  muster_action_schedule_class (agency->workspace, &plan, &id, &error);
  g_assert_no_error (error);
  muster_action_set_roster (agency->workspace, id, &seat, 1, 1, &error);
  g_assert_no_error (error);
  return id;
}

static MusterProposed *
propose (const TestAgency *agency, MusterId award, MusterId class_id, gint64 tuition,
         GError **error)
{
  MusterProposalOptions options;

  muster_proposal_init_options (&options);
  options.categories = 1u << MUSTER_COST_CATEGORY_TUITION;
  options.tuition = tuition;
  return muster_action_propose_costs (agency->workspace, award, class_id, &options, error);
}

/* The file as it is opened ten days later. */
static void
wait_ten_days (TestAgency *agency)
{
  g_autofree char *path = g_build_filename (agency->folder, "Agency.muster", NULL);
  MusterEnvironment environment = test_action_environment ();
  GError *error = NULL;

  environment.clock.fixed += 10 * DAY;
  muster_workspace_close (agency->workspace);
  agency->workspace = muster_workspace_open (path, MUSTER_WORKSPACE_WRITE, &environment, &error);
  g_assert_no_error (error);
}

static void
test_estimated (TestAgency *agency, gconstpointer data)
{
  MusterId award = enter_award (agency);
  MusterId class_id = schedule (agency, muster_date_new (2026, 5, 20));
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) filled = NULL;
  g_autoptr (MusterProposed) estimate = NULL;
  g_autoptr (MusterProposed) actual = NULL;
  const MusterCostLine *line;
  GError *error = NULL;

  estimate = propose (agency, award, class_id, 30000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (estimate->n_new, ==, 1);
  line = find_line (agency, "Tuition, Rifle", &lines);
  g_assert_cmpint (line->estimated, ==, 30000);
  g_assert_cmpint (line->amount, ==, MUSTER_NUMBER_NONE);
  wait_ten_days (agency);
  actual = propose (agency, award, class_id, 32000, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (actual->n_new, ==, 0);
  g_assert_cmpuint (actual->n_filled, ==, 1);
  g_assert_cmpint (actual->claim_id, ==, estimate->claim_id);
  line = find_line (agency, "Tuition, Rifle", &filled);
  g_assert_cmpint (line->estimated, ==, 30000);
  g_assert_cmpint (line->amount, ==, 32000);
  REFUSED (propose (agency, award, class_id, 33000, &error) != NULL, CONSTRAINT, "already");
}

/* --- The funder ----------------------------------------------------------------------------------- */

static void
test_paid (TestAgency *agency, gconstpointer data)
{
  MusterId claim = enter_claim (agency, enter_award (agency), make_backfill ());
  g_autoptr (GPtrArray) lines = NULL;
  const MusterCostLine *line = find_line (agency, "Backfill", &lines);
  GError *error = NULL;

  REFUSED (pay (agency, line, 100, MUSTER_NUMBER_NONE, NULL, &error), CONSTRAINT, "Submit it");
  submit (agency, claim);
  REFUSED (pay (agency, line, 50001, MUSTER_NUMBER_NONE, NULL, &error), CONSTRAINT, "500.00");
  REFUSED (pay (agency, line, -1, MUSTER_NUMBER_NONE, NULL, &error), CONSTRAINT, "paid back");
  REFUSED (pay (agency, line, 30000, 20000, NULL, &error), INVALID_INPUT, "why");
  REFUSED (pay (agency, line, 30000, 20001, "Late", &error), CONSTRAINT, "500.00");
  pay (agency, line, 30000, 20000, "Late", &error);
  g_assert_no_error (error);
  REFUSED (pay (agency, line, 1, MUSTER_NUMBER_NONE, NULL, &error), CONSTRAINT, "0.00");
  /* 500 claimed, 300 paid, 200 denied: 200 claimable again (semantics C18). */
  muster_action_claim_again (agency->workspace, &line->id, 1, MUSTER_ID_NONE, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (lines);
  line = find_line (agency, "Asked for again", &lines);
  g_assert_cmpint (line->amount, ==, 0);
  g_assert_cmpint (line->claimed, ==, 20000);
  REFUSED (
      muster_action_claim_again (agency->workspace, &line->corrects_id, 1, MUSTER_ID_NONE, &error),
      CONSTRAINT, "nothing was denied");
}

/* Of 615.00 the award allowed 500.00: what is taken back comes off the 115.00 first. */
static void
test_adjusted (TestAgency *agency, gconstpointer data)
{
  MusterId claim = enter_claim (agency, enter_award (agency), make_backfill ());
  g_autoptr (GPtrArray) lines = NULL;
  MusterAdjusting adjusting = { 0 };
  const MusterCostLine *line;
  GError *error = NULL;

  adjusting.line_id = find_line (agency, "Backfill", &lines)->id;
  adjusting.amount = -15000;
  adjusting.reason = "Two hours less";
  REFUSED (muster_action_adjust_cost (agency->workspace, &adjusting, &error), CONSTRAINT,
           "Submit it");
  submit (agency, claim);
  adjusting.reason = " ";
  REFUSED (muster_action_adjust_cost (agency->workspace, &adjusting, &error), INVALID_INPUT, "why");
  adjusting.reason = "Two hours less";
  muster_action_adjust_cost (agency->workspace, &adjusting, &error);
  g_assert_no_error (error);
  g_ptr_array_unref (lines);
  line = find_line (agency, "Adjustment", &lines);
  g_assert_cmpint (line->amount, ==, -15000);
  g_assert_cmpint (line->allowed, ==, -3500);
  adjusting.amount = -46501;
  REFUSED (muster_action_adjust_cost (agency->workspace, &adjusting, &error), CONSTRAINT, "465.00");
}

#define ADD(path, func)                                                                            \
  g_test_add (path, TestAgency, NULL, test_agency_set_up, func, test_agency_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/actions/claim/edited", test_edited);
  ADD ("/actions/claim/frozen", test_frozen);
  ADD ("/actions/claim/proved", test_proved);
  ADD ("/actions/claim/estimated", test_estimated);
  ADD ("/actions/claim/paid", test_paid);
  ADD ("/actions/claim/adjusted", test_adjusted);
  return g_test_run ();
}
