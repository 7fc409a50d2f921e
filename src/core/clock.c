/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The injected clock. */

#include "core/clock.h"

gint64
muster_clock_now (const MusterClock *clock)
{
  g_return_val_if_fail (clock != NULL, 0);

  return clock->fixed != 0 ? clock->fixed : g_get_real_time () / G_USEC_PER_SEC;
}

MusterDate
muster_clock_get_date (const MusterClock *clock, gint64 seconds)
{
  g_autoptr (GDateTime) time = NULL;

  g_return_val_if_fail (clock != NULL, MUSTER_DATE_NONE);

  time = clock->fixed != 0 ? g_date_time_new_from_unix_utc (seconds)
                           : g_date_time_new_from_unix_local (seconds);
  if (time == NULL)
    return MUSTER_DATE_NONE;
  return muster_date_new (g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time));
}

MusterDate
muster_clock_today (const MusterClock *clock)
{
  g_return_val_if_fail (clock != NULL, MUSTER_DATE_NONE);

  return muster_clock_get_date (clock, muster_clock_now (clock));
}

char *
muster_clock_print (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);

  if (time == NULL)
    return g_strdup ("");
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}
