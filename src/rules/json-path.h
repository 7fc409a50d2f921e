/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading members of JSON so that every error names the path of what is wrong and what was expected
 * there: “requirements[2].hours: expected a number of hours, such as 60”. */

#pragma once

#include <json-glib/json-glib.h>

#include "core/error.h"

G_BEGIN_DECLS

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
 * muster_json_refuse:
 * @path: (nullable): path of the parent, "" or NULL for the root
 * @key: (nullable): the member's key; NULL where the parent itself is meant
 * @expected: translated: "expected …"
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: FALSE, always
 */
gboolean
muster_json_refuse (const char *path, const char *key, const char *expected, GError **error);

/**
 * muster_json_check_keys:
 * @object: an object
 * @path: its path
 * @known: (array zero-terminated=1): the keys that it may have
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the unknown key and the known ones
 *
 * Returns: whether @object has only known keys: a misspelt one must not be ignored
 */
gboolean
muster_json_check_keys (JsonObject *object, const char *path, const char *const *known,
                        GError **error);

/**
 * muster_json_get_text:
 * @object: an object
 * @path: its path
 * @key: a key
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (nullable): a text that is not empty; owned by @object
 */
const char *
muster_json_get_text (JsonObject *object, const char *path, const char *key, GError **error);

/**
 * muster_json_get_object:
 * @object: an object
 * @path: its path
 * @key: a key
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (nullable): an object; owned by @object
 */
JsonObject *
muster_json_get_object (JsonObject *object, const char *path, const char *key, GError **error);

/**
 * muster_json_get_array:
 * @object: an object
 * @path: its path
 * @key: a key
 * @max: how many elements it may have
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: (nullable): an array; owned by @object
 */
JsonArray *
muster_json_get_array (JsonObject *object, const char *path, const char *key, guint max,
                       GError **error);

/**
 * muster_json_read_number:
 * @node: (nullable): a node
 * @number: (out): its number
 *
 * Returns: whether @node is a finite number
 */
gboolean
muster_json_read_number (JsonNode *node, double *number);

G_END_DECLS
