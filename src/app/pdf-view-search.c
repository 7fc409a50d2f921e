/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a text: muster-pdf tells its places, the sheets mark them. */

#include "config.h"

#include "app/pdf-task.h"
#include "app/pdf-view-private.h"

#define LEAD 3 /* a place is shown a third of the view below its top */

/* --- Marks ---------------------------------------------------------------------------------------- */

static void
mark (MusterPdfView *self)
{
  guint i;

  for (i = 0; i < self->pages->len; i++)
    muster_pdf_sheet_clear_marks (muster_pdf_view_page (self, i)->sheet);
  for (i = 0; self->matches != NULL && i < self->matches->len; i++)
    {
      const MusterPdfMatch *match = &g_array_index (self->matches, MusterPdfMatch, i);
      const graphene_rect_t place = GRAPHENE_RECT_INIT (
          (float) match->x, (float) match->y, (float) match->width, (float) match->height);

      if (match->page < self->pages->len)
        muster_pdf_sheet_add_mark (muster_pdf_view_page (self, match->page)->sheet, &place,
                                   i + 1 == self->match);
    }
  muster_pdf_view_say_matches (self);
}

/* So that the place is seen whole; where it is already, nothing moves. */
static void
bring (GtkAdjustment *adjustment, double from, double length)
{
  double value = gtk_adjustment_get_value (adjustment);
  double size = gtk_adjustment_get_page_size (adjustment);

  if (from < value || from + length > value + size)
    gtk_adjustment_set_value (adjustment, from - size / LEAD);
}

static void
go_to (MusterPdfView *self, guint number)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);
  const MusterPdfMatch *match = &g_array_index (self->matches, MusterPdfMatch, number - 1);
  double scale = muster_pdf_view_get_scale (self);

  self->match = number;
  bring (gtk_scrolled_window_get_vadjustment (scrolled),
         muster_pdf_view_get_top (self, match->page) + match->y * scale, match->height * scale);
  bring (gtk_scrolled_window_get_hadjustment (scrolled), match->x * scale, match->width * scale);
  mark (self);
}

/* --- Searching ------------------------------------------------------------------------------------ */

/* The first from the page that is looked at on. */
static guint
find_first (MusterPdfView *self)
{
  guint i;

  for (i = 0; i < self->matches->len; i++)
    if (g_array_index (self->matches, MusterPdfMatch, i).page + 1 >= self->current)
      return i + 1;
  return self->matches->len > 0 ? 1 : 0;
}

static void
found (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (MusterPdfView) self = data;
  GArray *matches = muster_pdf_task_finish (result, NULL);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    {
      g_clear_pointer (&matches, g_array_unref);
      return;
    }
  g_clear_object (&self->searching);
  /* What cannot be searched has nothing that is found. */
  self->matches = matches != NULL ? matches : g_array_new (FALSE, FALSE, sizeof (MusterPdfMatch));
  self->match = find_first (self);
  if (self->match > 0)
    go_to (self, self->match);
  else
    mark (self);
}

void
muster_pdf_view_forget_matches (MusterPdfView *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  g_clear_pointer (&self->matches, g_array_unref);
  self->match = 0;
}

void
muster_pdf_view_search_again (MusterPdfView *self)
{
  muster_pdf_view_forget_matches (self);
  mark (self);
  if (self->searched == NULL || self->content == NULL || self->pages->len == 0)
    return;
  self->searching = g_cancellable_new ();
  muster_pdf_task_find (self->content, self->searched, self->searching, found, g_object_ref (self));
}

void
muster_pdf_view_search (MusterPdfView *self, const char *text)
{
  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  g_free (self->searched);
  self->searched = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
  muster_pdf_view_search_again (self);
}

void
muster_pdf_view_search_on (MusterPdfView *self, gboolean backwards)
{
  guint n;

  g_return_if_fail (MUSTER_IS_PDF_VIEW (self));

  n = self->matches != NULL ? self->matches->len : 0;
  if (n == 0)
    return;
  if (backwards)
    go_to (self, self->match > 1 ? self->match - 1 : n);
  else
    go_to (self, self->match < n ? self->match + 1 : 1);
}

guint
muster_pdf_view_get_match (MusterPdfView *self, guint *n)
{
  g_return_val_if_fail (MUSTER_IS_PDF_VIEW (self) && n != NULL, 0);

  *n = self->matches != NULL ? self->matches->len : 0;
  return self->match;
}

gboolean
muster_pdf_view_is_searching (MusterPdfView *self)
{
  g_return_val_if_fail (MUSTER_IS_PDF_VIEW (self), FALSE);

  return self->searching != NULL;
}
