/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing a roster and posting its credits. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/roster.h"
#include "actions/workspace-private.h"
#include "core/class.h"
#include "core/course.h"
#include "core/credit.h"
#include "core/duration.h"
#include "core/share.h"

typedef struct
{
  MusterId class_id;
  const MusterRosterLine *lines;
  guint n_lines;

  /* Loaded in the step */
  MusterClass *class;
  MusterCourse *course;
  GPtrArray *meetings;
  GPtrArray *subjects;
  gint64 *weights; /* of @subjects */
} RosterJob;

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  const MusterMeeting *x = *(const MusterMeeting *const *) a;
  const MusterMeeting *y = *(const MusterMeeting *const *) b;

  if (x->held_on != y->held_on)
    return x->held_on < y->held_on ? -1 : 1;
  if (x->starts_at != y->starts_at)
    return x->starts_at < y->starts_at ? -1 : 1;
  return x->id < y->id ? -1 : x->id > y->id;
}

static gboolean
load_class (MusterDb *db, RosterJob *job, GError **error)
{
  guint i;

  job->class = muster_db_load (db, &muster_class_type, job->class_id, error);
  if (job->class != NULL)
    job->course = muster_db_load (db, &muster_course_type, job->class->course_id, error);
  if (job->course != NULL)
    job->meetings
        = muster_db_load_children (db, &muster_meeting_type, "class_id", job->class_id, error);
  if (job->meetings != NULL)
    job->subjects = muster_db_load_children (db, &muster_class_subject_type, "class_id",
                                             job->class_id, error);
  if (job->subjects == NULL)
    return FALSE;
  g_ptr_array_sort (job->meetings, compare_meetings);
  /* A class without division gives unclassified time. */
  if (job->subjects->len == 0)
    {
      MusterClassSubject *whole = muster_class_subject_new ();

      whole->seconds = 1;
      g_ptr_array_add (job->subjects, whole);
    }
  job->weights = g_new (gint64, job->subjects->len);
  for (i = 0; i < job->subjects->len; i++)
    job->weights[i] = ((MusterClassSubject *) g_ptr_array_index (job->subjects, i))->seconds;
  return TRUE;
}

static void
clear_class (RosterJob *job)
{
  g_clear_pointer (&job->class, muster_class_free);
  g_clear_pointer (&job->course, muster_course_free);
  g_clear_pointer (&job->meetings, g_ptr_array_unref);
  g_clear_pointer (&job->subjects, g_ptr_array_unref);
  g_clear_pointer (&job->weights, g_free);
}

/* --- Checking ------------------------------------------------------------------------------------- */

static gboolean
check_line (MusterDb *db, RosterJob *job, const MusterRosterLine *line, GError **error)
{
  guint i;

  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (job->meetings, i);
      char lasted[MUSTER_DURATION_TEXT_SIZE];
      g_autofree char *name = NULL;
      g_autofree char *date = NULL;

      if (line->seconds[i] == MUSTER_NUMBER_NONE ||
          (line->seconds[i] >= 0 && line->seconds[i] <= meeting->seconds))
        continue;
      name = muster_workspace_officer_name (db, line->officer_id, error);
      if (name == NULL)
        return FALSE;
      date = muster_date_format (meeting->held_on);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   /* Translators: date, hours, officer, hours. */
                   _ ("The meeting on %s is %s h long. Type 0 to that for %s."), date,
                   muster_duration_print (meeting->seconds, lasted), name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_lines (MusterDb *db, RosterJob *job, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  for (i = 0; i < job->n_lines; i++)
    {
      if (!g_hash_table_add (seen, (gpointer) &job->lines[i].officer_id))
        {
          g_autofree char *name
              = muster_workspace_officer_name (db, job->lines[i].officer_id, error);

          if (name != NULL)
            g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("%s is on this roster twice. Take one line out."), name);
          return FALSE;
        }
      if (!check_line (db, job, &job->lines[i], error))
        return FALSE;
    }
  return TRUE;
}

/* --- Replacing ------------------------------------------------------------------------------------ */

static gboolean
delete_children (MusterDb *db, const MusterRecordType *type, const char *field, MusterId parent,
                 GError **error)
{
  g_autoptr (GPtrArray) records = muster_db_load_children (db, type, field, parent, error);
  guint i;

  for (i = 0; records != NULL && i < records->len; i++)
    if (!muster_db_delete (
            db, type, muster_record_get_id (type, g_ptr_array_index (records, i)), error))
      return FALSE;
  return records != NULL;
}

static gboolean
delete_roster (MusterDb *db, MusterId class_id, GError **error)
{
  g_autoptr (GPtrArray) entries
      = muster_db_load_children (db, &muster_roster_entry_type, "class_id", class_id, error);
  guint i;

  for (i = 0; entries != NULL && i < entries->len; i++)
    {
      const MusterRosterEntry *entry = g_ptr_array_index (entries, i);

      if (!delete_children (db, &muster_attendance_type, "roster_entry_id", entry->id, error) ||
          !muster_db_delete (db, &muster_roster_entry_type, entry->id, error))
        return FALSE;
    }
  return entries != NULL && delete_children (db, &muster_credit_type, "class_id", class_id, error);
}

/* --- Posting -------------------------------------------------------------------------------------- */

static gboolean
post_credit (MusterDb *db, RosterJob *job, const MusterRosterLine *line,
             const MusterMeeting *meeting, const char *subject, gint64 seconds, GError **error)
{
  g_autoptr (MusterCredit) credit = muster_credit_new ();

  credit->officer_id = line->officer_id;
  credit->course_id = job->course->id;
  credit->class_id = job->class_id;
  credit->meeting_id = meeting->id;
  credit->earned_on = meeting->held_on;
  credit->course_code = g_strdup (job->course->code);
  credit->title = g_strdup (job->class->title);
  credit->subject = g_strdup (subject);
  credit->seconds = seconds;
  credit->status = line->status;
  credit->role = line->role;
  credit->score = line->score;
  credit->provider = g_strdup (job->class->provider);
  credit->delivery = g_strdup (job->class->delivery);
  return muster_db_insert (db, &muster_credit_type, credit, error);
}

/* Divides the time up to and including each meeting and posts the growth. Dividing each meeting by
 * itself would round again each time, and a class attended in full would not add up to its division. */
static gboolean
post_credits (MusterDb *db, RosterJob *job, const MusterRosterLine *line, GError **error)
{
  guint n = job->subjects->len;
  g_autofree gint64 *before = g_new0 (gint64, n);
  g_autofree gint64 *until = g_new0 (gint64, n);
  gint64 time = 0;
  guint i, s;

  for (i = 0; i < job->meetings->len; i++)
    {
      if (line->seconds[i] == MUSTER_NUMBER_NONE || line->seconds[i] == 0)
        continue;
      time += line->seconds[i];
      muster_share_time (time, job->weights, n, until);
      for (s = 0; s < n; s++)
        {
          const MusterClassSubject *subject = g_ptr_array_index (job->subjects, s);

          if (until[s] > before[s] &&
              !post_credit (db, job, line, g_ptr_array_index (job->meetings, i), subject->subject,
                            until[s] - before[s], error))
            return FALSE;
          before[s] = MAX (before[s], until[s]);
        }
    }
  return TRUE;
}

static gboolean
insert_line (MusterDb *db, RosterJob *job, const MusterRosterLine *line, GError **error)
{
  g_autoptr (MusterRosterEntry) entry = muster_roster_entry_new ();
  guint i;

  entry->class_id = job->class_id;
  entry->officer_id = line->officer_id;
  entry->status = line->status;
  entry->role = line->role;
  entry->score = line->score;
  if (!muster_db_insert (db, &muster_roster_entry_type, entry, error))
    return FALSE;
  for (i = 0; i < job->meetings->len; i++)
    {
      g_autoptr (MusterAttendance) attendance = NULL;

      if (line->seconds[i] == MUSTER_NUMBER_NONE)
        continue;
      attendance = muster_attendance_new ();
      attendance->roster_entry_id = entry->id;
      attendance->meeting_id = ((MusterMeeting *) g_ptr_array_index (job->meetings, i))->id;
      attendance->seconds = line->seconds[i];
      if (!muster_db_insert (db, &muster_attendance_type, attendance, error))
        return FALSE;
    }
  return post_credits (db, job, line, error);
}

static gboolean
set_roster_step (MusterDb *db, gpointer data, GError **error)
{
  RosterJob *job = data;
  guint i;

  if (!load_class (db, job, error) || !check_lines (db, job, error) ||
      !delete_roster (db, job->class_id, error))
    return FALSE;
  for (i = 0; i < job->n_lines; i++)
    if (!insert_line (db, job, &job->lines[i], error))
      return FALSE;
  muster_step_set_label (db, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                                           "Set the roster of “%s”, %u officer",
                                                           "Set the roster of “%s”, %u officers",
                                                           job->n_lines),
                                              job->class->title, job->n_lines));
  return TRUE;
}

gboolean
muster_action_set_roster (MusterWorkspace *workspace, MusterId class_id,
                          const MusterRosterLine *lines, guint n_lines, GError **error)
{
  RosterJob job = { 0 };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && (lines != NULL || n_lines == 0), FALSE);

  job.class_id = class_id;
  job.lines = lines;
  job.n_lines = n_lines;
  done = muster_workspace_run_step (workspace, MUSTER_ACTION_SET_ROSTER, set_roster_step, &job,
                                    error);
  clear_class (&job);
  return done;
}
