/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Waivers and cures: vocabularies and field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/waiver.h"

const MusterWord muster_waiver_kind_words[] = {
  { "reduction", N_ ("Reduction") },
  { "excuse", N_ ("Excuse") },
  { "extension", N_ ("Extension") },
  { "variance", N_ ("Variance") },
  { NULL, NULL },
};

const MusterWord muster_waiver_status_words[] = {
  { "requested", N_ ("Requested") }, { "sent", N_ ("Sent") }, { "approved", N_ ("Approved") },
  { "refused", N_ ("Refused") },     { NULL, NULL },
};

static const MusterField waiver_fields[] = {
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD_OF_WORDS (MusterWaiver, kind, muster_waiver_kind_words),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_TEXT, pack),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_TEXT, requirement),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_NUMBER, required_seconds),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_DATE, extended_to),
  MUSTER_FIELD_OF_WORDS (MusterWaiver, status, muster_waiver_status_words),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_TEXT, reason),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_DATE, decided_on),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_TEXT, void_reason),
  MUSTER_FIELD (MusterWaiver, MUSTER_FIELD_DATE, requested_on),
};

MUSTER_DEFINE_RECORD (MusterWaiver, muster_waiver, "waiver", waiver_fields)

static const MusterField cure_fields[] = {
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_REF, credit_id),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_TEXT, pack),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_NUMBER, seconds),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_DATE, decided_on),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_TEXT, reason),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterCure, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterCure, muster_cure, "cure", cure_fields)
