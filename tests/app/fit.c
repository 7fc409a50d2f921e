/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Every page and dialog fits the smallest window, also from right to left and in large text. */

#include "tour.h"

#define LARGE 3 / 2

static void
test_plain (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_tour (app, test_tour_check_size, NULL);
}

static void
set_up_mirrored (TestApp *app, gconstpointer state)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_app_set_up (app, state);
}

static void
tear_down_mirrored (TestApp *app, gconstpointer state)
{
  test_app_tear_down (app, state);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
set_up_large (TestApp *app, gconstpointer state)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * LARGE, NULL);
  test_app_set_up (app, state);
}

static void
tear_down_large (TestApp *app, gconstpointer state)
{
  test_app_tear_down (app, state);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  test_app_init (&argc, &argv);
  application = test_tour_start (FALSE);
  g_test_add ("/app/fit/plain", TestApp, "CT", test_app_set_up, test_plain, test_app_tear_down);
  g_test_add ("/app/fit/right-to-left", TestApp, "CT", set_up_mirrored, test_plain,
              tear_down_mirrored);
  g_test_add ("/app/fit/large-text", TestApp, "CT", set_up_large, test_plain, tear_down_large);
  return g_test_run ();
}
