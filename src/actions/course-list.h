/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All courses: for the page that lists them, and for forms that choose one. */

#pragma once

#include "actions/workspace.h"
#include "core/course.h"
#include "core/table.h"

G_BEGIN_DECLS

/**
 * MusterCourseColumn:
 *
 * The columns of muster_action_list_course_rows().
 */
typedef enum
{
  MUSTER_COURSE_ID,
  MUSTER_COURSE_CODE,
  MUSTER_COURSE_TITLE,
  MUSTER_COURSE_PROVIDER,
  MUSTER_COURSE_IS_APPROVED, /* whether it ever was, by anybody */
  MUSTER_COURSE_APPROVED_UNTIL, /* last day of the approval that holds longest; empty where it holds on */
  MUSTER_N_COURSE_COLUMNS,
} MusterCourseColumn;

/**
 * muster_action_list_course_rows:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a row for every course that is not voided, by title
 */
MusterTable *
muster_action_list_course_rows (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_list_courses:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterCourse): the courses that are not voided, by title
 */
GPtrArray *
muster_action_list_courses (MusterWorkspace *workspace, GError **error);

G_END_DECLS
