/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and printing times of a day. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/time-of-day.h"

#define SECONDS_PER_MINUTE 60
#define MINUTES_PER_HOUR 60

/* Which half of the day is meant. */
typedef enum
{
  HALF_NONE,
  HALF_MORNING,
  HALF_AFTERNOON,
  HALF_UNKNOWN,
} Half;

/* What stands behind the digits: nothing, "am", "P.M.". */
static Half
read_half (const char *p)
{
  char letters[3] = "";
  guint n = 0;

  for (; *p != '\0'; p++)
    {
      if (g_ascii_isspace (*p) || *p == '.')
        continue;
      if (n == sizeof letters - 1)
        return HALF_UNKNOWN;
      letters[n++] = g_ascii_tolower (*p);
    }
  if (n == 0)
    return HALF_NONE;
  if (g_str_equal (letters, "am") || g_str_equal (letters, "a"))
    return HALF_MORNING;
  return g_str_equal (letters, "pm") || g_str_equal (letters, "p") ? HALF_AFTERNOON : HALF_UNKNOWN;
}

/* Splits the digits: "8:30", "8:30:15", "0830" and, before a half of the day alone, "8". Gives how many
 * digits and colons there were, 0 where they are no time. */
static gsize
split_digits (const char *text, int parts[3])
{
  gsize n = strspn (text, "0123456789:");
  g_autofree char *digits = g_strndup (text, n);
  g_auto (GStrv) fields = g_strsplit (digits, ":", -1);
  guint n_fields = g_strv_length (fields);
  guint i;

  if (n_fields > 3)
    return 0;
  if (n_fields == 1 && n == 4)
    {
      parts[0] = g_ascii_digit_value (text[0]) * 10 + g_ascii_digit_value (text[1]);
      parts[1] = g_ascii_digit_value (text[2]) * 10 + g_ascii_digit_value (text[3]);
      return n;
    }
  for (i = 0; i < n_fields; i++)
    {
      gsize length = strlen (fields[i]);

      if (length == 0 || length > 2 || (i > 0 && length != 2))
        return 0;
      parts[i] = (int) g_ascii_strtoll (fields[i], NULL, 10);
    }
  return n;
}

gboolean
muster_time_of_day_parse (const char *text, gint64 *seconds, GError **error)
{
  int parts[3] = { 0, 0, 0 };
  const char *p = text;
  gsize n;
  Half half;

  g_return_val_if_fail (text != NULL && seconds != NULL, FALSE);

  while (g_ascii_isspace (*p))
    p++;
  n = split_digits (p, parts);
  half = n > 0 ? read_half (p + n) : HALF_UNKNOWN;
  if (half == HALF_UNKNOWN || (half == HALF_NONE && n < 3) ||
      (half != HALF_NONE && (parts[0] < 1 || parts[0] > 12)) || parts[0] > 23 ||
      parts[1] >= MINUTES_PER_HOUR || parts[2] >= SECONDS_PER_MINUTE)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("“%s” is not a time of day. Type it such as 8:30, 16:00 or 4 pm."), text);
      return FALSE;
    }
  if (half != HALF_NONE)
    parts[0] = parts[0] % 12 + (half == HALF_AFTERNOON ? 12 : 0);
  *seconds = (parts[0] * MINUTES_PER_HOUR + parts[1]) * SECONDS_PER_MINUTE + parts[2];
  return TRUE;
}

char *
muster_time_of_day_print (gint64 seconds, char buffer[MUSTER_TIME_OF_DAY_TEXT_SIZE])
{
  int of_day = (int) (seconds % MUSTER_SECONDS_PER_DAY);
  int minutes = of_day / SECONDS_PER_MINUTE;

  g_return_val_if_fail (seconds >= 0, strcpy (buffer, ""));

  if (of_day % SECONDS_PER_MINUTE == 0)
    g_snprintf (buffer, MUSTER_TIME_OF_DAY_TEXT_SIZE, "%02d:%02d", minutes / MINUTES_PER_HOUR,
                minutes % MINUTES_PER_HOUR);
  else
    g_snprintf (buffer, MUSTER_TIME_OF_DAY_TEXT_SIZE, "%02d:%02d:%02d", minutes / MINUTES_PER_HOUR,
                minutes % MINUTES_PER_HOUR, of_day % SECONDS_PER_MINUTE);
  return buffer;
}
