/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Qualifications and education: what an officer can show beside training time: vocabularies and
 * field tables. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/qualification.h"

const MusterWord muster_qualification_result_words[] = {
  { "passed", N_ ("Passed") },
  { "failed", N_ ("Failed") },
  { NULL, NULL },
};

static const MusterField qualification_fields[] = {
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_TEXT, kind),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_TEXT, weapon),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_DATE, qualified_on),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_DATE, expires_on),
  MUSTER_FIELD_OF_WORDS (MusterQualification, result, muster_qualification_result_words),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_NUMBER, score),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_TEXT, course_of_fire),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_REF, document_id),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterQualification, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterQualification, muster_qualification, "qualification",
                      qualification_fields)

static const MusterField education_fields[] = {
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_ID, id),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_REF, officer_id),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_TEXT, school),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_TEXT, degree),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_TEXT, major),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_DATE, awarded_on),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_NUMBER, hours),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_BOOLEAN, voided),
  MUSTER_FIELD (MusterEducation, MUSTER_FIELD_TEXT, void_reason),
};

MUSTER_DEFINE_RECORD (MusterEducation, muster_education, "education", education_fields)
