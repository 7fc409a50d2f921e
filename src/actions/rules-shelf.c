/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Gathers the versions of rules. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "actions/environment.h"
#include "actions/rules-private.h"
#include "actions/rules-shelf.h"
#include "actions/workspace-private.h"
#include "core/finding.h"
#include "rules/overlay.h"

typedef struct
{
  GPtrArray *adopted;
  GPtrArray *verifications;
  GPtrArray *settings;
  GPtrArray *documents;
  MusterAgency *agency;
} Records;

/* --- Reading -------------------------------------------------------------------------------------- */

/* The documents that verifications name; of all others the rules know nothing. */
static gboolean
load_documents (MusterDb *db, Records *records, GError **error)
{
  guint i;

  records->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_document_free);
  for (i = 0; i < records->verifications->len; i++)
    {
      const MusterPackVerification *verification = g_ptr_array_index (records->verifications, i);
      MusterDocument *document;

      if (verification->document_id == MUSTER_ID_NONE)
        continue;
      document = muster_db_load (db, &muster_document_type, verification->document_id, error);
      if (document == NULL)
        return FALSE;
      g_ptr_array_add (records->documents, document);
    }
  return TRUE;
}

static gboolean
load_job (MusterDb *db, gpointer data, GError **error)
{
  Records *records = data;

  records->agency = muster_db_load (db, &muster_agency_type, 1, error);
  if (records->agency != NULL)
    records->adopted = muster_db_load_all (db, &muster_adopted_pack_type, error);
  if (records->adopted != NULL)
    records->verifications = muster_db_load_all (db, &muster_pack_verification_type, error);
  if (records->verifications != NULL)
    records->settings = muster_db_load_all (db, &muster_pack_setting_type, error);
  return records->settings != NULL && load_documents (db, records, error);
}

/* --- Versions ------------------------------------------------------------------------------------- */

static void
free_version (gpointer data)
{
  MusterRulesVersion *version = data;

  muster_pack_unref (version->pack);
  muster_pack_unref (version->judging);
  muster_pack_verification_free (version->verification);
  g_ptr_array_unref (version->findings);
  g_free (version->text);
  g_free (version);
}

/* Takes @pack. */
static MusterRulesVersion *
make_version (MusterPack *pack, const char *text, MusterDate adopted_on)
{
  MusterRulesVersion *version = g_new0 (MusterRulesVersion, 1);

  version->pack = pack;
  version->text = g_strdup (text);
  version->adopted_on = adopted_on;
  version->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_finding_free);
  return version;
}

static gboolean
add_adopted (MusterRulesShelf *shelf, const Records *records, MusterPack *judging, GError **error)
{
  const char *id = muster_pack_get_id (judging);
  guint i;

  for (i = 0; i < records->adopted->len; i++)
    {
      const MusterAdoptedPack *adopted = g_ptr_array_index (records->adopted, i);
      MusterRulesVersion *version;
      MusterPack *pack;

      if (g_strcmp0 (adopted->pack, id) != 0)
        continue;
      pack = muster_pack_parse (adopted->text, error);
      if (pack == NULL)
        return FALSE;
      version = make_version (pack, adopted->text, adopted->adopted_on);
      version->verification = muster_pack_verification_copy (
          muster_rules_find_verification (records->verifications, id, adopted->version));
      if (g_strcmp0 (adopted->version, muster_pack_get_version (judging)) == 0)
        version->judging = muster_overlay_apply (pack, records->settings, version->findings);
      g_ptr_array_add (shelf->versions, version);
    }
  return TRUE;
}

/* A pack that does not come with Muster has nothing to add, and that is no failure. What comes with it for the agency's
 * own rules is empty, and no newer version of what the agency wrote. */
static void
add_shipped (MusterRulesShelf *shelf, const char *id)
{
  gboolean is_own = g_str_equal (id, MUSTER_AGENCY_PACK);
  g_autofree char *text = is_own ? NULL : muster_rules_read_shipped (id, NULL);
  MusterPack *pack = text != NULL ? muster_pack_parse (text, NULL) : NULL;

  if (pack == NULL)
    return;
  if (muster_rules_shelf_find (shelf, id, muster_pack_get_version (pack)) == NULL)
    g_ptr_array_add (shelf->versions, make_version (pack, text, MUSTER_DATE_NONE));
  else
    muster_pack_unref (pack);
}

/* What comes with Muster for this agency and was adopted in no version. */
static void
add_offer (MusterRulesShelf *shelf, const char *id)
{
  g_autofree char *text = NULL;
  MusterPack *pack;

  if (muster_rules_shelf_find (shelf, id, NULL) != NULL)
    return;
  text = muster_rules_read_shipped (id, NULL);
  pack = text != NULL ? muster_pack_parse (text, NULL) : NULL;
  if (pack != NULL)
    g_ptr_array_add (shelf->offers, make_version (pack, text, MUSTER_DATE_NONE));
}

static void
add_offers (MusterRulesShelf *shelf)
{
  guint n, i;
  const MusterShippedState *states = muster_shipped_states (&n);

  for (i = 0; i < n; i++)
    if (g_strcmp0 (states[i].state, shelf->state) == 0)
      add_offer (shelf, states[i].pack);
  add_offer (shelf, MUSTER_AGENCY_PACK);
}

static guint
rank (const MusterRulesShelf *shelf, const MusterRulesVersion *version)
{
  guint i;

  for (i = 0; i < shelf->packs->len; i++)
    if (g_str_equal (muster_pack_get_id (g_ptr_array_index (shelf->packs, i)),
                     muster_pack_get_id (version->pack)))
      return i;
  return i;
}

static gint
compare_versions (gconstpointer a, gconstpointer b, gpointer data)
{
  const MusterRulesVersion *x = *(const MusterRulesVersion *const *) a;
  const MusterRulesVersion *y = *(const MusterRulesVersion *const *) b;
  guint rank_of_x = rank (data, x);
  guint rank_of_y = rank (data, y);

  if (rank_of_x != rank_of_y)
    return rank_of_x < rank_of_y ? -1 : 1;
  return -strcmp (muster_pack_get_version (x->pack), muster_pack_get_version (y->pack));
}

static void
take_settings (MusterRulesShelf *shelf, const Records *records)
{
  guint i;

  for (i = 0; i < records->settings->len; i++)
    {
      const MusterPackSetting *setting = g_ptr_array_index (records->settings, i);

      if (!setting->voided)
        g_ptr_array_add (shelf->settings, muster_pack_setting_copy (setting));
    }
}

static gboolean
fill (MusterRulesShelf *shelf, const Records *records, GError **error)
{
  guint i;

  for (i = 0; i < shelf->packs->len; i++)
    {
      MusterPack *pack = g_ptr_array_index (shelf->packs, i);

      if (!add_adopted (shelf, records, pack, error))
        return FALSE;
      add_shipped (shelf, muster_pack_get_id (pack));
    }
  g_ptr_array_sort_with_data (shelf->versions, compare_versions, shelf);
  take_settings (shelf, records);
  add_offers (shelf);
  return TRUE;
}

static GPtrArray *
load_packs (MusterWorkspace *workspace, const Records *records, GError **error)
{
  if (records->adopted->len > 0)
    return muster_workspace_load_packs (workspace, error);
  return g_ptr_array_new_with_free_func ((GDestroyNotify) muster_pack_unref);
}

MusterRulesShelf *
muster_rules_shelf_load (MusterWorkspace *workspace, GError **error)
{
  g_autoptr (MusterRulesShelf) shelf = g_new0 (MusterRulesShelf, 1);
  Records records = { NULL, NULL, NULL, NULL, NULL };
  gboolean is_loaded;

  g_return_val_if_fail (workspace != NULL, NULL);

  shelf->versions = g_ptr_array_new_with_free_func (free_version);
  shelf->offers = g_ptr_array_new_with_free_func (free_version);
  shelf->settings = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_pack_setting_free);
  is_loaded = muster_workspace_run (workspace, load_job, &records, error);
  shelf->documents = g_steal_pointer (&records.documents);
  if (is_loaded)
    {
      shelf->state = g_strdup (records.agency->state);
      shelf->packs = load_packs (workspace, &records, error);
    }
  is_loaded = shelf->packs != NULL && fill (shelf, &records, error);
  g_clear_pointer (&records.adopted, g_ptr_array_unref);
  g_clear_pointer (&records.verifications, g_ptr_array_unref);
  g_clear_pointer (&records.settings, g_ptr_array_unref);
  g_clear_pointer (&records.agency, muster_agency_free);
  return is_loaded ? g_steal_pointer (&shelf) : NULL;
}

void
muster_rules_shelf_free (gpointer data)
{
  MusterRulesShelf *shelf = data;

  g_clear_pointer (&shelf->packs, g_ptr_array_unref);
  g_clear_pointer (&shelf->versions, g_ptr_array_unref);
  g_clear_pointer (&shelf->settings, g_ptr_array_unref);
  g_clear_pointer (&shelf->documents, g_ptr_array_unref);
  g_clear_pointer (&shelf->offers, g_ptr_array_unref);
  g_free (shelf->state);
  g_free (shelf);
}

/* --- Offering ------------------------------------------------------------------------------------- */

static gboolean
check_offer (const MusterRulesShelf *shelf, const MusterPack *pack, const char *json,
             GError **error)
{
  const char *state = muster_pack_get_state (pack);
  guint i;

  if (state != NULL && shelf->state != NULL && !g_str_equal (state, shelf->state) &&
      muster_rules_shelf_find (shelf, muster_pack_get_id (pack), NULL) == NULL)
    {
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   /* Translators: title of rules, postal codes of two states. */
                   _ ("“%s” are rules of %s, and this agency is in %s. Choose rules of that state "
                      "or the agency's own."),
                   muster_pack_get_title (pack), state, shelf->state);
      return FALSE;
    }
  for (i = 0; i < shelf->versions->len; i++)
    {
      const MusterRulesVersion *other = g_ptr_array_index (shelf->versions, i);

      if (other->adopted_on != MUSTER_DATE_NONE &&
          g_str_equal (muster_pack_get_id (other->pack), muster_pack_get_id (pack)) &&
          !muster_rules_check_is_new (pack, json, muster_pack_get_version (other->pack),
                                      other->text, error))
        return FALSE;
    }
  return TRUE;
}

const MusterRulesVersion *
muster_rules_shelf_offer (MusterRulesShelf *shelf, const char *json, GError **error)
{
  MusterPack *pack;
  MusterRulesVersion *version;

  g_return_val_if_fail (shelf != NULL && json != NULL, NULL);

  pack = muster_rules_parse (json, error);
  if (pack == NULL)
    return NULL;
  version = make_version (pack, json, MUSTER_DATE_NONE);
  if (!check_offer (shelf, pack, json, error))
    {
      free_version (version);
      return NULL;
    }
  g_ptr_array_insert (shelf->offers, 0, version);
  return version;
}

const MusterRulesVersion *
muster_rules_shelf_find_offer (const MusterRulesShelf *shelf, const char *pack)
{
  guint i;

  g_return_val_if_fail (shelf != NULL && pack != NULL, NULL);

  for (i = 0; i < shelf->offers->len; i++)
    {
      const MusterRulesVersion *offer = g_ptr_array_index (shelf->offers, i);

      if (g_str_equal (muster_pack_get_id (offer->pack), pack))
        return offer;
    }
  return NULL;
}

/* --- Finding -------------------------------------------------------------------------------------- */

const MusterRulesVersion *
muster_rules_shelf_find (const MusterRulesShelf *shelf, const char *pack, const char *version)
{
  guint i;

  g_return_val_if_fail (shelf != NULL && pack != NULL, NULL);

  for (i = 0; i < shelf->versions->len; i++)
    {
      const MusterRulesVersion *found = g_ptr_array_index (shelf->versions, i);

      if (g_str_equal (muster_pack_get_id (found->pack), pack) &&
          (version != NULL ? g_str_equal (muster_pack_get_version (found->pack), version)
                           : found->judging != NULL))
        return found;
    }
  return NULL;
}

const MusterRulesVersion *
muster_rules_shelf_find_newer (const MusterRulesShelf *shelf, const char *pack)
{
  guint i;

  g_return_val_if_fail (shelf != NULL && pack != NULL, NULL);

  /* The newest comes first: it is newer than what judges, or nothing is. */
  for (i = 0; i < shelf->versions->len; i++)
    {
      const MusterRulesVersion *found = g_ptr_array_index (shelf->versions, i);

      if (g_str_equal (muster_pack_get_id (found->pack), pack))
        return found->adopted_on == MUSTER_DATE_NONE ? found : NULL;
    }
  return NULL;
}

const MusterPackSetting *
muster_rules_shelf_find_setting (const MusterRulesShelf *shelf, const char *pack,
                                 const char *requirement, const char *member, MusterDate binds_from)
{
  guint i;

  g_return_val_if_fail (shelf != NULL && pack != NULL && member != NULL, NULL);

  for (i = shelf->settings->len; i > 0; i--)
    {
      const MusterPackSetting *setting = g_ptr_array_index (shelf->settings, i - 1);

      if (g_strcmp0 (setting->pack, pack) == 0 &&
          g_strcmp0 (setting->requirement, requirement) == 0 &&
          g_strcmp0 (setting->member, member) == 0 && setting->binds_from == binds_from)
        return setting;
    }
  return NULL;
}
