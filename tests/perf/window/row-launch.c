/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From starting the program to the first frame, and to the first rows, of a file with 10,000 officers, against the
 * first frame of an empty window of the same libraries. */

#include <adwaita.h>
#include <stdio.h>
#include <string.h>

#include "app/application.h"
#include "app/settings.h"
#include "perf/measure.h"
#include "perf/window/frames.h"
#include "perf/window/window.h"

#define FRAME "frame"
#define ROWS "rows"

/* --- The child ------------------------------------------------------------------------------------ */

static void
say_now (const char *word)
{
  printf ("%s %" G_GINT64_FORMAT "\n", word, g_get_monotonic_time ());
  fflush (stdout);
}

static void
quit_after_frame (gpointer application)
{
  say_now (FRAME);
  g_application_quit (application);
}

static void
watch_for_rows (gpointer data)
{
  MusterAppWindow *window = data;

  if (perf_window_shows_rows (window))
    {
      say_now (ROWS);
      g_application_quit (g_application_get_default ());
    }
  else
    perf_frames_on_next (GTK_WIDGET (window), watch_for_rows, window);
}

static void
say_first_frame (gpointer window)
{
  say_now (FRAME);
  watch_for_rows (window);
}

static void
watch_window (GtkWidget *window)
{
  perf_frames_on_next (window, say_first_frame, window);
}

static void
window_added (GtkApplication *application G_GNUC_UNUSED, GtkWidget *window)
{
  g_signal_connect (window, "realize", G_CALLBACK (watch_window), NULL);
}

static void
show_empty_window (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  perf_frames_on_next (window, quit_after_frame, application);
}

int
perf_launch_run_child (const char *what, const char *path)
{
  g_autoptr (GApplication) application = NULL;
  g_autoptr (GSettings) settings = NULL;
  char *arguments[] = { (char *) "muster", (char *) path, NULL };

  if (strcmp (what, "empty") == 0)
    {
      application =
          G_APPLICATION (adw_application_new ("org.muster.Empty", G_APPLICATION_DEFAULT_FLAGS));
      g_signal_connect (application, "activate", G_CALLBACK (show_empty_window), NULL);
      return g_application_run (application, 1, arguments);
    }
  settings = muster_settings_new ();
  g_settings_set_string (settings, MUSTER_SETTING_PAGE, "officers");
  application = G_APPLICATION (muster_application_new ());
  g_signal_connect (application, "window-added", G_CALLBACK (window_added), NULL);
  return g_application_run (application, 2, arguments);
}

/* --- Measuring ------------------------------------------------------------------------------------ */

/* Seconds from the start of a child to its saying @word. */
static double
time_child (const char *what, const char *word)
{
  const char *const arguments[] = { "/proc/self/exe", "--child", what, perf_window_get_agency (),
                                    NULL };
  gint64 start = g_get_monotonic_time ();
  g_autofree char *said = NULL;
  const char *line;
  GError *error = NULL;

  if (!g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &said,
                     NULL, NULL, &error))
    g_error ("%s", error->message);
  line = strstr (said, word);
  if (line == NULL)
    g_error ("%s never said “%s”", what, word);
  return (double) (g_ascii_strtoll (line + strlen (word), NULL, 10) - start) / G_USEC_PER_SEC;
}

static double
time_first_frame (gpointer data G_GNUC_UNUSED)
{
  return time_child ("muster", FRAME);
}

static double
time_first_rows (gpointer data G_GNUC_UNUSED)
{
  return time_child ("muster", ROWS);
}

static double
time_empty_window (gpointer data G_GNUC_UNUSED)
{
  return time_child ("empty", FRAME);
}

void
perf_row_launch_measure (void)
{
  static const PerfRow frame = { "launch, 10,000 officers: first frame",
                                 "an empty window's",
                                 1.5,
                                 NULL,
                                 time_first_frame,
                                 time_empty_window,
                                 NULL };
  static const PerfRow rows = { "launch, 10,000 officers: rows of Officers",
                                "an empty window's",
                                3.0,
                                NULL,
                                time_first_rows,
                                time_empty_window,
                                NULL };

  perf_window_get_agency ();
  time_child ("muster", ROWS); /* what is read is in memory for all of them */
  perf_row_measure (&frame);
  perf_row_measure (&rows);
}
