/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A duty: one requirement applied to one officer for one period, its status, and the reasons. */

#pragma once

#include "core/credit.h"
#include "core/finding.h"
#include "rules/period.h"

G_BEGIN_DECLS

/**
 * MusterDutyStatus:
 *
 * Where a duty stands (semantics C10). Sorted by precedence; the words are fixed for scripts.
 */
typedef enum
{
  MUSTER_DUTY_STATUS_NOT_APPLICABLE,
  MUSTER_DUTY_STATUS_WAIVED,
  MUSTER_DUTY_STATUS_MET,
  MUSTER_DUTY_STATUS_CURED,
  MUSTER_DUTY_STATUS_NOT_DECIDABLE,
  MUSTER_DUTY_STATUS_OVERDUE,
  MUSTER_DUTY_STATUS_EXTENDED,
  MUSTER_DUTY_STATUS_SHORT,
  MUSTER_DUTY_STATUS_DUE,
} MusterDutyStatus;

extern const MusterWord muster_duty_status_words[];

/**
 * MusterReason:
 * @credit: the credit that was considered; borrowed from the facts
 * @counted: time that was surely counted, in seconds
 * @possible: time that counts where every open question is decided for the officer, in seconds
 * @refused: time that was not surely counted, in seconds; counted + refused = the credit's time
 * @why: (nullable): why time was refused, a translated clause
 */
typedef struct
{
  const MusterCredit *credit;
  gint64 counted;
  gint64 possible;
  gint64 refused;
  char *why;
} MusterReason;

/**
 * MusterDuty:
 * @requirement: the requirement; borrowed from the pack
 * @period: its window
 * @due_on: last day on which it can be met
 * @status: where it stands
 * @sure: time counted with every open question decided against the officer, in seconds
 * @possible: the same with every open question decided for the officer
 * @short_by: the time that is surely missing, in seconds; for a group, what its parts lack too
 * @questions: (element-type utf8): what is open and decides the duty, translated sentences
 * @reasons: (element-type MusterReason): every considered credit once, in counting order
 */
typedef struct
{
  const MusterRequirement *requirement;
  MusterPeriod period;
  MusterDate due_on;
  MusterDutyStatus status;
  gint64 sure;
  gint64 possible;
  gint64 short_by;
  GPtrArray *questions;
  GPtrArray *reasons;
} MusterDuty;

/**
 * muster_duty_free:
 * @duty: (nullable) (transfer full): a duty
 */
void
muster_duty_free (MusterDuty *duty);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterDuty, muster_duty_free)

G_END_DECLS
