/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading values: lists, numbers, dates, hours and words. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "core/duration.h"
#include "core/money.h"
#include "json/json-read.h"

#define MAX_HOURS 10000
#define MAX_SHORT_LIST 20

/* Elements of lists are compared as they are written. */
static gboolean
is_before (JsonArray *array, guint index, const char *text)
{
  guint i;

  for (i = 0; i < index; i++)
    if (g_strcmp0 (muster_json_node_text (json_array_get_element (array, i)), text) == 0)
      return TRUE;
  return FALSE;
}

gboolean
muster_json_read_texts (const MusterJsonPlace *place, const char *key, guint max, char ***texts,
                        GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *array;
  guint i;

  if (!muster_json_has (place, key))
    return TRUE;
  array = muster_json_get_array (place, key, max, error);
  if (array == NULL)
    return FALSE;
  if (json_array_get_length (array) == 0)
    return muster_json_refuse (place, key, _ ("expected at least one element"), error);
  for (i = 0; i < json_array_get_length (array); i++)
    {
      const char *text = muster_json_node_text (json_array_get_element (array, i));

      if (text == NULL)
        return muster_json_refuse_element (place, key, (int) i, _ ("expected a text"), error);
      if (is_before (array, i, text))
        return muster_json_refuse_element (place, key, (int) i, _ ("this is named twice"), error);
      g_strv_builder_add (builder, text);
    }
  g_strfreev (*texts);
  *texts = g_strv_builder_end (builder);
  return TRUE;
}

static gboolean
read_number (JsonNode *node, double *number)
{
  GType type;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return FALSE;
  type = json_node_get_value_type (node);
  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;
  *number = json_node_get_double (node);
  return isfinite (*number);
}

static gboolean
is_whole (JsonNode *node, int min, int max, int *value)
{
  double number;

  if (!read_number (node, &number) || number < min || number > max || number != floor (number))
    return FALSE;
  *value = (int) number;
  return TRUE;
}

gboolean
muster_json_read_integer (const MusterJsonPlace *place, const char *key, int min, int max,
                          int *value, GError **error)
{
  g_autofree char *expected = NULL;

  if (!muster_json_has (place, key) ||
      is_whole (json_object_get_member (place->object, key), min, max, value))
    return TRUE;
  expected = g_strdup_printf (_ ("expected a whole number from %d to %d"), min, max);
  return muster_json_refuse (place, key, expected, error);
}

gboolean
muster_json_read_integers (const MusterJsonPlace *place, const char *key, int min, int max,
                           GArray **values, GError **error)
{
  g_autoptr (GArray) read = g_array_new (FALSE, FALSE, sizeof (int));
  JsonArray *array;
  guint i;

  if (!muster_json_has (place, key))
    return TRUE;
  array = muster_json_get_array (place, key, MAX_SHORT_LIST, error);
  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *expected = NULL;
      int value;

      if (is_whole (json_array_get_element (array, i), min, max, &value))
        {
          g_array_append_val (read, value);
          continue;
        }
      expected = g_strdup_printf (_ ("expected a whole number from %d to %d"), min, max);
      return muster_json_refuse_element (place, key, (int) i, expected, error);
    }
  g_clear_pointer (values, g_array_unref);
  if (read->len > 0)
    *values = g_steal_pointer (&read);
  return TRUE;
}

gboolean
muster_json_read_boolean (const MusterJsonPlace *place, const char *key, gboolean *value,
                          GError **error)
{
  JsonNode *node = json_object_get_member (place->object, key);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_BOOLEAN)
    return muster_json_refuse (place, key, _ ("expected true or false"), error);
  *value = json_node_get_boolean (node);
  return TRUE;
}

gboolean
muster_json_read_date (const MusterJsonPlace *place, const char *key, MusterDate *date,
                       GError **error)
{
  JsonNode *node = json_object_get_member (place->object, key);

  if (node == NULL)
    return TRUE;
  *date = muster_date_parse_iso (muster_json_node_text (node));
  return *date != MUSTER_DATE_NONE ||
         muster_json_refuse (place, key, _ ("expected a date, such as 2026-06-30"), error);
}

gboolean
muster_json_read_hours (const MusterJsonPlace *place, const char *key, gint64 *seconds,
                        GError **error)
{
  JsonNode *node = json_object_get_member (place->object, key);
  double hours, exact;

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    {
      *seconds = MUSTER_NUMBER_NONE;
      return node != NULL ||
             muster_json_refuse (place, key,
                                 _ ("expected a number of hours, such as 60, or null where no "
                                    "source gives one"),
                                 error);
    }
  if (!read_number (node, &hours) || hours < 0 || hours > MAX_HOURS)
    return muster_json_refuse (place, key,
                               _ ("expected a number of hours from 0 to 10000, such as 60"), error);
  exact = hours * MUSTER_SECONDS_PER_HOUR;
  if (fabs (exact - nearbyint (exact)) > 1e-4)
    return muster_json_refuse (place, key, _ ("expected hours that are a whole number of seconds"),
                               error);
  *seconds = llround (exact);
  return TRUE;
}

gboolean
muster_json_read_hundredths (const MusterJsonPlace *place, const char *key, int max, gint64 *value,
                             GError **error)
{
  JsonNode *node = json_object_get_member (place->object, key);
  g_autofree char *expected = NULL;
  double number;

  if (node == NULL)
    return TRUE;
  if (read_number (node, &number) && number > 0 && number <= max &&
      fabs (number * 100 - nearbyint (number * 100)) < 1e-6)
    {
      *value = llround (number * 100);
      return TRUE;
    }
  expected =
      g_strdup_printf (_ ("expected a number above 0, up to %d, with at most two decimals"), max);
  return muster_json_refuse (place, key, expected, error);
}

/* --- Words -------------------------------------------------------------------------------------- */

static gboolean
refuse_word (const MusterJsonPlace *place, const char *key, int index, const MusterWord *words,
             GError **error)
{
  g_autofree char *list = muster_word_list (words);
  /* Translators: a list of fixed words. */
  g_autofree char *expected = g_strdup_printf (_ ("expected one of %s"), list);

  return muster_json_refuse_element (place, key, index, expected, error);
}

gboolean
muster_json_read_word (const MusterJsonPlace *place, const char *key, const MusterWord *words,
                       int *value, GError **error)
{
  if (!muster_json_has (place, key) ||
      muster_word_find (words, muster_json_node_text (json_object_get_member (place->object, key)),
                        value))
    return TRUE;
  return refuse_word (place, key, -1, words, error);
}

gboolean
muster_json_read_bits (const MusterJsonPlace *place, const char *key, const MusterWord *words,
                       guint *bits, GError **error)
{
  JsonArray *array;
  guint read = 0;
  guint i;

  if (!muster_json_has (place, key))
    return TRUE;
  array = muster_json_get_array (place, key, MAX_SHORT_LIST, error);
  if (array == NULL)
    return FALSE;
  for (i = 0; i < json_array_get_length (array); i++)
    {
      int value;

      if (!muster_word_find (words, muster_json_node_text (json_array_get_element (array, i)),
                             &value))
        return refuse_word (place, key, (int) i, words, error);
      read |= 1u << value;
    }
  if (read == 0)
    return muster_json_refuse (place, key, _ ("expected at least one element"), error);
  *bits = read;
  return TRUE;
}
