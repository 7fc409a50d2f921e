/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendar dates: days, months, ISO text and the forms that files are full of. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/date.h"
#include "core/name.h"

#define LAST_YEAR 9999
#define NEAR_DAYS 300 /* so near that no year is needed to tell a month */

static const char *const month_names[] = {
  N_ ("Jan"), N_ ("Feb"), N_ ("Mar"), N_ ("Apr"), N_ ("May"), N_ ("Jun"),
  N_ ("Jul"), N_ ("Aug"), N_ ("Sep"), N_ ("Oct"), N_ ("Nov"), N_ ("Dec"),
};

static const char *const long_month_names[] = {
  N_ ("January"),   N_ ("February"), N_ ("March"),    N_ ("April"),
  N_ ("May"),       N_ ("June"),     N_ ("July"),     N_ ("August"),
  N_ ("September"), N_ ("October"),  N_ ("November"), N_ ("December"),
};

static const char *const weekday_names[] = {
  N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
  N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday"),
};

#define MIN_LETTERS 3 /* of a month's name that was typed short: "Sept" */

/* Days of the proleptic Gregorian calendar, counted from 1 January of year 1 as GDate does. Years are taken
 * to begin in March, so that the leap day is their last, and repeat every 400. By hand rather than through
 * GDate: a check of a whole agency makes and splits millions of dates, and tests/core/date.c compares every
 * day of every year with GDate. */
#define DAYS_IN_400_YEARS 146097
#define DAYS_BEFORE_YEAR_1 306 /* from 1 March of year 0 */

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
count_days_in_month (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

MusterDate
muster_date_new (int year, int month, int day)
{
  int march_year, march_month;

  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12 || day < 1 ||
      day > count_days_in_month (year, month))
    return MUSTER_DATE_NONE;

  march_year = month > 2 ? year : year - 1;
  march_month = month > 2 ? month - 3 : month + 9;
  return march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400 +
         (153 * march_month + 2) / 5 + day - DAYS_BEFORE_YEAR_1;
}

void
muster_date_get (MusterDate date, int *year, int *month, int *day)
{
  int days, day_of_400, year_of_400, day_of_year, march_month, found;

  g_return_if_fail (date > MUSTER_DATE_NONE);

  days = date + DAYS_BEFORE_YEAR_1 - 1;
  day_of_400 = days % DAYS_IN_400_YEARS;
  year_of_400 =
      (day_of_400 - day_of_400 / 1460 + day_of_400 / 36524 - day_of_400 / (DAYS_IN_400_YEARS - 1)) /
      365;
  day_of_year = day_of_400 - (365 * year_of_400 + year_of_400 / 4 - year_of_400 / 100);
  march_month = (5 * day_of_year + 2) / 153;
  found = march_month < 10 ? march_month + 3 : march_month - 9;
  if (year != NULL)
    *year = days / DAYS_IN_400_YEARS * 400 + year_of_400 + (found <= 2 ? 1 : 0);
  if (month != NULL)
    *month = found;
  if (day != NULL)
    *day = day_of_year - (153 * march_month + 2) / 5 + 1;
}

int
muster_date_get_year (MusterDate date)
{
  int year;

  if (date <= MUSTER_DATE_NONE)
    return 0;
  muster_date_get (date, &year, NULL, NULL);
  return year;
}

MusterDate
muster_date_add_months (MusterDate date, int months)
{
  int year, month, day;
  gint64 total;

  if (date <= MUSTER_DATE_NONE)
    return MUSTER_DATE_NONE;

  muster_date_get (date, &year, &month, &day);
  total = (gint64) year * 12 + (month - 1) + months;
  if (total < 12 || total / 12 > LAST_YEAR)
    return MUSTER_DATE_NONE;
  year = (int) (total / 12);
  month = (int) (total % 12) + 1;
  return muster_date_new (year, month, MIN (day, count_days_in_month (year, month)));
}

MusterDate
muster_date_add_years (MusterDate date, int years)
{
  if (years > LAST_YEAR || years < -LAST_YEAR)
    return MUSTER_DATE_NONE;
  return muster_date_add_months (date, years * 12);
}

/* Writes @n_digits of @number with leading zeros and gives the end. */
static char *
print_digits (char *p, int number, int n_digits)
{
  int i;

  for (i = n_digits - 1; i >= 0; i--, number /= 10)
    p[i] = (char) ('0' + number % 10);
  return p + n_digits;
}

int
muster_date_compare_deadlines (MusterDate a, MusterDate b)
{
  if (a == MUSTER_DATE_NONE || b == MUSTER_DATE_NONE)
    return (a == MUSTER_DATE_NONE) - (b == MUSTER_DATE_NONE);
  return (a > b) - (a < b);
}

/* By hand rather than by printf: every date of an import is printed. */
char *
muster_date_print (MusterDate date, char buffer[MUSTER_DATE_TEXT_SIZE])
{
  int year, month, day;
  char *p = buffer;

  if (date > MUSTER_DATE_NONE)
    {
      muster_date_get (date, &year, &month, &day);
      p = print_digits (p, year, 4);
      *p++ = '-';
      p = print_digits (p, month, 2);
      *p++ = '-';
      p = print_digits (p, day, 2);
    }
  *p = '\0';
  return buffer;
}

char *
muster_date_format (MusterDate date)
{
  int year, month, day;

  if (date <= MUSTER_DATE_NONE)
    return g_strdup ("");
  muster_date_get (date, &year, &month, &day);
  /* Translators: a date as "30 Jun 2026": day, month's short name, year. */
  return g_strdup_printf (_ ("%1$d %2$s %3$d"), day,
                          g_dgettext (GETTEXT_PACKAGE, month_names[month - 1]), year);
}

char *
muster_date_format_full (MusterDate date)
{
  int year, month, day;

  if (date <= MUSTER_DATE_NONE)
    return g_strdup ("");
  muster_date_get (date, &year, &month, &day);
  /* Translators: a date as "Tuesday, 30 June 2026": weekday, day, month, year. */
  return g_strdup_printf (_ ("%1$s, %2$d %3$s %4$d"),
                          g_dgettext (GETTEXT_PACKAGE, weekday_names[(date - 1) % 7]), day,
                          g_dgettext (GETTEXT_PACKAGE, long_month_names[month - 1]), year);
}

char *
muster_date_format_near (MusterDate date, MusterDate today)
{
  const char *name;
  int year, month, day;

  if (date <= MUSTER_DATE_NONE)
    return g_strdup ("");
  muster_date_get (date, &year, &month, &day);
  name = g_dgettext (GETTEXT_PACKAGE, month_names[month - 1]);
  if (ABS (date - today) < NEAR_DAYS)
    /* Translators: a day that is not far away as "12 Jun": day, month's short name. */
    return g_strdup_printf (_ ("%1$d %2$s"), day, name);
  /* Translators: a month of another year as "Jun 2028": month's short name, year. */
  return g_strdup_printf (_ ("%1$s %2$d"), name, year);
}

/* Reads between @min and @max digits and moves @p behind them; FALSE where there are fewer. */
static gboolean
read_number (const char **p, guint min, guint max, int *number)
{
  guint n = 0;

  *number = 0;
  while (n < max && g_ascii_isdigit (**p))
    {
      *number = *number * 10 + g_ascii_digit_value (**p);
      (*p)++;
      n++;
    }
  return n >= min;
}

static gboolean
read_separator (const char **p, char separator)
{
  if (**p != separator)
    return FALSE;
  (*p)++;
  return TRUE;
}

/* Splits @text into its three numbers by the form alone; the day may not exist. */
static gboolean
split_date (const char *text, MusterDateOrder order, int *year, int *month, int *day,
            const char **rest)
{
  const char *p = text;
  gboolean read;

  while (g_ascii_isspace (*p))
    p++;
  if (order == MUSTER_DATE_ISO)
    read = read_number (&p, 4, 4, year) && read_separator (&p, '-') &&
           read_number (&p, 2, 2, month) && read_separator (&p, '-') && read_number (&p, 2, 2, day);
  else
    read = read_number (&p, 1, 2, month) && read_separator (&p, '/') &&
           read_number (&p, 1, 2, day) && read_separator (&p, '/') && read_number (&p, 4, 4, year);
  *rest = p;
  return read && !g_ascii_isdigit (*p);
}

/* A time of day, as spreadsheets put behind every date: "0:00:00", "T00:00:00Z", "12:30 PM". */
static gboolean
is_time_of_day (const char *text)
{
  if (*text == 'T' || *text == ' ')
    text++;
  return strspn (text, "0123456789:. APMapmZ") == strlen (text);
}

MusterDate
muster_date_parse_iso (const char *text)
{
  int year, month, day;
  const char *rest;

  if (text == NULL || !split_date (text, MUSTER_DATE_ISO, &year, &month, &day, &rest) ||
      *rest != '\0')
    return MUSTER_DATE_NONE;
  return muster_date_new (year, month, day);
}

static gboolean
set_no_such_day (int year, int month, int day, GError **error)
{
  if (month < 1 || month > 12)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("There is no month %d. Type a date such as 2026-06-30 or 6/30/2026."), month);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a month, a year, and how many days it has. */
                 _ ("%s %d has %d days, so there is no day %d."),
                 g_dgettext (GETTEXT_PACKAGE, long_month_names[month - 1]), year,
                 year >= 1 ? g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year) : 0,
                 day);
  return FALSE;
}

gboolean
muster_date_parse (const char *text, MusterDateOrder order, MusterDate *date, GError **error)
{
  int year, month, day;
  const char *rest;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!split_date (text, order, &year, &month, &day, &rest) || !is_time_of_day (rest))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   order == MUSTER_DATE_ISO ? _ ("“%s” is not a date. Type it such as 2026-06-30.")
                                            : _ ("“%s” is not a date. Type it such as 6/30/2026."),
                   text);
      return FALSE;
    }
  *date = muster_date_new (year, month, day);
  if (*date == MUSTER_DATE_NONE)
    return set_no_such_day (year, month, day, error);
  return TRUE;
}

gboolean
muster_date_guess_order (const char *text, MusterDateOrder *order)
{
  int year, month, day;
  const char *rest;

  if (text == NULL)
    return FALSE;
  if (split_date (text, MUSTER_DATE_ISO, &year, &month, &day, &rest))
    *order = MUSTER_DATE_ISO;
  else if (split_date (text, MUSTER_DATE_US, &year, &month, &day, &rest))
    *order = MUSTER_DATE_US;
  else
    return FALSE;
  return TRUE;
}

/* --- What people type ----------------------------------------------------------------------------- */

/* The month whose name begins so, in English or the user's language; 0 for none. */
static int
find_month (const char *word)
{
  g_autofree char *typed = muster_name_fold (word);
  guint i, j;

  if (g_utf8_strlen (typed, -1) < MIN_LETTERS)
    return 0;
  for (i = 0; i < G_N_ELEMENTS (month_names); i++)
    {
      const char *const names[] = { long_month_names[i],
                                    g_dgettext (GETTEXT_PACKAGE, long_month_names[i]),
                                    g_dgettext (GETTEXT_PACKAGE, month_names[i]) };

      for (j = 0; j < G_N_ELEMENTS (names); j++)
        {
          g_autofree char *name = muster_name_fold (names[j]);

          if (g_str_has_prefix (name, typed))
            return (int) i + 1;
        }
    }
  return 0;
}

/* Puts @word where it belongs; FALSE where that is taken, or it is none of the three. */
static gboolean
place_word (const char *word, int *year, int *month, int *day)
{
  gsize n = strspn (word, "0123456789");
  int *place = n == 0 ? month : n == 4 ? year : day;

  if (*place != 0 || (n > 0 && word[n] != '\0') || (place == day && n > 2))
    return FALSE;
  *place = n == 0 ? find_month (word) : (int) g_ascii_strtoll (word, NULL, 10);
  return *place != 0;
}

/* Splits "30 Jun 2026" and "June 30, 2026": a month's name, a year of four digits and a day, in the order
 * of any language. */
static gboolean
split_words (const char *text, int *year, int *month, int *day)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n.,-", -1);
  guint i;

  *year = *month = *day = 0;
  for (i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !place_word (words[i], year, month, day))
      return FALSE;
  return *year != 0 && *month != 0 && *day != 0;
}

static gboolean
set_not_typed (const char *text, GError **error)
{
  if (g_regex_match_simple ("^\\s*\\d{1,2}/\\d{1,2}/\\d{2}\\s*$", text, 0, 0))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” has a year of two digits. Type all four, such as 6/30/2026."), text);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” is not a date. Type a date such as 30 Jun 2026 or 6/30/2026."), text);
  return FALSE;
}

/* Says what is wrong with the day or the month and shows the nearest date that exists. */
static gboolean
set_no_typed_day (int year, int month, int day, GError **error)
{
  gboolean is_known = month >= 1 && month <= 12;
  gboolean is_swapped = !is_known && muster_date_new (year, day, month) != MUSTER_DATE_NONE;
  int shown_month = is_known ? month : is_swapped ? day : 12;
  int last = year >= 1 ? count_days_in_month (year, shown_month) : 0;
  int shown_day = is_swapped ? month : last;
  const char *name = g_dgettext (GETTEXT_PACKAGE, long_month_names[shown_month - 1]);
  g_autofree char *shown = muster_date_format (muster_date_new (year, shown_month, shown_day));

  if (year < 1)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("There is no year 0. Type a date such as 30 Jun 2026 or 6/30/2026."));
  else if (!is_known)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a month's number, then one date in two forms. */
                 _ ("There is no month %d; the month comes first. Type a date such as %s or "
                    "%d/%d/%d."),
                 month, shown, shown_month, shown_day, year);
  else if (month == 2)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a month, its year, how many days it has; one date in two forms. */
                 _ ("%s %d has %d days. Type a date such as %s or %d/%d/%d."), name, year, last,
                 shown, shown_month, shown_day, year);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: a month, how many days it has; one date in two forms. */
                 _ ("%s has %d days. Type a date such as %s or %d/%d/%d."), name, last, shown,
                 shown_month, shown_day, year);
  return FALSE;
}

gboolean
muster_date_parse_typed (const char *text, MusterDate *date, GError **error)
{
  int year, month, day;
  const char *rest = "";

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  if (!split_date (text, MUSTER_DATE_ISO, &year, &month, &day, &rest) &&
      !split_date (text, MUSTER_DATE_US, &year, &month, &day, &rest))
    {
      rest = "";
      if (!split_words (text, &year, &month, &day))
        return set_not_typed (text, error);
    }
  if (strspn (rest, " \t\n") != strlen (rest))
    return set_not_typed (text, error);
  *date = muster_date_new (year, month, day);
  return *date != MUSTER_DATE_NONE || set_no_typed_day (year, month, day, error);
}
