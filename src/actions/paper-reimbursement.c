/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reimbursement sheet of one claim, with the receipts behind it. */

#include "config.h"

#include "actions/claim-gather.h"
#include "actions/paper-private.h"
#include "core/finding.h"
#include "core/officer.h"
#include "export/reimbursement.h"

static void
add_officer (GHashTable *officers, const MusterPaperTrail *trail, MusterId id)
{
  const MusterOfficer *officer =
      id != MUSTER_ID_NONE ? g_hash_table_lookup (trail->people, &id) : NULL;
  g_autofree char *name = NULL;

  if (officer == NULL || g_hash_table_contains (officers, &id))
    return;
  name = muster_officer_format_name (officer);
  g_hash_table_insert (officers, g_memdup2 (&id, sizeof id),
                       muster_reimbursement_officer_new (name, officer->state_id));
}

static GHashTable *
list_officers (const MusterClaimGathering *gathering)
{
  GHashTable *officers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                (GDestroyNotify) muster_reimbursement_officer_free);
  guint i;

  for (i = 0; i < gathering->book->lines->len; i++)
    {
      const MusterCostLine *line = g_ptr_array_index (gathering->book->lines, i);

      if (line->claim_id != gathering->claim->id)
        continue;
      add_officer (officers, gathering->trail, line->officer_id);
      add_officer (officers, gathering->trail, line->backfill_officer_id);
    }
  return officers;
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
write_files (MusterWorkspace *workspace, const MusterReimbursementRequest *request,
             const MusterReimbursement *sheet, MusterPapers *papers, GError **error)
{
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
write_papers (MusterWorkspace *workspace, const MusterReimbursementRequest *request,
              const MusterClaimGathering *gathering, GError **error)
{
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);
  g_autoptr (MusterPapers) papers =
      agency != NULL ? muster_paper_begin (request->folder, error) : NULL;
  g_autoptr (MusterExhibits) exhibits = NULL;
  g_autoptr (GHashTable) officers = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  MusterReimbursement sheet = { .agency = agency,
                                .book = gathering->book,
                                .claim = gathering->claim,
                                .as_of = muster_workspace_get_today (workspace),
                                .prepared_by = request->prepared_by };

  if (papers == NULL)
    return NULL;
  sheet.officers = officers = list_officers (gathering);
  sheet.exhibits = exhibits =
      muster_exhibits_new (gathering->trail->documents, gathering->trail->links);
  sheet.links = gathering->links;
  sheet.findings = findings = muster_claim_gathering_check (gathering, sheet.as_of);
  note_findings (papers, findings);
  return write_files (workspace, request, &sheet, papers, error) ? g_steal_pointer (&papers) : NULL;
}

MusterPapers *
muster_action_export_reimbursement (MusterWorkspace *workspace,
                                    const MusterReimbursementRequest *request, GError **error)
{
  g_autoptr (MusterClaimGathering) gathering = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  gathering = muster_claim_gather (workspace, request->award, request->claim, error);
  return gathering != NULL ? write_papers (workspace, request, gathering, error) : NULL;
}
