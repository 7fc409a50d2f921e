/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists as workbooks. */

#include "actions/list.h"
#include "actions/paper-private.h"
#include "export/listing.h"

MusterPapers *
muster_action_export_listing (MusterWorkspace *workspace, MusterListing listing, const char *path,
                              GError **error)
{
  g_autoptr (MusterAgency) agency = NULL;
  g_autoptr (MusterTable) table = NULL;
  g_autoptr (MusterPapers) papers = NULL;
  g_autoptr (MusterContent) content = NULL;

  g_return_val_if_fail (workspace != NULL && path != NULL, NULL);

  agency = muster_workspace_load_agency (workspace, error);
  table = agency != NULL ? muster_action_list (workspace, listing, error) : NULL;
  papers = table != NULL ? muster_paper_begin (NULL, error) : NULL;
  if (papers == NULL)
    return NULL;
  content = muster_listing_make_workbook (agency, muster_word_label (muster_listing_words, listing),
                                          muster_workspace_get_today (workspace), table);
  if (!muster_paper_write_workbook (papers, content, path, error))
    return NULL;
  return g_steal_pointer (&papers);
}
