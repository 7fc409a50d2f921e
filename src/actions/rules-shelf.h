/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* All versions of the rules that can be looked at: those that were adopted and those that come with Muster; with what
 * they were verified with and what the agency set. A snapshot, for those who read, compare and adopt rules. */

#pragma once

#include "actions/workspace.h"
#include "core/adopted-pack.h"
#include "core/document.h"

G_BEGIN_DECLS

/**
 * MusterRulesVersion:
 * @pack: what its text says
 * @text: its text
 * @adopted_on: when it was adopted; none where it comes with Muster and was not
 * @verification: (nullable): who compared it with a document
 * @judging: (nullable): @pack with the agency's values over it, where officers are judged by this version
 * @findings: (element-type MusterFinding): where the agency's values do not go with it; empty where it does not judge
 *
 * One version of some rules.
 */
typedef struct
{
  MusterPack *pack;
  char *text;
  MusterDate adopted_on;
  MusterPackVerification *verification;
  MusterPack *judging;
  GPtrArray *findings;
} MusterRulesVersion;

/**
 * MusterRulesShelf:
 * @packs: (element-type MusterPack): the adopted packs as muster_workspace_load_packs() gives them; may be empty
 * @versions: (element-type MusterRulesVersion): all versions of these packs, in their order, each newest first
 * @settings: (element-type MusterPackSetting): what the agency set and did not void, oldest first
 * @documents: (element-type MusterDocument): what rules were verified with and is kept in the file
 * @offers: (element-type MusterRulesVersion): what could be adopted besides: rules that come with Muster for the
 *   agency's state and were adopted in no version, and those of muster_rules_shelf_offer(), the last one first
 * @state: (nullable): postal code of the agency's state
 */
typedef struct
{
  GPtrArray *packs;
  GPtrArray *versions;
  GPtrArray *settings;
  GPtrArray *documents;
  GPtrArray *offers;
  char *state;
} MusterRulesShelf;

/**
 * muster_rules_shelf_load:
 * @workspace: the document
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all versions
 */
MusterRulesShelf *
muster_rules_shelf_load (MusterWorkspace *workspace, GError **error);

/** muster_rules_shelf_free: frees a shelf; a GDestroyNotify. */
void
muster_rules_shelf_free (gpointer shelf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MusterRulesShelf, muster_rules_shelf_free)

/**
 * muster_rules_shelf_offer:
 * @shelf: all versions
 * @json: text of a pack, such as a file's
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is no pack or of another state than the agency and its
 *   rules, MUSTER_ERROR_CONSTRAINT where it comes not after what was adopted
 *
 * Puts rules to look at on the shelf. Nothing is adopted by that.
 *
 * Returns: (transfer none) (nullable): the version; owned by @shelf
 */
const MusterRulesVersion *
muster_rules_shelf_offer (MusterRulesShelf *shelf, const char *json, GError **error);

/**
 * muster_rules_shelf_find_offer:
 * @shelf: all versions
 * @pack: id of a pack
 *
 * Returns: (nullable): the version of it that was put there last to be adopted; owned by @shelf
 */
const MusterRulesVersion *
muster_rules_shelf_find_offer (const MusterRulesShelf *shelf, const char *pack);

/**
 * muster_rules_shelf_find:
 * @shelf: all versions
 * @pack: id of a pack
 * @version: (nullable): a version of it; NULL is the one that judges
 *
 * Returns: (nullable): that version; owned by @shelf
 */
const MusterRulesVersion *
muster_rules_shelf_find (const MusterRulesShelf *shelf, const char *pack, const char *version);

/**
 * muster_rules_shelf_find_newer:
 * @shelf: all versions
 * @pack: id of a pack
 *
 * Returns: (nullable): the version that comes with Muster, where it is newer than the one that judges
 */
const MusterRulesVersion *
muster_rules_shelf_find_newer (const MusterRulesShelf *shelf, const char *pack);

/**
 * muster_rules_shelf_find_setting:
 * @shelf: all versions
 * @pack: id of a pack
 * @requirement: (nullable): id of a requirement; NULL is the pack as a whole
 * @member: what of it
 * @binds_from: from when it binds, or none
 *
 * Returns: (nullable): what the agency set for exactly that day; owned by @shelf
 */
const MusterPackSetting *
muster_rules_shelf_find_setting (const MusterRulesShelf *shelf, const char *pack,
                                 const char *requirement, const char *member,
                                 MusterDate binds_from);

G_END_DECLS
