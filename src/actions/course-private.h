/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a course and its approval have to agree with, however they are changed. */

#pragma once

#include "actions/workspace-private.h"
#include "core/course.h"

G_BEGIN_DECLS

/**
 * muster_course_check_code:
 * @db: the document
 * @course: a course with a code, or without
 * @error: return location; MUSTER_ERROR_CONSTRAINT
 *
 * Returns: whether no other course has the code
 */
gboolean
muster_course_check_code (MusterDb *db, const MusterCourse *course, GError **error);

/**
 * muster_course_check_subjects:
 * @subjects: (nullable) (element-type MusterCourseSubject): parts of a course's time
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether each of them takes some time
 */
gboolean
muster_course_check_subjects (const GPtrArray *subjects, GError **error);

/**
 * muster_course_follow_time:
 * @db: the document, in a step
 * @course: a course on file whose time has changed
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where its subjects take more, or it takes no time
 *
 * Divides the course as before; what its subjects leave is unclassified.
 *
 * Returns: whether that is saved
 */
gboolean
muster_course_follow_time (MusterDb *db, MusterCourse *course, GError **error);

/**
 * muster_course_check_approval:
 * @approval: an approval
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it expires after it was given, if at all
 */
gboolean
muster_course_check_approval (const MusterCourseApproval *approval, GError **error);

/**
 * muster_course_take_approval:
 * @record: (transfer full): an approval that was read
 * @data: (type GPtrArray): the approvals that count
 *
 * Keeps it where it is not voided. For muster_db_for_each().
 *
 * Returns: whether it was kept
 */
gboolean
muster_course_take_approval (gpointer record, gpointer data);

G_END_DECLS
