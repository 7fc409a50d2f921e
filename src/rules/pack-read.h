/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of the pack's reader. Each reads one construct, refuses what the format does not know with
 * its path and what was expected there, and says by its return value whether it was read. What was read
 * before something was refused belongs to whom it was handed to, who frees it. */

#pragma once

#include "json/json-read.h"
#include "rules/pack-private.h"

G_BEGIN_DECLS

#define MUSTER_PACK_MAX_SUBJECTS 500
#define MUSTER_PACK_MAX_REQUIREMENTS 200

/* The keys of a filter, which stand beside those of what it belongs to. */
#define MUSTER_PACK_FILTER_KEYS                                                                    \
  "subjects", "courses", "delivery", "providers", "role", "block_hours", "score", "proof"

/**
 * muster_pack_read_id:
 * @place: an object with the key "id"
 * @error: return location
 *
 * Returns: (nullable): the id: small letters, digits and hyphens, at most 64; owned by the object
 */
const char *
muster_pack_read_id (const MusterJsonPlace *place, GError **error);

/**
 * muster_pack_read_citation:
 * @place: an object with the key "citation"
 * @citation: (inout): receives the text
 * @address: (inout): receives the address, or NULL
 * @error: return location
 *
 * Returns: whether it was read
 */
gboolean
muster_pack_read_citation (const MusterJsonPlace *place, char **citation, char **address,
                           GError **error);

/**
 * muster_pack_read_keys:
 * @place: an object
 * @key: a key
 * @keys: (inout): receives the matching keys of the texts
 * @error: return location
 *
 * Returns: whether the member is absent or a list of texts that have letters or digits
 */
gboolean
muster_pack_read_keys (const MusterJsonPlace *place, const char *key, char ***keys, GError **error);

/**
 * muster_pack_read_day:
 * @place: an object with the keys "month" and "day"
 * @month: (inout): receives the month
 * @day: (inout): receives the day
 * @error: return location
 *
 * Returns: whether they are absent or a day that every year has
 */
gboolean
muster_pack_read_day (const MusterJsonPlace *place, int *month, int *day, GError **error);

/**
 * muster_pack_read_subjects:
 * @pack: receives the subjects
 * @root: the pack's object
 * @error: return location
 *
 * Returns: whether they were read
 */
gboolean
muster_pack_read_subjects (MusterPack *pack, const MusterJsonPlace *root, GError **error);

/**
 * muster_pack_read_rules:
 * @pack: receives how it counts
 * @root: the pack's object
 * @error: return location
 *
 * Returns: whether they were read
 */
gboolean
muster_pack_read_rules (MusterPack *pack, const MusterJsonPlace *root, GError **error);

/**
 * muster_pack_read_answer:
 * @place: an object
 * @key: a key
 * @words: the words for no and yes, in this order
 * @answer: (inout): receives the answer; open for null
 * @error: return location
 *
 * Returns: whether the member is absent, null or one of @words
 */
gboolean
muster_pack_read_answer (const MusterJsonPlace *place, const char *key, const MusterWord *words,
                         MusterAnswer *answer, GError **error);

/**
 * muster_pack_read_window:
 * @place: an object with the key "period"
 * @window: receives the window; what it held is freed
 * @error: return location
 *
 * Returns: whether it was read
 */
gboolean
muster_pack_read_window (const MusterJsonPlace *place, MusterWindow *window, GError **error);

/**
 * muster_pack_read_filter:
 * @pack: the pack, with its subjects
 * @place: the object that has the filter's keys
 * @filter: receives the filter
 * @error: return location
 *
 * Returns: whether it was read
 */
gboolean
muster_pack_read_filter (MusterPack *pack, const MusterJsonPlace *place, MusterFilter *filter,
                         GError **error);

/**
 * muster_pack_read_range:
 * @place: an object
 * @key: a key
 * @range: receives the first and the last day
 * @error: return location
 *
 * Returns: whether the member is absent or { "from": …, "to": … }, one of which may be left out
 */
gboolean
muster_pack_read_range (const MusterJsonPlace *place, const char *key, MusterDateRange *range,
                        GError **error);

/**
 * muster_pack_read_applies:
 * @place: a requirement
 * @conditions: (inout): receives the conditions
 * @error: return location
 *
 * Returns: whether they are absent or were read
 */
gboolean
muster_pack_read_applies (const MusterJsonPlace *place, GArray **conditions, GError **error);

/**
 * muster_pack_read_counting:
 * @pack: the pack, with its subjects
 * @place: a requirement
 * @requirement: receives what it counts and how much is required
 * @error: return location
 *
 * Returns: whether it was read
 */
gboolean
muster_pack_read_counting (MusterPack *pack, const MusterJsonPlace *place,
                           MusterRequirement *requirement, GError **error);

/**
 * muster_pack_read_requirements:
 * @pack: the pack, with its subjects and its window; receives the requirements
 * @root: the pack's object
 * @error: return location
 *
 * Returns: whether they were read
 */
gboolean
muster_pack_read_requirements (MusterPack *pack, const MusterJsonPlace *root, GError **error);

G_END_DECLS
