/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hiring and separating officers. */

#pragma once

#include "actions/workspace.h"
#include "core/officer.h"

G_BEGIN_DECLS

/**
 * muster_action_hire:
 * @workspace: the document
 * @officer: who; with an id it is an officer on file, who is rehired
 * @employment: as what and from when; its officer_id does not matter
 * @officer_id: (out) (optional): the officer's id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT (no name, separated before hired),
 *   MUSTER_ERROR_CONSTRAINT where another officer has the state ID
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_hire (MusterWorkspace *workspace, const MusterOfficer *officer,
                    const MusterEmployment *employment, MusterId *officer_id, GError **error);

/**
 * muster_action_hire_with_list:
 * @workspace: the document
 * @officer: as for muster_action_hire()
 * @employment: likewise
 * @officer_id: (out) (optional): likewise
 * @error: return location; likewise
 *
 * Hires and starts the hire checklist of the agency's state, where there is one, in the same step.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_hire_with_list (MusterWorkspace *workspace, const MusterOfficer *officer,
                              const MusterEmployment *employment, MusterId *officer_id,
                              GError **error);

/**
 * muster_action_separate:
 * @workspace: the document
 * @officer_id: who
 * @separated_on: the last day of employment
 * @reason: (nullable): why it ended
 * @error: return location; MUSTER_ERROR_NOT_FOUND where the officer is not employed,
 *   MUSTER_ERROR_INVALID_INPUT where the day is before the day of hire
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_separate (MusterWorkspace *workspace, MusterId officer_id, MusterDate separated_on,
                        const char *reason, GError **error);

/**
 * muster_action_separate_with_list:
 * @workspace: the document
 * @officer_id: who
 * @separated_on: the last day of employment
 * @reason: (nullable): why it ended
 * @error: return location; as for muster_action_separate()
 *
 * Separates and starts the departure checklist of the agency's state, where there is one, in the same step.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_separate_with_list (MusterWorkspace *workspace, MusterId officer_id,
                                  MusterDate separated_on, const char *reason, GError **error);

G_END_DECLS
