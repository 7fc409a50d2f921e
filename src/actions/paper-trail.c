/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "actions/paper-trail.h"

#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/document.h"
#include "core/officer.h"
#include "store/content.h"

static gboolean
take_document (gpointer record, gpointer data)
{
  MusterPaperTrail *trail = data;

  if (((const MusterDocument *) record)->voided)
    return FALSE;
  g_ptr_array_add (trail->documents, record);
  return TRUE;
}

static gboolean
take_link (gpointer record, gpointer data)
{
  g_ptr_array_add (((MusterPaperTrail *) data)->links, record);
  return TRUE;
}

static gboolean
take_class (gpointer record, gpointer data)
{
  MusterClass *class_ = record;

  g_hash_table_insert (((MusterPaperTrail *) data)->classes, &class_->id, class_);
  return TRUE;
}

static gboolean
take_officer (gpointer record, gpointer data)
{
  MusterOfficer *officer = record;

  g_hash_table_insert (((MusterPaperTrail *) data)->people, &officer->id, officer);
  return TRUE;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_db_for_each (db, &muster_document_type, take_document, data, error) &&
         muster_db_for_each (db, &muster_document_link_type, take_link, data, error) &&
         muster_db_for_each (db, &muster_class_type, take_class, data, error) &&
         muster_db_for_each (db, &muster_officer_type, take_officer, data, error);
}

MusterPaperTrail *
muster_paper_trail_load (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterPaperTrail) trail = NULL;

  g_return_val_if_fail (workspace != NULL, NULL);

  trail = g_new0 (MusterPaperTrail, 1);
  trail->documents = g_ptr_array_new_with_free_func (muster_document_type.free);
  trail->links = g_ptr_array_new_with_free_func (muster_document_link_type.free);
  trail->classes =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, muster_class_type.free);
  trail->people =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, muster_officer_type.free);
  if (!muster_workspace_run (workspace, load_job, trail, error))
    return NULL;
  return g_steal_pointer (&trail);
}

void
muster_paper_trail_free (MusterPaperTrail *trail)
{
  if (trail == NULL)
    return;
  g_ptr_array_unref (trail->documents);
  g_ptr_array_unref (trail->links);
  g_hash_table_unref (trail->classes);
  g_hash_table_unref (trail->people);
  g_free (trail);
}

/* --- Content -------------------------------------------------------------------------------------- */

typedef struct
{
  const GPtrArray *sha256;
  GPtrArray *contents;
} Loading;

static gboolean
load_content_job (MusterDb *db, gpointer data, GError **error)
{
  Loading *loading = data;
  guint i;

  for (i = 0; i < loading->sha256->len; i++)
    {
      GBytes *bytes = muster_content_load (db, g_ptr_array_index (loading->sha256, i), error);

      if (bytes == NULL)
        return FALSE;
      g_ptr_array_add (loading->contents, bytes);
    }
  return TRUE;
}

GPtrArray *
muster_paper_load_content (MusterWorkspace *workspace, const GPtrArray *sha256, GError **error)
{
  g_autoptr (GPtrArray) contents = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  Loading loading = { sha256, contents };

  g_return_val_if_fail (workspace != NULL && sha256 != NULL, NULL);

  if (!muster_workspace_run (workspace, load_content_job, &loading, error))
    return NULL;
  return g_steal_pointer (&contents);
}
