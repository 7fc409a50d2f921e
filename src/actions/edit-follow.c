/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a changed field has to agree with, and what changes with it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-private.h"
#include "actions/certify-private.h"
#include "actions/checklist-private.h"
#include "actions/claim-private.h"
#include "actions/course-private.h"
#include "actions/edit-private.h"
#include "actions/employ-private.h"
#include "actions/equipment-private.h"
#include "actions/qualify.h"
#include "actions/score-private.h"
#include "actions/training-private.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"
#include "core/name.h"
#include "core/note.h"
#include "core/qualification.h"
#include "core/roster.h"
#include "core/time-of-day.h"
#include "grants/terms.h"
#include "rules/period.h"

static gboolean
is_field (const MusterEditJob *job, const char *name)
{
  return g_str_equal (job->field->name, name);
}

/* --- Officers ------------------------------------------------------------------------------------- */

static gboolean
follow_officer (MusterDb *db, MusterEditJob *job, GError **error)
{
  MusterOfficer *officer = job->record;

  muster_employ_fold_name (officer);
  return !is_field (job, "state_id") || muster_employ_check_state_id (db, officer, error);
}

static gboolean
follow_employment (MusterDb *db, MusterEditJob *job, GError **error)
{
  return muster_employ_check_span (job->record, error);
}

static gboolean
follow_checklist_item (MusterDb *db, MusterEditJob *job, GError **error)
{
  return !is_field (job, "done_on") || muster_checklist_note_done (db, job->record, error);
}

static gboolean
follow_assignment (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterAssignment *assignment = job->record;

  return muster_workspace_check_span (assignment->starts_on, assignment->ends_on, error);
}

static gboolean
follow_qualification (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterQualification *qualification = job->record;

  return muster_workspace_check_span (qualification->qualified_on, qualification->expires_on,
                                      error);
}

static gboolean
follow_credit (MusterDb *db, MusterEditJob *job, GError **error)
{
  return muster_training_check_outside (job->record, error) &&
         muster_training_check (job->record, error);
}

/* --- Certificates --------------------------------------------------------------------------------- */

/* The event of issue was made with the certificate, so it has its date. */
static gboolean
move_issue (MusterDb *db, const MusterEditJob *job, GError **error)
{
  const MusterCertificate *before = job->before;
  const MusterCertificate *after = job->record;
  g_autoptr (GPtrArray) events = muster_db_load_children (db, &muster_certificate_event_type,
                                                          "certificate_id", after->id, error);
  guint i;

  for (i = 0; events != NULL && i < events->len; i++)
    {
      MusterCertificateEvent *event = g_ptr_array_index (events, i);

      if (event->kind != MUSTER_CERTIFICATE_EVENT_KIND_ISSUED ||
          event->happened_on != before->issued_on || after->issued_on == MUSTER_DATE_NONE)
        continue;
      event->happened_on = after->issued_on;
      if (!muster_db_update (db, &muster_certificate_event_type, event, error))
        return FALSE;
    }
  return events != NULL;
}

/* The cycle that the card recorded ends on its expiry; a wrong year in one is wrong in the other. A start
 * that somebody recorded otherwise stays. */
static gboolean
move_cycle (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterCertificate *before = job->before;
  const MusterCertificate *after = job->record;
  g_autoptr (GPtrArray) cycles = NULL;
  MusterPeriod old_period, new_period;
  guint i;

  if (before->expires_on == MUSTER_DATE_NONE || after->expires_on == MUSTER_DATE_NONE ||
      job->cycle_years == 0 ||
      !muster_period_of_certificate (before, job->cycle_years, &old_period) ||
      !muster_period_of_certificate (after, job->cycle_years, &new_period))
    return TRUE;
  cycles = muster_db_load_children (db, &muster_cycle_type, "certificate_id", after->id, error);
  for (i = 0; cycles != NULL && i < cycles->len; i++)
    {
      MusterCycle *cycle = g_ptr_array_index (cycles, i);
      g_autoptr (MusterCycle) old = muster_cycle_copy (cycle);

      if (cycle->ends_on != before->expires_on)
        continue;
      cycle->ends_on = after->expires_on;
      if (cycle->starts_on == old_period.from)
        cycle->starts_on = new_period.from;
      if (muster_record_equal (&muster_cycle_type, cycle, old))
        continue;
      if (!muster_workspace_check_span (cycle->starts_on, cycle->ends_on, error) ||
          !muster_db_update (db, &muster_cycle_type, cycle, error))
        return FALSE;
      g_free (job->also);
      job->also = g_strdup (_ ("The cycle that ends with the certificate was moved with it."));
    }
  return cycles != NULL;
}

static gboolean
follow_certificate (MusterDb *db, MusterEditJob *job, GError **error)
{
  if (!muster_certify_check_span (job->record, error))
    return FALSE;
  return is_field (job, "number") || (move_issue (db, job, error) && move_cycle (db, job, error));
}

static gboolean
follow_endorsement (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterEndorsement *endorsement = job->record;
  g_autoptr (MusterCertificate) certificate =
      muster_db_load (db, &muster_certificate_type, endorsement->certificate_id, error);

  if (certificate == NULL ||
      !muster_workspace_check_span (endorsement->starts_on, endorsement->ends_on, error))
    return FALSE;
  return !is_field (job, "starts_on") ||
         muster_endorsement_check_start (endorsement, certificate, error);
}

/* --- Courses and classes -------------------------------------------------------------------------- */

static gboolean
follow_course (MusterDb *db, MusterEditJob *job, GError **error)
{
  if (is_field (job, "code"))
    return muster_course_check_code (db, job->record, error);
  return !is_field (job, "seconds") || muster_course_follow_time (db, job->record, error);
}

static gboolean
follow_course_approval (MusterDb *db, MusterEditJob *job, GError **error)
{
  return muster_course_check_approval (job->record, error);
}

/* Says how many credits changed with it. */
static void
note_credits (MusterEditJob *job, guint n)
{
  if (n > 0)
    job->also = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                              "%u credit of the class was changed with it.",
                                              "%u credits of the class were changed with it.", n),
                                 n);
}

/* Credits say what the class said when they were posted. */
static gboolean
pass_on (MusterDb *db, MusterEditJob *job, GPtrArray *credits, GError **error)
{
  const MusterField *from = muster_record_find_field (&muster_class_type, job->field->name);
  const MusterField *to = muster_record_find_field (&muster_credit_type, job->field->name);
  const char *text = G_STRUCT_MEMBER (char *, job->record, from->offset);
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      gpointer credit = g_ptr_array_index (credits, i);

      muster_record_set_text (G_STRUCT_MEMBER_P (credit, to->offset), text);
      if (!muster_db_update (db, &muster_credit_type, credit, error))
        return FALSE;
    }
  note_credits (job, credits->len);
  return TRUE;
}

static void
drop_voided (GPtrArray *credits)
{
  guint i;

  for (i = credits->len; i > 0; i--)
    if (((const MusterCredit *) g_ptr_array_index (credits, i - 1))->voided)
      g_ptr_array_remove_index (credits, i - 1);
}

static gboolean
follow_class (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterClass *class = job->record;
  g_autoptr (GPtrArray) credits =
      muster_db_load_children (db, &muster_credit_type, "class_id", class->id, error);

  if (credits == NULL)
    return FALSE;
  drop_voided (credits);
  if (is_field (job, "provider") || is_field (job, "delivery"))
    return pass_on (db, job, credits, error);
  if (!is_field (job, "status") || class->status == MUSTER_CLASS_STATUS_HELD || credits->len == 0)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               g_dngettext (GETTEXT_PACKAGE,
                            "The class was held: %u credit comes from it. Take the time out of its "
                            "roster first.",
                            "The class was held: %u credits come from it. Take the time out of its "
                            "roster first.",
                            credits->len),
               credits->len);
  return FALSE;
}

/* Attendance is entered against the meeting's hours, and its parts fill them. */
static gboolean
check_unattended (MusterDb *db, const MusterMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) attended =
      muster_db_load_children (db, &muster_attendance_type, "meeting_id", meeting->id, error);
  g_autoptr (GPtrArray) segments = NULL;

  if (attended != NULL)
    segments = muster_db_load_children (db, &muster_segment_type, "meeting_id", meeting->id, error);
  if (segments == NULL)
    return FALSE;
  if (attended->len > 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("Attendance was entered for this meeting. Take it out of the roster first."));
  else if (segments->len > 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("The parts of this meeting have times of their own. Schedule the class anew."));
  else
    return TRUE;
  return FALSE;
}

/* What was made up was made up after the meeting. */
static gboolean
check_made_up (MusterDb *db, const MusterMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) attended =
      muster_db_load_children (db, &muster_attendance_type, "meeting_id", meeting->id, error);
  g_autofree char *day = NULL;
  guint i;

  for (i = 0; attended != NULL && i < attended->len; i++)
    {
      const MusterAttendance *attendance = g_ptr_array_index (attended, i);

      if (attendance->made_up_on == MUSTER_DATE_NONE || attendance->made_up_on > meeting->held_on)
        continue;
      day = muster_date_format (attendance->made_up_on);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: a date. */
                   _ ("Somebody made this meeting up on %s. Type an earlier day."), day);
      return FALSE;
    }
  return attended != NULL;
}

/* What was made up stays on its own day. */
static gboolean
move_credits (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterMeeting *before = job->before;
  const MusterMeeting *meeting = job->record;
  g_autoptr (GPtrArray) credits = NULL;
  guint i;

  if (check_made_up (db, meeting, error))
    credits = muster_db_load_children (db, &muster_credit_type, "meeting_id", meeting->id, error);
  if (credits == NULL)
    return FALSE;
  drop_voided (credits);
  for (i = credits->len; i > 0; i--)
    if (((const MusterCredit *) g_ptr_array_index (credits, i - 1))->earned_on != before->held_on)
      g_ptr_array_remove_index (credits, i - 1);
  for (i = 0; i < credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (credits, i);

      credit->earned_on = meeting->held_on;
      if (!muster_db_update (db, &muster_credit_type, credit, error))
        return FALSE;
    }
  note_credits (job, credits->len);
  return TRUE;
}

static gboolean
follow_meeting (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterMeeting *meeting = job->record;

  if (is_field (job, "held_on"))
    return move_credits (db, job, error);
  if (meeting->seconds <= 0 || meeting->seconds > MUSTER_SECONDS_PER_DAY)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("A meeting takes some time, up to 24 hours. Type its hours, such as 4 or "
                      "2:30."));
      return FALSE;
    }
  return check_unattended (db, meeting, error);
}

static gboolean
follow_test (MusterDb *db, MusterEditJob *job, GError **error)
{
  return muster_score_follow_test (db, job->before, job->record, error);
}

/* --- Awards --------------------------------------------------------------------------------------- */

/* Also as its amendments leave it. */
static gboolean
follow_award (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterAward *award = job->record;
  g_autoptr (GPtrArray) amendments =
      muster_db_load_children (db, &muster_award_amendment_type, "award_id", award->id, error);
  g_autoptr (MusterAward) amended = muster_award_copy (award);

  if (amendments == NULL || !muster_award_check_terms (award, error))
    return FALSE;
  if (is_field (job, "number") && !muster_award_check_number (db, award->number, error))
    return FALSE;
  muster_terms_amend (amended, amendments);
  return muster_award_check_period (amended, error);
}

/* --- Claims --------------------------------------------------------------------------------------- */

static gboolean
follow_claim (MusterDb *db, MusterEditJob *job, GError **error)
{
  g_autoptr (MusterClaim) draft =
      muster_claim_load_draft (db, muster_record_get_id (job->edit->type, job->record), error);

  return draft != NULL;
}

static gboolean
follow_cost_line (MusterDb *db, MusterEditJob *job, GError **error)
{
  return muster_cost_line_check_free (db, job->before, error) &&
         muster_cost_line_follow (db, job->before, job->record, error) &&
         muster_cost_line_check (job->record, error);
}

static gboolean
follow_equipment (MusterDb *db, MusterEditJob *job, GError **error)
{
  return muster_equipment_check (db, job->record, error);
}

/* --- All ------------------------------------------------------------------------------------------ */

static const struct
{
  const MusterRecordType *type;
  gboolean (*follow) (MusterDb *db, MusterEditJob *job, GError **error);
} followers[] = {
  { &muster_officer_type, follow_officer },
  { &muster_employment_type, follow_employment },
  { &muster_assignment_type, follow_assignment },
  { &muster_checklist_item_type, follow_checklist_item },
  { &muster_certificate_type, follow_certificate },
  { &muster_endorsement_type, follow_endorsement },
  { &muster_qualification_type, follow_qualification },
  { &muster_credit_type, follow_credit },
  { &muster_course_type, follow_course },
  { &muster_course_approval_type, follow_course_approval },
  { &muster_award_type, follow_award },
  { &muster_class_type, follow_class },
  { &muster_meeting_type, follow_meeting },
  { &muster_test_type, follow_test },
  { &muster_claim_type, follow_claim },
  { &muster_cost_line_type, follow_cost_line },
  { &muster_equipment_type, follow_equipment },
};

gboolean
muster_edit_follow (MusterDb *db, MusterEditJob *job, GError **error)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (followers); i++)
    if (followers[i].type == job->edit->type)
      return followers[i].follow (db, job, error);
  return TRUE;
}
