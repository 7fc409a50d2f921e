/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Not a test: makes a picture of every page and dialog, to look at. MUSTER_PICTURES_RTL mirrors the window,
 * MUSTER_PICTURES_SCALE is the size of the text in hundredths, MUSTER_TEST_LOCALEDIR makes it speak the language of
 * tests/pseudo, MUSTER_PICTURES_STATE is CT or CO. */

#include "tour.h"

static void
take_picture (GtkWidget *root, const char *stop, gpointer folder)
{
  g_autofree char *name = g_strconcat (stop, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (root);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (root),
                          gtk_widget_get_height (root));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  g_return_if_fail (node != NULL);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (root)), node, NULL);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

static void
set_text_scale (int hundredths)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * hundredths / 100, NULL);
}

int
main (int argc, char *argv[])
{
  const char *state = g_getenv ("MUSTER_PICTURES_STATE");
  const char *scale = g_getenv ("MUSTER_PICTURES_SCALE");
  g_autoptr (GApplication) application = NULL;
  TestApp app = { NULL, NULL, NULL };

  test_app_init (&argc, &argv);
  /* Whatever GTK has to say of a page, its picture is wanted. */
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  if (argc != 2)
    g_error ("usage: pictures FOLDER");
  if (g_getenv ("MUSTER_PICTURES_RTL") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  if (scale != NULL)
    set_text_scale ((int) g_ascii_strtoll (scale, NULL, 10));
  application = test_tour_start (g_getenv ("MUSTER_TEST_LOCALEDIR") != NULL);
  g_assert_cmpint (g_mkdir_with_parents (argv[1], 0755), ==, 0);
  test_app_set_up (&app, state != NULL ? state : "CT");
  test_tour (&app, take_picture, argv[1]);
  test_app_tear_down (&app, state != NULL ? state : "CT");
  return 0;
}
