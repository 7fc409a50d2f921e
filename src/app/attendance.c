/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Commands of a roster, and its words. */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/attendance.h"
#include "app/status.h"
#include "core/duration.h"

static gboolean
is_entered (const MusterClassLine *line, guint meeting)
{
  return line->seconds[meeting] != MUSTER_NUMBER_NONE;
}

static guint
count_entered (const MusterClassRecord *record, const MusterClassLine *line)
{
  guint n = 0;
  guint i;

  for (i = 0; i < record->meetings->len; i++)
    n += is_entered (line, i);
  return n;
}

gint64
muster_attendance_get_total (const MusterClassRecord *record, const MusterClassLine *line)
{
  gint64 total = 0;
  guint i;

  g_return_val_if_fail (record != NULL && line != NULL, 0);

  for (i = 0; i < record->meetings->len; i++)
    total += is_entered (line, i) ? line->seconds[i] : 0;
  return total;
}

gint64
muster_attendance_get_length (const MusterClassRecord *record, guint meeting)
{
  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  return ((const MusterClassMeeting *) g_ptr_array_index (record->meetings, meeting))
      ->meeting->seconds;
}

static gint64
get_whole (const MusterClassRecord *record)
{
  gint64 whole = 0;
  guint i;

  for (i = 0; i < record->meetings->len; i++)
    whole += muster_attendance_get_length (record, i);
  return whole;
}

/* --- Entering ------------------------------------------------------------------------------------- */

/* What a test or an instructor said of the officer stays; what only the time says follows the time. A credit counts
 * what an officer attended or completed, and nothing of who is registered, excused or did not come. */
static void
settle_status (const MusterClassRecord *record, MusterClassLine *line)
{
  gint64 total = muster_attendance_get_total (record, line);

  if (line->status == MUSTER_ROSTER_STATUS_PASSED || line->status == MUSTER_ROSTER_STATUS_FAILED)
    return;
  if (total == 0)
    {
      if (line->status == MUSTER_ROSTER_STATUS_EXCUSED ||
          !muster_roster_status_has_seat (line->status))
        return;
      line->status = count_entered (record, line) == record->meetings->len
                         ? MUSTER_ROSTER_STATUS_NO_SHOW
                         : MUSTER_ROSTER_STATUS_REGISTERED;
      return;
    }
  if (total < get_whole (record) && (line->status == MUSTER_ROSTER_STATUS_INCOMPLETE))
    return;
  if (total == get_whole (record) && line->status == MUSTER_ROSTER_STATUS_COMPLETED)
    return;
  line->status = MUSTER_ROSTER_STATUS_ATTENDED;
}

gboolean
muster_attendance_set (const MusterClassRecord *record, MusterClassLine *line, guint meeting,
                       gint64 seconds)
{
  gboolean is_other;

  g_return_val_if_fail (record != NULL && line != NULL && meeting < record->meetings->len, FALSE);

  is_other = line->seconds[meeting] != seconds ||
             (seconds != MUSTER_NUMBER_NONE && line->status == MUSTER_ROSTER_STATUS_EXCUSED);
  if (!is_other)
    return FALSE;
  line->seconds[meeting] = seconds;
  /* The hours are typed; when somebody came and went would contradict them. */
  line->arrived_at[meeting] = MUSTER_NUMBER_NONE;
  line->left_at[meeting] = MUSTER_NUMBER_NONE;
  if (line->status == MUSTER_ROSTER_STATUS_EXCUSED)
    line->status = MUSTER_ROSTER_STATUS_REGISTERED;
  settle_status (record, line);
  return TRUE;
}

gboolean
muster_attendance_excuse (const MusterClassRecord *record, MusterClassLine *line, GError **error)
{
  guint i;

  g_return_val_if_fail (record != NULL && line != NULL, FALSE);

  if (muster_attendance_get_total (record, line) > 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: an officer. */
                   _ ("%s was at a meeting, and only who was at none can be excused. Press A for "
                      "absent."),
                   line->name);
      return FALSE;
    }
  for (i = 0; i < record->meetings->len; i++)
    muster_attendance_set (record, line, i, MUSTER_NUMBER_NONE);
  line->status = MUSTER_ROSTER_STATUS_EXCUSED;
  return TRUE;
}

guint
muster_attendance_fill (const MusterClassRecord *record, guint meeting, gboolean everybody)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  for (i = 0; i < record->lines->len; i++)
    {
      MusterClassLine *line = g_ptr_array_index (record->lines, i);
      gboolean is_left_out = !muster_roster_status_has_seat (line->status) ||
                             (!everybody && (is_entered (line, meeting) ||
                                             line->status == MUSTER_ROSTER_STATUS_EXCUSED));

      if (!is_left_out)
        n += muster_attendance_set (record, line, meeting,
                                    muster_attendance_get_length (record, meeting));
    }
  return n;
}

guint
muster_attendance_copy_previous (const MusterClassRecord *record, guint meeting)
{
  gint64 length, before;
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting > 0 && meeting < record->meetings->len, 0);

  length = muster_attendance_get_length (record, meeting);
  before = muster_attendance_get_length (record, meeting - 1);
  for (i = 0; i < record->lines->len; i++)
    {
      MusterClassLine *line = g_ptr_array_index (record->lines, i);
      gint64 seconds = line->seconds[meeting - 1];

      if (is_entered (line, meeting - 1))
        n += muster_attendance_set (record, line, meeting,
                                    seconds == before ? length : MIN (seconds, length));
    }
  return n;
}

guint
muster_attendance_clear (const MusterClassRecord *record, guint meeting)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  for (i = 0; i < record->lines->len; i++)
    n += muster_attendance_set (record, g_ptr_array_index (record->lines, i), meeting,
                                MUSTER_NUMBER_NONE);
  return n;
}

gboolean
muster_attendance_parse (const MusterClassRecord *record, guint meeting, const char *text,
                         gint64 *seconds, GError **error)
{
  g_autofree char *stripped = NULL;
  char lasts[MUSTER_DURATION_TEXT_SIZE];
  gint64 length;

  g_return_val_if_fail (record != NULL && text != NULL && seconds != NULL, FALSE);
  g_return_val_if_fail (meeting < record->meetings->len, FALSE);

  stripped = g_strstrip (g_strdup (text));
  *seconds = MUSTER_NUMBER_NONE;
  if (*stripped == '\0')
    return TRUE;
  length = muster_attendance_get_length (record, meeting);
  if (muster_duration_parse (stripped, seconds, NULL) && *seconds <= length)
    return TRUE;
  muster_duration_print (length, lasts);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: twice the length of the meeting in hours. */
               _ ("This meeting is %s h long. Type 0 to %s, or 2:30."), lasts, lasts);
  return FALSE;
}

/* --- Words ---------------------------------------------------------------------------------------- */

guint
muster_attendance_count (const MusterClassRecord *record, guint meeting)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  for (i = 0; i < record->lines->len; i++)
    {
      const MusterClassLine *line = g_ptr_array_index (record->lines, i);

      n += is_entered (line, meeting) && line->seconds[meeting] > 0;
    }
  return n;
}

static void
set_look (MusterGridText *text, MusterLook look)
{
  text->icon = muster_look_get_icon (look);
  text->css_class = muster_look_get_css_class (look);
}

void
muster_attendance_describe (const MusterClassRecord *record, const MusterClassLine *line,
                            guint meeting, MusterGridText *text)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  g_return_if_fail (record != NULL && line != NULL && text != NULL);

  if (line->status == MUSTER_ROSTER_STATUS_EXCUSED)
    {
      text->text = g_strdup (_ ("excused"));
      set_look (text, MUSTER_LOOK_WAIVED);
      text->is_tinted = TRUE;
    }
  else if (!is_entered (line, meeting))
    text->spoken = g_strdup (_ ("not entered"));
  else if (line->seconds[meeting] == 0)
    {
      text->text = g_strdup (_ ("absent"));
      set_look (text, MUSTER_LOOK_NONE);
    }
  else
    {
      gboolean is_whole = line->seconds[meeting] >= muster_attendance_get_length (record, meeting);

      text->text = g_strdup (muster_duration_print (line->seconds[meeting], hours));
      /* Translators: how long an officer was at a meeting. */
      text->spoken = g_strdup_printf (_ ("%s hours"), hours);
      set_look (text, is_whole ? MUSTER_LOOK_MET : MUSTER_LOOK_PARTIAL);
    }
}

static void
set_result (MusterGridText *text, MusterLook look)
{
  set_look (text, look);
  text->is_tinted = TRUE;
}

/* How a line stands where the time alone says it. */
static void
describe_time (const MusterClassRecord *record, const MusterClassLine *line, MusterGridText *text)
{
  gint64 missed = get_whole (record) - muster_attendance_get_total (record, line);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint n = count_entered (record, line);

  if (n < record->meetings->len)
    text->text = g_strdup (n > 0 ? _ ("in progress") : _ ("registered"));
  else if (missed <= 0)
    {
      text->text = g_strdup (_ ("complete"));
      set_result (text, MUSTER_LOOK_MET);
    }
  else
    {
      muster_duration_print (missed, hours);
      /* Translators: hours that an officer was not there. */
      text->text = g_strdup_printf (_ ("%s missed"), hours);
      text->spoken = g_strdup_printf (_ ("%s hours missed"), hours);
      set_result (text, MUSTER_LOOK_PARTIAL);
    }
}

void
muster_attendance_describe_result (const MusterClassRecord *record, const MusterClassLine *line,
                                   MusterGridText *text)
{
  g_return_if_fail (record != NULL && line != NULL && text != NULL);

  if (line->role == MUSTER_ROLE_INSTRUCTED)
    {
      text->text = g_strdup (_ ("teaching"));
      return;
    }
  switch (line->status)
    {
    case MUSTER_ROSTER_STATUS_PASSED:
      set_result (text, MUSTER_LOOK_MET);
      break;
    case MUSTER_ROSTER_STATUS_FAILED:
    case MUSTER_ROSTER_STATUS_NO_SHOW:
    case MUSTER_ROSTER_STATUS_INCOMPLETE:
      set_result (text, MUSTER_LOOK_SHORT);
      break;
    case MUSTER_ROSTER_STATUS_EXCUSED:
      set_result (text, MUSTER_LOOK_WAIVED);
      break;
    case MUSTER_ROSTER_STATUS_WITHDRAWN:
    case MUSTER_ROSTER_STATUS_WAITLISTED:
      set_look (text, MUSTER_LOOK_NONE);
      break;
    case MUSTER_ROSTER_STATUS_REGISTERED:
    case MUSTER_ROSTER_STATUS_ATTENDED:
    case MUSTER_ROSTER_STATUS_COMPLETED:
    default:
      describe_time (record, line, text);
      return;
    }
  text->text =
      g_utf8_strdown (muster_word_label (muster_roster_status_words, (int) line->status), -1);
}

char *
muster_attendance_format_score (gint64 score)
{
  char text[MUSTER_MONEY_TEXT_SIZE];

  if (score == MUSTER_NUMBER_NONE)
    return g_strdup ("");
  muster_quantity_print (score, text);
  if (g_str_has_suffix (text, ".00"))
    text[strlen (text) - 3] = '\0';
  return g_strdup (text);
}

char *
muster_attendance_summarize (const MusterClassRecord *record)
{
  guint n_complete = 0, n_missed = 0;
  gint64 total = 0;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *officers = NULL;
  guint i;

  g_return_val_if_fail (record != NULL, NULL);

  for (i = 0; i < record->lines->len; i++)
    {
      const MusterClassLine *line = g_ptr_array_index (record->lines, i);
      gint64 attended = muster_attendance_get_total (record, line);
      gboolean is_over = line->role == MUSTER_ROLE_ATTENDED &&
                         count_entered (record, line) == record->meetings->len;

      total += attended;
      n_complete += is_over && attended >= get_whole (record);
      n_missed += is_over && attended < get_whole (record);
    }
  officers = g_strdup_printf (ngettext ("%u officer", "%u officers", record->lines->len),
                              record->lines->len);
  muster_duration_print (total, hours);
  /* Translators: "15 officers", how many were there for all of it, how many were not, hours of all together. */
  return g_strdup_printf (_ ("%s · %u complete · %u with time missed · %s h"), officers, n_complete,
                          n_missed, hours);
}
