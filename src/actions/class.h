/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scheduling classes. */

#pragma once

#include "actions/workspace.h"
#include "core/class.h"
#include "core/course.h"

G_BEGIN_DECLS

/**
 * MusterClassPlan:
 * @course: the course; without an id it is added to the catalogue
 * @subjects: (element-type MusterCourseSubject): division of the time of a course that is added; empty
 *   for one on file, whose own division is copied
 * @details: number, place and so on; its course_id, title and status need not be set
 * @meetings: (element-type MusterMeeting): its dated blocks, at least one, at most a day each
 * @instructors: (nullable) (element-type MusterId): who teaches every meeting
 * @n_instructors: how many
 * @segments: (nullable) (array) (element-type GPtrArray): for each of @meetings its timed parts, an array
 *   of MusterSegment whose meeting_id does not matter, or NULL; they neither overlap nor leave the
 *   meeting's time short
 */
typedef struct
{
  const MusterCourse *course;
  const GPtrArray *subjects;
  const MusterClass *details;
  const GPtrArray *meetings;
  const MusterId *instructors;
  guint n_instructors;
  const GPtrArray *const *segments;
} MusterClassPlan;

/**
 * muster_action_schedule_class:
 * @workspace: the document
 * @plan: what is planned
 * @class_id: (out) (optional): the class
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, MUSTER_ERROR_CONSTRAINT where a new course has a code that is taken
 *
 * The class copies its course's division by subject; later edits of the course touch no class
 * (semantics C16).
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_schedule_class (MusterWorkspace *workspace, const MusterClassPlan *plan,
                              MusterId *class_id, GError **error);

G_END_DECLS
