/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers, and when and as what each was employed. */

#pragma once

#include "core/money.h"
#include "core/record.h"

G_BEGIN_DECLS

/**
 * MusterEmploymentType:
 *
 * How an officer serves.
 */
typedef enum
{
  MUSTER_EMPLOYMENT_TYPE_FULL_TIME,
  MUSTER_EMPLOYMENT_TYPE_PART_TIME,
  MUSTER_EMPLOYMENT_TYPE_RESERVE,
  MUSTER_EMPLOYMENT_TYPE_RECRUIT,
  MUSTER_EMPLOYMENT_TYPE_CIVILIAN,
  MUSTER_EMPLOYMENT_TYPE_OUTSIDE,
} MusterEmploymentType;

extern const MusterWord muster_employment_type_words[];

/**
 * MusterOfficer:
 * @id: its id
 * @state_id: the state's number for the person (PID in Colorado); a duplicate is a finding
 * @last_name: family name
 * @first_name: given name
 * @middle_name: middle name or initial
 * @email: e-mail address
 * @folded_name: last, first and middle name folded, for searching and sorting
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 * @birth_month: month of birth, 1 to 12, where a state counts by it (Massachusetts), or none; the day
 *   and the year are not kept
 * @badge_number: the agency's number on the badge, as it is written there
 * @telephone: telephone number, as people dial it
 *
 * A person on the books: sworn, reserve, recruit, civilian instructor or outside student. There
 * is no field for a social security number.
 */
typedef struct
{
  MusterId id;
  char *state_id;
  char *last_name;
  char *first_name;
  char *middle_name;
  char *email;
  char *folded_name;
  gboolean voided;
  char *void_reason;
  gint64 birth_month;
  char *badge_number;
  char *telephone;
} MusterOfficer;

MUSTER_DECLARE_RECORD (MusterOfficer, muster_officer)

/**
 * muster_officer_format_name:
 * @officer: an officer
 *
 * Returns: (transfer full): "Corvane, Luis A.", as muster_name_format() has it
 */
char *
muster_officer_format_name (const MusterOfficer *officer);

/**
 * MusterEmployment:
 * @id: its id
 * @officer_id: whose
 * @employment_type: how the officer serves
 * @rank: rank, as the agency writes it
 * @hired_on: first day
 * @separated_on: last day, or none while employed
 * @separation_reason: why it ended
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * One employment of an officer; a rehire is a second one.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  MusterEmploymentType employment_type;
  char *rank;
  MusterDate hired_on;
  MusterDate separated_on;
  char *separation_reason;
  gboolean voided;
  char *void_reason;
} MusterEmployment;

MUSTER_DECLARE_RECORD (MusterEmployment, muster_employment)

/**
 * muster_employment_covers:
 * @employment: an employment
 * @day: a day
 *
 * Returns: whether the officer was employed by it on @day; both ends are inclusive
 */
gboolean
muster_employment_covers (const MusterEmployment *employment, MusterDate day);

/**
 * MusterAssignment:
 * @id: its id
 * @officer_id: whose
 * @title: what, as the agency writes it: school resource officer
 * @starts_on: first day, or none
 * @ends_on: last day, or none
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * What an officer is assigned to; some requirements ask only certain assignments.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  char *title;
  MusterDate starts_on;
  MusterDate ends_on;
  gboolean voided;
  char *void_reason;
} MusterAssignment;

MUSTER_DECLARE_RECORD (MusterAssignment, muster_assignment)

/**
 * MusterMilestone:
 * @id: its id
 * @officer_id: whose
 * @kind: what, by the word that a pack uses: academy-start, registered, assessed
 * @happened_on: when
 * @authority: who did it or received it
 * @document_id: what proves it
 * @voided: whether it was voided: kept, shown in the history, counted nowhere
 * @void_reason: why
 *
 * A dated thing that a requirement asks for or depends on. Only the date: what an assessment found is
 * never kept.
 */
typedef struct
{
  MusterId id;
  MusterId officer_id;
  char *kind;
  MusterDate happened_on;
  char *authority;
  MusterId document_id;
  gboolean voided;
  char *void_reason;
} MusterMilestone;

MUSTER_DECLARE_RECORD (MusterMilestone, muster_milestone)

G_END_DECLS
