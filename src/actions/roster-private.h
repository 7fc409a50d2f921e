/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting a roster, in two parts: roster.c replaces who is on it, roster-credits.c posts what follows. */

#pragma once

#include "actions/roster.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"

G_BEGIN_DECLS

/**
 * MusterRosterJob:
 *
 * What one step works on.
 */
typedef struct
{
  MusterId class_id;
  const MusterRosterLine *lines;
  guint n_lines;
  guint n_meetings; /* that each of @lines speaks of */

  /* Loaded in the step */
  MusterClass *class;
  MusterCourse *course;
  GPtrArray *meetings;
  GPtrArray *segments; /* for each of @meetings, an array of MusterSegment */
  GPtrArray *subjects;
  gint64 *weights;    /* of @subjects */
  GPtrArray *credits; /* what the class posted before, voided ones too */
  GPtrArray *entries; /* the roster before */
  GHashTable *posted; /* key → those of @credits that are not posted again yet */
} MusterRosterJob;

/**
 * MusterRosterShare:
 * @meeting: a meeting; borrowed from the class
 * @subject: (nullable): the subject; borrowed likewise
 * @earned_on: the meeting's day, or the one on which it was made up
 * @seconds: time in it, in seconds
 *
 * What becomes one credit.
 */
typedef struct
{
  const MusterMeeting *meeting;
  const char *subject;
  MusterDate earned_on;
  gint64 seconds;
} MusterRosterShare;

/** muster_roster_load_class: loads the job's class and what belongs to it, but for what it posted. */
gboolean
muster_roster_load_class (MusterDb *db, MusterRosterJob *job, GError **error);

/** muster_roster_clear_class: frees whatever was loaded. */
void
muster_roster_clear_class (MusterRosterJob *job);

/** muster_roster_divide: (element-type MusterRosterShare): what a line's attendance gives, nothing posted. */
GArray *
muster_roster_divide (const MusterRosterJob *job, const MusterRosterLine *line);

/** muster_roster_fill_credit: fills all of a credit but its subject. */
void
muster_roster_fill_credit (const MusterRosterJob *job, const MusterRosterLine *line,
                           const MusterRosterShare *share, MusterCredit *credit);

/** muster_roster_get_arrival: when somebody came to a meeting, or MUSTER_NUMBER_NONE. */
gint64
muster_roster_get_arrival (const MusterRosterLine *line, guint meeting);

/** muster_roster_get_leaving: when somebody left a meeting, or MUSTER_NUMBER_NONE. */
gint64
muster_roster_get_leaving (const MusterRosterLine *line, guint meeting);

/** muster_roster_has_times: whether either is known. */
gboolean
muster_roster_has_times (const MusterRosterLine *line, guint meeting);

/** muster_roster_get_seconds: how long somebody was at a meeting; MUSTER_NUMBER_NONE is not known. */
gint64
muster_roster_get_seconds (const MusterRosterJob *job, const MusterRosterLine *line, guint meeting);

/** muster_roster_is_excused: whether somebody's absence from a meeting was excused. */
gboolean
muster_roster_is_excused (const MusterRosterLine *line, guint meeting);

/** muster_roster_get_made_up: how much of a meeting somebody made up; 0 where nothing was. */
gint64
muster_roster_get_made_up (const MusterRosterLine *line, guint meeting);

/** muster_roster_load_posted: loads what the class posted before. */
gboolean
muster_roster_load_posted (MusterDb *db, MusterRosterJob *job, GError **error);

/** muster_roster_post_credits: posts the credits of one line. */
gboolean
muster_roster_post_credits (MusterDb *db, MusterRosterJob *job, const MusterRosterLine *line,
                            GError **error);

/** muster_roster_take_back: takes back what was posted before and is not any more. */
gboolean
muster_roster_take_back (MusterDb *db, MusterRosterJob *job, GError **error);

G_END_DECLS
