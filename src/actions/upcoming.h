/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which planned classes would bring an officer further. */

#pragma once

#include "actions/check.h"
#include "export/memo.h"

G_BEGIN_DECLS

typedef struct _MusterUpcoming MusterUpcoming;

/**
 * muster_upcoming_load:
 * @workspace: the document
 * @as_of: the day; classes with a meeting on it or later are planned
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the planned classes; cancelled and voided ones are none
 */
MusterUpcoming *
muster_upcoming_load (MusterWorkspace *workspace, MusterDate as_of, GError **error);

/**
 * muster_upcoming_free:
 * @upcoming: (nullable) (transfer full): planned classes
 */
void
muster_upcoming_free (MusterUpcoming *upcoming);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterUpcoming, muster_upcoming_free)

/**
 * muster_upcoming_list:
 * @upcoming: planned classes
 * @judged: an officer
 *
 * A class helps where its course or one of its subjects is what an unmet duty is about and it is not
 * after the duty's last day. What else a duty asks, such as a provider, is looked at where the class says
 * it.
 *
 * Returns: (transfer full) (element-type MusterMemoClass): the classes that would help, each course once:
 *   those in a subject that is missing first, each part by date
 */
GPtrArray *
muster_upcoming_list (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged);

/**
 * muster_upcoming_helps:
 * @upcoming: planned classes
 * @judged: an officer
 * @class_id: a class
 *
 * Returns: whether the class is planned and would bring the officer further, as muster_upcoming_list() finds it
 */
gboolean
muster_upcoming_helps (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged,
                       MusterId class_id);

/**
 * MusterUpcomingClass:
 * @class_id: which
 * @held_on: its next meeting
 * @title: (nullable): its course
 * @location: (nullable): where
 * @seconds: time of the meetings that are still to come
 * @n_registered: how many are on its roster
 * @is_registered: whether the officer is
 *
 * A planned class that would bring an officer's duty further. All of it is borrowed from the planned classes.
 */
typedef struct
{
  MusterId class_id;
  MusterDate held_on;
  const char *title;
  const char *location;
  gint64 seconds;
  guint n_registered;
  gboolean is_registered;
} MusterUpcomingClass;

/**
 * muster_upcoming_list_for:
 * @upcoming: planned classes
 * @judged: an officer
 * @pack: the pack of the duty
 * @duty: one of the officer's duties
 *
 * Returns: (transfer full) (element-type MusterUpcomingClass): the classes that would bring this duty further, as
 *   muster_upcoming_list() finds them, each by itself, by date
 */
GArray *
muster_upcoming_list_for (const MusterUpcoming *upcoming, const MusterCheckOfficer *judged,
                          const MusterPack *pack, const MusterDuty *duty);

G_END_DECLS
