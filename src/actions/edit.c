/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The step that changes one field. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/certify-private.h"
#include "actions/edit-private.h"

/* Records that cannot be voided are live as long as whoever they belong to. */
static gpointer
load_record (MusterDb *db, const MusterRecordType *type, MusterId id, GError **error)
{
  if (muster_record_find_field (type, "voided") != NULL)
    return muster_workspace_load_live (db, type, id, error);
  return muster_db_load (db, type, id, error);
}

static gboolean
edit_record (MusterDb *db, MusterEditJob *job, GError **error)
{
  const MusterRecordType *type = job->edit->type;
  g_autofree char *owner = muster_edit_name_owner (db, type, job->before, error);

  if (owner == NULL || !muster_edit_follow (db, job, error))
    return FALSE;
  /* Translators: a field as "state ID", whose record it is. */
  muster_step_set_label (
      db, g_strdup_printf (_ ("Change the %s of %s"), muster_edit_get_title (job->field), owner));
  return muster_db_update (db, type, job->record, error);
}

static gboolean
edit_step (MusterDb *db, gpointer data, GError **error)
{
  MusterEditJob *job = data;
  const MusterEdit *edit = job->edit;
  g_autofree char *shown = NULL;

  job->before = load_record (db, edit->type, edit->id, error);
  if (job->before == NULL)
    return FALSE;
  /* What was imported may hold spaces that typing would take out. */
  shown = muster_edit_print (edit->type, job->before, edit->field);
  if (g_strcmp0 (shown, edit->text) == 0)
    return TRUE;
  job->record = muster_record_copy (edit->type, job->before);
  if (!muster_edit_parse (job->field, edit->text, job->record, error))
    return FALSE;
  return muster_record_equal (edit->type, job->before, job->record) || edit_record (db, job, error);
}

/* Looks at the text before the file is waited for. */
static gboolean
check_text (MusterWorkspace *workspace, const MusterEditJob *job, GError **error)
{
  const MusterEdit *edit = job->edit;
  MusterDate date;

  if (!muster_edit_check (edit->type, edit->field, edit->text, error))
    return FALSE;
  return !job->field->is_past || edit->text == NULL ||
         !muster_date_parse_typed (edit->text, &date, NULL) ||
         muster_workspace_check_past (workspace, date, error);
}

gboolean
muster_action_edit (MusterWorkspace *workspace, const MusterEdit *edit, char **also, GError **error)
{
  MusterEditJob job = { edit, NULL, 0, NULL, NULL, NULL };
  gboolean done;

  g_return_val_if_fail (workspace != NULL && edit != NULL, FALSE);
  job.field = muster_edit_find_field (edit->type, edit->field);
  g_return_val_if_fail (job.field != NULL, FALSE);

  if (also != NULL)
    *also = NULL;
  if (!check_text (workspace, &job, error))
    return FALSE;
  if (edit->type == &muster_certificate_type)
    {
      g_autoptr (MusterPack) pack = muster_workspace_load_pack (workspace, NULL);

      job.cycle_years = muster_certify_get_cycle_years (pack);
    }
  done = muster_workspace_run_step (workspace, MUSTER_ACTION_EDIT, edit_step, &job, error);
  if (done && also != NULL)
    *also = g_steal_pointer (&job.also);
  g_free (job.also);
  muster_record_free (edit->type, job.before);
  muster_record_free (edit->type, job.record);
  return done;
}
