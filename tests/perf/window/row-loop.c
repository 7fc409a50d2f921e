/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The main loop while a file of 10,000 officers is opened and each page is shown and searched: nothing may keep it from
 * hearing a key. */

#include <adwaita.h>

#include "app/settings.h"
#include "app/sidebar.h"
#include "perf/measure.h"
#include "perf/window/frames.h"
#include "perf/window/window.h"

#define SECONDS_A_PAGE 1.5

static void
wait_until_idle (MusterAppWindow *window)
{
  MusterSession *session;

  do
    {
      perf_frames_run_for (0.1);
      session = muster_app_window_get_session (window);
    }
  while (session == NULL || muster_session_is_busy (session));
}

/* The worst of the pages, each shown for the first time. */
static double
show_pages (MusterAppWindow *window, const char **slowest)
{
  double worst = 0;
  guint n, i;
  const MusterSidebarEntry *entries = muster_sidebar_get_entries (&n);

  for (i = 0; i < n; i++)
    {
      double start = perf_now ();
      double seconds;

      muster_app_window_show_page (window, entries[i].name);
      seconds = perf_frames_wait (GTK_WIDGET (window), start);
      if (seconds > worst)
        {
          worst = seconds;
          *slowest = entries[i].name;
        }
      perf_frames_run_for (SECONDS_A_PAGE);
      wait_until_idle (window);
    }
  return worst;
}

static void
print_turns (const GArray *turns)
{
  guint n_long = 0;
  guint i;

  for (i = 0; i < turns->len; i++)
    n_long += g_array_index (turns, double, i) > 0.050;
  perf_figure_print ("main loop, 10,000 officers: a turn, p99", perf_percentile (turns, 99), 0.050);
  g_print ("  %u turns, %u above 50 ms, the longest %.0f ms\n", turns->len, n_long,
           perf_percentile (turns, 100) * 1000);
}

void
perf_row_loop_measure (void)
{
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (GArray) turns = NULL;
  const char *path = perf_window_get_agency ();
  const char *slowest = "";
  MusterAppWindow *window;
  double worst;

  adw_init ();
  settings = muster_settings_new ();
  window = muster_app_window_new (NULL, settings);
  gtk_window_present (GTK_WINDOW (window));
  perf_frames_run_for (0.5);
  perf_dispatch_begin ();
  muster_app_window_open (window, path);
  wait_until_idle (window);
  worst = show_pages (window, &slowest);
  turns = perf_dispatch_end ();
  print_turns (turns);
  perf_figure_print ("a page's first frame, worst", worst, 0.120);
  g_print ("  the slowest: %s\n", slowest);
  gtk_window_destroy (GTK_WINDOW (window));
}
