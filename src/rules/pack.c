/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A pack once it is read: who it is, and which subject a text means. Reading is in pack-read.c. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/name.h"
#include "rules/pack-private.h"

static void
free_subject (gpointer data)
{
  MusterPackSubject *subject = data;

  g_free (subject->id);
  g_free (subject->title);
  g_free (subject);
}

static void
free_requirement (gpointer data)
{
  MusterRequirement *requirement = data;

  g_free (requirement->id);
  g_free (requirement->title);
  g_strfreev (requirement->subjects);
  g_free (requirement->citation);
  g_free (requirement->address);
  g_free (requirement);
}

MusterPack *
muster_pack_new (void)
{
  MusterPack *pack = g_new0 (MusterPack, 1);

  g_atomic_ref_count_init (&pack->ref_count);
  pack->subjects = g_ptr_array_new_with_free_func (free_subject);
  pack->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  pack->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  pack->requirements = g_ptr_array_new_with_free_func (free_requirement);
  return pack;
}

MusterPack *
muster_pack_ref (MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  g_atomic_ref_count_inc (&pack->ref_count);
  return pack;
}

void
muster_pack_unref (MusterPack *pack)
{
  if (pack == NULL || !g_atomic_ref_count_dec (&pack->ref_count))
    return;
  g_hash_table_unref (pack->by_key);
  g_hash_table_unref (pack->by_id);
  g_ptr_array_unref (pack->subjects);
  g_ptr_array_unref (pack->requirements);
  g_free (pack->id);
  g_free (pack->title);
  g_free (pack->state);
  g_free (pack->version);
  g_free (pack);
}

const char *
muster_pack_get_id (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->id;
}

const char *
muster_pack_get_title (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->title;
}

const char *
muster_pack_get_version (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->version;
}

const char *
muster_pack_get_state (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->state;
}

MusterPeriodKind
muster_pack_get_period_kind (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, MUSTER_PERIOD_CALENDAR_YEAR);

  return pack->period_kind;
}

int
muster_pack_get_period_years (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, 1);

  return pack->period_years;
}

const GPtrArray *
muster_pack_get_requirements (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->requirements;
}

const char *
muster_pack_find_subject (const MusterPack *pack, const char *text)
{
  g_autofree char *key = NULL;
  MusterPackSubject *subject;

  g_return_val_if_fail (pack != NULL, NULL);

  if (text == NULL)
    return NULL;
  key = muster_name_make_key (text);
  subject = g_hash_table_lookup (pack->by_key, key);
  return subject != NULL ? subject->id : NULL;
}

const char *
muster_pack_get_subject_title (const MusterPack *pack, const char *subject)
{
  const MusterPackSubject *known;

  g_return_val_if_fail (pack != NULL, NULL);

  if (subject == NULL)
    return _ ("unclassified");
  known = g_hash_table_lookup (pack->by_id, subject);
  return known != NULL ? known->title : subject;
}
