/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* How the values of the fields that may be changed by themselves are read and printed. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/edit-private.h"
#include "core/class.h"
#include "core/duration.h"
#include "core/name.h"
#include "core/time-of-day.h"

#define MONTHS_PER_YEAR 12

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
parse_days (const char *text, gint64 *days, GError **error)
{
  if (g_ascii_string_to_signed (text, 10, 1, MUSTER_EDIT_MAX_DAYS, days, NULL))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("“%s” is no number of days. Type a whole number, 1 to %d, or nothing where the "
                  "award does not say."),
               text, MUSTER_EDIT_MAX_DAYS);
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
    case MUSTER_EDIT_MONEY:
      return muster_money_parse (text, number, error);
    case MUSTER_EDIT_MONTH:
      return parse_month (text, number, error);
    case MUSTER_EDIT_SEATS:
      return parse_seats (text, number, error);
    case MUSTER_EDIT_RATE:
      return muster_rate_parse (text, number, error);
    case MUSTER_EDIT_DAYS:
      return parse_days (text, number, error);
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
    case MUSTER_EDIT_MONEY:
    case MUSTER_EDIT_RATE:
    case MUSTER_EDIT_DAYS:
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
    case MUSTER_EDIT_MONEY:
      return g_strdup (muster_money_format (number, buffer));
    case MUSTER_EDIT_RATE:
      return g_strdup (muster_rate_print (number, buffer));
    case MUSTER_EDIT_DAYS:
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
    case MUSTER_EDIT_MONEY:
    case MUSTER_EDIT_RATE:
    case MUSTER_EDIT_DAYS:
    default:
      return print_number (edited->kind, G_STRUCT_MEMBER (gint64, record, stored->offset));
    }
}
