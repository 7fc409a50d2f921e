/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Dialogs that enter equipment, issue it, take it back and dispose of it. */

#pragma once

#include "actions/equipment-book.h"
#include "app/page.h"

G_BEGIN_DECLS

/**
 * muster_equipment_new_present:
 * @page: the page that asks
 *
 * Asks for a new piece of equipment.
 */
void
muster_equipment_new_present (MusterPage *page);

/**
 * muster_equipment_take_present:
 * @page: the page that asks
 *
 * Asks which line of a claim bought it, and for its tag. Has the page say so where there is no such line.
 */
void
muster_equipment_take_present (MusterPage *page);

/**
 * muster_equipment_issue_present:
 * @page: the page that asks
 * @entry: a thing; copied
 *
 * Asks to whom it is issued.
 */
void
muster_equipment_issue_present (MusterPage *page, const MusterEquipmentEntry *entry);

/**
 * muster_equipment_return_present:
 * @page: the page that asks
 * @entry: a thing; copied
 *
 * Asks when it came back, and how.
 */
void
muster_equipment_return_present (MusterPage *page, const MusterEquipmentEntry *entry);

/**
 * muster_equipment_dispose_present:
 * @page: the page that asks
 * @entry: a thing; copied
 *
 * Asks how it left the agency.
 */
void
muster_equipment_dispose_present (MusterPage *page, const MusterEquipmentEntry *entry);

G_END_DECLS
