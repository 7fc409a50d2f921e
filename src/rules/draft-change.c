/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A requirement of the agency's own is changed or ends. With a day, what was asked before stays for the periods before;
 * without one it is corrected as if it had never been written. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/name.h"
#include "rules/draft-private.h"
#include "rules/pack-private.h"

static JsonArray *
get_requirements (const MusterDraft *draft)
{
  return json_object_get_array_member (draft->root, "requirements");
}

static gboolean
find_object (MusterDraft *draft, guint *index, JsonObject **object)
{
  JsonArray *array = get_requirements (draft);

  for (*index = 0; *index < json_array_get_length (array); (*index)++)
    {
      *object = json_array_get_object_element (array, *index);
      if (g_strcmp0 (json_object_get_string_member (*object, "id"), draft->id) == 0)
        return TRUE;
    }
  g_set_error (draft->error, MUSTER_ERROR, MUSTER_ERROR_NOT_FOUND,
               _ ("“%s” is no requirement of the agency's own."), draft->id);
  return FALSE;
}

gboolean
muster_draft_read_day (MusterDraft *draft, const char *typed, MusterDate *day)
{
  g_autofree char *text = muster_name_squeeze (typed);
  g_autoptr (GError) error = NULL;

  *day = MUSTER_DATE_NONE;
  return text == NULL || muster_date_parse_typed (text, day, &error) ||
         muster_draft_refuse (draft, "on", error->message);
}

static void
remove_all (JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);
  GList *key;

  for (key = keys; key != NULL; key = key->next)
    json_object_remove_member (object, key->data);
}

static void
copy_members (JsonObject *from, JsonObject *to)
{
  JsonObjectIter iter;
  const char *key;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, from);
  while (json_object_iter_next_ordered (&iter, &key, &node))
    json_object_set_member (to, key, json_node_copy (node));
}

/* --- Changing ----------------------------------------------------------------------------------- */

static const MusterRequirement *
find_last (const MusterDraft *draft)
{
  const MusterRequirement *last = muster_pack_find_requirement (draft->own, draft->id);

  while (last != NULL && last->next != NULL)
    last = last->next;
  return last;
}

/* Another kind of counting would leave keys of the old one behind. */
static gboolean
check_kind (MusterDraft *draft, JsonObject *now, const MusterRequirement *last)
{
  const char *counts =
      json_object_get_string_member_with_default (now, "counts", muster_count_kind_words[0].nick);

  return g_str_equal (counts, muster_word_nick (muster_count_kind_words, (int) last->counts)) ||
         muster_draft_refuse (
             draft, "kind",
             _ ("What is asked stays of its kind. End this requirement on that day, "
                "and add another one from it."));
}

/* A change keeps what it does not name, so the usual is said in full. */
static gboolean
say_what_is_left_out (MusterDraft *draft, JsonObject *now, const MusterRequirement *last)
{
  const struct
  {
    const char *key;
    const char *field;
    gboolean was_there;
  } lists[] = {
    { "subjects", "subjects", last->filter.subjects != NULL },
    { "courses", "courses", last->filter.courses != NULL },
    { "valid_months", "months", last->valid_months > 0 },
    { "applies", "audience", last->applies != NULL },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].was_there && !json_object_has_member (now, lists[i].key))
      return muster_draft_refuse (
          draft, lists[i].field,
          _ ("A change on a day narrows this or widens it, but cannot leave "
             "it out. End this requirement, and add another one."));
  if (!json_object_has_member (now, "level"))
    json_object_set_string_member (now, "level", "officer");
  return TRUE;
}

static gboolean
add_change (MusterDraft *draft, JsonObject *object, JsonObject *now, MusterDate day)
{
  const MusterRequirement *last = find_last (draft);
  g_autofree char *date = muster_date_format (last->binds_from);
  g_autofree char *sentence = NULL;
  char iso[MUSTER_DATE_TEXT_SIZE];

  if (last->binds_from != MUSTER_DATE_NONE && day <= last->binds_from)
    {
      sentence = g_strdup_printf (_ ("It changed on %s before. Type a later day."), date);
      return muster_draft_refuse (draft, "on", sentence);
    }
  if (!check_kind (draft, now, last))
    return FALSE;
  if (!say_what_is_left_out (draft, now, last))
    return FALSE;
  json_object_remove_member (now, "id");
  json_object_remove_member (now, "in_force");
  json_object_set_string_member (now, "from", muster_date_print (day, iso));
  if (!json_object_has_member (object, "changes"))
    json_object_set_array_member (object, "changes", json_array_new ());
  json_array_add_object_element (json_object_get_array_member (object, "changes"),
                                 json_object_ref (now));
  return TRUE;
}

gboolean
muster_draft_write_change (MusterDraft *draft, const MusterRequirementDraft *typed, const char *on)
{
  g_autoptr (JsonObject) now = json_object_new ();
  JsonObject *object;
  MusterDate day;
  guint index;

  if (!find_object (draft, &index, &object) || !muster_draft_read_day (draft, on, &day) ||
      !muster_draft_write_requirement (draft, typed, now))
    return FALSE;
  if (day != MUSTER_DATE_NONE)
    return add_change (draft, object, now, day);
  if (json_object_has_member (object, "changes"))
    return muster_draft_refuse (draft, "on",
                                _ ("It changed before. Type the day from which this holds."));
  remove_all (object);
  copy_members (now, object);
  return TRUE;
}

/* --- Ending ------------------------------------------------------------------------------------- */

gboolean
muster_draft_write_end (MusterDraft *draft, const char *on)
{
  const MusterRequirement *requirement = muster_pack_find_requirement (draft->own, draft->id);
  char iso[MUSTER_DATE_TEXT_SIZE];
  JsonObject *object, *range;
  MusterDate day;
  guint index;

  if (!find_object (draft, &index, &object) || !muster_draft_read_day (draft, on, &day))
    return FALSE;
  if (day == MUSTER_DATE_NONE)
    {
      json_array_remove_element (get_requirements (draft), index);
      return TRUE;
    }
  if (requirement->in_force.from != MUSTER_DATE_NONE && day <= requirement->in_force.from)
    return muster_draft_refuse (
        draft, "on", _ ("It is not asked before that day. Leave the day empty to take it out."));
  range = json_object_new ();
  if (requirement->in_force.from != MUSTER_DATE_NONE)
    json_object_set_string_member (range, "from",
                                   muster_date_print (requirement->in_force.from, iso));
  json_object_set_string_member (range, "to", muster_date_print (day - 1, iso));
  json_object_set_object_member (object, "in_force", range);
  return TRUE;
}
