/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading members of JSON so that every error names the path of what is wrong and what was expected
 * there: “requirements[2].hours: expected a number of hours, such as 60”. */

#pragma once

#include <json-glib/json-glib.h>

#include "core/error.h"

G_BEGIN_DECLS

typedef struct _MusterJsonPlace MusterJsonPlace;

/**
 * MusterJsonPlace:
 * @parent: (nullable): the place that it lies in; it must outlive this one
 * @key: its key there
 * @index: its index in the list of that key, or -1
 * @object: the object at this place; borrowed
 *
 * An object of the text, and how one comes to it. It lives on the stack of who reads it; the path is
 * only printed where something is refused.
 */
struct _MusterJsonPlace
{
  const MusterJsonPlace *parent;
  const char *key;
  int index;
  JsonObject *object;
};

/**
 * muster_json_parse:
 * @json: a text
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Text that is not UTF-8, longer than 4 MiB, nested deeper than 16 levels or no object is refused
 * before anything recurses into it.
 *
 * Returns: (transfer full) (nullable): the root, which is an object
 */
JsonNode *
muster_json_parse (const char *json, GError **error);

/**
 * muster_json_root:
 * @root: what muster_json_parse() returned
 *
 * Returns: the place of the root
 */
MusterJsonPlace
muster_json_root (JsonNode *root);

/**
 * muster_json_refuse:
 * @place: an object
 * @key: (nullable): key of the member that is wrong; NULL where the object itself is
 * @expected: translated: "expected …"
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: FALSE, always
 */
gboolean
muster_json_refuse (const MusterJsonPlace *place, const char *key, const char *expected,
                    GError **error);

/**
 * muster_json_refuse_element:
 * @place: an object
 * @key: key of a list
 * @index: index of the element that is wrong; -1 for the list
 * @expected: translated: "expected …"
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: FALSE, always
 */
gboolean
muster_json_refuse_element (const MusterJsonPlace *place, const char *key, int index,
                            const char *expected, GError **error);

/**
 * muster_json_check_keys:
 * @place: an object
 * @known: (array zero-terminated=1): the keys that it may have
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the unknown key and the known ones
 *
 * Returns: whether it has only known keys: a misspelt one must not be ignored
 */
gboolean
muster_json_check_keys (const MusterJsonPlace *place, const char *const *known, GError **error);

/**
 * muster_json_has:
 * @place: an object
 * @key: a key
 *
 * Returns: whether it has that member, be it null
 */
gboolean
muster_json_has (const MusterJsonPlace *place, const char *key);

/**
 * muster_json_is_null:
 * @place: an object
 * @key: a key
 *
 * Returns: whether that member is there and null
 */
gboolean
muster_json_is_null (const MusterJsonPlace *place, const char *key);

/**
 * muster_json_is_object:
 * @place: an object
 * @key: a key
 *
 * Returns: whether that member is there and an object
 */
gboolean
muster_json_is_object (const MusterJsonPlace *place, const char *key);

/**
 * muster_json_node_text:
 * @node: (nullable): a node
 *
 * Returns: (nullable): its text; NULL where it is something else or empty
 */
const char *
muster_json_node_text (JsonNode *node);

/**
 * muster_json_get_text:
 * @place: an object
 * @key: a key
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (nullable): a text that is not empty; owned by the object
 */
const char *
muster_json_get_text (const MusterJsonPlace *place, const char *key, GError **error);

/**
 * muster_json_enter:
 * @place: an object
 * @key: a key
 * @child: (out): the object at that key
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it is an object
 */
gboolean
muster_json_enter (const MusterJsonPlace *place, const char *key, MusterJsonPlace *child,
                   GError **error);

/**
 * muster_json_get_array:
 * @place: an object
 * @key: a key
 * @max: how many elements it may have
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (nullable): a list; owned by the object
 */
JsonArray *
muster_json_get_array (const MusterJsonPlace *place, const char *key, guint max, GError **error);

/**
 * muster_json_enter_element:
 * @place: an object
 * @key: key of a list
 * @array: that list
 * @index: an index
 * @child: (out): the object at that index
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether it is an object
 */
gboolean
muster_json_enter_element (const MusterJsonPlace *place, const char *key, JsonArray *array,
                           guint index, MusterJsonPlace *child, GError **error);

/**
 * muster_json_read_text:
 * @place: an object
 * @key: a key
 * @text: (inout): receives a copy
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the member is absent or a text that is not empty
 */
gboolean
muster_json_read_text (const MusterJsonPlace *place, const char *key, char **text, GError **error);

G_END_DECLS
