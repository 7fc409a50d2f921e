/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The clock that everything asks, so that samples, tests and papers can be made on a given day. */

#pragma once

#include "core/date.h"

G_BEGIN_DECLS

/**
 * MusterClock:
 * @fixed: seconds since 1970 at which the clock stands still, or 0 for the real time
 */
typedef struct
{
  gint64 fixed;
} MusterClock;

/**
 * muster_clock_now:
 * @clock: a clock
 *
 * Returns: seconds since 1970, UTC
 */
gint64
muster_clock_now (const MusterClock *clock);

/**
 * muster_clock_today:
 * @clock: a clock
 *
 * Returns: the date where the user is; UTC's where the clock stands still, so that what is made with
 *   a fixed clock does not depend on the time zone
 */
MusterDate
muster_clock_today (const MusterClock *clock);

/**
 * muster_clock_get_date:
 * @clock: a clock
 * @seconds: seconds since 1970
 *
 * Returns: the day of that moment, where muster_clock_today() would have been that day; or MUSTER_DATE_NONE
 */
MusterDate
muster_clock_get_date (const MusterClock *clock, gint64 seconds);

/**
 * muster_clock_print:
 * @seconds: seconds since 1970
 *
 * Returns: (transfer full): "2026-05-14T12:00:00Z"
 */
char *
muster_clock_print (gint64 seconds);

G_END_DECLS
