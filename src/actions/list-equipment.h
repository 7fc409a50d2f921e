/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Equipment, loans and inventories as lists. Inside src/actions only. */

#pragma once

#include "actions/workspace-private.h"
#include "core/table.h"

G_BEGIN_DECLS

/**
 * muster_list_equipment:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): one row for each piece of equipment that is not voided, by tag
 */
MusterTable *
muster_list_equipment (MusterDb *db, GError **error);

/**
 * muster_list_loans:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): one row for each loan that is not voided, by tag, the latest first
 */
MusterTable *
muster_list_loans (MusterDb *db, GError **error);

/**
 * muster_list_inventory:
 * @db: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): one row for each thing that an inventory counted, by tag, the latest first
 */
MusterTable *
muster_list_inventory (MusterDb *db, GError **error);

G_END_DECLS
