/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Exhibits: the documents that prove what a paper says. They are numbered in the order in which the paper
 * comes to speak of them, so a reader who follows the rows turns the exhibits from front to back. */

#pragma once

#include "core/document.h"

G_BEGIN_DECLS

/**
 * MusterExhibit:
 * @number: its number, from 1; 0 where it is left out
 * @document: the document; borrowed
 * @uses: (element-type utf8): where the paper speaks of it, in words, each once
 */
typedef struct
{
  guint number;
  const MusterDocument *document;
  GPtrArray *uses;
} MusterExhibit;

typedef struct _MusterExhibits MusterExhibits;

/**
 * muster_exhibits_new:
 * @documents: (element-type MusterDocument): documents; voided ones are left out
 * @links: (element-type MusterDocumentLink): what they are attached to
 *
 * Both are borrowed and must live as long as the exhibits.
 *
 * Returns: (transfer full): no exhibits yet
 */
MusterExhibits *
muster_exhibits_new (const GPtrArray *documents, const GPtrArray *links);

/**
 * muster_exhibits_free:
 * @exhibits: (nullable) (transfer full): exhibits
 */
void
muster_exhibits_free (MusterExhibits *exhibits);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterExhibits, muster_exhibits_free)

/**
 * muster_exhibits_leave_out:
 * @exhibits: exhibits of which nothing was cited yet
 * @document_id: a document
 *
 * Lets the paper speak of it no more: it proves nothing there and has no number.
 */
void
muster_exhibits_leave_out (MusterExhibits *exhibits, MusterId document_id);

/**
 * muster_exhibits_cite:
 * @exhibits: exhibits
 * @type: type of a record
 * @id: its id, or none
 * @use: where the paper speaks of it: "Corvane, Luis A."
 * @cited: (inout) (element-type guint): the numbers of the record's exhibits are added, each once
 *
 * Makes the record's documents exhibits, where they are none yet.
 */
void
muster_exhibits_cite (MusterExhibits *exhibits, const MusterRecordType *type, MusterId id,
                      const char *use, GArray *cited);

/**
 * muster_exhibits_cite_document:
 * @exhibits: exhibits
 * @document_id: a document that a record names by itself, or none
 * @use: where the paper speaks of it
 * @cited: (inout) (element-type guint): its number is added, unless it is there
 */
void
muster_exhibits_cite_document (MusterExhibits *exhibits, MusterId document_id, const char *use,
                               GArray *cited);

/**
 * muster_exhibits_format:
 * @cited: (element-type guint): numbers of exhibits
 *
 * Returns: (transfer full) (nullable): "3", "3, 5"; NULL where there are none
 */
char *
muster_exhibits_format (GArray *cited);

/**
 * muster_exhibits_get_list:
 * @exhibits: exhibits
 *
 * Returns: (transfer none) (element-type MusterExhibit): those that were cited, by number
 */
const GPtrArray *
muster_exhibits_get_list (const MusterExhibits *exhibits);

/**
 * muster_exhibits_list_all:
 * @exhibits: exhibits
 *
 * Returns: (transfer none) (element-type MusterExhibit): those that were cited and those that would have been and are
 *   left out, in the order in which the paper comes to speak of them
 */
const GPtrArray *
muster_exhibits_list_all (const MusterExhibits *exhibits);

G_END_DECLS
