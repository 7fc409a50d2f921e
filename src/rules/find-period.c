/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Which period of an officer a date means. */

#include "rules/evaluate.h"

/* A period of a certificate that may be the one that is asked for. */
typedef struct
{
  MusterPeriod period;
  const MusterCertificate *certificate;
} Candidate;

/* Cycles of police certificates carry review training; instructors' have rules of their own. */
static gboolean
carries_review_training (const MusterCertificate *certificate)
{
  return !certificate->voided && certificate->kind != MUSTER_CERTIFICATE_KIND_INSTRUCTOR &&
         certificate->kind != MUSTER_CERTIFICATE_KIND_FTO;
}

/* A certificate that ended has no further cycle. */
static gboolean
goes_on (const MusterCertificate *certificate)
{
  switch (certificate->status)
    {
    case MUSTER_CERTIFICATE_STATUS_LAPSED:
    case MUSTER_CERTIFICATE_STATUS_CANCELLED:
    case MUSTER_CERTIFICATE_STATUS_REVOKED:
    case MUSTER_CERTIFICATE_STATUS_REFUSED:
      return FALSE;
    case MUSTER_CERTIFICATE_STATUS_CERTIFIED:
    case MUSTER_CERTIFICATE_STATUS_PROBATIONARY:
    case MUSTER_CERTIFICATE_STATUS_EXTENDED:
    case MUSTER_CERTIFICATE_STATUS_SUSPENDED:
    default:
      return TRUE;
    }
}

/* Takes the later one; of two that end on one day the one that began first, then the kind that is
 * first in its vocabulary, then the older record, so that the order of input does not matter. */
static void
offer (Candidate *best, MusterPeriod period, const MusterCertificate *certificate)
{
  gboolean better;

  if (best->certificate == NULL || period.to != best->period.to)
    better = best->certificate == NULL || period.to > best->period.to;
  else if (period.from != best->period.from)
    better = period.from < best->period.from;
  else if (certificate->kind != best->certificate->kind)
    better = certificate->kind < best->certificate->kind;
  else
    better = certificate->id < best->certificate->id;
  if (better)
    {
      best->period = period;
      best->certificate = certificate;
    }
}

/* Offers the last period counted on from @anchor that ends by @ends_by (semantics C1). */
static void
offer_counted_on (Candidate *best, const MusterCertificate *certificate, MusterDate anchor,
                  int years, MusterDate ends_by)
{
  MusterPeriod last = { MUSTER_DATE_NONE, MUSTER_DATE_NONE };
  int n;

  for (n = 0; n < 10000; n++)
    {
      MusterPeriod period = muster_period_nth (anchor, years, n);

      if (period.to == MUSTER_DATE_NONE || period.to > ends_by)
        break;
      last = period;
    }
  if (last.to != MUSTER_DATE_NONE)
    offer (best, last, certificate);
}

/* Offers the recorded cycles that end by @ends_by; the day after the last recorded one goes into
 * @anchor. FALSE where none is recorded. */
static gboolean
offer_recorded (Candidate *best, const MusterOfficerFacts *facts,
                const MusterCertificate *certificate, MusterDate ends_by, MusterDate *anchor)
{
  gboolean found = FALSE;
  guint i;

  for (i = 0; i < facts->cycles->len; i++)
    {
      const MusterCycle *cycle = g_ptr_array_index (facts->cycles, i);
      MusterPeriod period = { cycle->starts_on, cycle->ends_on };

      if (cycle->certificate_id != certificate->id || cycle->starts_on == MUSTER_DATE_NONE ||
          cycle->ends_on < cycle->starts_on)
        continue;
      *anchor = found ? MAX (*anchor, cycle->ends_on + 1) : cycle->ends_on + 1;
      found = TRUE;
      if (period.to <= ends_by)
        offer (best, period, certificate);
    }
  return found;
}

static void
offer_certificate (Candidate *best, const MusterOfficerFacts *facts,
                   const MusterCertificate *certificate, int years, MusterDate ends_by)
{
  MusterDate anchor = MUSTER_DATE_NONE;
  MusterPeriod period;

  if (!offer_recorded (best, facts, certificate, ends_by, &anchor))
    {
      if (!muster_period_of_certificate (certificate, years, &period))
        return;
      if (period.to <= ends_by)
        offer (best, period, certificate);
      /* Without a recorded expiry every period counts from the date of issue, so that one issued on
       * 29 February gets its day back in leap years. */
      anchor = certificate->expires_on != MUSTER_DATE_NONE ? period.to + 1 : period.from;
    }
  if (goes_on (certificate))
    offer_counted_on (best, certificate, anchor, years, ends_by);
}

static gboolean
find_calendar_year (MusterDate ends_by, MusterPeriod *period)
{
  int year = muster_date_get_year (ends_by);

  if (year == 0)
    return FALSE;
  *period = muster_period_calendar_year (year);
  if (period->to > ends_by)
    *period = muster_period_calendar_year (year - 1);
  return period->to != MUSTER_DATE_NONE;
}

gboolean
muster_evaluate_find_period (const MusterPack *pack, const MusterOfficerFacts *facts,
                             MusterDate ends_by, MusterPeriod *period,
                             const MusterCertificate **certificate)
{
  Candidate best = { { MUSTER_DATE_NONE, MUSTER_DATE_NONE }, NULL };
  guint i;

  g_return_val_if_fail (pack != NULL && facts != NULL && period != NULL, FALSE);

  if (certificate != NULL)
    *certificate = NULL;
  if (muster_pack_get_period_kind (pack) == MUSTER_PERIOD_CALENDAR_YEAR)
    return find_calendar_year (ends_by, period);

  for (i = 0; i < facts->certificates->len; i++)
    {
      const MusterCertificate *candidate = g_ptr_array_index (facts->certificates, i);

      if (carries_review_training (candidate))
        offer_certificate (&best, facts, candidate, muster_pack_get_period_years (pack), ends_by);
    }
  if (best.certificate == NULL)
    return FALSE;
  *period = best.period;
  if (certificate != NULL)
    *certificate = best.certificate;
  return TRUE;
}
