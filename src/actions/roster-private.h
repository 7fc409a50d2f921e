/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting a roster, in two parts: roster.c replaces who is on it, roster-credits.c posts what follows. */

#pragma once

#include "actions/roster.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/course.h"

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

  /* Loaded in the step */
  MusterClass *class;
  MusterCourse *course;
  GPtrArray *meetings;
  GPtrArray *segments; /* for each of @meetings, an array of MusterSegment */
  GPtrArray *subjects;
  gint64 *weights;    /* of @subjects */
  GPtrArray *credits; /* what the class posted before, voided ones too */
  GHashTable *posted; /* key → those of @credits that are not posted again yet */
} MusterRosterJob;

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
