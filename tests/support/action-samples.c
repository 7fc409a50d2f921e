/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calls of every action on a small agency. */

#include "support/action-samples-private.h"

#include <string.h>

#include "actions/certify.h"
#include "actions/class.h"
#include "actions/document.h"
#include "actions/employ.h"
#include "actions/log.h"
#include "actions/roster.h"
#include "actions/training.h"
#include "actions/void.h"
#include "actions/workspace-private.h"
#include "core/credit.h"
#include "core/data-dir.h"
#include "support/document.h"

#define NOON_14_MAY_2026 G_GINT64_CONSTANT (1778760000)
#define HOUR 3600
#define PREPARED 900 /* the round of what test_action_prepare() makes */

MusterEnvironment
test_action_environment (void)
{
  MusterEnvironment environment = { { NOON_14_MAY_2026 }, 11, "Pat Quill", TRUE };

  return environment;
}

void
test_action_create (const char *path)
{
  g_autoptr (MusterAgency) agency = muster_agency_new ();
  g_autofree char *rules = muster_data_dir_find ("rules/us-ct.json");
  g_autofree char *json = NULL;
  MusterEnvironment environment = test_action_environment ();
  GError *error = NULL;

  g_file_get_contents (rules, &json, NULL, &error);
  g_assert_no_error (error);
  agency->name = g_strdup ("Spring Falls Police Department");
  agency->state = g_strdup ("CT");
  agency->kind = g_strdup ("police");
  muster_workspace_create (path, agency, json, &environment, &error);
  g_assert_no_error (error);
}

MusterWorkspace *
test_action_open (const char *path)
{
  MusterEnvironment environment = test_action_environment ();
  GError *error = NULL;
  MusterWorkspace *workspace =
      muster_workspace_open (path, MUSTER_WORKSPACE_WRITE, &environment, &error);

  g_assert_no_error (error);
  return workspace;
}

/* --- Finding what was prepared -------------------------------------------------------------------- */

typedef struct
{
  const MusterRecordType *type;
  guint index;
  MusterId id;
} FindId;

static gboolean
find_id_job (MusterDb *db, gpointer data, GError **error)
{
  FindId *find = data;
  g_autoptr (GPtrArray) records = muster_db_load_all (db, find->type, error);

  if (records == NULL)
    return FALSE;
  if (find->index >= records->len)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND, "There is no record %u.",
                   find->index);
      return FALSE;
    }
  find->id = muster_record_get_id (find->type, g_ptr_array_index (records, find->index));
  return TRUE;
}

MusterId
test_sample_find_id (MusterWorkspace *workspace, const MusterRecordType *type, guint index,
                     GError **error)
{
  FindId find = { type, index, MUSTER_ID_NONE };

  muster_workspace_run (workspace, find_id_job, &find, error);
  return find.id;
}

/* --- Samples -------------------------------------------------------------------------------------- */

static gboolean
run_hire (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();

  officer->state_id = g_strdup_printf ("15-%04u", round);
  officer->last_name = g_strdup ("Núñez");
  officer->first_name = g_strdup ("Ada");
  employment->hired_on = muster_date_new (2014, 6, 30);
  return muster_action_hire (workspace, officer, employment, NULL, error);
}

static gboolean
run_separate (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId officer = test_sample_find_id (workspace, &muster_officer_type, 2, error);

  return officer != MUSTER_ID_NONE &&
         muster_action_separate (workspace, officer, muster_date_new (2026, 3, 3), "Retired",
                                 error);
}

static gboolean
run_certify (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterCertificate) certificate = muster_certificate_new ();

  certificate->officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  certificate->kind = MUSTER_CERTIFICATE_KIND_INSTRUCTOR;
  certificate->number = g_strdup_printf ("I-%u", round);
  certificate->issued_on = muster_date_new (2023, 7, 1);
  certificate->expires_on = muster_date_new (2026, 6, 30);
  return certificate->officer_id != MUSTER_ID_NONE &&
         muster_action_certify (workspace, certificate, NULL, error);
}

static gboolean
run_record_training (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (GPtrArray) credits =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_credit_free);
  guint i;

  for (i = 0; i < 2; i++)
    {
      MusterCredit *credit = muster_credit_new ();

      credit->officer_id = test_sample_find_id (workspace, &muster_officer_type, i, error);
      credit->earned_on = muster_date_new (2026, 2, 3);
      credit->title = g_strdup_printf ("De-escalation %u", round);
      credit->seconds = 4 * HOUR;
      credit->status = MUSTER_ROSTER_STATUS_COMPLETED;
      g_ptr_array_add (credits, credit);
      if (credit->officer_id == MUSTER_ID_NONE)
        return FALSE;
    }
  return muster_action_record_training (workspace, credits, error);
}

static gboolean
run_schedule_class (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GPtrArray) subjects =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_course_subject_free);
  g_autoptr (GPtrArray) meetings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  g_autoptr (GPtrArray) segments =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_segment_free);
  const GPtrArray *by_meeting[] = { NULL, segments };
  MusterClassPlan plan = { course, subjects, details, meetings, NULL, 1, NULL };
  MusterId instructor = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  guint i;

  course->code = g_strdup_printf ("FA-%03u", round);
  course->title = g_strdup ("Firearms review");
  course->seconds = 8 * HOUR;
  for (i = 0; i < 2; i++)
    {
      MusterCourseSubject *subject = muster_course_subject_new ();
      MusterMeeting *meeting = muster_meeting_new ();
      MusterSegment *segment = muster_segment_new ();

      segment->subject = g_strdup (i == 0 ? "firearms" : NULL);
      segment->starts_at = (i == 0 ? 8 : 13) * HOUR;
      segment->seconds = (i == 0 ? 3 : 1) * HOUR;
      g_ptr_array_add (segments, segment);
      subject->subject = g_strdup (i == 0 ? "firearms" : NULL);
      subject->seconds = (i == 0 ? 6 : 2) * HOUR;
      g_ptr_array_add (subjects, subject);
      meeting->held_on = muster_date_new (2026, 4, 14 + (int) i);
      meeting->seconds = 4 * HOUR;
      g_ptr_array_add (meetings, meeting);
    }
  plan.instructors = &instructor;
  plan.segments = round != PREPARED ? by_meeting : NULL;
  return instructor != MUSTER_ID_NONE &&
         muster_action_schedule_class (workspace, &plan, NULL, error);
}

static gboolean
run_set_roster (MusterWorkspace *workspace, guint round, GError **error)
{
  const gint64 full[] = { 4 * HOUR, 4 * HOUR };
  const gint64 part[] = { 4 * HOUR, HOUR + round };
  MusterRosterLine lines[] = {
    { 0, MUSTER_ROSTER_STATUS_PASSED, MUSTER_ROLE_ATTENDED, 9500, full, NULL, NULL },
    { 0, MUSTER_ROSTER_STATUS_ATTENDED, MUSTER_ROLE_ATTENDED, MUSTER_NUMBER_NONE, part, NULL,
      NULL },
  };
  MusterId class_id = test_sample_find_id (workspace, &muster_class_type, 0, error);

  if (class_id != MUSTER_ID_NONE)
    lines[0].officer_id = test_sample_find_id (workspace, &muster_officer_type, 0, error);
  if (lines[0].officer_id != MUSTER_ID_NONE)
    lines[1].officer_id = test_sample_find_id (workspace, &muster_officer_type, 1, error);
  return lines[1].officer_id != MUSTER_ID_NONE &&
         muster_action_set_roster (workspace, class_id, lines, G_N_ELEMENTS (lines),
                                   G_N_ELEMENTS (full), error);
}

static gboolean
run_attach_document (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *content = g_strdup_printf ("%%PDF-1.4 scan %u", round);
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  MusterId officer = test_sample_find_id (workspace, &muster_officer_type, 0, error);

  return officer != MUSTER_ID_NONE &&
         muster_action_attach_document (workspace, &muster_officer_type, officer, "Certificate",
                                        "/tmp/scan.pdf", bytes, NULL, error);
}

static gboolean
run_void (MusterWorkspace *workspace, guint round, GError **error)
{
  MusterId class_id = test_sample_find_id (workspace, &muster_class_type, round, error);

  return class_id != MUSTER_ID_NONE &&
         muster_action_void (workspace, &muster_class_type, class_id, "Entered twice", error);
}

gboolean
test_sample_import (MusterWorkspace *workspace, MusterImportKind kind, const char *csv,
                    GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv, strlen (csv));
  MusterImportOptions options = { .source_name = "sample.csv" };
  g_autoptr (MusterImportOutcome) outcome =
      muster_action_import (workspace, kind, bytes, &options, error);

  if (outcome != NULL)
    g_assert_cmpuint (outcome->refused->len, ==, 0);
  return outcome != NULL;
}

static gboolean
run_import_officers (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *csv = g_strdup_printf ("state_id,last_name,first_name,hired_on\n"
                                          "16-%04u,Okafor,Ifeoma,2019-01-07\n"
                                          "17-%04u,Lindqvist,Per,2020-09-14\n",
                                          round, round);

  return test_sample_import (workspace, MUSTER_IMPORT_OFFICERS, csv, error);
}

static gboolean
run_import_certificates (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *csv = g_strdup_printf ("state_id,kind,number,issued_on,expires_on\n"
                                          "14-0001,basic,B-%u,2023-07-01,2026-06-30\n",
                                          round);

  return test_sample_import (workspace, MUSTER_IMPORT_CERTIFICATES, csv, error);
}

static gboolean
run_import_training (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *csv = g_strdup_printf ("state_id,date,course_code,title,subject,hours\n"
                                          "14-0001,1/6/2026,RC-1,Roll call %u,,0.25\n"
                                          "14-0002,1/6/2026,RC-1,Roll call %u,firearms,0.25\n",
                                          round, round);

  return test_sample_import (workspace, MUSTER_IMPORT_TRAINING, csv, error);
}

static gboolean
run_import_costs (MusterWorkspace *workspace, guint round, GError **error)
{
  g_autofree char *csv = g_strdup_printf (
      "award,claim,date,category,description,state_id,vendor,quantity,rate,amount\n"
      "IS-1,%u,2026-02-03,mileage,To Meriden,14-0001,,62,0.70,43.40\n",
      round + 1);

  return test_sample_import (workspace, MUSTER_IMPORT_COSTS, csv, error);
}

/* MUSTER_ACTION_CREATE is not here: it makes the file, and the tests of making it try its faults. */
static const TestActionSample samples[] = {
  { MUSTER_ACTION_HIRE, run_hire },
  { MUSTER_ACTION_SEPARATE, run_separate },
  { MUSTER_ACTION_CERTIFY, run_certify },
  { MUSTER_ACTION_RECORD_TRAINING, run_record_training },
  { MUSTER_ACTION_SCHEDULE_CLASS, run_schedule_class },
  { MUSTER_ACTION_SET_ROSTER, run_set_roster },
  { MUSTER_ACTION_ATTACH_DOCUMENT, run_attach_document },
  { MUSTER_ACTION_VOID, run_void },
  { MUSTER_ACTION_IMPORT_OFFICERS, run_import_officers },
  { MUSTER_ACTION_IMPORT_CERTIFICATES, run_import_certificates },
  { MUSTER_ACTION_IMPORT_TRAINING, run_import_training },
  { MUSTER_ACTION_IMPORT_COSTS, run_import_costs },
  { MUSTER_ACTION_REQUEST_WAIVER, test_sample_request_waiver },
  { MUSTER_ACTION_DECIDE_WAIVER, test_sample_decide_waiver },
  { MUSTER_ACTION_SUBMIT, test_sample_submit },
  { MUSTER_ACTION_ENTER_AWARD, test_sample_enter_award },
  { MUSTER_ACTION_ENTER_CLAIM, test_sample_enter_claim },
  { MUSTER_ACTION_DECIDE_SUBMISSION, test_sample_decide_submission },
  { MUSTER_ACTION_CURE, test_sample_cure },
  { MUSTER_ACTION_CLASSIFY, test_sample_classify },
  { MUSTER_ACTION_QUALIFY, test_sample_qualify },
  { MUSTER_ACTION_RECORD_EDUCATION, test_sample_record_education },
  { MUSTER_ACTION_RECORD_MILESTONE, test_sample_record_milestone },
  { MUSTER_ACTION_ASSIGN, test_sample_assign },
  { MUSTER_ACTION_ENDORSE, test_sample_endorse },
  { MUSTER_ACTION_ADOPT_PACK, test_sample_adopt_pack },
  { MUSTER_ACTION_VERIFY_PACK, test_sample_verify_pack },
  { MUSTER_ACTION_SET_RULE, test_sample_set_rule },
  { MUSTER_ACTION_IMPORT_QUALIFICATIONS, test_sample_import_qualifications },
  { MUSTER_ACTION_IMPORT_EDUCATION, test_sample_import_education },
  { MUSTER_ACTION_IMPORT_MILESTONES, test_sample_import_milestones },
  { MUSTER_ACTION_EDIT, test_sample_edit },
  { MUSTER_ACTION_EDIT, test_sample_edit_meeting },
  { MUSTER_ACTION_ENROL, test_sample_enrol },
  { MUSTER_ACTION_ENTER_COURSE, test_sample_enter_course },
  { MUSTER_ACTION_APPROVE_COURSE, test_sample_approve_course },
  { MUSTER_ACTION_WRITE_NOTE, test_sample_write_note },
  { MUSTER_ACTION_SNOOZE, test_sample_snooze },
  { MUSTER_ACTION_RESCHEDULE, test_sample_reschedule },
  { MUSTER_ACTION_REPEAT_CLASS, test_sample_repeat_class },
  { MUSTER_ACTION_START_CHECKLIST, test_sample_start_checklist },
  { MUSTER_ACTION_ENTER_CHECKLIST_ITEM, test_sample_enter_checklist_item },
  { MUSTER_ACTION_TICK_CHECKLIST_ITEM, test_sample_tick_checklist_item },
  { MUSTER_ACTION_ENTER_TEST, test_sample_enter_test },
  { MUSTER_ACTION_ENTER_SCORES, test_sample_enter_scores },
  { MUSTER_ACTION_AMEND_AWARD, test_sample_amend_award },
  { MUSTER_ACTION_DECIDE_AWARD, test_sample_decide_award },
  { MUSTER_ACTION_VERIFY_AWARD, test_sample_verify_award },
  { MUSTER_ACTION_CLOSE_AWARD, test_sample_close_award },
  { MUSTER_ACTION_SET_AWARD_BUDGET, test_sample_set_award_budget },
  { MUSTER_ACTION_ENTER_AWARD_REPORT, test_sample_enter_award_report },
  { MUSTER_ACTION_SEND_AWARD_REPORT, test_sample_send_award_report },
  { MUSTER_ACTION_REQUEST_PREAPPROVAL, test_sample_request_preapproval },
  { MUSTER_ACTION_DECIDE_PREAPPROVAL, test_sample_decide_preapproval },
  { MUSTER_ACTION_PROPOSE_COSTS, test_sample_propose_costs },
  { MUSTER_ACTION_ENTER_COST, test_sample_enter_cost },
  { MUSTER_ACTION_CONFIRM_COSTS, test_sample_confirm_costs },
  { MUSTER_ACTION_MOVE_COSTS, test_sample_move_costs },
  { MUSTER_ACTION_SUBMIT_CLAIM, test_sample_submit_claim },
  { MUSTER_ACTION_WITHDRAW_CLAIM, test_sample_withdraw_claim },
  { MUSTER_ACTION_RECORD_PAYMENT, test_sample_record_payment },
  { MUSTER_ACTION_CLAIM_AGAIN, test_sample_claim_again },
  { MUSTER_ACTION_ADJUST_COST, test_sample_adjust_cost },
  { MUSTER_ACTION_SET_RATE, test_sample_set_rate },
  { MUSTER_ACTION_ENTER_EQUIPMENT, test_sample_enter_equipment },
  { MUSTER_ACTION_ISSUE_EQUIPMENT, test_sample_issue_equipment },
  { MUSTER_ACTION_RETURN_EQUIPMENT, test_sample_return_equipment },
  { MUSTER_ACTION_DISPOSE_EQUIPMENT, test_sample_dispose_equipment },
  { MUSTER_ACTION_COUNT_EQUIPMENT, test_sample_count_equipment },
  { MUSTER_ACTION_END_INVENTORY, test_sample_end_inventory },
};

const TestActionSample *
test_action_samples (guint *n)
{
  *n = G_N_ELEMENTS (samples);
  return samples;
}

void
test_action_prepare (MusterWorkspace *workspace)
{
  GError *error = NULL;

  test_sample_import (workspace, MUSTER_IMPORT_OFFICERS,
                      "state_id,last_name,first_name,hired_on,birth_month\n"
                      "14-0001,Corvane,Luis,2014-06-30,6\n"
                      "14-0002,Abernathy,Rose,2016-02-01,\n"
                      "14-0003,Tran,Minh,2018-11-12,\n",
                      &error);
  g_assert_no_error (error);
  run_schedule_class (workspace, PREPARED, &error);
  g_assert_no_error (error);
  run_set_roster (workspace, 0, &error);
  g_assert_no_error (error);
  run_certify (workspace, PREPARED, &error);
  g_assert_no_error (error);
  test_sample_request_waiver (workspace, PREPARED, &error);
  g_assert_no_error (error);
  test_sample_submit (workspace, PREPARED, &error);
  g_assert_no_error (error);
  test_sample_enter_checklist_item (workspace, PREPARED, &error);
  g_assert_no_error (error);
  test_sample_enter_test (workspace, PREPARED, &error);
  g_assert_no_error (error);
  test_sample_prepare_awards (workspace, PREPARED);
  test_sample_prepare_claims (workspace);
  test_sample_prepare_equipment (workspace, &error);
  g_assert_no_error (error);
}

/* --- Content -------------------------------------------------------------------------------------- */

static gboolean
digest_job (MusterDb *db, gpointer data, GError **error)
{
  return test_digest_content (db, data, error);
}

char *
test_action_digest (MusterWorkspace *workspace)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GError *error = NULL;

  muster_workspace_run (workspace, digest_job, checksum, &error);
  g_assert_no_error (error);
  return g_strdup (g_checksum_get_string (checksum));
}

guint
test_action_verify (MusterWorkspace *workspace)
{
  g_autoptr (MusterVerifyReport) report = NULL;
  GError *error = NULL;
  guint i;

  report = muster_action_verify (workspace, &error);
  if (report == NULL)
    {
      g_test_message ("%s", error->message);
      g_error_free (error);
      return 1;
    }
  for (i = 0; i < report->problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (report->problems, i));
  return report->problems->len;
}
