/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Waivers from an officer's record: for which requirement, and then the form that Renewals uses. */

#pragma once

#include "app/officer-parts.h"

G_BEGIN_DECLS

/**
 * muster_officer_waiver_present:
 * @sight: whom it is for
 *
 * Asks what is to be waived, and goes on with the form of a waiver.
 */
void
muster_officer_waiver_present (const MusterOfficerSight *sight);

/**
 * muster_officer_waiver_attach:
 * @row: an AdwActionRow that shows it
 * @sight: whose record it is
 * @waiver: a waiver
 *
 * Has the row ask what was decided, where the waiver was asked for and nobody decided it yet.
 */
void
muster_officer_waiver_attach (GtkWidget *row, const MusterOfficerSight *sight,
                              const MusterWaiver *waiver);

G_END_DECLS
