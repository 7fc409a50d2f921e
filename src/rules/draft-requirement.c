/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A requirement as it was typed becomes an object of JSON. What the reader would refuse is refused here first, with the
 * field that it was typed into. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/duration.h"
#include "core/name.h"
#include "core/officer.h"
#include "rules/draft-private.h"
#include "rules/pack-private.h"

#define MAX_HOURS 10000
#define MAX_MONTHS 1200
#define MAX_YEARS 20
#define FIRST_YEAR 1950
#define LAST_YEAR 2199

const char *const muster_draft_period_kinds[] = {
  [MUSTER_DRAFT_CALENDAR_YEAR] = "calendar-year",
  [MUSTER_DRAFT_LAST_12] = "last-months",
  [MUSTER_DRAFT_LAST_24] = "last-months",
  [MUSTER_DRAFT_LAST_36] = "last-months",
  [MUSTER_DRAFT_ONCE] = "once",
  [MUSTER_DRAFT_CYCLE] = "certificate-cycle",
  [MUSTER_DRAFT_YEARS] = "restarting",
  [MUSTER_DRAFT_BLOCKS] = "fixed-years",
};

static JsonArray *
make_array (const GPtrArray *texts)
{
  JsonArray *array = json_array_new ();
  guint i;

  for (i = 0; i < texts->len; i++)
    json_array_add_string_element (array, g_ptr_array_index (texts, i));
  return array;
}

/* Subjects may lie in each other, so an hour may serve two of them: only one by itself is compared with the whole. */
static gboolean
write_each (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autofree char *text = muster_name_squeeze (typed->each);
  g_autoptr (GPtrArray) subjects = muster_draft_split (typed->subjects);
  gint64 seconds = 0, all = 0;

  if (typed->kind != MUSTER_DRAFT_HOURS || text == NULL)
    return TRUE;
  if (!muster_duration_parse (text, &seconds, NULL) || seconds <= 0)
    return muster_draft_refuse (draft, "each",
                                _ ("Type how many hours are asked in each subject, such as 1."));
  if (subjects->len == 0)
    return muster_draft_refuse (draft, "each",
                                _ ("Type the subjects first: each of them is asked for."));
  if (typed->hours != NULL && muster_duration_parse (typed->hours, &all, NULL) && seconds > all)
    return muster_draft_refuse (draft, "each",
                                _ ("Type at most the hours that are asked of all together."));
  json_object_set_double_member (object, "each",
                                 (double) seconds / (double) MUSTER_SECONDS_PER_HOUR);
  return TRUE;
}

static gboolean
write_hours (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autofree char *text = muster_name_squeeze (typed->hours);
  gint64 seconds = 0;

  if (typed->kind != MUSTER_DRAFT_HOURS)
    return TRUE;
  if (text == NULL || !muster_duration_parse (text, &seconds, NULL) || seconds <= 0)
    return muster_draft_refuse (draft, "hours",
                                _ ("Type how many hours are asked, such as 4 or 2:30."));
  if (seconds > MAX_HOURS * MUSTER_SECONDS_PER_HOUR)
    return muster_draft_refuse (draft, "hours", _ ("Type at most 10000 hours."));
  json_object_set_double_member (object, "hours",
                                 (double) seconds / (double) MUSTER_SECONDS_PER_HOUR);
  return TRUE;
}

/* A number of years or months that is typed as such. */
static gboolean
read_number (MusterDraft *draft, const char *field, const char *typed, int max,
             const char *sentence, int *number)
{
  g_autofree char *text = muster_name_squeeze (typed);
  gint64 value;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, 1, max, &value, NULL))
    return muster_draft_refuse (draft, field, sentence);
  *number = (int) value;
  return TRUE;
}

/* A course, or any of the subjects, without regard to its time. */
static gboolean
write_completion (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autoptr (GPtrArray) courses = muster_draft_split (typed->courses);
  g_autofree char *subjects = muster_name_squeeze (typed->subjects);

  if (typed->kind != MUSTER_DRAFT_COMPLETION)
    return TRUE;
  json_object_set_string_member (object, "counts", "courses");
  if (courses->len == 0 && subjects == NULL)
    return muster_draft_refuse (
        draft, "courses", _ ("Type a course by its code or title, or a subject further down."));
  if (courses->len > 0)
    json_object_set_array_member (object, "courses", make_array (courses));
  return TRUE;
}

static gboolean
write_credential (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autoptr (GPtrArray) names = muster_draft_split (typed->holds);
  g_autofree char *months = muster_name_squeeze (typed->months);
  int number;

  if (typed->kind != MUSTER_DRAFT_CREDENTIAL)
    return TRUE;
  json_object_set_string_member (object, "counts", "credentials");
  if (names->len == 0)
    return muster_draft_refuse (draft, "holds", _ ("Type what is to be held, such as CPR."));
  json_object_set_array_member (object, "names", make_array (names));
  if (months == NULL)
    return TRUE;
  if (!read_number (draft, "months", months, MAX_MONTHS,
                    _ ("Type a number of months from 1 to 1200, such as 24."), &number))
    return FALSE;
  json_object_set_int_member (object, "valid_months", number);
  return TRUE;
}

/* The words of the employments that were typed; NULL where one is none. */
static GPtrArray *
read_employments (const GPtrArray *typed)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < typed->len; i++)
    {
      int value;

      if (!muster_word_find_typed (muster_employment_type_words, g_ptr_array_index (typed, i),
                                   &value))
        return NULL;
      g_ptr_array_add (nicks, g_strdup (muster_word_nick (muster_employment_type_words, value)));
    }
  return g_steal_pointer (&nicks);
}

/* Everybody but who only takes part in classes. */
static GPtrArray *
list_employed (void)
{
  GPtrArray *nicks = g_ptr_array_new_with_free_func (g_free);
  int i;

  for (i = 0; i < MUSTER_EMPLOYMENT_TYPE_OUTSIDE; i++)
    g_ptr_array_add (nicks, g_strdup (muster_word_nick (muster_employment_type_words, i)));
  return nicks;
}

static gboolean
write_audience (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  static const struct
  {
    const char *key;
    const char *sentence;
  } audiences[] = {
    [MUSTER_DRAFT_EVERYBODY] = { "employment", "" },
    [MUSTER_DRAFT_RANKS] = { "ranks", N_ ("Type the ranks, such as Sergeant; Lieutenant.") },
    [MUSTER_DRAFT_ASSIGNMENTS] = { "assignments",
                                   N_ ("Type the assignments, such as School resource officer.") },
    [MUSTER_DRAFT_EMPLOYMENTS] = { "employment", N_ ("Type kinds of employment out of %s, apart by "
                                                     "semicolons.") },
  };
  g_autoptr (GPtrArray) names = muster_draft_split (typed->names);
  g_autoptr (GPtrArray) found = NULL;
  JsonObject *applies;

  if (typed->audience == MUSTER_DRAFT_SWORN)
    return TRUE;
  if (typed->audience == MUSTER_DRAFT_EVERYBODY)
    found = list_employed ();
  else if (typed->audience == MUSTER_DRAFT_EMPLOYMENTS)
    found = read_employments (names);
  else
    found = g_ptr_array_ref (names);
  if (found == NULL || found->len == 0)
    {
      g_autofree char *labels = muster_word_list_labels (muster_employment_type_words);
      g_autoptr (GString) sentence = g_string_new (_ (audiences[typed->audience].sentence));

      g_string_replace (sentence, "%s", labels, 1);
      return muster_draft_refuse (draft, "names", sentence->str);
    }
  applies = json_object_new ();
  json_object_set_array_member (applies, audiences[typed->audience].key, make_array (found));
  json_object_set_object_member (object, "applies", applies);
  return TRUE;
}

/* As long as the state's are. */
static gboolean
write_cycle (MusterDraft *draft, JsonObject *window)
{
  guint i;

  for (i = 0; i < draft->packs->len; i++)
    {
      const MusterWindow *state = muster_pack_get_window (g_ptr_array_index (draft->packs, i));

      if (state->kind != MUSTER_PERIOD_CERTIFICATE_CYCLE || state->years == 0)
        continue;
      json_object_set_int_member (window, "years", state->years);
      return TRUE;
    }
  return muster_draft_refuse (
      draft, "period", _ ("No adopted rules have certificate cycles. Choose another period."));
}

static gboolean
write_first_year (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *window)
{
  g_autofree char *text = muster_name_squeeze (typed->first_year);
  gint64 year;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, FIRST_YEAR, LAST_YEAR, &year, NULL))
    return muster_draft_refuse (draft, "first_year",
                                _ ("Type a year in which a block begins, such as 2026."));
  json_object_set_int_member (window, "first_year", year);
  return TRUE;
}

static gboolean
write_period (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  JsonObject *window;
  int years;

  /* A card is to be in force all the time, whatever the period is. */
  if (typed->kind == MUSTER_DRAFT_CREDENTIAL)
    return TRUE;
  window = json_object_new ();
  json_object_set_object_member (object, "period", window);
  json_object_set_string_member (window, "kind", muster_draft_period_kinds[typed->period]);
  if (typed->period >= MUSTER_DRAFT_LAST_12 && typed->period <= MUSTER_DRAFT_LAST_36)
    json_object_set_int_member (window, "months", 12 * (typed->period - MUSTER_DRAFT_LAST_12 + 1));
  if (typed->period == MUSTER_DRAFT_CYCLE)
    return write_cycle (draft, window);
  if (typed->period != MUSTER_DRAFT_YEARS && typed->period != MUSTER_DRAFT_BLOCKS)
    return TRUE;
  if (!read_number (draft, "years", typed->years, MAX_YEARS,
                    _ ("Type a number of years from 1 to 20, such as 5."), &years))
    return FALSE;
  json_object_set_int_member (window, "years", years);
  return typed->period != MUSTER_DRAFT_BLOCKS || write_first_year (draft, typed, window);
}

static gboolean
write_subjects (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autoptr (GPtrArray) texts = muster_draft_split (typed->subjects);
  JsonArray *array;
  guint i;

  if (typed->kind == MUSTER_DRAFT_CREDENTIAL || texts->len == 0)
    return TRUE;
  array = json_array_new ();
  json_object_set_array_member (object, "subjects", array);
  for (i = 0; i < texts->len; i++)
    {
      const char *id = muster_draft_name_subject (draft, "subjects", g_ptr_array_index (texts, i));

      if (id == NULL)
        return FALSE;
      json_array_add_string_element (array, id);
    }
  return TRUE;
}

static gboolean
write_from (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autofree char *text = muster_name_squeeze (typed->from);
  g_autoptr (GError) error = NULL;
  char iso[MUSTER_DATE_TEXT_SIZE];
  MusterDate from;
  JsonObject *range;

  if (text == NULL)
    return TRUE;
  if (!muster_date_parse_typed (text, &from, &error))
    return muster_draft_refuse (draft, "from", error->message);
  range = json_object_new ();
  json_object_set_string_member (range, "from", muster_date_print (from, iso));
  json_object_set_object_member (object, "in_force", range);
  return TRUE;
}

static gboolean
write_citation (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autofree char *text =
      muster_draft_require_text (draft, "citation", typed->citation,
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
write_title (MusterDraft *draft, const MusterRequirementDraft *typed, JsonObject *object)
{
  g_autofree char *title = muster_draft_require_text (
      draft, "title", typed->title, _ ("Type what is asked, such as Low-light shooting."));
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

      if (g_str_equal (known, key) && g_strcmp0 (other->id, draft->id) != 0)
        return muster_draft_refuse (
            draft, "title",
            _ ("The agency's own rules have a requirement of this name. Type another."));
    }
  id = draft->id != NULL ? g_strdup (draft->id) : muster_draft_make_id (draft, title, FALSE);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "title", title);
  return TRUE;
}

static gboolean
write_level (MusterDraft *draft G_GNUC_UNUSED, const MusterRequirementDraft *typed,
             JsonObject *object)
{
  if (typed->is_recommended)
    json_object_set_string_member (object, "level", "recommended");
  return TRUE;
}

/* --- The requirement ------------------------------------------------------------------------------ */

typedef gboolean (*WriteFunc) (MusterDraft *draft, const MusterRequirementDraft *typed,
                               JsonObject *object);

static const WriteFunc writers[] = {
  write_title,    write_audience, write_hours, write_completion, write_credential, write_period,
  write_subjects, write_each,     write_from,  write_citation,   write_level,
};

gboolean
muster_draft_write_requirement (MusterDraft *draft, const MusterRequirementDraft *typed,
                                JsonObject *object)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (writers); i++)
    if (!writers[i](draft, typed, object))
      return FALSE;
  return TRUE;
}

gboolean
muster_draft_check_member (MusterDraft *draft, const MusterRequirementDraft *typed,
                           const char *field, GError **error)
{
  g_autoptr (JsonObject) object = json_object_new ();
  guint i;

  for (i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GError) reason = NULL;

      draft->error = &reason;
      if (writers[i](draft, typed, object) || g_strcmp0 (draft->field, field) != 0)
        continue;
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }
  return TRUE;
}
