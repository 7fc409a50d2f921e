/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cost of certification, its share and its clock. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/certification-cost.h"
#include "grants/cost.h"

#define YEARS 2
#define SHARE 50 /* percent */

gboolean
muster_certification_cost_total (const MusterCertificationCost *cost, gint64 *total, GError **error)
{
  gint64 parts[6];
  gint64 sum = 0;
  guint i;

  g_return_val_if_fail (cost != NULL && total != NULL, FALSE);

  parts[0] = cost->training;
  parts[1] = cost->equipment;
  parts[2] = cost->uniforms;
  parts[3] = cost->salary;
  parts[4] = cost->fringe_benefits;
  parts[5] = cost->testing;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (parts[i] < 0 || parts[i] > MUSTER_MONEY_MAX)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("No part of a cost is negative or that high; check them."));
          return FALSE;
        }
      sum += parts[i];
    }
  if (cost->returned < 0 || cost->returned > cost->equipment + cost->uniforms)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("No more can be returned than equipment and uniforms cost; check both."));
      return FALSE;
    }
  *total = sum - cost->returned;
  return TRUE;
}

gint64
muster_certification_cost_share (gint64 total)
{
  return muster_divide_half_up (total, SHARE, 100);
}

MusterCertificationClock
muster_certification_cost_clock (MusterDate certified_on, MusterDate hired_on, MusterDate *last_day)
{
  MusterDate last =
      certified_on != MUSTER_DATE_NONE ? muster_date_add_years (certified_on, YEARS) : certified_on;

  if (last_day != NULL)
    *last_day = last;
  if (certified_on == MUSTER_DATE_NONE || hired_on == MUSTER_DATE_NONE || hired_on < certified_on)
    return MUSTER_CERTIFICATION_CLOCK_UNKNOWN;
  if (hired_on < muster_date_new (2016, 7, 1))
    return MUSTER_CERTIFICATION_CLOCK_BEFORE_RULE;
  return hired_on <= last ? MUSTER_CERTIFICATION_CLOCK_OPEN : MUSTER_CERTIFICATION_CLOCK_OVER;
}
