/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The pages of a packet: finding a text, turning, zoom, and how sharp they are. */

#include <cairo-pdf.h>

#include "app/packet-page.h"
#include "app/pdf-pane.h"
#include "app/pdf-sheet.h"
#include "pdf/client.h"
#include "support.h"

static gboolean
is_drawn (gpointer view)
{
  return muster_pdf_view_is_drawn (view);
}

/* The pane of a packet whose first pages are drawn. */
static MusterPdfPane *
open_pane (TestApp *app)
{
  MusterPage *from, *packet;
  GtkWidget *pane;

  test_app_open (app);
  from = muster_app_window_show_page (app->window, "renewals");
  packet = muster_packet_page_new (muster_date_new (2026, 6, 30), 0);
  muster_page_push (from, packet, "Packet");
  test_app_settle (app);
  pane = test_app_find (GTK_WIDGET (packet), MUSTER_TYPE_PDF_PANE, NULL);
  g_assert_nonnull (pane);
  test_app_wait (is_drawn, muster_pdf_pane_get_view (MUSTER_PDF_PANE (pane)), "the pages");
  return MUSTER_PDF_PANE (pane);
}

static void
press (gpointer pane, const char *action)
{
  g_assert_true (gtk_widget_activate_action (pane, action, NULL));
}

/* --- Searching ------------------------------------------------------------------------------------ */

static gboolean
has_searched (gpointer view)
{
  return !muster_pdf_view_is_searching (view);
}

static guint
count_marks (GtkWidget *widget)
{
  GtkWidget *child;
  guint n =
      MUSTER_IS_PDF_SHEET (widget) ? muster_pdf_sheet_get_n_marks (MUSTER_PDF_SHEET (widget)) : 0;

  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_marks (child);
  return n;
}

static gboolean
says_nothing_found (gpointer pane)
{
  return test_app_shows (pane, "Not found");
}

static gboolean
has_found (gpointer view)
{
  guint n;

  return muster_pdf_view_get_match (view, &n) > 0;
}

static void
test_search (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPdfPane *pane = open_pane (app);
  MusterPdfView *view = muster_pdf_pane_get_view (pane);
  GtkWidget *entry;
  guint n, last;

  gtk_widget_activate_action (GTK_WIDGET (app->window), "win.search", NULL);
  entry = test_app_find (GTK_WIDGET (pane), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (entry);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (app->window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "FIREARMS");
  test_app_wait (has_found, view, "the places");
  g_assert_cmpuint (muster_pdf_view_get_match (view, &n), ==, 1);
  g_assert_cmpuint (n, >, 2);
  g_assert_cmpuint (count_marks (GTK_WIDGET (view)), ==, n);
  g_assert_true (test_app_shows (GTK_WIDGET (pane), "1 of "));
  test_app_settle (app);
  press (pane, "pdf.search-previous");
  g_assert_cmpuint (muster_pdf_view_get_match (view, &n), ==, n);
  test_app_settle (app);
  last = muster_pdf_view_get_page (view);
  g_assert_cmpuint (last, >, 2);
  press (pane, "pdf.search-next");
  g_assert_cmpuint (muster_pdf_view_get_match (view, &n), ==, 1);
  test_app_settle (app);
  g_assert_cmpuint (muster_pdf_view_get_page (view), <, last);

  gtk_editable_set_text (GTK_EDITABLE (entry), "no such text");
  test_app_wait (says_nothing_found, pane, "that it is not found");
  test_app_wait (has_searched, view, "the answer");
  g_assert_cmpuint (count_marks (GTK_WIDGET (view)), ==, 0);
  press (pane, "pdf.search");
  g_assert_false (gtk_widget_get_mapped (entry) && gtk_widget_has_focus (entry));
}

/* --- Moving --------------------------------------------------------------------------------------- */

typedef struct
{
  MusterPdfView *view;
  guint page;
} Place;

static gboolean
is_at (gpointer data)
{
  const Place *place = data;

  return muster_pdf_view_get_page (place->view) == place->page;
}

static void
expect_page (MusterPdfPane *pane, guint page)
{
  Place place = { muster_pdf_pane_get_view (pane), page };

  test_app_wait (is_at, &place, "the page");
}

static void
test_turn (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPdfPane *pane = open_pane (app);

  press (pane, "pdf.next-page");
  expect_page (pane, 2);
  press (pane, "pdf.page-down");
  press (pane, "pdf.page-down");
  expect_page (pane, 4);
  muster_pdf_view_scroll_to (muster_pdf_pane_get_view (pane), 2);
  expect_page (pane, 2);
  press (pane, "pdf.previous-page");
  expect_page (pane, 1);
}

static GtkWidget *
find_sheet (MusterPdfView *view)
{
  return test_app_find (GTK_WIDGET (view), MUSTER_TYPE_PDF_SHEET, NULL);
}

/* Width of the widest page: a packet may hold some that lie on their side. */
static int
find_widest (MusterPdfView *view)
{
  GtkWidget *sheet;
  int widest = 0;

  for (sheet = find_sheet (view); sheet != NULL; sheet = gtk_widget_get_next_sibling (sheet))
    widest = MAX (widest, gtk_widget_get_width (sheet));
  return widest;
}

static void
test_zoom (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPdfPane *pane = open_pane (app);
  MusterPdfView *view = muster_pdf_pane_get_view (pane);
  guint before = muster_pdf_view_get_zoom (view);
  int room;

  press (pane, "pdf.zoom-in");
  g_assert_cmpuint (muster_pdf_view_get_zoom (view), ==, before + 25);
  press (pane, "pdf.zoom-out");
  g_assert_cmpuint (muster_pdf_view_get_zoom (view), ==, before);
  press (pane, "pdf.zoom-fit");
  test_app_settle (app);
  room = gtk_widget_get_width (GTK_WIDGET (view)) - find_widest (view);
  g_assert_cmpint (room, >=, 0);
  g_assert_cmpint (room, <, 64);
}

/* A picture has a pixel for each of the display's; this is run at a scale of two, too. */
static void
test_sharp (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  MusterPdfPane *pane = open_pane (app);
  GtkWidget *sheet = find_sheet (muster_pdf_pane_get_view (pane));
  GdkTexture *texture = muster_pdf_sheet_get_texture (MUSTER_PDF_SHEET (sheet));
  const char *scale = g_getenv ("GDK_SCALE");
  int factor = gtk_widget_get_scale_factor (sheet);

  g_assert_cmpint (factor, ==, scale != NULL ? atoi (scale) : 1);
  g_assert_nonnull (texture);
  g_assert_cmpint (ABS (gdk_texture_get_width (texture) - gtk_widget_get_width (sheet) * factor),
                   <=, 2 * factor);
}

/* --- Printing ------------------------------------------------------------------------------------- */

static void
printed (const GError *error, gpointer data)
{
  gboolean *is_printed = data;

  g_assert_no_error (error);
  *is_printed = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static MusterPdfInfo *
inspect (GBytes *content)
{
  g_autoptr (GError) error = NULL;
  MusterPdfInfo *info = muster_pdf_inspect (content, NULL, &error);

  g_assert_no_error (error);
  return info;
}

/* The first page still has its square, where it was. */
static void
assert_square (GBytes *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPdfPixels) pixels = muster_pdf_preview (content, 0, 612, NULL, &error);
  const guint8 *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (pixels->data, NULL);
  g_assert_cmpuint (data[(100 * pixels->width + 100) * 3], <, 64);
  g_assert_cmpuint (data[(50 * pixels->width + 50) * 3], >, 192);
  g_assert_cmpuint (data[(300 * pixels->width + 300) * 3], >, 192);
}

/* A small file with an upright page and one on its side, and what printing makes of it. */
static void
test_print (TestApp *app, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (app->folder, "paper.pdf", NULL);
  g_autofree char *printed_path = g_build_filename (app->folder, "printed.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 612, 792);
  cairo_t *cr = cairo_create (surface);
  MusterPdfView *view = muster_pdf_pane_get_view (open_pane (app));
  gboolean is_printed = FALSE;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) made = NULL;
  g_autoptr (MusterPdfInfo) before = NULL;
  g_autoptr (MusterPdfInfo) after = NULL;
  char *bytes;
  gsize length;
  guint i;

  cairo_rectangle (cr, 72, 72, 200, 200);
  cairo_fill (cr);
  cairo_show_page (cr);
  cairo_pdf_surface_set_size (surface, 792, 612);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  content = g_bytes_new_take (bytes, length);
  muster_pdf_view_show (view, content);
  g_assert_false (muster_pdf_view_print (view, "Packet", printed_path, printed, NULL, NULL));
  test_app_wait (is_drawn, view, "the two pages");
  g_assert_true (muster_pdf_view_print (view, "Packet", printed_path, printed, &is_printed, NULL));
  test_app_wait (is_true, &is_printed, "the paper");
  g_assert_true (g_file_get_contents (printed_path, &bytes, &length, NULL));
  made = g_bytes_new_take (bytes, length);
  before = inspect (content);
  after = inspect (made);
  g_assert_cmpuint (after->pages->len, ==, 2);
  assert_square (made);
  for (i = 0; i < 2; i++)
    {
      const MusterPdfSize *x = &g_array_index (before->pages, MusterPdfSize, i);
      const MusterPdfSize *y = &g_array_index (after->pages, MusterPdfSize, i);

      g_assert_cmpfloat_with_epsilon (x->width, y->width, 2);
      g_assert_cmpfloat_with_epsilon (x->height, y->height, 2);
    }
}

int
main (int argc, char *argv[])
{
  test_app_init (&argc, &argv);

#define ADD(name, func)                                                                            \
  g_test_add ("/app/pdf-pane/" name, TestApp, "CT", test_app_set_up, func, test_app_tear_down)
  ADD ("search", test_search);
  ADD ("turn", test_turn);
  ADD ("zoom", test_zoom);
  ADD ("sharp", test_sharp);
  ADD ("print", test_print);

  return g_test_run ();
}
