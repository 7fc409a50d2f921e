/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is added to an officer's record, and what ends it: the menu Add, and files that are dropped. */

#pragma once

#include "app/officer-parts.h"

G_BEGIN_DECLS

/**
 * muster_officer_add_present:
 * @action: which action of the record's: "officer.add-training"
 * @sight: whose record
 *
 * Asks for what the action needs.
 */
void
muster_officer_add_present (const char *action, const MusterOfficerSight *sight);

/**
 * muster_officer_add_file:
 * @sight: whose record
 * @file: a file
 *
 * Attaches a file to the officer.
 */
void
muster_officer_add_file (const MusterOfficerSight *sight, GFile *file);

/**
 * muster_officer_show_transcript:
 * @sight: whose record
 *
 * Shows the officer's transcript over the page, to be printed or saved.
 */
void
muster_officer_show_transcript (const MusterOfficerSight *sight);

G_END_DECLS
