/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting items of the agenda off. */

#pragma once

#include "actions/agenda.h"

G_BEGIN_DECLS

/**
 * muster_action_snooze:
 * @workspace: the document
 * @item: an item of an agenda of today
 * @until: the day on which it is in its place again; MUSTER_DATE_NONE puts it back today
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where @until is not after today or not before the item
 *   is due
 *
 * Until that day the item is at the end of the agenda. An item that is due on another day later is another
 * one.
 *
 * Returns: whether it is saved, as one step; there is none where the item is put off until that day already
 */
gboolean
muster_action_snooze (MusterWorkspace *workspace, const MusterAgendaItem *item, MusterDate until,
                      GError **error);

G_END_DECLS
