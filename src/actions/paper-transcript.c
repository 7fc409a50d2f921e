/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Transcripts: what is on record of each officer. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/gather.h"
#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "export/transcript.h"

typedef struct
{
  GHashTable *classes;
  GHashTable *numbers; /* class id → its number; borrows from classes */
  GHashTable *instructors;
  GHashTable *reasons;
} Lookups;

static gboolean
look_up_job (MusterDb *db, gpointer data, GError **error)
{
  Lookups *lookups = data;
  GHashTableIter iter;
  gpointer id, class;

  lookups->classes = muster_paper_list_classes (db, error);
  if (lookups->classes == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, lookups->classes);
  while (g_hash_table_iter_next (&iter, &id, &class))
    if (((MusterClass *) class)->number != NULL)
      g_hash_table_insert (lookups->numbers, id, ((MusterClass *) class)->number);
  lookups->instructors = muster_paper_list_instructors (db, error);
  if (lookups->instructors != NULL)
    lookups->reasons = muster_paper_list_reasons (db, error);
  return lookups->reasons != NULL;
}

static void
clear_lookups (Lookups *lookups)
{
  g_clear_pointer (&lookups->numbers, g_hash_table_unref);
  g_clear_pointer (&lookups->classes, g_hash_table_unref);
  g_clear_pointer (&lookups->instructors, g_hash_table_unref);
  g_clear_pointer (&lookups->reasons, g_hash_table_unref);
}

static gboolean
write_transcript (const MusterRecordsRequest *request, MusterPapers *papers,
                  const MusterTranscript *transcript, const char *name, GError **error)
{
  g_autoptr (MusterContent) paper = muster_transcript_make (transcript);
  g_autoptr (MusterContent) workbook = muster_transcript_make_workbook (transcript);
  g_autoptr (MusterTable) table = muster_transcript_list (transcript);
  const MusterContent *const contents[2] = { paper, workbook };

  return muster_paper_write_all (papers, request->formats, contents, table, request->folder, name,
                                 error);
}

/* State IDs may be missing, and two officers may have the same one: then the record's id tells the files
 * apart. */
static char *
make_name (const MusterOfficer *officer, GHashTable *names)
{
  char *name = officer->state_id != NULL
                   ? g_strdup_printf ("transcript-%s", officer->state_id)
                   : g_strdup_printf ("transcript-%" G_GINT64_FORMAT, officer->id);

  if (g_hash_table_contains (names, name))
    {
      char *longer = g_strdup_printf ("%s-%" G_GINT64_FORMAT, name, officer->id);

      g_free (name);
      name = longer;
    }
  g_hash_table_add (names, g_strdup (name));
  return name;
}

static gboolean
write_each (const MusterRecordsRequest *request, MusterPapers *papers, MusterTranscript transcript,
            GError **error)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *officers = transcript.officers;
  guint i;

  for (i = 0; i < officers->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (officers, i);
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autofree char *name = make_name (facts->officer, names);

      g_ptr_array_add (one, (gpointer) facts);
      transcript.officers = one;
      if (!write_transcript (request, papers, &transcript, name, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_papers (MusterWorkspace *workspace, const MusterRecordsRequest *request,
              const GPtrArray *facts, const Lookups *lookups, MusterPapers *papers, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);
  g_autoptr (MusterPack) pack =
      agency != NULL ? muster_workspace_load_pack (workspace, error) : NULL;
  MusterTranscript transcript = { agency,
                                  pack,
                                  facts,
                                  lookups->numbers,
                                  lookups->instructors,
                                  lookups->reasons,
                                  request->as_of,
                                  request->prepared_by };
  char date[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *name = NULL;

  if (pack == NULL)
    return FALSE;
  if (transcript.as_of == MUSTER_DATE_NONE)
    transcript.as_of = muster_workspace_get_today (workspace);
  if (!request->together)
    return write_each (request, papers, transcript, error);
  muster_date_print (transcript.as_of, date);
  name = g_strconcat ("transcript-", date, NULL);
  return write_transcript (request, papers, &transcript, name, error);
}

MusterPapers *
muster_action_export_transcript (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                                 GError **error)
{
  g_autoptr (GPtrArray) facts = NULL;
  g_autoptr (MusterPapers) papers = NULL;
  Lookups lookups = { NULL, NULL, NULL, NULL };
  gboolean is_made = FALSE;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  facts = muster_gather_facts (workspace, request->state_ids, error);
  if (facts == NULL)
    return NULL;
  if (facts->len == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("No officer is on file. Import the officers first."));
      return NULL;
    }
  lookups.numbers = g_hash_table_new (g_int64_hash, g_int64_equal);
  if (muster_workspace_run (workspace, look_up_job, &lookups, error))
    papers = muster_paper_begin (request->folder, error);
  if (papers != NULL)
    is_made = write_papers (workspace, request, facts, &lookups, papers, error);
  clear_lookups (&lookups);
  return is_made ? g_steal_pointer (&papers) : NULL;
}
