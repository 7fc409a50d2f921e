/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How long somebody was at a meeting, and in which subjects (semantics C4). Pure. */

#pragma once

#include "core/class.h"

G_BEGIN_DECLS

/**
 * MusterAttendPart:
 * @subject: (nullable): the subject; borrowed from a segment
 * @seconds: time in it, in seconds
 */
typedef struct
{
  const char *subject;
  gint64 seconds;
} MusterAttendPart;

/**
 * muster_attend_count:
 * @meeting: a meeting
 * @segments: (element-type MusterSegment): its timed parts, perhaps none
 * @arrived_at: seconds after midnight, or MUSTER_NUMBER_NONE for its start
 * @left_at: seconds after midnight, or MUSTER_NUMBER_NONE for its end
 *
 * Returns: the time between, in seconds, without breaks; MUSTER_NUMBER_NONE where the meeting has neither
 *   segments nor a start
 */
gint64
muster_attend_count (const MusterMeeting *meeting, const GPtrArray *segments, gint64 arrived_at,
                     gint64 left_at);

/**
 * muster_attend_cut:
 * @segments: (element-type MusterSegment): timed parts of a meeting
 * @arrived_at: as for muster_attend_count()
 * @left_at: as for muster_attend_count()
 *
 * Cuts the segments by when somebody came and went.
 *
 * Returns: (transfer full) (element-type MusterAttendPart): each subject once, in the order of the
 *   segments; a subject that was missed has 0
 */
GArray *
muster_attend_cut (const GPtrArray *segments, gint64 arrived_at, gint64 left_at);

/**
 * muster_attend_share:
 * @segments: (element-type MusterSegment): timed parts of a meeting
 * @seconds: how long somebody was there
 *
 * Divides in proportion where nobody knows when somebody came and went.
 *
 * Returns: (transfer full) (element-type MusterAttendPart): as muster_attend_cut()
 */
GArray *
muster_attend_share (const GPtrArray *segments, gint64 seconds);

G_END_DECLS
