/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields that may be changed by themselves, and how their values are read and printed. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/edit-private.h"
#include "core/agency.h"
#include "core/certificate.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"
#include "core/duration.h"
#include "core/name.h"
#include "core/note.h"
#include "core/officer.h"
#include "core/qualification.h"
#include "core/time-of-day.h"

#define MONTHS_PER_YEAR 12

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

const char *
muster_edit_get_title (const MusterEditField *field)
{
  g_return_val_if_fail (field != NULL, NULL);

  return g_dgettext (GETTEXT_PACKAGE, field->title);
}

/* --- Reading -------------------------------------------------------------------------------------- */

/* Each line without outer spaces, without empty lines at either end; NULL where nothing is left. */
static char *
squeeze_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = NULL;
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    g_strstrip (lines[i]);
  joined = g_strjoinv ("\n", lines);
  g_strstrip (joined);
  return *joined != '\0' ? g_steal_pointer (&joined) : NULL;
}

static gboolean
parse_month (const char *text, gint64 *month, GError **error)
{
  if (g_ascii_string_to_signed (text, 10, 1, MONTHS_PER_YEAR, month, NULL))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("“%s” is not a month. Type its number, 1 to 12."), text);
  return FALSE;
}

static gboolean
parse_seats (const char *text, gint64 *seats, GError **error)
{
  if (g_ascii_string_to_signed (text, 10, 1, MUSTER_CLASS_MAX_CAPACITY, seats, NULL))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("“%s” is no number of seats. Type a whole number, 1 to %d, or nothing where "
                  "seats are not limited."),
               text, MUSTER_CLASS_MAX_CAPACITY);
  return FALSE;
}

static gboolean
parse_word (const MusterWord *words, const char *text, int *value, GError **error)
{
  g_autofree char *labels = NULL;

  if (muster_word_find_typed (words, text, value))
    return TRUE;
  labels = muster_word_list_labels (words);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: what was typed, what can be typed. */
               _ ("“%s” is not known here. Type one of: %s."), text, labels);
  return FALSE;
}

static gboolean
parse_number (MusterEditKind kind, const char *text, gint64 *number, GError **error)
{
  switch (kind)
    {
    case MUSTER_EDIT_DURATION:
      return muster_duration_parse (text, number, error);
    case MUSTER_EDIT_TIME_OF_DAY:
      return muster_time_of_day_parse (text, number, error);
    case MUSTER_EDIT_QUANTITY:
      return muster_quantity_parse (text, number, error);
    case MUSTER_EDIT_MONTH:
      return parse_month (text, number, error);
    case MUSTER_EDIT_SEATS:
      return parse_seats (text, number, error);
    case MUSTER_EDIT_TEXT:
    case MUSTER_EDIT_LINES:
    case MUSTER_EDIT_DATE:
    case MUSTER_EDIT_WORD:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Takes the value out. */
static gboolean
clear (const MusterEditField *edited, const MusterField *field, gpointer record, GError **error)
{
  g_autofree char *labels = NULL;

  if (edited->missing != NULL)
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                           g_dgettext (GETTEXT_PACKAGE, edited->missing));
      return FALSE;
    }
  if (field->kind == MUSTER_FIELD_WORD)
    {
      labels = muster_word_list_labels (field->words);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   /* Translators: what can be typed. */
                   _ ("Type one of: %s."), labels);
      return FALSE;
    }
  if (field->kind == MUSTER_FIELD_DATE)
    G_STRUCT_MEMBER (MusterDate, record, field->offset) = MUSTER_DATE_NONE;
  else if (field->kind == MUSTER_FIELD_NUMBER)
    G_STRUCT_MEMBER (gint64, record, field->offset) = MUSTER_NUMBER_NONE;
  else
    muster_record_set_text (G_STRUCT_MEMBER_P (record, field->offset), NULL);
  return TRUE;
}

gboolean
muster_edit_parse (const MusterEditField *field, const char *text, gpointer record, GError **error)
{
  const MusterField *stored = muster_record_find_field (field->type, field->name);
  gpointer member = G_STRUCT_MEMBER_P (record, stored->offset);
  g_autofree char *line = muster_name_squeeze (text);
  g_autofree char *lines = NULL;

  if (line == NULL)
    return clear (field, stored, record, error);
  switch (field->kind)
    {
    case MUSTER_EDIT_TEXT:
      muster_record_set_text (member, line);
      return TRUE;
    case MUSTER_EDIT_LINES:
      lines = squeeze_lines (text);
      muster_record_set_text (member, lines);
      return TRUE;
    case MUSTER_EDIT_DATE:
      return muster_date_parse_typed (line, member, error);
    case MUSTER_EDIT_WORD:
      return parse_word (stored->words, line, member, error);
    case MUSTER_EDIT_DURATION:
    case MUSTER_EDIT_TIME_OF_DAY:
    case MUSTER_EDIT_QUANTITY:
    case MUSTER_EDIT_MONTH:
    case MUSTER_EDIT_SEATS:
    default:
      return parse_number (field->kind, line, member, error);
    }
}

gboolean
muster_edit_read (const MusterRecordType *type, const char *field, const char *text,
                  gpointer record, GError **error)
{
  const MusterEditField *edited = muster_edit_find_field (type, field);

  g_return_val_if_fail (edited != NULL && record != NULL, FALSE);

  return muster_edit_parse (edited, text, record, error);
}

gboolean
muster_edit_check (const MusterRecordType *type, const char *field, const char *text,
                   GError **error)
{
  gpointer record;
  gboolean is_read;

  g_return_val_if_fail (type != NULL && field != NULL, FALSE);

  record = muster_record_new (type);
  is_read = muster_edit_read (type, field, text, record, error);
  muster_record_free (type, record);
  return is_read;
}

/* --- Printing ------------------------------------------------------------------------------------- */

static char *
print_number (MusterEditKind kind, gint64 number)
{
  char buffer[MAX (MUSTER_MONEY_TEXT_SIZE, MUSTER_DURATION_TEXT_SIZE)];

  if (number == MUSTER_NUMBER_NONE)
    return g_strdup ("");
  switch (kind)
    {
    case MUSTER_EDIT_DURATION:
      return g_strdup (muster_duration_print (number, buffer));
    case MUSTER_EDIT_TIME_OF_DAY:
      return g_strdup (muster_time_of_day_print (number, buffer));
    case MUSTER_EDIT_QUANTITY:
      return g_strdup (muster_quantity_print (number, buffer));
    case MUSTER_EDIT_MONTH:
    case MUSTER_EDIT_SEATS:
    case MUSTER_EDIT_TEXT:
    case MUSTER_EDIT_LINES:
    case MUSTER_EDIT_DATE:
    case MUSTER_EDIT_WORD:
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, number);
    }
}

char *
muster_edit_print (const MusterRecordType *type, gconstpointer record, const char *field)
{
  const MusterEditField *edited = muster_edit_find_field (type, field);
  const MusterField *stored;
  const char *text;

  g_return_val_if_fail (edited != NULL && record != NULL, NULL);

  stored = muster_record_find_field (type, field);
  switch (edited->kind)
    {
    case MUSTER_EDIT_TEXT:
    case MUSTER_EDIT_LINES:
      text = G_STRUCT_MEMBER (char *, record, stored->offset);
      return g_strdup (text != NULL ? text : "");
    case MUSTER_EDIT_DATE:
      return muster_date_format (G_STRUCT_MEMBER (MusterDate, record, stored->offset));
    case MUSTER_EDIT_WORD:
      return g_strdup (
          muster_word_label (stored->words, G_STRUCT_MEMBER (int, record, stored->offset)));
    case MUSTER_EDIT_DURATION:
    case MUSTER_EDIT_TIME_OF_DAY:
    case MUSTER_EDIT_QUANTITY:
    case MUSTER_EDIT_MONTH:
    case MUSTER_EDIT_SEATS:
    default:
      return print_number (edited->kind, G_STRUCT_MEMBER (gint64, record, stored->offset));
    }
}
