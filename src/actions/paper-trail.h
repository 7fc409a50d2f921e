/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What papers need beside the rules' facts: documents and what they are attached to, classes, and the
 * names of the people on file. Inside src/actions only. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

/**
 * MusterPaperTrail:
 * @documents: (element-type MusterDocument): all that are not voided
 * @links: (element-type MusterDocumentLink): what they are attached to
 * @classes: class id → MusterClass
 * @people: officer id → MusterOfficer
 *
 * Keys are gint64 *.
 */
typedef struct
{
  GPtrArray *documents;
  GPtrArray *links;
  GHashTable *classes;
  GHashTable *people;
} MusterPaperTrail;

/**
 * muster_paper_trail_load:
 * @workspace: the document file
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the trail
 */
MusterPaperTrail *
muster_paper_trail_load (MusterWorkspace *workspace, GError **error);

/**
 * muster_paper_trail_free:
 * @trail: (nullable) (transfer full): a trail
 */
void
muster_paper_trail_free (MusterPaperTrail *trail);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPaperTrail, muster_paper_trail_free)

/**
 * muster_paper_load_content:
 * @workspace: the document file
 * @sha256: (element-type utf8): names of contents
 * @error: return location; MUSTER_ERROR_NOT_FOUND or MUSTER_ERROR_DAMAGED where one is not what was kept
 *
 * Returns: (transfer full) (nullable) (element-type GBytes): the contents, in that order
 */
GPtrArray *
muster_paper_load_content (MusterWorkspace *workspace, const GPtrArray *sha256, GError **error);

G_END_DECLS
