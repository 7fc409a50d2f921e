/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the state did about a packet: accepted, returned, withdrawn. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/certify-private.h"
#include "actions/document-private.h"
#include "actions/submit.h"
#include "actions/workspace-private.h"
#include "core/certificate.h"
#include "core/name.h"
#include "core/officer.h"

typedef struct
{
  const MusterSubmissionDecision *decision;
  MusterDate decided_on;
  int cycle_years;      /* of the agency's pack; 0 = its certificates have no cycle */
  MusterId document_id; /* the scan; none until the first officer's submission is known */
} Decide;

/* --- Which packet --------------------------------------------------------------------------------- */

static MusterOfficer *
find_officer (MusterDb *db, const char *state_id, GError **error)
{
  g_autoptr (GPtrArray) officers =
      muster_db_find_by_text (db, &muster_officer_type, "state_id", state_id, error);
  guint i;

  for (i = 0; officers != NULL && i < officers->len; i++)
    {
      const MusterOfficer *officer = g_ptr_array_index (officers, i);

      if (!officer->voided)
        return muster_officer_copy (officer);
    }
  if (officers != NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No officer has state ID %s. List the officers to see the IDs."), state_id);
  return NULL;
}

/* The officer's entry that waits for an answer, with its submission; of several the last handed in. @wanted is the
 * submission, or none for any. */
static MusterSubmissionOfficer *
find_pending (MusterDb *db, MusterId officer_id, MusterId wanted, MusterSubmission **found,
              GError **error)
{
  g_autoptr (GPtrArray) entries = muster_db_load_children (db, &muster_submission_officer_type,
                                                           "officer_id", officer_id, error);
  g_autoptr (MusterSubmission) latest = NULL;
  MusterSubmissionOfficer *pending = NULL;
  guint i;

  for (i = 0; entries != NULL && i < entries->len; i++)
    {
      MusterSubmissionOfficer *entry = g_ptr_array_index (entries, i);
      g_autoptr (MusterSubmission) submission =
          muster_db_load (db, &muster_submission_type, entry->submission_id, error);

      if (submission == NULL)
        return NULL;
      if ((wanted != MUSTER_ID_NONE && submission->id != wanted) || submission->voided ||
          entry->outcome != MUSTER_SUBMISSION_OUTCOME_PENDING ||
          (latest != NULL && latest->submitted_on > submission->submitted_on))
        continue;
      pending = entry;
      muster_submission_free (latest);
      latest = g_steal_pointer (&submission);
    }
  if (pending == NULL)
    return NULL;
  *found = g_steal_pointer (&latest);
  return muster_submission_officer_copy (pending);
}

/* --- Acceptance ----------------------------------------------------------------------------------- */

static MusterDate
find_expiry (const Decide *decide, MusterDate ends_on)
{
  if (decide->decision->expires_on != MUSTER_DATE_NONE)
    return decide->decision->expires_on;
  return muster_date_add_years (ends_on + 1, decide->cycle_years) - 1;
}

gboolean
muster_submission_check_expiry (MusterDate expires_on, MusterDate ends_on, GError **error)
{
  g_autofree char *new_date = NULL;
  g_autofree char *old_date = NULL;

  if (expires_on > ends_on)
    return TRUE;
  new_date = muster_date_format (expires_on);
  old_date = muster_date_format (ends_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("The new expiry %s is not later than the old one, %s. Type the date on the new "
                  "certificate."),
               new_date, old_date);
  return FALSE;
}

static gboolean
insert_event (MusterDb *db, const Decide *decide, const MusterCertificate *certificate,
              GError **error)
{
  g_autoptr (MusterCertificateEvent) event = muster_certificate_event_new ();

  event->certificate_id = certificate->id;
  event->kind = MUSTER_CERTIFICATE_EVENT_KIND_RENEWED;
  event->happened_on = decide->decided_on;
  event->reason = muster_name_squeeze (decide->decision->reason);
  event->authority = muster_name_squeeze (decide->decision->authority);
  event->document_id = decide->document_id;
  return muster_db_insert (db, &muster_certificate_event_type, event, error);
}

static gboolean
insert_cycle (MusterDb *db, MusterId certificate_id, MusterDate from, MusterDate to, GError **error)
{
  g_autoptr (MusterCycle) cycle = muster_cycle_new ();

  cycle->certificate_id = certificate_id;
  cycle->starts_on = from;
  cycle->ends_on = to;
  return muster_db_insert (db, &muster_cycle_type, cycle, error);
}

/* The period that the packet was for ended as it was handed in: the record of its cycle stays, and the next
 * one follows it. */
static gboolean
renew (MusterDb *db, const Decide *decide, const MusterSubmissionOfficer *entry,
       const MusterSubmission *submission, GError **error)
{
  g_autoptr (MusterCertificate) certificate = NULL;
  MusterDate ends_on, expires_on;

  if (submission->kind != MUSTER_SUBMISSION_KIND_RENEWAL ||
      entry->certificate_id == MUSTER_ID_NONE || decide->cycle_years == 0)
    return TRUE;
  certificate =
      muster_workspace_load_live (db, &muster_certificate_type, entry->certificate_id, error);
  if (certificate == NULL)
    return FALSE;
  ends_on =
      certificate->expires_on != MUSTER_DATE_NONE ? certificate->expires_on : submission->ends_on;
  expires_on = find_expiry (decide, ends_on);
  if (!muster_submission_check_expiry (expires_on, ends_on, error))
    return FALSE;
  certificate->expires_on = expires_on;
  certificate->status = MUSTER_CERTIFICATE_STATUS_CERTIFIED;
  return muster_db_update (db, &muster_certificate_type, certificate, error) &&
         insert_event (db, decide, certificate, error) &&
         insert_cycle (db, certificate->id, ends_on + 1, expires_on, error);
}

/* --- The scan ------------------------------------------------------------------------------------- */

/* One document for all officers, named after what it answers. */
static gboolean
keep_scan (MusterDb *db, Decide *decide, const MusterSubmission *submission, GError **error)
{
  const MusterSubmissionDecision *decision = decide->decision;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;

  if (decision->scan == NULL || decide->document_id != MUSTER_ID_NONE)
    return TRUE;
  date = muster_date_format (decide->decided_on);
  /* Translators: title of a document: a date, and what was handed in. */
  title = g_strdup_printf (_ ("Answer of %s about “%s”"), date, submission->title);
  return muster_document_insert (db, title, decision->scan_name, decision->scan,
                                 &decide->document_id, error);
}

static gboolean
link_scan (MusterDb *db, const Decide *decide, const MusterSubmissionOfficer *entry, GError **error)
{
  return decide->document_id == MUSTER_ID_NONE ||
         muster_document_link (db, decide->document_id, &muster_submission_officer_type, entry->id,
                               MUSTER_PROOF_KIND_OTHER, error);
}

/* --- The step ------------------------------------------------------------------------------------- */

static char *
describe_one (MusterSubmissionOutcome outcome, const char *name)
{
  switch (outcome)
    {
    case MUSTER_SUBMISSION_OUTCOME_ACCEPTED:
      return g_strdup_printf (_ ("Enter that the packet of %s was accepted"), name);
    case MUSTER_SUBMISSION_OUTCOME_RETURNED:
      return g_strdup_printf (_ ("Enter that the packet of %s was returned"), name);
    case MUSTER_SUBMISSION_OUTCOME_WITHDRAWN:
    case MUSTER_SUBMISSION_OUTCOME_PENDING:
    default:
      return g_strdup_printf (_ ("Enter that the packet of %s was withdrawn"), name);
    }
}

static char *
describe_many (MusterSubmissionOutcome outcome, guint n)
{
  switch (outcome)
    {
    case MUSTER_SUBMISSION_OUTCOME_ACCEPTED:
      return g_strdup_printf (ngettext ("Enter that the packet of %u officer was accepted",
                                        "Enter that the packets of %u officers were accepted", n),
                              n);
    case MUSTER_SUBMISSION_OUTCOME_RETURNED:
      return g_strdup_printf (ngettext ("Enter that the packet of %u officer was returned",
                                        "Enter that the packets of %u officers were returned", n),
                              n);
    case MUSTER_SUBMISSION_OUTCOME_WITHDRAWN:
    case MUSTER_SUBMISSION_OUTCOME_PENDING:
    default:
      return g_strdup_printf (ngettext ("Enter that the packet of %u officer was withdrawn",
                                        "Enter that the packets of %u officers were withdrawn", n),
                              n);
    }
}

static void
set_none_pending (const char *name, GError **error)
{
  if (*error == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No packet of %s waits for an answer. Enter first that it was handed in."),
                 name);
}

static gboolean
decide_one (MusterDb *db, Decide *decide, const char *state_id, char **name, GError **error)
{
  const MusterSubmissionDecision *decision = decide->decision;
  g_autoptr (MusterOfficer) officer = find_officer (db, state_id, error);
  g_autoptr (MusterSubmissionOfficer) entry = NULL;
  g_autoptr (MusterSubmission) submission = NULL;
  GError *local_error = NULL;

  if (officer == NULL)
    return FALSE;
  *name = muster_officer_format_name (officer);
  entry = find_pending (db, officer->id, decision->submission_id, &submission, &local_error);
  if (entry == NULL)
    {
      set_none_pending (*name, &local_error);
      g_propagate_error (error, local_error);
      return FALSE;
    }
  entry->outcome = decision->outcome;
  entry->decided_on = decide->decided_on;
  g_free (entry->reason);
  entry->reason = muster_name_squeeze (decision->reason);
  return keep_scan (db, decide, submission, error) &&
         muster_db_update (db, &muster_submission_officer_type, entry, error) &&
         link_scan (db, decide, entry, error) &&
         (entry->outcome != MUSTER_SUBMISSION_OUTCOME_ACCEPTED ||
          renew (db, decide, entry, submission, error));
}

static gboolean
decide_step (MusterDb *db, gpointer data, GError **error)
{
  Decide *decide = data;
  const MusterSubmissionDecision *decision = decide->decision;
  g_autofree char *name = NULL;
  guint i;

  decide->document_id = MUSTER_ID_NONE;
  for (i = 0; decision->state_ids[i] != NULL; i++)
    {
      g_clear_pointer (&name, g_free);
      if (!decide_one (db, decide, decision->state_ids[i], &name, error))
        return FALSE;
    }
  muster_step_set_label (db, i == 1 ? describe_one (decision->outcome, name)
                                    : describe_many (decision->outcome, i));
  return TRUE;
}

static MusterDate
find_day (const MusterSubmissionDecision *decision, MusterDate today)
{
  return decision->decided_on != MUSTER_DATE_NONE ? decision->decided_on : today;
}

gboolean
muster_submission_check_decision (const MusterSubmissionDecision *decision, MusterDate today,
                                  MusterDecisionMember *member, GError **error)
{
  MusterDecisionMember refused = MUSTER_DECISION_REASON;
  g_autofree char *reason = NULL;
  g_autofree char *date = NULL;

  g_return_val_if_fail (decision != NULL, FALSE);

  reason = muster_name_squeeze (decision->reason);
  if (decision->outcome == MUSTER_SUBMISSION_OUTCOME_RETURNED && reason == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Type why the packet was returned."));
  else if (find_day (decision, today) > today)
    {
      refused = MUSTER_DECISION_DATE;
      date = muster_date_format (decision->decided_on);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("%s lies ahead. Type the day of the answer."), date);
    }
  else
    return TRUE;
  if (member != NULL)
    *member = refused;
  return FALSE;
}

gboolean
muster_action_decide_submission (MusterWorkspace *workspace,
                                 const MusterSubmissionDecision *decision, GError **error)
{
  g_autoptr (MusterPack) pack = NULL;
  Decide decide = { decision, MUSTER_DATE_NONE, 0, MUSTER_ID_NONE };
  MusterDate today;

  g_return_val_if_fail (workspace != NULL && decision != NULL, FALSE);
  g_return_val_if_fail (decision->state_ids != NULL && decision->state_ids[0] != NULL, FALSE);
  g_return_val_if_fail (decision->outcome != MUSTER_SUBMISSION_OUTCOME_PENDING, FALSE);
  g_return_val_if_fail (decision->scan == NULL || decision->scan_name != NULL, FALSE);

  today = muster_workspace_get_today (workspace);
  decide.decided_on = find_day (decision, today);
  if (!muster_submission_check_decision (decision, today, NULL, error))
    return FALSE;
  pack = muster_workspace_load_pack (workspace, error);
  if (pack == NULL)
    return FALSE;
  decide.cycle_years = muster_certify_get_cycle_years (pack);
  return muster_workspace_run_step (workspace, MUSTER_ACTION_DECIDE_SUBMISSION, decide_step,
                                    &decide, error);
}
