/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Recording training from outside. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/training-private.h"
#include "actions/training.h"
#include "actions/workspace-private.h"
#include "core/time-of-day.h"

gboolean
muster_training_check (const MusterCredit *credit, GError **error)
{
  if (credit->title == NULL)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The training has no title. Type what was taught."));
  else if (credit->earned_on == MUSTER_DATE_NONE)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” has no date. Type the day it was taken."), credit->title);
  else if (credit->seconds < 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” has no time. Type its hours, 0 where it gives none."), credit->title);
  else if (credit->seconds > MUSTER_SECONDS_PER_DAY)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("“%s” is longer than a day. Record each day by itself."), credit->title);
  else
    return TRUE;
  return FALSE;
}

gboolean
muster_training_check_outside (const MusterCredit *credit, GError **error)
{
  if (credit->class_id == MUSTER_ID_NONE)
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               _ ("A class posted this credit. Change the roster of the class instead."));
  return FALSE;
}

static gboolean
record_step (MusterDb *db, gpointer data, GError **error)
{
  const GPtrArray *credits = data;
  const MusterCredit *first = g_ptr_array_index (credits, 0);
  guint i;

  for (i = 0; i < credits->len; i++)
    {
      g_autoptr (MusterCredit) copy = muster_credit_copy (g_ptr_array_index (credits, i));
      g_autofree char *name = muster_workspace_officer_name (db, copy->officer_id, error);

      if (name == NULL)
        return FALSE;
      copy->id = MUSTER_ID_NONE;
      copy->class_id = MUSTER_ID_NONE;
      copy->meeting_id = MUSTER_ID_NONE;
      if (!muster_db_insert (db, &muster_credit_type, copy, error))
        return FALSE;
    }
  muster_step_set_label (db,
                         g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Record “%s”, %u credit",
                                                       "Record “%s”, %u credits", credits->len),
                                          first->title, credits->len));
  return TRUE;
}

gboolean
muster_action_record_training (MusterWorkspace *workspace, const GPtrArray *credits, GError **error)
{
  guint i;

  g_return_val_if_fail (workspace != NULL && credits != NULL && credits->len > 0, FALSE);

  for (i = 0; i < credits->len; i++)
    if (!muster_training_check (g_ptr_array_index (credits, i), error))
      return FALSE;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_RECORD_TRAINING, record_step,
                                    (gpointer) credits, error);
}
