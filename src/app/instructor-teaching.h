/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an instructor taught: areas and years. */

#pragma once

#include <gtk/gtk.h>

#include "actions/instructors.h"

G_BEGIN_DECLS

/**
 * muster_instructor_teaching_new:
 * @snapshot: a snapshot
 * @instructor: one of its instructors
 *
 * Returns: (transfer floating) (nullable): a table of areas and years, each with its hours or "none in 2026"; NULL where
 *   the instructor neither is endorsed for anything nor ever taught
 */
GtkWidget *
muster_instructor_teaching_new (const MusterInstructors *snapshot,
                                const MusterInstructor *instructor);

G_END_DECLS
