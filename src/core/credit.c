/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Credits: time in one subject that one officer earned on one date: vocabularies and field
 * tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/credit.h"

const MusterWord muster_standing_words[] = {
  { "not-sent", N_ ("Not sent") }, { "sent", N_ ("Sent") }, { "credited", N_ ("Credited") },
  { "rejected", N_ ("Rejected") }, { NULL, NULL },
};

static const MusterField credit_fields[] = {
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_REF, course_id),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_REF, class_id),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_REF, meeting_id),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_DATE, earned_on),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, course_code),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, subject),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_NUMBER, seconds),
  MUSTER_FIELD_OF_WORDS (MusterCredit, status, muster_roster_status_words),
  MUSTER_FIELD_OF_WORDS (MusterCredit, role, muster_role_words),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_NUMBER, score),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, provider),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, instructor),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, delivery),
  MUSTER_FIELD_OF_WORDS (MusterCredit, standing, muster_standing_words),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, standing_reason),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, source),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_NUMBER, source_row),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterCredit, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterCredit, muster_credit, "credit", credit_fields)
