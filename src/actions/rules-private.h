/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding what was named among the adopted rules, where what is not there is said in a sentence; and adopting a text
 * under a label of its own. */

#pragma once

#include "actions/workspace.h"
#include "core/adopted-pack.h"
#include "rules/pack.h"

G_BEGIN_DECLS

/**
 * muster_rules_find_pack:
 * @packs: (element-type MusterPack): the adopted packs
 * @id: (nullable): a pack's id
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (nullable): the pack; owned by @packs
 */
const MusterPack *
muster_rules_find_pack (const GPtrArray *packs, const char *id, GError **error);

/**
 * muster_rules_find_verification:
 * @verifications: (element-type MusterPackVerification): all of the file, oldest first
 * @pack: a pack's id
 * @version: its version
 *
 * Returns: (nullable): the last one of that version that was not voided; an older version's says nothing
 *   about this one; borrowed
 */
const MusterPackVerification *
muster_rules_find_verification (const GPtrArray *verifications, const char *pack,
                                const char *version);

/**
 * muster_rules_find_requirement:
 * @pack: a pack
 * @id: a requirement's id
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (nullable): the requirement; owned by @pack
 */
const MusterRequirement *
muster_rules_find_requirement (const MusterPack *pack, const char *id, GError **error);

/**
 * muster_rules_find_subject:
 * @packs: (element-type MusterPack): the adopted packs
 * @text: (nullable): a subject's id or title
 * @pack: (out) (optional): the pack that knows it; owned by @packs
 * @error: return location; MUSTER_ERROR_NOT_FOUND
 *
 * Returns: (nullable): the subject's id in the first pack that knows it; owned by @packs
 */
const char *
muster_rules_find_subject (const GPtrArray *packs, const char *text, const MusterPack **pack,
                           GError **error);

/**
 * muster_rules_know_subject:
 * @packs: (element-type MusterPack): the adopted packs
 * @subject: (nullable): what stands as the subject of a credit
 *
 * Returns: whether it is the id of a subject of one of the packs; otherwise the credit is unclassified
 */
gboolean
muster_rules_know_subject (const GPtrArray *packs, const char *subject);

/**
 * muster_rules_parse:
 * @json: text of a pack
 * @error: return location; MUSTER_ERROR_INVALID_INPUT with a whole sentence that names the place in the text
 *
 * Returns: (transfer full) (nullable): the pack
 */
MusterPack *
muster_rules_parse (const char *json, GError **error);

/**
 * muster_rules_check_is_new:
 * @pack: a pack that was not adopted yet
 * @json: its text
 * @version: a version of it that was adopted
 * @text: the text of that version
 * @error: return location; MUSTER_ERROR_CONSTRAINT
 *
 * Returns: whether it comes after that version
 */
gboolean
muster_rules_check_is_new (const MusterPack *pack, const char *json, const char *version,
                           const char *text, GError **error);

/**
 * muster_rules_adopt:
 * @workspace: the document
 * @json: text of a pack
 * @label: (nullable): translated: what the history says; NULL says that it was adopted
 * @error: return location; as for muster_action_adopt_pack()
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_rules_adopt (MusterWorkspace *workspace, const char *json, const char *label,
                    GError **error);

G_END_DECLS
