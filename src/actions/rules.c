/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding packs, requirements and subjects by what was typed. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "actions/rules-private.h"

const MusterPack *
muster_rules_find_pack (const GPtrArray *packs, const char *id, GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  guint i;

  for (i = 0; i < packs->len; i++)
    {
      const MusterPack *pack = g_ptr_array_index (packs, i);

      if (g_strcmp0 (muster_pack_get_id (pack), id) == 0)
        return pack;
      g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", muster_pack_get_id (pack));
    }
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               /* Translators: what was typed, ids of the adopted rules. */
               _ ("The rules “%s” were not adopted. Adopted are: %s."), id != NULL ? id : "",
               ids->str);
  return NULL;
}

const MusterRequirement *
muster_rules_find_requirement (const MusterPack *pack, const char *id, GError **error)
{
  const GPtrArray *requirements = muster_pack_get_requirements (pack);
  guint i;

  for (i = 0; i < requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (requirements, i);

      if (g_str_equal (requirement->id, id))
        return requirement;
    }
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               /* Translators: what was typed, title of the rules, their id. */
               _ ("“%s” is no requirement of “%s” (%s). Show those rules to see its requirements."),
               id, muster_pack_get_title (pack), muster_pack_get_id (pack));
  return NULL;
}

const char *
muster_rules_find_subject (const GPtrArray *packs, const char *text, const MusterPack **pack,
                           GError **error)
{
  guint i;

  for (i = 0; i < packs->len; i++)
    {
      const MusterPack *known = g_ptr_array_index (packs, i);
      const char *subject = muster_pack_find_subject (known, text);

      if (subject == NULL)
        continue;
      if (pack != NULL)
        *pack = known;
      return subject;
    }
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("“%s” is no subject that the adopted rules know."), text != NULL ? text : "");
  return NULL;
}

gboolean
muster_rules_know_subject (const GPtrArray *packs, const char *subject)
{
  guint i;

  for (i = 0; subject != NULL && i < packs->len; i++)
    if (muster_pack_get_subject_index (g_ptr_array_index (packs, i), subject) >= 0)
      return TRUE;
  return FALSE;
}
