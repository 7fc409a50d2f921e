/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents inside the steps of other actions. */

#pragma once

#include "actions/workspace-private.h"
#include "core/document.h"

G_BEGIN_DECLS

/**
 * muster_document_insert:
 * @db: the document file, in a step
 * @title: what it is
 * @file_name: name of the file it came from; folders are dropped
 * @bytes: its content, at most 50 MB
 * @document_id: (out): the document
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it has no title, is empty or too large
 *
 * Returns: whether it is kept; nothing is linked to it yet
 */
gboolean
muster_document_insert (MusterDb *db, const char *title, const char *file_name, GBytes *bytes,
                        MusterId *document_id, GError **error);

/**
 * muster_document_link:
 * @db: the document file, in a step
 * @document_id: a document
 * @owner: type of the record it is attached to
 * @owner_id: its id
 * @proof: what it proves of the record
 * @error: return location
 *
 * Returns: whether it is attached
 */
gboolean
muster_document_link (MusterDb *db, MusterId document_id, const MusterRecordType *owner,
                      MusterId owner_id, MusterProofKind proof, GError **error);

G_END_DECLS
