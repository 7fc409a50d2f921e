/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rows of each kind of source become. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/award-private.h"
#include "actions/certify-private.h"
#include "actions/employ-private.h"
#include "actions/import-rows.h"
#include "core/course.h"
#include "import/certificates.h"
#include "import/costs.h"
#include "import/entries.h"
#include "import/officers.h"
#include "import/training.h"

/* Translates "Import %u rows from %s" with the plural of its own kind of row. */
static void
set_label (MusterDb *db, const MusterImportRows *rows, const char *one, const char *many)
{
  guint n = rows->plan->accepted->len;
  const char *what = g_dngettext (GETTEXT_PACKAGE, one, many, n);

  /* Translators: "265 credits", name of a file. */
  muster_step_set_label (db,
                         g_strdup_printf (_ ("Import %u %s from %s"), n, what, rows->source_name));
}

/* --- Officers and certificates -------------------------------------------------------------------- */

static gboolean
insert_beside_officer (MusterDb *db, const MusterImportOfficer *row, MusterId officer_id,
                       GError **error)
{
  g_autoptr (MusterMilestone) milestone = NULL;
  guint i;

  for (i = 0; i < row->assignments->len; i++)
    {
      MusterAssignment *assignment = g_ptr_array_index (row->assignments, i);

      assignment->officer_id = officer_id;
      if (!muster_db_insert (db, &muster_assignment_type, assignment, error))
        return FALSE;
    }
  if (row->academy_start == MUSTER_DATE_NONE)
    return TRUE;
  milestone = muster_milestone_new ();
  milestone->officer_id = officer_id;
  milestone->kind = g_strdup ("academy-start");
  milestone->happened_on = row->academy_start;
  return muster_db_insert (db, &muster_milestone_type, milestone, error);
}

gboolean
muster_import_rows_insert_officers (MusterDb *db, const MusterImportRows *rows, GError **error)
{
  guint i;

  for (i = 0; i < rows->plan->accepted->len; i++)
    {
      const MusterImportOfficer *row = g_ptr_array_index (rows->plan->accepted, i);
      MusterId id;

      if (!muster_employ_insert (db, row->officer, row->employment, &id, error) ||
          !insert_beside_officer (db, row, id, error))
        return FALSE;
      muster_db_report_progress (db, i + 1, rows->plan->accepted->len);
    }
  set_label (db, rows, N_ ("officer"), N_ ("officers"));
  return TRUE;
}

static gboolean
insert_endorsements (MusterDb *db, const MusterImportCertificate *row, MusterId certificate_id,
                     GError **error)
{
  guint i;

  for (i = 0; i < row->endorsements->len; i++)
    {
      MusterEndorsement *endorsement = g_ptr_array_index (row->endorsements, i);

      endorsement->certificate_id = certificate_id;
      if (!muster_db_insert (db, &muster_endorsement_type, endorsement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_import_rows_insert_certificates (MusterDb *db, const MusterImportRows *rows, GError **error)
{
  int years = muster_certify_get_cycle_years (rows->pack);
  guint i;

  for (i = 0; i < rows->plan->accepted->len; i++)
    {
      const MusterImportCertificate *row = g_ptr_array_index (rows->plan->accepted, i);
      MusterId id;

      if (!muster_certify_insert (db, row->certificate, years, &id, error) ||
          !insert_endorsements (db, row, id, error))
        return FALSE;
      muster_db_report_progress (db, i + 1, rows->plan->accepted->len);
    }
  set_label (db, rows, N_ ("certificate"), N_ ("certificates"));
  return TRUE;
}

/* --- Training ------------------------------------------------------------------------------------- */

static gboolean
note_course (gpointer record, gpointer data)
{
  const MusterCourse *course = record;
  GHashTable *courses = data;

  if (course->code != NULL && !course->voided && !g_hash_table_contains (courses, course->code))
    g_hash_table_insert (courses, g_strdup (course->code),
                         g_memdup2 (&course->id, sizeof course->id));
  return FALSE;
}

static gboolean
insert_course (MusterDb *db, const MusterCredit *credit, MusterId *id, GError **error)
{
  g_autoptr (MusterCourse) course = muster_course_new ();
  g_autoptr (MusterCourseSubject) subject = NULL;

  course->code = g_strdup (credit->course_code);
  course->title = g_strdup (credit->title);
  course->seconds = credit->seconds;
  course->provider = g_strdup (credit->provider);
  course->delivery = g_strdup (credit->delivery);
  if (!muster_db_insert (db, &muster_course_type, course, error))
    return FALSE;
  *id = course->id;
  if (credit->seconds == 0)
    return TRUE;
  subject = muster_course_subject_new ();
  subject->course_id = course->id;
  subject->subject = g_strdup (credit->subject);
  subject->seconds = credit->seconds;
  return muster_db_insert (db, &muster_course_subject_type, subject, error);
}

/* The catalogue grows by the codes that appear. Training without a code is of no course. */
static gboolean
find_course (MusterDb *db, GHashTable *courses, const MusterCredit *credit, MusterId *id,
             GError **error)
{
  const MusterId *known;

  *id = MUSTER_ID_NONE;
  if (credit->course_code == NULL)
    return TRUE;
  known = g_hash_table_lookup (courses, credit->course_code);
  if (known != NULL)
    {
      *id = *known;
      return TRUE;
    }
  if (!insert_course (db, credit, id, error))
    return FALSE;
  g_hash_table_insert (courses, g_strdup (credit->course_code), g_memdup2 (id, sizeof *id));
  return TRUE;
}

gboolean
muster_import_rows_insert_training (MusterDb *db, const MusterImportRows *rows, GError **error)
{
  g_autoptr (GHashTable) courses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint i;

  if (!muster_db_for_each (db, &muster_course_type, note_course, courses, error))
    return FALSE;
  for (i = 0; i < rows->plan->accepted->len; i++)
    {
      MusterImportTraining *row = g_ptr_array_index (rows->plan->accepted, i);

      if (!find_course (db, courses, row->credit, &row->credit->course_id, error))
        return FALSE;
      muster_record_set_text (&row->credit->source, rows->source_name);
      if (!muster_db_insert (db, &muster_credit_type, row->credit, error))
        return FALSE;
      muster_db_report_progress (db, i + 1, rows->plan->accepted->len);
    }
  set_label (db, rows, N_ ("credit"), N_ ("credits"));
  return TRUE;
}

/* --- Costs ---------------------------------------------------------------------------------------- */

static gboolean
find_award (MusterDb *db, const char *number, MusterId *id, GError **error)
{
  g_autoptr (MusterAward) award = NULL;

  if (!muster_award_find (db, number, id, error))
    return FALSE;
  if (*id != MUSTER_ID_NONE)
    return TRUE;
  award = muster_award_new ();
  award->number = g_strdup (number);
  award->status = MUSTER_AWARD_STATUS_AWARDED; /* whoever claims of it has it */
  if (!muster_db_insert (db, &muster_award_type, award, error))
    return FALSE;
  *id = award->id;
  return TRUE;
}

static gboolean
find_claim (MusterDb *db, MusterId award_id, gint64 number, MusterId *id, GError **error)
{
  g_autoptr (GPtrArray) claims =
      muster_db_load_children (db, &muster_claim_type, "award_id", award_id, error);
  g_autoptr (MusterClaim) claim = NULL;
  guint i;

  if (claims == NULL)
    return FALSE;
  for (i = 0; i < claims->len; i++)
    {
      const MusterClaim *on_file = g_ptr_array_index (claims, i);

      *id = on_file->id;
      if (on_file->number == number)
        return TRUE;
    }
  claim = muster_claim_new ();
  claim->award_id = award_id;
  claim->number = number;
  if (!muster_db_insert (db, &muster_claim_type, claim, error))
    return FALSE;
  *id = claim->id;
  return TRUE;
}

gboolean
muster_import_rows_insert_costs (MusterDb *db, const MusterImportRows *rows, GError **error)
{
  guint i;

  for (i = 0; i < rows->plan->accepted->len; i++)
    {
      MusterImportCost *row = g_ptr_array_index (rows->plan->accepted, i);
      MusterId award_id;

      if (!find_award (db, row->award, &award_id, error) ||
          !find_claim (db, award_id, row->claim, &row->line->claim_id, error))
        return FALSE;
      muster_record_set_text (&row->line->source, rows->source_name);
      if (!muster_db_insert (db, &muster_cost_line_type, row->line, error))
        return FALSE;
      muster_db_report_progress (db, i + 1, rows->plan->accepted->len);
    }
  set_label (db, rows, N_ ("cost line"), N_ ("cost lines"));
  return TRUE;
}

/* --- Qualifications, education, milestones -------------------------------------------------------- */

static gboolean
insert_entries (MusterDb *db, const MusterImportRows *rows, GError **error)
{
  guint i;

  for (i = 0; i < rows->plan->accepted->len; i++)
    {
      const MusterImportEntry *row = g_ptr_array_index (rows->plan->accepted, i);

      if (!muster_db_insert (db, row->type, row->record, error))
        return FALSE;
      muster_db_report_progress (db, i + 1, rows->plan->accepted->len);
    }
  return TRUE;
}

gboolean
muster_import_rows_insert_qualifications (MusterDb *db, const MusterImportRows *rows,
                                          GError **error)
{
  set_label (db, rows, N_ ("qualification"), N_ ("qualifications"));
  return insert_entries (db, rows, error);
}

gboolean
muster_import_rows_insert_education (MusterDb *db, const MusterImportRows *rows, GError **error)
{
  set_label (db, rows, N_ ("school or degree"), N_ ("schools or degrees"));
  return insert_entries (db, rows, error);
}

gboolean
muster_import_rows_insert_milestones (MusterDb *db, const MusterImportRows *rows, GError **error)
{
  set_label (db, rows, N_ ("milestone"), N_ ("milestones"));
  return insert_entries (db, rows, error);
}
