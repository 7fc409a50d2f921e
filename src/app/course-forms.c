/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Each reads into a record and hands that to its action. */

#include "config.h"

#include <glib/gi18n.h>

#include "actions/approve.h"
#include "actions/course.h"
#include "app/course-forms.h"
#include "app/form.h"

/* --- A new course --------------------------------------------------------------------------------- */

static void
free_table (gpointer table)
{
  muster_table_unref (table);
}

static gpointer
enter_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  g_autoptr (GPtrArray) subjects = g_ptr_array_new ();
  MusterId id = MUSTER_ID_NONE;

  if (!muster_action_enter_course (workspace, data, subjects, &id, error))
    return NULL;
  return g_memdup2 (&id, sizeof id);
}

static void
show_course (MusterPage *page, gconstpointer result)
{
  const MusterId *id = result;

  muster_page_show_record (page, &muster_course_type, *id);
}

/* The action knows best; this says it beside the field. */
static gboolean
check_code (MusterForm *form, const MusterCourse *course, const MusterTable *courses)
{
  guint i;

  for (i = 0; course->code != NULL && i < muster_table_get_n_rows (courses); i++)
    {
      g_autofree char *sentence = NULL;

      if (g_strcmp0 (muster_table_get_text (courses, i, MUSTER_COURSE_CODE), course->code) != 0)
        continue;
      /* Translators: code of a course, title of another one. */
      sentence = g_strdup_printf (_ ("Code %s is taken by %s."), course->code,
                                  muster_table_get_text (courses, i, MUSTER_COURSE_TITLE));
      muster_form_refuse (form, "code", sentence);
      return FALSE;
    }
  return TRUE;
}

static void
enter (MusterForm *form, gpointer data)
{
  MusterCourse *course = muster_form_read_new (form, &muster_course_type);
  MusterSessionWork work = { enter_work, course, (GDestroyNotify) muster_course_free, g_free,
                             TRUE };
  g_autofree char *sentence = NULL;

  if (course == NULL)
    return;
  if (data != NULL && !check_code (form, course, data))
    {
      muster_course_free (course);
      return;
    }
  /* Translators: title of a course. */
  sentence = g_strdup_printf (_ ("“%s” is in the catalogue."), course->title);
  muster_form_run (form, &work, sentence, show_course);
}

void
muster_course_new_present (MusterPage *page, const MusterTable *courses)
{
  MusterForm *form;

  g_return_if_fail (MUSTER_IS_PAGE (page));

  form = muster_form_new (page, _ ("New Course"), NULL, enter,
                          courses != NULL ? muster_table_ref ((MusterTable *) courses) : NULL,
                          courses != NULL ? free_table : NULL);
  muster_form_add_field (form, &muster_course_type, "title", NULL);
  muster_form_add_field (form, &muster_course_type, "code", NULL);
  muster_form_add_field (form, &muster_course_type, "seconds", NULL);
  muster_form_add_field (form, &muster_course_type, "provider", NULL);
  muster_form_add_field (form, &muster_course_type, "delivery", NULL);
  gtk_window_present (GTK_WINDOW (form));
}

/* --- Approvals ------------------------------------------------------------------------------------ */

static gpointer
approve_work (MusterWorkspace *workspace, gpointer data, GError **error)
{
  return muster_action_approve_course (workspace, data, NULL, error) ? GINT_TO_POINTER (TRUE)
                                                                     : NULL;
}

static void
approve (MusterForm *form, gpointer data)
{
  const MusterCourse *course = data;
  MusterCourseApproval *approval = muster_form_read_new (form, &muster_course_approval_type);
  MusterSessionWork work = { approve_work, approval, (GDestroyNotify) muster_course_approval_free,
                             NULL, TRUE };
  g_autofree char *sentence = NULL;

  if (approval == NULL)
    return;
  approval->course_id = course->id;
  /* Translators: title of a course, who approved it. */
  sentence = g_strdup_printf (_ ("“%s” is approved by %s."), course->title, approval->authority);
  muster_form_run (form, &work, sentence, NULL);
}

void
muster_course_approve_present (MusterPage *page, const MusterCourse *course)
{
  MusterForm *form;
  g_autofree char *today = NULL;

  g_return_if_fail (MUSTER_IS_PAGE (page) && course != NULL);

  today = muster_date_format (muster_session_get_today (muster_page_get_session (page)));
  form = muster_form_new (page, _ ("Add Approval"), NULL, approve, muster_course_copy (course),
                          (GDestroyNotify) muster_course_free);
  muster_form_add_field (form, &muster_course_approval_type, "authority", NULL);
  muster_form_add_field (form, &muster_course_approval_type, "number", NULL);
  muster_form_add_field (form, &muster_course_approval_type, "approved_on", today);
  muster_form_add_field (form, &muster_course_approval_type, "expires_on", NULL);
  gtk_window_present (GTK_WINDOW (form));
}
