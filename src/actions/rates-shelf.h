/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rates that costs are worked out by: what came with Muster, and what the agency set. */

#pragma once

#include "actions/workspace.h"
#include "core/agency-rate.h"
#include "core/table.h"
#include "grants/rates.h"

G_BEGIN_DECLS

/**
 * muster_rates_load:
 * @workspace: the document
 * @error: return location; MUSTER_ERROR_NOT_FOUND or MUSTER_ERROR_INVALID_INPUT where what came with Muster is
 *   not there or not whole
 *
 * Returns: (transfer full) (nullable): every rate; the agency's own go before the others
 */
MusterRates *
muster_rates_load (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_list_rates:
 * @workspace: the document
 * @error: return location
 *
 * A rate whose last day is over is marked as ended.
 *
 * Returns: (transfer full) (nullable): one row for each rate
 */
MusterTable *
muster_action_list_rates (MusterWorkspace *workspace, GError **error);

/**
 * muster_action_set_rate:
 * @workspace: the document
 * @rate: the rate; its id does not matter
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it has no name or citation, an amount is missing, negative
 *   or too much for its kind, or it ends before it starts; MUSTER_ERROR_CONSTRAINT where another own rate holds on
 *   one of its days
 *
 * Mileage, a per diem, a table of meals and a cap on backfill can be set. It is taken back by muster_action_void().
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_set_rate (MusterWorkspace *workspace, const MusterAgencyRate *rate, GError **error);

G_END_DECLS
