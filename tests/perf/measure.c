/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Five runs of each, in turn; medians. */

#include "perf/measure.h"

#include <stdio.h>
#include <stdlib.h>

#define N_RUNS 5

double
perf_now (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (double *values)
{
  qsort (values, N_RUNS, sizeof *values, compare_doubles);
  return values[N_RUNS / 2];
}

void
perf_row_measure (const PerfRow *row)
{
  gpointer data = row->set_up != NULL ? row->set_up () : NULL;
  double work[N_RUNS], floor[N_RUNS];
  double work_median, floor_median, ratio;
  guint i;

  for (i = 0; i < N_RUNS; i++)
    {
      floor[i] = row->floor (data);
      work[i] = row->work (data);
    }
  if (row->tear_down != NULL)
    row->tear_down (data);
  work_median = median (work);
  floor_median = median (floor);
  ratio = work_median / floor_median;
  printf ("%-44s %9.2f ms   %-40s %9.2f ms   %5.2f x   goal %4.2f x  %s\n", row->name,
          work_median * 1000, row->floor_name, floor_median * 1000, ratio, row->goal,
          ratio <= row->goal ? "held" : "MISSED");
  fflush (stdout);
}

void
perf_figure_print (const char *name, double seconds, double goal)
{
  printf ("%-44s %9.2f ms   goal %.0f ms  %s\n", name, seconds * 1000, goal * 1000,
          seconds <= goal ? "held" : "MISSED");
  fflush (stdout);
}
