/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Certificates that the state gave, their history and their cycles. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterCertificateKind:
 *
 * What a certificate allows. Connecticut: RCSA 7-294e-1, 7-294e-8; Colorado: 4 CCR 901-1 rules
 * 11 to 15.
 */
typedef enum
{
  MUSTER_CERTIFICATE_KIND_BASIC,
  MUSTER_CERTIFICATE_KIND_RESERVE,
  MUSTER_CERTIFICATE_KIND_COMPARATIVE,
  MUSTER_CERTIFICATE_KIND_PROVISIONAL,
  MUSTER_CERTIFICATE_KIND_INSTRUCTOR,
  MUSTER_CERTIFICATE_KIND_FTO,
} MusterCertificateKind;

extern const MusterWord muster_certificate_kind_words[];

/**
 * MusterCertificateStatus:
 *
 * Where a certificate stands with the state.
 */
typedef enum
{
  MUSTER_CERTIFICATE_STATUS_CERTIFIED,
  MUSTER_CERTIFICATE_STATUS_PROBATIONARY,
  MUSTER_CERTIFICATE_STATUS_EXTENDED,
  MUSTER_CERTIFICATE_STATUS_LAPSED,
  MUSTER_CERTIFICATE_STATUS_SUSPENDED,
  MUSTER_CERTIFICATE_STATUS_CANCELLED,
  MUSTER_CERTIFICATE_STATUS_REVOKED,
  MUSTER_CERTIFICATE_STATUS_REFUSED,
} MusterCertificateStatus;

extern const MusterWord muster_certificate_status_words[];

/**
 * MusterCertificateEventKind:
 *
 * What happened to a certificate.
 */
typedef enum
{
  MUSTER_CERTIFICATE_EVENT_KIND_ISSUED,
  MUSTER_CERTIFICATE_EVENT_KIND_RENEWED,
  MUSTER_CERTIFICATE_EVENT_KIND_EXTENDED,
  MUSTER_CERTIFICATE_EVENT_KIND_LAPSED,
  MUSTER_CERTIFICATE_EVENT_KIND_SUSPENDED,
  MUSTER_CERTIFICATE_EVENT_KIND_CANCELLED,
  MUSTER_CERTIFICATE_EVENT_KIND_REVOKED,
  MUSTER_CERTIFICATE_EVENT_KIND_REINSTATED,
} MusterCertificateEventKind;

extern const MusterWord muster_certificate_event_kind_words[];

/**
 * MusterEndorsementKind:
 *
 * How far an instructor may teach alone.
 */
typedef enum
{
  MUSTER_ENDORSEMENT_KIND_FULL,
  MUSTER_ENDORSEMENT_KIND_ASSISTANT,
} MusterEndorsementKind;

extern const MusterWord muster_endorsement_kind_words[];

/**
 * MusterCertificate:
 * @id: its id
 * @officer_id: whose
 * @kind: what it allows
 * @number: the card's number
 * @issued_on: from when
 * @expires_on: last day of validity as recorded, or none
 * @status: where it stands
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A licence that the state gave to an officer.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  MusterCertificateKind kind;
  char *number;
  MusterDate issued_on;
  MusterDate expires_on;
  MusterCertificateStatus status;
  gboolean voided;
  char *void_reason;
} MusterCertificate;

MUSTER_DECLARE_RECORD (MusterCertificate, muster_certificate)

/**
 * MusterCertificateEvent:
 * @id: its id
 * @certificate_id: which
 * @kind: what happened
 * @happened_on: when
 * @reason: why
 * @authority: who decided
 * @document_id: what proves it
 *
 * One thing that happened to a certificate, with its authority.
 */
typedef struct
{
  MusterId id;
  MusterId certificate_id;
  MusterCertificateEventKind kind;
  MusterDate happened_on;
  char *reason;
  char *authority;
  MusterId document_id;
} MusterCertificateEvent;

MUSTER_DECLARE_RECORD (MusterCertificateEvent, muster_certificate_event)

/**
 * MusterCycle:
 * @id: its id
 * @certificate_id: which
 * @starts_on: first day
 * @ends_on: last day as recorded; it beats a computed one (semantics C1)
 *
 * One renewal period of a certificate. It is its own record and is never overwritten; both ends
 * are inclusive.
 */
typedef struct
{
  MusterId id;
  MusterId certificate_id;
  MusterDate starts_on;
  MusterDate ends_on;
} MusterCycle;

MUSTER_DECLARE_RECORD (MusterCycle, muster_cycle)

/**
 * MusterEndorsement:
 * @id: its id
 * @certificate_id: which
 * @subject: the subject, by its id in the pack
 * @code: the state's area code
 * @kind: full or assistant
 * @starts_on: first day
 * @ends_on: last day, or none
 *
 * A subject that an instructor certificate covers.
 */
typedef struct
{
  MusterId id;
  MusterId certificate_id;
  char *subject;
  char *code;
  MusterEndorsementKind kind;
  MusterDate starts_on;
  MusterDate ends_on;
} MusterEndorsement;

MUSTER_DECLARE_RECORD (MusterEndorsement, muster_endorsement)

G_END_DECLS
