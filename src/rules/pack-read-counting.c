/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a requirement counts and how much it asks. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/certificate.h"
#include "rules/pack-read.h"

#define MAX_PARTS 100
#define MAX_TIMES 1000
#define MAX_MONTHS 240
#define MAX_ROWS 50
#define MAX_MANDATES 100

#define BIT(kind) (1u << MUSTER_COUNT_##kind)
#define BY_CREDITS (BIT (HOURS) | BIT (COURSES) | BIT (CLASSES))

/* What asks for one key only makes sense for some of what can be counted. */
typedef struct
{
  const char *key;
  guint counts;
} KeyUse;

static const KeyUse key_uses[] = {
  { "hours", BIT (HOURS) },
  { "each", BIT (HOURS) },
  { "parts", BIT (HOURS) },
  { "caps", BIT (HOURS) },
  { "mandates", BIT (HOURS) },
  { "surplus", BIT (HOURS) },
  { "prorate", BIT (HOURS) },
  { "conversions", BIT (HOURS) },
  { "repeats", BY_CREDITS },
  { "subjects", BY_CREDITS },
  { "courses", BY_CREDITS },
  { "delivery", BY_CREDITS },
  { "providers", BY_CREDITS },
  { "role", BIT (HOURS) | BIT (COURSES) },
  { "block_hours", BY_CREDITS },
  { "score", BIT (HOURS) | BIT (COURSES) | BIT (QUALIFICATIONS) },
  { "except", BY_CREDITS },
  { "names", BIT (QUALIFICATIONS) | BIT (CREDENTIALS) | BIT (MILESTONES) },
  { "certificates", BIT (CERTIFICATES) },
  { "per", BIT (CLASSES) | BIT (QUALIFICATIONS) },
  { "running", BIT (QUALIFICATIONS) },
  { "valid_months", BIT (QUALIFICATIONS) | BIT (CREDENTIALS) },
};

static const char *const part_keys[] = { "title", MUSTER_PACK_FILTER_KEYS, "except", "hours",
                                         NULL };
static const char *const cap_keys[] = { "title", MUSTER_PACK_FILTER_KEYS, "except",
                                        "hours", "after_mandates",        NULL };
static const char *const proration_keys[] = { "months", "hours", NULL };
static const char *const conversion_keys[] = { "credit_hours", "hours", "uses", NULL };

static const MusterWord per_words[] = {
  { "endorsement", "" },
  { "weapon", "" },
  { NULL, NULL },
};

typedef gboolean (*ReadElement) (MusterPack *pack, const MusterJsonPlace *place, GArray *array,
                                 GError **error);

/* Reads a list of objects into @array, which replaces what was there; an empty list leaves none. */
static gboolean
read_list (MusterPack *pack, const MusterJsonPlace *place, const char *key, guint max,
           ReadElement read, GArray *array, GArray **target, GError **error)
{
  g_autoptr (GArray) elements = array;
  JsonArray *list;
  guint i;

  if (!muster_json_has (place, key))
    return TRUE;
  list = muster_json_get_array (place, key, max, error);
  if (list == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (list); i++)
    {
      MusterJsonPlace child;

      if (!muster_json_enter_element (place, key, list, i, &child, error) ||
          !read (pack, &child, elements, error))
        return FALSE;
    }
  g_clear_pointer (target, g_array_unref);
  if (elements->len > 0)
    *target = g_steal_pointer (&elements);
  return TRUE;
}

/* --- Parts and caps ----------------------------------------------------------------------------- */

/* The title of a part or cap of one subject is that subject's, unless it has its own. */
static gboolean
read_title (MusterPack *pack, const MusterJsonPlace *place, const MusterFilter *filter,
            char **title, GError **error)
{
  if (!muster_json_read_text (place, "title", title, error))
    return FALSE;
  if (*title != NULL)
    return TRUE;
  if (filter->subjects == NULL || filter->subjects[1] != NULL)
    return muster_json_refuse (place, "title",
                               _ ("expected a text, unless there is exactly one subject"), error);
  *title = g_strdup (muster_pack_get_subject_title (pack, filter->subjects[0]));
  return TRUE;
}

static gboolean
read_part (MusterPack *pack, const MusterJsonPlace *place, GArray *parts, GError **error)
{
  MusterPart *part;

  if (!muster_json_check_keys (place, part_keys, error))
    return FALSE;
  g_array_set_size (parts, parts->len + 1);
  part = &g_array_index (parts, MusterPart, parts->len - 1);
  return muster_pack_read_filter (pack, place, &part->filter, error) &&
         read_title (pack, place, &part->filter, &part->title, error) &&
         muster_json_read_hours (place, "hours", &part->required, error);
}

static gboolean
read_cap (MusterPack *pack, const MusterJsonPlace *place, GArray *caps, GError **error)
{
  MusterCap *cap;

  if (!muster_json_check_keys (place, cap_keys, error))
    return FALSE;
  g_array_set_size (caps, caps->len + 1);
  cap = &g_array_index (caps, MusterCap, caps->len - 1);
  return muster_pack_read_filter (pack, place, &cap->filter, error) &&
         read_title (pack, place, &cap->filter, &cap->title, error) &&
         muster_json_read_hours (place, "hours", &cap->most, error) &&
         muster_json_read_boolean (place, "after_mandates", &cap->after_mandates, error);
}

static gboolean
read_each (MusterPack *pack, const MusterJsonPlace *place, MusterRequirement *requirement,
           GError **error)
{
  gint64 each;

  if (!muster_json_has (place, "each"))
    return TRUE;
  if (requirement->filter.subjects == NULL)
    return muster_json_refuse (place, "each", _ ("expected only beside subjects"), error);
  if (muster_json_has (place, "parts"))
    return muster_json_refuse (place, "each", _ ("expected either each or parts"), error);
  if (!muster_json_read_hours (place, "each", &each, error))
    return FALSE;
  muster_pack_set_each (pack, requirement, each);
  return TRUE;
}

/* --- Tables ------------------------------------------------------------------------------------- */

static gboolean
read_proration (MusterPack *pack, const MusterJsonPlace *place, GArray *prorations, GError **error)
{
  MusterProration row = { -1, 0 };

  if (!muster_json_check_keys (place, proration_keys, error) ||
      !muster_json_read_integer (place, "months", 0, MAX_MONTHS, &row.months, error) ||
      !muster_json_read_hours (place, "hours", &row.required, error))
    return FALSE;
  if (row.months < 0)
    return muster_json_refuse (place, "months", _ ("expected a whole number of months, such as 6"),
                               error);
  if (prorations->len > 0 &&
      row.months <= g_array_index (prorations, MusterProration, prorations->len - 1).months)
    return muster_json_refuse (place, "months", _ ("expected more months than in the row before"),
                               error);
  g_array_append_val (prorations, row);
  return TRUE;
}

static gboolean
read_conversion (MusterPack *pack, const MusterJsonPlace *place, GArray *conversions,
                 GError **error)
{
  MusterConversion row = { 0 };

  if (!muster_json_check_keys (place, conversion_keys, error) ||
      !muster_json_read_hundredths (place, "credit_hours", 1000, &row.units, error) ||
      !muster_json_read_hours (place, "hours", &row.seconds, error) ||
      !muster_json_read_integer (place, "uses", 1, MAX_TIMES, &row.uses, error))
    return FALSE;
  if (row.units == 0)
    return muster_json_refuse (place, "credit_hours", _ ("expected a number, such as 3"), error);
  if (row.seconds == MUSTER_NUMBER_NONE)
    return muster_json_refuse (place, "hours", _ ("expected a number of hours, such as 40"), error);
  g_array_append_val (conversions, row);
  return TRUE;
}

/* --- What is counted ---------------------------------------------------------------------------- */

static gboolean
check_uses (const MusterJsonPlace *place, const MusterRequirement *requirement, GError **error)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (key_uses); i++)
    if ((key_uses[i].counts & (1u << requirement->counts)) == 0 &&
        muster_json_has (place, key_uses[i].key))
      {
        /* Translators: a fixed word, such as courses. */
        g_autofree char *expected =
            g_strdup_printf (_ ("does not belong to a requirement that counts %s"),
                             muster_word_nick (muster_count_kind_words, (int) requirement->counts));

        return muster_json_refuse (place, key_uses[i].key, expected, error);
      }
  return TRUE;
}

/* What each kind cannot do without. */
static gboolean
check_needs (const MusterJsonPlace *place, const MusterRequirement *requirement, GError **error)
{
  switch (requirement->counts)
    {
    case MUSTER_COUNT_HOURS:
    case MUSTER_COUNT_CLASSES:
      return TRUE;
    case MUSTER_COUNT_COURSES:
      return requirement->filter.subjects != NULL || requirement->filter.courses != NULL ||
             muster_json_refuse (place, "courses", _ ("expected courses, or else subjects"), error);
    case MUSTER_COUNT_QUALIFICATIONS:
    case MUSTER_COUNT_CREDENTIALS:
    case MUSTER_COUNT_MILESTONES:
      return requirement->names != NULL ||
             muster_json_refuse (place, "names", _ ("expected what they are called, a list"),
                                 error);
    case MUSTER_COUNT_CERTIFICATES:
      return requirement->certificates != 0 ||
             muster_json_refuse (place, "certificates", _ ("expected a list of certificates"),
                                 error);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/* How many: a number of officers where the requirement is the agency's. */
static gboolean
read_times (const MusterJsonPlace *place, MusterRequirement *requirement, GError **error)
{
  if (muster_json_has (place, "times") && !requirement->is_agency_level &&
      requirement->counts != MUSTER_COUNT_CLASSES &&
      requirement->counts != MUSTER_COUNT_QUALIFICATIONS)
    return muster_json_refuse (
        place, "times", _ ("expected only for classes, qualifications or the agency's officers"),
        error);
  return muster_json_read_integer (place, "times", 1, MAX_TIMES, &requirement->times, error);
}

static gboolean
read_per (const MusterJsonPlace *place, MusterRequirement *requirement, GError **error)
{
  int per = -1;

  if (!muster_json_read_word (place, "per", per_words, &per, error))
    return FALSE;
  if (per == (requirement->counts == MUSTER_COUNT_CLASSES ? 1 : 0))
    return muster_json_refuse (
        place, "per", _ ("expected endorsement for classes and weapon for qualifications"), error);
  requirement->is_per_endorsement = per == 0;
  requirement->is_per_weapon = per == 1;
  return TRUE;
}

static gboolean
read_hours (MusterPack *pack, const MusterJsonPlace *place, MusterRequirement *requirement,
            GError **error)
{
  int surplus = MUSTER_SURPLUS_OPEN;

  if (requirement->counts != MUSTER_COUNT_HOURS)
    return TRUE;
  if (!muster_json_read_hours (place, "hours", &requirement->required, error) ||
      !read_each (pack, place, requirement, error) ||
      !read_list (pack, place, "parts", MAX_PARTS, read_part, muster_part_array_new (),
                  &requirement->parts, error) ||
      !read_list (pack, place, "caps", MAX_PARTS, read_cap, muster_cap_array_new (),
                  &requirement->caps, error) ||
      !muster_json_read_texts (place, "mandates", MAX_MANDATES, &requirement->mandates, error) ||
      (!muster_json_is_null (place, "surplus") &&
       !muster_json_read_word (place, "surplus", muster_pack_surplus_words, &surplus, error)))
    return FALSE;
  requirement->surplus = (MusterSurplus) surplus;
  return read_list (pack, place, "prorate", MAX_ROWS, read_proration,
                    g_array_new (FALSE, FALSE, sizeof (MusterProration)), &requirement->prorations,
                    error) &&
         read_list (pack, place, "conversions", MAX_ROWS, read_conversion,
                    g_array_new (FALSE, FALSE, sizeof (MusterConversion)),
                    &requirement->conversions, error);
}

gboolean
muster_pack_read_counting (MusterPack *pack, const MusterJsonPlace *place,
                           MusterRequirement *requirement, GError **error)
{
  int counts = MUSTER_COUNT_HOURS;

  if (!muster_json_read_word (place, "counts", muster_count_kind_words, &counts, error))
    return FALSE;
  requirement->counts = (MusterCountKind) counts;
  return check_uses (place, requirement, error) &&
         muster_pack_read_filter (pack, place, &requirement->filter, error) &&
         muster_pack_read_keys (place, "names", &requirement->names, error) &&
         muster_json_read_bits (place, "certificates", muster_certificate_kind_words,
                                &requirement->certificates, error) &&
         read_times (place, requirement, error) && read_per (place, requirement, error) &&
         muster_json_read_boolean (place, "running", &requirement->is_running, error) &&
         muster_json_read_integer (place, "valid_months", 1, MAX_MONTHS, &requirement->valid_months,
                                   error) &&
         muster_json_read_integer (place, "repeats", 1, MAX_TIMES, &requirement->repeats, error) &&
         read_hours (pack, place, requirement, error) && check_needs (place, requirement, error);
}
