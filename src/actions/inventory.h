/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Physical inventories: begun by the first count, closed when everything was counted. */

#pragma once

#include "actions/workspace.h"
#include "core/equipment.h"

G_BEGIN_DECLS

/**
 * MusterInventoryMark:
 * @equipment_id: which thing
 * @result: what was found
 * @location: (nullable): where, of a thing that was moved
 * @condition: in what condition; unknown leaves what is on record
 * @note: (nullable): what else is to be said
 */
typedef struct
{
  MusterId equipment_id;
  MusterInventoryResult result;
  const char *location;
  MusterEquipmentCondition condition;
  const char *note;
} MusterInventoryMark;

/**
 * muster_action_count_equipment:
 * @workspace: the document
 * @marks: (array length=n_marks): what was found; what the inventory says of these things already is replaced
 * @n_marks: how many, at least one
 * @error: return location; MUSTER_ERROR_NOT_FOUND, MUSTER_ERROR_INVALID_INPUT for a thing that was moved nowhere,
 *   MUSTER_ERROR_CONSTRAINT for one that left the agency
 *
 * Where no inventory runs, one begins: today, by the operator. A thing that was moved is on record where it was found; one that is missing stays where it was.
 *
 * Returns: whether all of it is saved, as one step
 */
gboolean
muster_action_count_equipment (MusterWorkspace *workspace, const MusterInventoryMark *marks,
                               guint n_marks, GError **error);

/**
 * muster_action_end_inventory:
 * @workspace: the document
 * @notes: (nullable): what else is to be said of it
 * @error: return location; MUSTER_ERROR_NOT_FOUND where none runs, MUSTER_ERROR_CONSTRAINT names what was not counted
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_end_inventory (MusterWorkspace *workspace, const char *notes, GError **error);

G_END_DECLS
