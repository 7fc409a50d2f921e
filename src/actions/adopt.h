/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's rules: adopting packs, comparing them with a document, laying values of its own over
 * them. The text of an adopted pack never changes. */

#pragma once

#include "actions/workspace.h"
#include "core/adopted-pack.h"
#include "rules/draft.h"

G_BEGIN_DECLS

/**
 * muster_action_adopt_pack:
 * @workspace: the document
 * @json: text of a pack
 * @error: return location; MUSTER_ERROR_INVALID_INPUT where it is no pack, MUSTER_ERROR_CONSTRAINT where
 *   its version was adopted already
 *
 * A version is adopted once. A newer one of the same pack takes its place in judging; the older stays on
 * file.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_adopt_pack (MusterWorkspace *workspace, const char *json, GError **error);

/**
 * muster_action_verify_pack:
 * @workspace: the document
 * @verification: which pack, with which document, by whom; its version does not matter, and a missing
 *   verified_on is today
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without source or name, MUSTER_ERROR_NOT_FOUND where
 *   the pack was not adopted
 *
 * Enters that somebody compared the last adopted version with a document.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_verify_pack (MusterWorkspace *workspace, const MusterPackVerification *verification,
                           GError **error);

/**
 * muster_action_verify_pack_with:
 * @workspace: the document
 * @verification: as for muster_action_verify_pack()
 * @file_name: (nullable): name of a copy of the document; folders are dropped
 * @bytes: (nullable): its content, at most 50 MB; NULL where no copy is kept
 * @error: return location; as for muster_action_verify_pack(), and MUSTER_ERROR_INVALID_INPUT where the copy is too
 *   large
 *
 * As muster_action_verify_pack(), with a copy of the document that the rules were compared with.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_verify_pack_with (MusterWorkspace *workspace,
                                const MusterPackVerification *verification, const char *file_name,
                                GBytes *bytes, GError **error);

/**
 * muster_action_set_rule:
 * @workspace: the document
 * @setting: the value, with its citation
 * @error: return location; MUSTER_ERROR_INVALID_INPUT without member, value or citation,
 *   MUSTER_ERROR_NOT_FOUND where pack or requirement are not adopted
 *
 * An earlier value of the same member from the same date is voided: one of them holds.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_set_rule (MusterWorkspace *workspace, const MusterPackSetting *setting,
                        GError **error);

/**
 * muster_action_edit_own_rules:
 * @workspace: the document
 * @edit: what is added, changed or ended
 * @field: (out) (optional): which member of it was refused; NULL where it was none
 * @error: return location; as for muster_draft_edit()
 *
 * Edits the agency's own rules, as a new version of them that holds at once. Where the agency had adopted none of its
 * own, it has from now on.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_edit_own_rules (MusterWorkspace *workspace, const MusterDraftEdit *edit,
                              const char **field, GError **error);

/**
 * muster_action_add_requirement:
 * @workspace: the document
 * @draft: what was typed
 * @field: (out) (optional): which member of @draft was refused; NULL where it was none
 * @error: return location; as for muster_draft_add_requirement()
 *
 * Adds a requirement to the agency's own rules, as muster_action_edit_own_rules() does.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_add_requirement (MusterWorkspace *workspace, const MusterRequirementDraft *draft,
                               const char **field, GError **error);

/**
 * muster_action_add_subject:
 * @workspace: the document
 * @draft: what was typed
 * @field: (out) (optional): which member of @draft was refused; NULL where it was none
 * @error: return location; as for muster_draft_add_subject()
 *
 * Adds a subject to the agency's own rules, as muster_action_edit_own_rules() does.
 *
 * Returns: whether it is saved, as one step
 */
gboolean
muster_action_add_subject (MusterWorkspace *workspace, const MusterSubjectDraft *draft,
                           const char **field, GError **error);

G_END_DECLS
