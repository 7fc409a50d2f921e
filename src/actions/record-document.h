/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A document as the record of an officer or of a course shows it. */

#pragma once

#include "core/document.h"

G_BEGIN_DECLS

/**
 * MusterRecordDocument:
 * @document: the document
 * @owner: type of the record that it is attached to or named by
 * @owner_id: that record's id
 * @proof: what it proves of that record
 *
 * A document as a record shows it; the same one is there once for each record.
 */
typedef struct
{
  MusterDocument *document;
  const MusterRecordType *owner;
  MusterId owner_id;
  MusterProofKind proof;
} MusterRecordDocument;

G_END_DECLS
