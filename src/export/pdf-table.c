/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All cells of a row have one leading, so a row's height is its longest cell in lines, and a row that
 * is taller than a page is split between lines. */

#include "export/pdf-grid.h"
#include "export/pdf-table.h"

#define CELL_PADDING 2.5
#define GROUP_GAP 5.0
#define HAIRLINE 0.4
#define RULE 0.75
#define KEPT_ROWS 12u  /* a table that is no longer stands on one page, */
#define KEPT_SHARE 0.4 /* where that is no more of it */
#define FORM_LINES 2u  /* a hand needs more room than type */

/* --- Heads ------------------------------------------------------------------------------------ */

static const MusterShape *
shape_head (const MusterGrid *grid, guint column)
{
  g_autofree char *title =
      muster_content_clean (muster_table_get_column (grid->table->table, column)->title, FALSE);

  return muster_shaper_get (grid->pages->shaper, MUSTER_STYLE_HEAD, title, grid->widths[column]);
}

static double
measure_heads (const MusterGrid *grid)
{
  guint n_lines = 1;
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    n_lines = MAX (n_lines, shape_head (grid, i)->lines->len);
  return n_lines * muster_style_get_leading (MUSTER_STYLE_HEAD) + 2 * CELL_PADDING;
}

static void
add_cell_line (const MusterGrid *grid, const MusterLine *line, guint column, double y,
               MusterInk ink)
{
  double x = grid->x[column];

  if (muster_content_table_is_figure (grid->table, column))
    x += grid->widths[column] - line->width;
  muster_pages_add_line (grid->pages, line, x, y, ink);
}

static void
add_heads (const MusterGrid *grid)
{
  MusterPages *pages = grid->pages;
  double leading = muster_style_get_leading (MUSTER_STYLE_HEAD);
  double height = measure_heads (grid);
  double base =
      pages->y + height - CELL_PADDING - leading + muster_style_get_ascent (MUSTER_STYLE_HEAD);
  guint i, j;

  muster_pages_begin_tag (pages, "TR");
  for (i = 0; i < grid->n_columns; i++)
    {
      const MusterShape *shape = shape_head (grid, i);

      muster_pages_begin_tag (pages, "TH");
      for (j = 0; j < shape->lines->len; j++)
        add_cell_line (grid, g_ptr_array_index (shape->lines, j), i,
                       base - (shape->lines->len - 1 - j) * leading, MUSTER_INK_QUIET);
      muster_pages_end_tag (pages, "TH");
    }
  muster_pages_end_tag (pages, "TR");
  pages->y += height;
  muster_pages_add_box (pages, MUSTER_PAGE_MARGIN, pages->y - RULE, muster_pages_get_width (pages),
                        RULE, MUSTER_INK_TEXT);
}

/* The heads again, for the eye alone: a screen reader has them already. */
static void
repeat_heads (const MusterGrid *grid)
{
  guint n_items = grid->pages->items->len;
  guint i, kept = n_items;

  grid->pages->is_furniture = TRUE;
  add_heads (grid);
  grid->pages->is_furniture = FALSE;
  for (i = n_items; i < grid->pages->items->len; i++)
    {
      MusterItem *item = &g_array_index (grid->pages->items, MusterItem, i);

      if (item->kind != MUSTER_ITEM_TAG && item->kind != MUSTER_ITEM_END_TAG)
        g_array_index (grid->pages->items, MusterItem, kept++) = *item;
    }
  g_array_set_size (grid->pages->items, kept);
}

static void
need (const MusterGrid *grid, double height)
{
  if (muster_pages_need (grid->pages, height))
    repeat_heads (grid);
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void
add_rule (const MusterGrid *grid, double thickness, MusterInk ink)
{
  muster_pages_add_box (grid->pages, MUSTER_PAGE_MARGIN, grid->pages->y - thickness,
                        muster_pages_get_width (grid->pages), thickness, ink);
}

/* Rules between the cells of the last @height points. */
static void
add_uprights (const MusterGrid *grid, double height)
{
  guint i;

  for (i = 1; i < grid->n_columns; i++)
    muster_pages_add_box (grid->pages, grid->x[i] - MUSTER_GRID_GAP / 2, grid->pages->y - height,
                          HAIRLINE, height, MUSTER_INK_RULE);
}

static guint
shape_row (const MusterGrid *grid, guint row, const MusterShape **shapes)
{
  guint n_lines = grid->table->is_form ? FORM_LINES : 1;
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    {
      g_autofree char *text = muster_grid_format_cell (grid->table, row, i);

      shapes[i] = muster_shaper_get (grid->pages->shaper, muster_grid_get_style (grid->table, i),
                                     text, grid->widths[i]);
      n_lines = MAX (n_lines, shapes[i]->lines->len);
    }
  return n_lines;
}

static double
get_row_height (guint n_lines)
{
  return n_lines * muster_style_get_leading (MUSTER_STYLE_CELL) + 2 * CELL_PADDING;
}

/* Adds lines @first to @end of a row's cells. */
static void
add_row_lines (const MusterGrid *grid, const MusterShape **shapes, guint first, guint end)
{
  MusterPages *pages = grid->pages;
  double base = pages->y + CELL_PADDING + muster_style_get_ascent (MUSTER_STYLE_CELL);
  guint i, j;

  muster_pages_begin_tag (pages, "TR");
  for (i = 0; i < grid->n_columns; i++)
    {
      muster_pages_begin_tag (pages, "TD");
      for (j = first; j < MIN (end, shapes[i]->lines->len); j++)
        add_cell_line (grid, g_ptr_array_index (shapes[i]->lines, j), i,
                       base + (j - first) * muster_style_get_leading (MUSTER_STYLE_CELL),
                       MUSTER_INK_TEXT);
      muster_pages_end_tag (pages, "TD");
    }
  muster_pages_end_tag (pages, "TR");
  pages->y += get_row_height (end - first);
  if (grid->table->is_form)
    add_uprights (grid, get_row_height (end - first));
  add_rule (grid, HAIRLINE, grid->table->is_form ? MUSTER_INK_RULE : MUSTER_INK_HAIRLINE);
}

/* @below is the height of the sums that must not be parted from the row. */
static void
add_row (const MusterGrid *grid, guint row, double below)
{
  g_autofree const MusterShape **shapes = g_new0 (const MusterShape *, grid->n_columns);
  guint n_lines = shape_row (grid, row, shapes);
  double leading = muster_style_get_leading (MUSTER_STYLE_CELL);
  double full = muster_pages_get_full_room (grid->pages) - measure_heads (grid);
  guint first = 0;

  if (get_row_height (n_lines) + below <= full)
    need (grid, get_row_height (n_lines) + below);
  while (first < n_lines)
    {
      double room = muster_pages_get_room (grid->pages) - 2 * CELL_PADDING;
      guint n = room >= leading ? (guint) (room / leading) : 0;

      if (n == 0)
        {
          need (grid, get_row_height (1));
          n = 1;
        }
      n = MIN (n, n_lines - first);
      add_row_lines (grid, shapes, first, first + n);
      first += n;
      if (first < n_lines)
        need (grid, muster_pages_get_room (grid->pages) + 1);
    }
}

/* --- Sums and groups -------------------------------------------------------------------------- */

static double
get_sum_height (void)
{
  return muster_style_get_leading (MUSTER_STYLE_STRONG_CELL) + 2 * CELL_PADDING + 1;
}

static guint
find_first_sum (const MusterGrid *grid)
{
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    if (grid->table->columns[i].is_summed)
      break;
  return i;
}

static void
add_sum (const MusterGrid *grid, const char *label, guint first, guint end, gboolean is_total)
{
  MusterPages *pages = grid->pages;
  guint sum_column = find_first_sum (grid);
  double width = sum_column < grid->n_columns ? grid->x[sum_column] - MUSTER_GRID_GAP - grid->x[0]
                                              : muster_pages_get_width (pages);
  const MusterShape *shape = muster_shaper_get (pages->shaper, MUSTER_STYLE_STRONG_CELL, label,
                                                MAX (width, grid->widths[0]));
  double base;
  guint i;

  need (grid, get_sum_height ());
  if (is_total)
    add_rule (grid, RULE, MUSTER_INK_TEXT);
  base = pages->y + CELL_PADDING + 1 + muster_style_get_ascent (MUSTER_STYLE_STRONG_CELL);
  muster_pages_begin_tag (pages, "TR");
  for (i = 0; i < grid->n_columns; i++)
    {
      muster_pages_begin_tag (pages, "TD");
      if (i == 0)
        muster_pages_add_line (pages, g_ptr_array_index (shape->lines, 0), grid->x[0], base,
                               MUSTER_INK_TEXT);
      else if (grid->table->columns[i].is_summed)
        {
          g_autofree char *sum = muster_grid_format_sum (grid->table, i, first, end);

          add_cell_line (
              grid,
              g_ptr_array_index (
                  muster_shaper_get (pages->shaper, MUSTER_STYLE_STRONG_CELL, sum, -1)->lines, 0),
              i, base, MUSTER_INK_TEXT);
        }
      muster_pages_end_tag (pages, "TD");
    }
  muster_pages_end_tag (pages, "TR");
  pages->y += get_sum_height ();
  add_rule (grid, is_total ? RULE : HAIRLINE, is_total ? MUSTER_INK_TEXT : MUSTER_INK_RULE);
}

/* A line of text across the whole table. */
static void
add_wide_row (const MusterGrid *grid, MusterStyle style, const char *text, MusterInk ink)
{
  MusterPages *pages = grid->pages;

  pages->y += CELL_PADDING;
  muster_pages_begin_tag (pages, "TR");
  muster_pages_begin_tag (pages, "TD");
  pages->y += muster_pages_add_text (pages, style, text, MUSTER_PAGE_MARGIN, pages->y,
                                     muster_pages_get_width (pages), ink);
  muster_pages_end_tag (pages, "TD");
  muster_pages_end_tag (pages, "TR");
  pages->y += CELL_PADDING;
  add_rule (grid, HAIRLINE, MUSTER_INK_RULE);
}

static double
measure_wide_row (const MusterGrid *grid, MusterStyle style, const char *text)
{
  return 2 * CELL_PADDING +
         muster_pages_measure (grid->pages, style, text, muster_pages_get_width (grid->pages));
}

/* Height of the sums below a group, or below all rows where there are no groups. */
static double
measure_sums (const MusterGrid *grid, guint index)
{
  const MusterContentTable *table = grid->table;
  const MusterContentGroup *group =
      index < table->groups->len ? g_ptr_array_index (table->groups, index) : NULL;
  double height = group != NULL && group->subtotal != NULL ? get_sum_height () : 0;

  if (index + 1 >= table->groups->len)
    height += grid->below;
  if (table->total != NULL && index + 1 >= table->groups->len)
    height += get_sum_height ();
  return height;
}

static double
measure_first_row (const MusterGrid *grid, guint row)
{
  g_autofree const MusterShape **shapes = g_new0 (const MusterShape *, grid->n_columns);

  if (row >= muster_table_get_n_rows (grid->table->table))
    return get_row_height (1);
  return MIN (get_row_height (shape_row (grid, row, shapes)),
              muster_pages_get_full_room (grid->pages) / 2);
}

/* Height of a group's title and first row, and of its sums where it has no other row. */
static double
measure_group_start (const MusterGrid *grid, guint index)
{
  const MusterContentGroup *group = g_ptr_array_index (grid->table->groups, index);
  guint end = muster_content_table_get_group_end (grid->table, index);
  double height = 0;

  if (group->title != NULL)
    height = GROUP_GAP + measure_wide_row (grid, MUSTER_STYLE_STRONG_CELL, group->title);
  if (group->first == end && grid->table->nothing != NULL)
    height += measure_wide_row (grid, MUSTER_STYLE_CELL, grid->table->nothing);
  else if (group->first < end)
    height += measure_first_row (grid, group->first);
  return height + (end - group->first <= 1 ? measure_sums (grid, index) : 0);
}

static void
add_rows (const MusterGrid *grid, guint first, guint end, double below)
{
  guint row;

  for (row = first; row < end; row++)
    add_row (grid, row, row + 1 == end ? below : 0);
}

static void
add_group (const MusterGrid *grid, guint index)
{
  const MusterContentTable *table = grid->table;
  const MusterContentGroup *group = g_ptr_array_index (table->groups, index);
  guint end = muster_content_table_get_group_end (table, index);

  if (group->title != NULL)
    {
      need (grid, measure_group_start (grid, index));
      grid->pages->y += GROUP_GAP;
      add_wide_row (grid, MUSTER_STYLE_STRONG_CELL, group->title, MUSTER_INK_ACCENT);
    }
  if (group->first == end && table->nothing != NULL)
    add_wide_row (grid, MUSTER_STYLE_CELL, table->nothing, MUSTER_INK_QUIET);
  add_rows (grid, group->first, end, measure_sums (grid, index));
  if (group->subtotal != NULL)
    add_sum (grid, group->subtotal, group->first, end, FALSE);
}

static void
add_notes (MusterPages *pages, const MusterContentTable *table)
{
  guint i;

  pages->y += 3;
  for (i = 0; i < table->notes->len; i++)
    {
      const char *note = g_ptr_array_index (table->notes, i);
      double width = muster_pages_get_width (pages);

      muster_pages_need (pages, muster_pages_measure (pages, MUSTER_STYLE_SMALL, note, width));
      muster_pages_begin_tag (pages, "P");
      pages->y += muster_pages_add_text (pages, MUSTER_STYLE_SMALL, note, MUSTER_PAGE_MARGIN,
                                         pages->y, width, MUSTER_INK_QUIET);
      muster_pages_end_tag (pages, "P");
    }
}

static double
measure_notes (MusterPages *pages, const MusterContentTable *table)
{
  double height = 3;
  guint i;

  for (i = 0; i < table->notes->len; i++)
    height += muster_pages_measure (pages, MUSTER_STYLE_SMALL, g_ptr_array_index (table->notes, i),
                                    muster_pages_get_width (pages));
  return height;
}

/* Height of all rows of a short table, which is read as one thing; 0 for a long one. */
static double
measure_rows (const MusterGrid *grid)
{
  g_autofree const MusterShape **shapes = g_new0 (const MusterShape *, grid->n_columns);
  guint n_rows = muster_table_get_n_rows (grid->table->table);
  double height = 0;
  guint i;

  if (n_rows > KEPT_ROWS)
    return 0;
  for (i = 0; i < n_rows; i++)
    height += get_row_height (shape_row (grid, i, shapes));
  height += measure_sums (grid, 0);
  return height <= KEPT_SHARE * muster_pages_get_full_room (grid->pages) ? height : 0;
}

static double
measure_start (const MusterGrid *grid)
{
  const MusterContentTable *table = grid->table;
  guint n_rows = muster_table_get_n_rows (table->table);
  double height = measure_heads (grid);
  double first;

  if (table->caption != NULL)
    height += muster_pages_measure (grid->pages, MUSTER_STYLE_SUBHEADING, table->caption,
                                    muster_pages_get_width (grid->pages));
  if (table->groups->len > 0)
    return height + measure_group_start (grid, 0);
  first = measure_first_row (grid, 0) + (n_rows <= 1 ? measure_sums (grid, 0) : 0);
  return height + MAX (first, measure_rows (grid));
}

static void
add_caption (const MusterGrid *grid)
{
  MusterPages *pages = grid->pages;

  if (grid->table->caption == NULL)
    return;
  muster_pages_begin_tag (pages, "Caption");
  pages->y += muster_pages_add_text (pages, MUSTER_STYLE_SUBHEADING, grid->table->caption,
                                     MUSTER_PAGE_MARGIN, pages->y, muster_pages_get_width (pages),
                                     MUSTER_INK_TEXT);
  muster_pages_end_tag (pages, "Caption");
}

double
muster_pdf_table_measure_start (MusterPages *pages, const MusterContentTable *table, double below)
{
  g_auto (MusterGrid) grid = { 0 };

  muster_grid_init (&grid, pages, table);
  grid.below = below > 0 ? below + measure_notes (pages, table) : 0;
  return measure_start (&grid);
}

void
muster_pdf_table_layout (MusterPages *pages, const MusterContentTable *table, double below)
{
  g_auto (MusterGrid) grid = { 0 };
  guint n_rows = muster_table_get_n_rows (table->table);
  guint i;

  muster_grid_init (&grid, pages, table);
  grid.below = below > 0 ? below + measure_notes (pages, table) : 0;
  muster_pages_need (pages, measure_start (&grid));
  muster_pages_begin_tag (pages, "Table");
  add_caption (&grid);
  add_heads (&grid);
  if (n_rows == 0 && table->groups->len == 0 && table->nothing != NULL)
    add_wide_row (&grid, MUSTER_STYLE_CELL, table->nothing, MUSTER_INK_QUIET);
  if (table->groups->len == 0)
    add_rows (&grid, 0, n_rows, measure_sums (&grid, 0));
  for (i = 0; i < table->groups->len; i++)
    add_group (&grid, i);
  if (table->total != NULL)
    add_sum (&grid, table->total, 0, n_rows, TRUE);
  muster_pages_end_tag (pages, "Table");
  add_notes (pages, table);
}
