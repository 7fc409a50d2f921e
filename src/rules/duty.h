/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A duty: one requirement applied to one officer for one period, its status, and the reasons. */

#pragma once

#include "core/credit.h"
#include "core/finding.h"
#include "core/waiver.h"
#include "rules/pack.h"
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
 * muster_duty_status_is_unmet:
 * @status: a status
 *
 * Returns: whether something is surely missing: short, due, extended or overdue
 */
gboolean
muster_duty_status_is_unmet (MusterDutyStatus status);

/**
 * MusterWhy:
 *
 * Why time of a credit does not surely count. Those up to %MUSTER_WHY_LAST_OPEN are questions that
 * somebody can answer: such time counts possibly.
 */
typedef enum
{
  MUSTER_WHY_NONE,
  /* Open. */
  MUSTER_WHY_UNCLASSIFIED,
  MUSTER_WHY_DUPLICATE,
  MUSTER_WHY_TEACHING,
  MUSTER_WHY_REJECTED,
  MUSTER_WHY_NOT_EMPLOYED,
  MUSTER_WHY_PARTIAL,
  MUSTER_WHY_UNENDORSED,
  MUSTER_WHY_CLASS_END,
  MUSTER_WHY_LATE_REST,
  MUSTER_WHY_NO_SCORE,
  MUSTER_WHY_NO_PROOF,
  MUSTER_WHY_BEFORE,
  MUSTER_WHY_CAP_UNSET,
  MUSTER_WHY_SURPLUS_UNSET,
  /* Open, and about the requirement rather than a credit. */
  MUSTER_WHY_HOURS_UNSET,
  MUSTER_WHY_MANDATE_UNSET,
  MUSTER_WHY_TURN_UNSET,
  MUSTER_WHY_YEAR_UNSET,
  MUSTER_WHY_APPLIES,
  MUSTER_WHY_NOT_COVERED,
  MUSTER_WHY_LAST_OPEN = MUSTER_WHY_NOT_COVERED,
  /* Decided. */
  MUSTER_WHY_STATUS,
  MUSTER_WHY_TAUGHT,
  MUSTER_WHY_TAUGHT_AGAIN,
  MUSTER_WHY_TAUGHT_MOST,
  MUSTER_WHY_STUDY,
  MUSTER_WHY_BOTH_ROLES,
  MUSTER_WHY_SHARE,
  MUSTER_WHY_BLOCK,
  MUSTER_WHY_COURSE,
  MUSTER_WHY_DELIVERY,
  MUSTER_WHY_PROVIDER,
  MUSTER_WHY_ROLE,
  MUSTER_WHY_SCORE,
  MUSTER_WHY_EXCEPTED,
  MUSTER_WHY_REPEATED,
  MUSTER_WHY_CAP,
  MUSTER_WHY_SURPLUS,
  MUSTER_WHY_LATE_USED,
  MUSTER_WHY_LATE_NOT_NEEDED,
  MUSTER_WHY_EXCLUSIVE,
  MUSTER_WHY_YEAR_MET,
  MUSTER_N_WHYS,
} MusterWhy;

/**
 * MusterReason:
 * @credit: the credit that was considered; borrowed from the facts
 * @about: (nullable): what the reason is about: the credit that this one is suspected to repeat, or the
 *   cap (a MusterCap) that cut it; borrowed
 * @counted: time that was surely counted, in seconds
 * @possible: time that counts where every open question is decided for the officer, in seconds
 * @refused: time that was not surely counted, in seconds; counted + refused = the credit's time
 * @why: why time was refused
 */
typedef struct
{
  const MusterCredit *credit;
  gconstpointer about;
  gint64 counted;
  gint64 possible;
  gint64 refused;
  MusterWhy why;
} MusterReason;

/**
 * muster_reason_explain:
 * @reason: a reason
 *
 * Returns: (transfer full) (nullable): why time was refused, a translated clause; NULL where none was
 */
char *
muster_reason_explain (const MusterReason *reason);

/**
 * MusterEvidence:
 * @record_id: the qualification, milestone or certificate
 * @date: its date
 * @title: what it is, translated
 * @counts: whether it counted
 * @why: (nullable): why not, a translated clause
 *
 * What was considered where a requirement counts no time.
 */
typedef struct
{
  MusterId record_id;
  MusterDate date;
  char *title;
  gboolean counts;
  char *why;
} MusterEvidence;

/**
 * MusterDuty:
 * @requirement: the requirement as it binds for the period; borrowed from the pack
 * @basis: the date by which it binds
 * @period: its window; an end of MUSTER_DATE_NONE is open
 * @due_on: last day on which it can be met, with extension and grace; or none
 * @report_on: when it has to be reported, or none
 * @notice_on: last day for what must be filed before, or none
 * @status: where it stands
 * @is_closed: whether it is about a period that ended before the one that runs
 * @required: what is required, relief considered: seconds, or a number of occasions; MUSTER_NUMBER_NONE
 *   where it is unset
 * @sure: counted with every open question decided against the officer
 * @possible: the same with every open question decided for the officer
 * @short_by: what is surely missing; for a group, what its parts lack too
 * @completed_on: day on which it was surely complete, or none
 * @certificate: (nullable): the certificate whose cycle the window is; borrowed from the facts
 * @waiver: (nullable): the waiver that changed it; borrowed from the facts
 * @questions: (element-type utf8): what is open and decides the duty, translated sentences
 * @reasons: (element-type MusterReason): every considered credit once, in counting order
 * @evidence: (element-type MusterEvidence): what was considered beside credits
 * @lacks: (element-type gint64) (nullable): what each part of the requirement surely lacks, in its order
 * @rooms: (element-type gint64) (nullable): what each cap of the requirement still admits, then what each of its
 *   mandates still lacks; G_MAXINT64 = without limit
 */
typedef struct
{
  const MusterRequirement *requirement;
  MusterDate basis;
  MusterPeriod period;
  MusterDate due_on;
  MusterDate report_on;
  MusterDate notice_on;
  MusterDutyStatus status;
  gboolean is_closed;
  gint64 required;
  gint64 sure;
  gint64 possible;
  gint64 short_by;
  MusterDate completed_on;
  const MusterCertificate *certificate;
  const MusterWaiver *waiver;
  GPtrArray *questions;
  GArray *reasons;
  GPtrArray *evidence;
  GArray *lacks;
  GArray *rooms;
} MusterDuty;

/**
 * muster_duty_free:
 * @duty: (nullable) (transfer full): a duty
 */
void
muster_duty_free (MusterDuty *duty);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterDuty, muster_duty_free)

G_END_DECLS
