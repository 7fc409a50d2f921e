/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The proofs that the terms of an award ask of one line, and which of them are on file. Pure. */

#pragma once

#include "core/document.h"
#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterProofItem:
 * @proof: what must be shown
 * @is_on_file: whether a document shows it
 */
typedef struct
{
  MusterProofKind proof;
  gboolean is_on_file;
} MusterProofItem;

/**
 * muster_proof_list_of_line:
 * @book: the award's book
 * @line: one of its lines
 * @links: (element-type MusterDocumentLink): documents; those of other records do not count
 *
 * Returns: (transfer full) (element-type MusterProofItem): what is asked for each line of its category, each
 *   proof once, in the order of the terms
 */
GArray *
muster_proof_list_of_line (const MusterAwardBook *book, const MusterCostLine *line,
                           const GPtrArray *links);

/**
 * muster_proof_list_is_linked:
 * @links: (element-type MusterDocumentLink): documents
 * @table: table of a record
 * @id: its id
 * @proof: what must be shown
 *
 * Returns: whether a document shows it of that record
 */
gboolean
muster_proof_list_is_linked (const GPtrArray *links, const char *table, MusterId id,
                             MusterProofKind proof);

G_END_DECLS
