/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The compliance matrix: a check of everybody, side by side. */

#include "actions/check.h"
#include "actions/paper-memo-private.h"
#include "actions/paper-private.h"
#include "export/matrix.h"

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const MusterOfficer *x = (*(const MusterMatrixOfficer *const *) a)->officer;
  const MusterOfficer *y = (*(const MusterMatrixOfficer *const *) b)->officer;
  int order = g_strcmp0 (x->folded_name, y->folded_name);

  if (order == 0)
    order = g_strcmp0 (x->state_id, y->state_id);
  return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

/* A matrix is read by name, not by urgency. */
static GPtrArray *
list_rows (const MusterCheck *check)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < check->officers->len; i++)
    {
      const MusterCheckOfficer *judged = g_ptr_array_index (check->officers, i);
      MusterMatrixOfficer *row = g_new0 (MusterMatrixOfficer, 1);

      row->officer = judged->facts->officer;
      row->evaluations = judged->evaluations;
      g_ptr_array_add (rows, row);
    }
  g_ptr_array_sort (rows, compare_rows);
  return rows;
}

static gboolean
write_matrix (const MusterRecordsRequest *request, const MusterCheck *check, MusterPapers *papers,
              GError **error)
{
  g_autoptr (GPtrArray) rows = list_rows (check);
  g_autoptr (GPtrArray) rules = muster_paper_describe_rules (check->rulebook);
  const MusterMatrix matrix = { check->agency, check->as_of, rows, rules };
  g_autoptr (MusterContent) paper = muster_matrix_make (&matrix);
  g_autoptr (MusterContent) workbook = muster_matrix_make_workbook (&matrix);
  g_autoptr (MusterTable) table = muster_matrix_list (&matrix);
  const MusterContent *const contents[2] = { paper, workbook };
  char date[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *name = g_strconcat ("matrix-", muster_date_print (check->as_of, date), NULL);

  return muster_paper_write_all (papers, request->formats, contents, table, request->folder, name,
                                 error);
}

MusterPapers *
muster_action_export_matrix (MusterWorkspace *workspace, const MusterRecordsRequest *request,
                             GError **error)
{
  g_autoptr (MusterCheck) check = NULL;
  g_autoptr (MusterPapers) papers = NULL;

  g_return_val_if_fail (workspace != NULL && request != NULL && request->folder != NULL, NULL);

  check = muster_action_check (workspace, request->as_of, request->state_ids, error);
  papers = check != NULL ? muster_paper_begin (request->folder, error) : NULL;
  if (papers == NULL || !write_matrix (request, check, papers, error))
    return NULL;
  return g_steal_pointer (&papers);
}
