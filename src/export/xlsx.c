/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The workbook and its sheets. The library prints numbers by the
 * thread's locale, so the whole of it runs under the C locale. */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>

#include "export/output.h"
#include "export/xlsx-check.h"
#include "export/xlsx-sheet.h"
#include "export/xlsx.h"

#define UNIX_EPOCH muster_date_new (1970, 1, 1)
#define SECONDS_PER_DAY 86400
#define MAX_SHEET_NAME 31
#define MAX_CELLS_IN_MEMORY 250000
#define MAX_FOOTER 200
#define LETTER_PAPER 1
#define LINES_OF_ONE_PAGE 70 /* of a landscape page, still readable */
#define DEFAULT_COLUMNS 6
#define DEFAULT_WIDTH 16.0

/* --- Sheets ----------------------------------------------------------------------------------- */

static gboolean
starts_sheet (const MusterBlock *block)
{
  return block->kind == MUSTER_BLOCK_SECTION && block->detail != NULL;
}

/* The block behind the last one of the sheet that starts at @first. */
static guint
find_sheet_end (const GPtrArray *blocks, guint first)
{
  guint i = MIN (first + 1, blocks->len);

  while (i < blocks->len && !starts_sheet (g_ptr_array_index (blocks, i)))
    i++;
  return i;
}

/* A sheet's columns have one width for all that stands on it, so all of it is measured first: the tables
 * with most columns, then those that lie over these. A table of one column spans the sheet. */
static void
measure_tables (MusterSheet *sheet, const GPtrArray *blocks, guint first, guint end)
{
  guint n, i;

  for (i = first; i < end; i++)
    {
      const MusterBlock *block = g_ptr_array_index (blocks, i);

      if (block->table != NULL &&
          muster_table_get_n_columns (block->table->table) == sheet->n_columns)
        muster_sheet_measure_table (block->table, sheet->widths);
    }
  for (i = first; i < end; i++)
    {
      const MusterBlock *block = g_ptr_array_index (blocks, i);

      n = block->table != NULL ? muster_table_get_n_columns (block->table->table) : 0;
      if (n > 1 && n < sheet->n_columns)
        muster_sheet_place_table (sheet, block->table);
    }
}

static void
measure_sheet (MusterSheet *sheet, const GPtrArray *blocks, guint first)
{
  guint end = find_sheet_end (blocks, first);
  guint i, n = 0;

  for (i = first; i < end; i++)
    {
      const MusterBlock *block = g_ptr_array_index (blocks, i);

      if (block->table != NULL)
        n = MAX (n, muster_table_get_n_columns (block->table->table));
    }
  g_free (sheet->widths);
  g_free (sheet->places);
  sheet->n_columns = n > 0 ? n : DEFAULT_COLUMNS;
  sheet->widths = g_new0 (double, sheet->n_columns);
  sheet->places = g_new0 (guint, sheet->n_columns + 1);
  if (n > 0)
    measure_tables (sheet, blocks, first, end);
  for (i = 0; i < sheet->n_columns; i++)
    {
      if (n == 0)
        sheet->widths[i] = DEFAULT_WIDTH;
      muster_sheet_check (sheet, worksheet_set_column (sheet->sheet, (lxw_col_t) i, (lxw_col_t) i,
                                                       sheet->widths[i], NULL));
    }
}

static char *
make_sheet_name (MusterSheet *sheet, const char *wanted)
{
  g_autofree char *name = muster_content_clean (wanted, FALSE);

  g_strdelimit (name, "[]:*?/\\'", ' ');
  if (g_utf8_strlen (name, -1) > MAX_SHEET_NAME)
    *g_utf8_offset_to_pointer (name, MAX_SHEET_NAME) = '\0';
  if (*name == '\0' || workbook_validate_sheet_name (sheet->workbook, name) != LXW_NO_ERROR)
    return NULL; /* the library numbers it */
  return g_steal_pointer (&name);
}

/* An ampersand begins a code in header and footer. */
static char *
make_footer (const MusterContent *content)
{
  g_autoptr (GString) footer = g_string_new (NULL);
  guint i;

  for (i = 0; i < content->footers->len; i++)
    g_string_append_printf (footer, "%s%s", i > 0 ? " · " : "",
                            (const char *) g_ptr_array_index (content->footers, i));
  g_string_replace (footer, "&", "&&", 0);
  if (g_utf8_strlen (footer->str, -1) > MAX_FOOTER)
    g_string_truncate (footer,
                       (gsize) (g_utf8_offset_to_pointer (footer->str, MAX_FOOTER) - footer->str));
  /* Translators: &P and &N are a spreadsheet's page number and number of pages; keep them. */
  return g_strdup_printf ("&L&8%s&R&8%s", footer->str, _ ("Page &P of &N"));
}

static void
start_sheet (MusterSheet *sheet, const MusterContent *content, guint first, const char *wanted)
{
  g_autofree char *name = make_sheet_name (sheet, wanted);
  g_autofree char *footer = make_footer (content);

  sheet->sheet = workbook_add_worksheet (sheet->workbook, name);
  if (sheet->sheet == NULL)
    {
      muster_sheet_check (sheet, LXW_ERROR_CREATING_TMPFILE);
      return;
    }
  g_array_set_size (sheet->sizes, sheet->sizes->len + 1);
  sheet->row = 0;
  sheet->n_wrapped = 0;
  sheet->n_tables = 0;
  worksheet_set_landscape (sheet->sheet);
  worksheet_set_paper (sheet->sheet, LETTER_PAPER);
  worksheet_fit_to_pages (sheet->sheet, 1, 0);
  worksheet_set_margins (sheet->sheet, 0.5, 0.5, 0.6, 0.7);
  muster_sheet_check (sheet, worksheet_set_footer (sheet->sheet, footer));
  measure_sheet (sheet, content->blocks, first);
}

/* A sheet that nearly fits is printed on one page: signatures over the edge of it sign nothing. */
static void
finish_sheet (MusterSheet *sheet)
{
  if (sheet->sheet != NULL && sheet->row + sheet->n_wrapped <= LINES_OF_ONE_PAGE)
    worksheet_fit_to_pages (sheet->sheet, 1, 1);
}

/* Rows are written in order and sheets one behind the other, which a workbook that is not kept in memory
 * asks for. */
static void
write_content (MusterSheet *sheet, const MusterContent *content)
{
  guint i;

  muster_sheet_create_formats (sheet);
  for (i = 0; i < content->blocks->len && sheet->status == LXW_NO_ERROR; i++)
    {
      const MusterBlock *block = g_ptr_array_index (content->blocks, i);

      if (starts_sheet (block))
        {
          finish_sheet (sheet);
          start_sheet (sheet, content, i, block->detail);
        }
      else if (sheet->sheet == NULL)
        start_sheet (sheet, content, i, content->title);
      if (sheet->sheet != NULL)
        muster_sheet_write_block (sheet, block);
    }
  if (sheet->sheet == NULL && sheet->status == LXW_NO_ERROR)
    start_sheet (sheet, content, 0, content->title);
  finish_sheet (sheet);
}

static void
set_properties (MusterSheet *sheet, const MusterContent *content)
{
  lxw_doc_properties properties = { 0 };

  properties.title = content->title;
  properties.subject = content->subject;
  properties.author = content->author;
  properties.company = content->author;
  if (content->as_of != MUSTER_DATE_NONE)
    properties.created = (time_t) (content->as_of - UNIX_EPOCH) * SECONDS_PER_DAY;
  muster_sheet_check (sheet, workbook_set_properties (sheet->workbook, &properties));
}

/* A workbook in memory takes some 125 bytes for a cell. Where that is too much its rows go to a temporary
 * file, which has no name and is ours alone, and each cell has its own copy of a text. Only then: iPhones
 * and Numbers show such texts as empty cells. */
static gboolean
is_large (const MusterContent *content)
{
  guint64 n_cells = 0;
  guint i;

  for (i = 0; i < content->blocks->len; i++)
    {
      const MusterBlock *block = g_ptr_array_index (content->blocks, i);

      if (block->table != NULL)
        n_cells += (guint64) muster_table_get_n_rows (block->table->table) *
                   muster_table_get_n_columns (block->table->table);
    }
  return n_cells > MAX_CELLS_IN_MEMORY;
}

static gboolean
fail (MusterSheet *sheet, const MusterOutput *output, GError **error)
{
  int errnum = errno;

  lxw_workbook_free (sheet->workbook);
  if (sheet->status == LXW_ERROR_CREATING_TMPFILE)
    return muster_output_fail (output, errnum, error);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INTERNAL, _ ("The workbook could not be made: %s"),
               lxw_strerror (sheet->status));
  return FALSE;
}

static gboolean
write_workbook (const MusterContent *content, MusterOutput *output, GError **error)
{
  lxw_workbook_options options = { .tmpdir = (char *) g_get_tmp_dir (),
                                   .constant_memory = is_large (content) };
  g_autoptr (GArray) sizes = g_array_new (FALSE, TRUE, sizeof (MusterXlsxSize));
  MusterSheet sheet = { .sizes = sizes, .status = LXW_NO_ERROR };
  const char *path = muster_output_get_path (output);
  lxw_error status;

  sheet.workbook = workbook_new_opt (path, &options);
  if (sheet.workbook == NULL)
    return muster_output_fail (output, ENOMEM, error);
  set_properties (&sheet, content);
  write_content (&sheet, content);
  g_free (sheet.widths);
  g_free (sheet.places);
  if (sheet.status != LXW_NO_ERROR)
    return fail (&sheet, output, error);
  errno = 0;
  status = workbook_close (sheet.workbook);
  if (status != LXW_NO_ERROR)
    return muster_output_fail (output, errno, error);
  return muster_xlsx_check (path, (gconstpointer) sizes->data, sizes->len) ||
         muster_output_fail (output, ENOSPC, error);
}

gboolean
muster_xlsx_write (const MusterContent *content, const char *path, GError **error)
{
  g_autoptr (MusterOutput) output = NULL;
  locale_t c_locale, previous;
  gboolean written;

  g_return_val_if_fail (content != NULL && path != NULL, FALSE);

  output = muster_output_begin (path, error);
  if (output == NULL)
    return FALSE;
  /* Only the numbers: what is translated stays in the user's language. */
  c_locale = newlocale (LC_NUMERIC_MASK, "C", duplocale (uselocale ((locale_t) 0)));
  if (c_locale == (locale_t) 0)
    return muster_output_fail (output, errno, error);
  previous = uselocale (c_locale);
  written = write_workbook (content, output, error);
  uselocale (previous);
  freelocale (c_locale);
  return written && muster_output_commit (output, error);
}
