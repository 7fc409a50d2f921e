/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Collecting the documents of a record in a job. */

#pragma once

#include "actions/record-document.h"
#include "store/records.h"

G_BEGIN_DECLS

/**
 * muster_record_documents_new:
 *
 * Returns: (transfer full) (element-type MusterRecordDocument): an array that owns what it holds
 */
GPtrArray *
muster_record_documents_new (void);

/**
 * muster_record_documents_add:
 * @db: the document file
 * @documents: (element-type MusterRecordDocument): where to
 * @owner: type of the record that names the document
 * @owner_id: its id
 * @document_id: the document, or none
 * @proof: what it proves of that record
 * @n: (inout): counts what was added
 * @error: return location
 *
 * Adds the document unless it was voided.
 *
 * Returns: whether it could be read
 */
gboolean
muster_record_documents_add (MusterDb *db, GPtrArray *documents, const MusterRecordType *owner,
                             MusterId owner_id, MusterId document_id, MusterProofKind proof,
                             guint *n, GError **error);

/**
 * muster_record_documents_add_linked:
 * @db: the document file
 * @documents: (element-type MusterRecordDocument): where to
 * @owner: type of a record
 * @owner_id: its id
 * @n: (out): how many were added
 * @error: return location
 *
 * Adds what is attached to the record.
 *
 * Returns: whether it could be read
 */
gboolean
muster_record_documents_add_linked (MusterDb *db, GPtrArray *documents,
                                    const MusterRecordType *owner, MusterId owner_id, guint *n,
                                    GError **error);

/**
 * muster_record_documents_sort:
 * @documents: (element-type MusterRecordDocument): documents
 *
 * Puts the newest first.
 */
void
muster_record_documents_sort (GPtrArray *documents);

G_END_DECLS
