/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one cost comes to, with its arithmetic in words for the sheet. Pure. */

#pragma once

#include "core/money.h"

G_BEGIN_DECLS

/**
 * MusterCost:
 * @amount: cents that it costs the agency
 * @allowed: cents of it that the terms allow
 * @arithmetic: how @amount came about: “10 × 61.50”
 * @reason: (nullable): translated: why less is allowed
 */
typedef struct
{
  gint64 amount;
  gint64 allowed;
  char *arithmetic;
  char *reason;
} MusterCost;

/**
 * muster_cost_free:
 * @cost: (nullable) (transfer full): a cost
 */
void
muster_cost_free (MusterCost *cost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterCost, muster_cost_free)

/**
 * muster_cost_of_mileage:
 * @miles: in hundredths of a mile
 * @rate: mills per mile
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is no claim's amount
 *
 * Returns: (transfer full) (nullable): the cost; all of it is allowed
 */
MusterCost *
muster_cost_of_mileage (gint64 miles, gint64 rate, GError **error);

/**
 * muster_cost_of_backfill:
 * @hours: in hundredths of an hour
 * @rate: mills per hour that were really paid
 * @cap: most mills per hour that the award allows, or MUSTER_NUMBER_NONE
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is no claim's amount
 *
 * Returns: (transfer full) (nullable): the cost; what is over the cap stays with the agency
 */
MusterCost *
muster_cost_of_backfill (gint64 hours, gint64 rate, gint64 cap, GError **error);

/**
 * MusterLodging:
 * @nights: how many
 * @rate: cents per night, without tax
 * @tax: cents of tax on the whole stay
 * @nightly_cap: most cents per night, without tax, that are allowed, or MUSTER_NUMBER_NONE
 * @max_nights: most nights that are allowed, or MUSTER_NUMBER_NONE
 * @tax_exempt: whether the funder pays no tax because the agency need not
 *
 * A stay. The tax is what the invoice says: it is not worked out from a percentage, since hotels add taxes
 * of several kinds.
 */
typedef struct
{
  gint64 nights;
  gint64 rate;
  gint64 tax;
  gint64 nightly_cap;
  gint64 max_nights;
  gboolean tax_exempt;
} MusterLodging;

/**
 * muster_cost_of_lodging:
 * @lodging: a stay
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is no claim's amount
 *
 * Of a stay that is allowed in part, the tax is allowed in the same part, rounded half up to the cent.
 *
 * Returns: (transfer full) (nullable): the cost
 */
MusterCost *
muster_cost_of_lodging (const MusterLodging *lodging, GError **error);

/**
 * muster_divide_half_up:
 * @a: a factor
 * @b: a factor, not negative
 * @divisor: above 0
 *
 * Works on amounts up to MUSTER_MONEY_MAX without overflow.
 *
 * Returns: @a × @b ÷ @divisor, rounded once, half away from zero
 */
gint64
muster_divide_half_up (gint64 a, gint64 b, gint64 divisor);

G_END_DECLS
