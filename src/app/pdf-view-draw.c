/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages near to what is seen get their pixels, those far away give theirs back. */

#include "config.h"

#include <math.h>

#include "app/pdf-task.h"
#include "app/pdf-view-private.h"

#define NEAR_PAGES 2     /* beyond what is seen that are drawn, too */
#define MAX_DRAWING 2    /* processes at a time */
#define MAX_PIXELS 4096u /* width of a page, as muster-pdf takes it */

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
set_pixels (MusterPdfViewPage *page, const MusterPdfPixels *pixels)
{
  g_autoptr (GdkTexture) texture =
      gdk_memory_texture_new ((int) pixels->width, (int) pixels->height, GDK_MEMORY_R8G8B8,
                              pixels->data, (gsize) pixels->width * 3);

  muster_pdf_sheet_set_problem (page->sheet, NULL);
  muster_pdf_sheet_set_texture (page->sheet, texture);
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
      MusterPdfViewPage *page = muster_pdf_view_page (self, drawing->page);

      g_clear_object (&page->drawing);
      page->is_drawn = TRUE;
      if (pixels != NULL)
        set_pixels (page, pixels);
      else
        muster_pdf_sheet_set_problem (page->sheet, error->message);
    }
  if (self->overlay != NULL)
    muster_pdf_view_queue_update (self);
  drawing_free (drawing);
}

static void
draw (MusterPdfView *self, guint number)
{
  MusterPdfViewPage *page = muster_pdf_view_page (self, number);
  Drawing *drawing;
  double width = page->size.width * muster_pdf_view_get_scale (self) *
                 gtk_widget_get_scale_factor (GTK_WIDGET (self));

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

void
muster_pdf_view_forget (MusterPdfViewPage *page)
{
  if (page->drawing != NULL)
    g_cancellable_cancel (page->drawing);
  g_clear_object (&page->drawing);
  page->is_drawn = FALSE;
  muster_pdf_sheet_set_texture (page->sheet, NULL);
}

/* --- What is seen --------------------------------------------------------------------------------- */

void
muster_pdf_view_find_seen (MusterPdfView *self, guint *first, guint *last)
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
      double end = y + muster_pdf_view_get_page_height (self, i);

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
  muster_pdf_view_find_seen (self, &first, &last);
  for (i = 0; i < self->pages->len; i++)
    if (i + NEAR_PAGES < first || i > last + NEAR_PAGES)
      muster_pdf_view_forget (muster_pdf_view_page (self, i));
  /* What is seen comes before what is near to it. */
  for (i = first; i <= last && self->n_drawing < MAX_DRAWING; i++)
    if (!muster_pdf_view_page (self, i)->is_drawn &&
        muster_pdf_view_page (self, i)->drawing == NULL)
      draw (self, i);
  for (i = first > NEAR_PAGES ? first - NEAR_PAGES : 0;
       i <= MIN (last + NEAR_PAGES, self->pages->len - 1) && self->n_drawing < MAX_DRAWING; i++)
    if (!muster_pdf_view_page (self, i)->is_drawn &&
        muster_pdf_view_page (self, i)->drawing == NULL)
      draw (self, i);
  if (first + 1 != self->current)
    {
      self->current = first + 1;
      muster_pdf_view_say_page (self);
    }
  return G_SOURCE_REMOVE;
}

void
muster_pdf_view_queue_update (MusterPdfView *self)
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
  muster_pdf_view_find_seen (self, &first, &last);
  for (i = first; i <= last; i++)
    if (!muster_pdf_view_page (self, i)->is_drawn)
      return FALSE;
  return TRUE;
}
