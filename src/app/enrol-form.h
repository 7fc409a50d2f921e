/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting officers on the roster of a planned class. */

#pragma once

#include "actions/upcoming.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_enrol_run:
 * @page: the page that asks
 * @class: a class
 * @officers: (element-type MusterId): whom, at least one
 *
 * Puts them on its roster, and says so. Who is on it stays.
 */
void
muster_enrol_run (MusterPage *page, const MusterUpcomingClass *class, const GArray *officers);

/**
 * muster_enrol_form_present:
 * @page: the page that asks
 * @classes: (element-type MusterUpcomingClass): classes, at least one
 * @officers: (element-type MusterId): whom, at least one
 *
 * Asks which of the classes it shall be.
 */
void
muster_enrol_form_present (MusterPage *page, const GArray *classes, const GArray *officers);

G_END_DECLS
