/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Collecting what stands on which page, and how much room a page has. */

#include "export/pdf-page.h"

#define HEAD_HEIGHT 20.0
#define FOOTER_GAP 12.0
#define PAGE_NUMBER_WIDTH 90.0

static const MusterShape *
shape_footer (const MusterPages *pages, double page_width)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < pages->content->footers->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (pages->content->footers, i));
  return muster_shaper_get (pages->shaper, MUSTER_STYLE_FURNITURE, text->str,
                            page_width - 2 * MUSTER_PAGE_MARGIN - PAGE_NUMBER_WIDTH);
}

MusterPages *
muster_pages_new (const MusterContent *content, MusterShaper *shaper)
{
  MusterPages *pages;

  g_return_val_if_fail (content != NULL && shaper != NULL, NULL);

  pages = g_new0 (MusterPages, 1);
  pages->content = content;
  pages->shaper = shaper;
  pages->items = g_array_new (FALSE, FALSE, sizeof (MusterItem));
  pages->pages = g_array_new (FALSE, FALSE, sizeof (MusterPage));
  pages->bookmarks = g_array_new (FALSE, FALSE, sizeof (MusterBookmark));
  pages->references = g_array_new (FALSE, FALSE, sizeof (MusterReference));
  pages->footers[0] = shape_footer (pages, MUSTER_PAGE_SHORT_SIDE);
  pages->footers[1] = shape_footer (pages, MUSTER_PAGE_LONG_SIDE);
  return pages;
}

void
muster_pages_free (MusterPages *pages)
{
  if (pages == NULL)
    return;
  g_array_unref (pages->items);
  g_array_unref (pages->pages);
  g_array_unref (pages->bookmarks);
  g_array_unref (pages->references);
  g_free (pages);
}

static const MusterPage *
last_page (const MusterPages *pages)
{
  g_assert (pages->pages->len > 0);
  return &g_array_index (pages->pages, MusterPage, pages->pages->len - 1);
}

static double
top_of (gboolean has_head)
{
  return MUSTER_PAGE_MARGIN + (has_head ? HEAD_HEIGHT : 0);
}

void
muster_pages_start_page (MusterPages *pages, gboolean continues)
{
  MusterPage page;

  g_return_if_fail (pages != NULL);

  page.width = pages->is_landscape ? MUSTER_PAGE_LONG_SIDE : MUSTER_PAGE_SHORT_SIDE;
  page.height = pages->is_landscape ? MUSTER_PAGE_SHORT_SIDE : MUSTER_PAGE_LONG_SIDE;
  page.first = pages->items->len;
  page.head = continues ? pages->head : NULL;
  g_array_append_val (pages->pages, page);
  pages->y = top_of (page.head != NULL);
}

double
muster_pages_get_width (const MusterPages *pages)
{
  return last_page (pages)->width - 2 * MUSTER_PAGE_MARGIN;
}

double
muster_pages_get_bottom (const MusterPages *pages)
{
  const MusterPage *page = last_page (pages);
  const MusterShape *footer = muster_pages_get_footer (pages, page->width > page->height);

  return page->height - MUSTER_PAGE_MARGIN - FOOTER_GAP -
         footer->lines->len * muster_style_get_leading (MUSTER_STYLE_FURNITURE);
}

double
muster_pages_get_room (const MusterPages *pages)
{
  return muster_pages_get_bottom (pages) - pages->y;
}

double
muster_pages_get_full_room (const MusterPages *pages)
{
  return muster_pages_get_bottom (pages) - top_of (pages->head != NULL);
}

gboolean
muster_pages_is_at_top (const MusterPages *pages)
{
  return pages->y <= top_of (last_page (pages)->head != NULL);
}

gboolean
muster_pages_need (MusterPages *pages, double height)
{
  if (height <= muster_pages_get_room (pages) || muster_pages_is_at_top (pages))
    return FALSE;
  muster_pages_start_page (pages, TRUE);
  return TRUE;
}

void
muster_pages_add_line (MusterPages *pages, const MusterLine *line, double x, double y,
                       MusterInk ink)
{
  const MusterItem item = {
    .kind = pages->is_furniture ? MUSTER_ITEM_FURNITURE : MUSTER_ITEM_LINE,
    .ink = ink,
    .x = x,
    .y = y,
    .line = line,
  };

  if (line->runs->len > 0)
    g_array_append_val (pages->items, item);
}

double
muster_pages_add_text (MusterPages *pages, MusterStyle style, const char *text, double x, double y,
                       double width, MusterInk ink)
{
  const MusterShape *shape = muster_shaper_get (pages->shaper, style, text, width);
  double leading = muster_style_get_leading (style);
  guint i;

  for (i = 0; i < shape->lines->len; i++)
    muster_pages_add_line (pages, g_ptr_array_index (shape->lines, i), x,
                           y + i * leading + muster_style_get_ascent (style), ink);
  return shape->lines->len * leading;
}

double
muster_pages_measure (MusterPages *pages, MusterStyle style, const char *text, double width)
{
  return muster_shaper_get (pages->shaper, style, text, width)->lines->len *
         muster_style_get_leading (style);
}

void
muster_pages_add_box (MusterPages *pages, double x, double y, double width, double height,
                      MusterInk ink)
{
  const MusterItem item = { MUSTER_ITEM_BOX, ink, x, y, width, height, NULL, NULL };

  g_array_append_val (pages->items, item);
}

void
muster_pages_begin_tag (MusterPages *pages, const char *tag)
{
  const MusterItem item = { .kind = MUSTER_ITEM_TAG, .tag = tag };

  g_array_append_val (pages->items, item);
}

void
muster_pages_end_tag (MusterPages *pages, const char *tag)
{
  const MusterItem item = { .kind = MUSTER_ITEM_END_TAG, .tag = tag };

  g_array_append_val (pages->items, item);
}

const MusterShape *
muster_pages_get_footer (const MusterPages *pages, gboolean is_landscape)
{
  return pages->footers[is_landscape ? 1 : 0];
}
