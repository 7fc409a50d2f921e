/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Waivers: a reduction, excuse, extension or variance of a requirement. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterWaiverKind:
 *
 * What is asked.
 */
typedef enum
{
  MUSTER_WAIVER_KIND_REDUCTION,
  MUSTER_WAIVER_KIND_EXCUSE,
  MUSTER_WAIVER_KIND_EXTENSION,
  MUSTER_WAIVER_KIND_VARIANCE,
} MusterWaiverKind;

extern const MusterWord muster_waiver_kind_words[];

/**
 * MusterWaiverStatus:
 *
 * How far it got. Until approved it changes nothing.
 */
typedef enum
{
  MUSTER_WAIVER_STATUS_REQUESTED,
  MUSTER_WAIVER_STATUS_SENT,
  MUSTER_WAIVER_STATUS_APPROVED,
  MUSTER_WAIVER_STATUS_REFUSED,
} MusterWaiverStatus;

extern const MusterWord muster_waiver_status_words[];

/**
 * MusterWaiver:
 * @id: its id
 * @officer_id: whose
 * @kind: what is asked
 * @requirement: the requirement, by its id in the pack
 * @starts_on: first day of the period it is for
 * @ends_on: last day of that period, or the extended deadline
 * @required_seconds: the new required time in seconds, or none
 * @status: how far it got
 * @reason: why
 * @authority: who decided
 * @decided_on: when
 * @document_id: what proves it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * One waiver for one officer and the requirement it names.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  MusterWaiverKind kind;
  char *requirement;
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 required_seconds;
  MusterWaiverStatus status;
  char *reason;
  char *authority;
  MusterDate decided_on;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
} MusterWaiver;

MUSTER_DECLARE_RECORD (MusterWaiver, muster_waiver)

G_END_DECLS
