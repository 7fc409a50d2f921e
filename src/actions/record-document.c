/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents as a record shows them. */

#include "config.h"

#include "actions/record-document-private.h"

static void
free_document (gpointer data)
{
  MusterRecordDocument *document = data;

  muster_document_free (document->document);
  g_free (document);
}

GPtrArray *
muster_record_documents_new (void)
{
  return g_ptr_array_new_with_free_func (free_document);
}

gboolean
muster_record_documents_add (MusterDb *db, GPtrArray *documents, const MusterRecordType *owner,
                             MusterId owner_id, MusterId document_id, MusterProofKind proof,
                             guint *n, GError **error)
{
  g_autoptr (MusterDocument) document = NULL;
  MusterRecordDocument *shown;

  g_return_val_if_fail (db != NULL && documents != NULL && owner != NULL, FALSE);

  if (document_id == MUSTER_ID_NONE)
    return TRUE;
  document = muster_db_load (db, &muster_document_type, document_id, error);
  if (document == NULL)
    return FALSE;
  if (document->voided)
    return TRUE;
  shown = g_new0 (MusterRecordDocument, 1);
  shown->document = g_steal_pointer (&document);
  shown->owner = owner;
  shown->owner_id = owner_id;
  shown->proof = proof;
  g_ptr_array_add (documents, shown);
  (*n)++;
  return TRUE;
}

gboolean
muster_record_documents_add_linked (MusterDb *db, GPtrArray *documents,
                                    const MusterRecordType *owner, MusterId owner_id, guint *n,
                                    GError **error)
{
  g_autoptr (GPtrArray) links = muster_db_load_links (db, owner, owner_id, error);
  guint i;

  *n = 0;
  for (i = 0; links != NULL && i < links->len; i++)
    {
      const MusterDocumentLink *link = g_ptr_array_index (links, i);

      if (!muster_record_documents_add (db, documents, owner, owner_id, link->document_id,
                                        link->proof, n, error))
        return FALSE;
    }
  return links != NULL;
}

static int
compare_documents (gconstpointer a, gconstpointer b)
{
  const MusterDocument *x = (*(const MusterRecordDocument *const *) a)->document;
  const MusterDocument *y = (*(const MusterRecordDocument *const *) b)->document;

  if (x->added_on != y->added_on)
    return x->added_on > y->added_on ? -1 : 1;
  return (x->id < y->id) - (x->id > y->id);
}

void
muster_record_documents_sort (GPtrArray *documents)
{
  g_return_if_fail (documents != NULL);

  g_ptr_array_sort (documents, compare_documents);
}
