/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Courses: what is taught, how its time is divided among subjects, and who approved it: field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/course.h"

static const MusterField course_fields[] = {
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_TEXT, code),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_NUMBER, seconds),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_TEXT, provider),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_TEXT, delivery),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_TEXT, void_reason),
  MUSTER_FIELD (MusterCourse, MUSTER_FIELD_TEXT, objectives),
};

MUSTER_DEFINE_RECORD (MusterCourse, muster_course, "course", course_fields)

static const MusterField course_subject_fields[] = {
  MUSTER_FIELD (MusterCourseSubject, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCourseSubject, MUSTER_FIELD_REF, course_id),
  MUSTER_FIELD (MusterCourseSubject, MUSTER_FIELD_TEXT, subject),
  MUSTER_FIELD (MusterCourseSubject, MUSTER_FIELD_NUMBER, seconds),
};

MUSTER_DEFINE_RECORD (MusterCourseSubject, muster_course_subject, "course_subject",
                      course_subject_fields)

static const MusterField course_approval_fields[] = {
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_REF, course_id),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_TEXT, number),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_DATE, approved_on),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_DATE, expires_on),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterCourseApproval, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterCourseApproval, muster_course_approval, "course_approval",
                      course_approval_fields)
