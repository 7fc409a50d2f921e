/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading JSON with errors that name the path. It knows nothing of packs. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "rules/json-path.h"

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

gboolean
muster_json_refuse (const char *path, const char *key, const char *expected, GError **error)
{
  gboolean has_path = path != NULL && *path != '\0';

  g_return_val_if_fail (expected != NULL, FALSE);

  g_set_error (error, MUSTER_ERROR, MUSTER_ERROR_INVALID_INPUT, "%s%s%s: %s", has_path ? path : "",
               has_path && key != NULL ? "." : "", key != NULL ? key : "", expected);
  return FALSE;
}

gboolean
muster_json_check_keys (JsonObject *object, const char *path, const char *const *known,
                        GError **error)
{
  JsonObjectIter iter;
  const char *key;

  g_return_val_if_fail (object != NULL && known != NULL, FALSE);

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &key, NULL))
    if (!g_strv_contains (known, key))
      {
        g_autofree char *list = g_strjoinv (", ", (char **) known);
        /* Translators: a list of key words. */
        g_autofree char *expected = g_strdup_printf (_ ("unknown key; expected one of %s"), list);

        return muster_json_refuse (path, key, expected, error);
      }
  return TRUE;
}

const char *
muster_json_get_text (JsonObject *object, const char *path, const char *key, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);
  const char *text = NULL;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
      json_node_get_value_type (node) == G_TYPE_STRING)
    text = json_node_get_string (node);
  if (text == NULL || *text == '\0')
    {
      muster_json_refuse (path, key, _ ("expected a text"), error);
      return NULL;
    }
  return text;
}

JsonObject *
muster_json_get_object (JsonObject *object, const char *path, const char *key, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    {
      muster_json_refuse (path, key, _ ("expected an object, { … }"), error);
      return NULL;
    }
  return json_node_get_object (node);
}

JsonArray *
muster_json_get_array (JsonObject *object, const char *path, const char *key, guint max,
                       GError **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      muster_json_refuse (path, key, _ ("expected a list, [ … ]"), error);
      return NULL;
    }
  if (json_array_get_length (json_node_get_array (node)) > max)
    {
      g_autofree char *expected = g_strdup_printf (_ ("expected at most %u elements"), max);

      muster_json_refuse (path, key, expected, error);
      return NULL;
    }
  return json_node_get_array (node);
}

gboolean
muster_json_read_number (JsonNode *node, double *number)
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
