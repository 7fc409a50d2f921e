/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and what they are attached to. Their content is kept once, by its SHA-256. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterProofKind:
 *
 * What a document proves, as funders ask for it (facts of Colorado, other funders' packets); a lesson plan
 * says what a course teaches, and what follows it belongs to the file of a class (facts of the field); a photo
 * shows a piece of equipment.
 */
typedef enum
{
  MUSTER_PROOF_KIND_OTHER,
  MUSTER_PROOF_KIND_ROSTER,
  MUSTER_PROOF_KIND_SIGN_IN,
  MUSTER_PROOF_KIND_CERTIFICATE,
  MUSTER_PROOF_KIND_BROCHURE,
  MUSTER_PROOF_KIND_COURSE_APPROVAL,
  MUSTER_PROOF_KIND_INVOICE,
  MUSTER_PROOF_KIND_PAYMENT,
  MUSTER_PROOF_KIND_TIME_CARD,
  MUSTER_PROOF_KIND_PAYROLL,
  MUSTER_PROOF_KIND_LESSON_PLAN,
  MUSTER_PROOF_KIND_OBJECTIVES,
  MUSTER_PROOF_KIND_BIOGRAPHY,
  MUSTER_PROOF_KIND_TEST,
  MUSTER_PROOF_KIND_EVALUATION,
  MUSTER_PROOF_KIND_PHOTO,
} MusterProofKind;

extern const MusterWord muster_proof_kind_words[];

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
 * @owner_table: table of the record: officer, certificate, credit, course, class, claim, cost_line
 * @owner_id: its id
 * @proof: what it proves of that record
 *
 * A document attached to a record.
 */
typedef struct
{
  MusterId id;
  MusterId document_id;
  char *owner_table;
  gint64 owner_id;
  MusterProofKind proof;
} MusterDocumentLink;

MUSTER_DECLARE_RECORD (MusterDocumentLink, muster_document_link)

G_END_DECLS
