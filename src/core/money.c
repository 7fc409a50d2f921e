/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading, printing and multiplying money in integers. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/money.h"

#define MAX_WHOLE_DIGITS 10

/* Reads the digits before the point; commas are taken only where they group thousands, so that the
 * "1.234,56" of another country is refused instead of misread. */
static gboolean
read_whole (const char **p, gint64 *whole)
{
  const char *start = *p;
  const char *comma = NULL;
  guint n_digits = 0;

  *whole = 0;
  for (; g_ascii_isdigit (**p) || **p == ','; (*p)++)
    {
      if (**p == ',')
        {
          if (*p == start || (comma == NULL && n_digits > 3) || (comma != NULL && *p - comma != 4))
            return FALSE;
          comma = *p;
          continue;
        }
      if (++n_digits > MAX_WHOLE_DIGITS)
        return FALSE;
      *whole = *whole * 10 + g_ascii_digit_value (**p);
    }
  return comma == NULL || *p - comma == 4;
}

/* Reads up to @n_decimals digits behind the point, as units of 10^-n_decimals. Further digits may
 * only be zeros. */
static gboolean
read_decimals (const char **p, guint n_decimals, gint64 *fraction)
{
  guint i;

  *fraction = 0;
  for (i = 0; i < n_decimals; i++)
    {
      *fraction *= 10;
      if (g_ascii_isdigit (**p))
        {
          *fraction += g_ascii_digit_value (**p);
          (*p)++;
        }
    }
  while (**p == '0')
    (*p)++;
  return !g_ascii_isdigit (**p);
}

static gboolean
read_fixed (const char *text, guint n_decimals, gint64 *value)
{
  const char *p = text;
  gboolean negative, has_digits;
  gint64 whole, fraction = 0, scale = 1;
  guint i;

  while (g_ascii_isspace (*p))
    p++;
  negative = *p == '-';
  if (negative)
    p++;
  if (*p == '$')
    p++;
  has_digits = g_ascii_isdigit (*p) || (*p == '.' && g_ascii_isdigit (p[1]));
  if (!has_digits || !read_whole (&p, &whole))
    return FALSE;
  if (*p == '.')
    {
      p++;
      if (!read_decimals (&p, n_decimals, &fraction))
        return FALSE;
    }
  while (g_ascii_isspace (*p))
    p++;
  for (i = 0; i < n_decimals; i++)
    scale *= 10;
  *value = whole * scale + fraction;
  if (negative)
    *value = -*value;
  return *p == '\0';
}

static gboolean
set_not_a_number (const char *text, const char *sentence, GError **error)
{
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, "“%s”: %s", text, sentence);
  return FALSE;
}

gboolean
muster_money_parse (const char *text, gint64 *cents, GError **error)
{
  g_return_val_if_fail (text != NULL && cents != NULL, FALSE);

  if (!read_fixed (text, 2, cents) || ABS (*cents) > MUSTER_MONEY_MAX)
    return set_not_a_number (text, _ ("type dollars and cents with a point, such as 1234.56."),
                             error);
  return TRUE;
}

gboolean
muster_rate_parse (const char *text, gint64 *mills, GError **error)
{
  g_return_val_if_fail (text != NULL && mills != NULL, FALSE);

  if (!read_fixed (text, 3, mills) || ABS (*mills) > MUSTER_MONEY_MAX)
    return set_not_a_number (
        text, _ ("type a rate in dollars with at most three decimals, such as 0.655."), error);
  return TRUE;
}

gboolean
muster_quantity_parse (const char *text, gint64 *hundredths, GError **error)
{
  g_return_val_if_fail (text != NULL && hundredths != NULL, FALSE);

  if (!read_fixed (text, 2, hundredths) || ABS (*hundredths) > MUSTER_MONEY_MAX)
    return set_not_a_number (
        text, _ ("type a quantity with at most two decimals, such as 3 or 212.5."), error);
  return TRUE;
}

char *
muster_money_print (gint64 cents, char buffer[MUSTER_MONEY_TEXT_SIZE])
{
  guint64 amount = cents < 0 ? -(guint64) cents : (guint64) cents;

  g_snprintf (buffer, MUSTER_MONEY_TEXT_SIZE, "%s%" G_GUINT64_FORMAT ".%02u", cents < 0 ? "-" : "",
              amount / 100, (guint) (amount % 100));
  return buffer;
}

char *
muster_money_format (gint64 cents, char buffer[MUSTER_MONEY_TEXT_SIZE])
{
  char plain[MUSTER_MONEY_TEXT_SIZE];
  const char *from;
  char *to = buffer;
  gsize n_whole;

  muster_money_print (cents, plain);
  from = plain;
  if (*from == '-')
    *to++ = *from++;
  for (n_whole = strcspn (from, "."); n_whole > 0; n_whole--)
    {
      *to++ = *from++;
      if (n_whole > 1 && (n_whole - 1) % 3 == 0)
        *to++ = ',';
    }
  strcpy (to, from);
  return buffer;
}

char *
muster_rate_print (gint64 mills, char buffer[MUSTER_MONEY_TEXT_SIZE])
{
  guint64 rate = mills < 0 ? -(guint64) mills : (guint64) mills;

  if (rate % 10 == 0)
    return muster_money_print (mills / 10, buffer);
  g_snprintf (buffer, MUSTER_MONEY_TEXT_SIZE, "%s%" G_GUINT64_FORMAT ".%03u", mills < 0 ? "-" : "",
              rate / 1000, (guint) (rate % 1000));
  return buffer;
}

char *
muster_quantity_print (gint64 hundredths, char buffer[MUSTER_MONEY_TEXT_SIZE])
{
  gsize length;

  muster_money_print (hundredths, buffer);
  length = strlen (buffer);
  while (buffer[length - 1] == '0')
    buffer[--length] = '\0';
  if (buffer[length - 1] == '.')
    buffer[length - 1] = '\0';
  return buffer;
}

gboolean
muster_money_multiply (gint64 hundredths, gint64 mills, gint64 *cents)
{
  gint64 product;

  g_return_val_if_fail (cents != NULL, FALSE);

  /* hundredths × mills is 1/100 × 1/1000 dollars, so 1000 of it are a cent. */
  if (__builtin_mul_overflow (hundredths, mills, &product) ||
      ABS (product / 1000) > MUSTER_MONEY_MAX)
    return FALSE;
  *cents = product >= 0 ? (product + 500) / 1000 : -((-product + 500) / 1000);
  return TRUE;
}
