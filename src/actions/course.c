/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step that adds a course or replaces what it says. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/course-private.h"
#include "actions/course.h"
#include "actions/edit.h"
#include "core/duration.h"

typedef struct
{
  MusterCourse *course; /* as it was read */
  const GPtrArray *subjects;
  MusterId course_id;
} Entering;

/* --- Checking ------------------------------------------------------------------------------------- */

gboolean
muster_course_check_code (MusterDb *db, const MusterCourse *course, GError **error)
{
  g_autoptr (GPtrArray) others = NULL;
  guint i;

  if (course->code == NULL)
    return TRUE;
  others = muster_db_find_by_text (db, &muster_course_type, "code", course->code, error);
  for (i = 0; others != NULL && i < others->len; i++)
    {
      const MusterCourse *other = g_ptr_array_index (others, i);

      if (other->voided || other->id == course->id)
        continue;
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT, _ ("Code %s is taken by %s."),
                   course->code, other->title);
      return FALSE;
    }
  return others != NULL;
}

gboolean
muster_course_check_subjects (const GPtrArray *subjects, GError **error)
{
  guint i;

  for (i = 0; subjects != NULL && i < subjects->len; i++)
    if (((const MusterCourseSubject *) g_ptr_array_index (subjects, i))->seconds <= 0)
      {
        g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                     _ ("Subject %u of the course has no time. Type its hours, or take it out."),
                     i + 1);
        return FALSE;
      }
  return TRUE;
}

static gint64
sum_subjects (const GPtrArray *subjects)
{
  gint64 total = 0;
  guint i;

  for (i = 0; i < subjects->len; i++)
    total += ((const MusterCourseSubject *) g_ptr_array_index (subjects, i))->seconds;
  return total;
}

static gboolean
check_time (const MusterCourse *course, const GPtrArray *subjects, GError **error)
{
  gint64 total = sum_subjects (subjects);
  char added[MUSTER_DURATION_TEXT_SIZE];
  char whole[MUSTER_DURATION_TEXT_SIZE];

  if (course->seconds == MUSTER_NUMBER_NONE)
    return TRUE;
  if (course->seconds <= 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("A course takes some time. Type its hours, such as 8 or 7:30."));
  else if (total > course->seconds)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: hours, hours. */
                 _ ("Subjects add up to %s h, the course is %s h."),
                 muster_duration_print (total, added),
                 muster_duration_print (course->seconds, whole));
  else
    return TRUE;
  return FALSE;
}

/* Reads the texts as the fields of the course are read. */
static MusterCourse *
read_course (const MusterCourse *typed, GError **error)
{
  static const char *const texts[] = { "code", "title", "provider", "delivery", "objectives" };
  g_autoptr (MusterCourse) course = muster_course_copy (typed);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const MusterField *field = muster_record_find_field (&muster_course_type, texts[i]);

      if (!muster_edit_read (&muster_course_type, texts[i],
                             G_STRUCT_MEMBER (char *, typed, field->offset), course, error))
        return NULL;
    }
  return g_steal_pointer (&course);
}

gboolean
muster_course_take_approval (gpointer record, gpointer data)
{
  if (((const MusterCourseApproval *) record)->voided)
    return FALSE;
  g_ptr_array_add (data, record);
  return TRUE;
}

/* --- Subjects ------------------------------------------------------------------------------------- */

static void
add_part (GPtrArray *parts, MusterId course_id, const char *subject, gint64 seconds)
{
  MusterCourseSubject *part = muster_course_subject_new ();

  part->course_id = course_id;
  part->subject = g_strdup (subject);
  part->seconds = seconds;
  g_ptr_array_add (parts, part);
}

/* The subjects in their order, then whatever is unclassified, as one. */
static GPtrArray *
divide (const Entering *entering)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (muster_course_subject_type.free);
  gint64 unclassified = 0;
  guint i;

  if (entering->subjects->len > 0 && entering->course->seconds != MUSTER_NUMBER_NONE)
    unclassified = entering->course->seconds - sum_subjects (entering->subjects);
  for (i = 0; i < entering->subjects->len; i++)
    {
      const MusterCourseSubject *part = g_ptr_array_index (entering->subjects, i);

      if (part->subject != NULL)
        add_part (parts, entering->course_id, part->subject, part->seconds);
      else
        unclassified += part->seconds;
    }
  if (unclassified > 0)
    add_part (parts, entering->course_id, NULL, unclassified);
  return parts;
}

static gboolean
write_part (MusterDb *db, const MusterCourseSubject *old, MusterCourseSubject *part, GError **error)
{
  if (part == NULL)
    return muster_db_delete (db, &muster_course_subject_type, old->id, error);
  if (old == NULL)
    return muster_db_insert (db, &muster_course_subject_type, part, error);
  part->id = old->id;
  return muster_db_update (db, &muster_course_subject_type, part, error);
}

/* Rows on file are written over, so that a division that stays the same is no change. */
static gboolean
replace_subjects (MusterDb *db, const Entering *entering, GError **error)
{
  g_autoptr (GPtrArray) parts = divide (entering);
  g_autoptr (GPtrArray) before = muster_db_load_children (db, &muster_course_subject_type,
                                                          "course_id", entering->course_id, error);
  guint i;

  for (i = 0; before != NULL && i < MAX (before->len, parts->len); i++)
    if (!write_part (db, i < before->len ? g_ptr_array_index (before, i) : NULL,
                     i < parts->len ? g_ptr_array_index (parts, i) : NULL, error))
      return FALSE;
  return before != NULL;
}

gboolean
muster_course_follow_time (MusterDb *db, MusterCourse *course, GError **error)
{
  g_autoptr (GPtrArray) parts =
      muster_db_load_children (db, &muster_course_subject_type, "course_id", course->id, error);
  const Entering entering = { course, parts, course->id };
  guint i;

  if (parts == NULL)
    return FALSE;
  for (i = parts->len; i > 0; i--)
    if (((const MusterCourseSubject *) g_ptr_array_index (parts, i - 1))->subject == NULL)
      g_ptr_array_remove_index (parts, i - 1);
  return check_time (course, parts, error) && replace_subjects (db, &entering, error);
}

/* --- The step ------------------------------------------------------------------------------------- */

static gboolean
save_course (MusterDb *db, MusterCourse *course, GError **error)
{
  g_autoptr (MusterCourse) before = NULL;

  if (course->id == MUSTER_ID_NONE)
    {
      /* Translators: a course. */
      muster_step_set_label (db, g_strdup_printf (_ ("Enter the course “%s”"), course->title));
      return muster_db_insert (db, &muster_course_type, course, error);
    }
  before = muster_workspace_load_live (db, &muster_course_type, course->id, error);
  if (before == NULL)
    return FALSE;
  /* Translators: a course. */
  muster_step_set_label (db, g_strdup_printf (_ ("Change the course “%s”"), before->title));
  return muster_db_update (db, &muster_course_type, course, error);
}

static gboolean
enter_course_step (MusterDb *db, gpointer data, GError **error)
{
  Entering *entering = data;

  if (!muster_course_check_code (db, entering->course, error) ||
      !save_course (db, entering->course, error))
    return FALSE;
  entering->course_id = entering->course->id;
  return replace_subjects (db, entering, error);
}

gboolean
muster_action_enter_course (MusterWorkspace *workspace, const MusterCourse *course,
                            const GPtrArray *subjects, MusterId *course_id, GError **error)
{
  g_autoptr (MusterCourse) read = NULL;
  Entering entering = { NULL, subjects, MUSTER_ID_NONE };

  g_return_val_if_fail (workspace != NULL && course != NULL && subjects != NULL, FALSE);

  read = read_course (course, error);
  if (read == NULL || !muster_course_check_subjects (subjects, error) ||
      !check_time (read, subjects, error))
    return FALSE;
  entering.course = read;
  if (!muster_workspace_run_step (workspace, MUSTER_ACTION_ENTER_COURSE, enter_course_step,
                                  &entering, error))
    return FALSE;
  if (course_id != NULL)
    *course_id = entering.course_id;
  return TRUE;
}
