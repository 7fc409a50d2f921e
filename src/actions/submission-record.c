/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads submissions, each with its officers and what became of them. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/submission-record.h"
#include "actions/workspace-private.h"
#include "core/certificate.h"
#include "core/name.h"
#include "core/officer.h"

/* Titles as MusterSubmissionColumn has them. */
static const MusterColumn columns[MUSTER_N_SUBMISSION_COLUMNS] = {
  { "id", N_ ("Number"), MUSTER_COLUMN_INTEGER },
  { "submitted_on", N_ ("Handed in"), MUSTER_COLUMN_DATE },
  { "title", N_ ("What"), MUSTER_COLUMN_TEXT },
  { "method", N_ ("How"), MUSTER_COLUMN_TEXT },
  { "recipient", N_ ("To whom"), MUSTER_COLUMN_TEXT },
  { "officers", N_ ("Officers"), MUSTER_COLUMN_INTEGER },
  { "pending", N_ ("Pending"), MUSTER_COLUMN_INTEGER },
  { "accepted", N_ ("Accepted"), MUSTER_COLUMN_INTEGER },
  { "returned", N_ ("Returned"), MUSTER_COLUMN_INTEGER },
  { "withdrawn", N_ ("Withdrawn"), MUSTER_COLUMN_INTEGER },
};

/* --- The list ------------------------------------------------------------------------------------- */

typedef struct
{
  GPtrArray *submissions;
  GPtrArray *officers;
} Gathering;

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;

  gathering->submissions = muster_db_load_all (db, &muster_submission_type, error);
  if (gathering->submissions != NULL)
    gathering->officers = muster_db_load_all (db, &muster_submission_officer_type, error);
  return gathering->officers != NULL;
}

static int
compare_submissions (gconstpointer a, gconstpointer b)
{
  const MusterSubmission *x = *(const MusterSubmission *const *) a;
  const MusterSubmission *y = *(const MusterSubmission *const *) b;

  if (x->submitted_on != y->submitted_on)
    return x->submitted_on > y->submitted_on ? -1 : 1;
  return (x->id < y->id) - (x->id > y->id);
}

static void
add_row (MusterTable *table, const MusterSubmission *submission, const GPtrArray *officers)
{
  static const guint outcomes[] = {
    [MUSTER_SUBMISSION_OUTCOME_PENDING] = MUSTER_SUBMISSION_PENDING,
    [MUSTER_SUBMISSION_OUTCOME_ACCEPTED] = MUSTER_SUBMISSION_ACCEPTED,
    [MUSTER_SUBMISSION_OUTCOME_RETURNED] = MUSTER_SUBMISSION_RETURNED,
    [MUSTER_SUBMISSION_OUTCOME_WITHDRAWN] = MUSTER_SUBMISSION_WITHDRAWN,
  };
  guint row = muster_table_add_row (table);
  guint n[G_N_ELEMENTS (outcomes)] = { 0 };
  guint i, n_officers = 0;

  for (i = 0; i < officers->len; i++)
    {
      const MusterSubmissionOfficer *officer = g_ptr_array_index (officers, i);

      if (officer->submission_id != submission->id)
        continue;
      n_officers++;
      n[officer->outcome]++;
    }
  muster_table_set_number (table, row, MUSTER_SUBMISSION_ID, submission->id);
  muster_table_set_number (table, row, MUSTER_SUBMISSION_ON, submission->submitted_on);
  muster_table_set_text (table, row, MUSTER_SUBMISSION_TITLE, submission->title);
  muster_table_set_text (
      table, row, MUSTER_SUBMISSION_METHOD,
      muster_word_label (muster_submission_method_words, (int) submission->method));
  muster_table_set_text (table, row, MUSTER_SUBMISSION_RECIPIENT, submission->recipient);
  muster_table_set_number (table, row, MUSTER_SUBMISSION_OFFICERS, n_officers);
  for (i = 0; i < G_N_ELEMENTS (outcomes); i++)
    muster_table_set_number (table, row, outcomes[i], n[i]);
}

static MusterTable *
make_table (const Gathering *gathering)
{
  MusterColumn translated[MUSTER_N_SUBMISSION_COLUMNS];
  MusterTable *table;
  guint i;

  for (i = 0; i < MUSTER_N_SUBMISSION_COLUMNS; i++)
    {
      translated[i] = columns[i];
      translated[i].title = g_dgettext (GETTEXT_PACKAGE, columns[i].title);
    }
  table = muster_table_new (translated, MUSTER_N_SUBMISSION_COLUMNS);
  g_ptr_array_sort (gathering->submissions, compare_submissions);
  for (i = 0; i < gathering->submissions->len; i++)
    {
      const MusterSubmission *submission = g_ptr_array_index (gathering->submissions, i);

      if (!submission->voided)
        add_row (table, submission, gathering->officers);
    }
  return table;
}

MusterTable *
muster_action_list_submission_rows (MusterWorkspace *workspace, GError **error)
{
  Gathering gathering = { NULL, NULL };
  MusterTable *table = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (muster_workspace_run (workspace, gather_job, &gathering, error))
    table = make_table (&gathering);
  g_clear_pointer (&gathering.submissions, g_ptr_array_unref);
  g_clear_pointer (&gathering.officers, g_ptr_array_unref);
  return table;
}

/* --- One submission ------------------------------------------------------------------------------- */

static void
free_line (gpointer data)
{
  MusterSubmissionLine *line = data;

  muster_submission_duty_free (line->duty);
  g_free (line->title);
  g_free (line);
}

static void
free_part (gpointer data)
{
  MusterSubmissionPart *part = data;

  muster_submission_officer_free (part->entry);
  g_free (part->name);
  g_free (part->state_id);
  g_ptr_array_unref (part->lines);
  g_ptr_array_unref (part->documents);
  g_free (part);
}

void
muster_submission_record_free (MusterSubmissionRecord *record)
{
  if (record == NULL)
    return;
  muster_submission_free (record->submission);
  g_clear_pointer (&record->files, g_ptr_array_unref);
  g_ptr_array_unref (record->parts);
  g_free (record);
}

guint
muster_submission_record_count (const MusterSubmissionRecord *record,
                                MusterSubmissionOutcome outcome)
{
  guint i, n = 0;

  g_return_val_if_fail (record != NULL, 0);

  for (i = 0; i < record->parts->len; i++)
    n += ((MusterSubmissionPart *) g_ptr_array_index (record->parts, i))->entry->outcome == outcome;
  return n;
}

const MusterSubmissionFile *
muster_submission_record_find_file (const MusterSubmissionRecord *record, GBytes *content)
{
  g_autofree char *sha256 = NULL;
  guint i;

  g_return_val_if_fail (record != NULL && content != NULL, NULL);

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  for (i = 0; i < record->files->len; i++)
    {
      const MusterSubmissionFile *file = g_ptr_array_index (record->files, i);

      if (g_strcmp0 (file->sha256, sha256) == 0)
        return file;
    }
  return NULL;
}

typedef struct
{
  MusterId submission_id;
  MusterSubmissionRecord *record;
} Loading;

static gboolean
load_lines (MusterDb *db, MusterSubmissionPart *part, GError **error)
{
  g_autoptr (GPtrArray) duties = muster_db_load_children (
      db, &muster_submission_duty_type, "submission_officer_id", part->entry->id, error);
  guint i;

  for (i = 0; duties != NULL && i < duties->len; i++)
    {
      MusterSubmissionLine *line = g_new0 (MusterSubmissionLine, 1);
      int status = MUSTER_DUTY_STATUS_NOT_DECIDABLE;

      line->duty = muster_submission_duty_copy (g_ptr_array_index (duties, i));
      line->title = g_strdup (line->duty->requirement);
      muster_word_find (muster_duty_status_words, line->duty->status, &status);
      line->status = (MusterDutyStatus) status;
      g_ptr_array_add (part->lines, line);
    }
  return duties != NULL;
}

static gboolean
load_documents (MusterDb *db, MusterSubmissionPart *part, GError **error)
{
  g_autoptr (GPtrArray) links =
      muster_db_load_links (db, &muster_submission_officer_type, part->entry->id, error);
  guint i;

  for (i = 0; links != NULL && i < links->len; i++)
    {
      const MusterDocumentLink *link = g_ptr_array_index (links, i);
      g_autoptr (MusterDocument) document =
          muster_db_load (db, &muster_document_type, link->document_id, error);

      if (document == NULL)
        return FALSE;
      if (!document->voided)
        g_ptr_array_add (part->documents, g_steal_pointer (&document));
    }
  return links != NULL;
}

static gboolean
load_expiry (MusterDb *db, const MusterSubmission *submission, MusterSubmissionPart *part,
             GError **error)
{
  g_autoptr (MusterCertificate) certificate = NULL;

  part->expires_on = submission->ends_on;
  if (part->entry->certificate_id == MUSTER_ID_NONE)
    return TRUE;
  certificate = muster_db_load (db, &muster_certificate_type, part->entry->certificate_id, error);
  if (certificate != NULL && certificate->expires_on != MUSTER_DATE_NONE)
    part->expires_on = certificate->expires_on;
  return certificate != NULL;
}

static gboolean
load_part (MusterDb *db, MusterSubmissionRecord *record, const MusterSubmissionOfficer *entry,
           GError **error)
{
  g_autoptr (MusterOfficer) officer =
      muster_db_load (db, &muster_officer_type, entry->officer_id, error);
  MusterSubmissionPart *part;

  if (officer == NULL)
    return FALSE;
  part = g_new0 (MusterSubmissionPart, 1);
  part->entry = muster_submission_officer_copy (entry);
  part->name = muster_officer_format_name (officer);
  part->state_id = g_strdup (officer->state_id);
  part->lines = g_ptr_array_new_with_free_func (free_line);
  part->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_document_free);
  g_ptr_array_add (record->parts, part);
  return load_expiry (db, record->submission, part, error) && load_lines (db, part, error) &&
         load_documents (db, part, error);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const MusterSubmissionPart *x = *(const MusterSubmissionPart *const *) a;
  const MusterSubmissionPart *y = *(const MusterSubmissionPart *const *) b;
  g_autofree char *x_name = muster_name_fold (x->name);
  g_autofree char *y_name = muster_name_fold (y->name);
  int order = g_strcmp0 (x_name, y_name);

  return order != 0 ? order : (x->entry->id > y->entry->id) - (x->entry->id < y->entry->id);
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  const Loading *loading = data;
  MusterSubmissionRecord *record = loading->record;
  g_autoptr (GPtrArray) entries = NULL;
  guint i;

  record->submission =
      muster_workspace_load_live (db, &muster_submission_type, loading->submission_id, error);
  if (record->submission != NULL)
    record->files = muster_db_load_children (db, &muster_submission_file_type, "submission_id",
                                             loading->submission_id, error);
  if (record->files != NULL)
    entries = muster_db_load_children (db, &muster_submission_officer_type, "submission_id",
                                       loading->submission_id, error);
  if (entries == NULL)
    return FALSE;
  for (i = 0; i < entries->len; i++)
    if (!load_part (db, record, g_ptr_array_index (entries, i), error))
      return FALSE;
  g_ptr_array_sort (record->parts, compare_parts);
  return TRUE;
}

/* Rules that were replaced meanwhile are not asked: their ids say enough. */
static void
name_lines (const MusterSubmissionRecord *record, MusterPack *pack)
{
  guint i, j;

  for (i = 0; i < record->parts->len; i++)
    {
      const MusterSubmissionPart *part = g_ptr_array_index (record->parts, i);

      for (j = 0; j < part->lines->len; j++)
        {
          MusterSubmissionLine *line = g_ptr_array_index (part->lines, j);
          const MusterRequirement *requirement =
              g_strcmp0 (line->duty->pack, muster_pack_get_id (pack)) == 0
                  ? muster_pack_find_requirement (pack, line->duty->requirement)
                  : NULL;

          if (requirement == NULL)
            continue;
          g_free (line->title);
          line->title = g_strdup (requirement->title);
          line->counts_hours = requirement->counts == MUSTER_COUNT_HOURS;
        }
    }
}

MusterSubmissionRecord *
muster_action_load_submission (MusterWorkspace *workspace, MusterId submission_id, GError **error)
{
  g_autoptr (MusterSubmissionRecord) record = NULL;
  g_autoptr (MusterPack) pack = NULL;
  Loading loading;

  g_return_val_if_fail (workspace != NULL, NULL);

  pack = muster_workspace_load_pack (workspace, error);
  if (pack == NULL)
    return NULL;
  record = g_new0 (MusterSubmissionRecord, 1);
  record->parts = g_ptr_array_new_with_free_func (free_part);
  loading = (Loading){ submission_id, record };
  if (!muster_workspace_run (workspace, load_job, &loading, error))
    return NULL;
  name_lines (record, pack);
  return g_steal_pointer (&record);
}
