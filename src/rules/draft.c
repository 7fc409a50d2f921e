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
#include "rules/draft.h"
#include "rules/pack-private.h"

#define MAX_ID_STEM 56 /* leaves room for a number within the 64 of an id */

/* What is read of a draft is refused with the member that it stood in. */
typedef struct
{
  const GPtrArray *packs;
  MusterPack *own; /* what the text said so far */
  JsonObject *root;
  const char *field;
  GError **error;
} Draft;

static gboolean
refuse (Draft *draft, const char *field, const char *sentence)
{
  draft->field = field;
  g_set_error_literal (draft->error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, sentence);
  return FALSE;
}

/* --- Texts -------------------------------------------------------------------------------------- */

static char *
require_text (Draft *draft, const char *field, const char *typed, const char *sentence)
{
  char *text = muster_name_squeeze (typed);

  if (text == NULL)
    refuse (draft, field, sentence);
  return text;
}

/* What stands between semicolons, squeezed; nothing where nothing does. */
static GPtrArray *
split (const char *typed)
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

static JsonArray *
make_array (const GPtrArray *texts)
{
  JsonArray *array = json_array_new ();
  guint i;

  for (i = 0; i < texts->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (texts, i));
  return array;
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
is_taken (const Draft *draft, const char *id, gboolean is_subject)
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

static char *
make_id (const Draft *draft, const char *title, gboolean is_subject)
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
find_subject_object (const Draft *draft, const char *id)
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
take_subject_over (const Draft *draft, const MusterPackSubject *subject, gboolean is_top)
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
take_over (const Draft *draft, const MusterPack *pack, const char *id)
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
static const char *
name_subject (Draft *draft, const char *field, const char *text)
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
  refuse (draft, field, sentence);
  return NULL;
}

static gboolean
write_subjects (Draft *draft, const char *typed, JsonObject *object)
{
  g_autoptr (GPtrArray) texts = split (typed);
  JsonArray *array;
  guint i;

  if (texts->len == 0)
    return TRUE;
  array = json_array_new ();
  json_object_set_array_member (object, "subjects", array);
  for (i = 0; i < texts->len; i++)
    {
      const char *id = name_subject (draft, "subjects", g_ptr_array_index (texts, i));

      if (id == NULL)
        return FALSE;
      json_array_add_string_element (array, id);
    }
  return TRUE;
}

/* --- Members of a requirement ------------------------------------------------------------------- */

static gboolean
write_hours (Draft *draft, const char *typed, JsonObject *object)
{
  g_autofree char *text = muster_name_squeeze (typed);
  gint64 seconds = 0;

  if (text == NULL || !muster_duration_parse (text, &seconds, NULL) || seconds <= 0)
    return refuse (draft, "hours", _ ("Type how many hours are asked, such as 4 or 2:30."));
  json_object_set_double_member (object, "hours",
                                 (double) seconds / (double) MUSTER_SECONDS_PER_HOUR);
  return TRUE;
}

static gboolean
write_audience (Draft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  gboolean is_rank = typed->audience == MUSTER_DRAFT_RANKS;
  g_autoptr (GPtrArray) names = split (typed->names);
  JsonObject *applies;

  if (typed->audience == MUSTER_DRAFT_SWORN)
    return TRUE;
  if (typed->audience == MUSTER_DRAFT_EVERYBODY)
    {
      int i;

      g_ptr_array_set_size (names, 0);
      for (i = 0; i < MUSTER_EMPLOYMENT_TYPE_OUTSIDE; i++)
        g_ptr_array_add (names, g_strdup (muster_word_nick (muster_employment_type_words, i)));
    }
  else if (names->len == 0)
    return refuse (draft, "names",
                   is_rank ? _ ("Type the ranks, such as Sergeant; Lieutenant.")
                           : _ ("Type the assignments, such as School resource officer."));
  applies = json_object_new ();
  json_object_set_array_member (applies,
                                typed->audience == MUSTER_DRAFT_EVERYBODY ? "employment"
                                : is_rank                                 ? "ranks"
                                                                          : "assignments",
                                make_array (names));
  json_object_set_object_member (object, "applies", applies);
  return TRUE;
}

static gboolean
write_period (Draft *draft, MusterDraftPeriod period, JsonObject *object)
{
  static const char *const kinds[] = {
    [MUSTER_DRAFT_CALENDAR_YEAR] = "calendar-year",
    [MUSTER_DRAFT_LAST_12] = "last-months",
    [MUSTER_DRAFT_LAST_24] = "last-months",
    [MUSTER_DRAFT_LAST_36] = "last-months",
    [MUSTER_DRAFT_ONCE] = "once",
    [MUSTER_DRAFT_CYCLE] = "certificate-cycle",
  };
  JsonObject *window = json_object_new ();
  guint i;

  json_object_set_object_member (object, "period", window);
  json_object_set_string_member (window, "kind", kinds[period]);
  if (period >= MUSTER_DRAFT_LAST_12 && period <= MUSTER_DRAFT_LAST_36)
    json_object_set_int_member (window, "months", 12 * (period - MUSTER_DRAFT_LAST_12 + 1));
  if (period != MUSTER_DRAFT_CYCLE)
    return TRUE;
  for (i = 0; i < draft->packs->len; i++)
    {
      const MusterWindow *state = muster_pack_get_window (g_ptr_array_index (draft->packs, i));

      if (state->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE || state->years == 0)
        continue;
      json_object_set_int_member (window, "years", state->years);
      return TRUE;
    }
  return refuse (draft, "period",
                 _ ("No adopted rules have certificate cycles. Choose another period."));
}

static gboolean
write_from (Draft *draft, const char *typed, JsonObject *object)
{
  g_autofree char *text = muster_name_squeeze (typed);
  g_autoptr (GError) error = NULL;
  char iso[MUSTER_DATE_TEXT_SIZE];
  MusterDate from;
  JsonObject *range;

  if (text == NULL)
    return TRUE;
  if (!muster_date_parse_typed (text, &from, &error))
    return refuse (draft, "from", error->message);
  range = json_object_new ();
  json_object_set_string_member (range, "from", muster_date_print (from, iso));
  json_object_set_object_member (object, "in_force", range);
  return TRUE;
}

static gboolean
write_citation (Draft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autofree char *text =
      require_text (draft, "citation", typed->citation,
                    _ ("Name what it stands on, such as General Order 9, section 3."));
  g_autofree char *address = muster_name_squeeze (typed->address);
  JsonObject *citation;

  if (text == NULL)
    return FALSE;
  citation = json_object_new ();
  json_object_set_string_member (citation, "text", text);
  if (address != NULL)
    json_object_set_string_member (citation, "address", address);
  json_object_set_object_member (object, "citation", citation);
  return TRUE;
}

static gboolean
write_title (Draft *draft, const char *typed, JsonObject *object)
{
  g_autofree char *title =
      require_text (draft, "title", typed, _ ("Type what is asked, such as Low-light shooting."));
  g_autofree char *key = NULL;
  g_autofree char *id = NULL;
  guint i;

  if (title == NULL)
    return FALSE;
  key = muster_name_make_key (title);
  for (i = 0; i < draft->own->requirements->len; i++)
    {
      const MusterRequirement *other = g_ptr_array_index (draft->own->requirements, i);
      g_autofree char *known = muster_name_make_key (other->title);

      if (g_str_equal (known, key))
        return refuse (draft, "title",
                       _ ("The agency's own rules have a requirement of this name. Type another."));
    }
  id = make_id (draft, title, FALSE);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "title", title);
  return TRUE;
}

static gboolean
write_requirement (Draft *draft, const MusterRequirementDraft *typed)
{
  JsonObject *object = json_object_new ();

  json_array_add_object_element (json_object_get_array_member (draft->root, "requirements"),
                                 object);
  return write_title (draft, typed->title, object) && write_audience (draft, typed, object) &&
         write_hours (draft, typed->hours, object) && write_period (draft, typed->period, object) &&
         write_subjects (draft, typed->subjects, object) &&
         write_from (draft, typed->from, object) && write_citation (draft, typed, object);
}

static gboolean
write_subject (Draft *draft, const MusterSubjectDraft *typed)
{
  g_autofree char *title =
      require_text (draft, "title", typed->title, _ ("Type the name of the subject."));
  g_autofree char *code = muster_name_squeeze (typed->code);
  g_autofree char *within = muster_name_squeeze (typed->within);
  g_autofree char *id = NULL;
  const char *area = NULL;
  JsonObject *object;

  if (title == NULL)
    return FALSE;
  if (is_taken (draft, title, TRUE))
    return refuse (draft, "title", _ ("The adopted rules have this subject already."));
  if (within != NULL)
    area = name_subject (draft, "within", within);
  if (within != NULL && area == NULL)
    return FALSE;
  id = make_id (draft, title, TRUE);
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

/* Reads the text, has one of the two written into it, and reads what came out. */
static char *
extend (const char *json, const MusterRequirementDraft *requirement,
        const MusterSubjectDraft *subject, const GPtrArray *packs, const char *version,
        const char **field, GError **error)
{
  g_autoptr (MusterPack) own = muster_pack_parse (json, error);
  g_autoptr (MusterPack) extended = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;
  Draft draft = { packs, own, NULL, NULL, error };
  gboolean is_written;

  if (own == NULL)
    return NULL;
  node = muster_json_parse (json, error);
  draft.root = json_node_get_object (node);
  json_object_set_string_member (draft.root, "version", version);
  is_written = requirement != NULL ? write_requirement (&draft, requirement)
                                   : write_subject (&draft, subject);
  if (field != NULL)
    *field = draft.field;
  if (!is_written)
    return NULL;
  text = json_to_string (node, TRUE);
  extended = muster_pack_parse (text, error);
  return extended != NULL ? g_steal_pointer (&text) : NULL;
}

char *
muster_draft_add_requirement (const char *json, const MusterRequirementDraft *draft,
                              const GPtrArray *packs, const char *version, const char **field,
                              GError **error)
{
  g_return_val_if_fail (json != NULL && draft != NULL && packs != NULL && version != NULL, NULL);

  return extend (json, draft, NULL, packs, version, field, error);
}

char *
muster_draft_add_subject (const char *json, const MusterSubjectDraft *draft, const GPtrArray *packs,
                          const char *version, const char **field, GError **error)
{
  g_return_val_if_fail (json != NULL && draft != NULL && packs != NULL && version != NULL, NULL);

  return extend (json, NULL, draft, packs, version, field, error);
}
