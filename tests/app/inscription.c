/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* On which side the ink of a cell is, in both directions of the window and of the text. */

#include "app/inscription.h"
#include "support.h"

#define WIDTH 400
#define HEIGHT 60

static GdkTexture *
draw (GtkWidget *widget)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (gtk_widget_get_native (widget));

  gdk_paintable_snapshot (paintable, snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  return gsk_renderer_render_texture (renderer, node, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));
}

/* Whether what is drawn lies in the right half, and nothing in the left one. */
static gboolean
is_right (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = draw (widget);
  g_autofree guint32 *pixels = g_new0 (guint32, WIDTH * HEIGHT);
  guint n[2] = { 0, 0 };
  guint i;

  gdk_texture_download (texture, (guchar *) pixels, WIDTH * sizeof *pixels);
  for (i = 0; i < WIDTH * HEIGHT; i++)
    if (pixels[i] >> 24 != 0)
      n[i % WIDTH / (WIDTH / 2)]++;
  g_assert_cmpuint (n[0] + n[1], >, 0);
  g_assert_true (n[0] == 0 || n[1] == 0);
  return n[1] > 0;
}

static void
test_align (void)
{
  static const char *const texts[] = { "9.00", "short 9.00", "أحمد" };
  static const GtkTextDirection directions[] = { GTK_TEXT_DIR_LTR, GTK_TEXT_DIR_RTL };
  GtkWidget *window = gtk_window_new ();
  GtkWidget *cell = gtk_inscription_new (NULL);
  guint i, j;

  gtk_widget_set_size_request (cell, WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), cell);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  for (i = 0; i < G_N_ELEMENTS (directions); i++)
    for (j = 0; j < G_N_ELEMENTS (texts); j++)
      {
        gboolean is_rtl = directions[i] == GTK_TEXT_DIR_RTL;

        gtk_widget_set_direction (cell, directions[i]);
        gtk_inscription_set_text (GTK_INSCRIPTION (cell), texts[j]);
        muster_inscription_align (GTK_INSCRIPTION (cell), FALSE);
        gtk_test_widget_wait_for_draw (window);
        g_assert_true (is_right (cell) == is_rtl);
        muster_inscription_align (GTK_INSCRIPTION (cell), TRUE);
        gtk_test_widget_wait_for_draw (window);
        g_assert_true (is_right (cell) != is_rtl);
      }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);
  g_test_add_func ("/app/inscription/align", test_align);
  return g_test_run ();
}
