/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Organisations beside the agency, and the operators at the keyboard: vocabularies and field
 * tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/organisation.h"

const MusterWord muster_organisation_kind_words[] = {
  { "employer", N_ ("Employer") },
  { "sponsor", N_ ("Sponsor") },
  { "region", N_ ("Training region") },
  { "funder", N_ ("Funder") },
  { "provider", N_ ("Training provider") },
  { "vendor", N_ ("Vendor") },
  { NULL, NULL },
};

static const MusterField organisation_fields[] = {
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_ID, id),
  MUSTER_FIELD_OF_WORDS (MusterOrganisation, kind, muster_organisation_kind_words),
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_TEXT, name),
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_TEXT, contact),
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_TEXT, address),
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_TEXT, phone),
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_TEXT, email),
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterOrganisation, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterOrganisation, muster_organisation, "organisation", organisation_fields)

static const MusterField operator_fields[] = {
  MUSTER_FIELD (MusterOperator, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterOperator, MUSTER_FIELD_TEXT, name),
  MUSTER_FIELD (MusterOperator, MUSTER_FIELD_TEXT, initials),
  MUSTER_FIELD (MusterOperator, MUSTER_FIELD_DATE, from_on),
  MUSTER_FIELD (MusterOperator, MUSTER_FIELD_DATE, until_on),
};

MUSTER_DEFINE_RECORD (MusterOperator, muster_operator, "operator", operator_fields)
