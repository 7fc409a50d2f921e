/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading and printing checks. */

#include "cli/shape.h"

#include <math.h>
#include <string.h>

#define SECONDS_PER_HOUR 3600

/* --- Normalising ---------------------------------------------------------------------------------- */

/* Texts of the pack, which lies beside the golden. */
static const char *const repeated[] = { "title", "citation", "consequence", NULL };

static void
normalise_node (JsonNode *node, GHashTable *numbers);

static gboolean
says_nothing (JsonNode *node)
{
  return json_node_is_null (node) ||
         (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 0);
}

/* Ids are numbered in the order in which they come. */
static gint64
renumber (GHashTable *numbers, gint64 id)
{
  gpointer number = g_hash_table_lookup (numbers, &id);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
      g_hash_table_insert (numbers, g_memdup2 (&id, sizeof id), number);
    }
  return GPOINTER_TO_UINT (number);
}

static void
normalise_object (JsonObject *object, GHashTable *numbers)
{
  g_autoptr (GList) names = json_object_get_members (object);
  const gboolean is_duty = json_object_has_member (object, "requirement");
  GList *l;

  for (l = names; l != NULL; l = l->next)
    {
      JsonNode *node = json_object_get_member (object, l->data);

      if (says_nothing (node) || (is_duty && g_strv_contains (repeated, l->data)))
        json_object_remove_member (object, l->data);
      else if (g_str_equal (l->data, "credit"))
        json_object_set_int_member (object, "credit", renumber (numbers, json_node_get_int (node)));
      else
        normalise_node (node, numbers);
    }
}

static void
normalise_node (JsonNode *node, GHashTable *numbers)
{
  guint i;

  if (JSON_NODE_HOLDS_OBJECT (node))
    normalise_object (json_node_get_object (node), numbers);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      normalise_node (json_array_get_element (json_node_get_array (node), i), numbers);
}

void
test_shape_normalise (JsonObject *check)
{
  g_autoptr (GHashTable) numbers =
      g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  json_object_remove_member (check, "packs");
  normalise_object (check, numbers);
}

/* --- Printing ------------------------------------------------------------------------------------- */

static void
print_node (GString *text, JsonNode *node, guint depth);

static gboolean
is_plain (JsonNode *node)
{
  g_autoptr (GList) nodes = NULL;
  GList *l;

  if (JSON_NODE_HOLDS_OBJECT (node))
    nodes = json_object_get_values (json_node_get_object (node));
  else
    nodes = json_array_get_elements (json_node_get_array (node));
  for (l = nodes; l != NULL; l = l->next)
    if (!JSON_NODE_HOLDS_VALUE (l->data))
      return FALSE;
  return TRUE;
}

static void
print_object (GString *text, JsonObject *object, guint depth)
{
  g_autoptr (GList) names = json_object_get_members (object);
  GList *l;

  g_string_append (text, "{\n");
  for (l = names; l != NULL; l = l->next)
    {
      g_string_append_printf (text, "%*s\"%s\": ", (int) depth * 2 + 2, "", (char *) l->data);
      print_node (text, json_object_get_member (object, l->data), depth + 1);
      g_string_append (text, l->next != NULL ? ",\n" : "\n");
    }
  g_string_append_printf (text, "%*s}", (int) depth * 2, "");
}

static void
print_array (GString *text, JsonArray *array, guint depth)
{
  guint n = json_array_get_length (array);
  guint i;

  g_string_append (text, "[\n");
  for (i = 0; i < n; i++)
    {
      g_string_append_printf (text, "%*s", (int) depth * 2 + 2, "");
      print_node (text, json_array_get_element (array, i), depth + 1);
      g_string_append (text, i + 1 < n ? ",\n" : "\n");
    }
  g_string_append_printf (text, "%*s]", (int) depth * 2, "");
}

static void
print_node (GString *text, JsonNode *node, guint depth)
{
  if (JSON_NODE_HOLDS_VALUE (node) || is_plain (node))
    {
      g_autofree char *line = json_to_string (node, FALSE);

      g_string_append (text, line);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    print_object (text, json_node_get_object (node), depth);
  else
    print_array (text, json_node_get_array (node), depth);
}

char *
test_shape_print (JsonNode *node)
{
  GString *text = g_string_new (NULL);

  print_node (text, node, 0);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

/* --- Expectations --------------------------------------------------------------------------------- */

static JsonObject *
find_element (JsonObject *object, const char *list, const char *member, const char *value,
              const char *to)
{
  JsonArray *array = json_object_get_array_member (object, list);
  guint i;

  for (i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *element = json_array_get_object_element (array, i);

      if (g_strcmp0 (json_object_get_string_member (element, member), value) == 0 &&
          (*to == '\0' ||
           g_strcmp0 (json_object_get_string_member_with_default (element, "to", ""), to) == 0))
        return element;
    }
  return NULL;
}

static const char *
get_cell (char **heading, char **row, const char *column)
{
  guint i;

  for (i = 0; heading[i] != NULL && row[i] != NULL; i++)
    if (g_str_equal (heading[i], column))
      return row[i];
  g_error ("a row of expectations has no %s", column);
}

/* An amount is hours where time is counted, else a number. */
static void
compare_amount (JsonObject *duty, const char *column, const char *cell, const char *line)
{
  g_autofree char *seconds = g_strconcat (column, "_seconds", NULL);
  gboolean is_time = g_str_equal (json_object_get_string_member (duty, "unit"), "seconds");
  gint64 found = json_object_get_int_member_with_default (duty, is_time ? seconds : column, -1);
  gint64 expected = llround (g_ascii_strtod (cell, NULL) * (is_time ? SECONDS_PER_HOUR : 1));

  if (found != expected)
    g_error ("%s: %s is %" G_GINT64_FORMAT ", not %" G_GINT64_FORMAT, line, column, found,
             expected);
}

static void
compare_duty (JsonObject *duty, char **heading, char **row, const char *line)
{
  static const char *const texts[] = { "status", "due", "report", "notice", "completed_on" };
  static const char *const amounts[] = { "sure", "possible", "short" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *cell = get_cell (heading, row, texts[i]);
      const char *found = json_object_get_string_member_with_default (duty, texts[i], "");

      if (*cell != '\0' && !g_str_equal (cell, found))
        g_error ("%s: %s is %s", line, texts[i], found);
    }
  for (i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      const char *cell = get_cell (heading, row, amounts[i]);

      if (*cell != '\0')
        compare_amount (duty, amounts[i], cell, line);
    }
}

void
test_shape_compare (JsonObject *check, char **heading, char **row)
{
  g_autofree char *line = g_strjoinv (",", row);
  const char *who = get_cell (heading, row, "officer");
  const char *requirement = get_cell (heading, row, "requirement");
  gboolean is_absent = g_str_equal (get_cell (heading, row, "status"), "absent");
  JsonObject *officer, *duty;

  if (g_str_equal (who, "agency"))
    duty = find_element (check, "agency", "requirement", requirement, "");
  else
    {
      officer = find_element (check, "officers", "state_id", who, "");
      if (officer == NULL && is_absent && *requirement == '\0')
        return;
      if (officer == NULL)
        g_error ("%s: the officer is not there", line);
      if (g_str_equal (requirement, "further"))
        {
          json_object_set_string_member (officer, "unit", "seconds");
          compare_amount (officer, "short", get_cell (heading, row, "short"), line);
          json_object_remove_member (officer, "unit");
          return;
        }
      duty = find_element (officer, "duties", "requirement", requirement,
                           get_cell (heading, row, "to"));
    }
  if ((duty == NULL) != is_absent)
    g_error ("%s: the duty is %s", line, duty == NULL ? "not there" : "there");
  if (duty != NULL)
    compare_duty (duty, heading, row, line);
}
