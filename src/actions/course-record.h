/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All that is on file about one course. */

#pragma once

#include "actions/record-document.h"
#include "actions/workspace.h"
#include "core/class.h"
#include "core/course.h"
#include "core/note.h"

G_BEGIN_DECLS

/**
 * MusterCourseClass:
 * @class: a class
 * @from: its first day, or MUSTER_DATE_NONE
 * @to: its last day, likewise
 * @n_seats: how many of its seats are taken
 * @n_waiting: how many officers wait for one
 *
 * A class of a course.
 */
typedef struct
{
  MusterClass *class;
  MusterDate from;
  MusterDate to;
  guint n_seats;
  guint n_waiting;
} MusterCourseClass;

/**
 * MusterCourseRecord:
 * @course: the course
 * @subjects: (element-type MusterCourseSubject): how its time is divided, in order
 * @approvals: (element-type MusterCourseApproval): by whom it was approved, the newest first
 * @documents: (element-type MusterRecordDocument): attached to it, such as lesson plans, and letters that its
 *   approvals name; the newest first
 * @notes: (element-type MusterNote): notes on it, the newest first
 * @classes: (element-type MusterCourseClass): its classes, the latest first
 *
 * Everything is owned, without what was voided.
 */
typedef struct
{
  MusterCourse *course;
  GPtrArray *subjects;
  GPtrArray *approvals;
  GPtrArray *documents;
  GPtrArray *notes;
  GPtrArray *classes;
} MusterCourseRecord;

/**
 * muster_action_load_course:
 * @workspace: the document
 * @course_id: which
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where it was voided
 *
 * Returns: (transfer full) (nullable): the course, read in one job
 */
MusterCourseRecord *
muster_action_load_course (MusterWorkspace *workspace, MusterId course_id, GError **error);

/**
 * muster_course_record_free:
 * @record: (nullable) (transfer full): a record
 */
void
muster_course_record_free (MusterCourseRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterCourseRecord, muster_course_record_free)

G_END_DECLS
