/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step that adds an approval to a course. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/approve.h"
#include "actions/course-private.h"
#include "core/name.h"

gboolean
muster_course_check_approval (const MusterCourseApproval *approval, GError **error)
{
  g_autofree char *given = NULL;
  g_autofree char *expires = NULL;

  if (approval->expires_on == MUSTER_DATE_NONE || approval->expires_on > approval->approved_on)
    return TRUE;
  given = muster_date_format (approval->approved_on);
  expires = muster_date_format (approval->expires_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: a date, a date. */
               _ ("The approval expires on %s, but was given on %s. Correct one of them."), expires,
               given);
  return FALSE;
}

static gboolean
check_date (MusterWorkspace *workspace, const MusterCourseApproval *approval, GError **error)
{
  if (approval->approved_on != MUSTER_DATE_NONE)
    return muster_workspace_check_past (workspace, approval->approved_on, error);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("The approval has no date. Type the day it was given."));
  return FALSE;
}

static gboolean
approve_step (MusterDb *db, gpointer data, GError **error)
{
  MusterCourseApproval *approval = data;
  g_autoptr (MusterCourse) course =
      muster_workspace_load_live (db, &muster_course_type, approval->course_id, error);

  if (course == NULL)
    return FALSE;
  muster_step_set_label (
      /* Translators: a course, an authority. */
      db,
      g_strdup_printf (_ ("Enter the approval of “%s” by %s"), course->title, approval->authority));
  return muster_db_insert (db, &muster_course_approval_type, approval, error);
}

gboolean
muster_action_approve_course (MusterWorkspace *workspace, const MusterCourseApproval *approval,
                              MusterId *approval_id, GError **error)
{
  g_autoptr (MusterCourseApproval) copy = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (workspace != NULL && approval != NULL, FALSE);

  copy = muster_course_approval_copy (approval);
  copy->id = MUSTER_ID_NONE;
  number = muster_name_squeeze (approval->number);
  muster_record_set_text (&copy->number, number);
  if (!muster_workspace_require_text (
          &copy->authority, _ ("The approval has no authority. Type who approved the course."),
          error) ||
      !check_date (workspace, copy, error) || !muster_course_check_approval (copy, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_APPROVE_COURSE, approve_step, copy,
                                  error))
    return FALSE;
  if (approval_id != NULL)
    *approval_id = copy->id;
  return TRUE;
}
