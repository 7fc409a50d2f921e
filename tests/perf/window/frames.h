/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person feels of a window: when it was drawn, and how long its main loop was deaf. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** perf_frames_on_next: calls @func once, when @widget's window has drawn its next frame. */
void
perf_frames_on_next (GtkWidget *widget, void (*func) (gpointer data), gpointer data);

/** perf_frames_wait: runs the main loop until the window of @widget has drawn a frame; gives the seconds since @start. */
double
perf_frames_wait (GtkWidget *widget, double start);

/** perf_frames_work: the same less what the main loop slept. The display is drawn sixty times a second, so that of frames
 * one after the other each ends 16.7 ms after the last, however little is done for it. */
double
perf_frames_work (GtkWidget *widget, double start);

/** perf_frames_run_for: runs the main loop for @seconds. */
void
perf_frames_run_for (double seconds);

/** perf_dispatch_begin: from now on the main loop's turns are timed: from one poll() to the next. */
void
perf_dispatch_begin (void);

/** perf_dispatch_end: ends that; the turns' seconds, sorted. */
GArray *
perf_dispatch_end (void);

/** perf_percentile: the value below which @percent of the sorted @seconds are. */
double
perf_percentile (const GArray *seconds, guint percent);

/** perf_sort_seconds: sorts @seconds, a GArray of double. */
void
perf_sort_seconds (GArray *seconds);

G_END_DECLS
