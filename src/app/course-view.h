/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One course: its fields, how its time is divided, approvals, lesson plans and classes. */

#pragma once

#include "actions/course-record.h"
#include "actions/rulebook.h"
#include "app/page.h"
#include "app/status.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_COURSE_VIEW (muster_course_view_get_type ())
G_DECLARE_FINAL_TYPE (MusterCourseView, muster_course_view, MUSTER, COURSE_VIEW, GtkWidget)

/**
 * MusterCourseSight:
 * @record: the course
 * @rulebook: (element-type MusterRulebookEntry): the rules, for their subjects
 *
 * What a view shows; owned.
 */
typedef struct
{
  MusterCourseRecord *record;
  GPtrArray *rulebook;
} MusterCourseSight;

/**
 * muster_course_sight_free:
 * @sight: (nullable) (transfer full): what was shown
 */
void
muster_course_sight_free (MusterCourseSight *sight);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterCourseSight, muster_course_sight_free)

/**
 * muster_course_view_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): a view without a course
 */
MusterCourseView *
muster_course_view_new (MusterPage *page);

/**
 * muster_course_view_show:
 * @view: the view
 * @sight: (nullable) (transfer full): the course; NULL shows none
 */
void
muster_course_view_show (MusterCourseView *view, MusterCourseSight *sight);

/**
 * muster_course_describe_approval:
 * @is_approved: whether it ever was approved
 * @until: last day of the approval that holds longest, or none
 * @today: today
 * @look: (out): how a badge looks
 *
 * Returns: (transfer full) (nullable): words of a badge; NULL where nothing is out of the ordinary
 */
char *
muster_course_describe_approval (gboolean is_approved, MusterDate until, MusterDate today,
                                 MusterLook *look);

G_END_DECLS
