/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Classes: one running of a course, its meetings and who teaches them: vocabularies and field
 * tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/class.h"

const MusterWord muster_class_status_words[] = {
  { "planned", N_ ("Planned") },
  { "held", N_ ("Held") },
  { "cancelled", N_ ("Cancelled") },
  { NULL, NULL },
};

static const MusterField class_fields[] = {
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_REF, course_id),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_TEXT, number),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_TEXT, location),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_TEXT, provider),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_TEXT, delivery),
  MUSTER_FIELD_OF_WORDS (MusterClass, status, muster_class_status_words),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_TEXT, void_reason),
  MUSTER_FIELD (MusterClass, MUSTER_FIELD_NUMBER, capacity),
};

MUSTER_DEFINE_RECORD (MusterClass, muster_class, "class", class_fields)

MusterClassStatus
muster_class_find_status (MusterClassStatus status, MusterDate to, MusterDate today)
{
  return status == MUSTER_CLASS_STATUS_PLANNED && to != MUSTER_DATE_NONE && to < today
             ? MUSTER_CLASS_STATUS_HELD
             : status;
}

static const MusterField class_subject_fields[] = {
  MUSTER_FIELD (MusterClassSubject, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterClassSubject, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterClassSubject, MUSTER_FIELD_TEXT, subject),
  MUSTER_FIELD (MusterClassSubject, MUSTER_FIELD_NUMBER, seconds),
};

MUSTER_DEFINE_RECORD (MusterClassSubject, muster_class_subject, "class_subject",
                      class_subject_fields)

static const MusterField meeting_fields[] = {
  MUSTER_FIELD (MusterMeeting, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterMeeting, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterMeeting, MUSTER_FIELD_DATE, held_on),
  MUSTER_FIELD (MusterMeeting, MUSTER_FIELD_NUMBER, starts_at),
  MUSTER_FIELD (MusterMeeting, MUSTER_FIELD_NUMBER, seconds),
};

MUSTER_DEFINE_RECORD (MusterMeeting, muster_meeting, "meeting", meeting_fields)

int
muster_meeting_compare (gconstpointer a, gconstpointer b)
{
  const MusterMeeting *x = *(const MusterMeeting *const *) a;
  const MusterMeeting *y = *(const MusterMeeting *const *) b;

  if (x->held_on != y->held_on)
    return x->held_on < y->held_on ? -1 : 1;
  if (x->starts_at != y->starts_at)
    return x->starts_at < y->starts_at ? -1 : 1;
  return (x->id > y->id) - (x->id < y->id);
}

static const MusterField meeting_instructor_fields[] = {
  MUSTER_FIELD (MusterMeetingInstructor, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterMeetingInstructor, MUSTER_FIELD_REF, meeting_id),
  MUSTER_FIELD (MusterMeetingInstructor, MUSTER_FIELD_REF, officer_id),
};

MUSTER_DEFINE_RECORD (MusterMeetingInstructor, muster_meeting_instructor, "meeting_instructor",
                      meeting_instructor_fields)

static const MusterField segment_fields[] = {
  MUSTER_FIELD (MusterSegment, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterSegment, MUSTER_FIELD_REF, meeting_id),
  MUSTER_FIELD (MusterSegment, MUSTER_FIELD_TEXT, subject),
  MUSTER_FIELD (MusterSegment, MUSTER_FIELD_NUMBER, starts_at),
  MUSTER_FIELD (MusterSegment, MUSTER_FIELD_NUMBER, seconds),
};

MUSTER_DEFINE_RECORD (MusterSegment, muster_segment, "segment", segment_fields)
