/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The roster of a class, and a sign-in sheet for each of its meetings. */

#pragma once

#include "core/agency.h"
#include "core/class.h"
#include "core/roster.h"
#include "export/content.h"

G_BEGIN_DECLS

/**
 * MusterRosterMeeting:
 * @meeting: the meeting; owned
 * @instructors: (nullable): who teaches it, "Corvane, Luis A.; Tran, Minh"
 *
 * One meeting of the class.
 */
typedef struct
{
  MusterMeeting *meeting;
  char *instructors;
} MusterRosterMeeting;

/**
 * MusterRosterMadeUp:
 * @held_on: day of the meeting that was missed, or a part of it
 * @made_up_on: the day on which it was made up
 * @seconds: how much, in seconds
 */
typedef struct
{
  MusterDate held_on;
  MusterDate made_up_on;
  gint64 seconds;
} MusterRosterMadeUp;

/**
 * MusterRosterPerson:
 * @name: "Corvane, Luis A."
 * @state_id: (nullable): the state's number
 * @agency: (nullable): where the officer serves; NULL where that is not known
 * @status: how the officer stands
 * @role: attended or instructed
 * @seconds: time at all meetings with what was made up, or MUSTER_NUMBER_NONE where nothing was entered
 * @score: score in hundredths, or MUSTER_NUMBER_NONE
 * @made_up: (nullable) (element-type MusterRosterMadeUp): what of @seconds was made up
 *
 * One line of the roster.
 */
typedef struct
{
  char *name;
  char *state_id;
  char *agency;
  MusterRosterStatus status;
  MusterRole role;
  gint64 seconds;
  gint64 score;
  GArray *made_up;
} MusterRosterPerson;

/**
 * muster_roster_meeting_free:
 * @meeting: (nullable) (transfer full): a meeting
 */
void
muster_roster_meeting_free (MusterRosterMeeting *meeting);

/**
 * muster_roster_person_free:
 * @person: (nullable) (transfer full): a line
 */
void
muster_roster_person_free (MusterRosterPerson *person);

/**
 * MusterRosterSheet:
 * @agency: who holds the class
 * @class: the class
 * @course_code: (nullable): code of its course
 * @subjects: (nullable): its subjects with their time, "Law 2.00; Driving 4.00"
 * @meetings: (element-type MusterRosterMeeting): its meetings, by date and time
 * @people: (element-type MusterRosterPerson): the roster, by name
 * @as_of: the document's date
 *
 * All of it is borrowed from the caller.
 */
typedef struct
{
  const MusterAgency *agency;
  const MusterClass *class;
  const char *course_code;
  const char *subjects;
  const GPtrArray *meetings;
  const GPtrArray *people;
  MusterDate as_of;
} MusterRosterSheet;

/**
 * muster_roster_sheet_make:
 * @sheet: what to say
 *
 * One content serves both PDF and workbook.
 *
 * Returns: (transfer full): the content
 */
MusterContent *
muster_roster_sheet_make (const MusterRosterSheet *sheet);

/**
 * muster_roster_sheet_list:
 * @sheet: what to say
 *
 * Returns: (transfer full): a row for each line of the roster, with how much of its hours was made up
 */
MusterTable *
muster_roster_sheet_list (const MusterRosterSheet *sheet);

G_END_DECLS
