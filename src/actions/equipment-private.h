/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the actions on equipment share. */

#pragma once

#include "actions/equipment-book.h"
#include "actions/workspace-private.h"

G_BEGIN_DECLS

/**
 * muster_equipment_book_load:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all equipment
 */
MusterEquipmentBook *
muster_equipment_book_load (MusterDb *db, GError **error);

/**
 * muster_equipment_check:
 * @db: the document
 * @equipment: a piece of equipment, on file or not
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, or MUSTER_ERROR_CONSTRAINT where another thing has its tag
 *
 * Returns: whether its tag is its own, and its numbers and dates are possible
 */
gboolean
muster_equipment_check (MusterDb *db, const MusterEquipment *equipment, GError **error);

/**
 * muster_equipment_require_date:
 * @workspace: the document
 * @date: a date, or none
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether there is a date, and it is not in the future
 */
gboolean
muster_equipment_require_date (MusterWorkspace *workspace, MusterDate date, GError **error);

G_END_DECLS
