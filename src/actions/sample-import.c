/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a sample imports: the people and history that were in spreadsheets before, and what comes in great
 * numbers. */

#include <string.h>

#include "actions/import.h"
#include "actions/sample-private.h"
#include "actions/workspace-private.h"
#include "core/duration.h"

void
muster_sample_append_row (GString *csv, ...)
{
  va_list cells;
  const char *cell;
  gboolean is_first = TRUE;

  va_start (cells, csv);
  for (cell = va_arg (cells, const char *); cell != NULL; cell = va_arg (cells, const char *))
    {
      g_auto (GStrv) parts = g_strsplit (cell, "\"", -1);
      g_autofree char *escaped = g_strjoinv ("\"\"", parts);

      g_string_append_printf (csv, "%s\"%s\"", is_first ? "" : ",", escaped);
      is_first = FALSE;
    }
  va_end (cells);
  g_string_append_c (csv, '\n');
}

gboolean
muster_sample_import (MusterSample *sample, int kind, const GString *csv, const char *source_name,
                      GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (csv->str, csv->len);
  MusterImportOptions options = { .source_name = source_name };
  g_autoptr (MusterImportOutcome) outcome =
      muster_action_import (sample->workspace, (MusterImportKind) kind, bytes, &options, error);

  if (outcome == NULL)
    return FALSE;
  if (outcome->refused->len == 0)
    return TRUE;
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       ((MusterImportRefusal *) g_ptr_array_index (outcome->refused, 0))->reason);
  return FALSE;
}

/* --- People --------------------------------------------------------------------------------------- */

static gboolean
learn_id (gpointer record, gpointer data)
{
  const MusterOfficer *officer = record;
  MusterSamplePerson *person = g_hash_table_lookup (data, officer->state_id);

  if (person != NULL)
    person->officer->id = officer->id;
  return FALSE;
}

static gboolean
learn_ids_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_db_for_each (db, &muster_officer_type, learn_id, data, error);
}

gboolean
muster_sample_import_people (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GHashTable) by_state_id = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GString) csv = g_string_new ("state_id,last_name,first_name,middle_name,rank,"
                                          "employment_type,hired_on,email,badge_number\n");
  guint i;

  for (i = 0; i < sample->people->len; i++)
    {
      MusterSamplePerson *person = g_ptr_array_index (sample->people, i);
      char hired[MUSTER_DATE_TEXT_SIZE];

      if (person->hired_on >= sample->starts_on)
        continue;
      g_hash_table_insert (by_state_id, person->officer->state_id, person);
      muster_sample_append_row (
          csv, person->officer->state_id, person->officer->last_name, person->officer->first_name,
          person->officer->middle_name != NULL ? person->officer->middle_name : "",
          person->post->rank,
          muster_word_nick (muster_employment_type_words, (int) person->post->type),
          muster_date_print (person->hired_on, hired), person->officer->email,
          person->officer->badge_number, NULL);
    }
  if (g_hash_table_size (by_state_id) == 0)
    return TRUE;
  return muster_sample_import (sample, MUSTER_IMPORT_OFFICERS, csv, "officers.csv", error) &&
         muster_workspace_run (sample->workspace, learn_ids_job, by_state_id, error);
}

/* --- Records of people ---------------------------------------------------------------------------- */

static void
append_certificate (GString *csv, const char *state_id, const MusterCertificate *certificate)
{
  char issued[MUSTER_DATE_TEXT_SIZE], expires[MUSTER_DATE_TEXT_SIZE];

  muster_sample_append_row (
      csv, state_id, muster_word_nick (muster_certificate_kind_words, (int) certificate->kind),
      certificate->number, muster_date_print (certificate->issued_on, issued),
      muster_date_print (certificate->expires_on, expires),
      muster_word_nick (muster_certificate_status_words, (int) certificate->status), NULL);
}

static void
append_qualification (GString *csv, const char *state_id, const MusterQualification *qualification)
{
  char date[MUSTER_DATE_TEXT_SIZE], expires[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *score = qualification->score != MUSTER_NUMBER_NONE
                               ? g_strdup_printf ("%d", (int) (qualification->score / 100))
                               : g_strdup ("");

  muster_sample_append_row (
      csv, state_id, qualification->kind,
      qualification->weapon != NULL ? qualification->weapon : "",
      muster_date_print (qualification->qualified_on, date),
      muster_date_print (qualification->expires_on, expires), score,
      qualification->course_of_fire != NULL ? qualification->course_of_fire : "", NULL);
}

static void
append_milestone (GString *csv, const char *state_id, const MusterMilestone *milestone)
{
  char date[MUSTER_DATE_TEXT_SIZE];

  muster_sample_append_row (csv, state_id, milestone->kind,
                            muster_date_print (milestone->happened_on, date),
                            milestone->authority != NULL ? milestone->authority : "", NULL);
}

gboolean
muster_sample_import_records (MusterSample *sample, const MusterRecordType *type, GPtrArray *people,
                              GPtrArray *records, GError **error)
{
  g_autoptr (GString) csv = g_string_new (NULL);
  guint i;

  if (type == &muster_certificate_type)
    g_string_append (csv, "state_id,kind,number,issued_on,expires_on,status\n");
  else if (type == &muster_qualification_type)
    g_string_append (csv, "state_id,kind,weapon,date,expires,score,course_of_fire\n");
  else
    g_string_append (csv, "state_id,kind,date,authority\n");
  for (i = 0; i < people->len; i++)
    {
      const char *state_id =
          ((const MusterSamplePerson *) g_ptr_array_index (people, i))->officer->state_id;

      if (type == &muster_certificate_type)
        append_certificate (csv, state_id, g_ptr_array_index (records, i));
      else if (type == &muster_qualification_type)
        append_qualification (csv, state_id, g_ptr_array_index (records, i));
      else
        append_milestone (csv, state_id, g_ptr_array_index (records, i));
    }
  if (type == &muster_certificate_type)
    return muster_sample_import (sample, MUSTER_IMPORT_CERTIFICATES, csv, "certificates.csv",
                                 error);
  if (type == &muster_qualification_type)
    return muster_sample_import (sample, MUSTER_IMPORT_QUALIFICATIONS, csv, "qualifications.csv",
                                 error);
  return muster_sample_import (sample, MUSTER_IMPORT_MILESTONES, csv, "milestones.csv", error);
}

/* --- Training ------------------------------------------------------------------------------------- */

static void
append_seat (GString *csv, const MusterSampleSeat *seat)
{
  const MusterSampleTopic *topic = seat->session->topic;
  g_autofree char *hours = g_strdup_printf ("%u.00", topic->hours);
  char date[MUSTER_DATE_TEXT_SIZE];

  if (!seat->is_taken || seat->status != MUSTER_ROSTER_STATUS_COMPLETED)
    return;
  muster_sample_append_row (
      csv, seat->person->officer->state_id,
      muster_date_print (g_array_index (seat->session->dates, MusterDate, 0), date), topic->code,
      topic->title, topic->subject, hours, "Completed",
      topic->provider != NULL ? topic->provider : "", topic->delivery,
      muster_word_nick (muster_role_words, (int) seat->role), NULL);
}

gboolean
muster_sample_import_sessions (MusterSample *sample, gpointer data G_GNUC_UNUSED, GError **error)
{
  g_autoptr (GString) csv = g_string_new ("state_id,date,course_code,title,subject,hours,status,"
                                          "provider,delivery,role\n");
  gsize header = csv->len;
  guint i, j;

  for (i = 0; i < sample->sessions->len; i++)
    {
      const MusterSampleSession *session = g_ptr_array_index (sample->sessions, i);

      if (g_array_index (session->dates, MusterDate, 0) >= sample->starts_on)
        continue;
      for (j = 0; j < session->seats->len; j++)
        append_seat (csv, g_ptr_array_index (session->seats, j));
    }
  if (csv->len == header)
    return TRUE;
  return muster_sample_import (sample, MUSTER_IMPORT_TRAINING, csv, "training-tracker.csv", error);
}
