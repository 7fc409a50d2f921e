/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the subjects of a pack, and which lies within which. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/name.h"
#include "rules/pack-read.h"

#define MAX_WITHIN 8

static const char *const subject_keys[] = { "id", "title", "within", "code", NULL };

/* One text must mean one subject, however it is written. */
static gboolean
add_key (MusterPack *pack, MusterPackSubject *subject, const char *text,
         const MusterJsonPlace *place, const char *member, GError **error)
{
  g_autofree char *key = muster_name_make_key (text);
  MusterPackSubject *known = g_hash_table_lookup (pack->by_key, key);

  if (*key == '\0')
    return muster_json_refuse (place, member, _ ("expected a text with letters or digits"), error);
  if (known != NULL && known != subject)
    {
      /* Translators: a text, and a subject's id. */
      g_autofree char *expected =
          g_strdup_printf (_ ("“%s” already means the subject %s"), text, known->id);

      return muster_json_refuse (place, member, expected, error);
    }
  g_hash_table_replace (pack->by_key, g_steal_pointer (&key), subject);
  return TRUE;
}

static gboolean
read_subject (MusterPack *pack, const MusterJsonPlace *place, GError **error)
{
  MusterPackSubject *subject;
  const char *id, *title;

  if (!muster_json_check_keys (place, subject_keys, error))
    return FALSE;
  id = muster_pack_read_id (place, error);
  title = id != NULL ? muster_json_get_text (place, "title", error) : NULL;
  if (title == NULL)
    return FALSE;
  if (g_hash_table_contains (pack->by_id, id))
    return muster_json_refuse (place, "id", _ ("another subject has this id"), error);

  subject = g_new0 (MusterPackSubject, 1);
  subject->id = g_strdup (id);
  subject->title = g_strdup (title);
  subject->index = pack->subjects->len;
  g_ptr_array_add (pack->subjects, subject);
  g_hash_table_insert (pack->by_id, subject->id, subject);
  return muster_json_read_text (place, "within", &subject->within, error) &&
         muster_json_read_text (place, "code", &subject->code, error) &&
         add_key (pack, subject, id, place, "id", error) &&
         add_key (pack, subject, title, place, "title", error);
}

/* A subject may lie within one that comes later in the list, so this is checked when all are known. */
static gboolean
check_within (MusterPack *pack, const MusterJsonPlace *place, guint index, GError **error)
{
  const MusterPackSubject *subject = g_ptr_array_index (pack->subjects, index);
  guint depth = 0;

  while (subject->within != NULL)
    {
      subject = g_hash_table_lookup (pack->by_id, subject->within);
      if (subject == NULL)
        return muster_json_refuse (place, "within", _ ("expected the id of a subject"), error);
      if (subject->index == index)
        return muster_json_refuse (place, "within", _ ("this subject would lie within itself"),
                                   error);
      if (++depth > MAX_WITHIN)
        {
          g_autofree char *expected =
              g_strdup_printf (_ ("expected at most %d subjects within one another"), MAX_WITHIN);

          return muster_json_refuse (place, "within", expected, error);
        }
    }
  return TRUE;
}

gboolean
muster_pack_read_subjects (MusterPack *pack, const MusterJsonPlace *root, GError **error)
{
  JsonArray *array = muster_json_get_array (root, "subjects", MUSTER_PACK_MAX_SUBJECTS, error);
  MusterJsonPlace place;
  guint i;

  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    if (!muster_json_enter_element (root, "subjects", array, i, &place, error) ||
        !read_subject (pack, &place, error))
      return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    if (!muster_json_enter_element (root, "subjects", array, i, &place, error) ||
        !check_within (pack, &place, i, error))
      return FALSE;
  return TRUE;
}
