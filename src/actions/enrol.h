/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting officers on the roster of a class that is to come. */

#pragma once

#include "actions/workspace.h"
#include "core/id.h"

G_BEGIN_DECLS

/**
 * muster_action_enrol:
 * @workspace: the document
 * @class_id: the class
 * @officers: (array length=n): who
 * @n: how many, at least one
 * @n_added: (out) (optional): how many of them were not on the roster before
 * @n_waitlisted: (out) (optional): how many of those found no seat and wait
 * @error: return location; MUSTER_ERROR_CONSTRAINT where the class was cancelled or voided or an officer was
 *   voided, MUSTER_ERROR_NOT_FOUND
 *
 * Registers them to attend, in their order, as long as the class has seats; the rest are put on its waiting
 * list. The rest of the roster stays as it is. Who is on it already stays so, too; who withdrew is registered
 * again. Nobody is moved up by itself when a seat becomes free: that is muster_action_set_roster().
 *
 * Returns: whether it is saved, as one step; there is none where all were registered already
 */
gboolean
muster_action_enrol (MusterWorkspace *workspace, MusterId class_id, const MusterId *officers,
                     guint n, guint *n_added, guint *n_waitlisted, GError **error);

G_END_DECLS
