/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Loads a class with what is attached to it, and says what its file lacks. */

#include "config.h"

#include "actions/class-file.h"
#include "actions/record-document-private.h"
#include "actions/workspace-private.h"
#include "core/roster.h"

static void
free_meeting (gpointer data)
{
  MusterClassFileMeeting *meeting = data;

  muster_meeting_free (meeting->meeting);
  g_array_unref (meeting->instructors);
  g_free (meeting);
}

void
muster_class_file_free (MusterClassFile *file)
{
  if (file == NULL)
    return;
  muster_class_free (file->class);
  muster_course_free (file->course);
  g_clear_pointer (&file->meetings, g_ptr_array_unref);
  g_clear_pointer (&file->subjects, g_ptr_array_unref);
  g_clear_pointer (&file->notes, g_ptr_array_unref);
  g_clear_pointer (&file->documents, g_ptr_array_unref);
  g_clear_pointer (&file->of_course, g_ptr_array_unref);
  g_free (file);
}

/* --- Loading -------------------------------------------------------------------------------------- */

typedef struct
{
  MusterId class_id;
  MusterClassFile *file;
} Loading;

static gboolean
note_instructor (gpointer record, gpointer data)
{
  g_array_append_val ((GArray *) data, ((const MusterMeetingInstructor *) record)->officer_id);
  return FALSE;
}

static gboolean
count_record (gpointer record G_GNUC_UNUSED, gpointer data)
{
  guint *n = data;

  (*n)++;
  return FALSE;
}

static gboolean
load_meetings (MusterDb *db, MusterClassFile *file, GError **error)
{
  g_autoptr (GPtrArray) meetings =
      muster_db_load_children (db, &muster_meeting_type, "class_id", file->class->id, error);
  guint i;

  if (meetings == NULL)
    return FALSE;
  g_ptr_array_sort (meetings, muster_meeting_compare);
  file->meetings = g_ptr_array_new_with_free_func (free_meeting);
  for (i = 0; i < meetings->len; i++)
    {
      MusterClassFileMeeting *held = g_new0 (MusterClassFileMeeting, 1);

      held->meeting = muster_meeting_copy (g_ptr_array_index (meetings, i));
      held->instructors = g_array_new (FALSE, FALSE, sizeof (MusterId));
      g_ptr_array_add (file->meetings, held);
      if (!muster_db_for_each_child (db, &muster_meeting_instructor_type, "meeting_id",
                                     held->meeting->id, note_instructor, held->instructors,
                                     error) ||
          !muster_db_for_each_child (db, &muster_attendance_type, "meeting_id", held->meeting->id,
                                     count_record, &held->n_entered, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_documents (MusterDb *db, MusterClassFile *file, GError **error)
{
  guint n = 0;

  file->documents = muster_record_documents_new ();
  file->of_course = muster_record_documents_new ();
  if (!muster_record_documents_add_linked (db, file->documents, &muster_class_type, file->class->id,
                                           &n, error) ||
      !muster_record_documents_add_linked (db, file->of_course, &muster_course_type,
                                           file->course->id, &n, error))
    return FALSE;
  muster_record_documents_sort (file->documents);
  muster_record_documents_sort (file->of_course);
  return TRUE;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  const Loading *loading = data;
  MusterClassFile *file = loading->file;

  file->class = muster_workspace_load_live (db, &muster_class_type, loading->class_id, error);
  if (file->class != NULL)
    file->course = muster_db_load (db, &muster_course_type, file->class->course_id, error);
  if (file->course != NULL)
    file->subjects = muster_db_load_children (db, &muster_class_subject_type, "class_id",
                                              loading->class_id, error);
  if (file->subjects != NULL)
    file->notes = muster_db_load_notes (db, &muster_class_type, loading->class_id, error);
  return file->notes != NULL && load_meetings (db, file, error) &&
         load_documents (db, file, error) &&
         muster_db_for_each_child (db, &muster_roster_entry_type, "class_id", loading->class_id,
                                   count_record, &file->n_lines, error);
}

MusterClassFile *
muster_action_load_class_file (MusterWorkspace *workspace, MusterId class_id, GError **error)
{
  g_autoptr (MusterClassFile) file = NULL;
  Loading loading;

  g_return_val_if_fail (workspace != NULL, NULL);

  file = g_new0 (MusterClassFile, 1);
  loading = (Loading){ class_id, file };
  return muster_workspace_run (workspace, load_job, &loading, error) ? g_steal_pointer (&file)
                                                                     : NULL;
}

/* --- What it lacks -------------------------------------------------------------------------------- */

static const MusterProofKind proofs[MUSTER_N_CLASS_FILE_ITEMS] = {
  [MUSTER_CLASS_FILE_SIGN_IN] = MUSTER_PROOF_KIND_SIGN_IN,
  [MUSTER_CLASS_FILE_ROSTER] = MUSTER_PROOF_KIND_ROSTER,
  [MUSTER_CLASS_FILE_TOPICS] = MUSTER_PROOF_KIND_BROCHURE,
  [MUSTER_CLASS_FILE_OBJECTIVES] = MUSTER_PROOF_KIND_OBJECTIVES,
  [MUSTER_CLASS_FILE_LESSON_PLAN] = MUSTER_PROOF_KIND_LESSON_PLAN,
  [MUSTER_CLASS_FILE_INSTRUCTOR] = MUSTER_PROOF_KIND_BIOGRAPHY,
  [MUSTER_CLASS_FILE_TEST] = MUSTER_PROOF_KIND_TEST,
  [MUSTER_CLASS_FILE_EVALUATION] = MUSTER_PROOF_KIND_EVALUATION,
};

MusterProofKind
muster_class_file_get_proof (MusterClassFileItem item)
{
  g_return_val_if_fail (item < MUSTER_N_CLASS_FILE_ITEMS, MUSTER_PROOF_KIND_OTHER);

  return proofs[item];
}

static void
find_documents (const GPtrArray *documents, MusterProofKind proof, GPtrArray *found)
{
  guint i;

  for (i = 0; i < documents->len; i++)
    {
      MusterRecordDocument *document = g_ptr_array_index (documents, i);

      if (document->proof == proof)
        g_ptr_array_add (found, document);
    }
}

static gboolean
has_subject (const MusterClassFile *file)
{
  guint i;

  for (i = 0; i < file->subjects->len; i++)
    if (((const MusterClassSubject *) g_ptr_array_index (file->subjects, i))->subject != NULL)
      return TRUE;
  return FALSE;
}

gboolean
muster_class_file_has (const MusterClassFile *file, MusterClassFileItem item, GPtrArray **documents)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  gboolean is_there;

  g_return_val_if_fail (file != NULL && item < MUSTER_N_CLASS_FILE_ITEMS, FALSE);

  find_documents (file->documents, proofs[item], found);
  /* What the course says is said of each of its classes. */
  if (item == MUSTER_CLASS_FILE_LESSON_PLAN || item == MUSTER_CLASS_FILE_OBJECTIVES)
    find_documents (file->of_course, proofs[item], found);
  is_there = found->len > 0 || (item == MUSTER_CLASS_FILE_ROSTER && file->n_lines > 0) ||
             (item == MUSTER_CLASS_FILE_TOPICS && has_subject (file)) ||
             (item == MUSTER_CLASS_FILE_OBJECTIVES && file->course->objectives != NULL);
  if (documents != NULL)
    *documents = g_steal_pointer (&found);
  return is_there;
}
