/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* An iCalendar file. Times are those of the reader's clock, since a class meets at eight wherever the file is read. */

#include "config.h"

#include <string.h>

#include "export/calendar.h"

#define LINE_END "\r\n"

/* Bytes of a line without its end (RFC 5545, 3.1). What goes on begins with a space, which counts. */
#define LONGEST_LINE 75

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR 3600
#define SECONDS_PER_DAY 86400

void
muster_calendar_event_free (MusterCalendarEvent *event)
{
  if (event == NULL)
    return;
  g_free (event->uid);
  g_free (event->summary);
  g_free (event->detail);
  g_free (event->location);
  g_free (event);
}

/* A character is never cut, for many readers join lines only after decoding them. */
static void
add_line (GString *file, const char *line)
{
  gsize room = LONGEST_LINE;

  while (strlen (line) > room)
    {
      gsize cut = room;

      while (((guchar) line[cut] & 0xc0) == 0x80)
        cut--;
      g_string_append_len (file, line, (gssize) cut);
      g_string_append (file, LINE_END " ");
      line += cut;
      room = LONGEST_LINE - 1;
    }
  g_string_append (file, line);
  g_string_append (file, LINE_END);
}

/* RFC 5545, 3.3.11; other control characters have no place in a file of text. */
static void
add_text (GString *file, const char *property, const char *text)
{
  g_autoptr (GString) line = g_string_new (property);
  const char *p;

  if (text == NULL)
    return;
  g_string_append_c (line, ':');
  for (p = text; *p != '\0'; p++)
    if (*p == '\n')
      g_string_append (line, "\\n");
    else if (strchr ("\\;,", *p) != NULL)
      g_string_append_printf (line, "\\%c", *p);
    else if (!g_ascii_iscntrl (*p))
      g_string_append_c (line, *p);
  add_line (file, line->str);
}

static void
add_day (GString *file, const char *property, MusterDate day)
{
  int year, month, date;
  g_autofree char *line = NULL;

  muster_date_get (day, &year, &month, &date);
  line = g_strdup_printf ("%s;VALUE=DATE:%04d%02d%02d", property, year, month, date);
  add_line (file, line);
}

static void
add_time (GString *file, const char *property, MusterDate day, gint64 seconds)
{
  int year, month, date;
  g_autofree char *line = NULL;
  int rest = (int) (seconds % SECONDS_PER_DAY);

  muster_date_get (day + (MusterDate) (seconds / SECONDS_PER_DAY), &year, &month, &date);
  line = g_strdup_printf ("%s:%04d%02d%02dT%02d%02d%02d", property, year, month, date,
                          rest / SECONDS_PER_HOUR, rest % SECONDS_PER_HOUR / SECONDS_PER_MINUTE,
                          rest % SECONDS_PER_MINUTE);
  add_line (file, line);
}

static void
add_event (GString *file, const MusterCalendarEvent *event, const char *stamp)
{
  add_line (file, "BEGIN:VEVENT");
  add_text (file, "UID", event->uid);
  add_line (file, stamp);
  if (event->starts_at != MUSTER_NUMBER_NONE && event->seconds > 0)
    {
      add_time (file, "DTSTART", event->held_on, event->starts_at);
      add_time (file, "DTEND", event->held_on, event->starts_at + event->seconds);
    }
  else
    {
      add_day (file, "DTSTART", event->held_on);
      add_day (file, "DTEND", event->held_on + 1);
    }
  add_text (file, "SUMMARY", event->summary);
  add_text (file, "DESCRIPTION", event->detail);
  add_text (file, "LOCATION", event->location);
  add_line (file, event->takes_time ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
  add_line (file, "END:VEVENT");
}

char *
muster_calendar_print (const char *name, const GPtrArray *events, MusterDate as_of)
{
  g_autofree char *stamp = NULL;
  int year, month, day;
  GString *file;
  guint i;

  g_return_val_if_fail (name != NULL && events != NULL, NULL);

  muster_date_get (as_of, &year, &month, &day);
  stamp = g_strdup_printf ("DTSTAMP:%04d%02d%02dT000000Z", year, month, day);
  file = g_string_new (NULL);
  add_line (file, "BEGIN:VCALENDAR");
  add_line (file, "VERSION:2.0");
  add_line (file, "PRODID:-//Muster//Muster//EN");
  add_line (file, "CALSCALE:GREGORIAN");
  add_text (file, "X-WR-CALNAME", name);
  for (i = 0; i < events->len; i++)
    add_event (file, g_ptr_array_index (events, i), stamp);
  add_line (file, "END:VCALENDAR");
  return g_string_free (file, FALSE);
}
