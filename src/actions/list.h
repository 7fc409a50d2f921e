/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of what is on file. */

#pragma once

#include "actions/workspace.h"
#include "core/listing.h"

G_BEGIN_DECLS

/**
 * muster_action_list:
 * @workspace: the document
 * @listing: what to list
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the table, made in one job
 */
MusterTable *
muster_action_list (MusterWorkspace *workspace, MusterListing listing, GError **error);

G_END_DECLS
