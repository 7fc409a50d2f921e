/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying, freeing and comparing records by their field tables. */

#include "core/record.h"

#include "core/adopted-pack.h"
#include "core/agency-rate.h"
#include "core/agency.h"
#include "core/award.h"
#include "core/certificate.h"
#include "core/checklist.h"
#include "core/claim.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"
#include "core/document.h"
#include "core/equipment.h"
#include "core/money.h"
#include "core/note.h"
#include "core/officer.h"
#include "core/organisation.h"
#include "core/payment.h"
#include "core/qualification.h"
#include "core/roster.h"
#include "core/snooze.h"
#include "core/submission.h"
#include "core/test.h"
#include "core/waiver.h"

/* Parents before children, so that rows can be inserted in this order. */
static const MusterRecordType *const record_types[] = {
  &muster_agency_type,
  &muster_adopted_pack_type,
  &muster_organisation_type,
  &muster_operator_type,
  &muster_officer_type,
  &muster_employment_type,
  &muster_document_type,
  &muster_document_link_type,
  &muster_certificate_type,
  &muster_certificate_event_type,
  &muster_cycle_type,
  &muster_endorsement_type,
  &muster_course_type,
  &muster_course_subject_type,
  &muster_course_approval_type,
  &muster_class_type,
  &muster_class_subject_type,
  &muster_meeting_type,
  &muster_meeting_instructor_type,
  &muster_roster_entry_type,
  &muster_attendance_type,
  &muster_credit_type,
  &muster_qualification_type,
  &muster_education_type,
  &muster_waiver_type,
  &muster_cure_type,
  &muster_assignment_type,
  &muster_milestone_type,
  &muster_segment_type,
  &muster_pack_verification_type,
  &muster_pack_setting_type,
  &muster_award_type,
  &muster_award_budget_type,
  &muster_award_proof_type,
  &muster_preapproval_type,
  &muster_award_amendment_type,
  &muster_award_report_type,
  &muster_claim_type,
  &muster_cost_line_type,
  &muster_payment_type,
  &muster_payment_line_type,
  &muster_submission_type,
  &muster_submission_file_type,
  &muster_submission_officer_type,
  &muster_submission_duty_type,
  &muster_note_type,
  &muster_snooze_type,
  &muster_checklist_item_type,
  &muster_test_type,
  &muster_test_score_type,
  &muster_agency_rate_type,
  &muster_equipment_type,
  &muster_inventory_round_type,
  &muster_inventory_count_type,
  &muster_equipment_loan_type,
  NULL,
};

static char **
text_at (gconstpointer record, const MusterField *field)
{
  return (char **) G_STRUCT_MEMBER_P (record, field->offset);
}

static gboolean
is_number (const MusterField *field)
{
  return field->kind == MUSTER_FIELD_NUMBER;
}

gpointer
muster_record_new (const MusterRecordType *type)
{
  gpointer record;
  guint i;

  g_return_val_if_fail (type != NULL, NULL);

  record = g_malloc0 (type->size);
  for (i = 0; i < type->n_fields; i++)
    if (is_number (&type->fields[i]))
      G_STRUCT_MEMBER (gint64, record, type->fields[i].offset) = MUSTER_NUMBER_NONE;
  return record;
}

gpointer
muster_record_copy (const MusterRecordType *type, gconstpointer record)
{
  gpointer copy;
  guint i;

  g_return_val_if_fail (type != NULL, NULL);

  if (record == NULL)
    return NULL;
  copy = g_memdup2 (record, type->size);
  for (i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == MUSTER_FIELD_TEXT)
      *text_at (copy, &type->fields[i]) = g_strdup (*text_at (record, &type->fields[i]));
  return copy;
}

void
muster_record_free (const MusterRecordType *type, gpointer record)
{
  guint i;

  g_return_if_fail (type != NULL);

  if (record == NULL)
    return;
  for (i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == MUSTER_FIELD_TEXT)
      g_free (*text_at (record, &type->fields[i]));
  g_free (record);
}

static gboolean
texts_are_equal (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static gboolean
fields_are_equal (const MusterField *field, gconstpointer a, gconstpointer b)
{
  switch (field->kind)
    {
    case MUSTER_FIELD_TEXT:
      return texts_are_equal (*text_at (a, field), *text_at (b, field));
    case MUSTER_FIELD_ID:
    case MUSTER_FIELD_REF:
    case MUSTER_FIELD_NUMBER:
      return G_STRUCT_MEMBER (gint64, a, field->offset) ==
             G_STRUCT_MEMBER (gint64, b, field->offset);
    case MUSTER_FIELD_BOOLEAN:
      return !G_STRUCT_MEMBER (gboolean, a, field->offset) ==
             !G_STRUCT_MEMBER (gboolean, b, field->offset);
    case MUSTER_FIELD_DATE:
    case MUSTER_FIELD_WORD:
    default:
      return G_STRUCT_MEMBER (gint32, a, field->offset) ==
             G_STRUCT_MEMBER (gint32, b, field->offset);
    }
}

gboolean
muster_record_equal (const MusterRecordType *type, gconstpointer a, gconstpointer b)
{
  guint i;

  g_return_val_if_fail (type != NULL && a != NULL && b != NULL, FALSE);

  for (i = 0; i < type->n_fields; i++)
    if (!fields_are_equal (&type->fields[i], a, b))
      return FALSE;
  return TRUE;
}

const MusterField *
muster_record_find_field (const MusterRecordType *type, const char *name)
{
  guint i;

  g_return_val_if_fail (type != NULL && name != NULL, NULL);

  for (i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return &type->fields[i];
  return NULL;
}

MusterId
muster_record_get_id (const MusterRecordType *type, gconstpointer record)
{
  g_return_val_if_fail (type != NULL && record != NULL, MUSTER_ID_NONE);

  return G_STRUCT_MEMBER (MusterId, record, type->fields[0].offset);
}

void
muster_record_set_text (char **member, const char *text)
{
  g_return_if_fail (member != NULL);

  if (text == *member)
    return;
  g_free (*member);
  *member = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

const MusterRecordType *
muster_record_find_type (const char *name)
{
  guint i;

  for (i = 0; record_types[i] != NULL; i++)
    if (g_strcmp0 (record_types[i]->name, name) == 0)
      return record_types[i];
  return NULL;
}

const MusterRecordType *const *
muster_record_types (void)
{
  return record_types;
}
