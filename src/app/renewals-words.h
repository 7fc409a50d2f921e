/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Who of the renewals is asked for, and what is said of them all. */

#pragma once

#include "app/renewals.h"

G_BEGIN_DECLS

/**
 * muster_renewals_is_wanted:
 * @rows: rows that muster_renewals_load() made
 * @row: a row
 * @period: last day of a period, or MUSTER_DATE_NONE for everybody
 * @marks: #MusterRenewalMark bits, any of which will do; 0 = all
 *
 * Returns: whether the officer's period ends then and the row has one of the marks
 */
gboolean
muster_renewals_is_wanted (const MusterRows *rows, guint row, MusterDate period, guint marks);

/**
 * muster_renewals_count:
 * @rows: rows that muster_renewals_load() made
 * @period: as muster_renewals_is_wanted()
 * @marks: as muster_renewals_is_wanted()
 *
 * Returns: how many are wanted
 */
guint
muster_renewals_count (const MusterRows *rows, MusterDate period, guint marks);

/**
 * muster_renewals_summarize:
 * @rows: rows that muster_renewals_load() made
 * @period: as muster_renewals_is_wanted()
 *
 * Returns: (transfer full): "16 officers · 5 short by 31.50 h together · 9 with nothing missing"
 */
char *
muster_renewals_summarize (const MusterRows *rows, MusterDate period);

/**
 * muster_renewals_describe_unverified:
 * @renewals: renewals
 *
 * Returns: (transfer full) (nullable): that nobody compared rules with their source; NULL where somebody did
 */
char *
muster_renewals_describe_unverified (const MusterRenewals *renewals);

/**
 * muster_renewals_describe_period:
 * @period: a period
 *
 * Returns: (transfer full): "Cycle ends 30 Jun 2026 (16)"
 */
char *
muster_renewals_describe_period (const MusterRenewalPeriod *period);

G_END_DECLS
