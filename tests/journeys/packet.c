/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From the officers who renew to a saved packet by keys alone, in at most ten key presses. */

#include "app/choose-file.h"
#include "keys.h"

#define BUDGET 10u

static gboolean
is_packet (const char *path)
{
  g_autofree char *content = NULL;

  return g_str_has_suffix (path, ".pdf") && g_file_get_contents (path, &content, NULL, NULL) &&
         g_str_has_prefix (content, "%PDF-");
}

static guint
count_packets (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (is_packet (path))
        n++;
    }
  return n;
}

static gboolean
is_ready (gpointer app)
{
  GtkWidget *button =
      test_app_find (GTK_WIDGET (((TestApp *) app)->window), GTK_TYPE_BUTTON, "_Save As…");

  return button != NULL && gtk_widget_get_mapped (button) && gtk_widget_is_sensitive (button);
}

static gboolean
is_saved (gpointer app)
{
  return test_app_shows (GTK_WIDGET (((TestApp *) app)->window), "Saved /");
}

static void
test_save (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  test_app_open (app);
  g_assert_cmpuint (count_packets (app->folder), ==, 0);
  muster_choose_file_answer (app->folder);
  keys_begin (app);
  keys_press ("Control+3");
  keys_press ("Alt+p");
  test_app_wait (is_ready, app, "the packet to be shown");
  keys_press ("Alt+s");
  test_app_wait (is_saved, app, "the packet");
  g_assert_cmpuint (count_packets (app->folder), ==, 1);
  g_assert_cmpuint (keys_end (), <=, BUDGET);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add ("/journeys/packet/save", TestApp, "CT", test_app_set_up, test_save,
              test_app_tear_down);

  return g_test_run ();
}
