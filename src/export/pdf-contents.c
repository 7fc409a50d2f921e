/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a section begins is known when all is laid out, but how many lines the list has is known at once:
 * a line is left without its number, and gets it at the end. */

#include "export/pdf-contents.h"

#define NUMBER_WIDTH 36.0
#define INDENT 14.0
#define LINE_GAP 3.0
#define HAIRLINE 0.4
#define MANY_ENTRIES                                                                               \
  36 /* more are cut down to the sections of the first level and the attachments */

/* Entry @number is a section or, behind those, an attachment. */
static void
add_entry (MusterPages *pages, const char *text, guint level, guint number)
{
  double x = MUSTER_PAGE_MARGIN + (level > 1 ? INDENT : 0);
  double width = muster_pages_get_width (pages) - NUMBER_WIDTH - (x - MUSTER_PAGE_MARGIN);
  double height = muster_pages_measure (pages, MUSTER_STYLE_BODY, text, width) + LINE_GAP;
  const MusterShape *zero = muster_shaper_get (pages->shaper, MUSTER_STYLE_BODY, "0", -1);
  MusterReference reference = { 0, number };

  muster_pages_need (pages, height);
  muster_pages_begin_tag (pages, "TOCI");
  muster_pages_begin_tag (pages, "Lbl");
  muster_pages_add_text (pages, MUSTER_STYLE_BODY, text, x, pages->y, width, MUSTER_INK_TEXT);
  muster_pages_end_tag (pages, "Lbl");
  muster_pages_begin_tag (pages, "Reference");
  reference.item = pages->items->len;
  g_array_append_val (pages->references, reference);
  muster_pages_add_line (pages, g_ptr_array_index (zero->lines, 0), MUSTER_PAGE_MARGIN,
                         pages->y + muster_style_get_ascent (MUSTER_STYLE_BODY), MUSTER_INK_TEXT);
  muster_pages_end_tag (pages, "Reference");
  muster_pages_end_tag (pages, "TOCI");
  pages->y += height;
  muster_pages_add_box (pages, MUSTER_PAGE_MARGIN, pages->y - LINE_GAP / 2,
                        muster_pages_get_width (pages), HAIRLINE, MUSTER_INK_HAIRLINE);
}

static guint
count_sections (const MusterContent *content)
{
  guint n = 0;
  guint i;

  for (i = 0; i < content->blocks->len; i++)
    n += ((const MusterBlock *) g_ptr_array_index (content->blocks, i))->kind ==
         MUSTER_BLOCK_SECTION;
  return n;
}

void
muster_pdf_contents_layout (MusterPages *pages)
{
  const MusterContent *content = pages->content;
  guint n_sections = count_sections (content);
  gboolean is_short = n_sections + content->attachments->len > MANY_ENTRIES;
  guint n = 0, i;

  muster_pages_begin_tag (pages, "TOC");
  for (i = 0; i < content->blocks->len; i++)
    {
      const MusterBlock *block = g_ptr_array_index (content->blocks, i);

      if (block->kind != MUSTER_BLOCK_SECTION)
        continue;
      if (block->level == 1 || !is_short)
        add_entry (pages, block->text, block->level, n);
      n++;
    }
  for (i = 0; i < content->attachments->len; i++)
    {
      const MusterAttachment *attachment = g_ptr_array_index (content->attachments, i);
      g_autofree char *text = g_strdup_printf ("%s · %s", attachment->label, attachment->title);

      add_entry (pages, text, 2, n_sections + i);
    }
  muster_pages_end_tag (pages, "TOC");
}

static guint
find_page (const MusterPages *pages, guint entry)
{
  guint page = pages->pages->len + 1;
  guint i;

  if (entry < pages->bookmarks->len)
    return g_array_index (pages->bookmarks, MusterBookmark, entry).page;
  for (i = 0; i < entry - pages->bookmarks->len; i++)
    page +=
        ((const MusterAttachment *) g_ptr_array_index (pages->content->attachments, i))->n_pages;
  return page;
}

void
muster_pdf_contents_finish (MusterPages *pages)
{
  guint i;

  for (i = 0; i < pages->references->len; i++)
    {
      const MusterReference *reference = &g_array_index (pages->references, MusterReference, i);
      MusterItem *item = &g_array_index (pages->items, MusterItem, reference->item);
      g_autofree char *text = g_strdup_printf ("%u", find_page (pages, reference->entry));
      const MusterShape *shape = muster_shaper_get (pages->shaper, MUSTER_STYLE_BODY, text, -1);

      item->line = g_ptr_array_index (shape->lines, 0);
      /* Lists stand on upright pages. */
      item->x = MUSTER_PAGE_SHORT_SIDE - MUSTER_PAGE_MARGIN - item->line->width;
    }
}
