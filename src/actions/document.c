/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attaching a document. */

#include "config.h"

#include <glib/gi18n-lib.h>

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

static gboolean
insert_link (MusterDb *db, const Attachment *attachment, GError **error)
{
  g_autoptr (MusterDocumentLink) link = muster_document_link_new ();

  link->document_id = attachment->document_id;
  link->owner_table = g_strdup (attachment->owner->name);
  link->owner_id = attachment->owner_id;
  link->proof = attachment->proof;
  return muster_db_insert (db, &muster_document_link_type, link, error);
}

static gboolean
attach_step (MusterDb *db, gpointer data, GError **error)
{
  Attachment *attachment = data;
  g_autoptr (MusterDocument) document = muster_document_new ();

  if (!owner_exists (db, attachment, error) ||
      !muster_content_insert (db, attachment->bytes, &document->sha256, error))
    return FALSE;
  document->title = muster_name_squeeze (attachment->title);
  document->file_name = g_path_get_basename (attachment->file_name);
  document->size = (gint64) g_bytes_get_size (attachment->bytes);
  document->added_on = muster_clock_today (muster_db_get_clock (db));
  if (!muster_db_insert (db, &muster_document_type, document, error))
    return FALSE;
  attachment->document_id = document->id;
  muster_step_set_label (db, g_strdup_printf (_ ("Attach “%s”"), document->title));
  return insert_link (db, attachment, error);
}

static gboolean
attach (MusterWorkspace *workspace, Attachment *attachment, GError **error)
{
  g_autofree char *squeezed = muster_name_squeeze (attachment->title);

  if (squeezed == NULL || g_bytes_get_size (attachment->bytes) == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   squeezed == NULL ? _ ("The document has no title. Type what it is.")
                                    : _ ("The document is empty. Choose another file."));
      return FALSE;
    }
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
