/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything on a page lies inside a structure element. Rules, repeated heads and the page's own
 * furniture are drawn first, inside one "Private" element: the finishing pass over the PDF turns that
 * into an artifact, a tag that cairo cannot write. */

#include "config.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#include "export/pdf-draw.h"

#define FURNITURE_TAG "Private"
#define ROOT_TAG "Document"
#define RULE 0.5

static const double inks[][3] = {
  [MUSTER_INK_TEXT] = { 0.09, 0.10, 0.12 },     [MUSTER_INK_ACCENT] = { 0.10, 0.20, 0.38 },
  [MUSTER_INK_QUIET] = { 0.35, 0.37, 0.40 },    [MUSTER_INK_RULE] = { 0.62, 0.64, 0.67 },
  [MUSTER_INK_HAIRLINE] = { 0.80, 0.82, 0.84 }, [MUSTER_INK_WASH] = { 0.94, 0.95, 0.97 },
};

static void
set_ink (cairo_t *cr, MusterInk ink)
{
  cairo_set_source_rgb (cr, inks[ink][0], inks[ink][1], inks[ink][2]);
}

static void
draw_run (cairo_t *cr, const MusterRun *run, double x, double y)
{
  g_autofree cairo_glyph_t *glyphs =
      g_memdup2 (run->glyphs, sizeof (cairo_glyph_t) * (gsize) run->n_glyphs);
  int i;

  for (i = 0; i < run->n_glyphs; i++)
    {
      glyphs[i].x += x;
      glyphs[i].y += y;
    }
  cairo_set_scaled_font (cr, run->font);
  cairo_show_text_glyphs (cr, run->text, -1, glyphs, run->n_glyphs, run->clusters, run->n_clusters,
                          run->flags);
}

static void
draw_line (cairo_t *cr, const MusterLine *line, double x, double y, MusterInk ink)
{
  guint i;

  set_ink (cr, ink);
  for (i = 0; i < line->runs->len; i++)
    draw_run (cr, g_ptr_array_index (line->runs, i), x, y);
}

static void
draw_box (cairo_t *cr, double x, double y, double width, double height, MusterInk ink)
{
  set_ink (cr, ink);
  cairo_rectangle (cr, x, y, width, height);
  cairo_fill (cr);
}

static void
draw_text (cairo_t *cr, const MusterPages *pages, const char *text, double right, double y)
{
  const MusterShape *shape = muster_shaper_get (pages->shaper, MUSTER_STYLE_FURNITURE, text, -1);
  const MusterLine *line = g_ptr_array_index (shape->lines, 0);

  draw_line (cr, line, right - line->width, y, MUSTER_INK_QUIET);
}

static void
draw_running_head (cairo_t *cr, const MusterPages *pages, const MusterPage *page)
{
  double width = page->width - 2 * MUSTER_PAGE_MARGIN;
  const MusterShape *shape =
      muster_shaper_get (pages->shaper, MUSTER_STYLE_FURNITURE, page->head, width);
  double y = MUSTER_PAGE_MARGIN + muster_style_get_ascent (MUSTER_STYLE_FURNITURE);

  draw_line (cr, g_ptr_array_index (shape->lines, 0), MUSTER_PAGE_MARGIN, y, MUSTER_INK_QUIET);
  draw_box (cr, MUSTER_PAGE_MARGIN, MUSTER_PAGE_MARGIN + 12, width, RULE, MUSTER_INK_HAIRLINE);
}

static void
draw_footer (cairo_t *cr, const MusterPages *pages, const MusterPage *page)
{
  const MusterShape *shape = muster_pages_get_footer (pages, page->width > page->height);
  double leading = muster_style_get_leading (MUSTER_STYLE_FURNITURE);
  double top = page->height - MUSTER_PAGE_MARGIN - shape->lines->len * leading;
  double base = top + muster_style_get_ascent (MUSTER_STYLE_FURNITURE);
  guint i;

  draw_box (cr, MUSTER_PAGE_MARGIN, top - 4, page->width - 2 * MUSTER_PAGE_MARGIN, RULE,
            MUSTER_INK_RULE);
  for (i = 0; i < shape->lines->len; i++)
    draw_line (cr, g_ptr_array_index (shape->lines, i), MUSTER_PAGE_MARGIN, base + i * leading,
               MUSTER_INK_QUIET);
}

static void
draw_page_number (cairo_t *cr, const MusterPages *pages, const MusterPage *page, guint number)
{
  const MusterShape *shape = muster_pages_get_footer (pages, page->width > page->height);
  double base = page->height - MUSTER_PAGE_MARGIN -
                shape->lines->len * muster_style_get_leading (MUSTER_STYLE_FURNITURE) +
                muster_style_get_ascent (MUSTER_STYLE_FURNITURE);
  /* Translators: the number of a page of a paper, and how many it has. */
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), number, pages->pages->len);

  draw_text (cr, pages, text, page->width - MUSTER_PAGE_MARGIN, base);
}

static guint
get_page_end (const MusterPages *pages, guint index)
{
  if (index + 1 < pages->pages->len)
    return g_array_index (pages->pages, MusterPage, index + 1).first;
  return pages->items->len;
}

static void
draw_furniture (cairo_t *cr, const MusterPages *pages, guint index, gboolean is_numbered)
{
  const MusterPage *page = &g_array_index (pages->pages, MusterPage, index);
  guint end = get_page_end (pages, index);
  guint i;

  cairo_tag_begin (cr, FURNITURE_TAG, NULL);
  for (i = page->first; i < end; i++)
    {
      const MusterItem *item = &g_array_index (pages->items, MusterItem, i);

      if (item->kind == MUSTER_ITEM_BOX)
        draw_box (cr, item->x, item->y, item->width, item->height, item->ink);
      else if (item->kind == MUSTER_ITEM_FURNITURE)
        draw_line (cr, item->line, item->x, item->y, item->ink);
    }
  if (page->head != NULL)
    draw_running_head (cr, pages, page);
  draw_footer (cr, pages, page);
  if (is_numbered)
    draw_page_number (cr, pages, page, index + 1);
  cairo_tag_end (cr, FURNITURE_TAG);
}

static void
draw_content (cairo_t *cr, const MusterPages *pages, guint index)
{
  const MusterPage *page = &g_array_index (pages->pages, MusterPage, index);
  guint end = get_page_end (pages, index);
  guint i;

  for (i = page->first; i < end; i++)
    {
      const MusterItem *item = &g_array_index (pages->items, MusterItem, i);

      if (item->kind == MUSTER_ITEM_LINE)
        draw_line (cr, item->line, item->x, item->y, item->ink);
      else if (item->kind == MUSTER_ITEM_TAG)
        cairo_tag_begin (cr, item->tag, NULL);
      else if (item->kind == MUSTER_ITEM_END_TAG)
        cairo_tag_end (cr, item->tag);
    }
}

static void
add_bookmarks (const MusterPages *pages, cairo_surface_t *surface)
{
  int parent = CAIRO_PDF_OUTLINE_ROOT;
  guint i;

  for (i = 0; i < pages->bookmarks->len; i++)
    {
      const MusterBookmark *bookmark = &g_array_index (pages->bookmarks, MusterBookmark, i);
      g_autofree char *target = g_strdup_printf ("page=%u pos=[0 0]", bookmark->page);
      gboolean is_part = bookmark->level > 1;
      int id = cairo_pdf_surface_add_outline (surface, is_part ? parent : CAIRO_PDF_OUTLINE_ROOT,
                                              bookmark->title, target, 0);

      if (!is_part)
        parent = id;
    }
}

static void
set_metadata (const MusterContent *content, cairo_surface_t *surface)
{
  char date[MUSTER_DATE_TEXT_SIZE];
  g_autofree char *created = NULL;

  muster_date_print (content->as_of, date);
  created = g_strdup_printf ("%sT00:00:00Z", date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, content->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, content->author);
  if (content->subject != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, content->subject);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Muster " MUSTER_VERSION);
  if (content->as_of != MUSTER_DATE_NONE)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

void
muster_pdf_draw_page (const MusterPages *pages, cairo_t *cr, guint index)
{
  g_return_if_fail (pages != NULL && index < pages->pages->len);

  draw_furniture (cr, pages, index, FALSE);
  draw_content (cr, pages, index);
}

void
muster_pdf_draw (const MusterPages *pages, cairo_surface_t *surface, gboolean is_numbered)
{
  cairo_t *cr;
  guint i;

  g_return_if_fail (pages != NULL && surface != NULL);

  set_metadata (pages->content, surface);
  cr = cairo_create (surface);
  for (i = 0; i < pages->pages->len; i++)
    {
      const MusterPage *page = &g_array_index (pages->pages, MusterPage, i);

      cairo_pdf_surface_set_size (surface, page->width, page->height);
      if (i == 0)
        cairo_tag_begin (cr, ROOT_TAG, NULL);
      draw_furniture (cr, pages, i, is_numbered);
      draw_content (cr, pages, i);
      if (i + 1 == pages->pages->len)
        cairo_tag_end (cr, ROOT_TAG);
      cairo_show_page (cr);
    }
  add_bookmarks (pages, surface);
  cairo_destroy (cr);
}
