/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathering what is known of officers in one job, for the rules to judge. */

#pragma once

#include "actions/workspace.h"
#include "rules/evaluate.h"

G_BEGIN_DECLS

/**
 * muster_gather_facts:
 * @workspace: the document
 * @state_ids: (nullable): whose; NULL is all officers
 * @error: return location; MUSTER_ERROR_NOT_FOUND names a state ID that no officer has
 *
 * Voided records are left out. All share one MusterAgencyFacts; for a few officers the credits of the
 * others are not loaded. Credits are only looked at: where all are gathered their texts cannot be replaced
 * or taken away, and course_id, source and standing_reason are empty.
 *
 * Returns: (transfer full) (nullable) (element-type MusterOfficerFacts): officers by folded name
 */
GPtrArray *
muster_gather_facts (MusterWorkspace *workspace, const char *const *state_ids, GError **error);

G_END_DECLS
