/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step that adds a note to a record. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/edit-private.h"
#include "actions/note.h"
#include "core/class.h"
#include "core/course.h"
#include "core/officer.h"

static gboolean
write_step (MusterDb *db, gpointer data, GError **error)
{
  MusterNote *note = data;
  g_autofree char *name = muster_edit_name_owner (db, &muster_note_type, note, error);

  if (name == NULL)
    return FALSE;
  note->written_on = muster_clock_today (muster_db_get_clock (db));
  note->author = g_strdup (muster_db_get_operator (db));
  /* Translators: an officer, a course or a class. */
  muster_step_set_label (db, g_strdup_printf (_ ("Write a note on %s"), name));
  return muster_db_insert (db, &muster_note_type, note, error);
}

gboolean
muster_action_write_note (MusterWorkspace *workspace, const MusterRecordType *owner,
                          MusterId owner_id, const char *text, MusterId *note_id, GError **error)
{
  g_autoptr (MusterNote) note = muster_note_new ();

  g_return_val_if_fail (workspace != NULL, FALSE);
  g_return_val_if_fail (owner == &muster_officer_type || owner == &muster_course_type ||
                            owner == &muster_class_type,
                        FALSE);

  note->owner_table = g_strdup (owner->name);
  note->owner_id = owner_id;
  if (!muster_edit_read (&muster_note_type, "text", text, note, error) ||
      !muster_workspace_run_step (workspace, MUSTER_ACTION_WRITE_NOTE, write_step, note, error))
    return FALSE;
  if (note_id != NULL)
    *note_id = note->id;
  return TRUE;
}
