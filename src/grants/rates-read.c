/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading a file of rates. A rate that says less or more than its kind needs is refused. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "grants/rates-private.h"
#include "json/json-read.h"

#define FORMAT 1
#define MAX_RATES 5000

static const char *const head_keys[] = { "format", "id", "title", "rates", NULL };

#define COMMON "kind", "name", "from", "until", "citation", "address"
static const char *const value_keys[] = { COMMON, "value", NULL };
static const char *const share_keys[] = { COMMON, "value", "of", NULL };
static const char *const per_diem_keys[] = { COMMON, "lodging", "total", NULL };
static const char *const meals_keys[] = { COMMON,   "total",       "breakfast", "lunch",
                                          "dinner", "incidentals", NULL };

static const char *const *const keys_of_kind[] = {
  [MUSTER_RATE_KIND_MILEAGE] = value_keys,     [MUSTER_RATE_KIND_MILEAGE_SHARE] = share_keys,
  [MUSTER_RATE_KIND_PER_DIEM] = per_diem_keys, [MUSTER_RATE_KIND_MEALS] = meals_keys,
  [MUSTER_RATE_KIND_TRAVEL_DAY] = value_keys,  [MUSTER_RATE_KIND_BACKFILL_CAP] = value_keys,
};

typedef gboolean (*ParseFunc) (const char *text, gint64 *value, GError **error);

/* A number as text, so that no binary fraction stands between the file and the cent. */
static gboolean
read_number (const MusterJsonPlace *place, const char *key, gboolean may_be_null, ParseFunc parse,
             gint64 *value, GError **error)
{
  const char *text;

  *value = MUSTER_NUMBER_NONE;
  if (may_be_null && muster_json_is_null (place, key))
    return TRUE;
  text = muster_json_get_text (place, key, error);
  if (text == NULL)
    return FALSE;
  if (parse (text, value, NULL) && *value > 0)
    return TRUE;
  return muster_json_refuse (place, key, _ ("expected an amount in quotes, such as \"0.655\""),
                             error);
}

static gboolean
read_meals (const MusterJsonPlace *place, MusterMealTable *meals, GError **error)
{
  gint64 sum;

  if (!read_number (place, "total", FALSE, muster_money_parse, &meals->total, error) ||
      !read_number (place, "breakfast", TRUE, muster_money_parse, &meals->breakfast, error) ||
      !read_number (place, "lunch", TRUE, muster_money_parse, &meals->lunch, error) ||
      !read_number (place, "dinner", TRUE, muster_money_parse, &meals->dinner, error) ||
      !read_number (place, "incidentals", TRUE, muster_money_parse, &meals->incidentals, error))
    return FALSE;
  if (meals->breakfast == MUSTER_NUMBER_NONE || meals->lunch == MUSTER_NUMBER_NONE ||
      meals->dinner == MUSTER_NUMBER_NONE || meals->incidentals == MUSTER_NUMBER_NONE)
    return TRUE;
  sum = meals->breakfast + meals->lunch + meals->dinner + meals->incidentals;
  return sum == meals->total ||
         muster_json_refuse (place, "total", _ ("expected the sum of the meals"), error);
}

static gboolean
read_numbers (const MusterJsonPlace *place, MusterRate *rate, GError **error)
{
  if (rate->kind == MUSTER_RATE_KIND_MEALS)
    return read_meals (place, &rate->meals, error);
  if (rate->kind == MUSTER_RATE_KIND_PER_DIEM)
    return read_number (place, "lodging", FALSE, muster_money_parse, &rate->lodging, error) &&
           read_number (place, "total", FALSE, muster_money_parse, &rate->meals.total, error);
  return read_number (place, "value", FALSE, muster_rate_parse, &rate->value, error);
}

static gboolean
copy_text (const MusterJsonPlace *place, const char *key, char **text, GError **error)
{
  *text = g_strdup (muster_json_get_text (place, key, error));
  return *text != NULL;
}

static gboolean
read_dates (const MusterJsonPlace *place, MusterRate *rate, GError **error)
{
  if (!muster_json_read_date (place, "from", &rate->from, error) ||
      !muster_json_read_date (place, "until", &rate->until, error))
    return FALSE;
  return rate->until == MUSTER_DATE_NONE || rate->from <= rate->until ||
         muster_json_refuse (place, "until", _ ("expected a day on or after “from”"), error);
}

static MusterRate *
read_rate (const MusterJsonPlace *place, GError **error)
{
  g_autoptr (MusterRate) rate = g_new0 (MusterRate, 1);
  int kind = 0;

  rate->value = rate->lodging = MUSTER_NUMBER_NONE;
  rate->meals = (MusterMealTable){ MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE,
                                   MUSTER_NUMBER_NONE, MUSTER_NUMBER_NONE };
  if (muster_json_get_text (place, "kind", error) == NULL ||
      !muster_json_read_word (place, "kind", muster_rate_kind_words, &kind, error) ||
      !muster_json_check_keys (place, keys_of_kind[kind], error))
    return NULL;
  rate->kind = (MusterRateKind) kind;
  if (!copy_text (place, "name", &rate->name, error) || !read_dates (place, rate, error) ||
      !read_numbers (place, rate, error) ||
      !copy_text (place, "citation", &rate->citation, error) ||
      !copy_text (place, "address", &rate->address, error))
    return NULL;
  if (rate->kind == MUSTER_RATE_KIND_MILEAGE_SHARE && !copy_text (place, "of", &rate->of, error))
    return NULL;
  return g_steal_pointer (&rate);
}

static gboolean
read_list (const MusterJsonPlace *root, GPtrArray *list, GError **error)
{
  JsonArray *array = muster_json_get_array (root, "rates", MAX_RATES, error);
  guint i;

  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      MusterJsonPlace place;
      MusterRate *rate;

      if (!muster_json_enter_element (root, "rates", array, i, &place, error))
        return FALSE;
      rate = read_rate (&place, error);
      if (rate == NULL)
        return FALSE;
      g_ptr_array_add (list, rate);
    }
  return TRUE;
}

gboolean
muster_rates_read (MusterRates *rates, const char *json, GError **error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) muster_rate_free);
  MusterJsonPlace root;
  int format = 0;

  g_return_val_if_fail (rates != NULL && json != NULL, FALSE);

  node = muster_json_parse (json, error);
  if (node == NULL)
    return FALSE;
  root = muster_json_root (node);
  if (!muster_json_check_keys (&root, head_keys, error) ||
      !muster_json_read_integer (&root, "format", FORMAT, FORMAT, &format, error))
    return FALSE;
  if (format != FORMAT)
    return muster_json_refuse (&root, "format", _ ("expected 1"), error);
  if (!read_list (&root, list, error))
    return FALSE;
  g_ptr_array_extend_and_steal (rates->list, g_steal_pointer (&list));
  return TRUE;
}
