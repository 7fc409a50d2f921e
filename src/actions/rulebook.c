/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays what the agency set over what it adopted. */

#include "actions/rulebook.h"
#include "actions/rules-private.h"
#include "actions/workspace-private.h"
#include "core/finding.h"
#include "rules/overlay.h"

typedef struct
{
  GPtrArray *verifications; /* of MusterPackVerification, oldest first */
  GPtrArray *settings;      /* of MusterPackSetting, oldest first */
} Overlay;

static gboolean
load_overlay_job (MusterDb *db, gpointer data, GError **error)
{
  Overlay *overlay = data;

  overlay->verifications = muster_db_load_all (db, &muster_pack_verification_type, error);
  if (overlay->verifications != NULL)
    overlay->settings = muster_db_load_all (db, &muster_pack_setting_type, error);
  return overlay->settings != NULL;
}

const MusterPackVerification *
muster_rules_find_verification (const GPtrArray *verifications, const char *pack,
                                const char *version)
{
  guint i;

  g_return_val_if_fail (verifications != NULL, NULL);

  for (i = verifications->len; i > 0; i--)
    {
      const MusterPackVerification *verification = g_ptr_array_index (verifications, i - 1);

      if (!verification->voided && g_strcmp0 (verification->pack, pack) == 0 &&
          g_strcmp0 (verification->version, version) == 0)
        return verification;
    }
  return NULL;
}

static void
free_entry (gpointer data)
{
  MusterRulebookEntry *entry = data;

  muster_pack_unref (entry->pack);
  muster_pack_verification_free (entry->verification);
  g_ptr_array_unref (entry->findings);
  g_free (entry);
}

static MusterRulebookEntry *
make_entry (MusterPack *adopted, const Overlay *overlay)
{
  MusterRulebookEntry *entry = g_new0 (MusterRulebookEntry, 1);

  entry->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  entry->pack = muster_overlay_apply (adopted, overlay->settings, entry->findings);
  entry->verification = muster_pack_verification_copy (muster_rules_find_verification (
      overlay->verifications, muster_pack_get_id (adopted), muster_pack_get_version (adopted)));
  return entry;
}

GPtrArray *
muster_workspace_load_rulebook (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  GPtrArray *rulebook = NULL;
  Overlay overlay = { NULL, NULL };
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  packs = muster_workspace_load_packs (workspace, error);
  if (packs != NULL && muster_workspace_run (workspace, load_overlay_job, &overlay, error))
    {
      rulebook = g_ptr_array_new_with_free_func (free_entry);
      for (i = 0; i < packs->len; i++)
        g_ptr_array_add (rulebook, make_entry (g_ptr_array_index (packs, i), &overlay));
    }
  g_clear_pointer (&overlay.verifications, g_ptr_array_unref);
  g_clear_pointer (&overlay.settings, g_ptr_array_unref);
  return rulebook;
}

const MusterPack *
muster_rulebook_find_subject (const GPtrArray *rulebook, const char *subject)
{
  guint i;

  g_return_val_if_fail (rulebook != NULL, NULL);

  for (i = 0; subject != NULL && i < rulebook->len; i++)
    {
      const MusterRulebookEntry *entry = g_ptr_array_index (rulebook, i);

      if (muster_pack_get_subject_index (entry->pack, subject) >= 0)
        return entry->pack;
    }
  return NULL;
}

const char *
muster_rulebook_get_subject_title (const GPtrArray *rulebook, const char *subject)
{
  const MusterPack *pack;

  g_return_val_if_fail (rulebook != NULL && rulebook->len > 0, NULL);

  pack = muster_rulebook_find_subject (rulebook, subject);
  if (pack == NULL)
    pack = ((const MusterRulebookEntry *) g_ptr_array_index (rulebook, 0))->pack;
  return muster_pack_get_subject_title (pack, subject);
}
