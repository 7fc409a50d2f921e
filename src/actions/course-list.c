/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of courses, read in one job. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/course-list.h"
#include "actions/workspace-private.h"
#include "core/name.h"

/* Titles as MusterCourseColumn has them. */
static const MusterColumn columns[MUSTER_N_COURSE_COLUMNS] = {
  { "id", N_ ("Number"), MUSTER_COLUMN_INTEGER },
  { "code", N_ ("Code"), MUSTER_COLUMN_TEXT },
  { "title", N_ ("Course"), MUSTER_COLUMN_TEXT },
  { "provider", N_ ("Provider"), MUSTER_COLUMN_TEXT },
  { "is_approved", N_ ("Approved"), MUSTER_COLUMN_BOOLEAN },
  { "approved_until", N_ ("Approved until"), MUSTER_COLUMN_DATE },
};

typedef struct
{
  GPtrArray *courses;    /* of MusterCourse */
  GHashTable *approvals; /* course id → MusterCourseApproval that holds longest */
} Listing;

static gboolean
take_course (gpointer record, gpointer data)
{
  if (((const MusterCourse *) record)->voided)
    return FALSE;
  g_ptr_array_add (data, record);
  return TRUE;
}

static gboolean
take_approval (gpointer record, gpointer data)
{
  MusterCourseApproval *approval = record;
  const Listing *listing = data;
  const MusterCourseApproval *other =
      g_hash_table_lookup (listing->approvals, &approval->course_id);

  if (approval->voided || (other != NULL && muster_date_compare_deadlines (
                                                other->expires_on, approval->expires_on) >= 0))
    return FALSE;
  g_hash_table_replace (listing->approvals, &approval->course_id, approval);
  return TRUE;
}

static gboolean
list_courses_job (MusterDb *db, gpointer data, GError **error)
{
  return muster_db_for_each (db, &muster_course_type, take_course, data, error);
}

static gboolean
list_job (MusterDb *db, gpointer data, GError **error)
{
  const Listing *listing = data;

  return list_courses_job (db, listing->courses, error) &&
         muster_db_for_each (db, &muster_course_approval_type, take_approval, data, error);
}

static int
compare_courses (gconstpointer a, gconstpointer b)
{
  const MusterCourse *x = *(const MusterCourse *const *) a;
  const MusterCourse *y = *(const MusterCourse *const *) b;
  g_autofree char *x_title = muster_name_fold (x->title);
  g_autofree char *y_title = muster_name_fold (y->title);
  int order = g_strcmp0 (x_title, y_title);

  return order != 0 ? order : (x->id > y->id) - (x->id < y->id);
}

static void
add_row (MusterTable *table, const MusterCourse *course, const MusterCourseApproval *approval)
{
  guint row = muster_table_add_row (table);

  muster_table_set_number (table, row, MUSTER_COURSE_ID, course->id);
  muster_table_set_text (table, row, MUSTER_COURSE_CODE, course->code);
  muster_table_set_text (table, row, MUSTER_COURSE_TITLE, course->title);
  muster_table_set_text (table, row, MUSTER_COURSE_PROVIDER, course->provider);
  muster_table_set_number (table, row, MUSTER_COURSE_IS_APPROVED, approval != NULL);
  if (approval != NULL && approval->expires_on != MUSTER_DATE_NONE)
    muster_table_set_number (table, row, MUSTER_COURSE_APPROVED_UNTIL, approval->expires_on);
}

MusterTable *
muster_action_list_course_rows (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) courses = g_ptr_array_new_with_free_func (muster_course_type.free);
  g_autoptr (GHashTable) approvals =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, muster_course_approval_type.free);
  Listing listing = { courses, approvals };
  MusterColumn translated[MUSTER_N_COURSE_COLUMNS];
  MusterTable *table;
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!muster_workspace_run (workspace, list_job, &listing, error))
    return NULL;
  for (i = 0; i < MUSTER_N_COURSE_COLUMNS; i++)
    {
      translated[i] = columns[i];
      translated[i].title = g_dgettext (GETTEXT_PACKAGE, columns[i].title);
    }
  table = muster_table_new (translated, MUSTER_N_COURSE_COLUMNS);
  g_ptr_array_sort (courses, compare_courses);
  for (i = 0; i < courses->len; i++)
    {
      const MusterCourse *course = g_ptr_array_index (courses, i);

      add_row (table, course, g_hash_table_lookup (approvals, &course->id));
    }
  return table;
}

GPtrArray *
muster_action_list_courses (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) courses = g_ptr_array_new_with_free_func (muster_course_type.free);

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!muster_workspace_run (workspace, list_courses_job, courses, error))
    return NULL;
  g_ptr_array_sort (courses, compare_courses);
  return g_steal_pointer (&courses);
}
