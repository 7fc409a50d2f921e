/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Missed time of a meeting that is made up on another day. */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/attendance-private.h"
#include "core/duration.h"

gint64
muster_attendance_get_made_up (const MusterClassLine *line, guint meeting)
{
  g_return_val_if_fail (line != NULL, 0);

  return line->made_up_seconds[meeting] != MUSTER_NUMBER_NONE ? line->made_up_seconds[meeting] : 0;
}

static gint64
get_missed (const MusterClassRecord *record, const MusterClassLine *line, guint meeting)
{
  return MAX (muster_attendance_get_length (record, meeting) - MAX (line->seconds[meeting], 0), 0);
}

void
muster_attendance_settle_made_up (const MusterClassRecord *record, MusterClassLine *line,
                                  guint meeting)
{
  if (muster_attendance_is_entered (line, meeting) &&
      muster_attendance_get_made_up (line, meeting) <= get_missed (record, line, meeting))
    return;
  line->made_up_seconds[meeting] = MUSTER_NUMBER_NONE;
  line->made_up_on[meeting] = MUSTER_DATE_NONE;
}

gboolean
muster_attendance_make_up (const MusterClassRecord *record, MusterClassLine *line, guint meeting,
                           gint64 seconds, MusterDate day)
{
  g_return_val_if_fail (record != NULL && line != NULL && meeting < record->meetings->len, FALSE);

  if (line->made_up_seconds[meeting] == seconds && line->made_up_on[meeting] == day)
    return FALSE;
  line->made_up_seconds[meeting] = seconds;
  line->made_up_on[meeting] = day;
  muster_attendance_settle_status (record, line);
  return TRUE;
}

/* --- What is typed -------------------------------------------------------------------------------- */

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* "12 Jun 2026" makes all up that was missed, "12 Jun 2026, 1.5" a part of it. */
static gboolean
split (const char *text, gint64 missed, gint64 *seconds, MusterDate *day)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *date = NULL;

  *seconds = missed;
  if (muster_date_parse_typed (text, day, NULL))
    return TRUE;
  if (comma == NULL)
    return FALSE;
  date = g_strstrip (g_strndup (text, (gsize) (comma - text)));
  return muster_date_parse_typed (date, day, NULL) &&
         muster_duration_parse (comma + 1, seconds, NULL);
}

static gboolean
check_day (const MusterClassRecord *record, guint meeting, MusterDate day, MusterDate today,
           GError **error)
{
  const MusterClassMeeting *held = g_ptr_array_index (record->meetings, meeting);
  g_autofree char *date = NULL;
  g_autofree char *sentence = NULL;

  if (day > held->meeting->held_on && day <= today)
    return TRUE;
  date = muster_date_format (day > today ? day : held->meeting->held_on);
  sentence = g_strdup_printf (
      day > today
          /* Translators: a date. */
          ? _ ("%s is still to come. Enter from then on what was made up.")
          /* Translators: a date. */
          : _ ("This meeting is held on %s. It is made up on a later day: type that."),
      date);
  return refuse (error, sentence);
}

static gboolean
check_time (gint64 seconds, gint64 missed, GError **error)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *sentence = NULL;

  if (seconds > 0 && seconds <= missed)
    return TRUE;
  muster_duration_print (missed, hours);
  /* Translators: hours. */
  sentence =
      g_strdup_printf (_ ("%s h of this meeting were missed. No more can be made up."), hours);
  return refuse (error, sentence);
}

gboolean
muster_attendance_parse_made_up (const MusterClassRecord *record, const MusterClassLine *line,
                                 guint meeting, const char *text, MusterDate today, gint64 *seconds,
                                 MusterDate *day, GError **error)
{
  g_autofree char *stripped = NULL;
  gint64 missed;

  g_return_val_if_fail (
      record != NULL && line != NULL && text != NULL && seconds != NULL && day != NULL, FALSE);
  g_return_val_if_fail (meeting < record->meetings->len, FALSE);

  stripped = g_strstrip (g_strdup (text));
  *seconds = MUSTER_NUMBER_NONE;
  *day = MUSTER_DATE_NONE;
  if (*stripped == '\0')
    return TRUE;
  if (!muster_attendance_is_entered (line, meeting))
    return refuse (error, _ ("Nothing is entered here yet. Press Escape, then A or the hours."));
  missed = get_missed (record, line, meeting);
  if (!split (stripped, missed, seconds, day))
    return refuse (error, _ ("Type the day on which it was made up, such as M 12 Jun 2026, or M 12 "
                             "Jun 2026, 1.5 for a part of it."));
  return check_time (*seconds, missed, error) && check_day (record, meeting, *day, today, error);
}
