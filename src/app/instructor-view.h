/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One instructor: certificates, endorsements, what was taught and what is to come. */

#pragma once

#include "actions/instructors.h"
#include "app/page.h"

G_BEGIN_DECLS

#define MUSTER_TYPE_INSTRUCTOR_VIEW (muster_instructor_view_get_type ())
G_DECLARE_FINAL_TYPE (MusterInstructorView, muster_instructor_view, MUSTER, INSTRUCTOR_VIEW,
                      GtkWidget)

/**
 * muster_instructor_view_new:
 * @page: the page that it stands on
 *
 * Returns: (transfer floating): a view that shows nobody
 */
MusterInstructorView *
muster_instructor_view_new (MusterPage *page);

/**
 * muster_instructor_view_show:
 * @view: the view
 * @snapshot: (nullable): everybody; kept by the caller until another one is shown
 * @instructor: (nullable): one of them; NULL shows nobody
 */
void
muster_instructor_view_show (MusterInstructorView *view, const MusterInstructors *snapshot,
                             const MusterInstructor *instructor);

G_END_DECLS
