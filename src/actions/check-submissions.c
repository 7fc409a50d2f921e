/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was handed in, held against what is on record now: the record of a submission stands, and a finding
 * says where they differ (semantics C16). */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/check-private.h"
#include "actions/workspace-private.h"
#include "core/duration.h"
#include "core/submission.h"

/* One officer's entry in one submission, with its duties. */
typedef struct
{
  MusterSubmission *submission; /* borrowed */
  MusterSubmissionOfficer *officer;
  GPtrArray *duties; /* of MusterSubmissionDuty; borrowed */
} Entry;

struct _MusterCheckSubmissions
{
  GPtrArray *submissions;
  GPtrArray *officers;
  GPtrArray *duties;
};

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  MusterCheckSubmissions *loaded = data;

  loaded->submissions = muster_db_load_all (db, &muster_submission_type, error);
  if (loaded->submissions != NULL)
    loaded->officers = muster_db_load_all (db, &muster_submission_officer_type, error);
  if (loaded->officers != NULL)
    loaded->duties = muster_db_load_all (db, &muster_submission_duty_type, error);
  return loaded->duties != NULL;
}

MusterCheckSubmissions *
muster_check_load_submissions (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterCheckSubmissions) loaded = g_new0 (MusterCheckSubmissions, 1);

  if (!muster_workspace_run (workspace, load_job, loaded, error))
    return NULL;
  return g_steal_pointer (&loaded);
}

void
muster_check_submissions_free (MusterCheckSubmissions *submissions)
{
  if (submissions == NULL)
    return;
  g_clear_pointer (&submissions->submissions, g_ptr_array_unref);
  g_clear_pointer (&submissions->officers, g_ptr_array_unref);
  g_clear_pointer (&submissions->duties, g_ptr_array_unref);
  g_free (submissions);
}

/* --- Comparing ------------------------------------------------------------------------------------ */

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_ptr_array_unref (entry->duties);
  g_free (entry);
}

static GHashTable *
index_by_id (const GPtrArray *records)
{
  GHashTable *by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  /* Every record begins with its id. */
  for (i = 0; i < records->len; i++)
    g_hash_table_insert (by_id, records->pdata[i], records->pdata[i]);
  return by_id;
}

/* Entries that still say something: neither voided, nor returned, nor withdrawn. By officer's entry id. */
static GHashTable *
list_entries (const MusterCheckSubmissions *loaded)
{
  GHashTable *entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, entry_free);
  g_autoptr (GHashTable) submissions = index_by_id (loaded->submissions);
  guint i;

  for (i = 0; i < loaded->officers->len; i++)
    {
      MusterSubmissionOfficer *officer = g_ptr_array_index (loaded->officers, i);
      MusterSubmission *submission = g_hash_table_lookup (submissions, &officer->submission_id);
      Entry *entry;

      if (submission == NULL || submission->voided ||
          officer->outcome == MUSTER_SUBMISSION_OUTCOME_RETURNED ||
          officer->outcome == MUSTER_SUBMISSION_OUTCOME_WITHDRAWN)
        continue;
      entry = g_new0 (Entry, 1);
      entry->submission = submission;
      entry->officer = officer;
      entry->duties = g_ptr_array_new ();
      g_hash_table_insert (entries, &officer->id, entry);
    }
  for (i = 0; i < loaded->duties->len; i++)
    {
      MusterSubmissionDuty *duty = g_ptr_array_index (loaded->duties, i);
      Entry *entry = g_hash_table_lookup (entries, &duty->submission_officer_id);

      if (entry != NULL)
        g_ptr_array_add (entry->duties, duty);
    }
  return entries;
}

static const MusterDuty *
find_duty (const MusterEvaluation *evaluation, const MusterSubmissionDuty *submitted)
{
  guint i;

  for (i = 0; i < evaluation->duties->len; i++)
    {
      const MusterDuty *duty = g_ptr_array_index (evaluation->duties, i);

      if (g_str_equal (duty->requirement->id, submitted->requirement) &&
          duty->period.from == submitted->starts_on && duty->period.to == submitted->ends_on)
        return duty;
    }
  return NULL;
}

/* Time that came after a packet was handed in is no contradiction; time that is gone is. */
static gboolean
differs (const MusterSubmissionDuty *submitted, const MusterDuty *now)
{
  return now != NULL && now->requirement->counts == MUSTER_COUNT_HOURS &&
         submitted->sure != MUSTER_NUMBER_NONE && now->sure < submitted->sure;
}

static void
add_difference (GPtrArray *findings, const Entry *entry, const MusterSubmissionDuty *submitted,
                const MusterDuty *now)
{
  g_autofree char *date = muster_date_format (entry->submission->submitted_on);
  char before[MUSTER_DURATION_TEXT_SIZE];
  char after[MUSTER_DURATION_TEXT_SIZE];
  MusterFinding *finding = muster_finding_new (
      "submitted-differs", MUSTER_SEVERITY_WARNING,
      /* Translators: a requirement, a date, hours, hours. */
      g_strdup_printf (
          _ ("“%s”, handed in on %s: submitted %s, now %s. What was handed in stands; tell "
             "whom it was handed to."),
          now->requirement->title, date, muster_duration_print (submitted->sure, before),
          muster_duration_print (now->sure, after)));

  finding->officer_id = entry->officer->officer_id;
  finding->record_id = entry->submission->id;
  g_ptr_array_add (findings, finding);
}

static MusterPack *
find_pack (const MusterCheck *check, const char *id)
{
  guint i;

  for (i = 0; i < check->rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (check->rulebook, i);

      if (g_strcmp0 (muster_pack_get_id (entry->pack), id) == 0)
        return entry->pack;
    }
  return NULL;
}

static void
compare_entry (GPtrArray *findings, const MusterCheck *check, const MusterOfficerFacts *facts,
               const Entry *entry)
{
  g_autoptr (MusterEvaluation) evaluation = NULL;
  guint i;

  for (i = 0; i < entry->duties->len; i++)
    {
      const MusterSubmissionDuty *submitted = g_ptr_array_index (entry->duties, i);
      const MusterPeriod period = { submitted->starts_on, submitted->ends_on };
      MusterPack *pack = find_pack (check, submitted->pack);

      if (pack == NULL)
        continue;
      if (evaluation == NULL || evaluation->period.from != period.from ||
          evaluation->period.to != period.to)
        {
          muster_evaluation_free (evaluation);
          evaluation = muster_evaluate (pack, facts, &period, check->as_of);
        }
      if (differs (submitted, find_duty (evaluation, submitted)))
        add_difference (findings, entry, submitted, find_duty (evaluation, submitted));
    }
}

void
muster_check_compare_submissions (const MusterCheck *check,
                                  const MusterCheckSubmissions *submissions, GPtrArray *findings)
{
  g_autoptr (GHashTable) entries = NULL;
  guint i, j;

  if (submissions->officers->len == 0)
    return;
  entries = list_entries (submissions);
  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *officer = g_ptr_array_index (check->officers, i);

      for (j = 0; j < submissions->officers->len; j++)
        {
          const MusterSubmissionOfficer *record = g_ptr_array_index (submissions->officers, j);
          const Entry *entry = g_hash_table_lookup (entries, &record->id);

          if (entry != NULL && record->officer_id == officer->facts->officer->id)
            compare_entry (findings, check, officer->facts, entry);
        }
    }
}
