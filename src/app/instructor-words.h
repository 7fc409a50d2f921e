/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page "Instructors" says of them. */

#pragma once

#include "actions/instructors.h"
#include "app/status.h"

G_BEGIN_DECLS

/**
 * muster_instructor_describe_standing:
 * @snapshot: a snapshot
 * @instructor: one of its instructors
 * @look: (out): how the badge looks
 *
 * Returns: (transfer full) (nullable): words of the badge; NULL where nothing is out of the ordinary
 */
char *
muster_instructor_describe_standing (const MusterInstructors *snapshot,
                                     const MusterInstructor *instructor, MusterLook *look);

/**
 * muster_instructor_describe_areas:
 * @snapshot: a snapshot
 * @instructor: one of its instructors
 *
 * Returns: (transfer full): "301, Law and legal updates": what the instructor is endorsed for today
 */
char *
muster_instructor_describe_areas (const MusterInstructors *snapshot,
                                  const MusterInstructor *instructor);

/**
 * muster_instructor_format_area:
 * @area: an endorsed subject
 *
 * Returns: (transfer full): "301 Firearms"
 */
char *
muster_instructor_format_area (const MusterInstructorArea *area);

/**
 * muster_instructor_describe_area:
 * @area: an endorsed subject
 *
 * Returns: (transfer full): "Full · 1 Jul 2023 to 30 Jun 2026 · one class each year"
 */
char *
muster_instructor_describe_area (const MusterInstructorArea *area);

/**
 * muster_instructor_describe_choices:
 * @title: title of a subject
 * @date: a day
 * @n: how many may teach it then
 *
 * Returns: (transfer full): "2 instructors may teach Firearms on 15 Jun 2026."
 */
char *
muster_instructor_describe_choices (const char *title, MusterDate date, guint n);

/**
 * muster_instructor_describe_choice:
 * @choice: somebody who may teach a subject
 *
 * Returns: (transfer full): "Assistant, until 30 Jun 2026"
 */
char *
muster_instructor_describe_choice (const MusterInstructorChoice *choice);

/**
 * muster_instructor_describe_gaps:
 * @snapshot: a snapshot
 * @gaps: (element-type MusterInstructorGap): what muster_instructors_list_gaps() gave
 * @until: the day that was asked about
 *
 * Returns: (transfer full): a sentence; where no rule asks anybody to teach, it says so
 */
char *
muster_instructor_describe_gaps (const MusterInstructors *snapshot, const GPtrArray *gaps,
                                 MusterDate until);

/**
 * muster_instructor_describe_gap:
 * @gap: what lacks a class
 *
 * Returns: (transfer full): "none in 2026", "none from 1 Jul 2025 to 30 Jun 2026"; with both kinds of years one behind
 *   the other, and "not decidable" where one kind alone lacks a class and no source says which is meant
 */
char *
muster_instructor_describe_gap (const MusterInstructorGap *gap);

G_END_DECLS
