/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads qualifications, education and milestones: one record of an officer in each row. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/officer.h"
#include "core/qualification.h"
#include "import/entries.h"
#include "import/reader.h"

/* Reads the cells of a row into @record; FALSE where one refuses the row. */
typedef gboolean (*ReadCells) (MusterImportReader *reader, gpointer record);

static void
free_row (gpointer data)
{
  MusterImportEntry *row = data;

  muster_record_free (row->type, row->record);
  g_free (row);
}

/* @seen holds the keys of this file. */
static gboolean
check_is_new (MusterImportReader *reader, MusterImportKeySet *seen, MusterImportKey key)
{
  if (muster_import_key_set_contains (muster_import_reader_get_known (reader)->entries, key))
    return muster_import_reader_refuse (reader, -1, g_strdup (_ ("This is already on file.")));
  if (!muster_import_key_set_add (seen, key))
    return muster_import_reader_refuse (reader, -1,
                                        g_strdup (_ ("An earlier row of the file says the same.")));
  return TRUE;
}

static void
read_row (MusterImportReader *reader, MusterImportKeySet *seen, const MusterRecordType *type,
          ReadCells read_cells)
{
  gpointer record = muster_record_new (type);
  MusterImportEntry *row;

  if (!read_cells (reader, record) ||
      !check_is_new (reader, seen, muster_import_entry_key (type, record)))
    {
      muster_record_free (type, record);
      return;
    }
  row = g_new0 (MusterImportEntry, 1);
  row->row = muster_import_reader_get_row (reader);
  row->type = type;
  row->record = record;
  muster_import_reader_accept (reader, row);
}

static MusterImportPlan *
read_entries (GBytes *bytes, const MusterImportColumn *columns, guint n_columns,
              const MusterImportKnown *known, const MusterRecordType *type, ReadCells read_cells,
              GError **error)
{
  g_autoptr (MusterImportReader) reader = NULL;
  g_autoptr (MusterImportKeySet) seen = NULL;

  g_return_val_if_fail (bytes != NULL && known != NULL, NULL);

  reader = muster_import_reader_new (bytes, columns, n_columns, known, free_row, error);
  if (reader == NULL)
    return NULL;
  seen = muster_import_key_set_new ();
  while (muster_import_reader_next (reader))
    read_row (reader, seen, type, read_cells);
  return muster_import_reader_finish (reader);
}

/* --- Qualifications ------------------------------------------------------------------------------- */

enum
{
  QUALIFICATION_STATE_ID,
  QUALIFICATION_KIND,
  QUALIFICATION_WEAPON,
  QUALIFICATION_DATE,
  QUALIFICATION_EXPIRES,
  QUALIFICATION_RESULT,
  QUALIFICATION_SCORE,
  QUALIFICATION_COURSE_OF_FIRE,
};

static const MusterImportColumn qualification_columns[] = {
  [QUALIFICATION_STATE_ID] = { "state_id", TRUE, FALSE },
  [QUALIFICATION_KIND] = { "kind", TRUE, FALSE },
  [QUALIFICATION_WEAPON] = { "weapon", FALSE, FALSE },
  [QUALIFICATION_DATE] = { "date", TRUE, TRUE },
  [QUALIFICATION_EXPIRES] = { "expires", FALSE, TRUE },
  [QUALIFICATION_RESULT] = { "result", FALSE, FALSE },
  [QUALIFICATION_SCORE] = { "score", FALSE, FALSE },
  [QUALIFICATION_COURSE_OF_FIRE] = { "course_of_fire", FALSE, FALSE },
};

static const MusterImportSynonym result_synonyms[] = {
  { "pass", MUSTER_QUALIFICATION_RESULT_PASSED },
  { "p", MUSTER_QUALIFICATION_RESULT_PASSED },
  { "yes", MUSTER_QUALIFICATION_RESULT_PASSED },
  { "qualified", MUSTER_QUALIFICATION_RESULT_PASSED },
  { "fail", MUSTER_QUALIFICATION_RESULT_FAILED },
  { "f", MUSTER_QUALIFICATION_RESULT_FAILED },
  { "no", MUSTER_QUALIFICATION_RESULT_FAILED },
  { NULL, 0 },
};

static gboolean
read_qualification (MusterImportReader *reader, gpointer record)
{
  MusterQualification *qualification = record;
  int result = MUSTER_QUALIFICATION_RESULT_PASSED;

  if (!muster_import_read_officer (reader, QUALIFICATION_STATE_ID, &qualification->officer_id) ||
      !muster_import_read_text (reader, QUALIFICATION_KIND, &qualification->kind) ||
      !muster_import_read_text (reader, QUALIFICATION_WEAPON, &qualification->weapon) ||
      !muster_import_read_date (reader, QUALIFICATION_DATE, TRUE, &qualification->qualified_on) ||
      !muster_import_read_date (reader, QUALIFICATION_EXPIRES, FALSE, &qualification->expires_on) ||
      !muster_import_read_word (reader, QUALIFICATION_RESULT, muster_qualification_result_words,
                                result_synonyms, &result) ||
      !muster_import_read_number (reader, QUALIFICATION_SCORE, muster_quantity_parse,
                                  &qualification->score) ||
      !muster_import_read_text (reader, QUALIFICATION_COURSE_OF_FIRE,
                                &qualification->course_of_fire))
    return FALSE;
  qualification->result = (MusterQualificationResult) result;
  if (qualification->expires_on == MUSTER_DATE_NONE ||
      qualification->expires_on >= qualification->qualified_on)
    return TRUE;
  return muster_import_reader_refuse (
      reader, QUALIFICATION_EXPIRES,
      g_strdup (_ ("The qualification expires before it was taken.")));
}

MusterImportPlan *
muster_import_qualifications_read (GBytes *bytes, const MusterImportKnown *known, GError **error)
{
  return read_entries (bytes, qualification_columns, G_N_ELEMENTS (qualification_columns), known,
                       &muster_qualification_type, read_qualification, error);
}

/* --- Education ------------------------------------------------------------------------------------ */

enum
{
  EDUCATION_STATE_ID,
  EDUCATION_SCHOOL,
  EDUCATION_DEGREE,
  EDUCATION_MAJOR,
  EDUCATION_AWARDED_ON,
  EDUCATION_CREDIT_HOURS,
};

static const MusterImportColumn education_columns[] = {
  [EDUCATION_STATE_ID] = { "state_id", TRUE, FALSE },
  [EDUCATION_SCHOOL] = { "school", TRUE, FALSE },
  [EDUCATION_DEGREE] = { "degree", FALSE, FALSE },
  [EDUCATION_MAJOR] = { "major", FALSE, FALSE },
  [EDUCATION_AWARDED_ON] = { "awarded_on", FALSE, TRUE },
  [EDUCATION_CREDIT_HOURS] = { "credit_hours", FALSE, FALSE },
};

static gboolean
read_education (MusterImportReader *reader, gpointer record)
{
  MusterEducation *education = record;

  return muster_import_read_officer (reader, EDUCATION_STATE_ID, &education->officer_id) &&
         muster_import_read_text (reader, EDUCATION_SCHOOL, &education->school) &&
         muster_import_read_text (reader, EDUCATION_DEGREE, &education->degree) &&
         muster_import_read_text (reader, EDUCATION_MAJOR, &education->major) &&
         muster_import_read_date (reader, EDUCATION_AWARDED_ON, TRUE, &education->awarded_on) &&
         muster_import_read_number (reader, EDUCATION_CREDIT_HOURS, muster_quantity_parse,
                                    &education->hours);
}

MusterImportPlan *
muster_import_education_read (GBytes *bytes, const MusterImportKnown *known, GError **error)
{
  return read_entries (bytes, education_columns, G_N_ELEMENTS (education_columns), known,
                       &muster_education_type, read_education, error);
}

/* --- Milestones ----------------------------------------------------------------------------------- */

enum
{
  MILESTONE_STATE_ID,
  MILESTONE_KIND,
  MILESTONE_DATE,
  MILESTONE_AUTHORITY,
};

static const MusterImportColumn milestone_columns[] = {
  [MILESTONE_STATE_ID] = { "state_id", TRUE, FALSE },
  [MILESTONE_KIND] = { "kind", TRUE, FALSE },
  [MILESTONE_DATE] = { "date", TRUE, TRUE },
  [MILESTONE_AUTHORITY] = { "authority", FALSE, FALSE },
};

static gboolean
read_milestone (MusterImportReader *reader, gpointer record)
{
  MusterMilestone *milestone = record;

  return muster_import_read_officer (reader, MILESTONE_STATE_ID, &milestone->officer_id) &&
         muster_import_read_text (reader, MILESTONE_KIND, &milestone->kind) &&
         muster_import_read_date (reader, MILESTONE_DATE, TRUE, &milestone->happened_on) &&
         muster_import_read_text (reader, MILESTONE_AUTHORITY, &milestone->authority);
}

MusterImportPlan *
muster_import_milestones_read (GBytes *bytes, const MusterImportKnown *known, GError **error)
{
  return read_entries (bytes, milestone_columns, G_N_ELEMENTS (milestone_columns), known,
                       &muster_milestone_type, read_milestone, error);
}
