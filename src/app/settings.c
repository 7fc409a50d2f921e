/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding the schema, the list of files, and what is more than one value of GSettings. */

#include "config.h"

#include "app/settings.h"
#include "core/data-dir.h"

#define MAX_RECENT 10u

GSettings *
muster_settings_new (void)
{
  g_autofree char *compiled = muster_data_dir_find ("gschemas.compiled");
  GSettingsSchemaSource *installed = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (installed != NULL)
    schema = g_settings_schema_source_lookup (installed, MUSTER_APP_ID, TRUE);
  if (schema == NULL && compiled != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (compiled);

      source = g_settings_schema_source_new_from_directory (folder, installed, TRUE, NULL);
    }
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, MUSTER_APP_ID, FALSE);
  if (schema == NULL)
    g_error ("The settings’ schema %s is not installed", MUSTER_APP_ID);
  return g_settings_new_full (schema, NULL, NULL);
}

void
muster_settings_add_recent (GSettings *settings, const char *path)
{
  g_autoptr (GVariant) old = g_settings_get_value (settings, MUSTER_SETTING_RECENT);
  g_autofree const char **paths = g_variant_get_bytestring_array (old, NULL);
  g_autoptr (GPtrArray) recent = g_ptr_array_new ();
  guint i;

  g_ptr_array_add (recent, (gpointer) path);
  for (i = 0; paths[i] != NULL && recent->len < MAX_RECENT; i++)
    if (!g_str_equal (paths[i], path))
      g_ptr_array_add (recent, (gpointer) paths[i]);
  g_settings_set_value (
      settings, MUSTER_SETTING_RECENT,
      g_variant_new_bytestring_array ((const char *const *) recent->pdata, (gssize) recent->len));
}

/* --- Warnings ------------------------------------------------------------------------------------- */

MusterAgendaTiers
muster_settings_get_warnings (GSettings *settings)
{
  MusterAgendaTiers tiers = muster_agenda_usual_tiers;
  g_autofree char *text = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings), tiers);

  text = g_settings_get_string (settings, MUSTER_SETTING_WARNINGS);
  muster_agenda_tiers_parse (text, &tiers, NULL);
  return tiers;
}

gboolean
muster_settings_set_warnings (GSettings *settings, const char *text, GError **error)
{
  MusterAgendaTiers tiers;
  g_autofree char *printed = NULL;

  g_return_val_if_fail (G_IS_SETTINGS (settings) && text != NULL, FALSE);

  if (!muster_agenda_tiers_parse (text, &tiers, error))
    return FALSE;
  printed = muster_agenda_tiers_print (&tiers);
  g_settings_set_string (settings, MUSTER_SETTING_WARNINGS, printed);
  return TRUE;
}
