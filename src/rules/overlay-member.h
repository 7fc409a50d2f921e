/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agency may set of a requirement, for the overlay. */

#pragma once

#include "rules/pack-private.h"

G_BEGIN_DECLS

/* What a person types for "no source gives it". */
#define MUSTER_OVERLAY_UNSET "unset"

/**
 * MusterOverlayMember:
 * @key: its key in the pack
 * @parse: reads the value that a person typed
 * @fits: whether a requirement has such a member
 * @get: what the pack itself says; MUSTER_NUMBER_NONE where it says nothing
 * @set: sets the value; the pack is as it was adopted
 *
 * A value is a number for all of them: seconds, days, the value of an enum.
 */
typedef struct
{
  const char *key;
  gboolean (*parse) (const char *text, gint64 *value, GError **error);
  gboolean (*fits) (const MusterRequirement *requirement);
  gint64 (*get) (const MusterRequirement *requirement);
  void (*set) (const MusterPack *pack, MusterRequirement *requirement, gint64 value);
} MusterOverlayMember;

/**
 * muster_overlay_find_member:
 * @key: (nullable): a key
 *
 * Returns: (nullable): the member of that key
 */
const MusterOverlayMember *
muster_overlay_find_member (const char *key);

/**
 * muster_overlay_parse_word:
 * @text: (nullable): what was typed
 * @words: a vocabulary
 * @unset: (nullable): one more word that is accepted
 * @unset_value: what it means
 * @value: (out): the value
 * @error: return location; MUSTER_ERROR_INVALID_INPUT, naming the words
 *
 * Returns: whether @text is one of them
 */
gboolean
muster_overlay_parse_word (const char *text, const MusterWord *words, const char *unset,
                           int unset_value, gint64 *value, GError **error);

/**
 * muster_overlay_refuse:
 * @text: (nullable): what was typed
 * @expected: translated: what to type instead
 * @error: return location; MUSTER_ERROR_INVALID_INPUT
 *
 * Returns: FALSE, always
 */
gboolean
muster_overlay_refuse (const char *text, const char *expected, GError **error);

G_END_DECLS
