/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a pack from its JSON. Whatever the format does not know is refused: a misspelt key that was
 * ignored would be a requirement that nobody checks. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "core/duration.h"
#include "core/money.h"
#include "core/name.h"
#include "core/word.h"
#include "rules/json-path.h"
#include "rules/pack-private.h"

#define FORMAT 1
#define MAX_SUBJECTS 1000
#define MAX_REQUIREMENTS 1000
#define MAX_YEARS 100
#define MAX_HOURS 100000

/* In the order of MusterPeriodKind. */
static const MusterWord period_kind_words[] = {
  { "certificate-cycle", N_ ("Certificate's cycle") },
  { "calendar-year", N_ ("Calendar year") },
  { NULL, NULL },
};

static const char *const pack_keys[] = { "format", "id",       "title",        "state", "version",
                                         "period", "subjects", "requirements", NULL };
static const char *const period_keys[] = { "kind", "years", NULL };
static const char *const subject_keys[] = { "id", "title", NULL };
static const char *const requirement_keys[] = { "id",   "title",    "hours", "subjects",
                                                "each", "citation", NULL };
static const char *const citation_keys[] = { "text", "address", NULL };

/* Ids go into files, scripts and overlays, so they are plain. */
static const char *
read_id (JsonObject *object, const char *path, GError **error)
{
  const char *id = muster_json_get_text (object, path, "id", error);

  if (id == NULL)
    return NULL;
  if (strlen (id) > 64 || strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-") != strlen (id))
    {
      muster_json_refuse (
          path, "id", _ ("expected small letters, digits and hyphens, such as domestic-violence"),
          error);
      return NULL;
    }
  return id;
}

static JsonObject *
get_element (JsonArray *array, guint i, const char *path, GError **error)
{
  JsonNode *node = json_array_get_element (array, i);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      muster_json_refuse (path, NULL, _ ("expected an object, { … }"), error);
      return NULL;
    }
  return json_node_get_object (node);
}

/* Reads a list of texts; NULL and an error where it is something else. */
static char **
read_texts (JsonObject *object, const char *path, const char *key, guint max, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array = muster_json_get_array (object, path, key, max, error);
  guint i;

  if (array == NULL)
    return NULL;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      g_autofree char *member = g_strdup_printf ("%s[%u]", key, i);
      const char *text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;

      if (text == NULL || *text == '\0')
        {
          muster_json_refuse (path, member, _ ("expected a text"), error);
          return NULL;
        }
      g_ptr_array_add (texts, g_strdup (text));
    }
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}

/* --- Head --------------------------------------------------------------------------------------- */

static gboolean
read_period (MusterPack *pack, JsonObject *root, GError **error)
{
  JsonObject *period = muster_json_get_object (root, "", "period", error);
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;
  const char *kind;
  double years = 1;
  int value;

  if (period == NULL || !muster_json_check_keys (period, "period", period_keys, error))
    return FALSE;
  kind = muster_json_get_text (period, "period", "kind", error);
  if (kind == NULL)
    return FALSE;
  if (!muster_word_find (period_kind_words, kind, &value))
    {
      words = muster_word_list (period_kind_words);
      /* Translators: a list of fixed words. */
      expected = g_strdup_printf (_ ("expected one of %s"), words);
      return muster_json_refuse ("period", "kind", expected, error);
    }
  pack->period_kind = (MusterPeriodKind) value;
  if (pack->period_kind == MUSTER_PERIOD_CALENDAR_YEAR && json_object_has_member (period, "years"))
    return muster_json_refuse ("period", "years", _ ("a calendar year takes no number of years"),
                               error);
  if (pack->period_kind == MUSTER_PERIOD_CERTIFICATE_CYCLE &&
      (!muster_json_read_number (json_object_get_member (period, "years"), &years) || years < 1 ||
       years > MAX_YEARS || years != floor (years)))
    return muster_json_refuse (
        "period", "years", _ ("expected a whole number of years from 1 to 100, such as 3"), error);
  pack->period_years = (int) years;
  return TRUE;
}

static gboolean
read_head (MusterPack *pack, JsonObject *root, GError **error)
{
  const char *id, *title, *state, *version;
  double format;

  if (!muster_json_read_number (json_object_get_member (root, "format"), &format) ||
      format != FORMAT)
    return muster_json_refuse ("", "format", _ ("expected 1, the format that this Muster reads"),
                               error);
  id = read_id (root, "", error);
  title = id != NULL ? muster_json_get_text (root, "", "title", error) : NULL;
  state = title != NULL ? muster_json_get_text (root, "", "state", error) : NULL;
  version = state != NULL ? muster_json_get_text (root, "", "version", error) : NULL;
  if (version == NULL)
    return FALSE;
  if (strlen (state) != 2 || !g_ascii_isupper (state[0]) || !g_ascii_isupper (state[1]))
    return muster_json_refuse ("", "state", _ ("expected a postal code, such as CT"), error);
  if (muster_date_parse_iso (version) == MUSTER_DATE_NONE)
    return muster_json_refuse ("", "version", _ ("expected a date, such as 2026-06-30"), error);
  pack->id = g_strdup (id);
  pack->title = g_strdup (title);
  pack->state = g_strdup (state);
  pack->version = g_strdup (version);
  return read_period (pack, root, error);
}

/* --- Subjects ----------------------------------------------------------------------------------- */

/* One text must mean one subject, however it is written. */
static gboolean
add_key (MusterPack *pack, MusterPackSubject *subject, const char *text, const char *path,
         GError **error)
{
  g_autofree char *key = muster_name_make_key (text);
  MusterPackSubject *known = g_hash_table_lookup (pack->by_key, key);

  if (*key == '\0')
    return muster_json_refuse (path, NULL, _ ("expected a text with letters or digits"), error);
  if (known != NULL && known != subject)
    {
      /* Translators: a text, and a subject's id. */
      g_autofree char *expected =
          g_strdup_printf (_ ("“%s” already means the subject %s"), text, known->id);

      return muster_json_refuse (path, NULL, expected, error);
    }
  g_hash_table_replace (pack->by_key, g_steal_pointer (&key), subject);
  return TRUE;
}

static gboolean
read_subject (MusterPack *pack, JsonObject *object, const char *path, GError **error)
{
  MusterPackSubject *subject;
  const char *id, *title;

  if (!muster_json_check_keys (object, path, subject_keys, error))
    return FALSE;
  id = read_id (object, path, error);
  title = id != NULL ? muster_json_get_text (object, path, "title", error) : NULL;
  if (title == NULL)
    return FALSE;
  if (g_hash_table_contains (pack->by_id, id))
    return muster_json_refuse (path, "id", _ ("another subject has this id"), error);

  subject = g_new0 (MusterPackSubject, 1);
  subject->id = g_strdup (id);
  subject->title = g_strdup (title);
  g_ptr_array_add (pack->subjects, subject);
  g_hash_table_insert (pack->by_id, subject->id, subject);
  return add_key (pack, subject, id, path, error) && add_key (pack, subject, title, path, error);
}

static gboolean
read_subjects (MusterPack *pack, JsonObject *root, GError **error)
{
  JsonArray *array = muster_json_get_array (root, "", "subjects", MAX_SUBJECTS, error);
  guint i;

  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("subjects[%u]", i);
      JsonObject *object = get_element (array, i, path, error);

      if (object == NULL || !read_subject (pack, object, path, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Requirements ------------------------------------------------------------------------------- */

static gboolean
read_hours (JsonObject *object, const char *path, const char *key, gint64 *seconds, GError **error)
{
  double hours;

  if (!muster_json_read_number (json_object_get_member (object, key), &hours) || hours < 0 ||
      hours > MAX_HOURS)
    return muster_json_refuse (path, key, _ ("expected a number of hours, such as 60"), error);
  *seconds = (gint64) llround (hours * MUSTER_SECONDS_PER_HOUR);
  return TRUE;
}

/* An hours of null says that no source gives the number; leaving the key out says nothing. */
static gboolean
read_numbers (MusterRequirement *requirement, JsonObject *object, const char *path, GError **error)
{
  JsonNode *hours = json_object_get_member (object, "hours");

  requirement->required = MUSTER_NUMBER_NONE;
  if (hours == NULL)
    return muster_json_refuse (path, "hours",
                               _ ("expected a number of hours, such as 60, or null where no source "
                                  "gives one"),
                               error);
  if (!JSON_NODE_HOLDS_NULL (hours) &&
      !read_hours (object, path, "hours", &requirement->required, error))
    return FALSE;
  if (!json_object_has_member (object, "each"))
    return TRUE;
  if (requirement->subjects == NULL || requirement->required == MUSTER_NUMBER_NONE)
    return muster_json_refuse (path, "each", _ ("expected only beside subjects and hours"), error);
  return read_hours (object, path, "each", &requirement->each, error);
}

static gboolean
read_requirement_subjects (MusterPack *pack, MusterRequirement *requirement, JsonObject *object,
                           const char *path, GError **error)
{
  guint i;

  if (!json_object_has_member (object, "subjects"))
    return TRUE;
  requirement->subjects = read_texts (object, path, "subjects", MAX_SUBJECTS, error);
  if (requirement->subjects == NULL)
    return FALSE;
  if (requirement->subjects[0] == NULL)
    return muster_json_refuse (path, "subjects", _ ("expected at least one subject"), error);
  for (i = 0; requirement->subjects[i] != NULL; i++)
    {
      const char *subject = requirement->subjects[i];
      g_autofree char *member = g_strdup_printf ("subjects[%u]", i);
      guint j;

      if (!g_hash_table_contains (pack->by_id, subject))
        {
          g_autofree char *expected = g_strdup_printf (
              _ ("expected the id of a subject, and no subject has the id “%s”"), subject);

          return muster_json_refuse (path, member, expected, error);
        }
      for (j = 0; j < i; j++)
        if (g_str_equal (subject, requirement->subjects[j]))
          return muster_json_refuse (path, member, _ ("this subject is named twice"), error);
    }
  return TRUE;
}

static gboolean
read_citation (MusterRequirement *requirement, JsonObject *object, const char *path, GError **error)
{
  JsonObject *citation = muster_json_get_object (object, path, "citation", error);
  g_autofree char *citation_path = g_strconcat (path, ".citation", NULL);
  const char *text, *address = NULL;

  if (citation == NULL || !muster_json_check_keys (citation, citation_path, citation_keys, error))
    return FALSE;
  text = muster_json_get_text (citation, citation_path, "text", error);
  if (text == NULL)
    return FALSE;
  if (json_object_has_member (citation, "address"))
    {
      address = muster_json_get_text (citation, citation_path, "address", error);
      if (address == NULL)
        return FALSE;
    }
  requirement->citation = g_strdup (text);
  requirement->address = g_strdup (address);
  return TRUE;
}

static gboolean
has_requirement (const MusterPack *pack, const char *id)
{
  guint i;

  for (i = 0; i < pack->requirements->len; i++)
    {
      const MusterRequirement *requirement = g_ptr_array_index (pack->requirements, i);

      if (g_strcmp0 (requirement->id, id) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_requirement (MusterPack *pack, JsonObject *object, const char *path, GError **error)
{
  MusterRequirement *requirement;
  const char *id, *title;

  if (!muster_json_check_keys (object, path, requirement_keys, error))
    return FALSE;
  id = read_id (object, path, error);
  title = id != NULL ? muster_json_get_text (object, path, "title", error) : NULL;
  if (title == NULL)
    return FALSE;
  if (has_requirement (pack, id))
    return muster_json_refuse (path, "id", _ ("another requirement has this id"), error);

  requirement = g_new0 (MusterRequirement, 1);
  g_ptr_array_add (pack->requirements, requirement);
  requirement->id = g_strdup (id);
  requirement->title = g_strdup (title);
  return read_requirement_subjects (pack, requirement, object, path, error) &&
         read_numbers (requirement, object, path, error) &&
         read_citation (requirement, object, path, error);
}

static gboolean
read_requirements (MusterPack *pack, JsonObject *root, GError **error)
{
  JsonArray *array = muster_json_get_array (root, "", "requirements", MAX_REQUIREMENTS, error);
  guint i;

  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return muster_json_refuse ("", "requirements", _ ("expected at least one requirement"), error);
  for (i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *path = g_strdup_printf ("requirements[%u]", i);
      JsonObject *object = get_element (array, i, path, error);

      if (object == NULL || !read_requirement (pack, object, path, error))
        return FALSE;
    }
  return TRUE;
}

MusterPack *
muster_pack_parse (const char *json, GError **error)
{
  g_autoptr (MusterPack) pack = muster_pack_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonObject *root;

  g_return_val_if_fail (json != NULL, NULL);

  node = muster_json_parse (json, error);
  if (node == NULL)
    return NULL;
  root = json_node_get_object (node);
  if (!muster_json_check_keys (root, "", pack_keys, error) || !read_head (pack, root, error) ||
      !read_subjects (pack, root, error) || !read_requirements (pack, root, error))
    return NULL;
  return g_steal_pointer (&pack);
}
