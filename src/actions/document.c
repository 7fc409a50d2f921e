/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attaching a document. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/document-private.h"
#include "actions/document.h"
#include "actions/workspace-private.h"
#include "core/name.h"
#include "store/content.h"

typedef struct
{
  const MusterRecordType *owner;
  MusterId owner_id;
  const char *title;
  const char *file_name;
  GBytes *bytes;
  MusterId document_id;
  MusterProofKind proof;
} Attachment;

static gboolean
owner_exists (MusterDb *db, const Attachment *attachment, GError **error)
{
  gboolean can_be_voided = muster_record_find_field (attachment->owner, "voided") != NULL;
  gpointer owner =
      can_be_voided
          ? muster_workspace_load_live (db, attachment->owner, attachment->owner_id, error)
          : muster_db_load (db, attachment->owner, attachment->owner_id, error);

  if (owner == NULL)
    return FALSE;
  muster_record_free (attachment->owner, owner);
  return TRUE;
}

gboolean
muster_document_insert (MusterDb *db, const char *title, const char *file_name, GBytes *bytes,
                        MusterId *document_id, GError **error)
{
  g_autoptr (MusterDocument) document = muster_document_new ();

  document->title = muster_name_squeeze (title);
  if (document->title == NULL || g_bytes_get_size (bytes) == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   document->title == NULL ? _ ("The document has no title. Type what it is.")
                                           : _ ("The document is empty. Choose another file."));
      return FALSE;
    }
  if (!muster_content_insert (db, bytes, &document->sha256, error))
    return FALSE;
  document->file_name = g_path_get_basename (file_name);
  document->size = (gint64) g_bytes_get_size (bytes);
  document->added_on = muster_clock_today (muster_db_get_clock (db));
  if (!muster_db_insert (db, &muster_document_type, document, error))
    return FALSE;
  *document_id = document->id;
  return TRUE;
}

gboolean
muster_document_link (MusterDb *db, MusterId document_id, const MusterRecordType *owner,
                      MusterId owner_id, MusterProofKind proof, GError **error)
{
  g_autoptr (MusterDocumentLink) link = muster_document_link_new ();

  link->document_id = document_id;
  link->owner_table = g_strdup (owner->name);
  link->owner_id = owner_id;
  link->proof = proof;
  return muster_db_insert (db, &muster_document_link_type, link, error);
}

static gboolean
attach_step (MusterDb *db, gpointer data, GError **error)
{
  Attachment *attachment = data;
  g_autofree char *title = muster_name_squeeze (attachment->title);

  if (!owner_exists (db, attachment, error) ||
      !muster_document_insert (db, title, attachment->file_name, attachment->bytes,
                               &attachment->document_id, error))
    return FALSE;
  muster_step_set_label (db, g_strdup_printf (_ ("Attach “%s”"), title));
  return muster_document_link (db, attachment->document_id, attachment->owner, attachment->owner_id,
                               attachment->proof, error);
}

static gboolean
attach (MusterWorkspace *workspace, Attachment *attachment, GError **error)
{
  return muster_workspace_run_step (workspace, MUSTER_ACTION_ATTACH_DOCUMENT, attach_step,
                                    attachment, error);
}

gboolean
muster_action_attach_document (MusterWorkspace *workspace, const MusterRecordType *owner,
                               MusterId owner_id, const char *title, const char *file_name,
                               GBytes *bytes, MusterId *document_id, GError **error)
{
  Attachment attachment = {
    owner, owner_id, title, file_name, bytes, MUSTER_ID_NONE, MUSTER_PROOF_KIND_OTHER
  };

  g_return_val_if_fail (workspace != NULL && owner != NULL && title != NULL, FALSE);
  g_return_val_if_fail (file_name != NULL && bytes != NULL, FALSE);

  if (!attach (workspace, &attachment, error))
    return FALSE;
  if (document_id != NULL)
    *document_id = attachment.document_id;
  return TRUE;
}

gboolean
muster_action_attach_proof (MusterWorkspace *workspace, const MusterRecordType *owner,
                            MusterId owner_id, MusterProofKind proof, const char *title,
                            const char *file_name, GBytes *bytes, GError **error)
{
  Attachment attachment = { owner, owner_id, title, file_name, bytes, MUSTER_ID_NONE, proof };

  g_return_val_if_fail (workspace != NULL && owner != NULL && title != NULL, FALSE);
  g_return_val_if_fail (file_name != NULL && bytes != NULL, FALSE);

  return attach (workspace, &attachment, error);
}
