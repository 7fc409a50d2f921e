/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The forms for what an officer became and learned elsewhere: ranks and assignments, education, milestones. */

#pragma once

#include "app/officer-parts.h"

G_BEGIN_DECLS

/**
 * muster_officer_assignment_present:
 * @sight: whose record
 *
 * Asks for a rank or an assignment, and what it ends.
 */
void
muster_officer_assignment_present (const MusterOfficerSight *sight);

/**
 * muster_officer_education_present:
 * @sight: whose record
 *
 * Asks for a degree or a study.
 */
void
muster_officer_education_present (const MusterOfficerSight *sight);

/**
 * muster_officer_milestone_present:
 * @sight: whose record
 *
 * Asks for the date of one of the milestones that the rules speak of.
 */
void
muster_officer_milestone_present (const MusterOfficerSight *sight);

/**
 * muster_officer_name_milestone:
 * @sight: whose record
 * @kind: a kind of milestone
 *
 * Returns: title of the first requirement that counts it; @kind where none does
 */
const char *
muster_officer_name_milestone (const MusterOfficerSight *sight, const char *kind);

G_END_DECLS
