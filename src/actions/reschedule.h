/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Changing the meetings of a class and who teaches them. */

#pragma once

#include "actions/workspace.h"
#include "core/class.h"

G_BEGIN_DECLS

/**
 * MusterReschedule:
 * @class_id: the class
 * @added: (nullable) (element-type MusterMeeting): new meetings, taught by whoever teaches the last one on file
 * @removed: (nullable) (element-type MusterId): meetings that will not be held
 * @taught: (nullable) (element-type MusterId): meetings that get other instructors
 * @joining: (nullable) (element-type MusterId): who teaches @taught, too, from now on
 * @leaving: (nullable) (element-type MusterId): who does not teach @taught any more
 *
 * What changes.
 */
typedef struct
{
  MusterId class_id;
  const GPtrArray *added;
  const GArray *removed;
  const GArray *taught;
  const GArray *joining;
  const GArray *leaving;
} MusterReschedule;

/**
 * muster_action_reschedule:
 * @workspace: the document
 * @change: what changes
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where a meeting has no day or no time, MUSTER_ERROR_CONSTRAINT
 *   where one is at that time already, where attendance was entered for one that is removed, where none would be left
 *   or the class was voided, MUSTER_ERROR_NOT_FOUND
 *
 * The day, start and hours of a meeting on file are changed by muster_action_edit().
 *
 * Returns: whether it is saved, as one step; there is none where nothing is changed
 */
gboolean
muster_action_reschedule (MusterWorkspace *workspace, const MusterReschedule *change,
                          GError **error);

G_END_DECLS
