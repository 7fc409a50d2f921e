/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads requirements and their changes. A change is the variant before it with the given members
 * replaced, so that it is complete in itself. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/pack-read.h"

#define MAX_CHANGES 50
#define MAX_DAYS 366
#define MAX_WARN_DAYS 1000

/* What a requirement and a change of it may both say. */
#define VARIANT_KEYS                                                                               \
  "title", "citation", "consequence", "counts", "level", "applies", "period",                      \
      MUSTER_PACK_FILTER_KEYS, "except", "names", "certificates", "hours", "times", "per",         \
      "running", "valid_months", "each", "parts", "caps", "mandates", "surplus", "repeats",        \
      "prorate", "conversions", "grace_days", "report", "notice_days", "warn_days"

static const char *const requirement_keys[] = { "id", VARIANT_KEYS, "in_force", "changes", NULL };
static const char *const change_keys[] = { "from", VARIANT_KEYS, NULL };
static const char *const report_keys[] = { "month", "day", NULL };

/* In the order of "officer": neither, "agency", "recommended". */
static const MusterWord level_words[] = {
  { "officer", "" },
  { "agency", "" },
  { "recommended", "" },
  { NULL, NULL },
};

/* --- One variant -------------------------------------------------------------------------------- */

static gboolean
read_level (const MusterJsonPlace *place, MusterRequirement *requirement, GError **error)
{
  int level = 0;

  if (!muster_json_read_word (place, "level", level_words, &level, error))
    return FALSE;
  requirement->is_agency_level = level == 1;
  requirement->is_recommended = level == 2;
  return TRUE;
}

static gboolean
read_period (MusterPack *pack, const MusterJsonPlace *place, MusterRequirement *requirement,
             GError **error)
{
  if (muster_json_has (place, "period"))
    return muster_pack_read_window (place, &requirement->window, error);
  if (!pack->has_window)
    return muster_json_refuse (place, "period",
                               _ ("expected a period, since the pack as a whole has none"), error);
  muster_window_copy (&pack->window, &requirement->window);
  return TRUE;
}

static gboolean
read_dates (const MusterJsonPlace *place, MusterRequirement *requirement, GError **error)
{
  MusterJsonPlace child;

  if (!muster_json_read_integer (place, "grace_days", 0, MAX_DAYS, &requirement->grace_days,
                                 error) ||
      !muster_json_read_integer (place, "notice_days", 0, MAX_DAYS, &requirement->notice_days,
                                 error) ||
      !muster_json_read_integers (place, "warn_days", 0, MAX_WARN_DAYS, &requirement->warn_days,
                                  error) ||
      !muster_pack_read_range (place, "in_force", &requirement->in_force, error))
    return FALSE;
  if (!muster_json_has (place, "report"))
    return TRUE;
  if (!muster_json_enter (place, "report", &child, error) ||
      !muster_json_check_keys (&child, report_keys, error))
    return FALSE;
  if (!muster_json_has (&child, "month") || !muster_json_has (&child, "day"))
    return muster_json_refuse (place, "report", _ ("expected a month and a day"), error);
  requirement->report_month = 1;
  requirement->report_day = 1;
  return muster_pack_read_day (&child, &requirement->report_month, &requirement->report_day, error);
}

static gboolean
read_variant (MusterPack *pack, const MusterJsonPlace *place, MusterRequirement *requirement,
              GError **error)
{
  return muster_json_read_text (place, "title", &requirement->title, error) &&
         muster_json_read_text (place, "consequence", &requirement->consequence, error) &&
         read_level (place, requirement, error) &&
         muster_pack_read_applies (place, &requirement->applies, error) &&
         read_period (pack, place, requirement, error) &&
         muster_pack_read_counting (pack, place, requirement, error) &&
         read_dates (place, requirement, error) &&
         muster_pack_read_citation (place, &requirement->citation, &requirement->address, error);
}

/* --- Changes ------------------------------------------------------------------------------------ */

static void
set_members (JsonObject *object, JsonObject *members)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, members);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    json_object_set_member (object, key, json_node_ref (node));
}

static gboolean
read_change (MusterPack *pack, const MusterJsonPlace *place, MusterRequirement *before,
             GError **error)
{
  MusterDate from = MUSTER_DATE_NONE;

  if (!muster_json_read_date (place, "from", &from, error))
    return FALSE;
  if (from == MUSTER_DATE_NONE)
    return muster_json_refuse (place, "from", _ ("expected a date, such as 2026-06-30"), error);
  if (from <= before->binds_from)
    return muster_json_refuse (place, "from",
                               _ ("expected a later date than that of the change before"), error);
  before->next = muster_requirement_new ();
  before->next->id = g_strdup (before->id);
  before->next->binds_from = from;
  return read_variant (pack, place, before->next, error);
}

static gboolean
read_changes (MusterPack *pack, const MusterJsonPlace *place, MusterRequirement *requirement,
              GError **error)
{
  g_autoptr (JsonObject) merged = json_object_new ();
  JsonArray *array;
  guint i;

  if (!muster_json_has (place, "changes"))
    return TRUE;
  array = muster_json_get_array (place, "changes", MAX_CHANGES, error);
  if (array == NULL)
    return FALSE;
  set_members (merged, place->object);
  for (i = 0; i < json_array_get_length (array); i++, requirement = requirement->next)
    {
      MusterJsonPlace child;

      if (!muster_json_enter_element (place, "changes", array, i, &child, error) ||
          !muster_json_check_keys (&child, change_keys, error))
        return FALSE;
      if (json_object_get_size (child.object) < 2)
        return muster_json_refuse (&child, NULL, _ ("expected from and what changes"), error);
      json_object_remove_member (merged, "from");
      set_members (merged, child.object);
      child.object = merged;
      if (!read_change (pack, &child, requirement, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Requirements ------------------------------------------------------------------------------- */

static gboolean
read_requirement (MusterPack *pack, const MusterJsonPlace *place, GError **error)
{
  MusterRequirement *requirement;
  const char *id;

  if (!muster_json_check_keys (place, requirement_keys, error))
    return FALSE;
  id = muster_pack_read_id (place, error);
  if (id == NULL || muster_json_get_text (place, "title", error) == NULL)
    return FALSE;
  if (muster_pack_find_requirement (pack, id) != NULL)
    return muster_json_refuse (place, "id", _ ("another requirement has this id"), error);

  requirement = muster_requirement_new ();
  g_ptr_array_add (pack->requirements, requirement);
  requirement->id = g_strdup (id);
  return read_variant (pack, place, requirement, error) &&
         read_changes (pack, place, requirement, error);
}

/* A mandate may come later in the list than the total, so this is checked when all are known. */
static gboolean
check_mandates (const MusterPack *pack, const MusterJsonPlace *place,
                const MusterRequirement *requirement, GError **error)
{
  guint i;

  for (i = 0; requirement->mandates != NULL && requirement->mandates[i] != NULL; i++)
    {
      const MusterRequirement *mandate =
          muster_pack_find_requirement (pack, requirement->mandates[i]);

      if (mandate == NULL || mandate->counts != MUSTER_COUNT_HOURS ||
          g_str_equal (mandate->id, requirement->id))
        return muster_json_refuse_element (
            place, "mandates", (int) i,
            _ ("expected the id of another requirement of this pack that counts hours"), error);
    }
  return TRUE;
}

static gboolean
check_chain (const MusterPack *pack, const MusterJsonPlace *place,
             const MusterRequirement *requirement, GError **error)
{
  MusterJsonPlace change = { place, "changes", 0, NULL };

  if (!check_mandates (pack, place, requirement, error))
    return FALSE;
  for (; (requirement = requirement->next) != NULL; change.index++)
    if (!check_mandates (pack, &change, requirement, error))
      return FALSE;
  return TRUE;
}

gboolean
muster_pack_read_requirements (MusterPack *pack, const MusterJsonPlace *root, GError **error)
{
  JsonArray *array =
      muster_json_get_array (root, "requirements", MUSTER_PACK_MAX_REQUIREMENTS, error);
  MusterJsonPlace place;
  guint i;

  if (array == NULL)
    return FALSE;
  /* The agency's own pack is empty until somebody at the agency writes a rule. */
  if (json_array_get_length (array) == 0 && pack->state != NULL)
    return muster_json_refuse (root, "requirements", _ ("expected at least one requirement"),
                               error);
  for (i = 0; i < json_array_get_length (array); i++)
    if (!muster_json_enter_element (root, "requirements", array, i, &place, error) ||
        !read_requirement (pack, &place, error))
      return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    if (!muster_json_enter_element (root, "requirements", array, i, &place, error) ||
        !check_chain (pack, &place, g_ptr_array_index (pack->requirements, i), error))
      return FALSE;
  return TRUE;
}
