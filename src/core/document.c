/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Documents and what they are attached to: vocabularies and field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/document.h"

const MusterWord muster_proof_kind_words[] = {
  { "other", N_ ("Other") },
  { "roster", N_ ("Roster") },
  { "sign-in", N_ ("Sign-in sheet") },
  { "certificate", N_ ("Certificate of completion") },
  { "brochure", N_ ("Brochure or agenda") },
  { "course-approval", N_ ("Course approval") },
  { "invoice", N_ ("Invoice") },
  { "payment", N_ ("Proof of payment") },
  { "time-card", N_ ("Time card") },
  { "payroll", N_ ("Payroll report") },
  { "lesson-plan", N_ ("Lesson plan") },
  { "objectives", N_ ("Objectives") },
  { "biography", N_ ("Biography of the instructor") },
  { "test", N_ ("Test") },
  { "evaluation", N_ ("Evaluation") },
  { "photo", N_ ("Photo") },
  { NULL, NULL },
};

static const MusterField document_fields[] = {
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_TEXT, file_name),
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_TEXT, sha256),
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_NUMBER, size),
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_DATE, added_on),
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterDocument, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterDocument, muster_document, "document", document_fields)

static const MusterField document_link_fields[] = {
  MUSTER_FIELD (MusterDocumentLink, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterDocumentLink, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterDocumentLink, MUSTER_FIELD_TEXT, owner_table),
  MUSTER_FIELD (MusterDocumentLink, MUSTER_FIELD_NUMBER, owner_id),
  MUSTER_FIELD_OF_WORDS (MusterDocumentLink, proof, muster_proof_kind_words),
};

MUSTER_DEFINE_RECORD (MusterDocumentLink, muster_document_link, "document_link",
                      document_link_fields)
