/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Extends the text of a pack. Everything that stands in it already stays as it is written. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/duration.h"
#include "core/name.h"
#include "core/officer.h"
#include "json/json-path.h"
#include "rules/draft-private.h"
#include "rules/pack-private.h"

#define MAX_ID_STEM 56 /* leaves room for a number within the 64 of an id */

gboolean
muster_draft_refuse (MusterDraft *draft, const char *field, const char *sentence)
{
  draft->field = field;
  g_set_error_literal (draft->error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* --- Texts -------------------------------------------------------------------------------------- */

char *
muster_draft_require_text (MusterDraft *draft, const char *field, const char *typed,
                           const char *sentence)
{
  char *text = muster_name_squeeze (typed);

  if (text == NULL)
    muster_draft_refuse (draft, field, sentence);
  return text;
}

/* What stands between semicolons, squeezed; nothing where nothing does. */
GPtrArray *
muster_draft_split (const char *typed)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) pieces = g_strsplit (typed != NULL ? typed : "", ";", -1);
  guint i;

  for (i = 0; pieces[i] != NULL; i++)
    {
      char *text = muster_name_squeeze (pieces[i]);

      if (text != NULL)
        g_ptr_array_add (texts, text);
    }
  return texts;
}

/* "Low-light shooting" is "low-light-shooting". */
static char *
make_stem (const char *title, const char *otherwise)
{
  g_autofree char *ascii = g_str_to_ascii (title, "C");
  GString *id = g_string_new (NULL);
  const char *c;

  for (c = ascii; *c != '\0' && id->len < MAX_ID_STEM; c++)
    if (g_ascii_isalnum (*c))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_append (id, otherwise);
  return g_string_free (id, FALSE);
}

static gboolean
is_taken (const MusterDraft *draft, const char *id, gboolean is_subject)
{
  guint i;

  if (!is_subject)
    return muster_pack_find_requirement (draft->own, id) != NULL;
  if (muster_pack_find_subject (draft->own, id) != NULL)
    return TRUE;
  for (i = 0; i < draft->packs->len; i++)
    if (muster_pack_find_subject (g_ptr_array_index (draft->packs, i), id) != NULL)
      return TRUE;
  return FALSE;
}

char *
muster_draft_make_id (const MusterDraft *draft, const char *title, gboolean is_subject)
{
  g_autofree char *stem = make_stem (title, is_subject ? "subject" : "requirement");
  char *id = g_strdup (stem);
  guint n;

  for (n = 2; is_taken (draft, id, is_subject); n++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n);
    }
  return id;
}

/* --- Subjects ----------------------------------------------------------------------------------- */

static gboolean
lies_within (const MusterPack *pack, const MusterPackSubject *subject, const char *id)
{
  while (subject != NULL && !g_str_equal (subject->id, id))
    subject = subject->within != NULL ? g_hash_table_lookup (pack->by_id, subject->within) : NULL;
  return subject != NULL;
}

static JsonObject *
find_subject_object (const MusterDraft *draft, const char *id)
{
  JsonArray *subjects = json_object_get_array_member (draft->root, "subjects");
  guint i;

  for (i = 0; i < json_array_get_length (subjects); i++)
    {
      JsonObject *object = json_array_get_object_element (subjects, i);

      if (g_strcmp0 (json_object_get_string_member (object, "id"), id) == 0)
        return object;
    }
  return NULL;
}

static void
take_subject_over (const MusterDraft *draft, const MusterPackSubject *subject, gboolean is_top)
{
  JsonObject *object = find_subject_object (draft, subject->id);

  if (object == NULL)
    {
      object = json_object_new ();
      json_object_set_string_member (object, "id", subject->id);
      json_object_set_string_member (object, "title", subject->title);
      if (subject->code != NULL)
        json_object_set_string_member (object, "code", subject->code);
      json_array_add_object_element (json_object_get_array_member (draft->root, "subjects"),
                                     object);
    }
  if (!is_top && !json_object_has_member (object, "within"))
    json_object_set_string_member (object, "within", subject->within);
}

/* A pack admits only subjects of its own, so what lies within a subject comes along with it. */
static void
take_over (const MusterDraft *draft, const MusterPack *pack, const char *id)
{
  guint i;

  for (i = 0; i < pack->subjects->len; i++)
    {
      const MusterPackSubject *subject = g_ptr_array_index (pack->subjects, i);

      if (lies_within (pack, subject, id))
        take_subject_over (draft, subject, g_str_equal (subject->id, id));
    }
}

/* The id of a subject that any pack knows, now in the text as well. */
const char *
muster_draft_name_subject (MusterDraft *draft, const char *field, const char *text)
{
  g_autofree char *sentence = NULL;
  guint i;

  for (i = 0; i < draft->packs->len; i++)
    {
      const MusterPack *pack = g_ptr_array_index (draft->packs, i);
      const char *id = muster_pack_find_subject (pack, text);

      if (id == NULL)
        continue;
      if (!g_str_equal (muster_pack_get_id (pack), muster_pack_get_id (draft->own)))
        take_over (draft, pack, id);
      return id;
    }
  sentence = g_strdup_printf (
      /* Translators: what was typed. */
      _ ("No adopted rules have the subject “%s”. Add it as a new subject first, or type another."),
      text);
  muster_draft_refuse (draft, field, sentence);
  return NULL;
}

/* --- Additions --------------------------------------------------------------------------------- */

static gboolean
add_requirement (MusterDraft *draft, const MusterRequirementDraft *typed)
{
  JsonObject *object = json_object_new ();

  json_array_add_object_element (json_object_get_array_member (draft->root, "requirements"),
                                 object);
  return muster_draft_write_requirement (draft, typed, object);
}

static gboolean
write_subject (MusterDraft *draft, const MusterSubjectDraft *typed)
{
  g_autofree char *title =
      muster_draft_require_text (draft, "title", typed->title, _ ("Type the name of the subject."));
  g_autofree char *code = muster_name_squeeze (typed->code);
  g_autofree char *within = muster_name_squeeze (typed->within);
  g_autofree char *id = NULL;
  const char *area = NULL;
  JsonObject *object;

  if (title == NULL)
    return FALSE;
  if (is_taken (draft, title, TRUE))
    return muster_draft_refuse (draft, "title", _ ("The adopted rules have this subject already."));
  if (within != NULL)
    area = muster_draft_name_subject (draft, "within", within);
  if (within != NULL && area == NULL)
    return FALSE;
  id = muster_draft_make_id (draft, title, TRUE);
  object = json_object_new ();
  json_array_add_object_element (json_object_get_array_member (draft->root, "subjects"), object);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "title", title);
  if (code != NULL)
    json_object_set_string_member (object, "code", code);
  if (area != NULL)
    json_object_set_string_member (object, "within", area);
  return TRUE;
}

/* --- The text ----------------------------------------------------------------------------------- */

char *
muster_draft_next_version (const char *version, MusterDate today)
{
  MusterDate last = version != NULL ? muster_date_parse_iso (version) : MUSTER_DATE_NONE;
  char iso[MUSTER_DATE_TEXT_SIZE];

  if (last != MUSTER_DATE_NONE && last >= today)
    return g_strdup (muster_date_print (last + 1, iso));
  return g_strdup (muster_date_print (today, iso));
}

/* Reads the text, has the edit written into it, and reads what came out. */
static char *
edit_text (const char *json, const MusterDraftEdit *edit, const GPtrArray *packs,
           const char *version, const char **field, GError **error)
{
  g_autoptr (MusterPack) own = muster_pack_parse (json, error);
  g_autoptr (MusterPack) edited = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  MusterDraft draft = { packs, own, NULL, edit->id, NULL, error };
  gboolean is_written;

  if (own == NULL)
    return NULL;
  node = muster_json_parse (json, error);
  draft.root = json_node_get_object (node);
  json_object_set_string_member (draft.root, "version", version);
  if (edit->subject != NULL)
    is_written = write_subject (&draft, edit->subject);
  else if (edit->id == NULL)
    is_written = add_requirement (&draft, edit->requirement);
  else
    is_written = edit->requirement != NULL
                     ? muster_draft_write_change (&draft, edit->requirement, edit->on)
                     : muster_draft_write_end (&draft, edit->on);
  if (field != NULL)
    *field = draft.field;
  if (!is_written)
    return NULL;
  text = json_to_string (node, TRUE);
  edited = muster_pack_parse (text, error);
  return edited != NULL ? g_steal_pointer (&text) : NULL;
}

char *
muster_draft_edit (const char *json, const MusterDraftEdit *edit, const GPtrArray *packs,
                   const char *version, const char **field, GError **error)
{
  g_return_val_if_fail (json != NULL && edit != NULL && packs != NULL && version != NULL, NULL);
  g_return_val_if_fail (edit->id != NULL || edit->requirement != NULL || edit->subject != NULL,
                        NULL);

  if (field != NULL)
    *field = NULL;
  return edit_text (json, edit, packs, version, field, error);
}

char *
muster_draft_add_requirement (const char *json, const MusterRequirementDraft *draft,
                              const GPtrArray *packs, const char *version, const char **field,
                              GError **error)
{
  const MusterDraftEdit edit = { draft, NULL, NULL, NULL };

  return muster_draft_edit (json, &edit, packs, version, field, error);
}

char *
muster_draft_add_subject (const char *json, const MusterSubjectDraft *draft, const GPtrArray *packs,
                          const char *version, const char **field, GError **error)
{
  const MusterDraftEdit edit = { NULL, draft, NULL, NULL };

  return muster_draft_edit (json, &edit, packs, version, field, error);
}

gboolean
muster_draft_check (const char *json, const MusterDraftEdit *edit, const GPtrArray *packs,
                    const char *field, GError **error)
{
  g_autoptr (MusterPack) own = NULL;
  g_autoptr (JsonNode) node = NULL;
  MusterDraft draft = { packs, NULL, NULL, edit->id, NULL, NULL };
  MusterDate on;

  g_return_val_if_fail (json != NULL && edit != NULL && packs != NULL && field != NULL, FALSE);

  own = muster_pack_parse (json, error);
  if (own == NULL)
    return FALSE;
  draft.error = error;
  if (g_str_equal (field, "on"))
    return muster_draft_read_day (&draft, edit->on, &on);
  node = muster_json_parse (json, error);
  draft.own = own;
  draft.root = json_node_get_object (node);
  return muster_draft_check_member (&draft, edit->requirement, field, error);
}
