/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Reading values of JSON. A member that may be absent leaves the value as it is where it is. */

#pragma once

#include "core/date.h"
#include "core/word.h"
#include "json/json-path.h"

G_BEGIN_DECLS

/**
 * muster_json_read_texts:
 * @place: an object
 * @key: a key
 * @max: how many elements it may have
 * @texts: (inout): receives the texts
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the member is absent or a list of different texts, at least one
 */
gboolean
muster_json_read_texts (const MusterJsonPlace *place, const char *key, guint max, char ***texts,
                        GError **error);

/**
 * muster_json_read_integer:
 * @place: an object
 * @key: a key
 * @min: least value
 * @max: greatest value
 * @value: (inout): receives the number
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the member is absent or a whole number from @min to @max
 */
gboolean
muster_json_read_integer (const MusterJsonPlace *place, const char *key, int min, int max,
                          int *value, GError **error);

/**
 * muster_json_read_integers:
 * @place: an object
 * @key: a key
 * @min: least value
 * @max: greatest value
 * @values: (inout) (element-type int): receives the numbers; NULL for an empty list
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the member is absent or a list of at most 20 whole numbers from @min to @max
 */
gboolean
muster_json_read_integers (const MusterJsonPlace *place, const char *key, int min, int max,
                           GArray **values, GError **error);

/**
 * muster_json_read_boolean:
 * @place: an object
 * @key: a key
 * @value: (inout): receives it
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the member is absent, true or false
 */
gboolean
muster_json_read_boolean (const MusterJsonPlace *place, const char *key, gboolean *value,
                          GError **error);

/**
 * muster_json_read_date:
 * @place: an object
 * @key: a key
 * @date: (inout): receives the date
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the member is absent or an ISO date
 */
gboolean
muster_json_read_date (const MusterJsonPlace *place, const char *key, MusterDate *date,
                       GError **error);

/**
 * muster_json_read_hours:
 * @place: an object
 * @key: a key
 * @seconds: (out): the time in seconds; MUSTER_NUMBER_NONE for null
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Null says that no source gives the number; leaving the member out says nothing and is refused.
 *
 * Returns: whether the member is null or hours from 0 to 10,000 in whole seconds
 */
gboolean
muster_json_read_hours (const MusterJsonPlace *place, const char *key, gint64 *seconds,
                        GError **error);

/**
 * muster_json_read_hundredths:
 * @place: an object
 * @key: a key
 * @max: greatest value, in whole units
 * @value: (inout): receives the number in hundredths
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: whether the member is absent or a number above 0 in whole hundredths
 */
gboolean
muster_json_read_hundredths (const MusterJsonPlace *place, const char *key, int max, gint64 *value,
                             GError **error);

/**
 * muster_json_read_word:
 * @place: an object
 * @key: a key
 * @words: a vocabulary
 * @value: (inout): receives the value of its enum
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the known words
 *
 * Returns: whether the member is absent or a word of the vocabulary
 */
gboolean
muster_json_read_word (const MusterJsonPlace *place, const char *key, const MusterWord *words,
                       int *value, GError **error);

/**
 * muster_json_read_bits:
 * @place: an object
 * @key: a key
 * @words: a vocabulary
 * @bits: (inout): receives 1 << value for each word
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the known words
 *
 * Returns: whether the member is absent or a list of words of the vocabulary, at least one
 */
gboolean
muster_json_read_bits (const MusterJsonPlace *place, const char *key, const MusterWord *words,
                       guint *bits, GError **error);

G_END_DECLS
