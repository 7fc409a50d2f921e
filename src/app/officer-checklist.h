/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done because an officer was hired or leaves. */

#pragma once

#include "app/officer-parts.h"

G_BEGIN_DECLS

/**
 * muster_officer_checklist_new:
 *
 * Returns: (transfer floating): the two lists, empty
 */
GtkWidget *
muster_officer_checklist_new (void);

/**
 * muster_officer_checklist_show:
 * @part: what muster_officer_checklist_new() returned
 * @sight: whose
 *
 * Shows the hire checklist of who serves and the departure checklist of who leaves; those that were started, always.
 */
void
muster_officer_checklist_show (GtkWidget *part, const MusterOfficerSight *sight);

G_END_DECLS
