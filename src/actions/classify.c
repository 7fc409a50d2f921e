/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting the subject of unclassified credits. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/classify.h"
#include "actions/rules-private.h"
#include "actions/workspace-private.h"
#include "core/credit.h"
#include "core/name.h"

typedef struct
{
  const GArray *credit_ids;
  const GPtrArray *packs;
  const char *subject;
  const char *subject_title;
  char *first_title; /* of the credits; owned */
} Classification;

static gboolean
classify_credit (MusterDb *db, MusterId id, Classification *classification, GError **error)
{
  g_autoptr (MusterCredit) credit = muster_workspace_load_live (db, &muster_credit_type, id, error);

  if (credit == NULL)
    return FALSE;
  if (muster_rules_know_subject (classification->packs, credit->subject))
    {
      g_autofree char *date = muster_date_format (credit->earned_on);

      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                   /* Translators: title, date, subject. */
                   _ ("“%s” on %s has the subject “%s” already. Nothing was classified."),
                   credit->title, date, credit->subject);
      return FALSE;
    }
  if (classification->first_title == NULL)
    classification->first_title = g_strdup (credit->title);
  muster_record_set_text (&credit->subject, classification->subject);
  return muster_db_update (db, &muster_credit_type, credit, error);
}

static gboolean
classify_step (MusterDb *db, gpointer data, GError **error)
{
  Classification *classification = data;
  guint i;

  for (i = 0; i < classification->credit_ids->len; i++)
    if (!classify_credit (db, g_array_index (classification->credit_ids, MusterId, i),
                          classification, error))
      return FALSE;
  muster_step_set_label (
      db, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                        /* Translators: title of training, subject, how many. */
                                        "Classify “%s” as “%s”, %u credit",
                                        "Classify “%s” as “%s”, %u credits",
                                        classification->credit_ids->len),
                           classification->first_title, classification->subject_title,
                           classification->credit_ids->len));
  return TRUE;
}

gboolean
muster_action_classify (MusterWorkspace *workspace, const GArray *credit_ids, const char *subject,
                        GError **error)
{
  Classification classification = { credit_ids, NULL, NULL, NULL, NULL };
  g_autoptr (GPtrArray) packs = NULL;
  const MusterPack *pack = NULL;
  gboolean done;

  g_return_val_if_fail (workspace != NULL && credit_ids != NULL && credit_ids->len > 0, FALSE);

  packs = muster_workspace_load_packs (workspace, error);
  if (packs == NULL)
    return FALSE;
  classification.packs = packs;
  classification.subject = muster_rules_find_subject (packs, subject, &pack, error);
  if (classification.subject == NULL)
    return FALSE;
  classification.subject_title = muster_pack_get_subject_title (pack, classification.subject);
  done = muster_workspace_run_step (workspace, MUSTER_ACTION_CLASSIFY, classify_step,
                                    &classification, error);
  g_free (classification.first_title);
  return done;
}

/* --- Finding -------------------------------------------------------------------------------------- */

typedef struct
{
  const char *title;
  GArray *ids;
} FindTitle;

static gboolean
find_title_job (MusterDb *db, gpointer data, GError **error)
{
  FindTitle *find = data;
  g_autoptr (GPtrArray) credits =
      muster_db_find_by_text (db, &muster_credit_type, "title", find->title, error);
  guint i;

  for (i = 0; credits != NULL && i < credits->len; i++)
    {
      const MusterCredit *credit = g_ptr_array_index (credits, i);

      if (!credit->voided && credit->subject == NULL)
        g_array_append_val (find->ids, credit->id);
    }
  return credits != NULL;
}

GArray *
muster_classify_find_title (MusterWorkspace *workspace, const char *title, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (MusterId));
  g_autofree char *squeezed = muster_name_squeeze (title);
  FindTitle find = { squeezed != NULL ? squeezed : "", ids };

  g_return_val_if_fail (workspace != NULL, NULL);

  if (!muster_workspace_run (workspace, find_title_job, &find, error))
    return NULL;
  if (ids->len == 0)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
                   _ ("No unclassified training has the title “%s”."), find.title);
      return NULL;
    }
  return g_steal_pointer (&ids);
}
