/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads which credits a requirement is about, and to whom it applies. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/certificate.h"
#include "core/officer.h"
#include "rules/pack-read.h"

#define MAX_CONDITIONS 20

static const char *const except_keys[] = { MUSTER_PACK_FILTER_KEYS, NULL };
static const char *const condition_keys[] = { "employment",  "certificates", "ranks",
                                              "assignments", "agencies",     "hired",
                                              "certified",   "academy",      NULL };

/* --- Filters ------------------------------------------------------------------------------------ */

static gboolean
read_subjects (MusterPack *pack, const MusterJsonPlace *place, MusterFilter *filter, GError **error)
{
  guint i;

  if (!muster_json_read_texts (place, "subjects", MUSTER_PACK_MAX_SUBJECTS, &filter->subjects,
                               error))
    return FALSE;
  for (i = 0; filter->subjects != NULL && filter->subjects[i] != NULL; i++)
    if (!g_hash_table_contains (pack->by_id, filter->subjects[i]))
      {
        g_autofree char *expected =
            g_strdup_printf (_ ("expected the id of a subject, and no subject has the id “%s”"),
                             filter->subjects[i]);

        return muster_json_refuse_element (place, "subjects", (int) i, expected, error);
      }
  muster_pack_admit (pack, filter);
  return TRUE;
}

static gboolean
read_block (const MusterJsonPlace *place, MusterFilter *filter, GError **error)
{
  if (!muster_json_has (place, "block_hours"))
    return TRUE;
  if (!muster_json_read_hours (place, "block_hours", &filter->block, error))
    return FALSE;
  return filter->block > 0 ||
         muster_json_refuse (place, "block_hours", _ ("expected hours above 0, such as 2"), error);
}

static gboolean
read_own (MusterPack *pack, const MusterJsonPlace *place, MusterFilter *filter, GError **error)
{
  int role = -1;

  if (!read_subjects (pack, place, filter, error) ||
      !muster_pack_read_keys (place, "courses", &filter->courses, error) ||
      !muster_pack_read_keys (place, "delivery", &filter->deliveries, error) ||
      !muster_pack_read_keys (place, "providers", &filter->providers, error) ||
      !muster_json_read_word (place, "role", muster_role_words, &role, error) ||
      !read_block (place, filter, error) ||
      !muster_json_read_hundredths (place, "score", 100, &filter->score, error) ||
      !muster_json_read_boolean (place, "proof", &filter->proof, error))
    return FALSE;
  filter->role = role >= 0 ? 1u << role : 0;
  return TRUE;
}

gboolean
muster_pack_read_filter (MusterPack *pack, const MusterJsonPlace *place, MusterFilter *filter,
                         GError **error)
{
  MusterJsonPlace child;

  if (!read_own (pack, place, filter, error))
    return FALSE;
  if (!muster_json_has (place, "except"))
    return TRUE;
  if (!muster_json_enter (place, "except", &child, error) ||
      !muster_json_check_keys (&child, except_keys, error))
    return FALSE;
  if (json_object_get_size (child.object) == 0)
    return muster_json_refuse (place, "except", _ ("expected at least one key"), error);
  filter->except = g_new0 (MusterFilter, 1);
  return read_own (pack, &child, filter->except, error);
}

/* --- Conditions --------------------------------------------------------------------------------- */

static gboolean
read_condition (const MusterJsonPlace *place, GArray *conditions, GError **error)
{
  MusterCondition *condition;

  if (!muster_json_check_keys (place, condition_keys, error))
    return FALSE;
  if (json_object_get_size (place->object) == 0)
    return muster_json_refuse (place, NULL, _ ("expected at least one key"), error);
  g_array_set_size (conditions, conditions->len + 1);
  condition = &g_array_index (conditions, MusterCondition, conditions->len - 1);
  return muster_json_read_bits (place, "employment", muster_employment_type_words,
                                &condition->employments, error) &&
         muster_json_read_bits (place, "certificates", muster_certificate_kind_words,
                                &condition->certificates, error) &&
         muster_pack_read_keys (place, "ranks", &condition->ranks, error) &&
         muster_pack_read_keys (place, "assignments", &condition->assignments, error) &&
         muster_pack_read_keys (place, "agencies", &condition->agencies, error) &&
         muster_pack_read_range (place, "hired", &condition->hired, error) &&
         muster_pack_read_range (place, "certified", &condition->certified, error) &&
         muster_pack_read_range (place, "academy", &condition->academy, error);
}

static gboolean
read_conditions (const MusterJsonPlace *place, GArray *conditions, GError **error)
{
  MusterJsonPlace child;
  JsonArray *array;
  guint i;

  if (muster_json_is_object (place, "applies"))
    return muster_json_enter (place, "applies", &child, error) &&
           read_condition (&child, conditions, error);
  array = muster_json_get_array (place, "applies", MAX_CONDITIONS, error);
  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return muster_json_refuse (place, "applies", _ ("expected at least one element"), error);
  for (i = 0; i < json_array_get_length (array); i++)
    if (!muster_json_enter_element (place, "applies", array, i, &child, error) ||
        !read_condition (&child, conditions, error))
      return FALSE;
  return TRUE;
}

gboolean
muster_pack_read_applies (const MusterJsonPlace *place, GArray **conditions, GError **error)
{
  if (!muster_json_has (place, "applies"))
    return TRUE;
  g_clear_pointer (conditions, g_array_unref);
  *conditions = muster_condition_array_new ();
  return read_conditions (place, *conditions, error);
}
