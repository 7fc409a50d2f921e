/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields that may be changed by themselves: what each is called, how it is typed, and what is said where it may
 * not be empty. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/edit-private.h"
#include "core/agency.h"
#include "core/award.h"
#include "core/certificate.h"
#include "core/checklist.h"
#include "core/claim.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"
#include "core/equipment.h"
#include "core/note.h"
#include "core/officer.h"
#include "core/qualification.h"
#include "core/test.h"

#define OPTIONAL NULL

/* Translators: the titles stand in sentences such as "Change the state ID of Corvane, Luis A.". */
static const MusterEditField fields[] = {
  { &muster_officer_type, "state_id", MUSTER_EDIT_TEXT, N_ ("state ID"), OPTIONAL, FALSE },
  { &muster_officer_type, "last_name", MUSTER_EDIT_TEXT, N_ ("last name"),
    N_ ("The officer has no last name. Type it."), FALSE },
  { &muster_officer_type, "first_name", MUSTER_EDIT_TEXT, N_ ("first name"), OPTIONAL, FALSE },
  { &muster_officer_type, "middle_name", MUSTER_EDIT_TEXT, N_ ("middle name"), OPTIONAL, FALSE },
  { &muster_officer_type, "email", MUSTER_EDIT_TEXT, N_ ("e-mail address"), OPTIONAL, FALSE },
  { &muster_officer_type, "badge_number", MUSTER_EDIT_TEXT, N_ ("badge number"), OPTIONAL, FALSE },
  { &muster_officer_type, "telephone", MUSTER_EDIT_TEXT, N_ ("telephone number"), OPTIONAL, FALSE },
  { &muster_officer_type, "birth_month", MUSTER_EDIT_MONTH, N_ ("month of birth"), OPTIONAL,
    FALSE },

  { &muster_employment_type, "employment_type", MUSTER_EDIT_WORD, N_ ("kind of employment"),
    OPTIONAL, FALSE },
  { &muster_employment_type, "rank", MUSTER_EDIT_TEXT, N_ ("rank"), OPTIONAL, FALSE },
  { &muster_employment_type, "hired_on", MUSTER_EDIT_DATE, N_ ("date of hire"), OPTIONAL, FALSE },
  { &muster_employment_type, "separated_on", MUSTER_EDIT_DATE, N_ ("last day of employment"),
    OPTIONAL, FALSE },
  { &muster_employment_type, "separation_reason", MUSTER_EDIT_TEXT, N_ ("reason for leaving"),
    OPTIONAL, FALSE },

  { &muster_assignment_type, "title", MUSTER_EDIT_TEXT, N_ ("assignment"),
    N_ ("The assignment has no title. Type to what."), FALSE },
  { &muster_assignment_type, "starts_on", MUSTER_EDIT_DATE, N_ ("first day of the assignment"),
    OPTIONAL, FALSE },
  { &muster_assignment_type, "ends_on", MUSTER_EDIT_DATE, N_ ("last day of the assignment"),
    OPTIONAL, FALSE },

  { &muster_milestone_type, "happened_on", MUSTER_EDIT_DATE, N_ ("date of the milestone"),
    N_ ("The milestone has no date. Type the day on which it happened."), TRUE },
  { &muster_milestone_type, "authority", MUSTER_EDIT_TEXT, N_ ("authority of the milestone"),
    OPTIONAL, FALSE },

  { &muster_checklist_item_type, "title", MUSTER_EDIT_TEXT, N_ ("what is to be done"),
    N_ ("Type what is to be done."), FALSE },
  { &muster_checklist_item_type, "due_on", MUSTER_EDIT_DATE, N_ ("day by which it is due"),
    OPTIONAL, FALSE },
  { &muster_checklist_item_type, "done_on", MUSTER_EDIT_DATE, N_ ("day on which it was done"),
    OPTIONAL, TRUE },
  { &muster_checklist_item_type, "note", MUSTER_EDIT_TEXT, N_ ("what is to be known about it"),
    OPTIONAL, FALSE },

  { &muster_certificate_type, "number", MUSTER_EDIT_TEXT, N_ ("certificate number"), OPTIONAL,
    FALSE },
  { &muster_certificate_type, "issued_on", MUSTER_EDIT_DATE, N_ ("date of issue"), OPTIONAL,
    FALSE },
  { &muster_certificate_type, "expires_on", MUSTER_EDIT_DATE, N_ ("date of expiry"), OPTIONAL,
    FALSE },

  { &muster_certificate_event_type, "reason", MUSTER_EDIT_TEXT, N_ ("reason"), OPTIONAL, FALSE },
  { &muster_certificate_event_type, "authority", MUSTER_EDIT_TEXT, N_ ("authority"), OPTIONAL,
    FALSE },

  { &muster_endorsement_type, "code", MUSTER_EDIT_TEXT, N_ ("code of the endorsement"), OPTIONAL,
    FALSE },
  { &muster_endorsement_type, "kind", MUSTER_EDIT_WORD, N_ ("kind of endorsement"), OPTIONAL,
    FALSE },
  { &muster_endorsement_type, "starts_on", MUSTER_EDIT_DATE, N_ ("first day of the endorsement"),
    OPTIONAL, FALSE },
  { &muster_endorsement_type, "ends_on", MUSTER_EDIT_DATE, N_ ("last day of the endorsement"),
    OPTIONAL, FALSE },

  { &muster_qualification_type, "kind", MUSTER_EDIT_TEXT, N_ ("qualification"),
    N_ ("The qualification has no kind. Type what was qualified in."), FALSE },
  { &muster_qualification_type, "weapon", MUSTER_EDIT_TEXT, N_ ("weapon"), OPTIONAL, FALSE },
  { &muster_qualification_type, "qualified_on", MUSTER_EDIT_DATE, N_ ("date of qualification"),
    N_ ("The qualification has no date. Type the day it was taken."), TRUE },
  { &muster_qualification_type, "expires_on", MUSTER_EDIT_DATE,
    N_ ("last day of the qualification"), OPTIONAL, FALSE },
  { &muster_qualification_type, "result", MUSTER_EDIT_WORD, N_ ("result"), OPTIONAL, FALSE },
  { &muster_qualification_type, "score", MUSTER_EDIT_QUANTITY, N_ ("score"), OPTIONAL, FALSE },
  { &muster_qualification_type, "course_of_fire", MUSTER_EDIT_TEXT, N_ ("course of fire"), OPTIONAL,
    FALSE },

  { &muster_education_type, "school", MUSTER_EDIT_TEXT, N_ ("school"),
    N_ ("The education has no school. Type where it was."), FALSE },
  { &muster_education_type, "degree", MUSTER_EDIT_TEXT, N_ ("degree"), OPTIONAL, FALSE },
  { &muster_education_type, "major", MUSTER_EDIT_TEXT, N_ ("major"), OPTIONAL, FALSE },
  { &muster_education_type, "awarded_on", MUSTER_EDIT_DATE, N_ ("date of the degree"), OPTIONAL,
    TRUE },
  { &muster_education_type, "hours", MUSTER_EDIT_QUANTITY, N_ ("credit hours"), OPTIONAL, FALSE },

  { &muster_credit_type, "earned_on", MUSTER_EDIT_DATE, N_ ("date of training"),
    N_ ("The training has no date. Type the day it was taken."), TRUE },
  { &muster_credit_type, "course_code", MUSTER_EDIT_TEXT, N_ ("course code"), OPTIONAL, FALSE },
  { &muster_credit_type, "title", MUSTER_EDIT_TEXT, N_ ("title of the training"),
    N_ ("The training has no title. Type what was taught."), FALSE },
  { &muster_credit_type, "seconds", MUSTER_EDIT_DURATION, N_ ("hours of training"),
    N_ ("The training has no time. Type its hours, 0 where it gives none."), FALSE },
  { &muster_credit_type, "score", MUSTER_EDIT_QUANTITY, N_ ("score"), OPTIONAL, FALSE },
  { &muster_credit_type, "provider", MUSTER_EDIT_TEXT, N_ ("provider"), OPTIONAL, FALSE },
  { &muster_credit_type, "instructor", MUSTER_EDIT_TEXT, N_ ("instructor"), OPTIONAL, FALSE },
  { &muster_credit_type, "delivery", MUSTER_EDIT_TEXT, N_ ("delivery"), OPTIONAL, FALSE },

  { &muster_course_type, "code", MUSTER_EDIT_TEXT, N_ ("course code"), OPTIONAL, FALSE },
  { &muster_course_type, "title", MUSTER_EDIT_TEXT, N_ ("title"),
    N_ ("The course has no title. Type what is taught."), FALSE },
  { &muster_course_type, "seconds", MUSTER_EDIT_DURATION, N_ ("hours"), OPTIONAL, FALSE },
  { &muster_course_type, "provider", MUSTER_EDIT_TEXT, N_ ("provider"), OPTIONAL, FALSE },
  { &muster_course_type, "delivery", MUSTER_EDIT_TEXT, N_ ("delivery"), OPTIONAL, FALSE },
  { &muster_course_type, "objectives", MUSTER_EDIT_LINES, N_ ("objectives"), OPTIONAL, FALSE },

  { &muster_course_approval_type, "authority", MUSTER_EDIT_TEXT, N_ ("authority of the approval"),
    N_ ("The approval has no authority. Type who approved the course."), FALSE },
  { &muster_course_approval_type, "number", MUSTER_EDIT_TEXT, N_ ("number of the approval"),
    OPTIONAL, FALSE },
  { &muster_course_approval_type, "approved_on", MUSTER_EDIT_DATE, N_ ("date of the approval"),
    N_ ("The approval has no date. Type the day it was given."), TRUE },
  { &muster_course_approval_type, "expires_on", MUSTER_EDIT_DATE, N_ ("last day of the approval"),
    OPTIONAL, FALSE },

  { &muster_note_type, "text", MUSTER_EDIT_LINES, N_ ("note"),
    N_ ("The note says nothing. Type it."), FALSE },

  { &muster_class_type, "number", MUSTER_EDIT_TEXT, N_ ("class number"), OPTIONAL, FALSE },
  { &muster_class_type, "location", MUSTER_EDIT_TEXT, N_ ("place"), OPTIONAL, FALSE },
  { &muster_class_type, "provider", MUSTER_EDIT_TEXT, N_ ("provider"), OPTIONAL, FALSE },
  { &muster_class_type, "delivery", MUSTER_EDIT_TEXT, N_ ("delivery"), OPTIONAL, FALSE },
  { &muster_class_type, "status", MUSTER_EDIT_WORD, N_ ("status"), OPTIONAL, FALSE },
  { &muster_class_type, "capacity", MUSTER_EDIT_SEATS, N_ ("seats"), OPTIONAL, FALSE },

  { &muster_meeting_type, "held_on", MUSTER_EDIT_DATE, N_ ("day of a meeting"),
    N_ ("The meeting has no date. Type its day."), FALSE },
  { &muster_meeting_type, "starts_at", MUSTER_EDIT_TIME_OF_DAY, N_ ("start of a meeting"), OPTIONAL,
    FALSE },
  { &muster_meeting_type, "seconds", MUSTER_EDIT_DURATION, N_ ("hours of a meeting"),
    N_ ("The meeting has no time. Type its hours."), FALSE },

  { &muster_test_type, "title", MUSTER_EDIT_TEXT, N_ ("title of a test"),
    N_ ("The test has no title. Type what is tested."), FALSE },
  { &muster_test_type, "given_on", MUSTER_EDIT_DATE, N_ ("day of a test"),
    N_ ("The test has no date. Type the day on which it is given."), FALSE },
  { &muster_test_type, "points", MUSTER_EDIT_QUANTITY, N_ ("points of a test"),
    N_ ("The test has no points. Type the most that can be scored, such as 50."), FALSE },
  { &muster_test_type, "minimum", MUSTER_EDIT_QUANTITY, N_ ("least percentage that passes a test"),
    OPTIONAL, FALSE },

  { &muster_award_type, "number", MUSTER_EDIT_TEXT, N_ ("number of the award"),
    N_ ("The award has no number. Type the funder's."), FALSE },
  { &muster_award_type, "title", MUSTER_EDIT_TEXT, N_ ("title of the award"),
    N_ ("The award has no title. Type what it is for."), FALSE },
  { &muster_award_type, "funder", MUSTER_EDIT_TEXT, N_ ("funder"), OPTIONAL, FALSE },
  { &muster_award_type, "region", MUSTER_EDIT_TEXT, N_ ("region"), OPTIONAL, FALSE },
  { &muster_award_type, "starts_on", MUSTER_EDIT_DATE, N_ ("first day of the award"), OPTIONAL,
    FALSE },
  { &muster_award_type, "ends_on", MUSTER_EDIT_DATE, N_ ("last day of the award"), OPTIONAL,
    FALSE },
  { &muster_award_type, "amount", MUSTER_EDIT_MONEY, N_ ("amount awarded"), OPTIONAL, FALSE },
  { &muster_award_type, "asked", MUSTER_EDIT_MONEY, N_ ("amount asked for"), OPTIONAL, FALSE },
  { &muster_award_type, "apply_by", MUSTER_EDIT_DATE, N_ ("last day of the application"), OPTIONAL,
    FALSE },
  { &muster_award_type, "match_kind", MUSTER_EDIT_WORD, N_ ("kind of match"), OPTIONAL, FALSE },
  { &muster_award_type, "match_percent", MUSTER_EDIT_QUANTITY, N_ ("percentage of the match"),
    OPTIONAL, FALSE },
  { &muster_award_type, "match_amount", MUSTER_EDIT_MONEY, N_ ("amount of the match"), OPTIONAL,
    FALSE },
  { &muster_award_type, "claim_days", MUSTER_EDIT_DAYS, N_ ("days to claim after a class"),
    OPTIONAL, FALSE },
  { &muster_award_type, "claim_by", MUSTER_EDIT_DATE, N_ ("last day of any claim"), OPTIONAL,
    FALSE },
  { &muster_award_type, "request_days", MUSTER_EDIT_DAYS,
    N_ ("days before a class to ask for approval"), OPTIONAL, FALSE },
  { &muster_award_type, "backfill_cap", MUSTER_EDIT_RATE, N_ ("most for an hour of backfill"),
    OPTIONAL, FALSE },
  { &muster_award_type, "equipment_threshold", MUSTER_EDIT_MONEY,
    N_ ("price from which a thing is equipment"), OPTIONAL, FALSE },
  { &muster_award_type, "last_day", MUSTER_EDIT_WORD, N_ ("kind of the last class day"), OPTIONAL,
    FALSE },
  { &muster_award_type, "dated_by", MUSTER_EDIT_WORD, N_ ("date that counts"), OPTIONAL, FALSE },
  { &muster_award_type, "project_code", MUSTER_EDIT_TEXT, N_ ("project code"), OPTIONAL, FALSE },
  { &muster_award_type, "notes", MUSTER_EDIT_LINES, N_ ("notes"), OPTIONAL, FALSE },

  { &muster_award_report_type, "title", MUSTER_EDIT_TEXT, N_ ("title of the report"),
    N_ ("The report has no title. Type which report it is."), FALSE },
  { &muster_award_report_type, "due_on", MUSTER_EDIT_DATE, N_ ("last day of the report"),
    N_ ("The report has no last day. Type when it is due."), FALSE },

  { &muster_claim_type, "program_income", MUSTER_EDIT_MONEY, N_ ("program income"), OPTIONAL,
    FALSE },
  { &muster_claim_type, "prepared_by", MUSTER_EDIT_TEXT, N_ ("name of who prepares it"), OPTIONAL,
    FALSE },
  { &muster_claim_type, "notes", MUSTER_EDIT_LINES, N_ ("notes"), OPTIONAL, FALSE },

  { &muster_cost_line_type, "description", MUSTER_EDIT_TEXT, N_ ("description"),
    N_ ("The cost has no description. Type what was bought."), FALSE },
  { &muster_cost_line_type, "category", MUSTER_EDIT_WORD, N_ ("category"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "incurred_on", MUSTER_EDIT_DATE, N_ ("date of the service"),
    N_ ("The cost has no date. Type the day of the service."), FALSE },
  { &muster_cost_line_type, "until_on", MUSTER_EDIT_DATE, N_ ("last day of the service"), OPTIONAL,
    FALSE },
  { &muster_cost_line_type, "quantity", MUSTER_EDIT_QUANTITY, N_ ("quantity"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "rate", MUSTER_EDIT_RATE, N_ ("rate"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "amount", MUSTER_EDIT_MONEY, N_ ("amount"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "estimated", MUSTER_EDIT_MONEY, N_ ("estimate"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "approved", MUSTER_EDIT_MONEY, N_ ("approved amount"), OPTIONAL,
    FALSE },
  { &muster_cost_line_type, "allowed", MUSTER_EDIT_MONEY, N_ ("allowed amount"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "allowed_reason", MUSTER_EDIT_TEXT, N_ ("reason why less is allowed"),
    OPTIONAL, FALSE },
  { &muster_cost_line_type, "vendor", MUSTER_EDIT_TEXT, N_ ("vendor"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "invoice_number", MUSTER_EDIT_TEXT, N_ ("invoice number"), OPTIONAL,
    FALSE },
  { &muster_cost_line_type, "invoiced_on", MUSTER_EDIT_DATE, N_ ("date of the invoice"), OPTIONAL,
    TRUE },
  { &muster_cost_line_type, "paid_on", MUSTER_EDIT_DATE, N_ ("date of payment"), OPTIONAL, TRUE },
  { &muster_cost_line_type, "payment_reference", MUSTER_EDIT_TEXT, N_ ("check or card"), OPTIONAL,
    FALSE },
  { &muster_cost_line_type, "account_code", MUSTER_EDIT_TEXT, N_ ("account code"), OPTIONAL,
    FALSE },
  { &muster_cost_line_type, "project_code", MUSTER_EDIT_TEXT, N_ ("project code"), OPTIONAL,
    FALSE },
  { &muster_cost_line_type, "purchase_order", MUSTER_EDIT_TEXT, N_ ("purchase order"), OPTIONAL,
    FALSE },
  { &muster_cost_line_type, "pay_period", MUSTER_EDIT_TEXT, N_ ("pay period"), OPTIONAL, FALSE },
  { &muster_cost_line_type, "route", MUSTER_EDIT_TEXT, N_ ("route"), OPTIONAL, FALSE },

  { &muster_equipment_type, "tag", MUSTER_EDIT_TEXT, N_ ("tag"),
    N_ ("The equipment has no tag. Type the number of its label."), FALSE },
  { &muster_equipment_type, "description", MUSTER_EDIT_TEXT, N_ ("description"),
    N_ ("The equipment has no description. Type what it is."), FALSE },
  { &muster_equipment_type, "serial", MUSTER_EDIT_TEXT, N_ ("serial number"), OPTIONAL, FALSE },
  { &muster_equipment_type, "kind", MUSTER_EDIT_TEXT, N_ ("kind of equipment"), OPTIONAL, FALSE },
  { &muster_equipment_type, "funding_source", MUSTER_EDIT_TEXT, N_ ("source of funding"), OPTIONAL,
    FALSE },
  { &muster_equipment_type, "title_holder", MUSTER_EDIT_TEXT, N_ ("title holder"), OPTIONAL,
    FALSE },
  { &muster_equipment_type, "vendor", MUSTER_EDIT_TEXT, N_ ("vendor"), OPTIONAL, FALSE },
  { &muster_equipment_type, "acquired_on", MUSTER_EDIT_DATE, N_ ("acquisition date"), OPTIONAL,
    TRUE },
  { &muster_equipment_type, "cost", MUSTER_EDIT_MONEY, N_ ("cost"), OPTIONAL, FALSE },
  { &muster_equipment_type, "federal_percent", MUSTER_EDIT_QUANTITY,
    N_ ("federal participation in percent"), OPTIONAL, FALSE },
  { &muster_equipment_type, "location", MUSTER_EDIT_TEXT, N_ ("location"), OPTIONAL, FALSE },
  { &muster_equipment_type, "use_note", MUSTER_EDIT_TEXT, N_ ("use"), OPTIONAL, FALSE },
  { &muster_equipment_type, "condition", MUSTER_EDIT_WORD, N_ ("condition"), OPTIONAL, FALSE },
  { &muster_equipment_type, "notes", MUSTER_EDIT_LINES, N_ ("notes"), OPTIONAL, FALSE },

  { &muster_agency_type, "name", MUSTER_EDIT_TEXT, N_ ("name"),
    N_ ("The agency has no name. Type the name that heads its letters."), FALSE },
  { &muster_agency_type, "letterhead", MUSTER_EDIT_LINES, N_ ("letterhead"), OPTIONAL, FALSE },
  { &muster_agency_type, "ein", MUSTER_EDIT_TEXT, N_ ("employer identification number"), OPTIONAL,
    FALSE },
  { &muster_agency_type, "vendor_number", MUSTER_EDIT_TEXT, N_ ("vendor number"), OPTIONAL, FALSE },
  { &muster_agency_type, "remit_to", MUSTER_EDIT_LINES, N_ ("remit-to address"), OPTIONAL, FALSE },
};

const MusterEditField *
muster_edit_list_fields (guint *n)
{
  g_return_val_if_fail (n != NULL, NULL);

  *n = G_N_ELEMENTS (fields);
  return fields;
}

const MusterEditField *
muster_edit_find_field (const MusterRecordType *type, const char *field)
{
  guint i;

  g_return_val_if_fail (type != NULL && field != NULL, NULL);

  for (i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i].type == type && g_str_equal (fields[i].name, field))
      return &fields[i];
  return NULL;
}
