/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be done when an officer is hired or leaves: starting a list, adding to it, ticking it. An item is voided by
 * muster_action_void(). */

#pragma once

#include "actions/workspace.h"
#include "core/checklist.h"

G_BEGIN_DECLS

/**
 * muster_action_start_checklist:
 * @workspace: the document
 * @officer_id: whose
 * @list: which
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nothing is known of the agency's state or the officer has no
 *   such employment, MUSTER_ERROR_CONSTRAINT where the list runs
 *
 * Copies what the state asks for, with due dates from the officer's latest date of hire or last day.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_start_checklist (MusterWorkspace *workspace, MusterId officer_id,
                               MusterChecklistKind list, GError **error);

/**
 * muster_action_enter_checklist_item:
 * @workspace: the document
 * @item: what is to be done, of which officer, on which list; its id does not matter
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without a title
 *
 * Adds what the agency itself asks for.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_enter_checklist_item (MusterWorkspace *workspace, const MusterChecklistItem *item,
                                    GError **error);

/**
 * muster_action_tick_checklist_item:
 * @workspace: the document
 * @item_id: which
 * @done_on: when it was done; MUSTER_DATE_NONE opens it again
 * @document_id: what proves it, or none, which leaves what is on file
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where the day is in the future
 *
 * Where rules count what was done as a milestone, that is entered with it unless it is on file. Opening the item again
 * takes no milestone back; undo does.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_tick_checklist_item (MusterWorkspace *workspace, MusterId item_id, MusterDate done_on,
                                   MusterId document_id, GError **error);

G_END_DECLS
