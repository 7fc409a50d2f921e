/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Courses: what is taught, how its time is divided among subjects, and who approved it. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterCourse:
 * @id: its id
 * @code: its code, or none
 * @title: its title
 * @seconds: its whole time in seconds
 * @provider: who gives it
 * @delivery: how: classroom, online, range
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 * @objectives: what the lesson plan covers; its lines separated by newlines
 *
 * What is taught. A class copies the allocation when it is made; later edits touch no class.
 */
typedef struct
{
  MusterId id;
  char *code;
  char *title;
  gint64 seconds;
  char *provider;
  char *delivery;
  gboolean voided;
  char *void_reason;
  char *objectives;
} MusterCourse;

MUSTER_DECLARE_RECORD (MusterCourse, muster_course)

/**
 * MusterCourseSubject:
 * @id: its id
 * @course_id: which
 * @subject: the subject, by its id in the pack; none is unclassified
 * @seconds: its time in seconds
 *
 * One part of a course's time.
 */
typedef struct
{
  MusterId id;
  MusterId course_id;
  char *subject;
  gint64 seconds;
} MusterCourseSubject;

MUSTER_DECLARE_RECORD (MusterCourseSubject, muster_course_subject)

/**
 * MusterCourseApproval:
 * @id: its id
 * @course_id: which
 * @authority: who approved it: a state's council or board
 * @number: the authority's number of the approval, or none
 * @approved_on: from when it holds
 * @expires_on: its last day, or none where it holds until it is taken back
 * @document_id: the letter of approval, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * An authority's approval of a course; a renewal is another one.
 */
typedef struct
{
  MusterId id;
  MusterId course_id;
  char *authority;
  char *number;
  MusterDate approved_on;
  MusterDate expires_on;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
} MusterCourseApproval;

MUSTER_DECLARE_RECORD (MusterCourseApproval, muster_course_approval)

G_END_DECLS
