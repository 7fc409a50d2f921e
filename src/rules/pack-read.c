/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a pack from its JSON. Whatever the format does not know is refused: a misspelt key that was
 * ignored would be a requirement that nobody checks. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/name.h"
#include "rules/pack-read.h"

#define FORMAT 1
#define MAX_TEXTS 200
#define MAX_ID_LENGTH 64
#define MAX_WAIVERS 50
#define MAX_EXCLUSIVE 100

static const char *const pack_keys[] = {
  "format", "id",       "title",     "state",   "version",      "period",
  "rules",  "subjects", "exclusive", "waivers", "requirements", NULL,
};
static const char *const waiver_keys[] = { "id", "title", "partial_year", "citation", NULL };
static const char *const citation_keys[] = { "text", "address", NULL };
static const char *const range_keys[] = { "from", "to", NULL };

/* --- What several constructs have --------------------------------------------------------------- */

/* Ids go into files, scripts and overlays, so they are plain. */
const char *
muster_pack_read_id (const MusterJsonPlace *place, GError **error)
{
  const char *id = muster_json_get_text (place, "id", error);

  if (id == NULL)
    return NULL;
  if (strlen (id) > MAX_ID_LENGTH ||
      strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (id))
    {
      muster_json_refuse (
          place, "id", _ ("expected small letters, digits and hyphens, such as domestic-violence"),
          error);
      return NULL;
    }
  return id;
}

gboolean
muster_pack_read_citation (const MusterJsonPlace *place, char **citation, char **address,
                           GError **error)
{
  MusterJsonPlace child;
  const char *text;

  if (!muster_json_enter (place, "citation", &child, error) ||
      !muster_json_check_keys (&child, citation_keys, error))
    return FALSE;
  text = muster_json_get_text (&child, "text", error);
  if (text == NULL)
    return FALSE;
  g_free (*citation);
  *citation = g_strdup (text);
  g_clear_pointer (address, g_free);
  return muster_json_read_text (&child, "address", address, error);
}

gboolean
muster_pack_read_keys (const MusterJsonPlace *place, const char *key, char ***keys, GError **error)
{
  g_auto (GStrv) texts = NULL;
  guint i;

  if (!muster_json_has (place, key))
    return TRUE;
  if (!muster_json_read_texts (place, key, MAX_TEXTS, &texts, error))
    return FALSE;
  for (i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *text = texts[i];

      texts[i] = muster_name_make_key (text);
      if (*texts[i] == '\0')
        return muster_json_refuse_element (place, key, (int) i,
                                           _ ("expected a text with letters or digits"), error);
    }
  g_strfreev (*keys);
  *keys = g_steal_pointer (&texts);
  return TRUE;
}

gboolean
muster_pack_read_range (const MusterJsonPlace *place, const char *key, MusterDateRange *range,
                        GError **error)
{
  MusterJsonPlace child;

  if (!muster_json_has (place, key))
    return TRUE;
  if (!muster_json_enter (place, key, &child, error) ||
      !muster_json_check_keys (&child, range_keys, error) ||
      !muster_json_read_date (&child, "from", &range->from, error) ||
      !muster_json_read_date (&child, "to", &range->to, error))
    return FALSE;
  if (range->from == MUSTER_DATE_NONE && range->to == MUSTER_DATE_NONE)
    return muster_json_refuse (place, key, _ ("expected from, to or both"), error);
  if (range->from != MUSTER_DATE_NONE && range->to != MUSTER_DATE_NONE && range->from > range->to)
    return muster_json_refuse (&child, "to", _ ("expected a date that is not before from"), error);
  return TRUE;
}

gboolean
muster_pack_read_day (const MusterJsonPlace *place, int *month, int *day, GError **error)
{
  if (!muster_json_read_integer (place, "month", 1, 12, month, error) ||
      !muster_json_read_integer (place, "day", 1, 31, day, error))
    return FALSE;
  /* 2001 is no leap year: 29 February would be missing in most. */
  if (muster_date_new (2001, *month, *day) == MUSTER_DATE_NONE)
    return muster_json_refuse (place, "day", _ ("expected a day that this month has in every year"),
                               error);
  return TRUE;
}

/* --- Head --------------------------------------------------------------------------------------- */

/* A pack without a state is the agency's own. */
static gboolean
read_state (MusterPack *pack, const MusterJsonPlace *root, GError **error)
{
  const char *state;

  if (!muster_json_has (root, "state") || muster_json_is_null (root, "state"))
    return TRUE;
  state = muster_json_get_text (root, "state", error);
  if (state == NULL)
    return FALSE;
  if (strlen (state) != 2 || !g_ascii_isupper (state[0]) || !g_ascii_isupper (state[1]))
    return muster_json_refuse (root, "state", _ ("expected a postal code, such as CT"), error);
  pack->state = g_strdup (state);
  return TRUE;
}

static gboolean
read_head (MusterPack *pack, const MusterJsonPlace *root, GError **error)
{
  const char *id, *title, *version;
  int format = 0;

  if (!muster_json_read_integer (root, "format", FORMAT, FORMAT, &format, NULL) || format == 0)
    return muster_json_refuse (root, "format", _ ("expected 1, the format that this Muster reads"),
                               error);
  id = muster_pack_read_id (root, error);
  title = id != NULL ? muster_json_get_text (root, "title", error) : NULL;
  if (title == NULL || !read_state (pack, root, error))
    return FALSE;
  version = muster_json_get_text (root, "version", error);
  if (version == NULL)
    return FALSE;
  if (muster_date_parse_iso (version) == MUSTER_DATE_NONE)
    return muster_json_refuse (root, "version", _ ("expected a date, such as 2026-06-30"), error);
  pack->id = g_strdup (id);
  pack->title = g_strdup (title);
  pack->version = g_strdup (version);
  pack->has_window = muster_json_has (root, "period");
  return !pack->has_window || muster_pack_read_window (root, &pack->window, error);
}

/* --- Waiver reasons ----------------------------------------------------------------------------- */

static gboolean
read_waiver (MusterPack *pack, const MusterJsonPlace *place, GError **error)
{
  MusterWaiverReason *reason;
  const char *id, *title;
  guint i;

  if (!muster_json_check_keys (place, waiver_keys, error))
    return FALSE;
  id = muster_pack_read_id (place, error);
  title = id != NULL ? muster_json_get_text (place, "title", error) : NULL;
  if (title == NULL)
    return FALSE;
  for (i = 0; i < pack->waivers->len; i++)
    if (g_str_equal (g_array_index (pack->waivers, MusterWaiverReason, i).id, id))
      return muster_json_refuse (place, "id", _ ("another reason has this id"), error);

  g_array_set_size (pack->waivers, pack->waivers->len + 1);
  reason = &g_array_index (pack->waivers, MusterWaiverReason, pack->waivers->len - 1);
  reason->id = g_strdup (id);
  reason->title = g_strdup (title);
  return muster_json_read_boolean (place, "partial_year", &reason->is_partial_year, error) &&
         muster_pack_read_citation (place, &reason->citation, &reason->address, error);
}

static gboolean
read_waivers (MusterPack *pack, const MusterJsonPlace *root, GError **error)
{
  JsonArray *array;
  guint i;

  if (!muster_json_has (root, "waivers"))
    return TRUE;
  array = muster_json_get_array (root, "waivers", MAX_WAIVERS, error);
  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      MusterJsonPlace place;

      if (!muster_json_enter_element (root, "waivers", array, i, &place, error) ||
          !read_waiver (pack, &place, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Exclusive groups --------------------------------------------------------------------------- */

static gboolean
read_group (MusterPack *pack, const MusterJsonPlace *root, JsonNode *node, int index,
            GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint i, j;

  if (array == NULL || json_array_get_length (array) < 2)
    return muster_json_refuse_element (root, "exclusive", index,
                                       _ ("expected a list of at least two requirements"), error);
  for (i = 0; i < json_array_get_length (array); i++)
    {
      const char *id = muster_json_node_text (json_array_get_element (array, i));

      if (muster_pack_find_requirement (pack, id) == NULL)
        return muster_json_refuse_element (
            root, "exclusive", index, _ ("expected the ids of requirements of this pack"), error);
      for (j = 0; j < i; j++)
        if (g_strcmp0 (muster_json_node_text (json_array_get_element (array, j)), id) == 0)
          return muster_json_refuse_element (root, "exclusive", index,
                                             _ ("expected different requirements"), error);
      g_strv_builder_add (builder, id);
    }
  g_ptr_array_add (pack->exclusive, g_strv_builder_end (builder));
  return TRUE;
}

static gboolean
read_exclusive (MusterPack *pack, const MusterJsonPlace *root, GError **error)
{
  JsonArray *array;
  guint i;

  if (!muster_json_has (root, "exclusive"))
    return TRUE;
  array = muster_json_get_array (root, "exclusive", MAX_EXCLUSIVE, error);
  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    if (!read_group (pack, root, json_array_get_element (array, i), (int) i, error))
      return FALSE;
  return TRUE;
}

MusterPack *
muster_pack_parse (const char *json, GError **error)
{
  g_autoptr (MusterPack) pack = muster_pack_new ();
  g_autoptr (JsonNode) node = NULL;
  MusterJsonPlace root;

  g_return_val_if_fail (json != NULL, NULL);

  node = muster_json_parse (json, error);
  if (node == NULL)
    return NULL;
  root = muster_json_root (node);
  if (!muster_json_check_keys (&root, pack_keys, error) || !read_head (pack, &root, error) ||
      !muster_pack_read_rules (pack, &root, error) || !read_waivers (pack, &root, error) ||
      !muster_pack_read_subjects (pack, &root, error) ||
      !muster_pack_read_requirements (pack, &root, error) || !read_exclusive (pack, &root, error))
    return NULL;
  return g_steal_pointer (&pack);
}
