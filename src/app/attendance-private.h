/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the commands of a roster and its words share. */

#pragma once

#include "app/attendance.h"

G_BEGIN_DECLS

/** muster_attendance_is_entered: whether somebody said how long the officer was at the meeting. */
gboolean
muster_attendance_is_entered (const MusterClassLine *line, guint meeting);

/** muster_attendance_is_excused: whether the absence was excused, from the meeting or from the class. */
gboolean
muster_attendance_is_excused (const MusterClassLine *line, guint meeting);

/** muster_attendance_count_entered: for how many meetings that was said. */
guint
muster_attendance_count_entered (const MusterClassRecord *record, const MusterClassLine *line);

/** muster_attendance_settle_status: has how the officer stands follow the time, as far as nobody said otherwise. */
void
muster_attendance_settle_status (const MusterClassRecord *record, MusterClassLine *line);

/** muster_attendance_settle_made_up: takes out what was made up where so much was not missed. */
void
muster_attendance_settle_made_up (const MusterClassRecord *record, MusterClassLine *line,
                                  guint meeting);

/** muster_attendance_get_whole: the time of all meetings in seconds. */
gint64
muster_attendance_get_whole (const MusterClassRecord *record);

G_END_DECLS
