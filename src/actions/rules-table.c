/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables of what was adopted, verified and set. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/rules-private.h"
#include "actions/rules-table.h"
#include "actions/workspace-private.h"
#include "core/adopted-pack.h"
#include "core/duration.h"

typedef struct
{
  GPtrArray *adopted;
  GPtrArray *verifications;
  GPtrArray *settings;
} Rules;

static void
clear_rules (Rules *rules)
{
  g_clear_pointer (&rules->adopted, g_ptr_array_unref);
  g_clear_pointer (&rules->verifications, g_ptr_array_unref);
  g_clear_pointer (&rules->settings, g_ptr_array_unref);
}

static gboolean
load_rules_job (MusterDb *db, gpointer data, GError **error)
{
  Rules *rules = data;

  rules->adopted = muster_db_load_all (db, &muster_adopted_pack_type, error);
  if (rules->adopted != NULL)
    rules->verifications = muster_db_load_all (db, &muster_pack_verification_type, error);
  if (rules->verifications != NULL)
    rules->settings = muster_db_load_all (db, &muster_pack_setting_type, error);
  return rules->settings != NULL;
}

/* --- Adopted -------------------------------------------------------------------------------------- */

enum
{
  ADOPTED_PACK,
  ADOPTED_VERSION,
  ADOPTED_ON,
  ADOPTED_STATE,
  ADOPTED_SOURCE,
  ADOPTED_BY,
  ADOPTED_VERIFIED_ON,
  N_ADOPTED,
};

static void
add_adopted (MusterTable *table, const Rules *rules, const MusterAdoptedPack *adopted)
{
  const MusterPackVerification *verification =
      muster_rules_find_verification (rules->verifications, adopted->pack, adopted->version);
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, ADOPTED_PACK, adopted->pack);
  muster_table_set_text (table, row, ADOPTED_VERSION, adopted->version);
  muster_table_set_number (table, row, ADOPTED_ON, adopted->adopted_on);
  muster_table_set_text (table, row, ADOPTED_STATE,
                         verification != NULL ? _ ("verified") : _ ("template, not verified"));
  if (verification == NULL)
    return;
  muster_table_set_text (table, row, ADOPTED_SOURCE, verification->source);
  muster_table_set_text (table, row, ADOPTED_BY, verification->verified_by);
  muster_table_set_number (table, row, ADOPTED_VERIFIED_ON, verification->verified_on);
}

MusterTable *
muster_rules_table_adopted (MusterWorkspace *workspace, GError **error)
{
  const MusterColumn columns[N_ADOPTED] = {
    [ADOPTED_PACK] = { "pack", _ ("Rules"), MUSTER_COLUMN_TEXT },
    [ADOPTED_VERSION] = { "version", _ ("Version"), MUSTER_COLUMN_TEXT },
    [ADOPTED_ON] = { "adopted_on", _ ("Adopted"), MUSTER_COLUMN_DATE },
    [ADOPTED_STATE] = { "state", _ ("State"), MUSTER_COLUMN_TEXT },
    [ADOPTED_SOURCE] = { "verified_with", _ ("Verified with"), MUSTER_COLUMN_TEXT },
    [ADOPTED_BY] = { "verified_by", _ ("By"), MUSTER_COLUMN_TEXT },
    [ADOPTED_VERIFIED_ON] = { "verified_on", _ ("On"), MUSTER_COLUMN_DATE },
  };
  MusterTable *table = NULL;
  Rules rules = { NULL, NULL, NULL };
  guint i;

  g_return_val_if_fail (workspace != NULL, NULL);

  if (muster_workspace_run (workspace, load_rules_job, &rules, error))
    {
      table = muster_table_new (columns, N_ADOPTED);
      for (i = 0; i < rules.adopted->len; i++)
        add_adopted (table, &rules, g_ptr_array_index (rules.adopted, i));
    }
  clear_rules (&rules);
  return table;
}

/* --- Requirements --------------------------------------------------------------------------------- */

enum
{
  REQUIREMENT_ID,
  REQUIREMENT_TITLE,
  REQUIREMENT_HOURS,
  REQUIREMENT_AGENCY,
  REQUIREMENT_CITATION,
  REQUIREMENT_ADDRESS,
  N_REQUIREMENT,
};

/* "hours = 3 from 2026-01-01 (Order 5); …"; NULL where the agency set nothing. */
static char *
describe_settings (const Rules *rules, const char *pack, const char *requirement)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < rules->settings->len; i++)
    {
      const MusterPackSetting *setting = g_ptr_array_index (rules->settings, i);
      char from[MUSTER_DATE_TEXT_SIZE];

      if (setting->voided || g_strcmp0 (setting->pack, pack) != 0 ||
          g_strcmp0 (setting->requirement, requirement) != 0)
        continue;
      g_string_append_printf (text, "%s%s = %s", text->len > 0 ? "; " : "", setting->member,
                              setting->value);
      if (setting->binds_from != MUSTER_DATE_NONE)
        /* Translators: a date, behind a value. */
        g_string_append_printf (text, _ (" from %s"),
                                muster_date_print (setting->binds_from, from));
      g_string_append_printf (text, " (%s)", setting->citation);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
add_whole_pack (MusterTable *table, const Rules *rules, const MusterPack *pack)
{
  g_autofree char *values = describe_settings (rules, muster_pack_get_id (pack), NULL);
  guint row;

  if (values == NULL)
    return;
  row = muster_table_add_row (table);
  muster_table_set_text (table, row, REQUIREMENT_TITLE, muster_pack_get_title (pack));
  muster_table_set_text (table, row, REQUIREMENT_AGENCY, values);
}

static void
add_requirement (MusterTable *table, const Rules *rules, const MusterPack *pack,
                 const MusterRequirement *requirement)
{
  g_autofree char *values = describe_settings (rules, muster_pack_get_id (pack), requirement->id);
  char hours[MUSTER_DURATION_TEXT_SIZE];
  guint row = muster_table_add_row (table);

  muster_table_set_text (table, row, REQUIREMENT_ID, requirement->id);
  muster_table_set_text (table, row, REQUIREMENT_TITLE, requirement->title);
  muster_table_set_text (table, row, REQUIREMENT_HOURS,
                         requirement->required != MUSTER_NUMBER_NONE
                             ? muster_duration_print (requirement->required, hours)
                             : _ ("unset"));
  muster_table_set_text (table, row, REQUIREMENT_AGENCY, values);
  muster_table_set_text (table, row, REQUIREMENT_CITATION, requirement->citation);
  muster_table_set_text (table, row, REQUIREMENT_ADDRESS, requirement->address);
}

static MusterTable *
make_requirements (const Rules *rules, const MusterPack *pack)
{
  const MusterColumn columns[N_REQUIREMENT] = {
    [REQUIREMENT_ID] = { "requirement", _ ("Requirement"), MUSTER_COLUMN_TEXT },
    [REQUIREMENT_TITLE] = { "title", _ ("Title"), MUSTER_COLUMN_TEXT },
    [REQUIREMENT_HOURS] = { "hours", _ ("Hours"), MUSTER_COLUMN_TEXT },
    [REQUIREMENT_AGENCY] = { "agency_values", _ ("Set by the agency"), MUSTER_COLUMN_TEXT },
    [REQUIREMENT_CITATION] = { "citation", _ ("Citation"), MUSTER_COLUMN_TEXT },
    [REQUIREMENT_ADDRESS] = { "address", _ ("Address"), MUSTER_COLUMN_TEXT },
  };
  MusterTable *table = muster_table_new (columns, N_REQUIREMENT);
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  guint i;

  add_whole_pack (table, rules, pack);
  for (i = 0; i < requirements->len; i++)
    add_requirement (table, rules, pack, g_ptr_array_index (requirements, i));
  return table;
}

MusterTable *
muster_rules_table_requirements (MusterWorkspace *workspace, const char *pack, GError **error)
{
  g_autoptr (GPtrArray) packs = NULL;
  const MusterPack *found;
  MusterTable *table = NULL;
  Rules rules = { NULL, NULL, NULL };

  g_return_val_if_fail (workspace != NULL && pack != NULL, NULL);

  packs = muster_workspace_load_packs (workspace, error);
  found = packs != NULL ? muster_rules_find_pack (packs, pack, error) : NULL;
  if (found != NULL && muster_workspace_run (workspace, load_rules_job, &rules, error))
    table = make_requirements (&rules, found);
  clear_rules (&rules);
  return table;
}
