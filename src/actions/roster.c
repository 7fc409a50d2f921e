/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Replacing a roster. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/attend-private.h"
#include "actions/roster-private.h"
#include "actions/score-private.h"
#include "core/credit.h"
#include "core/duration.h"

static gboolean
load_segments (MusterDb *db, MusterRosterJob *job, GError **error)
{
  guint i;

  job->segments = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (job->meetings, i);
      GPtrArray *segments =
          muster_db_load_children (db, &muster_segment_type, "meeting_id", meeting->id, error);

      if (segments == NULL)
        return FALSE;
      g_ptr_array_add (job->segments, segments);
    }
  return TRUE;
}

gboolean
muster_roster_load_class (MusterDb *db, MusterRosterJob *job, GError **error)
{
  gint64 total = 0;
  guint i;

  job->class = muster_workspace_load_live (db, &muster_class_type, job->class_id, error);
  if (job->class != NULL)
    job->course = muster_db_load (db, &muster_course_type, job->class->course_id, error);
  if (job->course != NULL)
    job->meetings =
        muster_db_load_children (db, &muster_meeting_type, "class_id", job->class_id, error);
  if (job->meetings != NULL)
    job->subjects =
        muster_db_load_children (db, &muster_class_subject_type, "class_id", job->class_id, error);
  if (job->subjects == NULL)
    return FALSE;
  g_ptr_array_sort (job->meetings, muster_meeting_compare);
  for (i = 0; i < job->subjects->len; i++)
    total += ((MusterClassSubject *) g_ptr_array_index (job->subjects, i))->seconds;
  /* A class without division gives unclassified time. */
  if (total <= 0)
    {
      MusterClassSubject *whole = muster_class_subject_new ();

      whole->seconds = 1;
      g_ptr_array_add (job->subjects, whole);
    }
  job->weights = g_new (gint64, job->subjects->len);
  for (i = 0; i < job->subjects->len; i++)
    job->weights[i] = ((MusterClassSubject *) g_ptr_array_index (job->subjects, i))->seconds;
  return load_segments (db, job, error);
}

void
muster_roster_clear_class (MusterRosterJob *job)
{
  g_clear_pointer (&job->class, muster_class_free);
  g_clear_pointer (&job->course, muster_course_free);
  g_clear_pointer (&job->meetings, g_ptr_array_unref);
  g_clear_pointer (&job->segments, g_ptr_array_unref);
  g_clear_pointer (&job->subjects, g_ptr_array_unref);
  g_clear_pointer (&job->weights, g_free);
  g_clear_pointer (&job->posted, g_hash_table_unref);
  g_clear_pointer (&job->credits, g_ptr_array_unref);
  g_clear_pointer (&job->entries, g_ptr_array_unref);
}

/* --- Checking ------------------------------------------------------------------------------------- */

static gboolean
check_times (const MusterRosterJob *job, const MusterRosterLine *line, guint meeting,
             const char *name, GError **error)
{
  gint64 arrived_at = muster_roster_get_arrival (line, meeting);
  gint64 left_at = muster_roster_get_leaving (line, meeting);
  g_autofree char *date =
      muster_date_format (((MusterMeeting *) g_ptr_array_index (job->meetings, meeting))->held_on);

  if (arrived_at != MUSTER_NUMBER_NONE && left_at != MUSTER_NUMBER_NONE && left_at < arrived_at)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: officer, date. */
                 _ ("%s left the meeting on %s before coming. Type the times again."), name, date);
  else if (muster_roster_get_seconds (job, line, meeting) == MUSTER_NUMBER_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: date, officer. */
                 _ ("The meeting on %s has no time of day. Type the hours of %s instead."), date,
                 name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_seconds (const MusterRosterJob *job, const MusterRosterLine *line, guint meeting,
               const char *name, GError **error)
{
  const MusterMeeting *held = g_ptr_array_index (job->meetings, meeting);
  char lasted[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *date = NULL;

  if (line->seconds[meeting] == MUSTER_NUMBER_NONE ||
      (line->seconds[meeting] >= 0 && line->seconds[meeting] <= held->seconds))
    return TRUE;
  date = muster_date_format (held->held_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: date, hours, officer, hours. */
               _ ("The meeting on %s is %s h long. Type 0 to that for %s."), date,
               muster_duration_print (held->seconds, lasted), name);
  return FALSE;
}

static gboolean
check_excused (const MusterRosterJob *job, const MusterRosterLine *line, guint meeting,
               const char *name, GError **error)
{
  g_autofree char *date = NULL;

  if (!muster_roster_is_excused (line, meeting) ||
      muster_roster_get_seconds (job, line, meeting) == 0)
    return TRUE;
  date =
      muster_date_format (((MusterMeeting *) g_ptr_array_index (job->meetings, meeting))->held_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: officer, date. */
               _ ("%s was at the meeting on %s, and only an absence can be excused. Take one out."),
               name, date);
  return FALSE;
}

/* How long the meeting is without its breaks. */
static gint64
get_scheduled (const MusterRosterJob *job, guint meeting)
{
  const MusterMeeting *held = g_ptr_array_index (job->meetings, meeting);
  const GPtrArray *segments = g_ptr_array_index (job->segments, meeting);

  return segments->len > 0
             ? muster_attend_count (held, segments, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE)
             : held->seconds;
}

static gboolean
check_made_up_day (MusterDb *db, const MusterMeeting *held, MusterDate made_up_on, const char *name,
                   GError **error)
{
  g_autofree char *date = muster_date_format (held->held_on);
  g_autofree char *day = muster_date_format (made_up_on);

  if (made_up_on == MUSTER_DATE_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: officer, date. */
                 _ ("Type the day on which %s made the meeting on %s up."), name, date);
  else if (made_up_on <= held->held_on)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: date, officer, date. */
                 _ ("The meeting on %s cannot be made up by %s on %s. Type a later day."), date,
                 name, day);
  else if (made_up_on > muster_clock_today (muster_db_get_clock (db)))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 /* Translators: date, date, officer. */
                 _ ("%s is still to come. Enter from then on that %s made the meeting on %s up."),
                 day, name, date);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_made_up (MusterDb *db, const MusterRosterJob *job, const MusterRosterLine *line,
               guint meeting, const char *name, GError **error)
{
  const MusterMeeting *held = g_ptr_array_index (job->meetings, meeting);
  gint64 made_up = muster_roster_get_made_up (line, meeting);
  gint64 seconds, missed;
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autofree char *date = NULL;

  if (made_up == 0)
    return TRUE;
  seconds = muster_roster_get_seconds (job, line, meeting);
  missed = seconds != MUSTER_NUMBER_NONE ? MAX (get_scheduled (job, meeting) - seconds, 0) : 0;
  if (made_up > 0 && made_up <= missed)
    return check_made_up_day (
        db, held, line->made_up_on != NULL ? line->made_up_on[meeting] : MUSTER_DATE_NONE, name,
        error);
  date = muster_date_format (held->held_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
               /* Translators: officer, hours, date. */
               _ ("%s missed %s h of the meeting on %s. Type no more than that as made up."), name,
               muster_duration_print (missed, hours), date);
  return FALSE;
}

static gboolean
check_line (MusterDb *db, MusterRosterJob *job, const MusterRosterLine *line, GError **error)
{
  g_autofree char *name = muster_workspace_officer_name (db, line->officer_id, error);
  guint i;

  if (name == NULL)
    return FALSE;
  for (i = 0; i < job->meetings->len; i++)
    if (!(muster_roster_has_times (line, i) ? check_times (job, line, i, name, error)
                                            : check_seconds (job, line, i, name, error)) ||
        !check_excused (job, line, i, name, error) ||
        !check_made_up (db, job, line, i, name, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_lines (MusterDb *db, MusterRosterJob *job, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  guint i;

  if (job->n_lines > 0 && job->n_meetings != job->meetings->len)
    {
      g_set_error (
          error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
          _ ("The meetings of “%s” have changed meanwhile. Open the class again and enter the "
             "attendance once more."),
          job->class->title);
      return FALSE;
    }
  for (i = 0; i < job->n_lines; i++)
    {
      if (!g_hash_table_add (seen, (gpointer) &job->lines[i].officer_id))
        {
          g_autofree char *name =
              muster_workspace_officer_name (db, job->lines[i].officer_id, error);

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
delete_attendance (MusterDb *db, MusterId entry_id, GError **error)
{
  g_autoptr (GPtrArray) attendances =
      muster_db_load_children (db, &muster_attendance_type, "roster_entry_id", entry_id, error);
  guint i;

  for (i = 0; attendances != NULL && i < attendances->len; i++)
    if (!muster_db_delete (db, &muster_attendance_type,
                           ((MusterAttendance *) g_ptr_array_index (attendances, i))->id, error))
      return FALSE;
  return attendances != NULL;
}

static gboolean
stays (const MusterRosterJob *job, MusterId officer_id)
{
  guint i;

  for (i = 0; i < job->n_lines; i++)
    if (job->lines[i].officer_id == officer_id)
      return TRUE;
  return FALSE;
}

/* Who stays keeps the entry with all that refers to it, such as scores; who does not is taken off with it. */
static gboolean
clear_roster (MusterDb *db, MusterRosterJob *job, GError **error)
{
  guint i;

  job->entries =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", job->class_id, error);
  for (i = 0; job->entries != NULL && i < job->entries->len; i++)
    {
      const MusterRosterEntry *entry = g_ptr_array_index (job->entries, i);

      if (!delete_attendance (db, entry->id, error))
        return FALSE;
      if (!stays (job, entry->officer_id) &&
          !(muster_score_drop (db, entry, error) &&
            muster_db_delete (db, &muster_roster_entry_type, entry->id, error)))
        return FALSE;
    }
  return job->entries != NULL;
}

static MusterRosterEntry *
take_entry (const MusterRosterJob *job, MusterId officer_id)
{
  MusterRosterEntry *entry;
  guint i;

  for (i = 0; i < job->entries->len; i++)
    {
      entry = g_ptr_array_index (job->entries, i);
      if (entry->officer_id == officer_id)
        return muster_roster_entry_copy (entry);
    }
  entry = muster_roster_entry_new ();
  entry->class_id = job->class_id;
  entry->officer_id = officer_id;
  return entry;
}

static gboolean
put_line (MusterDb *db, MusterRosterJob *job, const MusterRosterLine *line, GError **error)
{
  g_autoptr (MusterRosterEntry) entry = take_entry (job, line->officer_id);
  guint i;

  entry->status = line->status;
  entry->role = line->role;
  entry->score = line->score;
  muster_record_set_text (&entry->organisation, line->organisation);
  if (!(entry->id == MUSTER_ID_NONE
            ? muster_db_insert (db, &muster_roster_entry_type, entry, error)
            : muster_db_update (db, &muster_roster_entry_type, entry, error)))
    return FALSE;
  for (i = 0; i < job->meetings->len; i++)
    {
      g_autoptr (MusterAttendance) attendance = NULL;
      gint64 seconds = muster_roster_get_seconds (job, line, i);

      if (seconds == MUSTER_NUMBER_NONE)
        continue;
      attendance = muster_attendance_new ();
      attendance->roster_entry_id = entry->id;
      attendance->meeting_id = ((MusterMeeting *) g_ptr_array_index (job->meetings, i))->id;
      attendance->seconds = seconds;
      attendance->arrived_at = muster_roster_get_arrival (line, i);
      attendance->left_at = muster_roster_get_leaving (line, i);
      attendance->excused = muster_roster_is_excused (line, i);
      if (muster_roster_get_made_up (line, i) > 0)
        {
          attendance->made_up_seconds = line->made_up_seconds[i];
          attendance->made_up_on = line->made_up_on[i];
        }
      if (!muster_db_insert (db, &muster_attendance_type, attendance, error))
        return FALSE;
    }
  return muster_roster_post_credits (db, job, line, error);
}

static gboolean
set_roster_step (MusterDb *db, gpointer data, GError **error)
{
  MusterRosterJob *job = data;
  guint i;

  if (!muster_roster_load_class (db, job, error) || !check_lines (db, job, error) ||
      !muster_roster_load_posted (db, job, error) || !clear_roster (db, job, error))
    return FALSE;
  for (i = 0; i < job->n_lines; i++)
    if (!put_line (db, job, &job->lines[i], error))
      return FALSE;
  if (!muster_roster_take_back (db, job, error))
    return FALSE;
  muster_step_set_label (
      db, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Set the roster of “%s”, %u officer",
                                        "Set the roster of “%s”, %u officers", job->n_lines),
                           job->class->title, job->n_lines));
  return TRUE;
}

gboolean
muster_action_set_roster (MusterWorkspace *workspace, MusterId class_id,
                          const MusterRosterLine *lines, guint n_lines, guint n_meetings,
                          GError **error)
{
  MusterRosterJob job = { 0 };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && (lines != NULL || n_lines == 0), FALSE);

  job.class_id = class_id;
  job.lines = lines;
  job.n_lines = n_lines;
  job.n_meetings = n_meetings;
  done =
      muster_workspace_run_step (workspace, MUSTER_ACTION_SET_ROSTER, set_roster_step, &job, error);
  muster_roster_clear_class (&job);
  return done;
}
