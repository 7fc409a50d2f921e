/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Rosters: the officers of one class, and how long each was at each meeting. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterRosterStatus:
 * @MUSTER_ROSTER_STATUS_WAITLISTED: waits until somebody who has a seat withdraws
 *
 * How an officer stands on the roster. The others are what they say.
 */
typedef enum
{
  MUSTER_ROSTER_STATUS_REGISTERED,
  MUSTER_ROSTER_STATUS_ATTENDED,
  MUSTER_ROSTER_STATUS_COMPLETED,
  MUSTER_ROSTER_STATUS_PASSED,
  MUSTER_ROSTER_STATUS_FAILED,
  MUSTER_ROSTER_STATUS_INCOMPLETE,
  MUSTER_ROSTER_STATUS_NO_SHOW,
  MUSTER_ROSTER_STATUS_EXCUSED,
  MUSTER_ROSTER_STATUS_WITHDRAWN,
  MUSTER_ROSTER_STATUS_WAITLISTED,
} MusterRosterStatus;

extern const MusterWord muster_roster_status_words[];

/**
 * muster_roster_status_has_seat:
 * @status: how an officer stands
 *
 * Returns: whether the officer takes part: neither withdrew nor only waits
 */
gboolean
muster_roster_status_has_seat (MusterRosterStatus status);

/**
 * muster_roster_status_takes_part:
 * @status: how an officer stands
 *
 * Returns: whether the officer is or was there, as far as is known: has a seat and did not stay away
 */
gboolean
muster_roster_status_takes_part (MusterRosterStatus status);

/**
 * MusterRole:
 *
 * What an officer did in a class.
 */
typedef enum
{
  MUSTER_ROLE_ATTENDED,
  MUSTER_ROLE_INSTRUCTED,
} MusterRole;

extern const MusterWord muster_role_words[];

/**
 * MusterRosterEntry:
 * @id: its id
 * @class_id: which
 * @officer_id: who
 * @status: how the officer stands
 * @role: what the officer did
 * @score: test score in hundredths, or none
 * @organisation: whom an outside student serves, as the sign-in sheet says, or none
 *
 * One officer on the roster of one class.
 */
typedef struct
{
  MusterId id;
  MusterId class_id;
  MusterId officer_id;
  MusterRosterStatus status;
  MusterRole role;
  gint64 score;
  char *organisation;
} MusterRosterEntry;

MUSTER_DECLARE_RECORD (MusterRosterEntry, muster_roster_entry)

/**
 * muster_roster_entry_takes_seat:
 * @entry: an officer on a roster
 *
 * Returns: whether the officer takes one of the seats of the class; who teaches stands in front of them
 */
gboolean
muster_roster_entry_takes_seat (const MusterRosterEntry *entry);

/**
 * MusterAttendance:
 * @id: its id
 * @roster_entry_id: whose
 * @meeting_id: at which
 * @seconds: time in seconds, never above the meeting's
 * @arrived_at: seconds after midnight, or none for the meeting's start
 * @left_at: seconds after midnight, or none for the meeting's end
 * @excused: whether the absence was excused; time that was missed earns nothing even so
 * @made_up_seconds: how much of the time that was missed was made up, in seconds, or none; together with @seconds
 *   never above the meeting's
 * @made_up_on: the day on which it was made up, or none
 *
 * How long one officer was at one meeting.
 */
typedef struct
{
  MusterId id;
  MusterId roster_entry_id;
  MusterId meeting_id;
  gint64 seconds;
  gint64 arrived_at;
  gint64 left_at;
  gboolean excused;
  gint64 made_up_seconds;
  MusterDate made_up_on;
} MusterAttendance;

MUSTER_DECLARE_RECORD (MusterAttendance, muster_attendance)

G_END_DECLS
