/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "export/exhibit.h"

struct _MusterExhibits
{
  GHashTable *documents; /* document id → MusterDocument; borrowed */
  GHashTable *links;     /* owner's id → GPtrArray of MusterDocumentLink; borrowed */
  GHashTable *exhibits;  /* document id → MusterExhibit; borrowed */
  GHashTable *left_out;  /* ids of documents */
  GPtrArray *list;       /* of MusterExhibit: those with a number; borrowed */
  GPtrArray *all;        /* of MusterExhibit */
};

static void
exhibit_free (gpointer data)
{
  MusterExhibit *exhibit = data;

  g_ptr_array_unref (exhibit->uses);
  g_free (exhibit);
}

static void
index_links (MusterExhibits *exhibits, const GPtrArray *links)
{
  guint i;

  for (i = 0; i < links->len; i++)
    {
      MusterDocumentLink *link = g_ptr_array_index (links, i);
      GPtrArray *of_owner = g_hash_table_lookup (exhibits->links, &link->owner_id);

      if (of_owner == NULL)
        {
          of_owner = g_ptr_array_new ();
          g_hash_table_insert (exhibits->links, &link->owner_id, of_owner);
        }
      g_ptr_array_add (of_owner, link);
    }
}

MusterExhibits *
muster_exhibits_new (const GPtrArray *documents, const GPtrArray *links)
{
  MusterExhibits *exhibits;
  guint i;

  g_return_val_if_fail (documents != NULL && links != NULL, NULL);

  exhibits = g_new0 (MusterExhibits, 1);
  exhibits->documents = g_hash_table_new (g_int64_hash, g_int64_equal);
  exhibits->links =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  exhibits->exhibits = g_hash_table_new (g_int64_hash, g_int64_equal);
  exhibits->left_out = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  exhibits->list = g_ptr_array_new ();
  exhibits->all = g_ptr_array_new_with_free_func (exhibit_free);
  for (i = 0; i < documents->len; i++)
    {
      MusterDocument *document = g_ptr_array_index (documents, i);

      if (!document->voided)
        g_hash_table_insert (exhibits->documents, &document->id, document);
    }
  index_links (exhibits, links);
  return exhibits;
}

void
muster_exhibits_free (MusterExhibits *exhibits)
{
  if (exhibits == NULL)
    return;
  g_hash_table_unref (exhibits->documents);
  g_hash_table_unref (exhibits->links);
  g_hash_table_unref (exhibits->exhibits);
  g_hash_table_unref (exhibits->left_out);
  g_ptr_array_unref (exhibits->list);
  g_ptr_array_unref (exhibits->all);
  g_free (exhibits);
}

void
muster_exhibits_leave_out (MusterExhibits *exhibits, MusterId document_id)
{
  g_return_if_fail (exhibits != NULL && exhibits->all->len == 0);

  g_hash_table_add (exhibits->left_out, g_memdup2 (&document_id, sizeof document_id));
}

static MusterExhibit *
ensure_exhibit (MusterExhibits *exhibits, MusterDocument *document)
{
  MusterExhibit *exhibit = g_hash_table_lookup (exhibits->exhibits, &document->id);

  if (exhibit != NULL)
    return exhibit;
  exhibit = g_new0 (MusterExhibit, 1);
  exhibit->document = document;
  exhibit->uses = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (exhibits->all, exhibit);
  if (!g_hash_table_contains (exhibits->left_out, &document->id))
    {
      g_ptr_array_add (exhibits->list, exhibit);
      exhibit->number = exhibits->list->len;
    }
  g_hash_table_insert (exhibits->exhibits, &document->id, exhibit);
  return exhibit;
}

void
muster_exhibits_cite_document (MusterExhibits *exhibits, MusterId document_id, const char *use,
                               GArray *cited)
{
  MusterDocument *document;
  MusterExhibit *exhibit;
  guint i;

  g_return_if_fail (exhibits != NULL && use != NULL && cited != NULL);

  document = g_hash_table_lookup (exhibits->documents, &document_id);
  if (document == NULL)
    return;
  exhibit = ensure_exhibit (exhibits, document);
  if (!g_ptr_array_find_with_equal_func (exhibit->uses, use, g_str_equal, NULL))
    g_ptr_array_add (exhibit->uses, g_strdup (use));
  for (i = 0; i < cited->len; i++)
    if (g_array_index (cited, guint, i) == exhibit->number)
      return;
  if (exhibit->number > 0)
    g_array_append_val (cited, exhibit->number);
}

void
muster_exhibits_cite (MusterExhibits *exhibits, const MusterRecordType *type, MusterId id,
                      const char *use, GArray *cited)
{
  const GPtrArray *links;
  guint i;

  g_return_if_fail (exhibits != NULL && type != NULL && use != NULL && cited != NULL);

  links = g_hash_table_lookup (exhibits->links, &id);
  for (i = 0; links != NULL && i < links->len; i++)
    {
      const MusterDocumentLink *link = g_ptr_array_index (links, i);

      if (g_strcmp0 (link->owner_table, type->name) == 0)
        muster_exhibits_cite_document (exhibits, link->document_id, use, cited);
    }
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

char *
muster_exhibits_format (GArray *cited)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  g_return_val_if_fail (cited != NULL, NULL);

  if (cited->len == 0)
    return NULL;
  g_array_sort (cited, compare_numbers);
  for (i = 0; i < cited->len; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? ", " : "", g_array_index (cited, guint, i));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const GPtrArray *
muster_exhibits_get_list (const MusterExhibits *exhibits)
{
  g_return_val_if_fail (exhibits != NULL, NULL);

  return exhibits->list;
}

const GPtrArray *
muster_exhibits_list_all (const MusterExhibits *exhibits)
{
  g_return_val_if_fail (exhibits != NULL, NULL);

  return exhibits->all;
}
