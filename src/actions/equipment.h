/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering equipment, issuing it to officers, taking it back and disposing of it. Its fields are changed by
 * muster_action_edit(). */

#pragma once

#include "actions/workspace.h"
#include "core/claim.h"
#include "core/equipment.h"

G_BEGIN_DECLS

/**
 * muster_action_enter_equipment:
 * @workspace: the document
 * @equipment: the thing; it is taken to be held
 * @equipment_id: (out) (optional): its id
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without tag or description, or with an impossible number or
 *   date, MUSTER_ERROR_CONSTRAINT where another thing has its tag or all things of its cost line are entered already
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_equipment (MusterWorkspace *workspace, const MusterEquipment *equipment,
                               MusterId *equipment_id, GError **error);

/**
 * muster_action_propose_equipment:
 * @workspace: the document
 * @cost_line_id: a line of a claim
 * @error: return location; MUSTER_ERROR_CONSTRAINT where it is not equipment, or all of it is entered already
 *
 * Of a line for several things each has its part of the cost, and the parts add up to it. The tag is left to be typed.
 *
 * Returns: (transfer full) (nullable): the next thing that the line bought, with what the claim says of it
 */
MusterEquipment *
muster_action_propose_equipment (MusterWorkspace *workspace, MusterId cost_line_id, GError **error);

/**
 * muster_action_list_equipment_lines:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type MusterCostLine): the lines for equipment of which something is not
 *   entered yet
 */
GPtrArray *
muster_action_list_equipment_lines (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_issue_equipment:
 * @workspace: the document
 * @loan: what is issued, to whom and when
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a date, or in the future, MUSTER_ERROR_CONSTRAINT where it
 *   is issued already or disposed of
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_issue_equipment (MusterWorkspace *workspace, const MusterEquipmentLoan *loan,
                               GError **error);

/**
 * MusterEquipmentReturn:
 * @equipment_id: which thing
 * @returned_on: when it came back
 * @condition: in what condition, which it has from then on
 * @note: (nullable): what else is to be said
 */
typedef struct
{
  MusterId equipment_id;
  MusterDate returned_on;
  MusterEquipmentCondition condition;
  const char *note;
} MusterEquipmentReturn;

/**
 * muster_action_return_equipment:
 * @workspace: the document
 * @back: what came back
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a date, in the future or before it was issued,
 *   MUSTER_ERROR_CONSTRAINT where nobody has it
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_return_equipment (MusterWorkspace *workspace, const MusterEquipmentReturn *back,
                                GError **error);

/**
 * MusterEquipmentDisposal:
 * @equipment_id: which thing
 * @disposal: how it left the agency; MUSTER_DISPOSAL_HELD takes a disposal back
 * @disposed_on: when
 * @proceeds: what it was sold for, in cents, or MUSTER_NUMBER_NONE
 * @funder_share: how much of that is the funder's, in cents, or MUSTER_NUMBER_NONE
 */
typedef struct
{
  MusterId equipment_id;
  MusterDisposal disposal;
  MusterDate disposed_on;
  gint64 proceeds;
  gint64 funder_share;
} MusterEquipmentDisposal;

/**
 * muster_action_dispose_equipment:
 * @workspace: the document
 * @disposal: what left, and how; of a thing that was disposed of before it corrects that
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a date, in the future, before it was acquired, or where
 *   the money is not complete, MUSTER_ERROR_CONSTRAINT while it is issued
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_dispose_equipment (MusterWorkspace *workspace,
                                 const MusterEquipmentDisposal *disposal, GError **error);

G_END_DECLS
