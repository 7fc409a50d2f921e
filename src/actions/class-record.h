/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All classes as a list, and all that is known of one of them: for the pages that show them. */

#pragma once

#include "actions/roster.h"
#include "core/class.h"
#include "core/course.h"

G_BEGIN_DECLS

/**
 * MusterClassColumn:
 *
 * The columns of muster_action_list_class_rows().
 */
typedef enum
{
  MUSTER_CLASS_ID,
  MUSTER_CLASS_FROM, /* first day */
  MUSTER_CLASS_TO,   /* last day */
  MUSTER_CLASS_NUMBER,
  MUSTER_CLASS_TITLE, /* of the course when the class was made */
  MUSTER_CLASS_PLACE,
  MUSTER_CLASS_INSTRUCTORS, /* "Bellandro, Marco; Ashwick, Dana" */
  MUSTER_CLASS_SEATS,       /* that are taken: not by who withdrew, waits or teaches */
  MUSTER_CLASS_STATUS,      /* a MusterClassStatus by its fixed word */
  MUSTER_CLASS_CAPACITY,    /* seats there are; empty where that is not limited */
  MUSTER_CLASS_WAITING,     /* officers on the waiting list */
  MUSTER_CLASS_TO_ENTER, /* meetings held by yesterday at which somebody who has a seat is not entered */
  MUSTER_N_CLASS_COLUMNS,
} MusterClassColumn;

/**
 * muster_action_list_class_rows:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): a row for every class that is not voided, by its first day
 */
MusterTable *
muster_action_list_class_rows (MusterWorkspace *workspace, GError **error);

/**
 * MusterClassDate:
 * @class_id: a class
 * @meeting_id: its meeting on that day
 * @held_on: a day on which it is held
 * @starts_at: when it begins on that day, in seconds after midnight, or MUSTER_NUMBER_NONE
 * @seconds: how long the meeting is
 * @title: what is taught
 * @number: (nullable): its number
 * @location: (nullable): where
 *
 * A day of a class.
 */
typedef struct
{
  MusterId class_id;
  MusterId meeting_id;
  MusterDate held_on;
  gint64 starts_at;
  gint64 seconds;
  char *title;
  char *number;
  char *location;
} MusterClassDate;

/**
 * muster_action_list_class_meetings:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterClassDate): every meeting of every class that is neither
 *   voided nor cancelled, by day and time; the array owns what it holds
 */
GPtrArray *
muster_action_list_class_meetings (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_list_class_dates:
 * @workspace: the document
 * @error: return location
 *
 * A class that meets twice on a day is one class of that day, from when it first meets.
 *
 * Returns: (transfer full) (nullable) (element-type MusterClassDate): every day of every class that is neither voided
 *   nor cancelled, by day and time; the array owns what it holds
 */
GPtrArray *
muster_action_list_class_dates (MusterWorkspace *workspace, GError **error);

/**
 * MusterClassMeeting:
 * @meeting: a meeting
 * @instructors: (nullable): who teaches it: "Bellandro, Marco; Ashwick, Dana"
 */
typedef struct
{
  MusterMeeting *meeting;
  char *instructors;
} MusterClassMeeting;

/**
 * MusterClassLine:
 * @officer_id: who
 * @name: "Corvane, Luis A."
 * @state_id: the state's number, or none
 * @status: how the officer stands
 * @role: attended or instructed
 * @score: score in hundredths, or MUSTER_NUMBER_NONE
 * @seconds: (array): time at each meeting in seconds; MUSTER_NUMBER_NONE where nothing was entered
 * @arrived_at: (array): when the officer came to each meeting, in seconds after midnight, or MUSTER_NUMBER_NONE
 * @left_at: (array): when the officer left, likewise
 * @excused: (array): whether the absence from each meeting was excused
 * @organisation: (nullable): whom an outside student serves
 * @made_up_seconds: (array): how much of what was missed of each meeting was made up, in seconds, or MUSTER_NUMBER_NONE
 * @made_up_on: (array): the day on which it was made up, or none
 *
 * A line of a roster, as MusterRosterLine has it, that owns what it holds.
 */
typedef struct
{
  MusterId officer_id;
  char *name;
  char *state_id;
  MusterRosterStatus status;
  MusterRole role;
  gint64 score;
  gint64 *seconds;
  gint64 *arrived_at;
  gint64 *left_at;
  gboolean *excused;
  char *organisation;
  gint64 *made_up_seconds;
  MusterDate *made_up_on;
} MusterClassLine;

/**
 * MusterClassRecord:
 * @class: the class
 * @course: what is taught
 * @meetings: (element-type MusterClassMeeting): in the order in which they are held
 * @lines: (element-type MusterClassLine): the roster by name
 * @rostered_on: where nobody is on it, first day of the class whose roster muster_action_take_roster() takes, or none
 *
 * Everything is owned.
 */
typedef struct
{
  MusterClass *class;
  MusterCourse *course;
  GPtrArray *meetings;
  GPtrArray *lines;
  MusterDate rostered_on;
} MusterClassRecord;

/**
 * muster_action_load_class:
 * @workspace: the document
 * @class_id: which
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_CONSTRAINT where it was voided
 *
 * Returns: (transfer full) (nullable): the class, read in one job
 */
MusterClassRecord *
muster_action_load_class (MusterWorkspace *workspace, MusterId class_id, GError **error);

/**
 * muster_class_record_free:
 * @record: (nullable) (transfer full): a record
 */
void
muster_class_record_free (MusterClassRecord *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterClassRecord, muster_class_record_free)

/**
 * muster_class_record_add_line:
 * @record: a record
 * @officer_id: who, not on the roster yet
 * @name: "Corvane, Luis A."
 * @state_id: (nullable): the state's number
 *
 * Adds a line for somebody who is registered, in the order of names. Nothing is saved.
 *
 * Returns: the line
 */
MusterClassLine *
muster_class_record_add_line (MusterClassRecord *record, MusterId officer_id, const char *name,
                              const char *state_id);

/**
 * muster_class_record_save_roster:
 * @workspace: the document
 * @record: a record
 * @error: return location; as for muster_action_set_roster()
 *
 * Sets the roster of the class to the lines of @record.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_class_record_save_roster (MusterWorkspace *workspace, const MusterClassRecord *record,
                                 GError **error);

/**
 * muster_class_record_copy:
 * @record: a record
 *
 * Returns: (transfer full): a copy, which nobody else changes
 */
MusterClassRecord *
muster_class_record_copy (const MusterClassRecord *record);

G_END_DECLS
