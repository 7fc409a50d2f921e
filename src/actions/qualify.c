/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One record of an officer each: checked, then inserted; an assignment may end another and change the rank. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/employ-private.h"
#include "actions/qualify.h"
#include "actions/rules-private.h"
#include "actions/workspace-private.h"
#include "core/name.h"

/* --- What all share ------------------------------------------------------------------------------- */

typedef struct
{
  const MusterRecordType *type;
  gpointer record;
  MusterId officer_id;
  const char *what;                                         /* as the label names it */
  char *(*make_label) (const char *name, const char *what); /* of officer and @what */
} Entry;

static gboolean
entry_step (MusterDb *db, gpointer data, GError **error)
{
  Entry *entry = data;
  g_autofree char *name = muster_workspace_officer_name (db, entry->officer_id, error);

  if (name == NULL)
    return FALSE;
  muster_step_set_label (db, entry->make_label (name, entry->what));
  return muster_db_insert (db, entry->type, entry->record, error);
}

static gboolean
require_date (MusterWorkspace *workspace, MusterDate date, const char *sentence, GError **error)
{
  if (date != MUSTER_DATE_NONE)
    return muster_workspace_check_past (workspace, date, error);
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* --- Qualifications, education, milestones -------------------------------------------------------- */

static char *
label_qualification (const char *name, const char *what)
{
  /* Translators: kind of qualification, officer. */
  return g_strdup_printf (_ ("Enter the qualification “%s” of %s"), what, name);
}

gboolean
muster_action_qualify (MusterWorkspace *workspace, const MusterQualification *qualification,
                       GError **error)
{
  g_autoptr (MusterQualification) copy = muster_qualification_copy (qualification);
  Entry entry = { &muster_qualification_type, copy, 0, NULL, label_qualification };

  g_return_val_if_fail (workspace != NULL && qualification != NULL, FALSE);

  if (!muster_workspace_require_text (
          &copy->kind, _ ("The qualification has no kind. Type what was qualified in."), error) ||
      !require_date (workspace, copy->qualified_on,
                     _ ("The qualification has no date. Type the day it was taken."), error) ||
      !muster_workspace_check_span (copy->qualified_on, copy->expires_on, error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  entry.officer_id = copy->officer_id;
  entry.what = copy->kind;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_QUALIFY, entry_step, &entry, error);
}

static char *
label_education (const char *name, const char *what)
{
  /* Translators: school or degree, officer. */
  return g_strdup_printf (_ ("Enter the education “%s” of %s"), what, name);
}

gboolean
muster_action_record_education (MusterWorkspace *workspace, const MusterEducation *education,
                                GError **error)
{
  g_autoptr (MusterEducation) copy = muster_education_copy (education);
  Entry entry = { &muster_education_type, copy, 0, NULL, label_education };

  g_return_val_if_fail (workspace != NULL && education != NULL, FALSE);

  if (!muster_workspace_require_text (
          &copy->school, _ ("The education has no school. Type where it was."), error) ||
      !muster_workspace_check_past (workspace, copy->awarded_on, error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  entry.officer_id = copy->officer_id;
  entry.what = copy->degree != NULL ? copy->degree : copy->school;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_RECORD_EDUCATION, entry_step, &entry,
                                    error);
}

static char *
label_milestone (const char *name, const char *what)
{
  /* Translators: kind of milestone, officer. */
  return g_strdup_printf (_ ("Enter “%s” of %s"), what, name);
}

gboolean
muster_action_record_milestone (MusterWorkspace *workspace, const MusterMilestone *milestone,
                                GError **error)
{
  g_autoptr (MusterMilestone) copy = muster_milestone_copy (milestone);
  Entry entry = { &muster_milestone_type, copy, 0, NULL, label_milestone };

  g_return_val_if_fail (workspace != NULL && milestone != NULL, FALSE);

  if (!muster_workspace_require_text (
          &copy->kind, _ ("The milestone has no kind. Type what happened."), error) ||
      !require_date (workspace, copy->happened_on,
                     _ ("The milestone has no date. Type the day on which it happened."), error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  entry.officer_id = copy->officer_id;
  entry.what = copy->kind;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_RECORD_MILESTONE, entry_step, &entry,
                                    error);
}

/* --- Assignments and endorsements ----------------------------------------------------------------- */

static char *
label_assignment (const char *name, const char *what)
{
  /* Translators: officer, assignment. */
  return g_strdup_printf (_ ("Assign %s: %s"), name, what);
}

typedef struct
{
  MusterAssignment *assignment;
  const MusterAssignmentEffects *effects; /* NULL is none */
} Assigning;

static gboolean
end_running (MusterDb *db, const Assigning *assigning, GError **error)
{
  const MusterAssignment *next = assigning->assignment;
  g_autoptr (MusterAssignment) ended =
      muster_db_load (db, &muster_assignment_type, assigning->effects->ended, error);
  g_autofree char *started = NULL;

  if (ended == NULL)
    return FALSE;
  if (ended->voided || ended->officer_id != next->officer_id || ended->ends_on != MUSTER_DATE_NONE)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("“%s” is not running, so it cannot be ended. Choose another one."),
                   ended->title);
      return FALSE;
    }
  if (next->starts_on == MUSTER_DATE_NONE || next->starts_on <= ended->starts_on)
    {
      started = muster_date_format (ended->starts_on);
      if (*started == '\0')
        g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                     _ ("Type the first day: “%s” ends on the day before."), ended->title);
      else
        g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                     /* Translators: an assignment, a date. */
                     _ ("“%s” started on %s. Type a later first day."), ended->title, started);
      return FALSE;
    }
  ended->ends_on = next->starts_on - 1;
  return muster_db_update (db, &muster_assignment_type, ended, error);
}

static gboolean
set_rank (MusterDb *db, const Assigning *assigning, const char *name, GError **error)
{
  const MusterAssignment *rank = assigning->assignment;
  g_autoptr (GPtrArray) employments = muster_employ_load (db, rank->officer_id, error);
  MusterEmployment *current;

  if (employments == NULL)
    return FALSE;
  current = muster_employ_find_current (employments);
  if (current == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("%s is not employed now. Type the last day of the rank, too."), name);
      return FALSE;
    }
  if (g_strcmp0 (current->rank, rank->title) == 0)
    return TRUE;
  muster_record_set_text (&current->rank, rank->title);
  return muster_db_update (db, &muster_employment_type, current, error);
}

static gboolean
assign_step (MusterDb *db, gpointer data, GError **error)
{
  const Assigning *assigning = data;
  MusterAssignment *assignment = assigning->assignment;
  const MusterAssignmentEffects *effects = assigning->effects;
  g_autofree char *name = muster_workspace_officer_name (db, assignment->officer_id, error);

  if (name == NULL)
    return FALSE;
  muster_step_set_label (db, label_assignment (name, assignment->title));
  if (effects != NULL && effects->ended != MUSTER_ID_NONE && !end_running (db, assigning, error))
    return FALSE;
  if (effects != NULL && effects->is_rank && assignment->ends_on == MUSTER_DATE_NONE &&
      !set_rank (db, assigning, name, error))
    return FALSE;
  return muster_db_insert (db, &muster_assignment_type, assignment, error);
}

gboolean
muster_action_assign (MusterWorkspace *workspace, const MusterAssignment *assignment,
                      const MusterAssignmentEffects *effects, GError **error)
{
  g_autoptr (MusterAssignment) copy = muster_assignment_copy (assignment);
  Assigning assigning = { copy, effects };

  g_return_val_if_fail (workspace != NULL && assignment != NULL, FALSE);

  if (!muster_workspace_require_text (&copy->title,
                                      _ ("The assignment has no title. Type to what."), error) ||
      !muster_workspace_check_span (copy->starts_on, copy->ends_on, error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_ASSIGN, assign_step, &assigning,
                                    error);
}

gboolean
muster_endorsement_check_start (const MusterEndorsement *endorsement,
                                const MusterCertificate *certificate, GError **error)
{
  g_autofree char *issued = NULL;

  g_return_val_if_fail (endorsement != NULL && certificate != NULL, FALSE);

  if (endorsement->starts_on == MUSTER_DATE_NONE ||
      endorsement->starts_on >= certificate->issued_on)
    return TRUE;
  issued = muster_date_format (certificate->issued_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("Endorsement starts before the certificate, %s."), issued);
  return FALSE;
}

typedef struct
{
  MusterEndorsement *endorsement;
  const char *subject_title;
} Endorsing;

static gboolean
endorse_step (MusterDb *db, gpointer data, GError **error)
{
  Endorsing *endorsing = data;
  g_autoptr (MusterCertificate) certificate = muster_workspace_load_live (
      db, &muster_certificate_type, endorsing->endorsement->certificate_id, error);
  g_autofree char *name = NULL;

  if (certificate != NULL)
    name = muster_workspace_officer_name (db, certificate->officer_id, error);
  if (name == NULL)
    return FALSE;
  if (certificate->kind != MUSTER_CERTIFICATE_KIND_INSTRUCTOR)
    {
      g_set_error (
          error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
          /* Translators: kind of certificate. */
          _ ("Only an instructor certificate is endorsed for a subject; this one is “%s”."),
          muster_word_label (muster_certificate_kind_words, (int) certificate->kind));
      return FALSE;
    }
  if (!muster_endorsement_check_start (endorsing->endorsement, certificate, error))
    return FALSE;
  /* Translators: instructor, subject. */
  muster_step_set_label (
      db, g_strdup_printf (_ ("Endorse %s for “%s”"), name, endorsing->subject_title));
  return muster_db_insert (db, &muster_endorsement_type, endorsing->endorsement, error);
}

gboolean
muster_action_endorse (MusterWorkspace *workspace, const MusterEndorsement *endorsement,
                       GError **error)
{
  g_autoptr (MusterEndorsement) copy = muster_endorsement_copy (endorsement);
  g_autoptr (GPtrArray) packs = NULL;
  const MusterPack *pack = NULL;
  const char *subject;
  Endorsing endorsing = { copy, NULL };

  g_return_val_if_fail (workspace != NULL && endorsement != NULL, FALSE);

  packs = muster_workspace_load_packs (workspace, error);
  if (packs == NULL)
    return FALSE;
  subject = muster_rules_find_subject (packs, copy->subject, &pack, error);
  if (subject == NULL || !muster_workspace_check_span (copy->starts_on, copy->ends_on, error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  muster_record_set_text (&copy->subject, subject);
  endorsing.subject_title = muster_pack_get_subject_title (pack, subject);
  return muster_workspace_run_step (workspace, MUSTER_ACTION_ENDORSE, endorse_step, &endorsing,
                                    error);
}
