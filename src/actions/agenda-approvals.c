/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Approvals of courses that expire. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/agenda-private.h"
#include "actions/course-private.h"
#include "core/course.h"

gboolean
muster_agenda_load_courses (MusterDb *db, MusterAgendaMaking *making, GError **error)
{
  making->approvals = g_ptr_array_new_with_free_func (muster_course_approval_type.free);
  making->courses = muster_db_load_all (db, &muster_course_type, error);
  return making->courses != NULL &&
         muster_db_for_each (db, &muster_course_approval_type, muster_course_take_approval,
                             making->approvals, error);
}

/* Of the approvals by one authority the one that holds longest says until when. */
static gboolean
is_renewed (const MusterAgendaMaking *making, const MusterCourseApproval *approval)
{
  guint i;

  for (i = 0; i < making->approvals->len; i++)
    {
      const MusterCourseApproval *other = g_ptr_array_index (making->approvals, i);
      int order = muster_date_compare_deadlines (other->expires_on, approval->expires_on);

      if (other != approval && other->course_id == approval->course_id &&
          g_strcmp0 (other->authority, approval->authority) == 0 &&
          (order > 0 || (order == 0 && other->id > approval->id)))
        return TRUE;
    }
  return FALSE;
}

static void
add_approval (MusterAgendaMaking *making, const MusterCourse *course,
              const MusterCourseApproval *approval)
{
  g_autofree char *date = muster_date_format (approval->expires_on);
  MusterAgendaItem *item;

  item = muster_agenda_add (
      making, "approval", approval->expires_on, g_strdup (course->title),
      /* Translators: an authority, a date. */
      g_strdup_printf (approval->expires_on < making->agenda->as_of
                           ? _ ("The approval by %s ended %s; no new one is on record")
                           : _ ("The approval by %s ends %s; no new one is on record"),
                       approval->authority, date));
  item->type = &muster_course_type;
  item->record_id = course->id;
}

void
muster_agenda_add_approvals (MusterAgendaMaking *making)
{
  guint i, j;

  for (i = 0; i < making->courses->len; i++)
    {
      const MusterCourse *course = g_ptr_array_index (making->courses, i);

      for (j = 0; !course->voided && j < making->approvals->len; j++)
        {
          const MusterCourseApproval *approval = g_ptr_array_index (making->approvals, j);

          if (approval->course_id == course->id &&
              muster_agenda_is_near (making, approval->expires_on) &&
              !is_renewed (making, approval))
            add_approval (making, course, approval);
        }
    }
}
