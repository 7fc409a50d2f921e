/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Scheduling a class. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/class-private.h"
#include "actions/class.h"
#include "actions/course-private.h"
#include "actions/workspace-private.h"
#include "core/name.h"
#include "core/time-of-day.h"

typedef struct
{
  const MusterClassPlan *plan;
  MusterId class_id;
} Scheduling;

/* Segments say what was taught when, so they fill the meeting's time and no two are at once. Breaks lie
 * between them and are no training time. */
static gboolean
check_segments (const MusterMeeting *meeting, const GPtrArray *segments, guint number,
                GError **error)
{
  gint64 total = 0;
  guint i, j;

  if (segments == NULL || segments->len == 0)
    return TRUE;
  for (i = 0; i < segments->len; i++)
    {
      const MusterSegment *segment = g_ptr_array_index (segments, i);

      if (segment->starts_at < 0 || segment->seconds <= 0 ||
          segment->starts_at + segment->seconds > MUSTER_SECONDS_PER_DAY ||
          (meeting->starts_at != MUSTER_NUMBER_NONE && segment->starts_at < meeting->starts_at))
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("Part %u of meeting %u is not within the meeting's day. Type its times."),
                       i + 1, number);
          return FALSE;
        }
      for (j = 0; j < i; j++)
        {
          const MusterSegment *other = g_ptr_array_index (segments, j);

          if (segment->starts_at >= other->starts_at + other->seconds ||
              other->starts_at >= segment->starts_at + segment->seconds)
            continue;
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("Parts %u and %u of meeting %u are at the same time. Correct one."),
                       j + 1, i + 1, number);
          return FALSE;
        }
      total += segment->seconds;
    }
  if (total == meeting->seconds)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("The parts of meeting %u do not add up to its hours. Correct either."), number);
  return FALSE;
}

gboolean
muster_class_check_meetings (const GPtrArray *meetings, GError **error)
{
  guint i;

  for (i = 0; i < meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting->held_on != MUSTER_DATE_NONE && meeting->seconds > 0 &&
          meeting->seconds <= MUSTER_SECONDS_PER_DAY)
        continue;
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("Meeting %u needs a date and a time of up to 24 hours."), i + 1);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_all_segments (const MusterClassPlan *plan, GError **error)
{
  guint i;

  for (i = 0; plan->segments != NULL && i < plan->meetings->len; i++)
    if (!check_segments (g_ptr_array_index (plan->meetings, i), plan->segments[i], i + 1, error))
      return FALSE;
  return TRUE;
}

/* What is typed into a form has been read as a field; who imports or plans may give any number. */
static gboolean
check_capacity (const MusterClass *class, GError **error)
{
  if (class->capacity == MUSTER_NUMBER_NONE ||
      (class->capacity > 0 && class->capacity <= MUSTER_CLASS_MAX_CAPACITY))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               _ ("A class has 1 to %d seats. Type how many, or nothing where they are not "
                  "limited."),
               MUSTER_CLASS_MAX_CAPACITY);
  return FALSE;
}

static gboolean
check_plan (const MusterClassPlan *plan, GError **error)
{
  g_autofree char *title = muster_name_squeeze (plan->course->title);

  if (plan->course->id == MUSTER_ID_NONE && title == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The course has no title. Type what is taught."));
      return FALSE;
    }
  if (plan->meetings->len == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The class has no meeting. Add its first day."));
      return FALSE;
    }
  return muster_course_check_subjects (plan->subjects, error) &&
         check_capacity (plan->details, error) &&
         muster_class_check_meetings (plan->meetings, error) && check_all_segments (plan, error);
}

/* Gives the course on file, adding it with its subjects where it is new. */
static MusterCourse *
ensure_course (MusterDb *db, const MusterClassPlan *plan, GError **error)
{
  g_autoptr (MusterCourse) course = NULL;
  guint i;

  if (plan->course->id != MUSTER_ID_NONE)
    return muster_workspace_load_live (db, &muster_course_type, plan->course->id, error);
  course = muster_course_copy (plan->course);
  if (!muster_course_check_code (db, course, error) ||
      !muster_db_insert (db, &muster_course_type, course, error))
    return NULL;
  for (i = 0; plan->subjects != NULL && i < plan->subjects->len; i++)
    {
      g_autoptr (MusterCourseSubject) subject =
          muster_course_subject_copy (g_ptr_array_index (plan->subjects, i));

      subject->id = MUSTER_ID_NONE;
      subject->course_id = course->id;
      if (!muster_db_insert (db, &muster_course_subject_type, subject, error))
        return NULL;
    }
  return g_steal_pointer (&course);
}

static gboolean
copy_subjects (MusterDb *db, MusterId course_id, MusterId class_id, GError **error)
{
  g_autoptr (GPtrArray) subjects =
      muster_db_load_children (db, &muster_course_subject_type, "course_id", course_id, error);
  guint i;

  for (i = 0; subjects != NULL && i < subjects->len; i++)
    {
      const MusterCourseSubject *subject = g_ptr_array_index (subjects, i);
      g_autoptr (MusterClassSubject) copy = muster_class_subject_new ();

      copy->class_id = class_id;
      copy->subject = g_strdup (subject->subject);
      copy->seconds = subject->seconds;
      if (!muster_db_insert (db, &muster_class_subject_type, copy, error))
        return FALSE;
    }
  return subjects != NULL;
}

gboolean
muster_class_insert_segments (MusterDb *db, const GPtrArray *segments, MusterId meeting_id,
                              GError **error)
{
  guint i;

  for (i = 0; segments != NULL && i < segments->len; i++)
    {
      g_autoptr (MusterSegment) copy = muster_segment_copy (g_ptr_array_index (segments, i));

      copy->id = MUSTER_ID_NONE;
      copy->meeting_id = meeting_id;
      if (!muster_db_insert (db, &muster_segment_type, copy, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
muster_class_add_instructors (MusterDb *db, MusterId meeting_id, const MusterId *instructors,
                              guint n, GError **error)
{
  guint i;

  for (i = 0; i < n; i++)
    {
      g_autoptr (MusterMeetingInstructor) instructor = muster_meeting_instructor_new ();

      instructor->meeting_id = meeting_id;
      instructor->officer_id = instructors[i];
      if (!muster_db_insert (db, &muster_meeting_instructor_type, instructor, error))
        return FALSE;
    }
  return TRUE;
}

MusterId
muster_class_insert_meeting (MusterDb *db, const MusterMeeting *meeting, MusterId class_id,
                             const MusterId *instructors, guint n, GError **error)
{
  g_autoptr (MusterMeeting) copy = muster_meeting_copy (meeting);

  copy->id = MUSTER_ID_NONE;
  copy->class_id = class_id;
  return muster_db_insert (db, &muster_meeting_type, copy, error) &&
                 muster_class_add_instructors (db, copy->id, instructors, n, error)
             ? copy->id
             : MUSTER_ID_NONE;
}

/* Number @n of the plan's meetings. */
static gboolean
insert_meeting (MusterDb *db, const MusterClassPlan *plan, guint n, MusterId class_id,
                GError **error)
{
  MusterId id = muster_class_insert_meeting (db, g_ptr_array_index (plan->meetings, n), class_id,
                                             plan->instructors, plan->n_instructors, error);

  return id != MUSTER_ID_NONE && (plan->segments == NULL ||
                                  muster_class_insert_segments (db, plan->segments[n], id, error));
}

static gboolean
insert_class (MusterDb *db, const MusterClassPlan *plan, const MusterCourse *course,
              MusterId *class_id, GError **error)
{
  g_autoptr (MusterClass) class = muster_class_copy (plan->details);
  guint i;

  class->id = MUSTER_ID_NONE;
  class->course_id = course->id;
  class->status = MUSTER_CLASS_STATUS_PLANNED;
  muster_record_set_text (&class->title, course->title);
  if (class->provider == NULL)
    class->provider = g_strdup (course->provider);
  if (class->delivery == NULL)
    class->delivery = g_strdup (course->delivery);
  if (!muster_db_insert (db, &muster_class_type, class, error) ||
      !copy_subjects (db, course->id, class->id, error))
    return FALSE;
  *class_id = class->id;
  for (i = 0; i < plan->meetings->len; i++)
    if (!insert_meeting (db, plan, i, class->id, error))
      return FALSE;
  return TRUE;
}

static gboolean
schedule_step (MusterDb *db, gpointer data, GError **error)
{
  Scheduling *scheduling = data;
  const MusterMeeting *first = g_ptr_array_index (scheduling->plan->meetings, 0);
  g_autoptr (MusterCourse) course = ensure_course (db, scheduling->plan, error);
  g_autofree char *date = muster_date_format (first->held_on);

  if (course == NULL || !insert_class (db, scheduling->plan, course, &scheduling->class_id, error))
    return FALSE;
  /* Translators: course, date. */
  muster_step_set_label (db, g_strdup_printf (_ ("Schedule “%s” on %s"), course->title, date));
  return TRUE;
}

gboolean
muster_action_schedule_class (MusterWorkspace *workspace, const MusterClassPlan *plan,
                              MusterId *class_id, GError **error)
{
  Scheduling scheduling = { plan, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && plan != NULL, FALSE);

  if (!check_plan (plan, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_SCHEDULE_CLASS, schedule_step,
                                  &scheduling, error))
    return FALSE;
  if (class_id != NULL)
    *class_id = scheduling.class_id;
  return TRUE;
}

/* --- Finding -------------------------------------------------------------------------------------- */

MusterClass *
muster_class_find_by_number (MusterDb *db, const char *number, GError **error)
{
  g_autoptr (GPtrArray) classes =
      muster_db_find_by_text (db, &muster_class_type, "number", number, error);
  const MusterClass *found = NULL;
  guint n = 0;
  guint i;

  for (i = 0; classes != NULL && i < classes->len; i++)
    {
      const MusterClass *class = g_ptr_array_index (classes, i);

      if (class->voided)
        continue;
      if (n++ == 0)
        found = class;
    }
  if (classes == NULL || n == 1)
    return muster_class_copy (found);
  if (n == 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                 _ ("No class has the number %s. “muster-cli list classes” shows the numbers."),
                 number);
  else
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("%u classes have the number %s. Correct that first."), n, number);
  return NULL;
}
