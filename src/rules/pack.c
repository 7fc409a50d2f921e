/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A pack once it is read: who it is, and which subject a text means. Reading is in pack-read*.c, the life
 * of requirements in requirement.c. */

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
  g_free (subject->within);
  g_free (subject->code);
  g_free (subject);
}

static void
free_requirement (gpointer data)
{
  muster_requirement_free (data);
}

static void
free_group (gpointer data)
{
  g_strfreev (data);
}

static void
clear_waiver_reason (gpointer data)
{
  MusterWaiverReason *reason = data;

  g_free (reason->id);
  g_free (reason->title);
  g_free (reason->citation);
  g_free (reason->address);
}

static const MusterPackRules open_rules = {
  .basis = MUSTER_BASIS_PERIOD_END,
  .counts_on_class_end = MUSTER_ANSWER_OPEN,
  .partial_counts = MUSTER_ANSWER_OPEN,
  .unendorsed_counts = MUSTER_ANSWER_OPEN,
  .outside_employment_counts = MUSTER_ANSWER_OPEN,
  .late_rest_counts = MUSTER_ANSWER_OPEN,
  .rejected_counts = MUSTER_ANSWER_OPEN,
  .teaching = { MUSTER_ANSWER_OPEN, 100, MUSTER_NUMBER_NONE, FALSE },
};

/* The calendar year, for a pack that names no window because each requirement does. */
static const MusterWindow calendar_year = {
  .kind = MUSTER_PERIOD_CALENDAR_YEAR,
  .years = 1,
  .month = 1,
  .day = 1,
  .before = MUSTER_ANSWER_OPEN,
};

MusterPack *
muster_pack_new (void)
{
  MusterPack *pack = g_new0 (MusterPack, 1);

  g_atomic_ref_count_init (&pack->ref_count);
  pack->window = calendar_year;
  pack->rules = open_rules;
  pack->subjects = g_ptr_array_new_with_free_func (free_subject);
  pack->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  pack->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  pack->requirements = g_ptr_array_new_with_free_func (free_requirement);
  pack->exclusive = g_ptr_array_new_with_free_func (free_group);
  pack->waivers = g_array_new (FALSE, TRUE, sizeof (MusterWaiverReason));
  g_array_set_clear_func (pack->waivers, clear_waiver_reason);
  return pack;
}

static MusterRequirement *
copy_chain (const MusterRequirement *requirement, guint n_subjects)
{
  MusterRequirement *first = muster_requirement_copy (requirement, n_subjects);
  MusterRequirement *last = first;

  while ((requirement = requirement->next) != NULL)
    last = last->next = muster_requirement_copy (requirement, n_subjects);
  return first;
}

MusterPack *
muster_pack_copy (const MusterPack *pack)
{
  MusterPack *copy = g_new0 (MusterPack, 1);
  guint i;

  g_atomic_ref_count_init (&copy->ref_count);
  copy->id = g_strdup (pack->id);
  copy->title = g_strdup (pack->title);
  copy->state = g_strdup (pack->state);
  copy->version = g_strdup (pack->version);
  copy->has_window = pack->has_window;
  muster_window_copy (&pack->window, &copy->window);
  copy->rules = pack->rules;
  copy->subjects = g_ptr_array_ref (pack->subjects);
  copy->by_id = g_hash_table_ref (pack->by_id);
  copy->by_key = g_hash_table_ref (pack->by_key);
  copy->requirements = g_ptr_array_new_with_free_func (free_requirement);
  for (i = 0; i < pack->requirements->len; i++)
    g_ptr_array_add (copy->requirements,
                     copy_chain (g_ptr_array_index (pack->requirements, i), pack->subjects->len));
  copy->exclusive = g_ptr_array_ref (pack->exclusive);
  copy->waivers = g_array_ref (pack->waivers);
  return copy;
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
  g_ptr_array_unref (pack->exclusive);
  g_array_unref (pack->waivers);
  muster_window_clear (&pack->window);
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

const MusterPackRules *
muster_pack_get_rules (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return &pack->rules;
}

const MusterWindow *
muster_pack_get_window (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return &pack->window;
}

const GPtrArray *
muster_pack_get_requirements (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->requirements;
}

const MusterRequirement *
muster_pack_find_requirement (const MusterPack *pack, const char *id)
{
  guint i;

  g_return_val_if_fail (pack != NULL, NULL);

  for (i = 0; i < pack->requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (pack->requirements, i);

      if (g_strcmp0 (requirement->id, id) == 0)
        return requirement;
    }
  return NULL;
}

const GPtrArray *
muster_pack_get_exclusive (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->exclusive;
}

const GArray *
muster_pack_get_waiver_reasons (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, NULL);

  return pack->waivers;
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

guint
muster_pack_get_n_subjects (const MusterPack *pack)
{
  g_return_val_if_fail (pack != NULL, 0);

  return pack->subjects->len;
}

const char *
muster_pack_get_subject_id (const MusterPack *pack, guint index)
{
  const MusterPackSubject *subject;

  g_return_val_if_fail (pack != NULL && index < pack->subjects->len, NULL);

  subject = g_ptr_array_index (pack->subjects, index);
  return subject->id;
}

static const MusterPackSubject *
lookup_subject (const MusterPack *pack, const char *id)
{
  return id != NULL ? g_hash_table_lookup (pack->by_id, id) : NULL;
}

int
muster_pack_get_subject_index (const MusterPack *pack, const char *subject)
{
  const MusterPackSubject *known;

  g_return_val_if_fail (pack != NULL, -1);

  known = lookup_subject (pack, subject);
  return known != NULL ? (int) known->index : -1;
}

const char *
muster_pack_get_subject_title (const MusterPack *pack, const char *subject)
{
  const MusterPackSubject *known;

  g_return_val_if_fail (pack != NULL, NULL);

  if (subject == NULL)
    return _ ("unclassified");
  known = lookup_subject (pack, subject);
  return known != NULL ? known->title : subject;
}

const char *
muster_pack_get_subject_code (const MusterPack *pack, const char *subject)
{
  const MusterPackSubject *known;

  g_return_val_if_fail (pack != NULL, NULL);

  known = lookup_subject (pack, subject);
  return known != NULL ? known->code : NULL;
}
