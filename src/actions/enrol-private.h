/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting officers on a roster inside the steps of other actions. */

#pragma once

#include "core/class.h"
#include "core/roster.h"
#include "store/records.h"

G_BEGIN_DECLS

/**
 * MusterEnrolling:
 * @class: the class
 * @roster: (element-type MusterRosterEntry): everybody on it
 * @n_added: how many were added
 * @n_waitlisted: how many of those found no seat and wait
 * @n_free: seats; the most where that is not limited
 * @name: (nullable): of the last one who was added
 *
 * A class that officers are put on the roster of. Everything is owned.
 */
typedef struct
{
  MusterClass *class;
  GPtrArray *roster;
  guint n_added;
  guint n_waitlisted;
  gint64 n_free;
  char *name;
} MusterEnrolling;

/**
 * muster_enrolling_begin:
 * @enrolling: (out caller-allocates): the class
 * @db: the document, in a step
 * @class_id: which
 * @error: return location; MUSTER_ERROR_CONSTRAINT where it was cancelled or voided, MUSTER_ERROR_NOT_FOUND
 *
 * Returns: whether it was read
 */
gboolean
muster_enrolling_begin (MusterEnrolling *enrolling, MusterDb *db, MusterId class_id,
                        GError **error);

/**
 * muster_enrolling_add:
 * @enrolling: a class
 * @db: the document, in a step
 * @line: who, in which role and of whom; how the officer stands is found
 * @error: return location; as for muster_workspace_load_live()
 *
 * Registers an officer who is not on the roster, or withdrew.
 *
 * Returns: whether that could be saved
 */
gboolean
muster_enrolling_add (MusterEnrolling *enrolling, MusterDb *db, const MusterRosterEntry *line,
                      GError **error);

/**
 * muster_enrolling_make_label:
 * @enrolling: a class
 *
 * Returns: (transfer full): who was registered for it
 */
char *
muster_enrolling_make_label (const MusterEnrolling *enrolling);

/** muster_enrolling_clear: frees what it owns. */
void
muster_enrolling_clear (MusterEnrolling *enrolling);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (MusterEnrolling, muster_enrolling_clear)

G_END_DECLS
