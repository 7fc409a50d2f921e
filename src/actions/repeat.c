/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Copying a class with all that belongs to it, and rosters from class to class. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/class-private.h"
#include "actions/document-private.h"
#include "actions/employ-private.h"
#include "actions/enrol-private.h"
#include "actions/record-document-private.h"
#include "actions/repeat.h"
#include "core/course.h"
#include "core/name.h"
#include "core/officer.h"

typedef struct
{
  const MusterRepeat *repeat; /* NULL where a roster is taken */
  MusterId class_id;          /* whose roster is filled */
  MusterEnrolling enrolling;
  GStrvBuilder *left;
} Job;

void
muster_repeated_free (MusterRepeated *repeated)
{
  if (repeated == NULL)
    return;
  g_strfreev (repeated->left);
  g_free (repeated);
}

static GPtrArray *
load_meetings (MusterDb *db, MusterId class_id, GError **error)
{
  GPtrArray *meetings =
      muster_db_load_children (db, &muster_meeting_type, "class_id", class_id, error);

  if (meetings != NULL)
    g_ptr_array_sort (meetings, muster_meeting_compare);
  return meetings;
}

/* --- The roster ----------------------------------------------------------------------------------- */

static gboolean
is_covered (const GPtrArray *employments, MusterDate day)
{
  guint i;

  for (i = 0; i < employments->len; i++)
    if (muster_employment_covers (g_ptr_array_index (employments, i), day))
      return TRUE;
  return FALSE;
}

/* Whoever is not employed at all is an outside student. */
static gboolean
check_serves (MusterDb *db, const MusterOfficer *officer, const GPtrArray *meetings,
              gboolean *serves, GError **error)
{
  g_autoptr (GPtrArray) employments = muster_employ_load (db, officer->id, error);
  guint i;

  if (employments == NULL)
    return FALSE;
  *serves = !officer->voided;
  for (i = 0; employments->len > 0 && i < meetings->len; i++)
    *serves =
        *serves && is_covered (employments,
                               ((const MusterMeeting *) g_ptr_array_index (meetings, i))->held_on);
  return TRUE;
}

static gboolean
take_line (MusterDb *db, Job *job, const GPtrArray *meetings, const MusterRosterEntry *line,
           GError **error)
{
  g_autoptr (MusterOfficer) officer =
      muster_db_load (db, &muster_officer_type, line->officer_id, error);
  g_autofree char *name = NULL;
  gboolean serves;

  if (officer == NULL || !check_serves (db, officer, meetings, &serves, error))
    return FALSE;
  if (serves)
    return muster_enrolling_add (&job->enrolling, db, line, error);
  name = muster_officer_format_name (officer);
  g_strv_builder_add (job->left, name);
  return TRUE;
}

/* Who waits for a seat comes after those who had one, each by when they were put on the roster. */
static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const MusterRosterEntry *x = *(const MusterRosterEntry *const *) a;
  const MusterRosterEntry *y = *(const MusterRosterEntry *const *) b;
  gboolean waits = x->status == MUSTER_ROSTER_STATUS_WAITLISTED;

  if (waits != (y->status == MUSTER_ROSTER_STATUS_WAITLISTED))
    return waits ? 1 : -1;
  return (x->id > y->id) - (x->id < y->id);
}

static gboolean
take_roster (MusterDb *db, Job *job, MusterId from_id, GError **error)
{
  g_autoptr (GPtrArray) lines =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", from_id, error);
  g_autoptr (GPtrArray) meetings = NULL;
  guint i;

  if (lines == NULL || !muster_enrolling_begin (&job->enrolling, db, job->class_id, error))
    return FALSE;
  meetings = load_meetings (db, job->class_id, error);
  if (meetings == NULL)
    return FALSE;
  g_ptr_array_sort (lines, compare_lines);
  for (i = 0; i < lines->len; i++)
    {
      const MusterRosterEntry *line = g_ptr_array_index (lines, i);

      if (line->status != MUSTER_ROSTER_STATUS_WITHDRAWN &&
          !take_line (db, job, meetings, line, error))
        return FALSE;
    }
  return TRUE;
}

/* --- The class ------------------------------------------------------------------------------------ */

static MusterClass *
copy_class (MusterDb *db, const MusterClass *class, const char *number, GError **error)
{
  g_autoptr (MusterCourse) course =
      muster_workspace_load_live (db, &muster_course_type, class->course_id, error);
  g_autoptr (MusterClass) copy = NULL;

  if (course == NULL)
    return NULL;
  copy = muster_class_copy (class);
  copy->id = MUSTER_ID_NONE;
  copy->status = MUSTER_CLASS_STATUS_PLANNED;
  g_free (copy->number);
  copy->number = number != NULL ? muster_name_squeeze (number) : NULL;
  muster_record_set_text (&copy->title, course->title);
  return muster_db_insert (db, &muster_class_type, copy, error) ? g_steal_pointer (&copy) : NULL;
}

static gboolean
copy_subjects (MusterDb *db, MusterId from_id, MusterId to_id, GError **error)
{
  g_autoptr (GPtrArray) subjects =
      muster_db_load_children (db, &muster_class_subject_type, "class_id", from_id, error);
  guint i;

  for (i = 0; subjects != NULL && i < subjects->len; i++)
    {
      MusterClassSubject *subject = g_ptr_array_index (subjects, i);

      subject->id = MUSTER_ID_NONE;
      subject->class_id = to_id;
      if (!muster_db_insert (db, &muster_class_subject_type, subject, error))
        return FALSE;
    }
  return subjects != NULL;
}

/* Those who taught the meeting, as far as their record was not voided since. */
static GArray *
load_instructors (MusterDb *db, MusterId meeting_id, GError **error)
{
  g_autoptr (GPtrArray) records = muster_db_load_children (db, &muster_meeting_instructor_type,
                                                           "meeting_id", meeting_id, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  guint i;

  for (i = 0; records != NULL && i < records->len; i++)
    {
      const MusterMeetingInstructor *record = g_ptr_array_index (records, i);
      g_autoptr (MusterOfficer) officer =
          muster_db_load (db, &muster_officer_type, record->officer_id, error);

      if (officer == NULL)
        return NULL;
      if (!officer->voided)
        g_array_append_val (ids, officer->id);
    }
  return records != NULL ? g_steal_pointer (&ids) : NULL;
}

static gboolean
copy_meeting (MusterDb *db, MusterMeeting *meeting, MusterDate later, MusterId class_id,
              GError **error)
{
  g_autoptr (GArray) instructors = load_instructors (db, meeting->id, error);
  g_autoptr (GPtrArray) segments = NULL;
  MusterId id;

  if (instructors != NULL)
    segments = muster_db_load_children (db, &muster_segment_type, "meeting_id", meeting->id, error);
  if (segments == NULL)
    return FALSE;
  meeting->held_on += later;
  id = muster_class_insert_meeting (db, meeting, class_id,
                                    (const MusterId *) (gconstpointer) instructors->data,
                                    instructors->len, error);
  return id != MUSTER_ID_NONE && muster_class_insert_segments (db, segments, id, error);
}

static gboolean
copy_meetings (MusterDb *db, const MusterRepeat *repeat, MusterId class_id, GError **error)
{
  g_autoptr (GPtrArray) meetings = load_meetings (db, repeat->class_id, error);
  MusterDate first = MUSTER_DATE_NONE;
  guint i;

  for (i = 0; meetings != NULL && i < meetings->len; i++)
    {
      MusterMeeting *meeting = g_ptr_array_index (meetings, i);

      if (i == 0)
        first = meeting->held_on;
      if (!copy_meeting (db, meeting, repeat->from - first, class_id, error))
        return FALSE;
    }
  return meetings != NULL;
}

/* The rest of its file proves that the old class was held. */
static gboolean
link_lesson_plans (MusterDb *db, MusterId from_id, MusterId to_id, GError **error)
{
  g_autoptr (GPtrArray) documents = muster_record_documents_new ();
  guint n = 0;
  guint i;

  if (!muster_record_documents_add_linked (db, documents, &muster_class_type, from_id, &n, error))
    return FALSE;
  for (i = 0; i < documents->len; i++)
    {
      const MusterRecordDocument *document = g_ptr_array_index (documents, i);

      if (document->proof == MUSTER_PROOF_KIND_LESSON_PLAN &&
          !muster_document_link (db, document->document->id, &muster_class_type, to_id,
                                 document->proof, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
repeat_step (MusterDb *db, gpointer data, GError **error)
{
  Job *job = data;
  const MusterRepeat *repeat = job->repeat;
  g_autofree char *date = muster_date_format (repeat->from);
  g_autoptr (MusterClass) class =
      muster_workspace_load_live (db, &muster_class_type, repeat->class_id, error);
  g_autoptr (MusterClass) copy = NULL;

  if (class != NULL)
    copy = copy_class (db, class, repeat->number, error);
  if (copy == NULL || !copy_subjects (db, class->id, copy->id, error) ||
      !copy_meetings (db, repeat, copy->id, error) ||
      !link_lesson_plans (db, class->id, copy->id, error))
    return FALSE;
  job->class_id = copy->id;
  /* Translators: title of a class, a date. */
  muster_step_set_label (db, g_strdup_printf (_ ("Repeat “%s” on %s"), copy->title, date));
  return !repeat->with_roster || take_roster (db, job, class->id, error);
}

/* --- The class before ----------------------------------------------------------------------------- */

static gboolean
find_first_day (MusterDb *db, MusterId class_id, MusterDate *first, GError **error)
{
  g_autoptr (GPtrArray) meetings = load_meetings (db, class_id, error);

  if (meetings == NULL)
    return FALSE;
  *first = meetings->len > 0 ? ((const MusterMeeting *) g_ptr_array_index (meetings, 0))->held_on
                             : MUSTER_DATE_NONE;
  return TRUE;
}

static gboolean
has_roster (MusterDb *db, MusterId class_id, gboolean *has, GError **error)
{
  g_autoptr (GPtrArray) lines =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", class_id, error);
  guint i;

  *has = FALSE;
  for (i = 0; lines != NULL && i < lines->len; i++)
    *has |= ((const MusterRosterEntry *) g_ptr_array_index (lines, i))->status !=
            MUSTER_ROSTER_STATUS_WITHDRAWN;
  return lines != NULL;
}

gboolean
muster_class_find_previous (MusterDb *db, const MusterClass *class, MusterId *previous_id,
                            MusterDate *held_on, GError **error)
{
  g_autoptr (GPtrArray) classes =
      muster_db_load_children (db, &muster_class_type, "course_id", class->course_id, error);
  MusterDate first = MUSTER_DATE_NONE;
  guint i;

  *previous_id = MUSTER_ID_NONE;
  *held_on = MUSTER_DATE_NONE;
  if (classes == NULL || !find_first_day (db, class->id, &first, error))
    return FALSE;
  for (i = 0; i < classes->len; i++)
    {
      const MusterClass *other = g_ptr_array_index (classes, i);
      MusterDate day;
      gboolean has = FALSE;

      if (other->id == class->id || other->voided || other->status == MUSTER_CLASS_STATUS_CANCELLED)
        continue;
      if (!find_first_day (db, other->id, &day, error) ||
          (day < first && !has_roster (db, other->id, &has, error)))
        return FALSE;
      if (!has || (*held_on != MUSTER_DATE_NONE && day <= *held_on))
        continue;
      *previous_id = other->id;
      *held_on = day;
    }
  return TRUE;
}

static gboolean
take_roster_step (MusterDb *db, gpointer data, GError **error)
{
  Job *job = data;
  g_autoptr (MusterClass) class =
      muster_workspace_load_live (db, &muster_class_type, job->class_id, error);
  MusterId previous_id;
  MusterDate held_on;

  if (class == NULL || !muster_class_find_previous (db, class, &previous_id, &held_on, error))
    return FALSE;
  if (previous_id == MUSTER_ID_NONE)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   /* Translators: title of a class. */
                   _ ("No class of “%s” came before this one with anybody on its roster. Type a "
                      "name."),
                   class->title);
      return FALSE;
    }
  if (!take_roster (db, job, previous_id, error))
    return FALSE;
  muster_step_set_label (db, muster_enrolling_make_label (&job->enrolling));
  return TRUE;
}

/* --- The actions ---------------------------------------------------------------------------------- */

static MusterRepeated *
run (MusterWorkspace *workspace, MusterAction action, MusterStepFunc step, Job *job, GError **error)
{
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();
  MusterRepeated *repeated = NULL;

  job->left = left;
  if (muster_workspace_run_step (workspace, action, step, job, error))
    {
      repeated = g_new0 (MusterRepeated, 1);
      repeated->class_id = job->class_id;
      repeated->n_added = job->enrolling.n_added;
      repeated->n_waitlisted = job->enrolling.n_waitlisted;
      repeated->left = g_strv_builder_end (left);
    }
  muster_enrolling_clear (&job->enrolling);
  return repeated;
}

MusterRepeated *
muster_action_repeat_class (MusterWorkspace *workspace, const MusterRepeat *repeat, GError **error)
{
  Job job = { .repeat = repeat };

  g_return_val_if_fail (workspace != NULL && repeat != NULL, NULL);

  if (repeat->from == MUSTER_DATE_NONE)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The class has no first day. Type when it begins."));
      return NULL;
    }
  return run (workspace, MUSTER_ACTION_REPEAT_CLASS, repeat_step, &job, error);
}

MusterRepeated *
muster_action_take_roster (MusterWorkspace *workspace, MusterId class_id, GError **error)
{
  Job job = { .class_id = class_id };

  g_return_val_if_fail (workspace != NULL, NULL);

  return run (workspace, MUSTER_ACTION_ENROL, take_roster_step, &job, error);
}
