/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The record that a packet was handed in. What the state decided is in decide-submission.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/log.h"
#include "actions/renewal-choice.h"
#include "actions/submit.h"
#include "actions/workspace-private.h"
#include "core/name.h"

typedef struct
{
  const MusterSubmitRequest *request;
  const MusterRenewalChoice *choice;
  MusterSubmission *submission;
  GPtrArray *files; /* of MusterSubmissionFile */
} Submit;

/* --- Files ---------------------------------------------------------------------------------------- */

static MusterSubmissionFile *
hash_file (const char *path, GError **error)
{
  g_autoptr (GMappedFile) mapped = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  MusterSubmissionFile *file;

  if (mapped == NULL)
    {
      g_autofree char *shown = g_filename_display_name (path);

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("“%s” cannot be read. Name the file that was handed in."), shown);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (mapped);
  file = muster_submission_file_new ();
  file->name = g_path_get_basename (path);
  file->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  file->size = (gint64) g_bytes_get_size (bytes);
  return file;
}

static GPtrArray *
hash_files (const char *const *paths, GError **error)
{
  g_autoptr (GPtrArray) files =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_submission_file_free);
  guint i;

  for (i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      MusterSubmissionFile *file = hash_file (paths[i], error);

      if (file == NULL)
        return NULL;
      g_ptr_array_add (files, file);
    }
  return g_steal_pointer (&files);
}

/* --- The record ----------------------------------------------------------------------------------- */

static gboolean
insert_duty (MusterDb *db, const MusterRenewalChoice *choice, MusterId officer,
             const MusterDuty *duty, GError **error)
{
  g_autoptr (MusterSubmissionDuty) record = muster_submission_duty_new ();

  record->submission_officer_id = officer;
  record->pack = g_strdup (muster_pack_get_id (choice->pack));
  record->requirement = g_strdup (duty->requirement->id);
  record->starts_on = duty->period.from;
  record->ends_on = duty->period.to;
  record->required = duty->required;
  record->sure = duty->sure;
  record->status = g_strdup (muster_duty_status_words[duty->status].nick);
  return muster_db_insert (db, &muster_submission_duty_type, record, error);
}

static gboolean
insert_officer (MusterDb *db, const Submit *submit, const MusterRenewalOfficer *officer,
                GError **error)
{
  const MusterEvaluation *evaluation = officer->evaluation;
  g_autoptr (MusterSubmissionOfficer) record = muster_submission_officer_new ();
  guint i;

  record->submission_id = submit->submission->id;
  record->officer_id = officer->facts->officer->id;
  if (evaluation->certificate != NULL)
    record->certificate_id = evaluation->certificate->id;
  record->outcome = MUSTER_SUBMISSION_OUTCOME_PENDING;
  if (!muster_db_insert (db, &muster_submission_officer_type, record, error))
    return FALSE;
  for (i = 0; i < evaluation->duties->len; i++)
    if (!insert_duty (db, submit->choice, record->id, g_ptr_array_index (evaluation->duties, i),
                      error))
      return FALSE;
  return TRUE;
}

/* Whether a submission that is not voided waits for an answer about the officer and the period. */
static gboolean
is_pending (MusterDb *db, const MusterSubmissionOfficer *entry, MusterDate ends_on,
            gboolean *pending, GError **error)
{
  g_autoptr (MusterSubmission) submission =
      muster_db_load (db, &muster_submission_type, entry->submission_id, error);

  if (submission == NULL)
    return FALSE;
  *pending = entry->outcome == MUSTER_SUBMISSION_OUTCOME_PENDING && !submission->voided &&
             submission->ends_on == ends_on;
  return TRUE;
}

/* One officer's packet is not handed in twice while the state has it. */
static gboolean
check_officer (MusterDb *db, const Submit *submit, const MusterRenewalOfficer *officer,
               GError **error)
{
  g_autoptr (GPtrArray) entries = muster_db_load_children (
      db, &muster_submission_officer_type, "officer_id", officer->facts->officer->id, error);
  gboolean pending = FALSE;
  guint i;

  for (i = 0; entries != NULL && i < entries->len; i++)
    {
      g_autofree char *name = NULL;

      if (!is_pending (db, g_ptr_array_index (entries, i), submit->submission->ends_on, &pending,
                       error))
        return FALSE;
      if (!pending)
        continue;
      name = muster_workspace_officer_name (db, officer->facts->officer->id, error);
      if (name != NULL)
        g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                     _ ("The packet of %s for this period was handed in and waits for an answer. "
                        "Enter the answer, or that it was withdrawn, first."),
                     name);
      return FALSE;
    }
  return entries != NULL;
}

static gboolean
submit_step (MusterDb *db, gpointer data, GError **error)
{
  Submit *submit = data;
  const GPtrArray *officers = submit->choice->officers;
  g_autofree char *date = muster_date_format (submit->submission->submitted_on);
  guint i;

  for (i = 0; i < officers->len; i++)
    if (!check_officer (db, submit, g_ptr_array_index (officers, i), error))
      return FALSE;
  muster_step_set_label (db,
                         g_strdup_printf (
                             /* Translators: what the paper is called, how many officers, a date. */
                             ngettext ("Hand in “%s” of %u officer on %s",
                                       "Hand in “%s” of %u officers on %s", officers->len),
                             submit->submission->title, officers->len, date));
  if (!muster_db_insert (db, &muster_submission_type, submit->submission, error))
    return FALSE;
  for (i = 0; i < submit->files->len; i++)
    {
      MusterSubmissionFile *file = g_ptr_array_index (submit->files, i);

      file->submission_id = submit->submission->id;
      if (!muster_db_insert (db, &muster_submission_file_type, file, error))
        return FALSE;
    }
  for (i = 0; i < officers->len; i++)
    if (!insert_officer (db, submit, g_ptr_array_index (officers, i), error))
      return FALSE;
  return TRUE;
}

/* The period where all share it; else it reaches from the first to the last. */
static void
set_period (MusterSubmission *submission, const GPtrArray *officers)
{
  guint i;

  for (i = 0; i < officers->len; i++)
    {
      const MusterPeriod *period =
          &((const MusterRenewalOfficer *) g_ptr_array_index (officers, i))->evaluation->period;

      submission->starts_on = i == 0 ? period->from : MIN (submission->starts_on, period->from);
      submission->ends_on = MAX (submission->ends_on, period->to);
    }
}

static MusterSubmission *
make_submission (const MusterSubmitRequest *request, const MusterRenewalChoice *choice,
                 const char *head)
{
  MusterSubmission *submission = muster_submission_new ();

  submission->kind = muster_pack_get_window (choice->pack)->kind == MUSTER_PERIOD_CERTIFICATE_CYCLE
                         ? MUSTER_SUBMISSION_KIND_RENEWAL
                         : MUSTER_SUBMISSION_KIND_ANNUAL;
  submission->title = g_strdup (muster_renewal_get_title (choice->pack));
  submission->recipient = muster_name_squeeze (request->recipient);
  submission->as_of = choice->as_of;
  submission->method = request->method;
  submission->submitted_on =
      request->submitted_on != MUSTER_DATE_NONE ? request->submitted_on : choice->as_of;
  submission->reference = muster_name_squeeze (request->reference);
  submission->packs = g_strdup_printf ("%s %s", muster_pack_get_id (choice->pack),
                                       muster_pack_get_version (choice->pack));
  submission->head_hash = g_strdup (head);
  submission->prepared_by = muster_name_squeeze (request->prepared_by);
  set_period (submission, choice->officers);
  return submission;
}

static gboolean
check_day (MusterDate submitted_on, MusterDate today, GError **error)
{
  g_autofree char *date = NULL;

  if (submitted_on <= today)
    return TRUE;
  date = muster_date_format (submitted_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("%s lies ahead. Type the day on which the packet was handed in."), date);
  return FALSE;
}

gboolean
muster_action_submit_renewal (MusterWorkspace *workspace, const MusterSubmitRequest *request,
                              guint *n_officers, GError **error)
{
  g_autoptr (MusterRenewalChoice) choice = NULL;
  g_autoptr (MusterSubmission) submission = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *head = NULL;
  Submit submit = { request, NULL, NULL, NULL };

  g_return_val_if_fail (workspace != NULL && request != NULL, FALSE);

  if (!check_day (request->submitted_on, muster_workspace_get_today (workspace), error))
    return FALSE;
  files = hash_files (request->files, error);
  if (files != NULL)
    choice = muster_renewal_choose (workspace, request->due_before, request->year,
                                    request->state_ids, error);
  if (choice != NULL)
    head = muster_action_get_head (workspace, error);
  if (head == NULL)
    return FALSE;
  submit.choice = choice;
  submit.files = files;
  submit.submission = submission = make_submission (request, choice, head);
  if (!muster_workspace_run_step (workspace, MUSTER_ACTION_SUBMIT, submit_step, &submit, error))
    return FALSE;
  if (n_officers != NULL)
    *n_officers = choice->officers->len;
  return TRUE;
}
