/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Days and states of classes, in words. */

#include "config.h"

#include <glib/gi18n.h>

#include "app/class-words.h"

#define DAYS_PER_WEEK 7

static char *
format_day (MusterDate date, const char *format)
{
  int year, month, day;
  g_autoptr (GDateTime) time = NULL;

  muster_date_get (date, &year, &month, &day);
  time = g_date_time_new_utc (year, month, day, 0, 0, 0);
  return g_date_time_format (time, format);
}

char *
muster_class_describe_days (MusterDate from, MusterDate to)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  int from_year, from_month, to_year, to_month;

  if (from == MUSTER_DATE_NONE || to <= from)
    return muster_date_format (from);
  muster_date_get (from, &from_year, &from_month, NULL);
  muster_date_get (to, &to_year, &to_month, NULL);
  last = muster_date_format (to);
  if (from_year != to_year)
    {
      first = muster_date_format (from);
      /* Translators: first and last day of a class, in different months. */
      return g_strdup_printf (_ ("%s – %s"), first, last);
    }
  if (from_month != to_month)
    {
      /* Translators: a day of a month for strftime; the year follows with a later day. */
      first = format_day (from, _ ("%-d %b"));
      return g_strdup_printf (_ ("%s – %s"), first, last);
    }
  /* Translators: a day for strftime; a later one of the same month follows with month and year. */
  first = format_day (from, _ ("%-d"));
  /* Translators: first and last day of a class, in one month: "3–17 Jun 2026". */
  return g_strdup_printf (_ ("%s–%s"), first, last);
}

char *
muster_class_describe_day (MusterDate date)
{
  if (date == MUSTER_DATE_NONE)
    return g_strdup ("");
  /* Translators: weekday and day of a meeting, for strftime. */
  return format_day (date, _ ("%a %-d %b"));
}

/* The first day of the first year was a Monday. */
guint
muster_class_find_weekday (MusterDate date)
{
  g_return_val_if_fail (date != MUSTER_DATE_NONE, 1);

  return (guint) ((date - 1) % DAYS_PER_WEEK) + 1;
}

const char *
muster_class_describe_weekday (guint weekday)
{
  static const char *const weekdays[] = { N_ ("Mon"), N_ ("Tue"), N_ ("Wed"), N_ ("Thu"),
                                          N_ ("Fri"), N_ ("Sat"), N_ ("Sun") };

  g_return_val_if_fail (weekday >= 1 && weekday <= G_N_ELEMENTS (weekdays), NULL);

  return _ (weekdays[weekday - 1]);
}

char *
muster_class_describe_month (MusterDate date)
{
  if (date == MUSTER_DATE_NONE)
    return g_strdup ("");
  /* Translators: month and year above a calendar, for strftime. */
  return format_day (date, _ ("%B %Y"));
}

char *
muster_class_describe_long_day (MusterDate date)
{
  g_autofree char *day = NULL;

  if (date == MUSTER_DATE_NONE)
    return g_strdup ("");
  day = muster_date_format (date);
  /* Translators: a weekday, a date: "Wed 10 Jun 2026". */
  return g_strdup_printf (_ ("%s %s"),
                          muster_class_describe_weekday (muster_class_find_weekday (date)), day);
}
