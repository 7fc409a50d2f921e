/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A picture for each page. Pages near to what is seen get their pixels, those far away give theirs back. */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/pdf-task.h"
#include "app/pdf-view.h"

#define POINTS_TO_PIXELS (96.0 / 72.0)
#define PAGE_GAP 12
#define NEAR_PAGES 2     /* beyond what is seen that are drawn, too */
#define MAX_DRAWING 2    /* processes at a time */
#define MAX_PIXELS 4096u /* width of a page, as muster-pdf takes it */
#define USUAL_ZOOM 100

typedef struct
{
  GtkWidget *picture;
  MusterPdfSize size;
  GCancellable *drawing; /* while it is drawn */
  gboolean is_drawn;
} Page;

struct _MusterPdfView
{
  GtkWidget parent_instance;
  GtkWidget *scrolled;
  GtkWidget *box;
  GtkWidget *problem;
  GtkWidget *overlay;
  GBytes *content;
  GArray *pages; /* of Page */
  GCancellable *counting;
  guint zoom;
  gboolean is_zoomed; /* by the user */
  guint current;
  guint n_drawing;
  guint update_id;
};

enum
{
  PAGE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MusterPdfView, muster_pdf_view, GTK_TYPE_WIDGET)

static void
queue_update (MusterPdfView *self);

static Page *
get_page (MusterPdfView *self, guint i)
{
  return &g_array_index (self->pages, Page, i);
}

/* --- Drawing -------------------------------------------------------------------------------------- */

/* Which picture is waited for. */
typedef struct
{
  MusterPdfView *view;
  GBytes *content; /* for comparing alone */
  guint page;
  GCancellable *cancellable;
} Drawing;

static void
drawing_free (Drawing *drawing)
{
  g_object_unref (drawing->view);
  g_bytes_unref (drawing->content);
  g_object_unref (drawing->cancellable);
  g_free (drawing);
}

static void
set_pixels (Page *page, const MusterPdfPixels *pixels)
{
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new ((int) pixels->width, (int) pixels->height, GDK_MEMORY_R8G8B8,
                              pixels->data, (gsize) pixels->width * 3);

  gtk_picture_set_paintable (GTK_PICTURE (page->picture), GDK_PAINTABLE (texture));
}

static void
page_drawn (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  Drawing *drawing = data;
  MusterPdfView *self = drawing->view;
  g_autoptr (GError) error = NULL;
  g_autoptr (MusterPdfPixels) pixels = muster_pdf_task_finish (result, &error);

  self->n_drawing--;
  /* Otherwise it is of another file or zoom, or nobody looks there any more. */
  if (!g_cancellable_is_cancelled (drawing->cancellable) && drawing->content == self->content)
    {
      Page *page = get_page (self, drawing->page);

      g_clear_object (&page->drawing);
      page->is_drawn = TRUE;
      if (pixels != NULL)
        set_pixels (page, pixels);
      else
        gtk_widget_set_tooltip_text (page->picture, error->message);
    }
  if (self->overlay != NULL)
    queue_update (self);
  drawing_free (drawing);
}

static double
get_scale (MusterPdfView *self)
{
  return POINTS_TO_PIXELS * self->zoom / 100;
}

static void
draw (MusterPdfView *self, guint number)
{
  Page *page = get_page (self, number);
  Drawing *drawing;
  double width =
      page->size.width * get_scale (self) * gtk_widget_get_scale_factor (GTK_WIDGET (self));

  page->drawing = g_cancellable_new ();
  drawing = g_new0 (Drawing, 1);
  drawing->view = g_object_ref (self);
  drawing->content = g_bytes_ref (self->content);
  drawing->page = number;
  drawing->cancellable = g_object_ref (page->drawing);
  muster_pdf_task_draw (self->content, number, CLAMP ((guint) lround (width), 1, MAX_PIXELS),
                        page->drawing, page_drawn, drawing);
  self->n_drawing++;
}

static void
forget (Page *page)
{
  if (page->drawing != NULL)
    g_cancellable_cancel (page->drawing);
  g_clear_object (&page->drawing);
  page->is_drawn = FALSE;
  gtk_picture_set_paintable (GTK_PICTURE (page->picture), NULL);
}

/* --- What is seen --------------------------------------------------------------------------------- */

static double
get_page_height (MusterPdfView *self, guint number)
{
  return ceil (get_page (self, number)->size.height * get_scale (self)) + PAGE_GAP;
}

/* First and last page that are to be seen. */
static void
find_seen (MusterPdfView *self, guint *first, guint *last)
{
  GtkAdjustment *vertical =
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  double top = gtk_adjustment_get_value (vertical);
  double bottom = top + gtk_adjustment_get_page_size (vertical);
  double y = 0;
  guint i;

  *first = *last = 0;
  for (i = 0; i < self->pages->len; i++)
    {
      double end = y + get_page_height (self, i);

      if (end <= top)
        *first = MIN (i + 1, self->pages->len - 1);
      if (y < bottom)
        *last = i;
      y = end;
    }
}

static gboolean
update (gpointer data)
{
  MusterPdfView *self = data;
  guint first, last, i;

  self->update_id = 0;
  if (self->pages->len == 0)
    return G_SOURCE_REMOVE;
  find_seen (self, &first, &last);
  for (i = 0; i < self->pages->len; i++)
    if (i + NEAR_PAGES < first || i > last + NEAR_PAGES)
      forget (get_page (self, i));
  /* What is seen comes before what is near to it. */
  for (i = first; i <= last && self->n_drawing < MAX_DRAWING; i++)
    if (!get_page (self, i)->is_drawn && get_page (self, i)->drawing == NULL)
      draw (self, i);
  for (i = first > NEAR_PAGES ? first - NEAR_PAGES : 0;
       i <= MIN (last + NEAR_PAGES, self->pages->len - 1) && self->n_drawing < MAX_DRAWING; i++)
    if (!get_page (self, i)->is_drawn && get_page (self, i)->drawing == NULL)
      draw (self, i);
  if (first + 1 != self->current)
    {
      self->current = first + 1;
      g_signal_emit (self, signals[PAGE_CHANGED], 0);
    }
  return G_SOURCE_REMOVE;
}

static void
queue_update (MusterPdfView *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update, self);
}

gboolean
muster_pdf_view_is_drawn (MusterPdfView *self)
{
  guint first, last, i;

  g_return_val_if_fail (MUSTER_IS_PDF_VIEW (self), FALSE);

  if (self->pages->len == 0)
    return FALSE;
  find_seen (self, &first, &last);
  for (i = first; i <= last; i++)
    if (!get_page (self, i)->is_drawn)
      return FALSE;
  return TRUE;
}

/* The zoom at which the widest page fits between the panes; never more than the page's own size. */
static guint
find_fitting_zoom (MusterPdfView *self, const GArray *sizes)
{
  double room = gtk_widget_get_width (self->scrolled) - 2 * PAGE_GAP;
  double width = 1;
  guint i;

  for (i = 0; i < sizes->len; i++)
    width = MAX (width, g_array_index (sizes, MusterPdfSize, i).width * POINTS_TO_PIXELS);
  return CLAMP ((guint) MAX (100 * room / width, 0), MUSTER_PDF_VIEW_MIN_ZOOM, USUAL_ZOOM);
}

/* --- The file ------------------------------------------------------------------------------------- */

static void
set_sizes (MusterPdfView *self)
{
  guint i;

  for (i = 0; i < self->pages->len; i++)
    {
      Page *page = get_page (self, i);

      gtk_widget_set_size_request (page->picture, (int) ceil (page->size.width * get_scale (self)),
                                   (int) ceil (page->size.height * get_scale (self)));
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
      forget (get_page (self, i));
      gtk_box_remove (GTK_BOX (self->box), get_page (self, i)->picture);
    }
  g_array_set_size (self->pages, 0);
  g_clear_pointer (&self->content, g_bytes_unref);
  self->current = 0;
}

static void
add_pages (MusterPdfView *self, const GArray *sizes)
{
  guint i;

  for (i = 0; i < sizes->len; i++)
    {
      Page page = { gtk_picture_new (), g_array_index (sizes, MusterPdfSize, i), NULL, FALSE };
      /* Translators: accessible name of a page of a preview: its number, and how many there are. */
      g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), i + 1, sizes->len);

      gtk_picture_set_can_shrink (GTK_PICTURE (page.picture), TRUE);
      gtk_widget_add_css_class (page.picture, "paper");
      gtk_widget_set_halign (page.picture, GTK_ALIGN_CENTER);
      gtk_accessible_update_property (GTK_ACCESSIBLE (page.picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name, -1);
      gtk_box_append (GTK_BOX (self->box), page.picture);
      g_array_append_val (self->pages, page);
    }
  set_sizes (self);
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
  if (!self->is_zoomed)
    self->zoom = find_fitting_zoom (self, info->pages);
  add_pages (self, info->pages);
  gtk_widget_set_visible (self->problem, FALSE);
  gtk_widget_set_visible (self->box, TRUE);
  queue_update (self);
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
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
  double y = 0;
  guint i;

  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  for (i = 0; i + 1 < page && i < self->pages->len; i++)
    y += get_page_height (self, i);
  gtk_adjustment_set_value (
      gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled)), y);
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

void
muster_pdf_view_set_zoom (MusterPdfView *self, guint zoom)
{
  guint i;

  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  zoom = CLAMP (zoom, MUSTER_PDF_VIEW_MIN_ZOOM, MUSTER_PDF_VIEW_MAX_ZOOM);
  if (zoom == self->zoom)
    return;
  self->zoom = zoom;
  self->is_zoomed = TRUE;
  for (i = 0; i < self->pages->len; i++)
    forget (get_page (self, i));
  set_sizes (self);
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
  /* Once the pages have their new sizes. */
  g_idle_add_full (G_PRIORITY_LOW, scroll_back, g_object_ref (self), NULL);
  queue_update (self);
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

static void
muster_pdf_view_finalize (GObject *object)
{
  g_array_unref (MUSTER_PDF_VIEW (object)->pages);
  G_OBJECT_CLASS (muster_pdf_view_parent_class)->finalize (object);
}

static void
muster_pdf_view_class_init (MusterPdfViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = muster_pdf_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = muster_pdf_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  /**
   * MusterPdfView::page-changed:
   *
   * The page that is looked at, the number of pages or the zoom changed.
   */
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", MUSTER_TYPE_PDF_VIEW, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
muster_pdf_view_init (MusterPdfView *self)
{
  GtkAdjustment *vertical;

  self->pages = g_array_new (FALSE, TRUE, sizeof (Page));
  self->zoom = USUAL_ZOOM;
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, PAGE_GAP);
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
  g_signal_connect_object (vertical, "value-changed", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (vertical, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self, "notify::scale-factor", G_CALLBACK (queue_update), self);
}
