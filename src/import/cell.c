/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "core/date.h"
#include "import/cell.h"

#define SECONDS_PER_MINUTE 60
#define SECONDS_PER_HOUR 3600
#define SECONDS_PER_DAY 86400

/* Spreadsheets believe that 1900 was a leap year: up to day 59 their count is one behind. */
#define LEAP_BUG 60.0
#define LAST_DAY 2958465.0 /* 31 December 9999 */

/* Above it a double does not hold every whole number, and no ID is that long. */
#define MAX_WHOLE 1e15

/* --- Formats -------------------------------------------------------------------------------------- */

/* Goes past what a format only shows: quotes, escapes, room, colours and conditions. Elapsed time, "[h]", is a time. */
static const char *
skip_shown (const char *p)
{
  const char *end;

  if (*p == '"')
    {
      end = strchr (p + 1, '"');
      return end != NULL ? end + 1 : p + strlen (p);
    }
  if (*p == '\\' || *p == '_' || *p == '*')
    return p[1] != '\0' ? g_utf8_next_char (p + 1) : p + 1;
  if (*p == '[' && strchr ("hHmMsS", p[1]) == NULL)
    {
      end = strchr (p, ']');
      return end != NULL ? end + 1 : p + strlen (p);
    }
  if (g_ascii_strncasecmp (p, "AM/PM", 5) == 0)
    return p + 5;
  if (g_ascii_strncasecmp (p, "General", 7) == 0)
    return p + 7;
  return p;
}

MusterCellLook
muster_cell_get_look (const char *code)
{
  MusterCellLook look = { 0 };
  gboolean has_m = FALSE;
  const char *p;

  g_return_val_if_fail (code != NULL, look);

  if (*code != '\0' && code[strspn (code, "0")] == '\0')
    look.n_digits = (guint) strlen (code);
  /* What stands behind a semicolon is for negative numbers. */
  for (p = code; *p != '\0' && *p != ';';)
    {
      const char *next = skip_shown (p);

      if (next != p)
        {
          p = next;
          continue;
        }
      look.is_date |= strchr ("yYdD", *p) != NULL;
      look.is_time |= strchr ("hHsS", *p) != NULL;
      has_m |= *p == 'm' || *p == 'M';
      p = g_utf8_next_char (p);
    }
  /* Months or minutes, as what stands with them. */
  look.is_date |= has_m && !look.is_time;
  return look;
}

MusterCellLook
muster_cell_get_built_in_look (guint id)
{
  MusterCellLook look = { 0 };

  /* 27 to 36 and 50 to 58 are the dates of East Asia. */
  look.is_date =
      (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  look.is_time = (id >= 18 && id <= 22) || (id >= 45 && id <= 47);
  return look;
}

/* --- Numbers -------------------------------------------------------------------------------------- */

static char *
print_time (gint64 seconds)
{
  gint64 rest = seconds % SECONDS_PER_MINUTE;
  gint64 minutes = seconds % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;
  gint64 hours = seconds / SECONDS_PER_HOUR;

  if (rest != 0)
    return g_strdup_printf ("%d:%02d:%02d", (int) hours, (int) minutes, (int) rest);
  return g_strdup_printf ("%d:%02d", (int) hours, (int) minutes);
}

static char *
print_day (double value, MusterCellLook look, gboolean starts_1904)
{
  double whole = floor (value);
  gint64 seconds = (gint64) round ((value - whole) * SECONDS_PER_DAY);
  MusterDate first = starts_1904 ? muster_date_new (1904, 1, 1) : muster_date_new (1899, 12, 30);
  g_autofree char *time = NULL;
  char day[MUSTER_DATE_TEXT_SIZE];

  if (seconds == SECONDS_PER_DAY)
    {
      seconds = 0;
      whole += 1;
    }
  if (!starts_1904 && whole < LEAP_BUG)
    whole += 1;
  muster_date_print (first + (MusterDate) whole, day);
  if (!look.is_time || seconds == 0)
    return g_strdup (day);
  time = print_time (seconds);
  return g_strdup_printf ("%s %s", day, time);
}

static char *
print_plain (double value, MusterCellLook look)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  gboolean is_whole = fabs (value) < MAX_WHOLE && floor (value) == value;

  if (is_whole && look.n_digits > 0 && value >= 0)
    return g_strdup_printf ("%0*" G_GINT64_FORMAT, (int) MIN (look.n_digits, 15u), (gint64) value);
  if (is_whole)
    return g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) value);
  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", value));
}

char *
muster_cell_print_number (const char *text, MusterCellLook look, gboolean starts_1904)
{
  double value;
  char *end;

  g_return_val_if_fail (text != NULL, NULL);

  value = g_ascii_strtod (text, &end);
  if (end == text || *end != '\0' || !isfinite (value))
    return g_strdup (text);
  if (look.is_date && value >= (starts_1904 ? 0 : 1) &&
      value <= LAST_DAY - (starts_1904 ? 1462 : 0))
    return print_day (value, look, starts_1904);
  if (look.is_time && !look.is_date && value >= 0 && value <= LAST_DAY)
    return print_time ((gint64) round (value * SECONDS_PER_DAY));
  return print_plain (value, look);
}

char *
muster_cell_print_date (const char *text)
{
  const char *time;

  g_return_val_if_fail (text != NULL, NULL);

  time = strchr (text, 'T');
  if (time == NULL)
    return g_strdup (text);
  if (time[1 + strspn (time + 1, "0:.")] == '\0' || g_str_equal (time, "T00:00:00Z"))
    return g_strndup (text, (gsize) (time - text));
  return g_strdup_printf ("%.*s %s", (int) (time - text), text, time + 1);
}
