/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Meetings as they are typed. */

#pragma once

#include "core/class.h"

G_BEGIN_DECLS

/**
 * muster_class_read_days:
 * @text: days as they are typed or pasted, with semicolons or lines between them
 * @meetings: (element-type MusterMeeting): receives a meeting for each, without hours
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: whether all could be read
 */
gboolean
muster_class_read_days (const char *text, GPtrArray *meetings, GError **error);

/**
 * muster_class_repeat_weekly:
 * @meetings: (element-type MusterMeeting): meetings
 * @n: how often each is held, a week apart; 1 adds nothing
 *
 * Adds copies of @meetings in the weeks that follow.
 */
void
muster_class_repeat_weekly (GPtrArray *meetings, guint n);

/**
 * muster_class_describe_time:
 * @meeting: a meeting
 *
 * Returns: (transfer full): "8:30 · 4.00 h"; only its hours where nobody knows when it starts
 */
char *
muster_class_describe_time (const MusterMeeting *meeting);

G_END_DECLS
