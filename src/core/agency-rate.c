/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of a rate that the agency set. */

#include "core/agency-rate.h"

static const MusterField agency_rate_fields[] = {
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_TEXT, kind),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_TEXT, name),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_NUMBER, value),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_NUMBER, lodging),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_NUMBER, total),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_NUMBER, breakfast),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_NUMBER, lunch),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_NUMBER, dinner),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_NUMBER, incidentals),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_TEXT, citation),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_TEXT, address),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterAgencyRate, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterAgencyRate, muster_agency_rate, "agency_rate", agency_rate_fields)
