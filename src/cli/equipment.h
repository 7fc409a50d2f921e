/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of muster-cli equipment that are about a thing that is on file. */

#pragma once

#include "cli/command.h"
#include "core/id.h"

G_BEGIN_DECLS

/**
 * muster_equipment_load_tag:
 * @workspace: the open file
 * @tag: what was typed
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: the id of the thing with that tag, or MUSTER_ID_NONE
 */
MusterId
muster_equipment_load_tag (MusterWorkspace *workspace, const char *tag, GError **error);

/** muster_equipment_issue: issues a thing to an officer. */
MusterStatus
muster_equipment_issue (int argc, char **argv);

/** muster_equipment_return: takes a thing back. */
MusterStatus
muster_equipment_return (int argc, char **argv);

/** muster_equipment_count: enters what an inventory found. */
MusterStatus
muster_equipment_count (int argc, char **argv);

/** muster_equipment_close: closes the inventory that runs. */
MusterStatus
muster_equipment_close (int argc, char **argv);

/** muster_equipment_dispose: enters how a thing left the agency. */
MusterStatus
muster_equipment_dispose (int argc, char **argv);

/** muster_equipment_void: voids a thing. */
MusterStatus
muster_equipment_void (int argc, char **argv);

G_END_DECLS
