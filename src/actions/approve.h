/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering that an authority approved a course. */

#pragma once

#include "actions/workspace.h"
#include "core/course.h"

G_BEGIN_DECLS

/**
 * muster_action_approve_course:
 * @workspace: the document
 * @approval: the approval; its course_id says of which course, its id does not matter
 * @approval_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where nobody gave it, it has no date or one in the
 *   future, or does not expire after it, MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where the course was
 *   voided
 *
 * Earlier approvals stay on record.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_approve_course (MusterWorkspace *workspace, const MusterCourseApproval *approval,
                              MusterId *approval_id, GError **error);

G_END_DECLS
