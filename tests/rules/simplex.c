/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The least sum under linear demands: small problems by hand, and random ones against every corner. */

#include "config.h"

#include <math.h>

#include "rules/simplex.h"

#define MAX_AMOUNTS 4
#define MAX_ROWS 5
#define MAX_PLANES (MAX_ROWS + MAX_AMOUNTS)
#define NEAR 1e-6

static void
test_by_hand (void)
{
  /* Three pairs of three amounts, two in each pair: one of each. */
  static const double pairs[] = { 1, 1, 0, 0, 1, 1, 1, 0, 1 };
  static const double twos[] = { 2, 2, 2 };
  /* At most 1 of the first, which serves both. */
  static const double limited[] = { 1, 0, 1, 1, 0, 1, -1, 0, 0 };
  static const double limits[] = { 3, 3, -1 };
  /* At least 2 and at most 1. */
  static const double contrary[] = { 1, -1 };
  static const double bounds[] = { 2, -1 };
  double minimum = -1;

  g_assert_true (muster_simplex_minimise (3, 3, pairs, twos, &minimum));
  g_assert_cmpfloat_with_epsilon (minimum, 3, NEAR);
  g_assert_true (muster_simplex_minimise (3, 3, limited, limits, &minimum));
  g_assert_cmpfloat_with_epsilon (minimum, 3, NEAR);
  g_assert_false (muster_simplex_minimise (2, 1, contrary, bounds, &minimum));
  g_assert_true (muster_simplex_minimise (0, 2, NULL, NULL, &minimum));
  g_assert_cmpfloat_with_epsilon (minimum, 0, NEAR);
}

/* --- Every corner ---------------------------------------------------------------------------------- */

/* "The products of coefficients and amounts add up to bound or more": the demands, and no amount below 0. */
typedef struct
{
  guint n_amounts;
  guint n_planes;
  double coefficients[MAX_PLANES][MAX_AMOUNTS];
  double bounds[MAX_PLANES];
} Problem;

/* Where the planes in @chosen meet, by elimination; FALSE where they do not meet in one point. */
static gboolean
meet (const Problem *problem, const guint *chosen, double *point)
{
  guint n = problem->n_amounts, i, j, k;
  double rows[MAX_AMOUNTS][MAX_AMOUNTS + 1];

  for (i = 0; i < n; i++)
    {
      for (j = 0; j < n; j++)
        rows[i][j] = problem->coefficients[chosen[i]][j];
      rows[i][n] = problem->bounds[chosen[i]];
    }
  for (i = 0; i < n; i++)
    {
      guint best = i;

      for (k = i + 1; k < n; k++)
        best = fabs (rows[k][i]) > fabs (rows[best][i]) ? k : best;
      if (fabs (rows[best][i]) < NEAR)
        return FALSE;
      for (j = 0; j <= n; j++)
        {
          double cell = rows[i][j];

          rows[i][j] = rows[best][j];
          rows[best][j] = cell;
        }
      for (k = 0; k < n; k++)
        {
          double factor = k != i ? rows[k][i] / rows[i][i] : 0;

          for (j = i; j <= n; j++)
            rows[k][j] -= factor * rows[i][j];
        }
    }
  for (i = 0; i < n; i++)
    point[i] = rows[i][n] / rows[i][i];
  return TRUE;
}

static gboolean
is_allowed (const Problem *problem, const double *point)
{
  guint i, j;

  for (i = 0; i < problem->n_planes; i++)
    {
      double sum = 0;

      for (j = 0; j < problem->n_amounts; j++)
        sum += problem->coefficients[i][j] * point[j];
      if (sum < problem->bounds[i] - NEAR)
        return FALSE;
    }
  return TRUE;
}

/* The least sum lies in a corner, for no amount is below 0: tries every @n-th choice of planes. */
static void
try_corners (const Problem *problem, guint *chosen, guint n, guint from, double *least)
{
  double point[MAX_AMOUNTS], sum = 0;
  guint i;

  if (n < problem->n_amounts && n < MAX_AMOUNTS)
    {
      for (i = from; i < problem->n_planes; i++)
        {
          chosen[n] = i;
          try_corners (problem, chosen, n + 1, i + 1, least);
        }
      return;
    }
  if (!meet (problem, chosen, point) || !is_allowed (problem, point))
    return;
  for (i = 0; i < n; i++)
    sum += point[i];
  *least = MIN (*least, sum);
}

/* As the least further time makes them: amounts serve demands (1), or stand under limits (-1). */
static void
make_problem (Problem *problem, GRand *rand)
{
  guint n_rows = (guint) g_rand_int_range (rand, 1, MAX_ROWS + 1);
  guint i, j;

  *problem = (Problem){ 0 };
  problem->n_amounts = (guint) g_rand_int_range (rand, 1, MAX_AMOUNTS + 1);
  problem->n_planes = n_rows + problem->n_amounts;
  for (i = 0; i < n_rows; i++)
    {
      gboolean is_limit = g_rand_int_range (rand, 0, 3) == 0;

      for (j = 0; j < problem->n_amounts; j++)
        problem->coefficients[i][j] = g_rand_boolean (rand) ? 0 : is_limit ? -1 : 1;
      problem->bounds[i] =
          is_limit ? -g_rand_int_range (rand, 0, 4) : g_rand_int_range (rand, 0, 6);
    }
  for (j = 0; j < problem->n_amounts; j++)
    problem->coefficients[n_rows + j][j] = 1;
}

static void
test_every_corner (void)
{
  GRand *rand = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  guint round;

  for (round = 0; round < 20000; round++)
    {
      Problem problem;
      guint chosen[MAX_AMOUNTS], n_rows, i, j;
      double cells[MAX_ROWS * MAX_AMOUNTS];
      double minimum = 0, least = INFINITY;

      make_problem (&problem, rand);
      n_rows = problem.n_planes - problem.n_amounts;
      for (i = 0; i < n_rows; i++)
        for (j = 0; j < problem.n_amounts; j++)
          cells[i * problem.n_amounts + j] = problem.coefficients[i][j];
      try_corners (&problem, chosen, 0, 0, &least);
      if (!muster_simplex_minimise (n_rows, problem.n_amounts, cells, problem.bounds, &minimum))
        g_assert_true (isinf (least));
      else
        g_assert_cmpfloat_with_epsilon (minimum, least, NEAR);
    }
  g_rand_free (rand);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/simplex/by-hand", test_by_hand);
  g_test_add_func ("/rules/simplex/every-corner", test_every_corner);
  return g_test_run ();
}
