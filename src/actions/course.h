/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering courses, and what the agency changes of them. */

#pragma once

#include "actions/workspace.h"
#include "core/course.h"

G_BEGIN_DECLS

/**
 * muster_action_enter_course:
 * @workspace: the document
 * @course: the course; without an id it is added, with one it replaces the code, title, hours, provider,
 *   delivery and objectives of that course
 * @subjects: (element-type MusterCourseSubject): how its time is divided, in order; their ids do not matter;
 *   empty where nobody knows
 * @course_id: (out) (optional): the course
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it has no title, no time, or subjects that take
 *   more than its time, MUSTER_ERROR_CONSTRAINT where another course has its code or it was voided,
 *   MUSTER_ERROR_NOT_FOUND
 *
 * Time that a divided course leaves to no subject becomes unclassified time of its own: classes share what
 * was attended among the parts, so it would go to the others. Classes that were made of the course keep what
 * they copied (semantics C16).
 *
 * Returns: whether it is saved, as one step; there is none where it says the same already
 */
gboolean
muster_action_enter_course (MusterWorkspace *workspace, const MusterCourse *course,
                            const GPtrArray *subjects, MusterId *course_id, GError **error);

G_END_DECLS
