/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Hiring somebody, for the first time or again. */

#pragma once

#include "actions/officer-record.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_officer_new_present:
 * @page: the page "Officers", which shows the officer afterwards
 *
 * Asks for a new officer.
 */
void
muster_officer_new_present (MusterPage *page);

/**
 * muster_officer_rehire_present:
 * @page: the page "Officers"
 * @record: who left
 *
 * Asks as what and from when somebody serves again.
 */
void
muster_officer_rehire_present (MusterPage *page, const MusterOfficerRecord *record);

G_END_DECLS
