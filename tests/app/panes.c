/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* F6 goes round: sidebar, and each pane of the page. */

#include "app/panes.h"

#include "app/grid.h"
#include "app/officer-list.h"
#include "app/officer-view.h"
#include "app/packet-page.h"
#include "app/pdf-pane.h"
#include "app/pdf-view.h"
#include "app/reasons-panel.h"
#include "support.h"

#define MAX_PANES 8

static GtkWidget *
show_page (TestApp *app, const char *name)
{
  GtkWidget *page = GTK_WIDGET (muster_app_window_show_page (app->window, name));

  g_assert_nonnull (page);
  test_app_settle (app);
  gtk_widget_grab_focus (page);
  test_app_settle (app);
  return page;
}

static GtkWidget *
get_sidebar (TestApp *app)
{
  GtkWidget *row = test_app_find (GTK_WIDGET (app->window), GTK_TYPE_LIST_BOX_ROW, NULL);

  return gtk_widget_get_parent (row);
}

static GtkWidget *
get_focus (TestApp *app)
{
  return gtk_root_get_focus (GTK_ROOT (app->window));
}

static gboolean
is_in (TestApp *app, GtkWidget *pane)
{
  GtkWidget *focus = get_focus (app);

  return focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

/* From wherever the focus is to the sidebar, then once round through @panes and back, and the same backwards. */
static void
go_round (TestApp *app, GtkWidget *page, GtkWidget *const *panes, guint n)
{
  GtkWidget *sidebar = get_sidebar (app);
  GtkWidget *places[MAX_PANES] = { NULL };
  guint i;

  for (i = 0; i <= n && !is_in (app, sidebar); i++)
    g_assert_true (muster_panes_move (sidebar, page, FALSE));
  g_assert_true (is_in (app, sidebar));
  g_assert_true (get_focus (app) ==
                 GTK_WIDGET (gtk_list_box_get_selected_row (GTK_LIST_BOX (sidebar))));
  g_assert_true (gtk_window_get_focus_visible (GTK_WINDOW (app->window)));
  for (i = 0; i < n; i++)
    {
      g_assert_true (muster_panes_move (sidebar, page, FALSE));
      g_assert_true (is_in (app, panes[i]));
      places[i] = get_focus (app);
    }
  g_assert_true (muster_panes_move (sidebar, page, FALSE));
  g_assert_true (is_in (app, sidebar));
  /* A pane gives the focus to the place that had it. */
  for (i = n; i > 0; i--)
    {
      g_assert_true (muster_panes_move (sidebar, page, TRUE));
      g_assert_true (get_focus (app) == places[i - 1]);
    }
  g_assert_true (muster_panes_move (sidebar, page, TRUE));
  g_assert_true (is_in (app, sidebar));
}

static void
test_officers (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page, *panes[2];

  test_app_open (app);
  page = show_page (app, "officers");
  panes[0] = test_app_find (page, MUSTER_TYPE_OFFICER_LIST, NULL);
  panes[1] = test_app_find (page, MUSTER_TYPE_OFFICER_VIEW, NULL);
  go_round (app, page, panes, G_N_ELEMENTS (panes));
}

/* The panel is a pane while it is shown. */
static void
test_renewals (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page, *panes[2];

  test_app_open (app);
  page = show_page (app, "renewals");
  panes[0] = test_app_find (page, MUSTER_TYPE_GRID, NULL);
  muster_grid_set_cursor (MUSTER_GRID (panes[0]), 0, 1);
  test_app_settle (app);
  panes[1] = test_app_find (page, MUSTER_TYPE_REASONS_PANEL, NULL);
  g_assert_nonnull (panes[1]);
  go_round (app, page, panes, G_N_ELEMENTS (panes));
}

static gboolean
is_drawn (gpointer page)
{
  GtkWidget *view = test_app_find (page, MUSTER_TYPE_PDF_VIEW, NULL);

  return view != NULL && muster_pdf_view_is_drawn (MUSTER_PDF_VIEW (view));
}

static void
test_packet (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPage *page = muster_packet_page_new (muster_date_new (2026, 6, 30), 0);
  GtkWidget *panes[3], *middle;

  test_app_open (app);
  muster_page_push (MUSTER_PAGE (show_page (app, "renewals")), page, "Packet");
  test_app_settle (app);
  test_app_wait (is_drawn, page, "the packet");
  test_app_settle (app);
  panes[1] = test_app_find (GTK_WIDGET (page), MUSTER_TYPE_PDF_PANE, NULL);
  /* Where nobody is chosen, a sentence stands in the place of the pages. */
  middle = gtk_widget_get_ancestor (panes[1], GTK_TYPE_STACK);
  panes[0] = gtk_widget_get_prev_sibling (gtk_widget_get_prev_sibling (middle));
  panes[2] = gtk_widget_get_next_sibling (gtk_widget_get_next_sibling (middle));
  go_round (app, GTK_WIDGET (page), panes, G_N_ELEMENTS (panes));
  /* The focus on its row in the sidebar leaves it alone; to press the row leaves it. */
  g_signal_emit_by_name (get_sidebar (app), "row-activated",
                         gtk_list_box_get_selected_row (GTK_LIST_BOX (get_sidebar (app))));
  test_app_settle (app);
  g_assert_null (test_app_find (GTK_WIDGET (app->window), MUSTER_TYPE_PACKET_PAGE, NULL));
}

/* A page that nothing divides is one pane. */
static void
test_today (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  GtkWidget *page;

  test_app_open (app);
  page = show_page (app, "today");
  go_round (app, page, &page, 1);
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/panes/" name, TestApp, "CT", test_app_set_up, func, test_app_tear_down)
  ADD ("officers", test_officers);
  ADD ("renewals", test_renewals);
  ADD ("packet", test_packet);
  ADD ("today", test_today);

  return g_test_run ();
}
