/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What a label has no room for is its tooltip. */

#include "app/whole-text.h"
#include "support.h"

#define NAME "Borrington-Smythe, Annabella Constance"

static gboolean
has_tooltip (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_shown = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &is_shown);
  return is_shown;
}

static GtkWidget *
show (GtkWidget *label, int width)
{
  GtkWidget *window = gtk_window_new ();

  muster_whole_text_on_hover (label, label);
  gtk_window_set_default_size (GTK_WINDOW (window), width, 60);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (label);
  return window;
}

static void
test_label (gconstpointer width)
{
  GtkWidget *label = gtk_label_new (NAME);
  gboolean is_cut = GPOINTER_TO_INT (width) < 200;
  GtkWidget *window;

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  window = show (label, GPOINTER_TO_INT (width));
  g_assert_cmpint (has_tooltip (label), ==, is_cut);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_inscription (void)
{
  GtkWidget *inscription = gtk_inscription_new (NAME);
  GtkWidget *window = show (inscription, 80);

  g_assert_true (has_tooltip (inscription));
  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), NULL);
  g_assert_false (has_tooltip (inscription));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

  g_test_add_data_func ("/app/whole-text/cut", GINT_TO_POINTER (80), test_label);
  g_test_add_data_func ("/app/whole-text/not-cut", GINT_TO_POINTER (800), test_label);
  g_test_add_func ("/app/whole-text/inscription", test_inscription);

  return g_test_run ();
}
