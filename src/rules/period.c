/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows of requirements. All month arithmetic is core/date's. */

#include "rules/period.h"

MusterPeriod
muster_period_nth (MusterDate anchor, int years, int n)
{
  MusterPeriod period = { MUSTER_DATE_NONE, MUSTER_DATE_NONE };
  MusterDate next;

  g_return_val_if_fail (years > 0 && n >= 0 && n < 10000 && years < 10000, period);

  next = muster_date_add_years (anchor, years * (n + 1));
  if (next == MUSTER_DATE_NONE)
    return period;
  period.from = muster_date_add_years (anchor, years * n);
  period.to = next - 1;
  return period;
}

MusterPeriod
muster_period_calendar_year (int year)
{
  MusterPeriod period = { muster_date_new (year, 1, 1), muster_date_new (year, 12, 31) };

  return period;
}

gboolean
muster_period_of_certificate (const MusterCertificate *certificate, int years, MusterPeriod *period)
{
  MusterDate issued, expires;

  g_return_val_if_fail (certificate != NULL && period != NULL && years > 0, FALSE);

  issued = certificate->issued_on;
  expires = certificate->expires_on;
  if (expires == MUSTER_DATE_NONE)
    {
      *period = muster_period_nth (issued, years, 0);
      return period->to != MUSTER_DATE_NONE;
    }
  if (issued > expires)
    return FALSE;
  period->from = MAX (muster_date_add_years (expires + 1, -years), issued);
  period->to = expires;
  return period->from != MUSTER_DATE_NONE;
}

gboolean
muster_period_contains (const MusterPeriod *period, MusterDate date)
{
  g_return_val_if_fail (period != NULL, FALSE);

  return date != MUSTER_DATE_NONE && period->from <= date && date <= period->to;
}
