/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The windows of requirements (semantics C1). */

#pragma once

#include "core/certificate.h"
#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * MusterPeriod:
 * @from: first day, inclusive
 * @to: last day, inclusive
 */
typedef struct
{
  MusterDate from;
  MusterDate to;
} MusterPeriod;

/**
 * muster_period_nth:
 * @anchor: first day of period 0
 * @years: length of a period in years
 * @n: which
 *
 * Period n starts at anchor + n periods, never chained, and ends the day before the next starts.
 *
 * Returns: the period
 */
MusterPeriod
muster_period_nth (MusterDate anchor, int years, int n);

/**
 * muster_period_calendar_year:
 * @year: a year
 *
 * Returns: 1 January to 31 December
 */
MusterPeriod
muster_period_calendar_year (int year);

/**
 * muster_period_of_certificate:
 * @certificate: a certificate with a date of issue or an expiry
 * @years: length of a cycle in years
 * @period: (out): its recorded cycle
 *
 * The cycle that a card records when it is entered: it ends on the recorded expiry (which beats a
 * computed one) and starts @years before, but not before the date of issue; without an expiry it is
 * the first @years from the date of issue.
 *
 * Returns: FALSE where the certificate has neither date, or they contradict each other
 */
gboolean
muster_period_of_certificate (const MusterCertificate *certificate, int years,
                              MusterPeriod *period);

/**
 * muster_period_contains:
 * @period: a period
 * @date: a date
 *
 * Returns: whether @date lies in @period; both ends are inclusive
 */
gboolean
muster_period_contains (const MusterPeriod *period, MusterDate date);

G_END_DECLS
