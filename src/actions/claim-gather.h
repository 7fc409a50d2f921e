/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that is looked at to judge one claim. Inside src/actions only. */

#pragma once

#include "actions/paper-trail.h"
#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterClaimGathering:
 * @books: (element-type MusterAwardBook): the books of all awards
 * @book: that of the claim's award; borrowed from @books
 * @claim: the claim; borrowed from @book
 * @classes: set of ids of the claim's classes and its lines'
 * @meetings: (element-type MusterMeeting): of those classes
 * @roster: (element-type MusterRosterEntry): of those classes
 * @trail: documents and people
 * @links: (element-type MusterDocumentLink): documents of the claim, its award's lines and those classes; borrowed
 *   from @trail
 */
typedef struct
{
  GPtrArray *books;
  const MusterAwardBook *book;
  const MusterClaim *claim;
  GHashTable *classes;
  GPtrArray *meetings;
  GPtrArray *roster;
  MusterPaperTrail *trail;
  GPtrArray *links;
} MusterClaimGathering;

/**
 * muster_claim_gather:
 * @workspace: the document
 * @award: an award's number
 * @number: a claim's number
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): the claim and what is around it
 */
MusterClaimGathering *
muster_claim_gather (MusterWorkspace *workspace, const char *award, gint64 number, GError **error);

/**
 * muster_claim_gathering_free:
 * @gathering: (nullable) (transfer full): what was gathered
 */
void
muster_claim_gathering_free (MusterClaimGathering *gathering);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterClaimGathering, muster_claim_gathering_free)

/**
 * muster_claim_gathering_check:
 * @gathering: what was gathered
 * @as_of: today
 *
 * Returns: (transfer full) (element-type MusterFinding): what is wrong with the claim
 */
GPtrArray *
muster_claim_gathering_check (const MusterClaimGathering *gathering, MusterDate as_of);

G_END_DECLS
