/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Attaching documents to records. */

#pragma once

#include "actions/workspace.h"
#include "core/document.h"

G_BEGIN_DECLS

/**
 * muster_action_attach_document:
 * @workspace: the document file
 * @owner: type of the record it is attached to
 * @owner_id: its id
 * @title: what it is
 * @file_name: name of the file it came from; folders are dropped
 * @bytes: its content, at most 50 MB
 * @document_id: (out) (optional): the document
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is empty or too large,
 *   MUSTER_ERROR_NOT_FOUND where there is no such record
 *
 * The same content is kept once, however often it is attached.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_attach_document (MusterWorkspace *workspace, const MusterRecordType *owner,
                               MusterId owner_id, const char *title, const char *file_name,
                               GBytes *bytes, MusterId *document_id, GError **error);

/**
 * muster_action_attach_proof:
 * @workspace: the document file
 * @owner: type of the record it is attached to
 * @owner_id: its id
 * @proof: what it proves of the record
 * @title: what it is
 * @file_name: name of the file it came from; folders are dropped
 * @bytes: its content, at most 50 MB
 * @error: return location, as for muster_action_attach_document()
 *
 * As muster_action_attach_document(), for a proof that the terms of an award demand.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_attach_proof (MusterWorkspace *workspace, const MusterRecordType *owner,
                            MusterId owner_id, MusterProofKind proof, const char *title,
                            const char *file_name, GBytes *bytes, GError **error);

G_END_DECLS
