/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Qualifications and education: what an officer can show beside training time. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterQualificationResult:
 *
 * Result of a qualification.
 */
typedef enum
{
  MUSTER_QUALIFICATION_RESULT_PASSED,
  MUSTER_QUALIFICATION_RESULT_FAILED,
} MusterQualificationResult;

extern const MusterWord muster_qualification_result_words[];

/**
 * MusterQualification:
 * @id: its id
 * @officer_id: whose
 * @kind: what: handgun, rifle, baton
 * @weapon: maker and model, where it is per weapon
 * @qualified_on: when
 * @expires_on: last day, or none
 * @result: passed or failed
 * @score: score in hundredths, or none
 * @course_of_fire: the standard that was shot
 * @document_id: what proves it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A pass/fail or scored skill with an expiry. By itself it earns no hours.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  char *kind;
  char *weapon;
  MusterDate qualified_on;
  MusterDate expires_on;
  MusterQualificationResult result;
  gint64 score;
  char *course_of_fire;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
} MusterQualification;

MUSTER_DECLARE_RECORD (MusterQualification, muster_qualification)

/**
 * MusterEducation:
 * @id: its id
 * @officer_id: whose
 * @school: where
 * @degree: which degree, or none
 * @major: in what
 * @awarded_on: when
 * @hours: credit hours in hundredths, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A degree or study at a school.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  char *school;
  char *degree;
  char *major;
  MusterDate awarded_on;
  gint64 hours;
  gboolean voided;
  char *void_reason;
} MusterEducation;

MUSTER_DECLARE_RECORD (MusterEducation, muster_education)

G_END_DECLS
