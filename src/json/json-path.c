/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading JSON with errors that name the path. It knows nothing of packs. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "json/json-path.h"

#define DATA_PREFIX "<data>:"
#define MAX_DEPTH 16
#define MAX_LENGTH ((gsize) 4 << 20)

/* json-glib parses by recursion, so a text of brackets alone would exhaust the stack. */
static gboolean
is_nested_too_deep (const char *json)
{
  guint depth = 0;
  gboolean in_text = FALSE;
  const char *p;

  for (p = json; *p != '\0'; p++)
    if (in_text && *p == '\\' && p[1] != '\0')
      p++;
    else if (*p == '"')
      in_text = !in_text;
    else if (!in_text && (*p == '{' || *p == '['))
      {
        if (++depth > MAX_DEPTH)
          return TRUE;
      }
    else if (!in_text && (*p == '}' || *p == ']') && depth > 0)
      depth--;
  return FALSE;
}

static gboolean
check_text (const char *json, GError **error)
{
  if (strlen (json) > MAX_LENGTH)
    g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("The rule pack is longer than 4 MiB."));
  else if (!g_utf8_validate (json, -1, NULL))
    g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                         _ ("The rule pack is not UTF-8 text."));
  else if (is_nested_too_deep (json))
    g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                 _ ("The rule pack is nested deeper than %d levels."), MAX_DEPTH);
  else
    return TRUE;
  return FALSE;
}

JsonNode *
muster_json_parse (const char *json, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) parse_error = NULL;
  JsonNode *root;

  g_return_val_if_fail (json != NULL, NULL);

  if (!check_text (json, error))
    return NULL;
  parser = json_parser_new_immutable ();
  if (!json_parser_load_from_data (parser, json, -1, &parse_error))
    {
      const char *message = parse_error->message;

      /* What is left starts with line and column. */
      if (g_str_has_prefix (message, DATA_PREFIX))
        message += strlen (DATA_PREFIX);
      g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                   _ ("The rule pack is not JSON: line %s."), message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error_literal (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT,
                           _ ("The rule pack is not a JSON object."));
      return NULL;
    }
  return json_node_ref (root);
}

/* --- Places ------------------------------------------------------------------------------------- */

MusterJsonPlace
muster_json_root (JsonNode *root)
{
  MusterJsonPlace place = { NULL, NULL, -1, NULL };

  g_return_val_if_fail (root != NULL && JSON_NODE_HOLDS_OBJECT (root), place);

  place.object = json_node_get_object (root);
  return place;
}

static void
append_step (GString *path, const char *key, int index)
{
  if (key != NULL)
    g_string_append_printf (path, "%s%s", path->len > 0 ? "." : "", key);
  if (index >= 0)
    g_string_append_printf (path, "[%d]", index);
}

static void
append_path (GString *path, const MusterJsonPlace *place)
{
  if (place->parent == NULL)
    return;
  append_path (path, place->parent);
  append_step (path, place->key, place->index);
}

gboolean
muster_json_refuse_element (const MusterJsonPlace *place, const char *key, int index,
                            const char *expected, GError **error)
{
  g_autoptr (GString) path = g_string_new (NULL);

  g_return_val_if_fail (place != NULL && expected != NULL, FALSE);

  append_path (path, place);
  append_step (path, key, index);
  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, "%s: %s", path->str, expected);
  return FALSE;
}

gboolean
muster_json_refuse (const MusterJsonPlace *place, const char *key, const char *expected,
                    GError **error)
{
  return muster_json_refuse_element (place, key, -1, expected, error);
}

gboolean
muster_json_check_keys (const MusterJsonPlace *place, const char *const *known, GError **error)
{
  JsonObjectIter iter;
  const char *key;

  g_return_val_if_fail (place != NULL && known != NULL, FALSE);

  json_object_iter_init_ordered (&iter, place->object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    if (!g_strv_contains (known, key))
      {
        g_autofree char *list = g_strjoinv (", ", (char **) known);
        /* Translators: a list of key words. */
        g_autofree char *expected = g_strdup_printf (_ ("unknown key; expected one of %s"), list);

        return muster_json_refuse (place, key, expected, error);
      }
  return TRUE;
}

gboolean
muster_json_has (const MusterJsonPlace *place, const char *key)
{
  return json_object_has_member (place->object, key);
}

gboolean
muster_json_is_null (const MusterJsonPlace *place, const char *key)
{
  JsonNode *node = json_object_get_member (place->object, key);

  return node != NULL && JSON_NODE_HOLDS_NULL (node);
}

gboolean
muster_json_is_object (const MusterJsonPlace *place, const char *key)
{
  JsonNode *node = json_object_get_member (place->object, key);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

/* --- What must be there ------------------------------------------------------------------------- */

const char *
muster_json_node_text (JsonNode *node)
{
  const char *text;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  text = json_node_get_string (node);
  return *text != '\0' ? text : NULL;
}

const char *
muster_json_get_text (const MusterJsonPlace *place, const char *key, GError **error)
{
  const char *text = muster_json_node_text (json_object_get_member (place->object, key));

  if (text == NULL)
    muster_json_refuse (place, key, _ ("expected a text"), error);
  return text;
}

gboolean
muster_json_enter (const MusterJsonPlace *place, const char *key, MusterJsonPlace *child,
                   GError **error)
{
  if (!muster_json_is_object (place, key))
    return muster_json_refuse (place, key, _ ("expected an object, { … }"), error);
  *child = (MusterJsonPlace){ place, key, -1, json_object_get_object_member (place->object, key) };
  return TRUE;
}

gboolean
muster_json_enter_element (const MusterJsonPlace *place, const char *key, JsonArray *array,
                           guint index, MusterJsonPlace *child, GError **error)
{
  JsonNode *node = json_array_get_element (array, index);

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return muster_json_refuse_element (place, key, (int) index, _ ("expected an object, { … }"),
                                       error);
  *child = (MusterJsonPlace){ place, key, (int) index, json_node_get_object (node) };
  return TRUE;
}

JsonArray *
muster_json_get_array (const MusterJsonPlace *place, const char *key, guint max, GError **error)
{
  JsonNode *node = json_object_get_member (place->object, key);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      muster_json_refuse (place, key, _ ("expected a list, [ … ]"), error);
      return NULL;
    }
  if (json_array_get_length (json_node_get_array (node)) > max)
    {
      g_autofree char *expected = g_strdup_printf (_ ("expected at most %u elements"), max);

      muster_json_refuse (place, key, expected, error);
      return NULL;
    }
  return json_node_get_array (node);
}

gboolean
muster_json_read_text (const MusterJsonPlace *place, const char *key, char **text, GError **error)
{
  const char *value;

  if (!muster_json_has (place, key))
    return TRUE;
  value = muster_json_get_text (place, key, error);
  if (value == NULL)
    return FALSE;
  g_free (*text);
  *text = g_strdup (value);
  return TRUE;
}
