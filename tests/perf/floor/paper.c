/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The floors that cairo and libxlsxwriter set. */

#include <cairo-pdf.h>
#include <string.h>
#include <xlsxwriter.h>

#include "perf/floor/floor.h"

#define PAGE_WIDTH 792
#define PAGE_HEIGHT 612
#define MARGIN 54
#define LEADING 12
#define TYPE_SIZE 8.75
#define MAX_GLYPHS 4096
#define N_CODES 128

static double
now (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

/* --- Glyphs --------------------------------------------------------------------------------------- */

typedef struct
{
  cairo_t *cr;
  unsigned long index[N_CODES];
  double advance[N_CODES];
  cairo_glyph_t glyphs[MAX_GLYPHS];
  double y;
} Glyphs;

static void
set_up_glyphs (Glyphs *glyphs, cairo_surface_t *surface)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  int i;

  glyphs->cr = cairo_create (surface);
  glyphs->y = MARGIN;
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_set_font_options (glyphs->cr, options);
  cairo_font_options_destroy (options);
  cairo_select_font_face (glyphs->cr, "Liberation Sans", CAIRO_FONT_SLANT_NORMAL,
                          CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (glyphs->cr, TYPE_SIZE);
  for (i = ' '; i < N_CODES - 1; i++)
    {
      char text[] = { (char) i, '\0' };
      cairo_text_extents_t extents;
      cairo_glyph_t *found = NULL;
      int n = 0;

      cairo_scaled_font_text_to_glyphs (cairo_get_scaled_font (glyphs->cr), 0, 0, text, 1, &found,
                                        &n, NULL, NULL, NULL);
      cairo_text_extents (glyphs->cr, text, &extents);
      glyphs->index[i] = found[0].index;
      glyphs->advance[i] = extents.x_advance;
      cairo_glyph_free (found);
    }
}

/* Each cell is one call, from where its column begins. */
static void
show_row (Glyphs *glyphs, const MusterTable *table, guint row)
{
  guint n_columns = muster_table_get_n_columns (table);
  guint column;

  for (column = 0; column < n_columns; column++)
    {
      g_autofree char *text = muster_table_format_cell (table, row, column);
      int n = 0;
      double x = MARGIN + (double) column * (PAGE_WIDTH - 2 * MARGIN) / n_columns;
      const char *p;

      for (p = text; *p != '\0' && n < MAX_GLYPHS; p++)
        {
          int code = *p & (N_CODES - 1);

          glyphs->glyphs[n++] = (cairo_glyph_t){ glyphs->index[code], x, glyphs->y };
          x += glyphs->advance[code];
        }
      if (n > 0)
        cairo_show_glyphs (glyphs->cr, glyphs->glyphs, n);
    }
  glyphs->y += LEADING;
  if (glyphs->y > PAGE_HEIGHT - MARGIN)
    {
      cairo_show_page (glyphs->cr);
      glyphs->y = MARGIN;
    }
}

double
perf_floor_glyphs_run (const MusterContent *content, const char *path)
{
  double start = now ();
  cairo_surface_t *surface = cairo_pdf_surface_create (path, PAGE_WIDTH, PAGE_HEIGHT);
  g_autofree Glyphs *glyphs = g_new0 (Glyphs, 1);
  guint i, row;

  set_up_glyphs (glyphs, surface);
  for (i = 0; i < content->blocks->len; i++)
    {
      const MusterBlock *block = g_ptr_array_index (content->blocks, i);

      for (row = 0; block->table != NULL && row < muster_table_get_n_rows (block->table->table);
           row++)
        show_row (glyphs, block->table->table, row);
    }
  cairo_destroy (glyphs->cr);
  cairo_surface_finish (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_error ("The floor's PDF was not written");
  cairo_surface_destroy (surface);
  return now () - start;
}

/* --- Cells ---------------------------------------------------------------------------------------- */

static void
write_cell (lxw_worksheet *sheet, lxw_format **formats, const MusterTable *table, guint row,
            guint column)
{
  MusterColumnKind kind = muster_table_get_column (table, column)->kind;
  lxw_col_t at = (lxw_col_t) column;
  gint64 number;

  if (kind == MUSTER_COLUMN_TEXT)
    {
      const char *text = muster_table_get_text (table, row, column);

      worksheet_write_string (sheet, row, at, text != NULL ? text : "", formats[0]);
      return;
    }
  number = muster_table_get_number (table, row, column);
  if (kind == MUSTER_COLUMN_DATE)
    {
      lxw_datetime day = { 0 };

      muster_date_get ((MusterDate) number, &day.year, &day.month, &day.day);
      worksheet_write_datetime (sheet, row, at, &day, formats[1]);
    }
  else if (kind == MUSTER_COLUMN_DURATION)
    worksheet_write_number (sheet, row, at, (double) number / 3600, formats[2]);
  else
    worksheet_write_number (sheet, row, at, (double) number, formats[3]);
}

double
perf_floor_cells_run (const MusterTable *table, const char *path)
{
  static const char *const number_formats[] = { "@", "d mmm yyyy", "#,##0.00", "0" };
  double start = now ();
  /* In order, as fast as the library writes and with the least memory. */
  lxw_workbook_options options = { .constant_memory = LXW_TRUE };
  lxw_workbook *workbook = workbook_new_opt (path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet (workbook, NULL);
  lxw_format *formats[G_N_ELEMENTS (number_formats)];
  guint row, column;

  for (row = 0; row < G_N_ELEMENTS (number_formats); row++)
    {
      formats[row] = workbook_add_format (workbook);
      format_set_num_format (formats[row], number_formats[row]);
    }
  for (row = 0; row < muster_table_get_n_rows (table); row++)
    for (column = 0; column < muster_table_get_n_columns (table); column++)
      write_cell (sheet, formats, table, row, column);
  if (workbook_close (workbook) != LXW_NO_ERROR)
    g_error ("The floor's workbook was not written");
  return now () - start;
}
