/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Adopting, verifying and setting rules. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/adopt.h"
#include "actions/document-private.h"
#include "actions/rules-private.h"
#include "rules/overlay.h"

/* --- Adopting ------------------------------------------------------------------------------------- */

typedef struct
{
  const MusterPack *pack;
  const char *json;
  const char *label; /* or NULL: that it was adopted */
} Adoption;

gboolean
muster_rules_check_is_new (const MusterPack *pack, const char *json, const char *version,
                           const char *text, GError **error)
{
  const char *new_ = muster_pack_get_version (pack);

  if (g_strcmp0 (version, new_) > 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 /* Translators: two versions. */
                 _ ("Version %s is older than version %s, which was adopted. Give it a later "
                    "version if it shall hold."),
                 new_, version);
  else if (g_strcmp0 (version, new_) == 0)
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_CONSTRAINT,
                 g_strcmp0 (text, json) == 0
                     /* Translators: version, id of rules. */
                     ? _ ("Version %s of the rules “%s” was adopted already.")
                     : _ ("Version %s of the rules “%s” was adopted with another text. Give "
                          "changed rules a version of their own."),
                 new_, muster_pack_get_id (pack));
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_is_new (MusterDb *db, const Adoption *adoption, GError **error)
{
  g_autoptr (GPtrArray) adopted = muster_db_find_by_text (
      db, &muster_adopted_pack_type, "pack", muster_pack_get_id (adoption->pack), error);
  guint i;

  for (i = 0; adopted != NULL && i < adopted->len; i++)
    {
      const MusterAdoptedPack *other = g_ptr_array_index (adopted, i);

      if (!muster_rules_check_is_new (adoption->pack, adoption->json, other->version, other->text,
                                      error))
        return FALSE;
    }
  return adopted != NULL;
}

static gboolean
adopt_step (MusterDb *db, gpointer data, GError **error)
{
  const Adoption *adoption = data;
  g_autoptr (MusterAdoptedPack) adopted = muster_adopted_pack_new ();

  if (!check_is_new (db, adoption, error))
    return FALSE;
  adopted->pack = g_strdup (muster_pack_get_id (adoption->pack));
  adopted->version = g_strdup (muster_pack_get_version (adoption->pack));
  adopted->text = g_strdup (adoption->json);
  adopted->adopted_on = muster_clock_today (muster_db_get_clock (db));
  muster_step_set_label (db, adoption->label != NULL
                                 ? g_strdup (adoption->label)
                                 /* Translators: title of rules, their version. */
                                 : g_strdup_printf (_ ("Adopt the rules “%s”, version %s"),
                                                    muster_pack_get_title (adoption->pack),
                                                    adopted->version));
  return muster_db_insert (db, &muster_adopted_pack_type, adopted, error);
}

MusterPack *
muster_rules_parse (const char *json, GError **error)
{
  g_autoptr (GError) reason = NULL;
  MusterPack *pack = muster_pack_parse (json, &reason);

  if (pack == NULL)
    /* What names a place in the text is no whole sentence. */
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The rules cannot be read: %s%s"), reason->message,
                 g_str_has_suffix (reason->message, ".") ? "" : ".");
  return pack;
}

gboolean
muster_rules_adopt (MusterWorkspace *workspace, const char *json, const char *label, GError **error)
{
  g_autoptr (MusterPack) pack = muster_rules_parse (json, error);
  Adoption adoption = { pack, json, label };

  if (pack == NULL)
    return FALSE;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_ADOPT_PACK, adopt_step, &adoption,
                                    error);
}

gboolean
muster_action_adopt_pack (MusterWorkspace *workspace, const char *json, GError **error)
{
  g_return_val_if_fail (workspace != NULL && json != NULL, FALSE);

  return muster_rules_adopt (workspace, json, NULL, error);
}

/* --- Verifying ------------------------------------------------------------------------------------ */

typedef struct
{
  MusterPackVerification *verification;
  const char *title;
  const char *file_name; /* or NULL: no copy is kept */
  GBytes *bytes;
} Verifying;

static gboolean
verify_step (MusterDb *db, gpointer data, GError **error)
{
  Verifying *verifying = data;

  if (verifying->verification->verified_on == MUSTER_DATE_NONE)
    verifying->verification->verified_on = muster_clock_today (muster_db_get_clock (db));
  /* Translators: title of rules, a document. */
  muster_step_set_label (db, g_strdup_printf (_ ("Verify the rules “%s” against “%s”"),
                                              verifying->title, verifying->verification->source));
  if ((verifying->bytes != NULL &&
       !muster_document_insert (db, verifying->verification->source, verifying->file_name,
                                verifying->bytes, &verifying->verification->document_id, error)) ||
      !muster_db_insert (db, &muster_pack_verification_type, verifying->verification, error))
    return FALSE;
  return verifying->bytes == NULL ||
         muster_document_link (db, verifying->verification->document_id,
                               &muster_pack_verification_type, verifying->verification->id,
                               MUSTER_PROOF_KIND_OTHER, error);
}

gboolean
muster_action_verify_pack (MusterWorkspace *workspace, const MusterPackVerification *verification,
                           GError **error)
{
  return muster_action_verify_pack_with (workspace, verification, NULL, NULL, error);
}

gboolean
muster_action_verify_pack_with (MusterWorkspace *workspace,
                                const MusterPackVerification *verification, const char *file_name,
                                GBytes *bytes, GError **error)
{
  g_autoptr (MusterPackVerification) copy = muster_pack_verification_copy (verification);
  g_autoptr (GPtrArray) packs = NULL;
  const MusterPack *pack;
  Verifying verifying = { copy, NULL, file_name, bytes };

  g_return_val_if_fail (workspace != NULL && verification != NULL, FALSE);
  g_return_val_if_fail ((file_name == NULL) == (bytes == NULL), FALSE);

  packs = muster_workspace_load_packs (workspace, error);
  pack = packs != NULL ? muster_rules_find_pack (packs, copy->pack, error) : NULL;
  if (pack == NULL ||
      !muster_workspace_require_text (
          &copy->source, _ ("Name the document that the rules were compared with, with its date."),
          error) ||
      !muster_workspace_require_text (&copy->verified_by,
                                      _ ("Name who compared the rules with the document."), error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  copy->voided = FALSE;
  muster_record_set_text (&copy->version, muster_pack_get_version (pack));
  verifying.title = muster_pack_get_title (pack);
  return muster_workspace_run_step (workspace, MUSTER_ACTION_VERIFY_PACK, verify_step, &verifying,
                                    error);
}

/* --- Setting -------------------------------------------------------------------------------------- */

/* The pack that is set, where it has what is named. */
static const MusterPack *
find_pack (const MusterPackSetting *setting, const GPtrArray *packs, GError **error)
{
  const MusterPack *pack = muster_rules_find_pack (packs, setting->pack, error);

  if (pack == NULL || (setting->requirement != NULL &&
                       muster_rules_find_requirement (pack, setting->requirement, error) == NULL))
    return NULL;
  return pack;
}

static gboolean
is_replaced (const MusterPackSetting *earlier, const MusterPackSetting *setting)
{
  return !earlier->voided && g_strcmp0 (earlier->requirement, setting->requirement) == 0 &&
         g_strcmp0 (earlier->member, setting->member) == 0 &&
         earlier->binds_from == setting->binds_from;
}

static gboolean
void_replaced (MusterDb *db, const MusterPackSetting *setting, GError **error)
{
  g_autoptr (GPtrArray) settings =
      muster_db_find_by_text (db, &muster_pack_setting_type, "pack", setting->pack, error);
  guint i;

  for (i = 0; settings != NULL && i < settings->len; i++)
    {
      MusterPackSetting *earlier = g_ptr_array_index (settings, i);

      if (!is_replaced (earlier, setting))
        continue;
      earlier->voided = TRUE;
      muster_record_set_text (&earlier->void_reason, _ ("Replaced by a later value"));
      if (!muster_db_update (db, &muster_pack_setting_type, earlier, error))
        return FALSE;
    }
  return settings != NULL;
}

static gboolean
set_rule_step (MusterDb *db, gpointer data, GError **error)
{
  MusterPackSetting *setting = data;

  setting->set_on = muster_clock_today (muster_db_get_clock (db));
  muster_step_set_label (db, setting->requirement != NULL
                                 /* Translators: requirement, what of it is set, its value. */
                                 ? g_strdup_printf (_ ("Set the rule %s: %s = %s"),
                                                    setting->requirement, setting->member,
                                                    setting->value)
                                 : g_strdup_printf (_ ("Set the rules %s: %s = %s"), setting->pack,
                                                    setting->member, setting->value));
  return void_replaced (db, setting, error) &&
         muster_db_insert (db, &muster_pack_setting_type, setting, error);
}

gboolean
muster_action_set_rule (MusterWorkspace *workspace, const MusterPackSetting *setting,
                        GError **error)
{
  g_autoptr (MusterPackSetting) copy = muster_pack_setting_copy (setting);
  g_autoptr (GPtrArray) packs = NULL;
  const MusterPack *pack;

  g_return_val_if_fail (workspace != NULL && setting != NULL, FALSE);

  packs = muster_workspace_load_packs (workspace, error);
  if (packs == NULL)
    return FALSE;
  pack = find_pack (copy, packs, error);
  if (pack == NULL ||
      !muster_workspace_require_text (&copy->member,
                                      _ ("Name what of the rule is set, such as hours."), error) ||
      !muster_workspace_require_text (&copy->value, _ ("Type the value that is set."), error) ||
      !muster_workspace_require_text (
          &copy->citation, _ ("Name what the value stands on: an order, a letter, a statute."),
          error) ||
      !muster_overlay_check (pack, copy, error))
    return FALSE;
  copy->id = MUSTER_ID_NONE;
  copy->voided = FALSE;
  return muster_workspace_run_step (workspace, MUSTER_ACTION_SET_RULE, set_rule_step, copy, error);
}
