/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Cures: late time that is assigned to a closed period. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/relieve.h"
#include "actions/rules-private.h"
#include "actions/workspace-private.h"
#include "core/credit.h"
#include "core/duration.h"

static gboolean
check_cure (const MusterCure *cure, GError **error)
{
  if (cure->starts_on == MUSTER_DATE_NONE || cure->ends_on < cure->starts_on)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Type the first and the last day of the period that closed short."));
  else if (cure->seconds != MUSTER_NUMBER_NONE && cure->seconds <= 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("Type more than 0 hours, or none for as much as the period lacks."));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_credit (const MusterCure *cure, const MusterCredit *credit, GError **error)
{
  g_autofree char *earned = muster_date_format (credit->earned_on);
  g_autofree char *ended = muster_date_format (cure->ends_on);

  if (credit->officer_id != cure->officer_id)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 _ ("“%s” is another officer's training."), credit->title);
  else if (credit->earned_on <= cure->ends_on)
    g_set_error (
        error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
        /* Translators: title, two dates. */
        _ ("“%s” was taken on %s, before the period ended on %s; it counts there by itself."),
        credit->title, earned, ended);
  else
    return TRUE;
  return FALSE;
}

/* What other cures under the same rules left of the credit. One without a time takes what its period
 * lacks, which changes, so nothing beside it is given away. */
static gboolean
check_rest (MusterDb *db, const MusterCure *cure, const MusterCredit *credit, GError **error)
{
  g_autoptr (GPtrArray) others =
      muster_db_load_children (db, &muster_cure_type, "credit_id", credit->id, error);
  gint64 rest = credit->seconds;
  char left[MUSTER_DURATION_TEXT_SIZE];
  guint i;

  for (i = 0; others != NULL && i < others->len; i++)
    {
      const MusterCure *other = g_ptr_array_index (others, i);

      if (other->voided || g_strcmp0 (other->pack, cure->pack) != 0)
        continue;
      if (other->starts_on == cure->starts_on && other->ends_on == cure->ends_on)
        {
          g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                       _ ("“%s” makes up for this period already."), credit->title);
          return FALSE;
        }
      rest -= other->seconds != MUSTER_NUMBER_NONE ? other->seconds : credit->seconds;
    }
  if (others == NULL)
    return FALSE;
  if (rest > 0 && (cure->seconds == MUSTER_NUMBER_NONE || cure->seconds <= rest))
    return TRUE;
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
               /* Translators: title, hours. */
               _ ("Only %2$s h of “%1$s” are left to make up for a period."), credit->title,
               muster_duration_print (MAX (rest, 0), left));
  return FALSE;
}

static gboolean
cure_step (MusterDb *db, gpointer data, GError **error)
{
  const MusterCure *cure = data;
  g_autoptr (MusterCure) copy = muster_cure_copy (cure);
  g_autofree char *name = muster_workspace_officer_name (db, cure->officer_id, error);
  g_autofree char *ended = muster_date_format (cure->ends_on);
  g_autoptr (MusterCredit) credit = NULL;

  if (name != NULL)
    credit = muster_workspace_load_live (db, &muster_credit_type, cure->credit_id, error);
  if (credit == NULL || !check_credit (cure, credit, error) ||
      !check_rest (db, cure, credit, error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  copy->voided = FALSE;
  if (copy->decided_on == MUSTER_DATE_NONE)
    copy->decided_on = muster_clock_today (muster_db_get_clock (db));
  muster_step_set_label (db,
                         /* Translators: title of training, officer, last day of a period. */
                         g_strdup_printf (_ ("Let “%s” of %s make up for the period to %s"),
                                          credit->title, name, ended));
  return muster_db_insert (db, &muster_cure_type, copy, error);
}

gboolean
muster_action_cure (MusterWorkspace *workspace, const MusterCure *cure, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;

  g_return_val_if_fail (workspace != NULL && cure != NULL, FALSE);

  packs = muster_workspace_load_packs (workspace, error);
  return packs != NULL && muster_rules_find_pack (packs, cure->pack, error) != NULL &&
         check_cure (cure, error) &&
         muster_workspace_run_step (workspace, MUSTER_ACTION_CURE, cure_step, (gpointer) cure,
                                    error);
}
