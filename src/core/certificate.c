/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Certificates that the state gave, their history and their cycles: vocabularies and field
 * tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/certificate.h"

const MusterWord muster_certificate_kind_words[] = {
  { "basic", N_ ("Basic") },
  { "reserve", N_ ("Reserve") },
  { "comparative", N_ ("Comparative") },
  { "provisional", N_ ("Provisional") },
  { "instructor", N_ ("Instructor") },
  { "fto", N_ ("Field training officer") },
  { NULL, NULL },
};

const MusterWord muster_certificate_status_words[] = {
  { "certified", N_ ("Certified") },
  { "probationary", N_ ("Probationary") },
  { "extended", N_ ("Extended") },
  { "lapsed", N_ ("Lapsed") },
  { "suspended", N_ ("Suspended") },
  { "cancelled", N_ ("Cancelled") },
  { "revoked", N_ ("Revoked") },
  { "refused", N_ ("Renewal refused") },
  { NULL, NULL },
};

const MusterWord muster_certificate_event_kind_words[] = {
  { "issued", N_ ("Issued") },
  { "renewed", N_ ("Renewed") },
  { "extended", N_ ("Extended") },
  { "lapsed", N_ ("Lapsed") },
  { "suspended", N_ ("Suspended") },
  { "cancelled", N_ ("Cancelled") },
  { "revoked", N_ ("Revoked") },
  { "reinstated", N_ ("Reinstated") },
  { NULL, NULL },
};

const MusterWord muster_endorsement_kind_words[] = {
  { "full", N_ ("Full") },
  { "assistant", N_ ("Assistant") },
  { NULL, NULL },
};

static const MusterField certificate_fields[] = {
  MUSTER_FIELD (MusterCertificate, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCertificate, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD_OF_WORDS (MusterCertificate, kind, muster_certificate_kind_words),
  MUSTER_FIELD (MusterCertificate, MUSTER_FIELD_TEXT, number),
  MUSTER_FIELD (MusterCertificate, MUSTER_FIELD_DATE, issued_on),
  MUSTER_FIELD (MusterCertificate, MUSTER_FIELD_DATE, expires_on),
  MUSTER_FIELD_OF_WORDS (MusterCertificate, status, muster_certificate_status_words),
  MUSTER_FIELD (MusterCertificate, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterCertificate, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterCertificate, muster_certificate, "certificate", certificate_fields)

static const MusterField certificate_event_fields[] = {
  MUSTER_FIELD (MusterCertificateEvent, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCertificateEvent, MUSTER_FIELD_REF, certificate_id),
  MUSTER_FIELD_OF_WORDS (MusterCertificateEvent, kind, muster_certificate_event_kind_words),
  MUSTER_FIELD (MusterCertificateEvent, MUSTER_FIELD_DATE, happened_on),
  MUSTER_FIELD (MusterCertificateEvent, MUSTER_FIELD_TEXT, reason),
  MUSTER_FIELD (MusterCertificateEvent, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterCertificateEvent, MUSTER_FIELD_REF, document_id),
};

MUSTER_DEFINE_RECORD (MusterCertificateEvent, muster_certificate_event, "certificate_event",
                      certificate_event_fields)

static const MusterField cycle_fields[] = {
  MUSTER_FIELD (MusterCycle, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCycle, MUSTER_FIELD_REF, certificate_id),
  MUSTER_FIELD (MusterCycle, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterCycle, MUSTER_FIELD_DATE, ends_on),
};

MUSTER_DEFINE_RECORD (MusterCycle, muster_cycle, "cycle", cycle_fields)

static const MusterField endorsement_fields[] = {
  MUSTER_FIELD (MusterEndorsement, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterEndorsement, MUSTER_FIELD_REF, certificate_id),
  MUSTER_FIELD (MusterEndorsement, MUSTER_FIELD_TEXT, subject),
  MUSTER_FIELD (MusterEndorsement, MUSTER_FIELD_TEXT, code),
  MUSTER_FIELD_OF_WORDS (MusterEndorsement, kind, muster_endorsement_kind_words),
  MUSTER_FIELD (MusterEndorsement, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterEndorsement, MUSTER_FIELD_DATE, ends_on),
};

MUSTER_DEFINE_RECORD (MusterEndorsement, muster_endorsement, "endorsement", endorsement_fields)
