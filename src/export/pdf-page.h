/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages that are laid out but not yet drawn: a list of items in drawing order. The number of pages is
 * known before the first is drawn, so every page can say "Page 3 of 12". */

#pragma once

#include "export/content.h"
#include "export/shape.h"

G_BEGIN_DECLS

#define MUSTER_PAGE_MARGIN 54.0 /* 0.75 inch */
#define MUSTER_PAGE_SHORT_SIDE 612.0
#define MUSTER_PAGE_LONG_SIDE 792.0

/**
 * MusterInk:
 *
 * The colours of a paper; all but the first two are greys.
 */
typedef enum
{
  MUSTER_INK_TEXT,
  MUSTER_INK_ACCENT,
  MUSTER_INK_QUIET,
  MUSTER_INK_RULE,
  MUSTER_INK_HAIRLINE,
  MUSTER_INK_WASH,
} MusterInk;

/**
 * MusterItemKind:
 * @MUSTER_ITEM_LINE: a line of text at x and the base line y
 * @MUSTER_ITEM_FURNITURE: the same, but no content: a repeated table head
 * @MUSTER_ITEM_BOX: a filled box; rules are thin boxes; no content
 * @MUSTER_ITEM_TAG: a structure element begins
 * @MUSTER_ITEM_END_TAG: it ends
 */
typedef enum
{
  MUSTER_ITEM_LINE,
  MUSTER_ITEM_FURNITURE,
  MUSTER_ITEM_BOX,
  MUSTER_ITEM_TAG,
  MUSTER_ITEM_END_TAG,
} MusterItemKind;

/**
 * MusterItem:
 * @kind: what it is
 * @ink: its colour
 * @x: its left end
 * @y: its base line, or its top
 * @width: width of a box
 * @height: height of a box
 * @line: the line of text; owned by the shaper
 * @tag: the tag's name; static
 */
typedef struct
{
  MusterItemKind kind;
  MusterInk ink;
  double x;
  double y;
  double width;
  double height;
  const MusterLine *line;
  const char *tag;
} MusterItem;

/**
 * MusterPage:
 * @width: width in points
 * @height: height in points
 * @first: number of its first item
 * @head: (nullable): running head, on pages that continue a section; owned by the content
 */
typedef struct
{
  double width;
  double height;
  guint first;
  const char *head;
} MusterPage;

/**
 * MusterBookmark:
 * @title: its text; owned by the content
 * @level: 1 or 2
 * @page: number of its page, from 1
 */
typedef struct
{
  const char *title;
  guint level;
  guint page;
} MusterBookmark;

/**
 * MusterReference:
 * @item: place among the items of a page number that is filled in at the end
 * @entry: which section, from 0, or behind those which attachment
 */
typedef struct
{
  guint item;
  guint entry;
} MusterReference;

/**
 * MusterPages:
 * @content: what is laid out
 * @shaper: shapes its text
 * @items: (element-type MusterItem): all items of all pages
 * @pages: (element-type MusterPage): the pages
 * @bookmarks: (element-type MusterBookmark): the bookmarks
 * @references: (element-type MusterReference): page numbers that are filled in at the end
 * @is_landscape: whether further pages lie across
 * @head: (nullable): running head of further pages
 * @y: where the next block starts on the last page
 * @is_furniture: whether the text that is added now is no content
 * @footers: foot of the portrait and of the landscape pages
 */
typedef struct
{
  const MusterContent *content;
  MusterShaper *shaper;
  GArray *items;
  GArray *pages;
  GArray *bookmarks;
  GArray *references;
  gboolean is_landscape;
  const char *head;
  double y;
  gboolean is_furniture;
  const MusterShape *footers[2];
} MusterPages;

/**
 * muster_pages_new:
 * @content: what to lay out; must outlive the pages
 * @shaper: (transfer none): shapes the text; must outlive the pages
 *
 * Returns: (transfer full): no pages yet
 */
MusterPages *
muster_pages_new (const MusterContent *content, MusterShaper *shaper);

/**
 * muster_pages_free:
 * @pages: (nullable) (transfer full): pages
 */
void
muster_pages_free (MusterPages *pages);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterPages, muster_pages_free)

/**
 * muster_pages_start_page:
 * @pages: pages
 * @continues: whether it continues a section and so carries its running head
 *
 * Starts a page and moves to its top.
 */
void
muster_pages_start_page (MusterPages *pages, gboolean continues);

/**
 * muster_pages_get_width:
 * @pages: pages
 *
 * Returns: width between the margins of the last page
 */
double
muster_pages_get_width (const MusterPages *pages);

/**
 * muster_pages_get_bottom:
 * @pages: pages
 *
 * Returns: where the room for text ends on the last page
 */
double
muster_pages_get_bottom (const MusterPages *pages);

/**
 * muster_pages_get_room:
 * @pages: pages
 *
 * Returns: height that is left on the last page
 */
double
muster_pages_get_room (const MusterPages *pages);

/**
 * muster_pages_get_full_room:
 * @pages: pages
 *
 * Returns: height of a whole further page
 */
double
muster_pages_get_full_room (const MusterPages *pages);

/**
 * muster_pages_is_at_top:
 * @pages: pages
 *
 * Returns: whether nothing stands on the last page yet
 */
gboolean
muster_pages_is_at_top (const MusterPages *pages);

/**
 * muster_pages_need:
 * @pages: pages
 * @height: height of something that must stay together
 *
 * Starts a further page where @height does not fit any more.
 *
 * Returns: whether it did
 */
gboolean
muster_pages_need (MusterPages *pages, double height);

/**
 * muster_pages_add_line:
 * @pages: pages
 * @line: a line of text
 * @x: its left end
 * @y: its base line
 * @ink: its colour
 */
void
muster_pages_add_line (MusterPages *pages, const MusterLine *line, double x, double y,
                       MusterInk ink);

/**
 * muster_pages_add_text:
 * @pages: pages
 * @style: its type size
 * @text: the text
 * @x: its left end
 * @y: its top
 * @width: width to break it at
 * @ink: its colour
 *
 * Returns: its height
 */
double
muster_pages_add_text (MusterPages *pages, MusterStyle style, const char *text, double x, double y,
                       double width, MusterInk ink);

/**
 * muster_pages_measure:
 * @pages: pages
 * @style: a type size
 * @text: a text
 * @width: width to break it at
 *
 * Returns: the height that muster_pages_add_text() would take
 */
double
muster_pages_measure (MusterPages *pages, MusterStyle style, const char *text, double width);

/**
 * muster_pages_add_box:
 * @pages: pages
 * @x: its left
 * @y: its top
 * @width: its width
 * @height: its height
 * @ink: its colour
 *
 * Adds a box or a rule, which is no content: a screen reader passes it by.
 */
void
muster_pages_add_box (MusterPages *pages, double x, double y, double width, double height,
                      MusterInk ink);

/**
 * muster_pages_begin_tag:
 * @pages: pages
 * @tag: a structure element's name; static
 */
void
muster_pages_begin_tag (MusterPages *pages, const char *tag);

/**
 * muster_pages_end_tag:
 * @pages: pages
 * @tag: the name it began with
 */
void
muster_pages_end_tag (MusterPages *pages, const char *tag);

/**
 * muster_pages_get_footer:
 * @pages: pages
 * @is_landscape: which pages
 *
 * Returns: (transfer none): the shape of the lines at the foot of those pages
 */
const MusterShape *
muster_pages_get_footer (const MusterPages *pages, gboolean is_landscape);

G_END_DECLS
