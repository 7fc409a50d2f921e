/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each kind of block has a function that lays it out and one that says how much of it must stay with
 * the heading above it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "export/pdf-contents.h"
#include "export/pdf-layout.h"
#include "export/pdf-table.h"

#define PARAGRAPH_GAP 6.0
#define BLOCK_GAP 12.0
#define NOTICE_PADDING 6.0
#define NOTICE_BAR 2.5
#define FACT_COLUMN_GAP 18.0
#define FACT_ROW_GAP 1.0
#define LABEL_WIDTH 92.0
#define SIGNATURE_ROOM 34.0
#define SIGNATURE_GAP 30.0
#define DATE_WIDTH 62.0
#define RULE 0.75

static const MusterStyle heading_styles[] = { MUSTER_STYLE_TITLE, MUSTER_STYLE_HEADING,
                                              MUSTER_STYLE_SUBHEADING };
static const double heading_gaps[] = { 4.0, 12.0, 8.0 };
static const char *const heading_tags[] = { "H1", "H2", "H3" };

/* Opens a gap above a block; there is none at the top of a page. */
static void
add_gap (MusterPages *pages, double gap)
{
  if (!muster_pages_is_at_top (pages))
    pages->y += gap;
}

/* --- Letterhead and section ------------------------------------------------------------------- */

static void
layout_section (MusterPages *pages, const MusterBlock *block)
{
  MusterBookmark bookmark;

  pages->is_landscape = block->is_landscape;
  pages->head = block->text;
  muster_pages_start_page (pages, FALSE);
  bookmark.title = block->text;
  bookmark.level = block->level;
  bookmark.page = pages->pages->len;
  g_array_append_val (pages->bookmarks, bookmark);
}

static void
layout_letterhead (MusterPages *pages, const MusterBlock *block)
{
  double width = muster_pages_get_width (pages);

  muster_pages_begin_tag (pages, "P");
  pages->y += muster_pages_add_text (pages, MUSTER_STYLE_AGENCY, block->text, MUSTER_PAGE_MARGIN,
                                     pages->y, width, MUSTER_INK_ACCENT);
  muster_pages_end_tag (pages, "P");
  if (block->detail != NULL && *block->detail != '\0')
    {
      g_auto (GStrv) lines = g_strsplit (block->detail, "\n", -1);
      g_autofree char *joined = g_strjoinv (" · ", lines);

      muster_pages_begin_tag (pages, "P");
      pages->y += muster_pages_add_text (pages, MUSTER_STYLE_SMALL, joined, MUSTER_PAGE_MARGIN,
                                         pages->y, width, MUSTER_INK_QUIET);
      muster_pages_end_tag (pages, "P");
    }
  pages->y += 4;
  muster_pages_add_box (pages, MUSTER_PAGE_MARGIN, pages->y, width, 1.25, MUSTER_INK_ACCENT);
  pages->y += 16;
}

/* --- Text ------------------------------------------------------------------------------------- */

static void
layout_heading (MusterPages *pages, const MusterBlock *block)
{
  guint i = block->level - 1;

  add_gap (pages, heading_gaps[i]);
  muster_pages_begin_tag (pages, heading_tags[i]);
  pages->y += muster_pages_add_text (pages, heading_styles[i], block->text, MUSTER_PAGE_MARGIN,
                                     pages->y, muster_pages_get_width (pages), MUSTER_INK_TEXT);
  muster_pages_end_tag (pages, heading_tags[i]);
  pages->y += 3;
}

/* A paragraph breaks between pages, but leaves no single line on either, and its last two lines go with
 * what has to follow them. */
static void
layout_paragraph (MusterPages *pages, const MusterBlock *block, double below)
{
  const MusterShape *shape = muster_shaper_get (pages->shaper, MUSTER_STYLE_BODY, block->text,
                                                muster_pages_get_width (pages));
  double leading = muster_style_get_leading (MUSTER_STYLE_BODY);
  guint n_lines = shape->lines->len;
  guint i;

  muster_pages_need (pages,
                     MIN (n_lines, n_lines <= 3 ? 3 : 2) * leading + (n_lines <= 3 ? below : 0));
  muster_pages_begin_tag (pages, "P");
  for (i = 0; i < n_lines; i++)
    {
      guint together = i + 2 == n_lines ? 2 : 1;

      muster_pages_need (pages, together * leading + (i + 2 == n_lines ? below : 0));
      muster_pages_add_line (pages, g_ptr_array_index (shape->lines, i), MUSTER_PAGE_MARGIN,
                             pages->y + muster_style_get_ascent (MUSTER_STYLE_BODY),
                             MUSTER_INK_TEXT);
      pages->y += leading;
    }
  muster_pages_end_tag (pages, "P");
  pages->y += PARAGRAPH_GAP;
}

static double
measure_notice (MusterPages *pages, const MusterBlock *block)
{
  return muster_pages_measure (pages, MUSTER_STYLE_BODY, block->text,
                               muster_pages_get_width (pages) - 2 * NOTICE_PADDING - NOTICE_BAR) +
         2 * NOTICE_PADDING;
}

static void
layout_notice (MusterPages *pages, const MusterBlock *block)
{
  double height = measure_notice (pages, block);
  double width = muster_pages_get_width (pages);

  muster_pages_need (pages, height);
  muster_pages_add_box (pages, MUSTER_PAGE_MARGIN, pages->y, width, height, MUSTER_INK_WASH);
  muster_pages_add_box (pages, MUSTER_PAGE_MARGIN, pages->y, NOTICE_BAR, height, MUSTER_INK_ACCENT);
  muster_pages_begin_tag (pages, "P");
  muster_pages_add_text (
      pages, MUSTER_STYLE_BODY, block->text, MUSTER_PAGE_MARGIN + NOTICE_BAR + NOTICE_PADDING,
      pages->y + NOTICE_PADDING, width - 2 * NOTICE_PADDING - NOTICE_BAR, MUSTER_INK_TEXT);
  muster_pages_end_tag (pages, "P");
  pages->y += height + BLOCK_GAP;
}

/* --- Facts ------------------------------------------------------------------------------------ */

static double
get_fact_width (MusterPages *pages)
{
  return (muster_pages_get_width (pages) - FACT_COLUMN_GAP) / 2;
}

static double
measure_fact (MusterPages *pages, const MusterContentPair *pair)
{
  double label = muster_pages_measure (pages, MUSTER_STYLE_LABEL, pair->label, LABEL_WIDTH - 6);
  double value = muster_pages_measure (pages, MUSTER_STYLE_BODY, pair->value,
                                       get_fact_width (pages) - LABEL_WIDTH);

  return MAX (label, value);
}

static double
measure_fact_row (MusterPages *pages, const GPtrArray *pairs, guint i)
{
  double height = measure_fact (pages, g_ptr_array_index (pairs, i));

  if (i + 1 < pairs->len)
    height = MAX (height, measure_fact (pages, g_ptr_array_index (pairs, i + 1)));
  return height + FACT_ROW_GAP;
}

static void
layout_fact (MusterPages *pages, const MusterContentPair *pair, double x)
{
  muster_pages_begin_tag (pages, "LI");
  muster_pages_begin_tag (pages, "Lbl");
  muster_pages_add_text (pages, MUSTER_STYLE_LABEL, pair->label, x, pages->y, LABEL_WIDTH - 6,
                         MUSTER_INK_QUIET);
  muster_pages_end_tag (pages, "Lbl");
  muster_pages_begin_tag (pages, "LBody");
  muster_pages_add_text (pages, MUSTER_STYLE_BODY, pair->value, x + LABEL_WIDTH, pages->y,
                         get_fact_width (pages) - LABEL_WIDTH, MUSTER_INK_TEXT);
  muster_pages_end_tag (pages, "LBody");
  muster_pages_end_tag (pages, "LI");
}

static void
layout_facts (MusterPages *pages, const MusterBlock *block)
{
  guint i;

  muster_pages_begin_tag (pages, "L");
  for (i = 0; i < block->pairs->len; i += 2)
    {
      double height = measure_fact_row (pages, block->pairs, i);

      muster_pages_need (pages, height);
      layout_fact (pages, g_ptr_array_index (block->pairs, i), MUSTER_PAGE_MARGIN);
      if (i + 1 < block->pairs->len)
        layout_fact (pages, g_ptr_array_index (block->pairs, i + 1),
                     MUSTER_PAGE_MARGIN + get_fact_width (pages) + FACT_COLUMN_GAP);
      pages->y += height;
    }
  muster_pages_end_tag (pages, "L");
  pages->y += PARAGRAPH_GAP;
}

/* --- Signatures ------------------------------------------------------------------------------- */

static double
get_signature_width (MusterPages *pages)
{
  return (MUSTER_PAGE_SHORT_SIDE - 2 * MUSTER_PAGE_MARGIN - SIGNATURE_GAP) / 2;
}

static char *
get_signature_caption (const MusterContentPair *pair)
{
  if (pair->value != NULL && *pair->value != '\0')
    return g_strdup_printf ("%s\n%s", pair->label, pair->value);
  return g_strdup (pair->label);
}

static double
measure_signature_row (MusterPages *pages, const GPtrArray *pairs, guint i)
{
  double height = 0;
  guint end = MIN (i + 2, pairs->len);

  for (; i < end; i++)
    {
      g_autofree char *caption = get_signature_caption (g_ptr_array_index (pairs, i));

      height = MAX (height, muster_pages_measure (pages, MUSTER_STYLE_SMALL, caption,
                                                  get_signature_width (pages) - DATE_WIDTH - 10));
    }
  return SIGNATURE_ROOM + 2 + height + 6;
}

static double
measure_signatures (MusterPages *pages, const MusterBlock *block)
{
  double height = 0;
  guint i;

  for (i = 0; i < block->pairs->len; i += 2)
    height += measure_signature_row (pages, block->pairs, i);
  return height;
}

static void
layout_signature (MusterPages *pages, const MusterContentPair *pair, double x)
{
  g_autofree char *caption = get_signature_caption (pair);
  double line = get_signature_width (pages) - DATE_WIDTH - 10;
  double y = pages->y + SIGNATURE_ROOM;

  muster_pages_add_box (pages, x, y, line, RULE, MUSTER_INK_TEXT);
  muster_pages_add_box (pages, x + line + 10, y, DATE_WIDTH, RULE, MUSTER_INK_TEXT);
  muster_pages_begin_tag (pages, "P");
  muster_pages_add_text (pages, MUSTER_STYLE_SMALL, caption, x, y + 2, line, MUSTER_INK_QUIET);
  muster_pages_end_tag (pages, "P");
  muster_pages_begin_tag (pages, "P");
  muster_pages_add_text (pages, MUSTER_STYLE_SMALL, _ ("Date"), x + line + 10, y + 2, DATE_WIDTH,
                         MUSTER_INK_QUIET);
  muster_pages_end_tag (pages, "P");
}

static void
layout_signatures (MusterPages *pages, const MusterBlock *block)
{
  guint i;

  muster_pages_need (pages, measure_signatures (pages, block));
  for (i = 0; i < block->pairs->len; i += 2)
    {
      double height = measure_signature_row (pages, block->pairs, i);

      muster_pages_need (pages, height);
      layout_signature (pages, g_ptr_array_index (block->pairs, i), MUSTER_PAGE_MARGIN);
      if (i + 1 < block->pairs->len)
        layout_signature (pages, g_ptr_array_index (block->pairs, i + 1),
                          MUSTER_PAGE_MARGIN + get_signature_width (pages) + SIGNATURE_GAP);
      pages->y += height;
    }
}

/* --- Blocks ----------------------------------------------------------------------------------- */

/* Height of the signatures that follow block @i: names alone on a page sign nothing. */
static double
measure_below (MusterPages *pages, guint i)
{
  const GPtrArray *blocks = pages->content->blocks;
  const MusterBlock *next = i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL;

  if (next == NULL || next->kind != MUSTER_BLOCK_SIGNATURES)
    return 0;
  return BLOCK_GAP + measure_signatures (pages, next);
}

static double
measure_start (MusterPages *pages, guint i);

/* Facts that head a table say whose it is, so all of them stand on the page where it begins. */
static double
measure_facts_start (MusterPages *pages, guint i)
{
  const GPtrArray *blocks = pages->content->blocks;
  const MusterBlock *block = g_ptr_array_index (blocks, i);
  const MusterBlock *next = i + 1 < blocks->len ? g_ptr_array_index (blocks, i + 1) : NULL;
  double height = PARAGRAPH_GAP;
  guint j;

  if (next == NULL || next->kind != MUSTER_BLOCK_TABLE)
    return measure_fact_row (pages, block->pairs, 0);
  for (j = 0; j < block->pairs->len; j += 2)
    height += measure_fact_row (pages, block->pairs, j);
  return height + measure_start (pages, i + 1);
}

/* Height of a heading with what must follow it on its page. */
static double
measure_start (MusterPages *pages, guint i)
{
  const GPtrArray *blocks = pages->content->blocks;
  const MusterBlock *block;
  guint level;

  if (i >= blocks->len)
    return 0;
  block = g_ptr_array_index (blocks, i);
  switch (block->kind)
    {
    case MUSTER_BLOCK_HEADING:
      level = block->level - 1;
      return heading_gaps[level] + 3 +
             muster_pages_measure (pages, heading_styles[level], block->text,
                                   muster_pages_get_width (pages)) +
             measure_start (pages, i + 1);
    case MUSTER_BLOCK_PARAGRAPH:
      return 2 * muster_style_get_leading (MUSTER_STYLE_BODY) + measure_below (pages, i);
    case MUSTER_BLOCK_NOTICE:
      return measure_notice (pages, block);
    case MUSTER_BLOCK_FACTS:
      return measure_facts_start (pages, i);
    case MUSTER_BLOCK_TABLE:
      return muster_pdf_table_measure_start (pages, block->table, measure_below (pages, i));
    case MUSTER_BLOCK_SIGNATURES:
      return measure_signatures (pages, block);
    case MUSTER_BLOCK_SECTION:
    case MUSTER_BLOCK_LETTERHEAD:
    case MUSTER_BLOCK_CONTENTS:
    default:
      return 0;
    }
}

static void
layout_block (MusterPages *pages, const MusterBlock *block, double below)
{
  switch (block->kind)
    {
    case MUSTER_BLOCK_SECTION:
      layout_section (pages, block);
      break;
    case MUSTER_BLOCK_LETTERHEAD:
      layout_letterhead (pages, block);
      break;
    case MUSTER_BLOCK_HEADING:
      layout_heading (pages, block);
      break;
    case MUSTER_BLOCK_PARAGRAPH:
      layout_paragraph (pages, block, below);
      break;
    case MUSTER_BLOCK_NOTICE:
      layout_notice (pages, block);
      break;
    case MUSTER_BLOCK_FACTS:
      layout_facts (pages, block);
      break;
    case MUSTER_BLOCK_TABLE:
      muster_pdf_table_layout (pages, block->table, below);
      pages->y += BLOCK_GAP;
      break;
    case MUSTER_BLOCK_SIGNATURES:
      layout_signatures (pages, block);
      break;
    case MUSTER_BLOCK_CONTENTS:
      muster_pdf_contents_layout (pages);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
muster_pdf_layout (MusterPages *pages)
{
  const GPtrArray *blocks;
  guint i;

  g_return_if_fail (pages != NULL);

  blocks = pages->content->blocks;
  for (i = 0; i < blocks->len; i++)
    {
      const MusterBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind != MUSTER_BLOCK_SECTION && pages->pages->len == 0)
        muster_pages_start_page (pages, FALSE);
      if (block->kind == MUSTER_BLOCK_HEADING)
        muster_pages_need (pages, measure_start (pages, i));
      layout_block (pages, block, measure_below (pages, i));
    }
  if (pages->pages->len == 0)
    muster_pages_start_page (pages, FALSE);
  muster_pdf_contents_finish (pages);
}
