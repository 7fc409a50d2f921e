/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step that adds and removes meetings, or says who teaches them. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/class-private.h"
#include "actions/reschedule.h"
#include "actions/workspace-private.h"
#include "core/roster.h"

typedef struct
{
  const MusterReschedule *change;
  MusterClass *class;
  GPtrArray *meetings; /* of MusterMeeting: those on file */
} Rescheduling;

static guint
count (const GArray *ids)
{
  return ids != NULL ? ids->len : 0;
}

static const MusterMeeting *
find_meeting (const Rescheduling *job, MusterId id, GError **error)
{
  guint i;

  for (i = 0; i < job->meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (job->meetings, i);

      if (meeting->id == id)
        return meeting;
    }
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("The class has no such meeting any more. Open it again."));
  return NULL;
}

/* --- Instructors ---------------------------------------------------------------------------------- */

static GArray *
load_instructors (MusterDb *db, MusterId meeting_id, GError **error)
{
  g_autoptr (GPtrArray) records = muster_db_load_children (db, &muster_meeting_instructor_type,
                                                           "meeting_id", meeting_id, error);
  GArray *ids;
  guint i;

  if (records == NULL)
    return NULL;
  ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  for (i = 0; i < records->len; i++)
    g_array_append_val (
        ids, ((const MusterMeetingInstructor *) g_ptr_array_index (records, i))->officer_id);
  return ids;
}

static gboolean
delete_children (MusterDb *db, const MusterRecordType *type, MusterId meeting_id, GError **error)
{
  g_autoptr (GPtrArray) records =
      muster_db_load_children (db, type, "meeting_id", meeting_id, error);
  guint i;

  for (i = 0; records != NULL && i < records->len; i++)
    if (!muster_db_delete (db, type, muster_record_get_id (type, g_ptr_array_index (records, i)),
                           error))
      return FALSE;
  return records != NULL;
}

static gboolean
contains (const GArray *ids, MusterId id)
{
  guint i;

  for (i = 0; i < count (ids); i++)
    if (g_array_index (ids, MusterId, i) == id)
      return TRUE;
  return FALSE;
}

static gboolean
leave (MusterDb *db, MusterId meeting_id, const GArray *leaving, GError **error)
{
  g_autoptr (GPtrArray) records = muster_db_load_children (db, &muster_meeting_instructor_type,
                                                           "meeting_id", meeting_id, error);
  guint i;

  for (i = 0; records != NULL && i < records->len; i++)
    {
      const MusterMeetingInstructor *record = g_ptr_array_index (records, i);

      if (contains (leaving, record->officer_id) &&
          !muster_db_delete (db, &muster_meeting_instructor_type, record->id, error))
        return FALSE;
    }
  return records != NULL;
}

/* Who teaches the meeting already does not join. */
static gboolean
join (MusterDb *db, MusterId meeting_id, const GArray *joining, GError **error)
{
  g_autoptr (GArray) before = load_instructors (db, meeting_id, error);
  guint i;

  for (i = 0; before != NULL && i < count (joining); i++)
    {
      MusterId id = g_array_index (joining, MusterId, i);

      if (!contains (before, id) && !muster_class_add_instructors (db, meeting_id, &id, 1, error))
        return FALSE;
    }
  return before != NULL;
}

static gboolean
change_instructors (MusterDb *db, const Rescheduling *job, GError **error)
{
  guint i;

  for (i = 0; i < count (job->change->joining); i++)
    {
      g_autofree char *name = muster_workspace_officer_name (
          db, g_array_index (job->change->joining, MusterId, i), error);

      if (name == NULL)
        return FALSE;
    }
  for (i = 0; i < count (job->change->taught); i++)
    {
      MusterId id = g_array_index (job->change->taught, MusterId, i);

      if (find_meeting (job, id, error) == NULL || !leave (db, id, job->change->leaving, error) ||
          !join (db, id, job->change->joining, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Meetings ------------------------------------------------------------------------------------- */

static gboolean
check_free (const GPtrArray *meetings, const MusterMeeting *added, GError **error)
{
  g_autofree char *date = NULL;
  guint i;

  for (i = 0; i < meetings->len; i++)
    {
      const MusterMeeting *meeting = g_ptr_array_index (meetings, i);

      if (meeting == added || meeting->held_on != added->held_on ||
          meeting->starts_at != added->starts_at)
        continue;
      date = muster_date_format (added->held_on);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: a date. */
                   _ ("There is a meeting on %s at that time already. Type another day, or when it "
                      "starts."),
                   date);
      return FALSE;
    }
  return TRUE;
}

/* Whoever teaches the last meeting teaches what follows it. */
static gboolean
add_meetings (MusterDb *db, const Rescheduling *job, GError **error)
{
  guint n = job->meetings->len;
  const MusterMeeting *last = n > 0 ? g_ptr_array_index (job->meetings, n - 1) : NULL;
  g_autoptr (GArray) instructors =
      load_instructors (db, last != NULL ? last->id : MUSTER_ID_NONE, error);
  guint i;

  if (instructors == NULL)
    return FALSE;
  for (i = 0; i < job->change->added->len; i++)
    {
      const MusterMeeting *added = g_ptr_array_index (job->change->added, i);

      if (!check_free (job->meetings, added, error) ||
          !check_free (job->change->added, added, error) ||
          muster_class_insert_meeting (db, added, job->change->class_id,
                                       (const MusterId *) (gconstpointer) instructors->data,
                                       instructors->len, error) == MUSTER_ID_NONE)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_unattended (MusterDb *db, const MusterMeeting *meeting, GError **error)
{
  g_autoptr (GPtrArray) attended =
      muster_db_load_children (db, &muster_attendance_type, "meeting_id", meeting->id, error);
  g_autofree char *date = NULL;

  if (attended == NULL)
    return FALSE;
  if (attended->len == 0)
    return TRUE;
  date = muster_date_format (meeting->held_on);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               /* Translators: a date. */
               _ ("Attendance was entered for the meeting on %s. Clear its column of the roster "
                  "first."),
               date);
  return FALSE;
}

static gboolean
remove_meetings (MusterDb *db, const Rescheduling *job, GError **error)
{
  guint n_added = job->change->added != NULL ? job->change->added->len : 0;
  guint i;

  if (count (job->change->removed) > 0 &&
      job->meetings->len + n_added <= count (job->change->removed))
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   _ ("This is the only meeting of the class. Add another one first, or cancel the "
                      "class."));
      return FALSE;
    }
  for (i = 0; i < count (job->change->removed); i++)
    {
      const MusterMeeting *meeting =
          find_meeting (job, g_array_index (job->change->removed, MusterId, i), error);

      if (meeting == NULL || !check_unattended (db, meeting, error) ||
          !delete_children (db, &muster_segment_type, meeting->id, error) ||
          !delete_children (db, &muster_meeting_instructor_type, meeting->id, error) ||
          !muster_db_delete (db, &muster_meeting_type, meeting->id, error))
        return FALSE;
    }
  return TRUE;
}

/* --- The step ------------------------------------------------------------------------------------- */

static gboolean
reschedule_step (MusterDb *db, gpointer data, GError **error)
{
  Rescheduling *job = data;
  const MusterReschedule *change = job->change;

  job->class = muster_workspace_load_live (db, &muster_class_type, change->class_id, error);
  if (job->class != NULL)
    job->meetings =
        muster_db_load_children (db, &muster_meeting_type, "class_id", change->class_id, error);
  if (job->meetings == NULL)
    return FALSE;
  g_ptr_array_sort (job->meetings, muster_meeting_compare);
  /* Translators: title of a class. */
  muster_step_set_label (db, g_strdup_printf (change->taught != NULL
                                                  ? _ ("Change who teaches “%s”")
                                                  : _ ("Change the meetings of “%s”"),
                                              job->class->title));
  return (change->added == NULL || add_meetings (db, job, error)) &&
         change_instructors (db, job, error) && remove_meetings (db, job, error);
}

gboolean
muster_action_reschedule (MusterWorkspace *workspace, const MusterReschedule *change,
                          GError **error)
{
  Rescheduling job = { change, NULL, NULL };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && change != NULL, FALSE);

  if (change->added != NULL && !muster_class_check_meetings (change->added, error))
    return FALSE;
  done =
      muster_workspace_run_step (workspace, MUSTER_ACTION_RESCHEDULE, reschedule_step, &job, error);
  muster_class_free (job.class);
  g_clear_pointer (&job.meetings, g_ptr_array_unref);
  return done;
}
