/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding what the terms ask against the documents. */

#include "config.h"

#include "grants/proof-list.h"

gboolean
muster_proof_list_is_linked (const GPtrArray *links, const char *table, MusterId id,
                             MusterProofKind proof)
{
  guint i;

  g_return_val_if_fail (links != NULL, FALSE);

  for (i = 0; i < links->len; i++)
    {
      const MusterDocumentLink *link = links->pdata[i];

      if (link->owner_id == id && link->proof == proof && g_strcmp0 (link->owner_table, table) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_listed (const GArray *items, MusterProofKind proof)
{
  guint i;

  for (i = 0; i < items->len; i++)
    if (g_array_index (items, MusterProofItem, i).proof == proof)
      return TRUE;
  return FALSE;
}

GArray *
muster_proof_list_of_line (const MusterAwardBook *book, const MusterCostLine *line,
                           const GPtrArray *links)
{
  GArray *items;
  guint i;

  g_return_val_if_fail (book != NULL && line != NULL && links != NULL, NULL);

  items = g_array_new (FALSE, FALSE, sizeof (MusterProofItem));
  for (i = 0; i < book->proofs->len; i++)
    {
      const MusterAwardProof *asked = book->proofs->pdata[i];
      MusterProofItem item = { asked->proof, FALSE };

      if (asked->category != line->category || is_listed (items, asked->proof))
        continue;
      item.is_on_file =
          muster_proof_list_is_linked (links, muster_cost_line_type.name, line->id, asked->proof);
      g_array_append_val (items, item);
    }
  return items;
}
