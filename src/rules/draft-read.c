/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A requirement as it would have been typed. What a draft cannot hold is found by writing it again: where that says
 * something else, the requirement is left to who wrote it. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "core/officer.h"
#include "json/json-path.h"
#include "rules/describe.h"
#include "rules/draft-private.h"
#include "rules/pack-private.h"

static const char *const known_keys[] = {
  "id",   "title", "citation", "counts",  "level", "applies",      "period", "in_force", "changes",
  "from", "hours", "subjects", "courses", "names", "valid_months", "each",   NULL,
};

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                       _ ("This requirement says more than the form can hold. Change it in the "
                          "agency's own file of rules, and adopt that."));
  return FALSE;
}

static gboolean
has_known_keys (JsonObject *object)
{
  g_autoptr (GList) keys = json_object_get_members (object);
  JsonArray *changes;
  GList *key;
  guint i;

  for (key = keys; key != NULL; key = key->next)
    if (!g_strv_contains (known_keys, key->data))
      return FALSE;
  if (!json_object_has_member (object, "changes"))
    return TRUE;
  changes = json_object_get_array_member (object, "changes");
  for (i = 0; i < json_array_get_length (changes); i++)
    if (!has_known_keys (json_array_get_object_element (changes, i)))
      return FALSE;
  return TRUE;
}

/* The requirement in the text; NULL where it says more than a draft can. */
static JsonObject *
find_object (JsonNode *node, const char *id)
{
  JsonArray *array = json_object_get_array_member (json_node_get_object (node), "requirements");
  guint i;

  for (i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      if (g_strcmp0 (json_object_get_string_member (object, "id"), id) == 0)
        return has_known_keys (object) ? object : NULL;
    }
  return NULL;
}

/* --- As it would be typed ------------------------------------------------------------------------- */

static const char *
keep (GPtrArray *texts, char *text)
{
  g_ptr_array_add (texts, text);
  return text;
}

/* The member as the last change has it, which names it. */
static JsonNode *
find_member (JsonObject *object, const char *key)
{
  JsonNode *found = json_object_get_member (object, key);
  JsonArray *changes = json_object_has_member (object, "changes")
                           ? json_object_get_array_member (object, "changes")
                           : NULL;
  guint i;

  for (i = 0; changes != NULL && i < json_array_get_length (changes); i++)
    {
      JsonObject *change = json_array_get_object_element (changes, i);

      if (json_object_has_member (change, key))
        found = json_object_get_member (change, key);
    }
  return found;
}

/* The texts of a list as they were written: what was read knows them without their capitals. */
static const char *
join (GPtrArray *texts, JsonNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  JsonArray *array =
      node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint i;

  for (i = 0; array != NULL && i < json_array_get_length (array); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "",
                            json_array_get_string_element (array, i));
  return keep (texts, g_strdup (text->str));
}

/* One of the lists of whom it concerns; several sets of conditions are none of a draft's. */
static const char *
join_condition (GPtrArray *texts, JsonObject *object, const char *key)
{
  JsonNode *applies = find_member (object, "applies");

  return join (texts, applies != NULL && JSON_NODE_HOLDS_OBJECT (applies)
                          ? json_object_get_member (json_node_get_object (applies), key)
                          : NULL);
}

static void
read_audience (JsonObject *object, const MusterRequirement *requirement,
               MusterRequirementDraft *draft, GPtrArray *texts)
{
  const MusterCondition *condition = requirement->applies != NULL && requirement->applies->len > 0
                                         ? &g_array_index (requirement->applies, MusterCondition, 0)
                                         : NULL;
  g_autoptr (GString) employments = g_string_new (NULL);
  int i;

  draft->audience = MUSTER_DRAFT_SWORN;
  if (condition == NULL)
    return;
  for (i = 0; muster_employment_type_words[i].nick != NULL; i++)
    if ((condition->employments & 1u << i) != 0)
      g_string_append_printf (employments, "%s%s", employments->len > 0 ? "; " : "",
                              muster_word_label (muster_employment_type_words, i));
  draft->audience = condition->ranks != NULL         ? MUSTER_DRAFT_RANKS
                    : condition->assignments != NULL ? MUSTER_DRAFT_ASSIGNMENTS
                    : condition->employments == (1u << MUSTER_EMPLOYMENT_TYPE_OUTSIDE) - 1
                        ? MUSTER_DRAFT_EVERYBODY
                        : MUSTER_DRAFT_EMPLOYMENTS;
  if (draft->audience == MUSTER_DRAFT_RANKS)
    draft->names = join_condition (texts, object, "ranks");
  else if (draft->audience == MUSTER_DRAFT_ASSIGNMENTS)
    draft->names = join_condition (texts, object, "assignments");
  else if (draft->audience == MUSTER_DRAFT_EMPLOYMENTS)
    draft->names = keep (texts, g_strdup (employments->str));
}

static void
read_period (const MusterWindow *window, MusterRequirementDraft *draft, GPtrArray *texts)
{
  static const MusterDraftPeriod periods[] = {
    [MUSTER_PERIOD_CERTIFICATE_CYCLE] = MUSTER_DRAFT_CYCLE,
    [MUSTER_PERIOD_CALENDAR_YEAR] = MUSTER_DRAFT_CALENDAR_YEAR,
    [MUSTER_PERIOD_FIXED] = MUSTER_DRAFT_CALENDAR_YEAR,
    [MUSTER_PERIOD_LAST_MONTHS] = MUSTER_DRAFT_LAST_12,
    [MUSTER_PERIOD_ONCE] = MUSTER_DRAFT_ONCE,
    [MUSTER_PERIOD_RESTARTING] = MUSTER_DRAFT_YEARS,
  };

  draft->period = periods[window->kind];
  if (window->kind == MUSTER_PERIOD_CALENDAR_YEAR && window->years > 1)
    {
      draft->period = MUSTER_DRAFT_BLOCKS;
      draft->first_year = keep (texts, g_strdup_printf ("%d", window->first_year));
    }
  if (window->kind == MUSTER_PERIOD_LAST_MONTHS && window->months >= 24)
    draft->period = window->months < 36 ? MUSTER_DRAFT_LAST_24 : MUSTER_DRAFT_LAST_36;
  if (draft->period == MUSTER_DRAFT_YEARS || draft->period == MUSTER_DRAFT_BLOCKS)
    draft->years = keep (texts, g_strdup_printf ("%d", window->years));
}

static void
read_amount (JsonObject *object, const MusterPack *own, const MusterRequirement *requirement,
             MusterRequirementDraft *draft, GPtrArray *texts)
{
  char hours[MUSTER_DURATION_TEXT_SIZE];
  g_autoptr (GString) subjects = g_string_new (NULL);
  char **subject = requirement->filter.subjects;

  draft->kind = requirement->counts == MUSTER_COUNT_COURSES       ? MUSTER_DRAFT_COMPLETION
                : requirement->counts == MUSTER_COUNT_CREDENTIALS ? MUSTER_DRAFT_CREDENTIAL
                                                                  : MUSTER_DRAFT_HOURS;
  if (requirement->required != MUSTER_NUMBER_NONE)
    draft->hours = keep (texts, g_strdup (muster_duration_print (requirement->required, hours)));
  if (find_member (object, "each") != NULL && requirement->parts != NULL)
    draft->each =
        keep (texts, g_strdup (muster_duration_print (
                         g_array_index (requirement->parts, MusterPart, 0).required, hours)));
  draft->courses = join (texts, find_member (object, "courses"));
  draft->holds = join (texts, find_member (object, "names"));
  if (requirement->valid_months > 0)
    draft->months = keep (texts, g_strdup_printf ("%d", requirement->valid_months));
  for (; subject != NULL && *subject != NULL; subject++)
    g_string_append_printf (subjects, "%s%s", subjects->len > 0 ? "; " : "",
                            muster_pack_get_subject_title (own, *subject));
  draft->subjects = keep (texts, g_strdup (subjects->str));
}

/* --- Whether that is all of it -------------------------------------------------------------------- */

static gboolean
say_the_same (const MusterPack *own, const MusterRequirement *a, const MusterPack *other,
              const MusterRequirement *b)
{
  g_autofree char *applies_a = muster_requirement_describe_applies (a);
  g_autofree char *applies_b = muster_requirement_describe_applies (b);
  g_autofree char *window_a = muster_requirement_describe_window (a);
  g_autofree char *window_b = muster_requirement_describe_window (b);
  g_autofree char *counting_a = muster_requirement_describe_counting (own, a);
  g_autofree char *counting_b = muster_requirement_describe_counting (other, b);

  return g_str_equal (applies_a, applies_b) && g_str_equal (counting_a, counting_b) &&
         (a->counts == MUSTER_COUNT_CREDENTIALS || g_str_equal (window_a, window_b)) &&
         a->required == b->required && a->is_recommended == b->is_recommended;
}

static gboolean
is_whole (const char *json, const MusterPack *own, const MusterRequirement *requirement,
          const MusterRequirementDraft *draft, const GPtrArray *packs)
{
  g_autofree char *title = g_strdup_printf ("%s again", draft->title);
  MusterRequirementDraft copy = *draft;
  g_autoptr (MusterPack) written = NULL;
  g_autofree char *text = NULL;
  const GPtrArray *requirements;

  copy.title = title;
  text =
      muster_draft_add_requirement (json, &copy, packs, muster_pack_get_version (own), NULL, NULL);
  written = text != NULL ? muster_pack_parse (text, NULL) : NULL;
  if (written == NULL)
    return FALSE;
  requirements = muster_pack_get_requirements (written);
  return say_the_same (own, requirement, written,
                       g_ptr_array_index (requirements, requirements->len - 1));
}

gboolean
muster_draft_read_requirement (const char *json, const char *id, const GPtrArray *packs,
                               MusterRequirementDraft *draft, GPtrArray *texts, GError **error)
{
  g_autoptr (MusterPack) own = NULL;
  g_autoptr (JsonNode) node = NULL;
  const MusterRequirement *last;
  JsonObject *object;
  MusterDate from, to;

  g_return_val_if_fail (json != NULL && id != NULL && packs != NULL, FALSE);
  g_return_val_if_fail (draft != NULL && texts != NULL, FALSE);

  own = muster_pack_parse (json, error);
  last = own != NULL ? muster_pack_find_requirement (own, id) : NULL;
  if (own == NULL)
    return FALSE;
  node = muster_json_parse (json, NULL);
  object = find_object (node, id);
  if (last == NULL || object == NULL)
    return refuse (error);
  from = last->in_force.from;
  to = last->in_force.to;
  while (last->next != NULL)
    last = last->next;
  *draft = (MusterRequirementDraft){ .title = keep (texts, g_strdup (last->title)),
                                     .citation = keep (texts, g_strdup (last->citation)),
                                     .address = keep (texts, g_strdup (last->address)),
                                     .is_recommended = last->is_recommended };
  if (from != MUSTER_DATE_NONE)
    draft->from = keep (texts, muster_date_format (from));
  read_audience (object, last, draft, texts);
  read_period (&last->window, draft, texts);
  read_amount (object, own, last, draft, texts);
  return (to == MUSTER_DATE_NONE && is_whole (json, own, last, draft, packs)) || refuse (error);
}
