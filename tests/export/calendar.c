/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A file for calendars as RFC 5545 asks for it: its lines end and are folded as they must, no text breaks out of its
 * line, and what has no time is a whole day. */

#include <string.h>

#include "export/calendar.h"

#define AS_OF muster_date_new (2026, 5, 14)

static GPtrArray *
make_events (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) muster_calendar_event_free);
}

static MusterCalendarEvent *
add_event (GPtrArray *events, const char *summary, gint64 starts_at, gint64 seconds)
{
  MusterCalendarEvent *event = g_new0 (MusterCalendarEvent, 1);

  event->uid = g_strdup ("meeting-1@muster");
  event->held_on = muster_date_new (2026, 12, 31);
  event->starts_at = starts_at;
  event->seconds = seconds;
  event->summary = g_strdup (summary);
  event->takes_time = TRUE;
  g_ptr_array_add (events, event);
  return event;
}

/* The lines as a calendar reads them. */
static GStrv
read_lines (const char *text)
{
  g_autoptr (GString) joined = g_string_new (text);

  g_assert_true (g_str_has_suffix (text, "\r\n"));
  g_string_replace (joined, "\r\n ", "", 0);
  return g_strsplit (joined->str, "\r\n", -1);
}

static void
assert_line (const char *text, const char *line)
{
  g_auto (GStrv) lines = read_lines (text);

  if (!g_strv_contains ((const char *const *) lines, line))
    g_error ("“%s” has no line “%s”", text, line);
}

static void
test_times (void)
{
  g_autoptr (GPtrArray) events = make_events ();
  g_autofree char *text = NULL;

  add_event (events, "Range day", 8 * 3600 + 30 * 60, 4 * 3600);
  text = muster_calendar_print ("Spring Falls", events, AS_OF);
  assert_line (text, "DTSTAMP:20260514T000000Z");
  assert_line (text, "DTSTART:20261231T083000");
  assert_line (text, "DTEND:20261231T123000");
  assert_line (text, "TRANSP:OPAQUE");
  assert_line (text, "X-WR-CALNAME:Spring Falls");
}

static void
test_night (void)
{
  g_autoptr (GPtrArray) events = make_events ();
  g_autofree char *text = NULL;

  add_event (events, "Night range", 22 * 3600, 4 * 3600);
  text = muster_calendar_print ("Spring Falls", events, AS_OF);
  assert_line (text, "DTEND:20270101T020000");
}

static void
test_whole_days (void)
{
  g_autoptr (GPtrArray) events = make_events ();
  g_autofree char *text = NULL;

  add_event (events, "Due: Corvane, Luis A.", MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE)->takes_time =
      FALSE;
  add_event (events, "Range day", 8 * 3600, 0);
  text = muster_calendar_print ("Spring Falls", events, AS_OF);
  assert_line (text, "DTSTART;VALUE=DATE:20261231");
  assert_line (text, "DTEND;VALUE=DATE:20270101");
  assert_line (text, "TRANSP:TRANSPARENT");
  g_assert_null (strstr (text, "DTSTART:"));
}

static void
test_text (void)
{
  g_autoptr (GPtrArray) events = make_events ();
  MusterCalendarEvent *event = add_event (events, "Law; review, part \\1", 0, 3600);
  g_autofree char *text = NULL;

  event->detail = g_strdup ("Bring a pen.\nEND:VEVENT\r\nBEGIN:VALARM\a");
  text = muster_calendar_print ("Spring Falls", events, AS_OF);
  assert_line (text, "SUMMARY:Law\\; review\\, part \\\\1");
  assert_line (text, "DESCRIPTION:Bring a pen.\\nEND:VEVENT\\nBEGIN:VALARM");
  g_assert_null (strstr (text, "LOCATION"));
}

/* Of every length, so that the fold comes at every place of a character. */
static void
test_folds (void)
{
  guint n;

  for (n = 1; n < 120; n++)
    {
      g_autoptr (GPtrArray) events = make_events ();
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char *text = NULL;
      g_autofree char *line = NULL;
      g_auto (GStrv) raw = NULL;
      guint i;

      for (i = 0; i < n; i++)
        g_string_append (title, i % 3 == 0 ? "ü" : i % 3 == 1 ? "x" : "🚓");
      add_event (events, title->str, 0, 3600);
      text = muster_calendar_print ("Spring Falls", events, AS_OF);
      line = g_strconcat ("SUMMARY:", title->str, NULL);
      assert_line (text, line);
      raw = g_strsplit (text, "\r\n", -1);
      for (i = 0; raw[i] != NULL; i++)
        {
          g_assert_cmpuint (strlen (raw[i]), <=, 75);
          g_assert_true (g_utf8_validate (raw[i], -1, NULL));
        }
    }
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) events = make_events ();
  g_autofree char *text = muster_calendar_print ("Spring Falls", events, AS_OF);

  assert_line (text, "BEGIN:VCALENDAR");
  assert_line (text, "END:VCALENDAR");
  g_assert_null (strstr (text, "VEVENT"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/calendar/times", test_times);
  g_test_add_func ("/export/calendar/night", test_night);
  g_test_add_func ("/export/calendar/whole-days", test_whole_days);
  g_test_add_func ("/export/calendar/text", test_text);
  g_test_add_func ("/export/calendar/folds", test_folds);
  g_test_add_func ("/export/calendar/empty", test_empty);
  return g_test_run ();
}
