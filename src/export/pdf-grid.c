/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Measuring cells and sharing the width of a page among columns. */

#include "export/pdf-grid.h"

#include <math.h>

#define MIN_TEXT_WIDTH 26.0
#define LONGEST_WORD 130.0 /* a longer one may be broken */
#define WORD_MARGIN 0.125  /* widths are kept in sixteenths of a point */
#define SHORT_TEXT 90.0    /* a name or a code; not worth a second line */
#define USUAL_PERCENT 85
#define USUAL_LINES 4 /* of a text that is longer than most of its column */

typedef struct
{
  double natural; /* without breaking a line, but for the longest cells of a long column */
  double longest; /* without breaking any line */
  double least;   /* without breaking any word; figures and dates are never broken */
} Measure;

static gboolean
is_breakable (const MusterContentTable *table, guint column)
{
  return muster_table_get_column (table->table, column)->kind == MUSTER_COLUMN_TEXT &&
         !table->columns[column].is_figure;
}

static int
compare_widths (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a, right = *(const double *) b;

  return left < right ? -1 : left > right;
}

/* Width of every cell of a column, ascending; @word is raised to that of its longest word. */
static GArray *
measure_cells (const MusterGrid *grid, guint column, double *word)
{
  const MusterContentTable *table = grid->table;
  MusterStyle style = muster_grid_get_style (table, column);
  guint n_rows = muster_table_get_n_rows (table->table);
  GArray *widths = g_array_sized_new (FALSE, FALSE, sizeof (double), n_rows);
  guint row;

  for (row = 0; row < n_rows; row++)
    {
      g_autofree char *text = muster_grid_format_cell (table, row, column);
      const MusterShape *shape = muster_shaper_get (grid->pages->shaper, style, text, -1);

      *word = MAX (*word, shape->word);
      g_array_append_val (widths, shape->width);
    }
  g_array_sort (widths, compare_widths);
  return widths;
}

static double
measure_sum (const MusterGrid *grid, guint column)
{
  guint n_rows = muster_table_get_n_rows (grid->table->table);
  g_autofree char *sum = NULL;

  if (!grid->table->columns[column].is_summed)
    return 0;
  sum = muster_grid_format_sum (grid->table, column, 0, n_rows);
  return muster_shaper_get (grid->pages->shaper, MUSTER_STYLE_STRONG_CELL, sum, -1)->width;
}

static Measure
measure_column (const MusterGrid *grid, guint column)
{
  const MusterContentTable *table = grid->table;
  g_autofree char *title =
      muster_content_clean (muster_table_get_column (table->table, column)->title, FALSE);
  const MusterShape *head = muster_shaper_get (grid->pages->shaper, MUSTER_STYLE_HEAD, title, -1);
  double word = head->word;
  g_autoptr (GArray) widths = measure_cells (grid, column, &word);
  double usual = 0, longest = 0;
  Measure measure;

  if (widths->len > 0)
    {
      longest = g_array_index (widths, double, widths->len - 1);
      usual = g_array_index (widths, double, (widths->len - 1) * USUAL_PERCENT / 100);
    }
  longest = MAX (longest, measure_sum (grid, column));
  measure.longest = MAX (longest, head->width);
  if (is_breakable (table, column))
    {
      measure.least = MAX (MIN (word, LONGEST_WORD), MIN_TEXT_WIDTH) + WORD_MARGIN;
      if (longest <= SHORT_TEXT || table->columns[column].is_whole)
        usual = longest;
      /* A longer one is broken rather than that the others have no room. */
      if (table->columns[column].is_whole && longest <= LONGEST_WORD)
        measure.least = MAX (measure.least, longest + WORD_MARGIN);
      measure.natural = MAX (MAX (usual, head->width), measure.least);
      measure.natural = MAX (measure.natural, longest / USUAL_LINES);
    }
  else
    {
      measure.natural = measure.least = MAX (longest, head->word) + WORD_MARGIN;
    }
  return measure;
}

/* Where the words of all columns do not fit the page, only the longest of them are broken: finds how
 * long a word may be. */
static void
limit_words (const MusterGrid *grid, Measure *measures, double available)
{
  double limit = LONGEST_WORD;

  while (limit > MIN_TEXT_WIDTH)
    {
      double sum = 0;
      guint i;

      for (i = 0; i < grid->n_columns; i++)
        {
          if (is_breakable (grid->table, i))
            measures[i].least = MIN (measures[i].least, limit);
          sum += measures[i].least;
        }
      if (sum <= available)
        return;
      limit -= 1;
    }
}

/* Settles the open columns whose share is less than their words need (@at_least), or as much as their
 * text needs; returns whether there were any. */
static gboolean
settle (double *widths, gboolean *is_settled, const Measure *measures, guint n, double *available,
        gboolean at_least)
{
  double weights = 0, given = 0;
  gboolean settled = FALSE;
  guint i;

  for (i = 0; i < n; i++)
    weights += is_settled[i] ? 0 : sqrt (measures[i].natural);
  for (i = 0; i < n; i++)
    {
      double wanted = at_least ? measures[i].least : measures[i].natural;

      if (is_settled[i])
        continue;
      widths[i] = *available * sqrt (measures[i].natural) / weights;
      if (at_least ? widths[i] >= wanted : widths[i] < wanted)
        continue;
      widths[i] = wanted;
      given += wanted;
      is_settled[i] = TRUE;
      settled = TRUE;
    }
  *available -= given;
  return settled;
}

/* A column that needs less than its share gets what it needs, one whose words need more gets that; the
 * others share the rest by the root of their length, so that a long text takes some more lines than a
 * short one, but not all the room. */
static void
share_width (double *widths, const Measure *measures, guint n, double available)
{
  g_autofree gboolean *is_settled = g_new0 (gboolean, n);

  while (settle (widths, is_settled, measures, n, &available, TRUE) ||
         settle (widths, is_settled, measures, n, &available, FALSE))
    ;
}

/* Whether the column takes a share of room that nobody needs: long texts take it before short ones, or a code
 * of one letter stands far from what it says. */
static gboolean
takes_spare (const MusterGrid *grid, const Measure *measures, guint column, gboolean has_long)
{
  return is_breakable (grid->table, column) && (!has_long || measures[column].longest > SHORT_TEXT);
}

/* Room that is left goes to the columns that still break lines, then to those of long texts, or of any text
 * where none is long. */
static void
spread_width (const MusterGrid *grid, const Measure *measures, double spare)
{
  double lacking = 0, total = 0;
  gboolean has_long = FALSE;
  double given;
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    lacking += MAX (measures[i].longest - grid->widths[i], 0);
  given = MIN (spare, lacking);
  for (i = 0; i < grid->n_columns && lacking > 0; i++)
    grid->widths[i] += given * MAX (measures[i].longest - grid->widths[i], 0) / lacking;
  for (i = 0; i < grid->n_columns; i++)
    has_long = has_long || (is_breakable (grid->table, i) && measures[i].longest > SHORT_TEXT);
  for (i = 0; i < grid->n_columns; i++)
    total += takes_spare (grid, measures, i, has_long) ? grid->widths[i] : 0;
  for (i = 0; i < grid->n_columns && total > 0; i++)
    if (takes_spare (grid, measures, i, has_long))
      grid->widths[i] += (spare - given) * grid->widths[i] / total;
}

static void
fit_columns (MusterGrid *grid)
{
  double available = muster_pages_get_width (grid->pages) - (grid->n_columns - 1) * MUSTER_GRID_GAP;
  g_autofree Measure *measures = g_new0 (Measure, grid->n_columns);
  double sum = 0, x = MUSTER_PAGE_MARGIN;
  guint i;

  for (i = 0; i < grid->n_columns; i++)
    measures[i] = measure_column (grid, i);
  limit_words (grid, measures, available);
  share_width (grid->widths, measures, grid->n_columns, available);
  for (i = 0; i < grid->n_columns; i++)
    sum += grid->widths[i];
  if (sum < available)
    spread_width (grid, measures, available - sum);
  for (i = 0; i < grid->n_columns; i++)
    {
      if (sum > available + WORD_MARGIN)
        grid->widths[i] *= available / sum;
      grid->x[i] = x;
      x += grid->widths[i] + MUSTER_GRID_GAP;
    }
}

void
muster_grid_init (MusterGrid *grid, MusterPages *pages, const MusterContentTable *table)
{
  grid->pages = pages;
  grid->table = table;
  grid->n_columns = muster_table_get_n_columns (table->table);
  grid->x = g_new0 (double, grid->n_columns);
  grid->widths = g_new0 (double, grid->n_columns);
  fit_columns (grid);
}

void
muster_grid_clear (MusterGrid *grid)
{
  g_free (grid->x);
  g_free (grid->widths);
}

char *
muster_grid_format_cell (const MusterContentTable *table, guint row, guint column)
{
  g_autofree char *text = NULL;

  if (muster_table_is_empty (table->table, row, column))
    return g_strdup (table->columns[column].empty != NULL ? table->columns[column].empty : "");
  text = muster_table_format_cell (table->table, row, column);
  return muster_content_clean (text, TRUE);
}

MusterStyle
muster_grid_get_style (const MusterContentTable *table, guint column)
{
  return table->columns[column].is_strong ? MUSTER_STYLE_STRONG_CELL : MUSTER_STYLE_CELL;
}

char *
muster_grid_format_sum (const MusterContentTable *table, guint column, guint first, guint end)
{
  return muster_table_format_number (muster_table_get_column (table->table, column)->kind,
                                     muster_content_table_sum (table, column, first, end));
}
