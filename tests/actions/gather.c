/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is entered beside training, and that gathering finds it: of all officers and of a few. */

#include <string.h>

#include "actions/certify.h"
#include "actions/class.h"
#include "actions/document.h"
#include "actions/gather.h"
#include "actions/log.h"
#include "actions/qualify.h"
#include "actions/training.h"
#include "actions/void.h"
#include "support/agency.h"

#define HOUR 3600
#define REFUSED(call, code, words)                                                                 \
  test_agency_assert_refused (call, &error, MUSTER_ERROR_##code, words)

static MusterId
get_id (const TestAgency *agency, const MusterRecordType *type, guint i)
{
  g_autoptr (GPtrArray) records = test_agency_load_all (agency, type);

  return muster_record_get_id (type, g_ptr_array_index (records, i));
}

/* --- Entering ------------------------------------------------------------------------------------- */

static void
add_entries (TestAgency *agency)
{
  g_autoptr (MusterQualification) qualification = muster_qualification_new ();
  g_autoptr (MusterEducation) education = muster_education_new ();
  g_autoptr (MusterMilestone) milestone = muster_milestone_new ();
  g_autoptr (MusterAssignment) assignment = muster_assignment_new ();
  g_autoptr (MusterEndorsement) endorsement = muster_endorsement_new ();
  GError *error = NULL;

  qualification->officer_id = education->officer_id = milestone->officer_id =
      assignment->officer_id = agency->officers[0];
  qualification->kind = g_strdup (" handgun ");
  qualification->qualified_on = muster_date_new (2026, 4, 14);
  education->school = g_strdup ("College");
  milestone->kind = g_strdup ("academy-start");
  milestone->happened_on = muster_date_new (2014, 7, 7);
  assignment->title = g_strdup ("School resource officer");
  endorsement->certificate_id = get_id (agency, &muster_certificate_type, 0);
  endorsement->subject = g_strdup ("Firearms");
  muster_action_qualify (agency->workspace, qualification, &error);
  g_assert_no_error (error);
  muster_action_record_education (agency->workspace, education, &error);
  g_assert_no_error (error);
  muster_action_record_milestone (agency->workspace, milestone, &error);
  g_assert_no_error (error);
  muster_action_assign (agency->workspace, assignment, NULL, &error);
  g_assert_no_error (error);
  muster_action_endorse (agency->workspace, endorsement, &error);
  g_assert_no_error (error);
}

static void
test_refused (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterQualification) qualification = muster_qualification_new ();
  g_autoptr (MusterMilestone) milestone = muster_milestone_new ();
  g_autoptr (MusterAssignment) assignment = muster_assignment_new ();
  g_autoptr (MusterEducation) education = muster_education_new ();
  GError *error = NULL;

  qualification->officer_id = milestone->officer_id = assignment->officer_id =
      education->officer_id = agency->officers[0];
  REFUSED (muster_action_qualify (agency->workspace, qualification, &error), INVALID_INPUT,
           "no kind");
  qualification->kind = g_strdup ("rifle");
  REFUSED (muster_action_qualify (agency->workspace, qualification, &error), INVALID_INPUT,
           "no date");
  qualification->qualified_on = muster_date_new (2026, 5, 15);
  REFUSED (muster_action_qualify (agency->workspace, qualification, &error), INVALID_INPUT,
           "in the future");
  qualification->qualified_on = muster_date_new (2026, 5, 14);
  qualification->expires_on = muster_date_new (2026, 5, 13);
  REFUSED (muster_action_qualify (agency->workspace, qualification, &error), INVALID_INPUT,
           "ends on 13 May 2026, before");
  milestone->kind = g_strdup ("registered");
  REFUSED (muster_action_record_milestone (agency->workspace, milestone, &error), INVALID_INPUT,
           "no date");
  assignment->title = g_strdup ("Detective");
  assignment->starts_on = muster_date_new (2026, 1, 2);
  assignment->ends_on = muster_date_new (2026, 1, 1);
  REFUSED (muster_action_assign (agency->workspace, assignment, NULL, &error), INVALID_INPUT,
           "before");
  REFUSED (muster_action_record_education (agency->workspace, education, &error), INVALID_INPUT,
           "no school");
}

/* A rank ends the one before and is the employment's from then on; one step takes all of it back. */
static void
test_assign (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAssignment) assignment = muster_assignment_new ();
  g_autoptr (GPtrArray) assignments = NULL;
  g_autoptr (GPtrArray) employments = NULL;
  g_autoptr (GPtrArray) undone = NULL;
  g_autofree char *label = NULL;
  MusterAssignmentEffects effects = { MUSTER_ID_NONE, TRUE };
  GError *error = NULL;

  assignment->officer_id = agency->officers[0];
  assignment->title = g_strdup ("Corporal");
  assignment->starts_on = muster_date_new (2020, 1, 1);
  muster_action_assign (agency->workspace, assignment, &effects, &error);
  g_assert_no_error (error);
  muster_record_set_text (&assignment->title, "Sergeant");
  effects.ended = get_id (agency, &muster_assignment_type, 0);
  REFUSED (muster_action_assign (agency->workspace, assignment, &effects, &error), INVALID_INPUT,
           "“Corporal” started on 1 Jan 2020. Type a later first day.");
  assignment->starts_on = muster_date_new (2026, 3, 1);
  muster_action_assign (agency->workspace, assignment, &effects, &error);
  g_assert_no_error (error);
  assignments = test_agency_load_all (agency, &muster_assignment_type);
  g_assert_cmpint (((MusterAssignment *) assignments->pdata[0])->ends_on, ==,
                   muster_date_new (2026, 2, 28));
  employments = test_agency_load_all (agency, &muster_employment_type);
  g_assert_cmpstr (((MusterEmployment *) employments->pdata[0])->rank, ==, "Sergeant");
  REFUSED (muster_action_assign (agency->workspace, assignment, &effects, &error), CONSTRAINT,
           "“Corporal” is not running");
  label = muster_action_undo (agency->workspace, &error);
  g_assert_no_error (error);
  undone = test_agency_load_all (agency, &muster_employment_type);
  g_assert_cmpstr (((MusterEmployment *) undone->pdata[0])->rank, ==, "Corporal");
}

/* What was voided neither runs nor is gathered. */
static void
test_voided_assignment (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterAssignment) assignment = muster_assignment_new ();
  g_autoptr (GPtrArray) facts = NULL;
  MusterAssignmentEffects effects = { MUSTER_ID_NONE, FALSE };
  GError *error = NULL;

  assignment->officer_id = agency->officers[0];
  assignment->title = g_strdup ("Detective");
  assignment->starts_on = muster_date_new (2020, 1, 1);
  muster_action_assign (agency->workspace, assignment, NULL, &error);
  g_assert_no_error (error);
  effects.ended = get_id (agency, &muster_assignment_type, 0);
  muster_action_void (agency->workspace, &muster_assignment_type, effects.ended, "Another officer",
                      &error);
  g_assert_no_error (error);
  assignment->starts_on = muster_date_new (2026, 1, 1);
  REFUSED (muster_action_assign (agency->workspace, assignment, &effects, &error), CONSTRAINT,
           "“Detective” is not running");
  facts = muster_gather_facts (agency->workspace, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (((MusterOfficerFacts *) facts->pdata[1])->assignments->len, ==, 0);
}

static void
test_endorse (TestAgency *agency, gconstpointer data)
{
  g_autoptr (MusterCertificate) basic = muster_certificate_new ();
  g_autoptr (MusterEndorsement) endorsement = muster_endorsement_new ();
  GError *error = NULL;

  basic->officer_id = agency->officers[0];
  basic->issued_on = muster_date_new (2020, 1, 1);
  muster_action_certify (agency->workspace, basic, &endorsement->certificate_id, &error);
  g_assert_no_error (error);
  endorsement->subject = g_strdup ("firearms");
  REFUSED (muster_action_endorse (agency->workspace, endorsement, &error), CONSTRAINT,
           "Only an instructor certificate");
  endorsement->certificate_id = get_id (agency, &muster_certificate_type, 0);
  endorsement->starts_on = muster_date_new (2024, 1, 2);
  endorsement->ends_on = muster_date_new (2024, 1, 1);
  REFUSED (muster_action_endorse (agency->workspace, endorsement, &error), INVALID_INPUT, "before");
  endorsement->ends_on = MUSTER_DATE_NONE;
  endorsement->starts_on = muster_date_new (2023, 6, 30);
  REFUSED (muster_action_endorse (agency->workspace, endorsement, &error), INVALID_INPUT,
           "Endorsement starts before the certificate, 1 Jul 2023.");
  endorsement->starts_on = muster_date_new (2023, 7, 1);
  muster_record_set_text (&endorsement->subject, "cooking");
  REFUSED (muster_action_endorse (agency->workspace, endorsement, &error), NOT_FOUND, "cooking");
}

/* --- Gathering ------------------------------------------------------------------------------------ */

static GPtrArray *
gather (TestAgency *agency, const char *state_id)
{
  const char *const state_ids[] = { state_id, NULL };
  GError *error = NULL;
  GPtrArray *facts =
      muster_gather_facts (agency->workspace, state_id != NULL ? state_ids : NULL, &error);

  g_assert_no_error (error);
  return facts;
}

static const MusterOfficerFacts *
find (const GPtrArray *facts, MusterId officer_id)
{
  guint i;

  for (i = 0; i < facts->len; i++)
    {
      const MusterOfficerFacts *officer = g_ptr_array_index (facts, i);

      if (officer->officer->id == officer_id)
        return officer;
    }
  g_assert_not_reached ();
}

static void
check_facts (TestAgency *agency, const char *state_id)
{
  g_autoptr (GPtrArray) all = gather (agency, state_id);
  const MusterOfficerFacts *facts = find (all, agency->officers[0]);
  const MusterCertificate *certificate = g_ptr_array_index (facts->certificates, 0);
  const MusterAgencyFacts *shared = facts->agency;
  const MusterClassSpan *span;
  MusterId class_id = get_id (agency, &muster_class_type, 0);
  MusterId meeting_id = get_id (agency, &muster_meeting_type, 0);
  const GArray *instructors;
  guint i;

  g_assert_cmpuint (all->len, ==, state_id != NULL ? 1 : 3);
  g_assert_cmpint (facts->officer->birth_month, ==, 6);
  g_assert_cmpuint (facts->employments->len, ==, 1);
  g_assert_cmpuint (facts->assignments->len, ==, 1);
  g_assert_cmpuint (facts->milestones->len, ==, 1);
  g_assert_cmpuint (facts->certificates->len, ==, 1);
  g_assert_cmpuint (facts->cycles->len, ==, 1);
  g_assert_cmpuint (facts->endorsements->len, ==, 1);
  g_assert_cmpuint (facts->qualifications->len, ==, 1);
  g_assert_cmpuint (facts->educations->len, ==, 1);
  g_assert_cmpuint (facts->waivers->len, ==, 1);
  g_assert_cmpuint (facts->credits->len, ==, 4);
  for (i = 0; i < facts->credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (facts->credits, i);

      g_assert_cmpstr (credit->title, ==, "Firearms review");
      g_assert_cmpint (credit->class_id, ==, class_id);
      g_assert_cmpint (credit->score, ==, 9500);
      g_assert_cmpint (credit->status, ==, MUSTER_ROSTER_STATUS_PASSED);
      g_assert_true (g_hash_table_contains (shared->proofs, &credit->id));
    }
  g_assert_cmpstr (shared->kind, ==, "police");
  g_assert_cmpint (shared->earliest_credit, ==, muster_date_new (2020, 2, 29));
  g_assert_cmpint (shared->earliest_milestone, ==, muster_date_new (2014, 7, 7));
  span = g_hash_table_lookup (shared->classes, &class_id);
  g_assert_cmpint (span->starts_on, ==, muster_date_new (2026, 4, 14));
  g_assert_cmpint (span->ends_on, ==, muster_date_new (2026, 4, 15));
  g_assert_cmpint (span->seconds, ==, 8 * HOUR);
  instructors = g_hash_table_lookup (shared->meetings, &meeting_id);
  g_assert_cmpuint (instructors->len, ==, 1);
  g_assert_cmpint (g_array_index (instructors, MusterId, 0), ==, agency->officers[0]);
  g_assert_cmpuint (g_hash_table_size (shared->certificates), ==, 1);
  g_assert_true (g_hash_table_contains (shared->certificates, &agency->officers[0]));
  g_assert_true (g_hash_table_contains (shared->endorsements, &certificate->id));
}

/* Another officer's credit, the earliest of the file. */
static void
add_early_credits (TestAgency *agency)
{
  g_autoptr (GPtrArray) credits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  guint i;
  GError *error = NULL;

  for (i = 0; i < 2; i++)
    {
      MusterCredit *credit = muster_credit_new ();

      credit->officer_id = agency->officers[2];
      credit->earned_on = muster_date_new (i == 0 ? 2020 : 2016, 2, 29);
      credit->title = g_strdup ("Roll call");
      credit->seconds = 900;
      g_ptr_array_add (credits, credit);
    }
  muster_action_record_training (agency->workspace, credits, &error);
  g_assert_no_error (error);
  /* A voided one is not the first. */
  muster_action_void (agency->workspace, &muster_credit_type,
                      get_id (agency, &muster_credit_type, 9), "Twice", &error);
  g_assert_no_error (error);
}

static void
attach (TestAgency *agency, const MusterRecordType *type, MusterId id, MusterId *document_id)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("scan", 4);
  GError *error = NULL;

  muster_action_attach_document (agency->workspace, type, id, "Sign-in sheet", "scan.pdf", bytes,
                                 document_id, &error);
  g_assert_no_error (error);
}

static void
test_gather (TestAgency *agency, gconstpointer data)
{
  add_entries (agency);
  add_early_credits (agency);
  attach (agency, &muster_class_type, get_id (agency, &muster_class_type, 0), NULL);
  check_facts (agency, NULL);
  check_facts (agency, "14-0001");
}

/* A credit is proven by its own document, until that is voided. */
static void
test_proofs (TestAgency *agency, gconstpointer data)
{
  MusterId credit_id = get_id (agency, &muster_credit_type, 0);
  MusterId document_id;
  g_autoptr (GPtrArray) with = NULL;
  g_autoptr (GPtrArray) without = NULL;
  const MusterOfficerFacts *facts;
  GError *error = NULL;

  attach (agency, &muster_credit_type, credit_id, &document_id);
  with = gather (agency, NULL);
  facts = g_ptr_array_index (with, 0);
  g_assert_cmpuint (g_hash_table_size (facts->agency->proofs), ==, 1);
  g_assert_true (g_hash_table_contains (facts->agency->proofs, &credit_id));
  muster_action_void (agency->workspace, &muster_document_type, document_id, "Wrong scan", &error);
  g_assert_no_error (error);
  without = gather (agency, NULL);
  facts = g_ptr_array_index (without, 0);
  g_assert_cmpuint (g_hash_table_size (facts->agency->proofs), ==, 0);
}

/* Everything that can be voided is left out once it is. */
static void
test_voided (TestAgency *agency, gconstpointer data)
{
  static const MusterRecordType *const types[] = {
    &muster_qualification_type, &muster_education_type,   &muster_milestone_type,
    &muster_waiver_type,        &muster_certificate_type,
  };
  g_autoptr (GPtrArray) all = NULL;
  const MusterOfficerFacts *facts;
  GError *error = NULL;
  guint i;

  add_entries (agency);
  for (i = 0; i < G_N_ELEMENTS (types); i++)
    {
      muster_action_void (agency->workspace, types[i], get_id (agency, types[i], 0), "Twice",
                          &error);
      g_assert_no_error (error);
    }
  all = gather (agency, NULL);
  facts = find (all, agency->officers[0]);
  g_assert_cmpuint (facts->qualifications->len + facts->educations->len + facts->milestones->len +
                        facts->waivers->len + facts->certificates->len + facts->endorsements->len +
                        facts->cycles->len,
                    ==, 0);
  g_assert_cmpuint (g_hash_table_size (facts->agency->certificates), ==, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (TestAgency *agency, gconstpointer data);
  } tests[] = {
    { "/actions/gather/assign", test_assign },
    { "/actions/gather/refused", test_refused },
    { "/actions/gather/voided-assignment", test_voided_assignment },
    { "/actions/gather/endorse", test_endorse },
    { "/actions/gather/all-and-few", test_gather },
    { "/actions/gather/proofs", test_proofs },
    { "/actions/gather/voided", test_voided },
  };
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, TestAgency, NULL, test_agency_set_up, tests[i].run,
                test_agency_tear_down);
  return g_test_run ();
}
