/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The common part of the importers. Cells are read in place; a clean cell, as nearly all are, is
 * copied once. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/name.h"
#include "import/csv.h"
#include "import/encoding.h"
#include "import/reader.h"
#include "import/workbook.h"

#define MAX_CHARACTERS 500
#define FIRST_YEAR 1950
#define LAST_YEAR 2100

struct _MusterImportReader
{
  const MusterImportColumn *columns;
  guint n_columns;
  const MusterImportKnown *known;
  MusterSheet *sheet;
  int *places;
  MusterImportPlan *plan;
  guint i; /* the row; 0 is the header */
  guint n_cells_expected;
  MusterDateOrder order;
  char *first_date; /* the cell that decided the order */
};

static const char *
get_cell (const MusterImportReader *reader, guint column)
{
  int place = reader->places[column];

  if (place == MUSTER_HEADING_ABSENT)
    return "";
  return muster_sheet_get_cell (reader->sheet, reader->i, (guint) place);
}

/* Whether a cell needs no cleaning: printable ASCII without outer or doubled spaces, not too long. */
static gboolean
is_clean (const char *cell, gsize *length)
{
  const guchar *p = (const guchar *) cell;

  for (; *p != '\0'; p++)
    if (*p <= ' ' || *p >= 0x7f)
      if (*p != ' ' || p == (const guchar *) cell || p[1] == ' ' || p[1] == '\0')
        return FALSE;
  *length = (gsize) (p - (const guchar *) cell);
  return *length <= MAX_CHARACTERS;
}

/* Cells are texts on paper and on screen; what is no character there is a damaged export. */
static gboolean
has_control_characters (const char *text)
{
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && !g_unichar_isspace (c))
        return TRUE;
    }
  return FALSE;
}

static gboolean
clean_cell (MusterImportReader *reader, guint column, const char *cell, char **text)
{
  gsize length;

  if (is_clean (cell, &length))
    {
      *text = length > 0 ? g_strndup (cell, length) : NULL;
      return TRUE;
    }
  if (has_control_characters (cell))
    return muster_import_reader_refuse (
        reader, (int) column,
        g_strdup (_ ("The cell holds control characters; type its text again.")));
  *text = muster_name_squeeze (cell);
  if (*text == NULL || g_utf8_strlen (*text, -1) <= MAX_CHARACTERS)
    return TRUE;
  g_clear_pointer (text, g_free);
  return muster_import_reader_refuse (
      reader, (int) column,
      g_strdup_printf (_ ("The text is longer than %d characters; shorten it."), MAX_CHARACTERS));
}

/* --- The form of dates ---------------------------------------------------------------------------- */

/* The first date of the file decides the form of all: a form guessed cell by cell would turn 3/5 into
 * 5 March in one row and 3 May in the next. */
static void
find_date_order (MusterImportReader *reader)
{
  guint column;

  for (reader->i = 1; reader->i < muster_sheet_get_n_rows (reader->sheet); reader->i++)
    for (column = 0; column < reader->n_columns; column++)
      if (reader->columns[column].is_date &&
          muster_date_guess_order (get_cell (reader, column), &reader->order))
        {
          reader->first_date = muster_name_squeeze (get_cell (reader, column));
          reader->i = 0;
          return;
        }
  reader->i = 0;
}

static char *
explain_other_form (const MusterImportReader *reader, const char *text)
{
  /* Translators: two dates as they are written in the file. */
  return g_strdup_printf (_ ("“%s” is not written as the first date of the file, “%s”. Write all "
                             "dates of one file in one form, such as 2026-06-30."),
                          text, reader->first_date);
}

static char *
explain_impossible_date (const MusterImportReader *reader, MusterDate date, gboolean is_past)
{
  g_autofree char *shown = muster_date_format (date);
  int year = muster_date_get_year (date);

  if (date == muster_date_new (FIRST_YEAR, 1, 1))
    return g_strdup (_ ("1 Jan 1950 stands for “no date” in some exports; leave the cell empty or "
                        "type the real date."));
  if (year < FIRST_YEAR)
    return g_strdup_printf (_ ("%s is before 1950; type the real date."), shown);
  if (is_past && reader->known->today != MUSTER_DATE_NONE && date > reader->known->today)
    return g_strdup_printf (_ ("%s is in the future; type the real date."), shown);
  if (year > LAST_YEAR)
    return g_strdup_printf (_ ("%s is after 2100; type the real date."), shown);
  return NULL;
}

/* --- Opening ------------------------------------------------------------------------------------ */

static MusterSheet *
open_text (MusterImportPlan *plan, GBytes *bytes, GError **error)
{
  MusterEncoding encoding;
  gsize length;
  char *text = muster_encoding_decode (bytes, &length, &encoding, error);

  if (text == NULL)
    return NULL;
  if (encoding == MUSTER_ENCODING_WINDOWS_1252)
    muster_import_plan_note (plan, g_strdup (_ ("The file is not UTF-8; it was read as "
                                                "Windows-1252. Look at names with accents.")));
  return muster_csv_parse (text, length, error);
}

static MusterSheet *
open_workbook (MusterImportPlan *plan, GBytes *bytes, GError **error)
{
  g_autoptr (GPtrArray) names = NULL;
  MusterSheet *sheet = muster_workbook_read (bytes, NULL, &names, error);

  if (sheet != NULL && names->len > 1)
    muster_import_plan_note (
        plan,
        /* Translators: a sheet's name. */
        g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                      "The sheet “%s” was read; the workbook has %u other. To "
                                      "read that, move it to the front.",
                                      "The sheet “%s” was read; the workbook has %u others. To "
                                      "read one of them, move it to the front.",
                                      names->len - 1),
                         (const char *) g_ptr_array_index (names, 0), names->len - 1));
  return sheet;
}

MusterImportReader *
muster_import_reader_new (GBytes *bytes, const MusterImportColumn *columns, guint n_columns,
                          const MusterImportKnown *known, GDestroyNotify free_accepted,
                          GError **error)
{
  g_autoptr (MusterImportReader) reader = g_new0 (MusterImportReader, 1);

  g_return_val_if_fail (bytes != NULL && columns != NULL && known != NULL, NULL);

  reader->columns = columns;
  reader->n_columns = n_columns;
  reader->known = known;
  reader->plan = muster_import_plan_new (free_accepted);
  reader->sheet = muster_workbook_recognise (bytes) ? open_workbook (reader->plan, bytes, error)
                                                    : open_text (reader->plan, bytes, error);
  if (reader->sheet == NULL)
    return NULL;
  reader->places = muster_heading_map (reader->sheet, columns, n_columns, reader->plan, error);
  if (reader->places == NULL)
    return NULL;
  reader->n_cells_expected = muster_sheet_get_n_cells (reader->sheet, 0);
  reader->plan->n_rows = muster_sheet_get_n_rows (reader->sheet) - 1;
  find_date_order (reader);
  return g_steal_pointer (&reader);
}

void
muster_import_reader_free (MusterImportReader *reader)
{
  if (reader == NULL)
    return;
  muster_sheet_free (reader->sheet);
  muster_import_plan_free (reader->plan);
  g_free (reader->places);
  g_free (reader->first_date);
  g_free (reader);
}

/* --- Rows --------------------------------------------------------------------------------------- */

/* Cells behind the header's last are a shifted row, unless they are empty. */
static gboolean
check_shape (MusterImportReader *reader)
{
  guint n_cells = muster_sheet_get_n_cells (reader->sheet, reader->i);
  guint column;

  for (column = reader->n_cells_expected; column < n_cells; column++)
    {
      const char *cell = muster_sheet_get_cell (reader->sheet, reader->i, column);

      if (cell[strspn (cell, " \t\r\n")] != '\0')
        return muster_import_reader_refuse (
            reader, -1,
            g_strdup_printf (_ ("The row has %u cells and the header %u; put a text that holds a "
                                "separator into quotes."),
                             n_cells, reader->n_cells_expected));
    }
  return TRUE;
}

gboolean
muster_import_reader_next (MusterImportReader *reader)
{
  g_return_val_if_fail (reader != NULL, FALSE);

  for (reader->i++; reader->i < muster_sheet_get_n_rows (reader->sheet); reader->i++)
    if (check_shape (reader))
      return TRUE;
  return FALSE;
}

guint
muster_import_reader_get_row (const MusterImportReader *reader)
{
  g_return_val_if_fail (reader != NULL, 0);

  return muster_sheet_get_row_number (reader->sheet, reader->i);
}

const MusterImportKnown *
muster_import_reader_get_known (const MusterImportReader *reader)
{
  g_return_val_if_fail (reader != NULL, NULL);

  return reader->known;
}

gboolean
muster_import_reader_refuse (MusterImportReader *reader, int column, char *reason)
{
  g_return_val_if_fail (reader != NULL && reason != NULL, FALSE);

  muster_import_plan_refuse (reader->plan, muster_import_reader_get_row (reader),
                             column >= 0 ? reader->columns[column].name : NULL, reason);
  return FALSE;
}

void
muster_import_reader_note (MusterImportReader *reader, char *note)
{
  g_return_if_fail (reader != NULL);

  muster_import_plan_note (reader->plan, note);
}

void
muster_import_reader_accept (MusterImportReader *reader, gpointer accepted)
{
  g_return_if_fail (reader != NULL && accepted != NULL);

  g_ptr_array_add (reader->plan->accepted, accepted);
}

MusterImportPlan *
muster_import_reader_finish (MusterImportReader *reader)
{
  g_return_val_if_fail (reader != NULL, NULL);

  return g_steal_pointer (&reader->plan);
}

/* --- Cells -------------------------------------------------------------------------------------- */

gboolean
muster_import_read_text (MusterImportReader *reader, guint column, char **text)
{
  g_return_val_if_fail (reader != NULL && column < reader->n_columns && text != NULL, FALSE);

  *text = NULL;
  if (!clean_cell (reader, column, get_cell (reader, column), text))
    return FALSE;
  if (*text == NULL && reader->columns[column].is_required)
    return muster_import_reader_refuse (
        reader, (int) column,
        g_strdup_printf (_ ("The cell of %s is empty; fill it in."), reader->columns[column].name));
  return TRUE;
}

gboolean
muster_import_read_list (MusterImportReader *reader, guint column, GPtrArray *texts)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  guint i;

  g_return_val_if_fail (texts != NULL, FALSE);

  if (!muster_import_read_text (reader, column, &text))
    return FALSE;
  parts = g_strsplit (text != NULL ? text : "", ";", -1);
  for (i = 0; parts[i] != NULL; i++)
    {
      g_autofree char *part = muster_name_squeeze (parts[i]);

      if (part != NULL && !g_ptr_array_find_with_equal_func (texts, part, g_str_equal, NULL))
        g_ptr_array_add (texts, g_steal_pointer (&part));
    }
  return TRUE;
}

gboolean
muster_import_read_date (MusterImportReader *reader, guint column, gboolean is_past,
                         MusterDate *date)
{
  g_autofree char *text = NULL;
  g_autofree char *reason = NULL;
  g_autoptr (GError) error = NULL;
  MusterDateOrder order;

  g_return_val_if_fail (date != NULL, FALSE);

  *date = MUSTER_DATE_NONE;
  if (!muster_import_read_text (reader, column, &text))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (muster_date_guess_order (text, &order) && order != reader->order)
    return muster_import_reader_refuse (reader, (int) column, explain_other_form (reader, text));
  /* A month in words has one meaning in any form. */
  if (!muster_date_parse (text, reader->order, date, &error) &&
      !muster_date_parse_typed (text, date, NULL))
    return muster_import_reader_refuse (reader, (int) column, g_strdup (error->message));
  reason = explain_impossible_date (reader, *date, is_past);
  if (reason == NULL)
    return TRUE;
  return muster_import_reader_refuse (reader, (int) column, g_steal_pointer (&reason));
}

static gboolean
find_synonym (const MusterImportSynonym *synonyms, const char *text, int *value)
{
  for (; synonyms != NULL && synonyms->text != NULL; synonyms++)
    if (muster_word_matches (synonyms->text, text))
      {
        *value = synonyms->value;
        return TRUE;
      }
  return FALSE;
}

gboolean
muster_import_read_word (MusterImportReader *reader, guint column, const MusterWord *words,
                         const MusterImportSynonym *synonyms, int *value)
{
  g_autofree char *text = NULL;
  g_autofree char *list = NULL;

  g_return_val_if_fail (words != NULL && value != NULL, FALSE);

  if (!muster_import_read_text (reader, column, &text))
    return FALSE;
  if (text == NULL || muster_word_find (words, text, value) || find_synonym (synonyms, text, value))
    return TRUE;
  list = muster_word_list (words);
  return muster_import_reader_refuse (
      reader, (int) column,
      /* Translators: what is in the cell, a column's name, and a list of words. */
      g_strdup_printf (_ ("“%s” is no %s that Muster knows. Use one of %s."), text,
                       reader->columns[column].name, list));
}

gboolean
muster_import_read_number (MusterImportReader *reader, guint column, MusterImportParse parse,
                           gint64 *number)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (parse != NULL && number != NULL, FALSE);

  *number = MUSTER_NUMBER_NONE;
  if (!muster_import_read_text (reader, column, &text))
    return FALSE;
  if (text == NULL)
    return TRUE;
  if (!parse (text, number, &error))
    return muster_import_reader_refuse (reader, (int) column, g_strdup (error->message));
  if (*number >= 0)
    return TRUE;
  return muster_import_reader_refuse (
      reader, (int) column,
      g_strdup_printf (_ ("“%s” is less than nothing; type a number from 0 up."), text));
}

gboolean
muster_import_read_officer (MusterImportReader *reader, guint column, MusterId *officer_id)
{
  g_autofree char *state_id = NULL;
  const MusterKnownOfficer *officer;

  g_return_val_if_fail (officer_id != NULL, FALSE);

  *officer_id = MUSTER_ID_NONE;
  if (!muster_import_read_text (reader, column, &state_id))
    return FALSE;
  if (state_id == NULL)
    return TRUE;
  officer = muster_import_known_find_officer (reader->known, state_id);
  if (officer == NULL)
    return muster_import_reader_refuse (
        reader, (int) column,
        g_strdup_printf (_ ("No officer has state ID %s. Import the officer first, or correct the "
                            "ID."),
                         state_id));
  *officer_id = officer->id;
  return TRUE;
}
