/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The adopted rules as tables, for people. */

#pragma once

#include "actions/workspace.h"

G_BEGIN_DECLS

/**
 * muster_rules_table_adopted:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): each adopted version, and whether somebody verified it
 */
MusterTable *
muster_rules_table_adopted (MusterWorkspace *workspace, GError **error);

/**
 * muster_rules_table_requirements:
 * @workspace: the document
 * @pack: id of an adopted pack
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (transfer full) (nullable): its requirements with their hours or "unset", the agency's own
 *   values and the citations; values for the pack as a whole come first
 */
MusterTable *
muster_rules_table_requirements (MusterWorkspace *workspace, const char *pack, GError **error);

G_END_DECLS
