/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measuring a figure beside its floor: both in turn in the same run, the median of five each. A floor is
 * the least that the work must cost on this machine; its absolute time is printed, since a slow floor would
 * flatter. */

#pragma once

#include <glib.h>

/**
 * PerfRow:
 * @name: what is measured
 * @floor_name: what it is held against
 * @goal: largest ratio to the floor that is wanted
 * @set_up: (nullable): makes what both need; gives their data
 * @work: one run; gives its seconds
 * @floor: one run of the floor; gives its seconds
 * @tear_down: (nullable): frees the data
 */
typedef struct
{
  const char *name;
  const char *floor_name;
  double goal;
  gpointer (*set_up) (void);
  double (*work) (gpointer data);
  double (*floor) (gpointer data);
  void (*tear_down) (gpointer data);
} PerfRow;

/** perf_row_measure: measures a row and prints it. */
void
perf_row_measure (const PerfRow *row);

/** perf_figure_print: prints a figure that is held against a limit of its own instead of a floor; both in seconds. */
void
perf_figure_print (const char *name, double seconds, double goal);

/** perf_now: seconds on a monotonic clock. */
double
perf_now (void);

extern const PerfRow perf_row_import;
extern const PerfRow perf_row_edit;
extern const PerfRow perf_row_verify;
extern const PerfRow perf_row_duties;
extern const PerfRow perf_row_pdf;
extern const PerfRow perf_row_finish;
extern const PerfRow perf_row_xlsx;
