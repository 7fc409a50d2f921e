/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "perf/window/frames.h"

#include "perf/measure.h"

/* --- Frames --------------------------------------------------------------------------------------- */

typedef struct
{
  void (*func) (gpointer data);
  gpointer data;
  gulong handler;
} NextFrame;

static void
drawn (GdkFrameClock *clock, gpointer data)
{
  NextFrame *next = data;

  g_signal_handler_disconnect (clock, next->handler);
  next->func (next->data);
  g_free (next);
}

void
perf_frames_on_next (GtkWidget *widget, void (*func) (gpointer data), gpointer data)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  NextFrame *next = g_new0 (NextFrame, 1);

  next->func = func;
  next->data = data;
  next->handler = g_signal_connect (clock, "after-paint", G_CALLBACK (drawn), next);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
note_drawn (gpointer data)
{
  *(gboolean *) data = TRUE;
}

double
perf_frames_wait (GtkWidget *widget, double start)
{
  gboolean is_drawn = FALSE;

  perf_frames_on_next (widget, note_drawn, &is_drawn);
  while (!is_drawn)
    g_main_context_iteration (NULL, TRUE);
  return perf_now () - start;
}

/* --- Work ----------------------------------------------------------------------------------------- */

static struct
{
  GPollFunc poll;
  double asleep;
} work;

static int
sleeping_poll (GPollFD *fds, guint n, int timeout)
{
  double start = perf_now ();
  int result = work.poll (fds, n, timeout);

  work.asleep += perf_now () - start;
  return result;
}

double
perf_frames_work (GtkWidget *widget, double start)
{
  double seconds;

  work.asleep = 0;
  work.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, sleeping_poll);
  seconds = perf_frames_wait (widget, start);
  g_main_context_set_poll_func (NULL, work.poll);
  return seconds - work.asleep;
}

static gboolean
time_is_up (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
perf_frames_run_for (double seconds)
{
  gboolean is_over = FALSE;

  g_timeout_add ((guint) (seconds * 1000), time_is_up, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

/* --- Turns of the main loop ----------------------------------------------------------------------- */

static struct
{
  GPollFunc poll;
  GArray *turns; /* of double: seconds */
  double woken;
} watch;

/* What lies between two polls is one turn: nothing else is heard meanwhile. */
static int
timed_poll (GPollFD *fds, guint n, int timeout)
{
  double turn = perf_now () - watch.woken;
  int result;

  g_array_append_val (watch.turns, turn);
  result = watch.poll (fds, n, timeout);
  watch.woken = perf_now ();
  return result;
}

void
perf_dispatch_begin (void)
{
  watch.turns = g_array_new (FALSE, FALSE, sizeof (double));
  watch.woken = perf_now ();
  watch.poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, timed_poll);
}

GArray *
perf_dispatch_end (void)
{
  g_main_context_set_poll_func (NULL, watch.poll);
  perf_sort_seconds (watch.turns);
  return g_steal_pointer (&watch.turns);
}

/* --- Figures -------------------------------------------------------------------------------------- */

static int
compare_seconds (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

void
perf_sort_seconds (GArray *seconds)
{
  g_array_sort (seconds, compare_seconds);
}

double
perf_percentile (const GArray *seconds, guint percent)
{
  return g_array_index (seconds, double, (seconds->len - 1) * percent / 100);
}
