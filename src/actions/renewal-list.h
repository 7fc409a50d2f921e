/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who would be in a packet, and how each of them stands. */

#pragma once

#include "actions/workspace.h"
#include "rules/period.h"

G_BEGIN_DECLS

/**
 * MusterRenewalEntry:
 * @officer_id: who
 * @state_id: the officer's state ID
 * @name: "Corvane, Luis A."
 * @period: the period that the packet is about
 * @result: how the officer stands in it, in the words of the paper: "short by 4.00 hours"
 * @is_unmet: whether something is surely missing
 * @is_open: whether a question decides something
 *
 * One officer of a packet.
 */
typedef struct
{
  MusterId officer_id;
  char *state_id;
  char *name;
  MusterPeriod period;
  char *result;
  gboolean is_unmet;
  gboolean is_open;
} MusterRenewalEntry;

/**
 * muster_action_list_renewals:
 * @workspace: the document; reading is enough
 * @due_before: periods that end by this day and are not renewed, or MUSTER_DATE_NONE
 * @year: periods that end in this year, or 0
 * @error: return location; MUSTER_ERROR_NOT_FOUND where nobody's period ends then
 *
 * The very officers that muster_action_export_renewal() makes papers of, in their order.
 *
 * Returns: (transfer full) (nullable) (element-type MusterRenewalEntry): who they are
 */
GPtrArray *
muster_action_list_renewals (MusterWorkspace *workspace, MusterDate due_before, int year,
                             GError **error);

G_END_DECLS
