/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Calendar dates, and the one rule of month arithmetic (semantics C1). GLib and SQLite disagree on
 * 29 February + 3 years, so nothing else in Muster adds months. */

#pragma once

#include <glib.h>

#include "core/error.h"

G_BEGIN_DECLS

/**
 * MusterDate:
 *
 * Days since 31 December of the year 0 (1 = 1 January 0001), so dates subtract and compare as
 * numbers. MUSTER_DATE_NONE is "no date".
 */
typedef gint32 MusterDate;

#define MUSTER_DATE_NONE ((MusterDate) 0)
#define MUSTER_DATE_TEXT_SIZE 11 /* "2026-06-30" and its NUL */

/**
 * MusterDateOrder:
 * @MUSTER_DATE_ISO: 2026-06-30
 * @MUSTER_DATE_US: 6/30/2026, padded or not
 */
typedef enum
{
  MUSTER_DATE_ISO,
  MUSTER_DATE_US,
} MusterDateOrder;

/**
 * muster_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to the month's last day
 *
 * Returns: the date, or MUSTER_DATE_NONE where there is no such day
 */
MusterDate
muster_date_new (int year, int month, int day);

/**
 * muster_date_get:
 * @date: a date, not MUSTER_DATE_NONE
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month
 * @day: (out) (optional): its day of the month
 */
void
muster_date_get (MusterDate date, int *year, int *month, int *day);

/**
 * muster_date_get_year:
 * @date: a date
 *
 * Returns: its year, or 0 for MUSTER_DATE_NONE
 */
int
muster_date_get_year (MusterDate date);

/**
 * muster_date_add_months:
 * @date: a date
 * @months: how many, may be negative
 *
 * The same day of the month that many months on, or the month's last day where it has no such day:
 * 31 August + 6 months = 28 February. The Nth period starts at anchor + N periods; adding in a chain
 * would lose the 29th for ever.
 *
 * Returns: the date, or MUSTER_DATE_NONE when @date is or the result leaves the years 1 to 9999
 */
MusterDate
muster_date_add_months (MusterDate date, int months);

/**
 * muster_date_add_years:
 * @date: a date
 * @years: how many, may be negative
 *
 * Returns: @date + 12 × @years months; 29 February + 3 years = 28 February
 */
MusterDate
muster_date_add_years (MusterDate date, int years);

/**
 * muster_date_compare_deadlines:
 * @a: a date or MUSTER_DATE_NONE
 * @b: a date or MUSTER_DATE_NONE
 *
 * Returns: below 0 where @a is sooner, above 0 where @b is; no deadline comes after every deadline
 */
int
muster_date_compare_deadlines (MusterDate a, MusterDate b);

/**
 * muster_date_print:
 * @date: a date or MUSTER_DATE_NONE
 * @buffer: receives the ISO form, "" for MUSTER_DATE_NONE
 *
 * Returns: @buffer
 */
char *
muster_date_print (MusterDate date, char buffer[MUSTER_DATE_TEXT_SIZE]);

/**
 * muster_date_format:
 * @date: a date or MUSTER_DATE_NONE
 *
 * Returns: (transfer full): "30 Jun 2026" in the user's language, "" for MUSTER_DATE_NONE
 */
char *
muster_date_format (MusterDate date);

/**
 * muster_date_format_full:
 * @date: a date or MUSTER_DATE_NONE
 *
 * For the heading of a day.
 *
 * Returns: (transfer full): "Tuesday, 30 June 2026" in the user's language, "" for MUSTER_DATE_NONE
 */
char *
muster_date_format_full (MusterDate date);

/**
 * muster_date_format_near:
 * @date: a date or MUSTER_DATE_NONE
 * @today: the day it is read on
 *
 * For a narrow cell: within 300 days of @today the day counts, further away the year does.
 *
 * Returns: (transfer full): "12 Jun" or "Jun 2028" in the user's language, "" for MUSTER_DATE_NONE
 */
char *
muster_date_format_near (MusterDate date, MusterDate today);

/**
 * muster_date_parse_iso:
 * @text: (nullable): exactly "YYYY-MM-DD"
 *
 * For text that Muster wrote itself. People's text goes through muster_date_parse().
 *
 * Returns: the date or MUSTER_DATE_NONE
 */
MusterDate
muster_date_parse_iso (const char *text);

/**
 * muster_date_parse:
 * @text: what was typed or read; a time of day behind the date is ignored
 * @order: which form it has; one source has one form, it is never guessed cell by cell
 * @date: (out): the date
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what to type
 *
 * Returns: whether @text is a date
 */
gboolean
muster_date_parse (const char *text, MusterDateOrder order, MusterDate *date, GError **error);

/**
 * muster_date_parse_typed:
 * @text: what a person typed: "30 Jun 2026", "June 30, 2026", "6/30/2026" (the month first) or
 *   "2026-06-30"; months in English or the user's language
 * @date: (out): the date
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a sentence that says what is wrong and what to
 *   type
 *
 * For one field of the window. A column of a file goes through muster_date_parse(): its form is known.
 *
 * Returns: whether @text is a date
 */
gboolean
muster_date_parse_typed (const char *text, MusterDate *date, GError **error);

/**
 * muster_date_guess_order:
 * @text: (nullable): one cell of a column of dates
 * @order: (out): the form it has
 *
 * Returns: whether @text looks like a date of either form
 */
gboolean
muster_date_guess_order (const char *text, MusterDateOrder *order);

G_END_DECLS
