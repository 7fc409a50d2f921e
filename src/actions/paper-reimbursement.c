/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reimbursement sheet of one claim, with the receipts behind it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "actions/award-book.h"
#include "actions/paper-private.h"
#include "actions/paper-trail.h"
#include "core/name.h"
#include "core/officer.h"
#include "export/reimbursement.h"
#include "grants/claim-check.h"

typedef struct
{
  const MusterReimbursementRequest *request;
  GPtrArray *books; /* of MusterAwardBook: of all awards */
  const MusterAwardBook *book;
  const MusterClaim *claim;
  GHashTable *classes; /* ids of the claim's classes and its lines'; borrowed */
  GPtrArray *meetings; /* of those classes */
  GPtrArray *roster;   /* of those classes */
} Gathering;

static gboolean
find_award (Gathering *gathering, GError **error)
{
  guint i;

  for (i = 0; i < gathering->books->len && gathering->book == NULL; i++)
    {
      const MusterAwardBook *book = g_ptr_array_index (gathering->books, i);

      if (g_strcmp0 (book->award->number, gathering->request->award) == 0)
        gathering->book = book;
    }
  if (gathering->book == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No award has the number %s. Check the number on the award letter."),
                 gathering->request->award);
  return gathering->book != NULL;
}

static gboolean
find_claim (Gathering *gathering, GError **error)
{
  const GPtrArray *claims = gathering->book->claims;
  guint i;

  for (i = 0; i < claims->len; i++)
    {
      const MusterClaim *claim = g_ptr_array_index (claims, i);

      if (claim->number == gathering->request->claim && !claim->voided)
        gathering->claim = claim;
    }
  if (gathering->claim == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("Award %s has no claim %" PRId64 "."), gathering->request->award,
                 gathering->request->claim);
  return gathering->claim != NULL;
}

static void
list_classes (Gathering *gathering)
{
  const GPtrArray *lines = gathering->book->lines;
  guint i;

  if (gathering->claim->class_id != MUSTER_ID_NONE)
    g_hash_table_add (gathering->classes, (gpointer) &gathering->claim->class_id);
  for (i = 0; i < lines->len; i++)
    {
      MusterCostLine *line = g_ptr_array_index (lines, i);

      if (line->claim_id == gathering->claim->id && line->class_id != MUSTER_ID_NONE)
        g_hash_table_add (gathering->classes, &line->class_id);
    }
}

static gboolean
take_children (MusterDb *db, const MusterRecordType *type, MusterId class_id, GPtrArray *to,
               GError **error)
{
  g_autoptr (GPtrArray) children = muster_db_load_children (db, type, "class_id", class_id, error);

  if (children == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (to, g_steal_pointer (&children));
  return TRUE;
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;
  GHashTableIter iter;
  gpointer id;

  gathering->books = muster_award_book_load_all (db, error);
  if (gathering->books == NULL || !find_award (gathering, error) || !find_claim (gathering, error))
    return FALSE;
  list_classes (gathering);
  g_hash_table_iter_init (&iter, gathering->classes);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!take_children (db, &muster_meeting_type, *(MusterId *) id, gathering->meetings, error) ||
        !take_children (db, &muster_roster_entry_type, *(MusterId *) id, gathering->roster, error))
      return FALSE;
  return TRUE;
}

static void
add_officer (GHashTable *officers, const MusterPaperTrail *trail, MusterId id)
{
  const MusterOfficer *officer =
      id != MUSTER_ID_NONE ? g_hash_table_lookup (trail->people, &id) : NULL;
  g_autofree char *name = NULL;

  if (officer == NULL || g_hash_table_contains (officers, &id))
    return;
  name = muster_name_format (officer->last_name, officer->first_name, officer->middle_name);
  g_hash_table_insert (officers, g_memdup2 (&id, sizeof id),
                       muster_reimbursement_officer_new (name, officer->state_id));
}

static GHashTable *
list_officers (const Gathering *gathering, const MusterPaperTrail *trail)
{
  GHashTable *officers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                (GDestroyNotify) muster_reimbursement_officer_free);
  guint i;

  for (i = 0; i < gathering->book->lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (gathering->book->lines, i);

      if (line->claim_id != gathering->claim->id)
        continue;
      add_officer (officers, trail, line->officer_id);
      add_officer (officers, trail, line->backfill_officer_id);
    }
  return officers;
}

/* --- Checking ------------------------------------------------------------------------------------- */

static GPtrArray *
list_others (const Gathering *gathering)
{
  GPtrArray *others = g_ptr_array_new ();
  guint i;

  for (i = 0; i < gathering->books->len; i++)
    if (g_ptr_array_index (gathering->books, i) != gathering->book)
      g_ptr_array_add (others, g_ptr_array_index (gathering->books, i));
  return others;
}

static GPtrArray *
list_people (const MusterPaperTrail *trail)
{
  GPtrArray *people = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer officer;

  g_hash_table_iter_init (&iter, trail->people);
  while (g_hash_table_iter_next (&iter, NULL, &officer))
    g_ptr_array_add (people, officer);
  return people;
}

static gboolean
is_of_claim (const Gathering *gathering, const MusterDocumentLink *link)
{
  guint i;

  if (g_strcmp0 (link->owner_table, muster_claim_type.name) == 0)
    return link->owner_id == gathering->claim->id;
  if (g_strcmp0 (link->owner_table, muster_class_type.name) == 0)
    return g_hash_table_contains (gathering->classes, &link->owner_id);
  for (i = 0; g_strcmp0 (link->owner_table, muster_cost_line_type.name) == 0 &&
              i < gathering->book->lines->len;
       i++)
    if (((const MusterCostLine *) g_ptr_array_index (gathering->book->lines, i))->id ==
        link->owner_id)
      return TRUE;
  return FALSE;
}

/* Documents of other classes prove nothing of this claim. */
static GPtrArray *
list_links (const Gathering *gathering, const MusterPaperTrail *trail)
{
  GPtrArray *links = g_ptr_array_new ();
  guint i;

  for (i = 0; i < trail->links->len; i++)
    if (is_of_claim (gathering, g_ptr_array_index (trail->links, i)))
      g_ptr_array_add (links, g_ptr_array_index (trail->links, i));
  return links;
}

static GPtrArray *
check (const Gathering *gathering, const MusterPaperTrail *trail, const GPtrArray *links,
       MusterDate as_of)
{
  g_autoptr (GPtrArray) others = list_others (gathering);
  g_autoptr (GPtrArray) people = list_people (trail);
  const MusterClaimCase claim_case = { .book = gathering->book,
                                       .claim = gathering->claim,
                                       .as_of = as_of,
                                       .officers = people,
                                       .meetings = gathering->meetings,
                                       .roster = gathering->roster,
                                       .links = links,
                                       .others = others };

  return muster_claim_check (&claim_case);
}

/* What is wrong must not be found only by who reads the sheet at the funder; what is internal stands here
 * alone. */
static void
note_findings (MusterPapers *papers, const GPtrArray *findings)
{
  guint i;

  for (i = 0; i < findings->len; i++)
    g_ptr_array_add (papers->notes,
                     g_strdup (((MusterFinding *) g_ptr_array_index (findings, i))->message));
}

/* --- Writing -------------------------------------------------------------------------------------- */

static gboolean
write_files (MusterWorkspace *workspace, const Gathering *gathering,
             const MusterReimbursement *sheet, MusterPapers *papers, GError **error)
{
  const MusterReimbursementRequest *request = gathering->request;
  g_autoptr (MusterContent) content = muster_reimbursement_make (sheet);
  g_autofree char *name =
      g_strdup_printf ("reimbursement-%s-%" G_GINT64_FORMAT, request->award, request->claim);
  g_autoptr (MusterContent) workbook = NULL;

  if ((request->formats & MUSTER_PAPER_PDF) &&
      !muster_paper_write_finished (workspace, papers, content,
                                    muster_exhibits_get_list (sheet->exhibits), request->folder,
                                    name, error))
    return FALSE;
  if (!(request->formats & MUSTER_PAPER_XLSX))
    return TRUE;
  workbook = muster_reimbursement_make_workbook (sheet);
  return muster_paper_write (papers, workbook, MUSTER_PAPER_XLSX, request->folder, name, error);
}

static MusterPapers *
write_papers (MusterWorkspace *workspace, const Gathering *gathering, GError **error)
{
  const MusterReimbursementRequest *request = gathering->request;
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);
  g_autoptr (MusterPaperTrail) trail =
      agency != NULL ? muster_paper_trail_load (workspace, error) : NULL;
  g_autoptr (MusterPapers) papers =
      trail != NULL ? muster_paper_begin (request->folder, error) : NULL;
  g_autoptr (MusterExhibits) exhibits = NULL;
  g_autoptr (GHashTable) officers = NULL;
  g_autoptr (GPtrArray) links = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  MusterReimbursement sheet = { .agency = agency,
                                .book = gathering->book,
                                .claim = gathering->claim,
                                .as_of = muster_workspace_get_today (workspace),
                                .prepared_by = request->prepared_by };

  if (papers == NULL)
    return NULL;
  sheet.officers = officers = list_officers (gathering, trail);
  sheet.exhibits = exhibits = muster_exhibits_new (trail->documents, trail->links);
  sheet.links = links = list_links (gathering, trail);
  sheet.findings = findings = check (gathering, trail, links, sheet.as_of);
  note_findings (papers, findings);
  return write_files (workspace, gathering, &sheet, papers, error) ? g_steal_pointer (&papers)
                                                                   : NULL;
}

MusterPapers *
muster_action_export_reimbursement (MusterWorkspace *workspace,
                                    const MusterReimbursementRequest *request, GError **error)
{
  Gathering gathering = { .request = request };
  MusterPapers *papers = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  gathering.classes = g_hash_table_new (g_int64_hash, g_int64_equal);
  gathering.meetings = g_ptr_array_new_with_free_func (muster_meeting_type.free);
  gathering.roster = g_ptr_array_new_with_free_func (muster_roster_entry_type.free);
  if (muster_workspace_run (workspace, gather_job, &gathering, error))
    papers = write_papers (workspace, &gathering, error);
  g_ptr_array_unref (gathering.roster);
  g_ptr_array_unref (gathering.meetings);
  g_hash_table_unref (gathering.classes);
  g_clear_pointer (&gathering.books, g_ptr_array_unref);
  return papers;
}
