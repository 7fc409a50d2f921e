/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and what they are attached to. Their content is kept once, by its SHA-256. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterDocument:
 * @id: its id
 * @title: what it is
 * @file_name: name of the file it came from, without folders
 * @sha256: of its content, 64 hexadecimal digits
 * @size: bytes
 * @added_on: when
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A scan or a file that proves something.
 */
typedef struct
{
  MusterId id;
  char *title;
  char *file_name;
  char *sha256;
  gint64 size;
  MusterDate added_on;
  gboolean voided;
  char *void_reason;
} MusterDocument;

MUSTER_DECLARE_RECORD (MusterDocument, muster_document)

/**
 * MusterDocumentLink:
 * @id: its id
 * @document_id: which
 * @owner_table: table of the record: officer, certificate, credit, class, cost_line
 * @owner_id: its id
 *
 * A document attached to a record.
 */
typedef struct
{
  MusterId id;
  MusterId document_id;
  char *owner_table;
  gint64 owner_id;
} MusterDocumentLink;

MUSTER_DECLARE_RECORD (MusterDocumentLink, muster_document_link)

G_END_DECLS
