/* SPDX-FileCopyrightText: The Muster maintainers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The agency's rules: adopting packs, comparing them with a document, laying values of its own over
 * them. The text of an adopted pack never changes. */

#pragma once

#include "actions/workspace.h"
#include "core/adopted-pack.h"

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

G_END_DECLS
