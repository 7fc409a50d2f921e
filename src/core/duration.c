/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and printing training time. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/duration.h"

#define MAX_HOURS 100000
#define SECONDS_PER_HUNDREDTH 36
#define FRACTION_SCALE G_GINT64_CONSTANT (1000000000) /* nine decimals are kept */

static const char *const hour_units[] = { "h", "hr", "hrs", "hour", "hours", NULL };
static const char *const minute_units[] = { "m", "min", "mins", "minute", "minutes", NULL };

static const char *
skip_space (const char *p)
{
  while (g_ascii_isspace (*p))
    p++;
  return p;
}

/* Reads "12" or "12.75" as billionths; at most six digits before the point. */
static gboolean
read_decimal (const char **p, gint64 *billionths, gboolean *has_point)
{
  gint64 whole = 0, fraction = 0, scale = FRACTION_SCALE;
  guint n_digits = 0;

  for (; g_ascii_isdigit (**p); (*p)++, n_digits++)
    {
      if (n_digits >= 6)
        return FALSE;
      whole = whole * 10 + g_ascii_digit_value (**p);
    }
  *has_point = **p == '.';
  if (*has_point)
    for ((*p)++; g_ascii_isdigit (**p); (*p)++, n_digits++)
      if (scale > 1)
        {
          scale /= 10;
          fraction += g_ascii_digit_value (**p) * scale;
        }
  *billionths = whole * FRACTION_SCALE + fraction;
  return n_digits > 0;
}

/* Reads ":30" or ":30:15" behind the hours as seconds. */
static gboolean
read_clock_part (const char **p, gint64 *seconds)
{
  int i, factor = 60;

  *seconds = 0;
  for (i = 0; i < 2 && **p == ':'; i++, factor = 1)
    {
      int value;

      if (!g_ascii_isdigit ((*p)[1]) || !g_ascii_isdigit ((*p)[2]) || g_ascii_isdigit ((*p)[3]))
        return FALSE;
      value = g_ascii_digit_value ((*p)[1]) * 10 + g_ascii_digit_value ((*p)[2]);
      if (value > 59)
        return FALSE;
      *seconds += value * factor;
      *p += 3;
    }
  return TRUE;
}

/* Reads a unit's word; 3600 for none or hours, 60 for minutes, 0 for something else. */
static gint64
read_unit (const char **p)
{
  const char *start = skip_space (*p);
  const char *end = start;
  g_autofree char *word = NULL;

  while (g_ascii_isalpha (*end))
    end++;
  if (end == start)
    return MUSTER_SECONDS_PER_HOUR;
  word = g_ascii_strdown (start, end - start);
  *p = *end == '.' ? end + 1 : end;
  if (g_strv_contains (hour_units, word))
    return MUSTER_SECONDS_PER_HOUR;
  if (g_strv_contains (minute_units, word))
    return 60;
  return 0;
}

static gint64
scale_to_seconds (gint64 billionths, gint64 unit)
{
  gint64 whole = billionths / FRACTION_SCALE;
  gint64 fraction = billionths % FRACTION_SCALE;

  return whole * unit + (fraction * unit + FRACTION_SCALE / 2) / FRACTION_SCALE;
}

/* One "number unit" and, for "1 h 30 min", a second one. */
static gboolean
read_duration (const char *text, gint64 *seconds)
{
  const char *p = skip_space (text);
  gint64 billionths, unit, part;
  gboolean has_point;

  if (!read_decimal (&p, &billionths, &has_point))
    return FALSE;
  if (*p == ':')
    {
      if (has_point || !read_clock_part (&p, &part))
        return FALSE;
      *seconds = scale_to_seconds (billionths, MUSTER_SECONDS_PER_HOUR) + part;
      return *skip_space (p) == '\0';
    }
  unit = read_unit (&p);
  if (unit == 0)
    return FALSE;
  *seconds = scale_to_seconds (billionths, unit);
  p = skip_space (p);
  if (*p == '\0')
    return TRUE;
  if (unit != MUSTER_SECONDS_PER_HOUR || !read_decimal (&p, &billionths, &has_point) ||
      read_unit (&p) != 60)
    return FALSE;
  *seconds += scale_to_seconds (billionths, 60);
  return *skip_space (p) == '\0';
}

gboolean
muster_duration_parse (const char *text, gint64 *seconds, GError **error)
{
  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  if (*skip_space (text) == '-')
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is less than nothing. Type hours from 0 up, such as 7.5 or 7:30."),
                   text);
      return FALSE;
    }
  if (!read_duration (text, seconds))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is not a time. Type hours such as 8, 7.5, 7:30 or 45 min."), text);
      return FALSE;
    }
  if (*seconds > (gint64) MAX_HOURS * MUSTER_SECONDS_PER_HOUR)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is more than 100,000 hours. Type the hours of one course."), text);
      return FALSE;
    }
  return TRUE;
}

char *
muster_duration_print (gint64 seconds, char buffer[MUSTER_DURATION_TEXT_SIZE])
{
  const char *sign = seconds < 0 ? "-" : "";
  guint64 time = seconds < 0 ? -(guint64) seconds : (guint64) seconds;

  if (time % SECONDS_PER_HUNDREDTH == 0)
    g_snprintf (buffer, MUSTER_DURATION_TEXT_SIZE, "%s%" G_GUINT64_FORMAT ".%02u", sign,
                time / MUSTER_SECONDS_PER_HOUR,
                (guint) (time % MUSTER_SECONDS_PER_HOUR / SECONDS_PER_HUNDREDTH));
  else if (time % 60 == 0)
    g_snprintf (buffer, MUSTER_DURATION_TEXT_SIZE, "%s%" G_GUINT64_FORMAT ":%02u", sign,
                time / MUSTER_SECONDS_PER_HOUR, (guint) (time / 60 % 60));
  else
    g_snprintf (buffer, MUSTER_DURATION_TEXT_SIZE, "%s%" G_GUINT64_FORMAT ":%02u:%02u", sign,
                time / MUSTER_SECONDS_PER_HOUR, (guint) (time / 60 % 60), (guint) (time % 60));
  return buffer;
}
