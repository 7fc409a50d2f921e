/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading days, and repeating them. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/class-meetings.h"
#include "core/duration.h"
#include "core/time-of-day.h"

#define DAYS_PER_WEEK 7

gboolean
muster_class_read_days (const char *text, GPtrArray *meetings, GError **error)
{
  g_auto (GStrv) days = NULL;
  guint i;

  g_return_val_if_fail (text != NULL && meetings != NULL, FALSE);

  days = g_strsplit_set (text, ";\n", -1);
  for (i = 0; days[i] != NULL; i++)
    {
      MusterMeeting *meeting;
      MusterDate date;

      if (*g_strstrip (days[i]) == '\0')
        continue;
      if (!muster_date_parse_typed (days[i], &date, error))
        return FALSE;
      meeting = muster_meeting_new ();
      meeting->held_on = date;
      g_ptr_array_add (meetings, meeting);
    }
  return TRUE;
}

void
muster_class_repeat_weekly (GPtrArray *meetings, guint n)
{
  guint n_typed, week, i;

  g_return_if_fail (meetings != NULL);

  n_typed = meetings->len;
  for (week = 1; week < n; week++)
    for (i = 0; i < n_typed; i++)
      {
        MusterMeeting *copy = muster_meeting_copy (g_ptr_array_index (meetings, i));

        copy->held_on += (MusterDate) (week * DAYS_PER_WEEK);
        g_ptr_array_add (meetings, copy);
      }
}

char *
muster_class_describe_time (const MusterMeeting *meeting)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  char start[MUSTER_TIME_OF_DAY_TEXT_SIZE];

  g_return_val_if_fail (meeting != NULL, NULL);

  muster_duration_print (meeting->seconds, hours);
  if (meeting->starts_at == MUSTER_NUMBER_NONE)
    /* Translators: hours of a meeting. */
    return g_strdup_printf (_ ("%s h"), hours);
  muster_time_of_day_print (meeting->starts_at, start);
  /* Translators: when a meeting starts, its hours. */
  return g_strdup_printf (_ ("%s · %s h"), start, hours);
}
