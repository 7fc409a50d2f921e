/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A second computation of claims: slow, plain, and only for comparing. It shares nothing with src/grants
 * but the numbers that go in. Everything is worked out anew from the list of lines, longhand. */

#pragma once

#include <glib.h>

#define ORACLE_NONE (-1)

typedef enum
{
  ORACLE_NO_MATCH,
  ORACLE_OF_TOTAL,
  ORACLE_OF_AWARD,
  ORACLE_FIXED,
} OracleMatch;

typedef struct
{
  OracleMatch match;
  gint64 value;  /* hundredths of a percent, or cents */
  gint64 amount; /* cents, or ORACLE_NONE */
} OracleAward;

typedef struct
{
  int claim;       /* number of its claim, from 0 */
  gint64 paid;     /* what it cost */
  gint64 allowed;  /* of that */
  int again;       /* the line that it asks again for, or ORACLE_NONE */
  gint64 asked;    /* how much, where it asks again */
  gboolean counts; /* ready and not voided */
  gint64 received; /* from the funder */
  gint64 denied;
  gint64 taken; /* what of a submitted claim's request was withdrawn with it */
} OracleLine;

typedef struct
{
  gint64 outlays;
  gint64 share;
  gint64 previously;
  gint64 requested;
  gint64 unfunded;
} OracleTotal;

/** oracle_total: what @claim requests; @requested holds what each earlier claim did, which were all
 * submitted in order and stand; @income is cumulative. */
OracleTotal
oracle_total (const OracleAward *award, const OracleLine *lines, guint n_lines, int claim,
              const gint64 *requested, gint64 income);

/** oracle_divide: a × b ÷ divisor, half up, by counting units of the divisor's half. */
gint64
oracle_divide (gint64 a, gint64 b, gint64 divisor);

/** oracle_day: meals of a day in cents; prices are of breakfast, lunch, dinner and incidentals. */
gint64
oracle_day (const gint64 prices[4], gboolean is_travel, guint provided);

/** oracle_product: hundredths × mills in cents, half up. */
gint64
oracle_product (gint64 hundredths, gint64 mills);
