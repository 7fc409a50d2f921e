/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Waivers from request to decision, and cures of closed periods (semantics C11, C12). */

#include "actions/relieve.h"
#include "actions/training.h"
#include "actions/void.h"
#include "core/credit.h"
#include "support/agency.h"

#define HOUR 3600
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterWaiver *
make_waiver (const TestAgency *agency, const char *requirement)
{
  MusterWaiver *waiver = muster_waiver_new ();

  waiver->officer_id = agency->officers[1];
  waiver->pack = g_strdup ("us-ct");
  waiver->requirement = g_strdup (requirement);
  waiver->starts_on = muster_date_new (2023, 7, 1);
  waiver->ends_on = muster_date_new (2026, 6, 30);
  waiver->required_seconds = 12 * HOUR;
  waiver->reason = g_strdup ("Deployed");
  return waiver;
}

static gboolean
request (const TestAgency *agency, MusterWaiver *waiver, GError **error)
{
  g_autoptr (GPtrArray) waivers = g_ptr_array_new ();

  g_ptr_array_add (waivers, waiver);
  return muster_action_request_waiver (agency->workspace, waivers, error);
}

static const MusterWaiver *
get_last (GPtrArray *waivers)
{
  return g_ptr_array_index (waivers, waivers->len - 1);
}

/* One letter names two requirements: two records, one step; then one decision for both. */
static void
test_request_and_decide (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterWaiver) one = make_waiver (agency, "total");
  g_autoptr (MusterWaiver) other = make_waiver (agency, "firearms");
  g_autoptr (GPtrArray) waivers = g_ptr_array_new ();
  g_autoptr (GPtrArray) requested = NULL;
  g_autoptr (GPtrArray) decided = NULL;
  MusterWaiverDecision decision = { MUSTER_WAIVER_STATUS_SENT, NULL, MUSTER_DATE_NONE, 0 };
  MusterId ids[2];
  GError *error = NULL;

  g_ptr_array_add (waivers, one);
  g_ptr_array_add (waivers, other);
  muster_action_request_waiver (agency->workspace, waivers, &error);
  g_assert_no_error (error);
  requested = test_agency_load_all (agency, &muster_waiver_type);
  g_assert_cmpuint (requested->len, ==, 3);
  g_assert_cmpint (get_last (requested)->status, ==, MUSTER_WAIVER_STATUS_REQUESTED);
  ids[0] = ((MusterWaiver *) g_ptr_array_index (requested, 1))->id;
  ids[1] = ((MusterWaiver *) g_ptr_array_index (requested, 2))->id;

  muster_action_decide_waiver (agency->workspace, ids, 2, &decision, &error);
  g_assert_no_error (error);
  decision.status = MUSTER_WAIVER_STATUS_APPROVED;
  REFUSED (muster_action_decide_waiver (agency->workspace, ids, 2, &decision, &error),
           INVALID_INPUT, "authority");
  decision.authority = "POST Council";
  REFUSED (muster_action_decide_waiver (agency->workspace, ids, 2, &decision, &error),
           INVALID_INPUT, "date");
  decision.decided_on = muster_date_new (2026, 5, 1);
  muster_action_decide_waiver (agency->workspace, ids, 2, &decision, &error);
  g_assert_no_error (error);
  decided = test_agency_load_all (agency, &muster_waiver_type);
  g_assert_cmpint (get_last (decided)->status, ==, MUSTER_WAIVER_STATUS_APPROVED);
  g_assert_cmpstr (get_last (decided)->authority, ==, "POST Council");
  REFUSED (muster_action_decide_waiver (agency->workspace, ids, 1, &decision, &error), CONSTRAINT,
           "“Approved” already");
}

/* A decision that is entered at once takes up the request that is on file. */
static void
test_approved_at_once (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterWaiver) waiver = make_waiver (agency, "total");
  g_autoptr (GPtrArray) on_file = NULL;
  GError *error = NULL;

  waiver->requested_on = muster_date_new (2026, 4, 20);
  request (agency, waiver, &error);
  g_assert_no_error (error);
  REFUSED (request (agency, waiver, &error), CONSTRAINT, "requested already");
  waiver->requested_on = muster_date_new (2026, 5, 2);
  waiver->status = MUSTER_WAIVER_STATUS_APPROVED;
  REFUSED (request (agency, waiver, &error), INVALID_INPUT, "authority");
  waiver->authority = g_strdup ("POST Council");
  waiver->decided_on = muster_date_new (2026, 5, 1);
  REFUSED (request (agency, waiver, &error), INVALID_INPUT,
           "Requested on 2 May 2026, after it was decided on 1 May 2026.");
  waiver->requested_on = MUSTER_DATE_NONE;
  request (agency, waiver, &error);
  g_assert_no_error (error);
  on_file = test_agency_load_all (agency, &muster_waiver_type);
  g_assert_cmpint (get_last (on_file)->requested_on, ==, muster_date_new (2026, 4, 20));
  g_assert_cmpuint (test_agency_count (agency, &muster_waiver_type), ==, 2);
  REFUSED (request (agency, waiver, &error), CONSTRAINT, "approved already");
}

static void
test_bad_waivers (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterWaiver) waiver = make_waiver (agency, "totl");
  GError *error = NULL;

  REFUSED (request (agency, waiver, &error), NOT_FOUND, "“totl” is no requirement");
  muster_record_set_text (&waiver->requirement, "total");
  muster_record_set_text (&waiver->pack, "us-tx");
  REFUSED (request (agency, waiver, &error), NOT_FOUND, "Adopted are: us-ct.");
  muster_record_set_text (&waiver->pack, "us-ct");
  muster_record_set_text (&waiver->reason, "  ");
  REFUSED (request (agency, waiver, &error), INVALID_INPUT, "reason");
  muster_record_set_text (&waiver->reason, "Deployed");
  waiver->required_seconds = MUSTER_NUMBER_NONE;
  REFUSED (request (agency, waiver, &error), INVALID_INPUT, "still requires");
  waiver->kind = MUSTER_WAIVER_KIND_EXTENSION;
  waiver->extended_to = waiver->ends_on;
  REFUSED (request (agency, waiver, &error), INVALID_INPUT, "must be later");
  waiver->extended_to++;
  waiver->starts_on = waiver->ends_on + 1;
  REFUSED (request (agency, waiver, &error), INVALID_INPUT, "first and the last day");
  waiver->starts_on = waiver->ends_on;
  waiver->requested_on = muster_date_new (2090, 1, 1);
  REFUSED (request (agency, waiver, &error), INVALID_INPUT, "1 Jan 2090 is in the future");
  g_assert_cmpuint (test_agency_count (agency, &muster_waiver_type), ==, 1);
}

/* --- Cures ---------------------------------------------------------------------------------------- */

/* An officer's 8 hours on 15 January 2026, as in semantics C11. */
static MusterId
add_credit (const TestAgency *agency, MusterId officer_id)
{
  g_autoptr (MusterCredit) credit = muster_credit_new ();
  g_autoptr (GPtrArray) credits = g_ptr_array_new ();
  g_autoptr (GPtrArray) on_file = NULL;
  GError *error = NULL;

  credit->officer_id = officer_id;
  credit->earned_on = muster_date_new (2026, 1, 15);
  credit->title = g_strdup ("Legal update");
  credit->seconds = 8 * HOUR;
  credit->status = MUSTER_ROSTER_STATUS_COMPLETED;
  g_ptr_array_add (credits, credit);
  muster_action_record_training (agency->workspace, credits, &error);
  g_assert_no_error (error);
  on_file = test_agency_load_all (agency, &muster_credit_type);
  return ((MusterCredit *) g_ptr_array_index (on_file, on_file->len - 1))->id;
}

static MusterCure *
make_cure (const TestAgency *agency, MusterId credit_id)
{
  MusterCure *cure = muster_cure_new ();

  cure->officer_id = agency->officers[1];
  cure->credit_id = credit_id;
  cure->pack = g_strdup ("us-ct");
  cure->starts_on = muster_date_new (2025, 1, 1);
  cure->ends_on = muster_date_new (2025, 12, 31);
  cure->seconds = 4 * HOUR;
  return cure;
}

static void
test_cure (TestAgency *agency, gconstpointer data)
{
  MusterId credit_id = add_credit (agency, agency->officers[1]);
  g_autoptr (MusterCure) cure = make_cure (agency, credit_id);
  GError *error = NULL;

  muster_action_cure (agency->workspace, cure, &error);
  g_assert_no_error (error);
  REFUSED (muster_action_cure (agency->workspace, cure, &error), CONSTRAINT,
           "makes up for this period already");
  cure->starts_on = muster_date_new (2024, 1, 1);
  cure->ends_on = muster_date_new (2024, 12, 31);
  cure->seconds = 4 * HOUR + 1;
  REFUSED (muster_action_cure (agency->workspace, cure, &error), CONSTRAINT, "Only 4.00 h");
  cure->seconds = 4 * HOUR;
  muster_action_cure (agency->workspace, cure, &error);
  g_assert_no_error (error);
  cure->starts_on = muster_date_new (2023, 1, 1);
  cure->ends_on = muster_date_new (2023, 12, 31);
  cure->seconds = MUSTER_NUMBER_NONE;
  REFUSED (muster_action_cure (agency->workspace, cure, &error), CONSTRAINT, "Only 0.00 h");
}

/* One that takes what the period lacks leaves nothing sure; voided, it gives all back. */
static void
test_cure_of_all (TestAgency *agency, gconstpointer data)
{
  MusterId credit_id = add_credit (agency, agency->officers[1]);
  g_autoptr (MusterCure) cure = make_cure (agency, credit_id);
  g_autoptr (GPtrArray) cures = NULL;
  GError *error = NULL;

  cure->seconds = MUSTER_NUMBER_NONE;
  muster_action_cure (agency->workspace, cure, &error);
  g_assert_no_error (error);
  cure->starts_on--;
  cure->seconds = 1;
  REFUSED (muster_action_cure (agency->workspace, cure, &error), CONSTRAINT, "Only 0.00 h");
  cures = test_agency_load_all (agency, &muster_cure_type);
  g_assert_cmpuint (cures->len, ==, 1);
  muster_action_void (agency->workspace, &muster_cure_type,
                      ((MusterCure *) g_ptr_array_index (cures, 0))->id, "Not allowed", &error);
  g_assert_no_error (error);
  muster_action_cure (agency->workspace, cure, &error);
  g_assert_no_error (error);
}

static void
test_bad_cures (TestAgency *agency, gconstpointer data)
{
  MusterId credit_id = add_credit (agency, agency->officers[1]);
  g_autoptr (MusterCure) cure = make_cure (agency, credit_id);
  GError *error = NULL;

  cure->seconds = 0;
  REFUSED (muster_action_cure (agency->workspace, cure, &error), INVALID_INPUT, "more than 0");
  cure->seconds = HOUR;
  cure->officer_id = agency->officers[0];
  REFUSED (muster_action_cure (agency->workspace, cure, &error), CONSTRAINT, "another officer");
  cure->officer_id = agency->officers[1];
  cure->ends_on = muster_date_new (2026, 1, 15);
  REFUSED (muster_action_cure (agency->workspace, cure, &error), INVALID_INPUT,
           "before the period ended");
  cure->ends_on = cure->starts_on - 1;
  REFUSED (muster_action_cure (agency->workspace, cure, &error), INVALID_INPUT, "closed short");
  cure->ends_on = muster_date_new (2025, 12, 31);
  muster_action_void (agency->workspace, &muster_credit_type, credit_id, "Twice", &error);
  g_assert_no_error (error);
  REFUSED (muster_action_cure (agency->workspace, cure, &error), CONSTRAINT, "was voided");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (TestAgency *agency, gconstpointer data);
  } tests[] = {
    { "/actions/relieve/request-and-decide", test_request_and_decide },
    { "/actions/relieve/approved-at-once", test_approved_at_once },
    { "/actions/relieve/bad-waivers", test_bad_waivers },
    { "/actions/relieve/cure", test_cure },
    { "/actions/relieve/cure-of-all", test_cure_of_all },
    { "/actions/relieve/bad-cures", test_bad_cures },
  };
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestAgency, NULL, test_agency_set_up, tests[i].run,
                test_agency_tear_down);
  return g_test_run ();
}
