/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was there, as it is typed: what each command does to a roster before it is saved, and what the cells say. */

#pragma once

#include "actions/class-record.h"
#include "app/grid-cell.h"

G_BEGIN_DECLS

/**
 * muster_attendance_get_total:
 * @record: a class
 * @line: a line of its roster
 *
 * Returns: the time at all meetings in seconds, with what was made up
 */
gint64
muster_attendance_get_total (const MusterClassRecord *record, const MusterClassLine *line);

/**
 * muster_attendance_find_line:
 * @record: a class
 * @officer_id: an officer
 *
 * Returns: (transfer none) (nullable): the officer's line
 */
MusterClassLine *
muster_attendance_find_line (const MusterClassRecord *record, MusterId officer_id);

/**
 * muster_attendance_has_other_meetings:
 * @a: a class
 * @b: the same class at another time
 *
 * Returns: whether meetings came or went
 */
gboolean
muster_attendance_has_other_meetings (const MusterClassRecord *a, const MusterClassRecord *b);

/**
 * muster_attendance_is_unsaved:
 * @base: a class as it was saved
 * @line: a line of its roster as it is typed
 * @meeting: number of a meeting
 *
 * Returns: whether what is typed there is not what was saved
 */
gboolean
muster_attendance_is_unsaved (const MusterClassRecord *base, const MusterClassLine *line,
                              guint meeting);

/**
 * muster_attendance_is_score_unsaved:
 * @base: a class as it was saved
 * @line: a line of its roster as it is typed
 *
 * Returns: whether the score is not the one that was saved
 */
gboolean
muster_attendance_is_score_unsaved (const MusterClassRecord *base, const MusterClassLine *line);

/**
 * muster_attendance_count_unsaved:
 * @base: a class as it was saved
 * @record: the same as it is typed, with the same meetings
 *
 * Returns: how many changes of times, of lines and of what else stands in them were not saved
 */
guint
muster_attendance_count_unsaved (const MusterClassRecord *base, const MusterClassRecord *record);

/**
 * muster_attendance_merge:
 * @base: a class as it was saved
 * @typed: the same as it is typed, with the same meetings
 * @file: the same as the file has it by now; is changed
 *
 * Puts what was typed upon what the file says: at its officer and meeting, and nowhere else.
 *
 * Returns: how many times were typed at meetings that are gone
 */
guint
muster_attendance_merge (const MusterClassRecord *base, const MusterClassRecord *typed,
                         MusterClassRecord *file);

/**
 * muster_attendance_get_length:
 * @record: a class
 * @meeting: number of a meeting
 *
 * Returns: how long it lasts, in seconds
 */
gint64
muster_attendance_get_length (const MusterClassRecord *record, guint meeting);

/**
 * muster_attendance_set:
 * @record: a class
 * @line: a line of its roster
 * @meeting: number of a meeting
 * @seconds: time there, at most the meeting's; 0 is absent, MUSTER_NUMBER_NONE not entered
 *
 * Enters the time; how the officer stands follows from it as far as nobody said otherwise.
 *
 * Returns: whether that was another time than before
 */
gboolean
muster_attendance_set (const MusterClassRecord *record, MusterClassLine *line, guint meeting,
                       gint64 seconds);

/**
 * muster_attendance_set_late:
 * @record: a class
 * @line: a line of its roster
 * @meeting: number of a meeting
 * @late: how much later than its start the officer came, in seconds, less than the meeting
 *
 * Enters when the officer came; where nobody knows when the meeting started, the time that is left.
 *
 * Returns: whether that was another time than before
 */
gboolean
muster_attendance_set_late (const MusterClassRecord *record, MusterClassLine *line, guint meeting,
                            gint64 late);

/**
 * muster_attendance_get_made_up:
 * @line: a line of a roster
 * @meeting: number of a meeting
 *
 * Returns: how much of what was missed of it was made up, in seconds
 */
gint64
muster_attendance_get_made_up (const MusterClassLine *line, guint meeting);

/**
 * muster_attendance_make_up:
 * @record: a class
 * @line: a line of its roster
 * @meeting: number of a meeting that was missed, or a part of it
 * @seconds: time that was made up, at most what was missed; MUSTER_NUMBER_NONE for none
 * @day: the day on which it was, or MUSTER_DATE_NONE
 *
 * Enters that missed time was made up.
 *
 * Returns: whether that was not entered before
 */
gboolean
muster_attendance_make_up (const MusterClassRecord *record, MusterClassLine *line, guint meeting,
                           gint64 seconds, MusterDate day);

/**
 * muster_attendance_parse_made_up:
 * @record: a class
 * @line: a line of its roster
 * @meeting: number of a meeting
 * @text: what was typed: "12 Jun 2026" for all that was missed, "12 Jun 2026, 1.5" for a part of it; empty takes out
 *   what was made up
 * @today: today
 * @seconds: (out): the time
 * @day: (out): the day
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: whether it can have been made up so
 */
gboolean
muster_attendance_parse_made_up (const MusterClassRecord *record, const MusterClassLine *line,
                                 guint meeting, const char *text, MusterDate today, gint64 *seconds,
                                 MusterDate *day, GError **error);

/**
 * muster_attendance_excuse:
 * @record: a class
 * @line: a line of its roster
 * @meeting: number of a meeting
 *
 * Enters that the officer was not there, and excused.
 *
 * Returns: whether that was not entered before
 */
gboolean
muster_attendance_excuse (const MusterClassRecord *record, MusterClassLine *line, guint meeting);

/**
 * muster_attendance_admit:
 * @record: a class
 * @line: a line of its roster that waits
 *
 * Gives the officer a seat.
 *
 * Returns: how many seats are taken now
 */
guint
muster_attendance_admit (const MusterClassRecord *record, MusterClassLine *line);

/**
 * muster_attendance_take_seat:
 * @record: a class
 * @line: a line of its roster that was added
 *
 * Gives the officer a seat, or a place on the waiting list where none is free, as muster_action_register() does.
 */
void
muster_attendance_take_seat (const MusterClassRecord *record, MusterClassLine *line);

/**
 * muster_attendance_fill:
 * @record: a class
 * @meeting: number of a meeting
 * @everybody: whether what was entered before is replaced; otherwise only who has no entry is marked
 *
 * Marks officers present for the whole meeting; who withdrew is left alone, and so is who was excused unless
 * @everybody is.
 *
 * Returns: how many were marked
 */
guint
muster_attendance_fill (const MusterClassRecord *record, guint meeting, gboolean everybody);

/**
 * muster_attendance_copy_previous:
 * @record: a class
 * @meeting: number of a meeting, not the first
 *
 * Enters what was entered at the meeting before: who was there from beginning to end, for the whole meeting.
 *
 * Returns: for how many that was another time than before
 */
guint
muster_attendance_copy_previous (const MusterClassRecord *record, guint meeting);

/**
 * muster_attendance_clear:
 * @record: a class
 * @meeting: number of a meeting
 *
 * Takes out what was entered.
 *
 * Returns: for how many
 */
guint
muster_attendance_clear (const MusterClassRecord *record, guint meeting);

/**
 * muster_attendance_find_page:
 * @record: a class
 * @meeting: number of a meeting; one that is too great is the last
 * @first: (out): the first meeting of its page
 * @n: (out): how many are on it
 *
 * More meetings than fit beside the names are shown by weeks, as many as fit.
 */
void
muster_attendance_find_page (const MusterClassRecord *record, guint meeting, guint *first,
                             guint *n);

/**
 * muster_attendance_order:
 * @record: a class
 *
 * Puts who waits for a seat behind the others; names stay in their order.
 */
void
muster_attendance_order (const MusterClassRecord *record);

/**
 * muster_attendance_count_seats:
 * @record: a class
 *
 * Returns: how many are on the roster and do not only wait
 */
guint
muster_attendance_count_seats (const MusterClassRecord *record);

/**
 * muster_attendance_count:
 * @record: a class
 * @meeting: number of a meeting
 *
 * Returns: how many were there
 */
guint
muster_attendance_count (const MusterClassRecord *record, guint meeting);

/**
 * muster_attendance_parse:
 * @record: a class
 * @meeting: number of a meeting
 * @text: what was typed: "4", "3.5", "2:30"; "L 15" is 15 minutes late; empty takes the entry out
 * @seconds: (out): the time, there or late
 * @is_late: (out): which of them
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: whether @text is a time that the meeting has
 */
gboolean
muster_attendance_parse (const MusterClassRecord *record, guint meeting, const char *text,
                         gint64 *seconds, gboolean *is_late, GError **error);

/**
 * muster_attendance_describe_name:
 * @line: a line of a roster
 *
 * Returns: (transfer full): "Corvane, Luis A.", with whom an outside student serves
 */
char *
muster_attendance_describe_name (const MusterClassLine *line);

/**
 * muster_attendance_describe:
 * @record: a class
 * @line: a line of its roster
 * @meeting: number of a meeting
 * @text: receives what the cell says
 */
void
muster_attendance_describe (const MusterClassRecord *record, const MusterClassLine *line,
                            guint meeting, MusterGridText *text);

/**
 * muster_attendance_describe_result:
 * @record: a class
 * @line: a line of its roster
 * @text: receives how the officer stands
 */
void
muster_attendance_describe_result (const MusterClassRecord *record, const MusterClassLine *line,
                                   MusterGridText *text);

/**
 * muster_attendance_format_score:
 * @score: a score in hundredths, or MUSTER_NUMBER_NONE
 *
 * Returns: (transfer full): "92", "92.50", "" for none
 */
char *
muster_attendance_format_score (gint64 score);

/**
 * muster_attendance_summarize:
 * @record: a class
 *
 * Returns: (transfer full): "15 officers · 4 complete · 2 with time missed · 138.50 h"
 */
char *
muster_attendance_summarize (const MusterClassRecord *record);

G_END_DECLS
