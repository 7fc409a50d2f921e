/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls of the actions of relief, rules and qualifications. */

#include <string.h>

#include "actions/adopt.h"
#include "actions/classify.h"
#include "actions/qualify.h"
#include "actions/award.h"
#include "actions/relieve.h"
#include "actions/submit.h"
#include "core/credit.h"
#include "core/data-dir.h"
#include "support/action-samples-private.h"

#define HOUR 3600

/* Id of the first requirement of the state's rules. */
static char *
find_requirement (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterPack) pack = muster_workspace_load_pack (workspace, error);
  const MusterRequirement *first;

  if (pack == NULL)
    return NULL;
  first = g_ptr_array_index (muster_pack_get_requirements (pack), 0);
  return g_strdup (first->id);
}

gboolean
test_sample_request_waiver (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterWaiver) waiver = muster_waiver_new ();
  g_autoptr (GPtrArray) waivers = g_ptr_array_new ();

  waiver->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  waiver->pack = g_strdup ("us-ct");
  if (waiver->officer_id != MUSTER_ID_NONE)
    waiver->requirement = find_requirement (workspace, error);
  waiver->starts_on = muster_date_new (2023, 7, 1) + (MusterDate) round;
  waiver->ends_on = muster_date_new (2026, 6, 30);
  waiver->required_seconds = 30 * HOUR;
  waiver->reason = g_strdup ("Deployed");
  g_ptr_array_add (waivers, waiver);
  return waiver->requirement != NULL && muster_action_request_waiver (workspace, waivers, error);
}

gboolean
test_sample_decide_waiver (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId waiver = test_sample_find_id (workspace, &muster_waiver_type, round, error);
  const MusterWaiverDecision decision = { MUSTER_WAIVER_STATUS_APPROVED, "POST Council",
                                          muster_date_new (2026, 5, 1), MUSTER_ID_NONE };

  return waiver != MUSTER_ID_NONE &&
         muster_action_decide_waiver (workspace, &waiver, 1, &decision, error);
}

/* She has no certificate, so her period is the years before whichever day is asked for. */
gboolean
test_sample_submit (MusterWorkspace *workspace, guint round, GError **error)
{
  const char *const state_ids[] = { "14-0002", NULL };
  const MusterSubmitRequest request = { .due_before =
                                            muster_date_new (2026, 6, 30) + (MusterDate) round,
                                        .state_ids = state_ids,
                                        .method = MUSTER_SUBMISSION_METHOD_MAIL };

  return muster_action_submit_renewal (workspace, &request, NULL, error);
}

gboolean
test_sample_decide_submission (MusterWorkspace *workspace, guint round, GError **error)
{
  static const char *const state_ids[] = { "14-0002", NULL };
  const MusterSubmissionDecision decision = { .state_ids = state_ids,
                                              .outcome = round % 2 == 0
                                                             ? MUSTER_SUBMISSION_OUTCOME_RETURNED
                                                             : MUSTER_SUBMISSION_OUTCOME_ACCEPTED,
                                              .reason = "A page is missing" };

  return muster_action_decide_submission (workspace, &decision, error);
}

gboolean
test_sample_enter_award (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterAward) award = muster_award_new ();
  g_autoptr (MusterAwardProof) proof = muster_award_proof_new ();
  g_autoptr (GPtrArray) proofs = g_ptr_array_new ();

  award->number = g_strdup_printf ("24-REG-%u", round);
  award->title = g_strdup ("Regional training grant");
  award->starts_on = muster_date_new (2025, 7, 1);
  award->ends_on = muster_date_new (2026, 6, 30);
  award->amount = 1500000;
  proof->category = MUSTER_COST_CATEGORY_LODGING;
  proof->proof = MUSTER_PROOF_KIND_INVOICE;
  g_ptr_array_add (proofs, proof);
  return muster_action_enter_award (workspace, award, proofs, NULL, error);
}

gboolean
test_sample_enter_claim (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterClaim) claim = muster_claim_new ();
  g_autoptr (MusterCostLine) line = muster_cost_line_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();

  claim->award_id = test_sample_find_id (workspace, &muster_award_type, 0, error);
  claim->number = 10 + round;
  line->incurred_on = muster_date_new (2025, 10, 6);
  line->category = MUSTER_COST_CATEGORY_TUITION;
  line->description = g_strdup ("Instructor course");
  line->amount = 45000;
  line->status = MUSTER_COST_LINE_STATUS_READY;
  g_ptr_array_add (lines, line);
  return claim->award_id != MUSTER_ID_NONE &&
         muster_action_enter_claim (workspace, claim, lines, error);
}

gboolean
test_sample_cure (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterCure) cure = muster_cure_new ();

  cure->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  if (cure->officer_id != MUSTER_ID_NONE)
    cure->credit_id = test_sample_find_id (workspace, &muster_credit_type, 0, error);
  cure->pack = g_strdup ("us-ct");
  cure->starts_on = muster_date_new (2020, 1, 1) + (MusterDate) round;
  cure->ends_on = muster_date_new (2025, 12, 31);
  cure->seconds = 1;
  cure->reason = g_strdup ("Allowed by the Council");
  return cure->credit_id != MUSTER_ID_NONE && muster_action_cure (workspace, cure, error);
}

gboolean
test_sample_classify (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (GArray) ids = muster_classify_find_title (workspace, "Firearms review", error);

  if (ids == NULL)
    return FALSE;
  g_array_set_size (ids, 1);
  return muster_action_classify (workspace, ids, "law", error);
}

gboolean
test_sample_qualify (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterQualification) qualification = muster_qualification_new ();

  qualification->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  qualification->kind = g_strdup ("handgun");
  qualification->weapon = g_strdup_printf ("Glock 17 no. %u", round);
  qualification->qualified_on = muster_date_new (2026, 4, 14);
  qualification->expires_on = muster_date_new (2027, 4, 13);
  qualification->score = 9200;
  return qualification->officer_id != MUSTER_ID_NONE &&
         muster_action_qualify (workspace, qualification, error);
}

gboolean
test_sample_record_education (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterEducation) education = muster_education_new ();

  education->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  education->school = g_strdup_printf ("College %u", round);
  education->degree = g_strdup ("Associate");
  education->awarded_on = muster_date_new (2012, 5, 20);
  education->hours = 6000;
  return education->officer_id != MUSTER_ID_NONE &&
         muster_action_record_education (workspace, education, error);
}

gboolean
test_sample_record_milestone (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterMilestone) milestone = muster_milestone_new ();

  milestone->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  milestone->kind = g_strdup ("academy-start");
  milestone->happened_on = muster_date_new (2014, 7, 7) + (MusterDate) round;
  return milestone->officer_id != MUSTER_ID_NONE &&
         muster_action_record_milestone (workspace, milestone, error);
}

gboolean
test_sample_assign (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterAssignment) assignment = muster_assignment_new ();
  const MusterAssignmentEffects effects = { MUSTER_ID_NONE, TRUE };

  assignment->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  assignment->title = g_strdup_printf ("School resource officer %u", round);
  assignment->starts_on = muster_date_new (2025, 8, 25);
  return assignment->officer_id != MUSTER_ID_NONE &&
         muster_action_assign (workspace, assignment, &effects, error);
}

gboolean
test_sample_endorse (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterEndorsement) endorsement = muster_endorsement_new ();

  endorsement->certificate_id = test_sample_find_id (workspace, &muster_certificate_type, 0, error);
  endorsement->subject = g_strdup ("firearms");
  endorsement->starts_on = muster_date_new (2023, 7, 1) + (MusterDate) round;
  return endorsement->certificate_id != MUSTER_ID_NONE &&
         muster_action_endorse (workspace, endorsement, error);
}

/* The rules of the other state, each round as a version of its own. */
gboolean
test_sample_adopt_pack (MusterWorkspace *workspace, guint round, GError **error)
{
  static const char key[] = "\"version\": \"";
  g_autofree char *path = muster_data_dir_find ("rules/us-co.json");
  g_autofree char *json = NULL;
  char version[MUSTER_DATE_TEXT_SIZE];
  char *place;

  if (!g_file_get_contents (path, &json, NULL, error))
    return FALSE;
  place = strstr (json, key);
  g_assert_nonnull (place);
  muster_date_print (muster_date_new (2030, 1, 1) + (MusterDate) round, version);
  memcpy (place + strlen (key), version, strlen (version));
  return muster_action_adopt_pack (workspace, json, error);
}

gboolean
test_sample_verify_pack (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterPackVerification) verification = muster_pack_verification_new ();
  char *notice = g_strdup_printf ("The words of notice %u", round);
  g_autoptr (GBytes) copy = g_bytes_new_take (notice, strlen (notice));

  verification->pack = g_strdup ("us-ct");
  verification->source = g_strdup_printf ("General Notice %u", round);
  verification->verified_by = g_strdup ("Pat Quill");
  return muster_action_verify_pack_with (workspace, verification, "notice.pdf", copy, error);
}

gboolean
test_sample_set_rule (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterPackSetting) setting = muster_pack_setting_new ();

  setting->pack = g_strdup ("us-ct");
  setting->requirement = find_requirement (workspace, error);
  setting->member = g_strdup ("hours");
  setting->value = g_strdup_printf ("%u", 61 + round);
  setting->citation = g_strdup ("Order of the chief");
  return setting->requirement != NULL && muster_action_set_rule (workspace, setting, error);
}

gboolean
test_sample_import_qualifications (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *csv = g_strdup_printf ("state_id,kind,weapon,date,expires,result,score\n"
                                          "14-0001,rifle,AR-15 no. %u,2026-04-14,,passed,88\n",
                                          round);

  return test_sample_import (workspace, MUSTER_IMPORT_QUALIFICATIONS, csv, error);
}

gboolean
test_sample_import_education (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *csv = g_strdup_printf ("state_id,school,degree,awarded_on,credit_hours\n"
                                          "14-0002,University %u,Bachelor,2011-05-20,120\n",
                                          round);

  return test_sample_import (workspace, MUSTER_IMPORT_EDUCATION, csv, error);
}

gboolean
test_sample_import_milestones (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *csv = g_strdup_printf ("state_id,kind,date,authority\n"
                                          "14-0002,registered,2016-02-01,Office %u\n",
                                          round);

  return test_sample_import (workspace, MUSTER_IMPORT_MILESTONES, csv, error);
}
