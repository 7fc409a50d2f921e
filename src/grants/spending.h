/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What was spent on training, added up by officer, class, cost head, award, region or year. Pure. */

#pragma once

#include "grants/book.h"

G_BEGIN_DECLS

/**
 * MusterSpendingBy:
 *
 * By what costs are added up.
 */
typedef enum
{
  MUSTER_SPENDING_BY_CATEGORY,
  MUSTER_SPENDING_BY_OFFICER,
  MUSTER_SPENDING_BY_CLASS,
  MUSTER_SPENDING_BY_AWARD,
  MUSTER_SPENDING_BY_REGION,
  MUSTER_SPENDING_BY_YEAR,
  MUSTER_N_SPENDING_BY,
} MusterSpendingBy;

/**
 * MusterSpendingScope:
 * @from: first day of the costs that count, or MUSTER_DATE_NONE
 * @until: last day, or MUSTER_DATE_NONE
 * @first_month: the month in which a fiscal year begins, 1 to 12; the year is called after the one in which it ends
 *
 * Which costs count, by the day on which they arose.
 */
typedef struct
{
  MusterDate from;
  MusterDate until;
  int first_month;
} MusterSpendingScope;

/**
 * MusterSpending:
 * @id: the officer, class or award; MUSTER_ID_NONE where costs are of none
 * @category: the cost head
 * @region: (nullable): the region of the award
 * @year: the fiscal year
 * @n_lines: how many costs
 * @spent: cents that they cost the agency
 * @allowed: cents of them that the awards allow
 * @claimed: cents that were asked of the funders
 * @paid: cents that the funders paid, where they said for what
 * @denied: cents that they refused
 *
 * One sum. Only what it was added up by is set, and the sums.
 */
typedef struct
{
  MusterId id;
  MusterCostCategory category;
  const char *region;
  int year;
  guint n_lines;
  gint64 spent;
  gint64 allowed;
  gint64 claimed;
  gint64 paid;
  gint64 denied;
} MusterSpending;

/**
 * muster_spending_sum:
 * @books: (element-type MusterAwardBook): the awards
 * @by: by what
 * @scope: which costs
 *
 * Counts the lines that stand: ready, not voided, on a claim that was not withdrawn. A line that asks again for what
 * was denied costs nothing, and counts with the line that it asks for. A line that names no class is of its claim's.
 *
 * Returns: (transfer full) (element-type MusterSpending): the sums, the largest first, years and cost heads in their
 *   order; they hold pointers into @books
 */
GPtrArray *
muster_spending_sum (const GPtrArray *books, MusterSpendingBy by, const MusterSpendingScope *scope);

/**
 * muster_spending_get_year:
 * @day: a day
 * @first_month: the month in which a fiscal year begins, 1 to 12
 *
 * Returns: the fiscal year of @day, called after the calendar year in which it ends
 */
int
muster_spending_get_year (MusterDate day, int first_month);

G_END_DECLS
