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
  gint64 *weights;    /* of @subjects */
  GPtrArray *credits; /* what the class posted before, voided ones too */
  GHashTable *posted; /* key → those of @credits that are not posted again yet */
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
  g_ptr_array_sort (job->meetings, compare_meetings);
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
  g_clear_pointer (&job->posted, g_hash_table_unref);
  g_clear_pointer (&job->credits, g_ptr_array_unref);
}

/* --- Checking ------------------------------------------------------------------------------------- */

static gboolean
check_line (MusterDb *db, RosterJob *job, const MusterRosterLine *line, GError **error)
{
  g_autofree char *name = muster_workspace_officer_name (db, line->officer_id, error);
  guint i;

  if (name == NULL)
    return FALSE;
  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (job->meetings, i);
      char lasted[MUSTER_DURATION_TEXT_SIZE];
      g_autofree char *date = NULL;

      if (line->seconds[i] == MUSTER_NUMBER_NONE ||
          (line->seconds[i] >= 0 && line->seconds[i] <= meeting->seconds))
        continue;
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

/* What the class posted before, so that what is posted again keeps its id and its standing at the state. */
static char *
make_key (MusterId officer_id, MusterId meeting_id, const char *subject)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%s", officer_id, meeting_id,
                          subject != NULL ? subject : "");
}

static gboolean
load_posted (MusterDb *db, RosterJob *job, GError **error)
{
  guint i;

  job->credits =
      muster_db_load_children (db, &muster_credit_type, "class_id", job->class_id, error);
  if (job->credits == NULL)
    return FALSE;
  job->posted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (i = 0; i < job->credits->len; i++)
    {
      MusterCredit *credit = g_ptr_array_index (job->credits, i);

      g_hash_table_insert (
          job->posted, make_key (credit->officer_id, credit->meeting_id, credit->subject), credit);
    }
  return TRUE;
}

static gboolean
delete_roster (MusterDb *db, MusterId class_id, GError **error)
{
  g_autoptr (GPtrArray) entries =
      muster_db_load_children (db, &muster_roster_entry_type, "class_id", class_id, error);
  guint i, a;

  for (i = 0; entries != NULL && i < entries->len; i++)
    {
      const MusterRosterEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GPtrArray) attendances = muster_db_load_children (
          db, &muster_attendance_type, "roster_entry_id", entry->id, error);

      if (attendances == NULL)
        return FALSE;
      for (a = 0; a < attendances->len; a++)
        if (!muster_db_delete (db, &muster_attendance_type,
                               ((MusterAttendance *) g_ptr_array_index (attendances, a))->id,
                               error))
          return FALSE;
      if (!muster_db_delete (db, &muster_roster_entry_type, entry->id, error))
        return FALSE;
    }
  return entries != NULL;
}

/* Takes back what was posted and is not any more. What the state has heard of is voided, so that it can
 * be explained; the rest goes. */
static gboolean
take_back (MusterDb *db, RosterJob *job, GError **error)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, job->posted);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      MusterCredit *credit = value;

      if (credit->voided)
        continue;
      if (credit->standing == MUSTER_STANDING_NOT_SENT)
        {
          if (!muster_db_delete (db, &muster_credit_type, credit->id, error))
            return FALSE;
          continue;
        }
      credit->voided = TRUE;
      muster_record_set_text (&credit->void_reason, _ ("No longer on the roster"));
      if (!muster_db_update (db, &muster_credit_type, credit, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Posting -------------------------------------------------------------------------------------- */

static void
fill_credit (const RosterJob *job, const MusterRosterLine *line, const MusterMeeting *meeting,
             MusterCredit *credit)
{
  credit->officer_id = line->officer_id;
  credit->course_id = job->course->id;
  credit->class_id = job->class_id;
  credit->meeting_id = meeting->id;
  credit->earned_on = meeting->held_on;
  muster_record_set_text (&credit->course_code, job->course->code);
  muster_record_set_text (&credit->title, job->class->title);
  credit->status = line->status;
  credit->role = line->role;
  credit->score = line->score;
  muster_record_set_text (&credit->provider, job->class->provider);
  muster_record_set_text (&credit->delivery, job->class->delivery);
  credit->voided = FALSE;
  muster_record_set_text (&credit->void_reason, NULL);
}

static gboolean
post_credit (MusterDb *db, RosterJob *job, const MusterRosterLine *line,
             const MusterMeeting *meeting, const char *subject, gint64 seconds, GError **error)
{
  g_autofree char *key = make_key (line->officer_id, meeting->id, subject);
  MusterCredit *before = g_hash_table_lookup (job->posted, key);
  g_autoptr (MusterCredit) credit =
      before != NULL ? muster_credit_copy (before) : muster_credit_new ();

  fill_credit (job, line, meeting, credit);
  muster_record_set_text (&credit->subject, subject);
  credit->seconds = seconds;
  if (before == NULL)
    return muster_db_insert (db, &muster_credit_type, credit, error);
  g_hash_table_remove (job->posted, key);
  return muster_db_update (db, &muster_credit_type, credit, error);
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
      !load_posted (db, job, error) || !delete_roster (db, job->class_id, error))
    return FALSE;
  for (i = 0; i < job->n_lines; i++)
    if (!insert_line (db, job, &job->lines[i], error))
      return FALSE;
  if (!take_back (db, job, error))
    return FALSE;
  muster_step_set_label (
      db, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Set the roster of “%s”, %u officer",
                                        "Set the roster of “%s”, %u officers", job->n_lines),
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
  done =
      muster_workspace_run_step (workspace, MUSTER_ACTION_SET_ROSTER, set_roster_step, &job, error);
  clear_class (&job);
  return done;
}
