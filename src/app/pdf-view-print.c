/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing: each page is drawn by muster-pdf as it is on screen, in the resolution of paper, while the printer waits. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "app/pdf-task.h"
#include "app/pdf-view-private.h"

#define PRINT_DPI 300.0
#define POINTS_PER_INCH 72.0
#define MAX_PIXELS 4096u /* width of a page, as muster-pdf takes it */

typedef struct
{
  GBytes *content;
  GArray *sizes; /* of MusterPdfSize */
  GCancellable *cancellable;
  MusterPdfPrinted callback;
  gpointer data;
  GDestroyNotify free_data;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_bytes_unref (printing->content);
  g_array_unref (printing->sizes);
  g_object_unref (printing->cancellable);
  if (printing->free_data != NULL)
    printing->free_data (printing->data);
  g_free (printing);
}

/* --- One page ------------------------------------------------------------------------------------- */

/* What a page that is being drawn is waited for with. */
typedef struct
{
  GtkPrintOperation *operation;
  GtkPrintContext *context;
  MusterPdfSize size;
} Waiting;

static cairo_surface_t *
create_surface (const MusterPdfPixels *pixels)
{
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) pixels->width, (int) pixels->height);
  const guint8 *in = g_bytes_get_data (pixels->data, NULL);
  guint8 *rows = cairo_image_surface_get_data (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  guint x, y;

  for (y = 0; rows != NULL && y < pixels->height; y++)
    for (x = 0; x < pixels->width; x++, in += 3)
      {
        guint32 pixel = (guint32) in[0] << 16 | (guint32) in[1] << 8 | in[2];

        memcpy (rows + y * stride + x * sizeof pixel, &pixel, sizeof pixel);
      }
  cairo_surface_mark_dirty (surface);
  return surface;
}

/* As large as the paper allows, but never larger than it is. */
static void
paint (GtkPrintContext *context, const MusterPdfSize *size, const MusterPdfPixels *pixels)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double points = gtk_print_context_get_dpi_x (context) / POINTS_PER_INCH;
  double fit = MIN (gtk_print_context_get_width (context) / size->width,
                    gtk_print_context_get_height (context) / size->height);
  double scale = MIN (fit, points) * size->width / pixels->width;
  cairo_surface_t *surface = create_surface (pixels);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static void
write_problem (GtkPrintContext *context, const char *sentence)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  double margin = gtk_print_context_get_dpi_x (context);

  pango_layout_set_text (layout, sentence, -1);
  pango_layout_set_width (
      layout, (int) ((gtk_print_context_get_width (context) - 2 * margin) * PANGO_SCALE));
  cairo_move_to (cr, margin, margin);
  pango_cairo_show_layout (cr, layout);
}

static void
page_drawn (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPdfPixels) pixels = muster_pdf_task_finish (result, &error);

  if (pixels != NULL)
    paint (waiting->context, &waiting->size, pixels);
  else
    write_problem (waiting->context, error->message);
  gtk_print_operation_draw_page_finish (waiting->operation);
  g_object_unref (waiting->context);
  g_object_unref (waiting->operation);
  g_free (waiting);
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  Printing *printing = data;
  const MusterPdfSize *size = &g_array_index (printing->sizes, MusterPdfSize, number);
  Waiting *waiting = g_new0 (Waiting, 1);
  guint width = (guint) lround (MAX (size->width, 1) * PRINT_DPI / POINTS_PER_INCH);

  waiting->operation = g_object_ref (operation);
  waiting->context = g_object_ref (context);
  waiting->size = *size;
  gtk_print_operation_set_defer_drawing (operation);
  muster_pdf_task_draw (printing->content, (guint) number, CLAMP (width, 1, MAX_PIXELS),
                        printing->cancellable, page_drawn, waiting);
}

/* --- All of them ---------------------------------------------------------------------------------- */

/* The paper of a page, upright. */
static GtkPaperSize *
find_paper (const MusterPdfSize *size)
{
  static const char *const names[] = { GTK_PAPER_NAME_LETTER, GTK_PAPER_NAME_A4,
                                       GTK_PAPER_NAME_LEGAL };
  double width = MIN (size->width, size->height);
  double height = MAX (size->width, size->height);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GtkPaperSize *paper = gtk_paper_size_new (names[i]);

      if (fabs (gtk_paper_size_get_width (paper, GTK_UNIT_POINTS) - width) < 2 &&
          fabs (gtk_paper_size_get_height (paper, GTK_UNIT_POINTS) - height) < 2)
        return paper;
      gtk_paper_size_free (paper);
    }
  return gtk_paper_size_new_custom ("page", "page", width, height, GTK_UNIT_POINTS);
}

/* Pages that lie on their side lie on the paper, too. */
static void
set_up_page (GtkPrintOperation *operation G_GNUC_UNUSED, GtkPrintContext *context G_GNUC_UNUSED,
             int number, GtkPageSetup *setup, gpointer data)
{
  const Printing *printing = data;
  const MusterPdfSize *size = &g_array_index (printing->sizes, MusterPdfSize, number);

  gtk_page_setup_set_orientation (setup, size->width > size->height
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
done (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  const Printing *printing = data;
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (result != GTK_PRINT_OPERATION_RESULT_CANCEL && printing->callback != NULL)
    printing->callback (error, printing->data);
}

static Printing *
printing_new (MusterPdfView *self, MusterPdfPrinted callback, gpointer data,
              GDestroyNotify free_data)
{
  Printing *printing = g_new0 (Printing, 1);
  guint i;

  printing->content = g_bytes_ref (self->content);
  printing->sizes = g_array_new (FALSE, FALSE, sizeof (MusterPdfSize));
  for (i = 0; i < self->pages->len; i++)
    g_array_append_val (printing->sizes, muster_pdf_view_page (self, i)->size);
  printing->cancellable = g_cancellable_new ();
  printing->callback = callback;
  printing->data = data;
  printing->free_data = free_data;
  return printing;
}

gboolean
muster_pdf_view_print (MusterPdfView *self, const char *title, const char *path,
                       MusterPdfPrinted callback, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GtkPaperSize) paper = NULL;
  GtkRoot *root;
  Printing *printing;

  g_return_val_if_fail (MUSTER_IS_PDF_VIEW (self) && title != NULL, FALSE);

  if (self->content == NULL || self->pages->len == 0)
    {
      if (free_data != NULL)
        free_data (data);
      return FALSE;
    }
  printing = printing_new (self, callback, data, free_data);
  operation = gtk_print_operation_new ();
  setup = gtk_page_setup_new ();
  paper = find_paper (&g_array_index (printing->sizes, MusterPdfSize, 0));
  gtk_page_setup_set_paper_size (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) printing->sizes->len);
  gtk_print_operation_set_current_page (operation, (int) MAX (self->current, 1) - 1);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_show_progress (operation, path == NULL);
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "request-page-setup", G_CALLBACK (set_up_page), printing);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), printing);
  g_signal_connect (operation, "done", G_CALLBACK (done), printing);
  g_object_set_data_full (G_OBJECT (operation), "muster-printing", printing, printing_free);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  gtk_print_operation_run (operation,
                           path != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT
                                        : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
  return TRUE;
}
