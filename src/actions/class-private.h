/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What scheduling, rescheduling and repeating share, and how a class is found. */

#pragma once

#include "core/class.h"
#include "store/records.h"

G_BEGIN_DECLS

/**
 * muster_class_find_by_number:
 * @db: the document
 * @number: a class's number
 * @error: return location; MUSTER_ERROR_NOT_FOUND, or MUSTER_ERROR_CONSTRAINT where several have it
 *
 * Returns: (transfer full) (nullable): the class
 */
MusterClass *
muster_class_find_by_number (MusterDb *db, const char *number, GError **error);

/**
 * muster_class_check_meetings:
 * @meetings: (element-type MusterMeeting): meetings that are to be
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether each has a day and some time of it
 */
gboolean
muster_class_check_meetings (const GPtrArray *meetings, GError **error);

/**
 * muster_class_add_instructors:
 * @db: the document, in a step
 * @meeting_id: a meeting
 * @instructors: (array length=n): who teaches it, too
 * @n: how many
 * @error: return location
 *
 * Returns: whether they were added
 */
gboolean
muster_class_add_instructors (MusterDb *db, MusterId meeting_id, const MusterId *instructors,
                              guint n, GError **error);

/**
 * muster_class_insert_meeting:
 * @db: the document, in a step
 * @meeting: a meeting; its id and class do not matter
 * @class_id: its class
 * @instructors: (array length=n): who teaches it
 * @n: how many
 * @error: return location
 *
 * Returns: id of the copy that was added; none with @error set
 */
MusterId
muster_class_insert_meeting (MusterDb *db, const MusterMeeting *meeting, MusterId class_id,
                             const MusterId *instructors, guint n, GError **error);

/**
 * muster_class_insert_segments:
 * @db: the document, in a step
 * @segments: (nullable) (element-type MusterSegment): timed parts; their ids and meetings do not matter
 * @meeting_id: the meeting that they are parts of
 * @error: return location
 *
 * Returns: whether copies of them were added
 */
gboolean
muster_class_insert_segments (MusterDb *db, const GPtrArray *segments, MusterId meeting_id,
                              GError **error);

/**
 * muster_class_compare_names:
 * @a_name: an officer's name
 * @a: the officer
 * @b_name: another officer's name
 * @b: the other officer
 *
 * Returns: less than, equal to or greater than 0, as @a stands on a roster before, at or behind @b
 */
int
muster_class_compare_names (const char *a_name, MusterId a, const char *b_name, MusterId b);

/**
 * muster_class_find_previous:
 * @db: the document
 * @class: a class
 * @previous_id: (out): the last one of its course that began before it, was not cancelled and has somebody on its roster;
 *   or none
 * @held_on: (out): when that began
 * @error: return location
 *
 * Returns: whether it could be looked for
 */
gboolean
muster_class_find_previous (MusterDb *db, const MusterClass *class, MusterId *previous_id,
                            MusterDate *held_on, GError **error);

G_END_DECLS
