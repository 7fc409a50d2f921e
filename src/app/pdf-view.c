/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A sheet for each page: the file, and moving in it. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/pdf-task.h"
#include "app/pdf-view-private.h"

#define POINTS_TO_PIXELS (96.0 / 72.0)
#define USUAL_ZOOM 100

enum
{
  PAGE_CHANGED,
  MATCHES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterPdfView, muster_pdf_view, GTK_TYPE_WIDGET)

MusterPdfViewPage *
muster_pdf_view_page (MusterPdfView *self, guint number)
{
  return &g_array_index (self->pages, MusterPdfViewPage, number);
}

double
muster_pdf_view_get_scale (MusterPdfView *self)
{
  return POINTS_TO_PIXELS * self->zoom / 100;
}

double
muster_pdf_view_get_page_height (MusterPdfView *self, guint number)
{
  return ceil (muster_pdf_view_page (self, number)->size.height *
               muster_pdf_view_get_scale (self)) +
         MUSTER_PDF_VIEW_GAP;
}

double
muster_pdf_view_get_top (MusterPdfView *self, guint number)
{
  double y = 0;
  guint i;

  for (i = 0; i < number && i < self->pages->len; i++)
    y += muster_pdf_view_get_page_height (self, i);
  return y;
}

void
muster_pdf_view_say_page (MusterPdfView *self)
{
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

void
muster_pdf_view_say_matches (MusterPdfView *self)
{
  g_signal_emit (self, signals[MATCHES_CHANGED], 0);
}

/* The zoom at which the widest page fits between the panes. */
static guint
find_fitting_zoom (MusterPdfView *self)
{
  double room = gtk_widget_get_width (self->scrolled) - 2 * MUSTER_PDF_VIEW_GAP;
  double width = 1;
  guint i;

  for (i = 0; i < self->pages->len; i++)
    width = MAX (width, muster_pdf_view_page (self, i)->size.width * POINTS_TO_PIXELS);
  return CLAMP ((guint) MAX (100 * room / width, 0), MUSTER_PDF_VIEW_MIN_ZOOM,
                MUSTER_PDF_VIEW_MAX_ZOOM);
}

/* --- The file ------------------------------------------------------------------------------------- */

static void
set_sizes (MusterPdfView *self)
{
  guint i;

  for (i = 0; i < self->pages->len; i++)
    {
      MusterPdfViewPage *page = muster_pdf_view_page (self, i);

      gtk_widget_set_size_request (
          GTK_WIDGET (page->sheet),
          (int) ceil (page->size.width * muster_pdf_view_get_scale (self)),
          (int) ceil (page->size.height * muster_pdf_view_get_scale (self)));
    }
}

static void
clear (MusterPdfView *self)
{
  guint i;

  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  for (i = 0; i < self->pages->len; i++)
    {
      muster_pdf_view_forget (muster_pdf_view_page (self, i));
      gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (muster_pdf_view_page (self, i)->sheet));
    }
  g_array_set_size (self->pages, 0);
  g_clear_pointer (&self->content, g_bytes_unref);
  self->current = 0;
  muster_pdf_view_forget_matches (self);
}

static void
add_pages (MusterPdfView *self, const GArray *sizes)
{
  guint i;

  for (i = 0; i < sizes->len; i++)
    {
      const MusterPdfSize *size = &g_array_index (sizes, MusterPdfSize, i);
      GtkWidget *sheet = muster_pdf_sheet_new (size->width, size->height);
      MusterPdfViewPage page = { MUSTER_PDF_SHEET (sheet), *size, NULL, FALSE };
      /* Translators: accessible name of a page of a preview: its number, and how many there are. */
      g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), i + 1, sizes->len);

      gtk_widget_set_halign (sheet, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (sheet), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
      gtk_box_append (GTK_BOX (self->box), sheet);
      g_array_append_val (self->pages, page);
    }
}

static void
show_problem (MusterPdfView *self, const char *sentence)
{
  gtk_label_set_text (GTK_LABEL (self->problem), sentence);
  gtk_widget_set_visible (self->problem, TRUE);
  gtk_widget_set_visible (self->box, FALSE);
}

static void
counted (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterPdfView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPdfInfo) info = muster_pdf_task_finish (result, &error);
  g_autofree char *problem = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->counting);
  if (info != NULL)
    problem = muster_pdf_problem_describe (info->problem);
  if (info == NULL || info->pages->len == 0)
    {
      show_problem (self, info == NULL      ? error->message
                          : problem != NULL ? problem
                                            : _ ("There is nothing to show in this file."));
      return;
    }
  /* Before it is filled: a hidden box is measured as nothing, and showing it would not measure it anew. */
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_visible (self->box, TRUE);
  add_pages (self, info->pages);
  if (!self->is_zoomed)
    self->zoom = MIN (find_fitting_zoom (self), USUAL_ZOOM);
  set_sizes (self);
  muster_pdf_view_queue_update (self);
  muster_pdf_view_say_page (self);
  muster_pdf_view_search_again (self);
}

void
muster_pdf_view_show (MusterPdfView *self, GBytes *content)
{
  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  clear (self);
  show_problem (self, "");
  if (content == NULL)
    return;
  self->content = g_bytes_ref (content);
  self->counting = g_cancellable_new ();
  muster_pdf_task_inspect (content, self->counting, counted, g_object_ref (self));
}

/* --- Moving --------------------------------------------------------------------------------------- */

guint
muster_pdf_view_get_n_pages (MusterPdfView *self)
{
  g_return_val_if_fail (MUSTER_IS_PDF_VIEW (self), 0);

  return self->pages->len;
}

guint
muster_pdf_view_get_page (MusterPdfView *self)
{
  g_return_val_if_fail (MUSTER_IS_PDF_VIEW (self), 0);

  return self->current;
}

void
muster_pdf_view_scroll_to (MusterPdfView *self, guint page)
{
  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)),
      muster_pdf_view_get_top (self, page > 0 ? page - 1 : 0));
}

void
muster_pdf_view_scroll_by (MusterPdfView *self, gboolean down)
{
  GtkAdjustment *vertical;
  double step;

  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  step = gtk_adjustment_get_page_increment (vertical);
  gtk_adjustment_set_value (vertical, gtk_adjustment_get_value (vertical) + (down ? step : -step));
}

guint
muster_pdf_view_get_zoom (MusterPdfView *self)
{
  g_return_val_if_fail (MUSTER_IS_PDF_VIEW (self), 0);

  return self->zoom;
}

static gboolean
scroll_back (gpointer data)
{
  MusterPdfView *self = data;

  muster_pdf_view_scroll_to (self, self->current);
  g_object_unref (self);
  return G_SOURCE_REMOVE;
}

/* In another size, or for another display. */
static void
draw_anew (MusterPdfView *self)
{
  guint i;

  for (i = 0; i < self->pages->len; i++)
    muster_pdf_view_forget (muster_pdf_view_page (self, i));
  muster_pdf_view_queue_update (self);
}

static void
apply_zoom (MusterPdfView *self, guint zoom)
{
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  draw_anew (self);
  set_sizes (self);
  muster_pdf_view_say_page (self);
  /* Once the pages have their new sizes. */
  g_idle_add_full (G_PRIORITY_LOW, scroll_back, g_object_ref (self), NULL);
}

void
muster_pdf_view_set_zoom (MusterPdfView *self, guint zoom)
{
  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  self->is_zoomed = TRUE;
  apply_zoom (self, CLAMP (zoom, MUSTER_PDF_VIEW_MIN_ZOOM, MUSTER_PDF_VIEW_MAX_ZOOM));
}

void
muster_pdf_view_fit_width (MusterPdfView *self)
{
  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  self->is_zoomed = FALSE;
  apply_zoom (self, find_fitting_zoom (self));
}

/* --- The type ------------------------------------------------------------------------------------- */

static void
muster_pdf_view_dispose (GObject *object)
{
  MusterPdfView *self = MUSTER_PDF_VIEW (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  if (self->overlay != NULL)
    {
      clear (self);
      gtk_widget_unparent (self->overlay);
      self->overlay = NULL;
    }
  G_OBJECT_CLASS (muster_pdf_view_parent_class)->dispose (object);
}

static gboolean
muster_pdf_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUSTER_PDF_VIEW (widget)->scrolled);
}

static void
muster_pdf_view_finalize (GObject *object)
{
  g_array_unref (MUSTER_PDF_VIEW (object)->pages);
  g_free (MUSTER_PDF_VIEW (object)->searched);
  G_OBJECT_CLASS (muster_pdf_view_parent_class)->finalize (object);
}

static void
muster_pdf_view_class_init (MusterPdfViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_pdf_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_pdf_view_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = muster_pdf_view_grab_focus;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  /**
   * MusterPdfView::page-changed:
   *
   * The page that is looked at, the number of pages or the zoom changed.
   */
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", MUSTER_TYPE_PDF_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * MusterPdfView::matches-changed:
   *
   * What was found of the text that is searched, or which of it is looked at.
   */
  signals[MATCHES_CHANGED] = g_signal_new ("matches-changed", MUSTER_TYPE_PDF_VIEW,
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_pdf_view_init (MusterPdfView *self)
{
  GtkAdjustment *vertical;

  self->pages = g_array_new (FALSE, TRUE, sizeof (MusterPdfViewPage));
  self->zoom = USUAL_ZOOM;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, MUSTER_PDF_VIEW_GAP);
  gtk_widget_add_css_class (self->box, "desk");
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->box);
  self->problem = gtk_label_new (NULL);
  gtk_widget_set_halign (self->problem, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->problem, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (self->problem), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->problem), 50);
  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scrolled);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->problem);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  g_signal_connect_object (vertical, "value-changed", G_CALLBACK (muster_pdf_view_queue_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (vertical, "changed", G_CALLBACK (muster_pdf_view_queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (draw_anew), NULL);
}
