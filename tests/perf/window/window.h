/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows that need a display. */

#pragma once

#include <glib.h>

#include "app/app-window.h"

G_BEGIN_DECLS

#define PERF_N_OFFICERS 10000u
#define PERF_N_CREDITS 750000u

/** perf_window_get_agency: path of an agency of 10,000 officers with 750,000 credits; made when it is first asked for. */
const char *
perf_window_get_agency (void);

/** perf_window_remove_agency: removes it. */
void
perf_window_remove_agency (void);

/** perf_window_shows_rows: whether a list of the page that is shown has rows. */
gboolean
perf_window_shows_rows (MusterAppWindow *window);

/** perf_launch_run_child: what row-launch starts: says on stdout when it was drawn, and ends. */
int
perf_launch_run_child (const char *what, const char *path);

/** perf_row_launch_measure: a window's first frame, and its first rows, against an empty window's frame. */
void
perf_row_launch_measure (void);

/** perf_row_list_measure: a list of 100,000 rows: sort, filter, scroll. */
void
perf_row_list_measure (void);

/** perf_row_loop_measure: the main loop while each page is shown of the large agency and of the sample. */
void
perf_row_loop_measure (void);

G_END_DECLS
