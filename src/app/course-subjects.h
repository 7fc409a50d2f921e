/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the time of a course is divided: a row for each subject, whose hours are typed. */

#pragma once

#include "actions/course-record.h"
#include "actions/rulebook.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_course_subjects_new:
 * @page: the page that it stands on
 * @record: the course; kept by the caller as long as this
 * @rulebook: (element-type MusterRulebookEntry): the rules, for their subjects
 *
 * Returns: (transfer floating): the rows, and a sentence where they do not add up to the course
 */
GtkWidget *
muster_course_subjects_new (MusterPage *page, const MusterCourseRecord *record,
                            const GPtrArray *rulebook);

/**
 * muster_course_subjects_add_present:
 * @page: the page that asks
 * @record: the course
 * @rulebook: (element-type MusterRulebookEntry): the rules, for their subjects
 *
 * Asks for another subject and its hours.
 */
void
muster_course_subjects_add_present (MusterPage *page, const MusterCourseRecord *record,
                                    const GPtrArray *rulebook);

G_END_DECLS
