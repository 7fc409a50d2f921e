/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "oracle.h"

gint64
oracle_divide (gint64 a, gint64 b, gint64 divisor)
{
  gboolean is_negative = a < 0;
  gint64 product = (is_negative ? -a : a) * b;
  gint64 whole = product / divisor;
  gint64 rest = product - whole * divisor;

  if (rest >= divisor - rest)
    whole++;
  return is_negative ? -whole : whole;
}

gint64
oracle_product (gint64 hundredths, gint64 mills)
{
  return oracle_divide (hundredths, mills, 1000);
}

gint64
oracle_day (const gint64 prices[4], gboolean is_travel, guint provided)
{
  gint64 quarters = 4 * (prices[0] + prices[1] + prices[2] + prices[3]);
  gint64 cents;
  guint meal;

  if (is_travel)
    quarters -= quarters / 4;
  for (meal = 0; meal < 3; meal++)
    if (provided & (1u << meal))
      quarters -= 4 * prices[meal];
  if (provided != 0 && quarters < 4 * prices[3])
    quarters = 4 * prices[3];
  cents = quarters / 4;
  if (quarters % 4 >= 2)
    cents++;
  return cents;
}

/* The funder's part of everything spent. */
static gint64
divide_with_agency (const OracleAward *award, gint64 spent)
{
  switch (award->match)
    {
    case ORACLE_OF_TOTAL: /* of 100 parts the agency pays so many */
      return oracle_divide (spent, 10000 - award->value, 10000);
    case ORACLE_OF_AWARD: /* for each 100 parts of the funder the agency pays so many more */
      return oracle_divide (spent, 10000, 10000 + award->value);
    case ORACLE_FIXED: /* the agency pays first */
      if (spent <= 0)
        return spent;
      return spent > award->value ? spent - award->value : 0;
    case ORACLE_NO_MATCH:
    default:
      return spent;
    }
}

OracleTotal
oracle_total (const OracleAward *award, const OracleLine *lines, guint n_lines, int claim,
              const gint64 *requested, gint64 income)
{
  OracleTotal total = { 0 };
  gint64 lost = 0; /* denied, and not asked for again */
  gint64 wanted;
  guint i;
  int earlier;

  for (i = 0; i < n_lines; i++)
    {
      total.previously -= lines[i].taken;
      if (lines[i].claim > claim || !lines[i].counts)
        continue;
      if (lines[i].claim < claim)
        lost += lines[i].denied;
      if (lines[i].again == ORACLE_NONE)
        total.outlays += lines[i].allowed;
      else
        {
          lost -= lines[i].asked;
          total.previously -= lines[i].asked;
        }
    }
  for (earlier = 0; earlier < claim; earlier++)
    total.previously += requested[earlier];
  wanted = divide_with_agency (award, total.outlays - income);
  total.share = wanted;
  if (award->amount != ORACLE_NONE)
    {
      gint64 most = award->amount + (lost > 0 ? lost : 0);

      if (total.share > most)
        total.share = most;
    }
  total.unfunded = wanted - total.share;
  total.requested = total.share - total.previously;
  return total;
}
