/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who teaches a class, and whether that is allowed on each of its days. */

#pragma once

#include <gtk/gtk.h>

#include "actions/class-file.h"
#include "actions/instructors.h"

G_BEGIN_DECLS

/**
 * muster_class_list_instructors:
 * @file: a class
 *
 * Returns: (transfer full) (element-type MusterId): whoever teaches one of its meetings, in the order of the meetings
 */
GArray *
muster_class_list_instructors (const MusterClassFile *file);

/**
 * muster_class_create_instructor:
 * @instructors: who teaches
 * @officer_id: one of them
 *
 * Returns: (transfer floating): an AdwActionRow for muster_class_show_teaching()
 */
GtkWidget *
muster_class_create_instructor (const MusterInstructors *instructors, MusterId officer_id);

/**
 * muster_class_show_teaching:
 * @row: what muster_class_create_instructor() gave for @officer_id
 * @file: a class
 * @instructors: who teaches
 * @officer_id: one of them
 * @later: how many days later than on file each meeting is held
 *
 * Shows for each day how the instructor stands, and a badge for all of them.
 */
void
muster_class_show_teaching (GtkWidget *row, const MusterClassFile *file,
                            const MusterInstructors *instructors, MusterId officer_id,
                            MusterDate later);

G_END_DECLS
