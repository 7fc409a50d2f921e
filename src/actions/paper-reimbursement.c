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
#include "grants/claim-sum.h"
#include "grants/terms.h"

typedef struct
{
  const MusterReimbursementRequest *request;
  MusterAwardBook *book;
  const MusterClaim *claim;
} Gathering;

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

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;

  gathering->book = muster_award_book_load (db, gathering->request->award, error);
  return gathering->book != NULL && find_claim (gathering, error);
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

/* What the sheet says under "Checks" must not be found only by who reads it at the funder. */
static void
note_findings (MusterPapers *papers, const Gathering *gathering)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autoptr (MusterClaimSum) sum = NULL;
  guint i;

  for (i = 0; i < gathering->book->lines->len; i++)
    {
      MusterCostLine *line = g_ptr_array_index (gathering->book->lines, i);

      if (line->claim_id == gathering->claim->id && muster_terms_counts (gathering->claim, line))
        g_ptr_array_add (lines, line);
    }
  sum = muster_claim_sum_new (gathering->book->award, lines);
  for (i = 0; i < sum->findings->len; i++)
    g_ptr_array_add (papers->notes,
                     g_strdup (((MusterFinding *) g_ptr_array_index (sum->findings, i))->message));
}

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
  MusterReimbursement sheet = { .agency = agency,
                                .book = gathering->book,
                                .claim = gathering->claim,
                                .as_of = muster_workspace_get_today (workspace),
                                .prepared_by = request->prepared_by };

  if (papers == NULL)
    return NULL;
  sheet.officers = officers = list_officers (gathering, trail);
  sheet.exhibits = exhibits = muster_exhibits_new (trail->documents, trail->links);
  sheet.links = trail->links;
  note_findings (papers, gathering);
  return write_files (workspace, gathering, &sheet, papers, error) ? g_steal_pointer (&papers)
                                                                   : NULL;
}

MusterPapers *
muster_action_export_reimbursement (MusterWorkspace *workspace,
                                    const MusterReimbursementRequest *request, GError **error)
{
  Gathering gathering = { request, NULL, NULL };
  MusterPapers *papers = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  if (muster_workspace_run (workspace, gather_job, &gathering, error))
    papers = write_papers (workspace, &gathering, error);
  muster_award_book_free (gathering.book);
  return papers;
}
