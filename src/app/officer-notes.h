/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The notes on an officer. */

#pragma once

#include "app/officer-parts.h"

G_BEGIN_DECLS

/**
 * muster_officer_notes_new:
 *
 * Returns: (transfer floating): a part of the record for its notes
 */
GtkWidget *
muster_officer_notes_new (void);

/**
 * muster_officer_notes_show:
 * @part: what muster_officer_notes_new() gave
 * @sight: whom to show
 *
 * Shows the officer's notes; each opens to be corrected or voided.
 */
void
muster_officer_notes_show (GtkWidget *part, const MusterOfficerSight *sight);

/**
 * muster_officer_notes_present:
 * @sight: whom to write about
 *
 * Asks for a new note.
 */
void
muster_officer_notes_present (const MusterOfficerSight *sight);

G_END_DECLS
