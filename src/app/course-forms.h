/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of the page "Courses". */

#pragma once

#include "actions/course-list.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_course_new_present:
 * @page: the page that asks
 * @courses: (nullable): what muster_action_list_course_rows() gave
 *
 * Asks for a new course. A code that another course has is refused beside its field.
 */
void
muster_course_new_present (MusterPage *page, const MusterTable *courses);

/**
 * muster_course_approve_present:
 * @page: the page that asks
 * @course: the course
 *
 * Asks for an approval of the course.
 */
void
muster_course_approve_present (MusterPage *page, const MusterCourse *course);

G_END_DECLS
