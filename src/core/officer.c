/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Officers, and when and as what each was employed: vocabularies and field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/name.h"
#include "core/officer.h"

const MusterWord muster_employment_type_words[] = {
  { "full-time", N_ ("Full-time") },
  { "part-time", N_ ("Part-time") },
  { "reserve", N_ ("Reserve") },
  { "recruit", N_ ("Recruit") },
  { "civilian", N_ ("Civilian") },
  { "outside", N_ ("Outside student") },
  { NULL, NULL },
};

static const MusterField officer_fields[] = {
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, state_id),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, last_name),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, first_name),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, middle_name),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, email),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, folded_name),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, void_reason),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_NUMBER, birth_month),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, badge_number),
  MUSTER_FIELD (MusterOfficer, MUSTER_FIELD_TEXT, telephone),
};

MUSTER_DEFINE_RECORD (MusterOfficer, muster_officer, "officer", officer_fields)

char *
muster_officer_format_name (const MusterOfficer *officer)
{
  g_return_val_if_fail (officer != NULL, NULL);

  return muster_name_format (officer->last_name, officer->first_name, officer->middle_name);
}

static const MusterField employment_fields[] = {
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD_OF_WORDS (MusterEmployment, employment_type, muster_employment_type_words),
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_TEXT, rank),
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_DATE, hired_on),
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_DATE, separated_on),
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_TEXT, separation_reason),
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterEmployment, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterEmployment, muster_employment, "employment", employment_fields)

gboolean
muster_employment_covers (const MusterEmployment *employment, MusterDate day)
{
  g_return_val_if_fail (employment != NULL, FALSE);

  return employment->hired_on <= day &&
         (employment->separated_on == MUSTER_DATE_NONE || employment->separated_on >= day);
}

static const MusterField assignment_fields[] = {
  MUSTER_FIELD (MusterAssignment, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterAssignment, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterAssignment, MUSTER_FIELD_TEXT, title),
  MUSTER_FIELD (MusterAssignment, MUSTER_FIELD_DATE, starts_on),
  MUSTER_FIELD (MusterAssignment, MUSTER_FIELD_DATE, ends_on),
  MUSTER_FIELD (MusterAssignment, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterAssignment, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterAssignment, muster_assignment, "assignment", assignment_fields)

static const MusterField milestone_fields[] = {
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_TEXT, kind),
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_DATE, happened_on),
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_TEXT, authority),
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterMilestone, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterMilestone, muster_milestone, "milestone", milestone_fields)
