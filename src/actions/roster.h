/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting the roster of a class with its attendance; the credits follow. */

#pragma once

#include "actions/workspace.h"
#include "core/roster.h"

G_BEGIN_DECLS

/**
 * MusterRosterLine:
 * @officer_id: who
 * @status: how the officer stands
 * @role: attended or instructed
 * @score: score in hundredths, or MUSTER_NUMBER_NONE
 * @seconds: (array): time at each meeting in the order of their dates, in seconds;
 *   MUSTER_NUMBER_NONE where nothing was entered
 * @arrived_at: (nullable) (array): when the officer came to each meeting, in seconds after midnight;
 *   MUSTER_NUMBER_NONE where that is not known
 * @left_at: (nullable) (array): when the officer left, likewise
 * @excused: (nullable) (array): whether the absence from each meeting was excused
 * @organisation: (nullable): whom an outside student serves
 * @made_up_seconds: (nullable) (array): how much of what was missed of each meeting was made up, in seconds; 0 or
 *   MUSTER_NUMBER_NONE where nothing was
 * @made_up_on: (nullable) (array): the day on which it was made up, after the meeting's
 *
 * Where one of the times is known, it says how long the officer was there, and @seconds is not looked at.
 * An excused absence is one of 0 seconds, entered or not; it earns nothing.
 */
typedef struct
{
  MusterId officer_id;
  MusterRosterStatus status;
  MusterRole role;
  gint64 score;
  const gint64 *seconds;
  const gint64 *arrived_at;
  const gint64 *left_at;
  const gboolean *excused;
  const char *organisation;
  const gint64 *made_up_seconds;
  const MusterDate *made_up_on;
} MusterRosterLine;

/**
 * muster_action_set_roster:
 * @workspace: the document
 * @class_id: the class
 * @lines: (array length=n_lines): the whole roster; who is not in it is no longer on it
 * @n_lines: how many
 * @n_meetings: how many meetings each line speaks of: the length of its arrays
 * @error: return location; MUSTER_ERROR_CONSTRAINT where the class has another number of meetings by now;
 *   MUSTER_ERROR_INVALID_INPUT where somebody is on it twice or was longer at a meeting than it lasted, left
 *   before coming, came and went at a meeting that has no times, is excused from a meeting where the
 *   officer was, or made up more than was missed, or on a day that is not between the meeting and today
 *
 * Replaces the roster and posts its credits anew: per officer, meeting and subject, the time at the
 * meeting (semantics C4). Where the meeting has timed segments they are cut by when the officer came and
 * went, or divided in proportion where only the hours are known; another meeting's time is divided as the
 * class is. Time that was made up is divided likewise, among what was missed, and is earned on the day it was made
 * up. Time that nobody entered posts nothing. A credit that was classified since keeps its subject. A credit that
 * is posted again keeps where it stands with the state; one that is not is voided where the state has heard
 * of it.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_set_roster (MusterWorkspace *workspace, MusterId class_id,
                          const MusterRosterLine *lines, guint n_lines, guint n_meetings,
                          GError **error);

G_END_DECLS
