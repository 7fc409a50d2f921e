/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads one course with all that belongs to it in one job. */

#include "config.h"

#include "actions/course-private.h"
#include "actions/course-record.h"
#include "actions/record-document-private.h"
#include "actions/workspace-private.h"
#include "core/roster.h"

static void
free_class (gpointer data)
{
  MusterCourseClass *class = data;

  muster_class_free (class->class);
  g_free (class);
}

void
muster_course_record_free (MusterCourseRecord *record)
{
  if (record == NULL)
    return;
  muster_course_free (record->course);
  g_clear_pointer (&record->subjects, g_ptr_array_unref);
  g_clear_pointer (&record->approvals, g_ptr_array_unref);
  g_clear_pointer (&record->documents, g_ptr_array_unref);
  g_clear_pointer (&record->notes, g_ptr_array_unref);
  g_clear_pointer (&record->classes, g_ptr_array_unref);
  g_free (record);
}

/* --- Approvals and documents ---------------------------------------------------------------------- */

static int
compare_approvals (gconstpointer a, gconstpointer b)
{
  const MusterCourseApproval *x = *(const MusterCourseApproval *const *) a;
  const MusterCourseApproval *y = *(const MusterCourseApproval *const *) b;

  if (x->approved_on != y->approved_on)
    return x->approved_on > y->approved_on ? -1 : 1;
  return (x->id < y->id) - (x->id > y->id);
}

static gboolean
load_approvals (MusterDb *db, MusterCourseRecord *record, GError **error)
{
  guint n = 0;
  guint i;

  record->approvals = g_ptr_array_new_with_free_func (muster_course_approval_type.free);
  record->documents = muster_record_documents_new ();
  if (!muster_db_for_each_child (db, &muster_course_approval_type, "course_id", record->course->id,
                                 muster_course_take_approval, record->approvals, error) ||
      !muster_record_documents_add_linked (db, record->documents, &muster_course_type,
                                           record->course->id, &n, error))
    return FALSE;
  g_ptr_array_sort (record->approvals, compare_approvals);
  for (i = 0; i < record->approvals->len; i++)
    {
      const MusterCourseApproval *approval = g_ptr_array_index (record->approvals, i);

      if (!muster_record_documents_add (db, record->documents, &muster_course_approval_type,
                                        approval->id, approval->document_id,
                                        MUSTER_PROOF_KIND_COURSE_APPROVAL, &n, error))
        return FALSE;
    }
  muster_record_documents_sort (record->documents);
  return TRUE;
}

/* --- Classes -------------------------------------------------------------------------------------- */

static gboolean
take_class (gpointer record, gpointer data)
{
  MusterClass *class = record;
  MusterCourseClass *shown;

  if (class->voided)
    return FALSE;
  shown = g_new0 (MusterCourseClass, 1);
  shown->class = class;
  g_ptr_array_add (data, shown);
  return TRUE;
}

static gboolean
note_meeting (gpointer record, gpointer data)
{
  const MusterMeeting *meeting = record;
  MusterCourseClass *shown = data;

  if (shown->from == MUSTER_DATE_NONE || meeting->held_on < shown->from)
    shown->from = meeting->held_on;
  shown->to = MAX (shown->to, meeting->held_on);
  return FALSE;
}

static gboolean
note_entry (gpointer record, gpointer data)
{
  const MusterRosterEntry *entry = record;
  MusterCourseClass *shown = data;

  shown->n_seats += muster_roster_entry_takes_seat (entry);
  shown->n_waiting += entry->status == MUSTER_ROSTER_STATUS_WAITLISTED;
  return FALSE;
}

static int
compare_classes (gconstpointer a, gconstpointer b)
{
  const MusterCourseClass *x = *(const MusterCourseClass *const *) a;
  const MusterCourseClass *y = *(const MusterCourseClass *const *) b;

  if (x->from != y->from)
    return x->from > y->from ? -1 : 1;
  return (x->class->id < y->class->id) - (x->class->id > y->class->id);
}

static gboolean
load_classes (MusterDb *db, MusterCourseRecord *record, GError **error)
{
  guint i;

  record->classes = g_ptr_array_new_with_free_func (free_class);
  if (!muster_db_for_each_child (db, &muster_class_type, "course_id", record->course->id,
                                 take_class, record->classes, error))
    return FALSE;
  for (i = 0; i < record->classes->len; i++)
    {
      MusterCourseClass *shown = g_ptr_array_index (record->classes, i);

      if (!muster_db_for_each_child (db, &muster_meeting_type, "class_id", shown->class->id,
                                     note_meeting, shown, error) ||
          !muster_db_for_each_child (db, &muster_roster_entry_type, "class_id", shown->class->id,
                                     note_entry, shown, error))
        return FALSE;
    }
  g_ptr_array_sort (record->classes, compare_classes);
  return TRUE;
}

/* --- The record ----------------------------------------------------------------------------------- */

typedef struct
{
  MusterId course_id;
  MusterCourseRecord *record;
} Loading;

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  const Loading *loading = data;
  MusterCourseRecord *record = loading->record;

  record->course = muster_workspace_load_live (db, &muster_course_type, loading->course_id, error);
  if (record->course != NULL)
    record->subjects = muster_db_load_children (db, &muster_course_subject_type, "course_id",
                                                loading->course_id, error);
  if (record->subjects != NULL)
    record->notes = muster_db_load_notes (db, &muster_course_type, loading->course_id, error);
  return record->notes != NULL && load_approvals (db, record, error) &&
         load_classes (db, record, error);
}

MusterCourseRecord *
muster_action_load_course (MusterWorkspace *workspace, MusterId course_id, GError **error)
{
  g_autoptr (MusterCourseRecord) record = NULL;
  Loading loading;

  g_return_val_if_fail (workspace != NULL, NULL);

  record = g_new0 (MusterCourseRecord, 1);
  loading = (Loading){ course_id, record };
  return muster_workspace_run (workspace, load_job, &loading, error) ? g_steal_pointer (&record)
                                                                     : NULL;
}
