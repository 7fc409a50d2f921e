/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom students from outside serve. */

#pragma once

#include "actions/workspace.h"
#include "core/id.h"

G_BEGIN_DECLS

/**
 * muster_action_list_organisations:
 * @workspace: the document
 * @officer_id: a student
 * @latest: (out) (transfer full) (nullable): whom the student served when last on a roster with an organisation
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (array zero-terminated=1): every name on a roster once, whatever its case, by
 *   name
 */
GStrv
muster_action_list_organisations (MusterWorkspace *workspace, MusterId officer_id, char **latest,
                                  GError **error);

G_END_DECLS
