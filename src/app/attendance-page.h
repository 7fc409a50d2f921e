/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A class as a full page: who was at which meeting, typed as fast as a sign-in sheet is read. */

#pragma once

#include "app/page.h"
#include "core/table.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_ATTENDANCE_PAGE (muster_attendance_page_get_type ())
G_DECLARE_FINAL_TYPE (MusterAttendancePage, muster_attendance_page, MUSTER, ATTENDANCE_PAGE,
                      MusterPage)

/**
 * muster_attendance_page_new:
 * @class_id: a class
 *
 * Returns: (transfer floating): its page, for muster_page_push()
 */
MusterPage *
muster_attendance_page_new (MusterId class_id);

/**
 * muster_attendance_page_set_people:
 * @page: the page of a class
 * @people: what muster_action_list_people() made
 *
 * Says who can be added to the roster; whoever shows the page has read them already.
 */
void
muster_attendance_page_set_people (MusterAttendancePage *page, MusterTable *people);

G_END_DECLS
