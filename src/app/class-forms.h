/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is asked about a class, and what its rows take away. */

#pragma once

#include "actions/class-file.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_class_meetings_present:
 * @page: the page that asks
 * @file: a class
 *
 * Asks for days, start and hours of more meetings.
 */
void
muster_class_meetings_present (MusterPage *page, const MusterClassFile *file);

/**
 * muster_class_teach_present:
 * @page: the page that asks
 * @file: a class
 * @people: everybody, as muster_action_list_people() has them
 *
 * Asks who else teaches, and at which meetings.
 */
void
muster_class_teach_present (MusterPage *page, const MusterClassFile *file,
                            const MusterTable *people);

/**
 * muster_class_note_present:
 * @page: the page that asks
 * @class: a class
 *
 * Asks for a note.
 */
void
muster_class_note_present (MusterPage *page, const MusterClass *class);

/**
 * muster_class_remove_meeting:
 * @page: the page
 * @file: a class
 * @meeting_id: one of its meetings
 *
 * Removes a meeting for which nothing was entered, and says so.
 */
void
muster_class_remove_meeting (MusterPage *page, const MusterClassFile *file, MusterId meeting_id);

/**
 * muster_class_remove_instructor:
 * @page: the page
 * @file: a class
 * @officer_id: who teaches some of it
 * @name: the instructor's name
 *
 * Takes an instructor off all meetings, and says so.
 */
void
muster_class_remove_instructor (MusterPage *page, const MusterClassFile *file, MusterId officer_id,
                                const char *name);

G_END_DECLS
