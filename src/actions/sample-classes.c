/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Entering the classes of a sample: they are scheduled some weeks before, and their rosters set when they
 * were held. */

#include "actions/class.h"
#include "actions/roster.h"
#include "actions/sample-private.h"
#include "actions/workspace-private.h"

#define NOTICE 24      /* days before it is held that a class is scheduled */
#define LOOK_AHEAD 150 /* days that are planned ahead */
#define STARTS_AT (8 * MUSTER_SAMPLE_HOUR)

/* --- Scheduling ----------------------------------------------------------------------------------- */

typedef struct
{
  const MusterSampleTopic *topic;
  MusterId course_id; /* none where no course has its code yet */
} FindCourse;

static gboolean
find_course_job (MusterDb *db, gpointer data, GError **error)
{
  FindCourse *find = data;
  g_autoptr (GPtrArray) courses =
      muster_db_find_by_text (db, &muster_course_type, "code", find->topic->code, error);

  if (courses != NULL && courses->len > 0)
    find->course_id = ((const MusterCourse *) g_ptr_array_index (courses, 0))->id;
  return courses != NULL;
}

gboolean
muster_sample_find_course (MusterSample *sample, const MusterSampleTopic *topic,
                           MusterId *course_id, GError **error)
{
  FindCourse find = { topic, MUSTER_ID_NONE };

  if (!muster_workspace_run (sample->workspace, find_course_job, &find, error))
    return FALSE;
  *course_id = find.course_id;
  return TRUE;
}

/* The course on file, which the imported history or an earlier class brought along, or a new one with its subjects. */
static MusterCourse *
find_or_make_course (MusterSample *sample, const MusterSampleTopic *topic, GPtrArray *subjects,
                     GError **error)
{
  MusterCourse *course;
  MusterCourseSubject *subject;
  MusterId course_id;

  if (!muster_sample_find_course (sample, topic, &course_id, error))
    return NULL;
  course = muster_course_new ();
  course->code = g_strdup (topic->code);
  course->title = g_strdup (topic->title);
  course->seconds = topic->hours * MUSTER_SAMPLE_HOUR;
  course->provider =
      g_strdup (topic->provider != NULL ? topic->provider : sample->department->agency);
  course->delivery = g_strdup (topic->delivery);
  course->id = course_id;
  if (course->id != MUSTER_ID_NONE)
    return course;
  subject = muster_course_subject_new ();
  subject->subject = g_strdup (topic->subject);
  subject->seconds = course->seconds;
  g_ptr_array_add (subjects, subject);
  return course;
}

static GPtrArray *
make_meetings (const MusterSampleSession *session)
{
  GPtrArray *meetings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_meeting_free);
  guint i;

  for (i = 0; i < session->dates->len; i++)
    {
      MusterMeeting *meeting = muster_meeting_new ();

      meeting->held_on = g_array_index (session->dates, MusterDate, i);
      meeting->starts_at = STARTS_AT;
      meeting->seconds = session->topic->hours * MUSTER_SAMPLE_HOUR / session->dates->len;
      g_ptr_array_add (meetings, meeting);
    }
  return meetings;
}

static gboolean
schedule (MusterSample *sample, gpointer data, GError **error)
{
  MusterSampleSession *session = data;
  g_autoptr (GPtrArray) subjects =
      g_ptr_array_new_with_free_func ((GDestroyNotify) muster_course_subject_free);
  g_autoptr (MusterCourse) course = find_or_make_course (sample, session->topic, subjects, error);
  g_autoptr (GPtrArray) meetings = make_meetings (session);
  g_autoptr (MusterClass) details = muster_class_new ();
  g_autoptr (GArray) instructors = g_array_new (FALSE, FALSE, sizeof (MusterId));
  MusterClassPlan plan = { course, subjects, details, meetings, NULL, 0, NULL };
  guint i;

  if (course == NULL)
    return FALSE;
  details->number = g_strdup (session->number);
  details->location = g_strdup (session->topic->place);
  details->provider = g_strdup (course->provider);
  for (i = 0; i < session->instructors->len; i++)
    {
      const MusterSamplePerson *person = g_ptr_array_index (session->instructors, i);

      g_array_append_val (instructors, person->officer->id);
    }
  plan.instructors = (const MusterId *) (gpointer) instructors->data;
  plan.n_instructors = instructors->len;
  return muster_action_schedule_class (sample->workspace, &plan, &session->class_id, error);
}

/* --- Rosters -------------------------------------------------------------------------------------- */

static gboolean
set_roster (MusterSample *sample, gpointer data, GError **error)
{
  MusterSampleSession *session = data;
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (MusterRosterLine));
  g_autofree gint64 *whole = g_new (gint64, session->dates->len);
  g_autofree gint64 *none = g_new (gint64, session->dates->len);
  g_autofree gboolean *excused = g_new (gboolean, session->dates->len);
  guint i;

  for (i = 0; i < session->dates->len; i++)
    {
      whole[i] = session->topic->hours * MUSTER_SAMPLE_HOUR / session->dates->len;
      none[i] = MUSTER_NUMBER_NONE;
      excused[i] = TRUE;
    }
  for (i = 0; i < session->seats->len; i++)
    {
      const MusterSampleSeat *seat = g_ptr_array_index (session->seats, i);
      MusterRosterLine line = {
        seat->person->officer->id, seat->status, seat->role, MUSTER_NUMBER_NONE, whole, NULL, NULL
      };

      if (seat->status != MUSTER_ROSTER_STATUS_COMPLETED)
        line.seconds = none;
      if (seat->status == MUSTER_ROSTER_STATUS_EXCUSED)
        line.excused = excused;
      if (seat->is_taken)
        g_array_append_val (lines, line);
    }
  return muster_action_set_roster (sample->workspace, session->class_id,
                                   (const MusterRosterLine *) (gpointer) lines->data, lines->len,
                                   session->dates->len, error) &&
         muster_sample_attach_sheet (sample, session, error);
}

/* --- Planning ------------------------------------------------------------------------------------- */

static void
plan_session (MusterSample *sample, MusterSampleSession *session)
{
  MusterDate first = g_array_index (session->dates, MusterDate, 0);
  MusterDate last = g_array_index (session->dates, MusterDate, session->dates->len - 1);

  if (first < sample->starts_on || first > sample->as_of + LOOK_AHEAD)
    return;
  /* What lies ahead was planned at one sitting at the latest. */
  muster_sample_plan (sample, MIN (first - NOTICE, sample->as_of), schedule, session, NULL);
  if (last <= sample->as_of)
    muster_sample_plan (sample, MIN (last + 1, sample->as_of), set_roster, session, NULL);
}

void
muster_sample_plan_shooting (MusterSample *sample)
{
  guint i, j;

  for (i = 0; i < sample->sessions->len; i++)
    {
      const MusterSampleSession *session = g_ptr_array_index (sample->sessions, i);
      MusterDate date = g_array_index (session->dates, MusterDate, 0);

      if (!g_str_equal (session->topic->subject, "firearms") || date > sample->as_of)
        continue;
      for (j = 0; j < session->seats->len; j++)
        {
          const MusterSampleSeat *seat = g_ptr_array_index (session->seats, j);

          if (seat->is_taken && seat->role == MUSTER_ROLE_ATTENDED &&
              seat->status == MUSTER_ROSTER_STATUS_COMPLETED)
            muster_sample_plan_qualification (
                sample, seat->person, "handgun", date, MUSTER_DATE_NONE,
                100 * (gint64) (80 + (seat->person->index * 7 + i) % 21));
        }
    }
}

void
muster_sample_plan_classes (MusterSample *sample)
{
  guint i;

  muster_sample_plan (sample, sample->starts_on, muster_sample_import_sessions, NULL, NULL);
  for (i = 0; i < sample->sessions->len; i++)
    plan_session (sample, g_ptr_array_index (sample->sessions, i));
}
