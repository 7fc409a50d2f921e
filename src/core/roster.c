/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rosters: the officers of one class, and how long each was at each meeting: vocabularies and
 * field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/roster.h"

const MusterWord muster_roster_status_words[] = {
  { "registered", N_ ("Registered") },
  { "attended", N_ ("Attended") },
  { "completed", N_ ("Completed") },
  { "passed", N_ ("Passed") },
  { "failed", N_ ("Failed") },
  { "incomplete", N_ ("Incomplete") },
  { "no-show", N_ ("No-show") },
  { "excused", N_ ("Excused") },
  { "withdrawn", N_ ("Withdrawn") },
  { "waitlisted", N_ ("Waitlisted") },
  { NULL, NULL },
};

const MusterWord muster_role_words[] = {
  { "attended", N_ ("Attended") },
  { "instructed", N_ ("Instructed") },
  { NULL, NULL },
};

static const MusterField roster_entry_fields[] = {
  MUSTER_FIELD (MusterRosterEntry, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterRosterEntry, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterRosterEntry, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD_OF_WORDS (MusterRosterEntry, status, muster_roster_status_words),
  MUSTER_FIELD_OF_WORDS (MusterRosterEntry, role, muster_role_words),
  MUSTER_FIELD (MusterRosterEntry, MUSTER_FIELD_NUMBER, score),
  MUSTER_FIELD (MusterRosterEntry, MUSTER_FIELD_TEXT, organisation),
};

MUSTER_DEFINE_RECORD (MusterRosterEntry, muster_roster_entry, "roster_entry", roster_entry_fields)

gboolean
muster_roster_status_has_seat (MusterRosterStatus status)
{
  return status != MUSTER_ROSTER_STATUS_WITHDRAWN && status != MUSTER_ROSTER_STATUS_WAITLISTED;
}

gboolean
muster_roster_status_takes_part (MusterRosterStatus status)
{
  return status != MUSTER_ROSTER_STATUS_NO_SHOW && status != MUSTER_ROSTER_STATUS_EXCUSED &&
         muster_roster_status_has_seat (status);
}

gboolean
muster_roster_entry_takes_seat (const MusterRosterEntry *entry)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return entry->role == MUSTER_ROLE_ATTENDED && muster_roster_status_has_seat (entry->status);
}

static const MusterField attendance_fields[] = {
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_REF, roster_entry_id),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_REF, meeting_id),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_NUMBER, seconds),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_NUMBER, arrived_at),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_NUMBER, left_at),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_BOOLEAN, excused),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_NUMBER, made_up_seconds),
  MUSTER_FIELD (MusterAttendance, MUSTER_FIELD_DATE, made_up_on),
};

MUSTER_DEFINE_RECORD (MusterAttendance, muster_attendance, "attendance", attendance_fields)
