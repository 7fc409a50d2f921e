/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads officers. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "import/officers.h"
#include "import/reader.h"

#define MAX_NAME 100 /* characters */

enum
{
  STATE_ID,
  LAST_NAME,
  FIRST_NAME,
  MIDDLE_NAME,
  RANK,
  EMPLOYMENT_TYPE,
  HIRED_ON,
  SEPARATED_ON,
  EMAIL,
  BIRTH_MONTH,
  ASSIGNMENTS,
  ACADEMY_START,
  BADGE_NUMBER,
  TELEPHONE,
};

static const MusterImportColumn columns[] = {
  [STATE_ID] = { "state_id", TRUE, FALSE },
  [LAST_NAME] = { "last_name", TRUE, FALSE },
  [FIRST_NAME] = { "first_name", TRUE, FALSE },
  [MIDDLE_NAME] = { "middle_name", FALSE, FALSE },
  [RANK] = { "rank", FALSE, FALSE },
  [EMPLOYMENT_TYPE] = { "employment_type", FALSE, FALSE },
  [HIRED_ON] = { "hired_on", FALSE, TRUE },
  [SEPARATED_ON] = { "separated_on", FALSE, TRUE },
  [EMAIL] = { "email", FALSE, FALSE },
  [BIRTH_MONTH] = { "birth_month", FALSE, FALSE },
  [ASSIGNMENTS] = { "assignments", FALSE, FALSE },
  [ACADEMY_START] = { "academy_start", FALSE, TRUE },
  [BADGE_NUMBER] = { "badge_number", FALSE, FALSE },
  [TELEPHONE] = { "telephone", FALSE, FALSE },
};

/* Months in the order of the year. */
static const MusterWord month_words[] = {
  { "1", NULL },  { "2", NULL },  { "3", NULL },  { "4", NULL }, { "5", NULL },
  { "6", NULL },  { "7", NULL },  { "8", NULL },  { "9", NULL }, { "10", NULL },
  { "11", NULL }, { "12", NULL }, { NULL, NULL },
};

static const MusterImportSynonym month_synonyms[] = {
  { "01", 0 },    { "january", 0 },   { "jan", 0 },     { "02", 1 },   { "february", 1 },
  { "feb", 1 },   { "03", 2 },        { "march", 2 },   { "mar", 2 },  { "04", 3 },
  { "april", 3 }, { "apr", 3 },       { "05", 4 },      { "may", 4 },  { "06", 5 },
  { "june", 5 },  { "jun", 5 },       { "07", 6 },      { "july", 6 }, { "jul", 6 },
  { "08", 7 },    { "august", 7 },    { "aug", 7 },     { "09", 8 },   { "september", 8 },
  { "sep", 8 },   { "sept", 8 },      { "october", 9 }, { "oct", 9 },  { "november", 10 },
  { "nov", 10 },  { "december", 11 }, { "dec", 11 },    { NULL, 0 },
};

/* Florida's and Oregon's codes among them (facts of the field, real import layouts). */
static const MusterImportSynonym type_synonyms[] = {
  { "FT", MUSTER_EMPLOYMENT_TYPE_FULL_TIME },
  { "full", MUSTER_EMPLOYMENT_TYPE_FULL_TIME },
  { "fulltime", MUSTER_EMPLOYMENT_TYPE_FULL_TIME },
  { "sworn", MUSTER_EMPLOYMENT_TYPE_FULL_TIME },
  { "regular", MUSTER_EMPLOYMENT_TYPE_FULL_TIME },
  { "PT", MUSTER_EMPLOYMENT_TYPE_PART_TIME },
  { "part", MUSTER_EMPLOYMENT_TYPE_PART_TIME },
  { "parttime", MUSTER_EMPLOYMENT_TYPE_PART_TIME },
  { "aux", MUSTER_EMPLOYMENT_TYPE_RESERVE },
  { "auxiliary", MUSTER_EMPLOYMENT_TYPE_RESERVE },
  { "special", MUSTER_EMPLOYMENT_TYPE_RESERVE },
  { "cadet", MUSTER_EMPLOYMENT_TYPE_RECRUIT },
  { "trainee", MUSTER_EMPLOYMENT_TYPE_RECRUIT },
  { "probationary", MUSTER_EMPLOYMENT_TYPE_RECRUIT },
  { "non sworn", MUSTER_EMPLOYMENT_TYPE_CIVILIAN },
  { "nonsworn", MUSTER_EMPLOYMENT_TYPE_CIVILIAN },
  { "outside student", MUSTER_EMPLOYMENT_TYPE_OUTSIDE },
  { NULL, 0 },
};

static void
free_row (gpointer data)
{
  MusterImportOfficer *row = data;

  muster_officer_free (row->officer);
  muster_employment_free (row->employment);
  g_ptr_array_unref (row->assignments);
  g_free (row);
}

/* @rows remembers which row of this file has which state ID. */
static gboolean
check_is_new (MusterImportReader *reader, GHashTable *rows, const char *state_id)
{
  const MusterKnownOfficer *known =
      muster_import_known_find_officer (muster_import_reader_get_known (reader), state_id);
  gpointer earlier;

  if (known != NULL)
    return muster_import_reader_refuse (
        reader, STATE_ID,
        g_strdup_printf (_ ("%s already has state ID %s."), known->name, state_id));
  if (g_hash_table_lookup_extended (rows, state_id, NULL, &earlier))
    return muster_import_reader_refuse (
        reader, STATE_ID,
        g_strdup_printf (_ ("Row %u has the same state ID."), GPOINTER_TO_UINT (earlier)));
  g_hash_table_insert (rows, g_strdup (state_id),
                       GUINT_TO_POINTER (muster_import_reader_get_row (reader)));
  return TRUE;
}

static gboolean
read_employment (MusterImportReader *reader, MusterEmployment *employment)
{
  int type = MUSTER_EMPLOYMENT_TYPE_FULL_TIME;

  if (!muster_import_read_text (reader, RANK, &employment->rank) ||
      !muster_import_read_word (reader, EMPLOYMENT_TYPE, muster_employment_type_words,
                                type_synonyms, &type) ||
      !muster_import_read_date (reader, HIRED_ON, FALSE, &employment->hired_on) ||
      !muster_import_read_date (reader, SEPARATED_ON, FALSE, &employment->separated_on))
    return FALSE;
  employment->employment_type = (MusterEmploymentType) type;
  if (employment->separated_on != MUSTER_DATE_NONE &&
      employment->separated_on < employment->hired_on)
    return muster_import_reader_refuse (
        reader, SEPARATED_ON, g_strdup (_ ("The officer was separated before being hired.")));
  return TRUE;
}

/* A longer name is a cell that slipped, and would not fit on any paper. */
static gboolean
read_name (MusterImportReader *reader, guint column, char **name)
{
  if (!muster_import_read_text (reader, column, name))
    return FALSE;
  if (*name == NULL || g_utf8_strlen (*name, -1) <= MAX_NAME)
    return TRUE;
  return muster_import_reader_refuse (
      reader, (int) column,
      g_strdup_printf (_ ("The name is longer than %d characters; shorten it."), MAX_NAME));
}

/* Only the month is read: the day and the year of birth are not kept. */
static gboolean
read_birth_month (MusterImportReader *reader, MusterOfficer *officer)
{
  int month = -1;

  if (!muster_import_read_word (reader, BIRTH_MONTH, month_words, month_synonyms, &month))
    return FALSE;
  if (month >= 0)
    officer->birth_month = month + 1;
  return TRUE;
}

static gboolean
read_assignments (MusterImportReader *reader, GPtrArray *assignments)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint i;

  if (!muster_import_read_list (reader, ASSIGNMENTS, titles))
    return FALSE;
  for (i = 0; i < titles->len; i++)
    {
      MusterAssignment *assignment = muster_assignment_new ();

      assignment->title = g_strdup (g_ptr_array_index (titles, i));
      g_ptr_array_add (assignments, assignment);
    }
  return TRUE;
}

static void
read_row (MusterImportReader *reader, GHashTable *rows)
{
  g_autoptr (MusterOfficer) officer = muster_officer_new ();
  g_autoptr (MusterEmployment) employment = muster_employment_new ();
  g_autoptr (GPtrArray) assignments = g_ptr_array_new_with_free_func (muster_assignment_type.free);
  MusterDate academy_start;
  MusterImportOfficer *row;

  if (!muster_import_read_text (reader, STATE_ID, &officer->state_id) ||
      !read_name (reader, LAST_NAME, &officer->last_name) ||
      !read_name (reader, FIRST_NAME, &officer->first_name) ||
      !read_name (reader, MIDDLE_NAME, &officer->middle_name) ||
      !muster_import_read_text (reader, EMAIL, &officer->email) ||
      !muster_import_read_text (reader, BADGE_NUMBER, &officer->badge_number) ||
      !muster_import_read_text (reader, TELEPHONE, &officer->telephone) ||
      !read_birth_month (reader, officer) || !read_assignments (reader, assignments) ||
      !muster_import_read_date (reader, ACADEMY_START, FALSE, &academy_start) ||
      !read_employment (reader, employment) || !check_is_new (reader, rows, officer->state_id))
    return;
  row = g_new0 (MusterImportOfficer, 1);
  row->row = muster_import_reader_get_row (reader);
  row->officer = g_steal_pointer (&officer);
  row->employment = g_steal_pointer (&employment);
  row->assignments = g_steal_pointer (&assignments);
  row->academy_start = academy_start;
  muster_import_reader_accept (reader, row);
}

MusterImportPlan *
muster_import_officers_read (GBytes *bytes, const MusterImportKnown *known, GError **error)
{
  g_autoptr (MusterImportReader) reader = NULL;
  g_autoptr (GHashTable) rows = NULL;

  g_return_val_if_fail (bytes != NULL && known != NULL, NULL);

  reader =
      muster_import_reader_new (bytes, columns, G_N_ELEMENTS (columns), known, free_row, error);
  if (reader == NULL)
    return NULL;
  rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (muster_import_reader_next (reader))
    read_row (reader, rows);
  return muster_import_reader_finish (reader);
}
