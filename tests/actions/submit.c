/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Packets that are handed in, answered, and handed in again; and what acceptance does to a certificate. */

#include <string.h>

#include "actions/certify.h"
#include "actions/check.h"
#include "actions/log.h"
#include "actions/renewal-list.h"
#include "actions/submit.h"
#include "actions/training.h"
#include "actions/void.h"
#include "core/certificate.h"
#include "core/credit.h"
#include "core/document.h"
#include "support/agency.h"

#define HOUR 3600
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static const char *const one[] = { "14-0003", NULL };
static const char *const two[] = { "14-0002", "14-0003", NULL };

/* Minh Tran's certificate ends on 30 Jun 2026. */
static MusterId
certify (const TestAgency *agency)
{
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();
  MusterId id = MUSTER_ID_NONE;
  GError *error = NULL;

  certificate->officer_id = agency->officers[2];
  certificate->kind = MUSTER_CERTIFICATE_KIND_BASIC;
  certificate->number = g_strdup ("B-3");
  certificate->issued_on = muster_date_new (2023, 7, 1);
  certificate->expires_on = muster_date_new (2026, 6, 30);
  muster_action_certify (agency->workspace, certificate, &id, &error);
  g_assert_no_error (error);
  return id;
}

static MusterId
train (const TestAgency *agency, gint64 seconds)
{
  g_autoptr (MusterCredit) credit = muster_credit_new ();
  g_autoptr (GPtrArray) credits = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;
  GError *error = NULL;
  guint i;

  credit->officer_id = agency->officers[2];
  credit->earned_on = muster_date_new (2025, 11, 4);
  credit->title = g_strdup ("Range");
  credit->subject = g_strdup ("firearms");
  credit->seconds = seconds;
  credit->status = MUSTER_ROSTER_STATUS_COMPLETED;
  g_ptr_array_add (credits, credit);
  muster_action_record_training (agency->workspace, credits, &error);
  g_assert_no_error (error);
  all = test_agency_load_all (agency, &muster_credit_type);
  for (i = 0; i < all->len; i++)
    if (((const MusterCredit *) g_ptr_array_index (all, i))->seconds == seconds)
      return ((const MusterCredit *) g_ptr_array_index (all, i))->id;
  g_assert_not_reached ();
}

static MusterSubmitRequest
make_request (void)
{
  return (MusterSubmitRequest){ .due_before = muster_date_new (2026, 6, 30),
                                .state_ids = one,
                                .method = MUSTER_SUBMISSION_METHOD_PORTAL,
                                .recipient = "POST Council" };
}

static const MusterRenewalEntry *
find_entry (const GPtrArray *entries, const char *state_id)
{
  guint i;

  for (i = 0; i < entries->len; i++)
    {
      const MusterRenewalEntry *entry = g_ptr_array_index (entries, i);

      if (g_str_equal (entry->state_id, state_id))
        return entry;
    }
  g_error ("%s is not in the packet", state_id);
}

static void
submit (const TestAgency *agency)
{
  MusterSubmitRequest request = make_request ();
  GError *error = NULL;
  guint n = 0;

  muster_action_submit_renewal (agency->workspace, &request, &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_record (TestAgency *agency, gconstpointer data)
{
  g_autofree char *path = g_build_filename (agency->folder, "packet.pdf", NULL);
  const char *files[] = { path, NULL };
  MusterSubmitRequest request = make_request ();
  g_autoptr (GPtrArray) submissions = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  const MusterSubmission *submission = NULL;
  const MusterSubmissionFile *file;
  GError *error = NULL;
  guint before = test_agency_count (agency, &muster_submission_duty_type);
  guint i;

  certify (agency);
  train (agency, 9 * HOUR);
  request.files = files;
  REFUSED (muster_action_submit_renewal (agency->workspace, &request, NULL, &error), NOT_FOUND,
           "packet.pdf");
  g_assert_true (g_file_set_contents (path, "abc", 3, NULL));
  request.submitted_on = muster_date_new (2026, 12, 31);
  REFUSED (muster_action_submit_renewal (agency->workspace, &request, NULL, &error), INVALID_INPUT,
           "lies ahead");
  request.submitted_on = muster_date_new (2026, 5, 12);
  muster_action_submit_renewal (agency->workspace, &request, NULL, &error);
  g_assert_no_error (error);
  submissions = test_agency_load_all (agency, &muster_submission_type);
  /* The others are prepared. */
  for (i = 0; i < submissions->len && submission == NULL; i++)
    if (g_strcmp0 (((const MusterSubmission *) submissions->pdata[i])->recipient,
                   request.recipient) == 0)
      submission = g_ptr_array_index (submissions, i);
  g_assert_nonnull (submission);
  g_assert_cmpint (submission->kind, ==, MUSTER_SUBMISSION_KIND_RENEWAL);
  g_assert_cmpint (submission->submitted_on, ==, request.submitted_on);
  g_assert_cmpint (submission->ends_on, ==, muster_date_new (2026, 6, 30));
  g_assert_cmpstr (submission->recipient, ==, "POST Council");
  g_assert_cmpuint (strlen (submission->head_hash), ==, 64);
  kept = test_agency_load_all (agency, &muster_submission_file_type);
  g_assert_cmpuint (kept->len, ==, 1);
  file = g_ptr_array_index (kept, 0);
  g_assert_cmpstr (file->name, ==, "packet.pdf");
  g_assert_cmpstr (file->sha256, ==,
                   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpuint (test_agency_count (agency, &muster_submission_duty_type), >, before + 3);
}

static void
test_answers (TestAgency *agency, gconstpointer data)
{
  static const char *const nobody[] = { "99", NULL };
  MusterSubmissionDecision decision = { .state_ids = one,
                                        .outcome = MUSTER_SUBMISSION_OUTCOME_RETURNED };
  MusterSubmitRequest request = make_request ();
  GError *error = NULL;

  certify (agency);
  REFUSED (muster_action_decide_submission (agency->workspace, &decision, &error), INVALID_INPUT,
           "why");
  decision.reason = "A page is missing";
  REFUSED (muster_action_decide_submission (agency->workspace, &decision, &error), NOT_FOUND,
           "waits for an answer");
  submit (agency);
  REFUSED (muster_action_submit_renewal (agency->workspace, &request, NULL, &error), CONSTRAINT,
           "Tran, Minh");
  muster_action_decide_submission (agency->workspace, &decision, &error);
  g_assert_no_error (error);
  submit (agency);
  decision.state_ids = nobody;
  REFUSED (muster_action_decide_submission (agency->workspace, &decision, &error), NOT_FOUND,
           "state ID 99");
}

/* The certificate as it is on file. */
static MusterCertificate *
load_certificate (const TestAgency *agency, MusterId id)
{
  g_autoptr (GPtrArray) all = test_agency_load_all (agency, &muster_certificate_type);
  guint i;

  for (i = 0; i < all->len; i++)
    if (((MusterCertificate *) g_ptr_array_index (all, i))->id == id)
      return muster_certificate_copy (g_ptr_array_index (all, i));
  g_assert_not_reached ();
}

static const MusterCycle *
find_cycle (const GPtrArray *cycles, MusterDate starts_on)
{
  guint i;

  for (i = 0; i < cycles->len; i++)
    if (((const MusterCycle *) g_ptr_array_index (cycles, i))->starts_on == starts_on)
      return g_ptr_array_index (cycles, i);
  g_assert_not_reached ();
}

/* One step renews the certificate: the event, the new expiry and the next cycle; undo takes all back. */
static void
test_acceptance (TestAgency *agency, gconstpointer data)
{
  MusterSubmissionDecision decision = { .state_ids = one,
                                        .outcome = MUSTER_SUBMISSION_OUTCOME_ACCEPTED,
                                        .authority = "POST Council",
                                        .expires_on = muster_date_new (2026, 6, 30) };
  MusterId id = certify (agency);
  guint n_events, n_cycles;
  g_autoptr (MusterCertificate) renewed = NULL;
  g_autoptr (MusterCertificate) undone = NULL;
  g_autoptr (GPtrArray) cycles = NULL;
  g_autofree char *label = NULL;
  const MusterCycle *next;
  GError *error = NULL;

  submit (agency);
  n_events = test_agency_count (agency, &muster_certificate_event_type);
  n_cycles = test_agency_count (agency, &muster_cycle_type);
  REFUSED (muster_action_decide_submission (agency->workspace, &decision, &error), INVALID_INPUT,
           "not later");
  decision.expires_on = MUSTER_DATE_NONE;
  muster_action_decide_submission (agency->workspace, &decision, &error);
  g_assert_no_error (error);
  renewed = load_certificate (agency, id);
  g_assert_cmpint (renewed->expires_on, ==, muster_date_new (2029, 6, 30));
  g_assert_cmpuint (test_agency_count (agency, &muster_certificate_event_type), ==, n_events + 1);
  cycles = test_agency_load_all (agency, &muster_cycle_type);
  g_assert_cmpuint (cycles->len, ==, n_cycles + 1);
  next = find_cycle (cycles, muster_date_new (2026, 7, 1));
  g_assert_cmpint (next->ends_on, ==, muster_date_new (2029, 6, 30));
  label = muster_action_undo (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Enter that the packet of Tran, Minh was accepted");
  undone = load_certificate (agency, id);
  g_assert_cmpint (undone->expires_on, ==, muster_date_new (2026, 6, 30));
}

/* The newest entry of an officer in any submission. */
static MusterSubmissionOfficer *
load_entry (const TestAgency *agency, MusterId officer_id)
{
  g_autoptr (GPtrArray) all = test_agency_load_all (agency, &muster_submission_officer_type);
  guint i;

  for (i = all->len; i > 0; i--)
    if (((MusterSubmissionOfficer *) g_ptr_array_index (all, i - 1))->officer_id == officer_id)
      return muster_submission_officer_copy (g_ptr_array_index (all, i - 1));
  g_assert_not_reached ();
}

static guint
count_links (const TestAgency *agency, const MusterRecordType *owner, MusterId document_id)
{
  g_autoptr (GPtrArray) links = test_agency_load_all (agency, &muster_document_link_type);
  guint i, n = 0;

  for (i = 0; i < links->len; i++)
    {
      const MusterDocumentLink *link = g_ptr_array_index (links, i);

      n += link->document_id == document_id && g_str_equal (link->owner_table, owner->name);
    }
  return n;
}

static MusterId
find_last_document (const TestAgency *agency)
{
  g_autoptr (GPtrArray) all = test_agency_load_all (agency, &muster_document_type);

  return ((MusterDocument *) g_ptr_array_index (all, all->len - 1))->id;
}

/* One letter about two officers is one step, and one document. */
static void
test_many (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  static const char *const bad[] = { "14-0003", "14-0001", NULL };
  g_autoptr (GBytes) scan = g_bytes_new_static ("signed", 6);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  MusterSubmissionDecision decision = { .state_ids = bad,
                                        .outcome = MUSTER_SUBMISSION_OUTCOME_ACCEPTED,
                                        .authority = "POST Council",
                                        .scan = nothing,
                                        .scan_name = "/tmp/letter.pdf" };
  MusterSubmitRequest request = make_request ();
  g_autoptr (MusterSubmissionOfficer) entry = NULL;
  g_autoptr (MusterSubmissionOfficer) undone = NULL;
  g_autofree char *label = NULL;
  GError *error = NULL;
  guint n_steps;

  certify (agency);
  request.state_ids = two;
  muster_action_submit_renewal (agency->workspace, &request, NULL, &error);
  g_assert_no_error (error);
  n_steps = test_agency_count_steps (agency);
  REFUSED (muster_action_decide_submission (agency->workspace, &decision, &error), INVALID_INPUT,
           "empty");
  decision.scan = scan;
  REFUSED (muster_action_decide_submission (agency->workspace, &decision, &error), NOT_FOUND,
           "waits for an answer");
  entry = load_entry (agency, agency->officers[2]);
  g_assert_cmpint (entry->outcome, ==, MUSTER_SUBMISSION_OUTCOME_PENDING);
  decision.state_ids = two;
  decision.submission_id = entry->submission_id + 1;
  REFUSED (muster_action_decide_submission (agency->workspace, &decision, &error), NOT_FOUND,
           "waits for an answer");
  decision.submission_id = entry->submission_id;
  muster_action_decide_submission (agency->workspace, &decision, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_agency_count_steps (agency), ==, n_steps + 1);
  g_assert_cmpuint (
      count_links (agency, &muster_submission_officer_type, find_last_document (agency)), ==, 2);
  label = muster_action_undo (agency->workspace, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (label, ==, "Enter that the packets of 2 officers were accepted");
  undone = load_entry (agency, agency->officers[1]);
  g_assert_cmpint (undone->outcome, ==, MUSTER_SUBMISSION_OUTCOME_PENDING);
}

/* What a form says beside a field is what the action would say. */
static void
test_refused_members (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  MusterSubmissionDecision decision = { .state_ids = one,
                                        .outcome = MUSTER_SUBMISSION_OUTCOME_RETURNED };
  MusterDate today = muster_workspace_get_today (agency->workspace);
  MusterDecisionMember member = MUSTER_DECISION_DATE;
  GError *error = NULL;

  REFUSED (muster_submission_check_decision (&decision, today, &member, &error), INVALID_INPUT,
           "why");
  g_assert_cmpint (member, ==, MUSTER_DECISION_REASON);
  decision.reason = "A page is missing";
  decision.decided_on = today + 1;
  REFUSED (muster_submission_check_decision (&decision, today, &member, &error), INVALID_INPUT,
           "lies ahead");
  g_assert_cmpint (member, ==, MUSTER_DECISION_DATE);
  decision.decided_on = today;
  g_assert_true (muster_submission_check_decision (&decision, today, &member, &error));
  g_assert_true (muster_submission_check_expiry (today + 1, today, &error));
  REFUSED (muster_submission_check_expiry (today, today, &error), INVALID_INPUT, "not later");
}

static const MusterFinding *
find_difference (const MusterCheck *check)
{
  guint i;

  for (i = 0; i < check->findings->len; i++)
    {
      const MusterFinding *finding = g_ptr_array_index (check->findings, i);

      if (g_str_equal (finding->code, "submitted-differs"))
        return finding;
    }
  return NULL;
}

/* Semantics C16: what was handed in stands, and a finding says what is on record now. */
static void
test_differs (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterCheck) same = NULL;
  g_autoptr (MusterCheck) less = NULL;
  const MusterFinding *finding;
  MusterId range;
  GError *error = NULL;

  certify (agency);
  range = train (agency, 2 * HOUR);
  train (agency, 6 * HOUR);
  submit (agency);
  same = muster_action_check (agency->workspace, MUSTER_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (find_difference (same));
  muster_action_void (agency->workspace, &muster_credit_type, range, "Entered twice", &error);
  g_assert_no_error (error);
  less = muster_action_check (agency->workspace, MUSTER_DATE_NONE, NULL, &error);
  g_assert_no_error (error);
  finding = find_difference (less);
  g_assert_nonnull (finding);
  g_assert_cmpint (finding->officer_id, ==, agency->officers[2]);
  g_assert_nonnull (strstr (finding->message, "submitted 8.00, now 6.00"));
}

/* The list that a packet is chosen from: the same officers and words as on the paper. */
static void
test_list (TestAgency *agency, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) entries = NULL;
  const MusterRenewalEntry *entry;
  GError *error = NULL;

  certify (agency);
  entries =
      muster_action_list_renewals (agency->workspace, muster_date_new (2026, 6, 30), 0, &error);
  g_assert_no_error (error);
  entry = find_entry (entries, "14-0003");
  g_assert_cmpint (entry->officer_id, ==, agency->officers[2]);
  g_assert_cmpint (entry->period.to, ==, muster_date_new (2026, 6, 30));
  g_assert_true (entry->is_unmet);
  g_assert_true (g_str_has_prefix (entry->result, "short by "));
  REFUSED (muster_action_list_renewals (agency->workspace, muster_date_new (1990, 1, 1), 0,
                                        &error) != NULL,
           NOT_FOUND, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/actions/submit/record", TestAgency, NULL, test_agency_set_up, test_record,
              test_agency_tear_down);
  g_test_add ("/actions/submit/answers", TestAgency, NULL, test_agency_set_up, test_answers,
              test_agency_tear_down);
  g_test_add ("/actions/submit/acceptance", TestAgency, NULL, test_agency_set_up, test_acceptance,
              test_agency_tear_down);
  g_test_add ("/actions/submit/many", TestAgency, NULL, test_agency_set_up, test_many,
              test_agency_tear_down);
  g_test_add ("/actions/submit/refused-members", TestAgency, NULL, test_agency_set_up,
              test_refused_members, test_agency_tear_down);
  g_test_add ("/actions/submit/list", TestAgency, NULL, test_agency_set_up, test_list,
              test_agency_tear_down);
  g_test_add ("/actions/submit/differs", TestAgency, NULL, test_agency_set_up, test_differs,
              test_agency_tear_down);
  return g_test_run ();
}
