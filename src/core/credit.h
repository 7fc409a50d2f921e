/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Credits: time in one subject that one officer earned on one date. */

#pragma once

#include "core/money.h"
#include "core/record.h"
#include "core/roster.h"

G_BEGIN_DECLS

/**
 * MusterStanding:
 *
 * Where a credit stands with the state.
 */
typedef enum
{
  MUSTER_STANDING_NOT_SENT,
  MUSTER_STANDING_SENT,
  MUSTER_STANDING_CREDITED,
  MUSTER_STANDING_REJECTED,
} MusterStanding;

extern const MusterWord muster_standing_words[];

/**
 * MusterCredit:
 * @id: its id
 * @officer_id: whose
 * @course_id: the course in the catalogue, or none
 * @class_id: the class, or none for training from outside
 * @meeting_id: the meeting of that class
 * @earned_on: when
 * @course_code: code of the course
 * @title: title of the course
 * @subject: the subject, by its id in the pack; none is unclassified
 * @seconds: time in seconds
 * @status: how the officer stood
 * @role: attended or instructed
 * @score: test score in hundredths, or none
 * @provider: who gave it
 * @instructor: who taught it
 * @delivery: how
 * @standing: where it stands with the state
 * @standing_reason: why it was rejected
 * @source: file it was imported from, or none
 * @source_row: row in that file, the header being row 1, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * Time in one subject on one date, from a roster (class_id is set) or from outside. Course code
 * and title are as they were then.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  MusterId course_id;
  MusterId class_id;
  MusterId meeting_id;
  MusterDate earned_on;
  char *course_code;
  char *title;
  char *subject;
  gint64 seconds;
  MusterRosterStatus status;
  MusterRole role;
  gint64 score;
  char *provider;
  char *instructor;
  char *delivery;
  MusterStanding standing;
  char *standing_reason;
  char *source;
  gint64 source_row;
  gboolean voided;
  char *void_reason;
} MusterCredit;

MUSTER_DECLARE_RECORD (MusterCredit, muster_credit)

G_END_DECLS
