/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Relief: waivers, which change what a requirement asks, and cures, which make up for a closed period. */

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
 * @pack: the pack, by its id
 * @requirement: the requirement, by its id in the pack; none = all of the pack
 * @starts_on: first day of the period it is for
 * @ends_on: last day of that period
 * @required_seconds: the new required time in seconds, or none
 * @extended_to: the new deadline of an extension, or none
 * @status: how far it got
 * @reason: why
 * @authority: who decided
 * @decided_on: when
 * @document_id: what proves it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 * @requested_on: when the state or the chief was asked, or none
 *
 * One waiver for one officer and the requirement it names.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  MusterWaiverKind kind;
  char *pack;
  char *requirement;
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 required_seconds;
  MusterDate extended_to;
  MusterWaiverStatus status;
  char *reason;
  char *authority;
  MusterDate decided_on;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
  MusterDate requested_on;
} MusterWaiver;

MUSTER_DECLARE_RECORD (MusterWaiver, muster_waiver)

/**
 * MusterCure:
 * @id: its id
 * @officer_id: whose
 * @credit_id: the late credit
 * @pack: the pack, by its id
 * @starts_on: first day of the closed period that it makes up for
 * @ends_on: last day of that period
 * @seconds: how much of the credit, in seconds; none = as much as the period lacks
 * @decided_on: when the coordinator assigned it
 * @reason: why
 * @authority: who allowed it
 * @document_id: what proves it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * Late time, or part of it, assigned to a period that closed short (semantics C11). It is never made
 * by itself.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  MusterId credit_id;
  char *pack;
  MusterDate starts_on;
  MusterDate ends_on;
  gint64 seconds;
  MusterDate decided_on;
  char *reason;
  char *authority;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
} MusterCure;

MUSTER_DECLARE_RECORD (MusterCure, muster_cure)

G_END_DECLS
