/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Holding a class again, and taking the roster of the class before. */

#pragma once

#include "actions/workspace.h"
#include "core/date.h"
#include "core/id.h"

G_BEGIN_DECLS

/**
 * MusterRepeat:
 * @class_id: the class that is held again
 * @from: first day of the new one
 * @number: (nullable): its number
 * @with_roster: whether those of the old roster are registered for it
 *
 * What is repeated.
 */
typedef struct
{
  MusterId class_id;
  MusterDate from;
  const char *number;
  gboolean with_roster;
} MusterRepeat;

/**
 * MusterRepeated:
 * @class_id: the class whose roster it is
 * @n_added: how many were registered
 * @n_waitlisted: how many of those found no seat and wait
 * @left: (array zero-terminated=1): who does not serve any more on the days of the class: "Corvane, Luis A."
 *
 * What came of it.
 */
typedef struct
{
  MusterId class_id;
  guint n_added;
  guint n_waitlisted;
  GStrv left;
} MusterRepeated;

/**
 * muster_repeated_free:
 * @repeated: (nullable) (transfer full): what came of it
 */
void
muster_repeated_free (MusterRepeated *repeated);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRepeated, muster_repeated_free)

/**
 * muster_action_repeat_class:
 * @workspace: the document
 * @repeat: what is repeated
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where there is no first day, MUSTER_ERROR_CONSTRAINT where the class
 *   or its course was voided, MUSTER_ERROR_NOT_FOUND
 *
 * Plans the class once more: meetings keep their distances, times, parts and instructors, the class its place, seats,
 * division by subject and lesson plans. Of the roster, those who did not withdraw are registered as far as they serve on
 * every new day or are not employed at all, as outside students are; who waited comes last.
 *
 * Returns: (transfer full) (nullable): what was saved, as one step
 */
MusterRepeated *
muster_action_repeat_class (MusterWorkspace *workspace, const MusterRepeat *repeat, GError **error);

/**
 * muster_action_take_roster:
 * @workspace: the document
 * @class_id: a class
 * @error: return location; MUSTER_ERROR_NOT_FOUND where no class of the course came before it with anybody on its roster,
 *   MUSTER_ERROR_CONSTRAINT as for muster_action_enrol()
 *
 * Registers those of the last class of the same course before this one, as muster_action_repeat_class() does.
 *
 * Returns: (transfer full) (nullable): what was saved, as one step; there is none where nobody was added
 */
MusterRepeated *
muster_action_take_roster (MusterWorkspace *workspace, MusterId class_id, GError **error);

G_END_DECLS
