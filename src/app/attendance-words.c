/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a roster says of itself. */

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "app/attendance-private.h"
#include "app/status.h"
#include "core/duration.h"
#include "core/time-of-day.h"

guint
muster_attendance_count_seats (const MusterClassRecord *record)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL, 0);

  for (i = 0; i < record->lines->len; i++)
    n += ((const MusterClassLine *) g_ptr_array_index (record->lines, i))->status !=
         MUSTER_ROSTER_STATUS_WAITLISTED;
  return n;
}

guint
muster_attendance_count (const MusterClassRecord *record, guint meeting)
{
  guint n = 0;
  guint i;

  g_return_val_if_fail (record != NULL && meeting < record->meetings->len, 0);

  for (i = 0; i < record->lines->len; i++)
    {
      const MusterClassLine *line = g_ptr_array_index (record->lines, i);

      n += muster_attendance_is_entered (line, meeting) && line->seconds[meeting] > 0;
    }
  return n;
}

char *
muster_attendance_describe_name (const MusterClassLine *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  return line->organisation != NULL ? g_strdup_printf ("%s · %s", line->name, line->organisation)
                                    : g_strdup (line->name);
}

static void
set_look (MusterGridText *text, MusterLook look)
{
  text->icon = muster_look_get_icon (look);
  text->css_class = muster_look_get_css_class (look);
}

static char *
describe_late (const char *hours, gint64 arrived_at)
{
  char time[MUSTER_TIME_OF_DAY_TEXT_SIZE];

  muster_time_of_day_print (arrived_at, time);
  /* Translators: how long an officer was at a meeting, when the officer came. */
  return g_strdup_printf (_ ("%s hours, came at %s"), hours, time);
}

static void
describe_made_up (const MusterClassRecord *record, const MusterClassLine *line, guint meeting,
                  MusterGridText *text)
{
  gint64 seconds = MAX (line->seconds[meeting], 0);
  gint64 made_up = muster_attendance_get_made_up (line, meeting);
  g_autofree char *day = muster_date_format (line->made_up_on[meeting]);
  char there[MUSTER_DURATION_TEXT_SIZE];
  char later[MUSTER_DURATION_TEXT_SIZE];

  muster_duration_print (seconds, there);
  muster_duration_print (made_up, later);
  text->text = seconds > 0
                   /* Translators: hours at the meeting, hours that were made up later. */
                   ? g_strdup_printf (_ ("%s + %s made up"), there, later)
                   : g_strdup_printf (_ ("%s made up"), later);
  /* Translators: hours at the meeting, hours that were made up later, the day on which they were. */
  text->spoken = g_strdup_printf (_ ("%s hours, and %s hours made up on %s"), there, later, day);
  set_look (text, seconds + made_up >= muster_attendance_get_length (record, meeting)
                      ? MUSTER_LOOK_MET
                      : MUSTER_LOOK_PARTIAL);
}

void
muster_attendance_describe (const MusterClassRecord *record, const MusterClassLine *line,
                            guint meeting, MusterGridText *text)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];

  g_return_if_fail (record != NULL && line != NULL && text != NULL);

  if (muster_attendance_get_made_up (line, meeting) > 0)
    describe_made_up (record, line, meeting, text);
  else if (muster_attendance_is_excused (line, meeting))
    {
      text->text = g_strdup (_ ("excused"));
      set_look (text, MUSTER_LOOK_WAIVED);
      text->is_tinted = TRUE;
    }
  else if (!muster_attendance_is_entered (line, meeting))
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
      text->spoken = line->arrived_at[meeting] != MUSTER_NUMBER_NONE
                         ? describe_late (hours, line->arrived_at[meeting])
                         : g_strdup_printf (_ ("%s hours"), hours);
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
  gint64 missed = muster_attendance_get_whole (record) - muster_attendance_get_total (record, line);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint n = muster_attendance_count_entered (record, line);

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
  g_autofree char *waiting = NULL;
  guint n_seats, i;

  g_return_val_if_fail (record != NULL, NULL);

  for (i = 0; i < record->lines->len; i++)
    {
      const MusterClassLine *line = g_ptr_array_index (record->lines, i);
      gint64 attended = muster_attendance_get_total (record, line);
      gboolean is_over = line->role == MUSTER_ROLE_ATTENDED &&
                         muster_attendance_count_entered (record, line) == record->meetings->len;

      total += attended;
      n_complete += is_over && attended >= muster_attendance_get_whole (record);
      n_missed += is_over && attended < muster_attendance_get_whole (record);
    }
  n_seats = muster_attendance_count_seats (record);
  officers = g_strdup_printf (ngettext ("%u officer", "%u officers", n_seats), n_seats);
  if (n_seats < record->lines->len)
    /* Translators: how many wait for a seat; what the rest of the roster comes to follows. */
    waiting = g_strdup_printf (_ (" · %u waiting"), record->lines->len - n_seats);
  muster_duration_print (total, hours);
  /* Translators: "15 officers", perhaps " · 2 waiting", how many were there for all of it, how many were not, hours of
   * all together. */
  return g_strdup_printf (_ ("%s%s · %u complete · %u with time missed · %s h"), officers,
                          waiting != NULL ? waiting : "", n_complete, n_missed, hours);
}
