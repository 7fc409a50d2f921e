/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms of the page "Instructors". */

#pragma once

#include "actions/instructors.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_instructor_certify_present:
 * @page: the page that asks
 * @snapshot: everybody
 *
 * Asks for an officer and the instructor certificate that the officer was given.
 */
void
muster_instructor_certify_present (MusterPage *page, const MusterInstructors *snapshot);

/**
 * muster_instructor_certify_again_present:
 * @page: the page that asks
 * @officer_id: an officer
 * @name: the officer's name
 *
 * Asks for another instructor certificate of that officer.
 */
void
muster_instructor_certify_again_present (MusterPage *page, MusterId officer_id, const char *name);

/**
 * muster_instructor_add_outside_present:
 * @page: the page that asks
 *
 * Asks for somebody of another agency, and then for the certificate.
 */
void
muster_instructor_add_outside_present (MusterPage *page);

/**
 * muster_instructor_endorse_present:
 * @page: the page that asks
 * @snapshot: everybody, for the rules' subjects
 * @instructor: one of them, with a certificate
 *
 * Asks for a subject that the newest certificate covers.
 */
void
muster_instructor_endorse_present (MusterPage *page, const MusterInstructors *snapshot,
                                   const MusterInstructor *instructor);

/**
 * muster_instructor_list_subjects:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full) (element-type MusterSuggestion): every subject of the rules once, with its code; the id is
 *   its place in the list, from 1 on
 */
GPtrArray *
muster_instructor_list_subjects (const MusterInstructors *snapshot);

/**
 * muster_instructor_get_subject:
 * @snapshot: a snapshot
 * @place: the id of one of muster_instructor_list_subjects()
 *
 * Returns: the subject's id in the rules; owned by @snapshot
 */
const char *
muster_instructor_get_subject (const MusterInstructors *snapshot, MusterId place);

G_END_DECLS
