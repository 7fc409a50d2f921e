/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The dual simplex method on a dense tableau. Every amount costs 1, so the empty solution is dual
 * feasible and no first phase is needed. Tables here have a dozen rows. */

#include <math.h>

#include "rules/simplex.h"

/* Amounts are seconds; what is smaller than this is rounding. */
#define EPSILON 1e-7

typedef struct
{
  guint n_rows;
  guint n_columns; /* amounts, then one slack for each row, then the right side */
  double *cells;   /* n_rows rows, then the row of reduced costs */
} Tableau;

static double *
get_row (const Tableau *tableau, guint row)
{
  return tableau->cells + (gsize) row * tableau->n_columns;
}

static void
fill (Tableau *tableau, guint n_amounts, const double *coefficients, const double *bounds)
{
  double *costs = get_row (tableau, tableau->n_rows);
  guint i, j;

  for (i = 0; i < tableau->n_rows; i++)
    {
      double *row = get_row (tableau, i);

      for (j = 0; j < n_amounts; j++)
        row[j] = -coefficients[(gsize) i * n_amounts + j];
      row[n_amounts + i] = 1;
      row[tableau->n_columns - 1] = -bounds[i];
    }
  for (j = 0; j < n_amounts; j++)
    costs[j] = 1;
}

/* The row with the most negative right side; -1 where there is none, which is the solution. */
static int
choose_row (const Tableau *tableau)
{
  int chosen = -1;
  double least = -EPSILON;
  guint i;

  for (i = 0; i < tableau->n_rows; i++)
    {
      double value = get_row (tableau, i)[tableau->n_columns - 1];

      if (value < least)
        {
          least = value;
          chosen = (int) i;
        }
    }
  return chosen;
}

/* The column that keeps every reduced cost at 0 or more; the first of several, so that the method does
 * not go in circles. -1 where the row cannot be satisfied. */
static int
choose_column (const Tableau *tableau, const double *row)
{
  const double *costs = get_row (tableau, tableau->n_rows);
  int chosen = -1;
  double least = INFINITY;
  guint j;

  for (j = 0; j + 1 < tableau->n_columns; j++)
    {
      if (row[j] >= -EPSILON)
        continue;
      if (costs[j] / -row[j] < least - EPSILON)
        {
          least = costs[j] / -row[j];
          chosen = (int) j;
        }
    }
  return chosen;
}

static void
pivot (Tableau *tableau, guint pivot_row, guint pivot_column)
{
  double *row = get_row (tableau, pivot_row);
  double factor = row[pivot_column];
  guint i, j;

  for (j = 0; j < tableau->n_columns; j++)
    row[j] /= factor;
  for (i = 0; i <= tableau->n_rows; i++)
    {
      double *other = get_row (tableau, i);

      factor = other[pivot_column];
      if (i == pivot_row || factor == 0)
        continue;
      for (j = 0; j < tableau->n_columns; j++)
        other[j] -= factor * row[j];
    }
}

gboolean
muster_simplex_minimise (guint n_rows, guint n_columns, const double *coefficients,
                         const double *bounds, double *minimum)
{
  Tableau tableau = { n_rows, n_columns + n_rows + 1, NULL };
  /* Each pivot of a table so small improves it; more of them than this is rounding going round. */
  guint rounds = 50 * (n_rows + n_columns) + 50;
  int row = -1;
  gboolean solved = TRUE;

  g_return_val_if_fail (minimum != NULL, FALSE);

  tableau.cells = g_new0 (double, (gsize) (n_rows + 1) * tableau.n_columns);
  fill (&tableau, n_columns, coefficients, bounds);
  while (solved && rounds-- > 0 && (row = choose_row (&tableau)) >= 0)
    {
      int column = choose_column (&tableau, get_row (&tableau, (guint) row));

      if (column < 0)
        solved = FALSE;
      else
        pivot (&tableau, (guint) row, (guint) column);
    }
  *minimum = -get_row (&tableau, n_rows)[tableau.n_columns - 1];
  g_free (tableau.cells);
  return solved && row < 0;
}
