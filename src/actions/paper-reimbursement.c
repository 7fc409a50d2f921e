/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The reimbursement sheet of one claim. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

#include "actions/paper-private.h"
#include "actions/workspace-private.h"
#include "core/claim.h"
#include "core/name.h"
#include "core/officer.h"
#include "export/reimbursement.h"
#include "grants/claim-sum.h"

typedef struct
{
  const MusterReimbursementRequest *request;
  MusterAward *award;
  MusterClaim *claim;
  GPtrArray *lines;
  GHashTable *officers; /* MusterId → MusterReimbursementOfficer */
} Gathering;

static gboolean
find_award (MusterDb *db, Gathering *gathering, GError **error)
{
  g_autoptr (GPtrArray) awards =
      muster_db_find_by_text (db, &muster_award_type, "number", gathering->request->award, error);
  guint i;

  for (i = 0; awards != NULL && i < awards->len; i++)
    {
      const MusterAward *award = g_ptr_array_index (awards, i);

      if (!award->voided && gathering->award == NULL)
        gathering->award = muster_award_copy (award);
    }
  if (awards != NULL && gathering->award == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No award has the number %s. Check the number on the award letter."),
                 gathering->request->award);
  return gathering->award != NULL;
}

static gboolean
find_claim (MusterDb *db, Gathering *gathering, GError **error)
{
  g_autoptr (GPtrArray) claims =
      muster_db_load_children (db, &muster_claim_type, "award_id", gathering->award->id, error);
  guint i;

  for (i = 0; claims != NULL && i < claims->len; i++)
    {
      const MusterClaim *claim = g_ptr_array_index (claims, i);

      if (claim->number == gathering->request->claim && gathering->claim == NULL)
        gathering->claim = muster_claim_copy (claim);
    }
  if (claims != NULL && gathering->claim == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("Award %s has no claim %" PRId64 "."), gathering->request->award,
                 gathering->request->claim);
  return gathering->claim != NULL;
}

static gboolean
add_officer (MusterDb *db, Gathering *gathering, const MusterCostLine *line, GError **error)
{
  g_autoptr (MusterOfficer) officer = NULL;
  g_autofree char *name = NULL;

  if (line->officer_id == MUSTER_ID_NONE ||
      g_hash_table_contains (gathering->officers, &line->officer_id))
    return TRUE;
  officer = muster_db_load (db, &muster_officer_type, line->officer_id, error);
  if (officer == NULL)
    return FALSE;
  name = muster_name_format (officer->last_name, officer->first_name, officer->middle_name);
  g_hash_table_insert (gathering->officers, g_memdup2 (&officer->id, sizeof officer->id),
                       muster_reimbursement_officer_new (name, officer->state_id));
  return TRUE;
}

static gboolean
gather_job (MusterDb *db, gpointer data, GError **error)
{
  Gathering *gathering = data;
  guint i;

  if (!find_award (db, gathering, error) || !find_claim (db, gathering, error))
    return FALSE;
  gathering->lines =
      muster_db_load_children (db, &muster_cost_line_type, "claim_id", gathering->claim->id, error);
  if (gathering->lines == NULL)
    return FALSE;
  for (i = gathering->lines->len; i > 0; i--)
    if (((MusterCostLine *) g_ptr_array_index (gathering->lines, i - 1))->voided)
      g_ptr_array_remove_index (gathering->lines, i - 1);
  for (i = 0; i < gathering->lines->len; i++)
    if (!add_officer (db, gathering, g_ptr_array_index (gathering->lines, i), error))
      return FALSE;
  return TRUE;
}

static void
clear_gathering (Gathering *gathering)
{
  muster_award_free (gathering->award);
  muster_claim_free (gathering->claim);
  g_clear_pointer (&gathering->lines, g_ptr_array_unref);
  g_clear_pointer (&gathering->officers, g_hash_table_unref);
}

/* What the sheet says under "Checks" must not be found only by who reads it at the funder. */
static void
note_findings (MusterPapers *papers, const Gathering *gathering)
{
  g_autoptr (MusterClaimSum) sum = muster_claim_sum_new (gathering->award, gathering->lines);
  guint i;

  for (i = 0; i < sum->findings->len; i++)
    g_ptr_array_add (papers->notes,
                     g_strdup (((MusterFinding *) g_ptr_array_index (sum->findings, i))->message));
}

static MusterPapers *
write_papers (MusterWorkspace *workspace, const Gathering *gathering, GError **error)
{
  const MusterReimbursementRequest *request = gathering->request;
  g_autoptr (MusterAgency) agency = muster_workspace_load_agency (workspace, error);
  g_autoptr (MusterPapers) papers =
      agency != NULL ? muster_paper_begin (request->folder, error) : NULL;
  g_autoptr (MusterContent) content = NULL;
  g_autofree char *name =
      g_strdup_printf ("reimbursement-%s-%" G_GINT64_FORMAT, request->award, request->claim);
  MusterReimbursement sheet = { agency,
                                gathering->award,
                                gathering->claim,
                                gathering->lines,
                                gathering->officers,
                                muster_workspace_get_today (workspace),
                                request->prepared_by };

  if (papers == NULL)
    return NULL;
  note_findings (papers, gathering);
  content = muster_reimbursement_make (&sheet);
  if ((request->formats & MUSTER_PAPER_PDF) &&
      !muster_paper_write (papers, content, MUSTER_PAPER_PDF, request->folder, name, error))
    return NULL;
  if ((request->formats & MUSTER_PAPER_XLSX) &&
      !muster_paper_write (papers, content, MUSTER_PAPER_XLSX, request->folder, name, error))
    return NULL;
  return g_steal_pointer (&papers);
}

MusterPapers *
muster_action_export_reimbursement (MusterWorkspace *workspace,
                                    const MusterReimbursementRequest *request, GError **error)
{
  Gathering gathering = { request, NULL, NULL, NULL, NULL };
  MusterPapers *papers = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  gathering.officers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                              (GDestroyNotify) muster_reimbursement_officer_free);
  if (muster_workspace_run (workspace, gather_job, &gathering, error))
    papers = write_papers (workspace, &gathering, error);
  clear_gathering (&gathering);
  return papers;
}
