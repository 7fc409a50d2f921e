/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/paper.h"
#include "app/paper-page.h"
#include "app/records-paper.h"

const MusterWord muster_records_paper_words[] = {
  { "transcript", N_ ("Transcript") },
  { "matrix", N_ ("Compliance Matrix") },
  { "memo", N_ ("Memo and Notices") },
  { "worksheet", N_ ("Portal Worksheet") },
  { NULL, NULL },
};

/* By MusterRecordsPaper. */
static MusterPapers *(*const actions[]) (MusterWorkspace *workspace,
                                         const MusterRecordsRequest *request, GError **error) = {
  muster_action_export_transcript,
  muster_action_export_matrix,
  muster_action_export_memo,
  muster_action_export_worksheet,
};

typedef struct
{
  MusterRecordsPaper paper;
  MusterDate as_of;
  char **state_ids;
} Records;

static void
records_free (gpointer data)
{
  Records *records = data;

  g_strfreev (records->state_ids);
  g_free (records);
}

static MusterPapers *
make_records (MusterWorkspace *workspace, gpointer data, const char *folder,
              MusterPaperFormat formats, GError **error)
{
  const Records *records = data;
  const MusterRecordsRequest request = { .as_of = records->as_of,
                                         .state_ids = (const char *const *) records->state_ids,
                                         .since = MUSTER_DATE_NONE,
                                         .formats = formats,
                                         .folder = folder };

  return actions[records->paper](workspace, &request, error);
}

void
muster_records_paper_push (MusterPage *from, MusterRecordsPaper paper, MusterDate as_of,
                           const char *state_id)
{
  Records *records = g_new0 (Records, 1);

  records->paper = paper;
  records->as_of = as_of;
  if (state_id != NULL)
    {
      records->state_ids = g_new0 (char *, 2);
      records->state_ids[0] = g_strdup (state_id);
    }
  muster_paper_page_push (from, muster_word_label (muster_records_paper_words, (int) paper),
                          make_records, records, records_free);
}

/* --- A class -------------------------------------------------------------------------------------- */

static MusterPapers *
make_roster (MusterWorkspace *workspace, gpointer data, const char *folder,
             MusterPaperFormat formats, GError **error)
{
  const MusterId *class_id = data;
  const MusterRosterRequest request = { .class_id = *class_id,
                                        .formats = formats,
                                        .folder = folder };

  return muster_action_export_roster (workspace, &request, error);
}

void
muster_roster_paper_push (MusterPage *from, MusterId class_id)
{
  muster_paper_page_push (from, _ ("Roster and Sign-In Sheets"), make_roster,
                          g_memdup2 (&class_id, sizeof class_id), g_free);
}
