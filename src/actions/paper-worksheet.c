/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The portal worksheet: what the file says that the state does not have. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/gather.h"
#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/document.h"
#include "export/worksheet.h"

typedef struct
{
  const MusterPack *pack;
  MusterDate since;
  MusterDate as_of;
  GHashTable *classes;     /* class id → MusterClass */
  GHashTable *instructors; /* meeting id → names */
  GHashTable *reasons;     /* credit id → why it was rejected */
  GHashTable *documents;   /* document id → title */
  GHashTable *proofs;      /* class id → titles */
  GHashTable *by_class;    /* class id → MusterWorksheetClass */
  GPtrArray *entered;      /* of MusterWorksheetClass */
  GPtrArray *outside;
  GPtrArray *doubtful;
  GPtrArray *rejected;
} Worksheet;

/* --- Loading -------------------------------------------------------------------------------------- */

static gboolean
note_document (gpointer record, gpointer data)
{
  const MusterDocument *document = record;
  Worksheet *worksheet = data;

  if (!document->voided)
    g_hash_table_insert (
        worksheet->documents, g_memdup2 (&document->id, sizeof document->id),
        g_strdup (document->title != NULL ? document->title : document->file_name));
  return FALSE;
}

static gboolean
note_link (gpointer record, gpointer data)
{
  const MusterDocumentLink *link = record;
  Worksheet *worksheet = data;
  const char *title = g_hash_table_lookup (worksheet->documents, &link->document_id);
  const char *before = g_hash_table_lookup (worksheet->proofs, &link->owner_id);

  if (title != NULL && g_str_equal (link->owner_table, muster_class_type.name))
    g_hash_table_insert (worksheet->proofs, g_memdup2 (&link->owner_id, sizeof link->owner_id),
                         before != NULL ? g_strdup_printf ("%s; %s", before, title)
                                        : g_strdup (title));
  return FALSE;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  Worksheet *worksheet = data;

  worksheet->classes = muster_paper_list_classes (db, error);
  if (worksheet->classes != NULL)
    worksheet->instructors = muster_paper_list_instructors (db, error);
  if (worksheet->instructors != NULL)
    worksheet->reasons = muster_paper_list_reasons (db, error);
  return worksheet->reasons != NULL &&
         muster_db_for_each (db, &muster_document_type, note_document, worksheet, error) &&
         muster_db_for_each (db, &muster_document_link_type, note_link, worksheet, error);
}

/* --- Lines ---------------------------------------------------------------------------------------- */

/* "301 Firearms": what the state calls it, where the pack says so. */
static char *
describe_subject (const MusterPack *pack, const char *subject)
{
  const char *code = muster_pack_get_subject_code (pack, subject);
  const char *title = muster_pack_get_subject_title (pack, subject);

  return code != NULL ? g_strdup_printf ("%s %s", code, title) : g_strdup (title);
}

static const char *
describe_status (const MusterCredit *credit)
{
  if (credit->role == MUSTER_ROLE_INSTRUCTED)
    return muster_word_label (muster_role_words, (int) credit->role);
  return muster_word_label (muster_roster_status_words, (int) credit->status);
}

static MusterWorksheetLine *
create_line (const Worksheet *worksheet, const MusterOfficer *officer, const MusterCredit *credit)
{
  MusterWorksheetLine *line = g_new0 (MusterWorksheetLine, 1);
  const char *instructors = g_hash_table_lookup (worksheet->instructors, &credit->meeting_id);

  line->from = line->to = credit->earned_on;
  line->officer = muster_officer_format_name (officer);
  line->state_id = g_strdup (officer->state_id);
  line->code = g_strdup (credit->course_code);
  line->title = g_strdup (credit->title);
  line->subject = describe_subject (worksheet->pack, credit->subject);
  line->status = g_strdup (describe_status (credit));
  line->provider = g_strdup (credit->provider);
  line->instructor = g_strdup (credit->instructor != NULL ? credit->instructor : instructors);
  line->seconds = credit->seconds;
  return line;
}

/* Why it should not be typed in as it is; NULL where nothing speaks against it. */
static const char *
find_doubt (const MusterOfficer *officer, const MusterCredit *credit, GHashTable *repeats)
{
  if (credit->role == MUSTER_ROLE_ATTENDED && credit->status != MUSTER_ROSTER_STATUS_ATTENDED &&
      credit->status != MUSTER_ROSTER_STATUS_COMPLETED &&
      credit->status != MUSTER_ROSTER_STATUS_PASSED)
    return _ ("not completed");
  if (officer->state_id == NULL)
    return _ ("the officer’s state ID is not on file");
  if (credit->earned_on == MUSTER_DATE_NONE)
    return _ ("no date");
  if (credit->subject == NULL)
    return _ ("not classified, so it has no category");
  if (credit->seconds <= 0)
    return _ ("no time");
  if (g_hash_table_contains (repeats, credit))
    return _ ("it may repeat another credit");
  return NULL;
}

/* --- Classes -------------------------------------------------------------------------------------- */

static MusterWorksheetClass *
ensure_class (Worksheet *worksheet, const MusterAgencyFacts *agency, const MusterCredit *credit)
{
  const MusterClass *record = g_hash_table_lookup (worksheet->classes, &credit->class_id);
  const MusterClassSpan *span = g_hash_table_lookup (agency->classes, &credit->class_id);
  MusterWorksheetClass *class = g_hash_table_lookup (worksheet->by_class, &credit->class_id);

  if (class != NULL || record == NULL || span == NULL)
    return class;
  class = g_new0 (MusterWorksheetClass, 1);
  class->number = g_strdup (record->number);
  class->code = g_strdup (credit->course_code);
  class->title = g_strdup (record->title);
  class->from = span->starts_on;
  class->to = span->ends_on;
  class->seconds = span->seconds;
  class->location = g_strdup (record->location);
  class->provider = g_strdup (record->provider);
  class->delivery = g_strdup (record->delivery);
  class->instructors = g_strdup (g_hash_table_lookup (worksheet->instructors, &credit->meeting_id));
  class->proofs = g_strdup (g_hash_table_lookup (worksheet->proofs, &record->id));
  class->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_worksheet_line_free);
  g_hash_table_insert (worksheet->by_class, (gpointer) &record->id, class);
  g_ptr_array_add (worksheet->entered, class);
  return class;
}

/* Time of several meetings in one category is one line, since it is typed in once. */
static void
add_to_class (MusterWorksheetClass *class, MusterWorksheetLine *line, const MusterCredit *credit)
{
  guint i;

  for (i = class->lines->len; i > 0; i--)
    {
      MusterWorksheetLine *other = g_ptr_array_index (class->lines, i - 1);

      /* Officers come one after the other. */
      if (!g_str_equal (other->officer, line->officer) ||
          g_strcmp0 (other->state_id, line->state_id) != 0)
        break;
      if (!g_str_equal (other->subject, line->subject) ||
          !g_str_equal (other->status, line->status))
        continue;
      other->seconds += line->seconds;
      other->from = MIN (other->from, credit->earned_on);
      other->to = MAX (other->to, credit->earned_on);
      muster_worksheet_line_free (line);
      return;
    }
  g_ptr_array_add (class->lines, line);
}

static GHashTable *
list_repeats (const MusterOfficerFacts *facts)
{
  g_autoptr (GPtrArray) pairs = muster_evaluate_find_duplicates (facts->credits, facts->agency);
  GHashTable *repeats = g_hash_table_new (NULL, NULL);
  guint i;

  for (i = 1; i < pairs->len; i += 2)
    g_hash_table_add (repeats, g_ptr_array_index (pairs, i));
  return repeats;
}

static void
add_credit (Worksheet *worksheet, const MusterOfficerFacts *facts, const MusterCredit *credit,
            GHashTable *repeats)
{
  MusterWorksheetLine *line = create_line (worksheet, facts->officer, credit);
  const char *doubt = find_doubt (facts->officer, credit, repeats);
  MusterWorksheetClass *class;

  if (credit->standing == MUSTER_STANDING_REJECTED)
    {
      line->why = g_strdup (g_hash_table_lookup (worksheet->reasons, &credit->id));
      g_ptr_array_add (worksheet->rejected, line);
      return;
    }
  if (doubt != NULL)
    {
      line->why = g_strdup (doubt);
      g_ptr_array_add (worksheet->doubtful, line);
      return;
    }
  class = ensure_class (worksheet, facts->agency, credit);
  if (class != NULL)
    add_to_class (class, line, credit);
  else
    g_ptr_array_add (worksheet->outside, line);
}

static gboolean
is_wanted (const Worksheet *worksheet, const MusterCredit *credit)
{
  return (credit->standing == MUSTER_STANDING_NOT_SENT ||
          credit->standing == MUSTER_STANDING_REJECTED) &&
         credit->earned_on <= worksheet->as_of && credit->earned_on >= worksheet->since;
}

static void
sort_credits (Worksheet *worksheet, const GPtrArray *officers)
{
  guint i, j;

  for (i = 0; i < officers->len; i++)
    {
      const MusterOfficerFacts *facts = g_ptr_array_index (officers, i);
      g_autoptr (GHashTable) repeats = list_repeats (facts);

      for (j = 0; j < facts->credits->len; j++)
        if (is_wanted (worksheet, g_ptr_array_index (facts->credits, j)))
          add_credit (worksheet, facts, g_ptr_array_index (facts->credits, j), repeats);
    }
}

/* --- Order ---------------------------------------------------------------------------------------- */

static int
compare_classes (gconstpointer a, gconstpointer b)
{
  const MusterWorksheetClass *x = *(const MusterWorksheetClass *const *) a;
  const MusterWorksheetClass *y = *(const MusterWorksheetClass *const *) b;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  return g_strcmp0 (x->number, y->number);
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const MusterWorksheetLine *x = *(const MusterWorksheetLine *const *) a;
  const MusterWorksheetLine *y = *(const MusterWorksheetLine *const *) b;
  int order;

  if (x->from != y->from)
    return x->from < y->from ? -1 : 1;
  order = g_strcmp0 (x->title, y->title);
  if (order == 0)
    order = g_strcmp0 (x->officer, y->officer);
  return order != 0 ? order : g_strcmp0 (x->subject, y->subject);
}

/* --- Files ---------------------------------------------------------------------------------------- */

static MusterPapers *
write_papers (const MusterRecordsRequest *request, const MusterAgency *agency,
              const Worksheet *found, GError **error)
{
  const MusterWorksheet worksheet = {
    agency,         found->as_of,   found->since,    request->prepared_by,
    found->entered, found->outside, found->doubtful, found->rejected,
  };
  g_autoptr (MusterPapers) papers = muster_paper_begin (request->folder, error);
  g_autoptr (MusterContent) paper = muster_worksheet_make (&worksheet);
  g_autoptr (MusterContent) workbook = muster_worksheet_make_workbook (&worksheet);
  g_autoptr (MusterTable) table = muster_worksheet_list (&worksheet);
  const MusterContent *const contents[2] = { paper, workbook };
  char date[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *name = g_strconcat ("worksheet-", muster_date_print (found->as_of, date), NULL);

  if (papers == NULL || !muster_paper_write_all (papers, request->formats, contents, table,
                                                 request->folder, name, error))
    return NULL;
  return g_steal_pointer (&papers);
}

static void
init_worksheet (Worksheet *worksheet, const MusterRecordsRequest *request)
{
  GDestroyNotify free_line = (GDestroyNotify) muster_worksheet_line_free;

  worksheet->since = request->since;
  worksheet->documents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  worksheet->proofs = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  worksheet->by_class = g_hash_table_new (g_int64_hash, g_int64_equal);
  worksheet->entered =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_worksheet_class_free);
  worksheet->outside = g_ptr_array_new_with_free_func (free_line);
  worksheet->doubtful = g_ptr_array_new_with_free_func (free_line);
  worksheet->rejected = g_ptr_array_new_with_free_func (free_line);
}

static void
clear_worksheet (Worksheet *worksheet)
{
  g_ptr_array_unref (worksheet->entered);
  g_ptr_array_unref (worksheet->outside);
  g_ptr_array_unref (worksheet->doubtful);
  g_ptr_array_unref (worksheet->rejected);
  g_hash_table_unref (worksheet->by_class);
  g_hash_table_unref (worksheet->documents);
  g_hash_table_unref (worksheet->proofs);
  g_clear_pointer (&worksheet->reasons, g_hash_table_unref);
  g_clear_pointer (&worksheet->instructors, g_hash_table_unref);
  g_clear_pointer (&worksheet->classes, g_hash_table_unref);
}

static MusterPapers *
make_worksheet (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                Worksheet *worksheet, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);
  g_autoptr (MusterPack) pack =
      agency != NULL ? muster_workspace_load_pack (workspace, error) : NULL;
  g_autoptr (GPtrArray) officers =
      pack != NULL ? muster_gather_facts (workspace, request->state_ids, error) : NULL;

  if (officers == NULL || !muster_workspace_run (workspace, load_job, worksheet, error))
    return NULL;
  worksheet->pack = pack;
  worksheet->as_of =
      request->as_of != MUSTER_DATE_NONE ? request->as_of : muster_workspace_get_today (workspace);
  sort_credits (worksheet, officers);
  g_ptr_array_sort (worksheet->entered, compare_classes);
  g_ptr_array_sort (worksheet->outside, compare_lines);
  g_ptr_array_sort (worksheet->doubtful, compare_lines);
  g_ptr_array_sort (worksheet->rejected, compare_lines);
  return write_papers (request, agency, worksheet, error);
}

MusterPapers *
muster_action_export_worksheet (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                                GError **error)
{
  MusterPapers *papers;
  Worksheet worksheet = { 0 };

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  init_worksheet (&worksheet, request);
  papers = make_worksheet (workspace, request, &worksheet, error);
  clear_worksheet (&worksheet);
  return papers;
}
