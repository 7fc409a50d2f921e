/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What gathering facts is made of. */

#pragma once

#include "rules/facts.h"
#include "store/db.h"

G_BEGIN_DECLS

/**
 * muster_gather_agency:
 * @db: the document
 * @facts: facts of which nothing is known yet
 * @proven_classes: (element-type MusterId): receives the ids of classes that a document proves; owned
 * @error: return location
 *
 * Fills all but the date of the earliest credit and the proofs of credits by their classes: those take
 * the credits, which are read once, with the officers.
 *
 * Returns: whether all was read
 */
gboolean
muster_gather_agency (MusterDb *db, MusterAgencyFacts *facts, GHashTable *proven_classes,
                      GError **error);

/**
 * muster_gather_load:
 * @db: the document
 * @state_ids: (nullable): whose; NULL is all officers
 * @error: return location
 *
 * muster_gather_facts() inside a job that reads something else with it.
 *
 * Returns: (transfer full) (nullable) (element-type MusterOfficerFacts): officers by folded name
 */
GPtrArray *
muster_gather_load (MusterDb *db, const char *const *state_ids, GError **error);

G_END_DECLS
