/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes: one running of a course, its meetings and who teaches them. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterClassStatus:
 *
 * Where a class stands.
 */
typedef enum
{
  MUSTER_CLASS_STATUS_PLANNED,
  MUSTER_CLASS_STATUS_HELD,
  MUSTER_CLASS_STATUS_CANCELLED,
} MusterClassStatus;

extern const MusterWord muster_class_status_words[];

/** MUSTER_CLASS_MAX_CAPACITY: more officers than one class will ever hold. */
#define MUSTER_CLASS_MAX_CAPACITY 999

/**
 * MusterClass:
 * @id: its id
 * @course_id: of what
 * @number: class number, as on the roster
 * @title: the course's title when the class was made
 * @location: where
 * @provider: who gives it
 * @delivery: how
 * @status: where it stands
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 * @capacity: how many officers it seats, 1 to MUSTER_CLASS_MAX_CAPACITY, or none where that is not limited
 *
 * One running of a course.
 */
typedef struct
{
  MusterId id;
  MusterId course_id;
  char *number;
  char *title;
  char *location;
  char *provider;
  char *delivery;
  MusterClassStatus status;
  gboolean voided;
  char *void_reason;
  gint64 capacity;
} MusterClass;

MUSTER_DECLARE_RECORD (MusterClass, muster_class)

/**
 * muster_class_find_status:
 * @status: what is on file
 * @to: last day, or MUSTER_DATE_NONE
 * @today: today
 *
 * Returns: where the class stands: what was planned and is over was held
 */
MusterClassStatus
muster_class_find_status (MusterClassStatus status, MusterDate to, MusterDate today);

/**
 * MusterClassSubject:
 * @id: its id
 * @class_id: which
 * @subject: the subject; none is unclassified
 * @seconds: its time in seconds
 *
 * One part of a class's time, copied from its course.
 */
typedef struct
{
  MusterId id;
  MusterId class_id;
  char *subject;
  gint64 seconds;
} MusterClassSubject;

MUSTER_DECLARE_RECORD (MusterClassSubject, muster_class_subject)

/**
 * MusterMeeting:
 * @id: its id
 * @class_id: which
 * @held_on: the day
 * @starts_at: seconds after midnight, or none
 * @seconds: its time in seconds, at most a day
 *
 * One dated block of a class.
 */
typedef struct
{
  MusterId id;
  MusterId class_id;
  MusterDate held_on;
  gint64 starts_at;
  gint64 seconds;
} MusterMeeting;

MUSTER_DECLARE_RECORD (MusterMeeting, muster_meeting)

/**
 * muster_meeting_compare:
 * @a: a MusterMeeting in an array of pointers
 * @b: another
 *
 * A GCompareFunc: the order in which meetings are held.
 *
 * Returns: below 0 where @a comes first, above 0 where @b does
 */
int
muster_meeting_compare (gconstpointer a, gconstpointer b);

/**
 * MusterSegment:
 * @id: its id
 * @meeting_id: which
 * @subject: the subject; none is unclassified
 * @starts_at: seconds after midnight
 * @seconds: its time in seconds
 *
 * A timed part of a meeting in one subject. Breaks are not segments. Where a meeting has segments they
 * say what was attended (semantics C4), else the class's subjects share the time.
 */
typedef struct
{
  MusterId id;
  MusterId meeting_id;
  char *subject;
  gint64 starts_at;
  gint64 seconds;
} MusterSegment;

MUSTER_DECLARE_RECORD (MusterSegment, muster_segment)

/**
 * MusterMeetingInstructor:
 * @id: its id
 * @meeting_id: which
 * @officer_id: who
 *
 * Who teaches a meeting.
 */
typedef struct
{
  MusterId id;
  MusterId meeting_id;
  MusterId officer_id;
} MusterMeetingInstructor;

MUSTER_DECLARE_RECORD (MusterMeetingInstructor, muster_meeting_instructor)

G_END_DECLS
